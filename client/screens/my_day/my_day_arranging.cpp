// What stands on the start page, and in which order: the reader's own.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/my_day/my_day.h"
#include "client/screens/my_day/my_day_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

const DayCardSpec& spec_of(DayCard card) {
  return *std::ranges::find(kDayCards, card, &DayCardSpec::card);
}

void card_line(const Ui& ui, Box row, const DayOrder& order, std::size_t index,
               std::vector<DayIntent>& intents) {
  const DayPlace& place = order[index];
  const std::string title(day_card_title(ui, place.card));
  ImGui::PushID(static_cast<int>(place.card));
  divider(ui, row.x, row.bottom() - 1, row.w);
  const auto sign = [&](Icon icon, std::string_view key, DayAsk ask) {
    const Box box = Box(row.cut_right(36)).centred(34, ui.control());
    if (icon_button(ui, box, icon, ui.tr(key, {{"name", title}}), key)) {
      intents.push_back({ask, {}, index});
    }
  };
  // The figures stand on top.
  const bool moves = place.card != DayCard::figures;
  if (moves && index + 1 < order.size()) sign(Icon::arrow_down, "designer.down", DayAsk::card_down);
  else row.cut_right(36);
  if (moves && index > 1) sign(Icon::arrow_up, "designer.up", DayAsk::card_up);
  else row.cut_right(36);
  const Box line = row.centred(row.w, ui.control());
  if (check_line(ui, line, place.shown, title, "shown")) {
    intents.push_back({DayAsk::show_card, {}, index});
  }
  ImGui::PopID();
}

}  // namespace

bool shows(const MyDayState& state, DayCard card) {
  const auto place = std::ranges::find(state.order, card, &DayPlace::card);
  return place != state.order.end() && place->shown;
}

std::string_view day_card_title(const Ui& ui, DayCard card) {
  return ui.tr.view(spec_of(card).title_key);
}

DayOrder read_day_order(std::string_view stored) {
  DayOrder order = {{DayCard::figures, true}};
  const auto placed = [&](DayCard card) {
    return std::ranges::find(order, card, &DayPlace::card) != order.end();
  };
  while (!stored.empty()) {
    const std::size_t end = std::min(stored.find(','), stored.size());
    std::string_view name = stored.substr(0, end);
    stored.remove_prefix(std::min(end + 1, stored.size()));
    const bool shown = !name.starts_with('-');
    if (!shown) name.remove_prefix(1);
    const auto spec = std::ranges::find(kDayCards, name, &DayCardSpec::name);
    if (spec == kDayCards.end()) continue;
    if (spec->card == DayCard::figures) order[0].shown = shown;
    else if (!placed(spec->card)) order.push_back({spec->card, shown});
  }
  for (const DayCardSpec& spec : kDayCards) {
    if (!placed(spec.card)) order.push_back({spec.card, spec.usual});
  }
  return order;
}

std::string day_order_text(const DayOrder& order) {
  std::string text;
  for (const DayPlace& place : order) {
    if (!text.empty()) text += ',';
    if (!place.shown) text += '-';
    text += spec_of(place.card).name;
  }
  return text;
}

void view_arranging(const Ui& ui, MyDayState& state, std::vector<DayIntent>& intents) {
  bool open = true;
  Drawer drawer(ui, "arrange_day", ui.tr("day.arrange"), 420, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("cards", drawer.body());
    Box column = scroll.content();
    const float from = column.y;
    column.h = 1e6f;
    column.cut_top(12);
    const std::string hint = ui.tr("day.arrange_hint");
    column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, hint) + 8);
    for (std::size_t i = 0; i < state.order.size(); ++i) {
      card_line(ui, column.cut_top(48), state.order, i, intents);
    }
    scroll.finish(column.y - from + 16);
  }
  Box foot = drawer.foot();
  const bool done = button_right(ui, foot, {.label = ui.tr.view("filter.done"),
                                            .kind = ButtonKind::primary});
  if (button_right(ui, foot, {.label = ui.tr.view("designer.reset"), .icon = Icon::undo})) {
    intents.push_back({DayAsk::usual_order});
  }
  if (done || !open) intents.push_back({DayAsk::arranged});
}

}  // namespace acq::ui
