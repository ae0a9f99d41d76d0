// Addresses within the program: "/contacts", "/contacts/UUID", "/deals?view=mine".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "model/entity.h"

namespace acq::ui {

struct Route {
  std::string text;                // as given
  std::vector<std::string> parts;  // between the slashes
  std::string query;               // after '?'

  // The part at `index`, or "".
  std::string_view part(std::size_t index) const {
    return index < parts.size() ? std::string_view(parts[index]) : std::string_view{};
  }
};

// Never fails: text that is no address gives no parts.
Route parse_route(std::string_view text);

// What follows "name=" in the query; nothing when it is not there.
std::optional<std::string> query_value(const Route& route, std::string_view name);
// Any text as a value within a query.
std::string escaped(std::string_view text);

// "contacts" for contact; "" for entities without lists of their own.
std::string_view list_name(EntityKind kind);
// The opposite; none for another word.
EntityKind kind_of_list(std::string_view name);

std::string list_route(EntityKind kind);
std::string record_route(EntityKind kind, const Id& id);

}  // namespace acq::ui
