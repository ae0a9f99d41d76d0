// One client's connection, as the gate's thread holds it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/head.h"

namespace acq::http {

enum class ConnectionState : std::uint8_t {
  head,      // waiting for, or in the middle of, a request head
  body,      // receiving a body of known length
  working,   // a worker has it: nobody reads or writes here
  writing,   // a reply waits for the client to take it
  draining,  // our side is shut down; the client's last bytes are thrown away
};

struct Connection {
  int socket = -1;
  std::string address;
  ConnectionState state = ConnectionState::head;
  std::string in;  // received and not yet handled
  Head head;       // of the request being received or answered
  std::size_t head_size = 0;
  std::string out;  // what the client has not taken yet, then `out_fixed`
  std::string_view out_fixed;
  std::size_t out_at = 0;
  bool keep_alive = false;
  std::int64_t body_started_ms = 0;
  std::int64_t deadline_ms = 0;
};

}  // namespace acq::http
