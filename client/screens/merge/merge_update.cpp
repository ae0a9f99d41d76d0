#include "client/screens/merge/merge.h"

#include <algorithm>

#include "client/screens/shown/shown.h"
#include "rules/merge_records.h"
#include "sync/device.h"

namespace acq::ui {
namespace {

// What somebody would choose: what is there rather than nothing, else that of the one that stays.
void fill_choices(Env& env, MergePanel& panel) {
  panel.choices.clear();
  const auto keep = env.rows.find(panel.kind, panel.ids[panel.keep]);
  const auto gone = env.rows.find(panel.kind, panel.ids[1 - panel.keep]);
  if (!keep || !gone || !*keep || !*gone) return;
  const Entity& described = env.entity(panel.kind);
  for (const std::size_t index : merge_fields(env.rows, **keep, **gone)) {
    const Field& field = described.fields[index];
    MergeChoice choice{.field = index, .label = field_label(env.tr, field), .values = {}};
    for (const Record* record : {&**keep, &**gone}) {
      std::string words = shown_value(env, *record, field);
      choice.values.push_back(words.empty() ? env.tr("merge.nothing") : std::move(words));
    }
    choice.chosen = is_empty((*keep)->values[index]) ? 1 : 0;
    panel.choices.push_back(std::move(choice));
  }
}

// What points to them must be here, or it would be left pointing at the removed one.
bool sees_all(Env& env) {
  if (env.device && !env.device->sync().state().first_sync_done) return false;
  return std::ranges::all_of(entities(), [&](const Entity& described) {
    const bool points = std::ranges::any_of(described.fields, [](const Field& field) {
      return can_be_merged(field.target) && field.merge != MergeRule::insert_only;
    });
    return !points || grant_of(env.actor, described.kind).read == Reach::all;
  });
}

bool merge(Env& env, MergePanel& panel) {
  if (!sees_all(env)) {
    panel.error = env.tr("error.merge_incomplete");
    return false;
  }
  FieldSet taken = 0;
  for (const MergeChoice& choice : panel.choices) {
    if (choice.chosen == 1) taken |= field_bit(choice.field);
  }
  auto merged = merge_records(env.rows, env.store.ids(), panel.kind, panel.ids[panel.keep],
                              panel.ids[1 - panel.keep], taken);
  if (!merged) {
    panel.error = env.tr.error(merged.error());
    return false;
  }
  const auto written =
      env.shell.try_write(merged->changes, env.tr.count("merge.done", merged->moved));
  if (!written) {
    panel.error = env.tr.error(written.error());
    return false;
  }
  panel.open = false;
  return true;
}

}  // namespace

MergePanel open_merge(Env& env, EntityKind kind, const Id& first, const Id& second) {
  MergePanel panel{.kind = kind, .ids = {first, second}, .titles = {}, .choices = {}, .error = {}};
  for (const Id& id : panel.ids) {
    const auto record = env.rows.find(kind, id);
    if (!record || !*record || (*record)->deleted) return panel;
    const std::string below = shown_subtitle(env, **record);
    panel.titles.push_back(shown_title(env, **record) + (below.empty() ? "" : " · " + below));
  }
  panel.open = true;
  fill_choices(env, panel);
  return panel;
}

bool update_merge(Env& env, MergePanel& panel, const MergeIntent& intent) {
  env.host.frames.request_frames(2);
  switch (intent.ask) {
    case MergeAsk::keep:
      panel.keep = intent.b;
      fill_choices(env, panel);
      return false;
    case MergeAsk::choose: panel.choices[intent.a].chosen = intent.b; return false;
    case MergeAsk::now: return merge(env, panel);
    case MergeAsk::close: panel.open = false; return false;
  }
  return false;
}

}  // namespace acq::ui
