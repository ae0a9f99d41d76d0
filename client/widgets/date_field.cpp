#include "client/widgets/date_field.h"

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kDay = 34;

// The month shown lives in ImGui's storage of the pop-up, as year * 12 + month - 1.
int* month_slot(DateDays start) {
  const CalendarDate date = calendar_from_days(start);
  const int first = date.year * 12 + date.month - 1;
  return ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("month"), first);
}

void month_head(const Ui& ui, Box row, int* month) {
  const DateDays first =
      days_from_calendar({*month / 12, *month % 12 + 1, 1}).value_or(0);
  if (icon_button(ui, row.cut_left(32).centred(28, 28), Icon::chevron_left,
                  ui.tr.view("date.previous_month"))) {
    --*month;
  }
  if (icon_button(ui, row.cut_right(32).centred(28, 28), Icon::chevron_right,
                  ui.tr.view("date.next_month"))) {
    ++*month;
  }
  const CalendarDate date = calendar_from_days(first);
  const std::string key = "month." + std::to_string(date.month);
  const std::string name = ui.tr(key) + " " + std::to_string(date.year);
  say(ui, row, Type::table_medium, ui.colours.text, name, Align::centre);
}

// One day's square; true when pressed.
bool day_square(const Ui& ui, const Box& box, DateDays day, bool chosen, bool today, bool inside) {
  const std::string key = std::to_string(day);
  const Press press = press_area(box, key);
  const std::string name = format_date(ui.tr, day, DateStyle::medium);
  a11y::item({.role = a11y::Role::button, .name = name});
  const Palette& c = ui.colours;
  const Box disc = box.centred(30, 30);
  if (chosen) fill(disc, c.accent, 7);
  else if (press.hovered) fill(disc, c.hover, 7);
  const std::string words = std::to_string(calendar_from_days(day).day);
  ImU32 ink = inside ? c.text : c.faint;
  if (today) ink = c.accent;
  if (chosen) ink = c.on_accent;
  draw_text_in(ui, box, today ? Type::table_medium : Type::table, ink, words, Align::centre);
  if (press.focused) focus_ring(ui, disc);
  return press.clicked;
}

std::optional<DateDays> month_sheet(const Ui& ui, Menu& menu, DateDays chosen, DateDays today,
                                    DateDays start) {
  int* month = month_slot(start);
  month_head(ui, menu.strip(40), month);
  const Box week = menu.strip(20);
  for (int i = 0; i < 7; ++i) {
    const Box box{week.x + static_cast<float>(i) * kDay, week.y, kDay, 20};
    const std::string name = ui.tr("weekday.short." + std::to_string(i));
    draw_text_in(ui, box, Type::section, ui.colours.muted, name, Align::centre);
  }
  const Box days = menu.strip(kDay * 6 + 4);
  const DateDays first = days_from_calendar({*month / 12, *month % 12 + 1, 1}).value_or(0);
  const DateDays from = first - weekday(first);
  for (int i = 0; i < 42; ++i) {
    const DateDays day = from + i;
    const auto column = static_cast<float>(i % 7);
    const auto line = static_cast<float>(i / 7);
    const Box box{days.x + column * kDay, days.y + line * kDay, kDay, kDay};
    const bool inside = calendar_from_days(day).month == *month % 12 + 1;
    if (day_square(ui, box, day, day == chosen, day == today, inside)) {
      ImGui::CloseCurrentPopup();
      return day;
    }
  }
  return {};
}

}  // namespace

bool date_field(const Ui& ui, const Box& box, const DateField& field, std::string& text) {
  const std::string menu_key = "sheet_" + std::string(field.key);
  Box words = box;
  const Box sign = words.cut_right(box.h);
  // One frame around both: were the button inside the input, the input would take its presses.
  const std::string id = "##" + std::string(field.key);
  const bool active = ImGui::GetActiveID() == ImGui::GetID(id.c_str());
  const bool over = ImGui::IsMouseHoveringRect(box.min(), box.max());
  control_frame(ui, box, active, over, !field.error.empty());
  const Edited edited = text_field(ui, words,
                                   {.label = field.label, .key = field.key, .error = field.error,
                                    .required = field.required, .plain = true},
                                   text);
  bool changed = edited.changed;
  if (icon_button(ui, sign.inset(3), Icon::calendar, ui.tr.view("date.pick"), menu_key + "_b")) {
    open_menu(menu_key);
  }
  Menu menu(ui, menu_key, field.label, {box.right() - kDay * 7 - 8, box.bottom() + 4},
            kDay * 7 + 8);
  if (!menu.open()) return changed;
  const auto typed = parse_date(ui.tr, text, field.today);
  const auto picked =
      month_sheet(ui, menu, typed.value_or(-1), field.today, typed.value_or(field.today));
  if (!picked) return changed;
  text = format_date(ui.tr, *picked, DateStyle::digits);
  return true;
}

}  // namespace acq::ui
