#include "client/platform/glyphs_web.h"

#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>

// clang-format off
// True when what is drawn on a canvas reads back as drawn.
EM_JS(int, acq_js_glyphs_honest, (), { return Module["acq"].glyphs.honest() ? 1 : 0; })
EM_JS(void, acq_js_glyphs_language, (const char* tag, int size), {
  Module["acq"].glyphs.setLanguage(UTF8ToString(tag, size));
})
// out = advance, left, top, width, height, colored; in device pixels, relative to the baseline.
EM_JS(int, acq_js_glyph, (int code_point, int weight, double size_px, int draw, float* out), {
  const glyph = Module["acq"].glyphs.glyph(code_point, weight, size_px, draw !== 0);
  if (!glyph) return 0;
  HEAPF32.set(glyph.metrics, out >> 2);
  return 1;
})
// Pixels of the glyph drawn last, 4 bytes each.
EM_JS(void, acq_js_glyph_pixels, (void* out), { HEAPU8.set(Module["acq"].glyphs.pixels, out); })
// Ascent and descent of the font for one pixel of size.
EM_JS(void, acq_js_font_metrics, (int weight, float* out), {
  HEAPF32.set(Module["acq"].glyphs.fontMetrics(weight), out >> 2);
})
// clang-format on

namespace acq::platform {
namespace {

struct Metrics {
  float advance, left, top, width, height, colored;
};

// The weight travels in the field that counts fonts inside a collection file.
int weight_of(const ImFontConfig& source) {
  return static_cast<int>(source.FontNo);
}

bool source_contains(ImFontAtlas*, ImFontConfig*, ImWchar code_point) {
  return code_point >= 32;
}

// ImGui's line is as high as the font size; the text is centred in it, on whole device pixels.
bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float metrics[2];
  acq_js_font_metrics(weight_of(*source), metrics);
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  const float base = baked->Size * (0.5f + (metrics[0] - metrics[1]) / 2);
  baked->Ascent = std::round(base * density) / density;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

void put_pixels(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
                ImTextureRect* place, bool colored) {
  const int count = place->w * place->h;
  ImVector<unsigned char>& buffer = atlas->Builder->TempBuffer;
  buffer.resize(count * 4);
  acq_js_glyph_pixels(buffer.Data);
  if (!colored)
    for (int i = 0; i < count; ++i) buffer[i] = buffer[i * 4 + 3];
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, buffer.Data,
                                     colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                     colored ? place->w * 4 : place->w);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar code_point, ImFontGlyph* glyph, float* advance) {
  if (code_point < 32) return false;
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  Metrics m{};
  if (!acq_js_glyph(static_cast<int>(code_point), weight_of(*source), baked->Size * density,
                    glyph != nullptr, &m.advance))
    return false;
  // Whole device pixels keep the letters crisp wherever they stand.
  const float step = std::round(m.advance) / density;
  if (advance) *advance = step;
  if (!glyph) return true;
  glyph->Codepoint = code_point;
  glyph->AdvanceX = step;
  if (m.width <= 0 || m.height <= 0) return true;
  const ImFontAtlasRectId id =
      ImFontAtlasPackAddRect(atlas, static_cast<int>(m.width), static_cast<int>(m.height));
  if (id == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = m.left / density;
  glyph->Y0 = baked->Ascent + m.top / density;
  glyph->X1 = glyph->X0 + m.width / density;
  glyph->Y1 = glyph->Y0 + m.height / density;
  glyph->Visible = true;
  glyph->Colored = m.colored > 0;
  glyph->PackId = id;
  put_pixels(atlas, source, baked, glyph, ImFontAtlasPackGetRect(atlas, id), glyph->Colored);
  return true;
}

const ImFontLoader& canvas_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "canvas";
    made.FontSrcContainsGlyph = source_contains;
    made.FontBakedInit = baked_init;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

ImFont* add_font(int weight) {
  ImFontConfig config;
  config.FontLoader = &canvas_loader();
  config.FontNo = static_cast<ImU32>(weight);
  config.SizePixels = 14;
  std::snprintf(config.Name, sizeof config.Name, "browser %d", weight);
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

WebGlyphs::WebGlyphs() : from_browser_(acq_js_glyphs_honest() != 0) {
  if (!from_browser_) {
    ImFont* font = ImGui::GetIO().Fonts->AddFontDefault();
    fonts_ = {font, font, font};
    return;
  }
  fonts_.regular = add_font(400);
  fonts_.medium = add_font(550);
  fonts_.strong = add_font(650);
}

void WebGlyphs::set_language(std::string_view tag) {
  if (tag == language_) return;
  language_ = tag;
  stale_ = true;
}

void WebGlyphs::before_frame() {
  if (!stale_ || !from_browser_) return;
  stale_ = false;
  acq_js_glyphs_language(language_.data(), static_cast<int>(language_.size()));
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (ImFont* font : {fonts_.regular, fonts_.medium, fonts_.strong})
    ImFontAtlasFontDiscardBakes(atlas, font, 0);
}

}  // namespace acq::platform
