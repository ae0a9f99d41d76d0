#include "client/widgets/overlay.h"

#include <string>
#include <utility>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr ImGuiWindowFlags kStill = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
constexpr float kDialogHead = 56, kFoot = 64;
// ImGui draws a window unseen until it knows its size: so many frames until it is on screen.
constexpr int kUnseenFrames = 4;

Box window_box() {
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  return {at.x, at.y, size.x, size.y};
}

void window_shadow(const Ui& ui) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRectFullScreen();
  const Box box = window_box();
  soft_shadow(ui, list, box, space::radius_card);
  list->AddRectFilled(box.min(), box.max(), ui.colours.panel, space::radius_card);
  list->AddRect(box.min(), box.max(), ui.colours.line, space::radius_card, 0, 1);
  list->PopClipRect();
}

// Begins the modal window `key` of this box. `round` draws a card, otherwise a plain panel.
bool begin_modal(const Ui& ui, const std::string& key, std::string_view title, const Box& box,
                 bool round, bool& open) {
  if (open && !ImGui::IsPopupOpen(key.c_str())) {
    ImGui::OpenPopup(key.c_str());
    ui.frames.request_frames(kUnseenFrames);
  }
  ImGui::SetNextWindowPos(box.min());
  ImGui::SetNextWindowSize({box.w, box.h});
  ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, round ? space::radius_card : 0);
  // The ground of a card comes with its shadow, in window_shadow.
  ImGui::PushStyleColor(ImGuiCol_PopupBg, round ? 0 : ui.colours.panel);
  const bool showing = ImGui::BeginPopupModal(key.c_str(), nullptr, kStill);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  if (!showing) return false;
  if (!open) {
    ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    ui.frames.request_frames(2);
    return false;
  }
  if (round) window_shadow(ui);
  a11y::begin({.role = a11y::Role::dialog, .name = title, .key = key,
               .modal = a11y::State::yes});
  return true;
}

// Whether a list or a dialog of this window is open or was open in the last frame.
bool something_above() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  bool* before = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("above"), false);
  const bool now = g.OpenPopupStack.Size > g.BeginPopupStack.Size;
  return std::exchange(*before, now) || now;
}

// Title row with the closing sign; sets `open` to false on the sign or Esc.
void modal_head(const Ui& ui, Box head, std::string_view title, bool& open) {
  const Box close = head.cut_right(kDialogHead).centred(32, 32);
  head.cut_left(ui.gutter());
  say_heading(ui, head, Type::body_strong, title, 2);
  bool wanted = icon_button(ui, close, Icon::close, ui.tr.view("action.close"), "close");
  const bool typing = ImGui::GetIO().WantTextInput && ImGui::IsAnyItemActive();
  const bool top = ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows);
  // A list that hung over this window has taken the Esc before the frame began.
  const bool covered = something_above();
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !typing && top && !covered) wanted = true;
  if (!wanted) return;
  open = false;
  ui.frames.request_frames(2);
}

}  // namespace

void open_menu(std::string_view key) { ImGui::OpenPopup(std::string(key).c_str()); }
bool menu_is_open(std::string_view key) { return ImGui::IsPopupOpen(std::string(key).c_str()); }

Menu::Menu(const Ui& ui, std::string_view key, std::string_view name, ImVec2 at, float width)
    : ui_(ui), width_(width) {
  const std::string popup(key);
  if (!ImGui::IsPopupOpen(popup.c_str())) return;
  const float least = std::max(width, 120.0f);
  at.x = std::clamp(at.x, 8.0f, std::max(8.0f, ui.width - least - 26));
  // Upwards when there is little room below.
  const float below = ui.height - at.y - 8;
  const bool up = below < 160 && at.y > ui.height / 2;
  ImGui::SetNextWindowPos(up ? ImVec2(at.x, at.y - ui.control() - 8) : at, ImGuiCond_Always,
                          up ? ImVec2(0, 1) : ImVec2(0, 0));
  const float tallest = std::min(540.0f, up ? at.y - 60 : below);
  ImGui::SetNextWindowSizeConstraints({least, 0}, {std::max(least, 360.0f), tallest});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {4, 4});
  ImGui::PushStyleColor(ImGuiCol_PopupBg, 0);
  open_ = ImGui::BeginPopup(popup.c_str(), kStill);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  if (!open_) return;
  if (ImGui::IsWindowAppearing()) ui.frames.request_frames(kUnseenFrames);
  window_shadow(ui);
  a11y::begin({.role = a11y::Role::listbox, .name = name, .key = key});
}

Menu::~Menu() {
  if (!open_) return;
  a11y::end();
  ImGui::EndPopup();
}

Box Menu::strip(float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float w = std::max(width_ - 8, ImGui::GetContentRegionAvail().x);
  ImGui::Dummy({w, height});
  return {at.x, at.y, w, height};
}

bool Menu::line(std::string_view words, Icon icon, bool chosen, std::string_view key) {
  const float height = ui_.narrow() ? 44.0f : 32.0f;
  const float wanted = text_width(ui_, Type::body, words) + 52 + (icon == Icon::none ? 0 : 26);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float w = std::max({width_ - 8, ImGui::GetContentRegionAvail().x,
                            std::min(wanted, 352.0f)});
  ImGui::Dummy({w, height});
  const Box box{at.x, at.y, w, height};
  const Press press = press_area(box, key.empty() ? words : key);
  a11y::item({.role = a11y::Role::option, .name = words,
              .selected = chosen ? a11y::State::yes : a11y::State::no});
  if (chosen && ImGui::IsWindowAppearing()) {
    ImGui::SetItemDefaultFocus();
    ImGui::SetScrollHereY();
  }
  if (press.visible) {
    if (press.hovered || press.focused) fill(box, ui_.colours.hover, 6);
    Box rest = box.inset(10, 0);
    if (icon != Icon::none) {
      const Box sign = rest.cut_left(26);
      draw_icon(ImGui::GetWindowDrawList(), icon, {sign.x, sign.y + (height - 16) / 2}, 16,
                ui_.colours.muted);
    }
    if (chosen) {
      const Box sign = rest.cut_right(20);
      draw_icon(ImGui::GetWindowDrawList(), Icon::check, {sign.x + 4, sign.y + (height - 14) / 2},
                14, ui_.colours.accent);
    }
    draw_text_in(ui_, rest, Type::body, ui_.colours.text, words);
    hand_cursor(press);
  }
  if (press.clicked) ImGui::CloseCurrentPopup();
  return press.clicked;
}

void Menu::separator() {
  const Box box = strip(9);
  divider(ui_, box.x, box.y + 4, box.w);
}

void Menu::label(std::string_view words) {
  const Box box = strip(28);
  section_label(ui_, box.inset(10, 0), words);
}

Dialog::Dialog(const Ui& ui, std::string_view key, std::string_view title, float width,
               float height, bool& open) {
  const float total = std::min(height + kDialogHead + kFoot, ui.height - 32);
  Box box = Box{0, 0, ui.width, ui.height}.centred(std::min(width, ui.width - 32), total);
  box.y = std::max(16.0f, box.y - 40);
  showing_ = begin_modal(ui, "dialog_" + std::string(key), title, box, true, open);
  if (!showing_) return;
  Box rest = box;
  modal_head(ui, rest.cut_top(kDialogHead), title, open);
  foot_ = rest.cut_bottom(kFoot).inset(ui.gutter(), 0);
  body_ = rest.inset(ui.gutter(), 0);
}

Dialog::~Dialog() {
  if (!showing_) return;
  a11y::end();
  ImGui::EndPopup();
}

Drawer::Drawer(const Ui& ui, std::string_view key, std::string_view title, float width,
               bool& open) {
  const float w = ui.narrow() ? ui.width : std::min(width, ui.width);
  const Box box{ui.width - w, 0, w, ui.height};
  showing_ = begin_modal(ui, "drawer_" + std::string(key), title, box, false, open);
  if (!showing_) return;
  Box rest = box;
  modal_head(ui, rest.cut_top(kDialogHead), title, open);
  divider(ui, rest.x, rest.y, rest.w);
  rest.cut_top(1);
  foot_ = rest.cut_bottom(kFoot).inset(ui.gutter(), 0);
  divider(ui, rest.x, rest.bottom() - 1, rest.w);
  body_ = rest.inset(ui.gutter(), 0);
}

Drawer::~Drawer() {
  if (!showing_) return;
  a11y::end();
  ImGui::EndPopup();
}

}  // namespace acq::ui
