// The files of words, one a language (i18n/words_file.h): the program holds none.
#pragma once

#include <string_view>

#include "client/platform/files.h"

namespace acq::platform {

struct Words {
  virtual ~Words() = default;
  // What came with the program: the file of the language that the page expects to be wanted.
  virtual std::string_view first() const = 0;
  // Brings the file of a language ("de", "zh-Hans"). `done` runs once on this thread, never inside
  // the call. Error: http_offline (neither the browser nor the server has it now).
  virtual void fetch(std::string_view language, OnBytes done) = 0;
};

}  // namespace acq::platform
