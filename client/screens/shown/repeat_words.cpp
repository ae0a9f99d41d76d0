#include "client/screens/shown/repeat_words.h"

#include <array>

#include "i18n/locale.h"
#include "rules/recurrence.h"

namespace acq::ui {
namespace {

std::string day_list(const Translator& tr, std::uint8_t days) {
  std::string words;
  for (int i = 0; i < 7; ++i) {
    if ((days >> i & 1) == 0) continue;
    words += (words.empty() ? "" : ", ") + tr("weekday.short." + std::to_string(i));
  }
  return words;
}

// Without its end.
std::string base_words(const Translator& tr, const Recurrence& rule) {
  constexpr std::array<std::string_view, 4> kUnits = {"repeat.day", "repeat.week", "repeat.month",
                                                      "repeat.year"};
  constexpr std::uint8_t kWorkDays = 0x1f;
  if (rule.every == Every::week && rule.weekdays == kWorkDays && rule.interval == 1) {
    return tr("repeat.work_days");
  }
  std::string words = tr.count(kUnits[static_cast<std::size_t>(rule.every)], rule.interval);
  if (rule.weekdays != 0) {
    return tr("repeat.on", {{"what", words}, {"days", day_list(tr, rule.weekdays)}});
  }
  if (rule.nth != 0) {
    const std::string nth = tr("repeat.nth." + (rule.nth < 0 ? "last" : std::to_string(rule.nth)));
    const std::string day = nth + " " + tr("weekday." + std::to_string(rule.nth_day));
    return tr("repeat.on", {{"what", words}, {"days", day}});
  }
  if (rule.month_day < 0) {
    return tr("repeat.on", {{"what", words}, {"days", tr("repeat.last_day")}});
  }
  if (rule.month_day > 0) {
    const std::string day = tr("repeat.day_n", {{"n", std::to_string(rule.month_day)}});
    return tr("repeat.on", {{"what", words}, {"days", day}});
  }
  return words;
}

}  // namespace

std::string recurrence_words(const Translator& tr, std::string_view text) {
  if (text.empty()) return {};
  const auto rule = parse_recurrence(text);
  if (!rule) return std::string(text);
  std::string words = base_words(tr, *rule);
  if (rule->count > 0) {
    words = tr("repeat.times", {{"what", words}, {"n", std::to_string(rule->count)}});
  }
  std::optional<DateDays> last = rule->last_day;
  if (rule->last_at) last = day_of(*rule->last_at);
  if (!last) return words;
  return tr("repeat.until", {{"what", words}, {"day", format_date(tr, *last, DateStyle::digits)}});
}

std::string reminder_words(const Translator& tr, std::int64_t minutes) {
  if (minutes == 0) return tr("reminder.at_start");
  if (minutes % 1440 == 0) return tr.count("reminder.days", minutes / 1440);
  if (minutes % 60 == 0) return tr.count("reminder.hours", minutes / 60);
  return tr.count("reminder.minutes", minutes);
}

}  // namespace acq::ui
