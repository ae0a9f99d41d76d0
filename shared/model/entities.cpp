// What a CRM holds. A field added here appears in the schema, forms, lists, import and wire.
#include <algorithm>
#include <array>

#include "model/choices.h"
#include "model/entity.h"

namespace acq {
namespace {

using enum FieldType;
using Title = std::string_view;

// Set by the write path on every record.
constexpr std::array kSystemFields = {
    Field{.name = "created_at", .type = time, .flags = kSystem,
          .merge = MergeRule::insert_only},
    Field{.name = "created_by", .type = reference, .flags = kSystem, .target = EntityKind::user,
          .merge = MergeRule::insert_only},
    Field{.name = "updated_at", .type = time, .flags = kSystem | kIndexed},
};

template <std::size_t N>
constexpr auto with_system(const Field (&own)[N]) {
  std::array<Field, N + kSystemFields.size()> all;
  for (std::size_t i = 0; i < N; ++i) all[i] = own[i];
  for (std::size_t i = 0; i < kSystemFields.size(); ++i) all[N + i] = kSystemFields[i];
  return all;
}

constexpr Field words(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = flags};
}
constexpr Field notes(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = long_text, .flags = flags, .merge = MergeRule::three_way,
          .max_length = 20'000};
}
constexpr Field mail(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = email, .flags = kSearchable | flags, .max_length = 254};
}
constexpr Field number(std::string_view name) {
  return {.name = name, .type = phone, .flags = kSearchable, .max_length = 60};
}
constexpr Field plain(std::string_view name, FieldType type, std::uint32_t flags = 0) {
  return {.name = name, .type = type, .flags = flags};
}
constexpr Field pick(std::string_view name, const ChoiceSet& set, std::uint32_t flags = 0) {
  return {.name = name, .type = choice, .flags = flags, .choices = &set};
}
constexpr Field state(std::string_view name, const ChoiceSet& set, std::uint32_t flags = 0) {
  return {.name = name, .type = choice, .flags = kListed | kIndexed | flags, .choices = &set,
          .merge = MergeRule::transition};
}
// Any record: `subject` is its entity's name, `subject_id` its id.
constexpr Field subject() { return {.name = "subject_kind", .flags = kHidden, .max_length = 40}; }
constexpr Field subject_id() {
  return {.name = "subject_id", .type = reference, .flags = kIndexed | kHidden};
}
constexpr Field link(std::string_view name, EntityKind target, std::uint32_t flags = 0) {
  return {.name = name, .type = reference, .flags = kIndexed | flags, .target = target};
}
// A stored file, by the SHA-256 of its bytes.
constexpr Field hash(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = kHash | kIndexed | flags, .max_length = 64};
}
constexpr Field sum(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = money, .flags = flags, .group = "amount"};
}
constexpr Field in_currency() {
  return {.name = "currency", .type = currency, .group = "amount", .max_length = 3};
}
constexpr Field address(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = flags, .group = "address"};
}
constexpr Field marked() {
  return {.name = "tags", .type = tags, .flags = kSearchable, .merge = MergeRule::set,
          .max_length = 1000};
}
constexpr Field outside_key() {
  return {.name = "external_id", .flags = kSearchable | kIndexed | kKey};
}
constexpr Field fixed(Field field) {
  field.merge = MergeRule::insert_only;
  return field;
}

constexpr Title kName[] = {"name"};
constexpr Title kPerson[] = {"first_name", "last_name"};
constexpr Title kSubject[] = {"subject"};
constexpr Title kBody[] = {"body"};
constexpr Title kRoleTitle[] = {"role", "entity_name"};
constexpr Title kFieldName[] = {"field_name"};
constexpr Title kDescription[] = {"description"};

constexpr Field kOrganisation[] = {
    words("name", kRequired),
    in_currency(),
    pick("language", choices::language),
    words("country"),
    mail("email"),
    number("phone"),
    plain("self_registration", boolean),
};
constexpr Field kUser[] = {
    words("name", kRequired | kSearchable | kListed),
    mail("email", kUnique | kIndexed | kListed),
    pick("role", choices::role, kRequired | kListed),
    link("team", EntityKind::team, kListed),
    link("manager", EntityKind::user),
    number("phone"),
    pick("language", choices::language),
    plain("active", boolean, kListed),
};
constexpr Field kTeam[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    words("region", kListed),
};
constexpr Field kAccount[] = {
    words("name", kRequired | kSearchable | kIndexed | kListed),
    pick("state", choices::account_state, kListed | kIndexed),
    pick("sector", choices::sector, kListed),
    link("parent", EntityKind::account),
    plain("website", url, kSearchable),
    mail("email"),
    number("phone"),
    number("fax"),
    plain("employees", integer, kListed),
    plain("founded", integer),
    sum("revenue", kListed),
    in_currency(),
    address("street"),
    address("postal_code", kSearchable),
    address("city", kSearchable),
    address("region"),
    address("country", kListed),
    link("owner", EntityKind::user, kListed),
    link("territory", EntityKind::territory),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kContact[] = {
    pick("salutation", choices::salutation),
    words("first_name", kSearchable),
    words("last_name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    words("job_title", kSearchable),
    mail("email", kIndexed | kListed),
    mail("email_private"),
    number("phone"),
    number("mobile"),
    number("phone_private"),
    number("fax"),
    pick("state", choices::contact_state, kListed | kIndexed),
    pick("language", choices::language),
    plain("birthday", date),
    plain("customer_since", date),
    plain("website", url),
    address("street"),
    address("postal_code", kSearchable),
    address("city", kSearchable),
    address("region"),
    address("country"),
    link("reports_to", EntityKind::contact),
    link("owner", EntityKind::user, kListed),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kLead[] = {
    words("first_name", kSearchable),
    words("last_name", kRequired | kSearchable),
    words("company", kSearchable | kListed),
    words("job_title"),
    mail("email", kIndexed | kListed),
    number("phone"),
    number("mobile"),
    state("lead_state", choices::lead_state),
    pick("source", choices::source, kListed),
    sum("amount", kListed),
    in_currency(),
    address("city", kSearchable),
    address("country"),
    link("owner", EntityKind::user, kListed),
    link("territory", EntityKind::territory),
    link("contact", EntityKind::contact, kHidden),
    link("account", EntityKind::account, kHidden),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kProduct[] = {
    words("name", kRequired | kUnique | kSearchable | kIndexed | kListed),
    words("sku", kSearchable | kIndexed | kKey | kListed),
    words("series", kSearchable | kListed),
    sum("price", kListed),
    in_currency(),
    words("unit", kListed),
    Field{.name = "stock", .type = integer, .flags = kListed, .merge = MergeRule::increment},
    plain("active", boolean, kListed),
    notes("description", kSearchable),
};
constexpr Field kDeal[] = {
    words("name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    link("contact", EntityKind::contact, kScope),
    state("stage", choices::stage, kRequired),
    sum("amount", kListed | kIndexed),
    in_currency(),
    plain("probability", percent),
    plain("expected_close", date, kListed | kIndexed),
    plain("opened_on", date),
    plain("closed_on", date, kIndexed),
    pick("lost_reason", choices::lost_reason),
    link("product", EntityKind::product, kListed),
    link("owner", EntityKind::user, kListed),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kDealLine[] = {
    fixed(link("deal", EntityKind::deal, kRequired | kScope)),
    link("product", EntityKind::product, kListed),
    words("description", kListed),
    plain("quantity", decimal, kListed),
    sum("price", kListed),
    in_currency(),
    plain("discount", percent, kListed),
};
constexpr Field kActivity[] = {
    pick("channel", choices::channel, kRequired | kListed | kIndexed),
    pick("direction", choices::direction, kListed),
    pick("outcome", choices::outcome, kListed),
    words("subject", kRequired | kSearchable),
    notes("body", kSearchable),
    plain("happened_at", time, kRequired | kListed | kIndexed),
    plain("minutes", integer),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
};
constexpr Field kTask[] = {
    words("subject", kRequired | kSearchable),
    state("task_state", choices::task_state, kRequired),
    pick("priority", choices::priority, kListed),
    plain("due_on", date, kListed | kIndexed),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
    notes("description", kSearchable),
    plain("done_at", time, kSystem),
};
constexpr Field kTicket[] = {
    Field{.name = "number", .type = text, .flags = kSystem | kSearchable | kIndexed | kListed,
          .merge = MergeRule::server_number, .max_length = 40},
    words("subject", kRequired | kSearchable),
    state("ticket_state", choices::ticket_state, kRequired),
    pick("priority", choices::priority, kListed),
    pick("ticket_channel", choices::ticket_channel),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("product", EntityKind::product),
    link("deal", EntityKind::deal),
    plain("due_at", time, kListed | kIndexed),
    link("owner", EntityKind::user, kListed),
    marked(),
    notes("description", kSearchable),
    plain("solved_at", time, kSystem),
};
constexpr Field kTicketMessage[] = {
    fixed(link("ticket", EntityKind::ticket, kRequired | kScope)),
    fixed(pick("author_kind", choices::author_kind, kRequired)),
    fixed(link("author_user", EntityKind::user)),
    fixed(link("author_contact", EntityKind::contact)),
    fixed(plain("internal", boolean)),
    fixed(notes("body", kSearchable)),
    fixed(plain("sent_at", time, kRequired | kIndexed)),
};
constexpr Field kTag[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    words("colour", kListed),
};
constexpr Field kFile[] = {
    fixed(words("name", kRequired | kSearchable | kListed)),
    fixed(words("mime", kRequired | kListed)),
    fixed(plain("size", integer, kRequired | kListed)),
    fixed(hash("sha256", kRequired)),
    fixed(hash("preview", kHidden)),  // a small JPEG of it, made by the client
    fixed(link("ticket", EntityKind::ticket, kScope)),
    fixed(link("ticket_message", EntityKind::ticket_message, kScope)),
    fixed(subject()),
    fixed(subject_id()),
};
// What one role may do with the records of one entity; instead of the built-in rights
// (model/grants.h). Its id follows from role and entity, so that there is never a second one.
constexpr Field kRoleRight[] = {
    fixed(pick("role", choices::role, kRequired | kListed)),
    fixed(Field{.name = "entity_name", .flags = kRequired | kListed, .max_length = 40}),
    pick("may_read", choices::reach, kListed),
    pick("may_create", choices::reach, kListed),
    pick("may_edit", choices::reach, kListed),
    pick("may_remove", choices::reach, kListed),
    Field{.name = "hidden_fields", .type = tags, .merge = MergeRule::set, .max_length = 2000},
    Field{.name = "fixed_fields", .type = tags, .merge = MergeRule::set, .max_length = 2000},
};
constexpr Field kTerritory[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    link("team", EntityKind::team, kListed),
    Field{.name = "countries", .type = tags, .flags = kListed, .merge = MergeRule::set,
          .max_length = 2000},
};
// Two people changed one field without seeing each other: the value that did not stay.
constexpr Field kConflict[] = {
    fixed(subject()),
    fixed(subject_id()),
    fixed(Field{.name = "field_name", .flags = kRequired, .max_length = 40}),
    fixed(Field{.name = "lost_value", .type = long_text, .max_length = 20'000}),
    fixed(Field{.name = "kept_value", .type = long_text, .max_length = 20'000}),
    fixed(link("lost_by", EntityKind::user)),
    fixed(link("kept_by", EntityKind::user)),
    fixed(plain("lost_at", time)),
    fixed(plain("kept_at", time)),
    pick("conflict_state", choices::conflict_state, kIndexed),
};

// A list as somebody wants to see it, for colleagues too: which records, columns, order. What a
// person keeps to themself is no record, and leaves the device only with that person.
constexpr Field kListView[] = {
    words("name", kRequired | kListed),
    fixed(Field{.name = "entity_name", .flags = kRequired | kListed, .max_length = 40}),
    pick("shared_with", choices::shared_with, kRequired | kListed),
    Field{.name = "filter", .type = long_text, .flags = kHidden, .max_length = 20'000},
    Field{.name = "columns", .flags = kHidden, .max_length = 2000},  // field names, by commas
    Field{.name = "sort", .flags = kHidden, .group = "sort", .max_length = 40},
    Field{.name = "descending", .type = boolean, .flags = kHidden, .group = "sort"},
    link("owner", EntityKind::user, kListed),
};

// Each entity's own fields followed by the system fields.
template <const auto& Own>
constexpr auto kAll = with_system(Own);

constexpr Entity kEntities[] = {
    {EntityKind::organisation, "organisation", kAll<kOrganisation>, kName},
    {EntityKind::team, "team", kAll<kTeam>, kName},
    {EntityKind::user, "user", kAll<kUser>, kName},
    {EntityKind::role_right, "role_right", kAll<kRoleRight>, kRoleTitle},
    {EntityKind::territory, "territory", kAll<kTerritory>, kName},
    {EntityKind::tag, "tag", kAll<kTag>, kName},
    {EntityKind::account, "account", kAll<kAccount>, kName},
    {EntityKind::contact, "contact", kAll<kContact>, kPerson},
    {EntityKind::lead, "lead", kAll<kLead>, kPerson},
    {EntityKind::product, "product", kAll<kProduct>, kName},
    {EntityKind::deal, "deal", kAll<kDeal>, kName},
    {EntityKind::deal_line, "deal_line", kAll<kDealLine>, kDescription},
    {EntityKind::ticket, "ticket", kAll<kTicket>, kSubject},
    {EntityKind::ticket_message, "ticket_message", kAll<kTicketMessage>, kBody},
    {EntityKind::activity, "activity", kAll<kActivity>, kSubject},
    {EntityKind::task, "task", kAll<kTask>, kSubject},
    {EntityKind::file, "file", kAll<kFile>, kName},
    {EntityKind::conflict, "conflict", kAll<kConflict>, kFieldName},
    {EntityKind::list_view, "list_view", kAll<kListView>, kName},
};

// Grants hold a bit for each field.
static_assert(std::ranges::all_of(kEntities, [](const Entity& entity) {
  return entity.fields.size() <= 64 && static_cast<std::size_t>(entity.kind) < kEntityKinds;
}));

}  // namespace

std::span<const Entity> entities() { return kEntities; }

}  // namespace acq
