// Pipelines of an organisation's own: which stages deals go through, and what a stage requires.
#include "rules/pipelines.h"

#include "model/choices.h"
#include "rules/convert_lead.h"
#include "rules_fixture.h"

namespace acq {
namespace {

using testing::RulesFixture;
using testing::whole;
using testing::words;

constexpr std::string_view kRenewal =
    R"([{"name":"lost","label":"lost","required":["lost_reason"]},
        {"name":"r1","label":"Due","tone":"accent","probability":40,"labels":{"de":"Fällig"}},
        {"name":"r2","label":"Agreed","probability":80,"required":["amount","expected_close"]}])";

struct Sales : RulesFixture {
  Id renewal = insert(EntityKind::pipeline,
                      {{"name", words("Renewal")}, {"stages", words(kRenewal)}});

  Id deal(std::string_view stage) {
    return insert(EntityKind::deal, {{"name", words("Mill")}, {"stage", words(stage)}});
  }
  Change moved(const Id& deal, std::string_view stage) {
    return update_change(EntityKind::deal, deal).set("stage", words(stage));
  }
  Change pipeline(std::string_view stages) {
    return made(EntityKind::pipeline, {{"name", words("Other")}, {"stages", words(stages)}});
  }
  const Dictionary& dictionary() { return store->rows().dictionary(); }
  std::vector<std::string> names(const Id& pipeline) {
    std::vector<std::string> names;
    for (const Choice& stage : stages_of(dictionary(), pipeline)) names.emplace_back(stage.name);
    return names;
  }
};

}  // namespace

TEST_CASE_FIXTURE(RulesFixture, "pipeline: without any, deals go through the program's stages") {
  const Dictionary& dictionary = store->rows().dictionary();
  CHECK(stages_of(dictionary, Id{}).size() == choices::stage.choices.size());
  CHECK(first_stage(dictionary, standard_pipeline(dictionary)) == "prospecting");
  CHECK(store->rows().entity(EntityKind::deal).find("pipeline")->has(kHidden));
}

TEST_CASE_FIXTURE(Sales, "pipeline: has its own stages in order, and ends as every pipeline does") {
  CHECK(names(renewal) == std::vector<std::string>{"r1", "r2", "won", "lost"});
  CHECK(names(Id{}).size() == choices::stage.choices.size());
  const Field& stage = *store->rows().entity(EntityKind::deal).find("stage");
  CHECK(stage.choices->find("r1")->labels->in("de") == "Fällig");
  CHECK(stage.choices->find("r1")->labels->in("en") == "Due");
  CHECK(stage.choices->choices.back().name == "lost");
  CHECK_FALSE(store->rows().entity(EntityKind::deal).find("pipeline")->has(kHidden));
}

TEST_CASE_FIXTURE(Sales, "deal: its stage says its pipeline and its probability") {
  const Id row = deal("r1");
  CHECK(get(EntityKind::deal, row, "pipeline") == Value{renewal});
  CHECK(number(EntityKind::deal, row, "probability") == 40);
  write(moved(row, "engaging"));
  CHECK(is_empty(get(EntityKind::deal, row, "pipeline")));
  CHECK(number(EntityKind::deal, row, "probability") == 30);
}

TEST_CASE_FIXTURE(Sales, "deal: begins at the first stage of the pipeline it is put into") {
  const Id row = deal("engaging");
  update(EntityKind::deal, row, "pipeline", renewal);
  CHECK(text(EntityKind::deal, row, "stage") == "r1");
  update(EntityKind::deal, row, "pipeline", Value{});
  CHECK(text(EntityKind::deal, row, "stage") == "prospecting");
}

TEST_CASE_FIXTURE(Sales, "deal: put into a pipeline that is gone, it stays where it is") {
  const Id row = deal("r1");
  const Id gone = insert(EntityKind::pipeline,
                         {{"name", words("Gone")},
                          {"stages", words(R"([{"name":"g1","label":"Only"}])")}});
  remove(EntityKind::pipeline, gone);
  update(EntityKind::deal, row, "pipeline", gone);
  CHECK(text(EntityKind::deal, row, "stage") == "r1");
  CHECK(get(EntityKind::deal, row, "pipeline") == Value{renewal});
  CHECK(first_stage(dictionary(), gone) == "prospecting");
}

TEST_CASE_FIXTURE(Sales, "deal: won and lost leave it in its pipeline") {
  const Id row = deal("r1");
  write(moved(row, "won"));
  CHECK(get(EntityKind::deal, row, "pipeline") == Value{renewal});
  CHECK(number(EntityKind::deal, row, "probability") == 100);
  CHECK_FALSE(is_empty(get(EntityKind::deal, row, "closed_on")));
}

TEST_CASE_FIXTURE(Sales, "stage: is not reached without what it requires, and keeps it") {
  const Id row = deal("r1");
  const auto written = store->write(actor, {{moved(row, "r2").set("amount", whole(900))}});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "stage_requires");
  CHECK(written.error().where.field == "expected_close");
  CHECK(text(EntityKind::deal, row, "stage") == "r1");
  write(moved(row, "r2").set("amount", whole(900)).set("expected_close", whole(20'300)));
  CHECK(refusal(update_change(EntityKind::deal, row).set("amount", Value{})) == "stage_requires");
  CHECK(refusal(update_change(EntityKind::deal, row).set("name", words("Mill 2"))).empty());
  CHECK(refusal(moved(row, "lost")) == "stage_requires");
  CHECK(refusal(moved(row, "lost").set("lost_reason", words("price"))).empty());
}

TEST_CASE_FIXTURE(Sales, "stage: one of no pipeline is refused") {
  const Id row = deal("r1");
  CHECK(refusal(moved(row, "r9")) == "unknown_choice");
}

TEST_CASE_FIXTURE(Sales, "pipeline: new deals begin in the one that is meant for them") {
  update(EntityKind::pipeline, renewal, "usual", whole(1));
  CHECK(standard_pipeline(dictionary()) == renewal);
  CHECK(first_stage(dictionary(), renewal) == "r1");
  const Id lead = insert(EntityKind::lead, {{"last_name", words("Bauer")}});
  IdMaker ids(clock, random);
  const auto conversion = convert_lead(store->rows(), ids, lead, "Mill");
  REQUIRE(conversion);
  REQUIRE(store->write(actor, conversion->changes));
  CHECK(text(EntityKind::deal, conversion->deal, "stage") == "r1");
  CHECK(get(EntityKind::deal, conversion->deal, "pipeline") == Value{renewal});
}

TEST_CASE_FIXTURE(Sales, "pipeline: refused without stages, with others' or with unknown fields") {
  CHECK(refusal(pipeline("[]")) == "required");
  CHECK(refusal(pipeline(R"([{"name":"won","label":"won"}])")) == "required");
  CHECK(refusal(pipeline(R"([{"name":"r1","label":"Due"}])")) == "stage_taken");
  CHECK(refusal(pipeline(R"([{"name":"engaging","label":"Talks"}])")) == "stage_taken");
  CHECK(refusal(pipeline(R"([{"name":"x","label":"X","required":["shoe"]}])")) == "unknown_field");
  CHECK(refusal(pipeline(R"([{"name":"x","label":"X","required":["id"]}])")) == "unknown_field");
  std::string many = "[";
  for (int i = 0; i < 40; ++i) {
    many += (i ? "," : "") + (R"({"name":"n)" + std::to_string(i) + R"(","label":"N"})");
  }
  CHECK(refusal(pipeline(many + "]")) == "too_many_choices");
  CHECK(dictionary().pipelines().size() == 1);
}

TEST_CASE_FIXTURE(Sales, "pipeline: a stage that deals are in stays, and the pipeline with it") {
  const Id row = deal("r1");
  const Change without = update_change(EntityKind::pipeline, renewal)
                             .set("stages", words(R"([{"name":"r2","label":"Agreed"}])"));
  CHECK(refusal(without) == "stage_in_use");
  CHECK(refusal({EntityKind::pipeline, renewal, ChangeKind::remove, {}}) == "pipeline_in_use");
  write(moved(row, "won"));
  CHECK(refusal(without).empty());
  CHECK(refusal({EntityKind::pipeline, renewal, ChangeKind::remove, {}}).empty());
  CHECK(dictionary().pipelines().empty());
  CHECK(stages_of(dictionary(), renewal).size() == 2);
}

}  // namespace acq
