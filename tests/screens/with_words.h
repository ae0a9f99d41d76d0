// Gives the null platform the files of words that the server would hand out.
#pragma once

#include <utility>

#include "client/platform/headless.h"
#include "i18n/catalogue.h"

namespace acq::testing {

inline platform::HeadlessOptions with_words(platform::HeadlessOptions options) {
  if (options.words) return options;
  options.words = [](std::string_view code) {
    const auto language = language_from_code(code);
    return language ? catalogue_file(*language, WordsOf::staff_program) : std::string();
  };
  return options;
}

}  // namespace acq::testing
