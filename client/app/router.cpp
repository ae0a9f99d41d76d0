#include "client/app/router.h"

#include "client/screens/records/records.h"

namespace acq::app {

std::string section_of(const ui::Route& route) {
  if (route.parts.empty()) return "my_day";
  return route.parts[0];
}

std::string screen_key(const ui::Route& route) {
  const bool record = route.parts.size() > 1;
  return section_of(route) + (record ? "/record" : "");
}

std::unique_ptr<ui::Screen> make_screen(const ui::Route& route) {
  const std::string section = section_of(route);
  const EntityKind kind = ui::kind_of_list(section);
  if (kind != EntityKind::none) return ui::make_records_screen(kind);
  return nullptr;
}

}  // namespace acq::app
