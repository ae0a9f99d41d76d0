#include "client/screens/duplicates/duplicates.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<DuplicatesIntent>;
constexpr float kSide = 44, kWidest = 860;

void side(const Ui& ui, Box box, const DuplicateRow& row, std::size_t index, int which,
          Intents& intents) {
  if (link(ui, box.cut_top(22), row.titles[which], Type::body_strong,
           which == 0 ? "first" : "second")) {
    intents.push_back({DuplicatesAsk::open, index, which});
  }
  say(ui, box, Type::table, ui.colours.muted, row.below[which]);
}

float row_height(const Ui& ui) {
  const float sides = ui.narrow() ? 2 * kSide + 8 : kSide;
  return 16 + 20 + 8 + sides + 12 + ui.control() + 16;
}

void one(const Ui& ui, const Box& box, const DuplicateRow& row, std::size_t index,
         Intents& intents) {
  card(ui, box);
  Box inner = box.inset(space::card_padding, 16);
  say(ui, inner.cut_top(20), Type::caption, ui.colours.muted, row.reasons);
  inner.cut_top(8);
  if (ui.narrow()) {
    side(ui, inner.cut_top(kSide), row, index, 0, intents);
    inner.cut_top(8);
    side(ui, inner.cut_top(kSide), row, index, 1, intents);
  } else {
    Box both = inner.cut_top(kSide);
    side(ui, both.cut_left(both.w / 2 - 8), row, index, 0, intents);
    both.cut_left(16);
    side(ui, both, row, index, 1, intents);
  }
  inner.cut_top(12);
  Box line = inner.cut_top(ui.control());
  if (button_left(ui, line, {.label = ui.tr.view("duplicates.compare")})) {
    intents.push_back({DuplicatesAsk::merge, index});
  }
  if (button_left(ui, line, {.label = ui.tr.view("duplicates.differ"),
                             .kind = ButtonKind::quiet})) {
    intents.push_back({DuplicatesAsk::differ, index});
  }
}

}  // namespace

void view_duplicates(const Ui& ui, const Box& area, DuplicatesState& state, Intents& intents) {
  if (!state.error.empty()) {
    note(ui, {area.x + ui.gutter(), area.y + 16, area.w - 2 * ui.gutter(), 44}, state.error,
         Tone::bad);
    return;
  }
  if (state.search) {
    say(ui, area, Type::body, ui.colours.muted, ui.tr("duplicates.searching"), Align::centre);
    return;
  }
  if (state.rows.empty()) {
    (void)empty_state(ui, area, Icon::check, ui.tr("duplicates.none"),
                      ui.tr("duplicates.none_hint"));
    return;
  }
  Scroll scroll("duplicates", area);
  Box rest = scroll.content().inset(ui.gutter(), 0);
  rest.h = 1e6f;
  rest.w = std::min(rest.w, kWidest);
  const float from = rest.y;
  rest.cut_top(16);
  say_heading(ui, rest.cut_top(28), Type::title, state.title, 1);
  const std::string hint =
      ui.tr.count("duplicates.hint", static_cast<std::int64_t>(state.there));
  rest.cut_top(say_paragraph(ui, rest, Type::body, ui.colours.muted, hint) + 16);
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    const Box box = rest.cut_top(row_height(ui));
    rest.cut_top(space::gap);
    if (!scroll.shows(box)) continue;
    ImGui::PushID(static_cast<int>(i));
    one(ui, box, state.rows[i], i, intents);
    ImGui::PopID();
  }
  scroll.finish(rest.y - from + 8);
}

}  // namespace acq::ui
