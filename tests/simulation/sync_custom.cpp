// Fields of an organisation's own, defined and used on several devices.
#include <doctest/doctest.h>

#include "store/query.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

Value words(std::string_view text) { return std::string(text); }

Change field(Peer& peer, std::string_view name, std::string_view type) {
  Change change = insert_change(EntityKind::custom_field, peer.device->store().ids().make());
  change.set("entity_name", words("account")).set("name", words(name));
  return change.set("custom_type", words(type));
}

std::string slot_of(Peer& peer, const Id& definition) {
  return std::string(text_of(
      (*peer.device->rows().find(EntityKind::custom_field, definition))->get("slot_name")));
}

void write(Peer& peer, const Change& change) {
  const auto written = peer.device->store().write(peer.actor, {{change}});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().code));
}

Value value(Peer& peer, const Id& row, std::string_view name) {
  return (*peer.device->rows().find(EntityKind::account, row))->get(name);
}

std::int64_t count(Peer& peer, EntityKind kind) { return *peer.device->rows().count(kind); }

}  // namespace

TEST_CASE("custom field: what one device defines and fills in, another shows and checks") {
  World world(1, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Change year = field(anna, "Year", "integer");
  write(anna, year);
  const std::string slot = slot_of(anna, year.row);
  const Id mill = add(anna, EntityKind::account, "name", "Mill");
  write(anna, update_change(EntityKind::account, mill).set(slot, std::int64_t{1907}));
  world.settle();
  CHECK(value(kim, mill, slot) == Value{std::int64_t{1907}});
  CHECK(kim.device->rows().entity(EntityKind::account).find(slot)->labels->text == "Year");
  const Change wrong = update_change(EntityKind::account, mill).set(slot, words("old"));
  CHECK(kim.device->store().write(kim.actor, {{wrong}}).error().code == "wrong_type");
  CHECK(World::contents(anna.device->rows()) == World::contents(kim.device->rows()));
}

TEST_CASE("computed field: two who changed what it is made of see the same, and no conflict") {
  World world(2, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  Change both = field(anna, "Both", "text");
  write(anna, both.set("formula", words("city & \"/\" & email")));
  const std::string slot = slot_of(anna, both.row);
  const Id mill = add(anna, EntityKind::account, "name", "Mill");
  world.settle();
  write(anna, update_change(EntityKind::account, mill).set("city", words("Ulm")));
  write(kim, update_change(EntityKind::account, mill).set("email", words("m@mill.example")));
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    CHECK(value(*peer, mill, slot) == words("Ulm/m@mill.example"));
    CHECK(count(*peer, EntityKind::conflict) == 0);
  }
  CHECK(World::contents(anna.device->rows()) == world.server_contents());
}

TEST_CASE("custom field: two administrators offline never share a place; the refused one is kept") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    World world(seed, 2, 0);
    Peer& anna = *world.peers[0];
    Peer& kim = *world.peers[1];
    world.settle();
    const Change first = field(anna, "First", "text");
    const Change second = field(kim, "Second", "integer");
    write(anna, first);
    write(kim, second);
    const bool met = slot_of(anna, first.row) == slot_of(kim, second.row);
    world.settle();
    const std::int64_t fields = count(anna, EntityKind::custom_field);
    CHECK(fields == (met ? 1 : 2));
    CHECK(fields == count(kim, EntityKind::custom_field));
    const std::size_t refused = anna.device->outbox().refused()->size() +
                                kim.device->outbox().refused()->size();
    CHECK(refused == (met ? 1 : 0));
  }
}

TEST_CASE("custom field: what was defined in a refused write is not defined on the server either") {
  World world(5, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  world.settle();
  add(kim, EntityKind::product, "name", "Mill");
  world.exchange(kim);
  const Change year = field(anna, "Year", "integer");
  Change twice = insert_change(EntityKind::product, anna.device->store().ids().make());
  twice.set("name", words("Mill"));  // Kim was first
  const std::vector<Change> both = {year, twice};
  REQUIRE(anna.device->store().write(anna.actor, both));
  const std::string slot = slot_of(anna, year.row);
  world.settle();
  CHECK(count(kim, EntityKind::custom_field) == 0);
  const FieldType type = world.server->with([&](Store& store) {
    return store.rows().entity(EntityKind::account).find(slot)->type;
  });
  CHECK(type == FieldType::slot);
  CHECK(anna.device->rows().entity(EntityKind::account).find(slot)->type == FieldType::slot);
}

TEST_CASE("custom field: a record made before its device knew of a required field is taken") {
  World world(4, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  world.settle();
  Change code = field(anna, "Code", "text");
  write(anna, code.set("required", std::int64_t{1}));
  const Id away = add(kim, EntityKind::account, "name", "Away");
  world.settle();
  CHECK(kim.device->outbox().refused()->empty());
  CHECK(*anna.device->rows().find(EntityKind::account, away));
  const Change late = insert_change(EntityKind::account, kim.device->store().ids().make())
                          .set("name", words("Late"));
  CHECK(kim.device->store().write(kim.actor, {{late}}).error().code == "required");
}

TEST_CASE("pipeline: of two devices' moves into two pipelines one counts for both fields") {
  World world(5, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  std::vector<Id> pipelines;
  for (const char* name : {"One", "Two"}) {
    const std::string stages = std::string(R"([{"name":")") + name + R"(1","label":"First"},)" +
                               R"({"name":")" + name + R"(2","label":"Second"}])";
    Change made = insert_change(EntityKind::pipeline, anna.device->store().ids().make());
    write(anna, made.set("name", words(name)).set("stages", words(stages)));
    pipelines.push_back(made.row);
  }
  Change mill = insert_change(EntityKind::deal, anna.device->store().ids().make());
  write(anna, mill.set("name", words("Mill")).set("stage", words("One1")));
  const Id deal = mill.row;
  world.settle();
  world.time.now += 1000;
  write(kim, update_change(EntityKind::deal, deal).set("stage", words("Two1")));
  world.time.now += 1000;
  write(anna, update_change(EntityKind::deal, deal).set("stage", words("One2")));
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    const auto record = peer->device->rows().find(EntityKind::deal, deal);
    CHECK((*record)->get("stage") == words("One2"));
    CHECK(id_of((*record)->get("pipeline")) == pipelines[0]);
  }
  CHECK(World::contents(kim.device->rows()) == world.server_contents());
}

TEST_CASE("score: of two devices' calls with one lead the server counts both, and both see it") {
  World world(7, 2, 0);
  Peer& anna = *world.peers[0];
  Peer& kim = *world.peers[1];
  const Change rule = insert_change(EntityKind::score_rule, anna.device->store().ids().make());
  write(anna, Change(rule).set("name", words("Spoke with us twice"))
                  .set("least", std::int64_t{2})
                  .set("points", std::int64_t{10}));
  const Id lead = add(anna, EntityKind::lead, "last_name", "Okafor");
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    Change call = insert_change(EntityKind::activity, peer->device->store().ids().make());
    write(*peer, call.set("subject", words("Call")).set("channel", words("call"))
                     .set("lead", lead));
    CHECK((*peer->device->rows().find(EntityKind::lead, lead))->get("score") ==
          Value{std::int64_t{0}});
  }
  world.settle();
  for (Peer* peer : {&anna, &kim}) {
    CHECK((*peer->device->rows().find(EntityKind::lead, lead))->get("score") ==
          Value{std::int64_t{10}});
  }
  CHECK(World::contents(kim.device->rows()) == world.server_contents());
}
