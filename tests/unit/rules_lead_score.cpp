// How leads are scored, and what their page gives as the reasons.
#include "rules/lead_score.h"

#include "rules/custom_rules.h"
#include "rules_fixture.h"

namespace acq {
namespace {

using testing::RulesFixture;
using testing::whole;
using testing::words;

constexpr std::string_view kFromWebsite =
    R"({"all":[{"field":"source","is":"equal","value":"website"}]})";

struct Leads : RulesFixture {
  Id web = insert(EntityKind::score_rule,
                  {{"name", words("Came by the website")},
                   {"filter", words(kFromWebsite)},
                   {"points", whole(20)}});
  Id calls = insert(EntityKind::score_rule, {{"name", words("Spoke with us twice")},
                                             {"channel", words("call")},
                                             {"least", whole(2)},
                                             {"points", whole(30)}});

  Id lead(std::string_view source) {
    return insert(EntityKind::lead, {{"last_name", words("Okafor")}, {"source", words(source)}});
  }
  Id activity(const Id& lead, std::string_view channel) {
    return insert(EntityKind::activity,
                  {{"subject", words("Hello")}, {"channel", words(channel)}, {"lead", lead}});
  }
  std::int64_t score(const Id& lead) { return number(EntityKind::lead, lead, "score"); }
  std::string bad(Values values) { return refusal(made(EntityKind::score_rule, values)); }
};

}  // namespace

TEST_CASE_FIXTURE(RulesFixture, "score: without rules there is none, and no column for it") {
  const Id lead = insert(EntityKind::lead, {{"last_name", words("Okafor")}});
  CHECK(is_empty(get(EntityKind::lead, lead, "score")));
  CHECK(store->rows().entity(EntityKind::lead).find("score")->has(kHidden));
}

TEST_CASE_FIXTURE(Leads, "score: is the sum of the rules a lead meets, with them as the reasons") {
  const Id known = lead("website");
  CHECK(score(known) == 20);
  CHECK(score(lead("referral")) == 0);
  CHECK_FALSE(store->rows().entity(EntityKind::lead).find("score")->has(kHidden));
  activity(known, "call");
  CHECK(score(known) == 20);
  activity(known, "call");
  CHECK(score(known) == 50);
  const auto record = store->rows().find(EntityKind::lead, known);
  REQUIRE(record);
  const auto reasons = score_reasons(store->rows(), **record);
  REQUIRE(reasons.size() == 2);
  CHECK(reasons[0].name == "Spoke with us twice");
  CHECK(reasons[1].points == 20);
}

TEST_CASE_FIXTURE(Leads, "score: follows the lead when it changes") {
  const Id known = lead("referral");
  update(EntityKind::lead, known, "source", words("website"));
  CHECK(score(known) == 20);
  update(EntityKind::lead, known, "source", Value{});
  CHECK(score(known) == 0);
}

TEST_CASE_FIXTURE(Leads, "score: an activity of another channel counts for nothing") {
  const Id known = lead("website");
  activity(known, "email");
  activity(known, "call");
  CHECK(score(known) == 20);
}

TEST_CASE_FIXTURE(Leads, "score: an activity removed, brought back, or moved counts where it is") {
  const Id one = lead("website"), other = lead("website");
  activity(one, "call");
  activity(other, "call");
  const Id second = activity(one, "call");
  CHECK(score(one) == 50);
  remove(EntityKind::activity, second);
  CHECK(score(one) == 20);
  write({EntityKind::activity, second, ChangeKind::restore, {}});
  CHECK(score(one) == 50);
  update(EntityKind::activity, second, "lead", other);
  CHECK(score(one) == 20);
  CHECK(score(other) == 50);
  update(EntityKind::activity, second, "channel", words("email"));
  CHECK(score(other) == 20);
}

TEST_CASE_FIXTURE(Leads, "score: a lead whose score stays is not written with its activities") {
  const Id known = lead("website");
  const auto before = get(EntityKind::lead, known, "updated_at");
  clock.now += 60'000;
  activity(known, "call");
  CHECK(get(EntityKind::lead, known, "updated_at") == before);
}

TEST_CASE_FIXTURE(Leads, "score: one that somebody writes counts for nothing") {
  const Id known = lead("website");
  update(EntityKind::lead, known, "score", whole(99));
  CHECK(score(known) == 20);
}

TEST_CASE_FIXTURE(Leads, "score: leads that were there are brought up to a new rule") {
  const Id known = lead("website");
  update(EntityKind::score_rule, web, "points", whole(5));
  CHECK(score(known) == 20);
  const auto record = store->rows().find(EntityKind::lead, known);
  REQUIRE(record);
  const auto change = recalculated(store->rows(), **record);
  REQUIRE(change);
  write(*change);
  CHECK(score(known) == 5);
  CHECK_FALSE(recalculated(store->rows(), **store->rows().find(EntityKind::lead, known)));
}

TEST_CASE_FIXTURE(Leads, "score: a rule that is switched off or removed gives nothing") {
  update(EntityKind::score_rule, web, "active", whole(0));
  CHECK(score(lead("website")) == 0);
  remove(EntityKind::score_rule, calls);
  const Id known = lead("website");
  activity(known, "call");
  activity(known, "call");
  CHECK(is_empty(get(EntityKind::lead, known, "score")));
}

TEST_CASE_FIXTURE(Leads, "score rule: is refused where it is wrong, and nothing is written") {
  const Value web_only = words(kFromWebsite);
  CHECK(bad({{"name", words("No points")}, {"filter", web_only}}) == "required");
  CHECK(bad({{"name", words("Everybody")}, {"points", whole(1)}}) == "required");
  CHECK(bad({{"name", words("Much")}, {"filter", web_only}, {"points", whole(1001)}}) ==
        "out_of_range");
  CHECK(bad({{"name", words("Never")}, {"least", whole(-1)}, {"points", whole(1)}}) ==
        "out_of_range");
  CHECK(bad({{"name", words("Odd")}, {"filter", words("{")}, {"points", whole(1)}}) ==
        "bad_filter");
  for (const std::string_view moving :
       {R"({"any":[{"field":"created_at","is":"past_days","value":7}]})",
        R"({"all":[{"all":[{"field":"owner","is":"is_me"}]}]})",
        R"({"all":[{"field":"score","is":"more","value":7}]})"}) {
    CHECK(bad({{"name", words("Moves")}, {"filter", words(moving)}, {"points", whole(1)}}) ==
          "score_time");
  }
  CHECK(*store->rows().count(EntityKind::score_rule) == 2);
}

TEST_CASE_FIXTURE(Leads, "score rule: there is a most of them") {
  for (auto n = *store->rows().count(EntityKind::score_rule);
       n < static_cast<std::int64_t>(kScoreRulesMost); ++n) {
    insert(EntityKind::score_rule,
           {{"name", words("Rule " + std::to_string(n))}, {"least", whole(1)},
            {"points", whole(1)}});
  }
  CHECK(bad({{"name", words("One more")}, {"least", whole(1)}, {"points", whole(1)}}) ==
        "too_many_rules");
}

}  // namespace acq
