// A server with a small organisation in it, for fuzz targets: whatever an input does to it is
// taken back afterwards, so that every input meets the same and can be run again alone.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "server/store/server_store.h"

namespace acq::fuzz {

void require(bool holds);

// The id that ends in this byte: rows of the organisation are 1 to kRows, users 1 to kUsers.
Id small_id(std::uint8_t last);
inline constexpr std::uint8_t kUsers = 6;
inline constexpr std::uint8_t kRows = 34;
inline constexpr TimeMs kNow = 1'750'000'000'000;

// What a device holds: versions only, since a version names a row's contents.
struct Replica {
  std::string cursor;
  std::map<std::pair<EntityKind, Id>, std::int64_t> live;

  void take(const Bytes& page);
  bool fits(const std::vector<ProofEntry>& proof) const;
};

class Office {
 public:
  Office();
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  // Runs `use`; then the server is as before.
  void undone(const std::function<void()>& use);
  server::ServerStore& server() { return *server_; }
  // With the rights of this moment; nothing when this is nobody's any more.
  std::optional<Actor> actor(std::uint8_t user);
  // The user's device catches up from where it was when the office opened, and a new one of the
  // same user starts from nothing: both must hold what the server says.
  void check_devices(std::uint8_t user);

 private:
  void fill();
  // Pulls until there is no more. The error of the first page that was refused.
  Result<void> pull(const Actor& actor, Replica& replica);

  FixedClock clock_{kNow};
  SeededRandom random_{7};
  std::filesystem::path folder_;
  std::unique_ptr<server::ServerStore> server_;
  std::vector<Replica> replicas_;
};

// The one that all inputs meet.
Office& the_office();

// Sends a request as this user and checks what must hold for every request.
void check_push(Office& office, std::uint8_t user, const PushRequest& request);

}  // namespace acq::fuzz
