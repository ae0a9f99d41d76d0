// Pango and Cairo, loaded when something is to be printed: linked, they would cost the idle server
// four megabytes, and it would not start where they are not installed.
#pragma once

#include <pango/pangocairo.h>

#include <cairo-pdf.h>

#include <optional>

namespace acq::server {

// The functions that are used, by their own names.
struct Pango {
  decltype(&::cairo_pdf_surface_create_for_stream) cairo_pdf_surface_create_for_stream;
  decltype(&::cairo_pdf_surface_set_metadata) cairo_pdf_surface_set_metadata;
  decltype(&::cairo_surface_finish) cairo_surface_finish;
  decltype(&::cairo_surface_status) cairo_surface_status;
  decltype(&::cairo_surface_destroy) cairo_surface_destroy;
  decltype(&::cairo_create) cairo_create;
  decltype(&::cairo_destroy) cairo_destroy;
  decltype(&::cairo_show_page) cairo_show_page;
  decltype(&::cairo_move_to) cairo_move_to;
  decltype(&::cairo_line_to) cairo_line_to;
  decltype(&::cairo_set_line_width) cairo_set_line_width;
  decltype(&::cairo_set_source_rgb) cairo_set_source_rgb;
  decltype(&::cairo_stroke) cairo_stroke;
  decltype(&::pango_cairo_create_layout) pango_cairo_create_layout;
  decltype(&::pango_cairo_show_layout_line) pango_cairo_show_layout_line;
  decltype(&::pango_context_set_language) pango_context_set_language;
  decltype(&::pango_language_from_string) pango_language_from_string;
  decltype(&::pango_layout_get_context) pango_layout_get_context;
  decltype(&::pango_layout_set_font_description) pango_layout_set_font_description;
  decltype(&::pango_layout_set_text) pango_layout_set_text;
  decltype(&::pango_layout_set_width) pango_layout_set_width;
  decltype(&::pango_layout_set_wrap) pango_layout_set_wrap;
  decltype(&::pango_layout_get_iter) pango_layout_get_iter;
  decltype(&::pango_layout_iter_get_line_readonly) pango_layout_iter_get_line_readonly;
  decltype(&::pango_layout_iter_get_line_extents) pango_layout_iter_get_line_extents;
  decltype(&::pango_layout_iter_get_baseline) pango_layout_iter_get_baseline;
  decltype(&::pango_layout_iter_next_line) pango_layout_iter_next_line;
  decltype(&::pango_layout_iter_free) pango_layout_iter_free;
  decltype(&::pango_font_description_new) pango_font_description_new;
  decltype(&::pango_font_description_set_family) pango_font_description_set_family;
  decltype(&::pango_font_description_set_absolute_size) pango_font_description_set_absolute_size;
  decltype(&::pango_font_description_set_weight) pango_font_description_set_weight;
  decltype(&::pango_font_description_free) pango_font_description_free;
  decltype(&::g_object_unref) g_object_unref;
};

// Nothing where they are not installed.
std::optional<Pango> load_pango();

}  // namespace acq::server
