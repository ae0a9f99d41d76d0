#include "base/utf8.h"
#include "formats/ical.h"

namespace acq {
namespace {

constexpr std::size_t kLine = 75;  // bytes, as RFC 5545 asks

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

// Folded between characters, never within one.
void put(std::string& out, std::string_view name, std::string_view value) {
  const std::string line = std::string(name) + ":" + std::string(value);
  std::size_t begin = 0, room = kLine;
  while (line.size() - begin > room) {
    std::size_t end = begin + room;
    while (end > begin && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
    if (end == begin) end = begin + room;
    out += line.substr(begin, end - begin) + "\r\n ";
    begin = end;
    room = kLine - 1;
  }
  out += line.substr(begin) + "\r\n";
}

void put_text(std::string& out, std::string_view name, std::string_view text) {
  if (!text.empty()) put(out, name, escaped(text));
}

std::string basic(std::string iso) {
  std::erase(iso, '-');
  std::erase(iso, ':');
  return iso;
}

void put_time(std::string& out, std::string_view name, TimeMs at, bool all_day) {
  if (all_day) put(out, std::string(name) + ";VALUE=DATE", basic(iso_date(day_of(at))));
  else put(out, name, basic(iso_time(at)));
}

// UNTIL has to be of the start's kind.
std::string rule_for(const IcalItem& item) {
  constexpr std::string_view kUntil = "UNTIL=";
  std::string rule = item.rule;
  const std::size_t at = rule.find(kUntil);
  if (at == rule.npos) return rule;
  const std::size_t day_end = at + kUntil.size() + 8;
  if (item.all_day) {
    const std::size_t end = std::min(rule.find(';', at), rule.size());
    if (end > day_end) rule.erase(day_end, end - day_end);
  } else if (day_end >= rule.size() || rule[day_end] == ';') {
    rule.insert(std::min(day_end, rule.size()), "T235959Z");
  }
  return rule;
}

void put_item(std::string& out, const IcalItem& item, TimeMs now) {
  const std::string_view kind = item.task ? "VTODO" : "VEVENT";
  put(out, "BEGIN", kind);
  put_text(out, "UID", item.uid);
  put(out, "DTSTAMP", basic(iso_time(now)));
  if (item.timed) {
    put_time(out, item.task ? "DUE" : "DTSTART", item.starts_at, item.all_day);
    if (!item.task) put_time(out, "DTEND", item.ends_at, item.all_day);
  }
  if (!item.rule.empty()) put(out, "RRULE", rule_for(item));
  for (const TimeMs at : item.except) put_time(out, "EXDATE", at, item.all_day);
  if (item.occurrence) put_time(out, "RECURRENCE-ID", *item.occurrence, item.all_day);
  put_text(out, "SUMMARY", item.summary);
  put_text(out, "LOCATION", item.place);
  put_text(out, "DESCRIPTION", item.description);
  put_text(out, "URL", item.url);
  if (item.cancelled) put(out, "STATUS", "CANCELLED");
  if (item.task) put(out, "STATUS", item.done ? "COMPLETED" : "NEEDS-ACTION");
  if (item.reminder_min) {
    put(out, "BEGIN", "VALARM");
    put(out, "ACTION", "DISPLAY");
    put_text(out, "DESCRIPTION", item.summary);
    put(out, "TRIGGER", "-PT" + std::to_string(*item.reminder_min) + "M");
    put(out, "END", "VALARM");
  }
  put(out, "END", kind);
}

}  // namespace

std::string write_ical(std::span<const IcalItem> items, std::string_view name, TimeMs now) {
  std::string out;
  put(out, "BEGIN", "VCALENDAR");
  put(out, "VERSION", "2.0");
  put(out, "PRODID", "-//Acquaint//Calendar//EN");
  put_text(out, "X-WR-CALNAME", name);
  for (const IcalItem& item : items) put_item(out, item, now);
  put(out, "END", "VCALENDAR");
  return out;
}

}  // namespace acq
