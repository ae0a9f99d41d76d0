#include "client/platform/a11y.h"
#include "client/screens/past/past.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<PastIntent>;
constexpr float kRow = 60, kWidest = 860;

// Sign, two lines of words; returns what is left at the right for buttons.
void words_of(const Ui& ui, Box row, Icon icon, std::string_view title, std::string_view below) {
  icon_disc(ui, {row.x, row.y + (row.h - 28) / 2}, 28, icon);
  row.cut_left(40);
  const bool two = !below.empty();
  say(ui, {row.x, row.y + (two ? 9 : 18), row.w, 22}, Type::body, ui.colours.text, title);
  if (two) say(ui, {row.x, row.y + 31, row.w, 18}, Type::caption, ui.colours.muted, below);
}

void write_row(const Ui& ui, Box row, const PastWrite& write, bool busy, std::size_t index,
               Intents& intents) {
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (button_right(ui, row, {.label = ui.tr.view("action.undo"), .icon = Icon::undo,
                             .disabled = busy})) {
    intents.push_back({PastAsk::undo, index});
  }
  std::string below = write.when;
  if (write.waiting) below += " · " + ui.tr("history.not_sent");
  if (!write.below.empty()) below += " · " + write.below;
  words_of(ui, row, write.icon, write.title, below);
}

void deleted_row(const Ui& ui, Box row, const PastRecord& record, std::size_t index,
                 Intents& intents) {
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (button_right(ui, row, {.label = ui.tr.view("past.restore"), .icon = Icon::undo})) {
    intents.push_back({PastAsk::restore, index});
  }
  const std::string_view history = ui.tr.view("history.title");
  const Button past{.label = ui.narrow() ? std::string_view{} : history, .icon = Icon::clock,
                    .kind = ButtonKind::quiet, .key = "history", .hint = history};
  if (button_right(ui, row, past)) intents.push_back({PastAsk::history, index});
  words_of(ui, row, record.icon, record.title, record.below);
}

bool list_of(const Ui& ui, Box& column, PastState& state, Intents& intents) {
  const std::size_t count = state.tab == 0 ? state.writes.size() : state.deleted.size();
  for (std::size_t i = 0; i < count; ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Box row = column.cut_top(kRow);
    if (state.tab == 0) {
      write_row(ui, row, state.writes[i], state.undoing.has_value(), i, intents);
    } else {
      deleted_row(ui, row, state.deleted[i], i, intents);
    }
    ImGui::PopID();
  }
  return count > 0;
}

}  // namespace

void view_past(const Ui& ui, const Box& area, PastState& state, Intents& intents) {
  fill(area, ui.colours.panel);
  Box rest = area.inset(ui.gutter(), 0);
  rest.cut_top(16);
  say_heading(ui, rest.cut_top(28), Type::title, ui.tr.view("past.title"), 1);
  const std::vector<std::string> tabs = {ui.tr("past.own"), ui.tr("past.deleted")};
  const int chosen = tab_row(ui, rest.cut_top(44), tabs, state.tab, ui.tr("past.title"));
  if (chosen >= 0) intents.push_back({PastAsk::tab, static_cast<std::size_t>(chosen)});
  Scroll scroll(state.tab == 0 ? "past_own" : "past_deleted",
                {area.x, rest.y, area.w, area.bottom() - rest.y});
  Box column = scroll.content().inset(ui.gutter(), 0);
  column.w = std::min(column.w, kWidest);
  column.h = 1e6f;
  const float from = column.y;
  column.cut_top(12);
  const std::string hint = ui.tr(state.tab == 0 ? "past.own_hint" : "past.deleted_hint");
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, hint) + 8);
  if (!list_of(ui, column, state, intents)) {
    say(ui, column.cut_top(40), Type::body, ui.colours.muted,
        ui.tr(state.tab == 0 ? "past.no_writes" : "past.no_deleted"));
  }
  const bool more = state.tab == 0 ? state.more_writes : state.more_deleted;
  if (more && link(ui, column.cut_top(36), ui.tr.view("page.older"), Type::body)) {
    intents.push_back({PastAsk::more});
  }
  scroll.finish(column.y - from + 16);
}

}  // namespace acq::ui
