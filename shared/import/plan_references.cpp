// Names in a file that stand for other records or for choices.
#include "base/utf8.h"
#include "formats/csv_write.h"
#include "import/cell_value.h"
#include "import/plan_parts.h"

namespace acq {
namespace {

bool may_create_users(Role role) { return role == Role::administrator || role == Role::system; }

// What a record made from nothing but a name gets.
void set_name(EntityKind kind, std::string_view title, Change& change) {
  if (is_person(kind)) {
    const SplitName name = split_name(title);
    change.set("first_name", std::string(name.first)).set("last_name", std::string(name.last));
    return;
  }
  change.set(entity(kind).title.front(), std::string(title));
}

}  // namespace

bool ImportPlan::Parts::creates(const MappedColumn& mapped) const {
  const Field& field = *mapped.described;
  if (!mapping.columns[mapped.column].create_missing || !may_create(field)) return false;
  const bool staff = field.target == EntityKind::user || field.target == EntityKind::team;
  return !staff || may_create_users(actor.role);
}

std::uint32_t ImportPlan::Parts::propose(std::size_t column, std::string_view from,
                                         std::string_view to) {
  const auto number = static_cast<std::uint32_t>(proposals.size());
  const auto [it, added] = proposal_numbers.try_emplace({column, std::string(from)}, number);
  if (added) {
    proposals.push_back({.column = column, .from = std::string(from), .to = std::string(to)});
  }
  return it->second;
}

std::uint32_t ImportPlan::Parts::create(const MappedColumn& mapped, std::string_view text) {
  const Creation made{.kind = mapped.described->target, .field = mapped.described->name,
                      .id = store.ids().make(), .title = std::string(text)};
  creation_numbers.emplace(made.id, static_cast<std::uint32_t>(creations.size()));
  creations.push_back(made);
  return lookup(made.kind).add({.id = made.id, .title = made.title, .created = true});
}

Resolution ImportPlan::Parts::resolve(const MappedColumn& mapped, std::string_view text) {
  Lookup& known = lookup(mapped.described->target);
  const Lookup::Match match = known.find(text);
  if (match.kind == Lookup::Match::one) return {Resolution::item, match.item, {}};
  if (match.kind == Lookup::Match::several) return {Resolution::refused, 0, "import_ambiguous"};
  // Where unknown names are created, only another spelling of a known one is held back.
  const bool misspelt = !creates(mapped);
  if (const auto near = known.near(text, misspelt)) {
    const std::uint32_t number = propose(mapped.column, text, known.item(*near).title);
    const auto asked = static_cast<std::int32_t>(number);
    if (proposals[number].accepted) return {Resolution::item, *near, {}, asked};
    return {Resolution::proposal, number, {}, asked};
  }
  if (creates(mapped)) return {Resolution::item, create(mapped, text), {}};
  return {Resolution::refused, 0, "lookup_unknown"};
}

Result<Value> ImportPlan::Parts::reference(std::size_t row, const MappedColumn& mapped,
                                           std::string_view cell) {
  const std::string_view text = trim(without_formula_guard(trim(cell)));
  if (text.empty()) return Value{};
  std::string key = std::to_string(mapped.column) + "|";
  key += text;
  auto it = resolved.find(key);
  if (it == resolved.end()) it = resolved.emplace(std::move(key), resolve(mapped, text)).first;
  const Resolution& found = it->second;
  const Where where = place(row, mapped.column, mapped.described->name);
  if (found.asked >= 0 && work == Work::check) {
    ++proposals[static_cast<std::size_t>(found.asked)].rows;
  }
  if (found.kind == Resolution::refused) return fail(found.code, std::string(text), where);
  if (found.kind == Resolution::proposal) {
    const Proposal& proposal = proposals[found.number];
    return fail("lookup_proposal", proposal.from + " \xE2\x86\x92 " + proposal.to, where);
  }
  const Lookup::Item& item = lookup(mapped.described->target).item(found.number);
  if (item.row < 0) return Value{item.id};
  const auto target = static_cast<std::size_t>(item.row);
  if (work == Work::check) {
    if (target != row) own_links.emplace_back(row, target);
    // Any id marks the field as filled; writing puts in the row's own.
    return Value{Id{.bytes = {1}}};
  }
  if (target == row) return Value{};
  // A row further up is written by now, or will be in front of this one.
  const bool earlier = target < row && rows[target].verdict == RowVerdict::fresh;
  if (earlier || is_present(target)) return Value{rows[target].record};
  late_links.push_back({row, target, mapped.field});
  return Value{};
}

// A choice that cell_value found to be misspelt: refused until the proposal is accepted.
Result<Value> ImportPlan::Parts::choice(std::size_t row, const MappedColumn& mapped,
                                        const Error& miss, std::string_view text) {
  Proposal& proposal = proposals[propose(mapped.column, trim(text), miss.detail)];
  if (work == Work::check) ++proposal.rows;
  if (proposal.accepted) return Value{proposal.to};
  return fail("lookup_proposal", proposal.from + " \xE2\x86\x92 " + proposal.to,
              place(row, mapped.column, mapped.described->name));
}

Change ImportPlan::Parts::creation_change(const Creation& creation) {
  Change change = insert_change(creation.kind, creation.id);
  set_name(creation.kind, creation.title, change);
  if (creation.kind == EntityKind::user) {
    const bool leads = creation.field == "manager";
    change.set("role", std::string(leads ? "manager" : "sales")).set("active", std::int64_t{0});
  }
  return change;
}

}  // namespace acq
