#include "client/platform/input.h"

#include <imgui.h>

#include "client/platform/ui.h"

namespace acq::platform {

void hint_keyboard(Keyboard keyboard) {
  auto& rects = Ui::current().mirror.edit_rects;
  if (!rects.empty() && rects.back().id == ImGui::GetItemID()) rects.back().keyboard = keyboard;
}

bool touch_active() {
  return Ui::current().input.touch_active();
}

}  // namespace acq::platform
