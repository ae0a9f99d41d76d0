// What customer service adds to a ticket's page, read from the store.
#include <algorithm>

#include "client/screens/shown/shown.h"
#include "client/screens/ticket/ticket.h"
#include "model/choices.h"
#include "rules/articles.h"

namespace acq::ui {
namespace {

constexpr TimeMs kMinuteMs = 60'000, kSoonMs = 60 * kMinuteMs;
constexpr std::size_t kSuggestionsMost = 3;

std::string two_numbers(const Translator& tr, std::string_view key, std::int64_t d,
                        std::int64_t h, std::int64_t n) {
  const std::string days = std::to_string(d), hours = std::to_string(h),
                    minutes = std::to_string(n);
  return tr(key, {{"d", days}, {"h", hours}, {"n", minutes}});
}

// "45 min", "2 h 5 min", "3 d 4 h".
std::string span_words(const Translator& tr, TimeMs span) {
  const std::int64_t minutes = span / kMinuteMs, hours = minutes / 60;
  if (hours == 0) return two_numbers(tr, "service.minutes", 0, 0, minutes);
  if (hours < 24) return two_numbers(tr, "service.hours", 0, hours, minutes % 60);
  return two_numbers(tr, "service.days", hours / 24, hours % 24, 0);
}

// A clock that runs: how much is left, or since when it is too late.
SlaPill running(const Translator& tr, std::string_view label, TimeMs due, TimeMs now,
                TimeMs& until) {
  const TimeMs left = due - now;
  const TimeMs change = left >= 0 ? left % kMinuteMs + 1 : kMinuteMs - (-left) % kMinuteMs;
  until = until == 0 ? now + change : std::min(until, now + change);
  const std::string span = span_words(tr, std::abs(left));
  const Tone tone = left < 0 ? Tone::bad : left < kSoonMs ? Tone::warning : Tone::accent;
  return {tr(label), tr(left < 0 ? "service.late" : "service.left", {{"time", span}}), tone};
}

SlaPill over(const Translator& tr, std::string_view label, bool kept) {
  return {tr(label), tr(kept ? "service.kept" : "service.missed"), kept ? Tone::good : Tone::bad};
}

void load_queues(Env& env, TicketState& state, const Record& ticket) {
  TicketPicker& picker = state.queue;
  picker = {.field = "queue", .label = env.tr("field.queue")};
  picker.values.emplace_back();
  picker.names.push_back(env.tr("service.no_queue"));
  picker.chosen = 0;
  for (const Record& queue : fetch_all(env, {.kind = EntityKind::queue})) {
    if (queue.id == id_of(ticket.get("queue"))) {
      picker.chosen = static_cast<int>(picker.values.size());
    }
    picker.values.push_back(queue.id.text());
    picker.names.push_back(shown_title(env, queue));
  }
}

// "T-1042 · The pump leaks"
std::string ticket_words(Env& env, const Record& ticket) {
  const std::string_view number = text_of(ticket.get("number"));
  const std::string title = shown_title(env, ticket);
  return number.empty() ? title : std::string(number) + " · " + title;
}

// Links have two ends: this ticket may be either.
void load_links(Env& env, TicketState& state) {
  auto& links = state.service.links;
  links.clear();
  for (const std::string_view end : {"ticket", "other_ticket"}) {
    const std::string_view far_end = end == "ticket" ? "other_ticket" : "ticket";
    for (const Record& link : fetch_all(env, {.kind = EntityKind::ticket_link,
                                           .where = {{std::string(end), Compare::equal,
                                                      state.row}}})) {
      const Id other = id_of(link.get(far_end));
      const auto found = env.rows.find(EntityKind::ticket, other);
      if (other == state.row || !found || !*found || (*found)->deleted) continue;
      links.push_back({link.id, ticket_words(env, **found),
                       shown_choice(env.tr, choices::link_kind, text_of(link.get("link_kind"))),
                       record_route(EntityKind::ticket, other)});
    }
  }
}

void load_merged(Env& env, TicketState& state, const Record& ticket) {
  TicketService& service = state.service;
  const Id target = id_of(ticket.get("merged_into"));
  service.merged_route = target.is_nil() ? "" : record_route(EntityKind::ticket, target);
  service.merged_into.clear();
  const auto found = env.rows.find(EntityKind::ticket, target);
  if (found && *found) service.merged_into = ticket_words(env, **found);
}

}  // namespace

std::vector<SlaPill> sla_pills(const Translator& tr, const SlaMoments& moments, TimeMs now,
                               TimeMs& until) {
  std::vector<SlaPill> pills;
  until = 0;
  if (moments.first_answer_due > 0) {
    const TimeMs due = moments.first_answer_due, answered = moments.first_answered_at;
    if (answered > 0) {
      pills.push_back(over(tr, "service.first_answer", answered <= due));
    } else if (moments.solved_at == 0) {
      pills.push_back(running(tr, "service.first_answer", due, now, until));
    }
  }
  if (moments.solve_due > 0) {
    const TimeMs due = moments.solve_due;
    if (moments.solved_at > 0) {
      pills.push_back(over(tr, "service.solution", moments.solved_at <= due));
    } else if (moments.paused) {
      pills.push_back({tr("service.solution"), tr("service.paused"), Tone::neutral});
    } else {
      pills.push_back(running(tr, "service.solution", due, now, until));
    }
  }
  return pills;
}

void load_ticket_service(Env& env, TicketState& state, const Record& ticket) {
  TicketService& service = state.service;
  const auto moment = [&](std::string_view field) { return number_of(ticket.get(field)); };
  service.moments = {.first_answer_due = moment("first_answer_due"),
                     .first_answered_at = moment("first_answered_at"),
                     .solve_due = moment("solve_due"),
                     .solved_at = moment("solved_at"),
                     .paused = !is_empty(ticket.get("waiting_since"))};
  service.sla = sla_pills(env.tr, service.moments, env.now, service.sla_until);
  load_queues(env, state, ticket);
  load_links(env, state);
  load_merged(env, state, ticket);
  service.macros.clear();
  for (const Record& macro : fetch_all(env, {.kind = EntityKind::macro})) {
    service.macros.push_back({macro.id, shown_title(env, macro)});
  }
  const std::int64_t mark = moment("satisfaction");
  service.satisfaction.clear();
  if (mark > 0) service.satisfaction = env.tr("service.stars", {{"n", std::to_string(mark)}});
  service.satisfaction_comment = text_of(ticket.get("satisfaction_comment"));
}

void suggest_for_ticket(Env& env, TicketState& state) {
  TicketService& service = state.service;
  std::string words = state.subject;
  for (const TicketMessage& message : state.messages) {
    if (message.from_customer) words += "\n" + message.body;
  }
  if (words == service.suggested_for) return;
  service.suggested_for = words;
  service.suggestions.clear();
  const auto hits = suggest_articles(env.rows, words, language_code(env.tr.language()),
                                     kSuggestionsMost);
  if (!hits) return;
  for (const ArticleHit& hit : *hits) {
    service.suggestions.push_back({hit.article, hit.heading, hit.body, hit.for_customers});
  }
}

void prepare_ticket_service(Env& env, TicketState& state) {
  TicketService& service = state.service;
  if (state.missing) return;
  if (service.sla_until != 0 && env.now >= service.sla_until) {
    service.sla = sla_pills(env.tr, service.moments, env.now, service.sla_until);
  }
  // Nothing is drawn until the next minute begins.
  if (service.sla_until > env.now) {
    env.host.frames.wake_in(static_cast<int>(service.sla_until - env.now));
  }
  keep_presence(env, state);
}

}  // namespace acq::ui
