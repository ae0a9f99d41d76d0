#include "rules/formula.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/date.h"
#include "base/utf8.h"
#include "rules/formula_node.h"

namespace acq {
namespace {

constexpr double kThousand = 1000;  // of a decimal
// Beyond it a double no longer counts in ones.
constexpr double kNumberMost = 9e15;

double decimal_scale(int digits) {
  return std::pow(10.0, digits);
}

Term field_term(const FormulaNode& node, const Record& record, int currency_digits) {
  const Value& value = record.values[node.field];
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* number = std::get_if<std::int64_t>(&value);
  // Never said is not yes.
  if (node.type == FieldType::boolean) return number && *number != 0;
  if (!number) return {};
  const auto n = static_cast<double>(*number);
  switch (node.type) {
    case FieldType::money:
      return n / decimal_scale(currency_digits);
    case FieldType::decimal:
      return n / kThousand;
    case FieldType::time:
      return n / static_cast<double>(kMsPerDay);
    default:
      return n;
  }
}

std::string text_of_term(const Term& term) {
  if (const auto* text = std::get_if<std::string>(&term)) return *text;
  const auto* number = std::get_if<double>(&term);
  if (!number) return {};
  // Three decimals are what a decimal field holds; whole numbers have none.
  const auto thousandths = static_cast<std::int64_t>(std::llround(*number * kThousand));
  std::string out = std::to_string(thousandths / 1000);
  if (thousandths < 0 && thousandths > -1000) out = "-0";
  const std::int64_t rest = std::abs(thousandths % 1000);
  if (rest == 0) return out;
  std::string decimals = std::to_string(1000 + rest).substr(1);
  while (decimals.ends_with('0')) decimals.pop_back();
  return out + "." + decimals;
}

bool is_yes(const Term& term) {
  const auto* yes = std::get_if<bool>(&term);
  return yes && *yes;
}

Term calculated(FormulaOp op, const Term& left, const Term& right) {
  const auto* a = std::get_if<double>(&left);
  const auto* b = std::get_if<double>(&right);
  if (!a || !b) return {};
  switch (op) {
    case FormulaOp::add:
      return *a + *b;
    case FormulaOp::subtract:
      return *a - *b;
    case FormulaOp::multiply:
      return *a * *b;
    case FormulaOp::divide:
      return *b == 0 ? Term{} : Term{*a / *b};
    default:
      return {};
  }
}

// Nothing and an empty text are equal; what is of two kinds is unequal.
Term compared(FormulaOp op, const Term& left, const Term& right) {
  const auto blank = [](const Term& term) {
    const auto* text = std::get_if<std::string>(&term);
    return std::holds_alternative<std::monostate>(term) || (text && text->empty());
  };
  const bool equal = left == right || (blank(left) && blank(right));
  if (op == FormulaOp::equal) return equal;
  if (op == FormulaOp::unequal) return !equal;
  if (left.index() != right.index() || blank(left)) return false;
  switch (op) {
    case FormulaOp::less:
      return left < right;
    case FormulaOp::at_most:
      return left <= right;
    case FormulaOp::more:
      return left > right;
    default:
      return left >= right;
  }
}

Term rounded(const Term& number, const Term& digits) {
  const auto* n = std::get_if<double>(&number);
  if (!n) return {};
  const auto* d = std::get_if<double>(&digits);
  const double scale = decimal_scale(d ? static_cast<int>(std::clamp(*d, 0.0, 6.0)) : 0);
  return std::round(*n * scale) / scale;
}

Term extreme(const std::vector<Term>& parts, bool most) {
  Term best{};
  for (const Term& part : parts) {
    if (!std::holds_alternative<double>(part)) continue;
    const bool first = std::holds_alternative<std::monostate>(best);
    if (first || (most ? part > best : part < best)) best = part;
  }
  return best;
}

Term letters(FormulaOp op, const Term& term) {
  std::string text = text_of_term(term);
  if (op == FormulaOp::length) return static_cast<double>(utf8_length(text));
  for (char& c : text) {
    if (op == FormulaOp::upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (op == FormulaOp::lower && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Term of_parts(FormulaOp op, const std::vector<Term>& parts) {
  switch (op) {
    case FormulaOp::join:
      return text_of_term(parts[0]) + text_of_term(parts[1]);
    case FormulaOp::negate:
      return calculated(FormulaOp::subtract, Term{0.0}, parts[0]);
    case FormulaOp::both:
      return is_yes(parts[0]) && is_yes(parts[1]);
    case FormulaOp::either:
      return is_yes(parts[0]) || is_yes(parts[1]);
    case FormulaOp::negation:
      return !is_yes(parts[0]);
    case FormulaOp::choose:
      return is_yes(parts[0]) ? parts[1] : parts[2];
    case FormulaOp::round:
      return rounded(parts[0], parts.size() > 1 ? parts[1] : Term{});
    case FormulaOp::absolute: {
      const auto* n = std::get_if<double>(&parts[0]);
      return n ? Term{std::abs(*n)} : Term{};
    }
    case FormulaOp::least:
      return extreme(parts, false);
    case FormulaOp::most:
      return extreme(parts, true);
    case FormulaOp::length:
    case FormulaOp::upper:
    case FormulaOp::lower:
      return letters(op, parts[0]);
    case FormulaOp::days:
      return calculated(FormulaOp::subtract, parts[1], parts[0]);
    case FormulaOp::is_empty:
      return text_of_term(parts[0]).empty();
    case FormulaOp::equal:
    case FormulaOp::unequal:
    case FormulaOp::less:
    case FormulaOp::at_most:
    case FormulaOp::more:
    case FormulaOp::at_least:
      return compared(op, parts[0], parts[1]);
    default:
      return calculated(op, parts[0], parts[1]);
  }
}

double scale_of(FieldType type, int currency_digits) {
  switch (type) {
    case FieldType::money:
      return decimal_scale(currency_digits);
    case FieldType::decimal:
      return kThousand;
    case FieldType::time:
      return static_cast<double>(kMsPerDay);
    default:
      return 1;
  }
}

bool can_be_computed(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money:
    case FieldType::date:
    case FieldType::time:
    case FieldType::boolean:
      return true;
    default:
      return false;
  }
}

}  // namespace

Term formula_term(const FormulaNode& node, const Record& record, int currency_digits) {
  if (node.op == FormulaOp::constant) return node.constant;
  if (node.op == FormulaOp::field) return field_term(node, record, currency_digits);
  std::vector<Term> parts;
  parts.reserve(node.parts.size());
  for (const FormulaNode& part : node.parts) {
    parts.push_back(formula_term(part, record, currency_digits));
  }
  return of_parts(node.op, parts);
}

Formula::Formula(std::unique_ptr<FormulaNode> root, FieldType result)
    : root_(std::move(root)), result_(result) {}
Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;
Formula::~Formula() = default;

Result<Formula> Formula::parse(const Entity& described, FieldType result, std::string_view text) {
  if (!can_be_computed(result)) return fail("formula_result");
  if (text.size() > kFormulaLettersMost) {
    return fail("formula_big", std::to_string(kFormulaLettersMost));
  }
  auto root = parse_formula(described, text);
  if (!root) return forward(root);
  return Formula(std::make_unique<FormulaNode>(std::move(*root)), result);
}

Value Formula::of(const Record& record, int currency_digits) const {
  constexpr std::size_t kTextMost = 200;
  const Term term = formula_term(*root_, record, currency_digits);
  if (result_ == FieldType::text) {
    const std::string text(utf8_prefix(text_of_term(term), kTextMost));
    return text.empty() ? Value{} : Value{text};
  }
  if (result_ == FieldType::boolean) {
    const auto* yes = std::get_if<bool>(&term);
    return yes ? Value{std::int64_t{*yes}} : Value{};
  }
  const auto* number = std::get_if<double>(&term);
  if (!number) return {};
  const double scaled = std::round(*number * scale_of(result_, currency_digits));
  if (!(std::abs(scaled) <= kNumberMost)) return {};
  return static_cast<std::int64_t>(scaled);
}

}  // namespace acq
