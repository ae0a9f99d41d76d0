// A field that refers to another record: type to search, choose from the hits.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "client/widgets/press.h"

namespace acq::ui {

struct ComboHit {
  std::string key;    // id of the record
  std::string title;
  std::string below;  // what kind it is, or more about it
};

struct Combo {
  std::string_view label;
  std::string_view key;
  std::string_view chosen;       // title of the record referred to, "" for none
  std::string_view placeholder;
  std::string_view error;
  std::span<const ComboHit> hits;  // for the words typed
  std::string_view none;           // what to say when nothing is found
};

struct ComboEvents {
  bool opened = false;      // just dropped down: the caller clears words and searches
  bool typed = false;       // words changed: search again
  int picked = -1;          // index into hits
  bool cleared = false;
};

ComboEvents combo_field(const Ui& ui, const Box& box, const Combo& combo, std::string& words);

}  // namespace acq::ui
