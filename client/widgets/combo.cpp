#include "client/widgets/combo.h"

#include "client/platform/a11y.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {

namespace a11y = platform::a11y;

namespace {

bool draw_closed(const Ui& ui, const Box& box, const Combo& combo, ComboEvents& events) {
  const bool any = !combo.chosen.empty();
  const Press press = press_area(box, combo.key, kPressOverlap);
  const bool open = menu_is_open(combo.key);
  a11y::item({.role = a11y::Role::combobox,
              .name = combo.label,
              .value = combo.chosen,
              .description = combo.error,
              .expanded = open ? a11y::State::yes : a11y::State::no});
  control_frame(ui, box, open, press.hovered, !combo.error.empty());
  draw_text_in(ui, {box.x + 10, box.y, box.w - (any ? 64.0f : 40.0f), box.h}, Type::body,
               any ? ui.colours.text : ui.colours.muted, any ? combo.chosen : combo.placeholder);
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_icon(list, Icon::chevron_down, {box.right() - 24, box.y + (box.h - 14) / 2}, 14,
            ui.colours.muted);
  if (any) {
    const Box clear{box.right() - 50, box.y + (box.h - 22) / 2, 22, 22};
    ImGui::PushID(combo.key.data(), combo.key.data() + combo.key.size());
    const Press cross = press_area(clear, "clear", kPressNoTab);
    ImGui::PopID();
    a11y::hide();
    if (cross.hovered) fill(clear, ui.colours.hover, 5);
    draw_icon(list, Icon::close, clear.centred(12, 12).min(), 12, ui.colours.muted);
    events.cleared = cross.clicked;
  }
  if (press.focused) focus_ring(ui, box);
  return press.clicked && !events.cleared;
}

}  // namespace

ComboEvents combo_field(const Ui& ui, const Box& box, const Combo& combo, std::string& words) {
  ComboEvents events;
  if (draw_closed(ui, box, combo, events)) {
    open_menu(combo.key);
    words.clear();
    events.opened = true;
  }
  Menu menu(ui, combo.key, combo.label, {box.x, box.bottom() + 4}, box.w);
  if (!menu.open()) return events;
  const Box search = menu.strip(ui.control() + 4);
  const Edited edited =
      text_field(ui, {search.x, search.y, search.w, ui.control()},
                 {.label = ui.tr.view("action.search"), .key = "combo_words",
                  .hint = ui.tr.view("action.search"), .icon = Icon::search,
                  .focus = ImGui::IsWindowAppearing()},
                 words);
  events.typed = edited.changed;
  if (combo.hits.empty()) {
    say(ui, menu.strip(36).inset(10, 0), Type::table, ui.colours.muted, combo.none);
  }
  for (std::size_t i = 0; i < combo.hits.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (menu.line(combo.hits[i].title, Icon::none, false, combo.hits[i].key)) {
      events.picked = static_cast<int>(i);
    }
    ImGui::PopID();
  }
  if (edited.submitted && !combo.hits.empty()) {
    events.picked = 0;
    ImGui::CloseCurrentPopup();
  }
  return events;
}

}  // namespace acq::ui
