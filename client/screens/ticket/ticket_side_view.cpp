// The card beside the conversation.
#include "client/platform/a11y.h"
#include "client/screens/ticket/ticket_view.h"
#include "client/widgets/button.h"
#include "client/widgets/combo.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<TicketIntent>;

void picker(const Ui& ui, Box& column, const TicketPicker& pick, TicketAsk ask,
            Intents& intents) {
  const Box box = labelled(ui, column, pick.label, {});
  const int chosen = select_field(ui, box, {.label = pick.label, .key = pick.field,
                                            .names = pick.names, .chosen = pick.chosen,
                                            .placeholder = ui.tr.view("form.choose")});
  if (chosen >= 0) intents.push_back({.ask = ask, .index = static_cast<std::size_t>(chosen)});
}

void promise_line(const Ui& ui, Box& column, const SlaPill& sla) {
  Box line = column.cut_top(28);
  say(ui, line.cut_left(104), Type::table, ui.colours.muted, sla.label);
  platform::a11y::text(sla.words, {line.x, line.y, line.w, line.h});
  pill(ui, line, sla.words, sla.tone);
}

// What the customer said of it afterwards.
float satisfaction(const Ui& ui, Box column, const TicketService& service) {
  if (service.satisfaction.empty()) return 0;
  const float from = column.y;
  Box line = column.cut_top(28);
  say(ui, line.cut_left(104), Type::table, ui.colours.muted, ui.tr.view("field.satisfaction"));
  say(ui, line, Type::table_medium, ui.colours.text, service.satisfaction);
  if (!service.satisfaction_comment.empty()) {
    column.h = 1e6f;
    column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.muted,
                                 service.satisfaction_comment) + 6);
  }
  return column.y - from;
}

float satisfaction_height(const Ui& ui, float width, const TicketService& service) {
  if (service.satisfaction.empty()) return 0;
  if (service.satisfaction_comment.empty()) return 28;
  return 34 + paragraph_height(ui, width, Type::table, service.satisfaction_comment);
}

void owner_picker(const Ui& ui, Box& column, TicketState& state, Intents& intents) {
  const std::string_view label = ui.tr.view("field.owner");
  const Box box = labelled(ui, column, label, {});
  const ComboEvents events =
      combo_field(ui, box, {.label = label, .key = "owner", .chosen = state.owner,
                            .placeholder = ui.tr.view("ticket.no_owner"), .error = {},
                            .hits = state.owner_hits, .none = ui.tr.view("form.no_match")},
                  state.owner_words);
  if (events.opened || events.typed) intents.push_back({.ask = TicketAsk::owner_search});
  if (events.picked >= 0) {
    intents.push_back({.ask = TicketAsk::owner_pick,
                       .index = static_cast<std::size_t>(events.picked)});
  }
  if (events.cleared) intents.push_back({.ask = TicketAsk::owner_clear});
}

// For those who may only look.
void plain_line(const Ui& ui, Box& column, std::string_view label, std::string_view value) {
  Box line = column.cut_top(28);
  say(ui, line.cut_left(104), Type::table, ui.colours.muted, label);
  say(ui, line, Type::table, ui.colours.text, value);
}

void detail_line(const Ui& ui, Box& column, const TicketDetail& detail, Intents& intents) {
  Box line = column.cut_top(28);
  say(ui, line.cut_left(104), Type::table, ui.colours.muted, detail.label);
  if (!detail.route.empty()) {
    if (link(ui, line, detail.value, Type::table, detail.route)) {
      intents.push_back({.ask = TicketAsk::go, .text = detail.route});
    }
    return;
  }
  say(ui, line, Type::table, detail.bad ? ui.colours.bad : ui.colours.text, detail.value);
}

std::string_view name_of(const TicketPicker& pick) {
  return pick.chosen < 0 ? std::string_view{}
                         : std::string_view(pick.names[static_cast<std::size_t>(pick.chosen)]);
}

}  // namespace

void view_ticket_side(const Ui& ui, const Box& box, TicketState& state, Intents& intents) {
  Scroll scroll("side", box.inset(-2, 0));
  const Box content = scroll.content();
  const TicketService& service = state.service;
  const float pickers = state.can_write ? 4 * (20 + ui.control() + 12) : 4 * 28 + 12;
  const float lines = static_cast<float>(state.details.size() + service.sla.size()) * 28 +
                      satisfaction_height(ui, content.w - 4 - 2 * space::card_padding, service);
  const float pad = space::card_padding;
  const Box whole{content.x + 2, content.y + 1, content.w - 4, pickers + lines + 2 * pad + 8};
  card(ui, whole);
  Box column = whole.inset(pad);
  if (state.can_write) {
    picker(ui, column, state.ticket_state, TicketAsk::choose_state, intents);
    picker(ui, column, state.priority, TicketAsk::choose_priority, intents);
    picker(ui, column, state.queue, TicketAsk::choose_queue, intents);
    owner_picker(ui, column, state, intents);
  } else {
    plain_line(ui, column, state.ticket_state.label, name_of(state.ticket_state));
    plain_line(ui, column, state.priority.label, name_of(state.priority));
    plain_line(ui, column, state.queue.label, name_of(state.queue));
    plain_line(ui, column, ui.tr.view("field.owner"), state.owner);
  }
  divider(ui, whole.x + pad, column.y, whole.w - 2 * pad);
  column.cut_top(8);
  for (const SlaPill& sla : service.sla) promise_line(ui, column, sla);
  for (const TicketDetail& detail : state.details) detail_line(ui, column, detail, intents);
  satisfaction(ui, column, service);
  Box below{whole.x, whole.bottom() + space::gap, whole.w, 0};
  const float links = view_ticket_links(ui, below, state, intents);
  below.y += links;
  const float articles = view_ticket_articles(ui, below, state, intents);
  scroll.finish(whole.h + space::gap + links + articles);
}

}  // namespace acq::ui
