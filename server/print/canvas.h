// A stack of A4 pages that words and lines are put on.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "server/print/pango.h"

namespace acq::server {

// In points, from the top left.
inline constexpr double kPageWidth = 595.276, kPageHeight = 841.89;

enum class Ink : std::uint8_t { text, muted, line };
enum class Side : std::uint8_t { left, right };

struct Style {
  double size = 9.5;
  bool strong = false;
  Ink ink = Ink::text;
  Side side = Side::left;
};

class Canvas {
 public:
  Canvas(const Pango& pango, const std::string& language, const std::string& title);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Words wrapped to `width`, one line after the other: `place` is told each line's height and
  // says where its top is (a new page may begin in between). Returns the height of all lines.
  template <class Place>
  double write(std::string_view words, double x, double width, const Style& style, Place place);
  // The same from `y` down, wherever that ends.
  double write(std::string_view words, double x, double y, double width, const Style& style);
  double height(std::string_view words, double width, const Style& style);
  void rule(double x, double y, double width);
  void end_page();
  // What was drawn; nothing is drawn any more. Code: print_failed.
  Result<std::string> finish();

 private:
  // Lives while its lines are walked.
  struct Lines {
    PangoLayout* layout;
    PangoLayoutIter* iter;
  };
  Lines lines(std::string_view words, double width, const Style& style);
  double line_height(const Lines& lines);
  void show_line(const Lines& lines, double x, double y, double width, const Style& style);
  bool next(const Lines& lines);
  void done(const Lines& lines);

  const Pango& p_;
  std::string language_, bytes_;
  cairo_surface_t* surface_;
  cairo_t* cairo_;
};

template <class Place>
double Canvas::write(std::string_view words, double x, double width, const Style& style,
                     Place place) {
  if (words.empty()) return 0;
  const Lines all = lines(words, width, style);
  double total = 0;
  do {
    const double h = line_height(all);
    show_line(all, x, place(h), width, style);
    total += h;
  } while (next(all));
  done(all);
  return total;
}

}  // namespace acq::server
