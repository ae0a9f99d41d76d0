#include "client/screens/dashboard/dashboard.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr float kBetween = 14;

void error_below(const Ui& ui, Box& column, std::string_view error) {
  if (error.empty()) return;
  column.cut_top(2);
  say(ui, column.cut_top(16), Type::caption, ui.colours.bad, error);
}

void words(const Ui& ui, Box& column, std::string_view label_key, std::string_view key,
           std::string_view error, platform::Keyboard keyboard, std::string& text) {
  const std::string label = ui.tr(label_key);
  const Box box = labelled(ui, column, label, error);
  text_field(ui, box, {.label = label, .key = key, .error = error, .keyboard = keyboard}, text);
  column.cut_top(kBetween);
}

void filter_line(const Ui& ui, Box& column, const WidgetEditor& editor, DashboardIntents& out) {
  const Box caption = column.cut_top(20);
  draw_text_in(ui, caption, Type::caption, ui.colours.muted, ui.tr("sight.which"));
  for (const FilterChip& chip : editor.filter.chips) {
    say(ui, column.cut_top(22), Type::table, ui.colours.text, chip.words);
  }
  if (editor.filter.chips.empty()) {
    say(ui, column.cut_top(22), Type::table, ui.colours.muted, ui.tr("sight.all_records"));
  }
  Box row = column.cut_top(ui.control());
  if (button_left(ui, row, {.label = ui.tr.view("sight.edit_filter"), .icon = Icon::filter})) {
    out.push_back({DashboardAsk::editor_filter});
  }
  column.cut_top(kBetween);
}

float lines(const Ui& ui, const Box& area, WidgetEditor& editor, DashboardIntents& out) {
  Box column{area.x, area.y + 8, area.w, 1e6f};
  words(ui, column, "field.name", "name", editor.name_error, platform::Keyboard::text,
        editor.name);
  for (std::size_t i = 0; i < editor.lines.size(); ++i) {
    const EditorLine& line = editor.lines[i];
    draw_text_in(ui, column.cut_top(20), Type::caption, ui.colours.muted, line.label);
    const int chosen = select_field(
        ui, column.cut_top(ui.control()),
        {.label = line.label, .key = line.key, .names = line.names, .chosen = line.chosen,
         .error = line.error, .clearable = line.clearable});
    if (chosen != kUnchanged) out.push_back({DashboardAsk::editor_choose, i, chosen});
    error_below(ui, column, line.error);
    column.cut_top(kBetween);
    if (line.key == "entity") filter_line(ui, column, editor, out);
  }
  const Question& question = editor.widget.question;
  if (!question.period_field.empty() &&
      check_line(ui, column.cut_top(ui.control()), question.compares,
                 ui.tr.view("field.compares"))) {
    out.push_back({DashboardAsk::editor_compare});
  }
  words(ui, column, "field.target_value", "target", editor.target_error,
        platform::Keyboard::decimal, editor.target);
  error_below(ui, column, editor.error);
  return column.y - area.y + 8;
}

}  // namespace

void view_editor(const Ui& ui, WidgetEditor& editor, DashboardIntents& out) {
  bool open = editor.open;
  Drawer drawer(ui, "widget_editor",
                ui.tr.view(editor.fresh ? "sight.add_widget" : "sight.edit_widget"), 460, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("lines", {drawer.body().x - 4, drawer.body().y, drawer.body().w + 8,
                            drawer.body().h});
    const Box content = scroll.content();
    scroll.finish(lines(ui, {content.x + 4, content.y, content.w - 8, content.h}, editor, out));
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("action.save"), .kind = ButtonKind::primary})) {
    out.push_back({DashboardAsk::editor_save});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    out.push_back({DashboardAsk::editor_close});
  }
}

}  // namespace acq::ui
