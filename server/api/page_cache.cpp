#include "server/api/page_cache.h"

#include <utility>

namespace acq::server {
namespace {
constexpr std::chrono::seconds kKept{60};
}

void PageCache::drop_old(Time::time_point now) {
  while (!entries_.empty() && (entries_.front().until <= now || bytes_ > bytes_max_)) {
    const auto oldest = bodies_.find(entries_.front().key);
    bytes_ -= oldest->first.size() + oldest->second.size();
    bodies_.erase(oldest);
    entries_.pop_front();
  }
}

std::optional<std::string> PageCache::find(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  drop_old(Time::now());
  const auto found = bodies_.find(key);
  if (found == bodies_.end()) return std::nullopt;
  return found->second;
}

void PageCache::keep(const std::string& key, std::string body) {
  const std::scoped_lock lock(mutex_);
  const std::size_t bytes = key.size() + body.size();
  // Two who came at once have read the same.
  if (!bodies_.try_emplace(key, std::move(body)).second) return;
  const auto now = Time::now();
  entries_.push_back({key, now + kKept});
  bytes_ += bytes;
  drop_old(now);
}

}  // namespace acq::server
