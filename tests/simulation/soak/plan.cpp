#include <algorithm>
#include <array>

#include "base/random.h"
#include "soak.h"

namespace acq::simulation {
namespace {

struct Kind {
  StepKind kind;
  std::string_view name;
  int weight;  // how often, among the sum of all
};
constexpr std::array kKinds = {
    Kind{StepKind::edit, "edit", 300},
    Kind{StepKind::send, "send", 220},
    Kind{StepKind::arrive, "arrive", 220},
    Kind{StepKind::come_back, "come_back", 200},
    Kind{StepKind::stray, "stray", 15},
    Kind{StepKind::apply, "apply", 60},
    Kind{StepKind::device_dies, "device_dies", 14},
    Kind{StepKind::server_dies, "server_dies", 10},
    Kind{StepKind::rights, "rights", 16},
    Kind{StepKind::hand_over, "hand_over", 25},
    Kind{StepKind::copy_device, "copy_device", 4},
    Kind{StepKind::back_up, "back_up", 14},
    Kind{StepKind::restore, "restore", 9},
    Kind{StepKind::time_passes, "time_passes", 30},
    Kind{StepKind::clock_changes, "clock_changes", 6},
    Kind{StepKind::upgrade, "upgrade", 6},
    Kind{StepKind::renew, "renew", 3},
};

int total_weight() {
  int sum = 0;
  for (const Kind& each : kKinds) sum += each.weight;
  return sum;
}

}  // namespace

std::vector<Step> plan(std::uint64_t seed, std::size_t count) {
  // Hashed first: neighbouring seeds must not walk the same stream a few steps apart.
  SeededRandom random(SeededRandom(seed).next());
  std::vector<Step> steps;
  while (steps.size() < count) {
    auto at = static_cast<int>(random.below(static_cast<std::uint64_t>(total_weight())));
    std::size_t i = 0;
    while (at >= kKinds[i].weight) at -= kKinds[i++].weight;
    steps.push_back({kKinds[i].kind, random.next()});
  }
  return steps;
}

std::string describe(const Step& step) {
  const auto found = std::ranges::find(kKinds, step.kind, &Kind::kind);
  return std::string(found->name) + " " + std::to_string(step.dice);
}

// Failures of one kind say the same up to the details.
static std::string kind_of(const Failure& failure) {
  std::string kind = failure.what.substr(0, failure.what.find(':'));
  std::erase_if(kind, [](char letter) { return letter >= '0' && letter <= '9'; });
  return kind;
}

// Leaves out halves, quarters, ... single steps as long as it still fails in the same way.
std::vector<Step> reduce(std::uint64_t seed, std::vector<Step> steps) {
  const auto first_failure = run(seed, steps);
  if (!first_failure) return steps;
  const std::string kind = kind_of(*first_failure);
  for (std::size_t size = steps.size() / 2; size > 0; size /= 2) {
    for (std::size_t at = 0; at < steps.size();) {
      std::vector<Step> fewer = steps;
      const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
      fewer.erase(first, first + static_cast<std::ptrdiff_t>(std::min(size, steps.size() - at)));
      const auto failure = run(seed, fewer);
      if (failure && kind_of(*failure) == kind) {
        steps = std::move(fewer);
      } else {
        at += size;
      }
    }
  }
  return steps;
}

}  // namespace acq::simulation
