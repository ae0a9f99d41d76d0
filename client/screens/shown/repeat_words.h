// Rules of repeating and reminders as a person reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/translator.h"

namespace acq::ui {

// "Every 2 weeks on Mon, Fri until 12/31/2026"; "" for no rule, its text when it cannot be read.
std::string recurrence_words(const Translator& tr, std::string_view rule);
// "15 min before", "1 day before".
std::string reminder_words(const Translator& tr, std::int64_t minutes);

}  // namespace acq::ui
