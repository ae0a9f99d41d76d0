#include <algorithm>

#include "client/screens/my_day/my_day.h"
#include "client/screens/my_day/my_day_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<DayIntent>;

void figures(const Ui& ui, Box& rest, const MyDayState& state, Intents& intents) {
  const float gap = space::gap;
  const int across = ui.narrow() ? 2 : (ui.medium() ? 2 : 4);
  const auto across_f = static_cast<float>(across);
  const float w = (rest.w - gap * (across_f - 1)) / across_f;
  for (std::size_t i = 0; i < state.figures.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(across));
    const auto line = static_cast<float>(i / static_cast<std::size_t>(across));
    view_figure(ui, {rest.x + column * (w + gap), rest.y + line * (104 + gap), w, 102},
                state.figures[i], intents);
  }
  const float lines = static_cast<float>((4 + across - 1) / across);
  rest.cut_top(lines * (104 + gap) - 2);
}

float cards(const Ui& ui, const Box& area, MyDayState& state, Intents& intents) {
  const float gap = space::gap;
  Box rest{area.x, area.y, area.w, 1e6f};
  if (shows(state, DayCard::figures)) figures(ui, rest, state, intents);
  std::vector<DayCard> shown;
  for (const DayPlace& place : state.order) {
    if (place.shown && place.card != DayCard::figures) shown.push_back(place.card);
  }
  const bool two = !ui.narrow();
  // The first two stand side by side and are of one height.
  float first = two ? 216.0f : 0;
  for (std::size_t i = 0; two && i < std::min<std::size_t>(2, shown.size()); ++i) {
    first = std::max(first, day_card_height(state, shown[i]));
  }
  const float half = two ? (rest.w - gap) / 2 : rest.w;
  float left = rest.y, right = rest.y;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const float h = std::max(i < 2 ? first : 0, day_card_height(state, shown[i]));
    // Each card goes where there is more room.
    const bool at_right = two && (i == 1 || (i > 1 && right < left));
    float& y = at_right ? right : left;
    view_day_card(ui, {at_right ? rest.x + half + gap : rest.x, y, half, h}, shown[i], state,
                  intents);
    y += h + gap;
  }
  return std::max(left, right) - area.y;
}

void page(const Ui& ui, const Box& area, MyDayState& state, Intents& intents) {
  Scroll scroll("day", area);
  Box rest = scroll.content().inset(ui.gutter(), 0);
  const float from = rest.y;
  rest.h = 1e6f;
  rest.cut_top(16);
  Box head = rest.cut_top(28);
  const std::string arrange = ui.tr("day.arrange");
  const Box sign = Box(head.cut_right(36)).centred(34, ui.control());
  if (!state.nothing_at_all && icon_button(ui, sign, Icon::gear, arrange, "arrange")) {
    intents.push_back({DayAsk::arrange});
  }
  say_heading(ui, head, Type::title, state.greeting, 1);
  say(ui, rest.cut_top(22), Type::body, ui.colours.muted, state.date_line);
  rest.cut_top(14);
  if (state.nothing_at_all) {
    const Box welcome = rest.cut_top(300);
    card(ui, welcome);
    Box foot = Box(welcome);
    const Box second = foot.cut_bottom(56);
    if (empty_state(ui, foot, Icon::people, ui.tr("day.welcome"), ui.tr("day.welcome_hint"),
                    ui.tr("day.import_customers"))) {
      intents.push_back({DayAsk::import});
    }
    const std::string words = ui.tr("day.or_first_contact");
    const float w = text_width(ui, Type::body, words);
    if (link(ui, second.centred(w, 24), words, Type::body)) {
      intents.push_back({DayAsk::new_contact});
    }
    scroll.finish(rest.y - from + 24);
    return;
  }
  scroll.finish(cards(ui, rest, state, intents) + (rest.y - from) + 8);
}

}  // namespace

void view_my_day(const Ui& ui, const Box& area, MyDayState& state, Intents& intents) {
  page(ui, area, state, intents);
  if (state.arranging) view_arranging(ui, state, intents);
}

}  // namespace acq::ui
