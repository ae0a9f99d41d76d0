#include "server/api/presence.h"

namespace acq::server {

bool Presence::note(const Present& who, const Id& ticket, TimeMs now) {
  const std::scoped_lock lock(mutex_);
  const auto found = seen_.find(who.user);
  const bool was_here = found != seen_.end() && now - found->second.at < kForgetMs;
  if (ticket.is_nil()) {
    if (found != seen_.end()) seen_.erase(found);
    return was_here;
  }
  const bool same = was_here && found->second.ticket == ticket &&
                    found->second.who.writing == who.writing;
  seen_[who.user] = {who, ticket, now};
  return !same;
}

std::vector<Present> Presence::others(const Id& user, const Id& ticket, TimeMs now) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(seen_, [&](const auto& entry) { return now - entry.second.at >= kForgetMs; });
  std::vector<Present> others;
  for (const auto& [who, seen] : seen_) {
    if (who != user && seen.ticket == ticket) others.push_back(seen.who);
  }
  return others;
}

}  // namespace acq::server
