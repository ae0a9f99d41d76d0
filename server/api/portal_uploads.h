// Which pictures a customer has uploaded: knowing a file's hash must not open it.
#pragma once

#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "server/api/portal_tickets.h"
#include "server/auth/auth_database.h"

namespace acq::server {

// Makes the table.
Result<void> prepare_uploads(AuthDatabase& database);
// Notes an upload; what is a day old is forgotten.
Result<void> note_upload(AuthDatabase& database, const Id& contact,
                         const PortalAttachment& upload, TimeMs now);
// The upload of this customer with its recognised type and size. Code: portal_unknown_file.
Result<PortalAttachment> find_upload(AuthDatabase& database, const Id& contact,
                                     std::string_view sha256);

}  // namespace acq::server
