// Events: times that fit together, rules of repeating that can be read, and the series an
// occurrence of its own is taken out of.
#include "rules/edit.h"
#include "base/date.h"
#include "rules/recurrence.h"
#include "store/rows.h"

namespace acq {
namespace {

// A calendar looks back so far for what may still go on.
constexpr TimeMs kLongest = kEventDaysMax * kMsPerDay;

// Whole days for what takes all day.
void round_days(Edit& edit) {
  const TimeMs start = number_of(edit.get("starts_at")), end = number_of(edit.get("ends_at"));
  const TimeMs first = day_of(start) * kMsPerDay;
  const TimeMs last = std::max(first + kMsPerDay, day_of(end + kMsPerDay - 1) * kMsPerDay);
  if (first != start) edit.change.set("starts_at", first);
  if (last != end) edit.change.set("ends_at", last);
}

// The series no longer has the occurrence that this event stands for.
Result<void> leave_series(Edit& edit, std::vector<Change>& more) {
  const Id series = id_of(edit.get("series"));
  if (series.is_nil() || is_empty(edit.get("series_at"))) return {};
  auto found = edit.context.rows.find(EntityKind::event, series);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return {};
  std::vector<std::string> tags = tags_of(text_of((*found)->get("except_at")));
  tags.push_back(except_tag(number_of(edit.get("series_at"))));
  Change change = update_change(EntityKind::event, series);
  change.set("except_at", join_tags(std::move(tags)));
  more.push_back(std::move(change));
  return {};
}

}  // namespace

Result<void> check_recurrence(const Edit& edit) {
  const std::string_view text = edit.text("recurrence");
  if (text.empty() || !edit.sets("recurrence")) return {};
  auto rule = parse_recurrence(text);
  if (rule) return {};
  Error error = rule.error();
  error.where.entity = entity(edit.change.entity).name;
  return fail(std::move(error));
}

Result<void> on_event(Edit& edit, std::vector<Change>& more) {
  const bool all_day = number_of(edit.get("all_day")) != 0;
  if (edit.inserts()) edit.set_default("event_state", std::string("planned"));
  if (is_empty(edit.get("starts_at"))) return {};  // refused by the value check
  const TimeMs start = number_of(edit.get("starts_at"));
  if (edit.inserts()) edit.set_default("ends_at", start + (all_day ? kMsPerDay : kMsPerHour));
  const TimeMs end = number_of(edit.get("ends_at"), start);
  if (end < start) return fail("ends_before_start", {}, edit.at("ends_at"));
  if (end - start > kLongest) {
    return fail("event_too_long", std::to_string(kEventDaysMax), edit.at("ends_at"));
  }
  const bool timed = edit.sets("starts_at") || edit.sets("ends_at") || edit.sets("all_day");
  if (all_day && timed) round_days(edit);
  return edit.inserts() ? leave_series(edit, more) : Result<void>{};
}

}  // namespace acq
