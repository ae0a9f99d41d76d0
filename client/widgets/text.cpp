#include "client/widgets/text.h"

#include <cmath>

#include "base/utf8.h"
#include "client/platform/a11y.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr float kNoLimit = 3.0e38f;

const char* begin_of(std::string_view words) { return words.data(); }
const char* end_of(std::string_view words) { return words.data() + words.size(); }

// Where the line that starts at `from` ends when wrapped at `width`.
const char* line_end(ImFont* font, float size, const char* from, const char* end, float width) {
  const char* newline = from;
  while (newline < end && *newline != '\n') ++newline;
  const char* stop = font->CalcWordWrapPosition(size, from, newline, width);
  if (stop == from && from < newline) {
    stop = from + decode_utf8({from, static_cast<std::size_t>(newline - from)}).size;
  }
  return stop;
}

// Calls `each(line)` for the wrapped lines; returns how many there were.
template <class Each>
int wrapped_lines(const Ui& ui, Type type, std::string_view words, float width, Each each) {
  ImFont* font = font_of(ui, type);
  const float size = type_spec(type).size_px;
  const char* at = begin_of(words);
  const char* end = end_of(words);
  int count = 0;
  while (at < end) {
    const char* stop = line_end(font, size, at, end, std::max(width, size));
    each(std::string_view(at, static_cast<std::size_t>(stop - at)), count);
    ++count;
    at = stop;
    while (at < end && *at == ' ') ++at;
    if (at < end && *at == '\n') ++at;
  }
  return count;
}

// What stands between the words of a name.
bool is_separator(char32_t c) {
  const bool letter = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ||
                      (c >= U'a' && c <= U'z');
  return (c < 0x80 && !letter) || c == 0xb7 || c == 0xa0 || (c >= 0x2010 && c <= 0x2027);
}

}  // namespace

ImFont* font_of(const Ui& ui, Type type) {
  const int weight = type_spec(type).weight;
  ImFont* font = weight >= 650   ? ui.fonts.strong
                 : weight >= 550 ? ui.fonts.medium
                                 : ui.fonts.regular;
  return font ? font : ImGui::GetFont();
}

float text_width(const Ui& ui, Type type, std::string_view words) {
  if (words.empty()) return 0;
  return font_of(ui, type)
      ->CalcTextSizeA(type_spec(type).size_px, kNoLimit, 0, begin_of(words), end_of(words))
      .x;
}

void draw_text(const Ui& ui, ImVec2 at, Type type, ImU32 colour, std::string_view words) {
  if (words.empty()) return;
  ImGui::GetWindowDrawList()->AddText(font_of(ui, type), type_spec(type).size_px,
                                      {std::floor(at.x), std::floor(at.y)}, colour,
                                      begin_of(words), end_of(words));
}

float draw_text_in(const Ui& ui, const Box& box, Type type, ImU32 colour, std::string_view words,
                   Align align) {
  if (words.empty() || box.w <= 1) return 0;
  const std::size_t newline = words.find('\n');
  if (newline != std::string_view::npos) words = words.substr(0, newline);
  ImFont* font = font_of(ui, type);
  const float size = type_spec(type).size_px;
  const float y = box.y + (box.h - size) / 2;
  const char* rest = nullptr;
  float width = font->CalcTextSizeA(size, box.w + 0.5f, 0, begin_of(words), end_of(words), &rest).x;
  if (rest >= end_of(words)) {
    float x = box.x;
    if (align == Align::centre) x += (box.w - width) / 2;
    if (align == Align::right) x += box.w - width;
    draw_text(ui, {x, y}, type, colour, words);
    return width;
  }
  const float dots = text_width(ui, type, kEllipsis);
  width = font->CalcTextSizeA(size, std::max(1.0f, box.w - dots), 0, begin_of(words),
                              end_of(words), &rest).x;
  const auto kept = static_cast<std::size_t>(rest - begin_of(words));
  draw_text(ui, {box.x, y}, type, colour, words.substr(0, kept));
  draw_text(ui, {box.x + width, y}, type, colour, kEllipsis);
  return width + dots;
}

float draw_paragraph(const Ui& ui, const Box& box, Type type, ImU32 colour,
                     std::string_view words, int lines_max) {
  const TypeSpec spec = type_spec(type);
  const float lead = (spec.line_px - spec.size_px) / 2;
  const int lines = wrapped_lines(ui, type, words, box.w, [&](std::string_view line, int index) {
    if (lines_max > 0 && index >= lines_max) return;
    const float y = box.y + static_cast<float>(index) * spec.line_px + lead;
    draw_text(ui, {box.x, y}, type, colour, line);
  });
  const int shown = lines_max > 0 ? std::min(lines, lines_max) : lines;
  return static_cast<float>(shown) * spec.line_px;
}

float paragraph_height(const Ui& ui, float width, Type type, std::string_view words,
                       int lines_max) {
  const int lines = wrapped_lines(ui, type, words, width, [](std::string_view, int) {});
  const int shown = lines_max > 0 ? std::min(lines, lines_max) : lines;
  return static_cast<float>(shown) * type_spec(type).line_px;
}

float say(const Ui& ui, const Box& box, Type type, ImU32 colour, std::string_view words,
          Align align) {
  platform::a11y::text(words, {box.x, box.y, box.w, box.h});
  return draw_text_in(ui, box, type, colour, words, align);
}

float say_paragraph(const Ui& ui, const Box& box, Type type, ImU32 colour,
                    std::string_view words, int lines_max) {
  const float height = draw_paragraph(ui, box, type, colour, words, lines_max);
  platform::a11y::text(words, {box.x, box.y, box.w, height});
  return height;
}

float say_heading(const Ui& ui, const Box& box, Type type, std::string_view words, int level) {
  const float width = draw_text_in(ui, box, type, ui.colours.text, words);
  platform::a11y::item({.role = platform::a11y::Role::heading,
                        .name = words,
                        .id = ImGui::GetID(words.data(), words.data() + words.size()),
                        .rect = {box.x, box.y, width, box.h},
                        .level = level});
  return width;
}

std::string capitals(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const CodePoint c = decode_utf8(words);
    char32_t upper = c.value;
    if (upper >= U'a' && upper <= U'z') upper -= 32;
    if (upper >= 0xe0 && upper <= 0xfe && upper != 0xf7) upper -= 32;
    append_utf8(out, upper);
    words.remove_prefix(c.size);
  }
  return out;
}

std::string initials(std::string_view name) {
  std::string out;
  std::size_t letters = 0;
  bool at_word = true;
  while (!name.empty() && letters < 2) {
    const CodePoint c = decode_utf8(name);
    name.remove_prefix(c.size);
    if (is_separator(c.value)) {
      at_word = true;
    } else if (at_word) {
      append_utf8(out, c.value);
      if (is_cjk(c.value)) break;
      ++letters;
      at_word = false;
    }
  }
  return capitals(out);
}

}  // namespace acq::ui
