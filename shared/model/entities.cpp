// What a CRM holds. A field added in one of the entities_*.h files appears in the schema, forms,
// lists, import and wire.
#include <algorithm>
#include <array>

#include "model/entities_custom.h"
#include "model/entities_customers.h"
#include "model/entities_day.h"
#include "model/entities_house.h"
#include "model/entities_sales.h"
#include "model/entities_service.h"
#include "model/entities_sight.h"
#include "model/entity.h"

namespace acq {
namespace {

using namespace described;

constexpr Title kRoleTitle[] = {"role", "entity_name"};
constexpr Title kFieldName[] = {"field_name"};
constexpr Title kMonth[] = {"month"};
constexpr Title kLinkKind[] = {"link_kind"};
constexpr Title kHeading[] = {"heading"};
constexpr Title kNumbered[] = {"number", "subject"};
constexpr Title kCurrency[] = {"currency"};
constexpr Title kEntityName[] = {"entity_name"};

constexpr Entity kEntities[] = {
    {EntityKind::organisation, "organisation", kAll<kOrganisation>, kName},
    {EntityKind::team, "team", kAll<kTeam>, kName},
    {EntityKind::user, "user", kAll<kUser>, kName},
    {EntityKind::role_right, "role_right", kAll<kRoleRight>, kRoleTitle},
    {EntityKind::territory, "territory", kAll<kTerritory>, kName},
    {EntityKind::tag, "tag", kAll<kTag>, kName},
    {EntityKind::price_list, "price_list", kAll<kPriceList>, kName},
    {EntityKind::tax_rate, "tax_rate", kAll<kTaxRate>, kName},
    {EntityKind::exchange_rate, "exchange_rate", kAll<kExchangeRate>, kCurrency},
    {EntityKind::account, "account", kOpen<kAccount>, kName},
    {EntityKind::contact, "contact", kOpen<kContact>, kPerson},
    {EntityKind::lead, "lead", kOpen<kLead>, kPerson},
    {EntityKind::product, "product", kOpen<kProduct>, kName},
    {EntityKind::price_list_entry, "price_list_entry", kAll<kPriceListEntry>, kDescription},
    {EntityKind::deal, "deal", kOpen<kDeal>, kName},
    {EntityKind::deal_line, "deal_line", kAll<kDealLine>, kDescription},
    {EntityKind::queue, "queue", kAll<kQueue>, kName},
    {EntityKind::business_hours, "business_hours", kAll<kBusinessHours>, kName},
    {EntityKind::sla_policy, "sla_policy", kAll<kSlaPolicy>, kName},
    {EntityKind::canned_answer, "canned_answer", kAll<kCannedAnswer>, kName},
    {EntityKind::macro, "macro", kAll<kMacro>, kName},
    {EntityKind::assignment_rule, "assignment_rule", kAll<kAssignmentRule>, kName},
    {EntityKind::article, "article", kAll<kArticle>, kName},
    {EntityKind::article_text, "article_text", kAll<kArticleText>, kHeading},
    {EntityKind::quote, "quote", kOpen<kQuote>, kNumbered},
    {EntityKind::sales_order, "sales_order", kOpen<kSalesOrder>, kNumbered},
    {EntityKind::invoice, "invoice", kOpen<kInvoice>, kNumbered},
    {EntityKind::document_line, "document_line", kAll<kDocumentLine>, kDescription},
    {EntityKind::ticket, "ticket", kOpen<kTicket>, kSubject},
    {EntityKind::ticket_message, "ticket_message", kAll<kTicketMessage>, kBody},
    {EntityKind::ticket_link, "ticket_link", kAll<kTicketLink>, kLinkKind},
    {EntityKind::activity, "activity", kOpen<kActivity>, kSubject},
    {EntityKind::task, "task", kOpen<kTask>, kSubject},
    {EntityKind::file, "file", kAll<kFile>, kName},
    {EntityKind::conflict, "conflict", kAll<kConflict>, kFieldName},
    {EntityKind::list_view, "list_view", kAll<kListView>, kName},
    {EntityKind::dashboard, "dashboard", kAll<kDashboard>, kName},
    {EntityKind::dashboard_widget, "dashboard_widget", kAll<kDashboardWidget>, kName},
    {EntityKind::sales_target, "sales_target", kAll<kSalesTarget>, kMonth},
    {EntityKind::event, "event", kOpen<kEvent>, kSubject},
    {EntityKind::follow_up_rule, "follow_up_rule", kAll<kFollowUpRule>, kName},
    {EntityKind::notification, "notification", kAll<kNotification>, kSubject},
    {EntityKind::custom_entity, "custom_entity", kAll<kCustomEntity>, kName},
    {EntityKind::custom_field, "custom_field", kAll<kCustomField>, kName},
    {EntityKind::form_layout, "form_layout", kAll<kFormLayout>, kEntityName},
    {EntityKind::validation_rule, "validation_rule", kAll<kValidationRule>, kName},
    {EntityKind::own_1, "own_1", kOpen<kOwn>, kName},
    {EntityKind::own_2, "own_2", kOpen<kOwn>, kName},
    {EntityKind::own_3, "own_3", kOpen<kOwn>, kName},
    {EntityKind::own_4, "own_4", kOpen<kOwn>, kName},
    {EntityKind::own_5, "own_5", kOpen<kOwn>, kName},
    {EntityKind::own_6, "own_6", kOpen<kOwn>, kName},
};

// Grants hold a bit for each field.
static_assert(std::ranges::all_of(kEntities, [](const Entity& entity) {
  return entity.fields.size() <= 64 && static_cast<std::size_t>(entity.kind) < kEntityKinds;
}));

// Where each kind stands in kEntities; 0 for numbers that are no kind. Every value that is read or
// written asks for its entity.
constexpr auto kPlaces = [] {
  std::array<std::uint8_t, kEntityKinds> places{};
  for (std::size_t i = 0; i < std::size(kEntities); ++i) {
    places[static_cast<std::size_t>(kEntities[i].kind)] = static_cast<std::uint8_t>(i);
  }
  return places;
}();

}  // namespace

std::span<const Entity> entities() { return kEntities; }

const Entity& entity(EntityKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return kEntities[index < kEntityKinds ? kPlaces[index] : 0];
}

}  // namespace acq
