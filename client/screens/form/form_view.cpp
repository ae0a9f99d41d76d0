#include "client/screens/form/form.h"
#include "client/screens/form/form_day.h"
#include "client/widgets/button.h"
#include "client/widgets/date_field.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<FormIntent>;

platform::Keyboard keyboard_of(FieldType type) {
  switch (type) {
    case FieldType::email: return platform::Keyboard::email;
    case FieldType::phone: return platform::Keyboard::phone;
    case FieldType::url: return platform::Keyboard::url;
    case FieldType::integer: return platform::Keyboard::number;
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money: return platform::Keyboard::decimal;
    default: return platform::Keyboard::text;
  }
}

void reference_control(const Ui& ui, const Box& box, FormField& f, std::size_t index,
                       Intents& intents) {
  const std::string none = ui.tr("form.no_match");
  const std::string hint = ui.tr("form.choose");
  const ComboEvents events =
      combo_field(ui, box, {.label = f.label, .key = "pick", .chosen = f.reference_title,
                            .placeholder = hint, .error = f.error, .hits = f.hits, .none = none},
                  f.words);
  if (events.opened) intents.push_back({FormAsk::search_opened, index});
  if (events.typed) intents.push_back({FormAsk::search_typed, index});
  if (events.picked >= 0) intents.push_back({FormAsk::pick, index, events.picked});
  if (events.cleared) intents.push_back({FormAsk::clear, index});
}

void time_control(const Ui& ui, Box box, DateDays today, FormField& f, std::size_t index,
                  Intents& intents) {
  const Box clock = f.whole_day ? Box{} : box.cut_right(86);
  if (!f.whole_day) box.cut_right(8);
  bool changed = date_field(ui, box, {.label = f.label, .key = "day", .error = f.error,
                                      .today = today, .required = f.needed}, f.text);
  const std::string name = ui.tr("form.time_of", {{"field", f.label}});
  const TextField spec{.label = name, .key = "clock", .hint = "09:30"};
  if (!f.whole_day) changed |= text_field(ui, clock, spec, f.clock).changed;
  if (changed) intents.push_back({FormAsk::changed, index});
}

bool is_wide(const Field& field) {
  return field.type == FieldType::long_text || field.type == FieldType::tags ||
         is_people(field) || field.name == "recurrence" ||
         field.name == "street" || field.name == "subject" || field.name == "name";
}

void boolean_line(const Ui& ui, Box& column, FormState& state, std::size_t index,
                  Intents& intents) {
  FormField& f = state.fields[index];
  column.cut_top(20);
  const Box line = column.cut_top(ui.control());
  column.cut_top(12);
  if (check_line(ui, line, f.text == "1", f.label)) {
    f.text = f.text == "1" ? "0" : "1";
    intents.push_back({FormAsk::changed, index});
  }
}

// Where the typing starts: the first field that takes words.
std::size_t first_words(const FormState& state) {
  for (std::size_t i = 0; i < state.fields.size(); ++i) {
    const FieldType type = state.fields[i].field->type;
    const bool words = type != FieldType::reference && type != FieldType::choice &&
                       type != FieldType::boolean && type != FieldType::date &&
                       type != FieldType::time;
    if (words) return i;
  }
  return state.fields.size();
}

// One field with its caption, taken off the top of `column`.
void one_field(const Ui& ui, Box& column, FormState& state, std::size_t index, Intents& intents) {
  const FormField& f = state.fields[index];
  ImGui::PushID(f.field->name.data(), f.field->name.data() + f.field->name.size());
  if (f.field->type == FieldType::boolean) {
    boolean_line(ui, column, state, index, intents);
  } else {
    const bool lines = f.field->type == FieldType::long_text;
    float height = lines ? lines_height(ui, column.w, f.text, 120, 320) : 0;
    if (is_people(*f.field)) height = people_height(ui, f);
    const Box box = labelled(ui, column, f.label, f.error, f.needed, height);
    const bool focus = state.focus_first && index == first_words(state);
    view_form_field(ui, box, state.today, state.fields[index], index, focus, intents);
  }
  if (!f.help.empty()) {
    const float h = paragraph_height(ui, column.w, Type::caption, f.help);
    column.y -= 6;
    say_paragraph(ui, column.cut_top(h), Type::caption, ui.colours.muted, f.help);
    column.cut_top(10);
  }
  ImGui::PopID();
}

// Who may be there already, each a link.
void alike_note(const Ui& ui, Box& rest, const FormState& state, Intents& intents) {
  if (state.alike.empty()) return;
  const std::string words = ui.tr("form.alike");
  const float h = note_height(ui, rest.w, words);
  note(ui, rest.cut_top(h), words, Tone::warning);
  rest.cut_top(4);
  for (std::size_t i = 0; i < state.alike.size(); ++i) {
    const FormAlike& alike = state.alike[i];
    ImGui::PushID(static_cast<int>(i));
    Box row = rest.cut_top(24);
    const float w = std::min(text_width(ui, Type::table, alike.title) + 1, row.w * 0.6f);
    if (link(ui, row.cut_left(w), alike.title)) {
      intents.push_back({FormAsk::open_alike, 0, static_cast<int>(i)});
    }
    row.cut_left(10);
    say(ui, row, Type::caption, ui.colours.muted, alike.below);
    ImGui::PopID();
  }
  rest.cut_top(12);
}

std::vector<std::size_t> shown_fields(const FormState& state) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < state.fields.size(); ++i) {
    if (state.fields[i].shown) shown.push_back(i);
  }
  return shown;
}

// Two short fields of one section share a line.
bool stands_beside(const FormState& state, std::size_t left, std::size_t right) {
  const FormField& second = state.fields[right];
  return !is_wide(*state.fields[left].field) && !is_wide(*second.field) && second.heading.empty();
}

void heading(const Ui& ui, Box& rest, const FormField& f) {
  if (f.heading.empty()) return;
  rest.cut_top(8);
  say_heading(ui, rest.cut_top(22), Type::body_strong, f.heading, 3);
  rest.cut_top(6);
}

float fields(const Ui& ui, const Box& area, FormState& state, Intents& intents) {
  Box rest{area.x, area.y + 16, area.w, 1e6f};
  if (!state.error.empty()) {
    const float h = note_height(ui, rest.w, state.error);
    note(ui, rest.cut_top(h), state.error, Tone::bad);
    rest.cut_top(16);
  }
  alike_note(ui, rest, state, intents);
  const std::vector<std::size_t> shown = shown_fields(state);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    heading(ui, rest, state.fields[shown[i]]);
    const bool pair =
        area.w > 420 && i + 1 < shown.size() && stands_beside(state, shown[i], shown[i + 1]);
    if (!pair) {
      one_field(ui, rest, state, shown[i], intents);
      continue;
    }
    Box left{rest.x, rest.y, (rest.w - 16) / 2, 1e6f};
    Box right{rest.x + (rest.w + 16) / 2, rest.y, (rest.w - 16) / 2, 1e6f};
    one_field(ui, left, state, shown[i], intents);
    one_field(ui, right, state, shown[++i], intents);
    rest.y = std::max(left.y, right.y);
  }
  state.focus_first = false;
  return rest.y - area.y + 24;
}

// Asks before what was entered is thrown away. Drawn inside the drawer, over it.
void ask_discard(const Ui& ui, FormState& state, Intents& intents) {
  bool open = state.asking;
  const std::string sentence = ui.tr("form.discard_sentence");
  const float h = paragraph_height(ui, 380, Type::body, sentence) + 8;
  Dialog dialog(ui, "discard", ui.tr.view("form.discard_title"), 420, h, open);
  if (!dialog.showing()) return;
  say_paragraph(ui, dialog.body(), Type::body, ui.colours.muted, sentence);
  Box foot = dialog.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("form.discard"),
                              .kind = ButtonKind::danger})) {
    intents.push_back({FormAsk::discard});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("form.keep")}) || !open) {
    intents.push_back({FormAsk::keep});
  }
}

}  // namespace

void view_form_field(const Ui& ui, const Box& box, DateDays today, FormField& f, std::size_t index,
                     bool focus, std::vector<FormIntent>& intents) {
  if (has_options(*f.field) || is_people(*f.field) || is_clock(*f.field)) {
    return view_day_field(ui, box, today, f, index, intents);
  }
  switch (f.field->type) {
    case FieldType::reference: reference_control(ui, box, f, index, intents); return;
    case FieldType::time: time_control(ui, box, today, f, index, intents); return;
    case FieldType::choice: {
      const std::string hint = ui.tr("form.choose");
      const int chosen = select_field(ui, box,
                                      {.label = f.label,
                                       .key = "choice",
                                       .names = f.choice_names,
                                       .chosen = f.choice,
                                       .placeholder = hint,
                                       .error = f.error,
                                       .clearable = !f.needed});
      if (chosen != kUnchanged) intents.push_back({FormAsk::choose, index, chosen});
      return;
    }
    case FieldType::date:
      if (date_field(ui, box, {.label = f.label, .key = "day", .error = f.error,
                               .today = today, .required = f.needed}, f.text)) {
        intents.push_back({FormAsk::changed, index});
      }
      return;
    default: break;
  }
  const TextField spec{.label = f.label,
                       .key = "text",
                       .error = f.error,
                       .keyboard = keyboard_of(f.field->type),
                       .required = f.needed,
                       .focus = focus,
                       .lines = f.field->type == FieldType::long_text};
  if (text_field(ui, box, spec, f.text).changed) intents.push_back({FormAsk::changed, index});
}

void view_form(const Ui& ui, FormState& state, std::vector<FormIntent>& intents) {
  bool open = state.open;
  Drawer drawer(ui, "form", state.title, 560, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("fields", {drawer.body().x - 4, drawer.body().y, drawer.body().w + 8,
                             drawer.body().h});
    const Box content = scroll.content();
    scroll.finish(fields(ui, {content.x + 4, content.y, content.w - 8, content.h}, state,
                         intents));
  }
  Box foot = drawer.foot();
  const bool chord = ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter);
  if (button_right(ui, foot, {.label = ui.tr.view("action.save"), .kind = ButtonKind::primary}) ||
      chord) {
    intents.push_back({FormAsk::save});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({FormAsk::cancel});
  }
  ask_discard(ui, state, intents);
}

}  // namespace acq::ui
