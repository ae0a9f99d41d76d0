// The gate's one thread: receives every request to its end before a worker sees it, and writes
// what a client did not take at once.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "server/http/backend.h"
#include "server/http/connection.h"

namespace acq::http {

struct GateOptions;

// What a worker gives back: the part of the reply that the client has not taken yet.
struct Done {
  int socket = -1;
  bool keep_alive = false;
  bool failed = false;  // the client is gone
  std::string out;
  std::string_view out_fixed;
  std::optional<StreamTag> stream;
};

struct LoopHooks {
  std::function<void(Job)> dispatch;                       // to the workers
  std::function<void(int socket, StreamTag)> to_stream;    // to the event hub
  std::function<std::size_t(const Head&)> body_bytes_max;  // of the route
};

class Loop {
 public:
  // `options` outlives the loop. Codes: out_of_resources.
  static Result<std::unique_ptr<Loop>> make(const GateOptions& options, LoopHooks hooks);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  // From other threads.
  void accept(int socket);
  void finish(Done done);
  void stream_closed(int socket);
  void stop();
  std::size_t connections() const { return open_.load(std::memory_order_relaxed); }

  // Returns when stop() was called and nothing is under way, or at the stop deadline.
  void run();

 private:
  Loop(const GateOptions& options, LoopHooks hooks);
  void ring();
  void take_messages();
  void admit(int socket);
  void handle_event(int socket);
  void receive(Connection& c);
  void consume(Connection& c);
  void start_body(Connection& c);
  void dispatch(Connection& c);
  void take_back(Done done);
  void write_out(Connection& c);
  void after_reply(Connection& c);
  void refuse(Connection& c, Refusal refusal);
  void shut_down(Connection& c);
  void close(Connection& c);
  void forget_address(const std::string& address);
  bool arm(Connection& c, std::uint32_t events);
  void sweep();
  void close_idle();

  const GateOptions& options_;
  LoopHooks hooks_;
  int epoll_ = -1;
  int wake_ = -1;
  std::atomic<std::size_t> open_{0};

  std::mutex mutex_;  // guards the mailbox
  std::vector<int> accepted_;
  std::vector<Done> done_;
  std::vector<int> ended_streams_;
  bool stop_asked_ = false;

  // The thread's own.
  std::unordered_map<int, Connection> held_;
  std::unordered_map<int, std::string> streams_;  // socket -> address
  std::unordered_map<std::string, std::size_t> per_address_;
  std::size_t body_bytes_ = 0;  // of all bodies being received
  std::int64_t now_ms_ = 0;
  bool stopping_ = false;
  std::int64_t stop_deadline_ms_ = 0;
};

}  // namespace acq::http
