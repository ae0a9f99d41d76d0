#include "world.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/query.h"
#include "store/scopes.h"

namespace acq::simulation {
Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "acquaint-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

Peer::Peer(FixedClock& world, TimeMs skew_ms, std::uint64_t seed)
    : clock(world, skew_ms), random(seed) {
  auto opened = Device::open({.path = ":memory:"}, clock, random, &rules);
  REQUIRE(opened);
  device = std::move(*opened);
}

World::World(std::uint64_t seed, int count, TimeMs skew_ms_max)
    : random(seed), server_random_(seed ^ 0x5eed) {
  open_server();
  const Actor system{.role = Role::system};
  for (int i = 0; i < count; ++i) {
    const TimeMs skew = skew_ms_max == 0
                            ? 0
                            : static_cast<TimeMs>(random.below(2 * skew_ms_max)) - skew_ms_max;
    peers.push_back(std::make_unique<Peer>(time, skew, random.next()));
    Change user = insert_change(EntityKind::user, peers.back()->device->store().ids().make());
    user.set("name", "Peer " + std::to_string(i)).set("role", std::string("administrator"));
    REQUIRE(server->with([&](Store& store) { return store.write(system, {{user}}); }));
    peers.back()->actor = {.role = Role::administrator, .user = user.row};
    REQUIRE(peers.back()->device->sign_in(user.row));
  }
  settle();
}

void World::open_server() {
  auto opened = server::ServerStore::open(folder.path.string(), time, server_random_);
  REQUIRE(opened);
  server = std::move(*opened);
}

std::string World::back_up() {
  const std::string path = (folder.path / "backup.db").string();
  REQUIRE(server->backup_to(path));
  return path;
}

void World::restore_server(const std::filesystem::path& backup) {
  server.reset();
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::filesystem::remove(folder.path / ("acquaint.db" + std::string(suffix)));
  }
  std::filesystem::rename(backup, folder.path / "acquaint.db");
  std::filesystem::remove(folder.path / "epoch");
  open_server();
}

void World::restart_server() {
  server.reset();
  open_server();
}

// As the server's endpoint does: with the rights that count now.
Actor World::actor_of(const Peer& peer) {
  return server->with([&](Store& store) {
    const auto actor = load_actor(store.rows(), peer.actor.user);
    REQUIRE(actor);
    REQUIRE(*actor);
    return **actor;
  });
}

Id add(Peer& peer, EntityKind kind, std::string_view field, std::string value) {
  Change change = insert_change(kind, peer.device->store().ids().make());
  change.set(field, std::move(value));
  if (kind == EntityKind::ticket) change.set("ticket_state", std::string("open"));
  REQUIRE(peer.device->store().write(peer.actor, {{change}}));
  return change.row;
}

Id add_contact(Peer& peer, std::string last_name) {
  return add(peer, EntityKind::contact, "last_name", std::move(last_name));
}

bool on_server(World& world, const Id& contact) {
  return world.server->with([&](Store& store) {
    const auto found = store.rows().find(EntityKind::contact, contact);
    return found && *found && !(*found)->deleted;
  });
}

std::unique_ptr<Peer> copy_of(World& world, Peer& peer) {
  const std::string path = (world.folder.path / "copy.db").string();
  REQUIRE(peer.device->db().backup_to(path));
  auto copy = std::make_unique<Peer>(world.time, 0, 99);
  auto opened = Device::open({.path = path}, copy->clock, copy->random, &copy->rules);
  REQUIRE(opened);
  copy->device = std::move(*opened);
  copy->actor = peer.actor;
  return copy;
}

void work_off(ClientSync& sync) {
  for (bool more = sync.has_work(); more;) {
    const auto applied = sync.apply(100);
    REQUIRE(applied);
    more = *applied;
  }
}

void World::push(Peer& peer, const Weather& weather) {
  ClientSync& sync = peer.device->sync();
  const auto request = sync.next_push();
  if (!request) return;
  if (happens(weather.lost_requests)) {
    CHECK(sync.on_push(0, {}));
    return;
  }
  const auto decoded = decode_push_request(request->body);
  REQUIRE(decoded);
  auto response = server->push(actor_of(peer), *decoded);
  if (happens(weather.repeated_requests)) response = server->push(actor_of(peer), *decoded);
  if (happens(weather.lost_answers)) {
    CHECK(sync.on_push(0, {}));
  } else if (response) {
    CHECK(sync.on_push(200, encode(*response)));
  } else {
    CHECK(sync.on_push(409, refusal(response.error())));
  }
}

void World::pull(Peer& peer, const Weather& weather) {
  ClientSync& sync = peer.device->sync();
  const auto request = sync.next_pull();
  if (!request) return;
  const auto answer = answer_pull(*server, actor_of(peer), request->path);
  if (happens(weather.lost_requests + weather.lost_answers)) {
    CHECK(sync.on_pull(0, {}));
  } else if (answer) {
    CHECK(sync.on_pull(200, *answer));
  } else {
    CHECK(sync.on_pull(409, refusal(answer.error())));
  }
  work_off(sync);
}

void World::exchange(Peer& peer, const Weather& weather) {
  push(peer, weather);
  peer.device->sync().wake(server->seq());
  pull(peer, weather);
}

void World::settle() {
  for (int round = 0; round < 1000; ++round) {
    time.now += 120'000;  // longer than any back-off
    bool busy = false;
    for (auto& peer : peers) exchange(*peer);
    for (auto& peer : peers) {
      peer->device->sync().wake(server->seq());
      busy = busy || peer->device->sync().wake_at().has_value();
    }
    if (!busy) return;
  }
  FAIL("the peers never came to rest");
}

std::vector<std::string> World::contents(Rows& rows) {
  std::vector<std::string> lines;
  for (const Entity& described : entities()) {
    const auto rowids = list_rowids(rows, {.kind = described.kind, .sort = ""});
    REQUIRE(rowids);
    for (const std::int64_t rowid : *rowids) {
      const auto record = rows.at(described.kind, rowid);
      REQUIRE(record);
      lines.push_back(line_of(**record));
    }
  }
  std::ranges::sort(lines);
  return lines;
}

std::vector<std::string> World::server_contents() {
  return server->with([](Store& store) { return contents(store.rows()); });
}

}  // namespace acq::simulation
