// What a CRM holds. A field added here appears in the schema, forms, lists, import and wire.
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
  return {.name = name, .type = long_text, .flags = flags, .max_length = 20'000};
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
constexpr Field link(std::string_view name, EntityKind target, std::uint32_t flags = 0) {
  return {.name = name, .type = reference, .flags = kIndexed | flags, .target = target};
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
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kContact[] = {
    pick("salutation", choices::salutation),
    words("first_name", kSearchable),
    words("last_name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed),
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
    pick("lead_state", choices::lead_state, kListed | kIndexed),
    pick("source", choices::source, kListed),
    sum("amount", kListed),
    in_currency(),
    address("city", kSearchable),
    address("country"),
    link("owner", EntityKind::user, kListed),
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
    plain("active", boolean, kListed),
    notes("description", kSearchable),
};
constexpr Field kDeal[] = {
    words("name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed),
    link("contact", EntityKind::contact),
    pick("stage", choices::stage, kRequired | kListed | kIndexed),
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
    fixed(link("deal", EntityKind::deal, kRequired)),
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
    link("contact", EntityKind::contact, kListed),
    link("account", EntityKind::account, kListed),
    link("lead", EntityKind::lead),
    link("deal", EntityKind::deal),
    link("ticket", EntityKind::ticket),
    link("owner", EntityKind::user, kListed),
};
constexpr Field kTask[] = {
    words("subject", kRequired | kSearchable),
    pick("task_state", choices::task_state, kRequired | kListed | kIndexed),
    pick("priority", choices::priority, kListed),
    plain("due_on", date, kListed | kIndexed),
    link("contact", EntityKind::contact, kListed),
    link("account", EntityKind::account),
    link("lead", EntityKind::lead),
    link("deal", EntityKind::deal),
    link("ticket", EntityKind::ticket),
    link("owner", EntityKind::user, kListed),
    notes("description", kSearchable),
    plain("done_at", time, kSystem),
};
constexpr Field kTicket[] = {
    Field{.name = "number", .type = text, .flags = kSystem | kSearchable | kIndexed | kListed,
          .merge = MergeRule::server_number, .max_length = 40},
    words("subject", kRequired | kSearchable),
    pick("ticket_state", choices::ticket_state, kRequired | kListed | kIndexed),
    pick("priority", choices::priority, kListed),
    pick("ticket_channel", choices::ticket_channel),
    link("contact", EntityKind::contact, kListed),
    link("account", EntityKind::account, kListed),
    link("product", EntityKind::product),
    link("deal", EntityKind::deal),
    plain("due_at", time, kListed | kIndexed),
    link("owner", EntityKind::user, kListed),
    marked(),
    notes("description", kSearchable),
    plain("solved_at", time, kSystem),
};
constexpr Field kTicketMessage[] = {
    fixed(link("ticket", EntityKind::ticket, kRequired)),
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
    fixed(words("sha256", kRequired | kIndexed)),
    fixed(link("ticket", EntityKind::ticket)),
    fixed(link("ticket_message", EntityKind::ticket_message)),
};

// Each entity's own fields followed by the system fields.
template <const auto& Own>
constexpr auto kAll = with_system(Own);

constexpr Entity kEntities[] = {
    {EntityKind::organisation, "organisation", kAll<kOrganisation>, kName},
    {EntityKind::team, "team", kAll<kTeam>, kName},
    {EntityKind::user, "user", kAll<kUser>, kName},
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
};

}  // namespace

std::span<const Entity> entities() { return kEntities; }

}  // namespace acq
