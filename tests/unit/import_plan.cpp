#include <doctest/doctest.h>

#include "i18n/translator.h"
#include "import/plan.h"
#include "import/rejected.h"
#include "model/check.h"
#include "store/query.h"
#include "import_store.h"

using namespace acq;

namespace {

struct Fixture : testing::ImportStore {
  Actor actor{.role = Role::administrator};
  ImportWords words;
  std::unique_ptr<CsvTable> table;
  std::unique_ptr<ImportPlan> plan;

  explicit Fixture(Rules* rules = nullptr, Journal* journal = nullptr)
      : ImportStore(rules, journal) {}

  void parse(std::string_view text) {
    plan.reset();
    table = std::make_unique<CsvTable>(guess_csv_form(text));
    table->feed(text);
    REQUIRE(table->finish().has_value());
  }

  ImportPlan& check(EntityKind kind, std::string_view text) {
    parse(text);
    return check(guess_mapping(*table, kind, words));
  }

  ImportPlan& check(Mapping mapping) {
    REQUIRE(check_mapping(entity(mapping.kind), mapping).has_value());
    plan = std::make_unique<ImportPlan>(*store, actor, *table, words, std::move(mapping));
    run();
    CHECK(plan->stage() == ImportStage::ready);
    return *plan;
  }

  void run() {
    for (int i = 0; i < 10'000; ++i) {
      const ImportStage stage = plan->stage();
      if (stage != ImportStage::checking && stage != ImportStage::writing) break;
      plan->step(3);
    }
  }

  ImportCounts write() {
    plan->start();
    run();
    CHECK(plan->stage() == ImportStage::done);
    return plan->counts();
  }

  ImportCounts bring_in(EntityKind kind, std::string_view text) {
    check(kind, text);
    return write();
  }

  Record one(EntityKind kind, std::string_view field, std::string_view value) {
    auto found = store->rows().find_by(kind, field, std::string(value));
    REQUIRE(found);
    REQUIRE_MESSAGE(found->has_value(), std::string(value));
    return **found;
  }
  std::int64_t count(EntityKind kind) { return *store->rows().count(kind); }
  std::string title(const Record& record, std::string_view field) {
    const Field* described = entity(record.kind).find(field);
    return store->rows().title(described->target, id_of(record.get(field)));
  }
  std::string code(std::size_t row) {
    const Error* reason = plan->reason(row);
    return reason ? reason->code : "";
  }
};

constexpr std::string_view kTeams =
    "sales_agent,manager,regional_office\n"
    "Ada Stone,Max Leader,Central\nBen Frost,Max Leader,Central\nCy Young,Ada Stone,West\n";
constexpr std::string_view kProducts = "product,series,sales_price\nGTX Pro,GTX,4821\nMG,MG,55\n";
constexpr std::string_view kAccounts =
    "account,sector,revenue,office_location,subsidiary_of\n"
    "Bluth,technolgy,10.5,Kenya,Acme\nAcme,retail,1100.04,Japan,\n";
constexpr std::string_view kDeals =
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
    "A1,Ada Stone,GTXPro,Acme,Won,10/20/2016,3/1/2017,1054\n"
    "A2,Ben Frost,MG,,Prospecting,,,\n"
    "A3,Ben Frost,MG,Bluth,Engaging,10/25/2016,12/31/2017,\n"
    "A4,Cy Young,GTX Pro,Bluth,Lost,11/1/2016,2/2/2017,0\n";

}  // namespace

TEST_CASE("import: users come in without e-mail, inactive, with their managers and teams") {
  Fixture f;
  const ImportCounts counts = f.bring_in(EntityKind::user, kTeams);
  CHECK(counts.fresh == 3);
  CHECK(counts.refused == 0);
  CHECK(f.count(EntityKind::user) == 4);  // Max Leader too
  CHECK(f.count(EntityKind::team) == 2);
  const Record ben = f.one(EntityKind::user, "name", "Ben Frost");
  CHECK(f.title(ben, "manager") == "Max Leader");
  CHECK(f.title(ben, "team") == "Central");
  CHECK(number_of(ben.get("active"), 7) == 0);
  CHECK(is_empty(ben.get("email")));
  CHECK(f.title(f.one(EntityKind::user, "name", "Cy Young"), "manager") == "Ada Stone");
  CHECK(text_of(f.one(EntityKind::user, "name", "Max Leader").get("role")) == "manager");
}

TEST_CASE("import: a parent that comes later in the file is linked") {
  Fixture f;
  f.check(EntityKind::account, kAccounts);
  REQUIRE(f.plan->proposals().size() == 1);
  CHECK(f.plan->proposals()[0].from == "technolgy");
  CHECK(f.plan->proposals()[0].to == "technology");
  CHECK(f.plan->proposals()[0].rows == 1);
  CHECK(f.plan->counts().refused == 1);
  f.plan->accept_all();
  f.run();
  CHECK(f.write().fresh == 2);
  const Record bluth = f.one(EntityKind::account, "name", "Bluth");
  CHECK(f.title(bluth, "parent") == "Acme");
  CHECK(text_of(bluth.get("sector")) == "technology");
  CHECK(number_of(bluth.get("revenue")) == 1050);
}

TEST_CASE("import: a row that names a refused row is refused with it") {
  Fixture f;
  f.check(EntityKind::account,
          "account,employees,parent company\nChild,5,Mother\nMother,many,\nGrandchild,1,Child\n");
  CHECK(f.code(0) == "refused_group");
  CHECK(f.plan->reason(0)->detail == "3");
  CHECK(f.code(1) == "bad_number");
  CHECK(f.code(2) == "refused_group");
  CHECK(f.write().fresh == 0);
  CHECK(f.count(EntityKind::account) == 0);
}

TEST_CASE("import: amounts may be in thousands or millions") {
  Fixture f;
  f.parse("account,revenue\nAcme,1100.04\n");
  Mapping mapping = guess_mapping(*f.table, EntityKind::account, f.words);
  mapping.columns[1].scale = 6;
  f.check(mapping);
  f.write();
  CHECK(number_of(f.one(EntityKind::account, "name", "Acme").get("revenue")) == 110'004'000'000);
}

TEST_CASE("import: deals find their company, product and owner, and a near name is proposed") {
  Fixture f;
  f.bring_in(EntityKind::user, kTeams);
  f.bring_in(EntityKind::product, kProducts);
  f.check(EntityKind::account, kAccounts).accept_all();
  f.run();
  f.write();
  f.check(EntityKind::deal, kDeals);
  REQUIRE(f.plan->proposals().size() == 1);
  CHECK(f.plan->proposals()[0].to == "GTX Pro");
  CHECK(f.plan->row(0).verdict == RowVerdict::refused);
  CHECK(f.code(0) == "lookup_proposal");
  CHECK(f.plan->reason(0)->detail == "GTXPro → GTX Pro");
  CHECK(f.plan->reason(0)->where.line == 2);
  CHECK(f.plan->reason(0)->where.column == 3);
  f.plan->accept(0);
  f.run();
  CHECK(f.write().fresh == 4);

  const Record won = f.one(EntityKind::deal, "external_id", "A1");
  CHECK(text_of(won.get("name")) == "Acme – GTX Pro");
  CHECK(text_of(won.get("stage")) == "won");
  CHECK(number_of(won.get("amount")) == 105'400);
  CHECK(number_of(won.get("opened_on")) == *days_from_calendar({2016, 10, 20}));
  CHECK(number_of(won.get("closed_on")) == *days_from_calendar({2017, 3, 1}));
  CHECK(f.title(won, "owner") == "Ada Stone");
  const Record bare = f.one(EntityKind::deal, "external_id", "A2");
  CHECK(text_of(bare.get("name")) == "MG A2");
  CHECK(is_empty(bare.get("account")));
  const Record open = f.one(EntityKind::deal, "external_id", "A3");
  CHECK(is_empty(open.get("closed_on")));
  CHECK(number_of(open.get("expected_close")) == *days_from_calendar({2017, 12, 31}));
}

TEST_CASE("import: unknown look-ups are refused with line, column and field") {
  Fixture f;
  f.check(EntityKind::deal, "name,account,amount\nBig,Nobody Ltd,5\n");
  const Error* reason = f.plan->reason(0);
  REQUIRE(reason != nullptr);
  CHECK(reason->code == "lookup_unknown");
  CHECK(reason->detail == "Nobody Ltd");
  CHECK(reason->where == Where{"deal", "account", 2, 2});
}

TEST_CASE("import: a company that people name is made once, and only for rows that go in") {
  Fixture f;
  const auto counts = f.bring_in(EntityKind::contact,
                                 "last name,company,email\nA,Acme,a@x.de\nB,ACME,b@x.de\n"
                                 "C,Broken,no mail\nD,,d@x.de\nE,F,e@x.de\n");
  CHECK(counts.fresh == 4);
  CHECK(counts.refused == 1);
  CHECK(f.count(EntityKind::account) == 2);
  CHECK(f.title(f.one(EntityKind::contact, "last_name", "B"), "account") == "Acme");
}

TEST_CASE("import: another spelling of a known company is proposed, not doubled") {
  Fixture f;
  f.bring_in(EntityKind::account, "account\nKeith Inc\n");
  f.check(EntityKind::contact, "last name,company\nA,\"Keith, Inc.\"\nB,Keith Ink\n");
  CHECK(f.code(0) == "lookup_proposal");
  CHECK(f.plan->row(1).verdict == RowVerdict::fresh);  // a name of its own
}

TEST_CASE("import: only an administrator's file makes users") {
  Fixture f;
  f.actor.role = Role::manager;
  f.check(EntityKind::user, kTeams);
  CHECK(f.plan->counts().refused == 3);
  f.check(EntityKind::user, "name\nAda Stone\n");
  CHECK(f.code(0) == "not_allowed");
  f.actor.role = Role::read_only;
  f.check(EntityKind::account, "account\nAcme\n");
  CHECK(f.code(0) == "not_allowed");
}

TEST_CASE("import: the same file a second time changes nothing") {
  Fixture f;
  constexpr std::string_view people =
      "Customer Id,First Name,Last Name,Company,Phone 1,Email,Subscription Date\n"
      "K1,Heather,Callahan,Mosley,043-797-5229,h@x.net,26-08-2020\n"
      "K2,Kristina,Ferrell,Horn,(209)172-7124x3651,k@x.com,27-04-2020\n";
  CHECK(f.bring_in(EntityKind::contact, people).fresh == 2);
  const auto again = f.bring_in(EntityKind::contact, people);
  CHECK(again.fresh == 0);
  CHECK(again.duplicate == 2);
  CHECK(f.count(EntityKind::contact) == 2);
  CHECK(f.plan->row(0).matched_by == "external_id");
  const Record heather = f.one(EntityKind::contact, "external_id", "K1");
  CHECK(text_of(heather.get("phone")) == "043-797-5229");
  CHECK(number_of(heather.get("customer_since")) == *days_from_calendar({2020, 8, 26}));
}

TEST_CASE("import: a known key with other values changes the record and keeps the rest") {
  Fixture f;
  f.bring_in(EntityKind::contact, "external id,last name,city\nK1,Lang,Ulm\nK2,Kurz,Bonn\n");
  constexpr std::string_view changed = "external id,last name,city\nK1,Lang,Mainz\nK2,Kurz,\n";
  f.check(EntityKind::contact, changed);
  CHECK(f.plan->row(0).verdict == RowVerdict::changed);
  CHECK(f.plan->row(1).verdict == RowVerdict::duplicate);
  f.write();
  CHECK(text_of(f.one(EntityKind::contact, "last_name", "Lang").get("city")) == "Mainz");
  CHECK(text_of(f.one(EntityKind::contact, "last_name", "Kurz").get("city")) == "Bonn");

  f.parse("external id,city\nK1,Trier\n");
  Mapping mapping = guess_mapping(*f.table, EntityKind::contact, f.words);
  mapping.update_existing = false;
  f.check(mapping);
  CHECK(f.plan->row(0).verdict == RowVerdict::duplicate);
  f.write();
  CHECK(text_of(f.one(EntityKind::contact, "last_name", "Lang").get("city")) == "Mainz");
}

TEST_CASE("import: without keys people are known by e-mail, by phone, by name and company") {
  Fixture f;
  f.bring_in(EntityKind::contact,
             "first name,last name,company,email,phone\nA,Lang,Acme,A@x.de,\n"
             "B,Kurz,Acme,,+49 30 123456\nC,Klein,Acme,,\n");
  f.check(EntityKind::contact,
          "first name,last name,company,email,phone,city\nA,Lang,,a@X.de,,Ulm\n"
          "B,Kurz,,,0049 (30) 12 34 56,Ulm\nC,Klein,Acme,,,Ulm\nC,Klein,Other,,,Ulm\n");
  CHECK(f.plan->row(0).matched_by == "email");
  CHECK(f.plan->row(1).matched_by == "phone");
  CHECK(f.plan->row(2).matched_by == "last_name");
  CHECK(f.plan->row(2).verdict == RowVerdict::changed);
  CHECK(f.plan->row(3).verdict == RowVerdict::fresh);
}

TEST_CASE("import: a record twice in one file is taken once and the second row says where") {
  Fixture f;
  f.check(EntityKind::contact, "external id,last name\nK1,Lang\nK2,Kurz\nk1,Lang\n");
  CHECK(f.plan->row(2).verdict == RowVerdict::duplicate);
  CHECK(f.code(2) == "import_duplicate");
  CHECK(f.plan->reason(2)->detail == "2");
  CHECK(f.write().fresh == 2);
}

TEST_CASE("import: people with different keys stay apart even when they share an e-mail") {
  Fixture f;
  CHECK(f.bring_in(EntityKind::contact,
                   "external id,last name,email\nK1,Lang,a@x.de\nK2,Lang,a@x.de\n").fresh == 2);
}

TEST_CASE("import: bad rows are refused one by one and the good ones go in") {
  Fixture f;
  const std::string file = std::string("last name,email,birthday\n") +
                           "Good,a@x.de,1.2.1990\nBad,nomail,1.2.1990\nShort,b@x.de\n"
                           "Long,c@x.de,1.2.1990,more\n,d@x.de,1.2.1990\nDay,e@x.de,31.2.1990\n"
                           "\"Open,f@x.de,1.2.1990\nLast,g@x.de,28.2.1990\n";
  f.check(EntityKind::contact, file);
  const char* codes[] = {"",         "bad_email", "csv_row_too_short",  "csv_row_too_long",
                         "required", "bad_date",  "csv_unclosed_quote", ""};
  for (std::size_t row = 0; row < 8; ++row) {
    INFO("row ", row);
    CHECK(f.code(row) == std::string(codes[row]));
    if (f.plan->reason(row)) {
      CHECK(f.plan->reason(row)->where.line == static_cast<long long>(row) + 2);
      CHECK(f.plan->reason(row)->where.column > 0);
    }
  }
  CHECK(f.write().fresh == 2);
  CHECK(f.count(EntityKind::contact) == 2);
}

TEST_CASE("import: refused rows come back as a file with line and reason that reads in again") {
  Fixture f;
  f.check(EntityKind::contact, "last name;email\nGood;a@x.de\n\"Ba;d\";nomail\n");
  const std::string rejected = rejected_csv(*f.plan, Translator(Language::en));
  CHECK(rejected.contains("\"Ba;d\";nomail;3;"));
  CHECK(rejected.contains("name@example.com"));
  CHECK_FALSE(rejected.contains("Good"));
  f.check(EntityKind::contact, rejected);
  CHECK(f.plan->rows_total() == 1);
}

TEST_CASE("import: everything written carries one transaction, each row a write of its own") {
  struct Log final : Journal {
    std::vector<Id> transactions;
    bool apart = true;
    Result<std::int64_t> next_version(Rows&, const Record*) override { return 0; }
    Result<void> record(Rows&, const JournalEntry& entry) override {
      transactions.push_back(entry.transaction);
      apart = apart && entry.first;
      return {};
    }
  };
  Log log;
  Fixture f(nullptr, &log);
  f.bring_in(EntityKind::account, "account,subsidiary_of\nA,B\nB,\n");
  REQUIRE(log.transactions.size() == 3);  // two companies and a late link
  for (const Id& id : log.transactions) CHECK(id == f.plan->transaction());
  log.transactions.clear();
  f.bring_in(EntityKind::user, kTeams);
  CHECK(log.transactions.size() == 6);  // three agents, a manager, two teams
  for (const Id& id : log.transactions) CHECK(id == f.plan->transaction());
  CHECK(log.apart);
}

TEST_CASE("import: nothing is written before start") {
  Fixture f;
  f.check(EntityKind::account, "account\nAcme\n");
  f.plan->step(100);
  CHECK(f.count(EntityKind::account) == 0);
  CHECK(f.plan->transaction().is_nil());
}

TEST_CASE("import: a row that the store refuses does not take its batch with it") {
  struct Picky final : Rules {
    Result<void> before_write(RuleContext&, Change& change, const Record*,
                              std::vector<Change>&) override {
      const Value* name = change.find("last_name");
      if (name && text_of(*name) == "Bad") return fail("not_allowed");
      return {};
    }
  };
  Picky picky;
  Fixture f(&picky);
  f.check(EntityKind::contact, "last name,company\nGood,X\nBad,Y\nFine,X\n");
  const ImportCounts counts = f.write();
  CHECK(counts.fresh == 2);
  CHECK(counts.refused == 1);
  CHECK(f.code(1) == "not_allowed");
  CHECK(f.plan->reason(1)->where.line == 3);
  CHECK(f.count(EntityKind::contact) == 2);
  CHECK(f.count(EntityKind::account) == 1);
}

TEST_CASE("import: names in one piece are split") {
  Fixture f;
  f.bring_in(EntityKind::contact, "name,email\nAnna Maria Lang,a@x.de\n\"Kurz, Bo\",b@x.de\n"
                                  "王小明,c@x.de\nPelé,d@x.de\n");
  CHECK(text_of(f.one(EntityKind::contact, "email", "a@x.de").get("first_name")) == "Anna Maria");
  CHECK(text_of(f.one(EntityKind::contact, "email", "b@x.de").get("last_name")) == "Kurz");
  CHECK(text_of(f.one(EntityKind::contact, "email", "c@x.de").get("last_name")) == "王");
  CHECK(text_of(f.one(EntityKind::contact, "email", "d@x.de").get("last_name")) == "Pelé");
}
