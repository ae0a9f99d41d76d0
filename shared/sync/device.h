// Everything a staff device keeps: its database, the write path over it, the outbox and the
// sync engine, wired together.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "store/rows.h"
#include "store/store.h"
#include "sync/client_sync.h"
#include "sync/outbox.h"
#include "sync/undo.h"

namespace acq {

class Device {
 public:
  // Clock, random and rules outlive the device. Codes: database_newer and the database's.
  static Result<std::unique_ptr<Device>> open(const OpenOptions& options, Clock& clock,
                                              Random& random, Rules* rules);

  Store& store() { return *store_; }
  Rows& rows() { return store_->rows(); }
  Outbox& outbox() { return *outbox_; }
  ClientSync& sync() { return *sync_; }
  Images& images() { return *images_; }
  Database& db() { return *db_; }

  // Who works here. Remembered, so that the device opens without a network. A database that
  // belongs to someone else refuses with other_user and stays as it is.
  Result<void> sign_in(const Id& user);
  // Nothing before the first sign-in. The role comes from the user's own record, read_only
  // until that record has arrived.
  std::optional<Actor> actor();

 private:
  Device() = default;
  std::unique_ptr<Database> db_;
  std::unique_ptr<BaseImages> base_;
  std::unique_ptr<Outbox> outbox_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Images> images_;
  std::unique_ptr<ClientSync> sync_;
};

}  // namespace acq
