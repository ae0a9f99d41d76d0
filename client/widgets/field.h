// Form controls. Each returns true in the frame its value changed. `error` stands beside a wrong
// value and is mirrored with it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "client/platform/input.h"
#include "client/widgets/icons.h"
#include "client/widgets/press.h"

namespace acq::ui {

struct TextField {
  std::string_view label;        // accessible name; drawn by labelled() or beside it by the view
  std::string_view key = {};     // id; the label when empty
  std::string_view hint = {};    // grey words while empty
  std::string_view error = {};
  platform::Keyboard keyboard = platform::Keyboard::text;
  Icon icon = Icon::none;
  bool password = false;
  bool search = false;           // role searchbox-like: mirrored as textbox, Esc clears
  bool required = false;
  bool focus = false;            // takes the keyboard in this frame
  bool select_all = false;
  bool lines = false;            // many lines
  bool reload = false;           // the program changed the text: who edits it goes on at its end
  bool plain = false;            // no frame: the search field in the header draws its own
};

struct Edited {
  bool changed = false;
  bool submitted = false;  // Enter
  bool left = false;       // lost the keyboard after an edit
  bool active = false;
};

Edited text_field(const Ui& ui, const Box& box, const TextField& field, std::string& text);

// The height a field of many lines wants for its text, between the two.
float lines_height(const Ui& ui, float width, std::string_view text, float least, float most);

// A box with a hook; returns true when pressed. Mirrored with `name`.
bool checkbox(const Ui& ui, ImVec2 at, bool on, std::string_view name, std::string_view key = {});
// With its words to the right.
bool check_line(const Ui& ui, const Box& box, bool on, std::string_view words,
                std::string_view key = {});

// One of a few; the chosen index or -1. `names` are what is shown.
struct Select {
  std::string_view label;
  std::string_view key = {};
  std::span<const std::string> names;
  int chosen = -1;
  std::string_view placeholder = {};
  std::string_view error = {};
  bool clearable = false;  // an empty first line
  bool small = false;      // table type, for filters and mapping
};
// The newly chosen index (-1 for the empty line), or -2 when nothing changed.
inline constexpr int kUnchanged = -2;
int select_field(const Ui& ui, const Box& box, const Select& select);

// Caption above (20 px) and error below (16 px, when there is one); returns the control's box.
// The whole takes labelled_height().
Box labelled(const Ui& ui, Box& column, std::string_view label, std::string_view error,
             bool required = false, float control_height = 0);

// The frame of a control; what open lists and date fields draw behind their words.
void control_frame(const Ui& ui, const Box& box, bool active, bool hovered, bool wrong);

}  // namespace acq::ui
