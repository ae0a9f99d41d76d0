// The simulated world of a soak run; soak.h says what happens in it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>

#include "common.h"
#include "rules/crm_rules.h"
#include "server/store/server_store.h"
#include "sim_disk.h"
#include "soak.h"
#include "sync/device.h"

namespace acq::simulation {

// One request at a time, as the engine allows one push and one pull.
struct Line {
  std::optional<SyncRequest> sent;
  struct Answer {
    int status = 0;
    Bytes body;
  };
  std::optional<Answer> answer;
  bool busy() const { return sent.has_value() || answer.has_value(); }
};

struct Peer {
  Peer(const FixedClock& world, std::string name, Id who, std::uint64_t seed)
      : machine(std::move(name)), user(who), clock(world), random(seed) {}
  std::string machine;
  Id user;
  SkewedClock clock;
  SeededRandom random;
  CrmRules rules;
  std::unique_ptr<Device> device;  // destroyed before the clock it uses
  Line push;
  Line pull;
  // All up to one moment is here: the last page that came was a last one, and came whole.
  bool caught_up = false;
  bool may_have_purged = false;  // acknowledged edits may be gone from its log
};

// An edit that a device has saved, and so promised to keep.
struct Deed {
  std::size_t peer = 0;
  Id transaction;
  EntityKind kind = EntityKind::none;  // of a record that was made
  Id row;
  std::int64_t stock = 0;  // what it added to the product `row`
  bool certain = true;     // false: the power went before anyone could say
};

// A request that may reach the server once more.
struct Stray {
  Id user;
  SyncRequest request;
};

class Sim {
 public:
  explicit Sim(std::uint64_t seed);
  ~Sim();

  void take(const Step& step);
  // Fair weather until nobody has anything to send or fetch.
  void settle();
  void check_promises();
  const std::optional<std::string>& broken() const { return broken_; }

 private:
  // The first promise that is broken is the one that is told.
  void promise(bool kept, const std::function<std::string()>& what);

  // world
  void open_server();
  void make_organisation();
  Id make_person(std::string name, std::string role, const Id& team);
  void write_on_server(const Change& change);
  // Runs use(Store&) on the server, which comes back by itself when its power goes.
  template <class Use>
  void on_server(Use use) {
    if (!server_is_back()) return;
    server_->with(use);
    server_is_back();
  }
  bool server_is_back();
  // Boots the peer when its power is gone, and looks whether it kept what it had saved.
  void boot(Peer& peer);
  void drop_lines(Peer& peer);
  void open_device(Peer& peer);
  std::size_t index_of(const Peer& peer) const;

  // edits
  void edit(Peer& peer, SeededRandom& dice);
  void write(Peer& peer, const std::vector<Change>& changes, Deed deed);
  std::optional<Id> any(Peer& peer, EntityKind kind, SeededRandom& dice);
  std::vector<Change> contact_edit(Peer& peer, SeededRandom& dice);
  std::vector<Change> new_deal(Peer& peer, SeededRandom& dice);
  std::vector<Change> next_state(Peer& peer, SeededRandom& dice);

  // traffic
  void send(Peer& peer, bool push);
  void arrive(Peer& peer, Line& line);
  void come_back(Peer& peer, Line& line, SeededRandom& dice, bool fair);
  void stray(SeededRandom& dice);
  void apply(Peer& peer, std::size_t rows_max);
  Line::Answer ask_server(const Id& user, const SyncRequest& request);
  Result<Bytes> answer(const Actor& actor, const SyncRequest& request);
  void check_page(const Actor& actor, const Bytes& body);
  void check_groups(Store& store, const Actor& actor, const std::set<Id>& brought,
                    std::int64_t reached);
  void exchange(Peer& peer);

  // events
  void change_rights(SeededRandom& dice);
  void hand_over(SeededRandom& dice);
  void copy_device(Peer& peer, SeededRandom& dice);
  void back_up();
  void restore(SeededRandom& dice);
  void let_time_pass(SeededRandom& dice);
  void change_clock(Peer& peer, SeededRandom& dice);
  void upgrade(Peer& peer);

  // promises
  void check_pairs(Peer& peer);
  void check_fold(Peer& peer);
  void check_sums(Peer& peer);
  void check_rest(Peer& peer);
  void check_contents(Peer& peer);
  void check_deeds();
  std::vector<std::string> contents(Rows& rows, const Actor* reader);

  SeededRandom server_random_;
  FixedClock time_{1'750'000'000'000};
  std::filesystem::path folder_;
  SimDisk disk_;
  std::unique_ptr<server::ServerStore> server_;
  std::vector<std::unique_ptr<Peer>> peers_;
  std::vector<Id> people_;
  std::vector<Id> teams_;
  std::vector<std::pair<Id, Id>> pairs_;  // contacts that are always written together
  std::vector<Stray> strays_;
  std::vector<Deed> deeds_;
  std::set<Id> removed_;           // by anyone, at any time
  std::vector<std::string> backups_;
  int backups_made_ = 0;
  bool set_back_ = false;  // a device's database was: what it alone had is gone
  std::optional<std::string> broken_;
};

}  // namespace acq::simulation
