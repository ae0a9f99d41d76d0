// Deals and their lines.
#include "base/date.h"
#include "model/choices.h"
#include "rules/documents.h"
#include "rules/edit.h"
#include "rules/pipelines.h"
#include "rules/pricing.h"
#include "rules/wide.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

// What the product costs this deal's customer, in the deal's currency where there is a rate.
Result<void> fill_price(Edit& edit, const Record& product) {
  if (!is_empty(edit.get("price"))) return {};
  Rows& rows = edit.context.rows;
  auto deal = rows.find(EntityKind::deal, id_of(edit.get("deal")));
  if (!deal) return forward(deal);
  auto price = price_of(rows, product, *deal ? id_of((*deal)->get("account")) : Id{});
  if (!price) return forward(price);
  if (!*price) return {};
  const std::string wanted(*deal ? text_of((*deal)->get("currency")) : std::string_view{});
  auto here = converted(rows, **price, wanted, day_of(edit.context.now));
  if (!here) return forward(here);
  const bool as_wanted = !wanted.empty() && here->has_value();
  edit.set_default("price", as_wanted ? **here : (*price)->minor);
  edit.set_default("currency", as_wanted ? wanted : (*price)->currency);
  return {};
}

// What comes with being in a stage.
void enter_stage(Edit& edit) {
  const DateDays today = day_of(edit.context.now);
  const Entity& deal = edit.context.rows.entity(EntityKind::deal);
  const Choice* stage = deal.find("stage")->choices->find(edit.text("stage"));
  if (!stage) return;  // refused by the value check
  if (!edit.sets("probability")) {
    edit.change.set("probability", std::int64_t{stage->weight});
  }
  const bool closed = choices::is_closed(stage->name);
  if (!closed && !edit.sets("closed_on")) edit.change.set("closed_on", Value{});
  if (closed) edit.set_default("closed_on", today);
  if (stage->name != "lost" && !edit.sets("lost_reason") && !is_empty(edit.get("lost_reason"))) {
    edit.change.set("lost_reason", Value{});
  }
}

}  // namespace

Result<void> on_deal(Edit& edit) {
  if (edit.inserts()) edit.set_default("opened_on", day_of(edit.context.now));
  settle_pipeline(edit);
  if (edit.sets("stage")) enter_stage(edit);
  return check_stage_requires(edit);
}

Result<void> on_deal_line(Edit& edit, std::vector<Change>& more) {
  if (edit.inserts()) {
    const auto product = edit.context.rows.find(EntityKind::product, id_of(edit.get("product")));
    if (product && *product) {
      if (auto done = fill_price(edit, **product); !done) return done;
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
    if (*line && (*line)->id != edit.change.row) sum += line_amount(**line);
  }
  if (edit.change.kind != ChangeKind::remove) {
    sum += line_amount(edit.after());
  }
  Change change = update_change(EntityKind::deal, deal);
  change.set("amount", narrowed(sum));
  if (const Value& currency = edit.get("currency"); !is_empty(currency)) {
    change.set("currency", currency);
  }
  more.push_back(std::move(change));
  return {};
}

}  // namespace acq
