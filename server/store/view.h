// What of the database one member of staff receives.
#pragma once

#include <array>
#include <string>

#include "model/rights.h"

namespace acq::server {

struct View {
  std::array<Reach, kEntityKinds> reach{};      // none: nothing of this entity
  std::array<FieldSet, kEntityKinds> hidden{};  // fields left out
  Id user;
  Id team;

  Reach of(EntityKind kind) const { return reach[static_cast<std::size_t>(kind)]; }
  FieldSet hidden_of(EntityKind kind) const { return hidden[static_cast<std::size_t>(kind)]; }
  // Two actors whose views have the same name receive the same rows and fields, and no others do:
  // what was read for one may be given to the other.
  std::string name() const;
  // Short for it. Part of the cursor, so that a change of rights is noticed at the next pull.
  std::string key() const;
};

// "team" without a team is "own".
View view_of(const Actor& actor);

}  // namespace acq::server
