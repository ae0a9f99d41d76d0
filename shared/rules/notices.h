// Who is told of what. A notification's id follows from what it is about, so that two devices that
// notice the same make one (base/id.h).
#pragma once

#include <string>
#include <vector>

#include "rules/edit.h"

namespace acq {

// "@Anna Snelling" in a note tells Anna, once for each record; a first name is enough where only
// one person has it. What was given to somebody by another person tells them.
Result<void> notice_mentions(Edit& edit, std::vector<Change>& more);
Result<void> notice_assigned(Edit& edit, std::vector<Change>& more);

struct Notice {
  std::string_view kind;  // of choices::notice_kind
  Id owner;               // who is told
  EntityKind about = EntityKind::none;
  Id row;
  std::string subject;
  TimeMs at = 0;
  std::string occasion;   // what else makes it another one: the start of an occurrence
};

Id notice_id(const Notice& notice);
// The insert of it; nothing when it is there already.
Result<std::optional<Change>> notice_change(Rows& rows, const Notice& notice);

// The users who are mentioned in `text`, in no order. `users`: everybody, by name.
std::vector<Id> mentioned(std::string_view text,
                          const std::vector<std::pair<Id, std::string>>& users);

}  // namespace acq
