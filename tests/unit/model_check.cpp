#include <doctest/doctest.h>

#include <set>

#include "model/check.h"
#include "model/rights.h"

using namespace acq;

namespace {

const Entity& contacts() { return entity(EntityKind::contact); }

std::string code_of(std::string_view field, Value value) {
  const auto checked = check_value(contacts(), *contacts().find(field), value);
  return checked ? "" : checked.error().code;
}

Id id_number(std::uint8_t n) {
  Id id;
  id.bytes[15] = n;
  return id;
}

}  // namespace

TEST_CASE("model: names are distinct, references and titles lead somewhere, choices have lists") {
  std::set<std::string_view> names;
  for (const Entity& described : entities()) {
    CHECK(names.insert(described.name).second);
    std::set<std::string_view> fields;
    for (const Field& field : described.fields) {
      CAPTURE(field.name);
      CHECK(fields.insert(field.name).second);
      CHECK((field.type == FieldType::choice) == (field.choices != nullptr));
      // A subject may be of any kind; which, the field beside it says.
      const bool any_kind = field.name == "subject_id" && described.find("subject_kind");
      CHECK((field.type == FieldType::reference && !any_kind) ==
            (field.target != EntityKind::none));
      if (field.target != EntityKind::none) CHECK(entity(field.target).kind == field.target);
    }
    for (const auto title : described.title) CHECK(described.find(title));
  }
}

TEST_CASE("check_value: each kind of wrong value has its own code") {
  CHECK(code_of("email", std::string("a@b.de")) == "");
  for (const char* bad : {"a", "@b.de", "a@b", "a b@c.de", "a@b..de", "a@@b.de"}) {
    CHECK(code_of("email", std::string(bad)) == "bad_email");
  }
  CHECK(code_of("phone", std::string("(209)172-7124x3651")) == "");
  CHECK(code_of("phone", std::string("call me")) == "bad_phone");
  CHECK(code_of("website", std::string("javascript://alert")) == "bad_url");
  CHECK(code_of("state", std::string("frend")) == "unknown_choice");
  CHECK(code_of("first_name", std::string("a\nb")) == "control_characters");
  CHECK(code_of("first_name", std::string("\xC3")) == "not_utf8");
  CHECK(code_of("first_name", std::string(201, 'x')) == "too_long");
  CHECK(code_of("first_name", std::int64_t{1}) == "wrong_type");
  CHECK(code_of("birthday", std::int64_t{99'999'999}) == "out_of_range");
  CHECK(code_of("account", std::string("x")) == "wrong_type");
}

TEST_CASE("check_value: a stored file is named by 64 lower-case hexadecimal digits") {
  const Entity& files = entity(EntityKind::file);
  for (const char* field : {"sha256", "preview"}) {
    const auto code = [&](const std::string& name) {
      const auto checked = check_value(files, *files.find(field), name);
      return checked ? "" : checked.error().code;
    };
    CHECK(code(std::string(64, 'a')) == "");
    CHECK(code("0123456789abcdef" + std::string(48, '9')) == "");
    for (const std::string& bad : {std::string(63, 'a'), std::string(64, 'A'),
                                   std::string(64, 'g'), "../" + std::string(61, 'a')}) {
      CHECK(code(bad) == "bad_hash");
    }
    CHECK(code(std::string(65, 'a')) == "too_long");
  }
}

TEST_CASE("check_change: an insert needs its required fields, an update may not clear them") {
  Change change = insert_change(EntityKind::contact, id_number(1));
  CHECK(check_change(entity(change.entity), change).error().code == "required");
  CHECK(check_change(entity(change.entity), change).error().where.field == "last_name");
  change.set("last_name", std::string("Gross"));
  CHECK(check_change(entity(change.entity), change));
  Change update = update_change(EntityKind::contact, id_number(1));
  CHECK(check_change(entity(update.entity), update.set("last_name", Value{})).error().code ==
        "required");
}

TEST_CASE("check_change: a field fixed at insert refuses an update") {
  Change change = update_change(EntityKind::ticket_message, id_number(1));
  change.set("body", std::string("rewritten"));
  CHECK(check_change(entity(change.entity), change).error().code == "read_only_field");
}

TEST_CASE("value_from_text and value_to_text go both ways") {
  const Entity& deals = entity(EntityKind::deal);
  const auto both = [&](std::string_view field, std::string_view text) {
    const auto value = value_from_text(deals, *deals.find(field), text);
    REQUIRE(value);
    return value_to_text(*deals.find(field), *value);
  };
  CHECK(both("amount", "1,234.50") == "1234.50");
  CHECK(both("expected_close", "2026-11-21") == "2026-11-21");
  CHECK(both("stage", "won") == "won");
  CHECK(both("probability", "30") == "30");
  CHECK(both("name", "  spaced  ") == "spaced");
  CHECK(is_empty(*value_from_text(deals, *deals.find("amount"), "  ")));
  CHECK(value_from_text(deals, *deals.find("amount"), "much").error().code == "bad_number");
  CHECK(value_from_text(deals, *deals.find("probability"), "130").error().code == "out_of_range");
}

TEST_CASE("phone_key: the same number written differently compares equal") {
  CHECK(phone_key("+49 711 998-210") == phone_key("0049 (711) 998210"));
  CHECK(phone_key("(209)172-7124x3651") == "2091727124");
}

TEST_CASE("authorize: what each role may not do is refused") {
  Change contact = update_change(EntityKind::contact, id_number(1));
  contact.set("phone", std::string("123"));
  Change user = update_change(EntityKind::user, id_number(2));
  user.set("role", std::string("administrator"));
  CHECK(authorize({.role = Role::sales}, contact, nullptr));
  CHECK(authorize({.role = Role::read_only}, contact, nullptr).error().code == "not_allowed");
  CHECK(authorize({.role = Role::sales}, user, nullptr).error().code == "not_allowed");
  CHECK(authorize({.role = Role::sales, .user = id_number(2)}, user, nullptr).error().code ==
        "not_allowed");
  CHECK(authorize({.role = Role::administrator}, user, nullptr));
  Change own = update_change(EntityKind::user, id_number(2));
  own.set("phone", std::string("123"));
  CHECK(authorize({.role = Role::read_only, .user = id_number(2)}, own, nullptr));
}

TEST_CASE("authorize: a customer changes the own contact data and nothing else") {
  const Actor customer{.role = Role::customer, .contact = id_number(1)};
  const Record own = blank(EntityKind::contact, id_number(1));
  const Record other = blank(EntityKind::contact, id_number(2));
  Change phone = update_change(EntityKind::contact, id_number(1));
  phone.set("phone", std::string("123"));
  CHECK(authorize(customer, phone, &own));
  Change owner = phone;
  owner.set("owner", id_number(9));
  CHECK(authorize(customer, owner, &own).error().code == "not_allowed");
  Change foreign = phone;
  foreign.row = id_number(2);
  CHECK(authorize(customer, foreign, &other).error().code == "not_found");
  Change removal{EntityKind::contact, id_number(1), ChangeKind::remove, {}};
  CHECK(authorize(customer, removal, &own).error().code == "not_allowed");
}

TEST_CASE("authorize: a customer writes tickets in the own name only, and no internal notes") {
  const Actor customer{.role = Role::customer, .contact = id_number(1)};
  Change ticket = insert_change(EntityKind::ticket, id_number(5));
  CHECK_FALSE(authorize(customer, ticket, nullptr));
  CHECK_FALSE(authorize(customer, Change(ticket).set("contact", id_number(2)), nullptr));
  CHECK(authorize(customer, Change(ticket).set("contact", id_number(1)), nullptr));
  Change message = insert_change(EntityKind::ticket_message, id_number(6));
  message.set("author_contact", id_number(1)).set("author_kind", std::string("customer"));
  CHECK(authorize(customer, message, nullptr));
  CHECK_FALSE(authorize(customer, Change(message).set("internal", std::int64_t{1}), nullptr));
  CHECK_FALSE(authorize(customer, Change(message).set("author_kind", std::string("staff")),
                        nullptr));
  Change deal = insert_change(EntityKind::deal, id_number(7));
  CHECK_FALSE(authorize(customer, deal, nullptr));
}

TEST_CASE("tags: a set is sorted, distinct and without empty names") {
  CHECK(tags_of(join_tags({"b", "", "a", "b"})) == std::vector<std::string>{"a", "b"});
  CHECK(tags_of("").empty());
}
