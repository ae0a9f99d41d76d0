// Pages of a pull, as they go over the wire: when many devices come at once (each edit wakes all
// that are open; a Monday morning, a restored server), a page is read and compressed once.
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace acq::server {

// Safe to use from several threads.
class PageCache {
 public:
  explicit PageCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  // The body kept under this key less than a minute ago.
  std::optional<std::string> find(const std::string& key);
  // The oldest go first when there is no room.
  void keep(const std::string& key, std::string body);

 private:
  using Time = std::chrono::steady_clock;
  struct Entry {
    std::string key;
    Time::time_point until;
  };
  void drop_old(Time::time_point now);

  std::mutex mutex_;
  std::size_t bytes_max_;
  std::size_t bytes_ = 0;  // of bodies and keys
  std::unordered_map<std::string, std::string> bodies_;
  std::deque<Entry> entries_;  // one for each body, the oldest first
};

}  // namespace acq::server
