// Reading a list: which records, in which order and groups, and the rows on the screen.
#include <algorithm>
#include <climits>

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
  row.colour = colour_of(env, state, record);
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
  const GridLines plain(state.rowids.size());
  const GridLines& lines = state.grouped() ? state.lines : plain;
  const std::size_t last = std::min(lines.count(), state.wanted_last + kAhead);
  const std::size_t first = state.wanted_first > kAhead ? state.wanted_first - kAhead : 0;
  if (state.cache.size() > kCacheMost) state.cache.clear();
  for (std::size_t i = first; i < last; ++i) {
    const GridLine line = lines.at(i);
    if (line.heading || state.cache.contains(line.row)) continue;
    const auto record = env.rows.at(state.kind, state.rowids[line.row]);
    if (record && *record) state.cache.emplace(line.row, make_row(env, state, **record));
  }
}

void show_list(Env& env, RecordsState& state, Result<std::vector<std::int64_t>> rowids,
               const RowGroups* groups = nullptr) {
  state.error = rowids ? std::string{} : env.tr.error(rowids.error());
  state.rowids = put_together(
      env, state, rowids ? std::move(*rowids) : std::vector<std::int64_t>{}, groups);
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

Result<ListWalk> begin_walk(Env& env, const RecordsState& state) {
  return ListWalk::begin(env.rows, query_of(env, state), state.group,
                         {{.from = 0, .offset_min = env.utc_offset_min}});
}

// Another order or filter of a long list: its first rows are there at once, the others follow in
// slices. Of a list in groups no row has its place before all are read.
void begin_filling(Env& env, RecordsState& state, int budget_ms) {
  auto walk = begin_walk(env, state);
  if (!walk) return show_list(env, state, forward(walk));
  state.error.clear();
  (void)put_together(env, state, {}, nullptr);
  state.rowids.clear();
  state.cache.clear();
  state.walk = std::move(*walk);
  state.filling = true;
  (void)reread_records(env, state, budget_ms);
  if (state.filling) env.host.frames.request_work();
}

// Each row its own group: the list is shown as it is, and says why.
bool drop_group(Env& env, RecordsState& state, const Error& error) {
  if (error.code != "too_many_groups") return false;
  env.shell.toast(env.tr.error(error), true);
  state.group.clear();
  state.stale = true;
  return true;
}

// What was found since goes behind what is shown.
void show_found(RecordsState& state) {
  if (state.walk->groups()) return;
  const auto found = state.walk->found();
  state.rowids.insert(state.rowids.end(),
                      found.begin() + static_cast<std::ptrdiff_t>(state.rowids.size()),
                      found.end());
}

}  // namespace

void refresh_records(Env& env, RecordsState& state) {
  read_rights(env, state);
  if (state.views_stale) load_tabs(env, state);
  if (state.aged && state.cells.on) {
    state.cache.clear();  // read again with the order it has; sorted anew afterwards
    state.aged = false;
  }
  if (state.aged && state.rowids.size() < state.long_from) state.stale = true;
  if (state.stale) {
    state.stale = state.aged = state.filling = false;
    state.walk.reset();
    const auto all = static_cast<std::size_t>(env.rows.count(state.kind).value_or(0));
    if (all >= state.long_from) begin_filling(env, state, state.first_rows_ms);
    else if (!state.group.empty()) begin_filling(env, state, INT_MAX);
    else show_list(env, state, list_rowids(env.rows, query_of(env, state)));
  } else if (state.aged && !state.walk) {
    state.aged = false;
    state.cache.clear();  // what is on the screen is right at once
    auto walk = begin_walk(env, state);
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
    if (more) {
      auto rowids = state.walk->take();
      show_list(env, state, std::move(rowids), state.walk->groups());
    } else if (!drop_group(env, state, more.error())) {
      show_list(env, state, forward(more));
    }
    state.walk.reset();
    state.filling = false;
    env.host.frames.request_frames(1);
  }
  return false;
}

}  // namespace acq::ui
