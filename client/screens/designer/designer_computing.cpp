// Formulas and scores of records that were there before them.
#include <algorithm>

#include "client/screens/designer/designer.h"
#include "rules/custom_rules.h"

namespace acq::ui {
namespace {

constexpr std::size_t kComputedAtOnce = 100;

// True when there is a next kind to compute.
bool begin_next(Env& env, DesignerState& state) {
  state.computing = EntityKind::none;
  if (state.computed_next.empty()) return false;
  state.computing = state.computed_next.front();
  state.computed_next.erase(state.computed_next.begin());
  state.computed_to = 0;
  state.to_compute = env.rows.count(state.computing).value_or(0);
  return true;
}

}  // namespace

void begin_computing(Env& env, DesignerState& state, EntityKind kind) {
  if (std::ranges::find(state.computed_next, kind) != state.computed_next.end()) return;
  state.computed_next.push_back(kind);
  if (state.computing == EntityKind::none) begin_next(env, state);
  env.shell.request_work();
}

bool compute_some(Env& env, DesignerState& state) {
  if (state.computing == EntityKind::none) return false;
  auto select = env.rows.cached("SELECT rid FROM \"" + std::string(entity(state.computing).name) +
                                "\" WHERE deleted=0 AND rid>?1 ORDER BY rid LIMIT ?2");
  std::vector<std::int64_t> next;
  if (select) {
    (*select)->bind(1, state.computed_to).bind(2, static_cast<std::int64_t>(kComputedAtOnce));
    for (auto row = (*select)->step(); row && *row; row = (*select)->step()) {
      next.push_back((*select)->integer(0));
    }
    (*select)->reset();
  }
  std::vector<Change> changes;
  for (const std::int64_t rowid : next) {
    const auto record = env.rows.at(state.computing, rowid);
    if (!record || !*record) continue;
    if (auto change = recalculated(env.rows, **record)) changes.push_back(std::move(*change));
  }
  if (!changes.empty()) (void)env.store.write(env.actor, changes, {.apart = true});
  if (next.empty()) return begin_next(env, state);
  state.computed_to = next.back();
  return true;
}

}  // namespace acq::ui
