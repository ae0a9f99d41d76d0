#include <doctest/doctest.h>

#include <limits>

#include "sync/difference.h"
#include "sync/proof.h"
#include "sync/text_merge.h"

using namespace acq;

namespace {

const Field& tags_field() { return *entity(EntityKind::contact).find("tags"); }
const Field& stock_field() { return *entity(EntityKind::product).find("stock"); }
const Field& text_field() { return *entity(EntityKind::contact).find("description"); }
const Field& plain_field() { return *entity(EntityKind::contact).find("phone"); }

Value carry_over(const Field& field, Value before, Value after, Value current) {
  return apply_difference(field, current, difference(field, before, after));
}

}  // namespace

TEST_CASE("counts: what leaves the numbers stays at their end instead of wrapping around") {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  const auto count = [](std::int64_t number) { return Value{number}; };
  CHECK(apply_difference(stock_field(), count(5), count(kMost)) == count(kMost));
  CHECK(apply_difference(stock_field(), count(-5), count(kLeast)) == count(kLeast));
  CHECK(difference(stock_field(), count(-5), count(kMost)) == count(kMost));
  CHECK(*reverse_difference(stock_field(), count(-5), count(kMost), {}) == count(kLeast));
}

TEST_CASE("merge_texts: changes in different lines both stay") {
  const char* base = "Call on Monday.\nLikes tea.\nHas a dog.\n";
  const char* one = "Call on Tuesday.\nLikes tea.\nHas a dog.\n";
  const char* other = "Call on Monday.\nLikes tea.\nHas two dogs.\nNo mail.\n";
  CHECK(merge_texts(base, one, other) ==
        "Call on Tuesday.\nLikes tea.\nHas two dogs.\nNo mail.\n");
}

TEST_CASE("merge_texts: different words of one line both stay") {
  CHECK(merge_texts("He likes green tea a lot", "She likes green tea a lot",
                    "He likes black tea a lot") == "She likes black tea a lot");
}

TEST_CASE("merge_texts: where both changed the same words both passages stay, in one order") {
  const std::string merged = merge_texts("Call on Monday", "Call on Tuesday", "Call on Friday");
  CHECK(merged == "Call on Friday\nCall on Tuesday");
  CHECK(merge_texts("Call on Monday", "Call on Friday", "Call on Tuesday") == merged);
}

TEST_CASE("merge_texts: what one deleted and the other left goes; what one deleted and the other "
          "changed stays") {
  CHECK(merge_texts("a\nb\nc\n", "a\nc\n", "a\nb\nc\n") == "a\nc\n");
  CHECK(merge_texts("a\nb\nc\n", "a\nc\n", "a\nB\nc\n") == "a\nB\nc\n");
}

TEST_CASE("merge_texts: carrying a change over twice changes nothing more") {
  const std::string once = merge_texts("one\ntwo\n", "one\ntwo\nthree\n", "zero\none\ntwo\n");
  CHECK(merge_texts("one\ntwo\n", once, "zero\none\ntwo\n") == once);
}

TEST_CASE("merge_texts: texts too different to compare stay both, whole") {
  std::string one, other;
  for (int i = 0; i < 3000; ++i) {
    one += "a" + std::to_string(i) + "\n";
    other += "b" + std::to_string(i) + "\n";
  }
  const std::string merged = merge_texts("x\n" + one, other, one);
  CHECK(merged.find("a2999") != merged.npos);
  CHECK(merged.find("b2999") != merged.npos);
}

TEST_CASE("difference: a set keeps the additions and removals of both writers") {
  const Value merged = carry_over(tags_field(), join_tags({"a", "b"}), join_tags({"b", "c"}),
                                  join_tags({"a", "b", "x"}));
  CHECK(text_of(merged) == join_tags({"b", "c", "x"}));
}

TEST_CASE("difference: what is added and taken away adds up") {
  CHECK(number_of(carry_over(stock_field(), std::int64_t{10}, std::int64_t{7}, std::int64_t{15})) ==
        12);
  CHECK(number_of(carry_over(stock_field(), Value{}, std::int64_t{4}, Value{})) == 4);
}

TEST_CASE("difference: a long text without its start, from an older program, replaces") {
  CHECK(text_of(apply_difference(text_field(), std::string("old"), std::string("new"))) == "new");
  CHECK(is_empty(carry_over(text_field(), std::string("gone"), Value{}, std::string("gone"))));
}

TEST_CASE("reverse_difference: takes back the own part and leaves what others did") {
  const auto back = [](const Field& field, Value before, Value after, Value current) {
    return reverse_difference(field, current, difference(field, before, after), before);
  };
  CHECK(text_of(*back(tags_field(), join_tags({"a"}), join_tags({"a", "b"}),
                      join_tags({"a", "b", "c"}))) == join_tags({"a", "c"}));
  CHECK(number_of(*back(stock_field(), std::int64_t{10}, std::int64_t{7}, std::int64_t{12})) == 15);
  CHECK(text_of(*back(text_field(), std::string("one\n"), std::string("one\ntwo\n"),
                      std::string("zero\none\ntwo\n"))) == "zero\none\n");
  CHECK_FALSE(back(plain_field(), std::string("1"), std::string("2"), std::string("3")));
  CHECK(text_of(*back(plain_field(), std::string("1"), std::string("2"), std::string("2"))) == "1");
}

TEST_CASE("proof: sums do not depend on the order and tell one version from another") {
  Id a, b;
  a.bytes[15] = 1;
  b.bytes[15] = 2;
  RowSum one, other;
  one.add(a, 5);
  one.add(b, 6);
  other.add(b, 6);
  other.add(a, 5);
  CHECK(one == other);
  other.take(a, 5);
  other.add(a, 7);
  CHECK(one != other);
  CHECK(one.count == other.count);
  CHECK(row_hash(a, 5) >= 0);
  CHECK(row_hash(a, 5) < std::int64_t{1} << 38);
}
