#include <doctest/doctest.h>

#include "i18n/translator.h"
#include "import/mapping.h"

using namespace acq;

namespace {

struct Parsed {
  explicit Parsed(std::string_view text) : table(guess_csv_form(text)) {
    table.feed(text);
    REQUIRE(table.finish().has_value());
  }
  CsvTable table;
};

std::string fields(const Mapping& mapping) {
  std::string all;
  for (const ColumnMap& map : mapping.columns) {
    all += (map.field.empty() ? "-" : map.field) + " ";
  }
  return all;
}

std::string guessed(EntityKind kind, std::string_view text) {
  const ImportWords words;
  const Parsed parsed(text);
  return fields(guess_mapping(parsed.table, kind, words));
}

}  // namespace

TEST_CASE("mapping: the columns of a sales sample find their fields") {
  CHECK(guessed(EntityKind::account,
                "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n"
                "Acme,retail,1996,1100.04,2822,Kenya,\n") ==
        "name sector founded revenue employees country parent ");
  CHECK(guessed(EntityKind::product, "product,series,sales_price\nX,Y,55\n") ==
        "name series price ");
  CHECK(guessed(EntityKind::user, "sales_agent,manager,regional_office\nA B,C D,East\n") ==
        "name manager team ");
  CHECK(guessed(EntityKind::deal,
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,"
                "close_value\nX1,A,P,C,Won,10/20/2016,3/1/2017,1054\n") ==
        "external_id owner product account stage opened_on closed_on amount ");
}

TEST_CASE("mapping: the columns of a list of people find their fields") {
  CHECK(guessed(EntityKind::contact,
                "Index,Customer Id,First Name,Last Name,Company,City,Country,Phone 1,Phone 2,"
                "Email,Subscription Date,Website\n"
                "1,EB54,Heather,Callahan,Mosley,Jeff,Norway,043-797-5229,915.112.1727,"
                "a@b.net,26-08-2020,http://www.escobar.org/\n") ==
        "- external_id first_name last_name account city country phone mobile email "
        "customer_since website ");
}

TEST_CASE("mapping: every label of every importable field is understood in every language") {
  const ImportWords words;
  for (const Entity& described : entities()) {
    if (!is_importable(described.kind)) continue;
    for (const Field& field : described.fields) {
      if (!is_importable(field)) continue;
      for (const Language language : kLanguages) {
        const std::string label = Translator(language)("field." + std::string(field.name));
        const auto found = words.fields_for(described.kind, label);
        INFO(std::string(described.name), " ", label);
        CHECK(std::find(found.begin(), found.end(), field.name) != found.end());
      }
    }
  }
}

TEST_CASE("mapping: a column's contents speak where its header does not") {
  CHECK(guessed(EntityKind::contact, "wer,wo\na@b.de,https://x.de\nc@d.de,https://y.de\n") ==
        "email website ");
}

TEST_CASE("mapping: contents speak against a header only when nothing fits at all") {
  CHECK(guessed(EntityKind::contact, "Nachname;Mail\nA;by post\nB;by post\nC;by van\n") ==
        "last_name - ");
  CHECK(guessed(EntityKind::contact, "Nachname;Mail\nA;by post\nB;b@x.de\nC;by van\n") ==
        "last_name email ");
  CHECK(guessed(EntityKind::contact, "Nachname;Mail\nA;nomail\n") == "last_name email ");
}

TEST_CASE("mapping: each field is given to one column only") {
  CHECK(guessed(EntityKind::contact, "last name,surname,email,e-mail\nA,B,a@b.de,c@d.de\n") ==
        "last_name - email - ");
}

TEST_CASE("mapping: a name in one piece stands back behind first and last name") {
  CHECK(guessed(EntityKind::contact, "Name,Email\nAnna Lang,a@b.de\n") == "full_name email ");
  CHECK(guessed(EntityKind::contact, "Name,Last name\nAnna Lang,Lang\n") == "- last_name ");
}

TEST_CASE("mapping: dates and decimal marks are recognised over all rows") {
  const ImportWords words;
  const Parsed parsed("name;amount;closed on\na;1.234;01.02.2020\nb;5,5;28.02.2020\n");
  const Mapping mapping = guess_mapping(parsed.table, EntityKind::deal, words);
  CHECK(fields(mapping) == "name amount closed_on ");
  CHECK(mapping.columns[1].decimal_mark == ',');
  CHECK(mapping.columns[2].date_order == DateOrder::day_first);
  CHECK_FALSE(mapping.columns[2].date_ambiguous);
}

TEST_CASE("mapping: a file tells by its headers what it holds") {
  const ImportWords words;
  const auto kind = [&](std::string_view text) {
    return guess_entity(Parsed(text).table, words);
  };
  CHECK(kind("product,series,sales_price\nX,Y,5\n") == EntityKind::product);
  CHECK(kind("account,sector,employees\nA,retail,5\n") == EntityKind::account);
  CHECK(kind("First Name,Last Name,Email\nA,B,a@b.de\n") == EntityKind::contact);
  CHECK(kind("opportunity_id,deal_stage,close_value\nX,Won,5\n") == EntityKind::deal);
  CHECK(kind("q1,q2\nX,Y\n") == EntityKind::contact);
}

TEST_CASE("mapping: wrong mappings are refused with a code") {
  const auto code = [](Mapping mapping) {
    const auto checked = check_mapping(entity(mapping.kind), mapping);
    return checked ? std::string() : checked.error().code;
  };
  const ColumnMap name{.field = "name"}, none{}, number{.field = "number"};
  CHECK(code({EntityKind::account, {name, none}}).empty());
  CHECK(code({EntityKind::account, {none}}) == "import_nothing_mapped");
  CHECK(code({EntityKind::account, {name, name}}) == "import_column_twice");
  CHECK(code({EntityKind::ticket, {number}}) == "unknown_field");
  CHECK(code({EntityKind::organisation, {name}}) == "import_unknown_entity");
}

TEST_CASE("mapping: choices are known by name, label in any language, and one misspelling") {
  const ImportWords words;
  const ChoiceSet& sector = *entity(EntityKind::account).find("sector")->choices;
  const ChoiceSet& stage = *entity(EntityKind::deal).find("stage")->choices;
  REQUIRE(words.choice(stage, "WON"));
  CHECK(words.choice(stage, "Gewonnen")->name == "won");
  CHECK(words.choice(stage, "赢单")->name == "won");
  CHECK(words.choice(stage, "Quote Sent")->name == "quote_sent");
  const auto near = words.choice(sector, "technolgy");
  REQUIRE(near);
  CHECK(near->name == "technology");
  CHECK_FALSE(near->exact);
  CHECK_FALSE(words.choice(sector, "astrology").has_value());
}

TEST_CASE("i18n: every field, entity and choice of the model has its word") {
  const Translator tr(Language::en);
  for (const Entity& described : entities()) {
    const std::string name(described.name);
    CHECK_MESSAGE(tr.has("entity." + name), name);
    CHECK_MESSAGE(tr.has("entities." + name), name);
    for (const Field& field : described.fields) {
      if (field.has(kSlot)) continue;  // an organisation gives it one
      CHECK_MESSAGE(tr.has("field." + std::string(field.name)), std::string(field.name));
      if (!field.choices) continue;
      for (const Choice& choice : field.choices->choices) {
        const std::string key =
            "choice." + std::string(field.choices->name) + "." + std::string(choice.name);
        CHECK_MESSAGE(tr.has(key), key);
      }
    }
  }
}
