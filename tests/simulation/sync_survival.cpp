// What broke others: copied databases, restored servers, long absences, unreadable pushes.
#include <doctest/doctest.h>

#include "base/date.h"
#include "store/query.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

bool holds(Peer& peer, const Id& row) {
  return peer.device->rows().find(EntityKind::contact, row)->has_value();
}

}  // namespace

TEST_CASE("survival: a copied database takes a name of its own and both go on") {
  World world(1, 1, 0);
  add_contact(*world.peers[0], "Shared");
  world.settle();
  world.peers.push_back(copy_of(world, *world.peers[0]));
  Peer& first = *world.peers[0];
  Peer& copy = *world.peers[1];
  CHECK(first.device->sync().client_id() == copy.device->sync().client_id());
  const Id one = add_contact(first, "First");
  world.exchange(first);
  const Id two = add_contact(copy, "Copy");
  world.settle();
  CHECK(first.device->sync().client_id() != copy.device->sync().client_id());
  CHECK(on_server(world, one));
  CHECK(on_server(world, two));
  CHECK(World::contents(copy.device->rows()) == World::contents(first.device->rows()));
}

TEST_CASE("survival: a restored server gets back what only devices have; nobody keeps its ghosts") {
  World world(2, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  add_contact(anna, "Before");
  world.settle();
  const std::string backup = world.back_up();
  const Id late = add_contact(anna, "Late");
  const Id ghost = world.server->with([](Store& store) {
    Change change = insert_change(EntityKind::contact, store.ids().make());
    change.set("last_name", std::string("Only on the server"));
    REQUIRE(store.write({.role = Role::system}, {{change}}));
    return change.row;
  });
  world.settle();
  REQUIRE(holds(kim, ghost));
  world.restore_server(backup);
  for (auto& peer : world.peers) peer->device->sync().retry_now();
  world.settle();
  CHECK(on_server(world, late));
  CHECK(holds(kim, late));
  CHECK_FALSE(holds(kim, ghost));
  for (auto& peer : world.peers) {
    CHECK(World::contents(peer->device->rows()) == world.server_contents());
    CHECK(peer->device->sync().state().proven_ms == world.time.now);
  }
}

TEST_CASE("survival: an older database put in place by hand is noticed by who is ahead of it") {
  World world(9, 1, 0);
  Peer& anna = *world.peers[0];
  add_contact(anna, "Before");
  world.settle();
  const std::string backup = world.back_up();
  const Id late = add_contact(anna, "Late");
  world.settle();
  world.server.reset();
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::filesystem::remove(world.folder.path / ("acquaint.db" + std::string(suffix)));
  }
  std::filesystem::rename(backup, world.folder.path / "acquaint.db");
  world.restart_server();  // the file with the epoch is as it was
  anna.device->sync().retry_now();
  world.settle();
  CHECK(on_server(world, late));
  CHECK(World::contents(anna.device->rows()) == world.server_contents());
}

TEST_CASE("survival: a device away for longer than removals are remembered starts over and keeps "
          "its own edits") {
  World world(3, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Id gone = add_contact(anna, "Gone");
  const Id stays = add_contact(anna, "Stays");
  world.settle();
  const Id own = add_contact(kim, "Written in the train");
  REQUIRE(anna.device->store().write(
      anna.actor, {{Change{EntityKind::contact, gone, ChangeKind::remove, {}}}}));
  world.exchange(anna);
  world.time.now += 200 * kMsPerDay;
  const auto forgotten = world.server->forget_removed(world.time.now - 180 * kMsPerDay, 100);
  REQUIRE(forgotten);
  CHECK(*forgotten == 1);
  world.settle();
  CHECK_FALSE(holds(kim, gone));
  CHECK(holds(kim, stays));
  CHECK(on_server(world, own));
  CHECK(kim.device->sync().state().proven_ms > 0);
}

TEST_CASE("survival: removals that devices may still ask for are remembered") {
  World world(4, 1, 0);
  Peer& anna = *world.peers[0];
  const Id row = add_contact(anna, "Recent");
  world.settle();
  REQUIRE(anna.device->store().write(
      anna.actor, {{Change{EntityKind::contact, row, ChangeKind::remove, {}}}}));
  world.settle();
  CHECK(world.server->forget_removed(world.time.now - 180 * kMsPerDay, 100) == 0);
}

TEST_CASE("survival: a push that cannot be read wedges nobody and is shown as refused") {
  World world(5, 1, 0);
  Peer& anna = *world.peers[0];
  ClientSync& sync = anna.device->sync();
  const Id first = add_contact(anna, "First");
  const Id bad = add_contact(anna, "Bad");
  const Id last = add_contact(anna, "Last");
  // A server that cannot read the second edit.
  for (int round = 0; round < 20 && sync.state().pending > 0; ++round) {
    const auto request = sync.next_push();
    if (!request) break;
    const auto decoded = decode_push_request(request->body);
    REQUIRE(decoded);
    const bool readable = std::ranges::none_of(decoded->operations, [&](const Operation& op) {
      return op.change.row == bad && op.change.entity != EntityKind::none;
    });
    if (!readable) {
      const Bytes body = CborWriter().map(1).text("error").map(1).text("code")
                             .text("malformed_message").take();
      REQUIRE(sync.on_push(400, body));
      continue;
    }
    const auto response = world.server->push(world.actor_of(anna), *decoded);
    REQUIRE(response);
    REQUIRE(sync.on_push(200, encode(*response)));
  }
  CHECK(sync.state().pending == 0);
  CHECK(on_server(world, first));
  CHECK(on_server(world, last));
  CHECK_FALSE(on_server(world, bad));
  const auto refused = anna.device->outbox().refused();
  REQUIRE(refused->size() == 1);
  CHECK(refused->front().error.code == "malformed_message");
  CHECK(text_of(*refused->front().operation.change.find("last_name")) == "Bad");
}

TEST_CASE("survival: rows that differ are found by the proof and only they are fetched again") {
  World world(6, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  std::vector<Id> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(add_contact(anna, "Row " + std::to_string(i)));
  world.settle();
  // One row is lost here, one is not what it was, as after a damaged page.
  Database& db = kim.device->db();
  const auto lost = kim.device->rows().find(EntityKind::contact, rows[7]);
  REQUIRE(db.run("DELETE FROM contact WHERE rid=" + std::to_string((*lost)->rowid)));
  REQUIRE(db.run("UPDATE contact SET version=1 WHERE last_name='Row 9'"));
  REQUIRE(kim.device->sync().renew());  // counts anew what is there
  const Id one_more = add_contact(anna, "One more");
  world.settle();
  CHECK(holds(kim, rows[7]));
  CHECK(holds(kim, one_more));
  CHECK(World::contents(kim.device->rows()) == world.server_contents());
}

TEST_CASE("survival: a proof that does not fit fetches the rows of the buckets that differ") {
  World world(7, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  std::vector<Id> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(add_contact(anna, "Row " + std::to_string(i)));
  world.settle();
  REQUIRE(kim.device->images().forget(EntityKind::contact, rows[7]));
  REQUIRE(kim.device->images().save());
  add_contact(anna, "One more");
  world.settle();
  CHECK(holds(kim, rows[7]));
  CHECK(kim.device->sync().state().rows_repaired == 1);
  CHECK(kim.device->sync().state().proven_ms > 0);
  CHECK(World::contents(kim.device->rows()) == world.server_contents());
}

TEST_CASE("survival: another user's database is refused and stays as it is") {
  World world(8, 2, 0);
  Peer& anna = *world.peers[0];
  const Id row = add_contact(anna, "Anna's");
  const auto push = anna.device->sync().next_push();
  REQUIRE(push);
  REQUIRE(world.server->push(world.actor_of(anna), *decode_push_request(push->body)));
  const auto theirs = world.server->push(world.actor_of(*world.peers[1]),
                                         *decode_push_request(push->body));
  REQUIRE_FALSE(theirs);
  CHECK(theirs.error().code == "other_user");
  CHECK(anna.device->sign_in(world.peers[1]->actor.user).error().code == "other_user");
  CHECK(holds(anna, row));
}

TEST_CASE("survival: edits of one write are forgotten together, or none could be sent again") {
  World world(10, 1, 0);
  Peer& anna = *world.peers[0];
  Store& store = anna.device->store();
  Change one = insert_change(EntityKind::contact, store.ids().make());
  one.set("last_name", std::string("One"));
  Change two = insert_change(EntityKind::contact, store.ids().make());
  two.set("last_name", std::string("Two"));
  REQUIRE(store.write(anna.actor, {{one, two}}));
  world.settle();
  const auto kept = [&](const Id& row) {
    REQUIRE(anna.device->outbox().purge(world.time.now, world.server->seq()));
    return anna.device->outbox().of_row(EntityKind::contact, row, 9)->size();
  };
  world.time.now += 30 * kMsPerDay;
  Change edit = update_change(EntityKind::contact, two.row);
  REQUIRE(store.write(anna.actor, {{edit.set("city", std::string("Ulm"))}}));
  CHECK(kept(one.row) == 1);  // the other one of its write has an edit on top
  world.settle();
  world.time.now += 30 * kMsPerDay;
  CHECK(kept(one.row) == 0);
  CHECK(kept(two.row) == 0);
}

TEST_CASE("survival: an answer that cannot be written is asked for again after a rest") {
  World world(12, 1, 0);
  Peer& anna = *world.peers[0];
  ClientSync& sync = anna.device->sync();
  const Id row = add_contact(anna, "Kept");
  bool restored = false;
  SUBCASE("to a push") {}
  SUBCASE("of a restored server that was asked where it stands") {
    restored = true;
    world.settle();
    const std::string backup = world.back_up();
    world.restore_server(backup);
    sync.retry_now();
    world.exchange(anna);
  }
  const auto request = sync.next_push();
  REQUIRE(request);
  const auto decoded = decode_push_request(request->body);
  REQUIRE(decoded);
  CHECK(decoded->operations.empty() == restored);
  const auto response = world.server->push(world.actor_of(anna), *decoded);
  REQUIRE(response);
  REQUIRE(anna.device->db().run("PRAGMA query_only=1"));
  CHECK_FALSE(sync.on_push(200, encode(*response)));
  CHECK(sync.state().trouble == SyncTrouble::storage);
  CHECK_FALSE(sync.next_push());  // not at once
  CHECK(*sync.wake_at() > world.time.now);
  REQUIRE(anna.device->db().run("PRAGMA query_only=0"));
  world.settle();
  CHECK(sync.state().pending == 0);
  CHECK(on_server(world, row));
  CHECK(World::contents(anna.device->rows()) == world.server_contents());
}

TEST_CASE("survival: the time an acknowledged edit is kept begins with its acknowledgement") {
  World world(13, 1, 0);
  Peer& anna = *world.peers[0];
  world.settle();
  const std::string backup = world.back_up();
  const Id row = add_contact(anna, "Made long ago");
  world.time.now += 20 * kMsPerDay;  // offline
  world.settle();
  REQUIRE(on_server(world, row));
  REQUIRE(anna.device->outbox().purge(world.time.now, world.server->seq()));
  world.restore_server(backup);
  anna.device->sync().retry_now();
  world.settle();
  CHECK(on_server(world, row));
}

TEST_CASE("survival: all rows of one write carry one stamp") {
  World world(14, 1, 0);
  Peer& anna = *world.peers[0];
  Store& store = anna.device->store();
  std::vector<Change> both;
  for (const char* name : {"One", "Two"}) {
    both.push_back(insert_change(EntityKind::contact, store.ids().make()));
    both.back().set("last_name", std::string(name));
  }
  REQUIRE(store.write(anna.actor, both));
  add_contact(anna, "Another");
  const auto request = anna.device->sync().next_push();
  REQUIRE(request);
  const auto sent = decode_push_request(request->body);
  REQUIRE(sent);
  REQUIRE(sent->operations.size() == 3);
  CHECK(sent->operations[0].hlc == sent->operations[1].hlc);
  CHECK(sent->operations[1].hlc < sent->operations[2].hlc);
}
