#include <algorithm>
#include <array>

#include "client/screens/filter/filter.h"
#include "client/screens/service/service.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::array kKinds = {EntityKind::queue, EntityKind::business_hours,
                               EntityKind::sla_policy, EntityKind::canned_answer,
                               EntityKind::macro};

bool is_setup(EntityKind kind) {
  return kind == EntityKind::assignment_rule || std::ranges::find(kKinds, kind) != kKinds.end();
}

std::string joined(std::string left, const std::string& right) {
  if (left.empty() || right.empty()) return left + right;
  return left + " · " + right;
}

Filter filter_in(Env& env, const Record& rule) {
  auto filter = parse_filter(env.entity(EntityKind::ticket), text_of(rule.get("filter")));
  return filter ? std::move(*filter) : Filter{};
}

std::string condition_words(Env& env, const Filter& filter) {
  std::string words;
  for (const FilterChip& chip : make_filter_state(env, EntityKind::ticket, filter).chips) {
    words = joined(std::move(words), chip.words);
  }
  return words.empty() ? env.tr("service.condition_all") : words;
}

ServiceRule rule_of(Env& env, const Record& record) {
  const Entity& described = env.entity(EntityKind::assignment_rule);
  ServiceRule rule{record.id, shown_title(env, record), {}, {}};
  for (const std::string_view name : {"queue", "assignee", "team", "spread"}) {
    rule.gives = joined(std::move(rule.gives), shown_value(env, record, *described.find(name)));
  }
  rule.condition = condition_words(env, filter_in(env, record));
  return rule;
}

void load(Env& env, ServiceState& state) {
  state.stale = false;
  state.can_edit = grant_of(env.actor, EntityKind::assignment_rule).edit != Reach::none;
  state.doors.clear();
  for (const EntityKind kind : kKinds) {
    const auto count = env.rows.count(kind);
    state.doors.push_back({kind, entities_name(env.tr, env.entity(kind)),
                           format_number(env.tr.language(), count.value_or(0))});
  }
  state.rules.clear();
  const auto rowids = list_rowids(env.rows, {.kind = EntityKind::assignment_rule,
                                             .sort = "position"});
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(EntityKind::assignment_rule, rowid);
    if (record && *record) state.rules.push_back(rule_of(env, **record));
  }
}

void open_condition(Env& env, ServiceState& state, const Id& rule) {
  const auto record = env.rows.find(EntityKind::assignment_rule, rule);
  if (!record || !*record) return;
  state.editing = rule;
  state.panel = make_filter_state(env, EntityKind::ticket, filter_in(env, **record));
  open_filter(state.panel);
}

// The drawer was closed: what it says is the rule's now.
void keep_condition(Env& env, ServiceState& state) {
  const Filter filter = filter_of(env, state.panel);
  const std::string words = filter.empty() ? std::string() : filter_text(filter);
  const auto record = env.rows.find(EntityKind::assignment_rule, state.editing);
  if (!record || !*record || text_of((*record)->get("filter")) == words) return;
  Change change = update_change(EntityKind::assignment_rule, state.editing);
  change.set("filter", words.empty() ? Value{} : Value{words});
  const std::string said = env.tr(
      "record.saved", {{"entity", entity_name(env.tr, env.entity(EntityKind::assignment_rule))}});
  state.stale = true;
  if (env.shell.write({&change, 1}, said)) state.error.clear();
}

void update(Env& env, ServiceState& state, const ServiceIntent& intent) {
  switch (intent.ask) {
    case ServiceAsk::open_list: env.shell.go(list_route(state.doors[intent.a].kind)); break;
    case ServiceAsk::open_rule:
      env.shell.open_form(EntityKind::assignment_rule, state.rules[intent.a].id);
      break;
    case ServiceAsk::condition: open_condition(env, state, state.rules[intent.a].id); break;
    case ServiceAsk::new_rule: {
      const auto last = static_cast<std::int64_t>(state.rules.size()) + 1;
      env.shell.open_form(EntityKind::assignment_rule, Id{}, {{"position", last}});
      break;
    }
  }
  env.host.frames.request_frames(2);
}

class ServiceScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) state_.stale = state_.stale || is_setup(touched.kind);
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load(env, state_);
    intents_.clear();
    filter_intents_.clear();
    view_service(ui, area, state_, intents_);
    const bool was_open = state_.panel.open;
    view_filter(ui, state_.panel, filter_intents_);
    for (const ServiceIntent& intent : intents_) update(env, state_, intent);
    for (const FilterIntent& intent : filter_intents_) update_filter(env, state_.panel, intent);
    if (was_open && !state_.panel.open) keep_condition(env, state_);
    if (!filter_intents_.empty()) env.host.frames.request_frames(2);
  }

 private:
  ServiceState state_;
  std::vector<ServiceIntent> intents_;
  std::vector<FilterIntent> filter_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_service_screen() { return std::make_unique<ServiceScreen>(); }

}  // namespace acq::ui
