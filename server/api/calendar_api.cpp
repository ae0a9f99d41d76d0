// POST /v1/calendar-feed: a new secret address of the own calendar, the earlier one ends. DELETE
// /v1/calendar-feed: it ends. GET /v1/calendar/SECRET.ics: what other calendars subscribe to.
#include <algorithm>

#include "import/ical_records.h"
#include "rules/event_series.h"
#include "server/api/staff_parts.h"
#include "store/query.h"

namespace acq::server {
namespace {

constexpr TimeMs kForever = 100 * 365 * kMsPerDay;
constexpr int kPastDays = 92;
constexpr std::size_t kItemsMost = 5000;

// Fields the role must not see are not in its calendar either.
void hide(Record& record, const Grant& grant) {
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    if ((grant.hidden & field_bit(i)) != 0) record.values[i] = Value{};
  }
}

Result<void> add_list(Store& store, const Actor& actor, ListQuery query,
                      std::vector<IcalItem>& items) {
  Rows& rows = store.rows();
  const Grant grant = grant_of(actor, query.kind);
  if (grant.read == Reach::none) return {};
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  const ClockOffset utc = [](TimeMs) { return 0; };
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(query.kind, rowid);
    if (!record) return forward(record);
    if (!*record || items.size() >= kItemsMost) continue;
    if (query.kind == EntityKind::event && !concerns(**record, {&actor.user, 1})) continue;
    hide(**record, grant);
    items.push_back(ical_of(rows, **record, utc));
  }
  return {};
}

Result<std::vector<IcalItem>> items_of(Store& store, const Actor& actor, TimeMs now) {
  std::vector<IcalItem> items;
  ListQuery series{.kind = EntityKind::event, .sort = ""};
  series.where = {{"recurrence", Compare::not_empty, {}}};
  ListQuery single{.kind = EntityKind::event, .sort = "starts_at"};
  single.where = {{"starts_at", Compare::at_least, now - kPastDays * kMsPerDay},
                  {"recurrence", Compare::empty, {}}};
  ListQuery tasks{.kind = EntityKind::task, .sort = "due_on", .limit = kItemsMost};
  tasks.where = {{"due_on", Compare::not_empty, {}},
                 {"task_state", Compare::equal, std::string("open")},
                 {"owner", Compare::equal, actor.user}};
  for (ListQuery* query : {&series, &single, &tasks}) {
    if (auto done = add_list(store, actor, std::move(*query), items); !done) return forward(done);
  }
  return items;
}

Result<http::Response> feed(StaffParts& parts, const http::Request& request) {
  constexpr std::string_view kEnding = ".ics";
  std::string_view secret = request.capture("secret");
  if (!secret.ends_with(kEnding)) return fail("not_found");
  secret.remove_suffix(kEnding.size());
  auto link = parts.links.look(LinkKind::calendar, secret);
  if (!link) return fail(link.error().code == "link_invalid" ? "not_found" : link.error().code);
  const TimeMs now = parts.context.clock.now_ms();
  std::string name;
  auto items = parts.context.store.with([&](Store& store) -> Result<std::vector<IcalItem>> {
    auto account = find_account(store, link->subject);
    if (!account) return forward(account);
    if (!*account || !(*account)->active || !(*account)->actor) return fail("not_found");
    name = (*account)->name;
    return items_of(store, *(*account)->actor, now);
  });
  if (!items) return forward(items);
  http::Response response = http::empty_response(200);
  response.body = write_ical(*items, name, now);
  response.set("Content-Type", "text/calendar; charset=utf-8");
  response.set("Cache-Control", "private, max-age=300");
  return response;
}

Result<http::Response> renew(StaffParts& parts, const StaffAccount& account) {
  if (auto done = parts.links.revoke(LinkKind::calendar, account.id); !done) return forward(done);
  auto secret = parts.links.issue(LinkKind::calendar, account.id, "", kForever);
  if (!secret) return forward(secret);
  auto noted = parts.audit.add({"calendar_feed_made", account.id, account.id});
  if (!noted) return forward(noted);
  const std::string link = parts.context.public_url + "/v1/calendar/" + *secret + ".ics";
  return json_reply(201, {{"link", link}});
}

Result<http::Response> revoke(StaffParts& parts, const StaffAccount& account) {
  if (auto done = parts.links.revoke(LinkKind::calendar, account.id); !done) return forward(done);
  auto noted = parts.audit.add({"calendar_feed_ended", account.id, account.id});
  if (!noted) return forward(noted);
  return http::empty_response(204);
}

}  // namespace

void add_calendar_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "POST", "/v1/calendar-feed", kFormBytesMax,
            [&parts](const http::Request&, const StaffAccount& account) {
              return renew(parts, account);
            });
  add_staff(router, parts, "DELETE", "/v1/calendar-feed", 0,
            [&parts](const http::Request&, const StaffAccount& account) {
              return revoke(parts, account);
            });
  add_open(router, parts, "GET", "/v1/calendar/{secret}", 0,
           [&parts](const http::Request& request) { return feed(parts, request); });
}

}  // namespace acq::server
