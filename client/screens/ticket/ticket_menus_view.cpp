// What is chosen from lists on a ticket's page: macros, other tickets, prepared texts.
#include <algorithm>

#include "client/screens/ticket/ticket_view.h"
#include "client/widgets/button.h"
#include "client/widgets/combo.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<TicketIntent>;
constexpr float kMenu = 260, kMenuPhone = 320, kCanned = 320;

void macro_lines(const Ui& ui, Menu& menu, const TicketState& state, Intents& intents) {
  const auto& macros = state.service.macros;
  menu.label(ui.tr.view(macros.empty() ? "service.macros_none" : "service.macros"));
  for (std::size_t i = 0; i < macros.size(); ++i) {
    if (menu.line(macros[i].name, Icon::check, false, macros[i].id.text())) {
      intents.push_back({.ask = TicketAsk::macro, .index = i});
    }
  }
}

void more_lines(const Ui& ui, Menu& menu, const TicketState& state, Intents& intents) {
  const auto line = [&](std::string_view key, Icon icon, TicketAsk ask) {
    if (menu.line(ui.tr.view(key), icon)) intents.push_back({.ask = ask});
  };
  line("action.edit", Icon::edit, TicketAsk::edit);
  if (state.service.merged_into.empty()) {
    line("service.merge", Icon::share, TicketAsk::ask_merge);
  }
  line("service.link", Icon::link, TicketAsk::ask_link);
}

void macros_menu(const Ui& ui, const Box& under, TicketState& state, Intents& intents) {
  Menu menu(ui, "ticket_macros", ui.tr.view("service.macros"),
            {under.right() - kMenu, under.bottom() + 4}, kMenu);
  if (menu.open()) macro_lines(ui, menu, state, intents);
}

void more_menu(const Ui& ui, const Box& under, TicketState& state, Intents& intents) {
  const float width = ui.narrow() ? kMenuPhone : kMenu;
  Menu menu(ui, "ticket_more", ui.tr.view("service.more"),
            {under.right() - width, under.bottom() + 4}, width);
  if (!menu.open()) return;
  more_lines(ui, menu, state, intents);
  if (!ui.narrow()) return;
  menu.separator();
  macro_lines(ui, menu, state, intents);
}

}  // namespace

void view_ticket_menus(const Ui& ui, Box& row, TicketState& state, Intents& intents) {
  const float side = ui.narrow() ? 40.0f : 32.0f;
  const Box more = Box(row.cut_right(side + 4)).centred(side, ui.narrow() ? side : ui.control());
  if (icon_button(ui, more, Icon::more, ui.tr.view("service.more"))) open_menu("ticket_more");
  more_menu(ui, more, state, intents);
  if (ui.narrow()) return;
  row.cut_right(4);
  const Box before = row;
  const Button macros{.label = ui.tr.view("service.macros"), .icon = Icon::chevron_down};
  if (button_right(ui, row, macros)) open_menu("ticket_macros");
  const Box at{before.right() - button_width(ui, macros), more.y, button_width(ui, macros),
               more.h};
  macros_menu(ui, at, state, intents);
}

void view_ticket_dialog(const Ui& ui, TicketState& state, Intents& intents) {
  TicketService& service = state.service;
  bool open = service.dialog != TicketDialog::none;
  const bool merges = service.dialog != TicketDialog::link;
  const std::string_view hint = ui.tr.view(merges ? "service.merge_hint" : "service.link_hint");
  const float inner = std::min(440.0f, ui.width - 72);
  const float words = paragraph_height(ui, inner, Type::body, hint);
  const std::string_view warning = ui.tr.view("service.other_customer");
  const bool warns = merges && service.other_customer;
  const float warned = warns ? note_height(ui, inner, warning) + 8 : 0;
  const float height = words + 16 + 20 + ui.control() + 28 + 16 + warned;
  Dialog dialog(ui, "ticket_dialog", ui.tr.view(merges ? "service.merge" : "service.link"), 480,
                height, open);
  if (!dialog.showing()) return;
  Box body = dialog.body();
  body.cut_top(say_paragraph(ui, body, Type::body, ui.colours.muted, hint) + 16);
  const std::string_view label = ui.tr.view("service.find_ticket");
  const Box box = labelled(ui, body, label, service.error);
  const ComboEvents events =
      combo_field(ui, box, {.label = label, .key = "find_ticket", .chosen = service.chosen_title,
                            .placeholder = label, .error = service.error,
                            .hits = service.find_hits, .none = ui.tr.view("form.no_match")},
                  service.find_words);
  if (events.opened || events.typed) intents.push_back({.ask = TicketAsk::find_ticket});
  if (events.picked >= 0) {
    intents.push_back({.ask = TicketAsk::pick_ticket,
                       .index = static_cast<std::size_t>(events.picked)});
  }
  if (events.cleared) intents.push_back({.ask = TicketAsk::clear_ticket});
  if (warns) note(ui, body.cut_top(note_height(ui, body.w, warning)), warning, Tone::warning);
  Box foot = dialog.foot();
  const std::string_view now = ui.tr.view(merges ? "service.merge_now" : "service.link_now");
  if (button_right(ui, foot, {.label = now, .kind = ButtonKind::primary})) {
    intents.push_back({.ask = TicketAsk::dialog_now});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({.ask = TicketAsk::close_dialog});
  }
}

void view_canned(const Ui& ui, const Box& under, TicketState& state, Intents& intents) {
  TicketService& service = state.service;
  Menu menu(ui, "canned", ui.tr.view("service.canned"),
            {under.right() - kCanned, under.y - 300}, kCanned);
  if (!menu.open()) return;
  const Box strip = menu.strip(ui.control() + 8).inset(4, 4);
  const std::string_view find = ui.tr.view("service.canned_find");
  const Edited edited = text_field(ui, strip, {.label = find, .key = "canned_find", .hint = find,
                                               .icon = Icon::search, .search = true},
                                   service.canned_words);
  if (edited.changed) intents.push_back({.ask = TicketAsk::canned_search});
  if (service.canned_hits.empty()) menu.label(ui.tr.view("service.canned_none"));
  for (std::size_t i = 0; i < service.canned_hits.size(); ++i) {
    const ComboHit& hit = service.canned_hits[i];
    const std::string words = hit.below.empty() ? hit.title : hit.title + "  " + hit.below;
    if (menu.line(words, Icon::note, false, hit.key)) {
      intents.push_back({.ask = TicketAsk::canned_pick, .index = i});
    }
  }
  menu.separator();
  menu.label(ui.tr.view("service.shortcut_hint"));
}

float view_ticket_links(const Ui& ui, const Box& at, TicketState& state, Intents& intents) {
  const auto& links = state.service.links;
  if (links.empty()) return 0;
  const float pad = space::card_padding;
  const Box whole{at.x, at.y, at.w, 24 + 2 * pad + static_cast<float>(links.size()) * 44};
  card(ui, whole);
  Box column = whole.inset(pad);
  say_heading(ui, column.cut_top(24), Type::body_strong, ui.tr.view("service.links"), 2);
  for (std::size_t i = 0; i < links.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    Box row = column.cut_top(44);
    if (state.can_write) {
      const Box close = Box(row.cut_right(30)).centred(28, 28);
      if (icon_button(ui, close, Icon::close,
                      ui.tr("service.unlink", {{"title", links[i].title}}), "unlink")) {
        intents.push_back({.ask = TicketAsk::unlink, .index = i});
      }
    }
    if (link(ui, row.cut_top(22), links[i].title, Type::table, links[i].route)) {
      intents.push_back({.ask = TicketAsk::go, .text = links[i].route});
    }
    say(ui, row.cut_top(18), Type::caption, ui.colours.muted, links[i].kind);
    ImGui::PopID();
  }
  return whole.h + space::gap;
}

float view_ticket_articles(const Ui& ui, const Box& at, TicketState& state, Intents& intents) {
  const auto& articles = state.service.suggestions;
  if (articles.empty()) return 0;
  const float pad = space::card_padding;
  const Box whole{at.x, at.y, at.w, 28 + 2 * pad + static_cast<float>(articles.size()) * 36};
  card(ui, whole);
  Box column = whole.inset(pad);
  say_heading(ui, column.cut_top(28), Type::body_strong, ui.tr.view("service.suggestions"), 2);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    Box row = column.cut_top(36);
    const auto insert = [&](Icon icon, std::string_view key, std::size_t what) {
      const Box box = Box(row.cut_right(32)).centred(30, 30);
      const std::string name = ui.tr(key, {{"title", articles[i].title}});
      if (icon_button(ui, box, icon, name, key)) {
        intents.push_back({.ask = TicketAsk::insert_article, .index = i, .other = what});
      }
    };
    if (state.can_write) {
      if (articles[i].for_customers) insert(Icon::link, "service.insert_link", 1);
      insert(Icon::note, "service.insert_text", 0);
    }
    const std::string route = record_route(EntityKind::article, articles[i].article);
    if (link(ui, row, articles[i].title, Type::table, route)) {
      intents.push_back({.ask = TicketAsk::go, .text = route});
    }
    ImGui::PopID();
  }
  return whole.h + space::gap;
}

}  // namespace acq::ui
