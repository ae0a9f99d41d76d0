#include "formats/vcard.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "formats/content_lines.h"

namespace acq {
namespace {

constexpr std::size_t kCategoriesMost = 50, kCodedMost = 64 * 1024;

// Splits at `mark` where it is not escaped; each part is what it stands for.
std::vector<std::string> parts_of(std::string_view value, char mark) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i < value.size() && value[i] == '\\') {
      ++i;
      continue;
    }
    if (i < value.size() && value[i] != mark) continue;
    const std::size_t end = std::min(i, value.size());
    parts.emplace_back(trim(without_escapes(value.substr(begin, end - begin))));
    begin = end + 1;
  }
  return parts;
}

std::string part_at(const std::vector<std::string>& parts, std::size_t index) {
  return index < parts.size() ? parts[index] : std::string();
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Version 2.1 writes other letters than ASCII as "=C3=BC".
std::string from_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '=' && i + 2 < text.size();
    const int high = coded ? hex_digit(text[i + 1]) : -1;
    const int low = coded ? hex_digit(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

// What an e-mail or a number is for: "TYPE=work,voice", or "WORK" alone in version 2.1.
bool is_for(const ContentProperty& property, std::string_view what) {
  return std::ranges::any_of(property.parameters, [&](const auto& parameter) {
    const auto& [name, value] = parameter;
    if (value.empty()) return in_capitals(name) == what;
    if (in_capitals(name) != "TYPE") return false;
    const std::string types = "," + in_capitals(value) + ",";
    return types.find("," + std::string(what) + ",") != std::string::npos;
  });
}

bool is_coded(const ContentProperty& property) {
  return in_capitals(property.parameter("ENCODING")) == "QUOTED-PRINTABLE" ||
         is_for(property, "QUOTED-PRINTABLE");
}

// "19800517", "1980-05-17", "1980-05-17T00:00:00Z"; a birthday without its year is left out.
std::string day_in(std::string_view text) {
  std::string digits;
  for (const char c : text.substr(0, text.find('T'))) {
    if (is_digit(c)) digits += c;
  }
  if (digits.size() != 8 || text.starts_with("--")) return {};
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

void put_first(std::string& into, std::string_view value) {
  if (into.empty()) into = trim(value);
}

void take_phone(Vcard& card, const ContentProperty& property, std::string_view value) {
  if (value.starts_with("tel:")) value.remove_prefix(4);
  if (is_for(property, "FAX")) return put_first(card.fax, value);
  if (is_for(property, "CELL") || is_for(property, "IPHONE")) return put_first(card.mobile, value);
  put_first(is_for(property, "HOME") ? card.phone_home : card.phone, value);
}

void take_address(Vcard& card, const ContentProperty& property, std::string_view value) {
  if (!card.city.empty() && !is_for(property, "WORK")) return;
  const std::vector<std::string> parts = parts_of(value, ';');
  card.street = part_at(parts, 2);
  if (const std::string extra = part_at(parts, 1); !extra.empty()) {
    card.street += (card.street.empty() ? "" : ", ") + extra;
  }
  std::ranges::replace(card.street, '\n', ' ');
  card.city = part_at(parts, 3);
  card.region = part_at(parts, 4);
  card.postal_code = part_at(parts, 5);
  card.country = part_at(parts, 6);
}

void take_property(Vcard& card, const ContentProperty& property) {
  std::string name = in_capitals(property.name);
  name.erase(0, name.find('.') == name.npos ? 0 : name.find('.') + 1);  // "item1.EMAIL"
  std::string raw =
      is_coded(property) ? from_quoted_printable(property.value) : std::string(property.value);
  std::erase(raw, '\r');
  const std::string text = without_escapes(raw);
  if (name == "UID") put_first(card.uid, text);
  else if (name == "FN") put_first(card.full_name, text);
  else if (name == "N") {
    const std::vector<std::string> parts = parts_of(raw, ';');
    card.family_name = part_at(parts, 0);
    card.given_name = part_at(parts, 1);
  } else if (name == "ORG") put_first(card.organisation, part_at(parts_of(raw, ';'), 0));
  else if (name == "TITLE") put_first(card.job_title, text);
  else if (name == "EMAIL" && is_for(property, "HOME")) put_first(card.email_home, text);
  else if (name == "EMAIL") put_first(card.email, text);
  else if (name == "TEL") take_phone(card, property, text);
  else if (name == "ADR") take_address(card, property, raw);
  else if (name == "URL") put_first(card.url, text);
  else if (name == "BDAY") put_first(card.birthday, day_in(text));
  else if (name == "NOTE") put_first(card.note, text);
  else if (name == "CATEGORIES") {
    card.categories = parts_of(raw, ',');
    card.categories.resize(std::min(card.categories.size(), kCategoriesMost));
  }
}

// Who has no name by parts has the whole one as the last name; who has none at all, the company's
// or the address.
void finish(Vcard& card) {
  if (card.email.empty()) std::swap(card.email, card.email_home);
  if (!card.family_name.empty()) return;
  std::swap(card.family_name, card.given_name);
  if (!card.family_name.empty()) return;
  for (const std::string& other : {card.full_name, card.organisation, card.email}) {
    put_first(card.family_name, other);
  }
}

}  // namespace

std::string write_vcard(const Vcard& card) {
  std::string out;
  put_content_line(out, "BEGIN", "VCARD");
  put_content_line(out, "VERSION", "4.0");
  put_content_text(out, "UID", card.uid);
  put_content_line(out, "FN", with_escapes(card.full_name));
  put_content_line(out, "N",
                   with_escapes(card.family_name) + ";" + with_escapes(card.given_name) + ";;;");
  put_content_text(out, "ORG", card.organisation);
  put_content_text(out, "TITLE", card.job_title);
  put_content_text(out, "EMAIL;TYPE=work", card.email);
  put_content_text(out, "EMAIL;TYPE=home", card.email_home);
  put_content_text(out, "TEL;TYPE=work", card.phone);
  put_content_text(out, "TEL;TYPE=home", card.phone_home);
  put_content_text(out, "TEL;TYPE=cell", card.mobile);
  put_content_text(out, "TEL;TYPE=fax", card.fax);
  std::string address = ";;";
  for (const std::string* part :
       {&card.street, &card.city, &card.region, &card.postal_code, &card.country}) {
    address += with_escapes(*part) + (part == &card.country ? "" : ";");
  }
  if (address != ";;;;;;") put_content_line(out, "ADR;TYPE=work", address);
  put_content_text(out, "URL", card.url);
  std::string birthday = card.birthday;
  std::erase(birthday, '-');
  put_content_text(out, "BDAY", birthday);
  put_content_text(out, "NOTE", card.note);
  std::string categories;
  for (const std::string& category : card.categories) {
    categories += (categories.empty() ? "" : ",") + with_escapes(category);
  }
  if (!categories.empty()) put_content_line(out, "CATEGORIES", categories);
  put_content_line(out, "END", "VCARD");
  return out;
}

bool is_vcard(std::string_view bytes) {
  ContentLines lines(bytes.substr(0, 200));
  return lines.next() && in_capitals(trim(lines.line())) == "BEGIN:VCARD";
}

Result<std::vector<Vcard>> read_vcards(std::string_view text) {
  if (!is_vcard(text)) return fail("not_vcard");
  std::vector<Vcard> cards;
  bool inside = false;
  for (ContentLines lines(text); lines.next();) {
    std::string line(lines.line());
    auto property = ContentProperty::of(line);
    if (!property) continue;
    // Quoted-printable goes on in the next line after a "=" at its end.
    const bool coded = is_coded(*property);
    while (coded && line.ends_with('=') && line.size() < kCodedMost) {
      line.pop_back();
      if (!lines.next()) break;
      line += lines.line();
    }
    property = ContentProperty::of(line);
    const std::string name = in_capitals(property->name);
    const std::string value = in_capitals(trim(property->value));
    if (name == "BEGIN" && value == "VCARD") {
      if (inside) finish(cards.back());
      if (cards.size() == kVcardsMost) return fail("too_many_cards", std::to_string(kVcardsMost));
      cards.emplace_back();
      inside = true;
    } else if (name == "END" && value == "VCARD" && inside) {
      finish(cards.back());
      inside = false;
    } else if (inside) {
      take_property(cards.back(), *property);
    }
  }
  if (inside) finish(cards.back());  // the file was cut off
  return cards;
}

}  // namespace acq
