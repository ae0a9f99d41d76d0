// Prepared texts, macros, merging, splitting and linking.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/shown/shown.h"
#include "client/screens/ticket/ticket.h"
#include "rules/placeholders.h"
#include "rules/ticket_changes.h"

namespace acq::ui {
namespace {

constexpr std::size_t kHitsMost = 8, kSubjectMost = 80;

std::optional<Record> record_of(Env& env, EntityKind kind, const Id& id) {
  auto found = env.rows.find(kind, id);
  if (!found || !*found || (*found)->deleted) return std::nullopt;
  return std::move(**found);
}

// Puts words behind what is being written.
void append(TicketState& state, std::string_view words) {
  std::string& text = state.draft().words;
  if (!text.empty() && !text.ends_with('\n') && !text.ends_with(' ')) text += "\n";
  text += words;
  state.service.reload_answer = true;
}

void search_canned(Env& env, TicketState& state) {
  auto& hits = state.service.canned_hits;
  hits.clear();
  ListQuery query{.kind = EntityKind::canned_answer, .search = state.service.canned_words,
                  .limit = kHitsMost};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto canned = env.rows.at(EntityKind::canned_answer, rowid);
    if (!canned || !*canned) continue;
    const std::string_view shortcut = text_of((*canned)->get("shortcut"));
    hits.push_back({(*canned)->id.text(), shown_title(env, **canned), std::string(shortcut)});
  }
}

void insert_canned(Env& env, TicketState& state, std::size_t index) {
  const auto& hits = state.service.canned_hits;
  if (index >= hits.size()) return;
  const auto canned = record_of(env, EntityKind::canned_answer,
                                Id::parse(hits[index].key).value_or(Id{}));
  if (!canned) return;
  append(state, fill_placeholders(env.rows, text_of(canned->get("body")), state.row,
                                  env.actor.user));
}

// The prepared text with this shortcut; in the user's language where there are several.
std::optional<Record> canned_by_shortcut(Env& env, std::string_view shortcut) {
  std::optional<Record> best;
  for (const std::string& name : {std::string(shortcut), "/" + std::string(shortcut)}) {
    const auto rowids = list_rowids(env.rows, {.kind = EntityKind::canned_answer,
                                               .where = {{"shortcut", Compare::equal, name}}});
    if (!rowids) continue;
    for (const std::int64_t rowid : *rowids) {
      auto canned = env.rows.at(EntityKind::canned_answer, rowid);
      if (!canned || !*canned) continue;
      const bool mine = text_of((*canned)->get("language")) == language_code(env.tr.language());
      if (!best || mine) best = std::move(**canned);
    }
  }
  return best;
}

// "/thanks " becomes the text as soon as the blank is typed.
void expand_shortcut(Env& env, TicketState& state) {
  std::string& text = state.draft().words;
  if (!text.ends_with(' ') && !text.ends_with('\n')) return;
  const std::size_t end = text.size() - 1;
  const std::size_t before = end == 0 ? std::string::npos : text.find_last_of(" \n", end - 1);
  const std::size_t start = before == std::string::npos ? 0 : before + 1;
  if (end - start < 2 || text[start] != '/') return;
  const auto canned = canned_by_shortcut(env, std::string_view(text).substr(start + 1,
                                                                            end - start - 1));
  if (!canned) return;
  text.replace(start, text.size() - start,
               fill_placeholders(env.rows, text_of(canned->get("body")), state.row,
                                 env.actor.user));
  state.service.reload_answer = true;
}

void run(Env& env, TicketState& state, Result<TicketChanges> changes, std::string said,
         bool go_there) {
  if (!changes) {
    env.shell.toast(env.tr.error(changes.error()), true);
    return;
  }
  if (!env.shell.write(changes->changes, std::move(said))) return;
  state.stale = true;
  if (go_there) env.shell.go(record_route(EntityKind::ticket, changes->ticket));
}

void run_macro(Env& env, TicketState& state, std::size_t index) {
  if (index >= state.service.macros.size()) return;
  const TicketMacro& macro = state.service.macros[index];
  auto changes = apply_macro(env.rows, env.store.ids(), macro.id, state.row, env.actor.user);
  if (changes && changes->changes.empty()) {
    env.shell.toast(env.tr("service.macro_nothing"));
    return;
  }
  run(env, state, std::move(changes), env.tr("service.macro_done", {{"name", macro.name}}), false);
}

void split(Env& env, TicketState& state, std::size_t index) {
  if (index >= state.messages.size() || state.messages[index].id.is_nil()) return;
  const TicketMessage& message = state.messages[index];
  const std::string_view body = trim(message.body);
  const std::string_view line = trim(body.substr(0, body.find('\n')));
  const std::string subject(line.empty() ? std::string_view(state.subject)
                                         : utf8_prefix(line, kSubjectMost));
  run(env, state,
      split_ticket(env.rows, env.store.ids(), message.id, subject, env.actor.user),
      env.tr("service.split_done"), true);
}

void open_dialog(TicketState& state, TicketDialog dialog) {
  TicketService& service = state.service;
  service.dialog = dialog;
  service.find_words.clear();
  service.chosen_title.clear();
  service.error.clear();
  service.find_hits.clear();
  service.chosen = {};
  service.other_customer = false;
}

void find_tickets(Env& env, TicketState& state) {
  auto& hits = state.service.find_hits;
  hits.clear();
  ListQuery query{.kind = EntityKind::ticket,
                  .where = {{"merged_into", Compare::empty}},
                  .search = state.service.find_words,
                  .sort = "created_at",
                  .descending = true,
                  .limit = kHitsMost + 1};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto ticket = env.rows.at(EntityKind::ticket, rowid);
    if (!ticket || !*ticket || (*ticket)->id == state.row || hits.size() == kHitsMost) continue;
    hits.push_back({(*ticket)->id.text(), shown_title(env, **ticket),
                    shown_subtitle(env, **ticket)});
  }
}

void merge(Env& env, TicketState& state) {
  const TicketService& service = state.service;
  const std::string heading = env.tr("service.merge_heading", {{"number", state.number},
                                                               {"subject", state.subject}});
  run(env, state,
      merge_tickets(env.rows, env.store.ids(), service.chosen, state.row, env.actor.user,
                    heading),
      env.tr("service.merged", {{"title", service.chosen_title}}), true);
}

void link(Env& env, TicketState& state) {
  Change change = insert_change(EntityKind::ticket_link, env.store.ids().make());
  change.set("ticket", state.row).set("other_ticket", state.service.chosen);
  change.set("link_kind", std::string("related"));
  if (env.shell.write({&change, 1}, env.tr("service.linked"))) state.stale = true;
}

void dialog_now(Env& env, TicketState& state) {
  TicketService& service = state.service;
  if (service.chosen.is_nil()) {
    service.error = env.tr.error({.code = "required", .detail = {}, .where = {}});
    return;
  }
  const TicketDialog dialog = service.dialog;
  service.dialog = TicketDialog::none;
  if (dialog == TicketDialog::merge) merge(env, state);
  if (dialog == TicketDialog::link) link(env, state);
}

void pick_ticket(Env& env, TicketState& state, std::size_t index) {
  TicketService& service = state.service;
  if (index >= service.find_hits.size()) return;
  service.chosen = Id::parse(service.find_hits[index].key).value_or(Id{});
  service.chosen_title = service.find_hits[index].title;
  const auto here = record_of(env, EntityKind::ticket, state.row);
  const auto there = record_of(env, EntityKind::ticket, service.chosen);
  service.other_customer = here && there && here->get("contact") != there->get("contact");
  service.error.clear();
}

void unlink(Env& env, TicketState& state, std::size_t index) {
  if (index >= state.service.links.size()) return;
  const Change change{EntityKind::ticket_link, state.service.links[index].link,
                      ChangeKind::remove, {}};
  if (env.shell.write({&change, 1}, env.tr("service.unlinked"))) state.stale = true;
}

void insert_article(TicketState& state, const TicketIntent& intent) {
  if (intent.index >= state.service.suggestions.size()) return;
  const TicketSuggestion& article = state.service.suggestions[intent.index];
  append(state, intent.other == 1
                    ? article.title + ": /portal/help/" + article.article.text()
                    : article.body);
}

void choose_queue(Env& env, TicketState& state, std::size_t index) {
  const TicketPicker& picker = state.queue;
  if (index >= picker.values.size() || static_cast<int>(index) == picker.chosen) return;
  const auto id = Id::parse(picker.values[index]);
  Change change = update_change(EntityKind::ticket, state.row);
  change.set("queue", id ? Value{*id} : Value{});
  const std::string said =
      id ? env.tr("ticket.changed", {{"field", picker.label}, {"value", picker.names[index]}})
         : env.tr("service.queue_cleared");
  if (env.shell.write({&change, 1}, said)) state.stale = true;
}

}  // namespace

bool update_ticket_service(Env& env, TicketState& state, const TicketIntent& intent) {
  TicketService& service = state.service;
  switch (intent.ask) {
    case TicketAsk::choose_queue: choose_queue(env, state, intent.index); return true;
    case TicketAsk::typed:
      if (!state.draft().internal) service.presence.typed_at = env.now;
      expand_shortcut(env, state);
      return true;
    case TicketAsk::canned_search: search_canned(env, state); return true;
    case TicketAsk::canned_pick: insert_canned(env, state, intent.index); return true;
    case TicketAsk::macro: run_macro(env, state, intent.index); return true;
    case TicketAsk::split: split(env, state, intent.index); return true;
    case TicketAsk::ask_merge: open_dialog(state, TicketDialog::merge); return true;
    case TicketAsk::ask_link: open_dialog(state, TicketDialog::link); return true;
    case TicketAsk::find_ticket: find_tickets(env, state); return true;
    case TicketAsk::pick_ticket: pick_ticket(env, state, intent.index); return true;
    case TicketAsk::clear_ticket:
      service.chosen = {};
      service.chosen_title.clear();
      service.other_customer = false;
      return true;
    case TicketAsk::dialog_now: dialog_now(env, state); return true;
    case TicketAsk::close_dialog: service.dialog = TicketDialog::none; return true;
    case TicketAsk::unlink: unlink(env, state, intent.index); return true;
    case TicketAsk::insert_article: insert_article(state, intent); return true;
    default: return false;
  }
}

}  // namespace acq::ui
