#include <algorithm>

#include "base/utf8.h"
#include "client/screens/line_table/line_table.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

constexpr std::size_t kHitsMost = 8;
constexpr int kDecimals = 3;  // of a decimal

std::size_t at(LineColumn column) { return static_cast<std::size_t>(column); }

std::string_view field_of(LineColumn column) {
  constexpr std::array<std::string_view, kLineColumns> kFields = {
      "description", "quantity", "price", "discount", "tax_percent"};
  return kFields[at(column)];
}

int digits_of(const LineTableState& state, LineColumn column) {
  if (column == LineColumn::price) return currency_digits(state.currency);
  return column == LineColumn::discount ? 0 : kDecimals;
}

std::string cell_text(Env& env, const LineTableState& state, const Record& line,
                      LineColumn column) {
  const Value& value = line.get(field_of(column));
  if (is_empty(value)) return {};
  if (column == LineColumn::description) return std::string(text_of(value));
  return format_decimal(env.tr.language(), number_of(value), digits_of(state, column),
                        column != LineColumn::price);
}

LineRow make_line(Env& env, const LineTableState& state, const Record& line) {
  LineRow made;
  made.row = line.id;
  for (std::size_t i = 0; i < kLineColumns; ++i) {
    made.texts[i] = cell_text(env, state, line, static_cast<LineColumn>(i));
  }
  made.unit = text_of(line.get("unit"));
  if (!is_empty(line.get("price"))) {
    made.amount = format_money(env.tr.language(), {line_amount(line), state.currency});
  }
  return made;
}

// What a cell holds as a value. Codes: bad_number.
Result<Value> cell_value(Env& env, const LineTableState& state, LineColumn column,
                         std::string_view text) {
  text = trim(text);
  if (text.empty()) return Value{};
  if (column == LineColumn::description) return Value{std::string(text)};
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  const auto number = parse_number(env.tr.language(), text, digits_of(state, column));
  if (!number) return fail("bad_number", std::string(text));
  return Value{*number};
}

void save(Env& env, LineTableState& state, std::size_t index, LineColumn column) {
  if (index >= state.lines.size() || !state.changed) return;
  state.changed = false;
  LineRow& line = state.lines[index];
  std::string& error = line.errors[at(column)];
  const auto value = cell_value(env, state, column, line.texts[at(column)]);
  if (!value) {
    error = env.tr.error(value.error());
    return;
  }
  Change change = update_change(lines_of(state.whole), line.row);
  change.set(field_of(column), *value);
  // The rate that was chosen by name no longer says what is charged.
  if (column == LineColumn::tax) change.set("tax_rate", Value{});
  const auto written = env.shell.try_write({&change, 1}, {});
  error = written ? std::string() : env.tr.error(written.error());
}

void search(Env& env, LineTableState& state) {
  state.hits.clear();
  const auto rowids = list_rowids(
      env.rows, {.kind = EntityKind::product,
                 .where = {{"active", Compare::not_equal, std::int64_t{0}}},
                 .search = state.words,
                 .limit = kHitsMost});
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto product = env.rows.at(EntityKind::product, rowid);
    if (!product || !*product) continue;
    std::string title = shown_title(env, **product);
    const Field& price = *entity(EntityKind::product).find("price");
    if (const std::string words = shown_value(env, **product, price); !words.empty()) {
      title += " · " + words;
    }
    state.hits.push_back({(*product)->id.text(), std::move(title), {}});
  }
  const std::string words(trim(state.words));
  if (words.empty()) return;
  state.hits.push_back({{}, env.tr("document.free_text") + ": " + words, {}});
}

void add(Env& env, LineTableState& state, std::size_t index) {
  if (index >= state.hits.size()) return;
  const ComboHit& hit = state.hits[index];
  Change change = insert_change(lines_of(state.whole), env.store.ids().make());
  change.set(entity(state.whole).name, state.id);
  if (const auto product = Id::parse(hit.key)) {
    change.set("product", *product);
  } else {
    change.set("description", std::string(trim(state.words)));
  }
  if (!env.shell.write({&change, 1}, {})) return;
  state.focus = {change.row, LineColumn::quantity};
  state.words.clear();
}

void remove(Env& env, LineTableState& state, std::size_t index) {
  if (index >= state.lines.size()) return;
  const Change change{lines_of(state.whole), state.lines[index].row, ChangeKind::remove, {}};
  (void)env.shell.write({&change, 1}, env.tr("document.line_removed"));
}

}  // namespace

EntityKind lines_of(EntityKind whole) {
  return whole == EntityKind::deal ? EntityKind::deal_line : EntityKind::document_line;
}

void load_lines(Env& env, LineTableState& state) {
  std::vector<LineRow> before = std::move(state.lines);
  state.lines.clear();
  state.has_tax = state.whole != EntityKind::deal;
  const EntityKind kind = lines_of(state.whole);
  const auto rowids = list_rowids(
      env.rows, {.kind = kind,
                 .where = {{std::string(entity(state.whole).name), Compare::equal, state.id}},
                 .sort = state.has_tax ? "position" : "created_at"});
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto line = env.rows.at(kind, rowid);
    if (!line || !*line) continue;
    state.lines.push_back(make_line(env, state, **line));
    // What was refused or is being typed stays as it was typed.
    const auto old = std::ranges::find(before, (*line)->id, &LineRow::row);
    if (old == before.end()) continue;
    LineRow& made = state.lines.back();
    for (std::size_t i = 0; i < kLineColumns; ++i) {
      const LinePlace place{made.row, static_cast<LineColumn>(i)};
      const bool typed = state.changed && state.typing == place;
      if (!typed && old->errors[i].empty()) continue;
      made.texts[i] = std::move(old->texts[i]);
      made.errors[i] = std::move(old->errors[i]);
    }
  }
}

void update_lines(Env& env, LineTableState& state, const LineIntent& intent) {
  switch (intent.ask) {
    case LineAsk::typed:
      if (intent.index >= state.lines.size()) return;
      state.typing = {state.lines[intent.index].row, intent.column};
      state.changed = true;
      state.lines[intent.index].errors[at(intent.column)].clear();
      break;
    case LineAsk::leave: save(env, state, intent.index, intent.column); break;
    case LineAsk::enter:
      save(env, state, intent.index, intent.column);
      state.open_add = true;
      break;
    case LineAsk::remove: remove(env, state, intent.index); break;
    case LineAsk::search: search(env, state); break;
    case LineAsk::add: add(env, state, intent.index); break;
  }
  env.host.frames.request_frames(2);
}

}  // namespace acq::ui
