#include <cmath>

#include "client/screens/rights/rights.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<RightsIntent>;
constexpr float kPad = space::card_padding;

void roles(const Ui& ui, Box& page, const RightsState& state, Intents& intents) {
  Box row = page.cut_top(32);
  for (std::size_t i = 0; i < state.role_names.size(); ++i) {
    const float w = chip_width(ui, state.role_names[i]);
    if (w > row.w) row = page.cut_top(32);
    const Box at = row.cut_left(w).centred(w, 24);
    row.cut_left(8);
    const bool on = static_cast<int>(i) == state.role;
    if (chip(ui, at, state.role_names[i], on, "role_" + std::to_string(i))) {
      intents.push_back({RightsAsk::role, static_cast<int>(i)});
    }
  }
  page.cut_top(8);
}

// One right: the verb above, what it reaches below.
void reach_field(const Ui& ui, Box at, const RightsState& state, int row, int verb,
                 Intents& intents) {
  const RightsRow& right = state.rows[static_cast<std::size_t>(row)];
  const auto index = static_cast<std::size_t>(verb);
  const bool fixed = verb == 0 && right.sees_all;
  const std::string label = right.label + ": " + state.verbs[index];
  const Box field = labelled(ui, at, state.verbs[index], {});
  const auto chosen = static_cast<std::size_t>(right.reaches[index]);
  if (!state.may_manage || fixed) {
    say(ui, field, Type::table, ui.colours.text, state.reach_names[chosen]);
    return;
  }
  const int picked = select_field(ui, field,
                                  {.label = label, .key = "reach_" + std::to_string(verb),
                                   .names = state.reach_names,
                                   .chosen = right.reaches[index]});
  if (picked >= 0) intents.push_back({RightsAsk::reach, row, verb, picked});
}

float field_list_height(const Ui& ui, const RightsState& state, float width) {
  const float columns = width > 520 ? 2 : 1;
  const float lines = std::ceil(static_cast<float>(state.fields.size()) / columns);
  return lines * (20 + ui.control() + 12) + 8;
}

void field_list(const Ui& ui, Box box, const RightsState& state, Intents& intents) {
  const std::size_t columns = box.w > 520 ? 2 : 1;
  const float gap = 16;
  const float w = (box.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  Box line{};
  for (std::size_t i = 0; i < state.fields.size(); ++i) {
    if (i % columns == 0) line = box.cut_top(20 + ui.control() + 12);
    const RightsField& field = state.fields[i];
    Box at{line.x + static_cast<float>(i % columns) * (w + gap), line.y, w, line.h};
    std::vector<std::string> names = state.access_names;
    if (!field.may_hide) names.pop_back();
    const Box place = labelled(ui, at, field.label, {});
    if (!state.may_manage) {
      say(ui, place, Type::table, ui.colours.text, names[static_cast<std::size_t>(field.access)]);
      continue;
    }
    const int picked = select_field(ui, place,
                                    {.label = field.label, .key = "access_" + field.name,
                                     .names = names, .chosen = field.access});
    if (picked >= 0) intents.push_back({RightsAsk::field, static_cast<int>(i), 0, picked});
  }
}

void buttons(const Ui& ui, Box row, const RightsState& state, int index, Intents& intents) {
  const RightsRow& right = state.rows[static_cast<std::size_t>(index)];
  if (right.own && state.may_manage) {
    const Button back{.label = ui.tr.view("rights.built_in"), .kind = ButtonKind::quiet,
                      .key = "built_in"};
    if (button_right(ui, row, back)) intents.push_back({RightsAsk::built_in, index});
  }
  const Button fields{.label = ui.tr.view("rights.fields"), .kind = ButtonKind::quiet,
                      .selected = state.open_row == index, .key = "fields"};
  if (button_right(ui, row, fields)) intents.push_back({RightsAsk::open_fields, index});
  say_heading(ui, row, Type::body_strong, right.label, 2);
}

void right_card(const Ui& ui, Box& page, const RightsState& state, int index, Intents& intents) {
  const float line = 20 + ui.control() + 12;
  const int rows = ui.narrow() ? 2 : 1;
  const float inner_w = page.w - 2 * kPad;
  const bool open = state.open_row == index;
  const float extra = open ? field_list_height(ui, state, inner_w) : 0;
  const Box box = page.cut_top(2 * kPad + 36 + static_cast<float>(rows) * line + extra);
  page.cut_top(space::gap);
  card(ui, box);
  Box inner = box.inset(kPad);
  ImGui::PushID(index);
  buttons(ui, inner.cut_top(36), state, index, intents);
  const int columns = 4 / rows;
  const float gap = 12;
  const float w = (inner.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (int verb = 0; verb < 4; ++verb) {
    const Box at{inner.x + static_cast<float>(verb % columns) * (w + gap),
                 inner.y + static_cast<float>(verb / columns) * line, w, line};
    reach_field(ui, at, state, index, verb, intents);
  }
  inner.cut_top(static_cast<float>(rows) * line);
  if (open) field_list(ui, inner, state, intents);
  ImGui::PopID();
}

}  // namespace

void view_rights(const Ui& ui, const Box& area, RightsState& state, Intents& intents) {
  Scroll scroll("rights", area);
  Box page = scroll.content().inset(ui.gutter(), 0);
  page.h = 1e6f;
  page.w = std::min(page.w, 760.0f);
  const float from = page.y;
  page.cut_top(16);
  say_heading(ui, page.cut_top(28), Type::title, ui.tr.view("rights.title"), 1);
  page.cut_top(4);
  page.cut_top(say_paragraph(ui, page, Type::table, ui.colours.muted,
                             ui.tr.view(state.may_manage ? "rights.hint" : "rights.hint_reader")));
  page.cut_top(10);
  roles(ui, page, state, intents);
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    right_card(ui, page, state, static_cast<int>(i), intents);
  }
  scroll.finish(page.y - from + 8);
}

}  // namespace acq::ui
