// A customer's requests: what the portal shows of tickets, and what it writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "model/rights.h"
#include "store/store.h"

namespace acq::server {

inline constexpr std::size_t kPortalFilesMax = 4;  // with one message

// A picture that was uploaded before.
struct PortalAttachment {
  std::string sha256;
  std::string name;
  std::string mime;
  std::int64_t size = 0;
};

struct PortalMessage {
  Id id;  // made on the phone: the same message sent twice is written once
  std::string text;
  std::vector<PortalAttachment> files;
};

// All functions: `actor` is a signed-in customer. A ticket that is not the customer's own is
// not_found, as if it did not exist.

// {"tickets": [{"id","number","subject","state","created_at","updated_at"}]}, the newest
// conversation first, at most 200. "state" is the ticket's, or "answered" when staff spoke last.
// Internal notes change nothing here. One that was merged into another own ticket is only that one.
Result<nlohmann::json> portal_tickets(Store& store, const Actor& actor);

// One of them (of a merged one: that which it is part of now) with "satisfaction", 0 for none, and
// "messages": [{"id","author","name","text","sent_at","files":[...]}], oldest
// first, internal notes left out.
Result<nlohmann::json> portal_ticket(Store& store, const Actor& actor, const Id& ticket);

// Writes the ticket, its first message and files as one. Gives the id. Sent again with the same
// id it changes nothing. Codes: those of Store::write; already_exists (the id is taken).
Result<Id> open_portal_ticket(Store& store, const Actor& actor, std::string_view subject,
                              const PortalMessage& message);

// Adds a message. Codes as above, and required (neither text nor file).
Result<void> reply_to_portal_ticket(Store& store, const Actor& actor, const Id& ticket,
                                    const PortalMessage& message);

// What the customer thinks of the solution: 1 to 5, and words. Codes: bad_satisfaction,
// not_done_yet (the ticket is neither solved nor closed).
Result<void> rate_portal_ticket(Store& store, const Actor& actor, const Id& ticket,
                                std::int64_t mark, std::string comment);

// The file record when it hangs on a visible message of an own ticket, else not_found.
Result<Record> portal_file(Store& store, const Actor& actor, const Id& file);

}  // namespace acq::server
