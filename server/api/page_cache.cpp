#include "server/api/page_cache.h"

#include <algorithm>

namespace acq::server {
namespace {
constexpr std::chrono::seconds kKept{60};
}

void PageCache::drop_old(Time::time_point now) {
  while (!entries_.empty() && (entries_.front().until <= now || bytes_ > bytes_max_)) {
    bytes_ -= entries_.front().body.size();
    entries_.pop_front();
  }
}

std::optional<std::string> PageCache::find(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  drop_old(Time::now());
  const auto it = std::ranges::find(entries_, key, &Entry::key);
  if (it == entries_.end()) return std::nullopt;
  return it->body;
}

void PageCache::keep(const std::string& key, const std::string& body) {
  const std::scoped_lock lock(mutex_);
  const auto now = Time::now();
  entries_.push_back({key, body, now + kKept});
  bytes_ += body.size();
  drop_old(now);
}

}  // namespace acq::server
