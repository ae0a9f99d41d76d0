// Which column of the file goes into which field, and how its values are written.
#include "base/utf8.h"
#include "client/screens/import/import_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ImportIntent>;
constexpr float kRow = 60;

FieldType type_of(const ImportState& state, const ColumnMap& map) {
  const Field* field = state.words->entity(state.kind).find(map.field);
  return field ? field->type : FieldType::text;
}


// A caption with a select under it, taken off the left of the row.
int small_select(const Ui& ui, Box& row, float width, std::string_view label,
                 std::span<const std::string> names, int chosen) {
  Box column = row.cut_left(std::min(width, row.w));
  row.cut_left(12);
  const Box field = labelled(ui, column, label, {});
  return select_field(ui, field, {.label = label, .key = label, .names = names,
                                  .chosen = chosen, .small = true});
}

void sheet_option(const Ui& ui, Box& row, float width, const ImportState& state,
                  Intents& intents) {
  if (state.book->sheets().size() < 2) return;
  const int chosen = small_select(ui, row, width, ui.tr.view("import.sheet"),
                                  state.book->sheets(), static_cast<int>(state.book->sheet()));
  if (chosen >= 0) intents.push_back({ImportAsk::sheet, static_cast<std::size_t>(chosen)});
}

void text_options(const Ui& ui, Box& row, const ImportState& state, Intents& intents) {
  const Translator& tr = ui.tr;
  const float w = (row.w - 12) / 2;
  const auto push = [&](ImportAsk ask, int chosen) {
    if (chosen >= 0) intents.push_back({ask, static_cast<std::size_t>(chosen)});
  };
  const std::string delimiters[] = {tr("import.delimiter.comma"), tr("import.delimiter.semicolon"),
                                    tr("import.delimiter.tab"), tr("import.delimiter.bar")};
  const char mark = state.form.delimiter;
  const auto at = std::ranges::find(kImportDelimiters, mark) - std::begin(kImportDelimiters);
  push(ImportAsk::delimiter, small_select(ui, row, ui.narrow() ? w : 140,
                                          tr.view("import.delimiter"), delimiters,
                                          static_cast<int>(at)));
  std::string encodings[4];
  for (std::size_t i = 0; i < 4; ++i) encodings[i] = encoding_name(static_cast<Encoding>(i));
  push(ImportAsk::encoding, small_select(ui, row, ui.narrow() ? w : 150,
                                         tr.view("import.encoding"), encodings,
                                         static_cast<int>(state.form.encoding.encoding)));
}

void file_options(const Ui& ui, Box row, ImportState& state, Intents& intents) {
  const auto push = [&](ImportAsk ask, int chosen) {
    if (chosen >= 0) intents.push_back({ask, static_cast<std::size_t>(chosen)});
  };
  const Translator& tr = ui.tr;
  const auto kind = std::ranges::find(state.kinds, state.kind);
  const float w = ui.narrow() ? (row.w - 12) / 2 : 190.0f;
  Box second = row;
  if (ui.narrow()) {
    second.cut_top(row.h / 2);
    row.h /= 2;
  }
  push(ImportAsk::choose_kind,
       small_select(ui, row, w, tr.view("import.choose_entity"), state.kind_labels,
                    static_cast<int>(kind - state.kinds.begin())));
  const std::string existing[] = {tr("import.existing.skip"), tr("import.existing.update")};
  push(ImportAsk::existing, small_select(ui, row, w, tr.view("import.existing"), existing,
                                         state.mapping.update_existing ? 1 : 0));
  Box& rest = ui.narrow() ? second : row;
  if (state.book) sheet_option(ui, rest, ui.narrow() ? w : 190, state, intents);
  else text_options(ui, rest, state, intents);
}

void date_options(const Ui& ui, Box& row, const ColumnMap& map, std::size_t column,
                  Intents& intents) {
  const std::string orders[] = {ui.tr("import.date_order.iso"),
                                ui.tr("import.date_order.day_first"),
                                ui.tr("import.date_order.month_first")};
  const float w = std::min(170.0f, row.w);
  const Box field = Box(row.cut_left(w)).centred(w, ui.control());
  const int chosen =
      select_field(ui, field, {.label = ui.tr.view("import.date_order"), .key = "order",
                               .names = orders, .chosen = static_cast<int>(map.date_order),
                               .small = true});
  if (chosen >= 0) {
    intents.push_back({ImportAsk::date_order, column, static_cast<std::size_t>(chosen)});
  }
  row.cut_left(10);
  if (!map.date_ambiguous || row.w < 60) return;
  const std::string_view words = ui.tr.view("import.date_ambiguous");
  const float h = paragraph_height(ui, row.w, Type::caption, words, 2);
  say_paragraph(ui, row.centred(row.w, h), Type::caption, ui.colours.warning, words, 2);
}

void number_options(const Ui& ui, Box& row, const ColumnMap& map, std::size_t column,
                    Intents& intents) {
  const std::string marks[] = {ui.tr("import.decimal_mark.point"),
                               ui.tr("import.decimal_mark.comma")};
  const int mark = map.decimal_mark == ',' ? 1 : (map.decimal_mark == '.' ? 0 : -1);
  const float w = std::min(150.0f, (row.w - 10) / 2);
  const int chosen =
      select_field(ui, Box(row.cut_left(w)).centred(w, ui.control()),
                   {.label = ui.tr.view("import.decimal_mark"), .key = "mark", .names = marks,
                    .chosen = mark, .placeholder = ui.tr.view("import.decimal_mark"),
                    .small = true});
  if (chosen >= 0) {
    intents.push_back({ImportAsk::decimal_mark, column, static_cast<std::size_t>(chosen)});
  }
  row.cut_left(10);
  const std::string scales[] = {ui.tr("import.scale.1"), ui.tr("import.scale.1000"),
                                ui.tr("import.scale.1000000")};
  const int scale = select_field(ui, Box(row.cut_left(w)).centred(w, ui.control()),
                                 {.label = ui.tr.view("import.scale"), .key = "scale",
                                  .names = scales, .chosen = map.scale / 3, .small = true});
  if (scale >= 0) {
    intents.push_back({ImportAsk::scale, column, static_cast<std::size_t>(scale)});
  }
}

void options(const Ui& ui, Box row, ImportState& state, std::size_t column, Intents& intents) {
  const ColumnMap& map = state.mapping.columns[column];
  const FieldType type = type_of(state, map);
  if (is_day(type)) return date_options(ui, row, map, column, intents);
  if (is_number(type)) return number_options(ui, row, map, column, intents);
  const Field* field = state.words->entity(state.kind).find(map.field);
  if (!field || !may_create(*field)) return;
  if (check_line(ui, row, map.create_missing, ui.tr.view("import.create_missing"), "create")) {
    intents.push_back({ImportAsk::create_missing, column});
  }
}

bool has_options(const ImportState& state, std::size_t column) {
  const ColumnMap& map = state.mapping.columns[column];
  const FieldType type = type_of(state, map);
  const Field* field = state.words->entity(state.kind).find(map.field);
  return is_day(type) || is_number(type) || (field && may_create(*field));
}

int target_index(const ImportState& state, const ColumnMap& map) {
  const auto found = std::ranges::find(state.targets, map.field);
  return found == state.targets.end()
             ? 0
             : static_cast<int>(found - state.targets.begin()) + 1;
}

void target(const Ui& ui, const Box& box, ImportState& state, std::size_t column,
            Intents& intents) {
  const ColumnMap& map = state.mapping.columns[column];
  const std::string label = ui.tr("import.field_for", {{"column", state.table->header()[column]}});
  const int chosen = select_field(ui, box, {.label = label, .key = "target",
                                            .names = state.target_labels,
                                            .chosen = target_index(state, map), .small = true});
  if (chosen >= 0) {
    intents.push_back({ImportAsk::target, column, static_cast<std::size_t>(chosen)});
  }
}

float column_height(const Ui& ui, const ImportState& state, std::size_t column) {
  if (!ui.narrow()) return kRow;
  return 50 + ui.control() + (has_options(state, column) ? ui.control() + 8 : 0) + 16;
}

void one_column(const Ui& ui, Box box, ImportState& state, std::size_t column, Intents& intents) {
  ImGui::PushID(static_cast<int>(column));
  divider(ui, box.x, box.bottom() - 1, box.w);
  const bool skipped = state.mapping.columns[column].field.empty();
  Box words = ui.narrow() ? box.cut_top(50) : box.cut_left(box.w * 0.36f);
  words.cut_top(ui.narrow() ? 8 : 11);
  say(ui, words.cut_top(20), Type::table_medium, skipped ? ui.colours.muted : ui.colours.text,
      state.table->header()[column]);
  say(ui, words.cut_top(18), Type::caption, ui.colours.muted, state.samples[column]);
  if (ui.narrow()) {
    target(ui, box.cut_top(ui.control()), state, column, intents);
    box.cut_top(8);
    options(ui, box.cut_top(ui.control()), state, column, intents);
  } else {
    box.cut_left(12);
    const Box at = box.cut_left(std::min(240.0f, box.w * 0.42f));
    target(ui, at.centred(at.w, ui.control()), state, column, intents);
    box.cut_left(16);
    options(ui, box, state, column, intents);
  }
  ImGui::PopID();
}

// What stands in which column of the card; phones have one only.
void captions(const Ui& ui, Box row) {
  divider(ui, row.x, row.bottom() - 1, row.w);
  row = row.inset(16, 0);
  const Box left = row.cut_left(row.w * 0.36f);
  say(ui, left, Type::caption, ui.colours.muted, ui.tr.view("import.column"));
  row.cut_left(12);
  say(ui, row, Type::caption, ui.colours.muted, ui.tr.view("import.field"));
}

void all_columns(const Ui& ui, const Box& box, ImportState& state, Intents& intents) {
  Scroll scroll("columns", box);
  const Box content = scroll.content();
  float y = content.y;
  for (std::size_t i = 0; i < state.mapping.columns.size(); ++i) {
    const float h = column_height(ui, state, i);
    const Box at{content.x, y, content.w, h};
    if (scroll.shows(at)) one_column(ui, at.inset(16, 0), state, i, intents);
    y += h;
  }
  scroll.finish(y - content.y);
}

void foot(const Ui& ui, Box row, const ImportState& state, Intents& intents) {
  if (button_right(ui, row, {.label = ui.tr.view("import.check"), .kind = ButtonKind::primary})) {
    intents.push_back({ImportAsk::check});
  }
  if (button_right(ui, row, {.label = ui.tr.view("import.back")})) {
    intents.push_back({ImportAsk::back});
  }
  say(ui, row, Type::table, ui.colours.muted,
      ui.tr.count("import.rows", static_cast<std::int64_t>(state.table->row_count())));
}

}  // namespace

void view_import_columns(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  Box rest = area;
  const Box bottom = rest.cut_bottom(kImportFoot);
  fill(bottom, ui.colours.panel);
  divider(ui, bottom.x, bottom.y, bottom.w);
  foot(ui, bottom.inset(ui.gutter(), 0), state, intents);
  rest.cut_top(16);
  const float options_h = (20 + ui.control() + 12) * (ui.narrow() ? 2.0f : 1.0f);
  file_options(ui, rest.cut_top(options_h).inset(ui.gutter(), 0), state, intents);
  if (state.known) {
    const std::string words = ui.tr("import.looks_like", {{"product", state.known->product},
                                                          {"entities", state.known_entities}});
    const float w = rest.w - 2 * ui.gutter();
    note(ui, rest.cut_top(note_height(ui, w, words)).inset(ui.gutter(), 0), words, Tone::accent);
    rest.cut_top(12);
  }
  rest.cut_bottom(16);
  const Box table = rest.inset(ui.gutter(), 0);
  card(ui, table);
  Box inner = table.inset(1);
  if (!ui.narrow()) captions(ui, inner.cut_top(36));
  all_columns(ui, inner, state, intents);
}

}  // namespace acq::ui
