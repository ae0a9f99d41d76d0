// The dry run: one row of the file against the model and what is there already.
#include <algorithm>
#include <array>

#include "base/money.h"
#include "base/utf8.h"
#include "import/cell_value.h"
#include "import/plan_parts.h"
#include "model/choices.h"
#include "rules/pipelines.h"
#include "store/scopes.h"

namespace acq {
namespace {

// Values that a record needs and a list of them rarely gives.
struct Default {
  EntityKind kind;
  std::string_view field, value;
};
constexpr std::array<std::string_view, 8> kSpreadsheetErrors = {
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"};

constexpr Default kDefaults[] = {{EntityKind::user, "role", "sales"},
                                 {EntityKind::task, "task_state", "open"},
                                 {EntityKind::ticket, "ticket_state", "new"},
                                 {EntityKind::activity, "channel", "note"}};

}  // namespace

Where ImportPlan::Parts::place(std::size_t row, std::size_t column,
                               std::string_view field) const {
  return {.entity = std::string(described.name), .field = std::string(field),
          .line = table.line(row), .column = static_cast<long long>(column) + 1};
}

void ImportPlan::Parts::refuse(std::size_t row, Error reason, RowVerdict verdict) {
  rows[row].verdict = verdict;
  rows[row].reason = static_cast<std::int32_t>(reasons.size());
  reasons.push_back(std::move(reason));
}

Result<void> ImportPlan::Parts::read_cell(std::size_t row, const MappedColumn& mapped,
                                          Value& into) {
  const std::string_view cell = table.cell(row, mapped.column);
  if (std::ranges::find(kSpreadsheetErrors, trim(cell)) != kSpreadsheetErrors.end()) {
    return fail("cell_error", std::string(trim(cell)),
                place(row, mapped.column, mapped.described->name));
  }
  if (mapped.described->type == FieldType::reference) {
    auto value = reference(row, mapped, cell);
    if (!value) return forward(value);
    into = std::move(*value);
    return {};
  }
  auto value = cell_value(described, *mapped.described, cell, mapping.columns[mapped.column],
                          words, money_digits);
  if (!value && value.error().code == "lookup_proposal") {
    value = choice(row, mapped, value.error(), cell);
  }
  if (!value) {
    return fail(value.error().code, value.error().detail,
                place(row, mapped.column, mapped.described->name));
  }
  into = std::move(*value);
  return {};
}

void ImportPlan::Parts::read_full_name(std::size_t row, std::vector<Value>& values) {
  if (!full_name_column) return;
  const SplitName name = split_name(table.cell(row, *full_name_column));
  const auto set = [&](std::string_view field, std::string_view text) {
    Value& value = values[*described.index_of(field)];
    if (is_empty(value) && !text.empty()) value = std::string(text);
  };
  set("first_name", name.first);
  set("last_name", name.last);
}

// The name of a deal that has none: "Company - Product", as far as they are known.
void ImportPlan::Parts::compose_name(std::size_t row, std::vector<Value>& values) {
  Value& name = values[*described.index_of("name")];
  if (!is_empty(name)) return;
  std::string composed;
  const auto append = [&](std::string_view part, std::string_view between) {
    if (part.empty()) return;
    if (!composed.empty()) composed += between;
    composed += part;
  };
  for (const std::string_view wanted : {"account", "contact", "product"}) {
    for (const MappedColumn& mapped : columns) {
      if (mapped.described->name != wanted) continue;
      const auto it = resolved.find(std::to_string(mapped.column) + "|" +
                                    std::string(trim(table.cell(row, mapped.column))));
      if (it == resolved.end() || it->second.kind != Resolution::item) continue;
      append(lookup(mapped.described->target).item(it->second.number).title, " \xE2\x80\x93 ");
    }
  }
  // Without a company the key tells the deals of one product apart.
  if (is_empty(values[*described.index_of("account")])) {
    append(text_of(values[*described.index_of("external_id")]), " ");
  }
  if (!composed.empty()) name = std::string(utf8_prefix(composed, 200));
}

// What follows from the other values.
void ImportPlan::Parts::complete(std::size_t row, std::vector<Value>& values) {
  read_full_name(row, values);
  if (mapping.kind == EntityKind::deal) {
    compose_name(row, values);
    Value& closed = values[*described.index_of("closed_on")];
    Value& expected = values[*described.index_of("expected_close")];
    // One column of closing dates serves both: past ones and, for open deals, hoped-for ones.
    if (!is_empty(closed) && !choices::is_closed(text_of(values[*described.index_of("stage")]))) {
      if (is_empty(expected)) expected = closed;
      closed = Value{};
    }
  }
}

Result<void> ImportPlan::Parts::read_row(std::size_t row, std::vector<Value>& values) {
  values.assign(described.fields.size(), {});
  const int organisation = money_digits;
  Result<void> outcome;
  for (const MappedColumn& mapped : columns) {
    outcome = read_cell(row, mapped, values[mapped.field]);
    if (!outcome) break;
    if (mapped.described->type != FieldType::currency) continue;
    const std::string_view code = text_of(values[mapped.field]);
    if (!code.empty()) money_digits = currency_digits(code);
  }
  money_digits = organisation;
  if (outcome) complete(row, values);
  return outcome;
}

// Defaults are for new records only, so they come after the search for an existing one.
Result<void> ImportPlan::Parts::check_required(std::size_t row,
                                               const std::vector<Value>& values) const {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Field& field = described.fields[i];
    if (!field.has(kRequired) || !is_empty(values[i])) continue;
    const bool filled = std::ranges::any_of(kDefaults, [&](const Default& one) {
      return one.kind == mapping.kind && one.field == field.name;
    });
    if (filled || (mapping.kind == EntityKind::deal && field.name == "stage")) continue;
    Where where{.entity = std::string(described.name), .field = std::string(field.name),
                .line = table.line(row)};
    for (const MappedColumn& mapped : columns) {
      if (mapped.described == &field) where = place(row, mapped.column, field.name);
    }
    return fail("required", {}, std::move(where));
  }
  return {};
}

Result<void> ImportPlan::Parts::check_right(const Id& record, const Record* current) const {
  // What an import makes is its user's own.
  auto away = current ? distance(store.rows(), actor, *current) : Result<Reach>(Reach::own);
  if (!away) return forward(away);
  return authorize(actor, current ? update_change(mapping.kind, record)
                                  : insert_change(mapping.kind, record), current, *away);
}

bool ImportPlan::Parts::differs(const Record& current, const std::vector<Value>& values) const {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!is_empty(values[i]) && values[i] != current.values[i]) return true;
  }
  return false;
}

// New, changed or there already?
void ImportPlan::Parts::judge(std::size_t row, const std::vector<Value>& values) {
  RowReport& report = rows[row];
  const FieldReader read = [&](std::string_view field) {
    const auto index = described.index_of(field);
    return index ? values[*index] : Value{};
  };
  auto keys = identity_keys(mapping.kind, read);
  const bool keyed = has_outside_key(mapping.kind, read);
  std::optional<Id> given;
  if (id_column) given = Id::parse(trim(table.cell(row, *id_column)));
  if (given) keys.insert(keys.begin(), {"id|" + given->text(), kIdTarget, true});
  const Identities::Found found = identities->find(keys, keyed);
  if (found.known && found.known->line > 0) {
    report.matched_by = found.field;
    refuse(row, {"import_duplicate", std::to_string(found.known->line),
                 {.entity = std::string(described.name), .field = std::string(found.field),
                  .line = table.line(row)}},
           RowVerdict::duplicate);
    return;
  }
  report.record = given ? *given : found.known ? found.known->id : Id{};
  report.matched_by = given ? kIdTarget : found.field;
  settle_verdict(row, values);
  if (report.verdict == RowVerdict::refused || work == Work::failed) return;
  identities->add(keys, {.id = report.record, .line = table.line(row), .keyed = keyed});
}

// `record` of the report names the record that may be there already.
void ImportPlan::Parts::settle_verdict(std::size_t row, const std::vector<Value>& values) {
  RowReport& report = rows[row];
  std::optional<Record> current;
  if (!report.record.is_nil()) {
    auto record = store.rows().find(mapping.kind, report.record);
    if (!record) return stop(record.error());
    current = std::move(*record);
  }
  const bool live = current && !current->deleted;
  // The id of a removed record cannot be given a second time.
  if (!live && (report.record.is_nil() || current)) report.record = store.ids().make();
  Result<void> may = check_right(report.record, live ? &*current : nullptr);
  if (may && !live) may = check_required(row, values);
  if (!may) {
    Error why = may.error();
    why.where.line = table.line(row);
    return refuse(row, std::move(why));
  }
  if (live) {
    const bool changes = mapping.update_existing && differs(*current, values);
    report.verdict = changes ? RowVerdict::changed : RowVerdict::duplicate;
  } else {
    report.matched_by = {};
    report.verdict = RowVerdict::fresh;
  }
}

void ImportPlan::Parts::check_row(std::size_t row) {
  if (const Error* broken = table.error(row)) return refuse(row, *broken);
  std::vector<Value> values;
  if (auto read = read_row(row, values); !read) return refuse(row, read.error());
  judge(row, values);
}

// A deal without a stage begins where its pipeline does, or the standard one.
void ImportPlan::Parts::begin_pipeline(std::vector<Value>& values) {
  const Dictionary& dictionary = store.rows().dictionary();
  Value& stage = values[*described.index_of("stage")];
  if (!is_empty(stage)) return;
  Value& pipeline = values[*described.index_of("pipeline")];
  const Id standard = standard_pipeline(dictionary);
  if (is_empty(pipeline) && !standard.is_nil()) pipeline = standard;
  stage = first_stage(dictionary, id_of(pipeline));
}

std::optional<Change> ImportPlan::Parts::insert_of(std::size_t row, std::vector<Value> values) {
  Change change = insert_change(mapping.kind, rows[row].record);
  for (const Default& one : kDefaults) {
    if (one.kind != mapping.kind) continue;
    Value& value = values[*described.index_of(one.field)];
    if (is_empty(value)) value = std::string(one.value);
  }
  if (mapping.kind == EntityKind::deal) begin_pipeline(values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_empty(values[i])) continue;
    change.fields.push_back({static_cast<std::uint16_t>(i), std::move(values[i])});
  }
  // People come in without sign-in: an administrator invites them.
  if (mapping.kind == EntityKind::user) change.set("active", std::int64_t{0});
  return change;
}

}  // namespace acq
