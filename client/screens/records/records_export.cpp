#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "base/money.h"
#include "formats/csv_write.h"
#include "model/check.h"

namespace acq::ui {
namespace {

// References as titles, choices as words, numbers, dates and money plain, for spreadsheets.
std::string exported(Env& env, const Record& record, const Field& field) {
  if (field.type == FieldType::reference || field.type == FieldType::choice ||
      field.type == FieldType::tags) {
    return shown_value(env, record, field);
  }
  const std::string_view own = text_of(record.get("currency"));
  const int digits = currency_digits(own.empty() ? env.currency : own);
  return value_to_text(field, record.get(field.name), digits);
}

CellKind kind_of(const Field& field) {
  switch (field.type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money: return CellKind::number;
    default: return CellKind::text;
  }
}

std::vector<const Field*> exported_fields(Env& env, EntityKind kind) {
  std::vector<const Field*> fields;
  for (const Field& field : env.entity(kind).fields) {
    if (!field.has(kHidden)) fields.push_back(&field);
  }
  return fields;
}

}  // namespace

std::string records_csv(Env& env, RecordsState& state) {
  if (state.aged || state.walk) state.stale = true;
  refresh_records(env, state);
  const std::vector<const Field*> fields = exported_fields(env, state.kind);
  const Language language = env.tr.language();
  const bool semicolon = language == Language::de || language == Language::es;
  CsvWriter writer(semicolon ? ';' : ',');
  for (const Field* field : fields) writer.cell(field_label(env.tr, *field));
  writer.end_row();
  for (const std::int64_t rowid : state.rowids) {
    if (!state.selected.empty() && !state.selected.contains(rowid)) continue;
    const auto record = env.rows.at(state.kind, rowid);
    if (!record || !*record) continue;
    for (const Field* field : fields) {
      writer.cell(exported(env, **record, *field), kind_of(*field));
    }
    writer.end_row();
  }
  return writer.take();
}

}  // namespace acq::ui
