#include "client/screens/route.h"

#include <array>

namespace acq::ui {
namespace {

struct ListName {
  EntityKind kind;
  std::string_view name;
};
constexpr std::array kLists = {
    ListName{EntityKind::contact, "contacts"},   ListName{EntityKind::account, "accounts"},
    ListName{EntityKind::lead, "leads"},         ListName{EntityKind::deal, "deals"},
    ListName{EntityKind::product, "products"},   ListName{EntityKind::activity, "activities"},
    ListName{EntityKind::task, "tasks"},         ListName{EntityKind::ticket, "tickets"},
    ListName{EntityKind::user, "users"},         ListName{EntityKind::team, "teams"},
    ListName{EntityKind::territory, "territories"},
    ListName{EntityKind::quote, "quotes"},       ListName{EntityKind::sales_order, "orders"},
    ListName{EntityKind::invoice, "invoices"},   ListName{EntityKind::price_list, "price-lists"},
    ListName{EntityKind::price_list_entry, "prices"},
    ListName{EntityKind::tax_rate, "tax-rates"},
    ListName{EntityKind::exchange_rate, "exchange-rates"},
};

}  // namespace

Route parse_route(std::string_view text) {
  Route route;
  route.text = text;
  const std::size_t mark = text.find('?');
  if (mark != std::string_view::npos) {
    route.query = text.substr(mark + 1);
    text = text.substr(0, mark);
  }
  while (!text.empty()) {
    const std::size_t slash = text.find('/');
    const std::string_view part = text.substr(0, slash);
    if (!part.empty()) route.parts.emplace_back(part);
    if (slash == std::string_view::npos) break;
    text.remove_prefix(slash + 1);
  }
  return route;
}

std::string_view list_name(EntityKind kind) {
  for (const ListName& list : kLists) {
    if (list.kind == kind) return list.name;
  }
  return {};
}

EntityKind kind_of_list(std::string_view name) {
  for (const ListName& list : kLists) {
    if (list.name == name) return list.kind;
  }
  return EntityKind::none;
}

std::string list_route(EntityKind kind) { return "/" + std::string(list_name(kind)); }

std::string record_route(EntityKind kind, const Id& id) {
  return list_route(kind) + "/" + id.text();
}

}  // namespace acq::ui
