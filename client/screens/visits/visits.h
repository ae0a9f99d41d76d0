// Which records the user has looked at on this device, what they held then, and which are marked
// with a star. A table of its own in the device's database; nothing of it is sent anywhere.
#pragma once

#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/record.h"
#include "store/sqlite.h"

namespace acq::ui {

struct Visit {
  EntityKind kind = EntityKind::none;
  Id row;
  bool operator==(const Visit&) const = default;
};

// What a page held when it was looked at last.
struct Seen {
  TimeMs at = 0;
  std::int64_t newest = 0;  // the highest version of all that the page showed
  Record record;
};

class Visits {
 public:
  // `db` outlives it. Errors leave things as they are: nothing here is worth stopping for.
  explicit Visits(Database& db);

  // The last ones first.
  std::vector<Visit> recent(std::size_t most);
  // Those with a star, the oldest star first.
  std::vector<Visit> favourites(std::size_t most);
  bool is_favourite(EntityKind kind, const Id& row);
  void set_favourite(EntityKind kind, const Id& row, bool on, TimeMs now);

  // Nothing when the record was never looked at, or too many others were since.
  std::optional<Seen> seen(EntityKind kind, const Id& row);
  void look(const Record& record, std::int64_t newest, TimeMs now);

 private:
  std::vector<Visit> list(std::string_view sql, std::size_t most);

  Database& db_;
};

}  // namespace acq::ui
