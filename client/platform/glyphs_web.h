// The browser's glyphs, drawn with Canvas2D into ImGui's atlas. Web build only.
#pragma once

#include <string>

#include "client/platform/glyphs.h"

namespace acq::platform {

class WebGlyphs final : public Glyphs {
public:
  // The ImGui context must exist; adds the fonts to its atlas.
  WebGlyphs();
  const Fonts& fonts() const override { return fonts_; }
  bool from_browser() const override { return from_browser_; }
  void set_language(std::string_view tag) override;

  // Before a frame: drops the glyphs drawn for another language.
  void before_frame();

private:
  Fonts fonts_;
  bool from_browser_ = false;
  bool stale_ = false;
  std::string language_;
};

}  // namespace acq::platform
