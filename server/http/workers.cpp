#include "server/http/workers.h"

#include <utility>

namespace acq::http {

Workers::Workers(std::size_t count, std::function<void(std::size_t, Job)> work)
    : work_(std::move(work)) {
  for (std::size_t i = 0; i < count; ++i) {
    threads_.emplace_back([this, i] { run(i); });
  }
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::add(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  arrived_.notify_one();
}

void Workers::run(std::size_t worker) {
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty()) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    work_(worker, std::move(job));
  }
}

}  // namespace acq::http
