#include "formats/content_lines.h"
#include "formats/ical.h"

namespace acq {
namespace {

std::string basic(std::string iso) {
  std::erase(iso, '-');
  std::erase(iso, ':');
  return iso;
}

void put_time(std::string& out, std::string_view name, TimeMs at, bool all_day) {
  if (all_day) {
    put_content_line(out, std::string(name) + ";VALUE=DATE", basic(iso_date(day_of(at))));
  } else {
    put_content_line(out, name, basic(iso_time(at)));
  }
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
  put_content_line(out, "BEGIN", kind);
  put_content_text(out, "UID", item.uid);
  put_content_line(out, "DTSTAMP", basic(iso_time(now)));
  if (item.timed) {
    put_time(out, item.task ? "DUE" : "DTSTART", item.starts_at, item.all_day);
    if (!item.task) put_time(out, "DTEND", item.ends_at, item.all_day);
  }
  if (!item.rule.empty()) put_content_line(out, "RRULE", rule_for(item));
  for (const TimeMs at : item.except) put_time(out, "EXDATE", at, item.all_day);
  if (item.occurrence) put_time(out, "RECURRENCE-ID", *item.occurrence, item.all_day);
  put_content_text(out, "SUMMARY", item.summary);
  put_content_text(out, "LOCATION", item.place);
  put_content_text(out, "DESCRIPTION", item.description);
  put_content_text(out, "URL", item.url);
  if (item.cancelled) put_content_line(out, "STATUS", "CANCELLED");
  if (item.task) put_content_line(out, "STATUS", item.done ? "COMPLETED" : "NEEDS-ACTION");
  if (item.reminder_min) {
    put_content_line(out, "BEGIN", "VALARM");
    put_content_line(out, "ACTION", "DISPLAY");
    put_content_text(out, "DESCRIPTION", item.summary);
    put_content_line(out, "TRIGGER", "-PT" + std::to_string(*item.reminder_min) + "M");
    put_content_line(out, "END", "VALARM");
  }
  put_content_line(out, "END", kind);
}

}  // namespace

std::string write_ical(std::span<const IcalItem> items, std::string_view name, TimeMs now) {
  std::string out;
  put_content_line(out, "BEGIN", "VCALENDAR");
  put_content_line(out, "VERSION", "2.0");
  put_content_line(out, "PRODID", "-//Acquaint//Calendar//EN");
  put_content_text(out, "X-WR-CALNAME", name);
  for (const IcalItem& item : items) put_item(out, item, now);
  put_content_line(out, "END", "VCALENDAR");
  return out;
}

}  // namespace acq
