#include "client/app/router.h"

#include "client/screens/article/article.h"
#include "client/screens/attention/attention.h"
#include "client/screens/board/board.h"
#include "client/screens/calendar/calendar.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/screens/designer/designer.h"
#include "client/screens/document/document.h"
#include "client/screens/duplicates/duplicates.h"
#include "client/screens/follow_ups/follow_ups.h"
#include "client/screens/forecast/forecast.h"
#include "client/screens/import/import.h"
#include "client/screens/my_day/my_day.h"
#include "client/screens/past/past.h"
#include "client/screens/pivot/pivot.h"
#include "client/screens/record_page/record_page.h"
#include "client/screens/records/records.h"
#include "client/screens/rights/rights.h"
#include "client/screens/service/service.h"
#include "client/screens/settings/settings.h"
#include "client/screens/ticket/ticket.h"
#include "rules/documents.h"

namespace acq::app {

std::string section_of(const ui::Route& route) {
  if (route.parts.empty()) return "my_day";
  return route.parts[0];
}

std::string screen_key(const ui::Route& route) {
  if (route.part(1) == "board") return section_of(route) + "/board";
  // One screen for all dashboards, and for all pivots: what it has counted stays.
  const bool one = section_of(route) == "dashboards" || section_of(route) == "pivot";
  const bool record = route.parts.size() > 1 && !one;
  return section_of(route) + (record ? "/record" : "");
}

std::unique_ptr<ui::Screen> make_screen(const ui::Route& route) {
  const std::string section = section_of(route);
  const bool record = route.parts.size() > 1;
  const EntityKind kind = ui::kind_of_list(section);
  // The list of rules says to which tickets each applies, as no other list can.
  if (kind == EntityKind::assignment_rule && !record) return ui::make_service_screen();
  if (section == "import") return ui::make_import_screen();
  if (kind == EntityKind::deal && route.part(1) == "board") return ui::make_board_screen();
  if (kind == EntityKind::ticket && route.parts.size() > 1) return ui::make_ticket_screen();
  if (kind == EntityKind::article && record) return ui::make_article_screen();
  if (record && is_document(kind)) return ui::make_document_screen();
  if (kind != EntityKind::none) {
    return record ? ui::make_record_page() : ui::make_records_screen(kind);
  }
  if (section == "dashboards") return ui::make_dashboard_screen();
  if (section == "pivot") return ui::make_pivot_screen();
  if (record) return nullptr;
  if (section == "my_day") return ui::make_my_day_screen();
  if (section == "calendar") return ui::make_calendar_screen();
  if (section == "settings") return ui::make_settings_screen();
  if (section == "more") return ui::make_more_screen();
  if (section == "attention") return ui::make_attention_screen();
  if (section == "past") return ui::make_past_screen();
  if (section == "duplicates") return ui::make_duplicates_screen();
  if (section == "forecast") return ui::make_forecast_screen();
  if (section == "service") return ui::make_service_screen();
  if (section == "follow_ups") return ui::make_follow_ups_screen();
  if (section == "designer") return ui::make_designer_screen();
  if (section == "rights") return ui::make_rights_screen();
  return nullptr;
}

}  // namespace acq::app
