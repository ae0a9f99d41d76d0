#include "client/platform/a11y.h"

#include <cstdarg>

#include <imgui.h>
#include <imgui_internal.h>

#include "client/platform/mirror.h"
#include "client/platform/ui.h"

namespace acq::platform {

Mirror& mirror() {
  return Ui::current().mirror;
}

namespace a11y {

bool collecting() {
  return mirror().collecting;
}
bool enabled() {
  return mirror().on;
}
void item(const Node& node) {
  mirror().add_item(node);
}
void text(std::string_view words, Rect rect) {
  mirror().add_text(words, rect);
}
void begin(const Node& node) {
  mirror().begin(node);
}
void end() {
  mirror().end();
}
void hide() {
  mirror().hide_last();
}

void announce(std::string_view words, bool urgent) {
  if (!mirror().on || words.empty()) return;
  mirror().announcements.push_back({std::string(words), urgent});
}

std::span<const Seen> seen() {
  return mirror().last;
}

bool Seen::operator==(const Seen& other) const {
  const auto same_rect = rect.x == other.rect.x && rect.y == other.rect.y &&
                         rect.w == other.rect.w && rect.h == other.rect.h;
  return same_rect && id == other.id && parent == other.parent && role == other.role &&
         name == other.name && value == other.value && description == other.description &&
         checked == other.checked && expanded == other.expanded && selected == other.selected &&
         disabled == other.disabled && invalid == other.invalid && required == other.required &&
         modal == other.modal && sort == other.sort && row_index == other.row_index &&
         row_count == other.row_count && column_count == other.column_count && level == other.level;
}

}  // namespace a11y
}  // namespace acq::platform

// What ImGui (IMGUI_ENABLE_TEST_ENGINE) calls for every item it draws.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {
  // The place is taken when the label comes.
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
  if (id == 0 || context->TestEngine == nullptr) return;
  static_cast<acq::platform::Mirror*>(context->TestEngine)->add_automatic(id, label, flags);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}
