// Browser keys to Dear ImGui keys.
#pragma once

#include <string_view>

namespace acq::platform {

// `key` and `code` as in KeyboardEvent. Letters, digits and signs go by what the key types, so that
// Ctrl+Z is where the user's keyboard has its Z; on keyboards without Latin letters by position.
// Returns an ImGuiKey, 0 (ImGuiKey_None) when ImGui does not know the key.
int imgui_key(std::string_view key, std::string_view code);

}  // namespace acq::platform
