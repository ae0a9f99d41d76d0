#include "rules/lead_score.h"

#include <algorithm>

#include "rules/filter_match.h"
#include "store/query.h"

namespace acq {
namespace {

// An activity that the database does not hold yet (by: 1), or holds although it is to go (-1).
struct Coming {
  Id lead{};
  std::string channel;
  std::int64_t by = 0;
};

bool counts(const ScoreRule& rule, std::string_view channel) {
  return rule.channel.empty() || rule.channel == channel;
}

std::int64_t activities_with(Rows& rows, const Id& lead, const ScoreRule& rule,
                             std::span<const Coming> coming) {
  ListQuery query{.kind = EntityKind::activity, .where = {{"lead", Compare::equal, lead}}};
  if (!rule.channel.empty()) query.where.push_back({"channel", Compare::equal, rule.channel});
  std::int64_t count = count_rows(rows, query).value_or(0);
  for (const Coming& each : coming) {
    if (each.lead == lead && counts(rule, each.channel)) count += each.by;
  }
  return count;
}

bool meets(Rows& rows, const Record& lead, const ScoreRule& rule,
           std::span<const Coming> coming) {
  const Entity& described = rows.entity(EntityKind::lead);
  const auto filter = parse_filter(described, rule.filter);
  if (!filter) return false;
  if (!filter->empty() && !matches(rows, lead, resolved(described, *filter, Id{}, 0, 0))) {
    return false;
  }
  return rule.least <= 0 || activities_with(rows, lead.id, rule, coming) >= rule.least;
}

Value sum_of(Rows& rows, const Record& lead, std::span<const Coming> coming) {
  const auto rules = rows.dictionary().scores();
  if (rules.empty()) return {};
  std::int64_t sum = 0;
  for (const ScoreRule& rule : rules) {
    if (meets(rows, lead, rule, coming)) sum += rule.points;
  }
  return sum;
}

Coming of_activity(const Record& activity, std::int64_t by) {
  return {id_of(activity.get("lead")), std::string(text_of(activity.get("channel"))), by};
}

// What time or the reader would change without anybody writing, and the score itself.
bool stands_still(const Filter& filter) {
  const auto moves = [](const Condition& condition) {
    return condition.compare == Compare::past_days || condition.compare == Compare::next_days ||
           condition.compare == Compare::is_me || condition.field == "score";
  };
  return std::ranges::none_of(filter.conditions, moves) &&
         std::ranges::all_of(filter.groups, stands_still);
}

Result<void> within(const Edit& edit, std::string_view field, std::int64_t least,
                    std::int64_t most) {
  const std::int64_t number = number_of(edit.get(field), 0);
  if (number >= least && number <= most) return {};
  return fail("out_of_range", std::to_string(number), edit.at(field));
}

}  // namespace

std::vector<ScoreReason> score_reasons(Rows& rows, const Record& lead) {
  std::vector<ScoreReason> reasons;
  for (const ScoreRule& rule : rows.dictionary().scores()) {
    if (meets(rows, lead, rule, {})) reasons.push_back({rule.name, rule.points});
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{}, &ScoreReason::points);
  return reasons;
}

Value score_of(Rows& rows, const Record& lead) { return sum_of(rows, lead, {}); }

Result<void> score_lead_of(const Edit& edit, std::vector<Change>& more) {
  Rows& rows = edit.context.rows;
  if (rows.dictionary().scores().empty()) return {};
  std::vector<Coming> coming;
  if (edit.current && !edit.current->deleted) coming.push_back(of_activity(*edit.current, -1));
  if (edit.change.kind != ChangeKind::remove) coming.push_back(of_activity(edit.after(), 1));
  for (std::size_t i = 0; i < coming.size(); ++i) {
    const Id id = coming[i].lead;
    if (id.is_nil() || (i > 0 && coming[0].lead == id)) continue;
    auto lead = rows.find(EntityKind::lead, id);
    if (!lead) return forward(lead);
    if (!*lead || (*lead)->deleted) continue;
    Value score = sum_of(rows, **lead, coming);
    if (score == (*lead)->get("score")) continue;
    more.push_back(update_change(EntityKind::lead, id));
    more.back().set("score", std::move(score));
  }
  return {};
}

Result<void> on_score_rule(const Edit& edit) {
  if (edit.change.kind == ChangeKind::remove) return {};
  Rows& rows = edit.context.rows;
  if (edit.inserts() && !edit.context.replicated) {
    auto there = rows.count(EntityKind::score_rule);
    if (!there) return forward(there);
    if (*there >= static_cast<std::int64_t>(kScoreRulesMost)) return fail("too_many_rules");
  }
  if (number_of(edit.get("points"), 0) == 0) return fail("required", {}, edit.at("points"));
  if (auto fits = within(edit, "points", -kScorePointsMost, kScorePointsMost); !fits) return fits;
  if (auto fits = within(edit, "least", 0, kScoreLeastMost); !fits) return fits;
  auto filter = parse_filter(rows.entity(EntityKind::lead), edit.text("filter"));
  if (!filter) return fail(filter.error().code, filter.error().detail, edit.at("filter"));
  if (!stands_still(*filter)) return fail("score_time", {}, edit.at("filter"));
  const bool every = filter->empty() && number_of(edit.get("least"), 0) == 0;
  return every ? fail("required", {}, edit.at("filter")) : Result<void>{};
}

}  // namespace acq
