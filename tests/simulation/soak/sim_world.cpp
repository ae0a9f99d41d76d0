// The organisation, its server and its devices: made, and brought back when the power went.
#include <algorithm>

#include "sim.h"

namespace acq::simulation {
namespace {

const Actor kSystem{.role = Role::system};
constexpr int kDevices = 5;

}  // namespace

Sim::Sim(std::uint64_t seed) : server_random_(seed ^ 0x5eed), disk_(seed ^ 0xd15c) {
  std::string name = (std::filesystem::temp_directory_path() / "acq-soak-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) broken_ = "no temporary folder";
  folder_ = name;
  open_server();
  if (!server_) return;
  make_organisation();
  for (int i = 0; i < kDevices; ++i) {
    peers_.push_back(std::make_unique<Peer>(time_, "device-" + std::to_string(i),
                                            people_[static_cast<std::size_t>(i)],
                                            seed * 31 + static_cast<std::uint64_t>(i)));
    open_device(*peers_.back());
  }
  settle();
}

Sim::~Sim() {
  peers_.clear();
  server_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void Sim::promise(bool kept, const std::function<std::string()>& what) {
  if (!kept && !broken_) broken_ = what();
}

void Sim::open_server() {
  auto opened = server::ServerStore::open(folder_.string(), time_, server_random_);
  promise(opened.has_value(), [&] { return "the server does not start: " + opened.error().code; });
  if (opened) server_ = std::move(*opened);
}

bool Sim::server_is_back() {
  if (!disk_.is_off(folder_.string())) return server_ != nullptr;
  server_.reset();
  disk_.power_on(folder_.string());
  open_server();
  return server_ != nullptr;
}

void Sim::write_on_server(const Change& change) {
  on_server([&](Store& store) { (void)store.write(kSystem, {{change}}); });
}

Id Sim::make_person(std::string name, std::string role, const Id& team) {
  const Id id = IdMaker(time_, server_random_).make();
  write_on_server(insert_change(EntityKind::user, id).set("name", std::move(name))
                      .set("role", std::move(role)).set("team", team));
  return id;
}

void Sim::make_organisation() {
  IdMaker ids(time_, server_random_);
  for (const char* name : {"North", "South"}) {
    teams_.push_back(ids.make());
    write_on_server(insert_change(EntityKind::team, teams_.back()).set("name", std::string(name)));
  }
  people_ = {make_person("Anna", "sales", teams_[0]), make_person("Kim", "sales", teams_[1]),
             make_person("Lee", "sales", teams_[0]), make_person("Mo", "service", teams_[1]),
             make_person("Boss", "administrator", teams_[0])};
  for (int i = 0; i < 3; ++i) {
    write_on_server(insert_change(EntityKind::product, ids.make())
                        .set("name", "Product " + std::to_string(i)));
    std::vector<Id> both;
    for (int k = 0; k < 2; ++k) {
      both.push_back(ids.make());
      write_on_server(insert_change(EntityKind::contact, both.back())
                          .set("last_name", "Pair " + std::to_string(i))
                          .set("owner", people_[static_cast<std::size_t>(i)])
                          .set("job_title", std::string("as made"))
                          .set("email_private", std::string("hidden-a@b.example")));
    }
    pairs_.emplace_back(both[0], both[1]);
  }
}

std::size_t Sim::index_of(const Peer& peer) const {
  std::size_t index = 0;
  while (peers_[index].get() != &peer) ++index;
  return index;
}

void Sim::open_device(Peer& peer) {
  auto opened = Device::open({.path = peer.machine + "/db", .vfs = {}, .exclusive = true},
                             peer.clock, peer.random, &peer.rules);
  promise(opened.has_value(), [&] {
    return peer.machine + " does not open: " + opened.error().code + " " + opened.error().detail;
  });
  if (!opened) return;
  peer.device = std::move(*opened);
  peer.caught_up = false;
  // Small pages and slices, so that few rows do what a million would.
  const int page_rows[] = {0, 1, 4, 20};
  const std::int64_t at_once[] = {0, 3, kApplyAtOnce};
  const int rows = page_rows[peer.random.below(4)];
  const std::int64_t unindexed_from = rows == 4 ? 1 : kUnindexedFrom;
  peer.device->sync().set_paging({rows, at_once[peer.random.below(3)], unindexed_from});
  const auto done = peer.device->sign_in(peer.user);
  promise(done.has_value(), [&] { return peer.machine + " refuses its user"; });
}

void Sim::drop_lines(Peer& peer) {
  for (Line* line : {&peer.push, &peer.pull}) {
    if (line->sent) strays_.push_back({peer.user, std::move(*line->sent)});
    *line = {};
  }
}

void Sim::boot(Peer& peer) {
  if (!disk_.is_off(peer.machine)) return;
  drop_lines(peer);
  peer.device.reset();
  disk_.power_on(peer.machine);
  open_device(peer);
  if (!peer.device) return;
  const std::size_t own = index_of(peer);
  std::erase_if(deeds_, [&](Deed& deed) {
    if (deed.peer != own || (deed.certain && peer.may_have_purged)) return false;
    const auto found = peer.device->outbox().newest_of(deed.transaction, INT64_MAX);
    const bool there = found && found->has_value();
    if (!deed.certain) {
      deed.certain = true;
      return !there;
    }
    // What was refused is in another list, and it is still there, too.
    const auto refused = peer.device->outbox().refused();
    const bool listed = refused && std::ranges::any_of(*refused, [&](const auto& each) {
      return each.operation.transaction == deed.transaction;
    });
    promise(there || listed, [&] { return peer.machine + " lost an edit it had saved"; });
    return false;
  });
}

void Sim::take(const Step& step) {
  if (broken_ || peers_.empty()) return;
  SeededRandom dice(step.dice);
  time_.now += static_cast<TimeMs>(dice.below(3000));
  Peer& peer = *peers_[dice.below(peers_.size())];
  boot(peer);
  if (!server_is_back() || broken_) return;
  switch (step.kind) {
    case StepKind::edit: edit(peer, dice); break;
    case StepKind::send: send(peer, dice.below(2) == 0); break;
    case StepKind::arrive: arrive(peer, dice.below(2) == 0 ? peer.push : peer.pull); break;
    case StepKind::come_back:
      come_back(peer, dice.below(2) == 0 ? peer.push : peer.pull, dice, false);
      break;
    case StepKind::stray: stray(dice); break;
    case StepKind::apply: apply(peer, 1 + dice.below(20)); break;
    case StepKind::device_dies:
      disk_.power_off_after(peer.machine,
                            dice.below(2) == 0 ? 0 : 1 + static_cast<int>(dice.below(12)));
      break;
    case StepKind::server_dies:
      disk_.power_off_after(folder_.string(), static_cast<int>(dice.below(20)));
      break;
    case StepKind::rights: change_rights(dice); break;
    case StepKind::hand_over: hand_over(dice); break;
    case StepKind::copy_device: copy_device(peer, dice); break;
    case StepKind::back_up: back_up(); break;
    case StepKind::restore: restore(dice); break;
    case StepKind::time_passes: let_time_pass(dice); break;
    case StepKind::clock_changes: change_clock(peer, dice); break;
    case StepKind::upgrade: upgrade(peer); break;
    case StepKind::renew: (void)peer.device->sync().renew(); break;
  }
  if (broken_ || disk_.is_off(peer.machine)) return;
  check_pairs(peer);
  if (dice.below(6) == 0) check_fold(peer);
}

std::optional<Failure> run(std::uint64_t seed, std::span<const Step> steps) {
  Sim sim(seed);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    sim.take(steps[i]);
    if (sim.broken()) return Failure{i, *sim.broken()};
  }
  sim.settle();
  sim.check_promises();
  if (sim.broken()) return Failure{steps.size(), *sim.broken()};
  return std::nullopt;
}

}  // namespace acq::simulation
