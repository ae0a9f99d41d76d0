#include "server/jobs/periodic.h"

#include <chrono>
#include <utility>

namespace acq::server {

Periodic::Periodic(std::int64_t every_ms, std::function<void()> work)
    : every_ms_(every_ms), work_(std::move(work)), thread_([this] { run(); }) {}

Periodic::~Periodic() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  ending_.notify_one();
  thread_.join();
}

void Periodic::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    work_();
    lock.lock();
    ending_.wait_for(lock, std::chrono::milliseconds(every_ms_), [this] { return stopping_; });
  }
}

}  // namespace acq::server
