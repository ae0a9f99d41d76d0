#include "office.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "model/grants.h"
#include "store/scopes.h"

namespace acq::fuzz {
namespace {

const Actor kSystem{.role = Role::system};

// What a push or a pull may be refused with.
constexpr std::array<std::string_view, 11> kRefusals = {
    "epoch_changed", "operation_gap", "malformed_message", "too_many_operations", "schema_newer",
    "client_copied", "other_user",    "view_changed",      "cursor_expired",      "bad_cursor",
    "program_too_old"};

// Older answers of a device are forgotten (server/store/devices.cpp).
constexpr std::int64_t kAnswersKept = 10'000;

bool is_refusal(const Error& error) {
  return std::ranges::find(kRefusals, error.code) != kRefusals.end();
}

// The users who see only what is near them: this one and the next.
constexpr std::uint8_t kSales = 3;

Change row(std::uint8_t number, EntityKind kind) { return insert_change(kind, small_id(number)); }

Change right(Role role, std::string_view name, EntityKind kind, const char* read,
             const char* hidden = "") {
  Change change = insert_change(EntityKind::role_right, role_right_id(role, kind));
  change.set("role", std::string(name)).set("entity_name", std::string(entity(kind).name));
  change.set("may_read", std::string(read)).set("may_create", std::string("all"));
  change.set("may_edit", std::string(read)).set("may_remove", std::string("own"));
  return *hidden ? change.set("hidden_fields", std::string(hidden)) : change;
}

std::vector<Change> people() {
  constexpr std::array<const char*, kUsers> kRoles = {"administrator", "manager", "sales",
                                                      "sales",         "service", "read_only"};
  std::vector<Change> all;
  for (std::uint8_t team = 7; team <= 8; ++team) {
    all.push_back(row(team, EntityKind::team).set("name", "Team " + std::to_string(team)));
  }
  for (std::uint8_t user = 1; user <= kUsers; ++user) {
    all.push_back(row(user, EntityKind::user).set("name", "User " + std::to_string(user)));
    all.back().set("role", std::string(kRoles[user - 1])).set("active", std::int64_t{1});
    all.back().set("team", small_id(user % 2 == 0 ? 7 : 8));
  }
  all.push_back(row(9, EntityKind::territory).set("name", std::string("North")));
  all.back().set("team", small_id(7));
  all.push_back(right(Role::sales, "sales", EntityKind::contact, "own", "phone_private"));
  all.push_back(right(Role::sales, "sales", EntityKind::deal, "team"));
  all.push_back(right(Role::service, "service", EntityKind::lead, "none"));
  return all;
}

std::vector<Change> records() {
  std::vector<Change> all;
  for (std::uint8_t i = 0; i < 4; ++i) {
    const std::string number = std::to_string(i);
    const Id owner = small_id(static_cast<std::uint8_t>(1 + i));
    const auto id = [&](int block) { return static_cast<std::uint8_t>(block + i); };
    all.push_back(row(id(10), EntityKind::account).set("name", "Account " + number));
    all.back().set("owner", small_id(i % 2 == 0 ? kSales : kSales + 1));
    all.push_back(row(id(14), EntityKind::contact).set("last_name", "Contact " + number));
    all.back().set("account", small_id(id(10))).set("tags", std::string("a\x1f" "b"));
    all.push_back(row(id(18), EntityKind::deal).set("name", "Deal " + number).set("owner", owner));
    all.back().set("stage", std::string("engaging")).set("contact", small_id(id(14)));
    all.push_back(row(id(22), EntityKind::ticket).set("subject", "Ticket " + number));
    all.back().set("ticket_state", std::string("open")).set("contact", small_id(id(14)));
    all.push_back(row(id(26), EntityKind::ticket_message).set("ticket", small_id(id(22))));
    all.back().set("author_kind", std::string("staff")).set("sent_at", std::int64_t{kNow});
    all.push_back(row(id(30), EntityKind::lead).set("last_name", "Lead " + number));
    all.back().set("territory", small_id(9)).set("description", std::string("One\nTwo"));
  }
  all.push_back(row(34, EntityKind::product).set("name", std::string("Lamp")));
  all.back().set("stock", std::int64_t{5});
  return all;
}

}  // namespace

void require(bool holds) {
  if (!holds) std::abort();
}

Id small_id(std::uint8_t last) {
  Id id;
  id.bytes[15] = last;
  return id;
}

void Replica::take(const Bytes& page) {
  auto reader = PageReader::open(page);
  require(reader.has_value());
  for (const GoneRow& gone : reader->header().gone) live.erase({gone.kind, gone.id});
  for (;;) {
    const auto next = reader->next();
    require(next.has_value());
    if (!*next) break;
    const Record& record = **next;
    require(record.version > 0);
    live.erase({record.kind, record.id});
    if (!record.deleted) live.emplace(std::pair(record.kind, record.id), record.version);
  }
  cursor = reader->header().cursor;
}

bool Replica::fits(const std::vector<ProofEntry>& proof) const {
  std::map<EntityKind, RowSum> own;
  for (const auto& [key, version] : live) own[key.first].add(key.second, version);
  return std::ranges::all_of(proof, [&](const ProofEntry& entry) {
    return own[entry.kind] == entry.sum;
  });
}

Office::Office() {
  std::string name = (std::filesystem::temp_directory_path() / "acquaint-fuzz-XXXXXX").string();
  require(::mkdtemp(name.data()) != nullptr);
  folder_ = name;
  auto opened = server::ServerStore::open(name, clock_, random_);
  require(opened.has_value());
  server_ = std::move(*opened);
  fill();
  for (std::uint8_t user = 1; user <= kUsers; ++user) {
    replicas_.emplace_back();
    require(pull(*actor(user), replicas_.back()).has_value());
  }
}

Office::~Office() {
  server_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void Office::fill() {
  for (const auto& changes : {people(), records()}) {
    for (const Change& change : changes) {
      const auto written = server_->with([&](Store& store) {
        return store.write(kSystem, {{change}});
      });
      require(written.has_value());
    }
  }
}

void Office::undone(const std::function<void()>& use) {
  const auto run = [&](std::string_view sql) {
    require(server_->with([&](Store& store) { return store.db().run(sql); }).has_value());
  };
  run("BEGIN IMMEDIATE");
  use();
  run("ROLLBACK");
}

std::optional<Actor> Office::actor(std::uint8_t user) {
  return server_->with([&](Store& store) {
    auto found = load_actor(store.rows(), small_id(user));
    require(found.has_value());
    return std::move(*found);
  });
}

Result<void> Office::pull(const Actor& actor, Replica& replica) {
  PullRequest request;
  for (int pages = 0; pages < 100; ++pages) {
    request.cursor = replica.cursor;
    auto page = server_->pull(actor, request);
    if (!page) return forward(page);
    replica.take(*page);
    const PageHeader header = PageReader::open(std::move(*page))->header();
    if (header.more) continue;
    require(replica.fits(header.proof));
    return {};
  }
  std::abort();
}

void Office::check_devices(std::uint8_t user) {
  const auto now = actor(user);
  if (!now) return;
  Replica device = replicas_[user - 1];
  const auto caught_up = pull(*now, device);
  require(caught_up.has_value() || caught_up.error().code == "view_changed");
  Replica fresh;
  require(pull(*now, fresh).has_value());
  require(!caught_up || fresh.live == device.live);
}

Office& the_office() {
  // tidy: allow mutable-static: libFuzzer's entry has no owner, and opening takes too long
  static Office one;
  return one;
}

void check_push(Office& office, std::uint8_t user, const PushRequest& request) {
  const auto actor = office.actor(user);
  if (!actor) return;
  server::ServerStore& server = office.server();
  const std::int64_t before = server.seq();
  const auto answer = server.push(*actor, request);
  if (!answer) {
    require(is_refusal(answer.error()) && server.seq() == before);
    return;
  }
  require(answer->results.size() == request.operations.size());
  for (std::size_t i = 0; i < answer->results.size(); ++i) {
    const OperationResult& result = answer->results[i];
    require(result.n == request.operations[i].n && result.seq <= answer->seq);
    require(!result.error || !result.error->code.starts_with("database_"));
  }
  require(answer->seq == server.seq());
  const auto again = server.push(*actor, request);
  require(again && again->seq == answer->seq && again->last_n == answer->last_n);
  for (std::size_t i = 0; i < answer->results.size(); ++i) {
    const OperationResult& first = answer->results[i];
    const OperationResult& second = again->results[i];
    if (first.n < answer->last_n - kAnswersKept) continue;
    require(first.seq == second.seq && first.mark == second.mark);
    require(first.error.has_value() == second.error.has_value());
  }
  office.check_devices(user);
  if (user != kSales) office.check_devices(kSales);
  const std::size_t other = (request.operations.size() + user) % kUsers;
  office.check_devices(static_cast<std::uint8_t>(1 + other));
}

}  // namespace acq::fuzz
