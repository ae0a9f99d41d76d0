#include "server/print/canvas.h"

#include <algorithm>

namespace acq::server {
namespace {

// The first that is installed; what it lacks (Han) comes from another by itself.
constexpr const char* kFamilies = "Noto Sans,DejaVu Sans,Liberation Sans,sans-serif";

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

cairo_status_t keep(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Canvas::Canvas(const Pango& pango, const std::string& language, const std::string& title)
    : p_(pango), language_(language),
      surface_(p_.cairo_pdf_surface_create_for_stream(keep, &bytes_, kPageWidth, kPageHeight)),
      cairo_(p_.cairo_create(surface_)) {
  p_.cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
}

Canvas::~Canvas() {
  p_.cairo_destroy(cairo_);
  p_.cairo_surface_destroy(surface_);
}

Canvas::Lines Canvas::lines(std::string_view words, double width, const Style& style) {
  PangoLayout* layout = p_.pango_cairo_create_layout(cairo_);
  p_.pango_context_set_language(p_.pango_layout_get_context(layout),
                                p_.pango_language_from_string(language_.c_str()));
  PangoFontDescription* font = p_.pango_font_description_new();
  p_.pango_font_description_set_family(font, kFamilies);
  p_.pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  p_.pango_font_description_set_weight(
      font, style.strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  p_.pango_layout_set_font_description(layout, font);
  p_.pango_font_description_free(font);
  p_.pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  p_.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  p_.pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
  return {layout, p_.pango_layout_get_iter(layout)};
}

double Canvas::line_height(const Lines& lines) {
  PangoRectangle logical;
  p_.pango_layout_iter_get_line_extents(lines.iter, nullptr, &logical);
  return points(logical.height);
}

void Canvas::show_line(const Lines& lines, double x, double y, double width, const Style& style) {
  PangoRectangle logical;
  p_.pango_layout_iter_get_line_extents(lines.iter, nullptr, &logical);
  const double left = style.side == Side::right ? x + width - points(logical.width) : x;
  const double base = points(p_.pango_layout_iter_get_baseline(lines.iter) - logical.y);
  const double grey = style.ink == Ink::muted ? 0.40 : 0.10;
  p_.cairo_set_source_rgb(cairo_, grey, grey, grey);
  p_.cairo_move_to(cairo_, left, y + base);
  p_.pango_cairo_show_layout_line(cairo_,
                                  p_.pango_layout_iter_get_line_readonly(lines.iter));
}

bool Canvas::next(const Lines& lines) { return p_.pango_layout_iter_next_line(lines.iter) != 0; }

void Canvas::done(const Lines& lines) {
  p_.pango_layout_iter_free(lines.iter);
  p_.g_object_unref(lines.layout);
}

double Canvas::write(std::string_view words, double x, double y, double width,
                     const Style& style) {
  return write(words, x, width, style, [&y](double h) {
    const double top = y;
    y += h;
    return top;
  });
}

double Canvas::height(std::string_view words, double width, const Style& style) {
  if (words.empty()) return 0;
  const Lines all = lines(words, width, style);
  double total = 0;
  do {
    total += line_height(all);
  } while (next(all));
  done(all);
  return total;
}

void Canvas::rule(double x, double y, double width) {
  p_.cairo_set_source_rgb(cairo_, 0.80, 0.82, 0.85);
  p_.cairo_set_line_width(cairo_, 0.6);
  p_.cairo_move_to(cairo_, x, y);
  p_.cairo_line_to(cairo_, x + width, y);
  p_.cairo_stroke(cairo_);
}

void Canvas::end_page() { p_.cairo_show_page(cairo_); }

Result<std::string> Canvas::finish() {
  p_.cairo_surface_finish(surface_);
  if (p_.cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS) return fail("print_failed");
  return std::move(bytes_);
}

}  // namespace acq::server
