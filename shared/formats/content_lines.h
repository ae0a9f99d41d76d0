// The lines of iCalendar (RFC 5545) and vCard (RFC 6350): "NAME;PARAMETER=x:value",
// folded at 75 bytes, with escapes in the value. What is read comes from strangers: a line is cut
// at 64 KB.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acq {

// One logical line after the other: what is folded is joined. `text` outlives it.
class ContentLines {
 public:
  explicit ContentLines(std::string_view text);

  // False: that was the last.
  bool next();
  std::string_view line() const { return line_; }
  // Where it begins in the file, from 1.
  long long number() const { return number_; }
  // It was too long, and its end is left out.
  bool cut() const { return cut_; }

 private:
  std::string_view physical();
  void append(std::string_view part);

  std::string_view rest_;
  std::string line_;
  long long at_ = 1, number_ = 1;
  bool cut_ = false;
};

// Views into the line it was made of.
struct ContentProperty {
  std::string_view name, value;
  std::vector<std::pair<std::string_view, std::string_view>> parameters;  // "HOME" alone: no value

  // Split at the first colon outside of quotes; nothing without one.
  static std::optional<ContentProperty> of(std::string_view line);
  // The value of the first parameter with this name, in capitals; "" when there is none.
  std::string_view parameter(std::string_view name) const;
};

// ASCII letters only.
std::string in_capitals(std::string_view text);
// The value a text stands for; "" when that is no UTF-8.
std::string without_escapes(std::string_view text);
std::string with_escapes(std::string_view text);
// `text` with escapes; nothing when it is empty.
void put_content_text(std::string& out, std::string_view name, std::string_view text);
// Folded between characters, never within one.
void put_content_line(std::string& out, std::string_view name, std::string_view value);

}  // namespace acq
