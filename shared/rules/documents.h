// Quotes, orders and invoices: what the three have in common, and what their lines add up to.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/rows.h"

namespace acq {

inline constexpr std::array kDocuments = {EntityKind::quote, EntityKind::sales_order,
                                          EntityKind::invoice};
// The sum of so many of the largest amounts still fits.
inline constexpr std::int64_t kDocumentLinesMax = 1000;

bool is_document(EntityKind kind);
// "quote_state"; `kind` is a document's.
std::string_view state_field(EntityKind kind);

// Why the lines and amounts of this document stay as they are: "document_issued" (an invoice that
// left the house), "document_closed" (a quote that was accepted or replaced); "" when they may
// change.
std::string_view locked_code(const Record& document);

// An invoice that should have been paid, a quote that nobody answered in time.
bool is_late(const Record& document, DateDays today);

// quantity * price, less the discount, in whole minor units: rounded once, half away from zero.
// Without a quantity it counts once. Beyond any amount it stays at a number that no check lets in.
std::int64_t line_amount(const Record& line);

struct TaxSum {
  std::int64_t percent = 0;  // thousandths
  std::int64_t base = 0;     // what it is of
  std::int64_t tax = 0;
  bool operator==(const TaxSum&) const = default;
};

struct DocumentTotals {
  std::int64_t lines = 0;     // how many
  std::int64_t sum = 0;       // of the lines
  std::int64_t discount = 0;  // the document's own
  std::int64_t net = 0;
  std::vector<TaxSum> taxes;  // the highest rate first; none for 0 %
  std::int64_t tax = 0;
  std::int64_t gross = 0;
};

// What the lines in `rows` add up to. The document's discount is taken off each rate's sum, and
// tax is of what is left of it: each rounded once a rate, half away from zero, so that the figures
// printed add up. Codes: the database's.
Result<DocumentTotals> document_totals(Rows& rows, EntityKind kind, const Id& document,
                                       std::int64_t discount_percent);

}  // namespace acq
