// One line of JSON for each event, without personal data: codes, counts and times only.
#pragma once

#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace acq::server {

// Safe to use from several threads.
class Log {
 public:
  // Lines go to `out`, which outlives the log; null keeps quiet (tests).
  Log(Clock& clock, std::FILE* out) : clock_(clock), out_(out) {}

  // {"t":"2026-11-21T14:05:00Z","event":...} and, when not empty, "detail".
  void event(std::string_view name, std::string_view detail = {});
  // A request that failed inside, or every one when asked to.
  void request(std::string_view method, std::string_view path, int status,
               std::int64_t microseconds, std::size_t bytes);

 private:
  void write(const std::string& line);

  Clock& clock_;
  std::FILE* out_;
  std::mutex mutex_;
};

}  // namespace acq::server
