#include <algorithm>

#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kAhead = 30, kCacheMost = 600;
constexpr std::size_t kRowsAtOnce = 4'000;  // read again: half a millisecond in the browser

ListQuery query_of(Env& env, const RecordsState& state) {
  ListQuery query;
  query.kind = state.kind;
  query.search = state.words;
  query.sort = state.sort;
  query.descending = state.descending;
  query.where = state.tabs[static_cast<std::size_t>(state.tab)].where;
  query.filter =
      resolved(env.entity(state.kind), state.filter, env.actor.user, env.now, env.utc_offset_min);
  return query;
}

// A moment as lists show it: the day as people say it, and the time.
std::string short_moment(Env& env, TimeMs at) {
  const DateDays day = day_of(at, env.utc_offset_min);
  return env.tr("date.moment",
                {{"date", format_day(env.tr, day, env.today())},
                 {"time", format_time(env.tr.language(), at, env.utc_offset_min)}});
}

std::string cell_text(Env& env, const Record& record, const Field& field) {
  const Value& value = record.get(field.name);
  if (field.type == FieldType::time && !is_empty(value)) {
    return short_moment(env, number_of(value));
  }
  return shown_value(env, record, field);
}

GridRow make_row(Env& env, const RecordsState& state, const Record& record) {
  const Entity& described = env.entity(state.kind);
  GridRow row;
  row.key = record.id.text();
  row.name = shown_title(env, record);
  row.can_call = !text_of(record.get("phone")).empty();
  row.done = text_of(record.get("task_state")) == "done";
  for (const GridColumn& column : state.columns) {
    GridCell cell;
    if (column.key == "title") {
      cell.text = row.name;
    } else if (const Field* field = described.find(column.key)) {
      cell.text = cell_text(env, record, *field);
      cell.tone = tone_of(*field, record.get(field->name));
      if (column.look == CellLook::pill && row.pill.empty()) {
        row.pill = cell.text;
        row.tone = cell.tone;
      }
      if (cell.text.empty() && column.look != CellLook::pill) {
        cell.text = field->name == "number" ? env.tr("ticket.provisional") : "–";
      }
    }
    row.cells.push_back(std::move(cell));
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const GridColumn& column = state.columns[i];
    const std::string& text = row.cells[i].text;
    if (column.key == "title" || column.look == CellLook::pill || text.empty() || text == "–")
      continue;
    if (!row.below.empty()) {
      row.below += " · " + text;
      break;
    }
    row.below = text;
  }
  return row;
}

void fetch_rows(Env& env, RecordsState& state) {
  const std::size_t last = std::min(state.rowids.size(), state.wanted_last + kAhead);
  const std::size_t first = state.wanted_first > kAhead ? state.wanted_first - kAhead : 0;
  if (state.cache.size() > kCacheMost) {
    std::erase_if(state.cache, [&](const auto& entry) {
      return entry.first < first || entry.first >= last;
    });
  }
  for (std::size_t i = first; i < last; ++i) {
    if (state.cache.contains(i)) continue;
    const auto record = env.rows.at(state.kind, state.rowids[i]);
    if (record && *record) state.cache.emplace(i, make_row(env, state, **record));
  }
}

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

void show_list(Env& env, RecordsState& state, Result<std::vector<std::int64_t>> rowids) {
  state.error = rowids ? std::string{} : env.tr.error(rowids.error());
  state.rowids = rowids ? std::move(*rowids) : std::vector<std::int64_t>{};
  state.cache.clear();
  if (!state.selected.empty()) {  // what is listed no more is not selected either
    std::vector<std::int64_t> listed = state.rowids;
    std::ranges::sort(listed);
    std::erase_if(state.selected, [&](std::int64_t rowid) {
      return !std::ranges::binary_search(listed, rowid);
    });
  }
  state.total = state.filtered() ? env.rows.count(state.kind).value_or(0)
                                 : static_cast<std::int64_t>(state.rowids.size());
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

// Another order or filter of a long list: its first rows are there at once, the others follow in
// slices.
void begin_filling(Env& env, RecordsState& state) {
  auto walk = ListWalk::begin(env.rows, query_of(env, state));
  if (!walk) return show_list(env, state, forward(walk));
  state.error.clear();
  state.rowids.clear();
  state.cache.clear();
  state.walk = std::move(*walk);
  state.filling = true;
  (void)reread_records(env, state, state.first_rows_ms);
  if (state.filling) env.host.frames.request_work();
}

// What was found since goes behind what is shown.
void show_found(RecordsState& state) {
  const auto found = state.walk->found();
  state.rowids.insert(state.rowids.end(),
                      found.begin() + static_cast<std::ptrdiff_t>(state.rowids.size()),
                      found.end());
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

void refresh_records(Env& env, RecordsState& state) {
  // The user's own record, with the role, may arrive after the list was opened.
  state.can_create = state.kind != EntityKind::user && env.actor.role != Role::read_only;
  if (state.views_stale) load_tabs(env, state);
  if (state.aged && state.cells.on) {
    state.cache.clear();  // read again with the order it has; sorted anew afterwards
    state.aged = false;
  }
  if (state.aged && state.rowids.size() < state.long_from) state.stale = true;
  if (state.stale) {
    state.stale = state.aged = state.filling = false;
    state.walk.reset();
    if (env.rows.count(state.kind).value_or(0) < static_cast<std::int64_t>(state.long_from)) {
      show_list(env, state, list_rowids(env.rows, query_of(env, state)));
    } else {
      begin_filling(env, state);
    }
  } else if (state.aged && !state.walk) {
    state.aged = false;
    state.cache.clear();  // what is on the screen is right at once
    auto walk = ListWalk::begin(env.rows, query_of(env, state));
    if (walk) state.walk = std::move(*walk);
    else show_list(env, state, forward(walk));
    env.host.frames.request_work();
  }
  fetch_rows(env, state);
}

bool reread_records(Env& env, RecordsState& state, int budget_ms) {
  const TimeMs begun = env.host.clock.now_ms();
  while (state.walk) {
    auto more = state.walk->step(kRowsAtOnce);
    if (more && *more) {
      if (env.host.clock.now_ms() - begun < budget_ms) continue;
      if (state.filling) show_found(state);
      return true;
    }
    if (more) show_list(env, state, state.walk->take());
    else show_list(env, state, forward(more));
    state.walk.reset();
    state.filling = false;
    env.host.frames.request_frames(1);
  }
  return false;
}

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
    case RecordsAsk::edit_cells:
      state.cells = {};
      state.cells.on = true;
      state.selected.clear();
      break;
    default:
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
    view_bulk(ui, state_, intents_);
    for (const CellIntent& intent : cell_intents_) {
      update_cells(env, {kind_, state_.rowids, state_.columns}, state_.cells, intent);
      if (!state_.cells.on) state_.stale = true;
    }
    for (const RecordsIntent& intent : intents_) update_records(env, state_, intent);
    filter_intents_.clear();
    view_filter(ui, state_.panel, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) change_filter(env, state_, intent);
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
