#include "server/store/view.h"

#include <doctest/doctest.h>

using namespace acq;
using server::view_of;

namespace {

Id id(std::uint8_t last) {
  Id made;
  made.bytes[15] = last;
  return made;
}

Actor seller(std::uint8_t user, std::uint8_t team, Reach read) {
  Actor actor{.role = Role::sales, .user = id(user), .team = id(team)};
  actor.grants = default_grants(Role::sales);
  for (Grant& grant : actor.grants) grant.read = read;
  return actor;
}

std::string name_of(const Actor& actor) { return view_of(actor).name(); }

}  // namespace

TEST_CASE("view: who may see everything shares a name, whoever it is") {
  CHECK(name_of(seller(1, 1, Reach::all)) == name_of(seller(2, 2, Reach::all)));
}

TEST_CASE("view: a team shares a name, and no other team has it") {
  CHECK(name_of(seller(1, 1, Reach::team)) == name_of(seller(2, 1, Reach::team)));
  CHECK(name_of(seller(1, 1, Reach::team)) != name_of(seller(1, 2, Reach::team)));
}

TEST_CASE("view: what is the user's own has a name of its own") {
  CHECK(name_of(seller(1, 1, Reach::own)) != name_of(seller(2, 1, Reach::own)));
  Actor alone = seller(1, 1, Reach::team);
  alone.team = {};
  CHECK(name_of(alone) == name_of(seller(1, 2, Reach::own)));
}

TEST_CASE("view: a field that is hidden makes another name, and another key") {
  Actor actor = seller(1, 1, Reach::all);
  const auto before = view_of(actor);
  actor.grants[static_cast<std::size_t>(EntityKind::contact)].hidden = 4;
  CHECK(view_of(actor).name() != before.name());
  CHECK(view_of(actor).key() != before.key());
  CHECK(before.key().size() == 16);
}
