// Whatever a server answers to a device: applied or refused, never half; the running sums stay
// those of the rows; and the right server afterwards brings the device to what it has.
//
// The input is a row of answers, each a byte (what it answers, with which status), its length in
// two bytes, and its body.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "office.h"
#include "rules/crm_rules.h"
#include "store/schema.h"
#include "sync/client_sync.h"

namespace {

using namespace acq;
using fuzz::require;

constexpr std::uint8_t kUser = 1;
constexpr std::array<int, 8> kStatuses = {200, 200, 200, 200, 200, 409, 410, 500};

template <class T>
T value_of(Result<T> result) {
  require(result.has_value());
  return std::move(*result);
}

// The engine of a device, opened on a database that is there already.
struct Engine {
  Engine(Database& db, BaseImages& base, FixedClock& clock, Random& random, CrmRules& rules)
      : outbox(value_of(Outbox::open(db, base, clock))),
        store(value_of(Store::open(db, clock, random, &rules, outbox.get()))),
        images(value_of(Images::open(store->rows(), base, *outbox))),
        sync(value_of(ClientSync::open(*store, *outbox, *images, random))) {
    store->on_commit([this](auto) { sync->outbox_changed(); });
  }
  std::unique_ptr<Outbox> outbox;
  std::unique_ptr<Store> store;
  std::unique_ptr<Images> images;
  std::unique_ptr<ClientSync> sync;
};

void work_off(ClientSync& sync) {
  for (int slices = 0; sync.has_work(); ++slices) {
    require(slices < 1000);
    if (!sync.apply(100)) return;
  }
}

void check_sums(Engine& engine) {
  for (const Entity& described : entities()) {
    const BucketSums buckets = value_of(engine.images->buckets(described.kind));
    RowSum sum;
    for (const RowSum& bucket : buckets) {
      sum.count += bucket.count;
      sum.sum += bucket.sum;
    }
    require(sum == engine.images->sum(described.kind));
  }
}

class Bench {
 public:
  Bench() : db_(value_of(Database::open({.path = ":memory:"}))), base_(open_base()) {
    Engine engine(db_, base_, clock_, random_, rules_);
    require(meet_server(engine));
    edit(*engine.store);
  }

  void try_input(ByteSpan input) {
    require(db_.run("BEGIN").has_value());
    clock_.now = fuzz::kNow;
    {
      Engine engine(db_, base_, clock_, random_, rules_);
      while (input.size() >= 3) {
        const std::size_t size = std::min<std::size_t>(input[1] | input[2] << 8, input.size() - 3);
        answer(engine, input[0], input.subspan(3, size));
        input = input.subspan(3 + size);
      }
      fuzz::the_office().undone([&] { require(meet_server(engine)); });
    }
    require(db_.run("ROLLBACK").has_value());
  }

 private:
  BaseImages open_base() { return value_of(BaseImages::open(db_)); }

  // Own edits that wait for the server.
  void edit(Store& store) {
    const Actor actor = *fuzz::the_office().actor(kUser);
    const auto row = [](std::uint8_t number, EntityKind kind) {
      return update_change(kind, fuzz::small_id(number));
    };
    const std::array changes = {
        row(14, EntityKind::contact).set("phone", std::string("+49 711 1")),
        row(14, EntityKind::contact).set("tags", std::string("b\x1f" "c")),
        row(34, EntityKind::product).set("stock", std::int64_t{8}),
        row(30, EntityKind::lead).set("description", std::string("One\nTwo\nThree")),
        insert_change(EntityKind::tag, fuzz::small_id(200)).set("name", std::string("Own")),
        Change{EntityKind::lead, fuzz::small_id(31), ChangeKind::remove}};
    for (const Change& change : changes) require(store.write(actor, {{change}}).has_value());
  }

  void answer(Engine& engine, std::uint8_t what, ByteSpan body) {
    ClientSync& sync = *engine.sync;
    clock_.now += 120'000;
    sync.retry_now();
    const int status = kStatuses[(what >> 1) % kStatuses.size()];
    if (what % 2 == 0) {
      if (sync.next_pull()) std::ignore = sync.on_pull(status, body);
    } else {
      if (sync.next_push()) std::ignore = sync.on_push(status, body);
    }
    work_off(sync);
    check_sums(engine);
  }

  // Talks to the office until nothing is left. Does the device hold what the server says?
  bool meet_server(Engine& engine) {
    server::ServerStore& server = fuzz::the_office().server();
    ClientSync& sync = *engine.sync;
    const Actor actor = *fuzz::the_office().actor(kUser);
    require(sync.renew().has_value());
    clock_.now += 120'000;
    sync.retry_now();
    for (int round = 0; sync.wake_at(); ++round) {
      require(round < 100);
      clock_.now += 120'000;
      if (const auto push = sync.next_push()) pushed(server, actor, sync, *push);
      if (const auto pull = sync.next_pull()) pulled(server, actor, sync, *pull);
      work_off(sync);
    }
    check_sums(engine);
    return sync.state().pending == 0 && sync.state().proven_ms > fuzz::kNow &&
           sync.state().trouble == SyncTrouble::none;
  }

  static void pushed(server::ServerStore& server, const Actor& actor, ClientSync& sync,
                     const SyncRequest& request) {
    const PushRequest decoded = value_of(decode_push_request(request.body));
    const auto decided = server.push(actor, decoded);
    const Result<void> taken = decided ? sync.on_push(200, encode(*decided))
                                       : sync.on_push(409, refusal(decided.error()));
    require(taken.has_value());
  }

  static void pulled(server::ServerStore& server, const Actor& actor, ClientSync& sync,
                     const SyncRequest& request) {
    const auto page = answer_of(server, actor, request.path);
    const Result<void> taken =
        page ? sync.on_pull(200, *page) : sync.on_pull(409, refusal(page.error()));
    require(taken.has_value());
  }

  static Result<Bytes> answer_of(server::ServerStore& server, const Actor& actor,
                                 std::string_view path) {
    if (path.starts_with("/v1/sync/pull")) return server.pull(actor, parse_pull_query(path));
    const Entity* described = find_entity(query_value(path, "entity"));
    require(described != nullptr);
    if (path.starts_with("/v1/sync/buckets")) return server.buckets(actor, described->kind);
    const std::string number(query_value(path, "n"));
    return server.bucket(actor, described->kind, std::strtoul(number.c_str(), nullptr, 10));
  }

  static Bytes refusal(const Error& error) {
    const bool gap = error.code == "operation_gap";
    CborWriter out;
    out.map(1).text("error").map(gap ? 2 : 1).text("code").text(error.code);
    if (gap) out.text("last_n").integer(std::strtoll(error.detail.c_str(), nullptr, 10));
    return out.take();
  }

  FixedClock clock_{fuzz::kNow};
  SeededRandom random_{11};
  CrmRules rules_;
  Database db_;
  BaseImages base_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // tidy: allow mutable-static: libFuzzer's entry has no owner, and opening takes too long
  static Bench bench;
  bench.try_input(ByteSpan(data, size));
  return 0;
}
