#include "import/export.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "base/money.h"
#include "formats/csv_write.h"
#include "import/contact_cards.h"
#include "import/words.h"
#include "model/check.h"

namespace acq {
namespace {

using nlohmann::json;

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
  std::string plain(const Record& record, const Field& field) const {
    int digits = 2;
    if (field.type == FieldType::money) {
      const std::string_view own = text_of(record.get("currency"));
      const std::string_view code = own.empty() ? std::string_view(currency) : own;
      if (!code.empty()) digits = currency_digits(code);
    }
    return value_to_text(field, record.get(field.name), digits);
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
  std::string take() override { return writer_.take(); }

 private:
  // What spreadsheets of that language expect, because the comma is in their numbers.
  static char delimiter_of(Language language) {
    return language == Language::de || language == Language::es ? ';' : ',';
  }
  void cell(const Record& record, const Field& field) {
    const Value& value = record.get(field.name);
    if (field.type == FieldType::reference) {
      writer_.cell(is_empty(value) ? "" : from_.rows.title(field.target, id_of(value)));
    } else if (field.type == FieldType::choice && !is_empty(value)) {
      const Choice* own = field.choices->find(text_of(value));
      writer_.cell(own && own->labels
                       ? from_.words(*own->labels)
                       : from_.tr("choice." + std::string(field.choices->name) + "." +
                                  std::string(text_of(value))));
    } else {
      writer_.cell(from_.plain(record, field),
                   is_number(field.type) ? CellKind::number : CellKind::text);
    }
  }

  Exported from_;
  CsvWriter writer_;
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
  std::string take() override { return std::move(out_) + "\n]}\n"; }

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
  std::string take() override { return std::move(out_); }

 private:
  Rows& rows_;
  std::string out_;
};

}  // namespace

std::unique_ptr<RecordExport> make_export(ExportForm form, Rows& rows, const Translator& tr,
                                          EntityKind kind) {
  switch (form) {
    case ExportForm::csv: break;
    case ExportForm::json: return std::make_unique<JsonExport>(rows, tr, kind);
    case ExportForm::vcard: return std::make_unique<VcardExport>(rows);
  }
  return std::make_unique<CsvExport>(rows, tr, kind);
}

}  // namespace acq
