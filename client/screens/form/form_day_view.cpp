#include "client/screens/form/form_day.h"
#include "client/widgets/button.h"
#include "client/widgets/date_field.h"
#include "client/widgets/field.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr float kChipRow = 30;

void people_control(const Ui& ui, Box box, FormField& f, std::size_t index,
                    std::vector<FormIntent>& intents) {
  const std::string none = ui.tr("form.no_match");
  const std::string hint = ui.tr("form.add_person");
  const Box line = box.cut_top(ui.control());
  const ComboEvents events =
      combo_field(ui, line, {.label = f.label, .key = "pick", .chosen = {}, .placeholder = hint,
                             .error = f.error, .hits = f.hits, .none = none},
                  f.words);
  if (events.opened) intents.push_back({FormAsk::search_opened, index});
  if (events.typed) intents.push_back({FormAsk::search_typed, index});
  if (events.picked >= 0) intents.push_back({FormAsk::pick, index, events.picked});
  for (std::size_t i = 0; i < f.people.size(); ++i) {
    const Box row = box.cut_top(kChipRow);
    const std::string& name = f.people[i].second;
    const std::string remove = ui.tr("form.remove_person", {{"name", name}});
    draw_text_in(ui, {row.x + 6, row.y, row.w - 40, row.h}, Type::body, ui.colours.text, name);
    if (icon_button(ui, {row.right() - 30, row.y + 1, 28, 28}, Icon::close, remove,
                    f.people[i].first.text())) {
      intents.push_back({FormAsk::choose, index, static_cast<int>(i)});
    }
  }
}

}  // namespace

float people_height(const Ui& ui, const FormField& f) {
  return ui.control() + kChipRow * static_cast<float>(f.people.size());
}

void view_day_field(const Ui& ui, const Box& box, DateDays today, FormField& f, std::size_t index,
                    std::vector<FormIntent>& intents) {
  if (is_people(*f.field)) return people_control(ui, box, f, index, intents);
  if (is_clock(*f.field)) {
    const TextField spec{.label = f.label, .key = "clock", .hint = "09:30", .error = f.error};
    if (text_field(ui, box, spec, f.text).changed) intents.push_back({FormAsk::changed, index});
    return;
  }
  Box rest = box;
  const bool repeats = f.field->name == "recurrence" && f.choice >= 0;
  if (repeats) {
    const Box until = rest.cut_right(150);
    rest.cut_right(8);
    if (date_field(ui, until, {.label = ui.tr.view("repeat.until_field"), .key = "until",
                               .error = f.error, .today = today}, f.clock)) {
      intents.push_back({FormAsk::changed, index});
    }
  }
  const bool rule = f.field->name == "recurrence";
  const int chosen = select_field(
      ui, rest, {.label = f.label, .key = "choice", .names = f.choice_names, .chosen = f.choice,
                 .placeholder = ui.tr.view(rule ? "repeat.never" : "reminder.none"),
                 .error = f.error, .clearable = true});
  if (chosen != kUnchanged) intents.push_back({FormAsk::choose, index, chosen});
}

}  // namespace acq::ui
