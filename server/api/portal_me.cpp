#include "server/api/portal_me.h"

#include <algorithm>
#include <array>

#include "model/check.h"
#include "model/choices.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq::server {
namespace {

using nlohmann::json;

// Shown and changeable; authorize() has the last word.
constexpr std::array<std::string_view, 9> kOwnFields = {
    "mobile",      "phone", "phone_private", "street",  "postal_code",
    "city",        "region", "country",      "language"};

Result<Record> contact_of(Store& store, const Id& id) {
  auto found = store.rows().find(EntityKind::contact, id);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return fail("not_found", {}, {.entity = "contact"});
  return std::move(**found);
}

}  // namespace

Result<Actor> portal_actor(Store& store, const Id& contact) {
  auto record = contact_of(store, contact);
  if (!record) return forward(record);
  return Actor{.role = Role::customer, .user = {}, .contact = contact,
               .account = id_of(record->get("account"))};
}

Result<json> portal_me(Store& store, const Actor& actor) {
  auto record = contact_of(store, actor.contact);
  if (!record) return forward(record);
  const std::string_view email = text_of(record->get("email"));
  json me = {{"id", actor.contact.text()},
             {"name", title_of(*record)},
             {"first_name", text_of(record->get("first_name"))},
             {"email", email.empty() ? text_of(record->get("email_private")) : email},
             {"account", store.rows().title(EntityKind::account, actor.account)}};
  for (const std::string_view field : kOwnFields) me[field] = text_of(record->get(field));
  return me;
}

Result<void> change_portal_me(Store& store, const Actor& actor, const json& changes) {
  const Entity& described = entity(EntityKind::contact);
  const auto refuse = [](std::string_view code, const std::string& name) {
    return fail(code, name, {.entity = "contact", .field = name});
  };
  Change change = update_change(EntityKind::contact, actor.contact);
  for (const auto& [name, given] : changes.items()) {
    const Field* field = described.find(name);
    const bool own = std::ranges::find(kOwnFields, name) != kOwnFields.end();
    if (!field || !own) return refuse("unknown_field", name);
    const auto* text = given.get_ptr<const std::string*>();
    if (!text) return refuse("wrong_type", name);
    auto value = value_from_text(described, *field, *text);
    if (!value) return forward(value);
    change.set(name, std::move(*value));
  }
  if (change.fields.empty()) return {};
  auto written = store.write(actor, {&change, 1});
  if (!written) return forward(written);
  return {};
}

Result<Id> register_contact(Store& store, std::string_view email, std::string_view language) {
  const Id id = store.ids().make();
  Change change = insert_change(EntityKind::contact, id);
  // The name is not known yet; staff see the address and ask.
  change.set("last_name", std::string(email.substr(0, email.find('@'))));
  change.set("email", std::string(email));
  change.set("state", std::string("prospect"));
  change.set("source", std::string("portal"));
  if (choices::language.find(language)) change.set("language", std::string(language));
  auto written = store.write(Actor{.role = Role::system}, {&change, 1});
  if (!written) return forward(written);
  return id;
}

Result<Record> the_organisation(Store& store) {
  ListQuery query;
  query.kind = EntityKind::organisation;
  query.limit = 1;
  auto rowids = list_rowids(store.rows(), query);
  if (!rowids) return forward(rowids);
  if (rowids->empty()) return fail("not_found", {}, {.entity = "organisation"});
  auto record = store.rows().at(EntityKind::organisation, rowids->front());
  if (!record) return forward(record);
  if (!*record) return fail("not_found", {}, {.entity = "organisation"});
  return std::move(**record);
}

Result<json> portal_about(Store& store) {
  auto record = the_organisation(store);
  if (!record) return forward(record);
  return json{{"name", text_of(record->get("name"))},
              {"phone", text_of(record->get("phone"))},
              {"language", text_of(record->get("language"))}};
}

}  // namespace acq::server
