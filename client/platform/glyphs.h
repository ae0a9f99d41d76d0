// Text. In the browser glyphs are drawn by the browser from the user's own fonts, all scripts and
// emoji; in headless tests by ImGui's built-in font.
#pragma once

#include <string_view>

struct ImFont;

namespace acq::platform {

// Same family, three weights. Use with ImGui::PushFont(font, size_px). Owned by the ImGui context.
struct Fonts {
  ImFont* regular = nullptr;  // 400
  ImFont* medium = nullptr;   // 550
  ImFont* strong = nullptr;   // 650
};

struct Glyphs {
  virtual ~Glyphs() = default;
  virtual const Fonts& fonts() const = 0;
  // False when the browser blurs what canvases hold (fingerprint protection): only Latin text then
  // shows, say so once.
  virtual bool from_browser() const = 0;
  // Language that decides the shapes of Han characters: "zh-Hans", "zh-Hant", "ja", "ko", "en" ...
  // Glyphs are drawn anew in the next frame.
  virtual void set_language(std::string_view tag) = 0;
};

}  // namespace acq::platform
