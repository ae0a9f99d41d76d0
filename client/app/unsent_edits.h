// The edits of this device that no server has, for a file the user keeps.
#pragma once

#include <string>

#include "sync/device.h"

namespace acq::app {

// JSON: everything of them that can be read.
std::string unsent_edits(Device& device);

}  // namespace acq::app
