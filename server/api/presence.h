// Who has which ticket open at this moment. Only in memory: nothing of it is stored.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"

namespace acq::server {

struct Present {
  Id user;
  std::string name;
  bool writing = false;
};

// Safe from several threads. A person is where they last said they were.
class Presence {
 public:
  // Notes where `who` is; `ticket` nil: nowhere. True when others will see a difference.
  bool note(const Present& who, const Id& ticket, TimeMs now);
  // The others on this ticket who have said so lately.
  std::vector<Present> others(const Id& user, const Id& ticket, TimeMs now);

  static constexpr TimeMs kForgetMs = 45'000;  // a little more than two of the program's rounds

 private:
  struct Seen {
    Present who;
    Id ticket;
    TimeMs at = 0;
  };
  std::mutex mutex_;
  std::map<Id, Seen> seen_;  // by user
};

}  // namespace acq::server
