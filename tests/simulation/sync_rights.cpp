// Who receives what: rights given and taken, rows that change hands, fields that stay away.
#include <doctest/doctest.h>

#include "model/grants.h"
#include "store/search.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

const Actor kSystem{.role = Role::system};

struct Office {
  explicit Office(std::uint64_t seed) : world(seed, 3, 0) {
    north = team("North");
    south = team("South");
    staff(anna(), "sales", north);
    staff(kim(), "sales", south);
    world.settle();
  }
  Peer& anna() { return *world.peers[0]; }
  Peer& kim() { return *world.peers[1]; }
  Peer& boss() { return *world.peers[2]; }

  void on_server(const Change& change) {
    REQUIRE(world.server->with([&](Store& store) { return store.write(kSystem, {{change}}); }));
  }
  Id team(std::string name) {
    const Id id = world.server->with([](Store& store) { return store.ids().make(); });
    on_server(insert_change(EntityKind::team, id).set("name", std::move(name)));
    return id;
  }
  void staff(Peer& peer, std::string role, const Id& team) {
    on_server(update_change(EntityKind::user, peer.actor.user).set("role", std::move(role))
                  .set("team", team));
    peer.actor = world.actor_of(peer);
  }
  void right(EntityKind kind, std::string read, std::string edit = "all",
             std::string hidden = {}) {
    const Id id = role_right_id(Role::sales, kind);
    const auto there = world.server->with([&](Store& store) {
      return store.rows().exists(EntityKind::role_right, id);
    });
    Change change = *there ? update_change(EntityKind::role_right, id)
                           : insert_change(EntityKind::role_right, id);
    if (!*there) {
      change.set("role", std::string("sales")).set("entity_name", std::string(entity(kind).name));
    }
    change.set("may_read", std::move(read)).set("may_create", std::string("all"));
    change.set("may_edit", std::move(edit)).set("may_remove", std::string("own"));
    change.set("hidden_fields", hidden.empty() ? Value{} : Value{std::move(hidden)});
    on_server(change);
  }
  void hand_over(const Id& contact, Peer& to) {
    on_server(update_change(EntityKind::contact, contact).set("owner", to.actor.user));
  }
  Id contact(Peer& owner, std::string name) {
    const Id id = world.server->with([](Store& store) { return store.ids().make(); });
    on_server(insert_change(EntityKind::contact, id).set("last_name", std::move(name))
                  .set("owner", owner.actor.user).set("email_private", std::string("a@b.example")));
    return id;
  }

  World world;
  Id north, south;
};

bool holds(Peer& peer, EntityKind kind, const Id& id) {
  return peer.device->rows().find(kind, id)->has_value();
}

bool proven(Office& office) {
  for (auto& peer : office.world.peers) {
    const SyncState& state = peer->device->sync().state();
    if (state.rows_repaired != 0 || state.proven_ms == 0 || state.renewing) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("rights: a device receives the team's records and no others") {
  Office office(1);
  office.right(EntityKind::contact, "team");
  const Id north = office.contact(office.anna(), "Nord");
  const Id south = office.contact(office.kim(), "Sued");
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::contact, north));
  CHECK_FALSE(holds(office.anna(), EntityKind::contact, south));
  CHECK(holds(office.kim(), EntityKind::contact, south));
  CHECK(holds(office.boss(), EntityKind::contact, north));
  CHECK(holds(office.boss(), EntityKind::contact, south));
  CHECK(proven(office));
}

TEST_CASE("rights: a row that changes hands leaves one device and enters the other") {
  Office office(2);
  office.right(EntityKind::contact, "own");
  const Id row = office.contact(office.anna(), "Wanderer");
  office.world.settle();
  REQUIRE(holds(office.anna(), EntityKind::contact, row));
  office.hand_over(row, office.kim());
  office.world.settle();
  CHECK_FALSE(holds(office.anna(), EntityKind::contact, row));
  CHECK(search_everything(office.anna().device->rows(), "wander", 9)->empty());
  CHECK(holds(office.kim(), EntityKind::contact, row));
  office.hand_over(row, office.anna());
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::contact, row));
  CHECK_FALSE(holds(office.kim(), EntityKind::contact, row));
  CHECK(proven(office));
}

TEST_CASE("rights: a row that leaves between two pages of a snapshot is gone at its end") {
  for (int pages = 1; pages <= 8; ++pages) {
    CAPTURE(pages);
    Office office(60);
    std::vector<Id> rows;
    for (int n = 0; n < 4; ++n) rows.push_back(office.contact(office.anna(), "Wanderer"));
    office.world.settle();
    office.anna().device->sync().set_paging({.page_rows = 2});
    office.right(EntityKind::contact, "own");  // everything is fetched anew
    office.contact(office.kim(), "Sued");  // the snapshot's last row is none of anna's
    for (int n = 0; n < pages; ++n) office.world.exchange(office.anna());
    for (const Id& row : rows) office.hand_over(row, office.kim());
    office.world.settle();
    for (const Id& row : rows) CHECK_FALSE(holds(office.anna(), EntityKind::contact, row));
    CHECK(proven(office));
  }
}

TEST_CASE("rights: what a first page brought counts only when the page was finished") {
  Office office(62);
  std::vector<Id> rows;
  for (int n = 0; n < 4; ++n) rows.push_back(office.contact(office.anna(), "Wanderer"));
  office.world.settle();
  ClientSync& sync = office.anna().device->sync();
  sync.set_paging({.apply_at_once = 0});
  office.right(EntityKind::contact, "own");  // everything is fetched anew
  const auto fetch = [&] {
    sync.wake(office.world.server->seq());
    const auto request = sync.next_pull();
    REQUIRE(request);
    return answer_pull(*office.world.server, office.world.actor_of(office.anna()), request->path);
  };
  const auto refused = fetch();
  REQUIRE_FALSE(refused);
  REQUIRE(sync.on_pull(409, refusal(refused.error())));
  // Row by row, and before the page's end the disk takes nothing more.
  const auto page = fetch();
  REQUIRE(page);
  REQUIRE(sync.on_pull(200, *page));
  auto reader = PageReader::open(*page);
  REQUIRE(reader);
  int count = 0;
  while (*reader->next()) ++count;
  REQUIRE(count > 4);
  for (int n = 0; n + 1 < count; ++n) REQUIRE(*sync.apply(1));
  REQUIRE(office.anna().device->db().run("PRAGMA query_only=1"));
  CHECK_FALSE(sync.apply(1));
  REQUIRE(office.anna().device->db().run("PRAGMA query_only=0"));
  for (const Id& row : rows) office.hand_over(row, office.kim());
  office.world.settle();
  for (const Id& row : rows) CHECK_FALSE(holds(office.anna(), EntityKind::contact, row));
  CHECK(proven(office));
}

TEST_CASE("rights: what belongs to a record follows it: a deal's lines, a contact's tickets") {
  Office office(3);
  office.right(EntityKind::deal, "own");
  office.right(EntityKind::deal_line, "own");
  const auto make = [&] {
    return office.world.server->with([](Store& store) { return store.ids().make(); });
  };
  const Id deal = make(), line = make();
  office.on_server(insert_change(EntityKind::deal, deal).set("name", std::string("Mill"))
                       .set("stage", std::string("engaging"))
                       .set("owner", office.anna().actor.user));
  office.on_server(insert_change(EntityKind::deal_line, line).set("deal", deal)
                       .set("description", std::string("Wheel")));
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::deal_line, line));
  CHECK_FALSE(holds(office.kim(), EntityKind::deal_line, line));
  office.on_server(update_change(EntityKind::deal, deal).set("owner", office.kim().actor.user));
  office.world.settle();
  CHECK_FALSE(holds(office.anna(), EntityKind::deal_line, line));
  CHECK(holds(office.kim(), EntityKind::deal_line, line));
  CHECK(proven(office));
}

TEST_CASE("rights: a person who changes teams takes the own records along") {
  Office office(4);
  office.right(EntityKind::contact, "team");
  const Id row = office.contact(office.anna(), "Umzug");
  office.world.settle();
  office.staff(office.anna(), "sales", office.south);
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::contact, row));
  CHECK(holds(office.kim(), EntityKind::contact, row));
  CHECK(proven(office));
}

TEST_CASE("rights: a right taken purges the device, a right given back fills it again") {
  Office office(5);
  const Id row = office.contact(office.kim(), "Sued");
  office.world.settle();
  REQUIRE(holds(office.anna(), EntityKind::contact, row));
  office.right(EntityKind::contact, "own");
  office.world.settle();
  CHECK_FALSE(holds(office.anna(), EntityKind::contact, row));
  office.right(EntityKind::contact, "all");
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::contact, row));
  CHECK(proven(office));
}

TEST_CASE("rights: a right taken while edits wait refuses them, keeps their values and goes on") {
  Office office(6);
  const Id row = office.contact(office.kim(), "Sued");
  office.world.settle();
  Peer& anna = office.anna();
  REQUIRE(anna.device->store().write(anna.actor, {{update_change(EntityKind::contact, row)
                                                       .set("phone", std::string("+49 1"))}}));
  const Id own = anna.device->store().ids().make();
  REQUIRE(anna.device->store().write(anna.actor, {{insert_change(EntityKind::contact, own)
                                                       .set("last_name", std::string("Own"))}}));
  office.right(EntityKind::contact, "own", "own");
  office.world.settle();
  CHECK_FALSE(holds(anna, EntityKind::contact, row));
  CHECK(holds(anna, EntityKind::contact, own));
  const auto refused = anna.device->outbox().refused();
  REQUIRE(refused->size() == 1);
  CHECK(refused->front().error.code == "not_found");
  CHECK(text_of(*refused->front().operation.change.find("phone")) == "+49 1");
  CHECK(anna.device->sync().state().pending == 0);
}

TEST_CASE("rights: a field that a role must not see is never on its devices") {
  Office office(7);
  const Id row = office.contact(office.kim(), "Sued");
  office.world.settle();
  REQUIRE(text_of((*office.anna().device->rows().find(EntityKind::contact, row))
                      ->get("email_private")) == "a@b.example");
  office.right(EntityKind::contact, "all", "all", "email_private");
  office.world.settle();
  const auto seen = *office.anna().device->rows().find(EntityKind::contact, row);
  CHECK(is_empty(seen->get("email_private")));
  CHECK(text_of(seen->get("last_name")) == "Sued");
  Peer& anna = office.anna();
  anna.actor = *anna.device->actor();
  const auto written = anna.device->store().write(
      anna.actor, {{update_change(EntityKind::contact, row)
                        .set("email_private", std::string("x@y.example"))}});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "not_allowed");
  CHECK(written.error().where.field == "email_private");
  CHECK(office.world.server->history(office.world.actor_of(anna), EntityKind::contact, row, 0, 9));
}

TEST_CASE("rights: a conflict over a field that some must not see spreads no values") {
  Office office(9);
  const Id row = office.contact(office.kim(), "Sued");
  office.world.settle();
  const auto clash = [&](std::string one, std::string other) {
    Peer& kim = office.kim();
    Peer& boss = office.boss();
    for (auto [peer, value] : {std::pair{&kim, one}, std::pair{&boss, other}}) {
      REQUIRE(peer->device->store().write(
          peer->actor, {{update_change(EntityKind::contact, row).set("email_private", value)}}));
      office.world.time.now += 1000;
    }
    office.world.settle();
  };
  const auto conflicts = [&] {
    return *office.anna().device->rows().count(EntityKind::conflict);
  };
  clash("one@b.example", "two@b.example");
  REQUIRE(conflicts() == 1);
  office.right(EntityKind::contact, "all", "all", "email_private");
  office.world.settle();
  CHECK(conflicts() == 0);
  CHECK(proven(office));
}

TEST_CASE("rights: a conflict about a record out of reach stays with those who reach it") {
  Office office(10);
  office.right(EntityKind::contact, "own");
  const Id row = office.contact(office.kim(), "Sued");
  office.world.settle();
  Peer& kim = office.kim();
  Peer& boss = office.boss();
  for (Peer* peer : {&kim, &boss}) {
    REQUIRE(peer->device->store().write(
        peer->actor, {{update_change(EntityKind::contact, row)
                           .set("phone", peer == &kim ? std::string("+49 1")
                                                      : std::string("+49 2"))}}));
    office.world.time.now += 1000;
  }
  office.world.settle();
  CHECK(*kim.device->rows().count(EntityKind::conflict) == 1);
  CHECK(*office.anna().device->rows().count(EntityKind::conflict) == 0);
  CHECK(proven(office));
}

TEST_CASE("rights: a conflict whose record was forgotten for good leaves with it") {
  Office office(12);
  office.right(EntityKind::contact, "own");
  const Id row = office.contact(office.anna(), "Gone");
  const Id conflict = office.world.server->with([](Store& store) { return store.ids().make(); });
  office.on_server(insert_change(EntityKind::conflict, conflict)
                       .set("subject_kind", std::string("contact")).set("subject_id", row)
                       .set("field_name", std::string("city")));
  office.world.settle();
  REQUIRE(holds(office.anna(), EntityKind::conflict, conflict));
  office.on_server(Change{EntityKind::contact, row, ChangeKind::remove, {}});
  office.world.settle();
  REQUIRE(office.world.server->forget_removed(office.world.time.now + 1000, 100) == 1);
  office.world.settle();
  CHECK_FALSE(holds(office.anna(), EntityKind::conflict, conflict));
  CHECK(proven(office));
}

TEST_CASE("rights: the history of a record out of reach is not found") {
  Office office(8);
  const Id row = office.contact(office.kim(), "Sued");
  office.right(EntityKind::contact, "own");
  office.on_server(update_change(EntityKind::contact, row).set("phone", std::string("+49 2")));
  const auto theirs = office.world.server->history(office.world.actor_of(office.anna()),
                                                   EntityKind::contact, row, 0, 9);
  REQUIRE_FALSE(theirs);
  CHECK(theirs.error().code == "not_found");
  const auto own = office.world.server->history(office.world.actor_of(office.kim()),
                                                EntityKind::contact, row, 0, 9);
  REQUIRE(own);
  REQUIRE(own->size() == 1);
  REQUIRE(own->front().values.size() == 1);
  CHECK(text_of(own->front().values[0].after) == "+49 2");
}

TEST_CASE("rights: a right that was refused with its group leaves no trace in the scopes") {
  Office office(41);
  const Id before = office.contact(office.anna(), "Early");
  office.world.settle();
  const Id taken = office.world.server->with([](Store& store) { return store.ids().make(); });
  office.on_server(insert_change(EntityKind::tag, taken).set("name", std::string("VIP")));
  Store& boss = office.boss().device->store();
  Change right = insert_change(EntityKind::role_right,
                               role_right_id(Role::sales, EntityKind::lead));
  right.set("role", std::string("sales")).set("entity_name", std::string("lead"));
  right.set("may_read", std::string("own"));
  Change twin = insert_change(EntityKind::tag, boss.ids().make());
  twin.set("name", std::string("vip"));  // the device does not know the other one yet
  REQUIRE(boss.write(office.boss().actor, {{right, twin}}));
  office.world.settle();
  REQUIRE(office.boss().device->sync().state().refused == 2);
  office.right(EntityKind::contact, "own");
  office.world.settle();
  CHECK(holds(office.anna(), EntityKind::contact, before));
  CHECK_FALSE(holds(office.kim(), EntityKind::contact, before));
  CHECK(proven(office));
}
