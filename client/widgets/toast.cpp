#include "client/widgets/toast.h"

#include "client/platform/a11y.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/text.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr TimeMs kStay = 6'000, kStayBad = 12'000;
constexpr float kHeight = 40;

// One toast in its own window; true when its action was pressed.
bool draw_one(const Ui& ui, const Toast& toast, int index, float bottom) {
  const float action = toast.action.empty()
                           ? 0
                           : text_width(ui, Type::table_medium, toast.action) + 16;
  const float words = std::min(text_width(ui, Type::table, toast.words) + 1,
                               ui.width - 64 - action);
  const float w = words + action + 28;
  const Box box{(ui.width - w) / 2, bottom - kHeight, w, kHeight};
  ImGui::SetNextWindowPos({box.x - 16, box.y - 8});
  ImGui::SetNextWindowSize({w + 32, kHeight + 24});
  const std::string name = "##toast" + std::to_string(index);
  ImGui::Begin(name.c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoMove);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  soft_shadow(ui, ImGui::GetWindowDrawList(), box, 8);
  fill(box, ui.colours.toast, 8);
  if (toast.bad) fill({box.x, box.y + 8, 3, box.h - 16}, ui.colours.bad, 2);
  a11y::begin({.role = toast.bad ? a11y::Role::alert : a11y::Role::status,
               .name = toast.words, .key = name, .rect = {box.x, box.y, box.w, box.h}});
  Box rest = box.inset(14, 0);
  say(ui, rest.cut_left(words), Type::table, ui.colours.toast_text, toast.words);
  bool pressed = false;
  if (action > 0) {
    rest.cut_left(14);
    const Press press = press_area(rest.inset(-6, 4), "action");
    a11y::item({.role = a11y::Role::button, .name = toast.action});
    draw_text_in(ui, rest, Type::table_medium, ui.colours.toast_link, toast.action);
    if (press.focused) focus_ring(ui, rest.inset(-4, 8), 4);
    hand_cursor(press);
    pressed = press.clicked;
  }
  a11y::end();
  ImGui::End();
  return pressed;
}

}  // namespace

void Toasts::add(Toast toast, TimeMs now) {
  toast.until = now + (toast.bad ? kStayBad : kStay);
  shown.push_back(std::move(toast));
  if (shown.size() > 3) shown.erase(shown.begin());
}

int draw_toasts(const Ui& ui, Toasts& toasts) {
  std::erase_if(toasts.shown, [&](const Toast& t) { return t.until <= ui.now; });
  float bottom = ui.height - (ui.narrow() ? space::bottom_bar + 12 : 24);
  int action = 0;
  for (std::size_t i = toasts.shown.size(); i-- > 0;) {
    const Toast& toast = toasts.shown[i];
    if (draw_one(ui, toast, static_cast<int>(i), bottom)) action = toast.action_id;
    bottom -= kHeight + 8;
    ui.frames.wake_in(static_cast<int>(toast.until - ui.now) + 20);
  }
  return action;
}

}  // namespace acq::ui
