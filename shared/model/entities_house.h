// Who works here, with which rights, and how they look at things.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kOrganisation[] = {
    words("name", kRequired),
    in_currency(),
    pick("language", choices::language),
    address("street"),
    address("postal_code"),
    address("city"),
    address("region"),
    words("country"),
    mail("email"),
    number("phone"),
    plain("website", url),
    words("tax_number"),
    notes("document_foot"),  // printed below documents: bank, register
    plain("payment_days", integer),
    plain("self_registration", boolean),
};
constexpr Field kUser[] = {
    words("name", kRequired | kSearchable | kListed),
    mail("email", kUnique | kIndexed | kListed),
    pick("role", choices::role, kRequired | kListed),
    link("team", EntityKind::team, kListed),
    link("manager", EntityKind::user),
    number("phone"),
    pick("language", choices::language),
    plain("active", boolean, kListed),
};
constexpr Field kTeam[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    words("region", kListed),
};
// What one role may do with the records of one entity; instead of the built-in rights
// (model/grants.h). Its id follows from role and entity, so that there is never a second one.
constexpr Field kRoleRight[] = {
    fixed(pick("role", choices::role, kRequired | kListed)),
    fixed(Field{.name = "entity_name", .flags = kRequired | kListed, .max_length = 40}),
    pick("may_read", choices::reach, kListed),
    pick("may_create", choices::reach, kListed),
    pick("may_edit", choices::reach, kListed),
    pick("may_remove", choices::reach, kListed),
    Field{.name = "hidden_fields", .type = tags, .merge = MergeRule::set, .max_length = 2000},
    Field{.name = "fixed_fields", .type = tags, .merge = MergeRule::set, .max_length = 2000},
};
constexpr Field kTerritory[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    link("team", EntityKind::team, kListed),
    Field{.name = "countries", .type = tags, .flags = kListed, .merge = MergeRule::set,
          .max_length = 2000},
};
constexpr Field kTag[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    words("colour", kListed),
};
// Two people changed one field without seeing each other: the value that did not stay.
constexpr Field kConflict[] = {
    fixed(subject()),
    fixed(subject_id()),
    fixed(Field{.name = "field_name", .flags = kRequired, .max_length = 40}),
    fixed(Field{.name = "lost_value", .type = long_text, .max_length = 20'000}),
    fixed(Field{.name = "kept_value", .type = long_text, .max_length = 20'000}),
    fixed(link("lost_by", EntityKind::user)),
    fixed(link("kept_by", EntityKind::user)),
    fixed(plain("lost_at", time)),
    fixed(plain("kept_at", time)),
    pick("conflict_state", choices::conflict_state, kIndexed),
};
// A list as somebody wants to see it, for colleagues too: which records, columns, order. What a
// person keeps to themself is no record, and leaves the device only with that person.
constexpr Field kListView[] = {
    words("name", kRequired | kListed),
    fixed(Field{.name = "entity_name", .flags = kRequired | kListed, .max_length = 40}),
    pick("shared_with", choices::shared_with, kRequired | kListed),
    Field{.name = "filter", .type = long_text, .flags = kHidden, .max_length = 20'000},
    Field{.name = "columns", .flags = kHidden, .max_length = 2000},  // field names, by commas
    Field{.name = "sort", .flags = kHidden, .group = "sort", .max_length = 40},
    Field{.name = "descending", .type = boolean, .flags = kHidden, .group = "sort"},
    link("owner", EntityKind::user, kListed),
    Field{.name = "grouped_by", .flags = kHidden, .max_length = 40},
    Field{.name = "colours", .type = long_text, .flags = kHidden, .max_length = 20'000},
};
constexpr Field kFile[] = {
    fixed(words("name", kRequired | kSearchable | kListed)),
    fixed(words("mime", kRequired | kListed)),
    fixed(plain("size", integer, kRequired | kListed)),
    fixed(hash("sha256", kRequired)),
    fixed(hash("preview", kHidden)),  // a small JPEG of it, made by the client
    link("ticket", EntityKind::ticket, kScope),  // moves with its message
    fixed(link("ticket_message", EntityKind::ticket_message, kScope)),
    fixed(subject()),
    fixed(subject_id()),
};

}  // namespace acq::described
