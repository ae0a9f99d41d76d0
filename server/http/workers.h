// A fixed pool of threads for whole requests.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/http/backend.h"

namespace acq::http {

class Workers {
 public:
  // `work` is called with the worker's number, 0 .. count-1.
  Workers(std::size_t count, std::function<void(std::size_t worker, Job job)> work);
  // Finishes what was handed over before.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void add(Job job);

 private:
  void run(std::size_t worker);

  std::function<void(std::size_t, Job)> work_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace acq::http
