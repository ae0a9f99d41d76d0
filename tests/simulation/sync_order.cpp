// The order in which edits reach the server must not matter: the same edits of the same people,
// sent in every order, leave the same values everywhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

constexpr std::array<std::string_view, 6> kFields = {"first_name", "job_title", "phone",
                                                     "street",     "city",      "tags"};
constexpr int kPeople = 3;

// One write of one or two fields, as `random` says; now and then the contact is removed.
void edit_somehow(Peer& peer, const Id& contact, SeededRandom& random) {
  Change change = update_change(EntityKind::contact, contact);
  if (random.below(25) == 0) {
    change.kind = ChangeKind::remove;
  } else {
    for (std::uint64_t n = 0; n <= random.below(2); ++n) {
      const auto field = kFields[random.below(kFields.size())];
      change.set(field, "w" + std::to_string(random.below(1000)));
      // A place is written whole, as the forms do: of half a place the order would tell.
      if (field == "street") change.set("city", "w" + std::to_string(random.below(1000)));
      if (field == "city") change.set("street", "w" + std::to_string(random.below(1000)));
    }
  }
  // Whoever removed it before is told so; nothing is written then.
  (void)peer.device->store().write(peer.actor, {{change}});
}

void take_from_stock(Peer& peer, const Id& product, std::int64_t pieces) {
  const auto found = peer.device->rows().find(EntityKind::product, product);
  REQUIRE(found);
  REQUIRE(*found);
  const std::int64_t left = number_of((*found)->get("stock")) - pieces;
  REQUIRE(peer.device->store().write(
      peer.actor, {{update_change(EntityKind::product, product).set("stock", left)}}));
}

// What people see of the records under test, and nothing that tells of the way there (numbers
// and stamps of the server, names of conflict records).
std::string seen(Rows& rows, const Id& contact, const Id& product) {
  std::string text;
  const auto person = rows.find(EntityKind::contact, contact);
  REQUIRE(person);
  if (*person) {
    text += (*person)->deleted ? "removed" : "there";
    for (const auto field : kFields) {
      text += " " + std::string(field) + "=" + std::string(text_of((*person)->get(field)));
    }
  }
  const auto thing = rows.find(EntityKind::product, product);
  REQUIRE(thing);
  REQUIRE(*thing);
  return text + " stock=" + std::to_string(number_of((*thing)->get("stock")));
}

// The same seed makes the same edits; only `order` differs.
std::string outcome(std::uint64_t seed, const std::array<int, kPeople>& order,
                    const Weather& weather) {
  // No clock ahead of the server's: what it says is taken for the time of arrival.
  World world(seed, kPeople, 0);
  SeededRandom random(seed);
  Peer& first = *world.peers[0];
  const Id contact = add(first, EntityKind::contact, "last_name", "Gross");
  const Id product = add(first, EntityKind::product, "name", "Mill");
  take_from_stock(first, product, -100);
  world.settle();
  for (int n = 0; n < 12; ++n) {
    world.time.now += static_cast<TimeMs>(random.below(60'000));
    Peer& peer = *world.peers[random.below(kPeople)];
    edit_somehow(peer, contact, random);
    if (random.below(3) == 0) {
      take_from_stock(peer, product, static_cast<std::int64_t>(random.below(5)));
    }
  }
  for (const int who : order) {
    world.exchange(*world.peers[static_cast<std::size_t>(who)], weather);
  }
  world.settle();
  const std::string truth = world.server->with(
      [&](Store& store) { return seen(store.rows(), contact, product); });
  for (auto& peer : world.peers) CHECK(seen(peer->device->rows(), contact, product) == truth);
  return truth;
}

}  // namespace

TEST_CASE("order: edits merge to the same values in whatever order they arrive, also twice") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    std::array<int, kPeople> order = {0, 1, 2};
    const std::string expected = outcome(seed, order, {});
    CHECK(outcome(seed, order, {.repeated_requests = 100}) == expected);
    while (std::ranges::next_permutation(order).found) {
      CHECK(outcome(seed, order, {}) == expected);
    }
  }
}
