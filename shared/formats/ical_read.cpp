#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "formats/ical.h"

namespace acq {
namespace {

constexpr std::size_t kLineMax = 64 * 1024, kExceptMax = 1000;
constexpr int kDepthMax = 8;
constexpr TimeMs kMinute = 60'000, kHour = 60 * kMinute;

// "DTSTART;TZID=Europe/Berlin:20261121T090000"
struct Property {
  std::string_view name, value;
  std::string_view zone;
  bool date = false;  // VALUE=DATE
};

// One logical line after the other: what is folded is joined, what is too long is cut.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
  }

  bool next() {
    if (rest_.empty()) return false;
    line_.clear();
    cut_ = false;
    number_ = at_;
    append(physical());
    while (rest_.starts_with(' ') || rest_.starts_with('\t')) {
      rest_.remove_prefix(1);
      append(physical());
    }
    return true;
  }
  std::string_view line() const { return line_; }
  long long number() const { return number_; }
  bool cut() const { return cut_; }

 private:
  std::string_view physical() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view part = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++at_;
    if (part.ends_with('\r')) part.remove_suffix(1);
    return part;
  }
  void append(std::string_view part) {
    const std::size_t room = kLineMax - line_.size();
    cut_ = cut_ || part.size() > room;
    line_ += part.substr(0, room);
  }

  std::string_view rest_;
  std::string line_;
  long long at_ = 1, number_ = 1;
  bool cut_ = false;
};

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

// Splits at the first colon outside of quotes.
std::optional<Property> property_of(std::string_view line) {
  bool quoted = false;
  std::size_t colon = line.npos;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) {
      colon = i;
      break;
    }
  }
  if (colon == line.npos) return std::nullopt;
  Property property;
  property.value = line.substr(colon + 1);
  std::string_view head = line.substr(0, colon);
  const std::size_t semicolon = std::min(head.find(';'), head.size());
  property.name = head.substr(0, semicolon);
  head.remove_prefix(semicolon);
  while (head.starts_with(';')) {
    head.remove_prefix(1);
    const std::size_t end = std::min(head.find(';'), head.size());
    std::string_view parameter = head.substr(0, end);
    head.remove_prefix(end);
    if (parameter == "VALUE=DATE") property.date = true;
    if (!parameter.starts_with("TZID=")) continue;
    parameter.remove_prefix(5);
    if (parameter.size() > 1 && parameter.front() == '"' && parameter.back() == '"') {
      parameter = parameter.substr(1, parameter.size() - 2);
    }
    property.zone = parameter;
  }
  return property;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    ++i;
    out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
  }
  return is_valid_utf8(out) ? out : std::string{};
}

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
      case 'H': sum += number * kHour; break;
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
  bool take(const Lines& lines) {
    if (lines.cut()) problem("ical_too_long", lines.number());
    const auto property = property_of(lines.line());
    if (!property) return started_ || trim(lines.line()).empty();
    const std::string name = upper(property->name);
    if (name == "BEGIN") return begin(upper(property->value), lines.number());
    if (!started_) return false;
    if (name == "END") return end(upper(property->value));
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

  std::optional<Moment> time(const Property& property, std::string_view text, long long line) {
    const auto moment = moment_in(trim(text), options_);
    if (!moment) {
      problem("ical_time", line, std::string(property.name));
      return moment;
    }
    const bool foreign = moment->local && !property.zone.empty() &&
                         property.zone != options_.zone;
    if (foreign) problem("ical_zone", line, std::string(utf8_prefix(property.zone, 60)));
    return moment;
  }

  void take_except(const Property& property, long long line) {
    std::string_view rest = property.value;
    while (!rest.empty() && item_.except.size() < kExceptMax) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      if (const auto at = time(property, rest.substr(0, comma), line)) {
        item_.except.push_back(at->at);
      }
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }

  void take_property(const std::string& name, const Property& property, long long line) {
    const std::string_view value = property.value;
    if (name == "UID") item_.uid = unescaped(trim(value));
    else if (name == "SUMMARY") item_.summary = unescaped(value);
    else if (name == "DESCRIPTION") item_.description = unescaped(value);
    else if (name == "LOCATION") item_.place = unescaped(value);
    else if (name == "URL") item_.url = std::string(trim(value));
    else if (name == "RRULE") item_.rule = upper(trim(value));
    else if (name == "DURATION") duration_ = duration_in(trim(value));
    else if (name == "EXDATE") take_except(property, line);
    else if (name == "STATUS") {
      item_.cancelled = upper(trim(value)) == "CANCELLED";
      item_.done = upper(trim(value)) == "COMPLETED";
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
  Lines lines(text);
  while (lines.next()) {
    if (!reader.take(lines)) break;
  }
  if (!reader.started()) return fail("not_ical");
  return out;
}

}  // namespace acq
