#include "server/api/staff.h"

#include <utility>

#include "base/date.h"
#include "server/api/file_clean.h"
#include "server/api/origin.h"
#include "server/api/staff_parts.h"
#include "server/http/json_in.h"
#include "store/rows.h"

namespace acq::server {
namespace {

constexpr TimeMs kSetupLinkMs = 7 * kMsPerDay;
constexpr TimeMs kResetLinkMs = 2 * kMsPerDay;
constexpr int kCookieSeconds = 180 * 24 * 3600;

// A role or state that changes ends the account's sessions, whoever changed it and how.
void watch_standing(StaffParts& parts, Store& store, std::span<const Touched> rows) {
  for (const Touched& row : rows) {
    if (row.kind != EntityKind::user) continue;
    const auto account = find_account(store, row.row);
    if (!account || !*account) continue;
    const bool active = (*account)->active;
    const auto changed = parts.credentials.note_standing(row.row, (*account)->role, active);
    if (!changed || !*changed) continue;
    // What fails here is caught again by account(), which reads the record for every request.
    (void)parts.end_sessions(row.row);
    (void)parts.audit.add({"standing_changed", {}, row.row, (*account)->role});
  }
}

Result<void> clean_files(StaffParts& parts) {
  const TimeMs now = parts.context.clock.now_ms();
  parts.uploads.forget(now - kKeepUnfinishedMs);
  if (now - parts.files_cleaned_ms < kMsPerDay) return {};
  // Looks at every stored file: once a day is often enough.
  parts.files_cleaned_ms = now;
  return remove_unnamed_files(parts.context.files, parts.context.store, now);
}

}  // namespace

StaffParts::StaffParts(StaffContext given)
    : context(std::move(given)),
      sessions(context.auth, context.clock, context.random),
      links(context.auth, context.clock, context.random),
      throttle(context.auth, context.clock),
      credentials(context.auth, context.clock),
      audit(context.auth, context.clock) {}

std::string_view StaffParts::cookie_name() const {
  return context.over_https ? "__Host-acquaint" : "acquaint_session";
}

std::string StaffParts::cookie(std::string_view token) const {
  std::string text = std::string(cookie_name()) + "=" + std::string(token);
  text += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
  text += std::to_string(token.empty() ? 0 : kCookieSeconds);
  if (context.over_https) text += "; Secure";
  return text;
}

Result<StaffAccount> StaffParts::account(const http::Request& request) {
  auto session = sessions.find(SessionKind::staff, request.cookie(cookie_name()));
  if (!session) return forward(session);
  if (!*session) return fail("not_signed_in");
  auto found = context.store.with(
      [&](Store& store) { return find_account(store, (*session)->subject); });
  if (!found) return forward(found);
  if (!*found || !(*found)->active || !actor_of(**found)) return fail("not_signed_in");
  return std::move(**found);
}

Result<nlohmann::json> StaffParts::session_json(const StaffAccount& account) {
  auto organisation =
      context.store.with([](Store& store) { return organisation_info(store); });
  if (!organisation) return forward(organisation);
  return nlohmann::json{
      {"user",
       {{"id", account.id.text()},
        {"name", account.name},
        {"email", account.email},
        {"role", account.role},
        {"language", account.language}}},
      {"organisation",
       {{"name", organisation->name},
        {"currency", organisation->currency},
        {"language", organisation->language}}},
      {"version", context.version}};
}

Result<http::Response> StaffParts::sign_in(const StaffAccount& account) {
  auto token = sessions.start(SessionKind::staff, account.id);
  if (!token) return forward(token);
  auto body = session_json(account);
  if (!body) return forward(body);
  http::Response response = json_reply(200, *body);
  response.set("Set-Cookie", cookie(*token));
  return response;
}

Result<void> StaffParts::end_sessions(const Id& user) {
  context.close_streams(user.text());
  return sessions.end_all(SessionKind::staff, user);
}

Result<void> StaffParts::set_password(const StaffAccount& account, std::string_view password,
                                      std::string_view event) {
  auto hashed = context.passwords.hash(password);
  if (!hashed) return forward(hashed);
  auto put = credentials.put(account.id, {std::move(*hashed), account.role, account.active});
  if (!put) return put;
  for (const LinkKind kind : {LinkKind::invitation, LinkKind::reset}) {
    if (auto done = links.revoke(kind, account.id); !done) return done;
  }
  if (auto done = end_sessions(account.id); !done) return done;
  return audit.add({event, account.id, account.id});
}

http::Response json_reply(int status, const nlohmann::json& value) {
  constexpr auto kReplace = nlohmann::json::error_handler_t::replace;
  return http::json_response(status, value.dump(-1, ' ', false, kReplace));
}

Result<nlohmann::json> json_body(const http::Request& request) {
  if (!request.header("content-type").starts_with("application/json")) {
    return fail("wrong_content_type", "application/json");
  }
  auto parsed = http::parse_json(request.body);
  if (parsed && !parsed->is_object()) return fail("wrong_type");
  return parsed;
}

void add_open(http::Router& router, StaffParts& parts, std::string_view method,
              std::string_view pattern, std::size_t body_bytes_max, OpenHandler handler) {
  auto answer = [&parts, handler = std::move(handler)](const http::Request& request) {
    const StaffContext& context = parts.context;
    if (!is_from_own_pages(request, context.public_url, context.over_https)) {
      return refusal(parts.languages, request, Error{"forbidden_origin", {}, {}});
    }
    auto response = handler(request);
    return response ? std::move(*response)
                    : refusal(parts.languages, request, response.error());
  };
  router.add({std::string(method), std::string(pattern), std::move(answer), body_bytes_max});
}

void add_staff(http::Router& router, StaffParts& parts, std::string_view method,
               std::string_view pattern, std::size_t body_bytes_max, StaffHandler handler) {
  add_open(router, parts, method, pattern, body_bytes_max,
           [&parts, handler = std::move(handler)](
               const http::Request& request) -> Result<http::Response> {
             auto account = parts.account(request);
             if (!account) return forward(account);
             return handler(request, *account);
           });
}

Staff::Staff(std::unique_ptr<StaffParts> parts) : parts_(std::move(parts)) {}
Staff::~Staff() = default;

Result<std::unique_ptr<Staff>> Staff::start(StaffContext context, http::Router& router) {
  auto parts = std::make_unique<StaffParts>(std::move(context));
  StaffParts& shared = *parts;
  shared.context.store.with([&shared](Store& store) {
    store.on_commit([&shared, &store](std::span<const Touched> rows) {
      watch_standing(shared, store, rows);
    });
  });
  add_health_routes(router, shared);
  add_session_routes(router, shared);
  add_password_routes(router, shared);
  add_setup_routes(router, shared);
  add_invitation_routes(router, shared);
  add_sync_routes(router, shared);
  add_history_routes(router, shared);
  add_device_routes(router, shared);
  add_file_routes(router, shared);
  add_document_routes(router, shared);
  add_calendar_routes(router, shared);
  add_word_routes(router, shared);
  add_presence_routes(router, shared);
  return std::unique_ptr<Staff>(new Staff(std::move(parts)));
}

Result<std::string> Staff::setup_link() {
  auto there =
      parts_->context.store.with([](Store& store) { return has_administrator(store); });
  if (!there) return forward(there);
  if (auto done = parts_->links.revoke(LinkKind::setup, Id{}); !done) return forward(done);
  if (*there) return std::string();
  auto token = parts_->links.issue(LinkKind::setup, Id{}, "", kSetupLinkMs);
  if (!token) return forward(token);
  return parts_->context.public_url + "/staff/account/setup.html#token=" + *token;
}

Result<std::string> Staff::reset_link(std::string_view email) {
  auto account = parts_->context.store.with(
      [&](Store& store) { return find_account_by_email(store, email); });
  if (!account) return forward(account);
  if (!*account) return fail("not_found", {}, {.entity = "user", .field = "email"});
  auto token = parts_->links.issue(LinkKind::reset, (*account)->id, "", kResetLinkMs);
  if (!token) return forward(token);
  return parts_->context.public_url + "/staff/account/invite.html#reset=" + *token;
}

Result<void> Staff::set_password(std::string_view email, std::string_view password) {
  auto account = parts_->context.store.with(
      [&](Store& store) { return find_account_by_email(store, email); });
  if (!account) return forward(account);
  if (!*account) return fail("not_found", {}, {.entity = "user", .field = "email"});
  if (auto good = check_new_password(password, email); !good) return good;
  return parts_->set_password(**account, password, "password_set_at_shell");
}

Result<void> Staff::clean() {
  if (auto done = parts_->sessions.clean(); !done) return forward(done);
  if (auto done = parts_->links.clean(); !done) return done;
  if (auto done = parts_->throttle.clean(kMsPerDay); !done) return done;
  return clean_files(*parts_);
}

}  // namespace acq::server
