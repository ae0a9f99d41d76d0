#include <algorithm>

#include "client/platform/a11y.h"
#include "client/screens/designer/designer.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<DesignerIntent>;
constexpr float kLine = 48;

bool sign(const Ui& ui, Box& row, Icon icon, std::string_view words_key, std::string_view name) {
  const Box box = Box(row.cut_right(36)).centred(34, ui.control());
  return icon_button(ui, box, icon, ui.tr(words_key, {{"name", name}}), words_key);
}

// Moves a line, and puts it away.
void move_signs(const Ui& ui, Box& row, const DesignerLine& line, int index, Intents& intents) {
  const std::string_view name = line.heading ? line.name : line.label;
  if (line.heading) {
    if (sign(ui, row, Icon::trash, "designer.remove_heading", name)) {
      intents.push_back({DesignerAsk::remove_heading, index});
    }
  } else if (!line.required) {
    if (sign(ui, row, Icon::eye, "designer.hide", name)) {
      intents.push_back({DesignerAsk::hide, index});
    }
  } else {
    row.cut_right(36);
  }
  if (sign(ui, row, Icon::arrow_down, "designer.down", name)) {
    intents.push_back({DesignerAsk::down, index});
  }
  if (sign(ui, row, Icon::arrow_up, "designer.up", name)) {
    intents.push_back({DesignerAsk::up, index});
  }
}

void field_words(const Ui& ui, const Box& row, const DesignerLine& line) {
  say(ui, {row.x, row.y + 5, row.w - 8, 20}, Type::body_medium, ui.colours.text, line.label);
  say(ui, {row.x, row.y + 25, row.w - 8, 18}, Type::caption, ui.colours.muted, line.below);
}

// An own field is changed by pressing its name.
void own_line(const Ui& ui, Box row, const DesignerState& state, int index, Intents& intents) {
  const DesignerLine& line = state.own[static_cast<std::size_t>(index)];
  if (!state.may_manage) return field_words(ui, row, line);
  ImGui::PushID(3000 + index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (sign(ui, row, Icon::trash, "designer.remove_field", line.label)) {
    intents.push_back({DesignerAsk::remove_field, index});
  }
  if (link(ui, {row.x, row.y + 5, row.w - 8, 20}, line.label, Type::body_medium)) {
    intents.push_back({DesignerAsk::edit_field, index});
  }
  say(ui, {row.x, row.y + 25, row.w - 8, 18}, Type::caption, ui.colours.muted, line.below);
  ImGui::PopID();
}

float own_card(const Ui& ui, Box column, const DesignerState& state, Intents& intents) {
  say_heading(ui, column.cut_top(26), Type::body_strong, ui.tr.view("entities.custom_field"), 2);
  for (std::size_t i = 0; i < state.own.size(); ++i) {
    own_line(ui, column.cut_top(kLine), state, static_cast<int>(i), intents);
  }
  return column.y;
}

void form_line(const Ui& ui, Box row, DesignerState& state, int index, Intents& intents) {
  DesignerLine& line = state.lines[static_cast<std::size_t>(index)];
  ImGui::PushID(index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (state.may_manage) move_signs(ui, row, line, index, intents);
  if (line.heading) {
    const Box box = Box(row).centred(row.w, ui.control());
    const std::string label = ui.tr("designer.heading");
    const Edited edited = text_field(ui, {box.x, box.y, box.w - 8, box.h},
                                     {.label = label, .key = "heading"}, line.name);
    if (edited.left || edited.submitted) intents.push_back({DesignerAsk::heading_left, index});
  } else {
    field_words(ui, row, line);
  }
  ImGui::PopID();
}

void hidden_line(const Ui& ui, Box row, const DesignerState& state, int index, Intents& intents) {
  const DesignerLine& line = state.hidden[static_cast<std::size_t>(index)];
  ImGui::PushID(1000 + index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (state.may_manage && sign(ui, row, Icon::plus, "designer.show", line.label)) {
    intents.push_back({DesignerAsk::show, index});
  }
  field_words(ui, row, line);
  ImGui::PopID();
}

// What the lines of one card of rules ask for.
struct RuleAsks {
  DesignerAsk toggle, edit, remove;
};
constexpr RuleAsks kRuleAsks{DesignerAsk::toggle_rule, DesignerAsk::edit_rule,
                             DesignerAsk::remove_rule};
constexpr RuleAsks kScoreAsks{DesignerAsk::toggle_score, DesignerAsk::edit_score,
                              DesignerAsk::remove_score};

void rule_line(const Ui& ui, Box row, const DesignerRule& rule, bool may_manage, int index,
               const RuleAsks& asks, Intents& intents) {
  ImGui::PushID(2000 + 1000 * static_cast<int>(asks.edit) + index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (may_manage) {
    if (sign(ui, row, Icon::trash, "designer.remove_rule", rule.name)) {
      intents.push_back({asks.remove, index});
    }
    const Box hook = row.cut_left(32);
    if (checkbox(ui, {hook.x, hook.y + 15}, rule.active,
                 ui.tr("designer.rule_in_force", {{"name", rule.name}}))) {
      intents.push_back({asks.toggle, index});
    }
    if (link(ui, {row.x, row.y + 5, row.w - 8, 20}, rule.name, Type::body_medium)) {
      intents.push_back({asks.edit, index});
    }
  } else {
    say(ui, {row.x, row.y + 5, row.w - 8, 20}, Type::body_medium, ui.colours.text, rule.name);
  }
  say(ui, {row.x, row.y + 25, row.w - 8, 18}, Type::caption, ui.colours.muted, rule.message);
  ImGui::PopID();
}

// Which entity, and what can be made.
void head(const Ui& ui, Box& page, DesignerState& state, Intents& intents) {
  say_heading(ui, page.cut_top(36), Type::title, ui.tr.view("designer.title"), 1);
  const std::string hint = ui.tr("designer.intro");
  page.cut_top(say_paragraph(ui, page, Type::body, ui.colours.muted, hint) + 12);
  Box row = page.cut_top(ui.control());
  const bool narrow = ui.narrow();
  const std::string label = ui.tr("designer.of");
  const Box choose = narrow ? row : row.cut_left(240);
  const int picked = select_field(
      ui, choose, {.label = label, .key = "of", .names = state.kind_names, .chosen = state.kind});
  if (picked >= 0) intents.push_back({DesignerAsk::kind, picked});
  if (narrow) {
    page.cut_top(8);
    row = page.cut_top(ui.control());
  } else {
    row.cut_left(8);
  }
  page.cut_top(16);
  if (!state.may_manage) return;
  if (button_left(ui, row,
                  {.label = ui.tr.view("new.custom_field"),
                   .icon = Icon::plus,
                   .kind = ButtonKind::primary})) {
    intents.push_back({DesignerAsk::new_field});
  }
  if (button_left(ui, row, {.label = ui.tr.view("new.custom_entity"), .icon = Icon::plus})) {
    intents.push_back({DesignerAsk::new_entity});
  }
}

void own_entity(const Ui& ui, Box& page, const DesignerState& state, Intents& intents) {
  if (state.own_entity.is_nil() || !state.may_manage) return;
  Box row = page.cut_top(ui.control());
  if (button_left(ui, row, {.label = ui.tr.view("designer.edit_entity"), .icon = Icon::edit})) {
    intents.push_back({DesignerAsk::edit_entity});
  }
  if (button_left(ui, row,
                  {.label = ui.tr.view("designer.remove_entity"),
                   .icon = Icon::trash,
                   .kind = ButtonKind::danger})) {
    intents.push_back({DesignerAsk::remove_entity});
  }
  page.cut_top(12);
}

float form_card(const Ui& ui, Box column, DesignerState& state, Intents& intents) {
  say_heading(ui, column.cut_top(26), Type::body_strong, ui.tr.view("designer.form"), 2);
  Box row = column.cut_top(ui.control());
  const std::string label = ui.tr("designer.for");
  const int picked = select_field(
      ui, row.cut_left(std::min(row.w, 220.0f)),
      {.label = label, .key = "role", .names = state.role_names, .chosen = state.role});
  if (picked >= 0) intents.push_back({DesignerAsk::role, picked});
  row.cut_left(8);
  if (state.may_manage && ui.narrow()) {
    column.cut_top(6);
    row = column.cut_top(ui.control());
  }
  if (state.may_manage &&
      button_left(ui, row, {.label = ui.tr.view("designer.add_heading"), .icon = Icon::plus})) {
    intents.push_back({DesignerAsk::add_heading});
  }
  if (state.may_manage && !state.layout.is_nil() &&
      button_left(ui, row, {.label = ui.tr.view("designer.reset"), .icon = Icon::undo})) {
    intents.push_back({DesignerAsk::reset_layout});
  }
  column.cut_top(8);
  if (state.bad_layout) {
    const std::string words = ui.tr("designer.bad_layout");
    note(ui, column.cut_top(note_height(ui, column.w, words)), words, Tone::warning);
  }
  for (std::size_t i = 0; i < state.lines.size(); ++i) {
    form_line(ui, column.cut_top(kLine), state, static_cast<int>(i), intents);
  }
  if (!state.hidden.empty()) {
    column.cut_top(12);
    section_label(ui, column.cut_top(24), ui.tr("designer.hidden"));
    for (std::size_t i = 0; i < state.hidden.size(); ++i) {
      hidden_line(ui, column.cut_top(kLine), state, static_cast<int>(i), intents);
    }
  }
  return column.y;
}

// Title, what it is for, and how to make one more of them.
Box card_head(const Ui& ui, Box column, std::string_view title_key, std::string_view hint_key,
              std::string_view new_key, bool may_manage, DesignerAsk make, Intents& intents) {
  Box top = column.cut_top(std::max(28.0f, ui.control()));
  if (may_manage && button_right(ui, top, {.label = ui.tr.view(new_key), .icon = Icon::plus})) {
    intents.push_back({make});
  }
  say_heading(ui, top, Type::body_strong, ui.tr.view(title_key), 2);
  const std::string hint = ui.tr(hint_key);
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, hint) + 6);
  return column;
}

float rules_card(const Ui& ui, Box column, const DesignerState& state, Intents& intents) {
  column = card_head(ui, column, "entities.validation_rule", "designer.rules_hint",
                     "new.validation_rule", state.may_manage, DesignerAsk::new_rule, intents);
  for (std::size_t i = 0; i < state.rules.size(); ++i) {
    rule_line(ui, column.cut_top(kLine), state.rules[i], state.may_manage, static_cast<int>(i),
              kRuleAsks, intents);
  }
  return column.y;
}

float scores_card(const Ui& ui, Box column, const DesignerState& state, Intents& intents) {
  column = card_head(ui, column, "entities.score_rule", "designer.scores_hint", "new.score_rule",
                     state.may_manage, DesignerAsk::new_score, intents);
  for (std::size_t i = 0; i < state.scores.size(); ++i) {
    rule_line(ui, column.cut_top(kLine), state.scores[i], state.may_manage, static_cast<int>(i),
              kScoreAsks, intents);
  }
  return column.y;
}

void pipeline_line(const Ui& ui, Box row, const DesignerState& state, int index,
                   Intents& intents) {
  const DesignerPipeline& line = state.pipelines[static_cast<std::size_t>(index)];
  ImGui::PushID(4000 + index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  const Box name{row.x, row.y + 5, row.w - 44, 20};
  if (!state.may_manage) {
    say(ui, name, Type::body_medium, ui.colours.text, line.name);
  } else {
    if (sign(ui, row, Icon::trash, "designer.remove_choice", line.name)) {
      intents.push_back({DesignerAsk::remove_pipeline, index});
    }
    if (link(ui, name, line.name, Type::body_medium)) {
      intents.push_back({DesignerAsk::edit_pipeline, index});
    }
  }
  say(ui, {row.x, row.y + 25, row.w - 8, 18}, Type::caption, ui.colours.muted, line.below);
  ImGui::PopID();
}

float pipelines_card(const Ui& ui, Box column, const DesignerState& state, Intents& intents) {
  column = card_head(ui, column, "entities.pipeline", "designer.pipelines_hint", "new.pipeline",
                     state.may_manage, DesignerAsk::new_pipeline, intents);
  for (std::size_t i = 0; i < state.pipelines.size(); ++i) {
    pipeline_line(ui, column.cut_top(kLine), state, static_cast<int>(i), intents);
  }
  return column.y;
}

float file_card(const Ui& ui, Box column, Intents& intents) {
  say_heading(ui, column.cut_top(26), Type::body_strong, ui.tr.view("designer.file"), 2);
  const std::string hint = ui.tr("designer.file_hint");
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, hint) + 8);
  Box row = column.cut_top(ui.control());
  if (button_left(ui, row, {.label = ui.tr.view("designer.download"), .icon = Icon::download})) {
    intents.push_back({DesignerAsk::download});
  }
  if (button_left(ui, row, {.label = ui.tr.view("designer.upload"), .icon = Icon::upload})) {
    intents.push_back({DesignerAsk::upload});
  }
  return column.y;
}

void padded_card(const Ui& ui, Box& page, const std::function<float(Box)>& content) {
  page.cut_top(card_around(ui, page, content));
  page.cut_top(16);
}

}  // namespace

void view_designer(const Ui& ui, const Box& area, DesignerState& state, Intents& intents) {
  {
    Scroll scroll("designer", area);
    Box page = scroll.content().inset(ui.gutter(), 0);
    page.h = 1e6f;
    page.w = std::min(page.w, 820.0f);
    const float from = page.y;
    page.cut_top(16);
    head(ui, page, state, intents);
    own_entity(ui, page, state, intents);
    if (state.computing != EntityKind::none) {
      const std::string words = ui.tr("designer.computing");
      const float done = static_cast<float>(state.computed_to) /
                         static_cast<float>(std::max<std::int64_t>(1, state.to_compute));
      say(ui, page.cut_top(20), Type::caption, ui.colours.muted, words);
      progress_bar(ui, page.cut_top(6), std::min(1.0f, done), words);
      page.cut_top(12);
    }
    if (!state.own.empty()) {
      padded_card(ui, page, [&](Box column) { return own_card(ui, column, state, intents); });
    }
    if (designed_kind(state) == EntityKind::deal) {
      padded_card(ui, page,
                  [&](Box column) { return pipelines_card(ui, column, state, intents); });
    }
    if (designed_kind(state) == EntityKind::lead) {
      padded_card(ui, page, [&](Box column) { return scores_card(ui, column, state, intents); });
    }
    padded_card(ui, page, [&](Box column) { return rules_card(ui, column, state, intents); });
    padded_card(ui, page, [&](Box column) { return form_card(ui, column, state, intents); });
    if (state.may_manage) {
      padded_card(ui, page, [&](Box column) { return file_card(ui, column, intents); });
    }
    scroll.finish(page.y - from + 24);
  }
  view_designer_editors(ui, state, intents);
}

}  // namespace acq::ui
