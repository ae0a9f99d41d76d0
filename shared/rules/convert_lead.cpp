#include "rules/convert_lead.h"

#include <array>
#include <initializer_list>
#include <utility>

#include "model/check.h"
#include "rules/pipelines.h"
#include "store/query.h"

namespace acq {
namespace {

void copy(const Record& from, Change& to, std::initializer_list<std::string_view> fields) {
  for (const std::string_view field : fields) {
    const Value& value = from.get(field);
    if (!is_empty(value)) to.set(field, value);
  }
}

// Fields of the organisation's own go along to the one of the same name and type.
void copy_own(Rows& rows, const Record& from, Change& to) {
  const Entity& target = rows.entity(to.entity);
  for (const Field& field : rows.entity(from.kind).fields) {
    const Value& value = from.get(field.name);
    if (!field.labels || is_empty(value)) continue;
    for (const Field& other : target.fields) {
      const bool same = other.labels && other.labels->text == field.labels->text &&
                        other.type == field.type && other.target == field.target &&
                        !other.has(kSystem);
      if (same && check_value(target, other, value)) to.set(other.name, value);
    }
  }
}

Result<Id> account_for(Rows& rows, IdMaker& ids, const Record& lead,
                       std::vector<Change>& changes) {
  const Value& company = lead.get("company");
  if (is_empty(company)) return Id{};
  auto known = rows.find_by(EntityKind::account, "name", company);
  if (!known) return forward(known);
  if (*known) return (*known)->id;
  Change account = insert_change(EntityKind::account, ids.make());
  account.set("name", company).set("state", std::string("prospect"));
  copy(lead, account, {"city", "country", "owner", "source"});
  copy_own(rows, lead, account);
  changes.push_back(account);
  return account.row;
}

// What was said to the lead and what is planned with it goes on with the person and the deal. It
// stays with the lead as well, whose score counts it.
Result<void> take_along(Rows& rows, const Id& lead, LeadConversion& result) {
  for (const EntityKind kind : {EntityKind::activity, EntityKind::task, EntityKind::event}) {
    auto rowids = list_rowids(
        rows, {.kind = kind, .where = {{"lead", Compare::equal, lead}}, .sort = ""});
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto record = rows.at(kind, rowid);
      if (!record) return forward(record);
      if (!*record) continue;
      Change change = update_change(kind, (*record)->id);
      for (const auto& [field, target] : {std::pair{"contact", result.contact},
                                          std::pair{"account", result.account},
                                          std::pair{"deal", result.deal}}) {
        if (!target.is_nil() && is_empty((*record)->get(field))) change.set(field, target);
      }
      if (!change.fields.empty()) result.changes.push_back(std::move(change));
    }
  }
  return {};
}

}  // namespace

Result<LeadConversion> convert_lead(Rows& rows, IdMaker& ids, const Id& lead_id,
                                    const std::string& deal_name) {
  auto found = rows.find(EntityKind::lead, lead_id);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return fail("not_found", lead_id.text());
  const Record& lead = **found;
  if (text_of(lead.get("lead_state")) == "converted") return fail("already_converted");

  LeadConversion result;
  auto account = account_for(rows, ids, lead, result.changes);
  if (!account) return forward(account);
  result.account = *account;

  Change contact = insert_change(EntityKind::contact, ids.make());
  result.contact = contact.row;
  copy(lead, contact, {"first_name", "last_name", "job_title", "email", "phone", "mobile",
                       "city", "country", "owner", "source", "tags", "description"});
  copy_own(rows, lead, contact);
  contact.set("state", std::string("prospect"));
  if (!result.account.is_nil()) contact.set("account", result.account);
  result.changes.push_back(std::move(contact));

  if (!deal_name.empty()) {
    Change deal = insert_change(EntityKind::deal, ids.make());
    result.deal = deal.row;
    const Id pipeline = standard_pipeline(rows.dictionary());
    deal.set("name", deal_name).set("stage", first_stage(rows.dictionary(), pipeline));
    if (!pipeline.is_nil()) deal.set("pipeline", pipeline);
    deal.set("contact", result.contact);
    if (!result.account.is_nil()) deal.set("account", result.account);
    copy(lead, deal, {"amount", "currency", "owner", "source"});
    copy_own(rows, lead, deal);
    result.changes.push_back(std::move(deal));
  }

  auto taken = take_along(rows, lead_id, result);
  if (!taken) return forward(taken);

  Change done = update_change(EntityKind::lead, lead_id);
  done.set("lead_state", std::string("converted")).set("contact", result.contact);
  if (!result.account.is_nil()) done.set("account", result.account);
  result.changes.push_back(std::move(done));
  return result;
}

}  // namespace acq
