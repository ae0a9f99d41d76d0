#include "server/store/server_rules.h"

#include <algorithm>
#include <array>

#include "store/query.h"
#include "store/rows.h"

namespace acq::server {
namespace {

constexpr std::int64_t kFirstNumber = 1001;

// What numbers begin with; of a kind that is not listed, the first letter of its name.
struct Prefix {
  EntityKind kind;
  char letter;
};
constexpr std::array kPrefixes = {Prefix{EntityKind::ticket, 'T'}, Prefix{EntityKind::quote, 'Q'},
                                  Prefix{EntityKind::sales_order, 'A'},
                                  Prefix{EntityKind::invoice, 'R'}};

char prefix_of(const Entity& described) {
  const auto found = std::ranges::find(kPrefixes, described.kind, &Prefix::kind);
  if (found != kPrefixes.end()) return found->letter;
  return static_cast<char>(described.name[0] - 'a' + 'A');
}

// The next of the counter with this name, from `first` on.
Result<std::int64_t> count_on(Rows& rows, std::string_view name, std::int64_t first) {
  auto statement = rows.cached(
      "INSERT INTO counter(name, value) VALUES(?1, ?2)"
      " ON CONFLICT(name) DO UPDATE SET value=value+1 RETURNING value");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, name).bind(2, first).step();
  if (!row) return forward(row);
  return (*statement)->integer(0);
}

// "T-1001" for the first ticket.
Result<std::string> next_number(Rows& rows, const Entity& described) {
  auto number = count_on(rows, described.name, kFirstNumber);
  if (!number) return forward(number);
  return std::string(1, prefix_of(described)) + "-" + std::to_string(*number);
}

// The next version of a quote keeps its number and counts on: "Q-1001-2". Nothing for a first one.
Result<std::optional<std::string>> version_number(Rows& rows, Change& change) {
  const Value* replaced = change.find("replaces");
  if (!replaced || is_empty(*replaced)) return std::optional<std::string>{};
  auto earlier = rows.find(EntityKind::quote, id_of(*replaced));
  if (!earlier) return forward(earlier);
  std::string number(*earlier ? text_of((*earlier)->get("number")) : std::string_view{});
  if (number.empty()) return std::optional<std::string>{};
  number.resize(std::min(number.size(), number.find('-', number.find('-') + 1)));
  auto version = count_on(rows, "quote " + number, 2);
  if (!version) return forward(version);
  change.set("revision", *version);
  return number + "-" + std::to_string(*version);
}

Result<std::string> number_for(Rows& rows, const Entity& described, Change& change) {
  if (described.kind == EntityKind::quote) {
    auto version = version_number(rows, change);
    if (!version) return forward(version);
    if (*version) return std::move(**version);
  }
  return next_number(rows, described);
}

// Conflicts that hold values of a field which a role must no longer see go.
Result<void> remove_conflicts(Rows& rows, const Change& right, const Record* current,
                              std::vector<Change>& more) {
  const Value* hidden = right.find("hidden_fields");
  if (!hidden) return {};
  const Value* named = right.find("entity_name");
  const std::string_view subject = named ? text_of(*named)
                                         : current ? text_of(current->get("entity_name")) : "";
  for (const std::string& field : tags_of(text_of(*hidden))) {
    auto rowids = list_rowids(rows, {.kind = EntityKind::conflict,
                                     .where = {{"field_name", Compare::equal, field}},
                                     .sort = ""});
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto conflict = rows.at(EntityKind::conflict, rowid);
      if (!conflict) return forward(conflict);
      if (!*conflict || text_of((*conflict)->get("subject_kind")) != subject) continue;
      more.push_back({EntityKind::conflict, (*conflict)->id, ChangeKind::remove, {}});
    }
  }
  return {};
}

}  // namespace

Result<void> ServerRules::before_write(RuleContext& context, Change& change,
                                       const Record* current, std::vector<Change>& more) {
  const Entity& described = entity(change.entity);
  for (const Field& field : described.fields) {
    if (field.merge != MergeRule::server_number) continue;
    if (change.kind == ChangeKind::insert) {
      auto number = number_for(context.rows, described, change);
      if (!number) return forward(number);
      change.set(field.name, std::move(*number));
    } else {
      std::erase_if(change.fields, [&](const FieldChange& part) {
        return described.fields[part.field].name == field.name;
      });
    }
  }
  if (change.entity == EntityKind::role_right) {
    auto done = remove_conflicts(context.rows, change, current, more);
    if (!done) return done;
  }
  return shared_.before_write(context, change, current, more);
}

}  // namespace acq::server
