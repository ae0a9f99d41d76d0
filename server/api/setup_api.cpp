// POST /v1/setup {token, organisation, name, email, password, language, currency}: makes the
// organisation and its first administrator, once.
#include <array>

#include "base/utf8.h"
#include "server/api/staff_parts.h"
#include "server/http/address.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

constexpr Limit kSetupLimit{.count = 30};

struct SetupForm {
  std::string token, organisation, name, email, password, language, currency;
};

Result<SetupForm> read_form(const nlohmann::json& body) {
  SetupForm form;
  const std::array<std::pair<std::string_view, std::string*>, 7> members = {{
      {"token", &form.token},
      {"organisation", &form.organisation},
      {"name", &form.name},
      {"email", &form.email},
      {"password", &form.password},
      {"language", &form.language},
      {"currency", &form.currency},
  }};
  for (const auto& [name, target] : members) {
    auto text = http::json_text(body, name);
    if (!text) return forward(text);
    *target = trim(*text);
    if (name == "password") *target = std::move(*text);  // spaces are part of it
  }
  return form;
}

// Organisation and administrator in one write: both or neither.
Result<StaffAccount> write_records(Store& store, const SetupForm& form) {
  auto there = has_administrator(store);
  if (!there) return forward(there);
  if (*there) return fail("already_set_up");
  std::array changes = {insert_change(EntityKind::organisation, store.ids().make()),
                        insert_change(EntityKind::user, store.ids().make())};
  changes[0].set("name", form.organisation).set("currency", form.currency);
  changes[0].set("language", form.language);
  changes[1].set("name", form.name).set("email", account_email(form.email));
  changes[1].set("role", std::string("administrator")).set("language", form.language);
  changes[1].set("active", std::int64_t{1});
  auto written = store.write(system_actor(), changes);
  if (!written) return forward(written);
  StaffAccount account;
  account.id = changes[1].row;
  account.name = form.name;
  account.email = account_email(form.email);
  account.role = "administrator";
  account.language = form.language;
  return account;
}

Result<http::Response> set_up(StaffParts& parts, const http::Request& request) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto form = read_form(*body);
  if (!form) return forward(form);
  auto fits = parts.throttle.take("setup " + http::network_of(request.address), kSetupLimit);
  if (!fits) return forward(fits);
  // Held to the end: the link is used up only when everything is written, and only once.
  const std::lock_guard lock(parts.setup_mutex);
  auto link = parts.links.look(LinkKind::setup, form->token);
  if (!link) return forward(link);
  auto good = check_new_password(form->password, form->email);
  if (!good) return forward(good);
  auto account =
      parts.context.store.with([&](Store& store) { return write_records(store, *form); });
  if (!account) return forward(account);
  auto set = parts.set_password(*account, form->password, "set_up");
  if (!set) return forward(set);
  auto used = parts.links.consume(LinkKind::setup, form->token);
  if (!used) return forward(used);
  return parts.sign_in(*account);
}

}  // namespace

void add_setup_routes(http::Router& router, StaffParts& parts) {
  add_open(router, parts, "POST", "/v1/setup", kFormBytesMax,
           [&parts](const http::Request& request) { return set_up(parts, request); });
}

}  // namespace acq::server
