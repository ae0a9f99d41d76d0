#include "rules/custom_rules.h"

#include <algorithm>

#include "base/money.h"
#include "model/check.h"
#include "rules/filter_match.h"
#include "rules/formula.h"
#include "rules/lead_score.h"
#include "rules/pricing.h"

namespace acq {
namespace {

// The store has looked at the value as one of any type.
Result<void> check_slots(const Edit& edit, const Entity& described) {
  for (const FieldChange& part : edit.change.fields) {
    if (part.field >= described.fields.size()) continue;  // check_change says so
    const Field& field = described.fields[part.field];
    if (!field.has(kSlot) || is_empty(part.value)) continue;
    if (field.type == FieldType::slot) {
      // Its definition has gone while the device was away: what was typed stays, unseen.
      if (edit.context.replicated) continue;
      return fail("unknown_field", std::string(field.name), edit.at(field.name));
    }
    if (auto fits = check_value(described, field, part.value); !fits) return fits;
  }
  return {};
}

// What computed fields of the record should hold and do not. Formulas that cannot be read any more,
// since a field they need has gone, leave what there is.
std::vector<FieldChange> computed(Rows& rows, const Entity& described, const Record& record) {
  std::vector<FieldChange> changes;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (!field.rules || field.rules->formula.empty()) continue;
    const auto formula = Formula::parse(described, field.type, field.rules->formula);
    if (!formula) continue;
    std::string currency(text_of(record.get("currency")));
    if (currency.empty()) currency = organisation_currency(rows);
    Value value = formula->of(record, currency_digits(currency));
    if (value != record.values[i]) {
      changes.push_back({static_cast<std::uint16_t>(i), std::move(value)});
    }
  }
  if (record.kind == EntityKind::lead) {
    Value score = score_of(rows, record);
    const auto index = *described.index_of("score");
    if (score != record.values[index]) {
      changes.push_back({static_cast<std::uint16_t>(index), std::move(score)});
    }
  }
  return changes;
}

void compute(Edit& edit, const Entity& described) {
  const auto is_computed = [](const Field& field) {
    return field.rules && !field.rules->formula.empty();
  };
  const bool scored = described.kind == EntityKind::lead;
  if (!scored && std::ranges::none_of(described.fields, is_computed)) return;
  for (FieldChange& part : computed(edit.context.rows, described, edit.after())) {
    edit.change.set(described.fields[part.field].name, std::move(part.value));
  }
}

bool touches(const Edit& edit, const Entity& described, const Field& field) {
  return std::ranges::any_of(edit.change.fields, [&](const FieldChange& part) {
    const std::string_view name = described.fields[part.field].name;
    return name == field.name ||
           field.rules->shown_if.find("\"" + std::string(name) + "\"") != std::string::npos;
  });
}

// Of a record that is there already only what the change is about: an old record without a new
// field can still be worked with.
Result<void> check_required(const Edit& edit, const Entity& described, const Record& record) {
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (!field.rules || !field.rules->required || field.has(kSystem)) continue;
    if (!is_empty(record.values[i]) || !(edit.inserts() || touches(edit, described, field))) {
      continue;
    }
    if (!is_shown(edit.context.rows, record, field, edit.context.now)) continue;
    return fail("required", {}, edit.at(field.name));
  }
  return {};
}

Result<void> check_validations(const Edit& edit, const Entity& described, const Record& record) {
  for (const Validation& rule : edit.context.rows.dictionary().validations(record.kind)) {
    auto filter = parse_filter(described, rule.filter);
    if (!filter || filter->empty()) continue;
    const Filter wrong = resolved(described, *filter, edit.context.actor.user, edit.context.now, 0);
    if (!matches(edit.context.rows, record, wrong)) continue;
    return fail("rule_broken", rule.message,
                {.entity = std::string(described.name), .field = rule.field});
  }
  return {};
}

}  // namespace

bool is_shown(Rows& rows, const Record& record, const Field& field, TimeMs now) {
  if (!field.rules || field.rules->shown_if.empty()) return true;
  const Entity& described = rows.entity(record.kind);
  const auto filter = parse_filter(described, field.rules->shown_if);
  if (!filter) return true;
  return matches(rows, record, resolved(described, *filter, Id{}, now, 0));
}

std::optional<Change> recalculated(Rows& rows, const Record& record) {
  Change change = update_change(record.kind, record.id);
  change.fields = computed(rows, rows.entity(record.kind), record);
  if (change.fields.empty()) return std::nullopt;
  return change;
}

Result<void> on_customised(Edit& edit) {
  const bool edits = edit.inserts() || edit.change.kind == ChangeKind::update;
  if (!edits) return {};
  const Entity& described = edit.context.rows.entity(edit.change.entity);
  const bool slots = has_slots(edit.change.entity);
  if (slots) {
    if (auto fits = check_slots(edit, described); !fits) return fits;
    compute(edit, described);
  }
  if (edit.context.replicated || edit.context.actor.role == Role::system) return {};
  const auto validations = edit.context.rows.dictionary().validations(edit.change.entity);
  if (!slots && validations.empty()) return {};
  const Record record = edit.after();
  if (slots) {
    if (auto there = check_required(edit, described, record); !there) return there;
  }
  return check_validations(edit, described, record);
}

}  // namespace acq
