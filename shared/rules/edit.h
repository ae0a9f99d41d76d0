// What the rules of this folder work on: a change seen together with the record it changes.
#pragma once

#include <string_view>
#include <utility>

#include "store/store.h"

namespace acq {

struct Edit {
  RuleContext& context;
  Change& change;
  const Record* current;

  // What the field will hold.
  const Value& get(std::string_view field) const {
    static const Value kEmpty{};
    if (const Value* value = change.find(field)) return *value;
    return current ? current->get(field) : kEmpty;
  }
  std::string_view text(std::string_view field) const { return text_of(get(field)); }
  bool inserts() const { return change.kind == ChangeKind::insert; }
  bool sets(std::string_view field) const { return change.find(field) != nullptr; }
  void set_default(std::string_view field, Value value) {
    const bool nothing = is_empty(value) || value == Value{std::string()};
    if (is_empty(get(field)) && !nothing) change.set(field, std::move(value));
  }
  // The record as it will be.
  Record after() const {
    Record record = current ? *current : blank(change.entity, change.row);
    for (const FieldChange& part : change.fields) {
      if (part.field < record.values.size()) record.values[part.field] = part.value;
    }
    return record;
  }
  // Where a refusal points.
  Where at(std::string_view field) const {
    return {.entity = std::string(entity(change.entity).name), .field = std::string(field)};
  }
  bool knows(std::string_view field) const { return entity(change.entity).find(field); }
};

inline constexpr std::int64_t kThousandths = 1000;  // of a decimal

// The rules of one area each; called by CrmRules::before_write for changes made here, with what
// they add to other records in `more`.
Result<void> on_deal(Edit& edit);
Result<void> on_deal_line(Edit& edit, std::vector<Change>& more);
Result<void> on_task(Edit& edit, std::vector<Change>& more);
void on_activity(Edit& edit);
Result<void> on_ticket(Edit& edit);
Result<void> on_ticket_message(Edit& edit, std::vector<Change>& more);
Result<void> on_price_list_entry(Edit& edit);
Result<void> on_event(Edit& edit, std::vector<Change>& more);
// Also for what a device sends.
Result<void> check_recurrence(const Edit& edit);
Result<void> on_follow_up_rule(const Edit& edit);
Result<void> on_satisfaction(const Edit& edit);
Result<void> on_exchange_rate(Edit& edit);
Result<void> on_document(Edit& edit);
Result<void> on_document_line(Edit& edit, std::vector<Change>& more);
Result<void> on_list_view(const Edit& edit);
Result<void> on_dashboard_widget(const Edit& edit);
Result<void> on_sales_target(const Edit& edit);

// `time_field` holds since when the record is in one of the done states.
void follow_state(Edit& edit, bool done, std::string_view time_field);

}  // namespace acq
