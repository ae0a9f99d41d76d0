#include "client/platform/a11y.h"
#include "client/screens/history/history.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<HistoryIntent>;

// "Phone: +49 1 → +49 2", and the button that brings the earlier value back.
float line_at(const Ui& ui, const Box& at, const HistoryLine& line, bool& pressed) {
  Box row = at;
  const Button back{.label = ui.tr.view("history.restore"), .kind = ButtonKind::quiet};
  if (line.restorable) {
    const Box place = row.cut_right(button_width(ui, back));
    pressed = button(ui, {place.x, place.y, place.w, ui.control()}, back);
    row.cut_right(8);
  }
  float h = say_paragraph(ui, row, Type::caption, ui.colours.muted, line.label, 1);
  row.cut_top(h);
  const std::string words = line.before + " → " + line.after;
  h += say_paragraph(ui, row, Type::table, ui.colours.text, words, 6);
  return std::max(h, line.restorable ? ui.control() : 0.0f) + 6;
}

float entry_at(const Ui& ui, Box column, const HistoryEntry& entry, bool own, std::size_t index,
               Intents& intents) {
  const float top = column.y;
  Box head = column.cut_top(22);
  if (!entry.note.empty()) {
    const float w = pill_width(ui, entry.note);
    const Box at = head.cut_right(w);
    platform::a11y::text(entry.note, {at.x, at.y, at.w, at.h});
    pill(ui, at, entry.note, own ? Tone::warning : Tone::neutral);
    head.cut_right(8);
  }
  say(ui, head, Type::body_strong, ui.colours.text, entry.who + " · " + entry.when);
  for (std::size_t i = 0; i < entry.lines.size(); ++i) {
    bool pressed = false;
    ImGui::PushID(static_cast<int>(i));
    column.cut_top(line_at(ui, column, entry.lines[i], pressed));
    ImGui::PopID();
    if (pressed) intents.push_back({HistoryAsk::restore, own, index, i});
  }
  column.cut_top(8);
  divider(ui, column.x, column.y, column.w);
  column.cut_top(10);
  return column.y - top;
}

float entries(const Ui& ui, Box column, const HistoryState& state, Intents& intents) {
  const float top = column.y;
  for (std::size_t i = 0; i < state.own.size(); ++i) {
    ImGui::PushID(static_cast<int>(i) + 10'000);
    column.cut_top(entry_at(ui, column, state.own[i], true, i, intents));
    ImGui::PopID();
  }
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    column.cut_top(entry_at(ui, column, state.entries[i], false, i, intents));
    ImGui::PopID();
  }
  return column.y - top;
}

// What stands where there are no entries, or not all.
float rest(const Ui& ui, Box column, const HistoryState& state, Intents& intents) {
  const float top = column.y;
  const bool empty = state.entries.empty() && state.own.empty();
  std::string words;
  if (state.ticket != 0) words = ui.tr("history.asking");
  else if (!state.problem.empty()) words = state.problem;
  else if (state.asked && empty) words = ui.tr("history.empty");
  if (!words.empty()) {
    column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.muted, words, 6) + 8);
  }
  const bool again = !state.problem.empty() && state.ticket == 0;
  if (again || (state.more && state.ticket == 0)) {
    const Button go{.label = ui.tr.view(again ? "action.try_again" : "history.more")};
    const Box at{column.x, column.y, button_width(ui, go), ui.control()};
    if (button(ui, at, go)) {
      intents.push_back({again ? HistoryAsk::again : HistoryAsk::more});
    }
    column.cut_top(ui.control() + 12);
  }
  return column.y - top;
}

float access(const Ui& ui, Box column, const HistoryState& state) {
  const float top = column.y;
  say_heading(ui, column.cut_top(24), Type::body_strong, ui.tr.view("access.title"), 2);
  for (const std::string& sentence : state.seen_by) {
    column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.text, sentence, 4) + 4);
  }
  return column.y - top;
}

}  // namespace

void view_history(const Ui& ui, HistoryState& state, Intents& intents) {
  if (!state.open) return;
  Drawer drawer(ui, "history", ui.tr.view("history.title"), 460, state.open);
  if (!drawer.showing()) return;
  Scroll scroll("history_list", drawer.body());
  Box column = scroll.content();
  const float top = column.y;
  column.cut_top(8);
  column.cut_top(entries(ui, column, state, intents));
  column.cut_top(rest(ui, column, state, intents));
  column.cut_top(8);
  column.cut_top(access(ui, column, state));
  scroll.finish(column.y - top + 16);
}

}  // namespace acq::ui
