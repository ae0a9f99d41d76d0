// Colours, type and measures of the product. Views use these names, never numbers of their own.
#pragma once

#include <cstdint>

#include "client/platform/glyphs.h"
#include "imgui.h"
#include "model/entity.h"

namespace acq::ui {

// All colours are opaque unless said. `faint` is for decoration only; words use text or muted.
struct Palette {
  ImU32 background, panel, line, text, muted, faint;
  ImU32 accent, accent_soft, on_accent, accent_hover, selected;
  ImU32 good, good_soft, warning, warning_soft, bad, bad_soft;
  ImU32 hover;      // over a quiet thing under the pointer
  ImU32 control;    // fill of buttons and fields
  ImU32 control_line;
  ImU32 toast, toast_text, toast_link;
  ImU32 shadow;     // alpha of one layer
  ImU32 scrim;      // what lies behind a dialog, with alpha
  bool dark;
};

const Palette& palette(bool dark);

// Ink and ground of a pill.
struct ToneColours {
  ImU32 ink, soft;
};
ToneColours tone_colours(const Palette& colours, Tone tone);

// A colour with its alpha multiplied.
ImU32 faded(ImU32 colour, float alpha);

enum class Type : std::uint8_t {
  body,           // 14 on 20
  body_medium,
  body_strong,
  table,          // 13 on 20
  table_medium,
  caption,        // 12 on 16
  caption_strong,
  section,        // 11, capitals
  title,          // 20, strong
  figure,         // 24, strong
};

struct TypeSpec {
  float size_px;
  float line_px;
  int weight;  // 400, 550 or 650
};
TypeSpec type_spec(Type type);

// Measures, all multiples of 4 except hair lines and radii.
namespace space {
inline constexpr float side_bar = 216, header = 52, row = 38, row_touch = 60, control = 32,
                       control_touch = 44, bottom_bar = 60, gutter = 20, card_padding = 16,
                       gap = 16, narrow_below = 700;
inline constexpr float radius = 7, radius_small = 5, radius_card = 10;
}  // namespace space

// Sets ImGui's style so that what ImGui draws by itself (text boxes, scroll bars, pop-ups) matches.
void apply_theme(const Palette& colours, const platform::Fonts& fonts, bool touch);

}  // namespace acq::ui
