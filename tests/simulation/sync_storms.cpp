// Random edits under bad weather. A failure prints its seed; the seed replays it.
#include <doctest/doctest.h>

#include "store/query.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

constexpr Weather kStorm{.lost_requests = 15, .lost_answers = 15, .repeated_requests = 10};

std::string word(SeededRandom& random) { return "w" + std::to_string(random.below(1000)); }

std::optional<Id> any_contact(World& world, Peer& peer) {
  const auto rowids = list_rowids(peer.device->rows(), {.kind = EntityKind::contact, .sort = ""});
  REQUIRE(rowids);
  if (rowids->empty()) return std::nullopt;
  const auto record = peer.device->rows().at(EntityKind::contact,
                                             (*rowids)[world.random.below(rowids->size())]);
  return (*record)->id;
}

// One random edit; returns how many contacts it added.
int random_edit(World& world, Peer& peer) {
  Store& store = peer.device->store();
  const auto target = any_contact(world, peer);
  const auto dice = world.random.below(10);
  if (!target || dice < 2) {
    Change change = insert_change(EntityKind::contact, store.ids().make());
    change.set("last_name", word(world.random));
    REQUIRE(store.write(peer.actor, {{change}}));
    return 1;
  }
  Change change = update_change(EntityKind::contact, *target);
  constexpr std::string_view kFields[] = {"first_name", "job_title", "street", "city", "tags"};
  if (dice == 9) {
    change.kind = ChangeKind::remove;
  } else {
    change.set(kFields[world.random.below(5)], word(world.random));
    if (dice > 5) change.set(kFields[world.random.below(5)], word(world.random));
  }
  REQUIRE(store.write(peer.actor, {{change}}));
  return 0;
}

void storm(std::uint64_t seed) {
  CAPTURE(seed);
  World world(seed, 4, 3'600'000);
  int inserted = 0;
  for (int step = 0; step < 300; ++step) {
    world.time.now += static_cast<TimeMs>(world.random.below(5000));
    Peer& peer = *world.peers[world.random.below(world.peers.size())];
    const auto dice = world.random.below(10);
    if (dice < 5) inserted += random_edit(world, peer);
    if (dice >= 4) world.exchange(peer, kStorm);
    if (world.random.below(60) == 0) world.restart_server();
  }
  world.settle();
  const auto truth = world.server_contents();
  for (auto& peer : world.peers) {
    CHECK(peer->device->sync().state().pending == 0);
    CHECK(peer->device->sync().state().refused == 0);
    CHECK(peer->device->sync().state().rows_repaired == 0);
    CHECK(peer->device->sync().state().proven_ms > 0);
    CHECK(World::contents(peer->device->rows()) == truth);
  }
  const auto all = world.server->with([](Store& store) {
    return *store.db().integer("SELECT count(*) FROM contact");
  });
  CHECK(all == inserted);  // tombstones included: nothing was lost, nothing came twice
}

}  // namespace

TEST_CASE("storm: devices and server agree after loss, repetition, skew and restarts") {
  for (std::uint64_t seed = 100; seed < 120; ++seed) storm(seed);
}

TEST_CASE("storm: a device that lost its acknowledgements for a server restored from a backup") {
  World world(42, 2, 0);
  Peer& peer = *world.peers[0];
  for (int i = 0; i < 5; ++i) random_edit(world, peer);
  world.settle();
  const std::string backup = world.back_up();
  Change late = insert_change(EntityKind::contact, peer.device->store().ids().make());
  late.set("last_name", std::string("Late"));
  REQUIRE(peer.device->store().write(peer.actor, {{late}}));
  world.settle();

  world.restore_server(backup);
  random_edit(world, peer);
  for (auto& each : world.peers) each->device->sync().retry_now();
  world.settle();
  CHECK(world.server->with([&](Store& store) {
    return store.rows().find(EntityKind::contact, late.row)->has_value();
  }));
  CHECK(World::contents(world.peers[1]->device->rows()) == world.server_contents());
}
