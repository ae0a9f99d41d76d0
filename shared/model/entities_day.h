// What happened and what is to be done.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kActivity[] = {
    pick("channel", choices::channel, kRequired | kListed | kIndexed),
    pick("direction", choices::direction, kListed),
    pick("outcome", choices::outcome, kListed),
    words("subject", kRequired | kSearchable),
    notes("body", kSearchable),
    plain("happened_at", time, kRequired | kListed | kIndexed),
    plain("minutes", integer),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
};
constexpr Field kTask[] = {
    words("subject", kRequired | kSearchable),
    state("task_state", choices::task_state, kRequired),
    pick("priority", choices::priority, kListed),
    plain("due_on", date, kListed | kIndexed),
    plain("due_minute", integer),  // of the day, by the clock of who reads it
    plain("reminder_min", integer),  // minutes before it is due
    Field{.name = "recurrence", .max_length = 300},  // an RRULE (rules/recurrence.h)
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
    notes("description", kSearchable),
    plain("done_at", time, kSystem),
    fixed(link("follow_up", EntityKind::follow_up_rule, kHidden)),  // the rule that made it
};
// What has its time. Of an all-day event the moments are midnights in UTC: of its first day and of
// the day after its last. Who must be there are ids of users.
constexpr Field kEvent[] = {
    words("subject", kRequired | kSearchable),
    pick("event_state", choices::event_state, kListed),
    Field{.name = "starts_at", .type = time, .flags = kRequired | kListed | kIndexed,
          .group = "when"},
    Field{.name = "ends_at", .type = time, .flags = kListed, .group = "when"},
    Field{.name = "all_day", .type = boolean, .group = "when"},
    Field{.name = "recurrence", .flags = kIndexed, .group = "when", .max_length = 300},
    Field{.name = "except_at", .type = tags, .flags = kHidden, .merge = MergeRule::set,
          .max_length = 20'000},  // starts of the series that do not take place, as ISO times
    link("series", EntityKind::event, kHidden),  // whose occurrence this one stands for,
    plain("series_at", time, kHidden),           // and which
    plain("reminder_min", integer),
    words("place", kSearchable | kListed),
    plain("video_url", url),
    Field{.name = "attendees", .type = tags, .flags = kHidden, .merge = MergeRule::set,
          .max_length = 4000},
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
    notes("description", kSearchable),
    outside_key(),
};
// "When this happens to a record, somebody gets a task" (rules/follow_up.h).
constexpr Field kFollowUpRule[] = {
    words("name", kRequired | kSearchable | kListed),
    plain("active", boolean, kListed),
    Field{.name = "entity_name", .flags = kRequired | kListed, .max_length = 40},
    pick("occasion", choices::occasion, kRequired | kListed),
    Field{.name = "field_name", .max_length = 40},      // becomes, date_near
    Field{.name = "wanted_value", .max_length = 200},   // becomes: as value_to_text says it
    plain("wait_days", integer),                        // idle, date_near
    Field{.name = "filter", .type = long_text, .flags = kHidden, .max_length = 20'000},
    words("task_subject", kRequired | kListed),         // {name} is the record's title
    plain("task_days", integer),                        // until the task is due
    pick("assign_to", choices::assign_to),
    link("assignee", EntityKind::user),
};
// What somebody should know. Its id follows from what it is about, so that two devices that
// notice the same make one. `owner` is who is told.
constexpr Field kNotification[] = {
    fixed(pick("notice_kind", choices::notice_kind, kRequired | kListed)),
    fixed(words("subject", kRequired | kListed)),
    fixed(subject()),
    fixed(subject_id()),
    fixed(plain("noticed_at", time, kRequired | kListed | kIndexed)),
    fixed(link("owner", EntityKind::user, kListed)),
    plain("read_at", time, kListed),
};
// How one person has arranged the program, on all of that person's devices (rules/user_setting.h).
constexpr Field kUserSetting[] = {
    fixed(link("owner", EntityKind::user, kRequired | kIndexed)),
    fixed(Field{.name = "name", .flags = kRequired | kIndexed, .max_length = 60}),
    Field{.name = "value", .type = long_text, .flags = kHidden, .max_length = 20'000},
};

}  // namespace acq::described
