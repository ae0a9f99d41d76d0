#include "client/widgets/tabs.h"

#include "client/platform/a11y.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/text.h"

namespace acq::ui {

namespace a11y = platform::a11y;

int tab_row(const Ui& ui, const Box& box, std::span<const std::string> names, int chosen,
            std::string_view name) {
  int pressed = -1;
  Box rest = box;
  a11y::begin({.role = a11y::Role::tablist, .name = name, .key = "tabs"});
  ImGui::PushID("tabs");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool on = static_cast<int>(i) == chosen;
    const Type type = on ? Type::body_strong : Type::body;
    const Box tab = rest.cut_left(text_width(ui, type, names[i]));
    rest.cut_left(18);
    ImGui::PushID(static_cast<int>(i));
    const Press press = press_area(tab, "tab");
    ImGui::PopID();
    a11y::item({.role = a11y::Role::tab, .name = names[i],
                .selected = on ? a11y::State::yes : a11y::State::no});
    if (press.clicked) pressed = static_cast<int>(i);
    if (!press.visible) continue;
    const ImU32 ink = on || press.hovered ? ui.colours.text : ui.colours.muted;
    draw_text_in(ui, tab, type, ink, names[i]);
    if (on) fill({tab.x, box.bottom() - 2, tab.w, 2}, ui.colours.accent);
    if (press.focused) focus_ring(ui, tab, 4);
    hand_cursor(press);
  }
  ImGui::PopID();
  a11y::end();
  return pressed;
}

}  // namespace acq::ui
