// Quotes and invoices written by several people who do not see each other.
#include <doctest/doctest.h>

#include "rules/convert_document.h"
#include "store/query.h"
#include "sync/undo.h"
#include "world.h"

using namespace acq;
using namespace acq::simulation;

namespace {

Value whole(std::int64_t number) { return number; }

struct Office : World {
  explicit Office(std::uint64_t seed) : World(seed, 2, 0) {}
  Peer& anna() { return *peers[0]; }
  Peer& kim() { return *peers[1]; }

  static bool write(Peer& peer, const Change& change) {
    return peer.device->store().write(peer.actor, {{change}}).has_value();
  }
  static Id make(Peer& peer, EntityKind kind, std::string_view field, Value value) {
    Change change = insert_change(kind, peer.device->store().ids().make());
    change.set(field, std::move(value));
    REQUIRE(write(peer, change));
    return change.row;
  }
  static Id add_line(Peer& peer, EntityKind kind, const Id& document, std::int64_t price) {
    Change line = insert_change(EntityKind::document_line, peer.device->store().ids().make());
    line.set(entity(kind).name, document).set("description", std::string("A"));
    line.set("price", price).set("tax_percent", whole(10'000));
    REQUIRE(write(peer, line));
    return line.row;
  }
  static Value get(Peer& peer, EntityKind kind, const Id& row, std::string_view field) {
    const auto found = peer.device->rows().find(kind, row);
    REQUIRE(found);
    REQUIRE(*found);
    return (*found)->get(field);
  }
  static std::string number(Peer& peer, EntityKind kind, const Id& row) {
    return std::string(text_of(get(peer, kind, row, "number")));
  }
  // Writes what a conversion made; the new document.
  static Id take(Peer& peer, const Result<DocumentMade>& made) {
    REQUIRE(made);
    REQUIRE(peer.device->store().write(peer.actor, made->changes));
    return made->row;
  }
};

}  // namespace

TEST_CASE("sync: documents get their numbers from the server, once, each kind its own") {
  Office office(41);
  Peer& anna = office.anna();
  const Id quote = office.make(anna, EntityKind::quote, "subject", std::string("Fleet"));
  office.add_line(anna, EntityKind::quote, quote, 1'000);
  const Id order = office.take(anna, order_from_quote(anna.device->rows(),
                                                      anna.device->store().ids(), quote, false));
  const Id bill = office.take(anna, invoice_from_order(anna.device->rows(),
                                                       anna.device->store().ids(), order, false));
  CHECK(office.number(anna, EntityKind::quote, quote).empty());
  office.settle();
  for (Peer* peer : {&anna, &office.kim()}) {
    CHECK(office.number(*peer, EntityKind::quote, quote) == "Q-1001");
    CHECK(office.number(*peer, EntityKind::sales_order, order) == "A-1001");
    CHECK(office.number(*peer, EntityKind::invoice, bill) == "R-1001");
    CHECK(office.get(*peer, EntityKind::invoice, bill, "amount") == whole(1'100));
  }
  const Id second = office.make(office.kim(), EntityKind::quote, "subject", std::string("B"));
  office.settle();
  CHECK(office.number(anna, EntityKind::quote, second) == "Q-1002");
}

TEST_CASE("sync: versions of a quote share its number, also when two people make one at once") {
  Office office(42);
  const Id quote = office.make(office.anna(), EntityKind::quote, "subject", std::string("Fleet"));
  office.settle();
  const auto version = [&](Peer& peer, const Id& of) {
    return office.take(peer, next_version(peer.device->rows(), peer.device->store().ids(), of));
  };
  const Id second = version(office.anna(), quote);
  const Id third = version(office.anna(), second);
  const Id rival = version(office.kim(), quote);
  office.settle();
  std::vector<std::string> numbers;
  for (const Id& row : {quote, second, third, rival}) {
    numbers.push_back(office.number(office.kim(), EntityKind::quote, row));
  }
  CHECK(numbers == std::vector<std::string>{"Q-1001", "Q-1001-2", "Q-1001-3", "Q-1001-4"});
  CHECK(office.get(office.anna(), EntityKind::quote, rival, "revision") == whole(4));
}

TEST_CASE("sync: lines that two people add apart from each other both count in the totals") {
  Office office(43);
  const Id quote = office.make(office.anna(), EntityKind::quote, "subject", std::string("Fleet"));
  office.settle();
  office.add_line(office.anna(), EntityKind::quote, quote, 1'000);
  office.add_line(office.kim(), EntityKind::quote, quote, 500);
  CHECK(office.get(office.anna(), EntityKind::quote, quote, "amount") == whole(1'100));
  CHECK(office.get(office.kim(), EntityKind::quote, quote, "amount") == whole(550));
  office.settle();
  for (Peer* peer : {&office.anna(), &office.kim()}) {
    CHECK(office.get(*peer, EntityKind::quote, quote, "net_amount") == whole(1'500));
    CHECK(office.get(*peer, EntityKind::quote, quote, "amount") == whole(1'650));
  }
  const auto conflicts = office.kim().device->rows().count(EntityKind::conflict);
  CHECK(*conflicts == 0);
}

TEST_CASE("sync: a line that comes after the invoice was issued is refused, and said so") {
  Office office(44);
  const Id bill = office.make(office.anna(), EntityKind::invoice, "subject", std::string("Fleet"));
  office.add_line(office.anna(), EntityKind::invoice, bill, 1'000);
  office.settle();
  REQUIRE(office.write(office.anna(), update_change(EntityKind::invoice, bill)
                                          .set("invoice_state", std::string("issued"))));
  office.exchange(office.anna());
  office.add_line(office.kim(), EntityKind::invoice, bill, 500);
  office.settle();
  CHECK(office.kim().device->sync().state().refused > 0);
  for (Peer* peer : {&office.anna(), &office.kim()}) {
    CHECK(office.get(*peer, EntityKind::invoice, bill, "amount") == whole(1'100));
  }
}

TEST_CASE("sync: payments that two people record at once add up, and the state follows") {
  Office office(45);
  const Id bill = office.make(office.anna(), EntityKind::invoice, "subject", std::string("Fleet"));
  office.add_line(office.anna(), EntityKind::invoice, bill, 1'000);
  REQUIRE(office.write(office.anna(), update_change(EntityKind::invoice, bill)
                                          .set("invoice_state", std::string("issued"))));
  office.settle();
  const auto pay = [&](Peer& peer, std::int64_t amount) {
    REQUIRE(office.write(peer, update_change(EntityKind::invoice, bill)
                                   .set("paid_amount", amount)));
  };
  pay(office.anna(), 600);
  pay(office.kim(), 500);
  office.settle();
  for (Peer* peer : {&office.anna(), &office.kim()}) {
    CHECK(office.get(*peer, EntityKind::invoice, bill, "paid_amount") == whole(1'100));
    CHECK(text_of(office.get(*peer, EntityKind::invoice, bill, "invoice_state")) == "paid");
  }
}

TEST_CASE("undo: an order that was made from a quote goes as one, with its lines") {
  Office office(46);
  Peer& anna = office.anna();
  const Id quote = office.make(anna, EntityKind::quote, "subject", std::string("Fleet"));
  office.add_line(anna, EntityKind::quote, quote, 1'000);
  office.settle();
  const auto made =
      order_from_quote(anna.device->rows(), anna.device->store().ids(), quote, false);
  REQUIRE(made);
  const auto written = anna.device->store().write(anna.actor, made->changes);
  REQUIRE(written);
  office.settle();
  REQUIRE(undo(anna.device->store(), anna.device->outbox(), anna.actor, written->transaction));
  office.settle();
  Peer& kim = office.kim();
  CHECK(*kim.device->rows().count(EntityKind::sales_order) == 0);
  CHECK(*kim.device->rows().count(EntityKind::document_line) == 1);
  CHECK(text_of(office.get(kim, EntityKind::quote, quote, "quote_state")) == "draft");
}
