#include <algorithm>

#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

std::optional<Record> record_at(Env& env, const RecordsState& state, std::size_t index) {
  if (index >= state.rowids.size()) return {};
  auto record = env.rows.at(state.kind, state.rowids[index]);
  if (!record) return {};
  return std::move(*record);
}

void check_row(Env& env, RecordsState& state, std::size_t index) {
  const std::optional<Record> record = record_at(env, state, index);
  if (!record) return;
  const bool done = text_of(record->get("task_state")) == "done";
  Change change = update_change(state.kind, record->id);
  change.set("task_state", std::string(done ? "open" : "done"));
  const std::string said =
      env.tr(done ? "task.reopened" : "task.done", {{"subject", title_of(*record)}});
  (void)env.shell.write({&change, 1}, said);
}

void sort_by(RecordsState& state, std::size_t column) {
  if (column >= state.columns.size()) return;
  const std::string& key = state.columns[column].key;
  if (state.sort == key) {
    state.descending = !state.descending;
  } else {
    state.sort = key;
    state.descending = state.columns[column].align == Align::right;
  }
  state.stale = true;
  state.to_top = true;
}

void toggle(RecordsState& state, std::size_t index) {
  if (index >= state.rowids.size()) return;
  const std::int64_t rowid = state.rowids[index];
  if (!state.selected.erase(rowid)) state.selected.insert(rowid);
}

void call_row(Env& env, const RecordsState& state, std::size_t index) {
  const std::optional<Record> record = record_at(env, state, index);
  if (record) env.host.location.open("tel:" + std::string(text_of(record->get("phone"))));
}

void open_row(Env& env, const RecordsState& state, std::size_t index) {
  const std::optional<Record> record = record_at(env, state, index);
  if (record) env.shell.go(record_route(state.kind, record->id));
}

void narrow_changed(RecordsState& state) {
  state.stale = true;
  state.to_top = true;
  state.selected.clear();
}

void change_filter(Env& env, RecordsState& state, const FilterIntent& intent) {
  if (!update_filter(env, state.panel, intent)) return;
  Filter filter = filter_of(env, state.panel);
  if (filter == state.filter) return;
  state.filter = std::move(filter);
  narrow_changed(state);
}

// As an address asks (what is behind a figure): all records that fit, whatever was shown before.
// An address that cannot be read asks for nothing.
void ask_filter(Env& env, RecordsState& state, std::string_view text) {
  auto filter = parse_filter(env.entity(state.kind), text);
  if (!filter) return env.shell.toast(env.tr.error(filter.error()), true);
  for (std::size_t i = 0; i < state.tabs.size(); ++i) {
    const RecordsTab& tab = state.tabs[i];
    if (tab.where.empty() && !tab.saved) show_tab(env, state, static_cast<int>(i));
  }
  state.words.clear();
  state.filter = std::move(*filter);
  state.panel = make_filter_state(env, state.kind, state.filter);
  narrow_changed(state);
}

void save_as(Env& env, RecordsState& state, ExportForm form) {
  const auto file = exported_records(env, state, form);
  if (!file) return env.shell.toast(env.tr.error(file.error()), true);
  env.host.files.save(std::string(list_name(state.kind)) + std::string(export_ending(form)),
                      export_type(form), *file);
}

}  // namespace

void update_records(Env& env, RecordsState& state, const RecordsIntent& intent) {
  switch (intent.ask) {
    case RecordsAsk::show_rows: {
      const auto last = static_cast<std::size_t>(intent.b);
      const bool moved = intent.a != state.wanted_first || last != state.wanted_last;
      state.wanted_first = intent.a;
      state.wanted_last = last;
      if (moved) env.host.frames.request_frames(1);
      break;
    }
    case RecordsAsk::open_row: open_row(env, state, intent.a); break;
    case RecordsAsk::toggle_row: toggle(state, intent.a); break;
    case RecordsAsk::toggle_all:
      if (state.selected.size() == state.rowids.size()) state.selected.clear();
      else state.selected = {state.rowids.begin(), state.rowids.end()};
      break;
    case RecordsAsk::check_row: check_row(env, state, intent.a); break;
    case RecordsAsk::call_row: call_row(env, state, intent.a); break;
    case RecordsAsk::sort: sort_by(state, intent.a); break;
    case RecordsAsk::choose_tab:
      show_tab(env, state, static_cast<int>(intent.a));
      narrow_changed(state);
      break;
    case RecordsAsk::filter: open_filter(state.panel); break;
    case RecordsAsk::drop_chip: {
      const FilterChip chip = state.panel.chips[intent.a];
      change_filter(env, state, {FilterAsk::remove_row, chip.group, chip.row});
      break;
    }
    case RecordsAsk::search: narrow_changed(state); break;
    case RecordsAsk::clear_filters:
      change_filter(env, state, {FilterAsk::clear});
      for (std::size_t i = 0; i < state.tabs.size(); ++i) {
        const RecordsTab& tab = state.tabs[i];
        if (tab.where.empty() && !tab.saved) show_tab(env, state, static_cast<int>(i));
      }
      state.words.clear();
      narrow_changed(state);
      break;
    case RecordsAsk::create: env.shell.open_form(state.kind, Id{}); break;
    case RecordsAsk::import:
      env.shell.go("/import?as=" + std::string(entity(state.kind).name));
      break;
    case RecordsAsk::duplicates:
      env.shell.go("/duplicates?of=" + std::string(entity(state.kind).name));
      break;
    case RecordsAsk::board: env.shell.go("/deals/board"); break;
    case RecordsAsk::take_next: take_next_ticket(env); break;
    case RecordsAsk::save_as: save_as(env, state, static_cast<ExportForm>(intent.a)); break;
    case RecordsAsk::clear_selection: state.selected.clear(); break;
    case RecordsAsk::swipe_row: swipe_row(env, state, intent.a, intent.b != 0); break;
    case RecordsAsk::edit_cells:
      state.cells = {};
      state.cells.on = true;
      state.selected.clear();
      break;
    default:
      update_look(env, state, intent);
      if (!update_views(env, state, intent)) update_bulk(env, state, intent);
  }
  if (intent.ask != RecordsAsk::show_rows) env.host.frames.request_frames(2);
}

namespace {

class RecordsScreen final : public Screen {
 public:
  explicit RecordsScreen(EntityKind kind) : kind_(kind) {}

  void open(Env& env, const Route& route) override {
    if (state_.kind == EntityKind::none) state_ = make_records_state(env, kind_);
    state_.stale = true;
    set_colours(env, state_, state_.colours);  // another day may have begun
    if (const auto text = query_value(route, "filter")) ask_filter(env, state_, *text);
  }
  void committed(Env& env, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      // Whose views are the team's follows from its members.
      const bool queue = touched.kind == EntityKind::queue && kind_ == EntityKind::ticket;
      if (touched.kind == EntityKind::list_view || touched.kind == EntityKind::user || queue) {
        state_.views_stale = true;
      }
      // What a reference points to may show in a row, or be asked for by a filter.
      const auto points = [&](const Field& field) { return field.target == touched.kind; };
      if (touched.kind == kind_ || std::ranges::any_of(env.entity(kind_).fields, points)) {
        state_.aged = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    refresh_records(env, state_);
    intents_.clear();
    cell_intents_.clear();
    view_records(ui, area, state_, intents_, cell_intents_);
    view_saving(ui, state_, intents_);
    view_look(ui, state_, intents_);
    view_bulk(ui, state_, intents_);
    for (const CellIntent& intent : cell_intents_) {
      update_cells(env, {kind_, state_.rowids, state_.columns}, state_.cells, intent);
      if (!state_.cells.on) state_.stale = true;
    }
    for (const RecordsIntent& intent : intents_) update_records(env, state_, intent);
    // One drawer, for the list or for a colour.
    const bool colouring = state_.look.colouring >= 0;
    filter_intents_.clear();
    if (colouring) view_filter(ui, state_.look.panel, filter_intents_, "view.add_colour");
    else view_filter(ui, state_.panel, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) {
      if (colouring) update_colour_filter(env, state_, intent);
      else change_filter(env, state_, intent);
    }
    merge_intents_.clear();
    view_merge(ui, state_.merge, merge_intents_);
    for (const MergeIntent& intent : merge_intents_) {
      if (update_merge(env, state_.merge, intent)) state_.selected.clear();
    }
  }
  bool work(Env& env, int budget_ms) override { return reread_records(env, state_, budget_ms); }

 private:
  EntityKind kind_;
  RecordsState state_;
  std::vector<RecordsIntent> intents_;
  std::vector<CellIntent> cell_intents_;
  std::vector<FilterIntent> filter_intents_;
  std::vector<MergeIntent> merge_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_records_screen(EntityKind kind) {
  return std::make_unique<RecordsScreen>(kind);
}

}  // namespace acq::ui
