// Where the local database lives. The files are opened before App exists; SQLite reaches them
// through the VFS named by vfs(), which knows exactly the names database(), spare(), kept() and
// attached().
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace acq::platform {

enum class StorageKind : std::uint8_t {
  file,    // survives a restart (the browser's private file system)
  memory,  // gone with the tab: show a banner, offer export, push at once
};

struct StorageState {
  StorageKind kind = StorageKind::memory;
  std::string reason;            // why it is memory: "unsupported", "refused"; else empty
  bool persisted = false;        // the browser promised not to evict it
  std::int64_t quota_bytes = 0;  // 0 = unknown
  std::int64_t used_bytes = 0;
  bool evicted = false;          // there was a database (see remember), and the browser removed it
  std::int64_t lost_edits = 0;   // what it had not sent by then
};

// Whose the opened database is, compared with somebody who has just signed in.
enum class DatabaseOwner : std::uint8_t { nobody, same, other };

struct Storage {
  virtual ~Storage() = default;
  virtual const StorageState& state() const = 0;

  // Name for sqlite3_open_v2, and the VFS to open it with. Same database each time.
  virtual std::string_view database() const = 0;
  virtual std::string_view vfs() const = 0;

  // A second file of the same VFS, empty at start, for VACUUM INTO and restores.
  virtual std::string_view spare() const = 0;

  // A third file: the copy of the database that the program makes from time to time.
  virtual std::string_view kept() const = 0;

  // A fourth file: the database of the attached files' bytes.
  virtual std::string_view attached() const = 0;

  // Writes into the spare file; from byte 0 it starts anew. Nobody has it open.
  // Errors: database_full.
  virtual Result<void> fill_spare(std::int64_t offset, std::string_view bytes) = 0;

  // Each user has a database of their own. True: the open one is `user`'s from now on. False:
  // theirs is another one, which is open after a reload.
  virtual bool claim(std::string_view user, DatabaseOwner open_one) = 0;

  // Notes outside of the database that there is one, with so many edits not sent; what state()
  // says at the next start comes from there. forget(): it was removed on purpose.
  virtual void remember(std::int64_t unsent) = 0;
  virtual void forget() = 0;

  // Asks the browser to keep the data; `done(granted)` runs on this thread later. state() follows.
  virtual void persist(std::function<void(bool granted)> done) = 0;

  // Hands the spare file to the user as a download called `name`. No connection may have it open.
  // Errors: storage_empty (nothing in it), storage_read.
  virtual Result<void> download_spare(std::string_view name) = 0;
};

}  // namespace acq::platform
