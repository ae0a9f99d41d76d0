// Records that may stand for the same customer, side by side: made one, or told apart for good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/merge/merge.h"
#include "client/screens/screen.h"
#include "import/duplicates.h"

namespace acq::ui {

struct DuplicateRow {
  DuplicatePair pair;
  std::string titles[2], below[2];  // of the two
  std::string reasons;              // "The same: E-mail, Phone"
};

struct DuplicatesState {
  EntityKind kind = EntityKind::none;
  std::string title;
  std::optional<DuplicateSearch> search;  // while it goes on
  std::vector<DuplicatePair> pairs;       // all that were found, the likeliest first
  std::vector<DuplicateRow> rows;         // the first of them that are there now, as shown
  std::size_t there = 0;                  // how many of them are there now
  std::string error;
  MergePanel merge;
};

enum class DuplicatesAsk : std::uint8_t {
  open,    // a: row; b: which of the two
  merge,   // a: row
  differ,  // a: row: they are not the same
};
struct DuplicatesIntent {
  DuplicatesAsk ask;
  std::size_t a = 0;
  int b = 0;
};

// "/duplicates?of=contact"
std::unique_ptr<Screen> make_duplicates_screen();

void view_duplicates(const Ui& ui, const Box& area, DuplicatesState& state,
                     std::vector<DuplicatesIntent>& intents);

}  // namespace acq::ui
