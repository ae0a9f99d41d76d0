// Recognising numbers and kinds of content; dates are in guess_date.cpp.
#include "formats/guess.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/money.h"
#include "base/utf8.h"

namespace acq {
namespace {

// The mark that can only be the decimal one in this number: the last of two kinds, or one that
// is not followed by exactly three digits. 0 when it may be either.
char certain_mark(std::string_view text) {
  const std::size_t point = text.rfind('.');
  const std::size_t comma = text.rfind(',');
  if (point == text.npos && comma == text.npos) return 0;
  if (point != text.npos && comma != text.npos) return point > comma ? '.' : ',';
  const std::size_t at = point == text.npos ? comma : point;
  const char other = text[at] == '.' ? ',' : '.';
  if (std::ranges::count(text, text[at]) > 1) return other;  // it groups
  const auto behind = static_cast<std::size_t>(
      std::ranges::count_if(text.substr(at + 1), is_digit));
  const auto before = static_cast<std::size_t>(
      std::ranges::count_if(text.substr(0, at), is_digit));
  const bool may_group = behind == 3 && before >= 1 && before <= 3;
  return may_group ? '\0' : text[at];
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != text.npos && at > 0 && text.find('.', at) != text.npos &&
         text.find(' ') == text.npos;
}

bool is_url(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

bool is_phone(std::string_view text) {
  const auto digits = std::ranges::count_if(text, is_digit);
  return digits >= 5 && digits <= 20 &&
         text.find_first_not_of("0123456789 +-()./x#") == text.npos;
}

}  // namespace

void NumberGuess::add(std::string_view value) {
  value = trim(value);
  if (value.empty()) return;
  ++values_;
  if (!parse_decimal(value, 6, '.') && !parse_decimal(value, 6, ',')) return;
  ++numbers_;
  const char mark = certain_mark(value);
  points_ += mark == '.';
  commas_ += mark == ',';
}

bool NumberGuess::all_numbers() const { return values_ > 0 && numbers_ == values_; }

char NumberGuess::decimal_mark() const {
  if (points_ == commas_) return 0;
  return points_ > commas_ ? '.' : ',';
}

bool NumberGuess::contradictory() const { return points_ > 0 && commas_ > 0; }

void ContentGuess::add(std::string_view value) {
  value = trim(value);
  if (value.empty()) return;
  ++values_;
  emails_ += is_email(value);
  urls_ += is_url(value);
  phones_ += is_phone(value);
  dates_.add(value);
  numbers_.add(value);
}

Content ContentGuess::content() const {
  if (values_ == 0) return Content::empty;
  const auto most = [this](std::size_t count) { return count * 10 >= values_ * 9; };
  if (most(emails_)) return Content::email;
  if (most(urls_)) return Content::url;
  if (dates_.all_dates()) return Content::date;
  if (numbers_.all_numbers()) return Content::number;
  if (most(phones_)) return Content::phone;
  return Content::text;
}

}  // namespace acq
