#include "model/check.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/money.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace acq {
namespace {

Where place(const Entity& entity, const Field& field) {
  return {.entity = std::string(entity.name), .field = std::string(field.name)};
}

bool is_text_type(FieldType type) {
  using enum FieldType;
  return type == text || type == long_text || type == email || type == phone || type == url ||
         type == currency || type == choice || type == tags;
}

// Tabs and line breaks belong in long text only; U+001F separates tags.
bool has_bad_control(std::string_view text, FieldType type) {
  return std::ranges::any_of(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7f) return false;
    const bool slot = type == FieldType::slot;
    if ((slot || type == FieldType::long_text) && (c == '\n' || c == '\t')) return false;
    return !((slot || type == FieldType::tags) && c == '\x1f');
  });
}

// One '@' with something before it, a dotted name after it, no spaces: RFC 5321 allows more
// than people ever type, and the mail server has the last word.
bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != text.npos) {
    return false;
  }
  if (text.find_first_of(" ,;<>()[]\\\"") != text.npos) return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  return dot != domain.npos && dot > 0 && !domain.ends_with('.') && !domain.contains("..");
}

bool looks_like_phone(std::string_view text) {
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 2 && text.find_first_of("@<>{}=") == text.npos;
}

bool looks_like_url(std::string_view text) {
  if (text.find_first_of(" <>\"") != text.npos) return false;
  const std::size_t scheme = text.find("://");
  if (scheme == text.npos) return text.contains('.');
  const std::string_view name = text.substr(0, scheme);
  return (name == "http" || name == "https") && text.size() > scheme + 3;
}

Result<void> check_text(const Entity& entity, const Field& field, std::string_view text) {
  const auto refuse = [&](std::string_view code) { return fail(code, {}, place(entity, field)); };
  if (!is_valid_utf8(text)) return refuse("not_utf8");
  if (has_bad_control(text, field.type)) return refuse("control_characters");
  if (text.size() > field.max_length && utf8_length(text) > field.max_length) {
    return fail("too_long", std::to_string(field.max_length), place(entity, field));
  }
  if (field.has(kHash) && !is_sha256_hex(text)) return refuse("bad_hash");
  switch (field.type) {
    case FieldType::email: return looks_like_email(text) ? Result<void>{} : refuse("bad_email");
    case FieldType::phone: return looks_like_phone(text) ? Result<void>{} : refuse("bad_phone");
    case FieldType::url: return looks_like_url(text) ? Result<void>{} : refuse("bad_url");
    case FieldType::currency:
      return is_currency_code(text) ? Result<void>{} : refuse("bad_currency");
    case FieldType::choice:
      if (field.choices->find(text)) return {};
      return fail("unknown_choice", std::string(utf8_prefix(text, 80)), place(entity, field));
    default: return {};
  }
}

Result<void> check_number(const Entity& entity, const Field& field, std::int64_t number) {
  struct Range {
    std::int64_t low, high;
  };
  // Beyond 9e15 a number no longer survives a JSON reader that keeps doubles.
  Range range{-9'000'000'000'000'000, 9'000'000'000'000'000};
  if (field.type == FieldType::percent) range = {0, 100};
  if (field.type == FieldType::boolean) range = {0, 1};
  if (field.type == FieldType::date) range = {-719'162, 2'932'896};  // years 1 to 9999
  if (field.type == FieldType::time) range = {-62'135'596'800'000, 253'402'300'799'999};
  if (number >= range.low && number <= range.high) return {};
  return fail("out_of_range", std::to_string(number), place(entity, field));
}

std::optional<bool> parse_boolean(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kYes = {
      "1", "true", "yes", "y", "x", "ja", "wahr", "si", "verdadero", "\xE6\x98\xAF", "on"};
  static constexpr std::array<std::string_view, 9> kNo = {
      "0", "false", "no", "n", "nein", "falsch", "falso", "\xE5\x90\xA6", "off"};
  const std::string folded = fold(text);
  if (std::ranges::find(kYes, folded) != kYes.end()) return true;
  if (std::ranges::find(kNo, folded) != kNo.end()) return false;
  return std::nullopt;
}

int scale_of(const Field& field, int currency_digits) {
  if (field.type == FieldType::money) return currency_digits;
  return field.type == FieldType::decimal ? 3 : 0;
}

template <class T>
Result<Value> number_or(std::optional<T> number, std::string_view code, std::string_view text,
                        const Entity& entity, const Field& field) {
  if (number) return Value{static_cast<std::int64_t>(*number)};
  return fail(code, std::string(utf8_prefix(text, 80)), place(entity, field));
}

Result<Value> parse_value(const Entity& entity, const Field& field, std::string_view text,
                          int currency_digits) {
  switch (field.type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money:
      return number_or(parse_decimal(text, scale_of(field, currency_digits)), "bad_number", text,
                       entity, field);
    case FieldType::date:
      return number_or(parse_iso_date(text), "bad_date", text, entity, field);
    case FieldType::time:
      return number_or(parse_iso_time(text), "bad_time", text, entity, field);
    case FieldType::boolean:
      return number_or(parse_boolean(text), "bad_boolean", text, entity, field);
    case FieldType::reference:
      if (const auto id = Id::parse(text)) return Value{*id};
      return fail("bad_reference", std::string(utf8_prefix(text, 80)), place(entity, field));
    default: return Value{std::string(text)};
  }
}

// What no device could read; what it means is judged by the dictionary's field.
Result<void> check_slot(const Entity& entity, const Field& field, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return check_text(entity, field, *text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return check_number(entity, field, *number);
  }
  return {};
}

Result<void> check_writable(const Change& change, const Entity& entity, const Field& field) {
  const bool insert = change.kind == ChangeKind::insert;
  if (field.merge == MergeRule::insert_only && !insert) {
    return fail("read_only_field", {}, place(entity, field));
  }
  return {};
}

}  // namespace

Result<void> check_value(const Entity& entity, const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  if (field.type == FieldType::slot) return check_slot(entity, field, value);
  if (is_text_type(field.type)) {
    const auto* text = std::get_if<std::string>(&value);
    if (text) return check_text(entity, field, *text);
  } else if (field.type == FieldType::reference) {
    if (std::holds_alternative<Id>(value)) return {};
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return check_number(entity, field, *number);
  }
  return fail("wrong_type", {}, place(entity, field));
}

Result<void> check_change(const Entity& described, const Change& change) {
  const auto needed = [](const Field& field) { return field.has(kRequired) && !field.has(kSlot); };
  for (const FieldChange& part : change.fields) {
    if (part.field >= described.fields.size()) {
      return fail("unknown_field", {}, {.entity = std::string(described.name)});
    }
    const Field& field = described.fields[part.field];
    if (auto fits = check_value(described, field, part.value); !fits) return fits;
    if (auto may = check_writable(change, described, field); !may) return may;
    const bool empty = is_empty(part.value) || (is_text_type(field.type) &&
                                                trim(text_of(part.value)).empty());
    if (needed(field) && empty) return fail("required", {}, place(described, field));
  }
  if (change.kind != ChangeKind::insert) return {};
  for (const Field& field : described.fields) {
    if (needed(field) && !change.find(field.name)) {
      return fail("required", {}, place(described, field));
    }
  }
  return {};
}

Result<Value> value_from_text(const Entity& entity, const Field& field, std::string_view text,
                              int currency_digits) {
  text = trim(text);
  if (text.empty()) return Value{};
  auto value = parse_value(entity, field, text, currency_digits);
  if (!value) return value;
  if (auto fits = check_value(entity, field, *value); !fits) return forward(fits);
  return value;
}

std::string value_to_text(const Field& field, const Value& value, int currency_digits) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (field.type != FieldType::tags) return *text;
    std::string joined = *text;
    std::ranges::replace(joined, '\x1f', ',');
    return joined;
  }
  if (const auto* id = std::get_if<Id>(&value)) return id->text();
  const auto* number = std::get_if<std::int64_t>(&value);
  if (!number) return {};
  if (field.type == FieldType::date) return iso_date(*number);
  if (field.type == FieldType::time) return iso_time(*number);
  return decimal_text(*number, scale_of(field, currency_digits));
}

std::string phone_key(std::string_view phone) {
  std::string key;
  phone = trim(phone);
  bool international = phone.starts_with('+');
  if (phone.starts_with("00")) {
    international = true;
    phone.remove_prefix(2);
  }
  for (const char c : phone) {
    if (c == 'x' || c == 'X' || c == '#') break;  // an extension follows
    if (c >= '0' && c <= '9') key.push_back(c);
  }
  return international ? "+" + key : key;
}

}  // namespace acq
