#include "import/known_exports.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "formats/near.h"
#include "import/export.h"
#include "import/plan.h"
#include "model/check.h"
#include "import_store.h"

using namespace acq;

namespace {

struct Office : testing::ImportStore {
  ImportWords words;
  Actor actor{.role = Role::administrator};

  // Brings in all of it as what it is taken for.
  ImportCounts import(std::string_view text, EntityKind expected) {
    CsvTable table(guess_csv_form(text));
    table.feed(text);
    REQUIRE(table.finish());
    REQUIRE(guess_entity(table, words) == expected);
    const Mapping mapping = guess_mapping(table, expected, words);
    REQUIRE(check_mapping(words.entity(expected), mapping));
    ImportPlan plan(*store, actor, table, words, mapping);
    while (plan.stage() == ImportStage::checking) plan.step(100);
    plan.start();
    while (plan.stage() == ImportStage::writing) plan.step(100);
    for (std::size_t row = 0; row < plan.rows_total(); ++row) {
      if (const Error* why = plan.reason(row)) {
        FAIL_CHECK(why->code, " ", why->detail, " in ", why->where.field, " of row ", row);
      }
    }
    return plan.counts();
  }

  std::string field(EntityKind kind, std::string_view key, std::string_view name) {
    const std::string column = entity(kind).find("external_id") ? "external_id" : "title";
    std::string found = "(no record)";
    for (std::int64_t rowid = 1; rowid < 20; ++rowid) {
      const auto record = store->rows().at(kind, rowid);
      if (!record || !*record) continue;
      const Record& one = **record;
      if ((column == "title" ? title_of(one) : text_of(one.get(column))) != key) continue;
      const Field& described = *entity(kind).find(name);
      const Value& value = one.get(name);
      found = described.type == FieldType::reference
                  ? store->rows().title(described.target, id_of(value))
                  : value_to_text(described, value, 2);
    }
    return found;
  }
};

constexpr std::string_view kHubCompanies =
    "Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,"
    "Company Domain Name,Number of Employees,Lifecycle Stage,Create Date\n"
    "9001,Blue Bay,,+49 731 1,Ulm,Germany,COMPUTER_SOFTWARE,bluebay.example,12,Customer,"
    "2024-03-12 09:14\n";
constexpr std::string_view kHubContacts =
    "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,"
    "Associated Company IDs,Lifecycle Stage,Lead Status,Original Source\n"
    "101,Zoë,Ångström,zoe@bluebay.example,+49 731 2,,Blue Bay,9001,Marketing Qualified Lead,NEW,"
    "Organic Search\n"
    "102,Li,王,li@new.example,,,New Ltd,9002,Customer,,Offline Sources\n";
constexpr std::string_view kHubDeals =
    "Record ID,Deal Name,Deal Stage,Pipeline,Close Date,Amount,Deal owner,Associated Company,"
    "Create Date\n"
    "7001,Lamps,Decision Maker Bought-In,Sales Pipeline,2024-06-30 00:00,1250.5,,Blue Bay,"
    "2024-03-12 09:14\n"
    "7002,Chairs,Closed Won,Sales Pipeline,2024-02-01 10:00,99,,Blue Bay,2024-01-01 08:00\n";
constexpr std::string_view kHubTickets =
    "Ticket ID,Ticket name,Ticket status,Pipeline,Priority,Ticket owner,Source,"
    "Associated Company\n"
    "5,Lamp is dark,Waiting on contact,Support,Medium,,Email,Blue Bay\n";

constexpr std::string_view kForceAccounts =
    "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,"
    "BillingPostalCode,BillingCountry,Phone,Industry,AnnualRevenue,NumberOfEmployees,OwnerId\n"
    "001A0000001,0,,Grand Hotel,Customer - Direct,,Main St 1,Chicago,60601,USA,(312) 1,"
    "Hospitality,500000000.0,5600,005X\n"
    "001A0000002,0,,Grand Bar,Prospect,001A0000001,,,,,,Food & Beverage,,,005X\n";
constexpr std::string_view kForceContacts =
    "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingCity,Phone,"
    "MobilePhone,Email,Title,LeadSource,Birthdate,OwnerId\n"
    "003A0000001,0,,001A0000001,Gonzalez,Rose,Ms.,Rose Gonzalez,Chicago,(312) 2,(312) 3,"
    "rose@grand.example,SVP,Trade Show,1963-11-02,005X\n";
constexpr std::string_view kForceDeals =
    "Id,IsDeleted,AccountId,Name,Description,StageName,Amount,Probability,CloseDate,Type,"
    "LeadSource,IsClosed,IsWon,OwnerId\n"
    "006A0000001,0,001A0000001,Generator,Big,Negotiation/Review,270000.0,90.0,2024-08-01,New,"
    "Partner Referral,0,0,005X\n";
constexpr std::string_view kForceLeads =
    "Id,IsDeleted,MasterRecordId,LastName,FirstName,Title,Company,City,Country,Phone,Email,"
    "LeadSource,Status,IsConverted,OwnerId\n"
    "00QA0000001,0,,Snyder,Kathy,CEO,TNR,Rye,USA,(860) 1,kathy@tnr.example,Purchased List,"
    "Working - Contacted,0,005X\n";
constexpr std::string_view kForceCases =
    "Id,IsDeleted,CaseNumber,ContactId,AccountId,Type,Status,Reason,Origin,Subject,Priority,"
    "OwnerId\n"
    "500A0000001,0,00001001,003A0000001,001A0000001,Mechanical,Escalated,,Web,No power,High,005X\n";

constexpr std::string_view kEspoAccounts =
    "id,name,deleted,website,emailAddress,phoneNumber,type,industry,billingAddressStreet,"
    "billingAddressCity,billingAddressCountry,assignedUserName\n"
    "64a1,Weaver AG,0,https://weaver.example,info@weaver.example,+41 44 1,Reseller,Apparel,"
    "Gasse 1,Zürich,Schweiz,\n";
constexpr std::string_view kEspoContacts =
    "id,name,deleted,salutationName,firstName,lastName,accountId,accountName,title,emailAddress,"
    "phoneNumber,addressCity,assignedUserName\n"
    "64b1,Eva Müller,0,Ms.,Eva,Müller,64a1,Weaver AG,Einkauf,eva@weaver.example,+41 44 2,Zürich,\n";
constexpr std::string_view kEspoDeals =
    "id,name,amount,amountCurrency,accountId,accountName,stage,lastStage,probability,closeDate\n"
    "64c1,Looms,1200,CHF,64a1,Weaver AG,Closed Lost,Proposal,0,2024-05-01\n";
constexpr std::string_view kEspoLeads =
    "id,firstName,lastName,title,status,source,opportunityAmount,accountName,emailAddress\n"
    "64d1,Max,Frei,CTO,In Process,Web Site,500,Frei GmbH,max@frei.example\n";
constexpr std::string_view kEspoCases =
    "id,name,number,status,priority,type,accountName,contactName\n"
    "64e1,Loom stands,12,Pending,Urgent,Problem,Weaver AG,Eva Müller\n";

}  // namespace

TEST_CASE("known exports: every column goes into a field that the entity has") {
  std::size_t checked = 0;
  for (const std::string_view product : {"HubSpot", "Salesforce", "EspoCRM"}) {
    for (const EntityKind kind : {EntityKind::account, EntityKind::contact, EntityKind::deal,
                                  EntityKind::lead, EntityKind::ticket}) {
      // Its own headers are enough to know it by.
      std::vector<std::string> headers;
      const KnownExport* known = nullptr;
      for (const KnownExport* each : known_exports()) {
        if (each->product == product && each->kind == kind) known = each;
      }
      if (!known) continue;
      for (std::string_view left = known->columns; !left.empty();) {
        const std::size_t end = std::min(left.find(' '), left.size());
        const std::string_view pair = left.substr(0, end);
        const std::size_t sign = pair.find('=');
        const std::string_view field = pair.substr(sign + 1);
        INFO(product, " ", pair);
        CHECK(bare_name(pair.substr(0, sign)) == pair.substr(0, sign));
        const Field* found = entity(kind).find(field);
        CHECK((field == "-" || (found && is_importable(*found))));
        headers.emplace_back(pair.substr(0, sign));
        left.remove_prefix(std::min(end + 1, left.size()));
        ++checked;
      }
      CHECK(known_export(headers, kind) == known);
    }
  }
  CHECK(checked > 150);
}

TEST_CASE("known exports: choices of other products are choices that we have") {
  for (const ChoiceWords& words : known_choice_words()) {
    bool known = false;
    for (const Entity& described : entities()) {
      for (const Field& field : described.fields) {
        known = known || (field.choices && field.choices->name == words.set &&
                          field.choices->find(words.choice));
      }
    }
    INFO(words.set, " ", words.choice);
    CHECK(known);
  }
}

TEST_CASE("known exports: HubSpot's come in with their companies, stages and keys") {
  Office at;
  CHECK(at.import(kHubCompanies, EntityKind::account).fresh == 1);
  CHECK(at.import(kHubContacts, EntityKind::contact).fresh == 2);
  CHECK(at.import(kHubDeals, EntityKind::deal).fresh == 2);
  CHECK(at.import(kHubTickets, EntityKind::ticket).fresh == 1);
  CHECK(at.field(EntityKind::account, "9001", "sector") == "software");
  CHECK(at.field(EntityKind::account, "9001", "state") == "customer");
  CHECK(at.field(EntityKind::contact, "101", "account") == "Blue Bay");
  CHECK(at.field(EntityKind::contact, "101", "state") == "lead");
  CHECK(at.field(EntityKind::contact, "101", "source") == "website");
  CHECK(at.field(EntityKind::contact, "102", "account") == "New Ltd");  // made by its name
  CHECK(at.field(EntityKind::deal, "7001", "stage") == "engaging");
  CHECK(at.field(EntityKind::deal, "7001", "expected_close") == "2024-06-30");
  CHECK(at.field(EntityKind::deal, "7001", "opened_on") == "2024-03-12");
  CHECK(at.field(EntityKind::deal, "7001", "amount") == "1250.50");
  CHECK(at.field(EntityKind::deal, "7002", "stage") == "won");
  CHECK(at.field(EntityKind::deal, "7002", "closed_on") == "2024-02-01");
  CHECK(at.field(EntityKind::ticket, "Lamp is dark", "ticket_state") == "waiting");
  CHECK(at.field(EntityKind::ticket, "Lamp is dark", "priority") == "normal");
}

TEST_CASE("known exports: Salesforce's refer to each other by their ids") {
  Office at;
  CHECK(at.import(kForceAccounts, EntityKind::account).fresh == 2);
  CHECK(at.import(kForceContacts, EntityKind::contact).fresh == 1);
  CHECK(at.import(kForceDeals, EntityKind::deal).fresh == 1);
  CHECK(at.import(kForceLeads, EntityKind::lead).fresh == 1);
  CHECK(at.import(kForceCases, EntityKind::ticket).fresh == 1);
  CHECK(at.store->rows().count(EntityKind::account).value_or(0) == 2);
  CHECK(at.field(EntityKind::account, "001A0000001", "state") == "customer");
  CHECK(at.field(EntityKind::account, "001A0000001", "revenue") == "500000000.00");
  CHECK(at.field(EntityKind::account, "001A0000002", "parent") == "Grand Hotel");
  CHECK(at.field(EntityKind::account, "001A0000002", "sector") == "hospitality");
  CHECK(at.field(EntityKind::contact, "003A0000001", "account") == "Grand Hotel");
  CHECK(at.field(EntityKind::contact, "003A0000001", "job_title") == "SVP");
  CHECK(at.field(EntityKind::contact, "003A0000001", "birthday") == "1963-11-02");
  CHECK(at.field(EntityKind::deal, "006A0000001", "stage") == "quote_sent");
  CHECK(at.field(EntityKind::deal, "006A0000001", "account") == "Grand Hotel");
  CHECK(at.field(EntityKind::deal, "006A0000001", "source") == "partner");
  CHECK(at.field(EntityKind::lead, "00QA0000001", "lead_state") == "contacted");
  CHECK(at.field(EntityKind::lead, "00QA0000001", "company") == "TNR");
  CHECK(at.field(EntityKind::ticket, "No power", "contact") == "Rose Gonzalez");
  CHECK(at.field(EntityKind::ticket, "No power", "ticket_channel") == "portal");
}

TEST_CASE("known exports: EspoCRM's come in with names of companies and people") {
  Office at;
  CHECK(at.import(kEspoAccounts, EntityKind::account).fresh == 1);
  CHECK(at.import(kEspoContacts, EntityKind::contact).fresh == 1);
  CHECK(at.import(kEspoDeals, EntityKind::deal).fresh == 1);
  CHECK(at.import(kEspoLeads, EntityKind::lead).fresh == 1);
  CHECK(at.import(kEspoCases, EntityKind::ticket).fresh == 1);
  CHECK(at.field(EntityKind::account, "64a1", "state") == "partner");
  CHECK(at.field(EntityKind::account, "64a1", "city") == "Zürich");
  CHECK(at.field(EntityKind::contact, "64b1", "account") == "Weaver AG");
  CHECK(at.field(EntityKind::deal, "64c1", "stage") == "lost");
  CHECK(at.field(EntityKind::deal, "64c1", "currency") == "CHF");
  CHECK(at.field(EntityKind::lead, "64d1", "lead_state") == "contacted");
  CHECK(at.field(EntityKind::lead, "64d1", "amount") == "500.00");
  CHECK(at.field(EntityKind::ticket, "Loom stands", "ticket_state") == "waiting");
  CHECK(at.field(EntityKind::ticket, "Loom stands", "contact") == "Eva Müller");
}

TEST_CASE("known exports: the same export once more changes records instead of doubling them") {
  Office at;
  CHECK(at.import(kForceAccounts, EntityKind::account).fresh == 2);
  std::string later(kForceAccounts);
  later.replace(later.find("Grand Hotel"), 11, "Grander Inn");
  const ImportCounts counts = at.import(later, EntityKind::account);
  CHECK(counts.changed == 1);
  CHECK(counts.duplicate == 1);
  CHECK(at.field(EntityKind::account, "001A0000001", "name") == "Grander Inn");
}

TEST_CASE("known exports: what goes out from here is taken for what it is, and for nobody else's") {
  Office at;
  for (const Language language : kLanguages) {
    const Translator tr(language);
    for (const Entity& described : entities()) {
      if (!is_importable(described.kind) || is_own(described.kind)) continue;
      const auto out = make_export(ExportForm::csv, at.store->rows(), tr, described.kind);
      const std::string text = out->take().value_or("");
      CsvTable table(guess_csv_form(text));
      table.feed(text);
      REQUIRE(table.finish());
      INFO(std::string(language_code(language)), " ", described.name);
      CHECK(known_export(table.header()) == nullptr);
    }
  }
}

TEST_CASE("known exports: a list of people from anywhere is nobody's export") {
  const auto known = [](std::vector<std::string> headers) { return known_export(headers); };
  CHECK(known({"First Name", "Last Name", "Email", "Company"}) == nullptr);
  CHECK(known({"Name", "ID"}) == nullptr);
  CHECK(known({"Id", "Name", "Stage", "Amount"}) == nullptr);
  CHECK(known({"Record ID", "First Name", "Last Name", "Email"}) == nullptr);
}

TEST_CASE("known exports: a company is made by its name, never by another product's key") {
  const ImportWords words;
  const auto makes = [&](std::string_view text, std::string_view header) {
    CsvTable table(guess_csv_form(text));
    table.feed(text);
    REQUIRE(table.finish());
    const Mapping mapping = guess_mapping(table, EntityKind::contact, words);
    const auto at = std::ranges::find(table.header(), header);
    REQUIRE(at != table.header().end());
    const ColumnMap& map = mapping.columns[static_cast<std::size_t>(at - table.header().begin())];
    REQUIRE(map.field == "account");
    return map.create_missing;
  };
  CHECK(makes(kHubContacts, "Associated Company"));
  CHECK_FALSE(makes(kForceContacts, "AccountId"));
}
