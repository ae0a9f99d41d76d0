// Fields of an organisation's own in files: records that hold them, and what defines them.
#include <doctest/doctest.h>

#include "base/random.h"
#include "import/customisation_file.h"
#include "import/export.h"
#include "import/plan.h"
#include "rules/crm_rules.h"
#include "store/query.h"

namespace acq {
namespace {

Value words(std::string_view text) {
  return std::string(text);
}

struct Organisation {
  FixedClock clock{1'750'000'000'000};
  SeededRandom random;
  CrmRules rules;
  std::optional<Database> db;
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};

  explicit Organisation(std::uint64_t seed) : random(seed) {
    db = std::move(*Database::open({.path = ":memory:"}));
    store = std::move(*Store::open(*db, clock, random, &rules, nullptr));
  }
  Rows& rows() { return store->rows(); }
  Id write(const Change& change) {
    const auto written = store->write(actor, {{change}});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }
  std::string define(std::string_view entity, std::string_view name, std::string_view type,
                     std::string_view options = {}) {
    Change change = insert_change(EntityKind::custom_field, store->ids().make());
    change.set("entity_name", words(entity)).set("name", words(name));
    change.set("custom_type", words(type));
    if (!options.empty()) change.set("options", words(options));
    const Id row = write(change);
    return std::string(text_of((*rows().find(EntityKind::custom_field, row))->get("slot_name")));
  }
  std::size_t fields_called(std::string_view name) {
    return list_rowids(rows(), {.kind = EntityKind::custom_field,
                                .where = {{"name", Compare::equal, words(name)}}})
        ->size();
  }
};

constexpr std::string_view kGrades =
    R"([{"name":"a","label":"First class","labels":{"de":"Erste Klasse"}},
        {"name":"b","label":"Second class"}])";

}  // namespace

TEST_CASE("import: columns named like an own field go there, with choices by their labels") {
  Organisation at(1);
  const std::string year = at.define("account", "Year built", "integer");
  const std::string grade = at.define("account", "Grade", "choice", kGrades);
  at.define("contact", "Year built", "text");  // alike, of something else
  const std::string_view text =
      "Name,year built,Grade\nMill,1907,Erste Klasse\nTower,1950,second class\nHut,x,\n";
  CsvTable table(guess_csv_form(text));
  table.feed(text);
  REQUIRE(table.finish());
  const ImportWords known(&at.rows().dictionary());
  const Mapping mapping = guess_mapping(table, EntityKind::account, known);
  CHECK(mapping.columns[1].field == year);
  CHECK(mapping.columns[2].field == grade);
  REQUIRE(check_mapping(at.rows().entity(EntityKind::account), mapping));
  ImportPlan plan(*at.store, at.actor, table, known, mapping);
  while (plan.stage() == ImportStage::checking) plan.step(10);
  REQUIRE(plan.reason(2));
  CHECK(plan.reason(2)->where.field == year);
  plan.start();
  while (plan.stage() == ImportStage::writing) plan.step(10);
  CHECK(plan.counts().fresh == 2);
  const auto mill = at.rows().find_by(EntityKind::account, "name", words("Mill"));
  CHECK((*mill)->get(year) == Value{std::int64_t{1907}});
  CHECK((*mill)->get(grade) == words("a"));

  const Translator german(Language::de);
  const auto out = make_export(ExportForm::csv, at.rows(), german, EntityKind::account);
  out->add(**mill);
  CHECK(out->take()->find("Erste Klasse") != std::string::npos);
}

TEST_CASE("customisation file: what one organisation made, another has after reading it") {
  Organisation at(1), other(2);
  const std::string year = at.define("account", "Year built", "integer");
  at.define("account", "Grade", "choice", kGrades);
  Change machine = insert_change(EntityKind::custom_entity, at.store->ids().make());
  at.write(machine.set("name", words("Machine")).set("plural", words("Machines")));
  at.define("own_1", "Hours", "integer");
  Change renewal = insert_change(EntityKind::pipeline, at.store->ids().make());
  at.write(renewal.set("name", words("Renewal"))
               .set("stages", words(R"([{"name":"r1","label":"Due","required":["amount"]}])")));
  const auto text = customisation_text(at.rows());
  REQUIRE(text);
  auto changes = read_customisation(other.rows(), *text);
  REQUIRE(changes);
  REQUIRE(other.store->write(other.actor, *changes));
  CHECK(other.rows().entity(EntityKind::account).find(year)->labels->text == "Year built");
  CHECK(other.rows().find_entity("own_1")->many->text == "Machines");
  REQUIRE(other.rows().dictionary().pipelines().size() == 1);
  CHECK(other.rows().dictionary().pipelines()[0].stages[0].required.front() == "amount");
  CHECK(customisation_text(other.rows()).value() == *text);
  CHECK(read_customisation(other.rows(), *text)->empty());
}

TEST_CASE("customisation file: brings back what was removed and changes what differs") {
  Organisation at(1);
  at.define("account", "Year built", "integer");
  const auto text = customisation_text(at.rows());
  const auto rowids = list_rowids(at.rows(), {.kind = EntityKind::custom_field});
  const Id field = (*at.rows().at(EntityKind::custom_field, rowids->front()))->id;
  at.write(update_change(EntityKind::custom_field, field).set("name", words("Age")));
  at.write({EntityKind::custom_field, field, ChangeKind::remove, {}});
  const auto changes = read_customisation(at.rows(), *text);
  REQUIRE(changes);
  REQUIRE(at.store->write(at.actor, *changes));
  CHECK(at.fields_called("Year built") == 1);
}

TEST_CASE("customisation file: refuses what is none, and writes nothing of it") {
  Organisation at(1);
  const auto code = [&](std::string_view text) {
    const auto read = read_customisation(at.rows(), text);
    return read ? std::string() : read.error().code;
  };
  CHECK(code("") == "bad_customisation");
  CHECK(code("[]") == "bad_customisation");
  CHECK(code(R"({"acquaint":"customisation"})") == "bad_customisation");
  CHECK(code(R"({"acquaint":"customisation","records":[1]})") == "bad_customisation");
  CHECK(code(R"({"acquaint":"customisation","records":[{"entity":"custom_field","id":"x",
               "fields":{}}]})") == "bad_customisation");
  CHECK(code(R"({"acquaint":"customisation","records":[{"entity":"custom_field",
               "id":"01a21f9a-96d7-70ac-bd84-305af5d88214","fields":{"name":[]}}]})") ==
        "bad_customisation");
  CHECK(code(std::string(kCustomisationBytesMost + 1, ' ')) == "bad_customisation");
  // Records of customers are none of its business.
  CHECK(read_customisation(at.rows(), R"({"acquaint":"customisation","records":[
      {"entity":"contact","id":"01a21f9a-96d7-70ac-bd84-305af5d88214",
       "fields":{"last_name":"X"}}]})")
            ->empty());
}

}  // namespace acq
