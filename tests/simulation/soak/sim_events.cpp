// What happens to the organisation, the devices and the server besides work.
#include <algorithm>

#include "base/date.h"
#include "sim.h"
#include "store/query.h"
#include "store/schema.h"

namespace acq::simulation {
namespace {

constexpr std::size_t kDevicesMax = 7;
constexpr TimeMs kHourMs = 3'600'000;
constexpr EntityKind kRuled[] = {EntityKind::contact, EntityKind::deal, EntityKind::ticket};

template <class List>
auto& one_of(List& list, SeededRandom& dice) {
  return list[dice.below(std::size(list))];
}

}  // namespace

void Sim::change_rights(SeededRandom& dice) {
  const auto what = dice.below(6);
  const Id person = people_[dice.below(people_.size() - 1)];  // the last one stays administrator
  if (what == 0) {
    write_on_server(update_change(EntityKind::user, person).set("team", one_of(teams_, dice)));
    return;
  }
  if (what == 1) {
    const char* roles[] = {"sales", "service", "read_only", "manager"};
    write_on_server(update_change(EntityKind::user, person)
                        .set("role", std::string(one_of(roles, dice))));
    return;
  }
  const Role role = dice.below(3) == 0 ? Role::service : Role::sales;
  const EntityKind kind = one_of(kRuled, dice);
  const Id id = role_right_id(role, kind);
  const char* reaches[] = {"none", "own", "team", "all"};
  bool there = false;
  on_server([&](Store& store) {
    there = store.rows().exists(EntityKind::role_right, id).value_or(false);
  });
  Change change = there ? update_change(EntityKind::role_right, id)
                        : insert_change(EntityKind::role_right, id);
  if (!there) {
    change.set("role", std::string(role == Role::sales ? "sales" : "service"));
    change.set("entity_name", std::string(entity(kind).name));
  }
  change.set("may_read", std::string(one_of(reaches, dice)));
  change.set("may_create", std::string(dice.below(4) == 0 ? "none" : "all"));
  change.set("may_edit", std::string(one_of(reaches, dice)));
  change.set("may_remove", std::string(one_of(reaches, dice)));
  const bool hide = kind == EntityKind::contact && dice.below(2) == 0;
  change.set("hidden_fields", hide ? Value{std::string("email_private")} : Value{});
  write_on_server(change);
}

void Sim::hand_over(SeededRandom& dice) {
  const EntityKind kind = one_of(kRuled, dice);
  std::optional<Id> row;
  on_server([&](Store& store) {
    const auto rowids = list_rowids(store.rows(), {.kind = kind, .sort = ""});
    if (!rowids || rowids->empty()) return;
    const auto record = store.rows().at(kind, one_of(*rowids, dice));
    if (record && *record) row = (*record)->id;
  });
  if (row) write_on_server(update_change(kind, *row).set("owner", one_of(people_, dice)));
}

// Another device goes on with a copy of this one's database; or this one's is set back to an
// earlier copy, as by a restored phone.
void Sim::copy_device(Peer& peer, SeededRandom& dice) {
  if (peers_.size() >= kDevicesMax) return;
  disk_.power_off_after(peer.machine, -1);
  const std::string name = "device-" + std::to_string(peers_.size());
  for (const char* file : {"/db", "/db-wal"}) disk_.copy(peer.machine + file, name + file);
  if (dice.below(3) == 0) {
    drop_lines(peer);
    set_back_ = true;
    const std::size_t own = index_of(peer);
    std::erase_if(deeds_, [&](const Deed& deed) { return deed.peer == own; });
    for (std::uint64_t i = dice.below(4); i > 0; --i) edit(peer, dice);
    exchange(peer);
    std::erase_if(deeds_, [&](const Deed& deed) { return deed.peer == own; });
    peer.device.reset();
    for (const char* file : {"/db", "/db-wal"}) disk_.copy(name + file, peer.machine + file);
    open_device(peer);
    return;
  }
  auto copy = std::make_unique<Peer>(time_, name, peer.user, dice.next());
  copy->clock.skew = peer.clock.skew;
  copy->may_have_purged = peer.may_have_purged;
  peers_.push_back(std::move(copy));
  open_device(*peers_.back());
}

void Sim::back_up() {
  if (!server_is_back()) return;
  const std::string path = "vault/" + std::to_string(backups_made_++);
  if (server_->backup_to(path)) backups_.push_back(path);
  server_is_back();
}

// As `acquaint restore` does.
void Sim::restore(SeededRandom& dice) {
  if (backups_.empty()) return;
  disk_.power_off_after(folder_.string(), -1);  // whoever restores sees to it that it comes up
  server_.reset();
  const std::string path = folder_.string() + "/acquaint.db";
  disk_.copy(one_of(backups_, dice), path);
  disk_.remove(path + "-wal");
  std::filesystem::remove(folder_ / "epoch");
  open_server();
}

// After a long time acknowledged edits are purged from the devices: backups from before then are
// of no use any more.
void Sim::let_time_pass(SeededRandom& dice) {
  if (dice.below(8) != 0) {
    time_.now += static_cast<TimeMs>(dice.below(5)) * kHourMs;
    return;
  }
  time_.now += 200 * kMsPerDay;
  backups_.clear();
  for (auto& peer : peers_) peer->may_have_purged = true;
  if (!server_is_back()) return;
  (void)server_->forget_removed(time_.now - 180 * kMsPerDay, 1000);
  server_is_back();
}

void Sim::change_clock(Peer& peer, SeededRandom& dice) {
  const TimeMs skews[] = {0, kHourMs, -kHourMs, 5 * kMsPerDay, -5 * kMsPerDay, 1000 * kMsPerDay,
                          -1000 * kMsPerDay};
  const TimeMs before = peer.clock.skew;
  peer.clock.skew = one_of(skews, dice);
  if (peer.clock.skew - before < kKeepAcknowledgedMs) return;
  peer.may_have_purged = true;
  backups_.clear();
}

void Sim::upgrade(Peer& peer) {
  disk_.power_off_after(peer.machine, -1);
  drop_lines(peer);
  if (!set_meta(peer.device->db(), "schema", "1")) return;
  peer.device.reset();
  open_device(peer);
}

}  // namespace acq::simulation
