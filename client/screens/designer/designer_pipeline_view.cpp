// The drawer of a pipeline: its stages, and what each requires.
#include <algorithm>

#include "client/screens/designer/designer_drawer.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

constexpr float kRequired = 30;

void required_lines(Drawn& drawn, PipelineEditor& editor, std::size_t index) {
  const Ui& ui = drawn.ui;
  EditedChoice& stage = editor.stages[index];
  const int at = static_cast<int>(index);
  for (std::size_t i = 0; i < stage.required.size(); ++i) {
    const auto key = std::ranges::find(editor.field_keys, stage.required[i]);
    const bool known = key != editor.field_keys.end();
    const auto field = static_cast<std::size_t>(key - editor.field_keys.begin());
    const std::string& name = known ? editor.field_names[field] : stage.required[i];
    Box row = drawn.column.cut_top(kRequired);
    const std::string remove = ui.tr("designer.need_not", {{"name", name}, {"stage", stage.label}});
    if (icon_button(ui, row.cut_right(30), Icon::close, remove, name)) {
      drawn.intents.push_back({DesignerAsk::need_not, at, static_cast<int>(i)});
    }
    say(ui, row.inset(6, 0), Type::body, ui.colours.text, name);
  }
}

// The probability, and one more field that the stage requires.
void stage_details(Drawn& drawn, PipelineEditor& editor, std::size_t index) {
  const Ui& ui = drawn.ui;
  EditedChoice& stage = editor.stages[index];
  Box row = drawn.column.cut_top(ui.control());
  drawn.column.cut_top(6);
  if (!choices::is_closed(stage.name)) {
    const std::string percent = ui.tr("field.probability");
    const Box box = row.cut_left(76);
    if (text_field(ui, box, {.label = percent, .key = "probability", .hint = "0",
                             .keyboard = platform::Keyboard::decimal},
                   stage.probability).changed) {
      drawn.intents.push_back({DesignerAsk::edited});
    }
    say(ui, row.cut_left(24).inset(4, 0), Type::body, ui.colours.muted, "%");
  } else {
    say(ui, row.cut_left(100), Type::body_medium, ui.colours.text, stage.label);
  }
  const std::string label = ui.tr("designer.stage_requires");
  const int picked = select_field(ui, row,
                                  {.label = label,
                                   .key = "requires",
                                   .names = editor.field_names,
                                   .chosen = -1,
                                   .placeholder = label,
                                   .small = true});
  if (picked >= 0) {
    drawn.intents.push_back({DesignerAsk::require, static_cast<int>(index), picked});
  }
  required_lines(drawn, editor, index);
}

}  // namespace

void pipeline_lines(Drawn& drawn, PipelineEditor& editor) {
  const Ui& ui = drawn.ui;
  drawn.whole_error();
  drawn.text("field.name", "name", editor.name, true);
  drawn.check("field.usual", editor.usual);
  section_label(ui, drawn.column.cut_top(28), ui.tr("designer.stages"));
  drawn.wrong_at("stages");
  for (std::size_t i = 0; i < editor.stages.size(); ++i) {
    EditedChoice& stage = editor.stages[i];
    const bool end = choices::is_closed(stage.name);
    const bool first_end = end && (i == 0 || !choices::is_closed(editor.stages[i - 1].name));
    if (first_end) {
      Box row = drawn.column.cut_top(ui.control());
      if (button_left(ui, row, {.label = ui.tr.view("designer.add_stage"), .icon = Icon::plus})) {
        drawn.intents.push_back({DesignerAsk::add_choice});
      }
      drawn.column.cut_top(14);
    }
    ImGui::PushID(static_cast<int>(i));
    if (!end) drawn.choice(i, stage.label, stage.tone, editor.tone_names);
    stage_details(drawn, editor, i);
    drawn.column.cut_top(10);
    ImGui::PopID();
  }
  drawn.translations("designer.other_languages", editor.others, "name_");
}

}  // namespace acq::ui
