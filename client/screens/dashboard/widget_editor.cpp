// What can be chosen for a widget, and what was.
#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

bool is_asked(const Field& field) { return !field.has(kHidden) && !field.has(kHash); }

EditorLine line_of(Env& env, std::string_view key, std::string_view label) {
  return {.key = std::string(key), .label = env.tr(label)};
}

void add(EditorLine& line, std::string value, std::string name, const std::string& chosen) {
  if (value == chosen) line.chosen = static_cast<int>(line.values.size());
  line.values.push_back(std::move(value));
  line.names.push_back(std::move(name));
}

EditorLine choice_line(Env& env, std::string_view label, const ChoiceSet& set,
                       std::size_t chosen) {
  EditorLine line = line_of(env, set.name, label);
  for (const Choice& choice : set.choices) {
    add(line, std::string(choice.name), shown_choice(env.tr, set, choice.name),
        std::string(set.choices[chosen].name));
  }
  return line;
}

EditorLine entity_line(Env& env, const Question& question) {
  EditorLine line = line_of(env, "entity", "sight.entity");
  for (const Entity& built_in : entities()) {
    const Entity& described = env.entity(built_in.kind);
    if (!env.rows.dictionary().uses(described.kind)) continue;
    if (list_name(described.kind).empty()) continue;
    add(line, std::string(described.name), entities_name(env.tr, env.entity(described.kind)),
        std::string(question.entity().name));
  }
  return line;
}

// The entity's own fields; of the records it points to what is chosen from a list.
EditorLine field_line(Env& env, const Question& question, std::string_view key,
                      std::string_view label, bool (Field::*fits)() const,
                      const std::string& chosen, bool through) {
  EditorLine line = line_of(env, key, label);
  const Entity& described = question.entity();
  const auto offer = [&](std::string path) {
    std::string name = path_label(env, question.kind, path);
    add(line, std::move(path), std::move(name), chosen);
  };
  for (const Field& field : described.fields) {
    if (is_asked(field) && (field.*fits)()) offer(std::string(field.name));
  }
  for (const Field& field : described.fields) {
    const bool leads = field.type == FieldType::reference && field.target != EntityKind::none;
    if (!through || !leads) continue;
    for (const Field& inner : env.entity(field.target).fields) {
      const bool listed = inner.type == FieldType::choice || inner.type == FieldType::reference;
      if (!listed || !is_asked(inner) || inner.has(kSystem) || field.has(kSystem)) continue;
      offer(std::string(field.name) + "." + std::string(inner.name));
    }
  }
  return line;
}

bool takes_second(WidgetKind kind) {
  return kind == WidgetKind::bar || kind == WidgetKind::line || kind == WidgetKind::table ||
         kind == WidgetKind::pivot;
}

bool by_day(const Question& question, const GroupBy& by) {
  return !by.field.empty() && field_of(question.entity(), by.field)->is_day();
}

void make_lines(Env& env, WidgetEditor& editor) {
  const Widget& widget = editor.widget;
  const Question& question = widget.question;
  std::vector<EditorLine>& lines = editor.lines;
  lines.clear();
  lines.push_back(choice_line(env, "field.widget_kind", choices::widget_kind,
                              static_cast<std::size_t>(widget.kind)));
  lines.push_back(entity_line(env, question));
  lines.push_back(choice_line(env, "field.measure", choices::measure,
                              static_cast<std::size_t>(question.measure)));
  if (question.measure != Measure::count) {
    lines.push_back(field_line(env, question, "measure_field", "field.measure_field",
                               &Field::is_number, question.field, false));
  }
  if (widget.kind != WidgetKind::number) {
    lines.push_back(field_line(env, question, "group_field", "field.group_field",
                               &Field::can_group, question.first.field, true));
    if (takes_second(widget.kind)) {
      lines.push_back(field_line(env, question, "second_field", "field.second_field",
                                 &Field::can_group, question.second.field, true));
      lines.back().clearable = true;
    }
    if (by_day(question, question.first) || by_day(question, question.second)) {
      const auto bucket = static_cast<std::size_t>(question.first.bucket);
      lines.push_back(choice_line(env, "field.time_bucket", choices::time_bucket,
                                  bucket > 0 ? bucket - 1 : 2));
    }
  }
  lines.push_back(field_line(env, question, "period_field", "field.period_field", &Field::is_day,
                             question.period_field, false));
  lines.back().clearable = true;
  if (!question.period_field.empty()) {
    lines.push_back(choice_line(env, "field.widget_period", choices::widget_period,
                                static_cast<std::size_t>(question.period)));
  }
}

// Another entity: what was chosen of the one before says nothing of it.
void set_entity(Env& env, WidgetEditor& editor, const Entity& described) {
  Question& question = editor.widget.question;
  question = {
      .kind = described.kind, .described = &described, .filter = {}, .first = {}, .second = {}};
  question.first.bucket = question.second.bucket = Bucket::month;
  question.period = Period::dashboard;
  const auto first = [&](auto fits) {
    const auto found = std::ranges::find_if(described.fields, [&](const Field& field) {
      return is_asked(field) && std::invoke(fits, field);
    });
    return found == described.fields.end() ? std::string() : std::string(found->name);
  };
  question.first.field = first([](const Field& field) { return field.type == FieldType::choice; });
  if (question.first.field.empty()) question.first.field = first(&Field::can_group);
  editor.filter = make_filter_state(env, described.kind, {});
}

void choose(Env& env, WidgetEditor& editor, const EditorLine& line, int index) {
  Question& question = editor.widget.question;
  const std::string value = index >= 0 ? line.values[static_cast<std::size_t>(index)] : "";
  if (line.key == "widget_kind") {
    editor.widget.kind = static_cast<WidgetKind>(index);
    if (!takes_second(editor.widget.kind)) question.second.field.clear();
    if (editor.widget.kind == WidgetKind::number) question.first.field.clear();
  } else if (line.key == "entity") {
    set_entity(env, editor, *env.rows.find_entity(value));
  } else if (line.key == "measure") {
    question.measure = static_cast<Measure>(index);
    if (question.measure == Measure::count) question.field.clear();
  } else if (line.key == "measure_field") {
    question.field = value;
  } else if (line.key == "group_field") {
    question.first.field = value;
  } else if (line.key == "second_field") {
    question.second.field = value;
  } else if (line.key == "time_bucket") {
    question.first.bucket = question.second.bucket = static_cast<Bucket>(index + 1);
  } else if (line.key == "period_field") {
    question.period_field = value;
  } else if (line.key == "widget_period") {
    question.period = static_cast<Period>(index);
  }
}

// What it is called when nobody says: "Amount (sum): Stage".
std::string name_of(Env& env, const Question& question) {
  const std::string measure = measure_label(env, question);
  if (question.first.field.empty()) return measure;
  return env.tr("sight.by", {{"measure", measure},
                             {"group", path_label(env, question.kind, question.first.field)}});
}

bool needs_line(WidgetEditor& editor, std::string_view key, const std::string& words) {
  for (EditorLine& line : editor.lines) {
    if (line.key != key || line.chosen >= 0) continue;
    line.error = words;
    return true;
  }
  return false;
}

}  // namespace

void choose_entity(Env& env, WidgetEditor& editor, EntityKind kind) {
  set_entity(env, editor, env.entity(kind));
  make_lines(env, editor);
}

void open_editor(Env& env, WidgetEditor& editor, const Widget& widget, bool fresh) {
  editor = {.open = true, .fresh = fresh, .widget = widget, .name = widget.name};
  if (widget.target) {
    editor.target = format_decimal(env.tr.language(), *widget.target, kFigureDigits, true);
  }
  editor.filter = make_filter_state(env, widget.question.kind, widget.question.filter);
  make_lines(env, editor);
}

void update_editor(Env& env, WidgetEditor& editor, const DashboardIntent& intent) {
  switch (intent.ask) {
    case DashboardAsk::editor_choose: {
      const EditorLine line = editor.lines[intent.a];
      choose(env, editor, line, intent.b);
      make_lines(env, editor);
      break;
    }
    case DashboardAsk::editor_compare:
      editor.widget.question.compares = !editor.widget.question.compares;
      break;
    case DashboardAsk::editor_filter:
      // One drawer at a time: this one comes back when the other closes.
      editor.open = false;
      editor.filter.open = true;
      if (editor.filter.groups[0].rows.empty()) editor.filter.groups[0].rows.emplace_back();
      break;
    default: editor.open = false;
  }
}

std::optional<Widget> edited_widget(Env& env, WidgetEditor& editor) {
  make_lines(env, editor);
  editor.target_error.clear();
  Widget widget = editor.widget;
  widget.question.filter = filter_of(env, editor.filter);
  widget.name = trim(editor.name);
  if (widget.name.empty()) widget.name = name_of(env, widget.question);
  const auto missing = [&](std::string_view field) {
    const Error error{.code = "required", .where = {.entity = "dashboard_widget",
                                                    .field = std::string(field)}};
    return needs_line(editor, field, env.tr.error(error));
  };
  if (missing("measure_field") || missing("group_field")) return std::nullopt;
  widget.target.reset();
  if (!trim(editor.target).empty()) {
    widget.target = parse_number(env.tr.language(), editor.target, kFigureDigits);
    if (!widget.target) {
      editor.target_error =
          env.tr.error(Error{.code = "bad_number", .detail = editor.target, .where = {}});
      return std::nullopt;
    }
  }
  return widget;
}

}  // namespace acq::ui
