#include "client/widgets/scroll.h"

#include <string>

#include "imgui_internal.h"

namespace acq::ui {

Scroll::Scroll(std::string_view key, const Box& box, bool sideways) : outer_(box) {
  ImGui::SetCursorScreenPos(box.min());
  const std::string name(key);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove;
  if (sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
  // A box of no size would mean "the rest of the parent" to ImGui.
  const ImVec2 size{std::max(1.0f, box.w), std::max(1.0f, box.h)};
  ImGui::BeginChild(name.c_str(), size, ImGuiChildFlags_NavFlattened, flags);
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float bar = window->ScrollbarY ? window->ScrollbarSizes.x : 0;
  content_ = {at.x, at.y, box.w - bar, box.h};
}

Scroll::~Scroll() { ImGui::EndChild(); }

void Scroll::finish(float height, float width) {
  ImGui::SetCursorScreenPos(content_.min());
  ImGui::Dummy({std::max(width, 1.0f), std::max(height, 1.0f)});
}

bool Scroll::shows(const Box& box) const {
  return box.bottom() >= outer_.y && box.y <= outer_.bottom();
}

}  // namespace acq::ui
