#include "client/widgets/press.h"

#include "client/widgets/text.h"
#include "imgui_internal.h"

namespace acq::ui {

Press press_area(const Box& box, std::string_view key, unsigned flags) {
  Press press;
  press.id = ImGui::GetID(key.data(), key.data() + key.size());
  const ImRect bb(box.min(), box.max());
  ImGuiItemFlags item_flags = 0;
  if (flags & kPressDisabled) {
    item_flags |= ImGuiItemFlags_Disabled;
    item_flags |= ImGuiItemFlags_NoNav;
  }
  if (flags & kPressNoTab) item_flags |= ImGuiItemFlags_NoTabStop;
  if (flags & kPressOverlap) item_flags |= ImGuiItemFlags_AllowOverlap;
  if (!ImGui::ItemAdd(bb, press.id, nullptr, item_flags)) {
    press.visible = false;
    return press;
  }
  if (flags & kPressDisabled) return press;
  press.clicked = ImGui::ButtonBehavior(bb, press.id, &press.hovered, &press.held);
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  press.focused = g.NavId == press.id && g.NavCursorVisible && g.NavWindow != nullptr;
  return press;
}

void focus_ring(const Ui& ui, const Box& box, float radius) {
  const Box out = box.inset(-2);
  ImGui::GetWindowDrawList()->AddRect(out.min(), out.max(), ui.colours.accent, radius + 2, 0, 2);
}

void tooltip(const Ui& ui, std::string_view words) {
  if (ui.touch || words.empty()) return;
  if (!ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) {
    if (ImGui::IsItemHovered()) ui.frames.wake_in(480);
    return;
  }
  const float w = std::min(text_width(ui, Type::caption, words), 320.0f);
  const float h = paragraph_height(ui, w + 1, Type::caption, words);
  ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.colours.toast);
  ImGui::PushStyleColor(ImGuiCol_Border, ui.colours.toast);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 6);
  if (ImGui::BeginTooltip()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_paragraph(ui, {at.x + 8, at.y + 5, w + 1, h}, Type::caption, ui.colours.toast_text,
                   words);
    ImGui::Dummy({w + 16, h + 10});
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(2);
}

void hand_cursor(const Press& press) {
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}  // namespace acq::ui
