// Setting customer service up, and working from its queues.
#include <doctest/doctest.h>

#include "staff_harness.h"
#include "store/query.h"

using namespace acq;
using namespace acq::testing;

namespace {

Value words(std::string_view text) { return std::string(text); }

struct Service : StaffHarness {
  Service() {
    sign_in();
    first_sync();
  }
  Id add(EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, app->device()->store().ids().make());
    for (auto& [name, value] : fields) change.set(name, std::move(value));
    return write(change);
  }
  Record get(EntityKind kind, const Id& id) { return **app->device()->rows().find(kind, id); }
};

}  // namespace

TEST_CASE("service: the settings lead to each list, and a new queue is made there") {
  Service at;
  at.go("/settings");
  at.press(A11y::button, "Customer service");
  at.press(A11y::link, "Queues");
  at.press(A11y::button, "New queue");
  at.fill(A11y::textbox, "Name", "Repairs");
  at.press(A11y::button, "Save");
  CHECK(*at.app->device()->rows().count(EntityKind::queue) == 1);
}

TEST_CASE("service: business hours that cannot be read are refused beside their day") {
  Service at;
  at.go("/business-hours");
  at.press(A11y::button, "New business hours");
  at.fill(A11y::textbox, "Name", "Office");
  at.fill(A11y::textbox, "Tuesday", "nine to five");
  at.press(A11y::button, "Save");
  CHECK(*at.app->device()->rows().count(EntityKind::business_hours) == 0);
  CHECK(at.shows_text("Write hours like 09:00-12:30"));
  at.fill(A11y::textbox, "Tuesday", "09:00-17:00");
  at.press(A11y::button, "Save");
  CHECK(*at.app->device()->rows().count(EntityKind::business_hours) == 1);
}

TEST_CASE("service: the tickets of a rule are asked for in the filter's drawer") {
  Service at;
  const Id rule = at.add(EntityKind::assignment_rule, {{"name", words("VIPs")}});
  at.go("/service");
  CHECK(at.shows_text("All tickets"));
  at.press(A11y::button, "Which tickets: VIPs");
  at.press(A11y::combobox, "Field");
  at.headless.type(*at.app, "subj");
  at.settle();
  at.press(A11y::option, "Subject");
  at.fill(A11y::textbox, "Value", "pump");
  at.press(A11y::button, "Done");
  CHECK(text_of(at.get(EntityKind::assignment_rule, rule).get("filter")) ==
        R"({"all":[{"field":"subject","is":"contains","value":"pump"}]})");
  CHECK(at.shows_text("Subject contains pump"));
  CHECK_FALSE(at.shows_text("All tickets"));
}

TEST_CASE("service: the next due ticket of my team's queues becomes mine and opens") {
  Service at;
  const Id team = at.add(EntityKind::team, {{"name", words("Service")}});
  Change me = update_change(EntityKind::user, at.user);
  at.write(me.set("team", team));
  at.settle();
  const Id mine = at.add(EntityKind::queue, {{"name", words("Repairs")}, {"team", team}});
  const Id others = at.add(EntityKind::queue, {{"name", words("Sales")}});
  const auto ticket = [&](std::string_view subject, const Id& queue, std::int64_t due) {
    return at.add(EntityKind::ticket, {{"subject", words(subject)}, {"queue", queue},
                                       {"due_at", due}});
  };
  ticket("Of others", others, 1000);
  const Id late = ticket("Later", mine, 3000), next = ticket("Next", mine, 2000);
  at.go("/tickets");
  CHECK(at.shows(A11y::tab, "Repairs"));
  CHECK(at.shows(A11y::tab, "My queues"));
  at.press(A11y::button, "Take the next one");
  CHECK(id_of(at.get(EntityKind::ticket, next).get("owner")) == at.user);
  CHECK(at.shows(A11y::heading, "Next"));
  at.go("/tickets");
  at.press(A11y::button, "Take the next one");
  CHECK(id_of(at.get(EntityKind::ticket, late).get("owner")) == at.user);
  at.go("/tickets");
  at.press(A11y::button, "Take the next one");
  CHECK(at.shows_text("Nothing waits in your queues"));
}
