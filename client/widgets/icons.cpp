#include "client/widgets/icons.h"

#include <cstddef>
#include <iterator>
#include <string_view>

namespace acq::ui {
namespace {

// A little path language on a 24 grid: M x y, L x y, C (cubic, six numbers), Z closes,
// R x y w h r is a rounded box, O x y r a circle, D x y r a filled dot.
struct IconPath {
  Icon icon;
  std::string_view path;
};

// Both in the order of the enum.
constexpr IconPath kPaths[] = {
    {Icon::none, ""},
    {Icon::home, "M4 11L12 4L20 11L20 20L4 20Z M10 20L10 14L14 14L14 20"},
    {Icon::calendar, "R4 6 16 14 2 M4 11L20 11 M8 3L8 8 M16 3L16 8"},
    {Icon::check, "M4 13L9 18L20 6"},
    {Icon::mail, "R3 5 18 14 2 M3 8L12 14L21 8"},
    {Icon::people,
     "O9 8 3.5 M2.5 20C2.5 15.5 5 14 9 14C13 14 15.5 15.5 15.5 20 M15.5 4.8C19.5 5 19.5 11 "
     "15.5 11.2 M18 14.5C20.5 15.3 21.5 17 21.5 20"},
    {Icon::building,
     "M5 20L5 4L14 4L14 20 M14 9L19 9L19 20 M3 20L21 20 M8 8L11 8 M8 12L11 12 M8 16L11 16"},
    {Icon::bars, "M4 6L20 6 M4 12L15 12 M4 18L10 18"},
    {Icon::ticket, "M3 7L21 7L21 10C18.5 10 18.5 14 21 14L21 17L3 17L3 14C5.5 14 5.5 10 3 10Z"},
    {Icon::chat, "M4 5L20 5L20 16L12 16L8 20L8 16L4 16Z"},
    {Icon::book,
     "M12 6L12 20 M12 6C10 4.5 7 4.5 3.5 5L3.5 18.5C7 18 10 18.5 12 20 M12 6C14 4.5 17 4.5 "
     "20.5 5L20.5 18.5C17 18 14 18.5 12 20"},
    {Icon::megaphone, "M4 10L4 14L8 14L18 19L18 5L8 10Z M8 14L9 20L12 20L11 15.5"},
    {Icon::chart, "M4 20L20 20 M6 20L6 12 M12 20L12 5 M18 20L18 9"},
    {Icon::gear,
     "O12 12 3.2 M12 3L12 6 M12 18L12 21 M3 12L6 12 M18 12L21 12 M5.6 5.6L7.7 7.7 M16.3 "
     "16.3L18.4 18.4 M5.6 18.4L7.7 16.3 M16.3 7.7L18.4 5.6"},
    {Icon::search, "O10.5 10.5 6.5 M15.5 15.5L21 21"},
    {Icon::plus, "M12 5L12 19 M5 12L19 12"},
    {Icon::filter, "M4 7L20 7 M7 12L17 12 M10 17L14 17"},
    {Icon::phone,
     "M5 4L9 4L11 9L8.5 11C9.5 13.5 10.5 14.5 13 15.5L15 13L20 15L20 19C20 20 19.5 20.5 "
     "18.5 20.5C10.5 20 4 13.5 3.5 5.5C3.5 4.5 4 4 5 4Z"},
    {Icon::note, "M5 4L19 4L19 14L13 20L5 20Z M13 20L13 14L19 14"},
    {Icon::cart, "M3 4L6 4L8.5 15L18 15L20.5 7L7 7 O9.5 19 1.3 O17 19 1.3"},
    {Icon::close, "M6 6L18 18 M18 6L6 18"},
    {Icon::chevron_down, "M6 9L12 15L18 9"},
    {Icon::chevron_right, "M9 6L15 12L9 18"},
    {Icon::chevron_left, "M15 6L9 12L15 18"},
    {Icon::arrow_up, "M12 19L12 5 M6 11L12 5L18 11"},
    {Icon::arrow_down, "M12 5L12 19 M6 13L12 19L18 13"},
    {Icon::more, "D5 12 1.9 D12 12 1.9 D19 12 1.9"},
    {Icon::edit, "M4 20L4 16L16 4L20 8L8 20Z M13.5 6.5L17.5 10.5"},
    {Icon::trash, "M4 7L20 7 M9 7L9 4L15 4L15 7 M6 7L7 20L17 20L18 7 M10 11L10 16 M14 11L14 16"},
    {Icon::download, "M12 4L12 15 M7 10L12 15L17 10 M4 20L20 20"},
    {Icon::upload, "M12 15L12 4 M7 9L12 4L17 9 M4 20L20 20"},
    {Icon::undo, "M9 5L4 10L9 15 M4 10L15 10C22 10 22 19 15 19L11 19"},
    {Icon::cloud, "M7 18C2 18 2 11 7 11C7 5 16 4.5 17 10.5C22 10.5 22 18 17 18Z"},
    {Icon::warning, "M12 4L21 20L3 20Z M12 10L12 14.5 D12 17.2 0.9"},
    {Icon::globe,
     "O12 12 8.5 M3.5 12L20.5 12 M12 3.5C7.5 8 7.5 16 12 20.5 M12 3.5C16.5 8 16.5 16 12 "
     "20.5"},
};

constexpr IconPath kMorePaths[] = {
    {Icon::sun,
     "O12 12 4 M12 2L12 5 M12 19L12 22 M2 12L5 12 M19 12L22 12 M5 5L7 7 M17 17L19 19 M5 "
     "19L7 17 M17 7L19 5"},
    {Icon::moon, "M19 14.5C11 17.5 6 10.5 10 4.5C1 6.5 2 20 11.5 20C15 20 18 18 19 14.5Z"},
    {Icon::sign_out, "M10 4L5 4L5 20L10 20 M10 12L20 12 M16 8L20 12L16 16"},
    {Icon::box, "M12 3L20 7L20 17L12 21L4 17L4 7Z M4 7L12 11L20 7 M12 11L12 21"},
    {Icon::lead,
     "O10 8 4 M3 20C3 15.5 6 14.5 10 14.5C11.5 14.5 12.8 14.7 13.8 15.1 M18 13L18 21 M14 "
     "17L22 17"},
    {Icon::meeting,
     "O7 9 2.5 O17 9 2.5 M2.5 19C2.5 15.5 4.5 14 7 14C9.5 14 11.5 15.5 11.5 19 M12.5 "
     "19C12.5 15.5 14.5 14 17 14C19.5 14 21.5 15.5 21.5 19"},
    {Icon::letter, "M5 3L15 3L19 7L19 21L5 21Z M9 11L15 11 M9 15L15 15"},
    {Icon::fax, "M7 9L7 3L17 3L17 9 R4 9 16 8 1.5 M8 15L16 15L16 21L8 21Z"},
    {Icon::sms, "R7 3 10 18 2 M11 18L13 18"},
    {Icon::share, "O6 12 2.5 O17 6 2.5 O17 18 2.5 M8.2 10.8L14.8 7.2 M8.2 13.2L14.8 16.8"},
    {Icon::clock, "O12 12 8.5 M12 7L12 12L15.5 14"},
    {Icon::user, "O12 8 4 M4 20.5C4 16 7 14.5 12 14.5C17 14.5 20 16 20 20.5"},
    {Icon::key, "O8 15 4 M11 12L20 3 M16 7L19 10"},
    {Icon::eye, "M2.5 12C7 4.5 17 4.5 21.5 12C17 19.5 7 19.5 2.5 12Z O12 12 3"},
    {Icon::clip, "M8 12L14 6C17.5 3 21 7 18 10L10.5 17.5C6 21.5 1.5 16.5 5.5 12.5L12 6"},
    {Icon::send, "M4 12L20 4L15 20L11 13Z M11 13L20 4"},
    {Icon::board, "R4 4 4.5 16 1 R10 4 4.5 11 1 R16 4 4.5 7 1"},
    {Icon::table, "R3.5 5 17 14 2 M3.5 10L20.5 10 M9 10L9 19"},
    {Icon::link,
     "M10 14L14 10 M9 10L6 13C3 16 7.5 21 11 18L14 15 M15 14L18 11C21 8 16.5 3 13 6L10 9"},
    {Icon::refresh,
     "M19 8C16 3 8 3 5.5 8.5 M19 3.5L19 8.5L14 8.5 M5 16C8 21 16 21 18.5 15.5 M5 20.5L5 "
     "15.5L10 15.5"},
    {Icon::keyboard,
     "R2.5 6 19 12 2 M6 10L7 10 M10 10L11 10 M14 10L15 10 M18 10L18.5 10 M8 14.5L16 14.5"},
    {Icon::lock, "R5 11 14 9 2 M8 11C8 3.5 16 3.5 16 11"},
    {Icon::star, "M12 3L14.7 9L21 9.7L16.3 14L17.6 20.5L12 17.2L6.4 20.5L7.7 14L3 9.7L9.3 9Z"},
    {Icon::starred,
     "M12 3L14.7 9L21 9.7L16.3 14L17.6 20.5L12 17.2L6.4 20.5L7.7 14L3 9.7L9.3 9Z D12 12.3 4.6"},
    {Icon::pin, "M12 21C6 14 5 12 5 9.5C5 1.5 19 1.5 19 9.5C19 12 18 14 12 21Z O12 9.5 2.5"},
    {Icon::camera, "R2.5 7 19 13 2 M8 7L9.5 4.5L14.5 4.5L16 7 O12 13.5 3.5"},
    {Icon::bell, "M6 17C7 15 6.5 10.5 8 8C9.5 5 14.5 5 16 8C17.5 10.5 17 15 18 17Z "
                 "M10 20C11 21 13 21 14 20"},
};

// A sign in the wrong place is another sign.
template <std::size_t N>
constexpr bool in_order(const IconPath (&paths)[N], std::size_t first) {
  for (std::size_t i = 0; i < N; ++i) {
    if (static_cast<std::size_t>(paths[i].icon) != first + i) return false;
  }
  return true;
}
static_assert(in_order(kPaths, 0) && in_order(kMorePaths, std::size(kPaths)));

std::string_view path_of(Icon icon) {
  const auto index = static_cast<std::size_t>(icon);
  if (index < std::size(kPaths)) return kPaths[index].path;
  const std::size_t more = index - std::size(kPaths);
  return more < std::size(kMorePaths) ? kMorePaths[more].path : std::string_view{};
}

// Walks one path and strokes it.
struct Pen {
  ImDrawList* list;
  ImVec2 origin;
  float scale, stroke;
  ImU32 colour;
  std::string_view rest;

  float number() {
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    float value = 0;
    const char* end = rest.data() + rest.size();
    std::size_t used = 0;
    bool fraction = false;
    float unit = 1;
    for (const char* c = rest.data(); c < end && (*c == '.' || (*c >= '0' && *c <= '9')); ++c) {
      ++used;
      if (*c == '.') {
        fraction = true;
        continue;
      }
      const auto digit = static_cast<float>(*c - '0');
      if (fraction) unit /= 10;
      value = fraction ? value + digit * unit : value * 10 + digit;
    }
    rest.remove_prefix(used);
    return value;
  }
  ImVec2 point() {
    const float x = number();
    const float y = number();
    return {origin.x + x * scale, origin.y + y * scale};
  }
  void finish(bool closed) {
    list->PathStroke(colour, closed ? ImDrawFlags_Closed : 0, stroke);
  }

  void run() {
    bool open = false;
    while (!rest.empty()) {
      const char verb = rest.front();
      rest.remove_prefix(1);
      if (verb == ' ') continue;
      if (open && verb != 'L' && verb != 'C' && verb != 'Z') {
        finish(false);
        open = false;
      }
      open = step(verb, open);
    }
    if (open) finish(false);
  }

  bool step(char verb, bool open) {
    switch (verb) {
      case 'M':
      case 'L': list->PathLineTo(point()); return true;
      case 'C': {
        const ImVec2 a = point(), b = point(), c = point();
        list->PathBezierCubicCurveTo(a, b, c);
        return true;
      }
      case 'Z': finish(true); return false;
      case 'R': {
        const ImVec2 at = point();
        const float w = number() * scale, h = number() * scale, r = number() * scale;
        list->AddRect(at, {at.x + w, at.y + h}, colour, r, 0, stroke);
        return open;
      }
      case 'O': {
        const ImVec2 at = point();
        list->AddCircle(at, number() * scale, colour, 0, stroke);
        return open;
      }
      case 'D': {
        const ImVec2 at = point();
        list->AddCircleFilled(at, number() * scale, colour);
        return open;
      }
      default: return open;
    }
  }
};

}  // namespace

void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float size, ImU32 colour) {
  const float stroke = size <= 16 ? 1.5f : size / 11.0f;
  Pen pen{list, at, size / 24, stroke, colour, path_of(icon)};
  pen.run();
}

}  // namespace acq::ui
