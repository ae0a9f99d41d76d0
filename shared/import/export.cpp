#include "import/export.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "base/money.h"
#include "formats/csv_write.h"
#include "formats/xlsx_write.h"
#include "import/contact_cards.h"
#include "import/words.h"
#include "model/check.h"

namespace acq {
namespace {

using nlohmann::json;

std::string organisation_currency(Rows& rows) {
  auto statement = rows.cached("SELECT currency FROM organisation WHERE deleted=0 LIMIT 1");
  if (!statement) return {};
  const auto row = (*statement)->step();
  return row && *row ? std::string((*statement)->text(0)) : std::string();
}

// What the forms that list fields have in common.
struct Exported {
  Exported(Rows& a_rows, const Translator& a_tr, EntityKind kind)
      : rows(a_rows), tr(a_tr), described(a_rows.entity(kind)),
        currency(organisation_currency(a_rows)) {
    for (const Field& field : described.fields) {
      if (!field.has(kHidden)) fields.push_back(&field);
    }
  }
  std::string words(const Labels& labels) const {
    return std::string(labels.in(language_code(tr.language())));
  }
  std::string label(const Field& field) const {
    return field.labels ? words(*field.labels) : tr("field." + std::string(field.name));
  }
  int digits(const Record& record, const Field& field) const {
    if (field.type != FieldType::money) return 2;
    const std::string_view own = text_of(record.get("currency"));
    const std::string_view code = own.empty() ? std::string_view(currency) : own;
    return code.empty() ? 2 : currency_digits(code);
  }
  std::string plain(const Record& record, const Field& field) const {
    return value_to_text(field, record.get(field.name), digits(record, field));
  }
  // As people read it: other records by their titles, choices by their labels.
  std::string shown(const Record& record, const Field& field) const {
    const Value& value = record.get(field.name);
    if (is_empty(value)) return {};
    if (field.type == FieldType::reference) return rows.title(field.target, id_of(value));
    if (field.type != FieldType::choice) return plain(record, field);
    const Choice* own = field.choices->find(text_of(value));
    return own && own->labels ? words(*own->labels)
                              : tr("choice." + std::string(field.choices->name) + "." +
                                   std::string(text_of(value)));
  }

  Rows& rows;
  const Translator& tr;
  const Entity& described;
  std::string currency;
  std::vector<const Field*> fields;
};

class CsvExport final : public RecordExport {
 public:
  CsvExport(Rows& rows, const Translator& tr, EntityKind kind)
      : from_(rows, tr, kind), writer_(delimiter_of(tr.language())) {
    for (const Field* field : from_.fields) writer_.cell(from_.label(*field));
    writer_.cell("ID");
    writer_.end_row();
  }
  void add(const Record& record) override {
    for (const Field* field : from_.fields) cell(record, *field);
    writer_.cell(record.id.text());
    writer_.end_row();
  }
  Result<std::string> take() override { return writer_.take(); }

 private:
  // What spreadsheets of that language expect, because the comma is in their numbers.
  static char delimiter_of(Language language) {
    return language == Language::de || language == Language::es ? ';' : ',';
  }
  void cell(const Record& record, const Field& field) {
    writer_.cell(from_.shown(record, field),
                 (field.is_number() || field.is_day()) ? CellKind::number : CellKind::text);
  }

  Exported from_;
  CsvWriter writer_;
};

class XlsxExport final : public RecordExport {
 public:
  XlsxExport(Rows& rows, const Translator& tr, EntityKind kind)
      : from_(rows, tr, kind), writer_(sheet_name(from_)) {
    for (const Field* field : from_.fields) writer_.text(from_.label(*field));
    writer_.text("ID");
    writer_.end_row();
  }
  void add(const Record& record) override {
    for (const Field* field : from_.fields) cell(record, *field);
    writer_.text(record.id.text());
    writer_.end_row();
  }
  Result<std::string> take() override { return writer_.take(); }

 private:
  static std::string sheet_name(const Exported& from) {
    return from.described.many ? from.words(*from.described.many)
                               : from.tr("entities." + std::string(from.described.name));
  }
  void cell(const Record& record, const Field& field) {
    const Value& value = record.get(field.name);
    if (is_empty(value)) return writer_.empty();
    switch (field.type) {
      case FieldType::boolean: return writer_.boolean(number_of(value) != 0);
      case FieldType::date: return writer_.date(number_of(value));
      case FieldType::time: return writer_.time(number_of(value));
      case FieldType::money:
        return writer_.number(from_.plain(record, field), from_.digits(record, field));
      case FieldType::integer:
      case FieldType::percent:
      case FieldType::decimal: return writer_.number(from_.plain(record, field));
      default: return writer_.text(from_.shown(record, field));
    }
  }

  Exported from_;
  XlsxWriter writer_;
};

class JsonExport final : public RecordExport {
 public:
  JsonExport(Rows& rows, const Translator& tr, EntityKind kind) : from_(rows, tr, kind) {
    json labels = json::object();
    for (const Field* field : from_.fields) labels[std::string(field->name)] = from_.label(*field);
    out_ = R"({"acquaint":"records","entity":)" + dumped(from_.described.name) +
           ",\n\"labels\":" + dumped(labels) + ",\n\"records\":[";
  }
  void add(const Record& record) override {
    json all = {{"id", record.id.text()}};
    for (const Field* field : from_.fields) {
      const Value& value = record.get(field->name);
      if (!is_empty(value)) all[std::string(field->name)] = value_of(record, *field, value);
    }
    out_ += (any_ ? ",\n" : "\n") + dumped(all);
    any_ = true;
  }
  Result<std::string> take() override { return std::move(out_) + "\n]}\n"; }

 private:
  static std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
  }
  json value_of(const Record& record, const Field& field, const Value& value) {
    switch (field.type) {
      case FieldType::reference:
        return {{"id", id_of(value).text()},
                {"title", from_.rows.title(field.target, id_of(value))}};
      case FieldType::tags: return tags_of(text_of(value));
      case FieldType::boolean: return number_of(value) != 0;
      case FieldType::integer:
      case FieldType::percent: return number_of(value);
      default: return from_.plain(record, field);
    }
  }

  Exported from_;
  std::string out_;
  bool any_ = false;
};

class VcardExport final : public RecordExport {
 public:
  explicit VcardExport(Rows& rows) : rows_(rows) {}
  void add(const Record& record) override { out_ += write_vcard(card_of(rows_, record)); }
  Result<std::string> take() override { return std::move(out_); }

 private:
  Rows& rows_;
  std::string out_;
};

}  // namespace

std::string_view export_ending(ExportForm form) {
  switch (form) {
    case ExportForm::csv: break;
    case ExportForm::json: return ".json";
    case ExportForm::vcard: return ".vcf";
    case ExportForm::xlsx: return ".xlsx";
  }
  return ".csv";
}

std::string_view export_type(ExportForm form) {
  switch (form) {
    case ExportForm::csv: break;
    case ExportForm::json: return "application/json";
    case ExportForm::vcard: return "text/vcard";
    case ExportForm::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  return "text/csv";
}

std::unique_ptr<RecordExport> make_export(ExportForm form, Rows& rows, const Translator& tr,
                                          EntityKind kind) {
  switch (form) {
    case ExportForm::csv: break;
    case ExportForm::json: return std::make_unique<JsonExport>(rows, tr, kind);
    case ExportForm::vcard: return std::make_unique<VcardExport>(rows);
    case ExportForm::xlsx: return std::make_unique<XlsxExport>(rows, tr, kind);
  }
  return std::make_unique<CsvExport>(rows, tr, kind);
}

}  // namespace acq
