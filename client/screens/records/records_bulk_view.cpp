#include "client/screens/form/form.h"
#include "client/screens/records/records.h"
#include "client/widgets/button.h"
#include "client/widgets/combo.h"
#include "client/widgets/field.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<RecordsIntent>;

void value_box(const Ui& ui, Box& column, BulkEdit& bulk, Intents& intents) {
  const bool lines = bulk.input.field->type == FieldType::long_text;
  const Box box = labelled(ui, column, bulk.input.label, bulk.input.error, false,
                           lines ? 160.0f : 0.0f);
  std::vector<FormIntent> pressed;
  view_form_field(ui, box, bulk.today, bulk.input, 0, false, pressed);
  for (const FormIntent& each : pressed) {
    intents.push_back({RecordsAsk::bulk_input, 0, 0, each});
  }
  const std::string hint = ui.tr("list.empties");
  say_paragraph(ui, column, Type::caption, ui.colours.muted, hint);
}

}  // namespace

void view_bulk(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents) {
  BulkEdit& bulk = state.bulk;
  bool open = bulk.open;
  const auto count = static_cast<std::int64_t>(bulk.count);
  Drawer drawer(ui, "bulk", ui.tr.count("list.change", count), 420, open);
  if (!drawer.showing()) return;
  Box column = drawer.body();
  column.cut_top(16);
  const std::string name = ui.tr("filter.field"), hint = ui.tr("filter.choose_field");
  const std::string none = ui.tr("form.no_match");
  const ComboEvents events = combo_field(
      ui, labelled(ui, column, name, {}),
      {.label = name, .key = "field", .chosen = bulk.label, .placeholder = hint, .error = {},
       .hits = bulk.hits, .none = none}, bulk.words);
  if (events.opened || events.typed) intents.push_back({RecordsAsk::find_field});
  if (events.picked >= 0 || events.cleared) {
    intents.push_back({RecordsAsk::pick_field, 0, events.picked});
  }
  if (!bulk.label.empty()) value_box(ui, column, bulk, intents);
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("list.change_now"),
                              .kind = ButtonKind::primary, .disabled = bulk.label.empty()})) {
    intents.push_back({RecordsAsk::change_selected});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({RecordsAsk::close_bulk});
  }
}

}  // namespace acq::ui
