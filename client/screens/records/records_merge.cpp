// Two selected records become one.
#include <algorithm>

#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "rules/merge_records.h"

namespace acq::ui {
namespace {

// What somebody would choose: what is there rather than nothing, else that of the one that stays.
void fill_choices(Env& env, RecordsState& state) {
  MergePanel& panel = state.merge;
  panel.choices.clear();
  const Id& keep_id = panel.ids[panel.keep];
  const Id& gone_id = panel.ids[1 - panel.keep];
  const auto keep = env.rows.find(state.kind, keep_id);
  const auto gone = env.rows.find(state.kind, gone_id);
  if (!keep || !gone || !*keep || !*gone) return;
  const Entity& described = entity(state.kind);
  for (const std::size_t index : merge_fields(**keep, **gone)) {
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

// The one that was made first stays, unless somebody chooses otherwise.
void open_panel(Env& env, RecordsState& state) {
  MergePanel& panel = state.merge;
  panel = {};
  std::vector<std::int64_t> rowids(state.selected.begin(), state.selected.end());
  if (rowids.size() != 2) return;
  std::ranges::sort(rowids);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto record = env.rows.at(state.kind, rowids[i]);
    if (!record || !*record) return;
    panel.ids[i] = (*record)->id;
    const std::string below = shown_subtitle(env, **record);
    panel.titles.push_back(shown_title(env, **record) + (below.empty() ? "" : " · " + below));
  }
  panel.open = true;
  fill_choices(env, state);
}

void merge(Env& env, RecordsState& state) {
  MergePanel& panel = state.merge;
  FieldSet taken = 0;
  for (const MergeChoice& choice : panel.choices) {
    if (choice.chosen == 1) taken |= field_bit(choice.field);
  }
  const Id keep = panel.ids[panel.keep];
  auto merged = merge_records(env.rows, env.store.ids(), state.kind, keep,
                              panel.ids[1 - panel.keep], taken);
  if (!merged) return env.shell.toast(env.tr.error(merged.error()), true);
  const std::string said = env.tr.count("merge.done", merged->moved);
  if (!env.shell.write(merged->changes, said)) return;
  panel.open = false;
  state.selected.clear();
}

}  // namespace

bool update_merge(Env& env, RecordsState& state, const RecordsIntent& intent) {
  switch (intent.ask) {
    case RecordsAsk::merge_selected: open_panel(env, state); return true;
    case RecordsAsk::keep_other:
      state.merge.keep = static_cast<int>(intent.b);
      fill_choices(env, state);
      return true;
    case RecordsAsk::choose_value:
      state.merge.choices[intent.a].chosen = static_cast<int>(intent.b);
      return true;
    case RecordsAsk::merge_now: merge(env, state); return true;
    case RecordsAsk::close_merge: state.merge.open = false; return true;
    default: return false;
  }
}

}  // namespace acq::ui
