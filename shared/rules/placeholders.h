// {contact.first_name}, {ticket.number}, {me.name} in a prepared text.
#pragma once

#include <string>
#include <string_view>

#include "store/rows.h"

namespace acq {

// Fills in the fields of the ticket, its contact, its company, and of `me`, a user. A field that is
// empty leaves nothing, and no double blank; a name that nobody knows stays as it is, so that its
// writer sees it. Only texts and titles of references: what is a number or a moment stays.
std::string fill_placeholders(Rows& rows, std::string_view text, const Id& ticket, const Id& me);

}  // namespace acq
