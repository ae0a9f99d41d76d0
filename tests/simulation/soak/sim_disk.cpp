#include "sim_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <ranges>
#include <span>

namespace acq::simulation {
namespace {

struct Handle {
  sqlite3_file base;
  SimDisk* disk;
  SimDisk::File* file;
  SimDisk::Machine* machine;
};

Handle& handle(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }

void apply(SimBytes& bytes, const SimDisk::Write& write, std::size_t length) {
  if (write.bytes.empty()) {
    bytes.cut(write.at);
  } else {
    bytes.write(write.at, std::span(write.bytes).first(length));
  }
}

// Remembers what the write covers, so that a loss of power can take it back.
void apply_unsynced(SimDisk::File& file, SimDisk::Write write) {
  write.size_before = file.now.size();
  const std::size_t covered =
      write.bytes.empty() ? write.size_before - std::min(write.size_before, write.at)
                          : write.bytes.size();
  write.before.resize(covered);
  write.before.resize(file.now.read(write.at, write.before));
  apply(file.now, write, write.bytes.size());
  file.unsynced.push_back(std::move(write));
}

void take_back(SimBytes& bytes, const SimDisk::Write& write) {
  bytes.write(write.at, write.before);
  bytes.cut(write.size_before);
}

int close_file(sqlite3_file*) { return SQLITE_OK; }

int read_file(sqlite3_file* file, void* out, int amount, sqlite3_int64 at) {
  Handle& own = handle(file);
  if (own.machine->off) return SQLITE_IOERR_READ;
  const std::span into(static_cast<std::uint8_t*>(out), static_cast<std::size_t>(amount));
  const std::size_t there = own.file->now.read(static_cast<std::size_t>(at), into);
  if (there == into.size()) return SQLITE_OK;
  std::ranges::fill(into.subspan(there), std::uint8_t{0});
  return SQLITE_IOERR_SHORT_READ;
}

int change(Handle& own, SimDisk::Write write) {
  if (!own.disk->spend(*own.machine)) {
    // The write under way may have reached the disk in part.
    if (own.machine->writes_left == 0) apply_unsynced(*own.file, std::move(write));
    own.machine->writes_left = -1;
    return SQLITE_IOERR_WRITE;
  }
  apply_unsynced(*own.file, std::move(write));
  return SQLITE_OK;
}

int write_file(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 at) {
  const auto* first = static_cast<const std::uint8_t*>(bytes);
  return change(handle(file),
                {.at = static_cast<std::size_t>(at), .bytes = {first, first + amount}});
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return change(handle(file), {.at = static_cast<std::size_t>(size)});
}

int sync_file(sqlite3_file* file, int) {
  Handle& own = handle(file);
  if (!own.disk->spend(*own.machine)) return SQLITE_IOERR_FSYNC;
  own.file->unsynced.clear();
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(handle(file).file->now.size());
  return handle(file).machine->off ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

// One connection a database, so locks have nobody to keep out.
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int reserved_lock(sqlite3_file*, int* held) {
  *held = 0;
  return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shared_map(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  auto& shared = handle(file).file->shared;
  const auto index = static_cast<std::size_t>(region);
  *out = nullptr;
  if (index >= shared.size()) {
    if (!extend) return SQLITE_OK;
    shared.resize(index + 1);
  }
  if (shared[index].empty()) shared[index].resize(static_cast<std::size_t>(size));
  *out = shared[index].data();
  return SQLITE_OK;
}
int shared_lock(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shared_barrier(sqlite3_file*) {}
int shared_unmap(sqlite3_file* file, int remove) {
  if (remove) handle(file).file->shared.clear();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = {
    2, close_file, read_file, write_file, truncate_file, sync_file, file_size, lock_file,
    lock_file, reserved_lock, control, sector_size, characteristics, shared_map, shared_lock,
    shared_barrier, shared_unmap, nullptr, nullptr};

SimDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<SimDisk*>(vfs->pAppData); }

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* out, int flags, int* out_flags) {
  SimDisk& disk = disk_of(vfs);
  auto* own = new (out) Handle{};
  if (!name) return SQLITE_CANTOPEN;  // temporary files live in memory
  SimDisk::File* file = disk.find(name);
  SimDisk::Machine& machine = disk.machine_of(name);
  if (machine.off || (!file && !(flags & SQLITE_OPEN_CREATE))) return SQLITE_CANTOPEN;
  *own = {{&kMethods}, &disk, file ? file : &disk.make(name), &machine};
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int) {
  SimDisk& disk = disk_of(vfs);
  if (!disk.spend(disk.machine_of(name))) return SQLITE_IOERR_DELETE;
  if (!disk.find(name)) return SQLITE_IOERR_DELETE_NOENT;
  disk.remove(name);
  return SQLITE_OK;
}

int access_file(sqlite3_vfs* vfs, const char* name, int, int* there) {
  *there = disk_of(vfs).find(name) != nullptr;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

int random_bytes(sqlite3_vfs* vfs, int amount, char* out) {
  disk_of(vfs).random().fill({reinterpret_cast<std::uint8_t*>(out),
                              static_cast<std::size_t>(amount)});
  return amount;
}

int pause_for(sqlite3_vfs*, int) { return 0; }
int current_time(sqlite3_vfs*, double* out) {
  *out = 2'460'000.5;
  return SQLITE_OK;
}

}  // namespace

SimDisk::SimDisk(std::uint64_t seed) : random_(seed), vfs_(std::make_unique<sqlite3_vfs>()) {
  sqlite3_initialize();
  *vfs_ = {};
  vfs_->iVersion = 1;
  vfs_->szOsFile = sizeof(Handle);
  vfs_->mxPathname = 512;
  vfs_->zName = "simulated";
  vfs_->pAppData = this;
  vfs_->xOpen = open_file;
  vfs_->xDelete = delete_file;
  vfs_->xAccess = access_file;
  vfs_->xFullPathname = full_name;
  vfs_->xRandomness = random_bytes;
  vfs_->xSleep = pause_for;
  vfs_->xCurrentTime = current_time;
  sqlite3_vfs_register(vfs_.get(), 1);
}

SimDisk::~SimDisk() { sqlite3_vfs_unregister(vfs_.get()); }

SimDisk::File* SimDisk::find(const std::string& path) {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : found->second.get();
}

SimDisk::File& SimDisk::make(const std::string& path) {
  auto& file = files_[path];
  file = std::make_unique<File>();
  return *file;
}

void SimDisk::remove(const std::string& path) { files_.erase(path); }

SimDisk::Machine& SimDisk::machine_of(const std::string& path) {
  return machines_[path.substr(0, path.rfind('/'))];
}

bool SimDisk::spend(Machine& machine) {
  if (machine.off) return false;
  if (machine.writes_left > 0) --machine.writes_left;
  machine.off = machine.writes_left == 0;
  return !machine.off;
}

void SimDisk::power_off_after(const std::string& machine, int writes) {
  Machine& own = machines_[machine];
  own.writes_left = writes == 0 ? -1 : writes;
  own.off = own.off || writes == 0;
}

bool SimDisk::is_off(const std::string& machine) const {
  const auto found = machines_.find(machine);
  return found != machines_.end() && found->second.off;
}

void SimDisk::power_on(const std::string& machine) {
  for (auto& [path, file] : files_) {
    if (path.substr(0, path.rfind('/')) == machine) survive(*file);
  }
  machines_[machine] = {};
}

// Each write of the file since its last sync reached the disk or did not; the last one that did,
// perhaps only in part.
void SimDisk::survive(File& file) {
  file.shared.clear();
  for (const Write& write : std::views::reverse(file.unsynced)) take_back(file.now, write);
  for (std::size_t i = 0; i < file.unsynced.size(); ++i) {
    const Write& write = file.unsynced[i];
    if (random_.below(2) == 0) continue;
    const bool last = i + 1 == file.unsynced.size();
    if (write.bytes.empty() && last) continue;
    apply(file.now, write, last ? random_.below(write.bytes.size() + 1) : write.bytes.size());
  }
  file.unsynced.clear();
}

void SimDisk::copy(const std::string& from, const std::string& to) {
  const File* source = find(from);
  if (!source) {
    remove(to);
    return;
  }
  SimBytes bytes = source->now.copy();
  make(to).now = std::move(bytes);
}

}  // namespace acq::simulation
