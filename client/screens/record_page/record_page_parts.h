// How the parts of a record's page are read; for the files of this folder.
#pragma once

#include <string_view>
#include <vector>

#include "client/screens/record_page/record_page_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// The first `most` live records that meet the conditions; none when they cannot be read.
std::vector<Record> records_where(Env& env, EntityKind kind, std::vector<Condition> where,
                                  std::string_view sort, bool descending, std::size_t most);

// What happened, the newest first: activities, tickets, deals.
void load_timeline(Env& env, RecordPageState& state);

// The cards with what belongs to the record.
void load_cards(Env& env, RecordPageState& state);

// What others changed since this user looked last. After load_timeline.
void load_since(Env& env, RecordPageState& state);

}  // namespace acq::ui
