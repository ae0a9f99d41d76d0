// Deals and their lines.
#include <algorithm>
#include <limits>

#include "base/date.h"
#include "model/choices.h"
#include "rules/edit.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

// Two of the largest values multiplied fit; anything beyond a value's limits is refused later.
__extension__ typedef __int128 Wide;

Wide within(Wide number, Wide most) { return std::clamp(number, -most, most); }

// quantity * price, less the discount; a line without a quantity counts once.
Wide line_total(const Record& line) {
  constexpr Wide kMost = Wide{1} << 53;
  const Wide quantity = within(number_of(line.get("quantity"), kThousandths), kMost);
  const Wide price = within(number_of(line.get("price")), kMost);
  const Wide left = 100 - within(number_of(line.get("discount")), 1000);
  return price * quantity / kThousandths * left / 100;
}

}  // namespace

void on_deal(Edit& edit) {
  const DateDays today = day_of(edit.context.now);
  if (edit.inserts()) edit.set_default("opened_on", today);
  if (!edit.sets("stage")) return;
  const Choice* stage = choices::stage.find(edit.text("stage"));
  if (!stage) return;  // refused by the value check
  if (!edit.sets("probability")) {
    edit.change.set("probability", std::int64_t{stage->weight});
  }
  const bool closed = stage->name == "won" || stage->name == "lost";
  if (!closed && !edit.sets("closed_on")) edit.change.set("closed_on", Value{});
  if (closed) edit.set_default("closed_on", today);
  if (stage->name != "lost" && !edit.sets("lost_reason") && !is_empty(edit.get("lost_reason"))) {
    edit.change.set("lost_reason", Value{});
  }
}

Result<void> on_deal_line(Edit& edit, std::vector<Change>& more) {
  if (edit.inserts()) {
    const auto product = edit.context.rows.find(EntityKind::product, id_of(edit.get("product")));
    if (product && *product) {
      edit.set_default("price", (*product)->get("price"));
      edit.set_default("currency", (*product)->get("currency"));
      edit.set_default("description", std::string(title_of(**product)));
    }
    edit.set_default("quantity", kThousandths);
    // A line that says neither what nor how much would only empty the deal's amount.
    if (is_empty(edit.get("product")) && is_empty(edit.get("description"))) {
      return fail("required", {}, {.entity = "deal_line", .field = "product"});
    }
  }
  const Id deal = id_of(edit.get("deal"));
  Rows& rows = edit.context.rows;
  auto lines = list_rowids(rows, {.kind = EntityKind::deal_line,
                                  .where = {{"deal", Compare::equal, deal}}});
  if (!lines) return forward(lines);
  Wide sum = 0;
  for (const std::int64_t rowid : *lines) {
    auto line = rows.at(EntityKind::deal_line, rowid);
    if (!line) return forward(line);
    if (*line && (*line)->id != edit.change.row) sum += line_total(**line);
  }
  if (edit.change.kind != ChangeKind::remove) {
    Record line = edit.current ? *edit.current : blank(EntityKind::deal_line, edit.change.row);
    for (const FieldChange& part : edit.change.fields) line.values[part.field] = part.value;
    sum += line_total(line);
  }
  Change change = update_change(EntityKind::deal, deal);
  constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
  change.set("amount", static_cast<std::int64_t>(within(sum, kMost)));
  if (const Value& currency = edit.get("currency"); !is_empty(currency)) {
    change.set("currency", currency);
  }
  more.push_back(std::move(change));
  return {};
}

}  // namespace acq
