// A server and several devices in one process, with a network that loses things and clocks that
// disagree. Everything follows from one seed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common.h"
#include "rules/crm_rules.h"
#include "server/store/server_store.h"
#include "sync/device.h"

namespace acq::simulation {

// A folder that goes away with its owner.
struct Folder {
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path path;
};

struct Peer {
  Peer(FixedClock& world, TimeMs skew_ms, std::uint64_t seed);
  SkewedClock clock;
  SeededRandom random;
  CrmRules rules;
  std::unique_ptr<Device> device;
  Actor actor;
};

// A new record of the peer's, with one field set (and what its kind requires).
Id add(Peer& peer, EntityKind kind, std::string_view field, std::string value);
Id add_contact(Peer& peer, std::string last_name);

// How often, in percent, the network loses a request or its answer.
struct Weather {
  int lost_requests = 0;
  int lost_answers = 0;
  int repeated_requests = 0;
};

class World;
// The server has the contact, and it is not removed.
bool on_server(World& world, const Id& contact);
// The peer's database as it is now, opened as a second device of the same user.
std::unique_ptr<Peer> copy_of(World& world, Peer& peer);

// Applies everything that has come.
void work_off(ClientSync& sync);

class World {
 public:
  World(std::uint64_t seed, int peers, TimeMs skew_ms_max);

  // One push and one pull of a peer, as far as it wants them.
  void exchange(Peer& peer, const Weather& weather = {});
  // Fair weather until nobody has anything to send or fetch.
  void settle();
  // Takes the server away and opens its files again, as after a kill.
  void restart_server();
  // A copy of the server's database as it is now; where it lies.
  std::string back_up();
  // Puts a backup in the place of the server's database, as `acquaint restore` does.
  void restore_server(const std::filesystem::path& backup);

  // The peer's user with the rights the server gives it now.
  Actor actor_of(const Peer& peer);

  // Every field of every live record, by entity and id, as text.
  static std::vector<std::string> contents(Rows& rows);
  std::vector<std::string> server_contents();

  FixedClock time{1'750'000'000'000};
  SeededRandom random;
  Folder folder;
  std::unique_ptr<server::ServerStore> server;
  std::vector<std::unique_ptr<Peer>> peers;

 private:
  void open_server();
  void push(Peer& peer, const Weather& weather);
  void pull(Peer& peer, const Weather& weather);
  bool happens(int percent) { return random.below(100) < static_cast<std::uint64_t>(percent); }
  SeededRandom server_random_;
};

}  // namespace acq::simulation
