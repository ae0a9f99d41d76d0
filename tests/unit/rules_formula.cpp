#include "rules/formula.h"

#include <doctest/doctest.h>

namespace acq {
namespace {

Value text(std::string_view words) {
  return std::string(words);
}

// What the formula comes to for a deal of 1,234.50 at 40 percent.
Value worth(FieldType result, std::string_view formula) {
  Record deal = blank(EntityKind::deal, {});
  deal.set("name", text("Mill"));
  deal.set("amount", std::int64_t{123'450});
  deal.set("probability", std::int64_t{40});
  deal.set("expected_close", std::int64_t{20'000});
  const auto read = Formula::parse(entity(EntityKind::deal), result, formula);
  if (!read) return text(read.error().code + " " + read.error().detail);
  return read->of(deal, 2);
}

Value number(std::string_view formula) {
  return worth(FieldType::integer, formula);
}

}  // namespace

TEST_CASE("formula: products before sums, brackets before both, signs where they stand") {
  CHECK(number("2 + 3 * 4") == Value{std::int64_t{14}});
  CHECK(number("(2 + 3) * 4") == Value{std::int64_t{20}});
  CHECK(number("10 - 4 - 3") == Value{std::int64_t{3}});
  CHECK(number("-3 + --4") == Value{std::int64_t{1}});
  CHECK(number("7 / 2") == Value{std::int64_t{4}});
}

TEST_CASE("formula: money counts in whole units and comes out in the smallest") {
  CHECK(worth(FieldType::money, "amount * probability / 100") == Value{std::int64_t{49'380}});
  CHECK(worth(FieldType::decimal, "amount / 3") == Value{std::int64_t{411'500}});
  CHECK(worth(FieldType::text, "name & \": \" & amount") == text("Mill: 1234.5"));
}

TEST_CASE("formula: if, and, or, not, comparisons") {
  CHECK(number("if(amount > 1000 and not(probability > 50), 1, 2)") == Value{std::int64_t{1}});
  CHECK(number("if(name = \"Mill\" or false, 1, 2)") == Value{std::int64_t{1}});
  CHECK(number("if(name < 3, 1, 2)") == Value{std::int64_t{2}});
  CHECK(number("if(empty(account), 1, 2)") == Value{std::int64_t{1}});
  CHECK(worth(FieldType::boolean, "amount >= 1234.5") == Value{std::int64_t{1}});
}

TEST_CASE("formula: what is missing makes the result empty, and so does a division by nought") {
  CHECK(is_empty(number("1 / 0")));
  CHECK(is_empty(number("name + 1")));
  CHECK(is_empty(worth(FieldType::date, "closed_on + 30")));
  CHECK(worth(FieldType::date, "expected_close + 30") == Value{std::int64_t{20'030}});
  CHECK(number("days(expected_close, expected_close + 7)") == Value{std::int64_t{7}});
  CHECK(is_empty(number("9999999999 * 9999999999")));
}

TEST_CASE("formula: rounds, and takes the least and the most of what is there") {
  CHECK(worth(FieldType::decimal, "round(2.345, 2)") == Value{std::int64_t{2'350}});
  CHECK(number("max(1, amount, 7)") == Value{std::int64_t{1'235}});
  CHECK(number("min(3, 2)") == Value{std::int64_t{2}});
  CHECK(number("length(\"Grün\")") == Value{std::int64_t{4}});
  CHECK(worth(FieldType::text, "upper(name) & lower(name)") == text("MILLmill"));
  CHECK(number("abs(0 - 3)") == Value{std::int64_t{3}});
}

TEST_CASE("formula: says what it cannot read, and where") {
  CHECK(number("2 +") == text("formula_syntax "));
  CHECK(number("2 3") == text("formula_syntax 3"));
  CHECK(number("(2") == text("formula_syntax "));
  CHECK(number("\"open") == text("formula_syntax \"open"));
  CHECK(number("wealth * 2") == text("formula_field wealth"));
  CHECK(number("custom_1 * 2") == text("formula_field custom_1"));
  CHECK(number("run(1)") == text("formula_function run"));
  CHECK(number("round()") == text("formula_syntax )"));
  CHECK(number("if(true, 1)") == text("formula_function if"));
  CHECK(worth(FieldType::reference, "1") == text("formula_result "));
}

TEST_CASE("formula: a hostile one is refused before it costs anything") {
  CHECK(number(std::string(1990, '(')).index() == 2);
  CHECK(number(std::string(3000, '1')) == text("formula_big 2000"));
  CHECK(text_of(number(std::string(1990, '-') + "1")).starts_with("formula_big"));
  CHECK(text_of(number("1" + std::string(400, '0'))).starts_with("formula_syntax"));
}

}  // namespace acq
