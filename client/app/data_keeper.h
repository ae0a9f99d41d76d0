// Looks after the database on this device: once a day, while nothing else is to be done, reads all
// of it for damage and makes a copy to go back to; takes in a copy that the user has as a file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "client/app/preferences.h"
#include "client/platform/app_host.h"
#include "store/copy.h"
#include "sync/device.h"

namespace acq::app {

class DataKeeper {
 public:
  // Everything outlives the keeper. `damaged` runs once, when damage is found.
  DataKeeper(platform::Host& host, Device& device, Preferences& preferences,
             std::function<void()> damaged);

  // Does what is due, for at most `budget_ms`; true while there is more.
  bool work(int budget_ms);
  // Asks to be called when something will be due. Call in each frame.
  void ask_for_time();
  // When the copy was made; nothing without one.
  std::optional<TimeMs> copied_ms() const;

  // A file the user gave: read into the spare file, then checked that it is a copy of this user's
  // data and whole. `done` gets the verdict. Codes: copy_not_ours, copy_other_user,
  // database_newer, database_corrupt, database_full, file_read.
  void take_file(const platform::PickedFile& file, std::function<void(Result<void>)> done);

 private:
  enum class Doing : std::uint8_t { nothing, walking, copying };
  TimeMs due_ms() const;
  Result<bool> slice();
  Result<bool> begin_copy();
  bool room_for_copy();
  void finish(const Result<bool>& outcome);
  void read_next();
  Result<void> check_spare();

  platform::Host& host_;
  Device& device_;
  Preferences& preferences_;
  std::function<void()> damaged_;
  Doing doing_ = Doing::nothing;
  std::optional<DatabaseWalk> walk_;
  std::optional<DatabaseCopy> copy_;
  TimeMs begun_ms_ = 0;

  platform::PickedFile file_;
  std::int64_t read_bytes_ = 0;
  std::function<void(Result<void>)> taken_;
};

// How to open a file of the local storage.
OpenOptions open_options(const platform::Storage& storage, std::string_view path);

// Whether there is a copy to go back to, when the database itself cannot say.
bool has_copy(const platform::Storage& storage);

// Puts the database at `from` in the place of the local one, which nobody has open, and lets it
// fetch what has changed on the server since.
Result<void> put_back(platform::Host& host, std::string_view from, Rules* rules);

}  // namespace acq::app
