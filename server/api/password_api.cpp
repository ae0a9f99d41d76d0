// POST /v1/password {old, new}: change it. POST /v1/password/forgot {email}: mail a link.
// POST /v1/password/reset {token, password}: use the link.
#include "base/date.h"
#include "server/api/staff_parts.h"
#include "server/http/address.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

constexpr Limit kChangeLimit{.count = 10};
constexpr Limit kForgotNetworkLimit{.count = 20, .window_ms = 60 * 60'000};
constexpr Limit kForgotAccountLimit{.count = 3, .window_ms = 60 * 60'000};
constexpr Limit kLinkLimit{.count = 30};
constexpr TimeMs kForgotLinkMs = 60 * 60'000;

Result<http::Response> change(StaffParts& parts, const http::Request& request,
                              const StaffAccount& account) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto old_one = http::json_text(*body, "old");
  if (!old_one) return forward(old_one);
  auto new_one = http::json_text(*body, "new");
  if (!new_one) return forward(new_one);
  auto fits = parts.throttle.take("password " + account.id.text(), kChangeLimit);
  if (!fits) return forward(fits);
  if (auto good = check_new_password(*new_one, account.email); !good) return forward(good);
  auto credential = parts.credentials.find(account.id);
  if (!credential) return forward(credential);
  auto right = parts.context.passwords.verify(*credential ? (*credential)->password : "",
                                              *old_one);
  if (!right) return forward(right);
  if (!*right) return fail("wrong_password", {}, {.field = "old"});
  auto set = parts.set_password(account, *new_one, "password_changed");
  if (!set) return forward(set);
  return parts.sign_in(account);
}

void mail_link(StaffParts& parts, const StaffAccount& account, std::string_view token) {
  const Translator& tr = parts.languages.of(account.language);
  const std::string link = parts.context.public_url +
                           "/staff/account/invite.html#reset=" + std::string(token);
  Mail mail;
  mail.to = account.email;
  mail.to_name = account.name;
  mail.subject = tr("account.mail.reset.subject");
  mail.text = tr("account.mail.reset.text", {{"name", account.name}, {"link", link}});
  mail.language = language_code(tr.language());
  // The asker learns nothing either way; the mailer's log has the reason.
  (void)parts.context.mailer.post(std::move(mail));
}

Result<http::Response> forgot(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto email = http::json_text(*body, "email");
  if (!email) return forward(email);
  *email = account_email(*email);
  const std::string network = "forgot " + http::network_of(request.address);
  if (auto fits = parts.throttle.take(network, kForgotNetworkLimit); !fits) return forward(fits);
  const bool may_mail = parts.throttle.take("forgot " + *email, kForgotAccountLimit).has_value();
  auto account = parts.context.store.with(
      [&](Store& store) { return find_account_by_email(store, *email); });
  if (!account) return forward(account);
  if (may_mail && *account && (*account)->active) {
    auto token = parts.links.issue(LinkKind::reset, (*account)->id, "", kForgotLinkMs);
    if (!token) return forward(token);
    mail_link(parts, **account, *token);
  }
  return http::empty_response(204);  // the same for addresses nobody has
}

Result<http::Response> reset(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto token = http::json_text(*body, "token");
  if (!token) return forward(token);
  auto password = http::json_text(*body, "password");
  if (!password) return forward(password);
  auto fits = parts.throttle.take("link " + http::network_of(request.address), kLinkLimit);
  if (!fits) return forward(fits);
  auto link = parts.links.look(LinkKind::reset, *token);
  if (!link) return forward(link);
  auto account = parts.context.store.with(
      [&](Store& store) { return find_account(store, link->subject); });
  if (!account) return forward(account);
  if (!*account || !(*account)->active) return fail("link_invalid");
  auto good = check_new_password(*password, (*account)->email);
  if (!good) return forward(good);
  if (auto used = parts.links.consume(LinkKind::reset, *token); !used) return forward(used);
  auto set = parts.set_password(**account, *password, "password_reset");
  if (!set) return forward(set);
  return parts.sign_in(**account);
}

}  // namespace

void add_password_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "POST", "/v1/password", kFormBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return change(parts, request, account);
            });
  add_open(router, parts, "POST", "/v1/password/forgot", kFormBytesMax,
           [&parts](const http::Request& request) { return forgot(parts, request); });
  add_open(router, parts, "POST", "/v1/password/reset", kFormBytesMax,
           [&parts](const http::Request& request) { return reset(parts, request); });
}

}  // namespace acq::server
