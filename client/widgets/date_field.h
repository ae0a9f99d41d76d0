// A date: typed in the language's own form, or picked from a month.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "client/widgets/press.h"

namespace acq::ui {

struct DateField {
  std::string_view label;
  std::string_view key;
  std::string_view error;
  DateDays today = 0;
  bool required = false;
};

// `text` is what stands in the box; picking a day writes it in the language's form. True when it
// changed. Reading it back is the form's work (parse_date in i18n/locale.h).
bool date_field(const Ui& ui, const Box& box, const DateField& field, std::string& text);

}  // namespace acq::ui
