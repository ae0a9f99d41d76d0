// The addresses under /v1/ that staff and their program use.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "server/api/file_store.h"
#include "server/auth/auth_database.h"
#include "server/auth/passwords.h"
#include "server/channels/mailer.h"
#include "server/http/router.h"
#include "server/print/printer.h"
#include "server/store/server_store.h"

namespace acq::server {

// What it needs of the server. References outlive it; clock and random are used from several
// threads at once.
struct StaffContext {
  ServerStore& store;
  AuthDatabase& auth;
  Passwords& passwords;
  Mailer& mailer;
  FileStore& files;
  Printer& printer;
  Clock& clock;
  Random& random;
  std::string public_url;  // "https://crm.example.org": links in mails start with it
  bool over_https = false;
  std::string version;
  // Ends the event streams of a user.
  std::function<void(std::string_view owner)> close_streams;
  // Somebody came to a record or left it: those who listen to kSeqTopic are to ask again.
  std::function<void()> presence_changed;
};

inline constexpr std::string_view kSeqTopic = "seq";  // what /v1/events listens to

struct StaffParts;

// Serves from several threads. Outlives the router's last request.
class Staff {
 public:
  // Adds its routes. Codes: the database's.
  static Result<std::unique_ptr<Staff>> start(StaffContext context, http::Router& router);
  ~Staff();
  Staff(const Staff&) = delete;
  Staff& operator=(const Staff&) = delete;

  // A fresh one-time address for the first administrator, "" when there is one already.
  // Earlier set-up links become worthless.
  Result<std::string> setup_link();
  // A fresh address at which this user chooses a password. Code: not_found.
  Result<std::string> reset_link(std::string_view email);
  // Chooses a password for a user, from the shell. Codes: not_found, those of check_new_password.
  Result<void> set_password(std::string_view email, std::string_view password);
  // Removes sessions, links, throttle entries and unfinished uploads that have run out, and once
  // a day stored files that no record names.
  Result<void> clean();

 private:
  explicit Staff(std::unique_ptr<StaffParts> parts);
  std::unique_ptr<StaffParts> parts_;
};

}  // namespace acq::server
