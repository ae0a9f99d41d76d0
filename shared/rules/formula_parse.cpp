// Text to tree, by recursive descent: or, and, comparison, joining, sum, product, sign, value.
#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "base/ascii.h"
#include "rules/formula_node.h"

namespace acq {
namespace {

constexpr int kDepthMost = 40;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
struct Operator {
  std::string_view sign;
  FormulaOp op;
};
constexpr std::array kCompares = {
    Operator{"<>", FormulaOp::unequal},  Operator{"<=", FormulaOp::at_most},
    Operator{">=", FormulaOp::at_least}, Operator{"=", FormulaOp::equal},
    Operator{"<", FormulaOp::less},      Operator{">", FormulaOp::more}};
constexpr std::array kSums = {Operator{"+", FormulaOp::add}, Operator{"-", FormulaOp::subtract},
                              Operator{"&", FormulaOp::join}};
constexpr std::array kProducts = {Operator{"*", FormulaOp::multiply},
                                  Operator{"/", FormulaOp::divide}};
constexpr std::array kEither = {Operator{"or", FormulaOp::either}};
constexpr std::array kBoth = {Operator{"and", FormulaOp::both}};

// Loosest first; what a level joins are terms of the next.
constexpr std::array<std::span<const Operator>, 5> kLevels = {kEither, kBoth, kCompares, kSums,
                                                              kProducts};

class Parser {
 public:
  Parser(const Entity& described, std::string_view text) : described_(described), text_(text) {}

  Result<FormulaNode> all() {
    auto node = level(0);
    if (!node) return node;
    skip_blanks();
    if (at_ < text_.size()) return wrong("formula_syntax");
    return node;
  }

 private:
  // The place is told as the text from there on.
  std::unexpected<Error> wrong(std::string_view code) {
    return fail(code, std::string(utf8_prefix(text_.substr(std::min(at_, text_.size())), 40)));
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  bool take(std::string_view sign) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(sign)) return false;
    const std::size_t end = at_ + sign.size();
    const bool word = is_letter(sign[0]);
    if (word && end < text_.size() && is_letter(text_[end])) return false;
    at_ = end;
    return true;
  }

  const Operator* take_one(std::span<const Operator> operators) {
    for (const Operator& each : operators) {
      if (take(each.sign)) return &each;
    }
    return nullptr;
  }

  Result<FormulaNode> level(std::size_t number) {
    if (number == kLevels.size()) return sign();
    if (++depth_ > kDepthMost * static_cast<int>(kLevels.size())) return wrong("formula_big");
    auto left = level(number + 1);
    while (left) {
      const Operator* found = take_one(kLevels[number]);
      if (!found) break;
      auto right = level(number + 1);
      if (!right) return right;
      FormulaNode joined{.op = found->op};
      joined.parts.push_back(std::move(*left));
      joined.parts.push_back(std::move(*right));
      left = std::move(joined);
    }
    --depth_;
    return left;
  }

  Result<FormulaNode> sign() {
    if (!take("-")) return value();
    if (++depth_ > kDepthMost * static_cast<int>(kLevels.size())) return wrong("formula_big");
    auto part = sign();
    --depth_;
    if (!part) return part;
    FormulaNode node{.op = FormulaOp::negate};
    node.parts.push_back(std::move(*part));
    return node;
  }

  Result<FormulaNode> value() {
    skip_blanks();
    if (at_ >= text_.size()) return wrong("formula_syntax");
    const char c = text_[at_];
    if (c == '(') {
      ++at_;
      auto node = level(0);
      if (node && !take(")")) return wrong("formula_syntax");
      return node;
    }
    if (c == '"') return quoted();
    if (is_digit(c)) return number();
    if (is_letter(c)) return named();
    return wrong("formula_syntax");
  }

  Result<FormulaNode> quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == text_.npos) return wrong("formula_syntax");
    FormulaNode node{.constant = std::string(text_.substr(at_ + 1, end - at_ - 1))};
    at_ = end + 1;
    return node;
  }

  Result<FormulaNode> number() {
    double read = 0;
    const char* from = text_.data() + at_;
    const auto [end, error] =
        std::from_chars(from, text_.data() + text_.size(), read, std::chars_format::fixed);
    if (error != std::errc()) return wrong("formula_syntax");
    at_ += static_cast<std::size_t>(end - from);
    return FormulaNode{.constant = read};
  }

  Result<FormulaNode> named() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    const std::string_view name = text_.substr(from, at_ - from);
    if (name == "true" || name == "false") return FormulaNode{.constant = name == "true"};
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '(') return call(name);
    const auto index = described_.index_of(name);
    if (!index) return fail("formula_field", std::string(name));
    const Field& field = described_.fields[*index];
    if (field.type == FieldType::slot) return fail("formula_field", std::string(name));
    if (field.rules && !field.rules->formula.empty()) {
      return fail("formula_computed", std::string(name));
    }
    return FormulaNode{.op = FormulaOp::field, .field = *index, .type = field.type};
  }

  Result<FormulaNode> call(std::string_view name) {
    const auto function = std::ranges::find(kFormulaFunctions, name, &FormulaFunction::name);
    if (function == kFormulaFunctions.end()) return fail("formula_function", std::string(name));
    ++at_;
    FormulaNode node{.op = function->op};
    do {
      auto part = level(0);
      if (!part) return part;
      node.parts.push_back(std::move(*part));
    } while (take(","));
    if (!take(")")) return wrong("formula_syntax");
    if (node.parts.size() < function->least || node.parts.size() > function->most) {
      return fail("formula_function", std::string(name));
    }
    return node;
  }

  const Entity& described_;
  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Result<FormulaNode> parse_formula(const Entity& described, std::string_view text) {
  return Parser(described, text).all();
}

}  // namespace acq
