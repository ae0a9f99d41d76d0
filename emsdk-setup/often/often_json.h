// The same for rooms that read JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "often.h"
