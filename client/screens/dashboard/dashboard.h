// Dashboards: the figures of a team on one page, put together by hand.
#pragma once

#include "client/screens/dashboard/dashboard_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// "/dashboards" shows the one that was shown last, "/dashboards/ID" that one.
std::unique_ptr<Screen> make_dashboard_screen();

// Reading (dashboard_load.cpp): the list and the widgets when they are stale; a slice of the
// figures, true: call again.
void load_dashboards(Env& env, DashboardState& state);
bool work_on_figures(Env& env, DashboardState& state, int budget_ms);

void view_dashboard(const Ui& ui, const Box& area, DashboardState& state, DashboardIntents& out);
void update_dashboard(Env& env, DashboardState& state, const DashboardIntent& intent);

// One widget in its card (widget_view.cpp); on paper it has no menu.
void view_widget(const Ui& ui, const Box& box, const DashboardState& state, std::size_t index,
                 bool on_paper, DashboardIntents& out);
// Where the cards stand (dashboard_layout.cpp): boxes below `area`, and how high all of it is.
struct CardLayout {
  std::vector<Box> boxes;
  float height = 0, column = 0, row = 0;  // the step from one to the next
};
int card_columns(const Ui& ui);
CardLayout lay_out(int columns, const Box& area, const DashboardState& state);
// Once all figures of state.paper are there, the dashboard goes on paper (dashboard_paper.cpp).
void put_on_paper(Env& env, DashboardState& state);
// What a file may be called that holds it, without an ending.
std::string plain_file_name(const std::string& words);
// Moving and resizing while it is being arranged.
void view_arranging(const Ui& ui, const CardLayout& layout, DashboardState& state,
                    DashboardIntents& out);

// The drawer of one widget (widget_editor.cpp, widget_editor_view.cpp).
void open_editor(Env& env, WidgetEditor& editor, const Widget& widget, bool fresh);
// Begins anew with another list.
void choose_entity(Env& env, WidgetEditor& editor, EntityKind kind);
void view_editor(const Ui& ui, WidgetEditor& editor, DashboardIntents& out);
void update_editor(Env& env, WidgetEditor& editor, const DashboardIntent& intent);
// The widget as entered; nothing when something is wrong, which is then said beside it.
std::optional<Widget> edited_widget(Env& env, WidgetEditor& editor);

// Ready ones (dashboard_templates.cpp), named in the reader's language.
struct DashboardTemplate {
  std::string name, about;
  std::vector<Widget> widgets;
};
std::vector<DashboardTemplate> dashboard_templates(const Translator& tr);

}  // namespace acq::ui
