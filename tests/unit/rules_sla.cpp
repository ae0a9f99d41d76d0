// Counting in business hours, and what follows from it for tickets.
#include "rules/sla.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

Value words(std::string_view text) { return std::string(text); }

// Monday to Friday 09:00-12:00 and 13:00-17:00, an hour ahead of UTC, closed on Friday 2026-12-25.
Record office() {
  Record record = blank(EntityKind::business_hours, {});
  record.set("utc_offset", words("+01:00"));
  for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
    record.set(day, words("09:00-12:00, 13:00-17:00"));
  }
  record.set("holidays", words("2026-12-25 Christmas\n\n2027-01-01"));
  return record;
}

BusinessHours hours_of(const Record& record) {
  auto read = read_business_hours(record);
  REQUIRE(read);
  return *read;
}

std::string after(const BusinessHours& hours, std::string_view from, std::int64_t minutes) {
  return iso_time(add_business_ms(hours, *parse_iso_time(from), minutes * 60'000));
}

std::int64_t between(const BusinessHours& hours, std::string_view from, std::string_view to) {
  return business_ms(hours, *parse_iso_time(from), *parse_iso_time(to)) / 60'000;
}

std::string code_of(const Record& record) {
  const auto read = read_business_hours(record);
  return read ? "fine" : read.error().code + " " + read.error().where.field;
}

}  // namespace

TEST_CASE("business hours: time runs only while somebody is there") {
  const BusinessHours hours = hours_of(office());
  struct Line {
    const char* from;
    std::int64_t minutes;
    const char* until;
  };
  // In UTC; the office is at 08:00-11:00 and 12:00-16:00.
  constexpr Line kLines[] = {
      {"2026-11-23T09:00:00Z", 60, "2026-11-23T10:00:00Z"},   // within the morning
      {"2026-11-23T10:30:00Z", 60, "2026-11-23T12:30:00Z"},   // over lunch
      {"2026-11-23T05:00:00Z", 30, "2026-11-23T08:30:00Z"},   // before work
      {"2026-11-23T15:30:00Z", 60, "2026-11-24T08:30:00Z"},   // over night
      {"2026-11-27T15:30:00Z", 60, "2026-11-30T08:30:00Z"},   // over the weekend
      {"2026-11-28T12:00:00Z", 1, "2026-11-30T08:01:00Z"},    // written on a Saturday
      {"2026-12-24T15:00:00Z", 120, "2026-12-28T09:00:00Z"},  // over Christmas and the weekend
      {"2026-11-23T08:00:00Z", 420, "2026-11-23T16:00:00Z"},  // a whole day
      {"2026-11-23T08:00:00Z", 421, "2026-11-24T08:01:00Z"},
  };
  for (const Line& line : kLines) {
    INFO(line.from, " + ", line.minutes);
    CHECK(after(hours, line.from, line.minutes) == line.until);
    CHECK(between(hours, line.from, line.until) == line.minutes);
  }
}

TEST_CASE("business hours: a night shift belongs to the day it begins on") {
  Record record = blank(EntityKind::business_hours, {});
  record.set("friday", words("22:00-06:00"));
  record.set("saturday", words("22:00-24:00"));
  const BusinessHours hours = hours_of(record);
  CHECK(after(hours, "2026-11-27T23:00:00Z", 120) == "2026-11-28T01:00:00Z");
  CHECK(after(hours, "2026-11-28T05:00:00Z", 90) == "2026-11-28T22:30:00Z");
  CHECK(between(hours, "2026-11-27T00:00:00Z", "2026-11-30T00:00:00Z") == 600);
  record.set("holidays", words("2026-11-28"));
  // The holiday takes the shift that begins on it, not the one that ends on it.
  CHECK(between(hours_of(record), "2026-11-27T00:00:00Z", "2026-11-30T00:00:00Z") == 480);
}

TEST_CASE("business hours: shifts that overlap are counted once") {
  Record record = blank(EntityKind::business_hours, {});
  record.set("monday", words("08:00-12:00, 10:00-14:00"));
  CHECK(between(hours_of(record), "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z") == 360);
}

TEST_CASE("business hours: what cannot be read is refused with its field") {
  CHECK(code_of(office()) == "fine");
  CHECK(code_of(blank(EntityKind::business_hours, {})) == "no_hours monday");
  for (const char* wrong : {"9-12", "09:00", "09:00-25:00", "09:00-09:00", "nine", "24:00-25:00",
                            "09:60-10:00", "09:00-12:00,", "09:00-12:00 13:00-14:00"}) {
    Record record = office();
    record.set("tuesday", words(wrong));
    INFO(wrong);
    CHECK(code_of(record) == (std::string(wrong) == "09:00-12:00," ? "fine" : "bad_hours tuesday"));
  }
  Record record = office();
  record.set("utc_offset", words("CET"));
  CHECK(code_of(record) == "bad_utc_offset utc_offset");
  record = office();
  record.set("holidays", words("Christmas"));
  CHECK(code_of(record) == "bad_holiday holidays");
}

TEST_CASE("sla: the next due moment is the first answer's, then the solution's, then none") {
  const SlaPolicy policy{.first_answer_minutes = 60, .solve_minutes = 240};
  SlaTicket ticket{.created = 1'000'000};
  SlaDue due = sla_due(policy, ticket);
  CHECK(due.first_answer == 1'000'000 + 3'600'000);
  CHECK(due.next == due.first_answer);
  ticket.answered = true;
  ticket.waited_ms = 600'000;
  due = sla_due(policy, ticket);
  CHECK(due.solve == 1'000'000 + 4 * 3'600'000 + 600'000);
  CHECK(due.next == due.solve);
  ticket.paused = true;
  due = sla_due(policy, ticket);
  CHECK_FALSE(due.next);
  CHECK_FALSE(due.solve);
}

TEST_CASE("sla: what is not promised is never due") {
  const SlaDue due = sla_due({.first_answer_minutes = 0, .solve_minutes = 0}, {.created = 1});
  CHECK_FALSE(due.first_answer);
  CHECK_FALSE(due.next);
}
