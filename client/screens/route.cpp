#include "client/screens/route.h"

#include <algorithm>
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
    ListName{EntityKind::queue, "queues"},
    ListName{EntityKind::business_hours, "business-hours"},
    ListName{EntityKind::sla_policy, "service-levels"},
    ListName{EntityKind::canned_answer, "canned-answers"},
    ListName{EntityKind::macro, "macros"},
    ListName{EntityKind::assignment_rule, "assignment-rules"},
    ListName{EntityKind::article, "articles"},
    ListName{EntityKind::quote, "quotes"},       ListName{EntityKind::sales_order, "orders"},
    ListName{EntityKind::invoice, "invoices"},   ListName{EntityKind::price_list, "price-lists"},
    ListName{EntityKind::price_list_entry, "prices"},
    ListName{EntityKind::tax_rate, "tax-rates"},
    ListName{EntityKind::exchange_rate, "exchange-rates"},
    ListName{EntityKind::event, "events"},
    ListName{EntityKind::own_1, "own-1"},        ListName{EntityKind::own_2, "own-2"},
    ListName{EntityKind::own_3, "own-3"},        ListName{EntityKind::own_4, "own-4"},
    ListName{EntityKind::own_5, "own-5"},        ListName{EntityKind::own_6, "own-6"},
};

constexpr std::string_view kHex = "0123456789abcdef";

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '_' || c == '.';
}

// "%e4" at the front as its byte; nothing for what is not written like that.
std::optional<char> escaped_byte(std::string_view text) {
  if (text.size() < 3 || text[0] != '%') return std::nullopt;
  int value = 0;
  for (const char c : text.substr(1, 2)) {
    const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto digit = kHex.find(small);
    if (digit == kHex.npos) return std::nullopt;
    value = value * 16 + static_cast<int>(digit);
  }
  return static_cast<char>(value);
}

std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto byte = escaped_byte(text);
    out.push_back(byte.value_or(text[0]));
    text.remove_prefix(byte ? 3 : 1);
  }
  return out;
}

}  // namespace

std::optional<std::string> query_value(const Route& route, std::string_view name) {
  std::string_view rest = route.query;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('&'));
    if (part.starts_with(name) && part.substr(name.size()).starts_with('=')) {
      return unescaped(part.substr(name.size() + 1));
    }
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return std::nullopt;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

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
