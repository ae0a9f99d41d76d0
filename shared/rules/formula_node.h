// Between the files of formula.h; nobody else includes it.
#pragma once

#include <array>
#include <optional>
#include <variant>

#include "rules/formula.h"

namespace acq {

// What a part of a formula comes to: nothing, a number, a text, or yes and no.
using Term = std::variant<std::monostate, double, std::string, bool>;

enum class FormulaOp : std::uint8_t {
  constant, field,
  add, subtract, multiply, divide, join, negate,
  equal, unequal, less, at_most, more, at_least,
  both, either, negation,
  choose, round, absolute, least, most, length, upper, lower, days, is_empty,
};

struct FormulaNode {
  FormulaOp op = FormulaOp::constant;
  Term constant{};
  std::size_t field = 0;  // index into the entity's fields
  FieldType type = FieldType::text;
  std::vector<FormulaNode> parts{};
};

struct FormulaFunction {
  std::string_view name;
  FormulaOp op;
  std::size_t least, most;  // how many parts it takes
};
inline constexpr std::array kFormulaFunctions = {
    FormulaFunction{"if", FormulaOp::choose, 3, 3},
    FormulaFunction{"round", FormulaOp::round, 1, 2},
    FormulaFunction{"abs", FormulaOp::absolute, 1, 1},
    FormulaFunction{"min", FormulaOp::least, 1, 20},
    FormulaFunction{"max", FormulaOp::most, 1, 20},
    FormulaFunction{"length", FormulaOp::length, 1, 1},
    FormulaFunction{"upper", FormulaOp::upper, 1, 1},
    FormulaFunction{"lower", FormulaOp::lower, 1, 1},
    FormulaFunction{"days", FormulaOp::days, 2, 2},
    FormulaFunction{"empty", FormulaOp::is_empty, 1, 1},
    FormulaFunction{"not", FormulaOp::negation, 1, 1},
};

Result<FormulaNode> parse_formula(const Entity& described, std::string_view text);
Term formula_term(const FormulaNode& node, const Record& record, int currency_digits);

}  // namespace acq
