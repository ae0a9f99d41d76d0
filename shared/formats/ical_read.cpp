#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "formats/content_lines.h"
#include "formats/ical.h"

namespace acq {
namespace {

constexpr std::size_t kExceptMax = 1000;
constexpr int kDepthMax = 8;
constexpr TimeMs kMinute = 60'000;

std::optional<DateDays> basic_day(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  std::string iso(text);
  iso.insert(6, "-");
  iso.insert(4, "-");
  return parse_iso_date(iso);
}

struct Moment {
  TimeMs at = 0;
  bool day = false, local = false;
};

std::optional<Moment> moment_in(std::string_view text, const IcalOptions& options) {
  const auto day = basic_day(text.substr(0, 8));
  if (!day) return std::nullopt;
  if (text.size() == 8) return Moment{*day * kMsPerDay, true};
  const bool utc = text.ends_with('Z');
  if (text.size() != (utc ? 16u : 15u) || text[8] != 'T') return std::nullopt;
  const std::string iso = iso_date(*day) + "T" + std::string(text.substr(9, 2)) + ":" +
                          std::string(text.substr(11, 2)) + ":" +
                          std::string(text.substr(13, 2)) + "Z";
  const auto at = parse_iso_time(iso);
  if (!at) return std::nullopt;
  if (utc || !options.moment) return Moment{*at};
  return Moment{options.moment(*at), false, true};
}

// "-P1DT2H30M" in milliseconds.
std::optional<TimeMs> duration_in(std::string_view text) {
  TimeMs sign = 1, sum = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.starts_with('-')) {
    sign = -1;
    text.remove_prefix(1);
  }
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  while (!text.empty()) {
    if (text.front() == 'T') {
      text.remove_prefix(1);
      continue;
    }
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto used = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || used >= text.size() || number < 0 || number > 1'000'000) {
      return std::nullopt;
    }
    switch (text[used]) {
      case 'W': sum += number * 7 * kMsPerDay; break;
      case 'D': sum += number * kMsPerDay; break;
      case 'H': sum += number * kMsPerHour; break;
      case 'M': sum += number * kMinute; break;
      case 'S': sum += number * 1000ll; break;
      default: return std::nullopt;
    }
    text.remove_prefix(used + 1);
  }
  return sign * sum;
}

class Reader {
 public:
  Reader(const IcalOptions& options, IcalReading& out) : options_(options), out_(out) {}

  // False: that was no iCalendar, or enough.
  bool take(const ContentLines& lines) {
    if (lines.cut()) problem("ical_too_long", lines.number());
    const auto property = ContentProperty::of(lines.line());
    if (!property) return started_ || trim(lines.line()).empty();
    const std::string name = in_capitals(property->name);
    if (name == "BEGIN") return begin(in_capitals(property->value), lines.number());
    if (!started_) return false;
    if (name == "END") return end(in_capitals(property->value));
    if (inside_ && depth_ == item_depth_) take_property(name, *property, lines.number());
    if (inside_ && alarm_ && name == "TRIGGER") take_alarm(property->value);
    return true;
  }
  bool started() const { return started_; }

 private:
  void problem(std::string_view code, long long line, std::string detail = {}) {
    if (out_.problems.size() >= options_.problems_max) return;
    out_.problems.push_back({std::string(code), std::move(detail), {.line = line}});
  }

  bool begin(const std::string& kind, long long line) {
    if (!started_ && kind != "VCALENDAR") return false;
    started_ = true;
    if (++depth_ > kDepthMax) return false;
    if (!inside_ && (kind == "VEVENT" || kind == "VTODO")) {
      inside_ = true;
      item_depth_ = depth_;
      item_ = {};
      item_.task = kind == "VTODO";
      item_.line = line;
      duration_.reset();
      has_start_ = has_end_ = false;
    }
    alarm_ = inside_ && kind == "VALARM";
    return true;
  }

  bool end(const std::string& kind) {
    if (depth_ > 0) --depth_;
    if (kind == "VALARM") alarm_ = false;
    if (!inside_ || depth_ >= item_depth_) return true;
    inside_ = false;
    finish();
    return out_.items.size() < options_.items_max;
  }

  void finish() {
    item_.timed = has_start_ || (item_.task && has_end_);
    if (!has_start_ && !item_.task) return problem("ical_time", item_.line, "DTSTART");
    if (item_.uid.empty()) return problem("ical_uid", item_.line);
    if (!has_end_) {
      const TimeMs usual = item_.all_day ? kMsPerDay : 0;
      item_.ends_at = item_.starts_at + duration_.value_or(usual);
    }
    if (item_.task && has_end_) item_.starts_at = item_.ends_at;  // when it is due
    if (item_.ends_at < item_.starts_at) return problem("ical_time", item_.line, "DTEND");
    out_.items.push_back(std::move(item_));
  }

  std::optional<Moment> time(const ContentProperty& property, std::string_view text,
                             long long line) {
    const auto moment = moment_in(trim(text), options_);
    if (!moment) {
      problem("ical_time", line, std::string(property.name));
      return moment;
    }
    const std::string_view zone = property.parameter("TZID");
    const bool foreign = moment->local && !zone.empty() && zone != options_.zone;
    if (foreign) problem("ical_zone", line, std::string(utf8_prefix(zone, 60)));
    return moment;
  }

  void take_except(const ContentProperty& property, long long line) {
    std::string_view rest = property.value;
    while (!rest.empty() && item_.except.size() < kExceptMax) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      if (const auto at = time(property, rest.substr(0, comma), line)) {
        item_.except.push_back(at->at);
      }
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }

  void take_property(const std::string& name, const ContentProperty& property, long long line) {
    const std::string_view value = property.value;
    if (name == "UID") item_.uid = without_escapes(trim(value));
    else if (name == "SUMMARY") item_.summary = without_escapes(value);
    else if (name == "DESCRIPTION") item_.description = without_escapes(value);
    else if (name == "LOCATION") item_.place = without_escapes(value);
    else if (name == "URL") item_.url = std::string(trim(value));
    else if (name == "RRULE") item_.rule = in_capitals(trim(value));
    else if (name == "DURATION") duration_ = duration_in(trim(value));
    else if (name == "EXDATE") take_except(property, line);
    else if (name == "STATUS") {
      item_.cancelled = in_capitals(trim(value)) == "CANCELLED";
      item_.done = in_capitals(trim(value)) == "COMPLETED";
    } else if (name == "DTSTART") {
      const auto at = time(property, value, line);
      has_start_ = at.has_value();
      if (at) item_.starts_at = at->at, item_.all_day = at->day;
    } else if (name == "DTEND" || name == "DUE") {
      const auto at = time(property, value, line);
      has_end_ = at.has_value();
      if (at) item_.ends_at = at->at;
      if (at && item_.task) item_.all_day = at->day;
    } else if (name == "RECURRENCE-ID") {
      if (const auto at = time(property, value, line)) item_.occurrence = at->at;
    }
  }

  void take_alarm(std::string_view value) {
    const auto before = duration_in(trim(value));
    if (before && *before <= 0) item_.reminder_min = -*before / kMinute;
  }

  const IcalOptions& options_;
  IcalReading& out_;
  IcalItem item_;
  std::optional<TimeMs> duration_;
  bool started_ = false, inside_ = false, alarm_ = false, has_start_ = false, has_end_ = false;
  int depth_ = 0, item_depth_ = 0;
};

}  // namespace

Result<IcalReading> read_ical(std::string_view text, const IcalOptions& options) {
  if (text.size() > options.bytes_max) {
    return fail("ical_too_big", std::to_string(options.bytes_max >> 20));
  }
  IcalReading out;
  Reader reader(options, out);
  ContentLines lines(text);
  while (lines.next()) {
    if (!reader.take(lines)) break;
  }
  if (!reader.started()) return fail("not_ical");
  return out;
}

}  // namespace acq
