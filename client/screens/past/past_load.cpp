#include <algorithm>
#include <limits>

#include "client/screens/past/past.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "sync/hlc.h"

namespace acq::ui {
namespace {

constexpr std::size_t kFieldsMost = 4;

std::string_view what_key(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::insert: return "past.made";
    case ChangeKind::remove: return "past.deleted_one";
    case ChangeKind::restore: return "past.restored";
    case ChangeKind::update: break;
  }
  return "past.changed";
}

std::string title_of_row(Env& env, EntityKind kind, const Id& row) {
  const auto record = env.rows.find(kind, row);
  if (!record || !*record) return {};
  return shown_title(env, **record);
}

std::string fields_of(Env& env, const Change& change) {
  const Entity& described = env.entity(change.entity);
  std::string words;
  std::size_t named = 0;
  for (const FieldChange& part : change.fields) {
    const Field& field = described.fields[part.field];
    if (field.has(kSystem) || field.has(kHidden)) continue;
    if (++named > kFieldsMost) return words + " …";
    words += (words.empty() ? "" : ", ") + field_label(env.tr, field);
  }
  return words;
}

PastWrite shown_write(Env& env, const OwnWrite& write) {
  const Operation& first = write.first.operation;
  PastWrite shown;
  shown.transaction = first.transaction;
  shown.newest = write.newest;
  shown.icon = icon_of(first.change.entity);
  shown.title = env.tr(what_key(first.change.kind),
                       {{"kind", entity_name(env.tr, env.entity(first.change.entity))},
                        {"title", title_of_row(env, first.change.entity, first.change.row)}});
  if (first.change.kind == ChangeKind::update) shown.below = fields_of(env, first.change);
  if (write.count > 1) {
    shown.below += (shown.below.empty() ? "" : " · ") + env.tr.count("past.more", write.count - 1);
  }
  shown.when = format_relative(env.tr, hlc_time(first.hlc), env.now, env.utc_offset_min);
  shown.waiting = write.first.pending;
  return shown;
}

void load_writes(Env& env, PastState& state) {
  state.writes.clear();
  if (!env.outbox) return;
  const auto writes =
      env.outbox->writes(std::numeric_limits<std::int64_t>::max(), state.writes_most + 1);
  if (!writes) {
    env.shell.toast(env.tr.error(writes.error()), true);
    return;
  }
  state.more_writes = writes->size() > state.writes_most;
  for (const OwnWrite& write : *writes) {
    if (state.writes.size() == state.writes_most) break;
    state.writes.push_back(shown_write(env, write));
  }
}

// Of what people look for by itself; parts of a record go and come with a word beside them.
void load_deleted(Env& env, PastState& state) {
  state.deleted.clear();
  for (const Entity& described : entities()) {
    if (list_name(described.kind).empty()) continue;
    const auto rowids = removed_rowids(env.rows, described.kind, state.deleted_most + 1);
    if (!rowids) continue;
    for (const std::int64_t rowid : *rowids) {
      const auto record = env.rows.at(described.kind, rowid);
      if (!record || !*record) continue;
      PastRecord entry{described.kind,
                       (*record)->id,
                       (*record)->version,
                       shown_title(env, **record),
                       entity_name(env.tr, env.entity(described.kind)),
                       icon_of(described.kind)};
      const std::string more = shown_subtitle(env, **record);
      if (!more.empty()) entry.below += " · " + more;
      state.deleted.push_back(std::move(entry));
    }
  }
  const auto order = [](const PastRecord& entry) {
    return entry.version == 0 ? std::numeric_limits<std::int64_t>::max() : entry.version;
  };
  std::ranges::stable_sort(state.deleted, std::ranges::greater{}, order);
  state.more_deleted = state.deleted.size() > state.deleted_most;
  if (state.more_deleted) state.deleted.resize(state.deleted_most);
}

}  // namespace

void load_past(Env& env, PastState& state) {
  state.stale = false;
  if (state.tab == 0) load_writes(env, state);
  else load_deleted(env, state);
}

}  // namespace acq::ui
