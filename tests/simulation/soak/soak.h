// A server and five devices under one seed: a network that loses, repeats, delays, reorders and
// cuts, clocks that are hours and years wrong, power that goes in mid-write, restored servers,
// copied devices, rights that change. Afterwards everything must be as the protocol promises.
//
// A run is a list of steps; each step has dice of its own, so that a shorter list does the same
// in those steps that are left, and a failure can be reduced to the few that matter.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace acq::simulation {

enum class StepKind : std::uint8_t {
  edit,            // one of many kinds of edit on a device
  send,            // a device puts what it has to say on its way
  arrive,          // the server answers a request that is under way
  come_back,       // an answer reaches its device, whole, cut or not at all
  stray,           // a request that was answered long ago reaches the server once more
  apply,           // a device applies some of what has come
  device_dies,     // at once, or in the middle of one of its next writes
  server_dies,
  rights,          // an administrator changes what a role, a team or a person may do
  hand_over,       // a record gets another owner
  copy_device,     // a device's database is copied and goes on as another device
  back_up,
  restore,
  time_passes,     // hours; now and then more than half a year
  clock_changes,   // of a device
  upgrade,         // the program on a device was older until now
  renew,           // a device asks for everything anew
};

struct Step {
  StepKind kind = StepKind::edit;
  std::uint64_t dice = 0;
};

struct Failure {
  std::size_t step = 0;  // the number of steps: at the end, when all had come to rest
  std::string what;
};

std::vector<Step> plan(std::uint64_t seed, std::size_t steps);
// Nothing when every promise was kept.
std::optional<Failure> run(std::uint64_t seed, std::span<const Step> steps);
// The steps without those that the failure does not need.
std::vector<Step> reduce(std::uint64_t seed, std::vector<Step> steps);
std::string describe(const Step& step);

}  // namespace acq::simulation
