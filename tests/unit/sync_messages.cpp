#include <doctest/doctest.h>

#include <limits>

#include "sync/difference.h"
#include "sync/wire.h"

using namespace acq;

namespace {

Id id_number(std::uint8_t n) {
  Id id;
  id.bytes[15] = n;
  return id;
}

Operation sample() {
  Operation op{.n = 3, .group = 2, .transaction = id_number(9), .hlc = 77, .base_version = 5,
               .change = update_change(EntityKind::contact, id_number(1))};
  op.change.set("phone", std::string("+49 1")).set("birthday", std::int64_t{-700});
  op.change.set("account", id_number(4)).set("email", Value{});
  op.change.set("tags", join_tags({"+c", "-a"}));
  op.change.set("description", three_way_difference("old", "new"));
  return op;
}

}  // namespace

TEST_CASE("hlc: ascends when the clock stands still or steps back") {
  HlcClock clock;
  const Hlc first = clock.tick(1000);
  const Hlc second = clock.tick(1000);
  const Hlc third = clock.tick(10);
  CHECK(first == hlc_at(1000));
  CHECK(second > first);
  CHECK(third > second);
  CHECK(hlc_time(clock.tick(2000)) == 2000);
}

TEST_CASE("hlc: more ticks in a millisecond than the counter holds still ascend") {
  HlcClock clock;
  Hlc last = clock.tick(1000);
  for (int i = 0; i < 70'000; ++i) {
    const Hlc next = clock.tick(1000);
    REQUIRE(next > last);
    last = next;
  }
  CHECK(hlc_time(last) == 1001);
}

TEST_CASE("hlc: a stamp from the far future is learned only as far as the own clock goes") {
  HlcClock clock;
  clock.observe(hlc_at(9'999'999), 1000);
  CHECK(hlc_time(clock.tick(1000)) <= 1001);
}

TEST_CASE("cbor: every size of number reads back") {
  for (const std::int64_t value : {0ll, 23ll, 24ll, 255ll, 256ll, 65'535ll, 65'536ll, -1ll, -24ll,
                                   -25ll, 4'294'967'295ll, 4'294'967'296ll,
                                   9'000'000'000'000'000ll, -9'000'000'000'000'000ll}) {
    const Bytes bytes = CborWriter().integer(value).take();
    CborReader in(bytes);
    CHECK(in.integer() == value);
    CHECK(in.at_end());
  }
}

TEST_CASE("cbor: a count larger than the input is refused before anything is reserved") {
  const Bytes bytes = {0x9b, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
  CborReader in(bytes);
  CHECK(in.array() == 0);
  CHECK(in.failed());
}

TEST_CASE("cbor: deep nesting, indefinite lengths and broken text are refused") {
  Bytes deep(1000, 0x81);
  deep.push_back(0x00);
  CborReader nested(deep);
  nested.skip();
  CHECK(nested.failed());
  const Bytes endless = {0x9f, 0x00, 0xff};
  CborReader open_ended(endless);
  open_ended.array();
  CHECK(open_ended.failed());
  const Bytes broken = {0x62, 0xc3, 0x28};
  CborReader text(broken);
  text.text();
  CHECK(text.failed());
}

TEST_CASE("push request: an operation survives the wire whole") {
  const PushRequest request{id_number(8), "epoch", 2, {sample()}};
  const auto decoded = decode_push_request(encode(request));
  REQUIRE(decoded);
  CHECK(decoded->client_id == request.client_id);
  CHECK(decoded->epoch == "epoch");
  CHECK(decoded->previous == 2);
  REQUIRE(decoded->operations.size() == 1);
  const Operation& op = decoded->operations[0];
  CHECK(op.n == 3);
  CHECK(op.group == 2);
  CHECK(op.hlc == 77);
  CHECK(op.base_version == 5);
  CHECK(op.change.row == id_number(1));
  CHECK(op.change.kind == ChangeKind::update);
  CHECK(op.change.fields == sample().change.fields);
}

TEST_CASE("push request: a truncated or extended message is refused") {
  const Bytes whole = encode(PushRequest{id_number(8), "e", 0, {sample()}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(decode_push_request(ByteSpan(whole).first(size)));
  }
  Bytes more = whole;
  more.push_back(0);
  CHECK(decode_push_request(more).error().code == "malformed_message");
}

TEST_CASE("push request: fields and keys of a newer program are passed over") {
  CborWriter out;
  out.map(2).text("client").id(id_number(8)).text("operations").array(1);
  out.map(7).text("n").integer(1).text("hlc").integer(1).text("row");
  out.id(id_number(1));
  out.text("kind").text("update").text("future").array(1).integer(1);
  out.text("entity").text("contact").text("fields").map(2);
  out.text("aura").text("violet").text("phone").text("123");
  const auto decoded = decode_push_request(out.data());
  REQUIRE(decoded);
  REQUIRE(decoded->operations[0].change.fields.size() == 1);
  CHECK(text_of(*decoded->operations[0].change.find("phone")) == "123");
}

TEST_CASE("push response: results and refusals survive the wire") {
  PushResponse response{9, 40, "e", 7, {{8, 40, 77, std::nullopt},
                                        {9, 0, 78, Error{"required", "d", {}}}}};
  response.results[1].error->where.field = "last_name";
  const auto decoded = decode_push_response(encode(response));
  REQUIRE(decoded);
  CHECK(decoded->last_n == 9);
  CHECK(decoded->epoch == "e");
  CHECK(decoded->hlc == 7);
  CHECK(decoded->results[0].mark == 77);
  CHECK(decoded->results[1].mark == 78);
  CHECK(decoded->results[0].seq == 40);
  CHECK_FALSE(decoded->results[0].error);
  CHECK(decoded->results[1].error == response.results[1].error);
}

TEST_CASE("page: columns come by name, so that an older and a newer model understand each other") {
  CborWriter out;
  out.map(3).text("cursor").text("c").text("seq").integer(4).text("tables").array(2);
  out.map(3).text("entity").text("contact").text("fields").array(3);
  out.text("aura").text("last_name").text("phone").text("rows").array(1);
  out.array(6).id(id_number(1)).integer(4).boolean(false).null().text("Gross").text("123");
  out.map(3).text("entity").text("spaceship").text("fields").array(0).text("rows").array(1);
  out.array(3).id(id_number(2)).integer(4).boolean(false);
  auto page = PageReader::open(out.take());
  REQUIRE(page);
  CHECK(page->header().seq == 4);
  const auto row = page->next();
  REQUIRE(row);
  REQUIRE(*row);
  CHECK(text_of((*row)->get("last_name")) == "Gross");
  CHECK(text_of((*row)->get("phone")) == "123");
  const auto end = page->next();
  REQUIRE(end);
  CHECK_FALSE(*end);
}

TEST_CASE("page: answers, proof and departures survive the wire; hidden columns are not on it") {
  PageHeader header{.epoch = "e", .cursor = "c", .more = true, .seq = 9, .hlc = 5, .total = 3};
  header.results.push_back({4, 8, 77, std::nullopt});
  header.proof.push_back({EntityKind::contact, {2, 77}});
  header.gone.push_back({EntityKind::deal, id_number(3)});
  const auto hidden = field_bit(*entity(EntityKind::tag).index_of("colour"));
  PageTable table{EntityKind::tag, hidden, 1, {}};
  CborWriter row;
  row.array(3 + entity(EntityKind::tag).fields.size() - 1).id(id_number(1)).integer(9);
  row.boolean(false).text("VIP").integer(1).null().integer(2);
  table.rows = row.take();
  auto page = PageReader::open(encode_page(header, {{table}}));
  REQUIRE(page);
  CHECK(page->header().more);
  CHECK(page->header().rows == 1);
  CHECK(page->header().results[0].seq == 8);
  CHECK(page->header().proof[0].sum == RowSum{2, 77});
  CHECK(page->header().gone[0].id == id_number(3));
  const auto read = page->next();
  REQUIRE(read);
  REQUIRE(*read);
  CHECK(text_of((*read)->get("name")) == "VIP");
  CHECK(is_empty((*read)->get("colour")));
  CHECK(number_of((*read)->get("updated_at")) == 2);
}

TEST_CASE("page: a row without a version, and counts that are none, are refused") {
  const auto page_with = [](std::int64_t version, std::int64_t seq, std::int64_t total) {
    PageTable table{EntityKind::tag, 0, 1, {}};
    CborWriter row;
    row.array(3 + entity(EntityKind::tag).fields.size()).id(id_number(1)).integer(version);
    row.boolean(false).text("VIP").null().integer(1).null().integer(2);
    table.rows = row.take();
    auto page = PageReader::open(
        encode_page({.epoch = "e", .cursor = "c", .seq = seq, .total = total}, {{table}}));
    return page && page->next();
  };
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  CHECK(page_with(9, 9, 1));
  CHECK_FALSE(page_with(0, 9, 1));
  CHECK_FALSE(page_with(-1, 9, 1));
  CHECK_FALSE(page_with(9, -1, 1));
  CHECK_FALSE(page_with(9, kMost, 1));
  CHECK_FALSE(page_with(9, 9, kMost));
}

TEST_CASE("hlc: no server, whatever it says, leaves a device without a later stamp") {
  HlcClock clock;
  clock.follow(hlc_at(1'750'000'000'000));
  const Hlc usual = clock.tick(0);
  CHECK(usual == hlc_at(1'750'000'000'000) + 1);
  clock.follow(std::numeric_limits<Hlc>::max());
  const Hlc first = clock.tick(0);
  CHECK(first > usual);
  CHECK(clock.tick(0) == first + 1);
}

TEST_CASE("page: one cut anywhere is refused, at once or at the row that is missing") {
  PageTable table{EntityKind::tag, 0, 1, {}};
  CborWriter row;
  row.array(3 + entity(EntityKind::tag).fields.size()).id(id_number(1)).integer(9);
  row.boolean(false).text("VIP").null().integer(1).null().integer(2);
  table.rows = row.take();
  const Bytes whole = encode_page({.epoch = "e", .cursor = "c"}, {{table}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    auto page = PageReader::open(Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
    bool refused = !page;
    while (!refused) {
      const auto read = page->next();
      refused = !read;
      if (read && !*read) break;
    }
    CHECK(refused);
  }
}

TEST_CASE("pull query: what a device asks for reads back") {
  const PullRequest asked{"e.v.4.9", id_number(7), 2, 12};
  const auto read = parse_pull_query("/v1/sync/pull?" + pull_query(asked));
  CHECK(read.cursor == asked.cursor);
  CHECK(read.client_id == asked.client_id);
  CHECK(read.schema == 2);
  CHECK(read.after == 12);
  CHECK(parse_pull_query("/v1/sync/pull?cursor=").after == -1);
}
