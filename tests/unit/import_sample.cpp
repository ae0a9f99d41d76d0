// The public CRM sample and the 10,000 people, where they are present: set ACQ_SAMPLE_DATA, or
// have them in a folder shared/data beside the repository.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "import/plan.h"
#include "store/query.h"
#include "import_store.h"

using namespace acq;

namespace {

std::filesystem::path sample_folder() {
  const char* given = std::getenv("ACQ_SAMPLE_DATA");
  if (given) return given;
  return std::filesystem::path(ACQ_SOURCE_DIR).parent_path() / "shared" / "data";
}

// Empty when it is not there: the caller says so and leaves.
std::string sample(const std::string& name) {
  std::ifstream file(sample_folder() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Importer : testing::ImportStore {
  Actor actor{.role = Role::system};
  ImportWords words;

  struct Outcome {
    ImportCounts counts;
    std::vector<Proposal> proposals;
    std::size_t created = 0;
  };

  static void run(ImportPlan& plan) {
    while (plan.stage() == ImportStage::checking || plan.stage() == ImportStage::writing) {
      plan.step(500);
    }
  }

  Outcome bring_in(EntityKind kind, const std::string& text) {
    CsvTable table(guess_csv_form(text));
    table.feed(text);
    REQUIRE(table.finish().has_value());
    CHECK(guess_entity(table, words) == kind);
    ImportPlan plan(*store, actor, table, words, guess_mapping(table, kind, words));
    run(plan);
    plan.accept_all();
    run(plan);
    REQUIRE(plan.stage() == ImportStage::ready);
    plan.start();
    run(plan);
    CHECK(plan.stage() == ImportStage::done);
    for (std::size_t row = 0; row < plan.rows_total(); ++row) {
      const Error* reason = plan.reason(row);
      if (!reason) continue;
      MESSAGE("line " << reason->where.line << ": " << reason->code << " " << reason->detail);
      break;
    }
    return {plan.counts(), plan.proposals(), plan.creations().size()};
  }
};

GroupSum group(const std::vector<GroupSum>& groups, std::string_view key) {
  for (const GroupSum& one : groups) {
    if (text_of(one.key) == key) return one;
  }
  return {};
}

}  // namespace

TEST_CASE("sample: the CRM sample comes in completely and its sums are right") {
  const std::string accounts = sample("maven-crm/accounts.csv");
  if (accounts.empty()) {
    MESSAGE("notice: no sample data here, set ACQ_SAMPLE_DATA to check with it");
    return;
  }
  Importer in;
  const auto users = in.bring_in(EntityKind::user, sample("maven-crm/sales_teams.csv"));
  CHECK(users.counts.fresh == 35);
  CHECK(users.created == 9);  // six managers and three regional teams
  CHECK(*in.store->rows().count(EntityKind::user) == 41);
  CHECK(*in.store->rows().count(EntityKind::team) == 3);

  const auto products = in.bring_in(EntityKind::product, sample("maven-crm/products.csv"));
  CHECK(products.counts.fresh == 7);

  const auto companies = in.bring_in(EntityKind::account, accounts);
  CHECK(companies.counts.fresh == 85);
  CHECK(companies.counts.refused == 0);
  REQUIRE(companies.proposals.size() == 1);
  CHECK(companies.proposals[0].to == "technology");
  CHECK(companies.proposals[0].rows == 12);
  const auto children = list_rowids(in.store->rows(), {
      .kind = EntityKind::account,
      .where = {{.field = "parent", .compare = Compare::not_empty, .value = {}}}});
  REQUIRE(children);
  CHECK(children->size() == 15);

  const auto deals = in.bring_in(EntityKind::deal, sample("maven-crm/sales_pipeline.csv"));
  CHECK(deals.counts.fresh == 8'800);
  CHECK(deals.counts.refused == 0);
  REQUIRE(deals.proposals.size() == 1);
  CHECK(deals.proposals[0].from == "GTXPro");
  CHECK(deals.proposals[0].to == "GTX Pro");
  CHECK(deals.proposals[0].rows == 1'480);
  CHECK(deals.created == 0);
  const auto stages =
      group_sums(in.store->rows(), {.kind = EntityKind::deal}, "stage", "amount");
  REQUIRE(stages);
  CHECK(group(*stages, "won").count == 4'238);
  CHECK(group(*stages, "won").sum == 1'000'553'400);  // 10,005,534 in cents
  CHECK(group(*stages, "lost").count == 2'473);
  CHECK(group(*stages, "engaging").count == 1'589);
  CHECK(group(*stages, "prospecting").count == 500);
  const auto without_account = list_rowids(in.store->rows(), {
      .kind = EntityKind::deal,
      .where = {{.field = "account", .compare = Compare::empty, .value = {}}}});
  REQUIRE(without_account);
  CHECK(without_account->size() == 1'425);
}

TEST_CASE("sample: ten thousand people come in with their companies, once") {
  const std::string people = sample("customers-10000.csv");
  if (people.empty()) {
    MESSAGE("notice: no sample data here, set ACQ_SAMPLE_DATA to check with it");
    return;
  }
  Importer in;
  const auto first = in.bring_in(EntityKind::contact, people);
  CHECK(first.counts.fresh == 10'000);
  CHECK(first.counts.refused == 0);
  CHECK(first.proposals.empty());
  CHECK(*in.store->rows().count(EntityKind::account) == 9'215);
  const auto found = in.store->rows().find_by(EntityKind::contact, "external_id",
                                              std::string("10dAcafEBbA5FcA"));
  REQUIRE(found);
  REQUIRE(found->has_value());
  const Record& kristina = **found;
  CHECK(text_of(kristina.get("mobile")) == "(209)172-7124x3651");
  CHECK(number_of(kristina.get("customer_since")) == *days_from_calendar({2020, 4, 27}));
  CHECK(in.store->rows().title(EntityKind::account, id_of(kristina.get("account"))) ==
        "Horn, Shepard and Watson");
  const auto again = in.bring_in(EntityKind::contact, people);
  CHECK(again.counts.duplicate == 10'000);
  CHECK(*in.store->rows().count(EntityKind::contact) == 10'000);
}
