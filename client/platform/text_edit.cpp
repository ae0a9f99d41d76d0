#include "client/platform/text_edit.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

namespace acq::platform {
namespace {

// An input that is not drawn within so many frames is given up on. Until then it is asked for
// again: a form that has just opened puts the focus into its own first field a frame later.
constexpr int patience_frames = 30;
constexpr int ask_again_frames = 3;

ImGuiInputTextState* active_input() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  return g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId ? &g.InputTextState : nullptr;
}

// Selects bytes [from, to). The text comes from the owner's buffer again, which holds the same.
void select(ImGuiInputTextState& state, int from, int to) {
  state.WantReloadUserBuf = true;
  state.ReloadSelectionStart = from;
  state.ReloadSelectionEnd = to;
}

void press(ImGuiKey key) {
  ImGui::GetIO().AddKeyEvent(key, true);
  ImGui::GetIO().AddKeyEvent(key, false);
}

}  // namespace

void TextEdit::compose(std::string_view text, bool end) {
  ImGuiInputTextState* state = active_input();
  if (!state) {
    composing_ = false;
    return;
  }
  if (!composing_ || compose_id_ != state->ID) {
    composing_ = true;
    compose_id_ = state->ID;
    const int from = state->GetSelectionStart(), to = state->GetSelectionEnd();
    compose_at_ = state->HasSelection() ? std::min(from, to) : state->GetCursorPos();
    compose_len_ = state->HasSelection() ? std::max(from, to) - compose_at_ : 0;
  }
  select(*state, compose_at_, compose_at_ + compose_len_);
  if (!text.empty()) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  } else if (compose_len_ > 0) {
    press(ImGuiKey_Delete);
  }
  compose_len_ = static_cast<int>(text.size());
  if (end) composing_ = false;
}

void TextEdit::paste(std::string_view text) {
  clipboard_ = text;
  ImGuiIO& io = ImGui::GetIO();
  const ImGuiKey mod = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
  io.AddKeyEvent(mod, true);
  press(ImGuiKey_V);
  io.AddKeyEvent(mod, false);
}

void TextEdit::set_value(std::uint32_t id, std::string_view text) {
  setting_ = id;
  setting_text_ = text;
  setting_frames_ = 0;
  setting_sent_ = false;
}

void TextEdit::commit(std::uint32_t id) {
  commit_ = id;
}

void TextEdit::activate(std::uint32_t id) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.ActiveId == id) return;
  ImGui::ActivateItemByID(id);
  g.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

void TextEdit::replace_all(std::string_view text) {
  ImGuiInputTextState* state = active_input();
  select(*state, 0, state->TextLen);
  if (!text.empty()) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  } else if (state->TextLen > 0) {
    press(ImGuiKey_Delete);
  }
}

void TextEdit::before_frame() {
  if (setting_ == 0) return;
  if (setting_sent_) {
    // The frame that took the text is over, unless its key is still queued.
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size == 0) setting_ = 0;
    return;
  }
  ImGuiInputTextState* state = active_input();
  if (state && state->ID == setting_) {
    replace_all(setting_text_);
    setting_sent_ = true;
  } else if (++setting_frames_ > patience_frames) {
    setting_ = 0;
  } else if (setting_frames_ % ask_again_frames == 1) {
    activate(setting_);
  }
}

void TextEdit::in_frame() {
  if (commit_ == 0 || setting_ != 0) return;
  if (ImGui::GetCurrentContext()->ActiveId == commit_) ImGui::ClearActiveID();
  commit_ = 0;
}

}  // namespace acq::platform
