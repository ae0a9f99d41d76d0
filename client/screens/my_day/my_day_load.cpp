#include "client/screens/my_day/my_day.h"

#include "base/date.h"
#include "client/screens/my_day/my_day_parts.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "rules/pipelines.h"
#include "rules/user_setting.h"

namespace acq::ui {
namespace {

constexpr std::size_t kEventsMost = 6, kTasksMost = 6, kTicketsMost = 5, kDealsMost = 5,
                      kLinksMost = 6;
constexpr int kWeeks = 10;

struct Sum {
  std::int64_t count = 0, money = 0;
};

// Deals that fit, and what those in the organisation's currency add up to.
Sum sum_of(Env& env, std::vector<Condition> where) {
  ListQuery query;
  query.kind = EntityKind::deal;
  query.where = std::move(where);
  Sum total;
  const auto groups = group_sums(env.rows, query, "currency", "amount");
  if (!groups) return total;
  for (const GroupSum& group : *groups) {
    total.count += group.count;
    const std::string_view currency = text_of(group.key);
    if (currency.empty() || currency == env.currency) total.money += group.sum;
  }
  return total;
}

Condition where(std::string_view field, Compare compare, Value value) {
  return {std::string(field), compare, std::move(value)};
}
Condition is(std::string_view field, std::string_view value) {
  return where(field, Compare::equal, std::string(value));
}
Condition is_not(std::string_view field, std::string_view value) {
  return where(field, Compare::not_equal, std::string(value));
}

std::string short_money(Env& env, std::int64_t minor) {
  return format_money_short(env.tr, Money{minor, std::string(env.currency)});
}

DateDays month_start(DateDays day, int months_back) {
  CalendarDate date = calendar_from_days(day);
  int index = date.year * 12 + date.month - 1 - months_back;
  return days_from_calendar({index / 12, index % 12 + 1, 1}).value_or(day);
}

Sum won_between(Env& env, DateDays from, DateDays before) {
  return sum_of(env, {is("stage", "won"), where("closed_on", Compare::at_least, from),
                      where("closed_on", Compare::less, before)});
}

std::int64_t count_of(Env& env, const ListQuery& query) {
  return count_rows(env.rows, query).value_or(0);
}

bool has_any(Env& env, EntityKind kind) {
  const auto first = list_rowids(env.rows, {.kind = kind, .sort = "", .limit = 1});
  return first && !first->empty();
}

void load_figures(Env& env, MyDayState& state) {
  const DateDays today = env.today();
  const DateDays start = month_start(today, 0);
  const Sum month = won_between(env, start, today + 1);
  const Sum last = won_between(env, month_start(today, 1), start);
  DayFigure won{env.tr("day.won_month"), money_text(env, month.money), {}, Tone::neutral,
                "/deals"};
  if (last.money > 0) {
    const std::int64_t percent = (month.money - last.money) * 100 / last.money;
    won.note = env.tr("day.to_last_month",
                      {{"percent", (percent >= 0 ? "+" : "−") +
                                       format_percent(env.tr.language(), std::abs(percent))}});
    won.tone = percent >= 0 ? Tone::good : Tone::bad;
  } else {
    won.note = env.tr.count("day.deals", month.count);
  }
  const Sum open = sum_of(env, {is_not("stage", "won"), is_not("stage", "lost")});
  DayFigure pipeline{env.tr("day.open_pipeline"), short_money(env, open.money),
                     env.tr.count("day.deals", open.count), Tone::accent, "/deals/board"};
  ListQuery tickets{.kind = EntityKind::ticket};
  tickets.where = {is_not("ticket_state", "solved"), is_not("ticket_state", "closed")};
  const std::int64_t ticket_count = count_of(env, tickets);
  tickets.where.push_back(where("due_at", Compare::less, env.now));
  tickets.where.push_back(where("due_at", Compare::not_empty, {}));
  const std::int64_t late_count = count_of(env, tickets);
  DayFigure service{env.tr("day.open_tickets"), format_number(env.tr.language(), ticket_count),
                    late_count > 0 ? env.tr.count("day.late", late_count)
                                   : env.tr("day.none_late"),
                    late_count > 0 ? Tone::bad : Tone::good, "/tickets"};
  ListQuery risk{.kind = EntityKind::contact};
  risk.where = {is("state", "at_risk")};
  const std::int64_t risk_count = count_of(env, risk);
  DayFigure danger{env.tr("day.at_risk"), format_number(env.tr.language(), risk_count),
                   risk_count > 0 ? env.tr("day.call_them") : env.tr("day.all_well"),
                   risk_count > 0 ? Tone::warning : Tone::good, "/contacts"};
  state.figures = {std::move(won), std::move(pipeline), std::move(service), std::move(danger)};
}

void load_events(Env& env, MyDayState& state) {
  state.events.clear();
  const Id& user = env.actor.user;
  const TimeMs from = env.today() * kMsPerDay - env.utc_offset_min * 60'000ll;
  for (const EventTime& time : events_between(env, {&user, 1}, from, from + kMsPerDay)) {
    const bool all_day = number_of(time.event.get("all_day")) != 0;
    // Whole days are those of the calendar, wherever the clock stands.
    const DateDays first = day_of(time.starts_at), end = day_of(time.ends_at - 1);
    if (all_day && (first > env.today() || end < env.today())) continue;
    if (text_of(time.event.get("event_state")) == "cancelled") continue;
    DayEvent entry;
    entry.row = time.event.id;
    entry.subject = shown_title(env, time.event);
    entry.when = all_day ? env.tr("calendar.all_day")
                         : format_time(env.tr.language(), time.starts_at, env.utc_offset_min);
    entry.about = text_of(time.event.get("place"));
    if (entry.about.empty()) {
      entry.about = env.rows.title(EntityKind::contact, id_of(time.event.get("contact")));
    }
    entry.over = !all_day && time.ends_at < env.now;
    state.events.push_back(std::move(entry));
    if (state.events.size() == kEventsMost) break;
  }
}

void load_tasks(Env& env, MyDayState& state) {
  state.tasks.clear();
  ListQuery query{.kind = EntityKind::task, .sort = "due_on", .limit = kTasksMost};
  query.where = {is("task_state", "open")};
  if (!env.actor.user.is_nil()) {
    query.where.push_back(where("owner", Compare::equal, env.actor.user));
  }
  state.task_count = count_of(env, query);
  for (const Record& task : fetch_all(env, query)) {
    DayTask entry;
    entry.row = task.id;
    entry.subject = text_of(task.get("subject"));
    const Value& due = task.get("due_on");
    if (!is_empty(due)) {
      entry.due = format_day(env.tr, number_of(due), env.today());
      entry.late = number_of(due) < env.today();
    }
    entry.about = env.rows.title(EntityKind::contact, id_of(task.get("contact")));
    state.tasks.push_back(std::move(entry));
  }
}

// "Yesterday" within a line is "yesterday".
std::string in_sentence(const Translator& tr, std::string when) {
  const bool word = when == tr("date.yesterday") || when == tr("date.tomorrow");
  if (word && when[0] >= 'A' && when[0] <= 'Z') when[0] += 'a' - 'A';
  return when;
}

void load_tickets(Env& env, MyDayState& state) {
  state.tickets.clear();
  ListQuery query{.kind = EntityKind::ticket, .sort = "due_at", .limit = kTicketsMost};
  query.where = {is_not("ticket_state", "solved"), is_not("ticket_state", "closed"),
                 is_not("ticket_state", "waiting")};
  state.ticket_count = count_of(env, query);
  const Field& state_field = *entity(EntityKind::ticket).find("ticket_state");
  for (const Record& ticket : fetch_all(env, query)) {
    DayTicket entry;
    entry.number = text_of(ticket.get("number"));
    if (entry.number.empty()) entry.number = "–";
    entry.subject = text_of(ticket.get("subject"));
    entry.who = env.rows.title(EntityKind::contact, id_of(ticket.get("contact")));
    entry.route = record_route(EntityKind::ticket, ticket.id);
    const Value& due = ticket.get("due_at");
    if (is_empty(due)) {
      entry.due = shown_value(env, ticket, state_field);
      entry.tone = tone_of(state_field, ticket.get("ticket_state"));
    } else {
      const TimeMs at = number_of(due);
      const std::string when =
          in_sentence(env.tr, format_relative(env.tr, at, env.now, env.utc_offset_min));
      entry.due = env.tr(at < env.now ? "day.was_due" : "day.due", {{"when", when}});
      entry.tone = at < env.now + kMsPerHour ? Tone::bad : Tone::warning;
      if (at > env.now + kMsPerDay) entry.tone = Tone::neutral;
    }
    state.tickets.push_back(std::move(entry));
  }
}

void load_deals(Env& env, MyDayState& state) {
  state.deals.clear();
  ListQuery query{.kind = EntityKind::deal, .sort = "amount", .descending = true,
                  .limit = kDealsMost};
  query.where = {is_not("stage", "won"), is_not("stage", "lost")};
  if (!env.actor.user.is_nil()) {
    query.where.push_back(where("owner", Compare::equal, env.actor.user));
  }
  const Field& stage = *env.entity(EntityKind::deal).find("stage");
  const Field& amount = *env.entity(EntityKind::deal).find("amount");
  for (const Record& deal : fetch_all(env, query)) {
    DayLink entry;
    entry.title = shown_title(env, deal);
    entry.below = shown_value(env, deal, stage);
    const std::string account = env.rows.title(EntityKind::account, id_of(deal.get("account")));
    if (!account.empty()) entry.below = account + " · " + entry.below;
    entry.amount = shown_value(env, deal, amount);
    entry.route = record_route(EntityKind::deal, deal.id);
    state.deals.push_back(std::move(entry));
  }
}

void load_stages(Env& env, MyDayState& state) {
  state.pipeline.clear();
  const Dictionary& dictionary = env.rows.dictionary();
  const ChoiceSet& stages = *env.entity(EntityKind::deal).find("stage")->choices;
  const Id pipeline = standard_pipeline(dictionary);
  for (const Choice& stage : stages_of(dictionary, pipeline)) {
    if (stage.name == "lost") continue;
    const Sum sum = sum_of(env, {is("stage", stage.name), in_pipeline(pipeline)});
    state.pipeline.push_back({shown_choice(env.tr, stages, stage.name),
                              format_number(env.tr.language(), sum.count),
                              short_money(env, sum.money), sum.count});
  }
}

void load_weeks(Env& env, MyDayState& state) {
  state.weeks.clear();
  const DateDays monday = env.today() - weekday(env.today());
  std::int64_t best = 0;
  for (int back = kWeeks - 1; back >= 0; --back) {
    const DateDays from = monday - 7 * back;
    const Sum sum = won_between(env, from, from + 7);
    state.weeks.push_back({format_date(env.tr, from, DateStyle::day_month), {},
                           money_text(env, sum.money), sum.money});
    best = std::max(best, sum.money);
  }
  state.best_week = best > 0 ? env.tr("day.best_week", {{"sum", short_money(env, best)}}) : "";
}

std::vector<DayLink> links_to(Env& env, const std::vector<Visit>& visits) {
  std::vector<DayLink> links;
  for (const Visit& visit : visits) {
    const auto found = env.rows.find(visit.kind, visit.row);
    if (!found || !*found || (*found)->deleted) continue;
    std::string below = entity_name(env.tr, env.entity(visit.kind));
    const std::string more = shown_subtitle(env, **found, EntityKind::none);
    if (!more.empty()) below += " · " + more;
    links.push_back({shown_title(env, **found), std::move(below),
                     record_route(visit.kind, visit.row)});
    if (links.size() == kLinksMost) break;
  }
  return links;
}

// What the reader has marked and looked at, on this device.
void load_links(Env& env, MyDayState& state) {
  state.favourites.clear();
  state.recent.clear();
  if (!env.visits) return;
  if (shows(state, DayCard::favourites)) {
    state.favourites = links_to(env, env.visits->favourites(2 * kLinksMost));
  }
  if (shows(state, DayCard::recent)) {
    state.recent = links_to(env, env.visits->recent(2 * kLinksMost));
  }
}

std::string greeting_key(Env& env) {
  const int hour = clock_time_of(env.now, env.utc_offset_min).hour;
  if (hour < 5 || hour >= 18) return "day.evening";
  return hour < 12 ? "day.morning" : "day.afternoon";
}

}  // namespace

void load_my_day(Env& env, MyDayState& state) {
  state.stale = false;
  std::string name = env.rows.title(EntityKind::user, env.actor.user);
  name = name.substr(0, name.find(' '));
  const std::string key = greeting_key(env);
  state.greeting = name.empty() ? env.tr(key) : env.tr(key + "_name", {{"name", name}});
  if (!state.arranging) {
    state.order = read_day_order(user_setting(env.rows, env.actor.user, kDayOrder));
  }
  // What is not shown need not be counted; tasks and tickets stand in the line below the greeting.
  if (shows(state, DayCard::figures)) load_figures(env, state);
  if (shows(state, DayCard::today)) load_events(env, state);
  load_tasks(env, state);
  load_tickets(env, state);
  if (shows(state, DayCard::deals)) load_deals(env, state);
  if (shows(state, DayCard::pipeline)) load_stages(env, state);
  if (shows(state, DayCard::won_weeks)) load_weeks(env, state);
  load_links(env, state);
  state.date_line = format_date(env.tr, env.today(), DateStyle::long_day);
  if (state.task_count > 0) {
    state.date_line += " · " + env.tr.count("day.tasks", state.task_count);
  }
  if (state.ticket_count > 0) {
    state.date_line += " · " + env.tr.count("day.tickets", state.ticket_count);
  }
  state.nothing_at_all = !has_any(env, EntityKind::contact) &&
                         !has_any(env, EntityKind::account) && !has_any(env, EntityKind::deal);
}

}  // namespace acq::ui
