#include <algorithm>

#include "base/money.h"
#include "base/utf8.h"
#include "client/screens/cells/cells.h"
#include "client/screens/form/form.h"
#include "client/screens/shown/shown.h"
#include "store/search.h"

namespace acq::ui {
namespace {

constexpr std::size_t kPasteMost = 100'000;  // cells

const Field* field_of(Env& env, const CellsOf& list, std::size_t column) {
  if (column >= list.columns.size()) return nullptr;
  const Entity& described = env.entity(list.kind);
  const std::string& key = list.columns[column].key;
  if (key != "title") return described.find(key);
  // A title of several fields is no field.
  return described.title.size() == 1 ? described.find(described.title[0]) : nullptr;
}

bool can_be_typed(const Field* field) {
  return field && !field->has(kSystem) && !field->has(kHidden) &&
         field->merge != MergeRule::insert_only && field->merge != MergeRule::server_number;
}

std::optional<Record> record_at(Env& env, const CellsOf& list, std::size_t row) {
  if (row >= list.rowids.size()) return {};
  auto record = env.rows.at(list.kind, list.rowids[row]);
  if (!record || !*record || (*record)->deleted) return {};
  return std::move(*record);
}

int digits_of(Env& env, const Record& record) {
  const std::string_view own = text_of(record.get("currency"));
  return currency_digits(own.empty() ? env.currency : own);
}

FormField field_box(Env& env, const Record& record, const Field& field) {
  return make_form_field(env, field, record.get(field.name), digits_of(env, record));
}

// What a cell is in a spreadsheet, in the language's form.
std::string cell_words(Env& env, const Record& record, const Field& field) {
  const FormField box = field_box(env, record, field);
  std::string words = box.text;
  if (field.type == FieldType::choice && box.choice >= 0) {
    words = box.choice_names[static_cast<std::size_t>(box.choice)];
  }
  if (field.type == FieldType::reference) words = box.reference_title;
  if (!box.clock.empty()) words += " " + box.clock;
  // A cell is one line of one column.
  std::ranges::replace_if(words, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return words;
}

// Nothing, one, or several records called so.
Result<Id> record_called(Env& env, EntityKind kind, std::string_view title) {
  constexpr std::size_t kLooked = 50;
  auto rowids = search_rowids(env.rows, kind, title, kLooked);
  if (!rowids) return forward(rowids);
  Id found;
  for (const std::int64_t rowid : *rowids) {
    auto record = env.rows.at(kind, rowid);
    if (!record || !*record || fold(title_of(**record)) != fold(title)) continue;
    if (!found.is_nil()) return fail("several_named", std::string(title));
    found = (*record)->id;
  }
  if (found.is_nil()) return fail("none_named", std::string(title));
  return found;
}

// The value a pasted word stands for.
Result<Value> pasted_value(Env& env, const Record& record, const Field& field,
                           std::string_view text) {
  FormField box = field_box(env, blank(record.kind, record.id), field);
  const std::string_view words = trim(text);
  if (words.empty()) return Value{};
  switch (field.type) {
    case FieldType::reference: {
      auto id = record_called(env, field.target, words);
      if (!id) return forward(id);
      return Value{*id};
    }
    case FieldType::choice: {
      const auto called = [&](const std::string& name) { return fold(name) == fold(words); };
      const auto at = std::ranges::find_if(box.choice_names, called);
      if (at == box.choice_names.end()) return fail("unknown_choice", std::string(words));
      box.choice = static_cast<int>(at - box.choice_names.begin());
      break;
    }
    case FieldType::time: {
      const std::size_t space = words.rfind(' ');
      box.text = words.substr(0, space);
      if (space != words.npos) box.clock = words.substr(space + 1);
      break;
    }
    default: box.text = words;
  }
  return form_value(env, record.kind, box, digits_of(env, record));
}

// Fields of one group are written whole (docs/protocol.md, "Merge").
void set_whole_group(Env& env, const Record& record, const Field& field, Value value,
                     Change& change) {
  const Entity& described = env.entity(record.kind);
  for (const Field& other : described.fields) {
    if (field.group.empty() || other.group != field.group || &other == &field) continue;
    if (!change.find(other.name)) change.set(other.name, record.get(other.name));
  }
  change.set(field.name, std::move(value));
}

// Where a refusal happened: "Row 12, Phone: ..."
void refuse(Env& env, CellsState& state, std::size_t row, const Field& field,
            const Error& error) {
  state.problem = env.tr("cells.at", {{"row", std::to_string(row + 1)},
                                      {"field", field_label(env.tr, field)},
                                      {"why", env.tr.error(error)}});
}

void move(const CellsOf& list, CellsState& state, std::ptrdiff_t rows, std::ptrdiff_t columns,
          bool far) {
  GridCursor& at = state.cursor;
  const auto step = [](std::size_t from, std::ptrdiff_t by, std::size_t count) {
    const auto last = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(count) - 1, 0);
    const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(from) + by;
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last));
  };
  if (far) {
    at.far_row = step(at.far_row, rows, list.rowids.size());
    at.far_column = step(at.far_column, columns, list.columns.size());
    return;
  }
  at.row = at.far_row = step(at.row, rows, list.rowids.size());
  at.column = at.far_column = step(at.column, columns, list.columns.size());
  at.show = true;
}

void begin_edit(Env& env, const CellsOf& list, CellsState& state) {
  const auto record = record_at(env, list, state.cursor.row);
  const Field* field = field_of(env, list, state.cursor.column);
  if (!record) return;
  if (!can_be_typed(field)) {
    state.problem = env.tr("cells.fixed");
    return;
  }
  state.input = field_box(env, *record, *field);
  state.editing = state.focus = true;
  state.today = env.today();
  state.problem.clear();
}

Result<Value> checked(Env& env, const Record& record, const Field& field, const FormField& box) {
  auto value = form_value(env, record.kind, box, digits_of(env, record));
  if (value && is_empty(*value) && field.has(kRequired)) return fail("required");
  return value;
}

void save_cell(Env& env, const CellsOf& list, CellsState& state, const CellIntent& intent) {
  const auto record = record_at(env, list, state.cursor.row);
  if (!record) return;
  const Field& field = *state.input.field;
  auto value = checked(env, *record, field, state.input);
  if (!value) {
    state.input.error = env.tr.error(value.error());
    return refuse(env, state, state.cursor.row, field, value.error());
  }
  if (*value != record->get(field.name)) {
    Change change = update_change(list.kind, record->id);
    set_whole_group(env, *record, field, std::move(*value), change);
    const auto written = env.shell.try_write({&change, 1}, env.tr("cells.saved"));
    if (!written) return refuse(env, state, state.cursor.row, field, written.error());
  }
  state.editing = false;
  state.problem.clear();
  move(list, state, intent.row, intent.column, false);
}

struct Block {
  std::size_t top, left, rows, columns;
};

Block marked(const GridCursor& cursor) {
  const auto [top, bottom] = std::minmax(cursor.row, cursor.far_row);
  const auto [left, right] = std::minmax(cursor.column, cursor.far_column);
  return {top, left, bottom - top + 1, right - left + 1};
}

std::string copied(Env& env, const CellsOf& list, const Block& block) {
  std::string text;
  for (std::size_t r = 0; r < block.rows; ++r) {
    const auto record = record_at(env, list, block.top + r);
    for (std::size_t c = 0; c < block.columns; ++c) {
      const Field* field = field_of(env, list, block.left + c);
      if (c > 0) text += '\t';
      if (!record) continue;
      text += field ? cell_words(env, *record, *field) : shown_title(env, *record);
    }
    text += '\n';
  }
  return text;
}

std::vector<std::vector<std::string_view>> split_cells(std::string_view text) {
  std::vector<std::vector<std::string_view>> rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    rows.emplace_back();
    for (;;) {
      const std::size_t tab = line.find('\t');
      rows.back().push_back(line.substr(0, tab));
      if (tab == line.npos) break;
      line.remove_prefix(tab + 1);
    }
  }
  return rows;
}

// One value goes into every marked cell; a block goes in from the cursor on. All or nothing.
void write_cells(Env& env, const CellsOf& list, CellsState& state, std::string_view text) {
  const auto cells = split_cells(text);
  if (cells.empty()) return;
  Block block = marked(state.cursor);
  const bool one = cells.size() == 1 && cells[0].size() == 1;
  if (!one) {
    block.rows = std::min(cells.size(), list.rowids.size() - block.top);
    block.columns = 0;
    for (const auto& row : cells) block.columns = std::max(block.columns, row.size());
    block.columns = std::min(block.columns, list.columns.size() - block.left);
  }
  if (block.rows * block.columns > kPasteMost) {
    state.problem = env.tr("cells.too_many");
    return;
  }
  std::vector<Change> changes;
  for (std::size_t r = 0; r < block.rows; ++r) {
    const auto record = record_at(env, list, block.top + r);
    if (!record) continue;
    Change change = update_change(list.kind, record->id);
    for (std::size_t c = 0; c < block.columns; ++c) {
      const Field* field = field_of(env, list, block.left + c);
      if (!one && c >= cells[r].size()) continue;
      if (!can_be_typed(field)) {
        state.problem = env.tr("cells.fixed");
        return;
      }
      auto value = pasted_value(env, *record, *field, one ? cells[0][0] : cells[r][c]);
      if (value && is_empty(*value) && field->has(kRequired)) value = fail("required");
      if (!value) return refuse(env, state, block.top + r, *field, value.error());
      if (*value != record->get(field->name)) {
        set_whole_group(env, *record, *field, std::move(*value), change);
      }
    }
    if (!change.fields.empty()) changes.push_back(std::move(change));
  }
  state.problem.clear();
  const auto count = static_cast<std::int64_t>(changes.size());
  if (count > 0) (void)env.shell.write(changes, env.tr.count("list.changed", count));
}

}  // namespace

void update_cells(Env& env, const CellsOf& list, CellsState& state, const CellIntent& intent) {
  const auto to = [&](std::ptrdiff_t index) { return static_cast<std::size_t>(index); };
  state.cursor.show = false;
  switch (intent.ask) {
    case CellAsk::press: {
      const bool again =
          to(intent.row) == state.cursor.row && to(intent.column) == state.cursor.column;
      if (state.editing && again) break;
      if (state.editing) save_cell(env, list, state, {CellAsk::save});
      if (state.editing) break;  // refused: it stays where it was typed
      state.cursor = {to(intent.row), to(intent.column), to(intent.row), to(intent.column)};
      if (again) begin_edit(env, list, state);
      break;
    }
    case CellAsk::extend:
      state.cursor.far_row = to(intent.row);
      state.cursor.far_column = to(intent.column);
      break;
    case CellAsk::move: move(list, state, intent.row, intent.column, false); break;
    case CellAsk::mark: move(list, state, intent.row, intent.column, true); break;
    case CellAsk::edit: begin_edit(env, list, state); break;
    case CellAsk::input: update_form_field(env, state.input, intent.form); break;
    case CellAsk::save: save_cell(env, list, state, intent); break;
    case CellAsk::cancel:
      state.editing = false;
      state.problem.clear();
      break;
    case CellAsk::copy:
      env.host.clipboard.copy(copied(env, list, marked(state.cursor)));
      env.shell.toast(env.tr("action.copied"));
      break;
    case CellAsk::paste: write_cells(env, list, state, intent.text); break;
    case CellAsk::empty: write_cells(env, list, state, "\n"); break;
    case CellAsk::leave:
      state.on = state.editing = false;
      state.problem.clear();
      break;
  }
  env.host.frames.request_frames(2);
}

}  // namespace acq::ui
