// What cpp-httplib does for us: accept connections and write replies. The only file pair that
// knows it. It never sees a client's bytes: the gate has read and checked them before.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/http/message.h"
#include "server/http/router.h"

namespace acq::http {

// A whole request on its way to a worker.
struct Job {
  int socket = -1;
  Request request;
  bool keep_alive = true;
};

// What goes back: first `bytes`, then `body`, then `fixed`.
struct Reply {
  int status = 0;
  std::string bytes;
  std::string body;
  std::string_view fixed;
  bool keep_alive = false;
  std::optional<StreamTag> stream;  // when set there are no bytes: the event hub writes
};

class Backend {
 public:
  // `accepted` gets every new socket, from the thread in accept_until_stopped(), and owns it.
  // Codes: port_in_use, bad_host.
  static Result<std::unique_ptr<Backend>> open(const std::string& host, int port,
                                               std::size_t workers, const Router& router,
                                               std::function<void(int socket)> accepted);
  ~Backend();

  int port() const;
  void accept_until_stopped();
  void stop_accepting();

  // Routes one request and formats the reply. Workers 0 .. workers-1 may call at once.
  Reply answer(std::size_t worker, Job& job);

 private:
  struct Server;
  explicit Backend(std::unique_ptr<Server> server);
  std::unique_ptr<Server> server_;
};

// A reply that no handler made: {"error":...}, "Connection: close".
std::string refusal_bytes(int status, std::string_view code);

}  // namespace acq::http
