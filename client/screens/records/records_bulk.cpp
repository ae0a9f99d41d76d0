// What is done to all selected records at once: each is one transaction, and one step of Undo.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/form/form.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kHitsMost = 12;

// One change for each selected record; `make` turns a record into it.
template <class Make>
Result<Written> write_selected(Env& env, RecordsState& state, std::string_view said_key,
                               Make make) {
  std::vector<Change> changes;
  for (const std::int64_t rowid : state.selected) {
    const auto record = env.rows.at(state.kind, rowid);
    if (record && *record && !(*record)->deleted) changes.push_back(make(**record));
  }
  const auto n = static_cast<std::int64_t>(changes.size());
  auto written = env.shell.write(changes, env.tr.count(said_key, n));
  if (written) state.selected.clear();
  return written;
}

bool can_be_set(const Field& field) {
  // An amount means what the record's own currency says.
  if (field.type == FieldType::money) return false;
  return !field.has(kSystem) && !field.has(kHidden) && !field.has(kUnique) &&
         field.merge != MergeRule::insert_only && field.merge != MergeRule::server_number &&
         field.merge != MergeRule::increment;
}

void find_fields(Env& env, RecordsState& state) {
  BulkEdit& bulk = state.bulk;
  bulk.hits.clear();
  const std::string words = fold(trim(bulk.words));
  for (const Field& field : env.entity(state.kind).fields) {
    if (!can_be_set(field) || bulk.hits.size() >= kHitsMost) continue;
    std::string label = field_label(env.tr, field);
    if (fold(label).find(words) == std::string::npos) continue;
    bulk.hits.push_back({std::string(field.name), std::move(label), {}});
  }
}

void pick_field(Env& env, RecordsState& state, std::size_t index) {
  BulkEdit& bulk = state.bulk;
  if (index >= bulk.hits.size()) {
    bulk.label.clear();
    return;
  }
  const Field& field = *env.entity(state.kind).find(bulk.hits[index].key);
  bulk.label = bulk.hits[index].title;
  bulk.input = make_form_field(env, field, {}, currency_digits(env.currency));
  bulk.input.label = env.tr("list.new_value");
}

// Nothing entered empties the field; what must not be empty is refused beside it.
void change_selected(Env& env, RecordsState& state) {
  BulkEdit& bulk = state.bulk;
  if (bulk.label.empty()) return;
  const Field& field = *bulk.input.field;
  auto value = form_value(env, state.kind, bulk.input, currency_digits(env.currency));
  if (value && is_empty(*value) && field.has(kRequired)) value = fail("required");
  if (!value) {
    bulk.input.error = env.tr.error(value.error());
    return;
  }
  const auto written = write_selected(env, state, "list.changed", [&](const Record& record) {
    return update_change(state.kind, record.id).set(field.name, *value);
  });
  if (written) bulk.open = false;
}

// The one that was made first stays, unless somebody chooses otherwise.
void merge_selected(Env& env, RecordsState& state) {
  const std::vector<std::int64_t> rowids(state.selected.begin(), state.selected.end());
  if (rowids.size() != 2) return;
  const auto first = env.rows.at(state.kind, rowids[0]);
  const auto second = env.rows.at(state.kind, rowids[1]);
  if (!first || !second || !*first || !*second) return;
  const auto [older, newer] = std::minmax((*first)->id, (*second)->id);
  state.merge = open_merge(env, state.kind, older, newer);
}

}  // namespace

void update_bulk(Env& env, RecordsState& state, const RecordsIntent& intent) {
  switch (intent.ask) {
    case RecordsAsk::remove_selected:
      (void)write_selected(env, state, "list.deleted", [&](const Record& record) {
        return Change{state.kind, record.id, ChangeKind::remove, {}};
      });
      break;
    case RecordsAsk::assign_selected:
      (void)write_selected(env, state, "list.assigned", [&](const Record& record) {
        return update_change(state.kind, record.id).set("owner", env.actor.user);
      });
      break;
    case RecordsAsk::merge_selected: merge_selected(env, state); break;
    case RecordsAsk::edit_selected:
      state.bulk = {.open = true, .count = state.selected.size(), .today = env.today()};
      break;
    case RecordsAsk::find_field: find_fields(env, state); break;
    case RecordsAsk::pick_field:
      pick_field(env, state, static_cast<std::size_t>(intent.b));
      break;
    case RecordsAsk::bulk_input: update_form_field(env, state.bulk.input, intent.form); break;
    case RecordsAsk::change_selected: change_selected(env, state); break;
    case RecordsAsk::close_bulk: state.bulk.open = false; break;
    default: break;
  }
}

}  // namespace acq::ui
