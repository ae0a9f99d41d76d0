#include "client/screens/record_page/record_page.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

float conflict_note(const Ui& ui, const Box& at, const PageConflict& conflict, int index,
                    bool can_write, std::vector<PageIntent>& intents) {
  const float words = note_height(ui, at.w, conflict.sentence);
  note(ui, {at.x, at.y, at.w, words}, conflict.sentence, Tone::warning);
  if (!can_write) return words + 8;
  Box row{at.x, at.y + words + 6, at.w, ui.control()};
  const Button back{.label = ui.tr.view("conflict.take_back")};
  const Button leave{.label = ui.tr.view("conflict.leave"), .kind = ButtonKind::quiet};
  if (button(ui, row.cut_left(button_width(ui, back)), back)) {
    intents.push_back({PageAsk::take_back, {}, index});
  }
  row.cut_left(8);
  if (button(ui, row.cut_left(button_width(ui, leave)), leave)) {
    intents.push_back({PageAsk::leave, {}, index});
  }
  return words + 6 + ui.control() + 10;
}

}  // namespace

float view_conflicts(const Ui& ui, const Box& area, RecordPageState& state,
                     std::vector<PageIntent>& intents) {
  if (state.conflicts.empty()) return 0;
  Box column = area.inset(ui.gutter(), 0);
  const float top = column.y;
  column.cut_top(space::gap);
  for (std::size_t i = 0; i < state.conflicts.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    column.cut_top(conflict_note(ui, column, state.conflicts[i], static_cast<int>(i),
                                 state.can_write, intents));
    ImGui::PopID();
  }
  return column.y - top;
}

}  // namespace acq::ui
