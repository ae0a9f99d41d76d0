// POST /v1/invitations {email, name, role}: invite somebody. POST /v1/invitations/look {token}:
// whom the link is for. POST /v1/invitations/accept {token, name, password}: come in.
#include "base/date.h"
#include "base/utf8.h"
#include "server/api/staff_parts.h"
#include "server/http/address.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

constexpr TimeMs kInvitationMs = 7 * kMsPerDay;
constexpr Limit kLookLimit{.count = 60};
constexpr Limit kAcceptLimit{.count = 30};
constexpr Limit kInviteLimit{.count = 100, .window_ms = 60 * 60'000};

// Finds or makes the record. Somebody who can sign in already is not invited again.
Result<StaffAccount> invited_account(StaffParts& parts, Store& store, const Actor& actor,
                                     const NewStaff& staff) {
  auto known = find_account_by_email(store, staff.email);
  if (!known) return forward(known);
  if (*known) {
    auto credential = parts.credentials.find((*known)->id);
    if (!credential) return forward(credential);
    if (*credential) return fail("already_exists", {}, {.entity = "user", .field = "email"});
    Change change = update_change(EntityKind::user, (*known)->id);
    change.set("role", staff.role).set("active", std::int64_t{1});
    auto written = store.write(actor, std::span(&change, 1));
    if (!written) return forward(written);
    (*known)->role = staff.role;
    return std::move(**known);
  }
  auto added = add_account(store, actor, staff);
  if (!added) return forward(added);
  return StaffAccount{*added, staff.name, account_email(staff.email), staff.role, staff.language};
}

Result<void> mail_invitation(StaffParts& parts, const StaffAccount& guest,
                             const StaffAccount& host, std::string_view link) {
  auto organisation =
      parts.context.store.with([](Store& store) { return organisation_info(store); });
  if (!organisation) return forward(organisation);
  const std::string& language =
      guest.language.empty() ? organisation->language : guest.language;
  const Translator& tr = parts.languages.of(language);
  Mail mail;
  mail.to = guest.email;
  mail.to_name = guest.name;
  mail.subject =
      tr("account.mail.invitation.subject", {{"organisation", organisation->name}});
  mail.text = tr("account.mail.invitation.text", {{"name", guest.name},
                                                  {"host", host.name},
                                                  {"organisation", organisation->name},
                                                  {"link", link}});
  mail.language = language_code(tr.language());
  return parts.context.mailer.post(std::move(mail));
}

Result<http::Response> invite(StaffParts& parts, const http::Request& request,
                              const StaffAccount& host) {
  if (host.role != "administrator") return fail("not_allowed");
  auto body = json_body(request);
  if (!body) return forward(body);
  NewStaff staff;
  for (auto [name, target] : {std::pair{"email", &staff.email}, std::pair{"name", &staff.name},
                              std::pair{"role", &staff.role}}) {
    auto text = http::json_text(*body, name);
    if (!text) return forward(text);
    *target = trim(*text);
  }
  auto fits = parts.throttle.take("invite " + host.id.text(), kInviteLimit);
  if (!fits) return forward(fits);
  auto guest = parts.context.store.with([&](Store& store) {
    return invited_account(parts, store, *actor_of(host), staff);
  });
  if (!guest) return forward(guest);
  auto revoked = parts.links.revoke(LinkKind::invitation, guest->id);
  if (!revoked) return forward(revoked);
  auto token = parts.links.issue(LinkKind::invitation, guest->id, "", kInvitationMs);
  if (!token) return forward(token);
  const std::string link =
      parts.context.public_url + "/staff/account/invite.html#token=" + *token;
  const bool mailed = mail_invitation(parts, *guest, host, link).has_value();
  auto noted = parts.audit.add({"invited", host.id, guest->id, staff.role});
  if (!noted) return forward(noted);
  return json_reply(201, {{"user", guest->id.text()}, {"link", link}, {"mailed", mailed}});
}

// The account a link of either kind is for.
Result<StaffAccount> account_of_link(StaffParts& parts, LinkKind kind, const std::string& token) {
  auto link = parts.links.look(kind, token);
  if (!link) return forward(link);
  auto account = parts.context.store.with(
      [&](Store& store) { return find_account(store, link->subject); });
  if (!account) return forward(account);
  if (!*account || !(*account)->active) return fail("link_invalid");
  return std::move(**account);
}

Result<http::Response> look(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto fits = parts.throttle.take("look " + http::network_of(request.address), kLookLimit);
  if (!fits) return forward(fits);
  const bool is_reset = body->contains("reset");
  auto token = http::json_text(*body, is_reset ? "reset" : "token");
  if (!token) return forward(token);
  auto account =
      account_of_link(parts, is_reset ? LinkKind::reset : LinkKind::invitation, *token);
  if (!account) return forward(account);
  auto organisation =
      parts.context.store.with([](Store& store) { return organisation_info(store); });
  if (!organisation) return forward(organisation);
  return json_reply(200, {{"name", account->name},
                          {"email", account->email},
                          {"organisation", organisation->name}});
}

Result<http::Response> accept(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto token = http::json_text(*body, "token");
  if (!token) return forward(token);
  auto name = http::json_text(*body, "name");
  if (!name) return forward(name);
  auto password = http::json_text(*body, "password");
  if (!password) return forward(password);
  auto fits = parts.throttle.take("accept " + http::network_of(request.address), kAcceptLimit);
  if (!fits) return forward(fits);
  auto account = account_of_link(parts, LinkKind::invitation, *token);
  if (!account) return forward(account);
  auto good = check_new_password(*password, account->email);
  if (!good) return forward(good);
  Change change = update_change(EntityKind::user, account->id);
  change.set("name", std::string(trim(*name)));
  auto written = parts.context.store.with(
      [&](Store& store) { return store.write(system_actor(), std::span(&change, 1)); });
  if (!written) return forward(written);
  auto used = parts.links.consume(LinkKind::invitation, *token);
  if (!used) return forward(used);
  account->name = trim(*name);
  auto set = parts.set_password(*account, *password, "invitation_accepted");
  if (!set) return forward(set);
  return parts.sign_in(*account);
}

}  // namespace

void add_invitation_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "POST", "/v1/invitations", kFormBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return invite(parts, request, account);
            });
  add_open(router, parts, "POST", "/v1/invitations/look", kFormBytesMax,
           [&parts](const http::Request& request) { return look(parts, request); });
  add_open(router, parts, "POST", "/v1/invitations/accept", kFormBytesMax,
           [&parts](const http::Request& request) { return accept(parts, request); });
}

}  // namespace acq::server
