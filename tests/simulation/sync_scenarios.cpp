#include <doctest/doctest.h>

#include <algorithm>

#include "store/schema.h"
#include "store/search.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

// A contact and a tag in one write; anna has a tag of that name, which this device does not know.
Id write_to_be_refused(World& world) {
  Peer& kim = *world.peers[1];
  add(*world.peers[0], EntityKind::tag, "name", "VIP");
  Change person = insert_change(EntityKind::contact, kim.device->store().ids().make());
  person.set("last_name", std::string("Whole"));
  Change clash = insert_change(EntityKind::tag, kim.device->store().ids().make());
  clash.set("name", std::string("vip"));
  REQUIRE(kim.device->store().write(kim.actor, {{person, clash}}));
  return person.row;
}

Result<Written> edit(Peer& peer, const Id& row, std::string_view field, Value value) {
  return peer.device->store().write(
      peer.actor, {{update_change(EntityKind::contact, row).set(field, std::move(value))}});
}

Record contact(Peer& peer, const Id& row) {
  const auto found = peer.device->rows().find(EntityKind::contact, row);
  REQUIRE(found);
  REQUIRE(*found);
  return **found;
}

std::string text(Peer& peer, const Id& row, std::string_view field) {
  return std::string(text_of(contact(peer, row).get(field)));
}

}  // namespace

TEST_CASE("sync: what one device writes, another shows") {
  World world(1, 2, 0);
  const Id row = add_contact(*world.peers[0], "Snelling");
  CHECK(world.peers[0]->device->sync().state().pending == 1);
  world.settle();
  CHECK(world.peers[0]->device->sync().state().pending == 0);
  CHECK(text(*world.peers[1], row, "last_name") == "Snelling");
  CHECK(search_everything(world.peers[1]->device->rows(), "snel", 9)->size() == 1);
}

TEST_CASE("sync: two people change different fields offline and both changes stay") {
  World world(2, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  world.settle();
  REQUIRE(edit(anna, row, "phone", std::string("+49 711 998 210")));
  REQUIRE(edit(kim, row, "job_title", std::string("Head of purchasing")));
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    CHECK(text(*peer, row, "phone") == "+49 711 998 210");
    CHECK(text(*peer, row, "job_title") == "Head of purchasing");
  }
}

TEST_CASE("sync: of two edits of one field the later clock wins, whoever sends first") {
  World world(3, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  world.settle();
  REQUIRE(edit(anna, row, "phone", std::string("+49 1111")));
  world.time.now += 60'000;
  REQUIRE(edit(kim, row, "phone", std::string("+49 2222")));
  world.exchange(kim);
  world.settle();
  CHECK(text(anna, row, "phone") == "+49 2222");
  CHECK(text(kim, row, "phone") == "+49 2222");
}

TEST_CASE("sync: an address moves as one, never half from each writer") {
  World world(4, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  world.settle();
  const auto move = [&](Peer& peer, std::string street, std::string city) {
    Change change = update_change(EntityKind::contact, row);
    change.set("street", std::move(street)).set("city", std::move(city));
    REQUIRE(peer.device->store().write(peer.actor, {{change}}));
  };
  move(anna, "Koenigstr. 12", "Stuttgart");
  world.time.now += 1000;
  REQUIRE(edit(kim, row, "city", std::string("Ulm")));
  world.settle();
  CHECK(text(anna, row, "city") == "Ulm");
  CHECK(text(kim, row, "city") == "Ulm");
  CHECK(text(anna, row, "street") == text(kim, row, "street"));
}

TEST_CASE("sync: tags added and removed by different people are all kept") {
  World world(5, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  REQUIRE(edit(anna, row, "tags", join_tags({"vip", "fair"})));
  world.settle();
  REQUIRE(edit(anna, row, "tags", join_tags({"vip", "fair", "north"})));
  REQUIRE(edit(kim, row, "tags", join_tags({"vip", "press"})));
  world.settle();
  CHECK(text(anna, row, "tags") == join_tags({"vip", "north", "press"}));
  CHECK(text(kim, row, "tags") == text(anna, row, "tags"));
}

TEST_CASE("sync: a refused edit returns the row, is kept with its reason, and nothing wedges") {
  World world(6, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const auto tag = [](Peer& peer) {
    Change change = insert_change(EntityKind::tag, peer.device->store().ids().make());
    change.set("name", std::string("VIP"));
    REQUIRE(peer.device->store().write(peer.actor, {{change}}));
    return change.row;
  };
  const Id first = tag(anna);
  const Id second = tag(kim);
  const Id row = add_contact(kim, "After");
  world.exchange(anna);
  world.settle();
  CHECK(kim.device->sync().state().refused == 1);
  const auto refused = kim.device->outbox().refused();
  REQUIRE(refused->size() == 1);
  CHECK(refused->front().operation.change.row == second);
  CHECK(refused->front().error.code == "not_unique");
  CHECK(refused->front().error.where.field == "name");
  CHECK_FALSE(kim.device->rows().find(EntityKind::tag, second)->has_value());
  CHECK_FALSE((*kim.device->rows().find(EntityKind::tag, first))->deleted);
  CHECK(text(anna, row, "last_name") == "After");
  REQUIRE(kim.device->outbox().discard_refused(refused->front().operation.n));
  CHECK(kim.device->outbox().refused()->empty());
}

TEST_CASE("sync: a large first sync makes its side indexes at the end, also after a restart") {
  World world(1, 1, 0);
  for (int i = 0; i < 10; ++i) add_contact(*world.peers[0], "Row " + std::to_string(i));
  world.settle();
  world.peers.push_back(std::make_unique<Peer>(world.time, 0, 77));
  Peer& fresh = *world.peers[1];
  fresh.actor = world.peers[0]->actor;
  REQUIRE(fresh.device->sign_in(fresh.actor.user));
  fresh.device->sync().set_paging({.page_rows = 4, .unindexed_from = 1});
  world.exchange(fresh);
  CHECK(*lacks_indexes(fresh.device->db()));
  CHECK(fresh.device->rows().count(EntityKind::contact).value_or(0) < 10);
  SUBCASE("in one go") {}
  SUBCASE("started again in between") { world.peers[1] = copy_of(world, fresh); }
  world.settle();
  Peer& there = *world.peers[1];
  CHECK_FALSE(*lacks_indexes(there.device->db()));
  CHECK(World::contents(there.device->rows()) == world.server_contents());
}

TEST_CASE("sync: rows of one write are refused together") {
  World world(7, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id person = write_to_be_refused(world);
  world.exchange(anna);
  world.settle();
  CHECK(kim.device->sync().state().refused == 2);
  CHECK_FALSE(kim.device->rows().find(EntityKind::contact, person)->has_value());
  CHECK_FALSE(*anna.device->rows().find(EntityKind::contact, person));
}

// Who ends the sessions of a user whose role changed listens there.
TEST_CASE("sync: the server's listeners hear of what was taken, and never of what was refused") {
  World world(8, 2, 0);
  Peer& kim = *world.peers[1];
  const Id person = write_to_be_refused(world);
  const Id alone = add_contact(kim, "Alone");
  std::vector<Id> heard;
  bool in_transaction = false;
  world.server->with([&](Store& store) {
    store.on_commit([&](std::span<const Touched> rows) {
      for (const Touched& row : rows) heard.push_back(row.row);
      in_transaction = in_transaction || store.db().in_transaction();
    });
  });
  world.exchange(*world.peers[0]);
  world.settle();
  REQUIRE(kim.device->sync().state().refused == 2);
  CHECK(std::ranges::count(heard, alone) == 1);
  CHECK(std::ranges::count(heard, person) == 0);
  CHECK_FALSE(in_transaction);
}

TEST_CASE("history: what only went along with its group is not listed") {
  World world(9, 1, 0);
  Peer& anna = *world.peers[0];
  const Id row = add_contact(anna, "Gross");
  const auto move = [&](std::string city) {
    Change change = update_change(EntityKind::contact, row);
    change.set("street", std::string("Koenigstr. 12")).set("city", std::move(city));
    REQUIRE(anna.device->store().write(anna.actor, {{change}}));
    world.settle();
  };
  move("Stuttgart");
  move("Ulm");
  const auto past = world.server->history(world.actor_of(anna), EntityKind::contact, row, 0, 9);
  REQUIRE(past);
  REQUIRE(past->size() == 2);
  REQUIRE(past->front().values.size() == 1);
  CHECK(entity(EntityKind::contact).fields[past->front().values[0].field].name == "city");
}

TEST_CASE("sync: a write of thousands of rows, or of very long texts, is not too large to send") {
  World world(12, 2, 0);
  Peer& anna = *world.peers[0];
  std::vector<Change> changes;
  for (int n = 0; n < 2500; ++n) {
    changes.push_back(insert_change(EntityKind::contact, anna.device->store().ids().make()));
    changes.back().set("last_name", "Bulk " + std::to_string(n));
    if (n < 100) changes.back().set("description", std::string(19'000, 'x'));
  }
  REQUIRE(anna.device->store().write(anna.actor, changes));
  ClientSync& sync = anna.device->sync();
  while (const auto request = sync.next_push()) {
    CHECK(request->body.size() < 1024 * 1024);
    const auto decoded = decode_push_request(request->body);
    REQUIRE(decoded);
    const auto response = world.server->push(anna.actor, *decoded);
    REQUIRE(response);
    CHECK(sync.on_push(200, encode(*response)));
  }
  CHECK(sync.state().pending == 0);
  world.settle();
  CHECK(*world.peers[1]->device->rows().count(EntityKind::contact) == 2500);
}

TEST_CASE("sync: a ticket gets its number from the server, once, and keeps it") {
  World world(8, 2, 0);
  Peer& anna = *world.peers[0];
  Change ticket = insert_change(EntityKind::ticket, anna.device->store().ids().make());
  ticket.set("subject", std::string("Delivery came without filters"));
  REQUIRE(anna.device->store().write(anna.actor, {{ticket}}));
  const auto number = [&](Peer& peer) {
    const auto found = peer.device->rows().find(EntityKind::ticket, ticket.row);
    return std::string(text_of((*found)->get("number")));
  };
  CHECK(number(anna).empty());
  world.settle();
  CHECK(number(anna) == "T-1001");
  CHECK(number(*world.peers[1]) == "T-1001");
  Change forged = update_change(EntityKind::ticket, ticket.row);
  forged.set("number", std::string("T-1")).set("subject", std::string("Changed"));
  REQUIRE(anna.device->store().write(anna.actor, {{forged}}));
  world.settle();
  CHECK(number(anna) == "T-1001");
}

TEST_CASE("sync: a stamp from the far future does not win against everyone for ever") {
  World world(9, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  world.settle();
  kim.clock.skew = 10ll * 365 * kMsPerDay;
  REQUIRE(edit(kim, row, "phone", std::string("+49 2222")));
  kim.clock.skew = 0;
  world.settle();
  world.time.now += 3'600'000;
  REQUIRE(edit(anna, row, "phone", std::string("+49 1111")));
  world.settle();
  CHECK(text(kim, row, "phone") == "+49 1111");
}

TEST_CASE("undo: an edit is taken back, a field someone else changed since keeps theirs") {
  World world(10, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id row = add_contact(anna, "Gross");
  Change change = update_change(EntityKind::contact, row);
  change.set("phone", std::string("+49 1111")).set("job_title", std::string("Buyer"));
  const auto written = anna.device->store().write(anna.actor, {{change}});
  REQUIRE(written);
  world.settle();
  REQUIRE(edit(kim, row, "phone", std::string("+49 2222")));
  world.settle();
  const auto undone = undo(anna.device->store(), anna.device->outbox(), anna.actor,
                           written->transaction);
  REQUIRE(undone);
  world.settle();
  CHECK(text(kim, row, "phone") == "+49 2222");
  CHECK(text(kim, row, "job_title").empty());
  REQUIRE(undo(anna.device->store(), anna.device->outbox(), anna.actor, *undone));
  CHECK(text(anna, row, "job_title") == "Buyer");
}

TEST_CASE("undo: a whole transaction of inserts and updates goes in slices and comes back") {
  World world(11, 1, 0);
  Peer& anna = *world.peers[0];
  const Id before = add_contact(anna, "Before");
  const Id transaction = anna.device->store().ids().make();
  for (int i = 0; i < 25; ++i) {
    Change change = insert_change(EntityKind::contact, anna.device->store().ids().make());
    change.set("last_name", "Import " + std::to_string(i));
    REQUIRE(anna.device->store().write(anna.actor, {{change}}, {.transaction = transaction}));
  }
  Undo run(anna.device->store(), anna.device->outbox(), anna.actor, transaction);
  int steps = 1;
  for (; !*run.step(10); ++steps) REQUIRE(steps < 10);
  CHECK(steps == 3);
  CHECK(run.rows_done() == 25);
  CHECK(*anna.device->rows().count(EntityKind::contact) == 1);
  world.settle();
  CHECK(world.server_contents() == World::contents(anna.device->rows()));
  CHECK(text(anna, before, "last_name") == "Before");
}
