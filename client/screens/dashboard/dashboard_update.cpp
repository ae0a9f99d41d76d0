#include <algorithm>

#include "client/screens/dashboard/dashboard.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

constexpr std::string_view kShown = "dashboard.shown", kPeriod = "dashboard.period";

std::string route_of(const Id& row) { return "/dashboards/" + row.text(); }

Change widget_change(const WidgetView& view) {
  Change change = update_change(EntityKind::dashboard_widget, view.widget.row);
  change.set("position", std::int64_t{view.widget.position});
  change.set("width", std::int64_t{view.widget.width});
  change.set("height", std::int64_t{view.widget.height});
  return change;
}

void use_template(Env& env, DashboardState& state, std::size_t index) {
  state.choosing = false;
  std::vector<DashboardTemplate> ready = dashboard_templates(env.tr);
  const Id row = env.store.ids().make();
  std::vector<Change> changes = {insert_change(EntityKind::dashboard, row)};
  const bool empty = index >= ready.size();
  const std::string name = empty ? env.tr("sight.untitled") : ready[index].name;
  changes[0].set("name", name).set("listed_for", std::string("none"));
  changes[0].set("position", static_cast<std::int64_t>(state.list.size()));
  if (!empty) {
    for (const Widget& widget : ready[index].widgets) {
      changes.push_back(insert_change(EntityKind::dashboard_widget, env.store.ids().make()));
      changes.back().set("dashboard", row);
      put_widget(changes.back(), widget);
    }
  }
  if (env.shell.write(changes, env.tr("sight.made", {{"name", name}}))) env.shell.go(route_of(row));
}

void remove_dashboard(Env& env, DashboardState& state) {
  if (!state.shown) return;
  const DashboardEntry entry = state.list[*state.shown];
  std::vector<Change> changes;
  for (const WidgetView& view : state.widgets) {
    changes.push_back({EntityKind::dashboard_widget, view.widget.row, ChangeKind::remove, {}});
  }
  changes.push_back({EntityKind::dashboard, entry.row, ChangeKind::remove, {}});
  if (!env.shell.write(changes, env.tr("sight.removed", {{"name", entry.name}}))) return;
  state.arranging = false;
  env.shell.go("/dashboards", true);
}

void edit_widget(Env& env, DashboardState& state, std::size_t index) {
  if (index < state.widgets.size()) {
    open_editor(env, state.editor, state.widgets[index].widget, false);
    return;
  }
  Widget fresh{.kind = WidgetKind::bar, .width = 2, .height = 2};
  fresh.question.first = {"stage", Bucket::month};
  fresh.question.second.bucket = Bucket::month;
  fresh.question.period = Period::dashboard;
  for (const WidgetView& view : state.widgets) {
    fresh.position = std::max(fresh.position, view.widget.position + 1);
  }
  open_editor(env, state.editor, fresh, true);
}

void save_widget(Env& env, DashboardState& state) {
  WidgetEditor& editor = state.editor;
  const auto widget = edited_widget(env, editor);
  if (!widget || !state.shown) return;
  Change change = editor.fresh
                      ? insert_change(EntityKind::dashboard_widget, env.store.ids().make())
                      : update_change(EntityKind::dashboard_widget, widget->row);
  if (editor.fresh) change.set("dashboard", state.wanted);
  put_widget(change, *widget);
  const auto written =
      env.shell.try_write({&change, 1}, env.tr("sight.saved", {{"name", widget->name}}));
  editor.error = written ? std::string() : env.tr.error(written.error());
  if (written) editor.open = false;
}

// The widget takes that place, those between move up; only what changed is written.
void place_widget(Env& env, DashboardState& state, std::size_t from, int to) {
  const auto at = static_cast<std::size_t>(to);
  if (to < 0 || at >= state.widgets.size() || from >= state.widgets.size()) return;
  std::vector<WidgetView*> order;
  for (WidgetView& view : state.widgets) order.push_back(&view);
  const auto moved = order.begin() + static_cast<std::ptrdiff_t>(from);
  const auto target = order.begin() + to;
  if (from < at) std::rotate(moved, moved + 1, target + 1);
  else std::rotate(target, moved, moved + 1);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int place = static_cast<int>(i);
    if (order[i]->widget.position == place) continue;
    order[i]->widget.position = place;
    changes.push_back(widget_change(*order[i]));
  }
  if (!changes.empty()) (void)env.shell.write(changes, env.tr("sight.moved"));
  state.widgets_stale = true;
}

void resize_widget(Env& env, DashboardState& state, const DashboardIntent& intent) {
  WidgetView& view = state.widgets[intent.a];
  Widget& widget = view.widget;
  const int width = std::clamp(widget.width + intent.b, 1, 4);
  const int height = std::clamp(widget.height + intent.c, 1, 4);
  if (width == widget.width && height == widget.height) return;
  widget.width = width;
  widget.height = height;
  const Change change = widget_change(view);
  (void)env.shell.write({&change, 1}, env.tr("sight.resized"));
}

void renew_figures(DashboardState& state) {
  for (WidgetView& view : state.widgets) {
    view.walk.reset();
    view.stale = true;
  }
}

void remember_period(Env& env, const DashboardState& state) {
  const auto index = std::ranges::find(kPeriods, state.period) - kPeriods.begin();
  env.shell.remember(kPeriod, std::to_string(index) + (state.compares ? "+" : "-"));
}

// As it was left; of own days nothing is kept.
void recall_period(Env& env, DashboardState& state) {
  const std::string kept = env.shell.remembered(kPeriod);
  if (kept.size() != 2 || kept[0] < '0' || kept[0] > '3') return;
  state.period = kPeriods[static_cast<std::size_t>(kept[0] - '0')];
  state.compares = kept[1] == '+';
}

void read_own_days(Env& env, DashboardState& state) {
  const auto from = parse_date(env.tr, state.own_from, env.today());
  const auto to = parse_date(env.tr, state.own_to, env.today());
  state.own_error.clear();
  if (!from || !to) {
    const std::string& wrong = from ? state.own_to : state.own_from;
    state.own_error = env.tr.error(Error{.code = "bad_date", .detail = wrong, .where = {}});
  } else if (*from > *to) {
    state.own_error = env.tr("sight.days_turned");
  } else {
    state.own = {*from, *to + 1};
    renew_figures(state);
  }
}

void choose_period(Env& env, DashboardState& state, std::size_t index) {
  // Own days begin as those that were shown.
  const auto before = days_of(state.period, env.today(), state.own);
  state.period = kPeriods[index];
  if (state.period == Period::own && before) {
    state.own = *before;
    state.own_from = format_date(env.tr, before->from, DateStyle::digits);
    state.own_to = format_date(env.tr, before->before - 1, DateStyle::digits);
  }
  remember_period(env, state);
  renew_figures(state);
}

void ask_templates(Env& env, DashboardState& state) {
  state.choosing = true;
  state.templates.clear();
  for (const DashboardTemplate& ready : dashboard_templates(env.tr)) {
    state.templates.emplace_back(ready.name, ready.about);
  }
  state.templates.emplace_back(env.tr("sight.empty_one"), env.tr("sight.empty_one_about"));
}

void update_widget(Env& env, DashboardState& state, const DashboardIntent& intent) {
  WidgetView& view = state.widgets[intent.a];
  switch (intent.ask) {
    case DashboardAsk::edit_widget: edit_widget(env, state, intent.a); break;
    case DashboardAsk::remove_widget: {
      const Change gone{EntityKind::dashboard_widget, view.widget.row, ChangeKind::remove, {}};
      (void)env.shell.write({&gone, 1}, env.tr("sight.removed", {{"name", view.widget.name}}));
      break;
    }
    case DashboardAsk::csv:
      env.host.files.save(plain_file_name(view.widget.name) + ".csv", "text/csv",
                          table_csv(env, view.table));
      break;
    case DashboardAsk::as_table: view.as_table = !view.as_table; break;
    case DashboardAsk::place: place_widget(env, state, intent.a, intent.b); break;
    case DashboardAsk::resize: resize_widget(env, state, intent); break;
    default: break;
  }
}

}  // namespace

std::string plain_file_name(const std::string& words) {
  std::string name;
  for (const char c : words) {
    const bool plain = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
                       (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-';
    name.push_back(plain ? c : '_');
  }
  return name;
}

void update_dashboard(Env& env, DashboardState& state, const DashboardIntent& intent) {
  switch (intent.ask) {
    case DashboardAsk::choose: env.shell.go(route_of(state.list[intent.a].row)); break;
    case DashboardAsk::choose_template: ask_templates(env, state); break;
    case DashboardAsk::close_templates: state.choosing = false; break;
    case DashboardAsk::use_template: use_template(env, state, intent.a); break;
    case DashboardAsk::rename: env.shell.open_form(EntityKind::dashboard, state.wanted); break;
    case DashboardAsk::pivot: env.shell.go("/pivot/deals"); break;
    case DashboardAsk::picture: state.paper = platform::PaperUse::save; break;
    case DashboardAsk::print: state.paper = platform::PaperUse::print; break;
    case DashboardAsk::remove: remove_dashboard(env, state); break;
    case DashboardAsk::period: choose_period(env, state, intent.a); break;
    case DashboardAsk::own_days: read_own_days(env, state); break;
    case DashboardAsk::compare:
      state.compares = !state.compares;
      remember_period(env, state);
      renew_figures(state);
      break;
    case DashboardAsk::arrange: state.arranging = !state.arranging; break;
    case DashboardAsk::add_widget: edit_widget(env, state, state.widgets.size()); break;
    case DashboardAsk::go: env.shell.go(intent.text); break;
    case DashboardAsk::editor_save: save_widget(env, state); break;
    case DashboardAsk::editor_choose:
    case DashboardAsk::editor_compare:
    case DashboardAsk::editor_filter:
    case DashboardAsk::editor_close: update_editor(env, state.editor, intent); break;
    default:
      if (intent.a < state.widgets.size()) update_widget(env, state, intent);
  }
  env.host.frames.request_frames(2);
}

namespace {

class DashboardScreen final : public Screen {
 public:
  void open(Env& env, const Route& route) override {
    if (state_.period_names.empty()) begin(env);
    const auto asked = Id::parse(route.part(1));
    const auto kept = Id::parse(env.shell.remembered(kShown));
    const Id wanted = asked ? *asked : kept.value_or(state_.wanted);
    if (wanted != state_.wanted) {
      state_.arranging = false;
      state_.widgets_stale = true;
    }
    state_.wanted = wanted;
    state_.list_stale = true;
    if (asked) env.shell.remember(kShown, asked->text());
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      if (touched.kind == EntityKind::dashboard || touched.kind == EntityKind::user) {
        state_.list_stale = true;
      }
      if (touched.kind == EntityKind::dashboard_widget) state_.widgets_stale = true;
      for (WidgetView& view : state_.widgets) {
        if (concerns(view.widget.question, touched.kind)) view.stale = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    load_dashboards(env, state_);
    intents_.clear();
    view_dashboard(ui, area, state_, intents_);
    for (const DashboardIntent& intent : intents_) update_dashboard(env, state_, intent);
    put_on_paper(env, state_);
    filter_intents_.clear();
    view_filter(ui, state_.editor.filter, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) {
      update_filter(env, state_.editor.filter, intent);
      if (intent.ask == FilterAsk::close) state_.editor.open = true;
    }
  }
  bool work(Env& env, int budget_ms) override { return work_on_figures(env, state_, budget_ms); }

 private:
  void begin(Env& env) {
    for (const Period period : kPeriods) {
      const auto names = std::to_array<std::string_view>(
          {"", "", "this_month", "this_quarter", "this_year", "past_30_days", "own"});
      const std::string_view name = names[static_cast<std::size_t>(period)];
      state_.period_names.push_back(
          period == Period::own ? env.tr("sight.own_days")
                                : shown_choice(env.tr, choices::widget_period, name));
    }
    recall_period(env, state_);
  }
  // May its figures differ now? What a reference points to may be asked for, or be a name.
  static bool concerns(const Question& question, EntityKind kind) {
    if (question.kind == kind || kind == EntityKind::exchange_rate) return true;
    return std::ranges::any_of(question.entity().fields,
                               [&](const Field& field) { return field.target == kind; });
  }

  DashboardState state_;
  DashboardIntents intents_;
  std::vector<FilterIntent> filter_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_dashboard_screen() { return std::make_unique<DashboardScreen>(); }

}  // namespace acq::ui
