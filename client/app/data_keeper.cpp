#include "client/app/data_keeper.h"

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/money.h"
#include "store/schema.h"

namespace acq::app {
namespace {

constexpr TimeMs kEveryMs = kMsPerDay;
// After the start there is better to do; what fails is tried again an hour later.
constexpr TimeMs kAfterStartMs = 60'000, kAfterFailureMs = kMsPerHour;
constexpr int kRowsAtOnce = 100, kPagesAtOnce = 16;
constexpr std::int64_t kReadBytes = 1 << 20;

Result<void> copy_over(Database& source, const OpenOptions& target) {
  auto copy = DatabaseCopy::begin(source, target);
  if (!copy) return forward(copy);
  auto copied = copy->step(-1);
  return copied ? Result<void>{} : forward(copied);
}

}  // namespace

bool has_copy(const platform::Storage& storage) {
  auto copy = Database::open(open_options(storage, storage.kept()));
  if (!copy) return false;
  const auto user = get_meta(*copy, "user_id");
  return user && *user;
}

OpenOptions open_options(const platform::Storage& storage, std::string_view path) {
  OpenOptions options;
  options.path = path;
  options.vfs = storage.vfs();
  options.exclusive = !options.vfs.empty();
  return options;
}

DataKeeper::DataKeeper(platform::Host& host, Device& device, Preferences& preferences,
                       std::function<void()> damaged)
    : host_(host),
      device_(device),
      preferences_(preferences),
      damaged_(std::move(damaged)),
      begun_ms_(host.clock.now_ms()) {}

std::optional<TimeMs> DataKeeper::copied_ms() const {
  const auto noted = parse_decimal(preferences_.get("copied_ms"), 0);
  return noted && *noted > 0 ? std::optional<TimeMs>(*noted) : std::nullopt;
}

TimeMs DataKeeper::due_ms() const {
  const TimeMs last = parse_decimal(preferences_.get("kept_ms"), 0).value_or(0);
  return std::max(last + kEveryMs, begun_ms_ + kAfterStartMs);
}

void DataKeeper::ask_for_time() {
  if (host_.storage.state().kind == platform::StorageKind::memory) return;
  const TimeMs wait = doing_ == Doing::nothing ? due_ms() - host_.clock.now_ms() : 0;
  if (wait <= 0) return host_.frames.request_work();
  host_.frames.work_in(static_cast<int>(std::min<TimeMs>(wait, kMsPerHour)));
}

bool DataKeeper::work(int budget_ms) {
  if (host_.storage.state().kind == platform::StorageKind::memory) return false;
  const TimeMs begun = host_.clock.now_ms();
  if (doing_ == Doing::nothing) {
    // What is still being received is neither whole nor worth a copy.
    const SyncState& sync = device_.sync().state();
    if (begun < due_ms()) ask_for_time();
    if (begun < due_ms() || !sync.first_sync_done || sync.renewing) return false;
    auto walk = DatabaseWalk::begin(device_.db());
    if (!walk) {
      finish(forward(walk));
      return false;
    }
    walk_.emplace(std::move(*walk));
    doing_ = Doing::walking;
  }
  do {
    const Result<bool> more = slice();
    if (!more || !*more) {
      finish(more);
      return false;
    }
  } while (host_.clock.now_ms() - begun < budget_ms);
  return true;
}

Result<bool> DataKeeper::slice() {
  if (doing_ == Doing::copying) return copy_->step(kPagesAtOnce);
  auto more = walk_->step(kRowsAtOnce);
  if (!more || *more) return more;
  return begin_copy();
}

// The copy grows in a journal before it takes the old one's place.
bool DataKeeper::room_for_copy() {
  const platform::StorageState& storage = host_.storage.state();
  const auto pages = device_.db().integer("PRAGMA page_count");
  const auto size = device_.db().integer("PRAGMA page_size");
  if (!pages || !size || storage.quota_bytes == 0) return true;
  const std::int64_t bytes = pages->value_or(0) * size->value_or(0);
  return storage.quota_bytes - storage.used_bytes > 3 * bytes;
}

Result<bool> DataKeeper::begin_copy() {
  walk_.reset();
  if (!room_for_copy()) return false;
  auto copy = DatabaseCopy::begin(device_.db(), open_options(host_.storage, host_.storage.kept()));
  if (!copy) return forward(copy);
  copy_.emplace(std::move(*copy));
  doing_ = Doing::copying;
  return true;
}

void DataKeeper::finish(const Result<bool>& outcome) {
  const bool copied = outcome && doing_ == Doing::copying;
  const bool damaged = !outcome && doing_ != Doing::copying &&
                       outcome.error().code == "database_corrupt";
  walk_.reset();
  copy_.reset();
  doing_ = Doing::nothing;
  const TimeMs now = host_.clock.now_ms();
  const TimeMs counted = outcome || damaged ? now : now - kEveryMs + kAfterFailureMs;
  preferences_.set("kept_ms", std::to_string(counted));
  if (copied) preferences_.set("copied_ms", std::to_string(now));
  if (damaged) damaged_();
}

void DataKeeper::take_file(const platform::PickedFile& file,
                           std::function<void(Result<void>)> done) {
  if (file_.id != 0) host_.files.forget(file_.id);
  file_ = file;
  read_bytes_ = 0;
  taken_ = std::move(done);
  if (auto emptied = remove_database(open_options(host_.storage, host_.storage.spare()));
      !emptied) {
    return std::exchange(taken_, {})(std::move(emptied));
  }
  read_next();
}

void DataKeeper::read_next() {
  const std::uint32_t id = file_.id;
  host_.files.read(id, read_bytes_, kReadBytes, [this, id](Result<std::string> bytes) {
    if (id != file_.id || !taken_) return;  // another file came meanwhile
    Result<void> outcome;
    if (!bytes) outcome = forward(bytes);
    if (bytes && !bytes->empty()) outcome = host_.storage.fill_spare(read_bytes_, *bytes);
    if (outcome && !bytes->empty()) {
      read_bytes_ += static_cast<std::int64_t>(bytes->size());
      return read_next();
    }
    host_.files.forget(id);
    file_ = {};
    if (outcome) outcome = check_spare();
    std::exchange(taken_, {})(std::move(outcome));
    host_.frames.request_frames(2);
  });
}

Result<void> DataKeeper::check_spare() {
  auto copy = Database::open(open_options(host_.storage, host_.storage.spare()));
  if (!copy) return fail("copy_not_ours");
  const auto version = copy->integer("PRAGMA user_version");
  if (version && version->value_or(0) > kSchemaVersion) return fail("database_newer");
  const auto theirs = get_meta(*copy, "user_id");
  if (!theirs || !*theirs) return fail("copy_not_ours");
  const auto own = get_meta(device_.db(), "user_id");
  if (!own || **theirs != own->value_or("")) return fail("copy_other_user");
  auto walk = DatabaseWalk::begin(*copy);
  if (!walk) return forward(walk);
  for (;;) {
    const auto more = walk->step(kRowsAtOnce);
    if (!more) return std::unexpected(more.error());
    if (!*more) return {};
  }
}

Result<void> put_back(platform::Host& host, std::string_view from, Rules* rules) {
  const OpenOptions target = open_options(host.storage, host.storage.database());
  {
    auto source = Database::open(open_options(host.storage, from));
    if (!source) return forward(source);
    // An empty file opens too. What is here now stays as it is then.
    const auto user = get_meta(*source, "user_id");
    if (!user || !*user) return fail("copy_not_ours");
    // Over a damaged database no copy goes; then it makes room first.
    if (!copy_over(*source, target)) {
      if (auto removed = remove_database(target); !removed) return removed;
      if (auto copied = copy_over(*source, target); !copied) return copied;
    }
  }
  auto device = Device::open(target, host.clock, host.random, rules);
  if (!device) return forward(device);
  return (*device)->sync().renew();
}

}  // namespace acq::app
