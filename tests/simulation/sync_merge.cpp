// Two people, one record, no network: what each kind of field makes of it.
#include <doctest/doctest.h>

#include "store/query.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

void edit(Peer& peer, EntityKind kind, const Id& row, std::string_view field, Value value) {
  REQUIRE(peer.device->store().write(
      peer.actor, {{update_change(kind, row).set(field, std::move(value))}}));
}

Record shown(Peer& peer, EntityKind kind, const Id& row) {
  const auto found = peer.device->rows().find(kind, row);
  REQUIRE(found);
  REQUIRE(*found);
  return **found;
}

std::vector<Record> conflicts(Peer& peer) {
  const auto rowids = list_rowids(peer.device->rows(), {.kind = EntityKind::conflict, .sort = ""});
  REQUIRE(rowids);
  std::vector<Record> found;
  for (const std::int64_t rowid : *rowids) {
    found.push_back(**peer.device->rows().at(EntityKind::conflict, rowid));
  }
  return found;
}

}  // namespace

TEST_CASE("merge: long texts come together line by line on every device") {
  World world(1, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add(anna, EntityKind::contact, "last_name", "Gross");
  edit(anna, EntityKind::contact, row, "description", std::string("Tea.\nDog.\n"));
  world.settle();
  edit(anna, EntityKind::contact, row, "description", std::string("Green tea.\nDog.\n"));
  edit(kim, EntityKind::contact, row, "description", std::string("Tea.\nDog.\nCar.\n"));
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    CHECK(text_of(shown(*peer, EntityKind::contact, row).get("description")) ==
          "Green tea.\nDog.\nCar.");
  }
  CHECK(conflicts(anna).empty());
}

TEST_CASE("merge: what two tills take from the stock adds up, also when answers are lost") {
  World world(2, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add(anna, EntityKind::product, "name", "Mill");
  edit(anna, EntityKind::product, row, "stock", std::int64_t{10});
  world.settle();
  edit(anna, EntityKind::product, row, "stock", std::int64_t{7});
  edit(kim, EntityKind::product, row, "stock", std::int64_t{9});
  constexpr Weather kDeaf{.lost_answers = 100};
  world.exchange(anna, kDeaf);  // the server has it, the device does not know
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    CHECK(number_of(shown(*peer, EntityKind::product, row).get("stock")) == 6);
  }
}

TEST_CASE("merge: an answer that was lost comes with the rows, so that nothing counts twice") {
  World world(3, 2, 0);
  Peer& anna = *world.peers[0];
  const Id row = add(anna, EntityKind::product, "name", "Mill");
  std::int64_t edits = 5;
  SUBCASE("of a few edits") {}
  SUBCASE("of as many as a push holds") { edits = kPushOperationsMax - 1; }
  for (std::int64_t i = 1; i <= edits; ++i) edit(anna, EntityKind::product, row, "stock", i);
  ClientSync& sync = anna.device->sync();
  const auto push = sync.next_push();
  REQUIRE(push);
  REQUIRE(world.server->push(world.actor_of(anna), *decode_push_request(push->body)));
  sync.wake(world.server->seq());
  const auto pull = sync.next_pull();
  REQUIRE(pull);
  const auto page = answer_pull(*world.server, world.actor_of(anna), pull->path);
  REQUIRE(sync.on_pull(200, *page));
  CHECK(number_of(shown(anna, EntityKind::product, row).get("stock")) == edits);
  CHECK(sync.state().pending == 0);
}

TEST_CASE("merge: the value that lost is kept with its writer, on every device") {
  World world(4, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add(anna, EntityKind::contact, "last_name", "Gross");
  world.settle();
  edit(anna, EntityKind::contact, row, "phone", std::string("+49 1111"));
  world.time.now += 120'000;
  edit(kim, EntityKind::contact, row, "phone", std::string("+49 2222"));
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    const auto found = conflicts(*peer);
    REQUIRE(found.size() == 1);
    const Record& conflict = found[0];
    CHECK(id_of(conflict.get("subject_id")) == row);
    CHECK(text_of(conflict.get("field_name")) == "phone");
    CHECK(text_of(conflict.get("lost_value")) == "+49 1111");
    CHECK(text_of(conflict.get("kept_value")) == "+49 2222");
    CHECK(id_of(conflict.get("lost_by")) == anna.actor.user);
    CHECK(id_of(conflict.get("kept_by")) == kim.actor.user);
    CHECK(number_of(conflict.get("kept_at")) - number_of(conflict.get("lost_at")) == 120'000);
  }
}

TEST_CASE("merge: a value written by someone who saw the other is no conflict") {
  World world(5, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add(anna, EntityKind::contact, "last_name", "Gross");
  edit(anna, EntityKind::contact, row, "phone", std::string("+49 1111"));
  edit(anna, EntityKind::contact, row, "phone", std::string("+49 1112"));
  world.settle();
  edit(kim, EntityKind::contact, row, "phone", std::string("+49 2222"));
  world.settle();
  CHECK(conflicts(anna).empty());
}

TEST_CASE("merge: a device whose clock is an hour slow still wins over what it has seen") {
  World world(6, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  kim.clock.skew = -3'600'000;
  const Id row = add(anna, EntityKind::contact, "last_name", "Gross");
  world.settle();
  edit(kim, EntityKind::contact, row, "last_name", std::string("Groß"));
  world.settle();
  CHECK(text_of(shown(anna, EntityKind::contact, row).get("last_name")) == "Groß");
  CHECK(conflicts(anna).empty());
}

TEST_CASE("merge: a state moves only along legal steps; the illegal one is refused and kept") {
  World world(7, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add(anna, EntityKind::ticket, "subject", "Broken");
  world.settle();
  edit(anna, EntityKind::ticket, row, "ticket_state", std::string("closed"));
  world.exchange(anna);
  world.time.now += 1000;
  edit(kim, EntityKind::ticket, row, "ticket_state", std::string("waiting"));
  world.settle();
  CHECK(text_of(shown(kim, EntityKind::ticket, row).get("ticket_state")) == "closed");
  const auto refused = kim.device->outbox().refused();
  REQUIRE(refused->size() == 1);
  CHECK(refused->front().error.code == "illegal_transition");
  const auto here = kim.device->store().write(
      kim.actor, {{update_change(EntityKind::ticket, row)
                       .set("ticket_state", std::string("waiting"))}});
  REQUIRE_FALSE(here);
  CHECK(here.error().code == "illegal_transition");
}
