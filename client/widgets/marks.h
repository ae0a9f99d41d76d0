// Things that are looked at, not pressed: cards, pills, avatars, lines, bars.
#pragma once

#include <functional>
#include <string_view>

#include "client/widgets/icons.h"
#include "client/widgets/ui.h"

namespace acq::ui {

// White ground, hair line, soft shadow.
void card(const Ui& ui, const Box& box);
// The same around content whose height is known only after it was drawn: `content` gets the padded
// column and returns where it ended. Returns the card's height.
float card_around(const Ui& ui, const Box& at, const std::function<float(Box)>& content);
// The shadow around an opaque box that is drawn over it afterwards.
void soft_shadow(const Ui& ui, ImDrawList* list, const Box& box, float radius);
void divider(const Ui& ui, float x, float y, float width);
void fill(const Box& box, ImU32 colour, float radius = 0);

float pill_width(const Ui& ui, std::string_view words);
// 20 px high, centred on the box's height, at its left; returns its width.
float pill(const Ui& ui, const Box& box, std::string_view words, Tone tone);
// The same with a dot before the words, as the sync state is shown.
float dot_pill(const Ui& ui, const Box& box, std::string_view words, Tone tone);

// A circle with a person's initials, `size` across.
void avatar(const Ui& ui, ImVec2 at, float size, std::string_view name);
// A circle with a sign, as in the timeline.
void icon_disc(const Ui& ui, ImVec2 at, float size, Icon icon);

// Capitals above a group.
void section_label(const Ui& ui, const Box& box, std::string_view words);
// A key on the keyboard, right-aligned in the box.
void key_cap(const Ui& ui, const Box& box, std::string_view words);

// `done` of 0..1; mirrored with its name.
void progress_bar(const Ui& ui, const Box& box, float done, std::string_view name);
// A thick bar of a bar chart, from the left.
void bar(const Box& box, float share, ImU32 colour);

// A coloured note with a sign: what is wrong, or what to know.
float note_height(const Ui& ui, float width, std::string_view words);
void note(const Ui& ui, const Box& box, std::string_view words, Tone tone);

// A picture's place where there is nothing yet: a sentence and, when `action` is not empty, a
// button. True when it was pressed.
bool empty_state(const Ui& ui, const Box& box, Icon icon, std::string_view title,
                 std::string_view sentence, std::string_view action = {});

}  // namespace acq::ui
