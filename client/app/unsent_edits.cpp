#include "client/app/unsent_edits.h"

#include <nlohmann/json.hpp>

#include "model/entity.h"

namespace acq::app {
namespace {

using Json = nlohmann::json;

Json json_of(const Operation& operation) {
  const Change& change = operation.change;
  Json fields = Json::object();
  if (change.entity == EntityKind::none) return fields;
  const Entity& described = entity(change.entity);
  for (const FieldChange& field : change.fields) {
    if (field.field >= described.fields.size()) continue;
    const std::string name(described.fields[field.field].name);
    if (const auto* number = std::get_if<std::int64_t>(&field.value)) fields[name] = *number;
    else if (const auto* id = std::get_if<Id>(&field.value)) fields[name] = id->text();
    else fields[name] = std::string(text_of(field.value));
  }
  return {{"n", operation.n}, {"kind", change_kind_name(change.kind)},
          {"entity", described.name}, {"id", change.row.text()},
          {"fields", std::move(fields)}};
}

}  // namespace

std::string unsent_edits(Device& device) {
  Json list = Json::array();
  constexpr std::size_t kAll = 1'000'000, kBytes = 256u << 20;
  if (const auto pending = device.outbox().pending(kAll, kBytes)) {
    for (const Operation& operation : *pending) list.push_back(json_of(operation));
  }
  if (const auto refused = device.outbox().refused()) {
    for (const RefusedOperation& each : *refused) {
      Json edit = json_of(each.operation);
      edit["refused"] = each.error.code;
      list.push_back(std::move(edit));
    }
  }
  const Json all = {{"client", device.sync().client_id().text()}, {"edits", std::move(list)}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace acq::app
