#include "client/widgets/field.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "client/platform/a11y.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"
#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

a11y::Role role_of(const TextField& field) {
  if (field.password) return a11y::Role::password;
  if (field.lines) return a11y::Role::multiline;
  return a11y::Role::textbox;
}

bool run_input(const TextField& field, const Box& box, const char* id, std::string& text) {
  const std::string hint(field.hint);
  ImGuiInputTextFlags flags = 0;
  if (field.password) flags |= ImGuiInputTextFlags_Password;
  if (field.select_all) flags |= ImGuiInputTextFlags_AutoSelectAll;
  if (field.lines) {
    return ImGui::InputTextMultiline(id, &text, {box.w, box.h}, flags);
  }
  ImGui::SetNextItemWidth(box.w);
  return ImGui::InputTextWithHint(id, hint.c_str(), &text, flags);
}

// A field that was told to take the keyboard gets it a few frames later. What is typed meanwhile
// belongs to it already: nobody waits for a frame before typing. As in a field that has just got
// the keyboard, the first letter takes the place of what was selected. Another item that gets the
// keyboard meanwhile ends it. True when it has letters and the keyboard now: it goes on behind the
// last of them.
bool take_early_letters(ImGuiID item, const TextField& field, Edited& edited, std::string& text) {
  constexpr int kPatienceFrames = 20;
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID asked = ImHashStr("asked", 0, item), holder = ImHashStr("holder", 0, item);
  const ImGuiID active = ImGui::GetActiveID();
  if (field.focus) {
    kept.SetInt(asked, ImGui::GetFrameCount());
    kept.SetInt(holder, static_cast<int>(active));
  }
  const int since = kept.GetInt(asked);  // frame; 0: not asked
  if (since == 0) return false;
  const bool elsewhere = active != 0 && active != item &&
                         active != static_cast<ImGuiID>(kept.GetInt(holder));
  const bool late = ImGui::GetFrameCount() - since > kPatienceFrames;
  if (elsewhere || late || active == item) kept.SetInt(asked, 0);
  bool* any = kept.GetBoolRef(ImHashStr("early", 0, item));
  if (elsewhere || active == item) return std::exchange(*any, false) && active == item;
  ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  for (const ImWchar letter : typed) {
    if (letter < 0x20 || letter == 0x7f) continue;
    if (!std::exchange(*any, true) && !field.lines) text.clear();
    append_utf8(text, letter);
    edited.changed = true;
  }
  typed.resize(0);
  return false;
}

constexpr float kLinesPad = 8, kSidePad = 10;

// ImGui breaks what is edited only where the text itself does. As long as nobody edits it, it is
// shown wrapped; the text is the same.
void show_wrapped(const Ui& ui, const Box& box, std::string_view text) {
  const Box inner = box.inset(kSidePad, kLinesPad);
  const int fitting = static_cast<int>(inner.h / type_spec(Type::body).line_px);
  ImGui::PushClipRect(box.min(), box.max(), true);
  draw_paragraph(ui, inner, Type::body, ui.colours.text, text, std::max(1, fitting));
  ImGui::PopClipRect();
}

}  // namespace

float lines_height(const Ui& ui, float width, std::string_view text, float least, float most) {
  const float words = paragraph_height(ui, width - 2 * kSidePad, Type::body, text);
  return std::clamp(words + 2 * kLinesPad, least, most);
}

void control_frame(const Ui& ui, const Box& box, bool active, bool hovered, bool wrong) {
  const Palette& c = ui.colours;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(box.min(), box.max(), c.control, space::radius);
  ImU32 line = hovered ? c.faint : c.control_line;
  if (wrong) line = c.bad;
  if (active) line = wrong ? c.bad : c.accent;
  if (active) {
    const Box out = box.inset(-2);
    list->AddRect(out.min(), out.max(), faded(line, 0.22f), space::radius + 2, 0, 3);
  }
  list->AddRect(box.min(), box.max(), line, space::radius, 0, 1);
}

Edited text_field(const Ui& ui, const Box& box, const TextField& field, std::string& text) {
  const std::string id = "##" + std::string(field.key.empty() ? field.label : field.key);
  const ImGuiID item = ImGui::GetID(id.c_str());
  const bool was_active = ImGui::GetActiveID() == item;
  Edited edited;
  if (take_early_letters(item, field, edited, text)) {
    ImGui::GetInputTextState(item)->ReloadUserBufAndMoveToEnd();
  }
  if (field.reload && was_active) {
    ImGui::GetInputTextState(item)->ReloadUserBufAndMoveToEnd();
  }
  if (!field.plain) {
    const bool over = ImGui::IsMouseHoveringRect(box.min(), box.max());
    control_frame(ui, box, was_active, over, !field.error.empty());
  }
  Box inner = box;
  if (field.icon != Icon::none) {
    draw_icon(ImGui::GetWindowDrawList(), field.icon, {box.x + 10, box.y + (box.h - 16) / 2}, 16,
              ui.colours.muted);
    inner.cut_left(26);
  }
  ImGui::SetCursorScreenPos(inner.min());
  const float pad = field.lines ? kLinesPad : std::max(2.0f, (box.h - 14) / 2);
  const bool wrapped = field.lines && !was_active;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {kSidePad, pad});
  ImGui::PushStyleColor(ImGuiCol_Text, wrapped ? 0 : ui.colours.text);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBgActive, 0);
  ImGui::PushFont(font_of(ui, Type::body), 14);
  if (field.focus) ImGui::SetKeyboardFocusHere();
  // Esc leaves the field; what was typed stays.
  const bool escape = was_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
  std::string kept = escape ? text : std::string{};
  if (run_input(field, inner, id.c_str(), text)) edited.changed = true;
  if (escape) {
    text = std::move(kept);
    edited.changed = false;
  }
  a11y::item({.role = role_of(field),
              .name = field.label,
              .value = field.password ? std::string_view{} : std::string_view(text),
              .description = field.error,
              .id = item,
              .invalid = field.error.empty() ? a11y::State::unset : a11y::State::yes,
              .required = field.required ? a11y::State::yes : a11y::State::unset});
  platform::hint_keyboard(field.keyboard);
  ImGui::PopFont();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar();
  edited.active = ImGui::IsItemActive();
  if (wrapped) show_wrapped(ui, inner, text);
  edited.left = ImGui::IsItemDeactivatedAfterEdit();
  const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
                     ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
  edited.submitted = !field.lines && was_active && enter;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.NavId == item && g.NavCursorVisible && !edited.active) focus_ring(ui, box);
  return edited;
}

bool checkbox(const Ui& ui, ImVec2 at, bool on, std::string_view name, std::string_view key) {
  const Box box{at.x, at.y, 16, 16};
  const float reach = ui.touch ? 12.0f : 4.0f;
  const Press press = press_area(box.inset(-reach), key.empty() ? name : key);
  a11y::item({.role = a11y::Role::checkbox,
              .name = name,
              .checked = on ? a11y::State::yes : a11y::State::no});
  if (!press.visible) return press.clicked;
  const Palette& c = ui.colours;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (on) {
    list->AddRectFilled(box.min(), box.max(), c.accent, 4);
    draw_icon(list, Icon::check, {box.x + 2, box.y + 2}, 12, c.on_accent);
  } else {
    list->AddRectFilled(box.min(), box.max(), c.control, 4);
    list->AddRect(box.min(), box.max(), press.hovered ? c.accent : c.faint, 4, 0, 1.2f);
  }
  if (press.focused) focus_ring(ui, box, 4);
  hand_cursor(press);
  return press.clicked;
}

bool check_line(const Ui& ui, const Box& box, bool on, std::string_view words,
                std::string_view key) {
  const bool pressed = checkbox(ui, {box.x, box.y + (box.h - 16) / 2}, on, words, key);
  draw_text_in(ui, {box.x + 26, box.y, box.w - 26, box.h}, Type::body, ui.colours.text, words);
  return pressed;
}

int select_field(const Ui& ui, const Box& box, const Select& select) {
  const std::string key(select.key.empty() ? select.label : select.key);
  const Press press = press_area(box, key);
  const bool any = select.chosen >= 0 && select.chosen < static_cast<int>(select.names.size());
  const std::string_view shown =
      any ? std::string_view(select.names[static_cast<std::size_t>(select.chosen)])
          : select.placeholder;
  const bool open = menu_is_open(key);
  a11y::item({.role = a11y::Role::combobox,
              .name = select.label,
              .value = any ? shown : std::string_view{},
              .description = select.error,
              .expanded = open ? a11y::State::yes : a11y::State::no,
              .invalid = select.error.empty() ? a11y::State::unset : a11y::State::yes});
  if (press.visible) {
    control_frame(ui, box, open, press.hovered, !select.error.empty());
    draw_text_in(ui, {box.x + 10, box.y, box.w - 38, box.h},
                 select.small ? Type::table : Type::body,
                 any ? ui.colours.text : ui.colours.muted, shown);
    draw_icon(ImGui::GetWindowDrawList(), Icon::chevron_down,
              {box.right() - 24, box.y + (box.h - 14) / 2}, 14, ui.colours.muted);
    if (press.focused) focus_ring(ui, box);
    hand_cursor(press);
  }
  if (press.clicked) open_menu(key);
  int result = kUnchanged;
  Menu menu(ui, key, select.label, {box.x, box.bottom() + 4}, box.w);
  if (!menu.open()) return result;
  if (select.clearable && menu.line("–", Icon::none, !any, "##none")) result = -1;
  for (std::size_t i = 0; i < select.names.size(); ++i) {
    const bool chosen = static_cast<int>(i) == select.chosen;
    ImGui::PushID(static_cast<int>(i));
    if (menu.line(select.names[i], Icon::none, chosen)) result = static_cast<int>(i);
    ImGui::PopID();
  }
  return result == select.chosen ? kUnchanged : result;
}

Box labelled(const Ui& ui, Box& column, std::string_view label, std::string_view error,
             bool required, float control_height) {
  const Box caption = column.cut_top(20);
  const float width =
      draw_text_in(ui, caption, Type::caption, error.empty() ? ui.colours.muted : ui.colours.bad,
                   label);
  if (required) {
    draw_text_in(ui, {caption.x + width + 4, caption.y, 12, caption.h}, Type::caption,
                 ui.colours.bad, "*");
  }
  const Box control = column.cut_top(control_height > 0 ? control_height : ui.control());
  if (!error.empty()) {
    column.cut_top(2);
    const float h = paragraph_height(ui, column.w, Type::caption, error);
    say_paragraph(ui, column.cut_top(h), Type::caption, ui.colours.bad, error);
  }
  column.cut_top(12);
  return control;
}

}  // namespace acq::ui
