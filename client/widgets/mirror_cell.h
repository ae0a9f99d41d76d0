// A control within a table's row stands in a cell of its own, as readers of tables expect.
#pragma once

#include <string_view>

#include "client/platform/a11y.h"
#include "client/widgets/box.h"

namespace acq::ui {

// Lives while the control is drawn. `key` is unique within the row.
class MirrorCell {
 public:
  MirrorCell(const Box& box, std::string_view key,
             platform::a11y::Role role = platform::a11y::Role::cell) {
    platform::a11y::begin({.role = role, .key = key, .rect = {box.x, box.y, box.w, box.h}});
  }
  ~MirrorCell() { platform::a11y::end(); }
  MirrorCell(const MirrorCell&) = delete;
  MirrorCell& operator=(const MirrorCell&) = delete;
};

}  // namespace acq::ui
