// The form of one record, made from the model: what was typed so far, and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "client/widgets/combo.h"
#include "model/record.h"

namespace acq::ui {

struct FormField {
  const Field* field = nullptr;
  std::string label;
  std::string text;        // as typed, in the language's form
  std::string clock;       // the time of day of a time field; the end of a repetition
  int choice = -1;         // index into the choices
  std::vector<std::string> choice_names;
  std::vector<std::string> options;  // what they stand for, as stored
  std::vector<std::pair<Id, std::string>> people;  // of a set of users
  bool whole_day = false;  // a time field without a time of day
  Id reference;
  std::string reference_title;
  std::string words;       // typed into the reference's search
  std::vector<ComboHit> hits;
  std::string error;       // a sentence
  bool touched = false;    // differs from what was loaded
  std::string heading;     // of the section that begins with it
  std::string help;
  bool shown = true;    // by its rule, for the record as it stands
  bool needed = false;  // while it is shown
};

// One that is there already and may be the one being entered.
struct FormAlike {
  std::string title;
  std::string below;  // what it is, and in what they are alike
  std::string route;
};

struct FormState {
  bool open = false;
  EntityKind kind = EntityKind::none;
  Id row;              // nil: a new record
  bool stay = false;   // after saving a new one, do not go to its page
  bool focus_first = false;
  bool edited = false;  // something was typed or chosen: closing asks first
  bool asking = false;  // whether to throw it away
  std::string title;
  std::vector<FormField> fields;
  std::vector<FieldChange> besides;  // given with a new record, and not shown
  std::string error;   // of the whole record
  std::vector<FormAlike> alike;
  std::string then;    // where to go once what was entered is thrown away
  DateDays today = 0;
  TimeMs start_before = 0;  // of an event, as last entered
};

// Null when the form does not have it.
FormField* field_named(FormState& state, std::string_view name);

enum class FormAsk : std::uint8_t {
  changed,         // field: text, choice or clock
  search_opened,   // field: a reference's list dropped down
  search_typed,    // field
  pick,            // field, index into hits
  clear,           // field: a reference
  choose,          // field, index of the choice or -1
  save,
  cancel,           // closes; asks first when something was entered
  keep,             // after being asked
  discard,
  open_alike,       // index: closes and goes there; asks first as cancel does
};

struct FormIntent {
  FormAsk ask;
  std::size_t field = 0;
  int index = 0;
};

}  // namespace acq::ui
