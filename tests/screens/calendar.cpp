// The calendar: what is shown where, making and moving by pointer, finger and keys, series, undo.
#include "client/screens/calendar/calendar.h"

#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "client/screens/shown/event_times.h"
#include "one_screen.h"
#include "staff_harness.h"
#include "sync/undo.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

constexpr TimeMs kHour = 3'600'000;
// Tuesday, 14 November 2023, 22:13 UTC is where the headless clock stands.
TimeMs at(std::string_view iso) { return parse_iso_time(iso).value_or(0); }

struct Calendar {
  explicit Calendar(platform::HeadlessOptions options = {}, Language language = Language::en)
      : at(ui::make_calendar_screen(), std::move(options), language) {}

  Id event(std::string subject, std::string_view from, int minutes = 60, std::string rule = {}) {
    return at.add(EntityKind::event,
                  {{"subject", std::move(subject)},
                   {"starts_at", ::at(from)},
                   {"ends_at", ::at(from) + minutes * 60'000},
                   {"recurrence", rule.empty() ? Value{} : Value{rule}},
                   {"owner", at.user}});
  }
  TimeMs start_of(const Id& id) {
    return number_of(at.get(EntityKind::event, id).get("starts_at"));
  }
  TimeMs end_of(const Id& id) { return number_of(at.get(EntityKind::event, id).get("ends_at")); }
  // The nth entry whose spoken name begins like this.
  const platform::a11y::Seen* entry(std::string_view name, int nth = 0) {
    for (const auto& seen : platform::a11y::seen()) {
      if (seen.role != Mirror::button || !seen.name.starts_with(name)) continue;
      if (nth-- == 0) return &seen;
    }
    return nullptr;
  }
  void focus(const platform::a11y::Seen* seen) {
    REQUIRE(seen);
    const ImGuiID id = seen->id;
    for (int i = 0; i < 60 && ImGui::GetCurrentContext()->NavId != id; ++i) {
      at.headless.press_key(at, ImGuiKey_Tab);
    }
    REQUIRE(ImGui::GetCurrentContext()->NavId == id);
  }
  // With Alt, and Shift when `shift`.
  void alt_key(ImGuiKey key, bool shift = false) {
    at.headless.press_key(at, key, false, shift, true);
    at.settle();
  }
  test::OneScreen at;
};

TEST_CASE("calendar: a week shows its events, and tasks on the day they are due") {
  Calendar calendar;
  calendar.event("Visit Konmatfix", "2023-11-15T09:00:00Z");
  calendar.event("Next week", "2023-11-22T09:00:00Z");
  calendar.at.add(EntityKind::task, {{"subject", std::string("Send offer")},
                                     {"due_on", *parse_iso_date("2023-11-16")},
                                     {"owner", calendar.at.user}});
  calendar.at.open("/calendar");
  CHECK(calendar.entry("Visit Konmatfix, Wednesday, November 15, 2023, 9:00 AM – 10:00 AM"));
  CHECK(calendar.entry("Task: Send offer"));
  CHECK_FALSE(calendar.entry("Next week"));
  REQUIRE(calendar.at.click(Mirror::button, "Later"));
  calendar.at.settle();
  CHECK(calendar.entry("Next week"));
  CHECK_FALSE(calendar.entry("Visit Konmatfix"));
}

TEST_CASE("calendar: the week begins on the day it begins on where the language is spoken") {
  Calendar english;
  english.at.open("/calendar");
  CHECK(english.entry("Sunday, November 12, 2023"));
  CHECK_FALSE(english.entry("Sunday, November 19, 2023"));
  Calendar german({}, Language::de);
  german.at.open("/calendar");
  CHECK(german.entry("Sonntag, 19. November 2023"));
  CHECK_FALSE(german.entry("Sonntag, 12. November 2023"));
}

TEST_CASE("calendar: an event that is dragged to another day and hour moves there") {
  Calendar calendar;
  const Id id = calendar.event("Visit", "2023-11-15T09:05:00Z");
  calendar.at.open("/calendar");
  const auto* entry = calendar.entry("Visit");
  const auto* wednesday = calendar.entry("Wednesday, November 15");
  const auto* thursday = calendar.entry("Thursday, November 16");
  REQUIRE(entry);
  REQUIRE(wednesday);
  REQUIRE(thursday);
  const float x = entry->rect.x + 30, y = entry->rect.y + 10;
  calendar.at.drag(x, y, x + thursday->rect.x - wednesday->rect.x, y + 96);
  const TimeMs start = calendar.start_of(id);
  CHECK(day_of(start) == *parse_iso_date("2023-11-16"));
  CHECK(start % 900'000 == 0);
  CHECK(std::abs(start - at("2023-11-16T11:05:00Z")) <= 900'000);
  CHECK(calendar.end_of(id) - start == kHour);
  REQUIRE(calendar.at.shell->said.size() == 1);
  CHECK(calendar.at.shell->said[0].starts_with("Visit moved to Thursday"));
  CHECK(calendar.at.shell->forms.empty());
  // And back, by one Undo.
  REQUIRE(undo(calendar.at.device->store(), calendar.at.device->outbox(),
               calendar.at.shell->actor, calendar.at.shell->transactions.back()));
  CHECK(calendar.start_of(id) == at("2023-11-15T09:05:00Z"));
}

TEST_CASE("calendar: a finger that rests on an event carries it along") {
  Calendar calendar({.width = 1024, .height = 768, .touch = true});
  const Id id = calendar.event("Visit", "2023-11-15T09:00:00Z");
  calendar.at.open("/calendar");
  const auto* entry = calendar.entry("Visit");
  REQUIRE(entry);
  const float x = entry->rect.x + 20, y = entry->rect.y + 10;
  calendar.at.drag(x, y, x, y + 48, true);
  CHECK(std::abs(calendar.start_of(id) - at("2023-11-15T10:00:00Z")) <= 900'000);
}

TEST_CASE("calendar: its lower edge makes an event longer") {
  Calendar calendar;
  const Id id = calendar.event("Visit", "2023-11-15T09:00:00Z");
  calendar.at.open("/calendar");
  const auto* entry = calendar.entry("Visit");
  REQUIRE(entry);
  const float x = entry->rect.x + 30, y = entry->rect.y + entry->rect.h - 3;
  calendar.at.drag(x, y, x, y + 48);
  CHECK(calendar.start_of(id) == at("2023-11-15T09:00:00Z"));
  CHECK(std::abs(calendar.end_of(id) - at("2023-11-15T11:00:00Z")) <= 900'000);
}

TEST_CASE("calendar: empty room that is dragged over becomes a new event's time") {
  Calendar calendar;
  calendar.at.open("/calendar");
  const auto* day = calendar.entry("New event, Wednesday, November 15, 2023");
  REQUIRE(day);
  const float x = day->rect.x + 40;
  calendar.at.drag(x, 400, x, 448);
  REQUIRE(calendar.at.shell->forms.size() == 1);
  CHECK(calendar.at.shell->forms[0].first == EntityKind::event);
  CHECK(calendar.at.shell->forms[0].second.is_nil());
}

TEST_CASE("calendar: alt and arrows move the event the keyboard is on, which keeps the keyboard") {
  Calendar calendar;
  const Id id = calendar.event("Visit", "2023-11-15T09:00:00Z");
  calendar.at.open("/calendar");
  calendar.focus(calendar.entry("Visit"));
  calendar.alt_key(ImGuiKey_RightArrow);
  CHECK(calendar.start_of(id) == at("2023-11-16T09:00:00Z"));
  calendar.alt_key(ImGuiKey_DownArrow);
  CHECK(calendar.start_of(id) == at("2023-11-16T09:15:00Z"));
  calendar.alt_key(ImGuiKey_DownArrow, true);
  CHECK(calendar.end_of(id) == at("2023-11-16T10:30:00Z"));
  // The same with the keys that no browser keeps for itself.
  calendar.at.headless.press_key(calendar.at, ImGuiKey_DownArrow, true);
  calendar.at.settle();
  CHECK(calendar.end_of(id) == at("2023-11-16T10:45:00Z"));
  calendar.at.headless.press_key(calendar.at, ImGuiKey_LeftArrow, false, true);
  calendar.at.settle();
  CHECK(calendar.start_of(id) == at("2023-11-15T09:15:00Z"));
  calendar.at.headless.press_key(calendar.at, ImGuiKey_Delete);
  CHECK(calendar.at.get(EntityKind::event, id).deleted);
}

TEST_CASE("calendar: of a series one occurrence, those that follow, or all are moved") {
  const auto moved = [](const char* answer) {
    Calendar calendar;
    const Id id = calendar.event("Standup", "2023-11-13T09:00:00Z", 30, "FREQ=DAILY;COUNT=10");
    calendar.at.open("/calendar");
    calendar.focus(calendar.entry("Standup, Wednesday"));
    calendar.alt_key(ImGuiKey_DownArrow);
    REQUIRE(calendar.at.click(Mirror::button, answer));
    calendar.at.settle();
    std::string starts;
    ui::Env env = calendar.at.env();
    const Id user = calendar.at.user;
    for (const auto& each : ui::events_between(env, {&user, 1}, at("2023-11-01T00:00:00Z"),
                                               at("2023-12-01T00:00:00Z"))) {
      starts += iso_time(each.starts_at).substr(8, 8) + " ";
    }
    CHECK_FALSE(calendar.at.get(EntityKind::event, id).deleted);
    return starts;
  };
  CHECK(moved("Only this one") == "13T09:00 14T09:00 15T09:15 16T09:00 17T09:00 18T09:00 "
                                  "19T09:00 20T09:00 21T09:00 22T09:00 ");
  CHECK(moved("This and following") == "13T09:00 14T09:00 15T09:15 16T09:15 17T09:15 18T09:15 "
                                       "19T09:15 20T09:15 21T09:15 22T09:15 ");
  CHECK(moved("All") == "13T09:15 14T09:15 15T09:15 16T09:15 17T09:15 18T09:15 "
                        "19T09:15 20T09:15 21T09:15 22T09:15 ");
}

TEST_CASE("calendar: giving no answer leaves the series as it was") {
  Calendar calendar;
  const Id id = calendar.event("Standup", "2023-11-13T09:00:00Z", 30, "FREQ=DAILY");
  calendar.at.open("/calendar");
  calendar.focus(calendar.entry("Standup, Wednesday"));
  calendar.alt_key(ImGuiKey_DownArrow);
  REQUIRE(calendar.at.click(Mirror::button, "Cancel"));
  CHECK(calendar.start_of(id) == at("2023-11-13T09:00:00Z"));
  CHECK(calendar.at.shell->said.empty());
}

TEST_CASE("calendar: what overlaps stands beside each other, what does not has the whole width") {
  const auto entry = [](int from, int to) {
    ui::CalendarEntry made;
    made.from = from * kHour;
    made.to = to * kHour;
    return made;
  };
  std::vector<ui::CalendarEntry> all = {entry(9, 12), entry(9, 10), entry(10, 11), entry(12, 13)};
  std::vector<ui::CalendarEntry*> day;
  for (auto& each : all) day.push_back(&each);
  ui::lay_out_day(day);
  CHECK(all[0].lanes == 2);
  CHECK(all[1].lane != all[0].lane);
  CHECK(all[2].lane == all[1].lane);
  CHECK(all[3].lanes == 1);
}

TEST_CASE("calendar: a colleague's events are shown when their calendar is") {
  Calendar calendar;
  const Id anna = calendar.at.add(EntityKind::user, {{"name", std::string("Anna Snelling")},
                                                     {"email", std::string("anna@example.com")},
                                                     {"role", std::string("sales")},
                                                     {"active", std::int64_t{1}}});
  calendar.at.add(EntityKind::event, {{"subject", std::string("Anna's visit")},
                                      {"starts_at", at("2023-11-15T09:00:00Z")},
                                      {"owner", anna}});
  calendar.at.add(EntityKind::event, {{"subject", std::string("Together")},
                                      {"starts_at", at("2023-11-15T11:00:00Z")},
                                      {"attendees", calendar.at.user.text()},
                                      {"owner", anna}});
  calendar.at.open("/calendar");
  CHECK_FALSE(calendar.entry("Anna's visit"));
  CHECK(calendar.entry("Together"));
  REQUIRE(calendar.at.click(Mirror::button, "More about the calendar"));
  REQUIRE(calendar.at.click(Mirror::option, "Anna Snelling"));
  calendar.at.settle();
  CHECK(calendar.entry("Anna's visit"));
}

TEST_CASE("calendar: on phones it is a list, and a task is ticked off there") {
  Calendar calendar({.width = 390, .height = 844, .touch = true});
  calendar.event("Visit", "2023-11-15T09:00:00Z");
  const Id task = calendar.at.add(EntityKind::task, {{"subject", std::string("Send offer")},
                                                     {"due_on", *parse_iso_date("2023-11-16")},
                                                     {"owner", calendar.at.user}});
  calendar.at.open("/calendar");
  CHECK(calendar.at.has(Mirror::heading, "Tomorrow · Wednesday, November 15, 2023"));
  REQUIRE(calendar.at.click(Mirror::checkbox, "Send offer"));
  CHECK(text_of(calendar.at.get(EntityKind::task, task).get("task_state")) == "done");
}

TEST_CASE("calendar: nobody moves anything who may not write") {
  Calendar calendar;
  const Id id = calendar.event("Visit", "2023-11-15T09:00:00Z");
  calendar.at.shell->actor.role = Role::read_only;
  calendar.at.open("/calendar");
  CHECK_FALSE(calendar.at.has(Mirror::button, "New event"));
  const auto* entry = calendar.entry("Visit");
  REQUIRE(entry);
  const float x = entry->rect.x + 30, y = entry->rect.y + 10;
  calendar.at.drag(x, y, x, y + 96);
  CHECK(calendar.start_of(id) == at("2023-11-15T09:00:00Z"));
}

TEST_CASE("calendar: a month and a day show the same, and rest without frames") {
  Calendar calendar;
  calendar.event("Visit", "2023-11-15T09:00:00Z");
  calendar.at.open("/calendar");
  REQUIRE(calendar.at.click(Mirror::button, "Month"));
  calendar.at.settle();
  CHECK(calendar.entry("Visit"));
  CHECK(calendar.at.headless.settle(calendar.at) <= 2);
  REQUIRE( calendar.at.click(Mirror::button, "Wednesday, November 15, 2023"));
}

TEST_CASE("calendar: a new event is made in its form, all day and repeating too") {
  testing::StaffHarness staff;
  staff.sign_in();
  staff.go("/calendar");
  staff.press(Mirror::button, "New event");
  staff.fill(Mirror::textbox, "Subject", "Fair in Hanover");
  staff.press(Mirror::checkbox, "All day");
  staff.press(Mirror::combobox, "Repeats");
  staff.press(Mirror::option, "Every week");
  staff.press(Mirror::button, "Save");
  auto& rows = staff.app->device()->rows();
  const auto found = list_rowids(rows, {.kind = EntityKind::event});
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  const Record event = **rows.at(EntityKind::event, found->front());
  CHECK(text_of(event.get("recurrence")) == "FREQ=WEEKLY");
  CHECK(number_of(event.get("starts_at")) % kMsPerDay == 0);
  CHECK(number_of(event.get("ends_at")) - number_of(event.get("starts_at")) == kMsPerDay);
  CHECK(staff.shows_text("Fair in Hanover"));
}

TEST_CASE("calendar: an end before its beginning is told beside the field") {
  testing::StaffHarness staff;
  staff.sign_in();
  staff.go("/calendar");
  staff.press(Mirror::button, "New event");
  staff.fill(Mirror::textbox, "Subject", "Backwards");
  staff.fill(Mirror::textbox, "Ends", "1/1/2020");
  staff.press(Mirror::button, "Save");
  CHECK(staff.shows_text("It ends before it begins."));
  staff.fill(Mirror::textbox, "Ends", "nonsense");
  staff.press(Mirror::button, "Save");
  CHECK_FALSE(staff.shows_text("It ends before it begins."));
}

}  // namespace
