// The same for the tests of the server's API, all of which read JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "often_included.h"
