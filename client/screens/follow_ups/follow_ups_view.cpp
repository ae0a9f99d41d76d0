#include "client/platform/a11y.h"
#include "client/screens/filter/filter.h"
#include "client/screens/follow_ups/follow_ups.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

using Intents = std::vector<FollowUpIntent>;
constexpr float kPad = space::card_padding, kLine = 60;

void rule_line(const Ui& ui, Box row, const FollowUpsState& state, int index, Intents& intents) {
  const FollowUpLine& line = state.lines[static_cast<std::size_t>(index)];
  ImGui::PushID(index);
  divider(ui, row.x, row.bottom() - 1, row.w);
  if (state.may_manage) {
    const Box off = Box(row.cut_right(40)).centred(36, ui.control());
    if (icon_button(ui, off, Icon::trash, ui.tr("follow_ups.remove", {{"name", line.name}}))) {
      intents.push_back({FollowUpAsk::remove, index});
    }
    const Box hook = row.cut_left(36);
    if (checkbox(ui, {hook.x, hook.y + 20}, line.active,
                 ui.tr("follow_ups.active", {{"name", line.name}}))) {
      intents.push_back({FollowUpAsk::toggle, index});
    }
  }
  const Box title{row.x, row.y + 9, row.w - 8, 20};
  if (state.may_manage) {
    if (link(ui, title, line.name, Type::body_medium)) {
      intents.push_back({FollowUpAsk::edit, index});
    }
  } else {
    say(ui, title, Type::body_medium, ui.colours.text, line.name);
  }
  say(ui, {row.x, row.y + 30, row.w - 8, 18}, Type::caption, ui.colours.muted, line.sentence);
  ImGui::PopID();
}

struct Drawn {
  const Ui& ui;
  Box& column;
  FollowUpEditor& editor;
  Intents& intents;

  std::string_view error_of(std::string_view field) const {
    return editor.error_field == field ? std::string_view(editor.error) : std::string_view{};
  }
  void text(std::string_view key, std::string_view field, std::string& into, bool number = false) {
    const std::string label = ui.tr(key);
    const Box box = labelled(ui, column, label, error_of(field), !number);
    const TextField spec{.label = label, .key = field, .error = error_of(field),
                         .keyboard = number ? platform::Keyboard::number
                                            : platform::Keyboard::text};
    if (text_field(ui, box, spec, into).changed) intents.push_back({FollowUpAsk::typed});
  }
  void pick(std::string_view key, std::string_view field, const std::vector<std::string>& names,
            int chosen, FollowUpAsk ask) {
    const std::string label = ui.tr(key);
    const Box box = labelled(ui, column, label, error_of(field), true);
    const int picked = select_field(ui, box, {.label = label, .key = field, .names = names,
                                              .chosen = chosen,
                                              .placeholder = ui.tr.view("form.choose"),
                                              .error = error_of(field)});
    if (picked >= 0) intents.push_back({ask, picked});
  }
};

// "When" and what it needs to know.
void occasion_fields(Drawn& drawn, const FollowUpEditor& editor) {
  const std::string_view occasion =
      choices::occasion.choices[static_cast<std::size_t>(editor.occasion)].name;
  drawn.pick("follow_ups.of", "entity_name", editor.kind_names, editor.kind, FollowUpAsk::kind);
  drawn.pick("field.occasion", "occasion", editor.occasion_names, editor.occasion,
             FollowUpAsk::occasion);
  if (occasion == "becomes" || occasion == "date_near") {
    drawn.pick("field.field_name", "field_name", editor.field_names, editor.field,
               FollowUpAsk::field);
  }
  if (occasion == "becomes") {
    drawn.pick("field.wanted_value", "wanted_value", editor.value_names, editor.value,
               FollowUpAsk::value);
  }
  if (occasion == "idle") {
    drawn.text("follow_ups.idle_days", "wait_days", drawn.editor.wait_days, true);
  }
  if (occasion == "date_near") {
    drawn.text("follow_ups.near_days", "wait_days", drawn.editor.wait_days, true);
  }
}

float editor_fields(const Ui& ui, const Box& area, FollowUpsState& state, Intents& intents) {
  FollowUpEditor& editor = state.editor;
  Box rest{area.x, area.y + 16, area.w, 1e6f};
  Drawn drawn{ui, rest, editor, intents};
  if (!editor.error.empty() && editor.error_field.empty()) {
    const float h = note_height(ui, rest.w, editor.error);
    note(ui, rest.cut_top(h), editor.error, Tone::bad);
    rest.cut_top(12);
  }
  drawn.text("field.name", "name", editor.name);
  occasion_fields(drawn, editor);
  Box condition = rest.cut_top(ui.control());
  const std::string only = ui.tr.count("follow_ups.conditions",
                                       static_cast<std::int64_t>(editor.filter.chips.size()));
  if (button_left(ui, condition, {.label = only, .icon = Icon::filter, .key = "only_if"})) {
    intents.push_back({FollowUpAsk::open_filter});
  }
  rest.cut_top(16);
  drawn.text("follow_ups.task", "task_subject", editor.subject);
  drawn.text("field.task_days", "task_days", editor.task_days, true);
  drawn.pick("field.assign_to", "assign_to", editor.assign_names, editor.assign,
             FollowUpAsk::assign);
  const bool named = choices::assign_to.choices[static_cast<std::size_t>(editor.assign)].name ==
                     "named";
  if (named) {
    drawn.pick("field.assignee", "assignee", editor.person_names, editor.person,
               FollowUpAsk::person);
  }
  if (!editor.preview.empty()) {
    const float h = note_height(ui, rest.w, editor.preview);
    note(ui, rest.cut_top(h), editor.preview, Tone::accent);
    platform::a11y::text(editor.preview, {rest.x, rest.y, rest.w, h});
  }
  return rest.y - area.y + 24;
}

}  // namespace

void view_follow_up_editor(const Ui& ui, FollowUpsState& state, Intents& intents) {
  bool open = state.editor.open && !state.editor.filtering;
  if (!open) return;
  const std::string title =
      state.editor.row.is_nil() ? ui.tr("new.follow_up_rule") : state.editor.name;
  Drawer drawer(ui, "follow_up", title, 480, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("fields", {drawer.body().x - 4, drawer.body().y, drawer.body().w + 8,
                             drawer.body().h});
    const Box content = scroll.content();
    scroll.finish(editor_fields(ui, {content.x + 4, content.y, content.w - 8, content.h}, state,
                                intents));
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("action.save"), .kind = ButtonKind::primary})) {
    intents.push_back({FollowUpAsk::save});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({FollowUpAsk::cancel});
  }
}

void view_follow_ups(const Ui& ui, const Box& area, FollowUpsState& state, Intents& intents) {
  {
    Scroll scroll("follow_ups", area);
    Box page = scroll.content().inset(ui.gutter(), 0);
    page.h = 1e6f;
    page.w = std::min(page.w, 760.0f);
    const float from = page.y;
    page.cut_top(16);
    Box head = page.cut_top(std::max(36.0f, ui.control()));
    const bool pressed =
        state.may_manage && button_right(ui, head, {.label = ui.tr.view("new.follow_up_rule"),
                                                    .icon = Icon::plus,
                                                    .kind = ButtonKind::primary});
    if (pressed) intents.push_back({FollowUpAsk::create});
    say_heading(ui, head, Type::title, ui.tr.view("entities.follow_up_rule"), 1);
    const std::string hint = ui.tr("follow_ups.hint");
    page.cut_top(4);
    page.cut_top(say_paragraph(ui, page, Type::body, ui.colours.muted, hint) + 14);
    if (!state.lines.empty()) {
      const float h = kLine * static_cast<float>(state.lines.size()) + 2 * 8;
      const Box box = page.cut_top(h);
      card(ui, box);
      Box inner = box.inset(kPad, 8);
      for (std::size_t i = 0; i < state.lines.size(); ++i) {
        rule_line(ui, inner.cut_top(kLine), state, static_cast<int>(i), intents);
      }
    }
    scroll.finish(page.y - from + 24);
  }
  view_follow_up_editor(ui, state, intents);
}

}  // namespace acq::ui
