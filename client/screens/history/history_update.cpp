#include "client/screens/history/history_parts.h"

#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "sync/device.h"
#include "sync/difference.h"
#include "sync/past_change.h"

namespace acq::ui {
namespace {

constexpr std::size_t kOwnMost = 20;

std::string value_text(Env& env, const HistoryState& state, const Field& field,
                       const Value& value) {
  Record record = blank(state.kind, state.row);
  record.set(field.name, value);
  const std::string shown = shown_value(env, record, field);
  return shown.empty() ? env.tr("history.nothing") : shown;
}

HistoryLine make_line(Env& env, const HistoryState& state, std::size_t index, const Value& before,
                      const Value& after) {
  const Field& field = env.entity(state.kind).fields[index];
  HistoryLine line;
  line.label = field_label(env.tr, field);
  line.before = value_text(env, state, field, before);
  line.after = value_text(env, state, field, after);
  line.field = index;
  line.value = before;
  const bool fixed = field.merge == MergeRule::insert_only ||
                     field.merge == MergeRule::server_number || field.has(kSystem);
  line.restorable = !fixed && env.actor.role != Role::read_only;
  return line;
}

std::string kind_note(Env& env, ChangeKind kind) {
  if (kind == ChangeKind::remove) return env.tr("history.removed");
  if (kind == ChangeKind::restore) return env.tr("history.brought_back");
  return {};
}

std::string person(Env& env, const Id& user) {
  const std::string name = env.rows.title(EntityKind::user, user);
  return name.empty() ? env.tr("history.somebody") : name;
}

HistoryEntry make_entry(Env& env, const HistoryState& state, const PastChange& change) {
  HistoryEntry entry;
  entry.who = person(env, change.user);
  entry.when = format_relative(env.tr, hlc_time(change.hlc), env.now, env.utc_offset_min);
  entry.note = kind_note(env, change.kind);
  for (const PastValue& value : change.values) {
    entry.lines.push_back(make_line(env, state, value.field, value.before, value.after));
  }
  return entry;
}

// Edits the server has not answered yet stand in the device's own log.
void load_own(Env& env, HistoryState& state) {
  state.own.clear();
  if (!env.outbox) return;
  const auto logged = env.outbox->of_row(state.kind, state.row, kOwnMost);
  if (!logged) return;
  for (const LoggedOperation& op : *logged) {
    if (!op.pending) continue;
    HistoryEntry entry;
    entry.who = person(env, env.actor.user);
    entry.when = format_relative(env.tr, hlc_time(op.operation.hlc), env.now, env.utc_offset_min);
    entry.note = env.tr("history.not_sent");
    for (std::size_t i = 0; i < op.before.size(); ++i) {
      const FieldChange& part = op.operation.change.fields[i];
      const Field& field = env.entity(state.kind).fields[part.field];
      if (field.has(kSystem)) continue;
      const Value after = apply_difference(field, op.before[i].value, part.value);
      if (op.operation.change.kind == ChangeKind::insert || op.before[i].value == after) continue;
      entry.lines.push_back(make_line(env, state, part.field, op.before[i].value, after));
    }
    state.own.push_back(std::move(entry));
  }
}

void ask(Env& env, HistoryState& state) {
  platform::HttpRequest request;
  request.path = "/v1/history?entity=" + std::string(entity(state.kind).name) +
                 "&id=" + state.row.text() + "&before=" + std::to_string(state.oldest);
  request.headers.emplace_back("accept", "application/cbor");
  state.problem.clear();
  state.ticket = env.shell.ask_server(std::move(request));
}

// What waited here and was sent meanwhile is for the server to tell of.
void follow_outbox(Env& env, HistoryState& state) {
  const std::int64_t waiting = env.device ? env.device->sync().state().pending : 0;
  if (!state.open || waiting == state.waiting) return;
  state.waiting = waiting;
  const std::size_t before = state.own.size();
  load_own(env, state);
  if (state.own.size() >= before) return;
  state.entries.clear();
  state.oldest = 0;
  ask(env, state);
}

void restore(Env& env, HistoryState& state, const HistoryLine& line) {
  Change change = update_change(state.kind, state.row);
  const Field& field = env.entity(state.kind).fields[line.field];
  change.set(field.name, line.value);
  const std::string said = env.tr("history.restored", {{"field", line.label}});
  if (env.shell.write({&change, 1}, said)) load_own(env, state);
}

}  // namespace

void open_history(Env& env, HistoryState& state, EntityKind kind, const Id& row) {
  state = {.open = true, .kind = kind, .row = row};
  load_own(env, state);
  load_access(env, state);
  ask(env, state);
}

void poll_history(Env& env, HistoryState& state) {
  follow_outbox(env, state);
  if (state.ticket == 0) return;
  const auto answer = env.shell.answer_of(state.ticket);
  if (!answer) return;
  state.ticket = 0;
  state.asked = true;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer->body.data());
  const auto history = answer->status == 200
                           ? decode_history(state.kind, ByteSpan(bytes, answer->body.size()))
                           : fail("http_offline");
  if (!history) {
    state.problem = answer->status == 404 ? env.tr("history.never_sent")
                                          : env.tr("history.offline");
    return;
  }
  for (const PastChange& change : history->changes) {
    state.entries.push_back(make_entry(env, state, change));
    state.oldest = change.seq;
  }
  state.more = history->more;
}

void update_history(Env& env, HistoryState& state, const HistoryIntent& intent) {
  switch (intent.ask) {
    case HistoryAsk::restore: {
      const auto& entries = intent.own ? state.own : state.entries;
      restore(env, state, HistoryLine(entries[intent.entry].lines[intent.line]));
      break;
    }
    case HistoryAsk::more:
    case HistoryAsk::again: ask(env, state); break;
  }
  env.host.frames.request_frames(2);
}

}  // namespace acq::ui
