// The calendar that others subscribe to: only by its secret, only while it is wanted.
#include "live_server.h"

using namespace live;

namespace {

std::string path_of(const std::string& link) { return link.substr(link.find("/v1/")); }

void add_event(Live& live, std::string subject, const Id& owner) {
  live.server().store().with([&](Store& store) {
    Change change = insert_change(EntityKind::event, store.ids().make());
    change.set("subject", std::move(subject));
    change.set("starts_at", store.clock().now_ms() + 3'600'000);
    change.set("owner", owner);
    const auto written = store.write({.role = Role::system}, {&change, 1});
    REQUIRE_MESSAGE(written, (written ? "" : written.error().code));
    return 0;
  });
}

}  // namespace

TEST_CASE("calendar feed: whoever has the secret reads the user's events, without a session") {
  Folder folder;
  Live live(folder);
  const Reply in = live.set_up();
  const auto user = Id::parse(in.parsed()["user"]["id"].get<std::string>());
  REQUIRE(user);
  add_event(live, "Visit Konmatfix", *user);
  add_event(live, "Somebody else's", Id{});
  const Reply made = live.ask("POST", "/v1/calendar-feed");
  REQUIRE(made.status == 201);
  const std::string path = path_of(made.parsed()["link"].get<std::string>());
  live.cookie.clear();
  const Reply feed = live.ask("GET", path);
  REQUIRE(feed.status == 200);
  CHECK(feed.header("Content-Type").starts_with("text/calendar"));
  CHECK(feed.body.starts_with("BEGIN:VCALENDAR"));
  CHECK(feed.body.find("SUMMARY:Visit Konmatfix") != std::string::npos);
  CHECK(feed.body.find("Somebody") == std::string::npos);
  CHECK(live.ask("GET", "/v1/calendar/nonsense.ics").status == 404);
  CHECK(live.ask("GET", path.substr(0, path.size() - 4)).status == 404);
  CHECK(live.ask("POST", "/v1/calendar-feed").status == 401);
}

TEST_CASE("calendar feed: an address that was renewed or taken back leads nowhere") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const auto make = [&] {
    return path_of(live.ask("POST", "/v1/calendar-feed").parsed()["link"].get<std::string>());
  };
  const std::string first = make();
  CHECK(live.ask("GET", first).status == 200);
  const std::string second = make();
  CHECK(live.ask("GET", first).status == 404);
  CHECK(live.ask("GET", second).status == 200);
  CHECK(live.ask("DELETE", "/v1/calendar-feed").status == 204);
  CHECK(live.ask("GET", second).status == 404);
}
