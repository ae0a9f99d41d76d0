// Deals by stage: one column a stage, cards that are moved between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "model/entity.h"

namespace acq::ui {

// A deal as its card shows it.
struct BoardCard {
  Id id{};
  std::string name;     // what the deal is called, for the mirror
  std::string title;    // the company, or the deal's name when it has none
  std::string below;    // what it is about
  std::string amount;
  std::string due;      // "12 Dec"
  bool late = false;    // the expected close has passed
  std::string owner;    // full name; its initials are shown
  std::string idle;     // "idle 16 days", "" when somebody works on it
};

struct BoardColumn {
  std::string stage;  // stored name
  std::string title;
  Tone tone = Tone::neutral;
  std::int64_t count = 0;
  std::string sum;    // "€0.61M"; several currencies are not added up: "€0.61M + $2K"
  std::vector<std::int64_t> rowids;
  std::unordered_map<std::size_t, BoardCard> cache;  // by index into rowids
  std::size_t wanted_first = 0, wanted_last = 12;    // cards to have in the cache
  std::optional<std::size_t> scroll_to;              // the card to bring on screen
};

// A card between two columns, under the pointer or a finger.
struct BoardDrag {
  bool pressed = false;  // the button went down on a card; it may still become a click
  bool moving = false;
  Id row{};
  std::size_t from = 0;
  BoardCard card;        // as it looked, since its column may scroll away
  float press_x = 0, press_y = 0;
  float grab_x = 0, grab_y = 0;  // pointer within the card
  float width = 0;
};

// Why a deal was lost, asked before it moves.
struct BoardLost {
  bool open = false;
  Id row{};
  std::string name;
  int reason = -1;
  std::vector<std::string> reasons;  // as shown, in the model's order
};

struct BoardState {
  bool mine = false;
  bool can_write = true;
  std::vector<Id> pipelines;  // nil: the program's own
  std::vector<std::string> pipeline_names;
  Id pipeline{};              // the one that is shown
  std::vector<BoardColumn> columns;
  std::int64_t total = 0;  // deals in all, without the filter
  bool stale = true;
  std::string error;       // a sentence, when a query failed
  BoardDrag drag;
  BoardLost lost;
  Id focus{};              // the card just moved: scrolled to, and takes the keyboard
};

enum class BoardAsk : std::uint8_t {
  show_cards,   // column, a, b: [first, last)
  open_card,    // row
  move,         // row, column: the stage it goes to
  mine,         // a: 0 all, 1 mine
  pipeline,     // a: index
  table,
  create,       // column: its stage
  lost_reason,  // a: index
  lost_confirm,
  lost_cancel,
};

struct BoardIntent {
  BoardAsk ask;
  Id row{};
  std::size_t column = 0;
  std::size_t a = 0, b = 0;
};

}  // namespace acq::ui
