#include "client/platform/a11y.h"
#include "client/screens/my_day/my_day_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<DayIntent>;
constexpr float kPad = space::card_padding, kRow = 38;

// A card with a heading; what is left for its content.
Box titled(const Ui& ui, const Box& box, std::string_view title, std::string_view right) {
  card(ui, box);
  Box inner = box.inset(kPad, 12);
  const Box head = inner.cut_top(24);
  say_heading(ui, head, Type::body_strong, title, 2);
  draw_text_in(ui, head, Type::caption, ui.colours.muted, right, Align::right);
  inner.cut_top(4);
  return inner;
}

// The ground of one line that leads somewhere; the nth of its card.
Press line_press(const Ui& ui, const Box& row, std::size_t n, const a11y::Node& node,
                 unsigned flags = 0) {
  ImGui::PushID(static_cast<int>(n));
  const Press press = press_area(row, "line", flags);
  ImGui::PopID();
  a11y::item(node);
  divider(ui, row.x, row.bottom() - 1, row.w);
  hand_cursor(press);
  if (press.focused) focus_ring(ui, row);
  return press;
}

// "Call Anna · Anna Snelling"; the first takes at most this share of the room.
void words_and_more(const Ui& ui, Box row, ImU32 ink, std::string_view words,
                    std::string_view more, float share = 1) {
  const float w = std::min(text_width(ui, Type::body, words) + 1, row.w * share);
  draw_text_in(ui, row.cut_left(w), Type::body, ink, words);
  if (more.empty()) return;
  draw_text_in(ui, row.inset(8, 0), Type::caption, ui.colours.muted, "· " + std::string(more));
}

// Today's events, above the tasks.
void event_rows(const Ui& ui, Box& inner, const MyDayState& state, Intents& intents) {
  ImGui::PushID("events");
  for (std::size_t i = 0; i < state.events.size() && inner.h >= kRow; ++i) {
    const DayEvent& event = state.events[i];
    Box row = inner.cut_top(kRow);
    const Press press = line_press(
        ui, row, i,
        {.role = a11y::Role::link, .name = event.subject, .description = event.when});
    if (press.clicked) intents.push_back({DayAsk::open_event, {}, i});
    draw_text_in(ui, row.cut_left(86), Type::caption, ui.colours.muted, event.when);
    fill({row.x - 10, row.y + 10, 3, row.h - 20},
         event.over ? ui.colours.line : ui.colours.accent, 1.5f);
    words_and_more(ui, row, event.over ? ui.colours.muted : ui.colours.text, event.subject,
                   event.about);
  }
  ImGui::PopID();
}

void task_rows(const Ui& ui, Box inner, const MyDayState& state, Intents& intents) {
  event_rows(ui, inner, state, intents);
  if (state.tasks.empty()) {
    say(ui, inner.cut_top(28), Type::body, ui.colours.muted, ui.tr("day.no_tasks"));
    if (link(ui, inner.cut_top(28), ui.tr.view("new.task"), Type::body)) {
      intents.push_back({DayAsk::new_task});
    }
    return;
  }
  for (std::size_t i = 0; i < state.tasks.size() && inner.h >= kRow; ++i) {
    const DayTask& task = state.tasks[i];
    Box row = inner.cut_top(kRow);
    const Press press = line_press(
        ui, row, i, {.role = a11y::Role::link, .name = task.subject, .description = task.due},
        kPressOverlap);
    const Box hook = row.cut_right(24);
    ImGui::PushID(static_cast<int>(i));
    if (checkbox(ui, {hook.x + 8, hook.y + 11}, false, task.subject, "hook")) {
      intents.push_back({DayAsk::check_task, {}, i});
    } else if (press.clicked) {
      intents.push_back({DayAsk::open_task, {}, i});
    }
    ImGui::PopID();
    draw_text_in(ui, row.cut_left(86), Type::caption,
                 task.late ? ui.colours.bad : ui.colours.muted, task.due);
    words_and_more(ui, row, ui.colours.text, task.subject, task.about);
  }
}

void ticket_rows(const Ui& ui, Box inner, const MyDayState& state, Intents& intents) {
  if (state.tickets.empty()) {
    say(ui, inner.cut_top(28), Type::body, ui.colours.muted, ui.tr("day.no_tickets"));
    return;
  }
  for (std::size_t i = 0; i < state.tickets.size() && inner.h >= kRow; ++i) {
    const DayTicket& ticket = state.tickets[i];
    Box row = inner.cut_top(kRow);
    const Press press = line_press(
        ui, row, i,
        {.role = a11y::Role::link, .name = ticket.subject, .description = ticket.due});
    if (press.clicked) intents.push_back({DayAsk::go, ticket.route});
    draw_text_in(ui, row.cut_left(64), Type::caption, ui.colours.muted, ticket.number);
    pill(ui, row.cut_right(pill_width(ui, ticket.due)), ticket.due, ticket.tone);
    row.cut_right(8);
    words_and_more(ui, row, ui.colours.text, ticket.subject, ticket.who);
  }
}

// Records that lead to their pages; with what they are worth, if that is known.
void link_rows(const Ui& ui, Box inner, const std::vector<DayLink>& links,
               std::string_view none_key, Intents& intents) {
  if (links.empty()) {
    say_paragraph(ui, inner, Type::body, ui.colours.muted, ui.tr(none_key), 2);
    return;
  }
  for (std::size_t i = 0; i < links.size() && inner.h >= kRow; ++i) {
    const DayLink& link = links[i];
    Box row = inner.cut_top(kRow);
    const Press press = line_press(ui, row, i, {.role = a11y::Role::link, .name = link.title,
                                                .value = link.amount, .description = link.below});
    if (press.clicked) intents.push_back({DayAsk::go, link.route});
    if (!link.amount.empty()) {
      const float w = text_width(ui, Type::body_strong, link.amount) + 1;
      draw_text_in(ui, row.cut_right(w), Type::body_strong, ui.colours.text, link.amount,
                   Align::right);
      row.cut_right(12);
    }
    words_and_more(ui, row, ui.colours.text, link.title, link.below, 0.6f);
  }
}

void pipeline_bars(const Ui& ui, Box inner, const MyDayState& state) {
  std::int64_t most = 1;
  float label_w = 60;
  for (const DayBar& stage : state.pipeline) {
    most = std::max(most, stage.value);
    label_w = std::max(label_w, text_width(ui, Type::body, stage.label) + 16);
  }
  const float shades[] = {1.0f, 0.8f, 0.6f, 0.4f};
  for (std::size_t i = 0; i < state.pipeline.size(); ++i) {
    const DayBar& stage = state.pipeline[i];
    Box row = inner.cut_top(34);
    const Box whole = row;
    draw_text_in(ui, row.cut_left(label_w), Type::body, ui.colours.muted, stage.label);
    const Box sum = row.cut_right(84);
    draw_text_in(ui, row.cut_right(56), Type::caption, ui.colours.muted, stage.count,
                 Align::right);
    draw_text_in(ui, sum, Type::caption, ui.colours.muted, stage.sum, Align::right);
    const Box place = Box{row.x, row.y, row.w - 12, row.h}.centred(row.w - 12, 18);
    const float share = static_cast<float>(stage.value) / static_cast<float>(most);
    bar(place, share, faded(ui.colours.accent, shades[i % 4]));
    a11y::text(stage.label + ": " + stage.count + ", " + stage.sum,
               {whole.x, whole.y, whole.w, whole.h});
  }
}

void week_bars(const Ui& ui, Box inner, const MyDayState& state) {
  std::int64_t most = 1;
  for (const DayBar& week : state.weeks) most = std::max(most, week.value);
  const Box labels = inner.cut_bottom(18);
  const auto count = static_cast<float>(state.weeks.size());
  const float step = inner.w / count;
  const float w = std::min(28.0f, step * 0.6f);
  for (std::size_t i = 0; i < state.weeks.size(); ++i) {
    const DayBar& week = state.weeks[i];
    const float share = static_cast<float>(week.value) / static_cast<float>(most);
    const float h = std::max(2.0f, (inner.h - 4) * share);
    const float x = inner.x + step * static_cast<float>(i) + (step - w) / 2;
    const Box place{x, inner.bottom() - h, w, h};
    const bool last = i + 1 == state.weeks.size();
    fill(place, last ? ui.colours.accent : ui.colours.accent_soft, 4);
    ImGui::PushID(static_cast<int>(i));
    const Press press = press_area({x, inner.y, w, inner.h}, "week", kPressNoTab);
    const std::string name = week.label + ": " + week.sum;
    a11y::item({.role = a11y::Role::image, .name = name});
    tooltip(ui, name);
    if (press.hovered && !last) fill(place, faded(ui.colours.accent, 0.5f), 4);
    ImGui::PopID();
    if (i % 3 == 0 || last) {
      draw_text_in(ui, {x - 30, labels.y, w + 60, labels.h}, Type::section, ui.colours.muted,
                   week.label, Align::centre);
    }
  }
}

float rows_height(std::size_t count) {
  return 56.0f + kRow * static_cast<float>(std::max<std::size_t>(count, 2));
}

}  // namespace

void view_figure(const Ui& ui, const Box& box, const DayFigure& data, Intents& intents) {
  const Press press = press_area(box, data.label);
  a11y::item({.role = a11y::Role::link, .name = data.label, .value = data.value});
  card(ui, box);
  if (press.hovered) {
    ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), ui.colours.faint,
                                        space::radius_card, 0, 1);
  }
  Box inner = box.inset(kPad, 14);
  draw_text_in(ui, inner.cut_top(18), Type::caption, ui.colours.muted, data.label);
  draw_text_in(ui, inner.cut_top(32), Type::figure, ui.colours.text, data.value);
  pill(ui, inner.cut_top(22), data.note, data.tone);
  if (press.focused) focus_ring(ui, box, space::radius_card);
  hand_cursor(press);
  if (press.clicked) intents.push_back({DayAsk::go, data.route});
}

float day_card_height(const MyDayState& state, DayCard card) {
  switch (card) {
    case DayCard::figures: return 0;
    case DayCard::today:
      return rows_height(state.tasks.size()) + kRow * static_cast<float>(state.events.size());
    case DayCard::won_weeks: return 216;
    case DayCard::tickets: return rows_height(state.tickets.size());
    case DayCard::pipeline: return 48 + 34 * static_cast<float>(state.pipeline.size());
    case DayCard::deals: return rows_height(state.deals.size());
    case DayCard::favourites: return rows_height(state.favourites.size());
    case DayCard::recent: return rows_height(state.recent.size());
  }
  return 0;
}

void view_day_card(const Ui& ui, const Box& box, DayCard card, MyDayState& state,
                   Intents& intents) {
  const std::string_view right = card == DayCard::won_weeks ? state.best_week : std::string_view{};
  const Box inner = titled(ui, box, day_card_title(ui, card), right);
  ImGui::PushID(static_cast<int>(card));
  switch (card) {
    case DayCard::figures: break;
    case DayCard::today: task_rows(ui, inner, state, intents); break;
    case DayCard::won_weeks: week_bars(ui, inner, state); break;
    case DayCard::tickets: ticket_rows(ui, inner, state, intents); break;
    case DayCard::pipeline: pipeline_bars(ui, inner, state); break;
    case DayCard::deals: link_rows(ui, inner, state.deals, "day.no_deals", intents); break;
    case DayCard::favourites:
      link_rows(ui, inner, state.favourites, "day.no_favourites", intents);
      break;
    case DayCard::recent: link_rows(ui, inner, state.recent, "day.no_recent", intents); break;
  }
  ImGui::PopID();
}

}  // namespace acq::ui
