// vCard, the card of one person: read as versions 2.1, 3.0 and 4.0 (RFC 6350) as far as address
// books write it, and written as 4.0. Other parts of a card (pictures, keys) are skipped.
//
// Like iCalendar it has to run in the browser, for which no library is built. What is read comes
// from strangers: sizes are bounded and nothing is recursive.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace acq {

struct Vcard {
  std::string uid, full_name, family_name, given_name;
  std::string organisation, job_title;
  std::string email, email_home;
  std::string phone, phone_home, mobile, fax;
  std::string street, city, region, postal_code, country;
  std::string url, birthday, note;  // birthday: "1980-05-17"
  std::vector<std::string> categories;
};

std::string write_vcard(const Vcard& card);

// Does a file with these first bytes look like one?
bool is_vcard(std::string_view bytes);

inline constexpr std::size_t kVcardsMost = 100'000;

// The cards of a file; what cannot be understood in one is left out of it. Of two numbers of one
// kind the first counts. Codes: not_vcard, too_many_cards (detail: kVcardsMost).
Result<std::vector<Vcard>> read_vcards(std::string_view text);

}  // namespace acq
