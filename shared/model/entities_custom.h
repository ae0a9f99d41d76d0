// What an organisation makes of the model: fields and entities of its own, how forms look, what
// must hold. Read by dictionary.h.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

// Texts that programs read: the later writer's counts as a whole.
constexpr Field text_for_programs(std::string_view name) {
  return {.name = name, .type = long_text, .flags = kHidden, .max_length = 20'000};
}

// Gives one slot of an entity a name, a type and rules. What cannot change without spoiling what
// is stored is fixed.
constexpr Field kCustomField[] = {
    words("name", kRequired | kListed),
    text_for_programs("labels"),  // {"de": "Baujahr"}
    fixed(Field{.name = "entity_name", .flags = kRequired | kIndexed | kListed, .max_length = 40}),
    fixed(Field{.name = "slot_name", .flags = kRequired | kHidden, .max_length = 40}),
    fixed(pick("custom_type", choices::custom_type, kRequired | kListed)),
    fixed(Field{.name = "target_name", .flags = kHidden, .max_length = 40}),  // of a reference
    text_for_programs("options"),  // [{"name": "gold", "label": "Gold", "tone": "good"}]
    words("help"),
    plain("required", boolean, kListed),
    plain("listed", boolean, kListed),  // a column of lists until somebody chooses others
    text_for_programs("shown_if"),      // a filter: forms ask for it when the record fits
    text_for_programs("formula"),       // computed (rules/formula.h), and not to be typed
};
// Gives one of the entities own_1 ... a name.
constexpr Field kCustomEntity[] = {
    words("name", kRequired | kListed),
    words("plural", kRequired | kListed),
    text_for_programs("labels"),
    text_for_programs("plural_labels"),
    fixed(Field{.name = "entity_name",
                .flags = kRequired | kUnique | kIndexed | kHidden,
                .max_length = 40}),
};
// Which fields a form and a page show to a role, in which order.
constexpr Field kFormLayout[] = {
    fixed(Field{.name = "entity_name", .flags = kRequired | kIndexed | kListed, .max_length = 40}),
    fixed(pick("role", choices::role, kListed)),  // empty: everybody without one of their own
    text_for_programs("fields"),  // [{"title": "Machine", "fields": ["name", "custom_1"]}]
};
// What a record must not be. `filter` describes the wrong ones.
constexpr Field kValidationRule[] = {
    words("name", kRequired | kListed),
    fixed(Field{.name = "entity_name", .flags = kRequired | kIndexed | kListed, .max_length = 40}),
    text_for_programs("filter"),
    Field{.name = "message", .flags = kRequired | kListed, .max_length = 300},
    Field{.name = "field_name", .flags = kHidden, .max_length = 40},  // beside which it stands
    plain("active", boolean, kListed),
};
// The stages that deals of one kind go through before they are won or lost (dictionary.h).
constexpr Field kPipeline[] = {
    words("name", kRequired | kUnique | kSearchable | kIndexed | kListed),
    text_for_programs("labels"),
    // [{"name": "...", "label": "Visit", "tone": "accent", "probability": 20,
    //   "required": ["amount"]}]; "won" and "lost" stand in it for what they require only
    text_for_programs("stages"),
    plain("usual", boolean, kListed),  // new deals begin in it
};
// Why a lead is worth more, or less, than others (rules/lead_score.h).
constexpr Field kScoreRule[] = {
    words("name", kRequired | kUnique | kListed),  // the reason, as people read it
    text_for_programs("filter"),                   // of the leads it is about; empty: of all
    pick("channel", choices::channel, kListed),    // of the activities that count; empty: all
    plain("least", integer, kListed),              // so many activities with the lead
    plain("points", integer, kRequired | kListed),  // added to the score, or taken away
    plain("active", boolean, kListed),
};
// Records of an organisation's own kind: a machine, a contract, a course.
constexpr Field kOwn[] = {
    words("name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    link("contact", EntityKind::contact, kListed | kScope),
    link("owner", EntityKind::user, kListed),
    marked(),
    notes("description", kSearchable),
};

}  // namespace acq::described
