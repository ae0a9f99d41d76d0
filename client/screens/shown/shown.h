// A record's values as a person reads them: in the language, with titles for references.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/screens/screen.h"
#include "client/widgets/grid.h"

namespace acq::ui {

// "" when empty. `env.currency` stands in where the record names none.
std::string shown_value(Env& env, const Record& record, const Field& field);
// The same of a value that stands in no field of the record, which gives the currency.
std::string shown_alone(Env& env, const Record& record, const Field& field, const Value& value);
// The value with the words tr() gives choices; `tone` is the choice's.
std::string shown_choice(const Translator& tr, const ChoiceSet& set, std::string_view name);
Tone tone_of(const Field& field, const Value& value);
// What the colours are called, in the order of Tone.
std::vector<std::string> tone_names(const Translator& tr);
// What an organisation calls it, in the reader's language.
std::string label_in(const Translator& tr, const Labels& labels);
// True when the choices carry colours, so that a pill says something.
bool is_coloured(const ChoiceSet& set);

std::string field_label(const Translator& tr, const Field& field);
std::string money_text(Env& env, std::int64_t minor, std::string_view currency = {});
// "+20", "-10".
std::string signed_number(const Translator& tr, std::int64_t value);
// The title, or "Untitled contact" when its title fields are empty.
std::string shown_title(Env& env, const Record& record);
// What stands under the title: "Head of purchasing · Konmatfix". `inside`: the kind of the page it
// stands on, whose record is not named again.
std::string shown_subtitle(Env& env, const Record& record,
                           EntityKind inside = EntityKind::none);
Icon icon_of(EntityKind kind);

// "Contact" and "Contacts" in the language, or what the organisation calls its own entity.
std::string entity_name(const Translator& tr, const Entity& described);
std::string entities_name(const Translator& tr, const Entity& described);
// "New contact".
std::string new_name(const Translator& tr, const Entity& described);
// The same inside a sentence: without a capital where the language writes none.
std::string entities_inside(const Translator& tr, const Entity& described);

// The records of a list, in its order.
std::vector<Record> fetch_all(Env& env, const ListQuery& query);

// The field of an entity that the user's own work is found by, or null.
const Field* owner_field(EntityKind kind);

}  // namespace acq::ui
