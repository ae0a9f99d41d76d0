#include "server/store/view.h"

#include <cstdint>
#include <string_view>

namespace acq::server {
namespace {

// FNV-1a, 64 bits. Whoever chooses the text can make two alike: it names a view in a device's own
// cursor and protects nothing.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out.push_back(kDigits[(hash >> shift) & 15]);
  return out;
}

}  // namespace

std::string View::name() const {
  std::string text;
  bool own = false, teams = false;
  for (std::size_t i = 0; i < kEntityKinds; ++i) {
    text += std::to_string(static_cast<int>(reach[i]));
    if (hidden[i] != 0) text += "-" + std::to_string(hidden[i]);
    text += ",";
    own = own || reach[i] == Reach::own;
    teams = teams || reach[i] == Reach::team;
  }
  if (own) text += "user " + user.text();
  if (teams) text += "team " + team.text();
  return text;
}

std::string View::key() const { return fingerprint(name()); }

View view_of(const Actor& actor) {
  View view{.user = actor.user, .team = actor.team};
  for (const Entity& described : entities()) {
    const Grant grant = grant_of(actor, described.kind);
    const auto index = static_cast<std::size_t>(described.kind);
    const bool alone = grant.read == Reach::team && actor.team.is_nil();
    view.reach[index] = alone ? Reach::own : grant.read;
    view.hidden[index] = grant.hidden;
  }
  return view;
}

}  // namespace acq::server
