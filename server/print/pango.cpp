#include "server/print/pango.h"

#include <dlfcn.h>

// What the libraries that draw PDFs keep until the process ends is theirs. Asked by LeakSanitizer,
// where it is part of the build.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libcairo.so\nleak:libfontconfig.so\nleak:libpango\nleak:libglib\n"
         "leak:libgobject\n";
}

namespace acq::server {
namespace {

template <class Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

}  // namespace

std::optional<Pango> load_pango() {
  // Never closed: GLib cannot be unloaded. What it depends on is found through it.
  void* library = ::dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return std::nullopt;
  Pango p{};
  bool all = true;
#define ACQ_FIND(name) all = find(library, #name, p.name) && all
  ACQ_FIND(cairo_pdf_surface_create_for_stream);
  ACQ_FIND(cairo_pdf_surface_set_metadata);
  ACQ_FIND(cairo_surface_finish);
  ACQ_FIND(cairo_surface_status);
  ACQ_FIND(cairo_surface_destroy);
  ACQ_FIND(cairo_create);
  ACQ_FIND(cairo_destroy);
  ACQ_FIND(cairo_show_page);
  ACQ_FIND(cairo_move_to);
  ACQ_FIND(cairo_line_to);
  ACQ_FIND(cairo_set_line_width);
  ACQ_FIND(cairo_set_source_rgb);
  ACQ_FIND(cairo_stroke);
  ACQ_FIND(pango_cairo_create_layout);
  ACQ_FIND(pango_cairo_show_layout_line);
  ACQ_FIND(pango_context_set_language);
  ACQ_FIND(pango_language_from_string);
  ACQ_FIND(pango_layout_get_context);
  ACQ_FIND(pango_layout_set_font_description);
  ACQ_FIND(pango_layout_set_text);
  ACQ_FIND(pango_layout_set_width);
  ACQ_FIND(pango_layout_set_wrap);
  ACQ_FIND(pango_layout_get_iter);
  ACQ_FIND(pango_layout_iter_get_line_readonly);
  ACQ_FIND(pango_layout_iter_get_line_extents);
  ACQ_FIND(pango_layout_iter_get_baseline);
  ACQ_FIND(pango_layout_iter_next_line);
  ACQ_FIND(pango_layout_iter_free);
  ACQ_FIND(pango_font_description_new);
  ACQ_FIND(pango_font_description_set_family);
  ACQ_FIND(pango_font_description_set_absolute_size);
  ACQ_FIND(pango_font_description_set_weight);
  ACQ_FIND(pango_font_description_free);
  ACQ_FIND(g_object_unref);
#undef ACQ_FIND
  if (!all) return std::nullopt;
  return p;
}

}  // namespace acq::server
