#include "client/platform/vfs_web.h"

#include <emscripten.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "client/platform/bridge_web.h"
#include "client/platform/memory_file.h"

// clang-format off
// Number of the opened file of that name, -1 when it is not one of them.
EM_JS(int, acq_js_slot, (const char* name), {
  return Module["acq"].slots.findIndex((slot) => slot.name === UTF8ToString(name));
})
// Bytes moved, -1 when the browser refused.
EM_JS(int, acq_js_slot_read, (int slot, void* to, int size, double at), {
  try {
    return Module["acq"].slots[slot].handle.read(HEAPU8.subarray(to, to + size), {at});
  } catch (error) {
    return Module["acq"].slotFailed("read", error);
  }
})
EM_JS(int, acq_js_slot_write, (int slot, const void* from, int size, double at), {
  try {
    return Module["acq"].slots[slot].handle.write(HEAPU8.subarray(from, from + size), {at});
  } catch (error) {
    return Module["acq"].slotFailed("write", error);
  }
})
// 0, or -1 when the browser refused.
EM_JS(int, acq_js_slot_truncate, (int slot, double size), {
  try {
    Module["acq"].slots[slot].handle.truncate(size);
    return 0;
  } catch (error) {
    return Module["acq"].slotFailed("truncate", error);
  }
})
EM_JS(int, acq_js_slot_flush, (int slot), {
  try {
    Module["acq"].slots[slot].handle.flush();
    return 0;
  } catch (error) {
    return Module["acq"].slotFailed("flush", error);
  }
})
EM_JS(double, acq_js_slot_size, (int slot), {
  try {
    return Module["acq"].slots[slot].handle.getSize();
  } catch (error) {
    return Module["acq"].slotFailed("size", error);
  }
})
// clang-format on

namespace acq::platform {
namespace {

// What was written to an opened file last, as one piece: SQLite writes a page of its log in two
// parts and page after page, and each call into the browser costs as much as copying ten of them.
// The browser gets it with the next sync, or when it is full or something else is written. Only
// what lies inside of the file waits: whatever makes it grow may be refused, and is so at once.
constexpr std::size_t behind_max = 256 * 1024;
struct Slot {
  std::vector<char> behind;
  sqlite3_int64 at = 0;     // of its first byte
  sqlite3_int64 size = -1;  // of the file; -1: to be asked for
  sqlite3_int64 end() const { return at + static_cast<sqlite3_int64>(behind.size()); }
};

struct Vfs {
  std::map<std::string, MemoryFile, std::less<>> memory;
  std::map<int, Slot> slots;  // by number; a file that is opened twice has one
};

struct File {
  sqlite3_file base;
  int slot;            // -1: in memory
  Slot* state;         // of the slot, owned by the Vfs; null in memory
  bool log;            // a write-ahead log: what lies behind its last frame does not count
  MemoryFile* memory;  // owned by the Vfs, or by this file when it has no name
  bool own_memory;
};

File* as_file(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}
Vfs& as_vfs(sqlite3_vfs* vfs) {
  return *static_cast<Vfs*>(vfs->pAppData);
}

bool put(const File& file, const void* from, int size, sqlite3_int64 at) {
  if (acq_js_slot_write(file.slot, from, size, static_cast<double>(at)) != size) return false;
  if (file.state->size >= 0) file.state->size = std::max(file.state->size, at + size);
  return true;
}

// False: the browser refused, and what is behind stays for the next time. (It lies inside of the
// file: only a disk that is full for everybody can have come in between.)
bool catch_up(const File& file) {
  Slot& slot = *file.state;
  if (slot.behind.empty()) return true;
  if (!put(file, slot.behind.data(), static_cast<int>(slot.behind.size()), slot.at)) return false;
  slot.behind.clear();
  return true;
}

int file_close(sqlite3_file* base) {
  File* file = as_file(base);
  if (file->own_memory) delete file->memory;
  return file->slot < 0 || catch_up(*file) ? SQLITE_OK : SQLITE_IOERR_CLOSE;
}

// Bytes read from the browser or from what is behind; -1 when that failed.
int read_slot(const File& file, void* to, int size, sqlite3_int64 at) {
  const Slot& slot = *file.state;
  if (at >= slot.at && at + size <= slot.end()) {
    std::memcpy(to, slot.behind.data() + (at - slot.at), static_cast<std::size_t>(size));
    return size;
  }
  const bool apart = at + size <= slot.at || at >= slot.end();
  if (!apart && !catch_up(file)) return -1;
  return acq_js_slot_read(file.slot, to, size, static_cast<double>(at));
}

int file_read(sqlite3_file* base, void* to, int size, sqlite3_int64 at) {
  File* file = as_file(base);
  const int got = file->slot >= 0 ? read_slot(*file, to, size, at)
                                  : file->memory->read(static_cast<char*>(to), size, at);
  if (got < 0 || got > size) return SQLITE_IOERR_READ;
  if (got == size) return SQLITE_OK;
  std::memset(static_cast<char*>(to) + got, 0, static_cast<std::size_t>(size - got));
  return SQLITE_IOERR_SHORT_READ;
}

// Is [.., end) inside of the file? A log is made longer for it, a piece at a time.
bool has_room(const File& file, sqlite3_int64 end) {
  Slot& slot = *file.state;
  if (end <= slot.size) return true;
  slot.size = static_cast<sqlite3_int64>(acq_js_slot_size(file.slot));
  if (end <= slot.size || !file.log || slot.size < 0) return end <= slot.size;
  const sqlite3_int64 longer = end + static_cast<sqlite3_int64>(behind_max);
  if (acq_js_slot_truncate(file.slot, static_cast<double>(longer)) != 0) return false;
  slot.size = static_cast<sqlite3_int64>(acq_js_slot_size(file.slot));
  return end <= slot.size;
}

int write_slot(const File& file, const char* from, int size, sqlite3_int64 at) {
  Slot& slot = *file.state;
  const auto more = static_cast<std::size_t>(size);
  const bool follows = at == slot.end() && slot.behind.size() + more <= behind_max;
  if (!follows && !catch_up(file)) return SQLITE_FULL;
  if (more > behind_max || !has_room(file, at + size)) {
    return catch_up(file) && put(file, from, size, at) ? SQLITE_OK : SQLITE_FULL;
  }
  if (slot.behind.empty()) slot.at = at;
  slot.behind.insert(slot.behind.end(), from, from + more);
  return SQLITE_OK;
}

int file_write(sqlite3_file* base, const void* from, int size, sqlite3_int64 at) {
  File* file = as_file(base);
  const char* bytes = static_cast<const char*>(from);
  if (file->slot >= 0) return write_slot(*file, bytes, size, at);
  return file->memory->write(bytes, size, at) ? SQLITE_OK : SQLITE_FULL;
}

int file_truncate(sqlite3_file* base, sqlite3_int64 size) {
  File* file = as_file(base);
  if (file->slot < 0) {
    file->memory->truncate(size);
    return SQLITE_OK;
  }
  if (size <= file->state->at) file->state->behind.clear();
  const bool done = catch_up(*file) &&
                    acq_js_slot_truncate(file->slot, static_cast<double>(size)) == 0;
  file->state->size = -1;
  return done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int file_sync(sqlite3_file* base, int) {
  File* file = as_file(base);
  if (file->slot < 0) return SQLITE_OK;
  if (!catch_up(*file)) return SQLITE_FULL;
  return acq_js_slot_flush(file->slot) == 0 ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  File* file = as_file(base);
  const double bytes =
      file->slot >= 0 ? acq_js_slot_size(file->slot) : static_cast<double>(file->memory->size());
  if (bytes < 0) return SQLITE_IOERR_FSTAT;
  *size = static_cast<sqlite3_int64>(bytes);
  return SQLITE_OK;
}

// The page's Web Lock lets one tab in; within it one connection holds the file.
int file_lock(sqlite3_file*, int) {
  return SQLITE_OK;
}
int file_check_lock(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}
int file_control(sqlite3_file*, int, void*) {
  return SQLITE_NOTFOUND;
}
int file_sector(sqlite3_file*) {
  return 4096;
}
int file_traits(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

constexpr sqlite3_io_methods file_methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_lock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_traits,
};

int vfs_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* out_flags) {
  File* file = as_file(base);
  std::memset(static_cast<void*>(file), 0, sizeof *file);
  file->slot = name ? acq_js_slot(name) : -1;
  if (file->slot < 0) {
    file->own_memory = name == nullptr;
    file->memory = name ? &as_vfs(vfs).memory[name] : new (std::nothrow) MemoryFile;
    if (!file->memory) return SQLITE_NOMEM;
  } else {
    file->state = &as_vfs(vfs).slots[file->slot];
    file->log = (flags & SQLITE_OPEN_WAL) != 0;
  }
  file->base.pMethods = &file_methods;
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

int vfs_delete(sqlite3_vfs* vfs, const char* name, int) {
  const int slot = acq_js_slot(name);
  if (slot < 0) {
    as_vfs(vfs).memory.erase(name);
    return SQLITE_OK;
  }
  as_vfs(vfs).slots[slot] = {};
  // Without the flush a killed tab may bring an old journal back to life.
  const bool gone = acq_js_slot_truncate(slot, 0) == 0 && acq_js_slot_flush(slot) == 0;
  return gone ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int vfs_access(sqlite3_vfs* vfs, const char* name, int, int* there) {
  const int slot = acq_js_slot(name);
  const auto& memory = as_vfs(vfs).memory;
  const auto found = memory.find(std::string_view(name));
  const bool in_memory = found != memory.end() && found->second.size() > 0;
  *there = slot >= 0 ? acq_js_slot_size(slot) > 0 : in_memory;
  return SQLITE_OK;
}

int vfs_full_path(sqlite3_vfs*, const char* name, int size, char* out) {
  if (static_cast<int>(std::strlen(name)) >= size) return SQLITE_CANTOPEN;
  std::strcpy(out, name);
  return SQLITE_OK;
}

int vfs_random(sqlite3_vfs*, int size, char* out) {
  bridge::random_bytes(out, size);
  return size;
}

int vfs_sleep(sqlite3_vfs*, int) {
  return 0;
}

int vfs_time(sqlite3_vfs*, sqlite3_int64* julian_ms) {
  *julian_ms = static_cast<sqlite3_int64>(bridge::wall_clock_ms()) + 210866760000000;
  return SQLITE_OK;
}

int vfs_time_days(sqlite3_vfs* vfs, double* julian_days) {
  sqlite3_int64 ms = 0;
  vfs_time(vfs, &ms);
  *julian_days = static_cast<double>(ms) / 86400000.0;
  return SQLITE_OK;
}

int vfs_error(sqlite3_vfs*, int, char*) {
  return 0;
}

}  // namespace

std::string memory_file(std::string_view name) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name);
  if (!vfs) return {};
  auto& memory = as_vfs(vfs).memory;
  const auto found = memory.find(name);
  if (found == memory.end()) return {};
  std::string bytes(static_cast<std::size_t>(found->second.size()), '\0');
  found->second.read(bytes.data(), static_cast<int>(bytes.size()), 0);
  return bytes;
}

Result<void> write_file(const char* name, std::int64_t offset, std::string_view bytes) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name);
  File file{};
  int code = vfs ? vfs_open(vfs, name, &file.base, 0, nullptr) : SQLITE_ERROR;
  if (code == SQLITE_OK && offset == 0) code = file_truncate(&file.base, 0);
  if (code == SQLITE_OK) {
    code = file_write(&file.base, bytes.data(), static_cast<int>(bytes.size()), offset);
  }
  if (code == SQLITE_OK) code = file_sync(&file.base, 0);
  if (file.base.pMethods) file_close(&file.base);
  return code == SQLITE_OK ? Result<void>{} : fail("database_full");
}

}  // namespace acq::platform

// SQLite (built with SQLITE_OS_OTHER) asks for its file system here. The two objects live as long
// as the program: SQLite keeps pointers to them.
int sqlite3_os_init() {
  using namespace acq::platform;
  auto* vfs = new (std::nothrow) sqlite3_vfs{};
  auto* state = new (std::nothrow) Vfs;
  if (!vfs || !state) return SQLITE_NOMEM;
  vfs->iVersion = 2;
  vfs->szOsFile = sizeof(File);
  vfs->mxPathname = 512;
  vfs->zName = vfs_name;
  vfs->pAppData = state;
  vfs->xOpen = vfs_open;
  vfs->xDelete = vfs_delete;
  vfs->xAccess = vfs_access;
  vfs->xFullPathname = vfs_full_path;
  vfs->xRandomness = vfs_random;
  vfs->xSleep = vfs_sleep;
  vfs->xCurrentTime = vfs_time_days;
  vfs->xGetLastError = vfs_error;
  vfs->xCurrentTimeInt64 = vfs_time;
  return sqlite3_vfs_register(vfs, 1);
}

int sqlite3_os_end() {
  return SQLITE_OK;
}
