// Dashboards to begin with. They are made as ordinary records and then changed as any other.
#include "client/screens/dashboard/dashboard.h"

namespace acq::ui {
namespace {

Condition is(std::string_view field, std::string_view value) {
  return {std::string(field), Compare::equal, std::string(value)};
}
Condition is_not(std::string_view field, std::string_view value) {
  return {std::string(field), Compare::not_equal, std::string(value)};
}

// Lines a page of widgets up.
class Page {
 public:
  explicit Page(const Translator& tr) : tr_(tr) {}

  Widget& add(std::string_view name_key, WidgetKind kind, EntityKind entity, Filter filter,
              int width, int height) {
    Widget widget{.name = tr_(name_key), .kind = kind, .width = width, .height = height};
    widget.position = static_cast<int>(widgets_.size());
    widget.question = {.kind = entity, .filter = std::move(filter), .first = {}, .second = {}};
    widget.question.first.bucket = widget.question.second.bucket = Bucket::month;
    widgets_.push_back(std::move(widget));
    return widgets_.back();
  }
  std::vector<Widget> take() { return std::move(widgets_); }

 private:
  const Translator& tr_;
  std::vector<Widget> widgets_;
};

// Of the dashboard's days, by this field.
Widget& dated(Widget& widget, std::string_view field) {
  widget.question.period = Period::dashboard;
  widget.question.period_field = field;
  widget.question.compares = true;
  return widget;
}
Widget& amount(Widget& widget, Measure measure = Measure::sum) {
  widget.question.measure = measure;
  widget.question.field = "amount";
  return widget;
}
Widget& by(Widget& widget, std::string_view field, Bucket bucket = Bucket::month) {
  widget.question.first = {std::string(field), bucket};
  widget.question.second.bucket = bucket;
  return widget;
}

std::vector<Widget> sales(const Translator& tr) {
  using enum WidgetKind;
  const Filter won{.conditions = {is("stage", "won")}};
  const Filter lost{.conditions = {is("stage", "lost")}};
  const Filter open{.conditions = {is_not("stage", "won"), is_not("stage", "lost")}};
  constexpr EntityKind kDeal = EntityKind::deal;
  Page page(tr);
  amount(dated(page.add("sight.won", number, kDeal, won, 1, 1), "closed_on"));
  dated(page.add("sight.won_deals", number, kDeal, won, 1, 1), "closed_on");
  amount(dated(page.add("sight.won_average", number, kDeal, won, 1, 1), "closed_on"),
         Measure::average);
  amount(page.add("sight.open_pipeline", number, kDeal, open, 1, 1));
  by(amount(dated(page.add("sight.won_by_month", bar, kDeal, won, 2, 2), "closed_on")),
     "closed_on");
  by(page.add("sight.pipeline", funnel, kDeal, open, 2, 2), "stage");
  by(amount(dated(page.add("sight.won_by_owner", leaderboard, kDeal, won, 2, 2), "closed_on")),
     "owner");
  by(dated(page.add("sight.lost_reasons", donut, kDeal, lost, 2, 2), "closed_on"), "lost_reason");
  return page.take();
}

std::vector<Widget> service(const Translator& tr) {
  using enum WidgetKind;
  const Filter open{.conditions = {is_not("ticket_state", "solved"),
                                   is_not("ticket_state", "closed")}};
  constexpr EntityKind kTicket = EntityKind::ticket;
  Page page(tr);
  page.add("sight.open_tickets", number, kTicket, open, 1, 1);
  dated(page.add("sight.new_tickets", number, kTicket, {}, 1, 1), "created_at");
  dated(page.add("sight.solved_tickets", number, kTicket, {}, 1, 1), "solved_at");
  Filter urgent = open;
  urgent.conditions.push_back(is("priority", "urgent"));
  page.add("sight.urgent_tickets", number, kTicket, urgent, 1, 1);
  by(dated(page.add("sight.tickets_by_week", line, kTicket, {}, 2, 2), "created_at"),
     "created_at", Bucket::week);
  by(page.add("sight.open_by_priority", donut, kTicket, open, 2, 2), "priority");
  by(dated(page.add("sight.tickets_by_channel", bar, kTicket, {}, 2, 2), "created_at"),
     "ticket_channel");
  by(page.add("sight.open_by_owner", leaderboard, kTicket, open, 2, 2), "owner");
  return page.take();
}

std::vector<Widget> marketing(const Translator& tr) {
  using enum WidgetKind;
  constexpr EntityKind kLead = EntityKind::lead, kContact = EntityKind::contact;
  Page page(tr);
  dated(page.add("sight.new_leads", number, kLead, {}, 1, 1), "created_at");
  dated(page.add("sight.new_contacts", number, kContact, {}, 1, 1), "created_at");
  dated(page.add("sight.new_accounts", number, EntityKind::account, {}, 1, 1), "created_at");
  dated(page.add("sight.contacts_made", number, EntityKind::activity, {}, 1, 1), "happened_at");
  by(dated(page.add("sight.leads_by_week", line, kLead, {}, 2, 2), "created_at"), "created_at",
     Bucket::week);
  by(dated(page.add("sight.leads_by_source", donut, kLead, {}, 2, 2), "created_at"), "source");
  by(page.add("sight.leads_by_state", funnel, kLead, {}, 2, 2), "lead_state");
  by(page.add("sight.accounts_by_sector", bar, EntityKind::account, {}, 2, 2), "sector");
  return page.take();
}

}  // namespace

std::vector<DashboardTemplate> dashboard_templates(const Translator& tr) {
  return {{tr("sight.sales"), tr("sight.sales_about"), sales(tr)},
          {tr("sight.service"), tr("sight.service_about"), service(tr)},
          {tr("sight.marketing"), tr("sight.marketing_about"), marketing(tr)}};
}

}  // namespace acq::ui
