#include "formats/ical.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

TimeMs at(std::string_view iso) { return parse_iso_time(iso).value_or(-1); }

// A reader whose clock is two hours ahead.
IcalOptions berlin() {
  return {.zone = "Europe/Berlin", .moment = [](TimeMs shown) { return shown - 7'200'000; }};
}

std::string calendar(std::string_view inside) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + std::string(inside) + "END:VCALENDAR\r\n";
}

IcalReading read(std::string_view text, const IcalOptions& options = berlin()) {
  auto reading = read_ical(text, options);
  REQUIRE(reading);
  return std::move(*reading);
}

TEST_CASE("ical: what is written is read back the same") {
  IcalItem event;
  event.uid = "a@acquaint";
  event.summary = "Besuch; bei Müller, Söhne \\ Co";
  event.description = "First line\nsecond line, with a comma\n" + std::string(300, 'x') + "ü 会议";
  event.place = "Straße 1, 70173 Stuttgart";
  event.starts_at = at("2026-11-21T09:00:00Z");
  event.ends_at = at("2026-11-21T10:30:00Z");
  event.rule = "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231";
  event.except = {at("2026-11-28T09:00:00Z"), at("2026-12-05T09:00:00Z")};
  event.reminder_min = 15;
  IcalItem whole;
  whole.uid = "b@acquaint";
  whole.summary = "Fair";
  whole.all_day = true;
  whole.starts_at = at("2026-11-24T00:00:00Z");
  whole.ends_at = at("2026-11-27T00:00:00Z");
  whole.cancelled = true;
  IcalItem task;
  task.task = true;
  task.uid = "c@acquaint";
  task.summary = "Send offer";
  task.all_day = true;
  task.starts_at = task.ends_at = at("2026-11-25T00:00:00Z");
  task.done = true;
  const IcalItem all[] = {event, whole, task};
  const std::string text = write_ical(all, "Kim's calendar", at("2026-11-01T00:00:00Z"));
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find("\r\n", begin)) != text.npos; begin = end + 2) {
    CHECK(end - begin <= 75);
  }
  const IcalReading back = read(text);
  CHECK(back.problems.empty());
  REQUIRE(back.items.size() == 3);
  CHECK(back.items[0].summary == event.summary);
  CHECK(back.items[0].description == event.description);
  CHECK(back.items[0].place == event.place);
  CHECK(back.items[0].starts_at == event.starts_at);
  CHECK(back.items[0].ends_at == event.ends_at);
  CHECK(back.items[0].except == event.except);
  CHECK(back.items[0].reminder_min == 15);
  // UNTIL is a moment when the start is one.
  CHECK(back.items[0].rule == "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T235959Z");
  CHECK(back.items[1].all_day);
  CHECK(back.items[1].cancelled);
  CHECK(back.items[1].ends_at - back.items[1].starts_at == 3 * kMsPerDay);
  CHECK(back.items[2].task);
  CHECK(back.items[2].done);
  CHECK(back.items[2].starts_at == task.starts_at);
}

TEST_CASE("ical: times of the reader's zone are read by the reader's clock, others with a word") {
  const IcalReading own = read(calendar(
      "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20260701T090000\r\n"
      "DURATION:PT1H30M\r\nEND:VEVENT\r\n"));
  CHECK(own.problems.empty());
  REQUIRE(own.items.size() == 1);
  CHECK(own.items[0].starts_at == at("2026-07-01T07:00:00Z"));
  CHECK(own.items[0].ends_at == at("2026-07-01T08:30:00Z"));
  const IcalReading other = read(calendar(
      "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=\"America/New_York\":20260701T090000\r\n"
      "END:VEVENT\r\n"));
  REQUIRE(other.items.size() == 1);
  REQUIRE(other.problems.size() == 1);
  CHECK(other.problems[0].code == "ical_zone");
  CHECK(other.problems[0].detail == "America/New_York");
  CHECK(other.problems[0].where.line == 5);
}

TEST_CASE("ical: an alarm's parts are not the event's") {
  const IcalReading reading = read(calendar(
      "BEGIN:VEVENT\nUID:1\nDTSTART:20260701T090000Z\nSUMMARY:Visit\nBEGIN:VALARM\n"
      "TRIGGER:-P1DT30M\nDESCRIPTION:No\nSUMMARY:No\nEND:VALARM\nEND:VEVENT\n"));
  REQUIRE(reading.items.size() == 1);
  CHECK(reading.items[0].summary == "Visit");
  CHECK(reading.items[0].description.empty());
  CHECK(reading.items[0].reminder_min == 1470);
}

TEST_CASE("ical: what has no time, no end after its start or no name of its own is told by line") {
  const IcalReading reading = read(calendar(
      "BEGIN:VEVENT\nUID:1\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:2\nDTSTART:20261345T090000Z\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:3\nDTSTART:20260702T090000Z\nDTEND:20260701T090000Z\nEND:VEVENT\n"
      "BEGIN:VEVENT\nDTSTART:20260702T090000Z\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:5\nDTSTART:20260702T090000Z\nEND:VEVENT\n"));
  REQUIRE(reading.items.size() == 1);
  CHECK(reading.items[0].uid == "5");
  REQUIRE(reading.problems.size() == 5);
  CHECK(reading.problems[0].where.line == 3);
  CHECK(reading.problems.back().code == "ical_uid");
}

TEST_CASE("ical: what is no calendar is refused") {
  const auto refused = [](std::string_view text) {
    const auto reading = read_ical(text, berlin());
    return reading ? std::string("read") : reading.error().code;
  };
  CHECK(refused("") == "not_ical");
  CHECK(refused("name,mail\nKim,kim@example.org\n") == "not_ical");
  CHECK(refused("BEGIN:VCARD\nEND:VCARD\n") == "not_ical");
  CHECK(refused(std::string((5u << 20) + 1, ' ')) == "ical_too_big");
  CHECK(refused("\xEF\xBB\xBF" + calendar("")) == "read");
}

TEST_CASE("ical: hostile files cost nothing") {
  // One endless folded line, begins without ends, a flood of events, quotes that never close.
  std::string folded = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260701T090000Z\nSUMMARY:";
  for (int i = 0; i < 100'000; ++i) folded += "\n x";
  const IcalReading long_line = read(folded + "\nEND:VEVENT\nEND:VCALENDAR\n");
  REQUIRE(long_line.items.size() == 1);
  CHECK(long_line.items[0].summary.size() < 70'000);
  REQUIRE(long_line.problems.size() == 1);
  CHECK(long_line.problems[0].code == "ical_too_long");
  std::string nested = "BEGIN:VCALENDAR\n";
  for (int i = 0; i < 100'000; ++i) nested += "BEGIN:VEVENT\n";
  CHECK(read(nested).items.empty());
  std::string flood = "BEGIN:VCALENDAR\n";
  for (int i = 0; i < 12'000; ++i) {
    flood += "BEGIN:VEVENT\nUID:" + std::to_string(i) + "\nDTSTART:20260701\nEND:VEVENT\n";
  }
  CHECK(read(flood).items.size() == 10'000);
  CHECK(read(calendar("BEGIN:VEVENT\nUID;X=\"never:1\nEND:VEVENT\n")).items.empty());
  std::string exceptions = "BEGIN:VEVENT\nUID:1\nDTSTART:20260701\nEXDATE:20260701";
  for (int i = 0; i < 5000; ++i) exceptions += ",20260701";
  CHECK(read(calendar(exceptions + "\nEND:VEVENT\n")).items[0].except.size() == 1000);
  CHECK(read(calendar("BEGIN:VEVENT\nUID:1\nDTSTART:20260701\nSUMMARY:\xff\xfe\nEND:VEVENT\n"))
            .items[0].summary.empty());
  const std::string huge = calendar("BEGIN:VEVENT\nUID:1\nDTSTART:20260701T090000Z\n"
                                    "DURATION:P99999999999999W\nEND:VEVENT\n");
  CHECK(read(huge).items[0].ends_at == read(huge).items[0].starts_at);
}

}  // namespace
