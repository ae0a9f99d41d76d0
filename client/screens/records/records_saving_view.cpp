// How a view is called, and for whom it is.
#include <array>

#include "client/screens/records/records.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/overlay.h"

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

}  // namespace

void view_saving(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents) {
  name_dialog(ui, state, intents);
}

}  // namespace acq::ui
