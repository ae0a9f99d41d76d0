#include "client/platform/a11y.h"
#include "client/screens/settings/settings.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

struct Place {
  std::string label, route;
  Icon icon;
};

class MoreScreen final : public Screen {
 public:
  void open(Env& env, const Route&) override {
    places_.clear();
    places_.push_back({env.tr("nav.calendar"), "/calendar", Icon::calendar});
    for (const EntityKind kind : {EntityKind::task, EntityKind::account, EntityKind::lead,
                                  EntityKind::product, EntityKind::activity, EntityKind::user}) {
      places_.push_back({entities_name(env.tr, kind), list_route(kind), icon_of(kind)});
    }
    places_.push_back({env.tr("nav.dashboards"), "/dashboards", Icon::chart});
    places_.push_back({env.tr("nav.forecast"), "/forecast", Icon::calendar});
    places_.push_back({env.tr("nav.board"), "/deals/board", Icon::board});
    places_.push_back({env.tr("nav.import"), "/import", Icon::upload});
    places_.push_back({env.tr("past.title"), "/past", Icon::clock});
    places_.push_back({env.tr("nav.settings"), "/settings", Icon::gear});
  }
  void committed(Env&, std::span<const Touched>) override {}
  void frame(Env& env, const Ui& ui, const Box& area) override {
    fill(area, ui.colours.panel);
    Scroll scroll("more", area);
    Box rest = scroll.content();
    const float from = rest.y;
    rest.h = 1e6f;
    for (const Place& place : places_) {
      const Box row = rest.cut_top(52);
      const Press press = press_area(row, place.route);
      a11y::item({.role = a11y::Role::link, .name = place.label});
      if (press.held) fill(row, ui.colours.hover);
      draw_icon(ImGui::GetWindowDrawList(), place.icon, {row.x + 18, row.y + 17}, 18,
                ui.colours.muted);
      draw_text_in(ui, {row.x + 52, row.y, row.w - 68, row.h}, Type::body, ui.colours.text,
                   place.label);
      divider(ui, row.x + 52, row.bottom() - 1, row.w - 52);
      if (press.focused) focus_ring(ui, row.inset(3));
      if (press.clicked) env.shell.go(place.route);
    }
    scroll.finish(rest.y - from);
  }

 private:
  std::vector<Place> places_;
};

}  // namespace

std::unique_ptr<Screen> make_more_screen() { return std::make_unique<MoreScreen>(); }

}  // namespace acq::ui
