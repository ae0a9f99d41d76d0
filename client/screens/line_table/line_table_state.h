// The lines of a deal, quote, order or invoice as a table that is typed into.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "client/widgets/combo.h"
#include "model/record.h"

namespace acq::ui {

// What can be typed, from left to right.
enum class LineColumn : std::uint8_t { description, quantity, price, discount, tax };
inline constexpr std::size_t kLineColumns = 5;

struct LineRow {
  Id row{};
  std::array<std::string, kLineColumns> texts;   // as typed, in the language's form
  std::array<std::string, kLineColumns> errors;  // sentences
  std::string unit;
  std::string amount;  // as shown

  bool wrong() const {
    for (const std::string& error : errors) {
      if (!error.empty()) return true;
    }
    return false;
  }
};

// A cell by its row's id, so that it is still the same one when others add lines.
struct LinePlace {
  Id row{};
  LineColumn column = LineColumn::description;
  bool operator==(const LinePlace&) const = default;
};

struct LineTableState {
  EntityKind whole = EntityKind::none;  // deal, quote, sales_order, invoice
  Id id{};
  std::string currency;
  bool can_edit = false;
  bool has_tax = false;
  std::vector<LineRow> lines;

  LinePlace typing;      // nil row: nobody types
  bool changed = false;  // there is something in it that is not written
  LinePlace focus;       // takes the keyboard in the next frame
  bool open_add = false; // drops the search for a new line down in the next frame
  std::string words;     // typed into it
  std::vector<ComboHit> hits;  // the last stands for the words themselves; its key is empty
};

enum class LineAsk : std::uint8_t {
  typed,     // place: its text changed
  leave,     // place: the keyboard went elsewhere
  enter,     // place: the next line, please
  remove,    // index
  search,    // the words changed
  add,       // index into hits
};

struct LineIntent {
  LineAsk ask;
  std::size_t index = 0;  // of the row, or the hit
  LineColumn column = LineColumn::description;
};

}  // namespace acq::ui
