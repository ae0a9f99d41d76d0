// The drawer in which a list gets its columns, its groups and its colours.
#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<RecordsIntent>;
constexpr float kBetween = 8, kToneWidth = 116;

void heading(const Ui& ui, Box& column, std::string_view key) {
  column.cut_top(16);
  say_heading(ui, column.cut_top(24), Type::body_strong, ui.tr.view(key), 2);
  column.cut_top(4);
}

void group_lines(const Ui& ui, Box& column, const RecordsState& state, Intents& intents) {
  const ListLook& look = state.look;
  heading(ui, column, "view.group");
  int chosen = -1;
  for (std::size_t i = 0; i < look.group_keys.size(); ++i) {
    if (look.group_keys[i] == state.group) chosen = static_cast<int>(i);
  }
  const std::string label = ui.tr("view.group"), none = ui.tr("view.no_group");
  const int picked = select_field(ui, column.cut_top(ui.control()),
                                  {.label = label, .key = "group", .names = look.group_names,
                                   .chosen = chosen, .placeholder = none, .clearable = true});
  if (picked != kUnchanged) intents.push_back({RecordsAsk::set_group, 0, picked});
}

void colour_line(const Ui& ui, Box& column, const RecordsState& state, std::size_t rule,
                 std::span<const std::string> tones, Intents& intents) {
  ImGui::PushID(static_cast<int>(rule));
  const std::string& words = state.look.colour_words[rule];
  Box row = column.cut_top(ui.control());
  const std::string label = ui.tr("designer.tone"), remove = ui.tr("view.remove_colour",
                                                                   {{"rule", words}});
  const int picked = select_field(ui, row.cut_left(kToneWidth),
                                  {.label = label, .key = "tone", .names = tones,
                                   .chosen = static_cast<int>(state.colours[rule].tone),
                                   .small = true});
  if (picked >= 0) intents.push_back({RecordsAsk::set_tone, rule, picked});
  row.cut_left(kBetween);
  if (icon_button(ui, row.cut_right(36), Icon::trash, remove, "remove")) {
    intents.push_back({RecordsAsk::remove_colour, rule});
  }
  if (link(ui, row, words)) intents.push_back({RecordsAsk::ask_colour, rule});
  column.cut_top(kBetween);
  ImGui::PopID();
}

void colour_lines(const Ui& ui, Box& column, const RecordsState& state, Intents& intents) {
  heading(ui, column, "view.colours");
  const std::vector<std::string> tones = tone_names(ui.tr);
  for (std::size_t i = 0; i < state.colours.size(); ++i) {
    colour_line(ui, column, state, i, tones, intents);
  }
  if (state.colours.size() == kColourRulesMost) return;
  Box row = column.cut_top(ui.control());
  if (button_left(ui, row, {.label = ui.tr.view("view.add_colour"), .icon = Icon::plus,
                            .kind = ButtonKind::quiet})) {
    intents.push_back({RecordsAsk::add_colour});
  }
}

void column_lines(const Ui& ui, Box& column, const RecordsState& state, Intents& intents) {
  heading(ui, column, "view.columns");
  for (std::size_t i = 0; i < state.look.columns.size(); ++i) {
    const ColumnChoice& choice = state.look.columns[i];
    if (check_line(ui, column.cut_top(ui.control()), choice.on, choice.label, choice.key)) {
      intents.push_back({RecordsAsk::set_column, i, choice.on ? 0 : 1});
    }
  }
}

}  // namespace

void view_look(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents) {
  bool open = state.look.open && state.look.colouring < 0;
  Drawer drawer(ui, "look", ui.tr.view("view.arrange"), 420, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("lines", drawer.body());
    Box rest = scroll.content();
    const float top = rest.y;
    rest.h = 1e6f;
    group_lines(ui, rest, state, intents);
    colour_lines(ui, rest, state, intents);
    column_lines(ui, rest, state, intents);
    scroll.finish(rest.y - top + kBetween);
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("filter.done"),
                              .kind = ButtonKind::primary}) || !open) {
    intents.push_back({RecordsAsk::close_look});
  }
}

}  // namespace acq::ui
