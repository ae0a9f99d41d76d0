// Building a filter: rows of field, question and answer; a group of them needs all or one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/form/form_state.h"
#include "store/filter.h"

namespace acq::ui {

struct FilterRow {
  std::string path;    // "state", "account.sector"; "" while none was chosen
  std::string label;   // as shown
  std::string words;   // typed to find a field
  std::vector<ComboHit> hits;
  std::vector<std::string> compare_names;  // of compares_of(field)
  int compare = 0;                         // index into them
  bool asks = false;   // a value is needed
  FormField input;     // that value
};

struct FilterGroup {
  bool any = false;
  std::vector<FilterRow> rows;
  // One that holds groups itself, as the drawer makes none: kept as it is, or removed.
  std::optional<Filter> whole;
};

// A condition as words, to be shown above the list; row kWholeGroup stands for a group.
inline constexpr std::size_t kWholeGroup = static_cast<std::size_t>(-1);
struct FilterChip {
  std::string words;
  std::size_t group = 0, row = 0;
};

struct FilterState {
  bool open = false;
  EntityKind kind = EntityKind::none;
  const Entity* described = nullptr;  // the dictionary's
  std::vector<FilterGroup> groups;  // the first holds the others; there is always one
  std::vector<FilterChip> chips;    // of what is complete
  DateDays today = 0;
};

enum class FilterAsk : std::uint8_t {
  add_row,       // group
  remove_row,    // group, row; kWholeGroup: the group
  add_group,
  set_any,       // group; index 1: one is enough
  find_field,    // group, row: words were typed, or the list dropped down
  pick_field,    // group, row, index into hits; none of them: no field any more
  choose,        // group, row, index of the question
  input,         // group, row: `form` of the row's input
  clear,
  close,
};

struct FilterIntent {
  FilterAsk ask;
  std::size_t group = 0, row = 0;
  int index = 0;
  FormIntent form{FormAsk::changed};
};

}  // namespace acq::ui
