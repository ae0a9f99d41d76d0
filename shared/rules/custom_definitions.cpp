// May an organisation define it like that?
#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "rules/custom_rules.h"
#include "rules/formula.h"
#include "rules/layout.h"
#include "store/filter.h"
#include "store/query.h"
#include "store/sql_text.h"

namespace acq {
namespace {

std::unexpected<Error> refuse(const Edit& edit, std::string_view code, std::string_view field,
                              std::string detail = {}) {
  return fail(
      code, std::move(detail),
      {.entity = std::string(entity(edit.change.entity).name), .field = std::string(field)});
}

// The sentence of a filter or a formula, at the definition's field.
std::unexpected<Error> refuse_at(const Edit& edit, const Error& error, std::string_view field) {
  return refuse(edit, error.code, field, error.detail);
}

Result<std::int64_t> count_of(Rows& rows, const std::string& sql, std::string_view one,
                              std::string_view two, const Id& besides) {
  auto statement = rows.cached(sql);
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, one).bind(2, two).bind(3, besides).step();
  if (!row) return forward(row);
  const std::int64_t number = (*statement)->integer(0);
  (*statement)->reset();
  return number;
}

// Removed definitions count: what was typed into their fields is still there.
Result<bool> is_taken(const Edit& edit, std::string_view entity_name, std::string_view slot) {
  auto count = count_of(edit.context.rows,
                        "SELECT count(*) FROM custom_field WHERE entity_name=?1 AND slot_name=?2"
                        " AND id<>?3",
                        entity_name, slot, edit.change.row);
  if (!count) return forward(count);
  return *count > 0;
}

Result<bool> holds_values(Rows& rows, const Entity& described, std::string_view slot) {
  auto found = rows.db().integer("SELECT 1 FROM " + sql_name(described.name) + " WHERE " +
                                 sql_name(slot) + " IS NOT NULL LIMIT 1");
  if (!found) return forward(found);
  return found->has_value();
}

// Two administrators offline begin to look at different places, so that they rarely meet.
Result<void> take_slot(Edit& edit, const Entity& described) {
  std::vector<std::string_view> slots;
  for (const Field& field : acq::entity(described.kind).fields) {
    if (field.has(kSlot)) slots.push_back(field.name);
  }
  const std::size_t from = edit.change.row.bytes.back() % slots.size();
  std::ranges::rotate(slots, slots.begin() + static_cast<std::ptrdiff_t>(from));
  for (const std::string_view slot : slots) {
    auto taken = is_taken(edit, described.name, slot);
    if (!taken) return forward(taken);
    if (*taken) continue;
    auto holds = holds_values(edit.context.rows, described, slot);
    if (!holds) return forward(holds);
    if (*holds) continue;
    edit.change.set("slot_name", std::string(slot));
    return {};
  }
  return refuse(edit, "no_slot_left", "entity_name", std::to_string(slots.size()));
}

Result<void> check_slot(Edit& edit, const Entity& described) {
  if (!edit.inserts()) return {};
  if (is_empty(edit.get("slot_name"))) return take_slot(edit, described);
  const Field* field = acq::entity(described.kind).find(edit.text("slot_name"));
  if (!field || !field->has(kSlot)) {
    return refuse(edit, "unknown_field", "slot_name", std::string(edit.text("slot_name")));
  }
  auto taken = is_taken(edit, described.name, field->name);
  if (!taken) return forward(taken);
  return *taken ? refuse(edit, "slot_taken", "name") : Result<void>{};
}

Result<void> check_name(const Edit& edit) {
  auto count = count_of(edit.context.rows,
                        "SELECT count(*) FROM custom_field WHERE deleted=0 AND entity_name=?1"
                        " AND title=?2 AND id<>?3",
                        edit.text("entity_name"), edit.text("name"), edit.change.row);
  if (!count) return forward(count);
  if (*count == 0) return {};
  return refuse(edit, "not_unique", "name", std::string(edit.text("name")));
}

Result<void> check_type(const Edit& edit) {
  const FieldType type = type_from_name(edit.text("custom_type"));
  if (type == FieldType::choice) {
    const auto choices = choices_from_json(edit.text("options"));
    if (choices.empty()) return refuse(edit, "required", "options");
    if (choices.size() > kCustomChoicesMost) {
      return refuse(edit, "too_many_choices", "options", std::to_string(kCustomChoicesMost));
    }
  }
  if (type != FieldType::reference) return {};
  const Entity* target = edit.context.rows.find_entity(edit.text("target_name"));
  const bool there = target && edit.context.rows.dictionary().uses(target->kind);
  return there ? Result<void>{} : refuse(edit, "unknown_entity", "target_name");
}

// "custom_1" is not in "custom_12 + 1".
bool names_field(std::string_view formula, std::string_view field) {
  for (std::size_t at = formula.find(field); at != formula.npos; at = formula.find(field, at + 1)) {
    const std::size_t end = at + field.size();
    if (end == formula.size() || formula[end] < '0' || formula[end] > '9') return true;
  }
  return false;
}

Result<void> check_texts(const Edit& edit, const Entity& described) {
  if (auto filter = parse_filter(described, edit.text("shown_if")); !filter) {
    return refuse_at(edit, filter.error(), "shown_if");
  }
  const std::string_view formula = edit.text("formula");
  if (formula.empty()) return {};
  // What others compute with is typed, so that the order does not matter.
  const FieldType type = type_from_name(edit.text("custom_type"));
  auto read = Formula::parse(described, type, formula);
  if (!read) return refuse_at(edit, read.error(), "formula");
  const std::string_view own = edit.text("slot_name");
  for (const Field& field : described.fields) {
    if (!field.rules || field.rules->formula.empty() || field.name == own) continue;
    if (names_field(field.rules->formula, own)) {
      return refuse(edit, "formula_computed", "formula", std::string(field.labels->text));
    }
  }
  return {};
}

}  // namespace

Result<void> on_custom_field(Edit& edit) {
  const Entity* described = edit.context.rows.find_entity(edit.text("entity_name"));
  if (!described || !has_slots(described->kind)) {
    return refuse(edit, "unknown_entity", "entity_name", std::string(edit.text("entity_name")));
  }
  if (auto done = check_slot(edit, *described); !done) return done;
  if (auto done = check_type(edit); !done) return done;
  // The server takes what two devices made apart; people see both names.
  if (!edit.context.replicated) {
    if (auto done = check_name(edit); !done) return done;
  }
  return check_texts(edit, *described);
}

Result<void> on_custom_entity(Edit& edit) {
  if (!edit.inserts()) return {};
  const Entity* named = find_entity(edit.text("entity_name"));
  if (!is_empty(edit.get("entity_name"))) {
    const bool own = named && is_own(named->kind);
    return own ? Result<void>{} : refuse(edit, "unknown_entity", "entity_name");
  }
  for (const Entity& each : entities()) {
    if (!is_own(each.kind)) continue;
    auto defined = count_of(edit.context.rows,
                            "SELECT count(*) FROM custom_entity WHERE entity_name=?1 AND ?2=''"
                            " AND id<>?3",
                            each.name, "", edit.change.row);
    if (!defined) return forward(defined);
    auto rows = edit.context.rows.count(each.kind);
    if (!rows) return forward(rows);
    if (*defined > 0 || *rows > 0) continue;
    edit.change.set("entity_name", std::string(each.name));
    return {};
  }
  return refuse(edit, "no_entity_left", "name");
}

Result<void> on_form_layout(const Edit& edit) {
  const Entity* described = edit.context.rows.find_entity(edit.text("entity_name"));
  if (!described) {
    return refuse(edit, "unknown_entity", "entity_name", std::string(edit.text("entity_name")));
  }
  auto layout = parse_layout(*described, edit.text("fields"));
  return layout ? Result<void>{} : refuse_at(edit, layout.error(), "fields");
}

Result<void> on_validation_rule(const Edit& edit) {
  const Entity* described = edit.context.rows.find_entity(edit.text("entity_name"));
  if (!described) {
    return refuse(edit, "unknown_entity", "entity_name", std::string(edit.text("entity_name")));
  }
  auto filter = parse_filter(*described, edit.text("filter"));
  if (!filter) return refuse_at(edit, filter.error(), "filter");
  if (filter->empty()) return refuse(edit, "required", "filter");  // every record would be wrong
  const std::string_view beside = edit.text("field_name");
  if (beside.empty() || described->find(beside)) return {};
  return refuse(edit, "unknown_field", "field_name", std::string(beside));
}

}  // namespace acq
