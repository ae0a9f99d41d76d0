// What other products write when somebody takes their data along: which columns an export of theirs
// has, and what those are here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"

namespace acq {

struct KnownExport {
  std::string_view product;  // "HubSpot": a name, the same in every language
  EntityKind kind;
  std::string_view needs;    // headers that it has, all of them, in bare form (bare_name)
  std::string_view any_of;   // and at least one of these
  std::string_view columns;  // "header=field", parted by blanks; "-": not imported
};

// All of them, in the order in which they are looked for.
std::vector<const KnownExport*> known_exports();
// Whose export has these headers; nullptr when nobody's we know. With `kind`: of that entity only.
// Lives as long as the program.
const KnownExport* known_export(std::span<const std::string> headers,
                                EntityKind kind = EntityKind::none);
// The field that a column of it goes into, "-" for none; "" when it says nothing of this header.
std::string_view known_field(const KnownExport& known, std::string_view header);

// What other products call our choices, in bare form.
struct ChoiceWords {
  std::string_view set, choice, words;
};
std::span<const ChoiceWords> known_choice_words();

}  // namespace acq
