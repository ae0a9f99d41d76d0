// Computed fields: "amount * probability / 100", "if(stage = \"won\", amount, 0)".
//
// Fields by name; numbers, texts in quotes, true, false; + - * /, & joins texts; = <> < <= > >=;
// and, or, not; if(a, b, c), round(x, digits), abs, min, max, length(text), upper, lower,
// days(from, to), empty(field). Money counts in whole units, dates in days, times in days, too.
// What is empty makes the result empty, except for texts and in empty() and if(). Nothing else can
// be reached from a formula: it ends, and its cost is that of its length.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/record.h"

namespace acq {

inline constexpr std::size_t kFormulaLettersMost = 2000;

struct FormulaNode;

class Formula {
 public:
  // `described` gives the fields; none may be computed itself, so that order does not matter.
  // `result`: the type of the field the formula is for. Codes: formula_syntax, formula_field,
  // formula_function, formula_computed, formula_result (no such type can be computed), formula_big;
  // detail: the word or place it is about.
  static Result<Formula> parse(const Entity& described, FieldType result, std::string_view text);
  Formula(Formula&&) noexcept;
  Formula& operator=(Formula&&) noexcept;
  ~Formula();

  // Empty when something it needs is empty, divides by nought or does not fit the result.
  // `currency_digits`: of the record's money.
  Value of(const Record& record, int currency_digits) const;

 private:
  Formula(std::unique_ptr<FormulaNode> root, FieldType result);
  std::unique_ptr<FormulaNode> root_;
  FieldType result_;
};

}  // namespace acq
