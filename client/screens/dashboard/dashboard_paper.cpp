// A dashboard on paper: its name, which days it is about, and its cards.
#include <algorithm>

#include "client/screens/dashboard/dashboard.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr float kPaperWidth = 1240, kEdge = 28, kHead = 52;
constexpr int kPaperColumns = 4;

bool is_counted(const DashboardState& state) {
  return !state.widgets_stale && std::ranges::all_of(state.widgets, [](const WidgetView& view) {
    return !view.stale && !view.working;
  });
}

// "This year", or the days that were typed; and when it was drawn.
std::string paper_days(Env& env, const DashboardState& state) {
  const auto index = static_cast<std::size_t>(std::ranges::find(kPeriods, state.period) -
                                              kPeriods.begin());
  std::string days = state.period_names[index];
  if (state.period == Period::own) days = state.own_from + " – " + state.own_to;
  return days + " · " + format_date(env.tr, env.today(), DateStyle::medium);
}

}  // namespace

void put_on_paper(Env& env, DashboardState& state) {
  if (!state.paper || !state.shown || !is_counted(state)) return;
  const CardLayout layout = lay_out(kPaperColumns, {0, 0, kPaperWidth - 2 * kEdge, 0}, state);
  PaperPage page{.name = plain_file_name(state.list[*state.shown].name), .use = *state.paper,
                 .width = kPaperWidth, .height = layout.height + kHead + 2 * kEdge, .draw = {}};
  state.paper.reset();
  page.draw = [&state, title = state.list[*state.shown].name,
               days = paper_days(env, state)](const Ui& ui, const Box& box) {
    Box rest = box.inset(kEdge);
    Box head = rest.cut_top(kHead);
    const float room = text_width(ui, Type::body, days) + 1;
    say(ui, head.cut_right(room), Type::body, ui.colours.muted, days);
    say_heading(ui, head, Type::title, title, 1);
    const CardLayout cards = lay_out(kPaperColumns, rest, state);
    DashboardIntents none;
    for (std::size_t i = 0; i < state.widgets.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      view_widget(ui, cards.boxes[i], state, i, true, none);
      ImGui::PopID();
    }
  };
  env.shell.put_on_paper(std::move(page));
}

}  // namespace acq::ui
