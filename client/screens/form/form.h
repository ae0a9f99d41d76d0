// The drawer that edits any record.
#pragma once

#include "client/screens/form/form_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// A form for a new record (row nil) with presets, or for an existing one. Code: not_found.
Result<FormState> make_form(Env& env, EntityKind kind, Id row, std::vector<Preset> presets);
// Draws the drawer while state.open.
void view_form(const Ui& ui, FormState& state, std::vector<FormIntent>& intents);
void update_form(Env& env, FormState& state, const FormIntent& intent);

// One field's box alone, for whoever else asks for a value: what it starts with, drawing it (what
// was pressed is of `index`), and taking that.
FormField make_form_field(Env& env, const Field& field, const Value& value, int currency_digits);
// What may be chosen in it; the choice that was made stays when it is among them.
void offer_choices(Env& env, FormField& f, std::span<const Choice> choices);
void view_form_field(const Ui& ui, const Box& box, DateDays today, FormField& field,
                     std::size_t index, bool focus, std::vector<FormIntent>& intents);
void update_form_field(Env& env, FormField& field, const FormIntent& intent);

// What a field's box holds as a value. Codes: bad_date, bad_number, bad_time and check_value's.
Result<Value> form_value(Env& env, EntityKind kind, const FormField& field, int currency_digits);

}  // namespace acq::ui
