// POST /v1/session {email, password}: sign in. GET: who am I. DELETE: sign out.
#include "server/api/staff_parts.h"
#include "server/http/address.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

// From one place at one account; from one place; at one account from everywhere.
constexpr Limit kPairLimit{.count = 10};
constexpr Limit kNetworkLimit{.count = 100};
constexpr Limit kAccountLimit{.count = 60};

struct Buckets {
  std::string pair, network, account;
};

Buckets buckets_of(const http::Request& request, const std::string& email) {
  const std::string network = http::network_of(request.address);
  return {"sign_in " + network + " " + email, "sign_in " + network, "sign_in_account " + email};
}

Result<void> count_attempt(Throttle& throttle, const Buckets& buckets) {
  if (auto fits = throttle.take(buckets.network, kNetworkLimit); !fits) return fits;
  if (auto fits = throttle.take(buckets.account, kAccountLimit); !fits) return fits;
  return throttle.take(buckets.pair, kPairLimit);
}

// The account when e-mail and password are right. An unknown address takes the same time and
// gets the same answer as a wrong password.
Result<StaffAccount> check(StaffParts& parts, const std::string& email,
                           const std::string& password) {
  auto found = parts.context.store.with(
      [&](Store& store) { return find_account_by_email(store, email); });
  if (!found) return forward(found);
  std::string stored;
  if (*found && (*found)->active && actor_of(**found)) {
    auto credential = parts.credentials.find((*found)->id);
    if (!credential) return forward(credential);
    if (*credential) stored = (*credential)->password;
  }
  auto right = parts.context.passwords.verify(stored, password);
  if (!right) return forward(right);
  if (*right) return std::move(**found);
  const Id subject = *found ? (*found)->id : Id{};
  if (auto noted = parts.audit.add({"sign_in_failed", {}, subject}); !noted) {
    return forward(noted);
  }
  return fail("wrong_credentials");
}

Result<http::Response> sign_in(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto email = http::json_text(*body, "email");
  if (!email) return forward(email);
  auto password = http::json_text(*body, "password");
  if (!password) return forward(password);
  *email = account_email(*email);
  const Buckets buckets = buckets_of(request, *email);
  if (auto fits = count_attempt(parts.throttle, buckets); !fits) return forward(fits);
  auto account = check(parts, *email, *password);
  if (!account) return forward(account);
  if (auto done = parts.throttle.forgive(buckets.pair); !done) return forward(done);
  auto noted = parts.credentials.note_standing(account->id, account->role, account->active);
  if (!noted) return forward(noted);
  // The session a browser had before is over: its number must not live on.
  auto ended = parts.sessions.end(SessionKind::staff, request.cookie(parts.cookie_name()));
  if (!ended) return forward(ended);
  auto audited = parts.audit.add({"signed_in", account->id, account->id});
  if (!audited) return forward(audited);
  return parts.sign_in(*account);
}

Result<http::Response> sign_out(StaffParts& parts, const http::Request& request) {
  const std::string_view token = request.cookie(parts.cookie_name());
  auto session = parts.sessions.find(SessionKind::staff, token);
  if (!session) return forward(session);
  if (auto ended = parts.sessions.end(SessionKind::staff, token); !ended) return forward(ended);
  if (*session) {
    // Other devices of the same person come back by themselves.
    parts.context.close_streams((*session)->subject.text());
    const Id user = (*session)->subject;
    if (auto done = parts.audit.add({"signed_out", user, user}); !done) return forward(done);
  }
  http::Response response = http::empty_response(204);
  response.set("Set-Cookie", parts.cookie(""));
  return response;
}

}  // namespace

void add_session_routes(http::Router& router, StaffParts& parts) {
  add_open(router, parts, "POST", "/v1/session", kFormBytesMax,
           [&parts](const http::Request& request) { return sign_in(parts, request); });
  add_staff(router, parts, "GET", "/v1/session", 0,
            [&parts](const http::Request&, const StaffAccount& account)
                -> Result<http::Response> {
              auto body = parts.session_json(account);
              if (!body) return forward(body);
              return json_reply(200, *body);
            });
  add_open(router, parts, "DELETE", "/v1/session", 0,
           [&parts](const http::Request& request) { return sign_out(parts, request); });
}

}  // namespace acq::server
