// Buttons, links and chips. Each returns true in the frame it was pressed.
#pragma once

#include <string_view>

#include "client/widgets/icons.h"
#include "client/widgets/press.h"

namespace acq::ui {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };

struct Button {
  std::string_view label;
  Icon icon = Icon::none;
  ButtonKind kind = ButtonKind::secondary;
  bool disabled = false;
  bool selected = false;        // a switch that is on (Board / Table)
  std::string_view key = {};    // id when the label is not unique; also needed for live language
  std::string_view hint = {};   // tooltip; the name of a button without a label
};

// Wide enough for its words.
float button_width(const Ui& ui, const Button& button);
bool button(const Ui& ui, const Box& box, const Button& button);
// Takes its place at the right end of `row` and cuts it off, with a gap; vertically centred.
bool button_right(const Ui& ui, Box& row, const Button& button);
// The same at the left end, one after the other.
bool button_left(const Ui& ui, Box& row, const Button& button);

// A square button with a sign only; `name` is its accessible name and tooltip.
bool icon_button(const Ui& ui, const Box& box, Icon icon, std::string_view name,
                 std::string_view key = {}, ButtonKind kind = ButtonKind::quiet);

// Words that lead somewhere. The box is shrunk to the words.
bool link(const Ui& ui, const Box& box, std::string_view words, Type type = Type::table,
          std::string_view key = {});

// A small round switch, as in the timeline's channel filter.
float chip_width(const Ui& ui, std::string_view label);
bool chip(const Ui& ui, const Box& box, std::string_view label, bool on,
          std::string_view key = {});

}  // namespace acq::ui
