// Rows by columns over any list: "/pivot/deals".
#pragma once

#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_pivot_screen();

}  // namespace acq::ui
