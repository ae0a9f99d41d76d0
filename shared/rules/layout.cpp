#include "rules/layout.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "model/choices.h"
#include "store/query.h"

namespace acq {
namespace {

using nlohmann::json;

Result<LayoutSection> section_from(const Entity& described, const json& object,
                                   std::set<std::string, std::less<>>& seen) {
  if (!object.is_object()) return fail("bad_layout");
  LayoutSection section;
  if (const auto title = object.find("title"); title != object.end() && title->is_string()) {
    section.title = title->get<std::string>();
  }
  const auto fields = object.find("fields");
  if (fields == object.end() || !fields->is_array()) return fail("bad_layout");
  for (const json& each : *fields) {
    if (!each.is_string()) return fail("bad_layout");
    auto name = each.get<std::string>();
    if (!seen.insert(name).second) return fail("bad_layout", name);
    const Field* field = described.find(name);
    if (field && !field->has(kHidden)) section.fields.push_back(std::move(name));
  }
  return section;
}

}  // namespace

Result<Layout> parse_layout(const Entity& described, std::string_view text) {
  if (text.empty()) return Layout{};
  const json all = json::parse(text, nullptr, false);
  if (!all.is_array() || all.size() > kLayoutSectionsMost) return fail("bad_layout");
  Layout layout;
  std::set<std::string, std::less<>> seen;
  for (const json& each : all) {
    auto section = section_from(described, each, seen);
    if (!section) return forward(section);
    layout.push_back(std::move(*section));
  }
  for (const Field& field : described.fields) {
    const bool needed = field.has(kRequired) && !field.has(kSystem) && !field.has(kHidden);
    if (needed && !layout.empty() && !seen.contains(field.name)) {
      return fail("layout_lacks", std::string(field.name));
    }
  }
  return layout;
}

std::string layout_text(const Layout& layout) {
  if (layout.empty()) return {};
  json all = json::array();
  for (const LayoutSection& section : layout) {
    all.push_back({{"title", section.title}, {"fields", section.fields}});
  }
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Layout> layout_for(Rows& rows, EntityKind kind, Role role) {
  const Entity& described = rows.entity(kind);
  ListQuery query{.kind = EntityKind::form_layout,
                  .where = {{"entity_name", Compare::equal, std::string(described.name)}},
                  .sort = ""};
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  Layout chosen;
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(EntityKind::form_layout, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    const std::string_view named = text_of((*record)->get("role"));
    const bool own = !named.empty() && role_from_name(named) == role;
    if (!own && !named.empty()) continue;
    // One that a newer program wrote is no reason to show no form.
    auto layout = parse_layout(described, text_of((*record)->get("fields")));
    if (!layout) continue;
    if (own) return layout;
    chosen = std::move(*layout);
  }
  return chosen;
}

std::vector<std::size_t> layout_order(const Entity& described, const Layout& layout) {
  std::vector<std::size_t> order;
  for (const LayoutSection& section : layout) {
    for (const std::string& name : section.fields) {
      if (const auto index = described.index_of(name)) order.push_back(*index);
    }
  }
  return order;
}

}  // namespace acq
