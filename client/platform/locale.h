// What the user's system prefers. Only hints: the user's own settings live in the database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace acq::platform {

struct LocaleState {
  std::vector<std::string> languages;  // BCP 47, best first: {"de-AT", "en"}
  bool dark = false;
  bool reduced_motion = false;
  bool high_contrast = false;
  bool mac = false;       // show the Cmd sign, not Ctrl
  std::string time_zone;  // IANA name, "" when unknown
};

struct Locale {
  virtual ~Locale() = default;
  // App::on_locale follows each change.
  virtual const LocaleState& state() const = 0;
  // Local time minus UTC in minutes at that moment (east is positive), summer time included.
  virtual int utc_offset_min(TimeMs at) const = 0;
  // Language of the words shown now: for screen readers and for the page's own sentences.
  virtual void set_page_language(std::string_view tag) = 0;
};

}  // namespace acq::platform
