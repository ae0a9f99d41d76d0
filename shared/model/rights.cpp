#include "model/rights.h"

#include <algorithm>
#include <array>

namespace acq {
namespace {

std::unexpected<Error> refuse(std::string_view code, const Change& change,
                              std::string_view field = {}) {
  return fail(code, {},
              {.entity = std::string(entity(change.entity).name), .field = std::string(field)});
}

// A staff member keeps the own name, phone and language up to date.
bool is_own_profile(const Actor& actor, const Change& change) {
  if (change.entity != EntityKind::user || change.row != actor.user ||
      change.kind != ChangeKind::update) {
    return false;
  }
  constexpr std::array<std::string_view, 4> kOwn = {"name", "phone", "language", "updated_at"};
  return std::ranges::all_of(change.fields, [&](const FieldChange& part) {
    const auto name = entity(EntityKind::user).fields[part.field].name;
    return std::ranges::find(kOwn, name) != kOwn.end();
  });
}

// What a customer may correct in the own contact record.
constexpr std::array<std::string_view, 11> kOwnContactFields = {
    "phone",  "mobile", "phone_private", "street",   "postal_code", "city",
    "region", "country", "language",     "birthday", "updated_at"};

Result<void> customer_may_update_contact(const Actor& actor, const Change& change) {
  if (change.row != actor.contact) return refuse("not_found", change);
  for (const FieldChange& part : change.fields) {
    const auto name = entity(EntityKind::contact).fields[part.field].name;
    if (std::ranges::find(kOwnContactFields, name) == kOwnContactFields.end()) {
      return refuse("not_allowed", change, name);
    }
  }
  return {};
}

// What a customer thinks of the solution, once there is one.
Result<void> customer_may_rate(const Change& change, const Record& ticket) {
  for (const FieldChange& part : change.fields) {
    const auto name = entity(EntityKind::ticket).fields[part.field].name;
    if (name != "satisfaction" && name != "satisfaction_comment" && name != "updated_at") {
      return refuse("not_allowed", change, name);
    }
  }
  const std::string_view state = text_of(ticket.get("ticket_state"));
  if (state == "solved" || state == "closed") return {};
  return refuse("not_done_yet", change);
}

Result<void> customer_may_insert(const Actor& actor, const Change& change) {
  const auto is = [&](std::string_view field, const Value& wanted) {
    const Value* value = change.find(field);
    return value && *value == wanted;
  };
  switch (change.entity) {
    case EntityKind::ticket:
      if (is("contact", Value{actor.contact})) return {};
      return refuse("not_allowed", change, "contact");
    case EntityKind::ticket_message:
      // The server checks beforehand that the ticket belongs to the customer.
      if (!is("author_contact", Value{actor.contact}) ||
          !is("author_kind", Value{std::string("customer")}) ||
          is("internal", Value{std::int64_t{1}})) {
        return refuse("not_allowed", change);
      }
      return {};
    case EntityKind::file: return {};
    default: return refuse("not_allowed", change);
  }
}

Result<void> customer_may(const Actor& actor, const Change& change, const Record* current) {
  if (change.kind == ChangeKind::insert) return customer_may_insert(actor, change);
  if (!current || !may_read(actor, *current)) return refuse("not_found", change);
  if (change.kind != ChangeKind::update) return refuse("not_allowed", change);
  if (change.entity == EntityKind::contact) return customer_may_update_contact(actor, change);
  if (change.entity == EntityKind::ticket) return customer_may_rate(change, *current);
  return refuse("not_allowed", change);
}

// Fields of the change that this role must not write; rules and the write path fill in others.
Result<void> check_fields(const Grant& grant, const Change& change) {
  const FieldSet closed = grant.hidden | grant.fixed;
  if (closed == 0) return {};
  const Entity& described = entity(change.entity);
  for (const FieldChange& part : change.fields) {
    const Field& field = described.fields[part.field];
    if (field.has(kSystem) || (closed & field_bit(part.field)) == 0) continue;
    return refuse("not_allowed", change, field.name);
  }
  return {};
}

Reach needed_grant(const Grant& grant, ChangeKind kind) {
  switch (kind) {
    case ChangeKind::insert: return grant.create;
    case ChangeKind::update: return grant.edit;
    case ChangeKind::remove:
    case ChangeKind::restore: break;
  }
  return grant.remove;
}

Grant everything() {
  return {Reach::all, Reach::all, Reach::all, Reach::all, 0, 0};
}

}  // namespace

Grant grant_of(const Actor& actor, EntityKind kind) {
  if (actor.role == Role::administrator || actor.role == Role::system) return everything();
  if (actor.role == Role::customer) return {};
  const auto index = static_cast<std::size_t>(kind);
  if (index < actor.grants.size()) return actor.grants[index];
  return default_grants(actor.role)[index];
}

bool depends_on_reach(const Actor& actor, EntityKind kind) {
  if (actor.role == Role::customer) return false;
  const Grant grant = grant_of(actor, kind);
  for (const Reach reach : {grant.read, grant.create, grant.edit, grant.remove}) {
    if (reach == Reach::own || reach == Reach::team) return true;
  }
  return false;
}

Result<void> authorize(const Actor& actor, const Change& change, const Record* current,
                       Reach away) {
  if (actor.role == Role::administrator || actor.role == Role::system) return {};
  if (actor.role == Role::customer) return customer_may(actor, change, current);
  if (is_own_profile(actor, change)) return {};
  const Grant grant = grant_of(actor, change.entity);
  if (current && grant.read < away) return refuse("not_found", change);
  if (needed_grant(grant, change.kind) < away) return refuse("not_allowed", change);
  return check_fields(grant, change);
}

bool may_read(const Actor& actor, const Record& record) {
  if (actor.role != Role::customer) return true;
  switch (record.kind) {
    case EntityKind::contact: return record.id == actor.contact;
    case EntityKind::account: return !actor.account.is_nil() && record.id == actor.account;
    case EntityKind::ticket: return id_of(record.get("contact")) == actor.contact;
    case EntityKind::ticket_message: return number_of(record.get("internal")) == 0;
    case EntityKind::file: return true;
    default: return false;
  }
}

}  // namespace acq
