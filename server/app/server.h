// The whole server in one object: databases, mail, routes, pages and the gate in front.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "server/app/log.h"
#include "server/http/gate.h"
#include "server/store/server_store.h"

namespace acq::server {

struct ServeOptions {
  std::string data;        // the folder, made when it is not there
  std::string public_url;  // how people reach it; "" = http://HOST:PORT
  std::string version;
  std::string program;  // this program's file, started to print; "": drawn in this process
  bool log_requests = false;  // every request, not only failures
  http::GateOptions gate;
};

// Reads a setting by its name ("ACQ_SMTP_URL"), "" when it is not set.
using Settings = std::function<std::string(std::string_view name)>;

class Server {
 public:
  // Clock, random and log outlive the server. Codes: data_in_use, data_not_writable, bad_url,
  // port_in_use, bad_host, those of the mailer and the database's.
  static Result<std::unique_ptr<Server>> open(ServeOptions options, const Settings& settings,
                                              Clock& clock, Random& random, Log& log);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;
  const std::string& public_url() const;
  // The one-time address for the first administrator, "" when there is one.
  Result<std::string> setup_link();
  // Gives a user a password from the shell (the demo). Codes: not_found, those of passwords.
  Result<void> set_password(std::string_view email, std::string_view password);
  ServerStore& store();
  http::Gate& gate();

  // Serves until stop(), which may be called from any thread.
  void run();
  void stop();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// "http://host", "https://host:port" without a path. Code: bad_url.
Result<std::string> check_public_url(std::string_view url);

}  // namespace acq::server
