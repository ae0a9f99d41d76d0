#include "server/app/demo_day.h"

#include <string>

#include "base/date.h"

namespace acq::server::demo {
namespace {

constexpr TimeMs kMinute = 60'000;

struct Meeting {
  std::string_view subject, place;
  int day, hour, minutes;  // day from today; hour in UTC
  int who;                 // index into the staff
  bool with_contact;
};
constexpr Meeting kMeetings[] = {
    {"Visit: new lighting for the lobby", "At the customer's", 0, 9, 90, 0, true},
    {"Call about the framework contract", "", 0, 13, 30, 0, true},
    {"Offer review", "Room Polaris", 1, 10, 60, 0, false},
    {"Product demo", "Showroom", 1, 13, 60, 1, true},
    {"Site inspection", "At the customer's", 2, 8, 120, 0, true},
    {"Lunch with the architects", "Hafenküche", 2, 11, 90, 2, true},
    {"Quarterly talk", "", 3, 14, 60, 0, true},
    {"Training: dimming and sensors", "Showroom", 4, 9, 180, 1, false},
    {"Visit: complaint about flicker", "At the customer's", -1, 10, 60, 0, true},
    {"Price talks", "", -2, 12, 45, 2, true},
};

Change& add(std::vector<Change>& changes, IdMaker& ids, EntityKind kind) {
  changes.push_back(insert_change(kind, ids.make()));
  return changes.back();
}

void set_times(Change& event, TimeMs from, int minutes) {
  event.set("starts_at", from).set("ends_at", from + minutes * kMinute);
}

void add_series(std::vector<Change>& changes, IdMaker& ids, std::span<const Id> staff,
                TimeMs today) {
  std::vector<std::string> all;
  for (const Id& id : staff) all.push_back(id.text());
  Change& standup = add(changes, ids, EntityKind::event);
  standup.set("subject", std::string("Stand-up")).set("owner", staff.front());
  standup.set("attendees", join_tags(all));
  standup.set("recurrence", std::string("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
  set_times(standup, today - 28 * kMsPerDay + 8 * 60 * kMinute, 15);
  Change& review = add(changes, ids, EntityKind::event);
  review.set("subject", std::string("Pipeline review")).set("owner", staff.front());
  review.set("recurrence", std::string("FREQ=WEEKLY")).set("reminder_min", std::int64_t{15});
  set_times(review, today - 21 * kMsPerDay + 15 * 60 * kMinute, 60);
  Change& fair = add(changes, ids, EntityKind::event);
  fair.set("subject", std::string("Light + Building")).set("place", std::string("Frankfurt"));
  fair.set("all_day", std::int64_t{1}).set("owner", staff.front());
  set_times(fair, today + 3 * kMsPerDay, 3 * 24 * 60);
}

}  // namespace

void add_day(std::vector<Change>& changes, IdMaker& ids, std::span<const Id> staff,
             std::span<const Id> contacts, TimeMs now) {
  const TimeMs today = day_of(now) * kMsPerDay;
  add_series(changes, ids, staff, today);
  std::size_t next = 0;
  for (const Meeting& meeting : kMeetings) {
    Change& event = add(changes, ids, EntityKind::event);
    event.set("subject", std::string(meeting.subject));
    if (!meeting.place.empty()) event.set("place", std::string(meeting.place));
    set_times(event, today + meeting.day * kMsPerDay + meeting.hour * 60 * kMinute,
              meeting.minutes);
    event.set("owner", staff[static_cast<std::size_t>(meeting.who) % staff.size()]);
    if (meeting.with_contact) event.set("contact", contacts[next++ * 7 % contacts.size()]);
  }
  Change& rule = add(changes, ids, EntityKind::follow_up_rule);
  rule.set("name", std::string("After a sale")).set("active", std::int64_t{1});
  rule.set("entity_name", std::string("deal")).set("occasion", std::string("becomes"));
  rule.set("field_name", std::string("stage")).set("wanted_value", std::string("won"));
  rule.set("task_subject", std::string("Ask how {name} is going"));
  rule.set("task_days", std::int64_t{30}).set("assign_to", std::string("record_owner"));
}

}  // namespace acq::server::demo
