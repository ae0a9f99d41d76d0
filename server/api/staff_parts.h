// What the staff handlers share. Only for server/api.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "server/api/accounts.h"
#include "server/api/file_uploads.h"
#include "server/api/page_cache.h"
#include "server/api/presence.h"
#include "server/api/refusal.h"
#include "server/api/staff.h"
#include "server/auth/audit.h"
#include "server/auth/credentials.h"
#include "server/auth/links.h"
#include "server/auth/sessions.h"
#include "server/auth/throttle.h"
#include "server/http/message.h"

namespace acq::server {

struct StaffParts {
  explicit StaffParts(StaffContext given);

  StaffContext context;
  Sessions sessions;
  Links links;
  Throttle throttle;
  Credentials credentials;
  Audit audit;
  Languages languages;
  std::mutex setup_mutex;  // one set-up at a time
  PageCache pages{16u << 20};
  FileUploads uploads{context.files};
  Presence presence;
  TimeMs files_cleaned_ms = 0;  // of clean(), which one thread calls

  // The account of the request's session, with the role its record has now. Codes:
  // not_signed_in (also: deactivated, role taken away), and the database's.
  Result<StaffAccount> account(const http::Request& request);
  // Starts a session and answers with the session's JSON and cookie.
  Result<http::Response> sign_in(const StaffAccount& account);
  // {"user":{...},"organisation":{...},"version":...}
  Result<nlohmann::json> session_json(const StaffAccount& account);
  // Sets a password: ends every session and link of the user.
  Result<void> set_password(const StaffAccount& account, std::string_view password,
                            std::string_view event);
  Result<void> end_sessions(const Id& user);

  std::string_view cookie_name() const;
  // `token` empty takes the cookie away.
  std::string cookie(std::string_view token) const;
};

using OpenHandler = std::function<Result<http::Response>(const http::Request&)>;
using StaffHandler =
    std::function<Result<http::Response>(const http::Request&, const StaffAccount&)>;

// Adds a route whose refusals become answers. Writing methods are refused unless they come from
// our own pages (forbidden_origin).
void add_open(http::Router& router, StaffParts& parts, std::string_view method,
              std::string_view pattern, std::size_t body_bytes_max, OpenHandler handler);
// The same for staff who are signed in.
void add_staff(http::Router& router, StaffParts& parts, std::string_view method,
               std::string_view pattern, std::size_t body_bytes_max, StaffHandler handler);

http::Response json_reply(int status, const nlohmann::json& value);
// The body as a JSON object. Codes: those of parse_json, wrong_type, wrong_content_type.
Result<nlohmann::json> json_body(const http::Request& request);

inline constexpr std::size_t kFormBytesMax = 16 * 1024;

// Each adds one group of routes.
void add_health_routes(http::Router& router, StaffParts& parts);
void add_session_routes(http::Router& router, StaffParts& parts);
void add_password_routes(http::Router& router, StaffParts& parts);
void add_setup_routes(http::Router& router, StaffParts& parts);
void add_invitation_routes(http::Router& router, StaffParts& parts);
void add_sync_routes(http::Router& router, StaffParts& parts);
void add_device_routes(http::Router& router, StaffParts& parts);
void add_history_routes(http::Router& router, StaffParts& parts);
void add_file_routes(http::Router& router, StaffParts& parts);
void add_document_routes(http::Router& router, StaffParts& parts);
void add_calendar_routes(http::Router& router, StaffParts& parts);
void add_word_routes(http::Router& router, StaffParts& parts);
void add_presence_routes(http::Router& router, StaffParts& parts);

}  // namespace acq::server
