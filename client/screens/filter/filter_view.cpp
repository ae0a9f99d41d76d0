#include <array>

#include "client/screens/filter/filter.h"
#include "client/screens/form/form.h"
#include "client/widgets/button.h"
#include "client/widgets/combo.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<FilterIntent>;
constexpr float kGap = 8, kBetween = 16;

void value_box(const Ui& ui, const Box& box, const FilterState& state, FilterRow& row,
               const FilterIntent& at, Intents& intents) {
  std::vector<FormIntent> pressed;
  view_form_field(ui, box, state.today, row.input, 0, false, pressed);
  for (const FormIntent& each : pressed) {
    FilterIntent intent = at;
    intent.ask = FilterAsk::input;
    intent.form = each;
    intents.push_back(intent);
  }
}

// Field and way off; below, when a field was chosen, the question and its answer.
void row_lines(const Ui& ui, Box& column, const FilterState& state, FilterRow& row,
               const FilterIntent& at, Intents& intents) {
  const auto ask = [&](FilterAsk what, int index = 0) {
    FilterIntent intent = at;
    intent.ask = what;
    intent.index = index;
    intents.push_back(intent);
  };
  Box line = column.cut_top(ui.control());
  const Box off = line.cut_right(ui.control());
  line.cut_right(kGap);
  const std::string name = ui.tr("filter.field"), none = ui.tr("form.no_match");
  const std::string hint = ui.tr("filter.choose_field");
  const ComboEvents events = combo_field(
      ui, line, {.label = name, .key = "field", .chosen = row.label, .placeholder = hint,
                 .error = {}, .hits = row.hits, .none = none}, row.words);
  if (events.opened || events.typed) ask(FilterAsk::find_field);
  if (events.picked >= 0 || events.cleared) ask(FilterAsk::pick_field, events.picked);
  if (icon_button(ui, off, Icon::close, ui.tr.view("filter.remove"), "off")) {
    ask(FilterAsk::remove_row);
  }
  if (row.path.empty()) return;
  column.cut_top(kGap);
  Box below = column.cut_top(ui.control());
  below.cut_right(ui.control() + kGap);
  const Box question = below.cut_left(row.asks ? (below.w - kGap) / 2 : below.w);
  below.cut_left(kGap);
  const std::string asked = ui.tr("filter.question");
  const int chosen = select_field(ui, question, {.label = asked, .key = "question",
                                                 .names = row.compare_names,
                                                 .chosen = row.compare});
  if (chosen >= 0) ask(FilterAsk::choose, chosen);
  if (!row.asks) return;
  value_box(ui, below, state, row, at, intents);
  if (row.input.error.empty()) return;
  column.cut_top(4);
  say(ui, column.cut_top(16), Type::caption, ui.colours.bad, row.input.error);
}

void group_lines(const Ui& ui, Box& column, FilterState& state, std::size_t g, Intents& intents) {
  FilterGroup& group = state.groups[g];
  ImGui::PushID(static_cast<int>(g));
  const std::array<std::string, 2> names = {ui.tr("filter.all"), ui.tr("filter.any")};
  Box line = column.cut_top(ui.control());
  if (g > 0) {
    const Box off = line.cut_right(ui.control());
    line.cut_right(kGap);
    if (icon_button(ui, off, Icon::close, ui.tr.view("filter.remove_group"), "group_off")) {
      intents.push_back({FilterAsk::remove_row, g, kWholeGroup});
    }
  }
  if (group.whole) {
    say(ui, line, Type::body, ui.colours.muted, ui.tr("filter.more_groups"));
    column.cut_top(kBetween);
    ImGui::PopID();
    return;
  }
  const std::string label = ui.tr("filter.match");
  const int chosen = select_field(ui, line, {.label = label, .key = "match", .names = names,
                                             .chosen = group.any ? 1 : 0});
  if (chosen >= 0) intents.push_back({FilterAsk::set_any, g, 0, chosen});
  for (std::size_t r = 0; r < group.rows.size(); ++r) {
    column.cut_top(kBetween);
    ImGui::PushID(static_cast<int>(r));
    row_lines(ui, column, state, group.rows[r], {FilterAsk::add_row, g, r}, intents);
    ImGui::PopID();
  }
  column.cut_top(kBetween);
  Box last = column.cut_top(ui.control());
  if (button_left(ui, last, {.label = ui.tr.view("filter.add"), .icon = Icon::plus,
                             .kind = ButtonKind::quiet})) {
    intents.push_back({FilterAsk::add_row, g});
  }
  ImGui::PopID();
}

float lines(const Ui& ui, const Box& area, FilterState& state, Intents& intents) {
  Box rest{area.x, area.y + kBetween, area.w, 1e6f};
  for (std::size_t g = 0; g < state.groups.size(); ++g) {
    if (g > 0) {
      rest.cut_top(kGap);
      divider(ui, rest.x, rest.y, rest.w);
      rest.cut_top(kBetween);
    }
    group_lines(ui, rest, state, g, intents);
  }
  rest.cut_top(kGap);
  Box last = rest.cut_top(ui.control());
  if (button_left(ui, last, {.label = ui.tr.view("filter.add_group"), .icon = Icon::plus,
                             .kind = ButtonKind::quiet})) {
    intents.push_back({FilterAsk::add_group});
  }
  return rest.y - area.y + kBetween;
}

}  // namespace

void view_filter(const Ui& ui, FilterState& state, std::vector<FilterIntent>& intents,
                 std::string_view title_key) {
  bool open = state.open;
  Drawer drawer(ui, "filter", ui.tr.view(title_key), 460, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("rows", {drawer.body().x - 4, drawer.body().y, drawer.body().w + 8,
                           drawer.body().h});
    const Box content = scroll.content();
    scroll.finish(lines(ui, {content.x + 4, content.y, content.w - 8, content.h}, state,
                        intents));
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("filter.done"),
                              .kind = ButtonKind::primary}) || !open) {
    intents.push_back({FilterAsk::close});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("filter.clear")})) {
    intents.push_back({FilterAsk::clear});
  }
}

}  // namespace acq::ui
