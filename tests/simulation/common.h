// What the small world of the scenarios (world.h) and the soak's (soak/sim.h) have in common.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/grants.h"
#include "server/store/server_store.h"

namespace acq::simulation {

// The world's time as one device sees it.
struct SkewedClock final : Clock {
  explicit SkewedClock(const FixedClock& world, TimeMs skew_ms = 0) : base(world), skew(skew_ms) {}
  TimeMs now_ms() override { return base.now + skew; }
  const FixedClock& base;
  TimeMs skew;
};

// The answer to a refused request, as the HTTP layer writes it.
Bytes refusal(const Error& error);

// What the server's endpoints answer to a path of the sync engine's. The path names an entity of
// the model.
Result<Bytes> answer_pull(server::ServerStore& server, const Actor& actor, std::string_view path);

// A record as text, with its version and without the hidden fields: two that are told apart by
// nobody are the same line.
std::string line_of(const Record& record, FieldSet hidden = 0);

}  // namespace acq::simulation
