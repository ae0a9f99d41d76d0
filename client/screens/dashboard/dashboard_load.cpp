// From records to what a dashboard shows.
#include <algorithm>

#include "client/screens/dashboard/dashboard.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

constexpr std::size_t kRowsAtOnce = 1'000;

// Is it on this user's list? Who made it always has it there.
bool is_listed(Env& env, const Record& record) {
  const Id owner = id_of(record.get("owner"));
  if (owner == env.actor.user) return true;
  const std::string_view whose = text_of(record.get("listed_for"));
  if (whose == "all") return true;
  if (whose != "team" || env.actor.team.is_nil()) return false;
  const auto maker = env.rows.find(EntityKind::user, owner);
  return maker && *maker && id_of((*maker)->get("team")) == env.actor.team;
}

bool may_change(Env& env, const Record& record) {
  const Role role = env.actor.role;
  if (role == Role::read_only) return false;
  return role == Role::administrator || role == Role::manager ||
         id_of(record.get("owner")) == env.actor.user;
}

template <class Visit>
void each_record(Env& env, const ListQuery& query, Visit visit) {
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(query.kind, rowid);
    if (record && *record) visit(**record);
  }
}

void load_list(Env& env, DashboardState& state) {
  state.list_stale = false;
  state.can_create = env.actor.role != Role::read_only;
  state.list.clear();
  each_record(env, {.kind = EntityKind::dashboard}, [&](const Record& record) {
    if (!is_listed(env, record)) return;
    state.list.push_back({record.id, shown_title(env, record), may_change(env, record)});
  });
  const Id before = state.wanted;
  state.shown.reset();
  for (std::size_t i = 0; i < state.list.size(); ++i) {
    if (state.list[i].row == state.wanted) state.shown = i;
  }
  if (!state.shown && !state.list.empty()) state.shown = 0;
  state.wanted = state.shown ? state.list[*state.shown].row : Id{};
  state.can_edit = state.shown && state.list[*state.shown].mine;
  if (state.wanted != before) state.widgets_stale = true;
}

// Widgets that stayed as they are keep what they show.
void load_widgets(Env& env, DashboardState& state) {
  state.widgets_stale = false;
  std::vector<WidgetView> old = std::move(state.widgets);
  state.widgets.clear();
  if (!state.shown) return;
  ListQuery query{.kind = EntityKind::dashboard_widget, .sort = "position"};
  query.where = {{"dashboard", Compare::equal, state.wanted}};
  each_record(env, query, [&](const Record& record) {
    auto widget = read_widget(env.rows, record);
    if (!widget) return;
    WidgetView view{.widget = std::move(*widget)};
    const auto was = std::ranges::find(old, view.widget.row,
                                       [](const WidgetView& each) { return each.widget.row; });
    if (was != old.end()) {
      Widget next = std::move(view.widget);
      view = std::move(*was);
      view.widget = std::move(next);
      view.walk.reset();
      view.stale = true;
    }
    state.widgets.push_back(std::move(view));
  });
}

std::optional<DaySpan> days_of_widget(const DashboardState& state, const WidgetView& view) {
  const Question& question = view.widget.question;
  if (question.period_field.empty()) return std::nullopt;
  const Period period =
      question.period == Period::dashboard ? state.period : question.period;
  return days_of(period, state.today, state.own);
}

void show(Env& env, WidgetView& view) {
  const Aggregate& now = *view.now;
  const Aggregate* before = view.before ? &*view.before : nullptr;
  view.table = table_of(env, view.widget.question, now, view.days);
  if (view.widget.kind == WidgetKind::number) {
    view.number = number_of(env, view.widget, now, before, view.days);
  } else {
    view.chart = chart_of(env, view.widget, now, before, view.days);
  }
  view.note = note_of(env, view.widget.question, now);
  view.ready = true;
}

// Begins the next walk of a widget; false: it has all it needs, or failed.
bool begin_walk(Env& env, DashboardState& state, WidgetView& view) {
  if (view.stale) {
    view.now.reset();
    view.before.reset();
    view.error.clear();
    view.days = days_of_widget(state, view);
    view.stale = false;
    view.working = true;
  }
  const bool compares = view.widget.question.compares && state.compares && view.days;
  if (view.now && (!compares || view.before)) return false;
  const auto days = view.now ? std::optional(span_before(*view.days)) : view.days;
  auto walk = AggregateWalk::begin(env.rows,
                                   query_of(env, view.widget.question, days, state.zone));
  if (walk) view.walk = std::move(*walk);
  else view.error = env.tr.error(walk.error());
  return walk.has_value();
}

// False: the widget is done.
bool work_on(Env& env, DashboardState& state, WidgetView& view) {
  if (!view.walk && !begin_walk(env, state, view)) {
    if (view.error.empty()) show(env, view);
    view.working = false;
    return false;
  }
  auto more = view.walk->step(kRowsAtOnce);
  if (more && *more) return true;
  if (more) (view.now ? view.before : view.now) = view.walk->take();
  else view.error = env.tr.error(more.error());
  view.walk.reset();
  view.working = more.has_value();
  return view.working;
}

}  // namespace

void load_dashboards(Env& env, DashboardState& state) {
  if (state.today != env.today()) {
    state.today = env.today();
    state.widgets_stale = true;
  }
  if (state.zone_stale) {
    state.zone = reader_zone(env);
    state.zone_stale = false;
  }
  if (state.list_stale) load_list(env, state);
  if (state.widgets_stale) load_widgets(env, state);
  const auto waits = [](const WidgetView& view) { return view.stale || view.working; };
  if (std::ranges::any_of(state.widgets, waits)) env.shell.request_work();
}

bool work_on_figures(Env& env, DashboardState& state, int budget_ms) {
  const TimeMs begun = env.host.clock.now_ms();
  for (WidgetView& view : state.widgets) {
    if (!view.stale && !view.working) continue;
    while (work_on(env, state, view)) {
      if (env.host.clock.now_ms() - begun >= budget_ms) return true;
    }
    env.host.frames.request_frames(1);
  }
  return false;
}

}  // namespace acq::ui
