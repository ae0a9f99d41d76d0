#include <doctest/doctest.h>

#include "base/random.h"
#include "import/export.h"
#include "import/plan.h"

using namespace acq;

namespace {

struct Fixture {
  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  std::optional<Database> db;
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};
  Id account, deal;

  Fixture() {
    auto made = Database::open({.path = ":memory:"});
    REQUIRE(made);
    db = std::move(*made);
    auto opened = Store::open(*db, clock, random, nullptr, nullptr);
    REQUIRE(opened);
    store = std::move(*opened);
    account = store->ids().make();
    deal = store->ids().make();
    Change company = insert_change(EntityKind::account, account);
    company.set("name", std::string("=Acme"));
    Change sale = insert_change(EntityKind::deal, deal);
    sale.set("name", std::string("Big \"one\"")).set("stage", std::string("won"));
    sale.set("amount", std::int64_t{-123'450}).set("account", account);
    sale.set("closed_on", std::int64_t{17'226}).set("tags", std::string("a\x1f" "b"));
    sale.set("description", std::string("two\nlines"));
    REQUIRE(store->write(actor, std::vector{company, sale}));
  }

  std::string exported(Language language, bool machine) {
    const Translator tr(language);
    CsvExport out(store->rows(), tr, EntityKind::deal, {}, {.machine_names = machine});
    out.add(**store->rows().find(EntityKind::deal, deal));
    return out.take();
  }
};

}  // namespace

TEST_CASE("export: a list comes out in the reader's words, defused for spreadsheets") {
  Fixture f;
  const Translator tr(Language::de);
  CsvExport out(f.store->rows(), tr, EntityKind::deal, {"name", "account", "stage", "amount"}, {});
  out.add(**f.store->rows().find(EntityKind::deal, f.deal));
  CHECK(out.take() == "\xEF\xBB\xBFName,Firma,Phase,Betrag\r\n"
                      "\"Big \"\"one\"\"\",'=Acme,Gewonnen,-1234.50\r\n");
}

TEST_CASE("export: what is exported reads back as the same record, in every language") {
  Fixture f;
  const ImportWords words;
  for (const bool machine : {true, false}) {
    for (const Language language : kLanguages) {
      const std::string text = f.exported(language, machine);
      CsvTable table(guess_csv_form(text));
      table.feed(text);
      REQUIRE(table.finish().has_value());
      Mapping mapping = guess_mapping(table, EntityKind::deal, words);
      for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        INFO(table.header()[i]);
        CHECK_FALSE(mapping.columns[i].field.empty());
      }
      ImportPlan plan(*f.store, f.actor, table, words, mapping);
      while (plan.stage() == ImportStage::checking) plan.step(100);
      REQUIRE(plan.rows_total() == 1);
      const Error* reason = plan.reason(0);
      INFO(std::string(language_code(language)), " ", reason ? reason->code : "", " ",
           reason ? reason->detail : "", " ", reason ? reason->where.field : "");
      CHECK(reason == nullptr);
      // With its id the record is known again; without a key a deal is a new one.
      CHECK(plan.row(0).verdict == (machine ? RowVerdict::duplicate : RowVerdict::fresh));
    }
  }
}

TEST_CASE("export: a record that is gone from the list is left out") {
  Fixture f;
  const Translator tr(Language::en);
  CsvExport out(f.store->rows(), tr, EntityKind::deal, {"name"}, {});
  REQUIRE(out.add(std::int64_t{999}).has_value());
  CHECK(out.take() == "\xEF\xBB\xBFName\r\n");
}
