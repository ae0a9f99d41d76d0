// What follows from a change is made once, however many devices see the occasion.
#include <doctest/doctest.h>

#include "store/query.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

void put(Peer& peer, const Change& change) {
  const auto written = peer.device->store().write(peer.actor, {&change, 1});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().code));
}

Id make_rule(Peer& peer) {
  Change rule = insert_change(EntityKind::follow_up_rule, peer.device->store().ids().make());
  rule.set("name", std::string("Won"));
  rule.set("active", std::int64_t{1});
  rule.set("entity_name", std::string("deal"));
  rule.set("occasion", std::string("becomes"));
  rule.set("field_name", std::string("stage"));
  rule.set("wanted_value", std::string("won"));
  rule.set("task_subject", std::string("Call about {name}"));
  rule.set("task_days", std::int64_t{30});
  put(peer, rule);
  return rule.row;
}

Id add_deal(Peer& peer) {
  Change deal = insert_change(EntityKind::deal, peer.device->store().ids().make());
  deal.set("name", std::string("GTX Pro"));
  deal.set("stage", std::string("engaging"));
  put(peer, deal);
  return deal.row;
}

void set_stage(Peer& peer, const Id& deal, std::string_view stage) {
  Change change = update_change(EntityKind::deal, deal);
  change.set("stage", std::string(stage));
  put(peer, change);
}

std::vector<Record> tasks_of(Peer& peer) {
  std::vector<Record> found;
  const auto rowids = list_rowids(peer.device->rows(), {.kind = EntityKind::task});
  REQUIRE(rowids);
  for (const auto rowid : *rowids) {
    found.push_back(**peer.device->rows().at(EntityKind::task, rowid));
  }
  return found;
}

}  // namespace

TEST_CASE("follow-up: two devices that win one deal offline make one task") {
  World world(41, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  make_rule(anna);
  const Id deal = add_deal(anna);
  world.settle();
  set_stage(anna, deal, "won");
  world.time.now += 3 * kMsPerDay;
  set_stage(kim, deal, "won");
  CHECK(tasks_of(anna).size() == 1);
  CHECK(tasks_of(kim).size() == 1);
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    REQUIRE(tasks_of(*peer).size() == 1);
    CHECK(peer->device->sync().state().refused == 0);
  }
  CHECK(world.contents(anna.device->rows()) == world.contents(kim.device->rows()));
  CHECK(world.contents(anna.device->rows()) == world.server_contents());
}

TEST_CASE("follow-up: a task that was done is not opened again by a device that comes days later") {
  World world(42, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  make_rule(anna);
  const Id deal = add_deal(anna);
  world.settle();
  set_stage(anna, deal, "won");
  Change done = update_change(EntityKind::task, tasks_of(anna)[0].id);
  done.set("task_state", std::string("done"));
  put(anna, done);
  world.exchange(anna);
  world.time.now += 3 * kMsPerDay;
  set_stage(kim, deal, "won");  // offline since before anna did it
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    REQUIRE(tasks_of(*peer).size() == 1);
    CHECK(text_of(tasks_of(*peer)[0].get("task_state")) == "done");
    CHECK(peer->device->sync().state().refused == 0);
  }
  CHECK(world.contents(kim.device->rows()) == world.server_contents());
}
