// A row of tabs over a hair line; those that do not fit are in a menu at its end.
#pragma once

#include <span>
#include <string>

#include "client/widgets/ui.h"

namespace acq::ui {

// The tab pressed, or -1. 36 px high rows look right.
int tab_row(const Ui& ui, const Box& box, std::span<const std::string> names, int chosen,
            std::string_view name);

}  // namespace acq::ui
