#include <doctest/doctest.h>

#include <algorithm>

#include "formats/sheet_table.h"
#include "import/contact_cards.h"
#include "import/export.h"
#include "import/plan.h"
#include "import_store.h"

using namespace acq;

namespace {

struct Fixture : testing::ImportStore {
  Actor actor{.role = Role::administrator};
  Id account, deal;

  Fixture() {
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

  std::string exported(ExportForm form, Language language, EntityKind kind, const Id& row) {
    const Translator tr(language);
    const auto out = make_export(form, store->rows(), tr, kind);
    out->add(**store->rows().find(kind, row));
    return out->take().value_or("");
  }
  std::string csv(Language language) {
    return exported(ExportForm::csv, language, EntityKind::deal, deal);
  }
};

}  // namespace

TEST_CASE("export: a list comes out in the reader's words, defused for spreadsheets") {
  Fixture f;
  const std::string text = f.csv(Language::de);
  CHECK(text.starts_with("\xEF\xBB\xBFName;Firma;Kontakt;Phase;Betrag;"));
  CHECK(text.find("\n\"Big \"\"one\"\"\";'=Acme;;Gewonnen;-1234.50;") != std::string::npos);
  CHECK(text.ends_with(";" + f.deal.text() + "\r\n"));
  CHECK(f.csv(Language::en).starts_with("\xEF\xBB\xBFName,Company,"));
}

TEST_CASE("export: what is exported reads back as the same record, in every language") {
  Fixture f;
  const ImportWords words;
  for (const Language language : kLanguages) {
    const std::string text = f.csv(language);
    CsvTable table(guess_csv_form(text));
    table.feed(text);
    REQUIRE(table.finish().has_value());
    Mapping mapping = guess_mapping(table, EntityKind::deal, words);
    const Translator tr(language);
    for (const Field& field : entity(EntityKind::deal).fields) {
      if (!is_importable(field)) continue;
      INFO(field.name);
      CHECK(std::ranges::find(mapping.columns, field.name, &ColumnMap::field) !=
            mapping.columns.end());
    }
    ImportPlan plan(*f.store, f.actor, table, words, mapping);
    while (plan.stage() == ImportStage::checking) plan.step(100);
    REQUIRE(plan.rows_total() == 1);
    const Error* reason = plan.reason(0);
    INFO(std::string(language_code(language)), " ", reason ? reason->code : "", " ",
         reason ? reason->detail : "", " ", reason ? reason->where.field : "");
    CHECK(reason == nullptr);
    CHECK(plan.row(0).verdict == RowVerdict::duplicate);  // known again by its id
  }
}

TEST_CASE("export: a workbook reads back as the same record, in every language") {
  Fixture f;
  const ImportWords words;
  Change more = update_change(EntityKind::deal, f.deal);
  more.set("description", std::string("=1+1")).set("external_id", std::string("00123"));
  more.set("probability", std::int64_t{40}).set("expected_close", std::int64_t{-30'000});
  REQUIRE(f.store->write(f.actor, std::vector{more}));
  for (const Language language : kLanguages) {
    auto book = SheetTable::open(
        f.exported(ExportForm::xlsx, language, EntityKind::deal, f.deal));
    REQUIRE(book);
    Result<std::unique_ptr<CsvTable>> table = nullptr;
    while (table && !*table) table = (*book)->step(1 << 20);
    REQUIRE(table);
    CHECK((*table)->header().back() == "ID");
    Mapping mapping = guess_mapping(**table, EntityKind::deal, words);
    ImportPlan plan(*f.store, f.actor, **table, words, mapping);
    while (plan.stage() == ImportStage::checking) plan.step(100);
    REQUIRE(plan.rows_total() == 1);
    const Error* reason = plan.reason(0);
    INFO(std::string(language_code(language)), " ", reason ? reason->code : "", " ",
         reason ? reason->detail : "", " ", reason ? reason->where.field : "");
    CHECK(reason == nullptr);
    CHECK(plan.row(0).verdict == RowVerdict::duplicate);
    CHECK(plan.row(0).matched_by == kIdTarget);
  }
}

TEST_CASE("export: JSON has what programs need, and is JSON whatever is in it") {
  Fixture f;
  const std::string all = f.exported(ExportForm::json, Language::en, EntityKind::deal, f.deal);
  const std::string account = f.account.text();
  CHECK(all.starts_with(R"({"acquaint":"records","entity":"deal",)" "\n" R"("labels":{)"));
  CHECK(all.ends_with("}\n]}\n"));
  for (const std::string& part : {
           std::string(R"("expected_close":"Expected close")"),
           R"("id":")" + f.deal.text() + R"(")",
           std::string(R"("name":"Big \"one\"")"),
           std::string(R"("stage":"won")"),
           std::string(R"("amount":"-1234.50")"),
           R"("account":{"id":")" + account + R"(","title":"=Acme"})",
           std::string(R"("closed_on":"2017-03-01")"),
           std::string(R"("tags":["a","b"])"),
           std::string(R"("description":"two\nlines")"),
       }) {
    INFO(part);
    CHECK(all.find(part) != std::string::npos);
  }
  CHECK(all.find(R"("lost_reason":")", all.find("records\":[")) == std::string::npos);
}

TEST_CASE("export: a list without rows is a file all the same") {
  Fixture f;
  const Translator tr(Language::en);
  const auto empty = [&](ExportForm form) {
    return make_export(form, f.store->rows(), tr, EntityKind::contact)->take().value_or("");
  };
  CHECK(empty(ExportForm::json).ends_with("\"records\":[\n]}\n"));
  const std::string csv = empty(ExportForm::csv);
  CHECK(csv.find('\n') == csv.size() - 1);
  CHECK(empty(ExportForm::vcard).empty());
}

TEST_CASE("vCard: a contact comes back from its card as the same, and as nobody else") {
  Fixture f;
  Change contact = insert_change(EntityKind::contact, f.store->ids().make());
  contact.set("first_name", std::string("Zoë, jr.")).set("last_name", std::string("Müller; Roth"));
  contact.set("email", std::string("zoe@example.com")).set("account", f.account);
  contact.set("mobile", std::string("+49 170 1234567")).set("city", std::string("Zürich"));
  contact.set("birthday", std::int64_t{3'789}).set("tags", std::string("VIP\x1f" "fair"));
  contact.set("description", std::string("one\ntwo\\three"));
  REQUIRE(f.store->write(f.actor, {&contact, 1}));
  const std::string card =
      f.exported(ExportForm::vcard, Language::en, EntityKind::contact, contact.row);
  const auto text = table_text(card);
  REQUIRE(text);
  CsvTable table(guess_csv_form(*text));
  table.feed(*text);
  REQUIRE(table.finish().has_value());
  const ImportWords words;
  CHECK(guess_entity(table, words) == EntityKind::contact);
  const Mapping mapping = guess_mapping(table, EntityKind::contact, words);
  ImportPlan plan(*f.store, f.actor, table, words, mapping);
  while (plan.stage() == ImportStage::checking) plan.step(100);
  REQUIRE(plan.rows_total() == 1);
  const Error* reason = plan.reason(0);
  INFO((reason ? reason->code + " " + reason->where.field : std::string()));
  CHECK(plan.row(0).verdict == RowVerdict::duplicate);
  CHECK(plan.row(0).record == contact.row);
  CHECK(plan.row(0).matched_by == kIdTarget);
}
