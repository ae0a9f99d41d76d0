#include "client/screens/service/service.h"

#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ServiceIntent>;
constexpr float kPad = space::card_padding, kDoor = 44, kRule = 64;

void doors(const Ui& ui, Box& page, const ServiceState& state, Intents& intents) {
  const float height = static_cast<float>(state.doors.size()) * kDoor;
  const Box whole = page.cut_top(height + 2 * kPad);
  page.cut_top(space::gap);
  card(ui, whole);
  Box column = whole.inset(kPad);
  for (std::size_t i = 0; i < state.doors.size(); ++i) {
    Box row = column.cut_top(kDoor);
    if (i > 0) divider(ui, row.x, row.y, row.w);
    const float w = text_width(ui, Type::table, state.doors[i].count) + 1;
    say(ui, row.cut_right(w), Type::table, ui.colours.muted, state.doors[i].count, Align::right);
    if (link(ui, row, state.doors[i].label, Type::body, state.doors[i].label)) {
      intents.push_back({ServiceAsk::open_list, i});
    }
  }
}

void rule_row(const Ui& ui, Box row, const ServiceState& state, std::size_t index,
              Intents& intents) {
  const ServiceRule& rule = state.rules[index];
  ImGui::PushID(static_cast<int>(index));
  divider(ui, row.x, row.y, row.w);
  if (state.can_edit) {
    const Box at = Box(row.cut_right(36)).centred(32, 32);
    const std::string name = ui.tr("service.condition") + ": " + rule.name;
    if (icon_button(ui, at, Icon::filter, name, "condition")) {
      intents.push_back({ServiceAsk::condition, index});
    }
    row.cut_right(8);
  }
  row.cut_top(10);
  Box first = row.cut_top(22);
  const float w = std::min(text_width(ui, Type::body_medium, rule.gives) + 1, first.w / 2);
  say(ui, first.cut_right(w), Type::table, ui.colours.muted, rule.gives, Align::right);
  if (link(ui, first, rule.name, Type::body, "name")) {
    intents.push_back({ServiceAsk::open_rule, index});
  }
  say(ui, row.cut_top(20), Type::caption, ui.colours.muted, rule.condition);
  ImGui::PopID();
}

void rules(const Ui& ui, Box& page, const ServiceState& state, Intents& intents) {
  const float height = 40 + static_cast<float>(state.rules.size()) * kRule;
  const Box whole = page.cut_top(height + 2 * kPad);
  card(ui, whole);
  Box column = whole.inset(kPad);
  Box head = column.cut_top(40);
  if (state.can_edit &&
      button_right(ui, head, {.label = ui.tr.view("new.assignment_rule"), .icon = Icon::plus})) {
    intents.push_back({ServiceAsk::new_rule});
  }
  say_heading(ui, head, Type::body_strong, ui.tr.view("entities.assignment_rule"), 2);
  for (std::size_t i = 0; i < state.rules.size(); ++i) {
    rule_row(ui, column.cut_top(kRule), state, i, intents);
  }
}

}  // namespace

void view_service(const Ui& ui, const Box& area, ServiceState& state, Intents& intents) {
  Scroll scroll("service", area);
  Box page = scroll.content().inset(ui.gutter(), 0);
  page.h = 1e6f;
  page.w = std::min(page.w, 760.0f);
  const float from = page.y;
  page.cut_top(16);
  say_heading(ui, page.cut_top(28), Type::title, ui.tr.view("service.title"), 1);
  page.cut_top(say_paragraph(ui, page, Type::body, ui.colours.muted, ui.tr.view("service.hint")) +
               14);
  if (!state.error.empty()) {
    note(ui, page.cut_top(note_height(ui, page.w, state.error)), state.error, Tone::bad);
    page.cut_top(12);
  }
  doors(ui, page, state, intents);
  rules(ui, page, state, intents);
  scroll.finish(page.y - from + 24);
}

}  // namespace acq::ui
