// The same for rooms most of whose files read JSON; to others it would cost more than it saves.
#pragma once

#include <nlohmann/json.hpp>

#include "often.h"
