// What a CRM holds. A field added in one of the entities_*.h files appears in the schema, forms,
// lists, import and wire.
#include <algorithm>
#include <array>
#include <span>
#include <vector>

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

// An entity as it is written down here: its own fields, and whether organisations add to them.
struct Kind {
  EntityKind kind;
  std::string_view name;
  std::span<const Field> own;
  std::span<const Title> title;
  bool open = false;
};
constexpr bool kOpen = true;

constexpr Kind kKinds[] = {
    {EntityKind::organisation, "organisation", kOrganisation, kName},
    {EntityKind::team, "team", kTeam, kName},
    {EntityKind::user, "user", kUser, kName},
    {EntityKind::role_right, "role_right", kRoleRight, kRoleTitle},
    {EntityKind::territory, "territory", kTerritory, kName},
    {EntityKind::tag, "tag", kTag, kName},
    {EntityKind::price_list, "price_list", kPriceList, kName},
    {EntityKind::tax_rate, "tax_rate", kTaxRate, kName},
    {EntityKind::exchange_rate, "exchange_rate", kExchangeRate, kCurrency},
    {EntityKind::account, "account", kAccount, kName, kOpen},
    {EntityKind::contact, "contact", kContact, kPerson, kOpen},
    {EntityKind::lead, "lead", kLead, kPerson, kOpen},
    {EntityKind::product, "product", kProduct, kName, kOpen},
    {EntityKind::price_list_entry, "price_list_entry", kPriceListEntry, kDescription},
    {EntityKind::deal, "deal", kDeal, kName, kOpen},
    {EntityKind::deal_line, "deal_line", kDealLine, kDescription},
    {EntityKind::queue, "queue", kQueue, kName},
    {EntityKind::business_hours, "business_hours", kBusinessHours, kName},
    {EntityKind::sla_policy, "sla_policy", kSlaPolicy, kName},
    {EntityKind::canned_answer, "canned_answer", kCannedAnswer, kName},
    {EntityKind::macro, "macro", kMacro, kName},
    {EntityKind::assignment_rule, "assignment_rule", kAssignmentRule, kName},
    {EntityKind::article, "article", kArticle, kName},
    {EntityKind::article_text, "article_text", kArticleText, kHeading},
    {EntityKind::quote, "quote", kQuote, kNumbered, kOpen},
    {EntityKind::sales_order, "sales_order", kSalesOrder, kNumbered, kOpen},
    {EntityKind::invoice, "invoice", kInvoice, kNumbered, kOpen},
    {EntityKind::document_line, "document_line", kDocumentLine, kDescription},
    {EntityKind::ticket, "ticket", kTicket, kSubject, kOpen},
    {EntityKind::ticket_message, "ticket_message", kTicketMessage, kBody},
    {EntityKind::ticket_link, "ticket_link", kTicketLink, kLinkKind},
    {EntityKind::activity, "activity", kActivity, kSubject, kOpen},
    {EntityKind::task, "task", kTask, kSubject, kOpen},
    {EntityKind::file, "file", kFile, kName},
    {EntityKind::conflict, "conflict", kConflict, kFieldName},
    {EntityKind::list_view, "list_view", kListView, kName},
    {EntityKind::dashboard, "dashboard", kDashboard, kName},
    {EntityKind::dashboard_widget, "dashboard_widget", kDashboardWidget, kName},
    {EntityKind::sales_target, "sales_target", kSalesTarget, kMonth},
    {EntityKind::event, "event", kEvent, kSubject, kOpen},
    {EntityKind::follow_up_rule, "follow_up_rule", kFollowUpRule, kName},
    {EntityKind::notification, "notification", kNotification, kSubject},
    {EntityKind::pipeline, "pipeline", kPipeline, kName},
    {EntityKind::score_rule, "score_rule", kScoreRule, kName},
    {EntityKind::user_setting, "user_setting", kUserSetting, kName},
    {EntityKind::custom_entity, "custom_entity", kCustomEntity, kName},
    {EntityKind::custom_field, "custom_field", kCustomField, kName},
    {EntityKind::form_layout, "form_layout", kFormLayout, kEntityName},
    {EntityKind::validation_rule, "validation_rule", kValidationRule, kName},
    {EntityKind::own_1, "own_1", kOwn, kName, kOpen},
    {EntityKind::own_2, "own_2", kOwn, kName, kOpen},
    {EntityKind::own_3, "own_3", kOwn, kName, kOpen},
    {EntityKind::own_4, "own_4", kOwn, kName, kOpen},
    {EntityKind::own_5, "own_5", kOwn, kName, kOpen},
    {EntityKind::own_6, "own_6", kOwn, kName, kOpen},
};

constexpr std::size_t field_count(const Kind& kind) {
  return kind.own.size() + kSystemFields.size() + (kind.open ? kSlots.size() : 0);
}

// Grants hold a bit for each field.
static_assert(std::ranges::all_of(kKinds, [](const Kind& kind) {
  return field_count(kind) <= 64 && static_cast<std::size_t>(kind.kind) < kEntityKinds;
}));

// Put together when the program starts: what every entity has besides its own fields would be a
// tenth of the first download.
struct Model {
  Model() {
    std::size_t count = 0;
    for (const Kind& kind : kKinds) count += field_count(kind);
    fields.reserve(count);  // entities point into it
    for (const Kind& kind : kKinds) {
      const std::size_t from = fields.size();
      fields.insert(fields.end(), kind.own.begin(), kind.own.end());
      fields.insert(fields.end(), kSystemFields.begin(), kSystemFields.end());
      if (kind.open) fields.insert(fields.end(), kSlots.begin(), kSlots.end());
      all.push_back({kind.kind, kind.name, std::span(fields).subspan(from), kind.title});
    }
  }
  std::vector<Field> fields;
  std::vector<Entity> all;
};
const Model kModel;

// Where each kind stands in kKinds; 0 for numbers that are no kind. Every value that is read or
// written asks for its entity.
constexpr auto kPlaces = [] {
  std::array<std::uint8_t, kEntityKinds> places{};
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    places[static_cast<std::size_t>(kKinds[i].kind)] = static_cast<std::uint8_t>(i);
  }
  return places;
}();

}  // namespace

std::span<const Entity> entities() { return kModel.all; }

const Entity& entity(EntityKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return kModel.all[index < kEntityKinds ? kPlaces[index] : 0];
}

}  // namespace acq
