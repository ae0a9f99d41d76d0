#include "client/app/shell_view.h"

#include <algorithm>

#include "client/platform/a11y.h"
#include "client/screens/form/form.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::app {
namespace {

namespace a11y = platform::a11y;
using namespace ui;

float view_banner(const Ui& ui, Box area, ShellModel& model, ShellIntents& out) {
  if (model.banner.empty()) return 0;
  Box row = area.cut_top(40);
  fill(row, ui.colours.warning_soft);
  Box inner = row.inset(ui.gutter(), 0);
  const Box sign = inner.cut_left(26);
  draw_icon(ImGui::GetWindowDrawList(), Icon::warning, {sign.x, sign.y + 12}, 16,
            ui.colours.warning);
  if (!model.banner_action.empty()) {
    const float w = text_width(ui, Type::table_medium, model.banner_action);
    if (link(ui, inner.cut_right(w), model.banner_action, Type::table_medium, "banner_action")) {
      out.push_back({ShellAsk::banner_pressed});
    }
    inner.cut_right(16);
  }
  say(ui, inner, Type::table, ui.colours.warning, model.banner);
  return 40;
}

void view_confirm(const Ui& ui, ShellModel& model, ShellIntents& out) {
  bool open = model.confirm.open;
  const float width = std::min(420.0f, ui.width - 32) - 2 * ui.gutter();
  const float h = paragraph_height(ui, width, Type::body, model.confirm.sentence) + 8;
  {
    Dialog dialog(ui, "confirm", model.confirm.title, 420, h, open);
    if (!dialog.showing()) return;
    say_paragraph(ui, dialog.body(), Type::body, ui.colours.muted, model.confirm.sentence);
    Box foot = dialog.foot();
    const bool notice = model.confirm.notice;
    const ButtonKind kind = notice ? ButtonKind::primary : ButtonKind::danger;
    if (button_right(ui, foot, {.label = model.confirm.action, .kind = kind})) {
      out.push_back({ShellAsk::confirm_yes});
      open = false;
    }
    const std::string_view other = ui.tr.view(notice ? "action.close" : "action.cancel");
    if (button_right(ui, foot, {.label = other, .key = "confirm_other"})) open = false;
  }
  model.confirm.open = open;
}

}  // namespace

Box view_shell(const Ui& ui, ShellModel& model, ShellIntents& out) {
  Box rest{0, 0, ui.width, ui.height};
  if (ui.narrow()) {
    view_header(ui, rest.cut_top(60), model, out);
    view_bottom_bar(ui, rest.cut_bottom(space::bottom_bar), model, out);
  } else {
    view_side_bar(ui, rest.cut_left(space::side_bar), model, out);
    view_header(ui, rest.cut_top(space::header), model, out);
  }
  rest.cut_top(view_banner(ui, rest, model, out));
  return rest;
}

void view_overlays(const Ui& ui, ShellModel& model, ShellIntents& out) {
  view_search_hits(ui, model, out);
  view_palette(ui, model, out);
  view_keys(ui, model);
  view_form(ui, model.form, model.form_intents);
  view_confirm(ui, model, out);
  if (draw_toasts(ui, model.toasts) != 0) out.push_back({ShellAsk::undo});
}

}  // namespace acq::app
