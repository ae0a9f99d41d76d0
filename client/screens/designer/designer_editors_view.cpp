// The drawers of the designer: a field, an entity, a rule, a pipeline.
#include "client/screens/designer/designer_drawer.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

void choice_lines(Drawn& drawn, FieldEditor& editor) {
  const Ui& ui = drawn.ui;
  section_label(ui, drawn.column.cut_top(24), ui.tr("designer.choices"));
  for (std::size_t i = 0; i < editor.choices.size(); ++i) {
    EditedChoice& choice = editor.choices[i];
    ImGui::PushID(static_cast<int>(i));
    drawn.choice(i, choice.label, choice.tone, editor.tone_names);
    ImGui::PopID();
  }
  drawn.wrong_at("options");
  Box row = drawn.column.cut_top(ui.control());
  if (button_left(ui, row, {.label = ui.tr.view("designer.add_choice"), .icon = Icon::plus})) {
    drawn.intents.push_back({DesignerAsk::add_choice});
  }
  drawn.column.cut_top(14);
}

void formula_lines(Drawn& drawn, FieldEditor& editor) {
  drawn.check("designer.is_computed", editor.computed);
  if (!editor.computed) return;
  drawn.text("field.formula", "formula", editor.formula, true, true);
  drawn.hint(editor.preview);
  drawn.hint(drawn.ui.tr("designer.formula_hint"));
  drawn.hint(editor.names);
}

bool can_compute(std::string_view type) {
  return type != "long_text" && type != "choice" && type != "tags" && type != "email" &&
         type != "phone" && type != "url" && type != "reference";
}

void field_lines(Drawn& drawn, FieldEditor& editor) {
  const std::string_view type =
      choices::custom_type.choices[static_cast<std::size_t>(editor.type)].name;
  drawn.whole_error();
  drawn.text("designer.name", "name", editor.name, true);
  if (editor.row.is_nil()) {
    drawn.pick("field.custom_type", "custom_type", editor.type_names, editor.type,
               DesignerAsk::type);
    if (type == "reference") {
      drawn.pick("designer.target", "target_name", editor.target_names, editor.target,
                 DesignerAsk::target);
    }
  } else {
    drawn.hint(editor.type_names[static_cast<std::size_t>(editor.type)]);
  }
  if (type == "choice") choice_lines(drawn, editor);
  if (can_compute(type)) formula_lines(drawn, editor);
  if (!editor.computed) drawn.check("designer.is_required", editor.required);
  drawn.check("designer.is_listed", editor.listed);
  drawn.column.cut_top(6);
  drawn.condition("designer.shown_if", "designer.shown_always", "shown_if", editor.shown_if);
  drawn.text("designer.help", "help", editor.help, false);
  drawn.translations("designer.other_languages", editor.others, "name_");
}

void entity_lines(Drawn& drawn, EntityEditor& editor) {
  drawn.whole_error();
  drawn.text("designer.entity_name", "name", editor.name, true);
  drawn.text("designer.entity_plural", "plural", editor.plural, true);
  drawn.translations("designer.other_languages", editor.others, "name_");
  drawn.translations("designer.other_plurals", editor.other_plurals, "plural_");
}

void rule_lines(Drawn& drawn, RuleEditor& editor) {
  drawn.whole_error();
  drawn.text("field.name", "name", editor.name, true);
  drawn.hint(drawn.ui.tr("designer.rule_hint"));
  drawn.condition("designer.wrong_if", "designer.wrong_which", "filter", editor.filter);
  drawn.text("designer.message", "message", editor.message, true, true);
  drawn.pick("designer.beside", "field_name", editor.field_names, editor.field,
             DesignerAsk::rule_field, true);
  drawn.check("designer.in_force", editor.active);
}

}  // namespace

void view_designer_editors(const Ui& ui, DesignerState& state,
                           std::vector<DesignerIntent>& intents) {
  if (state.field.open && !state.field.filtering) {
    const std::string title =
        state.field.row.is_nil() ? ui.tr("new.custom_field") : ui.tr("designer.edit_field");
    editor_drawer(ui, "field_editor", title, state.field.error, intents,
                  [&](Drawn& drawn) { field_lines(drawn, state.field); });
  }
  if (state.entity.open) {
    const std::string title =
        state.entity.row.is_nil() ? ui.tr("new.custom_entity") : ui.tr("designer.edit_entity");
    editor_drawer(ui, "entity_editor", title, state.entity.error, intents,
                  [&](Drawn& drawn) { entity_lines(drawn, state.entity); });
  }
  if (state.rule.open && !state.rule.filtering) {
    const std::string title =
        state.rule.row.is_nil() ? ui.tr("new.validation_rule") : ui.tr("designer.edit_rule");
    editor_drawer(ui, "rule_editor", title, state.rule.error, intents,
                  [&](Drawn& drawn) { rule_lines(drawn, state.rule); });
  }
  if (state.score.open && !state.score.filtering) {
    const std::string title =
        state.score.row.is_nil() ? ui.tr("new.score_rule") : ui.tr("designer.edit_score");
    editor_drawer(ui, "score_editor", title, state.score.error, intents,
                  [&](Drawn& drawn) { score_lines(drawn, state.score); });
  }
  if (state.pipeline.open) {
    const std::string title =
        state.pipeline.row.is_nil() ? ui.tr("new.pipeline") : ui.tr("designer.edit_pipeline");
    editor_drawer(ui, "pipeline_editor", title, state.pipeline.error, intents,
                  [&](Drawn& drawn) { pipeline_lines(drawn, state.pipeline); });
  }
}

}  // namespace acq::ui
