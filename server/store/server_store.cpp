#include "server/store/server_store.h"

#include <fstream>

#include "server/store/devices.h"
#include "store/schema.h"
#include "store/scopes.h"
#include "store/search.h"

namespace acq::server {
namespace {

std::optional<std::string> read_line(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return line;
}

std::string random_name(Random& random) {
  Id id;
  random.fill(id.bytes);
  return id.text();
}

}  // namespace

Result<std::unique_ptr<ServerStore>> ServerStore::open(const std::string& directory,
                                                       Clock& clock, Random& random) {
  std::unique_ptr<ServerStore> server(new ServerStore);
  auto db = Database::open({.path = directory + "/acquaint.db"});
  if (!db) return forward(db);
  server->db_ = std::make_unique<Database>(std::move(*db));
  if (auto done = migrate(*server->db_); !done) return forward(done);
  if (auto done = open_devices(*server->db_); !done) return forward(done);
  auto journal = ServerJournal::open(*server->db_, clock);
  if (!journal) return forward(journal);
  server->journal_ = std::move(*journal);
  server->rules_ = std::make_unique<ServerRules>();
  auto store = Store::open(*server->db_, clock, random, server->rules_.get(),
                           server->journal_.get());
  if (!store) return forward(store);
  server->store_ = std::move(*store);
  // Devices search what they hold; here every entry would only slow each write down.
  if (auto done = drop_search(server->store_->rows()); !done) return forward(done);
  if (auto done = server->open_epoch(directory, random); !done) return forward(done);
  // A write inside a larger transaction is announced when that one has committed.
  server->store_->on_commit([self = server.get()](auto) {
    if (!self->db_->in_transaction()) self->announce();
  });
  return server;
}

Result<void> ServerStore::open_epoch(const std::string& directory, Random& random) {
  const std::string path = directory + "/epoch";
  const auto outside = read_line(path);
  auto inside = get_meta(*db_, "epoch");
  if (!inside) return forward(inside);
  if (outside && *inside && *outside == **inside) {
    epoch_ = *outside;
    return {};
  }
  epoch_ = random_name(random);
  if (auto done = set_meta(*db_, "epoch", epoch_); !done) return done;
  std::ofstream file(path, std::ios::trunc);
  file << epoch_ << '\n';
  if (!file.flush()) return fail("cannot_write_file", "epoch");
  return {};
}

void ServerStore::announce() {
  if (!listener_) return;
  const auto number = journal_->seq(store_->rows());
  if (number) listener_(*number);
}

void ServerStore::on_seq(std::function<void(std::int64_t)> listener) {
  const std::scoped_lock lock(mutex_);
  listener_ = std::move(listener);
}

std::int64_t ServerStore::seq() {
  const std::scoped_lock lock(mutex_);
  return journal_->seq(store_->rows()).value_or(0);
}

Result<std::vector<PastChange>> ServerStore::history(const Actor& actor, EntityKind kind,
                                                     const Id& row, std::int64_t before_seq,
                                                     std::size_t limit) {
  const std::scoped_lock lock(mutex_);
  Rows& rows = store_->rows();
  const Grant grant = grant_of(actor, kind);
  auto record = rows.find(kind, row);
  if (!record) return forward(record);
  auto away = *record ? distance(rows, actor, **record) : Result<Reach>(Reach::all);
  if (!away) return forward(away);
  if (!*record || grant.read < *away) return fail("not_found");
  auto past = history_of(rows, kind, row, before_seq, limit);
  if (!past) return past;
  for (PastChange& change : *past) {
    std::erase_if(change.values, [&](const PastValue& value) {
      return (grant.hidden & field_bit(value.field)) != 0;
    });
  }
  return past;
}

Result<std::vector<ListedDevice>> ServerStore::devices(const Actor& actor) {
  const std::scoped_lock lock(mutex_);
  return list_devices(store_->rows(), actor.role == Role::administrator ? Id{} : actor.user);
}

Result<void> ServerStore::wipe_device(const Actor& actor, const Id& device) {
  const std::scoped_lock lock(mutex_);
  auto known = find_device(store_->rows(), device);
  if (!known) return forward(known);
  const bool may = *known && (actor.role == Role::administrator || (*known)->user == actor.user);
  if (!may) return fail("not_found");
  return mark_wiped(store_->rows(), device);
}

Result<void> ServerStore::backup_to(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  return db_->backup_to(path);
}

}  // namespace acq::server
