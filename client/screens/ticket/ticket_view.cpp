#include "client/platform/a11y.h"
#include "client/screens/ticket/ticket_view.h"

#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/tabs.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<TicketIntent>;
constexpr float kSide = 300;

// "T-1042 · Jürgen Groß · Konmatfix", the names being links.
void under_title(const Ui& ui, Box row, const TicketState& state, Intents& intents) {
  const auto words = [&](std::string_view text, ImU32 colour) {
    const float w = text_width(ui, Type::caption, text);
    say(ui, row.cut_left(w + 1), Type::caption, colour, text);
  };
  const auto name = [&](const std::string& title, const std::string& route) {
    if (title.empty()) return;
    draw_text_in(ui, row.cut_left(14), Type::caption, ui.colours.muted, " ·");
    const float w = std::min(text_width(ui, Type::caption, title) + 1, row.w);
    if (link(ui, row.cut_left(w), title, Type::caption, route)) {
      intents.push_back({.ask = TicketAsk::go, .text = route});
    }
  };
  words(state.number, state.provisional ? ui.colours.warning : ui.colours.muted);
  name(state.contact, state.contact_route);
  name(state.account, state.account_route);
}

void actions(const Ui& ui, Box& row, TicketState& state, Intents& intents) {
  if (!state.can_write) return;
  if (ui.narrow()) view_ticket_menus(ui, row, state, intents);
  const std::string_view key = state.open ? "ticket.solve" : "ticket.reopen";
  const Icon sign = state.open ? Icon::check : Icon::undo;
  const TicketAsk ask = state.open ? TicketAsk::solve : TicketAsk::reopen;
  if (ui.narrow()) {
    const Box at = Box(row.cut_right(44)).centred(44, 40);
    if (icon_button(ui, at, sign, ui.tr.view(key), key, ButtonKind::primary)) {
      intents.push_back({.ask = ask});
    }
    return;
  }
  view_ticket_menus(ui, row, state, intents);
  const ButtonKind kind = state.open ? ButtonKind::primary : ButtonKind::secondary;
  if (button_right(ui, row, {.label = ui.tr.view(key), .icon = sign, .kind = kind})) {
    intents.push_back({.ask = ask});
  }
}

// The promise that comes next; all of them stand in the side card.
void next_promise(const Ui& ui, Box row, const TicketState& state) {
  for (const SlaPill& sla : state.service.sla) {
    if (sla.tone == Tone::good || sla.tone == Tone::neutral) continue;
    const std::string words = sla.label + ": " + sla.words;
    const float w = pill_width(ui, words);
    if (w > row.w) return;
    const Box at = row.cut_left(w);
    platform::a11y::text(words, {at.x, at.y, at.w, at.h});
    pill(ui, at, words, sla.tone);
    return;
  }
}

void head(const Ui& ui, Box row, TicketState& state, Intents& intents) {
  actions(ui, row, state, intents);
  row.cut_right(8);
  Box title = row.cut_top(row.h / 2 + 6);
  title.cut_top(8);
  const float pill_w = pill_width(ui, state.state_words);
  const Type type = ui.narrow() ? Type::body_strong : Type::title;
  const float w = std::min(text_width(ui, type, state.subject) + 2, title.w - pill_w - 12);
  say_heading(ui, title.cut_left(w), type, state.subject, 1);
  title.cut_left(12);
  pill(ui, title, state.state_words, state.tone);
  title.cut_left(pill_w + 8);
  if (!ui.narrow()) next_promise(ui, title, state);
  row.cut_bottom(10);
  under_title(ui, row, state, intents);
}

// What to know before anything is written: somebody else is at it, or it went elsewhere.
void notices(const Ui& ui, Box& rest, const TicketState& state, Intents& intents) {
  const TicketPresence& presence = state.service.presence;
  const auto line = [&](std::string_view words, Tone tone) {
    Box at = rest.cut_top(note_height(ui, rest.w - 2 * ui.gutter(), words) + 8);
    at = at.inset(ui.gutter(), 0);
    at.cut_top(8);
    note(ui, at, words, tone);
    return at;
  };
  if (!presence.writing.empty()) line(presence.writing, Tone::bad);
  if (!presence.here.empty()) line(presence.here, Tone::warning);
  if (state.service.merged_into.empty()) return;
  line(ui.tr.view("service.was_merged"), Tone::accent);
  Box at = rest.cut_top(28).inset(ui.gutter(), 4);
  if (link(ui, at, state.service.merged_into, Type::table, "merged_into")) {
    intents.push_back({.ask = TicketAsk::go, .text = state.service.merged_route});
  }
}

void phone_body(const Ui& ui, Box rest, TicketState& state, Intents& intents) {
  const std::string names[] = {ui.tr("ticket.conversation"), ui.tr("ticket.details")};
  const Box tabs = rest.cut_top(40);
  fill(tabs, ui.colours.panel);
  const int pressed = tab_row(ui, tabs.inset(ui.gutter(), 0), names, state.show_details ? 1 : 0,
                              state.subject);
  if (pressed >= 0) {
    intents.push_back({.ask = TicketAsk::show_details,
                       .index = static_cast<std::size_t>(pressed)});
  }
  divider(ui, tabs.x, tabs.bottom() - 1, tabs.w);
  if (state.show_details) {
    view_ticket_side(ui, rest.inset(ui.gutter(), 16), state, intents);
  } else {
    view_ticket_conversation(ui, rest, state, intents);
  }
}

}  // namespace

void view_ticket(const Ui& ui, const Box& area, TicketState& state, Intents& intents) {
  if (state.missing) {
    if (empty_state(ui, area, Icon::ticket, ui.tr("ticket.missing"), ui.tr("ticket.missing_hint"),
                    ui.tr("entities.ticket"))) {
      intents.push_back({.ask = TicketAsk::go, .text = list_route(EntityKind::ticket)});
    }
    return;
  }
  Box rest = area;
  const Box top = rest.cut_top(ui.narrow() ? 68 : 72);
  fill(top, ui.colours.panel);
  head(ui, top.inset(ui.gutter(), 0), state, intents);
  divider(ui, top.x, top.bottom() - 1, top.w);
  if (!state.error.empty()) {
    note(ui, rest.cut_top(44).inset(ui.gutter(), 4), state.error, Tone::bad);
  }
  notices(ui, rest, state, intents);
  view_ticket_dialog(ui, state, intents);
  if (ui.narrow()) {
    phone_body(ui, rest, state, intents);
    return;
  }
  Box side = rest.cut_right(kSide + ui.gutter());
  side.cut_right(ui.gutter());
  side.cut_top(16);
  view_ticket_side(ui, side, state, intents);
  view_ticket_conversation(ui, rest, state, intents);
}

}  // namespace acq::ui
