#include "import/export.h"

#include <algorithm>

#include "base/money.h"
#include "import/words.h"
#include "model/check.h"

namespace acq {
namespace {

bool is_number(FieldType type) {
  using enum FieldType;
  return type == integer || type == percent || type == decimal || type == money ||
         type == date || type == time;
}

std::string organisation_currency(Rows& rows) {
  auto statement = rows.cached("SELECT currency FROM organisation WHERE deleted=0 LIMIT 1");
  if (!statement) return {};
  const auto row = (*statement)->step();
  return row && *row ? std::string((*statement)->text(0)) : std::string();
}

}  // namespace

CsvExport::CsvExport(Rows& rows, const Translator& tr, EntityKind kind,
                     std::vector<std::string_view> fields, ExportOptions options)
    : rows_(rows),
      tr_(tr),
      described_(rows.entity(kind)),
      options_(options),
      writer_(options.delimiter),
      organisation_currency_(organisation_currency(rows)) {
  for (const Field& field : described_.fields) {
    const bool wanted = fields.empty()
                            ? is_importable(field)
                            : std::ranges::find(fields, field.name) != fields.end();
    if (wanted) fields_.push_back(&field);
  }
  header();
}

std::string CsvExport::label_of(const Field& field) const {
  if (field.labels) return std::string(field.labels->in(language_code(tr_.language())));
  return tr_("field." + std::string(field.name));
}

void CsvExport::header() {
  if (options_.machine_names) writer_.cell("id");
  for (const Field* field : fields_) {
    writer_.cell(options_.machine_names ? std::string(field->name) : label_of(*field));
  }
  writer_.end_row();
}

void CsvExport::cell(const Record& record, const Field& field) {
  const Value& value = record.get(field.name);
  if (field.type == FieldType::reference) {
    writer_.cell(is_empty(value) ? std::string() : rows_.title(field.target, id_of(value)));
    return;
  }
  if (field.type == FieldType::choice && !options_.machine_names && !is_empty(value)) {
    const Choice* own = field.choices->find(text_of(value));
    writer_.cell(own && own->labels ? std::string(own->labels->in(language_code(tr_.language())))
                                    : tr_("choice." + std::string(field.choices->name) + "." +
                                          std::string(text_of(value))));
    return;
  }
  int digits = 2;
  if (field.type == FieldType::money) {
    const std::string_view own = text_of(record.get("currency"));
    const std::string_view code = own.empty() ? std::string_view(organisation_currency_) : own;
    if (!code.empty()) digits = currency_digits(code);
  }
  writer_.cell(value_to_text(field, value, digits),
               is_number(field.type) ? CellKind::number : CellKind::text);
}

void CsvExport::add(const Record& record) {
  if (options_.machine_names) writer_.cell(record.id.text());
  for (const Field* field : fields_) cell(record, *field);
  writer_.end_row();
}

Result<void> CsvExport::add(std::int64_t rowid) {
  auto record = rows_.at(described_.kind, rowid);
  if (!record) return forward(record);
  if (*record) add(**record);
  return {};
}

}  // namespace acq
