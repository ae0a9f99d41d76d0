// What customers ask, and what they are told.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kTicket[] = {
    Field{.name = "number", .type = text, .flags = kSystem | kSearchable | kIndexed | kListed,
          .merge = MergeRule::server_number, .max_length = 40},
    words("subject", kRequired | kSearchable),
    state("ticket_state", choices::ticket_state, kRequired),
    pick("priority", choices::priority, kListed),
    pick("ticket_channel", choices::ticket_channel),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("product", EntityKind::product),
    link("deal", EntityKind::deal),
    plain("due_at", time, kListed | kIndexed),
    link("queue", EntityKind::queue, kListed),
    link("owner", EntityKind::user, kListed),
    marked(),
    notes("description", kSearchable),
    plain("solved_at", time, kSystem),
    // What the service levels promise (rules/sla.h); due_at is the nearer of the two.
    plain("first_answer_due", time, kSystem),
    plain("solve_due", time, kSystem),
    plain("first_answered_at", time, kSystem),
    plain("waiting_since", time, kSystem | kHidden),  // the clock stands still
    plain("waited_ms", integer, kSystem | kHidden),   // and stood still so long before
    link("merged_into", EntityKind::ticket, kHidden),
    plain("satisfaction", integer, kSystem | kIndexed),  // 1 to 5, the customer's
    Field{.name = "satisfaction_comment", .type = long_text, .flags = kSystem,
          .max_length = 2000},
};
constexpr Field kTicketMessage[] = {
    link("ticket", EntityKind::ticket, kRequired | kScope),  // moves when tickets are merged
    fixed(pick("author_kind", choices::author_kind, kRequired)),
    fixed(link("author_user", EntityKind::user)),
    fixed(link("author_contact", EntityKind::contact)),
    fixed(plain("internal", boolean)),
    fixed(notes("body", kSearchable)),
    fixed(plain("sent_at", time, kRequired | kIndexed)),
};
// Two tickets that have to do with each other.
constexpr Field kTicketLink[] = {
    link("ticket", EntityKind::ticket, kRequired | kScope),
    link("other_ticket", EntityKind::ticket, kRequired),
    pick("link_kind", choices::link_kind, kRequired),
};
// Tickets that one team answers.
constexpr Field kQueue[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    link("team", EntityKind::team, kListed),
    plain("is_default", boolean, kListed),  // takes tickets that no assignment rule takes
    notes("description"),
};
// When somebody answers: "09:00-12:30, 13:30-18:00" for each day of the week, in a fixed distance
// from UTC; a shift may end after midnight. Read by rules/business_hours.h.
constexpr Field kBusinessHours[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    words("utc_offset", kListed),  // "+01:00"
    words("monday", kListed),
    words("tuesday"),
    words("wednesday"),
    words("thursday"),
    words("friday"),
    words("saturday", kListed),
    words("sunday", kListed),
    notes("holidays"),  // a day a line: "2026-12-25", whatever stands behind it
};
// What is promised for tickets of a queue and a priority, or of all.
constexpr Field kSlaPolicy[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    link("queue", EntityKind::queue, kListed),
    pick("priority", choices::priority, kListed),
    plain("first_answer_minutes", integer, kListed),
    plain("solve_minutes", integer, kListed),
    link("business_hours", EntityKind::business_hours, kListed),  // none: around the clock
    plain("active", boolean, kListed),
};
// A text for an answer, with {contact.first_name} and the like (rules/placeholders.h).
constexpr Field kCannedAnswer[] = {
    words("name", kRequired | kSearchable | kIndexed | kListed),
    words("shortcut", kSearchable | kIndexed | kListed),
    pick("language", choices::language, kListed),
    notes("body", kRequired | kSearchable),
};
// What is done to a ticket by one press: each field that is not empty is an action.
constexpr Field kMacro[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    pick("ticket_state", choices::ticket_state, kListed),
    pick("priority", choices::priority, kListed),
    link("queue", EntityKind::queue, kListed),
    link("assignee", EntityKind::user, kListed),
    Field{.name = "add_tags", .type = tags, .flags = kListed, .merge = MergeRule::set,
          .max_length = 1000},
    notes("answer"),
    plain("internal", boolean),  // the answer is a note
};
// Whose a new ticket becomes; the first rule that fits counts.
constexpr Field kAssignmentRule[] = {
    words("name", kRequired | kSearchable | kListed),
    plain("position", integer, kListed | kIndexed),
    Field{.name = "filter", .type = long_text, .flags = kHidden, .max_length = 20'000},
    link("queue", EntityKind::queue, kListed),
    link("assignee", EntityKind::user, kListed),
    pick("spread", choices::spread, kListed),  // among the members of the team
    link("team", EntityKind::team, kListed),
    plain("active", boolean, kListed),
};
// A piece of the knowledge base; what it says stands in its texts.
constexpr Field kArticle[] = {
    words("name", kRequired | kSearchable | kIndexed | kListed),
    pick("article_state", choices::article_state, kListed | kIndexed),
    words("category", kListed | kIndexed),
    pick("visible_to", choices::visible_to, kListed),
    link("owner", EntityKind::user, kListed),
    marked(),
};
// One version in one language. What readers see is the newest that was published.
constexpr Field kArticleText[] = {
    fixed(link("article", EntityKind::article, kRequired | kScope)),
    fixed(pick("language", choices::language, kRequired)),
    fixed(plain("text_version", integer, kRequired)),
    words("heading", kRequired | kSearchable),
    Field{.name = "body", .type = long_text, .flags = kSearchable,
          .merge = MergeRule::three_way, .max_length = 20'000},
    plain("published_at", time, kIndexed | kHidden),
};

}  // namespace acq::described
