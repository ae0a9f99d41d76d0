// What the soak found: edits lost or counted twice, around copied databases and restored servers.
#include <doctest/doctest.h>

#include "base/date.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

// Seed 2438: while a copy sends its log again under its new name, the server
// has not answered what its images already hold.
TEST_CASE("copied devices: what a copied database sends again is not counted twice meanwhile") {
  bool restored = false;
  SUBCASE("as it is") {}
  SUBCASE("after the server was restored") { restored = true; }
  World world(4, 2, 0);
  Peer& kim = *world.peers[1];
  const Id lamp = add(*world.peers[0], EntityKind::product, "name", "Lamp");
  const auto change = [&](Peer& peer, std::string_view field, Value value) {
    Change edit = update_change(EntityKind::product, lamp);
    edit.set(field, std::move(value));
    REQUIRE(peer.device->store().write(peer.actor, {{edit}}));
  };
  const auto stock = [&](Peer& peer) {
    return number_of(peer.device->rows().find(EntityKind::product, lamp)->value().get("stock"));
  };
  change(*world.peers[0], "stock", std::int64_t{2});
  world.settle();
  if (restored) {
    const std::string backup = world.back_up();
    world.restore_server(backup);
    for (auto& peer : world.peers) peer->device->sync().retry_now();
    world.settle();
  }
  world.peers.push_back(copy_of(world, *world.peers[0]));
  Peer& copy = *world.peers[2];
  add_contact(*world.peers[0], "First");
  world.exchange(*world.peers[0]);
  change(copy, "stock", std::int64_t{5});
  for (int i = 0; i < 6; ++i) {
    change(kim, "unit", "unit " + std::to_string(i));  // so that the row comes again each time
    world.exchange(kim);
    world.exchange(copy);
    CHECK(stock(copy) == 5);
  }
  world.settle();
  CHECK(stock(copy) == 5);
  CHECK(stock(kim) == 5);
}

// Seed 2666: the restored server's last number of a device may be its copy's.
TEST_CASE("copied devices: a copy first at a restored server hides none of the original's edits") {
  World world(5, 1, 0);
  add_contact(*world.peers[0], "Shared");
  world.settle();
  const std::string backup = world.back_up();
  world.peers.push_back(copy_of(world, *world.peers[0]));
  Peer& first = *world.peers[0];
  Peer& copy = *world.peers[1];
  const Id own = add_contact(first, "Decided, then lost with the server");
  world.exchange(first);
  REQUIRE(on_server(world, own));
  world.restore_server(backup);
  const Id other = add_contact(copy, "Of the same number");
  copy.device->sync().retry_now();
  for (int i = 0; i < 4; ++i) world.exchange(copy);
  REQUIRE(on_server(world, other));
  for (auto& peer : world.peers) peer->device->sync().retry_now();
  world.settle();
  CHECK(on_server(world, own));
  CHECK(on_server(world, other));
  CHECK(World::contents(copy.device->rows()) == World::contents(first.device->rows()));
}

// Seeds 6251 and 7531: the 14 days ran on while nobody spoke to the server.
TEST_CASE("restored server: a device that was away for long still gives its edits back") {
  World world(11, 1, 0);
  add_contact(*world.peers[0], "Before");
  world.settle();
  const std::string backup = world.back_up();
  const Id late = add_contact(*world.peers[0], "Late");
  world.settle();
  world.restore_server(backup);
  world.time.now += 30 * kMsPerDay;
  world.peers[0] = copy_of(world, *world.peers[0]);  // started again
  world.settle();
  CHECK(on_server(world, late));
  CHECK(World::contents(world.peers[0]->device->rows()) == world.server_contents());
}
