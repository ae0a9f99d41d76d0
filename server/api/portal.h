// The customers' portal: its addresses under /v1/portal/ and what they share.
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
#include "server/channels/mailer.h"
#include "server/http/router.h"
#include "server/store/server_store.h"

namespace acq::server {

// What the portal needs of the server. References outlive the portal; clock and random are used
// from several threads at once.
struct PortalContext {
  ServerStore& store;
  AuthDatabase& auth;
  Mailer& mailer;
  FileStore& files;
  Clock& clock;
  Random& random;
  std::string public_url;  // "https://crm.example.org": links in mails start with it
  bool over_https = false;

  // Event streams by topic and owner (EventHub). Called while the store is held.
  std::function<void(std::string_view topic, std::string_view text)> publish;
  std::function<void(std::string_view owner)> close_streams;
};

struct PortalParts;

// Serves from several threads. Outlives the router's last request.
class Portal {
 public:
  // Makes the portal's tables and adds its routes. Codes: the database's.
  static Result<std::unique_ptr<Portal>> start(PortalContext context, http::Router& router);
  ~Portal();
  Portal(const Portal&) = delete;
  Portal& operator=(const Portal&) = delete;

 private:
  explicit Portal(std::unique_ptr<PortalParts> parts);
  std::unique_ptr<PortalParts> parts_;
};

}  // namespace acq::server
