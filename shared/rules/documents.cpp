#include "rules/documents.h"

#include <algorithm>

#include "rules/edit.h"
#include "rules/wide.h"
#include "store/query.h"

namespace acq {
namespace {

constexpr std::int64_t kPercent = 100 * kThousandths;  // of a tax rate

}  // namespace

bool is_document(EntityKind kind) {
  return std::ranges::find(kDocuments, kind) != kDocuments.end();
}

std::string_view state_field(EntityKind kind) {
  if (kind == EntityKind::quote) return "quote_state";
  return kind == EntityKind::invoice ? "invoice_state" : "order_state";
}

std::string_view locked_code(const Record& document) {
  const std::string_view state = text_of(document.get(state_field(document.kind)));
  if (document.kind == EntityKind::invoice && !state.empty() && state != "draft") {
    return "document_issued";
  }
  const bool closed = state == "accepted" || state == "replaced";
  return document.kind == EntityKind::quote && closed ? "document_closed" : "";
}

bool is_late(const Record& document, DateDays today) {
  const std::string_view state = text_of(document.get(state_field(document.kind)));
  const bool invoice = document.kind == EntityKind::invoice;
  const bool waits = invoice ? state == "issued" || state == "part_paid" : state == "sent";
  const Value& until = document.get(invoice ? "due_on" : "valid_until");
  return waits && !is_empty(until) && number_of(until) < today;
}

std::int64_t line_amount(const Record& line) {
  constexpr Wide kMost = Wide{1} << 53;
  const Wide quantity = within(number_of(line.get("quantity"), kThousandths), kMost);
  const Wide price = within(number_of(line.get("price")), kMost);
  const Wide left = 100 - within(number_of(line.get("discount")), 100);
  return narrowed(divide_rounded(price * quantity * left, kThousandths * 100));
}

Result<DocumentTotals> document_totals(Rows& rows, EntityKind kind, const Id& document,
                                       std::int64_t discount_percent) {
  const ListQuery lines{
      .kind = EntityKind::document_line,
      .where = {{std::string(entity(kind).name), Compare::equal, document}}};
  auto groups = group_sums(rows, lines, "tax_percent", "amount");
  if (!groups) return forward(groups);
  DocumentTotals totals;
  Wide sum = 0, discount = 0, net = 0, tax = 0;
  for (const GroupSum& group : *groups) {
    const Wide off = divide_rounded(Wide{group.sum} * discount_percent, 100);
    const Wide base = group.sum - off;
    const std::int64_t percent = number_of(group.key);
    const Wide of_it = divide_rounded(base * within(percent, kPercent), kPercent);
    totals.lines += group.count;
    sum += group.sum, discount += off, net += base, tax += of_it;
    if (percent == 0) continue;
    totals.taxes.push_back({percent, narrowed(base), narrowed(of_it)});
  }
  std::ranges::sort(totals.taxes, std::greater{}, &TaxSum::percent);
  totals.sum = narrowed(sum);
  totals.discount = narrowed(discount);
  totals.net = narrowed(net);
  totals.tax = narrowed(tax);
  totals.gross = narrowed(net + tax);
  return totals;
}

}  // namespace acq
