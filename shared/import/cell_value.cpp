#include "import/cell_value.h"

#include <algorithm>

#include "base/money.h"
#include "base/utf8.h"
#include "formats/csv_write.h"
#include "model/check.h"

namespace acq {
namespace {

std::unexpected<Error> refuse(std::string_view code, std::string_view detail,
                              const Entity& entity, const Field& field) {
  return fail(code, std::string(utf8_prefix(detail, 80)),
              {.entity = std::string(entity.name), .field = std::string(field.name)});
}

// Without currency symbols and codes, percent signs and blanks around.
std::string bare_number(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    const char32_t c = point.value;
    const bool letter = (c >= 'A' && c <= 'Z') || c == '$' || c == '%' || c == 0xA5 ||
                        c == 0xA3 || (c >= 0x20A0 && c <= 0x20CF);
    if (!letter) out += text.substr(0, point.size);
    text.remove_prefix(point.size);
  }
  return out;
}

Result<Value> number_value(const Entity& entity, const Field& field, std::string_view text,
                           const ColumnMap& map, int currency_digits) {
  int digits = map.scale;
  if (field.type == FieldType::money) digits += currency_digits;
  if (field.type == FieldType::decimal) digits += 3;
  const auto number = parse_decimal(bare_number(text), digits, map.decimal_mark);
  if (!number) return refuse("bad_number", text, entity, field);
  return Value{*number};
}

Result<Value> date_value(const Entity& entity, const Field& field, std::string_view text,
                         const ColumnMap& map) {
  const bool date = field.type == FieldType::date;
  const auto number = date ? read_date(text, map.date_order) : read_time(text, map.date_order);
  if (!number) return refuse(date ? "bad_date" : "bad_time", text, entity, field);
  return Value{*number};
}

Result<Value> choice_value(const Entity& entity, const Field& field, std::string_view text,
                           const ImportWords& words) {
  const auto match = words.choice(*field.choices, text);
  if (!match) return refuse("unknown_choice", text, entity, field);
  if (!match->exact) return refuse("lookup_proposal", match->name, entity, field);
  return Value{std::string(match->name)};
}

std::string currency_code(std::string_view text) {
  if (text == "€") return "EUR";
  if (text == "$" || text == "US$") return "USD";
  if (text == "£") return "GBP";
  std::string code(text);
  std::ranges::transform(code, code.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return code;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

std::string many_lines(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out.push_back('\n');
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

std::string tag_set(std::string_view text) {
  std::vector<std::string> tags;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;|"), text.size());
    tags.emplace_back(trim(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return join_tags(std::move(tags));
}

Result<Value> typed_value(const Entity& entity, const Field& field, std::string_view text,
                          const ColumnMap& map, const ImportWords& words, int digits) {
  switch (field.type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money: return number_value(entity, field, text, map, digits);
    case FieldType::date:
    case FieldType::time: return date_value(entity, field, text, map);
    case FieldType::choice: return choice_value(entity, field, text, words);
    case FieldType::currency: return Value{currency_code(text)};
    case FieldType::tags: return Value{tag_set(text)};
    case FieldType::long_text: return Value{many_lines(text)};
    case FieldType::boolean: return value_from_text(entity, field, text);
    default: return Value{one_line(text)};
  }
}

}  // namespace

Result<Value> cell_value(const Entity& entity, const Field& field, std::string_view cell,
                         const ColumnMap& map, const ImportWords& words, int currency_digits) {
  const std::string_view text = trim(without_formula_guard(trim(cell)));
  if (text.empty()) return Value{};
  auto value = typed_value(entity, field, text, map, words, currency_digits);
  if (!value) return value;
  if (auto fits = check_value(entity, field, *value); !fits) return forward(fits);
  return value;
}

SplitName split_name(std::string_view full) {
  full = trim(full);
  const std::size_t comma = full.find(',');
  if (comma != full.npos && comma > 0) {
    return {trim(full.substr(comma + 1)), trim(full.substr(0, comma))};
  }
  const std::size_t blank = full.rfind(' ');
  if (blank != full.npos) return {trim(full.substr(0, blank)), full.substr(blank + 1)};
  if (full.empty()) return {};
  const CodePoint first = decode_utf8(full);
  const std::size_t length = utf8_length(full);
  if (is_cjk(first.value) && length >= 2 && length <= 4) {
    return {full.substr(first.size), full.substr(0, first.size)};
  }
  return {{}, full};
}

}  // namespace acq
