// SQLite's operating-system layer for unit tests that run as wasm under node: there are no
// files there, so only ":memory:" databases open. The staff program has its own layer
// (client/platform); this one is linked into tests of shared rooms alone.
#include <sqlite3.h>

#include <cstdio>
#include <cstring>
#include <ctime>

#include <unistd.h>

namespace {

int refuse_open(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
  file->pMethods = nullptr;
  return SQLITE_CANTOPEN;
}

int no_delete(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

int no_access(sqlite3_vfs*, const char*, int, int* result) {
  *result = 0;
  return SQLITE_OK;
}

int same_path(sqlite3_vfs*, const char* name, int size, char* out) {
  std::snprintf(out, static_cast<std::size_t>(size), "%s", name);
  return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int size, char* out) {
  return getentropy(out, static_cast<std::size_t>(size)) == 0 ? size : 0;
}

int no_sleep(sqlite3_vfs*, int) { return 0; }

int last_error(sqlite3_vfs*, int, char*) { return 0; }

constexpr sqlite3_int64 unix_epoch_julian_ms = 210866760000000;

int current_time_ms(sqlite3_vfs*, sqlite3_int64* out) {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  *out = unix_epoch_julian_ms + sqlite3_int64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
  return SQLITE_OK;
}

int current_time(sqlite3_vfs* vfs, double* out) {
  sqlite3_int64 ms = 0;
  current_time_ms(vfs, &ms);
  *out = static_cast<double>(ms) / 86'400'000.0;
  return SQLITE_OK;
}

// SQLite links its list of layers through this object, so it cannot be const.
constinit sqlite3_vfs memory_only = {
    2,           sizeof(sqlite3_file),
    256,         nullptr,
    "memory",    nullptr,
    refuse_open, no_delete,
    no_access,   same_path,
    nullptr,     nullptr,
    nullptr,     nullptr,
    randomness,  no_sleep,
    current_time, last_error,
    current_time_ms, nullptr,
    nullptr,     nullptr,
};

}  // namespace

extern "C" int sqlite3_os_init() { return sqlite3_vfs_register(&memory_only, 1); }
extern "C" int sqlite3_os_end() { return SQLITE_OK; }
