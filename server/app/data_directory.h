// DATA: everything the server keeps, readable by its owner only.
//
//   acquaint.db  the records        auth.db  sign-in        files/   attachments
//   epoch        see docs/protocol.md                       outbox/  mails without SMTP
//   server.lock  held by the one process that may write
#pragma once

#include <string>

#include "base/result.h"

namespace acq::server {

// Makes the folder (0700). Code: data_not_writable.
Result<void> make_data_directory(const std::string& path);

// Held while a process owns the data; let go when it ends, however it ends.
class DataLock {
 public:
  // Codes: data_in_use, data_not_writable.
  static Result<DataLock> take(const std::string& directory);
  DataLock(DataLock&& other) noexcept;
  ~DataLock();

 private:
  explicit DataLock(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace acq::server
