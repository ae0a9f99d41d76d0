// Files from and to the user.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace acq::platform {

// A dropped, pasted or picked file. Reading is in pieces, so a large file needs no large memory.
struct PickedFile {
  std::uint32_t id = 0;   // for Files::read and Files::forget
  std::string name = {};  // as the user's system calls it; hostile text
  std::string type = {};  // MIME type the browser guessed, may be empty
  std::int64_t size_bytes = 0;
};

using OnBytes = std::function<void(Result<std::string> bytes)>;

struct Files {
  virtual ~Files() = default;
  // Shows the browser's file dialog; call it in answer to a press. App::on_file runs for each
  // chosen file; nothing happens when the user cancels. `accept` as in HTML: ".csv,text/csv".
  // `camera`: a phone takes a photo instead.
  virtual void pick(std::string_view accept, bool several = false, bool camera = false) = 0;
  // Reads [offset, offset + size) of a file; fewer bytes only at its end. `done` runs once on this
  // thread, never inside read(). Errors: file_unknown, file_read (changed or gone on disk).
  virtual void read(std::uint32_t id, std::int64_t offset, std::int64_t size, OnBytes done) = 0;
  // The file is not needed any more.
  virtual void forget(std::uint32_t id) = 0;
  // Gives the user a file to keep. `type` is a MIME type.
  virtual void save(std::string_view name, std::string_view type, std::string_view bytes) = 0;
};

}  // namespace acq::platform
