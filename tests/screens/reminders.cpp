// Reminders with a clock that stands where the test puts it, the bell, and rules in their form.
#include "staff_harness.h"
#include "store/query.h"

using namespace acq;
using namespace acq::testing;

namespace {

constexpr TimeMs kMinute = 60'000;

struct Day {
  explicit Day(platform::HeadlessOptions options = {}) : staff(std::move(options)) {
    staff.sign_in();
    // The first look begins where the program does.
    later(1);
  }
  TimeMs now() { return staff.headless.clock().now_ms(); }
  void later(std::int64_t minutes) {
    staff.headless.clock().now += minutes * kMinute;
    staff.settle();
  }
  Id event(std::string subject, std::int64_t in_minutes, std::int64_t reminder) {
    Change change = insert_change(EntityKind::event, staff.app->device()->store().ids().make());
    change.set("subject", std::move(subject));
    change.set("starts_at", now() + in_minutes * kMinute);
    change.set("reminder_min", reminder);
    change.set("owner", staff.user);
    staff.write(change);
    staff.settle();
    return change.row;
  }
  std::vector<Record> notices() {
    auto& rows = staff.app->device()->rows();
    std::vector<Record> found;
    const auto rowids = list_rowids(rows, {.kind = EntityKind::notification});
    REQUIRE(rowids);
    for (const auto rowid : *rowids) {
      found.push_back(**rows.at(EntityKind::notification, rowid));
    }
    return found;
  }
  StaffHarness staff;
};

TEST_CASE("reminders: one that comes due is told once, with a notification") {
  Day day;
  day.event("Visit Konmatfix", 30, 15);
  CHECK(day.notices().empty());
  day.later(14);
  CHECK(day.notices().empty());
  day.later(2);
  REQUIRE(day.notices().size() == 1);
  CHECK(text_of(day.notices()[0].get("notice_kind")) == "reminder");
  CHECK(day.staff.shows_text("Visit Konmatfix · Today"));
  day.later(60);
  CHECK(day.notices().size() == 1);
  CHECK_FALSE(day.staff.shows_text("Visit Konmatfix · Today"));
}

TEST_CASE("reminders: the system's own message comes only with the right to it") {
  Day day;
  day.event("First", 10, 5);
  day.later(6);
  CHECK(day.staff.headless.log().notices.empty());
  day.staff.headless.notice_right() = platform::NoticeRight::granted;
  day.event("Second", 10, 5);
  day.later(6);
  REQUIRE(day.staff.headless.log().notices.size() == 1);
  CHECK(day.staff.headless.log().notices[0].title.starts_with("Second"));
  CHECK(day.staff.headless.log().notices_asked == 0);
}

TEST_CASE("reminders: what another device of the user has read is not told again") {
  Day day;
  const Id event = day.event("Visit", 30, 15);
  day.later(16);
  REQUIRE(day.notices().size() == 1);
  // As if the other device had made and read it: the mark is there before this one looks again.
  Change read = update_change(EntityKind::notification, day.notices()[0].id);
  read.set("read_at", day.now());
  day.staff.write(read);
  day.staff.app->shell().remember("reminders.since", std::to_string(day.now() - 20 * kMinute));
  Change touch = update_change(EntityKind::event, event);
  touch.set("place", std::string("Berlin"));
  day.staff.headless.clock().now += 20'000;  // the first toast is gone
  day.staff.write(touch);
  day.later(1);
  CHECK(day.notices().size() == 1);
  CHECK_FALSE(day.staff.shows_text("Visit · Today"));
}

TEST_CASE("reminders: what came due while the program was closed comes once, as a list") {
  Day day;
  day.event("Morning", 60, 15);
  day.event("Noon", 200, 15);
  day.later(3 * 24 * 60);
  CHECK(day.notices().size() == 2);
  CHECK(day.staff.shows_text("2 reminders came due"));
  CHECK(day.staff.shows(A11y::option, "Morning"));
  CHECK(day.staff.shows(A11y::option, "Noon"));
}

TEST_CASE("reminders: a task reminds on its day, and an event that was called off does not") {
  Day day;
  const Id gone = day.event("Called off", 30, 15);
  Change off = update_change(EntityKind::event, gone);
  off.set("event_state", std::string("cancelled"));
  day.staff.write(off);
  Change task = insert_change(EntityKind::task, day.staff.app->device()->store().ids().make());
  task.set("subject", std::string("Send offer"));
  task.set("due_on", day_of(day.now()));
  // The clock stands at 22:14.
  task.set("due_minute", std::int64_t{22 * 60 + 40});
  task.set("reminder_min", std::int64_t{10});
  task.set("owner", day.staff.user);
  day.staff.write(task);
  day.later(20);
  REQUIRE(day.notices().size() == 1);
  CHECK(text_of(day.notices()[0].get("subject")) == "Send offer");
}

TEST_CASE("bell: it counts what is unread, opens what it is about, and marks it read") {
  Day day;
  Change kim = insert_change(EntityKind::user, day.staff.app->device()->store().ids().make());
  kim.set("name", std::string("Kim Lee"));
  kim.set("role", std::string("sales"));
  day.staff.write(kim);
  const Id contact = day.staff.contact("Anna", "Snelling");
  const Actor writer{.role = Role::sales, .user = kim.row};
  Change note = update_change(EntityKind::contact, contact);
  note.set("description", std::string("please call, @Darcel"));
  REQUIRE(day.staff.app->device()->store().write(writer, {&note, 1}));
  day.staff.settle();
  day.staff.press(A11y::button, "Notifications: 1 is new");
  day.staff.press(A11y::option, "Anna Snelling");
  CHECK(day.staff.shows(A11y::heading, "Anna Snelling"));
  CHECK(day.staff.shows(A11y::button, "Notifications"));
  REQUIRE(day.notices().size() == 1);
  CHECK_FALSE(is_empty(day.notices()[0].get("read_at")));
}

TEST_CASE("settings: the system's messages are asked for by a press only") {
  Day day({.height = 2000});
  day.staff.go("/settings");
  CHECK(day.staff.headless.log().notices_asked == 0);
  day.staff.press(A11y::button, "Allow messages");
  CHECK(day.staff.headless.log().notices_asked == 1);
  day.staff.headless.notice_right() = platform::NoticeRight::denied;
  day.staff.settle();
  day.later(1);
  CHECK_FALSE(day.staff.shows(A11y::button, "Allow messages"));
}

TEST_CASE("settings: the calendar's address is made and ended by the server") {
  Day day({.height = 2000});
  day.staff.go("/settings");
  day.staff.press(A11y::button, "New calendar address");
  REQUIRE(day.staff.answer("/v1/calendar-feed", 201,
                           R"({"link":"https://crm.example.org/v1/calendar/abc.ics"})"));
  day.staff.settle();
  CHECK(day.staff.shows_text("https://crm.example.org/v1/calendar/abc.ics"));
  day.staff.press(A11y::button, "End the address");
  REQUIRE(day.staff.answer("/v1/calendar-feed", 204, ""));
  day.staff.settle();
  CHECK_FALSE(day.staff.shows_text("abc.ics"));
}

TEST_CASE("follow-ups: a rule is made in its form, with a preview, and fires") {
  Day day;
  Change deal = insert_change(EntityKind::deal, day.staff.app->device()->store().ids().make());
  deal.set("name", std::string("GTX Pro"));
  deal.set("stage", std::string("engaging"));
  day.staff.write(deal);
  day.staff.go("/follow_ups");
  day.staff.press(A11y::button, "New follow-up rule");
  day.staff.fill(A11y::textbox, "Name", "Won");
  day.staff.press(A11y::combobox, "Field");
  day.staff.press(A11y::option, "Stage");
  day.staff.press(A11y::combobox, "becomes");
  day.staff.press(A11y::option, "Engaging");
  CHECK(day.staff.shows_text("1 record is like this now."));
  day.staff.press(A11y::combobox, "becomes");
  day.staff.press(A11y::option, "Won");
  CHECK(day.staff.shows_text("0 records are like this now."));
  // Without a task it is refused, beside the field.
  day.staff.press(A11y::button, "Save");
  CHECK(day.staff.shows(A11y::textbox, "Name"));
  day.staff.fill(A11y::textbox, "Task ({name} is the record's name)", "Call about {name}");
  day.staff.press(A11y::button, "Save");
  CHECK(day.staff.shows_text("Deal: Stage becomes Won → Call about {name}"));
  Change won = update_change(EntityKind::deal, deal.row);
  won.set("stage", std::string("won"));
  day.staff.write(won);
  auto& rows = day.staff.app->device()->rows();
  const auto tasks = list_rowids(rows, {.kind = EntityKind::task});
  REQUIRE(tasks);
  REQUIRE(tasks->size() == 1);
  CHECK(text_of((**rows.at(EntityKind::task, tasks->front())).get("subject")) ==
        "Call about GTX Pro");
}

TEST_CASE("calendar: an .ics file that is dropped is taken in, told what was not, and undone") {
  Day day;
  day.staff.go("/calendar");
  const std::string text =
      "BEGIN:VCALENDAR\r\n"
      "BEGIN:VEVENT\r\nUID:one@x\r\nDTSTART:20231115T090000Z\r\nSUMMARY:From outside\r\n"
      "RRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nUID:one@x\r\nRECURRENCE-ID:20231116T090000Z\r\n"
      "DTSTART:20231116T110000Z\r\nSUMMARY:Moved\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nUID:two@x\r\nDTSTART:20231115T100000Z\r\nSUMMARY:Odd\r\n"
      "RRULE:FREQ=MINUTELY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  for (int i = 0; i < 2; ++i) {  // the second time nothing is doubled
    auto file = day.staff.headless.add_file("other.ics", text);
    file.type = "text/calendar";
    day.staff.app->on_file(std::move(file));
    day.staff.settle();
    auto& rows = day.staff.app->device()->rows();
    CHECK(*count_rows(rows, {.kind = EntityKind::event}) == 3);
  }
  CHECK(day.staff.shows_text("Line 14"));
  CHECK(day.staff.shows_text("FREQ=MINUTELY"));
  CHECK(day.staff.shows_text("3 events read from other.ics"));
  day.staff.press(A11y::button, "More about the calendar");
  day.staff.press(A11y::option, "Save as .ics file");
  REQUIRE(day.staff.headless.log().saved.size() == 1);
  CHECK(day.staff.headless.log().saved[0].bytes.find("UID:one@x") != std::string::npos);
  CHECK(day.staff.headless.log().saved[0].bytes.find("RECURRENCE-ID") != std::string::npos);
}

TEST_CASE("my day: today's events stand beside the tasks") {
  Day day;
  day.staff.contact("Anna", "Snelling");
  day.event("Visit Konmatfix", 30, 15);
  day.staff.go("/");
  CHECK(day.staff.shows(A11y::link, "Visit Konmatfix"));
}

}  // namespace
