#include "import/customisation_file.h"

#include <nlohmann/json.hpp>

#include "store/query.h"

namespace acq {
namespace {

using nlohmann::json;

// Entities come before the fields they have, and fields before what names them.
constexpr EntityKind kOrder[] = {EntityKind::custom_entity, EntityKind::custom_field,
                                 EntityKind::validation_rule, EntityKind::form_layout,
                                 EntityKind::pipeline, EntityKind::score_rule};

std::unexpected<Error> wrong(std::string detail) {
  return fail("bad_customisation", std::move(detail));
}

json fields_of(const Record& record) {
  json fields = json::object();
  const Entity& described = entity(record.kind);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    if (described.fields[i].has(kSystem)) continue;
    const std::string name(described.fields[i].name);
    const Value& value = record.values[i];
    if (const auto* text = std::get_if<std::string>(&value)) fields[name] = *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) fields[name] = *number;
  }
  return fields;
}

Result<void> set_fields(const json& fields, const Record* current, Change& change) {
  const Entity& described = entity(change.entity);
  for (const auto& [name, said] : fields.items()) {
    const Field* field = described.find(name);
    if (!field || field->has(kSystem)) continue;  // of another version of the program
    Value value;
    if (said.is_string())
      value = said.get<std::string>();
    else if (said.is_number_integer())
      value = said.get<std::int64_t>();
    else if (said.is_boolean())
      value = std::int64_t{said.get<bool>()};
    else
      return wrong(name);
    const bool fixed = field->merge == MergeRule::insert_only;
    if (current && (fixed || current->get(name) == value)) continue;
    change.set(field->name, std::move(value));
  }
  return {};
}

Result<void> add_changes(Rows& rows, EntityKind kind, const json& record,
                         std::vector<Change>& changes) {
  const auto id_text = record.find("id");
  const auto fields = record.find("fields");
  if (id_text == record.end() || !id_text->is_string()) return wrong("id");
  if (fields == record.end() || !fields->is_object()) return wrong("fields");
  const auto id = Id::parse(id_text->get<std::string>());
  if (!id || id->is_nil()) return wrong(id_text->get<std::string>());
  auto found = rows.find(kind, *id);
  if (!found) return forward(found);
  const Record* current = *found ? &**found : nullptr;
  Change change = current ? update_change(kind, *id) : insert_change(kind, *id);
  if (auto set = set_fields(*fields, current, change); !set) return set;
  if (current && current->deleted) changes.push_back({kind, *id, ChangeKind::restore, {}});
  if (!current || !change.fields.empty()) changes.push_back(std::move(change));
  return {};
}

}  // namespace

Result<std::string> customisation_text(Rows& rows) {
  json records = json::array();
  for (const EntityKind kind : kOrder) {
    auto rowids = list_rowids(rows, {.kind = kind, .sort = ""});
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto record = rows.at(kind, rowid);
      if (!record) return forward(record);
      if (!*record) continue;
      records.push_back({{"entity", entity(kind).name},
                         {"id", (*record)->id.text()},
                         {"fields", fields_of(**record)}});
    }
  }
  const json all = {
      {"acquaint", "customisation"}, {"schema", kSchemaVersion}, {"records", std::move(records)}};
  return all.dump(1, ' ', false, json::error_handler_t::replace);
}

Result<std::vector<Change>> read_customisation(Rows& rows, std::string_view text) {
  if (text.size() > kCustomisationBytesMost) return wrong(std::to_string(text.size()));
  const json all = json::parse(text, nullptr, false);
  if (!all.is_object() || all.value("acquaint", json()) != "customisation")
    return wrong("acquaint");
  const auto records = all.find("records");
  if (records == all.end() || !records->is_array()) return wrong("records");
  if (records->size() > kCustomisationRecordsMost) return wrong(std::to_string(records->size()));
  std::vector<Change> changes;
  for (const EntityKind kind : kOrder) {
    for (const json& record : *records) {
      if (!record.is_object()) return wrong("records");
      if (record.value("entity", json()) != entity(kind).name) continue;
      if (auto added = add_changes(rows, kind, record, changes); !added) return forward(added);
    }
  }
  return changes;
}

}  // namespace acq
