// Shared by the files of this folder.
#pragma once

#include "client/screens/history/history.h"

namespace acq::ui {

void load_access(Env& env, HistoryState& state);

}  // namespace acq::ui
