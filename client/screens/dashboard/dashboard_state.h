#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/dashboard/figures.h"
#include "client/screens/filter/filter_state.h"

namespace acq::ui {

struct DashboardEntry {
  Id row;
  std::string name;
  bool mine = false;  // may be changed
};

// A widget with what it shows.
struct WidgetView {
  Widget widget;
  bool stale = true;
  bool working = false;   // its figures are being read
  bool ready = false;     // has shown something
  bool as_table = false;  // for who reads rather than looks
  std::optional<AggregateWalk> walk;
  std::optional<Aggregate> now, before;  // `now` while `before` is being read
  std::optional<DaySpan> days;
  FigureShown number;
  ChartShown chart;
  FigureTable table;
  std::string note, error;
};

// One thing that is chosen from a list in a widget's drawer.
struct EditorLine {
  std::string key, label, error;
  std::vector<std::string> values, names;
  int chosen = -1;
  bool clearable = false;
};
struct WidgetEditor {
  bool open = false, fresh = false;
  Widget widget;
  std::string name, target;  // as typed
  std::string name_error, target_error, error;
  std::vector<EditorLine> lines;
  FilterState filter;
};

// A card that is held while the dashboard is being arranged.
struct CardDrag {
  std::optional<std::size_t> card;
  bool resizes = false, moving = false;
  float press_x = 0, press_y = 0;
};

inline constexpr std::array kPeriods = {Period::this_month, Period::this_quarter,
                                        Period::this_year, Period::past_30_days, Period::own};

struct DashboardState {
  bool list_stale = true, widgets_stale = true, zone_stale = true;
  std::vector<DashboardEntry> list;
  std::optional<std::size_t> shown;  // of the list
  Id wanted;                         // by the address, or the last one
  bool can_create = false, can_edit = false;
  std::vector<WidgetView> widgets;
  Zone zone;
  DateDays today = 0;
  Period period = Period::this_year;
  DaySpan own;
  std::string own_from, own_to, own_error;  // as typed
  std::vector<std::string> period_names;
  bool compares = true;
  bool arranging = false, choosing = false;  // choosing: a template
  std::optional<platform::PaperUse> paper;   // wanted, once everything is counted
  std::vector<std::pair<std::string, std::string>> templates;  // name, about
  WidgetEditor editor;
  CardDrag drag;
};

enum class DashboardAsk : std::uint8_t {
  choose,         // a: index of the list
  choose_template, close_templates,
  use_template,   // a: index; behind the last: an empty one
  rename, remove,
  pivot,
  picture, print,
  period,         // a: index into kPeriods
  own_days,       // the two dates were changed
  compare,
  arrange,
  add_widget,
  edit_widget, remove_widget, csv, as_table,  // a: widget
  place,          // a: widget, b: index it takes
  resize,         // a: widget, b: columns, c: rows more
  go,             // text: route
  editor_choose,  // a: line, b: index or -1
  editor_compare, editor_filter, editor_save, editor_close,
};

struct DashboardIntent {
  DashboardAsk ask;
  std::size_t a = 0;
  int b = 0, c = 0;
  std::string text = {};
};
using DashboardIntents = std::vector<DashboardIntent>;

}  // namespace acq::ui
