#include "client/platform/a11y.h"
#include "client/screens/line_table/line_table.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<LineIntent>;

constexpr float kRow = 38, kError = 20, kGap = 6;
constexpr std::string_view kAdd = "add_line";

constexpr float kNarrowBelow = 500, kTightBelow = 640;

struct Widths {
  float quantity = 104, price = 118, discount = 74, tax = 74, amount = 124, cross = 34;
};
Widths widths(float whole) {
  if (whole >= kTightBelow) return {};
  return {.quantity = 68, .price = 92, .discount = 54, .tax = 54, .amount = 96, .cross = 30};
}

std::string_view label_key(LineColumn column) {
  switch (column) {
    case LineColumn::description: return "field.description";
    case LineColumn::quantity: return "field.quantity";
    case LineColumn::price: return "field.price";
    case LineColumn::discount: return "document.discount";
    case LineColumn::tax: return "document.tax";
  }
  return {};
}

// "Price, line 2": which one a cell is, for those who hear it.
std::string name_of(const Ui& ui, LineColumn column, std::size_t index) {
  const std::string n = std::to_string(index + 1);
  return ui.tr(label_key(column)) + ", " + ui.tr("document.line_n", {{"n", n}});
}

void cell(const Ui& ui, const Box& box, LineTableState& state, std::size_t index,
          LineColumn column, Intents& intents) {
  LineRow& line = state.lines[index];
  std::string& text = line.texts[static_cast<std::size_t>(column)];
  const std::string& error = line.errors[static_cast<std::size_t>(column)];
  if (!state.can_edit) {
    const bool words = column == LineColumn::description;
    say(ui, box.inset(words ? 0 : 10, 0), Type::body, ui.colours.text, text,
        words ? Align::left : Align::right);
    return;
  }
  const LinePlace place{line.row, column};
  const std::string name = name_of(ui, column, index);
  const bool focus = state.focus == place;
  const Edited edited = text_field(
      ui, box.centred(box.w, ui.control()),
      {.label = name, .key = label_key(column), .error = error,
       .keyboard = column == LineColumn::description ? platform::Keyboard::text
                                                     : platform::Keyboard::decimal,
       .focus = focus, .select_all = true},
      text);
  if (focus) state.focus = {};
  if (edited.changed) intents.push_back({LineAsk::typed, index, column});
  if (edited.submitted) {
    intents.push_back({LineAsk::enter, index, column});
  } else if (edited.left) {
    intents.push_back({LineAsk::leave, index, column});
  }
}

void remove_button(const Ui& ui, const Box& box, const LineTableState& state, std::size_t index,
                   Intents& intents) {
  if (!state.can_edit) return;
  const float size = ui.narrow() ? 44.0f : 30.0f;
  if (icon_button(ui, box.centred(size, size), Icon::close, ui.tr.view("document.remove_line"),
                  "remove")) {
    intents.push_back({LineAsk::remove, index});
  }
}

std::string amount_words(const Ui& ui, const LineRow& line) {
  return line.amount.empty() ? ui.tr("document.no_amount") : line.amount;
}

void error_line(const Ui& ui, Box& column, const LineRow& line) {
  if (!line.wrong()) return;
  for (const std::string& error : line.errors) {
    if (error.empty()) continue;
    say(ui, column.cut_top(kError), Type::caption, ui.colours.bad, error);
    return;
  }
}

float wide_height(const Ui&, const LineRow& line) { return kRow + (line.wrong() ? kError : 0); }

void wide_line(const Ui& ui, Box column, LineTableState& state, std::size_t index,
               Intents& intents) {
  const Widths w = widths(column.w);
  Box row = column.cut_top(kRow);
  remove_button(ui, row.cut_right(w.cross), state, index, intents);
  const Box amount = row.cut_right(w.amount);
  const auto right = [&](float width) {
    const Box box = row.cut_right(width);
    row.cut_right(kGap);
    return box;
  };
  const Box tax = state.has_tax ? right(w.tax) : Box{};
  const Box discount = right(w.discount), price = right(w.price), quantity = right(w.quantity);
  cell(ui, row, state, index, LineColumn::description, intents);
  cell(ui, quantity, state, index, LineColumn::quantity, intents);
  cell(ui, price, state, index, LineColumn::price, intents);
  cell(ui, discount, state, index, LineColumn::discount, intents);
  if (state.has_tax) cell(ui, tax, state, index, LineColumn::tax, intents);
  const LineRow& line = state.lines[index];
  say(ui, amount, Type::body, line.amount.empty() ? ui.colours.muted : ui.colours.text,
      amount_words(ui, line), Align::right);
  error_line(ui, column, line);
}

void wide_head(const Ui& ui, Box row, const LineTableState& state) {
  const Widths w = widths(row.w);
  row.cut_right(w.cross);
  const auto right = [&](std::string_view key, float width, float gap) {
    const Box box = row.cut_right(width);
    row.cut_right(gap);
    say(ui, box, Type::caption, ui.colours.muted, ui.tr(key), Align::right);
  };
  right("field.amount", w.amount, 0);
  if (state.has_tax) right("document.tax", w.tax, kGap);
  right("document.discount", w.discount, kGap);
  right("field.price", w.price, kGap);
  right("field.quantity", w.quantity, kGap);
  say(ui, row, Type::caption, ui.colours.muted, ui.tr("field.description"));
}

float narrow_height(const Ui& ui, const LineRow& line) {
  return 4 + ui.control() + 2 * (16 + ui.control() + 8) + 28 + 12 + (line.wrong() ? kError : 0);
}

// A card a line: what it is, then two cells beside each other, twice.
void narrow_line(const Ui& ui, Box column, LineTableState& state, std::size_t index,
                 Intents& intents) {
  column.cut_top(4);
  Box first = column.cut_top(ui.control());
  if (state.can_edit) remove_button(ui, first.cut_right(44), state, index, intents);
  cell(ui, first, state, index, LineColumn::description, intents);
  const auto pair = [&](LineColumn one, LineColumn other, bool both) {
    Box captions = column.cut_top(16);
    Box cells = column.cut_top(ui.control());
    column.cut_top(8);
    const float half = (cells.w - 12) / 2;
    const auto place = [&](LineColumn which) {
      say(ui, captions.cut_left(half), Type::caption, ui.colours.muted, ui.tr(label_key(which)));
      cell(ui, cells.cut_left(half), state, index, which, intents);
      captions.cut_left(12), cells.cut_left(12);
    };
    place(one);
    if (both) place(other);
  };
  pair(LineColumn::quantity, LineColumn::price, true);
  pair(LineColumn::discount, LineColumn::tax, state.has_tax);
  const LineRow& line = state.lines[index];
  say(ui, column.cut_top(28), Type::body_strong, ui.colours.text, amount_words(ui, line),
      Align::right);
  error_line(ui, column, line);
}

void add_field(const Ui& ui, const Box& box, LineTableState& state, Intents& intents) {
  if (state.open_add) {
    state.open_add = false;
    open_menu(kAdd);
    state.words.clear();
    intents.push_back({LineAsk::search});
  }
  const std::string hint = ui.tr("document.add_line");
  const ComboEvents events =
      combo_field(ui, box, {.label = hint, .key = kAdd, .chosen = {}, .placeholder = hint,
                            .error = {}, .hits = state.hits,
                            .none = ui.tr.view("document.find_product")},
                  state.words);
  if (events.opened || events.typed) intents.push_back({LineAsk::search});
  if (events.picked >= 0) {
    intents.push_back({LineAsk::add, static_cast<std::size_t>(events.picked)});
  }
}

}  // namespace

float view_lines(const Ui& ui, const Box& at, const Box& window, LineTableState& state,
                 Intents& intents) {
  Box rest{at.x, at.y, at.w, 1e6f};
  const bool narrow = at.w < kNarrowBelow;
  const std::string name = ui.tr("document.lines");
  a11y::begin({.role = a11y::Role::group, .name = name, .key = "lines"});
  if (!narrow) {
    wide_head(ui, rest.cut_top(24), state);
    divider(ui, rest.x, rest.y - 1, rest.w);
  }
  if (state.lines.empty()) {
    say(ui, rest.cut_top(36), Type::table, ui.colours.muted, ui.tr("document.no_lines"));
  }
  for (std::size_t i = 0; i < state.lines.size(); ++i) {
    const LineRow& line = state.lines[i];
    const float h = narrow ? narrow_height(ui, line) : wide_height(ui, line);
    const Box row = rest.cut_top(h);
    // Some beyond what is seen are there for the Tab key to reach.
    const bool near = row.bottom() > window.y - 2 * h && row.y < window.bottom() + 2 * h;
    if (!near && state.focus.row != line.row && state.typing.row != line.row) continue;
    ImGui::PushID(static_cast<int>(i));
    if (narrow) narrow_line(ui, row, state, i, intents);
    else wide_line(ui, row, state, i, intents);
    ImGui::PopID();
    divider(ui, row.x, row.bottom() - 1, row.w);
  }
  if (state.can_edit) {
    rest.cut_top(8);
    const Box add = rest.cut_top(ui.control());
    add_field(ui, {add.x, add.y, std::min(add.w, 420.0f), add.h}, state, intents);
  }
  a11y::end();
  return rest.y - at.y;
}

}  // namespace acq::ui
