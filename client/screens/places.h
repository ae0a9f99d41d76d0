// Where one can go: what stands beside every page, in the palette, and on phones under "More".
#pragma once

#include <string>
#include <vector>

#include "client/widgets/icons.h"
#include "i18n/translator.h"
#include "model/dictionary.h"

namespace acq::ui {

struct Place {
  std::string section;  // first part of the route; "my_day" for the start
  std::string route;
  std::string label;
  Icon icon = Icon::none;
};

struct PlaceGroup {
  std::string label;  // "" for the first
  std::vector<Place> places;
};

// With the entities that the organisation has made.
std::vector<PlaceGroup> places(const Translator& tr, const Dictionary& dictionary);

}  // namespace acq::ui
