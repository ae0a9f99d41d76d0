// How a view is called and for whom it is; which columns the list has.
#include <array>

#include "client/screens/records/records.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"

namespace acq::ui {
namespace {

using Intents = std::vector<RecordsIntent>;

void name_dialog(const Ui& ui, RecordsState& state, Intents& intents) {
  ViewDialog& asked = state.dialog;
  bool open = asked.open;
  const std::string title = ui.tr(asked.fresh ? "view.save" : "view.change");
  Dialog dialog(ui, "view", title, 440, 190, open);
  if (!dialog.showing()) return;
  Box column = dialog.body();
  const std::string name = ui.tr("view.name"), whom = ui.tr("view.for");
  const Box box = labelled(ui, column, name, asked.error, true);
  const Edited edited = text_field(ui, box, {.label = name, .key = "name", .error = asked.error,
                                             .required = true,
                                             .focus = ImGui::IsWindowAppearing(),
                                             .select_all = ImGui::IsWindowAppearing()},
                                   asked.name);
  if (edited.changed) asked.error.clear();
  const std::array<std::string, 3> names = {ui.tr("view.me"), ui.tr("view.team"),
                                            ui.tr("view.all")};
  const int chosen = select_field(ui, labelled(ui, column, whom, {}),
                                  {.label = whom, .key = "for", .names = names,
                                   .chosen = asked.shared});
  if (chosen >= 0) asked.shared = chosen;
  Box foot = dialog.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("action.save"),
                              .kind = ButtonKind::primary}) || edited.submitted) {
    intents.push_back({RecordsAsk::save_view});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({RecordsAsk::close_dialog});
  }
}

void columns_drawer(const Ui& ui, RecordsState& state, Intents& intents) {
  bool open = state.choosing;
  Drawer drawer(ui, "columns", ui.tr.view("view.columns"), 360, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("lines", drawer.body());
    Box rest = scroll.content();
    const float top = rest.y;
    rest.h = 1e6f;
    rest.cut_top(8);
    for (std::size_t i = 0; i < state.choices.size(); ++i) {
      const ColumnChoice& choice = state.choices[i];
      if (check_line(ui, rest.cut_top(ui.control()), choice.on, choice.label, choice.key)) {
        intents.push_back({RecordsAsk::set_column, i, choice.on ? 0 : 1});
      }
    }
    scroll.finish(rest.y - top + 8);
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("filter.done"),
                              .kind = ButtonKind::primary}) || !open) {
    intents.push_back({RecordsAsk::close_columns});
  }
}

}  // namespace

void view_saving(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents) {
  name_dialog(ui, state, intents);
  columns_drawer(ui, state, intents);
}

}  // namespace acq::ui
