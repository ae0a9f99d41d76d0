#include "client/widgets/theme.h"

namespace acq::ui {
namespace {

constexpr ImU32 rgb(std::uint32_t hex) {
  return IM_COL32((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff, 0xff);
}
constexpr ImU32 rgba(std::uint32_t hex, int alpha) {
  return IM_COL32((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff, alpha);
}

constexpr Palette kLight{
    .background = rgb(0xf7f7f9), .panel = rgb(0xffffff), .line = rgb(0xe6e6ec),
    .text = rgb(0x1b1b22), .muted = rgb(0x696976), .faint = rgb(0x9a9aa6),
    .accent = rgb(0x5356d4), .accent_soft = rgb(0xecedfb), .on_accent = rgb(0xffffff),
    .accent_hover = rgb(0x4548bd), .selected = rgb(0xf0f0fa),
    .good = rgb(0x127a48), .good_soft = rgb(0xe3f4ea),
    .warning = rgb(0x9c5a04), .warning_soft = rgb(0xfcf0dc),
    .bad = rgb(0xc2322d), .bad_soft = rgb(0xfce8e7),
    .hover = rgb(0xf3f3f6), .control = rgb(0xffffff), .control_line = rgb(0xd9d9e0),
    .toast = rgb(0x24242c), .toast_text = rgb(0xf4f4f8), .toast_link = rgb(0xb3b5ff),
    .shadow = rgba(0x14141e, 4), .scrim = rgba(0x14141e, 90), .dark = false};

constexpr Palette kDark{
    .background = rgb(0x0f0f12), .panel = rgb(0x17171b), .line = rgb(0x2a2a31),
    .text = rgb(0xececf1), .muted = rgb(0x9c9ca8), .faint = rgb(0x70707c),
    .accent = rgb(0x8f92f6), .accent_soft = rgb(0x25264a), .on_accent = rgb(0x12121a),
    .accent_hover = rgb(0xa5a8fa), .selected = rgb(0x20202b),
    .good = rgb(0x52c48a), .good_soft = rgb(0x15311f),
    .warning = rgb(0xe0a44a), .warning_soft = rgb(0x3a2a10),
    .bad = rgb(0xf0807a), .bad_soft = rgb(0x3d1917),
    .hover = rgb(0x1f1f25), .control = rgb(0x1b1b20), .control_line = rgb(0x36363f),
    .toast = rgb(0x2a2a32), .toast_text = rgb(0xf4f4f8), .toast_link = rgb(0xb3b5ff),
    .shadow = rgba(0x000000, 18), .scrim = rgba(0x000000, 140), .dark = true};

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

void set_colours(ImGuiStyle& style, const Palette& c) {
  ImVec4* out = style.Colors;
  const ImVec4 none(0, 0, 0, 0);
  out[ImGuiCol_Text] = vec(c.text);
  out[ImGuiCol_TextDisabled] = vec(c.muted);
  out[ImGuiCol_WindowBg] = vec(c.background);
  out[ImGuiCol_ChildBg] = none;
  out[ImGuiCol_PopupBg] = vec(c.panel);
  out[ImGuiCol_Border] = vec(c.line);
  out[ImGuiCol_BorderShadow] = none;
  out[ImGuiCol_FrameBg] = vec(c.control);
  out[ImGuiCol_FrameBgHovered] = vec(c.control);
  out[ImGuiCol_FrameBgActive] = vec(c.control);
  out[ImGuiCol_ScrollbarBg] = none;
  out[ImGuiCol_ScrollbarGrab] = vec(faded(c.faint, 0.45f));
  out[ImGuiCol_ScrollbarGrabHovered] = vec(faded(c.faint, 0.7f));
  out[ImGuiCol_ScrollbarGrabActive] = vec(c.faint);
  out[ImGuiCol_TextSelectedBg] = vec(faded(c.accent, 0.28f));
  out[ImGuiCol_InputTextCursor] = vec(c.accent);
  out[ImGuiCol_NavCursor] = none;  // rings are drawn by press.h
  out[ImGuiCol_ModalWindowDimBg] = vec(c.scrim);
  out[ImGuiCol_NavWindowingDimBg] = none;
  out[ImGuiCol_NavWindowingHighlight] = none;
  out[ImGuiCol_DragDropTarget] = vec(c.accent);
  out[ImGuiCol_ResizeGrip] = none;
}

}  // namespace

const Palette& palette(bool dark) { return dark ? kDark : kLight; }

ToneColours tone_colours(const Palette& c, Tone tone) {
  switch (tone) {
    case Tone::accent: return {c.accent, c.accent_soft};
    case Tone::good: return {c.good, c.good_soft};
    case Tone::warning: return {c.warning, c.warning_soft};
    case Tone::bad: return {c.bad, c.bad_soft};
    case Tone::neutral: break;
  }
  return {c.muted, c.dark ? c.line : c.hover};
}

ImU32 faded(ImU32 colour, float alpha) {
  const auto a = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * alpha);
  return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

TypeSpec type_spec(Type type) {
  switch (type) {
    case Type::body: return {14, 20, 400};
    case Type::body_medium: return {14, 20, 550};
    case Type::body_strong: return {14, 20, 650};
    case Type::table: return {13, 20, 400};
    case Type::table_medium: return {13, 20, 550};
    case Type::caption: return {12, 16, 400};
    case Type::caption_strong: return {12, 16, 650};
    case Type::section: return {11, 16, 400};
    case Type::title: return {20, 28, 650};
    case Type::figure: return {24, 32, 650};
  }
  return {14, 20, 400};
}

void apply_theme(const Palette& colours, const platform::Fonts& fonts, bool touch) {
  ImGuiStyle& style = ImGui::GetStyle();
  ImGuiIO& io = ImGui::GetIO();
  if (fonts.regular) io.FontDefault = fonts.regular;
  style.FontSizeBase = 14;
  style.WindowPadding = {0, 0};
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.WindowMinSize = {8, 8};
  style.ChildRounding = 0;
  style.ChildBorderSize = 0;
  style.PopupRounding = space::radius_card;
  style.PopupBorderSize = 1;
  style.FramePadding = {10, 9};
  style.FrameRounding = space::radius;
  style.FrameBorderSize = 0;
  style.ItemSpacing = {0, 0};
  style.ItemInnerSpacing = {8, 4};
  style.ScrollbarSize = touch ? 4.0f : 10.0f;
  style.ScrollbarRounding = 5;
  style.DisabledAlpha = 0.5f;
  style.HoverStationaryDelay = 0.1f;
  style.HoverDelayNormal = 0.45f;
  style.AntiAliasedLinesUseTex = false;
  set_colours(style, colours);
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigNavEscapeClearFocusItem = true;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
}

}  // namespace acq::ui
