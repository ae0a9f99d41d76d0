// Saved views of a list: shown as tabs, changed, shared.
#include <algorithm>

#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

const SavedView* saved_of(const RecordsState& state) {
  const auto& saved = state.tabs[static_cast<std::size_t>(state.tab)].saved;
  return saved ? &*saved : nullptr;
}

// The tab's own conditions and what was asked besides, as one filter.
Filter whole_filter(Env& env, const RecordsState& state) {
  const RecordsTab& tab = state.tabs[static_cast<std::size_t>(state.tab)];
  Filter whole;
  for (Condition condition : tab.where) {
    if (condition.field == "owner" && condition.value == Value{env.actor.user}) {
      condition = {"owner", Compare::is_me, {}};
    }
    whole.conditions.push_back(std::move(condition));
  }
  if (whole.empty() || state.filter.empty()) return whole.empty() ? state.filter : whole;
  if (state.filter.any) {
    whole.groups.push_back(state.filter);
    return whole;
  }
  const Filter& asked = state.filter;
  whole.conditions.insert(whole.conditions.end(), asked.conditions.begin(),
                          asked.conditions.end());
  whole.groups = asked.groups;
  return whole;
}

void ask_name(RecordsState& state, bool fresh) {
  const SavedView* saved = saved_of(state);
  fresh = fresh || !saved || !saved->mine;
  state.dialog = {.open = true, .fresh = fresh, .name = {}, .error = {}, .shared = 0};
  if (fresh) {
    if (!state.panel.chips.empty()) state.dialog.name = state.panel.chips[0].words;
    return;
  }
  state.dialog.name = saved->name;
  state.dialog.shared = static_cast<int>(saved->shared);
}

void save(Env& env, RecordsState& state) {
  SavedView view;
  const SavedView* saved = saved_of(state);
  if (!state.dialog.fresh && saved) view = *saved;
  view.name = state.dialog.name;
  view.shared = static_cast<SharedWith>(state.dialog.shared);
  view.filter = whole_filter(env, state);
  const bool own_order =
      state.sort == state.own_sort && state.descending == state.own_descending;
  view.sort = own_order ? std::string() : state.sort;
  view.descending = !own_order && state.descending;
  view.columns = state.chosen;
  view.group = state.group;
  view.colours = state.colours;
  if (auto done = save_view(env, state.kind, view); !done) {
    state.dialog.error = env.tr.error(done.error());
    return;
  }
  state.dialog.open = false;
  load_tabs(env, state);
  for (std::size_t i = 0; i < state.tabs.size(); ++i) {
    const auto& each = state.tabs[i].saved;
    if (each && each->id == view.id) show_tab(env, state, static_cast<int>(i));
  }
  state.stale = true;
}

void remove(Env& env, RecordsState& state) {
  const SavedView* saved = saved_of(state);
  if (!saved) return;
  const SavedView view = *saved;
  if (auto done = remove_view(env, view); !done) {
    return env.shell.toast(env.tr.error(done.error()), true);
  }
  load_tabs(env, state);
}

// As the tab that is shown says, whatever was asked before.
void begin_view(Env& env, RecordsState& state) {
  const SavedView* saved = saved_of(state);
  const bool open = state.panel.open;
  state.filter = saved ? saved->filter : Filter{};
  state.panel = make_filter_state(env, state.kind, state.filter);
  state.panel.open = open;
  const bool own_order = !saved || saved->sort.empty();
  state.sort = own_order ? state.own_sort : saved->sort;
  state.descending = own_order ? state.own_descending : saved->descending;
  show_columns(env, state, saved ? saved->columns : std::vector<std::string>{});
  state.group = saved ? saved->group : std::string();
  set_colours(env, state, saved ? saved->colours : std::vector<ColourRule>{});
  state.stale = true;
  state.to_top = true;
  state.selected.clear();
}

}  // namespace

void show_columns(Env& env, RecordsState& state, std::vector<std::string> chosen) {
  if (chosen == state.chosen) return;
  state.chosen = std::move(chosen);
  state.columns = make_columns(env, state.kind, state.chosen);
  state.cache.clear();
}

void load_tabs(Env& env, RecordsState& state) {
  const SavedView* saved = state.tabs.empty() ? nullptr : saved_of(state);
  const Id shown = saved ? saved->id : Id{};
  const bool was_saved = saved != nullptr;
  const bool as_saved = was_saved && !view_changed(state);
  state.views_stale = false;
  state.tabs = make_tabs(env, state.kind);
  bool still = !was_saved;
  for (SavedView& view : load_views(env, state.kind)) {
    if (was_saved && view.id == shown) {
      state.tab = static_cast<int>(state.tabs.size());
      still = true;
    }
    std::string label = view.name;
    state.tabs.push_back({.label = std::move(label), .saved = std::move(view)});
  }
  // What somebody else changed is shown, unless the user has changed it too.
  if (still && as_saved && view_changed(state)) begin_view(env, state);
  if (still) return;
  state.tab = 0;  // the one that was shown is gone
  state.dialog.open = false;
  begin_view(env, state);
}

void show_tab(Env& env, RecordsState& state, int tab) {
  const bool from_saved = saved_of(state) != nullptr;
  state.tab = tab;
  state.stale = true;
  // Between the program's own tabs a filter stays.
  if (from_saved || saved_of(state)) begin_view(env, state);
}

bool view_changed(const RecordsState& state) {
  const SavedView* saved = saved_of(state);
  const bool own_order = !saved || saved->sort.empty();
  const std::string& sort = own_order ? state.own_sort : saved->sort;
  const bool descending = own_order ? state.own_descending : saved->descending;
  if (state.sort != sort || state.descending != descending) return true;
  if (!saved) {
    return !state.filter.empty() || !state.chosen.empty() || !state.group.empty() ||
           !state.colours.empty();
  }
  return state.filter != saved->filter || state.chosen != saved->columns ||
         state.group != saved->group || state.colours != saved->colours;
}

bool update_views(Env& env, RecordsState& state, const RecordsIntent& intent) {
  switch (intent.ask) {
    case RecordsAsk::ask_name: ask_name(state, intent.b != 0); return true;
    case RecordsAsk::save_view: save(env, state); return true;
    case RecordsAsk::close_dialog: state.dialog.open = false; return true;
    case RecordsAsk::remove_view: remove(env, state); return true;
    default: return false;
  }
}

}  // namespace acq::ui
