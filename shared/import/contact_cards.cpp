#include "import/contact_cards.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "base/date.h"
#include "formats/csv_write.h"

namespace acq {
namespace {

constexpr std::string_view kOwnUid = "urn:uuid:";

struct CardField {
  std::string_view field;
  std::string Vcard::* part;
};
// What a card and a contact call alike.
constexpr std::array kCardFields = {
    CardField{"first_name", &Vcard::given_name},   CardField{"last_name", &Vcard::family_name},
    CardField{"job_title", &Vcard::job_title},     CardField{"email", &Vcard::email},
    CardField{"email_private", &Vcard::email_home}, CardField{"phone", &Vcard::phone},
    CardField{"mobile", &Vcard::mobile},           CardField{"phone_private", &Vcard::phone_home},
    CardField{"fax", &Vcard::fax},                 CardField{"website", &Vcard::url},
    CardField{"street", &Vcard::street},           CardField{"postal_code", &Vcard::postal_code},
    CardField{"city", &Vcard::city},               CardField{"region", &Vcard::region},
    CardField{"country", &Vcard::country},         CardField{"description", &Vcard::note},
};

struct Column {
  std::string_view field;
  std::function<std::string(const Vcard&)> cell;
};

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

bool is_own(const Vcard& card) { return card.uid.starts_with(kOwnUid); }

std::vector<Column> card_columns() {
  std::vector<Column> columns;
  for (const CardField& field : kCardFields) {
    columns.push_back({field.field, [part = field.part](const Vcard& card) { return card.*part; }});
  }
  columns.push_back({"account", [](const Vcard& card) { return card.organisation; }});
  columns.push_back({"birthday", [](const Vcard& card) { return card.birthday; }});
  columns.push_back({"tags", [](const Vcard& card) { return joined(card.categories); }});
  columns.push_back({"external_id", [](const Vcard& card) {
                       return is_own(card) ? std::string() : card.uid;
                     }});
  columns.push_back({"id", [](const Vcard& card) {
                       return is_own(card) ? card.uid.substr(kOwnUid.size()) : std::string();
                     }});
  return columns;
}

}  // namespace

Vcard card_of(Rows& rows, const Record& contact) {
  Vcard card;
  for (const CardField& field : kCardFields) card.*field.part = text_of(contact.get(field.field));
  card.full_name = title_of(contact);
  card.organisation = rows.title(EntityKind::account, id_of(contact.get("account")));
  const Value& birthday = contact.get("birthday");
  if (!is_empty(birthday)) card.birthday = iso_date(number_of(birthday));
  card.categories = tags_of(text_of(contact.get("tags")));
  card.uid = text_of(contact.get("external_id"));
  if (card.uid.empty()) card.uid = std::string(kOwnUid) + contact.id.text();
  return card;
}

Result<std::string> table_text(std::string bytes) {
  if (!is_vcard(bytes)) return bytes;
  auto cards = read_vcards(bytes);
  if (!cards) return forward(cards);
  // Columns that no card fills would only be in the way.
  std::vector<Column> columns = card_columns();
  std::erase_if(columns, [&](const Column& column) {
    return std::ranges::all_of(*cards,
                               [&](const Vcard& card) { return column.cell(card).empty(); });
  });
  CsvWriter out;
  for (const Column& column : columns) out.cell(column.field);
  out.end_row();
  for (const Vcard& card : *cards) {
    for (const Column& column : columns) out.cell(column.cell(card));
    out.end_row();
  }
  return out.take();
}

}  // namespace acq
