// The ticket list by queues.
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "rules/assignment.h"

namespace acq::ui {
namespace {

constexpr std::size_t kQueueTabsMost = 8;

RecordsTab open_tickets(std::string label, Condition condition) {
  return {std::move(label),
          {{"ticket_state", Compare::not_equal, std::string("solved")},
           {"ticket_state", Compare::not_equal, std::string("closed")},
           std::move(condition)}};
}

}  // namespace

void add_queue_tabs(Env& env, std::vector<RecordsTab>& tabs) {
  const auto queues = list_rowids(env.rows, {.kind = EntityKind::queue, .limit = kQueueTabsMost});
  if (!queues || queues->empty()) return;
  if (!env.actor.team.is_nil()) {
    tabs.push_back(open_tickets(env.tr("service.my_queues"),
                                {"queue.team", Compare::equal, env.actor.team}));
  }
  for (const std::int64_t rowid : *queues) {
    const auto queue = env.rows.at(EntityKind::queue, rowid);
    if (!queue || !*queue) continue;
    tabs.push_back(open_tickets(shown_title(env, **queue), {"queue", Compare::equal,
                                                            (*queue)->id}));
  }
}

void take_next_ticket(Env& env) {
  const auto next = next_ticket(env.rows, env.actor.team);
  if (!next) return env.shell.toast(env.tr.error(next.error()), true);
  if (next->is_nil()) return env.shell.toast(env.tr("service.nothing_next"));
  Change change = update_change(EntityKind::ticket, *next);
  change.set("owner", env.actor.user);
  const std::string title = env.rows.title(EntityKind::ticket, *next);
  if (!env.shell.write({&change, 1}, env.tr("service.taken", {{"title", title}}))) return;
  env.shell.go(record_route(EntityKind::ticket, *next));
}

}  // namespace acq::ui
