#include "server/store/view.h"

#include <cstdint>

namespace acq::server {
namespace {

// FNV-1a, 64 bits: names a view, protects nothing.
class Fingerprint {
 public:
  void add(std::uint64_t word) {
    for (int i = 0; i < 8; ++i) {
      hash_ = (hash_ ^ ((word >> (8 * i)) & 0xff)) * 0x100000001b3;
    }
  }
  void add(const Id& id) {
    for (const std::uint8_t byte : id.bytes) add(byte);
  }
  std::string text() const {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out.push_back(kDigits[(hash_ >> shift) & 15]);
    return out;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325;
};

}  // namespace

std::string View::key() const {
  Fingerprint print;
  bool own = false, teams = false;
  for (std::size_t i = 0; i < kEntityKinds; ++i) {
    print.add(static_cast<std::uint64_t>(reach[i]));
    print.add(hidden[i]);
    own = own || reach[i] == Reach::own;
    teams = teams || reach[i] == Reach::team;
  }
  if (own) print.add(user);
  if (teams) print.add(team);
  return print.text();
}

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
