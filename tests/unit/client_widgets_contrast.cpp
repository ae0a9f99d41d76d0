// Words can be read by those who see little: WCAG 2.2, 1.4.3 (4.5:1) and 1.4.11 (3:1).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/theme.h"

using namespace acq::ui;

namespace {

// Relative luminance as WCAG 2.2 defines it.
double luminance(ImU32 colour) {
  const auto channel = [&](int shift) {
    const double value = static_cast<double>((colour >> shift) & 0xff) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) +
         0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace

TEST_CASE("theme: words stand out from every ground they are written on, light and dark") {
  for (const bool dark : {false, true}) {
    const Palette& c = palette(dark);
    const auto reads = [&](const std::string& what, ImU32 ink, ImU32 ground) {
      CAPTURE(dark);
      CAPTURE(what);
      CHECK(contrast(ink, ground) >= 4.5);
    };
    for (const ImU32 ground : {c.background, c.panel, c.hover, c.selected, c.control}) {
      reads("text", c.text, ground);
      reads("muted", c.muted, ground);
      reads("accent", c.accent, ground);
    }
    reads("accent on soft", c.accent, c.accent_soft);
    reads("text on soft", c.text, c.accent_soft);
    reads("on accent", c.on_accent, c.accent);
    reads("on accent, hovered", c.on_accent, c.accent_hover);
    reads("bad", c.bad, c.panel);
    reads("bad on background", c.bad, c.background);
    reads("toast", c.toast_text, c.toast);
    reads("toast's link", c.toast_link, c.toast);
    for (const acq::Tone tone : {acq::Tone::neutral, acq::Tone::accent, acq::Tone::good,
                                 acq::Tone::warning, acq::Tone::bad}) {
      const ToneColours pill = tone_colours(c, tone);
      reads("pill", pill.ink, pill.soft);
      // A row of a list that stands out.
      reads("text on a coloured row", c.text, pill.soft);
      reads("muted on a coloured row", c.muted, pill.soft);
    }
  }
}

TEST_CASE("theme: the ring around what the keyboard is on can be seen") {
  for (const bool dark : {false, true}) {
    const Palette& c = palette(dark);
    for (const ImU32 ground : {c.background, c.panel, c.hover, c.accent_soft}) {
      CHECK(contrast(c.accent, ground) >= 3);
    }
  }
}
