#include "import/contact_cards.h"

#include <array>

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

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
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
  CsvWriter out;
  for (const std::string_view name : {"id", "external_id", "account", "birthday", "tags"}) {
    out.cell(name);
  }
  for (const CardField& field : kCardFields) out.cell(field.field);
  out.end_row();
  for (const Vcard& card : *cards) {
    const bool own = card.uid.starts_with(kOwnUid);
    out.cell(own ? card.uid.substr(kOwnUid.size()) : "");
    out.cell(own ? std::string() : card.uid);
    out.cell(card.organisation);
    out.cell(card.birthday);
    out.cell(joined(card.categories));
    for (const CardField& field : kCardFields) out.cell(card.*field.part);
    out.end_row();
  }
  return out.take();
}

}  // namespace acq
