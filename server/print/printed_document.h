// A letter with a table, as it is to be printed: words only, in the reader's language and form.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace acq::server {

// Number, description, quantity, price, discount, tax, amount.
inline constexpr std::size_t kPrintedColumns = 7;
using PrintedRow = std::array<std::string, kPrintedColumns>;

struct PrintedPair {
  std::string label, value;
  bool strong = false;
};

struct PrintedDocument {
  std::string language;                // "de": which shapes Han characters take
  std::string title;                   // "Quote Q-1001"
  std::string subject;
  std::string sender;                  // the house's name
  std::vector<std::string> sender_lines;
  std::vector<std::string> recipient;  // lines
  std::vector<PrintedPair> facts;      // date, until when ...
  std::string introduction;
  PrintedRow heads;
  bool discounts = false;              // the column is there
  std::vector<PrintedRow> rows;
  std::vector<PrintedPair> sums;
  std::string terms;
  std::string foot;                    // on every page, small
  std::string page;                    // "Page {n} of {m}"
};

// For the way to the process that draws. Codes: those of JSON that is none of these.
std::string to_json(const PrintedDocument& document);
Result<PrintedDocument> printed_from_json(std::string_view text);

// The document as a PDF of A4 pages. Nothing in it is taken as markup. Loads Pango and Cairo, which
// stay loaded: the server does it in a process of its own. Codes: print_not_available (the
// libraries are not installed), print_failed.
Result<std::string> draw_pdf(const PrintedDocument& document);

}  // namespace acq::server
