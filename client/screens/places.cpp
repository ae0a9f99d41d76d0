#include "client/screens/places.h"

#include "client/screens/route.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {

std::vector<PlaceGroup> places(const Translator& tr, const Dictionary& dictionary) {
  const auto list = [&](EntityKind kind) {
    return Place{std::string(list_name(kind)), list_route(kind),
                 entities_name(tr, dictionary.entity(kind)), icon_of(kind)};
  };
  std::vector<Place> own;
  for (const Entity& each : entities()) {
    if (is_own(each.kind) && dictionary.uses(each.kind)) own.push_back(list(each.kind));
  }
  std::vector<PlaceGroup> all = {
      {"",
       {{"my_day", "/", tr("nav.my_day"), Icon::home},
        {"calendar", "/calendar", tr("nav.calendar"), Icon::calendar},
        list(EntityKind::task),
        list(EntityKind::activity),
        {"dashboards", "/dashboards", tr("nav.dashboards"), Icon::chart}}},
      {tr("nav.sales"),
       {list(EntityKind::contact),
        list(EntityKind::account),
        list(EntityKind::lead),
        list(EntityKind::deal),
        {"forecast", "/forecast", tr("nav.forecast"), Icon::chart},
        list(EntityKind::quote),
        list(EntityKind::sales_order),
        list(EntityKind::invoice),
        list(EntityKind::product)}},
      {tr("nav.service"), {list(EntityKind::ticket), list(EntityKind::article)}},
      {tr("nav.data"),
       {{"import", "/import", tr("nav.import"), Icon::upload},
        {"past", "/past", tr("past.title"), Icon::undo},
        list(EntityKind::user)}}};
  if (!own.empty()) all.insert(all.end() - 1, {tr("nav.own"), std::move(own)});
  return all;
}

}  // namespace acq::ui
