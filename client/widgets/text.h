// Measuring and drawing words. These draw only; say() also puts them into the accessibility mirror.
#pragma once

#include <string_view>

#include "client/widgets/ui.h"

namespace acq::ui {

enum class Align : std::uint8_t { left, centre, right };

float text_width(const Ui& ui, Type type, std::string_view words);
ImFont* font_of(const Ui& ui, Type type);

// At the top left of `at`, one line, not shortened.
void draw_text(const Ui& ui, ImVec2 at, Type type, ImU32 colour, std::string_view words);
// In the middle of the box's height, shortened with an ellipsis to its width. Returns the width
// drawn.
float draw_text_in(const Ui& ui, const Box& box, Type type, ImU32 colour, std::string_view words,
                   Align align = Align::left);
// Wrapped at the box's width, from its top; returns the height used. At most `lines_max` lines are
// drawn when it is not 0.
float draw_paragraph(const Ui& ui, const Box& box, Type type, ImU32 colour,
                     std::string_view words, int lines_max = 0);
// The height draw_paragraph would use.
float paragraph_height(const Ui& ui, float width, Type type, std::string_view words,
                       int lines_max = 0);

// The same as draw_text_in, and mirrored as text.
float say(const Ui& ui, const Box& box, Type type, ImU32 colour, std::string_view words,
          Align align = Align::left);
float say_paragraph(const Ui& ui, const Box& box, Type type, ImU32 colour,
                    std::string_view words, int lines_max = 0);
// Mirrored as a heading of `level` (1 = the page's).
float say_heading(const Ui& ui, const Box& box, Type type, std::string_view words, int level);

// Upper case for section labels; only ASCII and Latin letters change.
std::string capitals(std::string_view words);
// "Anna Snelling" -> "AS", a Han name -> its first character, "" for nothing.
std::string initials(std::string_view name);

}  // namespace acq::ui
