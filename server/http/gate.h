// The server in front of everything: holds every connection in one thread, lets only whole and
// strictly checked requests through to a small fixed pool, and never lets a slow client hold a
// worker. docs/architecture.md, "The gate", says why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/http/event_hub.h"
#include "server/http/router.h"

namespace acq::http {

struct GateOptions {
  std::string host = "127.0.0.1";
  int port = 8080;  // 0: any free port
  std::size_t workers = 16;
  std::size_t connections_max = 10'000;
  std::size_t connections_per_address_max = 256;  // loopback: connections_max
  std::size_t bodies_bytes_max = 256u << 20;      // all bodies being received together
  std::int64_t head_ms_max = 10'000;              // first byte to end of head
  std::int64_t body_ms_max = 30'000;              // end of head to end of body
  std::int64_t idle_ms_max = 75'000;              // between two requests
  std::int64_t write_ms_max = 30'000;             // a reply without progress
  std::int64_t stop_ms_max = 10'000;              // a graceful stop waits this long
  bool trust_proxy = false;  // take the client's address from X-Forwarded-For's last entry
};

// One finished request, for the log. Holds no query, no header and no address.
struct RequestLog {
  std::string_view method;
  std::string_view path;
  int status = 0;
  std::int64_t microseconds = 0;
  std::size_t bytes = 0;
};

class Gate {
 public:
  // Binds and listens; requests are answered once run() is called. The router outlives the gate.
  // Codes: port_in_use, bad_host, out_of_resources.
  static Result<std::unique_ptr<Gate>> open(GateOptions options, const Router& router,
                                            std::function<void(const RequestLog&)> log);
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  int port() const;
  EventHub& events();
  // Serves until stop(); then idle connections close, requests under way are finished.
  void run();
  // From any thread, more than once; not from a signal handler.
  void stop();
  // Connections held now, event streams included.
  std::size_t connections() const;

 private:
  struct Parts;
  explicit Gate(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq::http
