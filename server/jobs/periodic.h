// Work that comes round: cleaning up what has run out.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace acq::server {

// Calls `work` every `every_ms` on a thread of its own, the first time at once, until it goes
// out of scope. A run under way is waited for.
class Periodic {
 public:
  Periodic(std::int64_t every_ms, std::function<void()> work);
  ~Periodic();
  Periodic(const Periodic&) = delete;
  Periodic& operator=(const Periodic&) = delete;

 private:
  void run();

  std::int64_t every_ms_;
  std::function<void()> work_;
  std::mutex mutex_;
  std::condition_variable ending_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace acq::server
