#include "client/platform/a11y.h"
#include "client/screens/places.h"
#include "client/screens/settings/settings.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

constexpr std::size_t kFavouritesMost = 8;

class MoreScreen final : public Screen {
 public:
  void open(Env& env, const Route&) override {
    groups_ = places(env.tr, env.rows.dictionary());
    add_favourites(env);
    groups_.back().places.push_back({"settings", "/settings", env.tr("nav.settings"),
                                     Icon::gear});
  }
  void committed(Env&, std::span<const Touched>) override {}
  void frame(Env& env, const Ui& ui, const Box& area) override {
    fill(area, ui.colours.panel);
    Scroll scroll("more", area);
    Box rest = scroll.content();
    const float from = rest.y;
    rest.h = 1e6f;
    for (const PlaceGroup& group : groups_) {
      if (!group.label.empty()) {
        rest.cut_top(12);
        section_label(ui, rest.cut_top(24).inset(18, 0), group.label);
      }
      for (const Place& place : group.places) {
        if (line(ui, rest.cut_top(52), place)) env.shell.go(place.route);
      }
    }
    scroll.finish(rest.y - from);
  }

 private:
  // What has a star, in front of everything.
  void add_favourites(Env& env) {
    if (!env.visits) return;
    PlaceGroup group{env.tr("nav.favourites"), {}};
    for (const Visit& visit : env.visits->favourites(kFavouritesMost)) {
      const auto record = env.rows.find(visit.kind, visit.row);
      if (!record || !*record || (*record)->deleted) continue;
      group.places.push_back({"", record_route(visit.kind, visit.row),
                              shown_title(env, **record), icon_of(visit.kind)});
    }
    if (!group.places.empty()) groups_.insert(groups_.begin(), std::move(group));
  }

  static bool line(const Ui& ui, const Box& row, const Place& place) {
    const Press press = press_area(row, place.route);
    a11y::item({.role = a11y::Role::link, .name = place.label});
    if (press.held) fill(row, ui.colours.hover);
    draw_icon(ImGui::GetWindowDrawList(), place.icon, {row.x + 18, row.y + 17}, 18,
              ui.colours.muted);
    draw_text_in(ui, {row.x + 52, row.y, row.w - 68, row.h}, Type::body, ui.colours.text,
                 place.label);
    divider(ui, row.x + 52, row.bottom() - 1, row.w - 52);
    if (press.focused) focus_ring(ui, row.inset(3));
    return press.clicked;
  }

  std::vector<PlaceGroup> groups_;
};

}  // namespace

std::unique_ptr<Screen> make_more_screen() { return std::make_unique<MoreScreen>(); }

}  // namespace acq::ui
