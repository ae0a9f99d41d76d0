// What this device remembers for its user beside the synced data: language, theme. In a table of
// its own in the same database.
#pragma once

#include <string>
#include <string_view>

#include "store/sqlite.h"

namespace acq::app {

class Preferences {
 public:
  // `db` outlives it. Errors while reading or writing leave things as they are: a preference is
  // never worth stopping for.
  explicit Preferences(Database& db);

  std::string get(std::string_view name);  // "" when never set
  void set(std::string_view name, std::string_view value);

 private:
  Database& db_;
};

}  // namespace acq::app
