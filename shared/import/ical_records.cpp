#include "import/ical_records.h"

#include <map>

#include "base/utf8.h"
#include "model/check.h"

namespace acq {
namespace {

constexpr std::string_view kOurs = "@acquaint";
constexpr TimeMs kMinute = 60'000;

std::string uid_of(const Record& record) {
  const std::string_view given = text_of(record.get("external_id"));
  return given.empty() ? record.id.text() + std::string(kOurs) : std::string(given);
}

void add_event(Rows& rows, const Record& event, IcalItem& item) {
  item.place = text_of(event.get("place"));
  item.url = text_of(event.get("video_url"));
  item.starts_at = number_of(event.get("starts_at"));
  item.ends_at = number_of(event.get("ends_at"), item.starts_at);
  item.all_day = number_of(event.get("all_day")) != 0;
  item.rule = text_of(event.get("recurrence"));
  item.except = except_of(text_of(event.get("except_at")));
  item.cancelled = text_of(event.get("event_state")) == "cancelled";
  const auto series = rows.find(EntityKind::event, id_of(event.get("series")));
  if (!series || !*series || (*series)->deleted || is_empty(event.get("series_at"))) return;
  item.uid = uid_of(**series);
  item.occurrence = number_of(event.get("series_at"));
}

void add_task(const Record& task, const ClockOffset& offset, IcalItem& item) {
  item.task = true;
  item.done = text_of(task.get("task_state")) == "done";
  const Value& due = task.get("due_on");
  item.timed = !is_empty(due);
  const Value& minute = task.get("due_minute");
  item.all_day = is_empty(minute);
  const TimeMs shown = number_of(due) * kMsPerDay + number_of(minute) * kMinute;
  item.starts_at = item.ends_at = item.all_day ? shown : moment_of(shown, offset);
  // A VTODO repeats from a start it does not have here: the next one is made when it is done.
}

// Text that fits its field: no more than it holds, and nothing it must not.
Value fitting(std::string_view name, std::string_view text, EntityKind kind) {
  const Field* field = entity(kind).find(name);
  std::string out;
  std::size_t points = 0;
  for (std::string_view rest = trim(text); !rest.empty() && points < field->max_length; ++points) {
    const std::size_t size = std::max<std::size_t>(1, decode_utf8(rest).size);
    const auto byte = static_cast<unsigned char>(rest[0]);
    const bool line = field->type == FieldType::long_text && (byte == '\n' || byte == '\t');
    if (byte >= 0x20 || line) out += rest.substr(0, size);
    else out += ' ';
    rest.remove_prefix(size);
  }
  if (trim(out).empty()) return {};
  const Value value{out};
  return check_value(entity(kind), *field, value) ? value : Value{};
}

class Taker {
 public:
  Taker(Rows& rows, IdMaker& ids, const ClockOffset& offset, IcalChanges& out)
      : rows_(rows), ids_(ids), offset_(offset), out_(out) {}

  Result<void> take(const IcalItem& item) { return item.task ? take_task(item) : take_event(item); }

 private:
  static std::string key_of(const IcalItem& item) {
    std::string key = item.uid;
    if (item.occurrence) key += "/" + iso_time(*item.occurrence);
    // What is longer than the field holds is known by its likeness.
    return key.size() <= 200 ? key : derived_id(key).text();
  }

  Result<std::optional<Id>> known(const IcalItem& item) {
    const std::string key = key_of(item);
    if (const auto made = made_.find(key); made != made_.end()) return made->second;
    if (item.uid.ends_with(kOurs) && !item.occurrence) {
      const auto id = Id::parse(item.uid.substr(0, item.uid.size() - kOurs.size()));
      auto there = rows_.find(EntityKind::event, id.value_or(Id{}));
      if (!there) return forward(there);
      if (*there && !(*there)->deleted) return (*there)->id;
    }
    auto there = rows_.find_by(EntityKind::event, "external_id", key);
    if (!there) return forward(there);
    if (*there) return (*there)->id;
    return std::nullopt;
  }

  Result<void> take_event(const IcalItem& item) {
    auto id = known(item);
    if (!id) return forward(id);
    const bool is_new = !*id;
    const Id row = is_new ? ids_.make() : **id;
    Change change = is_new ? insert_change(EntityKind::event, row)
                           : update_change(EntityKind::event, row);
    if (auto done = put_event(item, change, is_new); !done) return done;
    made_[key_of(item)] = row;
    ++(is_new ? out_.added : out_.updated);
    out_.changes.push_back(std::move(change));
    return {};
  }

  Result<void> put_event(const IcalItem& item, Change& change, bool is_new) {
    const EntityKind kind = EntityKind::event;
    const Value subject = fitting("subject", item.summary, kind);
    change.set("subject", is_empty(subject) ? Value{std::string("–")} : subject);
    change.set("starts_at", item.starts_at);
    change.set("ends_at", std::min(item.ends_at, item.starts_at + kEventDaysMax * kMsPerDay));
    change.set("all_day", std::int64_t{item.all_day});
    change.set("recurrence", rule_of(item));
    change.set("place", fitting("place", item.place, kind));
    change.set("video_url", fitting("video_url", item.url, kind));
    change.set("description", fitting("description", item.description, kind));
    change.set("event_state", std::string(item.cancelled ? "cancelled" : "planned"));
    if (item.reminder_min) change.set("reminder_min", *item.reminder_min);
    std::vector<std::string> except;
    for (const TimeMs at : item.except) except.push_back(except_tag(at));
    if (!except.empty()) change.set("except_at", join_tags(std::move(except)));
    if (!is_new) return {};
    change.set("external_id", key_of(item));
    if (!item.occurrence) return {};
    IcalItem whole;
    whole.uid = item.uid;
    auto series = known(whole);
    if (!series) return forward(series);
    if (!*series) return {};
    change.set("series", **series);
    change.set("series_at", *item.occurrence);
    return {};
  }

  Value rule_of(const IcalItem& item) {
    if (item.rule.empty() || item.occurrence) return {};
    const auto rule = parse_recurrence(item.rule);
    if (rule) return Value{recurrence_text(*rule)};
    Error error = rule.error();
    error.where.line = item.line;
    out_.problems.push_back(std::move(error));
    return {};
  }

  Result<void> take_task(const IcalItem& item) {
    const Id row = item.uid.ends_with(kOurs)
                       ? Id::parse(item.uid.substr(0, item.uid.size() - kOurs.size()))
                             .value_or(derived_id("ical task " + item.uid))
                       : derived_id("ical task " + item.uid);
    auto there = rows_.find(EntityKind::task, row);
    if (!there) return forward(there);
    if (*there && (*there)->deleted) return {};  // somebody has done away with it
    Change change = *there ? update_change(EntityKind::task, row)
                           : insert_change(EntityKind::task, row);
    const Value subject = fitting("subject", item.summary, EntityKind::task);
    change.set("subject", is_empty(subject) ? Value{std::string("–")} : subject);
    change.set("description", fitting("description", item.description, EntityKind::task));
    change.set("task_state", std::string(item.done ? "done" : "open"));
    if (item.timed) {
      const TimeMs shown =
          item.all_day ? item.starts_at : item.starts_at + offset_(item.starts_at) * kMinute;
      const DateDays day = day_of(shown);
      change.set("due_on", day);
      const std::int64_t minute = (shown - day * kMsPerDay) / kMinute;
      change.set("due_minute", item.all_day ? Value{} : Value{minute});
    }
    ++(*there ? out_.updated : out_.added);
    out_.changes.push_back(std::move(change));
    return {};
  }

  Rows& rows_;
  IdMaker& ids_;
  const ClockOffset& offset_;
  IcalChanges& out_;
  std::map<std::string, Id> made_;
};

}  // namespace

IcalItem ical_of(Rows& rows, const Record& record, const ClockOffset& offset) {
  IcalItem item;
  item.uid = uid_of(record);
  item.summary = title_of(record);
  item.description = text_of(record.get("description"));
  const Value& reminder = record.get("reminder_min");
  if (!is_empty(reminder)) item.reminder_min = number_of(reminder);
  if (record.kind == EntityKind::task) add_task(record, offset, item);
  else add_event(rows, record, item);
  return item;
}

Result<IcalChanges> ical_changes(Rows& rows, IcalReading reading, IdMaker& ids,
                                 const ClockOffset& offset) {
  IcalChanges out;
  out.problems = std::move(reading.problems);
  Taker taker(rows, ids, offset, out);
  // Series first: what stands for one of their occurrences names them.
  for (const bool occurrence : {false, true}) {
    for (const IcalItem& item : reading.items) {
      if (item.occurrence.has_value() != occurrence) continue;
      if (auto done = taker.take(item); !done) return forward(done);
    }
  }
  return out;
}

}  // namespace acq
