// The drawers of the designer: a field, an entity, a rule.
#include "client/platform/a11y.h"
#include "client/screens/designer/designer.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

using Intents = std::vector<DesignerIntent>;

// The parts that the drawers have in common.
struct Drawn {
  const Ui& ui;
  Box& column;
  const EditorError& error;
  Intents& intents;

  std::string_view error_at(std::string_view field) const {
    return error.field == field ? std::string_view(error.words) : std::string_view{};
  }
  void whole_error() {
    if (error.words.empty() || !error.field.empty()) return;
    const float h = note_height(ui, column.w, error.words);
    note(ui, column.cut_top(h), error.words, Tone::bad);
    platform::a11y::text(error.words, {column.x, column.y - h, column.w, h});
    column.cut_top(12);
  }
  void hint(std::string_view words) {
    if (words.empty()) return;
    column.y -= 6;
    column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, words) + 10);
  }
  void text(std::string_view key, std::string_view field, std::string& into, bool required,
            bool lines = false) {
    const std::string label = ui.tr(key);
    const float h = lines ? lines_height(ui, column.w, into, 72, 200) : 0;
    const Box box = labelled(ui, column, label, error_at(field), required, h);
    const TextField spec{.label = label,
                         .key = field,
                         .error = error_at(field),
                         .required = required,
                         .lines = lines};
    if (text_field(ui, box, spec, into).changed) intents.push_back({DesignerAsk::edited});
  }
  void pick(std::string_view key, std::string_view field, std::span<const std::string> names,
            int chosen, DesignerAsk ask, bool clearable = false) {
    const std::string label = ui.tr(key);
    const Box box = labelled(ui, column, label, error_at(field), !clearable);
    const int picked = select_field(ui, box,
                                    {.label = label,
                                     .key = field,
                                     .names = names,
                                     .chosen = chosen,
                                     .placeholder = ui.tr.view("form.choose"),
                                     .error = error_at(field),
                                     .clearable = clearable});
    if (picked != kUnchanged) intents.push_back({ask, picked});
  }
  void check(std::string_view key, bool& on) {
    if (check_line(ui, column.cut_top(ui.control()), on, ui.tr(key), key)) {
      on = !on;
      intents.push_back({DesignerAsk::edited});
    }
    column.cut_top(6);
  }
  // The same words in the languages that are not the reader's.
  void translations(std::string_view title_key, OtherWords& others, std::string_view key) {
    section_label(ui, column.cut_top(24), ui.tr(title_key));
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      if (kLanguages[i] == ui.tr.language()) continue;
      const std::string code(language_code(kLanguages[i]));
      const std::string label = ui.tr("language.own." + code);
      const std::string id = std::string(key) + code;
      const Box box = labelled(ui, column, label, {});
      const std::string name = ui.tr(title_key) + ": " + label;
      if (text_field(ui, box, {.label = name, .key = id}, others[i]).changed) {
        intents.push_back({DesignerAsk::edited});
      }
    }
  }
  void condition(std::string_view key, std::string_view none_key, std::string_view field,
                 const FilterState& filter) {
    Box row = column.cut_top(ui.control());
    const auto n = static_cast<std::int64_t>(filter.chips.size());
    const std::string words = n == 0 ? ui.tr(none_key) : ui.tr.count(key, n);
    if (button_left(ui, row, {.label = words, .icon = Icon::filter, .key = "condition"})) {
      intents.push_back({DesignerAsk::open_filter});
    }
    column.cut_top(8);
    std::string chips;
    for (const FilterChip& chip : filter.chips) {
      chips += (chips.empty() ? "" : " · ") + chip.words;
    }
    hint(chips);
    if (const std::string_view wrong = error_at(field); !wrong.empty()) {
      column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.bad, wrong) + 8);
    }
    column.cut_top(8);
  }
};

void choice_lines(Drawn& drawn, FieldEditor& editor) {
  const Ui& ui = drawn.ui;
  section_label(ui, drawn.column.cut_top(24), ui.tr("designer.choices"));
  for (std::size_t i = 0; i < editor.choices.size(); ++i) {
    EditedChoice& choice = editor.choices[i];
    ImGui::PushID(static_cast<int>(i));
    const int index = static_cast<int>(i);
    Box row = drawn.column.cut_top(ui.control());
    drawn.column.cut_top(6);
    const std::string remove = ui.tr("designer.remove_choice", {{"name", choice.label}});
    if (icon_button(ui, row.cut_right(36), Icon::trash, remove, "remove")) {
      drawn.intents.push_back({DesignerAsk::remove_choice, index});
    }
    const std::string up = ui.tr("designer.up", {{"name", choice.label}});
    if (icon_button(ui, row.cut_right(36), Icon::arrow_up, up, "up")) {
      drawn.intents.push_back({DesignerAsk::choice_up, index});
    }
    row.cut_right(6);
    const std::string tone = ui.tr("designer.tone");
    const int picked = select_field(ui, row.cut_right(116),
                                    {.label = tone,
                                     .key = "tone",
                                     .names = editor.tone_names,
                                     .chosen = choice.tone,
                                     .small = true});
    if (picked >= 0) drawn.intents.push_back({DesignerAsk::tone, index, picked});
    row.cut_right(8);
    const std::string label = ui.tr("designer.choice_n", {{"n", std::to_string(i + 1)}});
    if (text_field(ui, row, {.label = label, .key = "label"}, choice.label).changed) {
      drawn.intents.push_back({DesignerAsk::edited});
    }
    ImGui::PopID();
  }
  if (const std::string_view wrong = drawn.error_at("options"); !wrong.empty()) {
    drawn.column.cut_top(say_paragraph(ui, drawn.column, Type::caption, ui.colours.bad, wrong) + 6);
  }
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

// A drawer around the lines, with Save and Cancel.
template <class Lines>
void editor_drawer(const Ui& ui, std::string_view key, std::string_view title,
                   const EditorError& error, Intents& intents, Lines lines) {
  bool open = true;
  Drawer drawer(ui, key, title, 500, open);
  if (!drawer.showing()) return;
  {
    const Box body = drawer.body();
    Scroll scroll("fields", {body.x - 4, body.y, body.w + 8, body.h});
    const Box content = scroll.content();
    Box column{content.x + 4, content.y + 16, content.w - 8, 1e6f};
    Drawn drawn{ui, column, error, intents};
    lines(drawn);
    scroll.finish(column.y - content.y + 24);
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("action.save"), .kind = ButtonKind::primary})) {
    intents.push_back({DesignerAsk::save});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({DesignerAsk::cancel});
  }
}

}  // namespace

void view_designer_editors(const Ui& ui, DesignerState& state, Intents& intents) {
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
}

}  // namespace acq::ui
