#include "client/platform/ui.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace acq::platform {
namespace {

// Without events the clock of ImGui does not run on: an animation never jumps further than this.
constexpr float step_max_s = 0.5f;

Ui& ui_of(ImGuiContext* context) {
  return *static_cast<Ui*>(context->IO.BackendPlatformUserData);
}

const char* clipboard_get(ImGuiContext* context) {
  return ui_of(context).input.text().clipboard().c_str();
}

void clipboard_set(ImGuiContext* context, const char* text) {
  Ui& ui = ui_of(context);
  ui.input.text().set_clipboard(text);
  ui.copied = text;
  ui.copied_anew = true;
}

void ime_set(ImGuiContext* context, ImGuiViewport*, ImGuiPlatformImeData* data) {
  ui_of(context).caret = {data->InputPos.x, data->InputPos.y, data->InputLineHeight,
                          data->WantVisible};
}

const ImGuiInputTextState* active_input(const ImGuiContext& g) {
  return g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId ? &g.InputTextState : nullptr;
}

// ImGui shows the caret for 0.8 s of every 1.2 s.
int caret_wake_ms(const ImGuiInputTextState& state) {
  const float phase = std::fmod(std::max(state.CursorAnim, 0.0f), 1.2f);
  const float left = std::max(-state.CursorAnim, 0.0f) + (phase <= 0.8f ? 0.8f : 1.2f) - phase;
  return static_cast<int>(left * 1000) + 15;
}

}  // namespace

void Ui::Free::operator()(ImGuiContext* context) const {
  ImGui::DestroyContext(context);
}

Ui::Ui() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "acquaint";
  io.BackendPlatformUserData = this;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigDebugHighlightIdConflicts = false;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_GetClipboardTextFn = clipboard_get;
  platform.Platform_SetClipboardTextFn = clipboard_set;
  platform.Platform_SetImeDataFn = ime_set;
  context_->TestEngine = &mirror;
  context_->TestEngineHookItems = true;
}

Ui::~Ui() {
  context_->TestEngineHookItems = false;
  context_->IO.BackendPlatformUserData = nullptr;
}

Ui& Ui::current() {
  return ui_of(ImGui::GetCurrentContext());
}

void Ui::begin(double now_ms, float width, float height, float ratio, bool collect) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(width, height);
  io.DisplayFramebufferScale = ImVec2(ratio, ratio);
  const float step = static_cast<float>((now_ms - last_ms_) / 1000.0);
  io.DeltaTime = std::clamp(step, 0.0001f, step_max_s);
  last_ms_ = now_ms;
  input.before_frame(now_ms);
  mirror.start_frame(collect);
  ImGui::NewFrame();
  input.in_frame(now_ms);
}

void Ui::end() {
  ImGui::Render();
  mirror.finish_frame();
}

bool Ui::wants_frames() const {
  return input.pending();
}

int Ui::wake_in_ms(double now_ms) const {
  const ImGuiContext& g = *context_;
  int wake = input.touch().long_press_in_ms(now_ms);
  const auto sooner = [&wake](int ms) {
    if (ms >= 0 && (wake < 0 || ms < wake)) wake = ms;
  };
  if (const ImGuiInputTextState* state = active_input(g)) sooner(caret_wake_ms(*state));
  // A tooltip appears when the mouse rests long enough on an item.
  if (g.HoverItemDelayId != 0 && g.HoverItemDelayTimer < g.Style.HoverDelayNormal + 0.1f)
    sooner(static_cast<int>((g.Style.HoverDelayNormal - g.HoverItemDelayTimer) * 500) + 20);
  return wake;
}

std::string Ui::selected_text() const {
  const ImGuiInputTextState* state = active_input(*context_);
  if (!state || !state->HasSelection() || (state->Flags & ImGuiInputTextFlags_Password)) return {};
  const int from =
      std::clamp(std::min(state->GetSelectionStart(), state->GetSelectionEnd()), 0, state->TextLen);
  const int to =
      std::clamp(std::max(state->GetSelectionStart(), state->GetSelectionEnd()), 0, state->TextLen);
  return std::string(state->TextA.Data + from, static_cast<std::size_t>(to - from));
}

}  // namespace acq::platform
