// The accessibility mirror as the page gets it: only what changed.
//
// Records end with 0x1e, their fields with 0x1f. A record is one of
//   N id parent role layer x y w h flags rows row columns level sort name value description
//   D id                       gone
//   O id id id ...             all ids in drawing order, sent when set or order changed
// flags holds one letter a state that is set: c C checked no/yes, e E expanded, s S selected,
// d D disabled, i I invalid, r R required, m M modal.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "client/platform/mirror.h"

namespace acq::platform {

class MirrorWire {
public:
  // What changed since the last call; "" when nothing did.
  std::string changes(const Mirror& mirror);
  // The page starts anew: everything is sent next time.
  void forget();

private:
  std::unordered_map<std::uint32_t, std::string> sent_;
  std::vector<std::uint32_t> order_;
};

}  // namespace acq::platform
