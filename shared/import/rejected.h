// The rows that did not go in, as a file that can be corrected and imported again.
#pragma once

#include <string>

#include "i18n/translator.h"
#include "import/plan.h"

namespace acq {

// The file's own columns and cells, then two columns: the line, and the reason in words. Holds
// every row with a reason; only a header when there is none.
std::string rejected_csv(const ImportPlan& plan, const Translator& tr);

}  // namespace acq
