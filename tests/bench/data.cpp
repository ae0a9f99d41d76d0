// Store and sync without a browser: what 100,000 contacts cost. Prints one JSON object a line:
// {"what", "value", "unit", "reach"}; run.mjs makes the table.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "rules/crm_rules.h"
#include "server/store/server_store.h"
#include "store/query.h"
#include "store/search.h"
#include "sync/device.h"

using namespace acq;

namespace {

constexpr int kContacts = 100'000;
constexpr int kEdits = 10'000;

struct WallClock final : Clock {
  TimeMs now_ms() override {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  }
};

class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  double ms() const { return seconds() * 1000; }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void report(const char* what, double value, const char* unit, const char* reach) {
  std::printf("{\"what\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"reach\":\"%s\"}\n", what, value,
              unit, reach);
  std::fflush(stdout);
}

template <class T>
T need(Result<T> result, const char* step) {
  if (result) {
    if constexpr (!std::is_void_v<T>) return std::move(*result);
  } else {
    std::fprintf(stderr, "%s: %s %s\n", step, result.error().code.c_str(),
                 result.error().detail.c_str());
    std::exit(1);
  }
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

constexpr const char* kFirst[] = {"Anna", "Bert", "Carmen", "Dieter", "Elena", "Fatima", "Georg"};
constexpr const char* kLast[] = {"Snelling", "Gross", "Nunez", "Okafor", "Petrova", "Ortega",
                                 "Tanaka", "Nordmann", "Raman", "Reilly", "Park"};

Change new_contact(IdMaker& ids, int n) {
  Change change = insert_change(EntityKind::contact, ids.make());
  const std::string number = std::to_string(n);
  const std::string last = std::string(kLast[n % 11]) + number;
  change.set("first_name", std::string(kFirst[n % 7])).set("last_name", last);
  change.set("email", "p" + number + "@" + kLast[n % 11] + ".example");
  change.set("phone", "+49 711 " + number).set("city", std::string("Stuttgart"));
  change.set("country", std::string("Germany")).set("state", std::string("customer"));
  return change;
}

void fill(server::ServerStore& server) {
  const Actor system{.role = Role::system};
  const Stopwatch watch;
  server.with([&](Store& store) {
    constexpr int kBatch = 500;
    for (int n = 0; n < kContacts; n += kBatch) {
      std::vector<Change> batch;
      for (int i = n; i < n + kBatch; ++i) batch.push_back(new_contact(store.ids(), i));
      need(store.write(system, batch), "fill");
    }
    return 0;
  });
  report("server: contacts written, indexed", kContacts / watch.seconds(), "rows/s", "");
}

// Everything there is to fetch; what the server's half and the device's half took.
struct Pulled {
  double serving = 0, applying = 0;
  std::size_t bytes = 0;
};

Pulled pull_all(server::ServerStore& server, Device& device, const Actor& actor) {
  Pulled pulled;
  ClientSync& sync = device.sync();
  while (const auto request = sync.next_pull()) {
    const Stopwatch served;
    const Bytes page = need(server.pull(actor, parse_pull_query(request->path)), "pull");
    pulled.serving += served.seconds();
    pulled.bytes += page.size();
    const Stopwatch applied;
    need(sync.on_pull(200, page), "on_pull");
    while (sync.has_work()) need(sync.apply(2000), "apply");
    pulled.applying += applied.seconds();
  }
  return pulled;
}

void first_sync(server::ServerStore& server, Device& device, const Actor& actor) {
  const auto [serving, applying, bytes] = pull_all(server, device, actor);
  report("first sync: server makes pages", kContacts / serving, "rows/s", "");
  report("first sync: device applies, durable", kContacts / applying, "rows/s", "100000");
  report("first sync: bytes a row before compression", double(bytes) / kContacts, "B", "");
  const Stopwatch indexing;
  while (need(index_pending(device.rows(), 2000), "index") > 0) {
  }
  report("first sync: search index afterwards", kContacts / indexing.seconds(), "rows/s", "");
}

void lists(Device& device) {
  Rows& rows = device.rows();
  std::vector<double> opened, window, searched;
  std::vector<std::int64_t> rowids;
  for (int i = 0; i < 11; ++i) {
    const Stopwatch watch;
    rowids = need(list_rowids(rows, {.kind = EntityKind::contact}), "list");
    opened.push_back(watch.ms());
  }
  for (std::size_t i = 0; i < 101; ++i) {
    const Stopwatch watch;
    for (std::size_t j = 0; j < 50; ++j) {
      need(rows.at(EntityKind::contact, rowids[(i * 977 + j) % rowids.size()]), "window");
    }
    window.push_back(watch.ms());
  }
  for (const char* words : {"a", "an", "ann", "anna", "snel", "gross 12", "stutt", "p77", "x"}) {
    for (int i = 0; i < 5; ++i) {
      const Stopwatch watch;
      need(search_everything(rows, words, 8), "search");
      searched.push_back(watch.ms());
    }
  }
  report("list of 100k opened, by title", median(opened), "ms", "100");
  report("50 rows of it by rowid", median(window), "ms", "16");
  report("search over everything, median of 9 queries", median(searched), "ms", "50");
  report("search over everything, slowest", *std::ranges::max_element(searched), "ms", "50");
}

void offline_edits(server::ServerStore& server, Device& device, const Actor& actor) {
  const auto rowids = need(list_rowids(device.rows(), {.kind = EntityKind::contact}), "list");
  const Stopwatch editing;
  for (int n = 0; n < kEdits; ++n) {
    const auto record = need(device.rows().at(EntityKind::contact, rowids[n * 7]), "read");
    Change change = update_change(EntityKind::contact, record->id);
    change.set("job_title", "Title " + std::to_string(n));
    need(device.store().write(actor, {{change}}), "edit");
  }
  report("one edit, durable on the device", editing.ms() / kEdits, "ms", "");
  const Stopwatch pushing;
  while (const auto request = device.sync().next_push()) {
    const auto decoded = need(decode_push_request(request->body), "decode");
    const auto response = need(server.push(actor, decoded), "push");
    need(device.sync().on_push(200, encode(response)), "on_push");
  }
  report("10,000 offline edits pushed, durable on both sides", pushing.seconds(), "s", "1");
}

void edit_to_visible(server::ServerStore& server, Device& from, Device& to, const Actor& actor) {
  const auto rowids = need(list_rowids(from.rows(), {.kind = EntityKind::contact}), "list");
  std::vector<double> times;
  for (int n = 0; n < 101; ++n) {
    const auto record = need(from.rows().at(EntityKind::contact, rowids[n]), "read");
    Change change = update_change(EntityKind::contact, record->id);
    change.set("job_title", "Visible " + std::to_string(n));
    const Stopwatch watch;
    need(from.store().write(actor, {{change}}), "edit");
    const auto request = from.sync().next_push();
    const auto response = need(server.push(actor, need(decode_push_request(request->body), "d")),
                               "push");
    need(from.sync().on_push(200, encode(response)), "on_push");
    to.sync().wake(response.seq);
    pull_all(server, to, actor);
    times.push_back(watch.ms());
  }
  report("edit to visible, without the network", median(times), "ms", "5");
}

}  // namespace

int main() {
  std::string folder = (std::filesystem::temp_directory_path() / "acquaint-bench-XXXXXX").string();
  if (!mkdtemp(folder.data())) return 1;
  WallClock clock;
  SeededRandom random(2026);
  CrmRules rules;
  {
    auto server = need(server::ServerStore::open(folder, clock, random), "server");
    fill(*server);
    const Actor system{.role = Role::system};
    Actor actor{.role = Role::administrator};
    server->with([&](Store& store) {
      Change user = insert_change(EntityKind::user, store.ids().make());
      user.set("name", std::string("Bench")).set("role", std::string("administrator"));
      need(store.write(system, {{user}}), "user");
      actor.user = user.row;
      return 0;
    });
    const auto open = [&](const char* name) {
      return need(Device::open({.path = folder + "/" + name, .exclusive = true}, clock, random,
                               &rules), "device");
    };
    auto device = open("one.db");
    first_sync(*server, *device, actor);
    lists(*device);
    offline_edits(*server, *device, actor);
    auto other = open("two.db");
    pull_all(*server, *other, actor);
    edit_to_visible(*server, *device, *other, actor);
  }
  std::filesystem::remove_all(folder);
}
