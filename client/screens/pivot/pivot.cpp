// A pivot is one widget of a dashboard as large as the page, with what can be chosen above it.
#include "client/screens/pivot/pivot.h"

#include <algorithm>
#include <cmath>

#include "client/platform/a11y.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr float kGap = 12, kLine = 20, kWidth = 190, kNarrow = 150;

class PivotScreen final : public Screen {
 public:
  void open(Env& env, const Route& route) override {
    EntityKind kind = kind_of_list(route.part(1));
    if (kind == EntityKind::none) kind = EntityKind::deal;
    if (page_.zone.empty()) page_.zone = reader_zone(env);
    if (!page_.widgets.empty() && kind == editor_.widget.question.kind) return;
    begin(env, kind);
  }
  void committed(Env& env, std::span<const Touched> rows) override {
    const EntityKind kind = editor_.widget.question.kind;
    for (const Touched& touched : rows) {
      const auto points = [&](const Field& field) { return field.target == touched.kind; };
      const bool named = std::ranges::any_of(env.entity(kind).fields, points);
      if (touched.kind == kind || named) stale();
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (page_.widgets[0].stale || page_.widgets[0].working) env.shell.request_work();
    intents_.clear();
    view(ui, area);
    for (const DashboardIntent& intent : intents_) update(env, intent);
    filter_intents_.clear();
    view_filter(ui, editor_.filter, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) {
      if (update_filter(env, editor_.filter, intent)) ask(env);
    }
  }
  bool work(Env& env, int budget_ms) override { return work_on_figures(env, page_, budget_ms); }

 private:
  void begin(Env& env, EntityKind kind) {
    Widget widget{.kind = WidgetKind::pivot};
    open_editor(env, editor_, widget, true);
    choose_entity(env, editor_, kind);
    page_.widgets.clear();
    page_.widgets.emplace_back();
    title_ = env.tr("pivot.title", {{"entities", entities_name(env.tr, env.entity(kind))}});
    ask(env);
  }
  void stale() {
    page_.widgets[0].walk.reset();
    page_.widgets[0].stale = true;
  }
  // What was chosen, as far as it is complete.
  void ask(Env& env) {
    env.host.frames.request_frames(2);
    const auto widget = edited_widget(env, editor_);
    if (!widget) return;
    page_.widgets[0].widget = *widget;
    stale();
  }
  void update(Env& env, const DashboardIntent& intent) {
    const WidgetView& view = page_.widgets[0];
    if (intent.ask == DashboardAsk::go) return env.shell.go(intent.text);
    if (intent.ask == DashboardAsk::csv) {
      env.host.files.save("pivot.csv", "text/csv", table_csv(env, view.table));
      return;
    }
    const bool chooses = intent.ask == DashboardAsk::editor_choose;
    if (chooses && editor_.lines[intent.a].key == "entity") {
      const Entity* chosen =
          env.rows.find_entity(editor_.lines[intent.a].values[static_cast<std::size_t>(intent.b)]);
      if (chosen) env.shell.go("/pivot/" + std::string(list_name(chosen->kind)));
      return;
    }
    update_editor(env, editor_, intent);
    ask(env);
  }

  // The choices side by side, as many as there is room for.
  void choices(const Ui& ui, Box& rest) {
    const float whole = rest.w;
    const float least = ui.narrow() ? kNarrow : kWidth;
    const float columns = std::max(1.0f, std::floor((whole + kGap) / (least + kGap)));
    const float w = (whole + kGap) / columns - kGap;
    Box row;
    std::size_t placed = 0;
    for (std::size_t i = 0; i < editor_.lines.size(); ++i) {
      const EditorLine& line = editor_.lines[i];
      if (line.key == "widget_kind" || line.key == "widget_period") continue;
      if (line.key == "period_field") continue;
      const bool full = placed++ % static_cast<std::size_t>(columns) == 0;
      if (full) row = rest.cut_top(kLine + ui.control() + kGap);
      Box place = row.cut_left(w);
      row.cut_left(kGap);
      const std::string label = line.key == "group_field"    ? ui.tr("pivot.rows")
                                : line.key == "second_field" ? ui.tr("pivot.columns")
                                                             : line.label;
      draw_text_in(ui, place.cut_top(kLine), Type::caption, ui.colours.muted, label);
      const int chosen = select_field(
          ui, place.cut_top(ui.control()),
          {.label = label, .key = line.key, .names = line.names, .chosen = line.chosen,
           .error = line.error, .clearable = line.clearable});
      if (chosen != kUnchanged) intents_.push_back({DashboardAsk::editor_choose, i, chosen});
    }
  }
  void buttons(const Ui& ui, Box& rest) {
    Box row = rest.cut_top(ui.control());
    if (button_left(ui, row, {.label = ui.tr.view("sight.edit_filter"), .icon = Icon::filter})) {
      intents_.push_back({DashboardAsk::editor_filter});
    }
    if (button_left(ui, row, {.label = ui.tr.view("sight.csv"), .icon = Icon::download})) {
      intents_.push_back({DashboardAsk::csv});
    }
    row.cut_left(kGap);
    std::string words;
    for (const FilterChip& each : editor_.filter.chips) {
      words += (words.empty() ? "" : " · ") + each.words;
    }
    if (!words.empty()) say(ui, row, Type::caption, ui.colours.muted, words);
    rest.cut_top(kGap);
  }
  void view(const Ui& ui, const Box& area) {
    Box rest = area.inset(ui.gutter(), 16);
    say_heading(ui, rest.cut_top(28), Type::title, title_, 1);
    rest.cut_top(8);
    choices(ui, rest);
    buttons(ui, rest);
    const WidgetView& shown = page_.widgets[0];
    if (!shown.note.empty()) {
      say(ui, rest.cut_bottom(22), Type::caption, ui.colours.muted, shown.note);
    }
    card(ui, rest);
    const Box inner = rest.inset(4);
    if (!shown.error.empty()) {
      say_paragraph(ui, inner.inset(12), Type::body, ui.colours.bad, shown.error);
    } else if (shown.ready) {
      std::string route = view_figure_table(ui, inner, title_, shown.table);
      if (!route.empty()) intents_.push_back({.ask = DashboardAsk::go, .text = std::move(route)});
    } else {
      say(ui, inner.centred(inner.w, 24), Type::body, ui.colours.muted, ui.tr("sight.counting"),
          Align::centre);
    }
  }

  std::string title_;
  WidgetEditor editor_;
  DashboardState page_;  // of one widget: the pivot
  DashboardIntents intents_;
  std::vector<FilterIntent> filter_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_pivot_screen() { return std::make_unique<PivotScreen>(); }

}  // namespace acq::ui
