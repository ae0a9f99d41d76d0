// acq_soak [--from SEED] [--count N] [--steps N] [--brief 1]: runs N seeds; the first that fails
// prints itself, what broke, and the fewest steps that break it (not when brief).
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "soak.h"

using namespace acq::simulation;

namespace {

void show(std::uint64_t seed, std::size_t steps, const Failure& failure, bool brief) {
  std::printf("seed %llu breaks at step %zu: %s\n", static_cast<unsigned long long>(seed),
              failure.step, failure.what.c_str());
  if (brief) return;
  const auto fewest = reduce(seed, plan(seed, steps));
  std::printf("the fewest steps that break it (%zu):\n", fewest.size());
  for (const Step& step : fewest) std::printf("  %s\n", describe(step).c_str());
  if (const auto again = run(seed, fewest)) std::printf("then: %s\n", again->what.c_str());
}

}  // namespace

int main(int count, char** words) {
  std::uint64_t from = 1;
  std::uint64_t seeds = 100;
  std::size_t steps = 400;
  bool brief = false;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view word = words[i];
    const std::uint64_t number = std::strtoull(words[i + 1], nullptr, 10);
    if (word == "--from") {
      from = number;
    } else if (word == "--count") {
      seeds = number;
    } else if (word == "--brief") {
      brief = number != 0;
    } else if (word == "--steps") {
      steps = number;
    } else {
      std::fprintf(stderr, "usage: acq_soak [--from SEED] [--count N] [--steps N] [--brief 1]\n");
      return 2;
    }
  }
  for (std::uint64_t seed = from; seed < from + seeds; ++seed) {
    if (const auto failure = run(seed, plan(seed, steps))) {
      show(seed, steps, *failure, brief);
      return 1;
    }
  }
  std::printf("%llu seeds from %llu on: every promise kept\n",
              static_cast<unsigned long long>(seeds), static_cast<unsigned long long>(from));
  return 0;
}
