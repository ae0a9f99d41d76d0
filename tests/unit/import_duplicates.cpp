#include "import/duplicates.h"

#include <doctest/doctest.h>

#include "store/store.h"

using namespace acq;

namespace {

struct Book {
  using Fields = std::vector<std::pair<std::string_view, std::string>>;

  Book() { store = std::move(*Store::open(*db, clock, random, nullptr, nullptr)); }
  void add(EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    const auto written = store->write({.role = Role::administrator}, {&change, 1});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
  }
  // "Anna Abel = Anna Abel 80 email last_name; ..."
  std::string pairs(EntityKind kind) {
    DuplicateSearch search(kind);
    while (*search.step(store->rows(), 2)) {
    }
    std::string all;
    const auto found = search.pairs(store->rows());
    for (const DuplicatePair& pair : *found) {
      all += store->rows().title(kind, pair.first) + " = " +
             store->rows().title(kind, pair.second) + " " + std::to_string(pair.score);
      for (const std::string_view field : pair.fields) all += " " + std::string(field);
      all += "; ";
    }
    return all;
  }

  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
};

}  // namespace

TEST_CASE("company_core: legal forms, case, accents and punctuation do not make two companies") {
  CHECK(company_core("Zoom-Tec GmbH & Co. KG") == "zoomtec");
  CHECK(company_core("ZOOMTEC G.m.b.H.") == "zoomtec");
  CHECK(company_core("Müller AG") == company_core("muller"));
  CHECK(company_core("Nordlicht Ltd.") == company_core("Nordlicht Limited"));
  CHECK(company_core("北京华星有限公司") == "北京华星");
  CHECK(company_core("AG").empty());
  CHECK(company_core("Ag Solutions") == "agsolutions");
  CHECK(company_core("O'Brien, Inc") == company_core("OBrien"));
}

TEST_CASE("duplicates: people are alike by address, number and name, with the reasons named") {
  Book book;
  book.add(EntityKind::contact, {{"first_name", "Anna"}, {"last_name", "Abel"},
                                 {"email", "a@example.org"}, {"phone", "+49 30 1234567"}});
  book.add(EntityKind::contact, {{"first_name", "Bert"}, {"last_name", "Brandt"}});
  book.add(EntityKind::contact, {{"first_name", "ANNA"}, {"last_name", "Ábel"},
                                 {"email", "A@Example.org"}});
  book.add(EntityKind::contact, {{"first_name", "Anna"}, {"last_name", "Abel-Costa"},
                                 {"phone", "0049 30 123 45 67"}, {"city", "Bern"}});
  const std::string found = book.pairs(EntityKind::contact);
  CHECK(found.find("Anna Abel = ANNA Ábel 100") == 0);
  CHECK(found.find("email") != std::string::npos);
  CHECK(found.find("last_name") != std::string::npos);
  CHECK(found.find("Costa") == std::string::npos);  // one number alone may be a switchboard's
  CHECK(found.find("Bert") == std::string::npos);
}

TEST_CASE("duplicates: companies are alike by name without its form, or by website and number") {
  Book book;
  book.add(EntityKind::account, {{"name", "Zoom Tec GmbH"}, {"website", "https://www.zoom.de/de"},
                                 {"phone", "+49 30 1234567"}});
  book.add(EntityKind::account, {{"name", "ZoomTec"}});
  book.add(EntityKind::account, {{"name", "Zebra"}, {"website", "zoom.de"},
                                 {"phone", "+49 (30) 123-4567"}});
  CHECK(book.pairs(EntityKind::account) ==
        "Zoom Tec GmbH = Zebra 80 website phone; Zoom Tec GmbH = ZoomTec 60 name; ");
}

TEST_CASE("duplicates: an address that many share pairs each with the earliest, not all with all") {
  Book book;
  for (int i = 0; i < 30; ++i) {
    book.add(EntityKind::lead, {{"last_name", "L" + std::to_string(i)},
                                {"email", "info@example.org"}});
  }
  const std::string found = book.pairs(EntityKind::lead);
  CHECK(static_cast<std::size_t>(std::ranges::count(found, ';')) == 29);
}

TEST_CASE("duplicates: what was removed is no duplicate") {
  Book book;
  book.add(EntityKind::account, {{"name", "Zoom AG"}});
  book.add(EntityKind::account, {{"name", "Zoom"}});
  const auto removed = *book.store->rows().find_by(EntityKind::account, "name",
                                                   std::string("Zoom"));
  const Change change{EntityKind::account, removed->id, ChangeKind::remove, {}};
  REQUIRE(book.store->write({.role = Role::administrator}, {&change, 1}));
  CHECK(book.pairs(EntityKind::account).empty());
}

namespace {

std::string alike(Book& book, EntityKind kind, const Book::Fields& fields) {
  Record draft = blank(kind, {});
  for (const auto& [name, value] : fields) draft.set(name, value);
  std::string all;
  const auto found = find_alike(book.store->rows(), draft, 3);
  REQUIRE(found);
  for (const Alike& one : *found) {
    all += book.store->rows().title(kind, one.row) + " " + std::to_string(one.score) + "; ";
  }
  return all;
}

}  // namespace

TEST_CASE("find_alike: who is being entered is found by e-mail, name and company's core") {
  Book book;
  book.add(EntityKind::contact, {{"first_name", "Anna"}, {"last_name", "Abel"},
                                 {"email", "anna@example.org"}});
  book.add(EntityKind::account, {{"name", "Zoom-Tec GmbH"}});
  CHECK(alike(book, EntityKind::contact, {{"email", "ANNA@example.org"}}) == "Anna Abel 60; ");
  CHECK(alike(book, EntityKind::contact, {{"first_name", "anna"}, {"last_name", "ABEL"}}) ==
        "Anna Abel 40; ");
  CHECK(alike(book, EntityKind::account, {{"name", "Zoom-Tec AG"}}) == "Zoom-Tec GmbH 60; ");
}

TEST_CASE("find_alike: half a name and a namesake's other half are nobody") {
  Book book;
  book.add(EntityKind::contact, {{"first_name", "Anna"}, {"last_name", "Abel"}});
  CHECK(alike(book, EntityKind::contact, {{"last_name", "Abel"}}) == "");
  CHECK(alike(book, EntityKind::contact, {{"first_name", "Anna"}, {"last_name", "Brandt"}}) == "");
  CHECK(alike(book, EntityKind::contact, {}) == "");
}
