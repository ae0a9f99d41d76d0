// Whatever somebody drops as an address book or a calendar: it is read to an end, each card has a
// last name when it has any name, and what was read can be written and is read as the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/ical.h"
#include "formats/vcard.h"

namespace {

void check_card(const acq::Vcard& card) {
  if (card.family_name.empty() && !card.full_name.empty()) std::abort();
  const auto again = acq::read_vcards(acq::write_vcard(card));
  if (!again || again->size() != 1) std::abort();
  const acq::Vcard& back = again->front();
  if (back.family_name != card.family_name || back.email != card.email) std::abort();
  if (back.organisation != card.organisation || back.city != card.city) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto cards = acq::read_vcards(bytes)) {
    for (const acq::Vcard& card : *cards) check_card(card);
  }
  const auto reading = acq::read_ical(bytes, {});
  if (reading && !acq::read_ical(acq::write_ical(reading->items, "x", 0), {})) std::abort();
  return 0;
}
