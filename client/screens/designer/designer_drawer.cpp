#include "client/screens/designer/designer_drawer.h"

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {

void Drawn::whole_error() {
  if (error.words.empty() || !error.field.empty()) return;
  const float h = note_height(ui, column.w, error.words);
  note(ui, column.cut_top(h), error.words, Tone::bad);
  platform::a11y::text(error.words, {column.x, column.y - h, column.w, h});
  column.cut_top(12);
}

void Drawn::hint(std::string_view words) {
  if (words.empty()) return;
  column.y -= 6;
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, words) + 10);
}

void Drawn::text(std::string_view key, std::string_view field, std::string& into, bool required,
          bool lines) {
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

void Drawn::pick(std::string_view key, std::string_view field, std::span<const std::string> names,
          int chosen, DesignerAsk ask, bool clearable) {
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

void Drawn::check(std::string_view key, bool& on) {
  if (check_line(ui, column.cut_top(ui.control()), on, ui.tr(key), key)) {
    on = !on;
    intents.push_back({DesignerAsk::edited});
  }
  column.cut_top(6);
}

void Drawn::translations(std::string_view title_key, OtherWords& others, std::string_view key) {
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

void Drawn::condition(std::string_view key, std::string_view none_key, std::string_view field,
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
  wrong_at(field);
  column.cut_top(8);
}

void Drawn::wrong_at(std::string_view field) {
  const std::string_view wrong = error_at(field);
  if (wrong.empty()) return;
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.bad, wrong) + 8);
}

void Drawn::choice(std::size_t index, std::string& label, int tone,
                   std::span<const std::string> tone_names) {
  const int at = static_cast<int>(index);
  Box row = column.cut_top(ui.control());
  column.cut_top(6);
  const std::string remove = ui.tr("designer.remove_choice", {{"name", label}});
  if (icon_button(ui, row.cut_right(36), Icon::trash, remove, "remove")) {
    intents.push_back({DesignerAsk::remove_choice, at});
  }
  const std::string up = ui.tr("designer.up", {{"name", label}});
  if (icon_button(ui, row.cut_right(36), Icon::arrow_up, up, "up")) {
    intents.push_back({DesignerAsk::choice_up, at});
  }
  row.cut_right(6);
  const std::string tone_label = ui.tr("designer.tone");
  const int picked = select_field(ui, row.cut_right(116),
                                  {.label = tone_label,
                                   .key = "tone",
                                   .names = tone_names,
                                   .chosen = tone,
                                   .small = true});
  if (picked >= 0) intents.push_back({DesignerAsk::tone, at, picked});
  row.cut_right(8);
  const std::string name = ui.tr("designer.choice_n", {{"n", std::to_string(index + 1)}});
  if (text_field(ui, row, {.label = name, .key = "label"}, label).changed) {
    intents.push_back({DesignerAsk::edited});
  }
}

void editor_drawer(const Ui& ui, std::string_view key, std::string_view title,
                   const EditorError& error, std::vector<DesignerIntent>& intents,
                   const std::function<void(Drawn&)>& lines) {
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

}  // namespace acq::ui
