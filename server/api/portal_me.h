// The customer's own data.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "model/rights.h"
#include "store/store.h"

namespace acq::server {

// The actor for a contact who has signed in. Code: not_found.
Result<Actor> portal_actor(Store& store, const Id& contact);

// {"id","name","first_name","email","account", and each field the customer may change}; empty
// fields are "".
Result<nlohmann::json> portal_me(Store& store, const Actor& actor);

// Writes the members of `changes` (field name to text, "" clears). Nothing is written when one
// is refused. Codes: unknown_field, wrong_type, those of value_from_text and Store::write; each
// with the field.
Result<void> change_portal_me(Store& store, const Actor& actor, const nlohmann::json& changes);

// A contact for an address nobody knew, made at its first sign-in. Gives its id.
Result<Id> register_contact(Store& store, std::string_view email, std::string_view language);

// {"name","phone","language"} of the organisation: what the sign-in page shows.
Result<nlohmann::json> portal_about(Store& store);

// The organisation's record. Code: not_found before the first set-up.
Result<Record> the_organisation(Store& store);

}  // namespace acq::server
