// Fills a stopped server's folder with activities and deals of the contacts that are there, so that
// a browser can be measured with a full database:
//   generate DATA ACTIVITIES DEALS
// Made by the same rules as everything else; the same ones every time, but for their ids.
#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "server/app/system_clock.h"
#include "server/store/server_store.h"
#include "store/query.h"

using namespace acq;

namespace {

constexpr std::size_t kAtOnce = 2000;  // rows a transaction

struct Generator {
  Store& store;
  SeededRandom dice{11};
  std::vector<Id> contacts{}, users{};
  std::vector<Change> waiting{};

  std::size_t below(std::size_t bound) { return dice.below(bound); }

  Result<std::vector<Id>> ids_of(EntityKind kind) {
    auto rowids = list_rowids(store.rows(), {.kind = kind, .sort = ""});
    if (!rowids) return forward(rowids);
    std::vector<Id> ids;
    for (const std::int64_t rowid : *rowids) {
      auto record = store.rows().at(kind, rowid);
      if (record && *record) ids.push_back((*record)->id);
    }
    return ids;
  }

  Result<void> flush() {
    if (waiting.empty()) return {};
    const Actor system{.role = Role::system};
    auto written = store.write(system, waiting);
    waiting.clear();
    if (!written) return forward(written);
    return {};
  }
  Result<void> add(Change change) {
    waiting.push_back(std::move(change));
    return waiting.size() < kAtOnce ? Result<void>{} : flush();
  }

  Change activity() {
    constexpr std::array kChannels = {"call", "call", "email", "email", "meeting", "visit", "note"};
    constexpr std::array kSubjects = {"Asked for the price list", "Second talk about the order",
                                      "Sent the offer again", "Looked at the new hall",
                                      "Complaint about the delivery", "Appointment agreed"};
    Change change = insert_change(EntityKind::activity, store.ids().make());
    change.set("channel", std::string(kChannels[below(kChannels.size())]));
    change.set("direction", std::string(below(2) ? "inbound" : "outbound"));
    change.set("subject", std::string(kSubjects[below(kSubjects.size())]));
    change.set("happened_at", store.clock().now_ms() -
                                  static_cast<TimeMs>(below(std::size_t{700} * kMsPerDay)));
    change.set("contact", contacts[below(contacts.size())]);
    return change.set("owner", users[below(users.size())]);
  }

  Change deal(std::size_t number) {
    constexpr std::array kStages = {"prospecting", "engaging", "quote_sent", "won", "lost"};
    const std::string stage = kStages[below(kStages.size())];
    const DateDays today = day_of(store.clock().now_ms());
    Change change = insert_change(EntityKind::deal, store.ids().make());
    change.set("name", "Order " + std::to_string(number)).set("stage", stage);
    change.set("amount", static_cast<std::int64_t>(100'000 + below(9'000'000)));
    change.set("currency", std::string("EUR"));
    change.set("expected_close", today + static_cast<DateDays>(below(120)));
    if (stage == "won" || stage == "lost") {
      change.set("closed_on", today - static_cast<DateDays>(below(300)));
    }
    if (stage == "lost") change.set("lost_reason", std::string("price"));
    change.set("contact", contacts[below(contacts.size())]);
    return change.set("owner", users[below(users.size())]);
  }

  Result<void> run(std::size_t activities, std::size_t deals) {
    for (auto [kind, into] : {std::pair{EntityKind::contact, &contacts},
                              std::pair{EntityKind::user, &users}}) {
      auto ids = ids_of(kind);
      if (!ids) return forward(ids);
      *into = std::move(*ids);
      if (into->empty()) return fail("not_found", std::string(entity(kind).name));
    }
    for (std::size_t i = 0; i < activities; ++i) {
      if (auto done = add(activity()); !done) return done;
    }
    for (std::size_t i = 0; i < deals; ++i) {
      if (auto done = add(deal(i)); !done) return done;
    }
    return flush();
  }
};

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: generate DATA ACTIVITIES DEALS\n");
    return 2;
  }
  server::SystemClock clock;
  SeededRandom random(static_cast<std::uint64_t>(clock.now_ms()));
  auto opened = server::ServerStore::open(argv[1], clock, random);
  if (!opened) {
    std::fprintf(stderr, "generate: %s\n", opened.error().code.c_str());
    return 1;
  }
  const auto done = (*opened)->with([&](Store& store) {
    return Generator{store}.run(number_in(argv[2]), number_in(argv[3]));
  });
  if (done) return 0;
  std::fprintf(stderr, "generate: %s %s\n", done.error().code.c_str(),
               done.error().detail.c_str());
  return 1;
}
