#include "client/screens/document/document.h"
#include "client/screens/line_table/line_table.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<DocumentIntent>;
constexpr float kSide = 300, kPad = space::card_padding, kFact = 28, kSum = 28;

void more_menu(const Ui& ui, const Box& under, const DocumentState& state, std::size_t shown,
               Intents& intents) {
  Menu menu(ui, "document_more", ui.tr.view("action.more"),
            {under.right() - 240, under.bottom() + 4}, 240);
  if (!menu.open()) return;
  for (std::size_t i = shown; i < state.actions.size(); ++i) {
    const DocumentAction& action = state.actions[i];
    if (menu.line(action.label, action.icon)) intents.push_back({action.ask, action.text});
  }
  if (ui.narrow() && menu.line(ui.tr.view("document.pdf"), Icon::download)) {
    intents.push_back({DocumentAsk::pdf});
  }
  if (!state.can_write) return;
  if (menu.line(ui.tr.view("action.edit"), Icon::edit)) intents.push_back({DocumentAsk::edit});
  const bool issued = state.locked && state.kind == EntityKind::invoice;
  if (!issued && menu.line(ui.tr.view("action.delete"), Icon::trash)) {
    intents.push_back({DocumentAsk::remove});
  }
}

void buttons(const Ui& ui, Box& row, const DocumentState& state, Intents& intents) {
  const float size = ui.narrow() ? 44.0f : 32.0f;
  const Box more = Box(row.cut_right(size + 4)).centred(size, ui.control());
  if (icon_button(ui, more, Icon::more, ui.tr.view("action.more"))) open_menu("document_more");
  std::size_t shown = 0;
  if (!state.actions.empty()) {
    const DocumentAction& next = state.actions.front();
    const Button spec{.label = next.label, .icon = next.icon, .kind = ButtonKind::primary};
    if (!ui.narrow() || button_width(ui, spec) < row.w - 96) {
      shown = 1;
      if (button_right(ui, row, spec)) intents.push_back({next.ask, next.text});
    }
  }
  more_menu(ui, more, state, shown, intents);
  if (ui.narrow()) return;
  if (button_right(ui, row, {.label = ui.tr.view("document.pdf"), .icon = Icon::download})) {
    intents.push_back({DocumentAsk::pdf});
  }
}

void head(const Ui& ui, const Box& box, const DocumentState& state, Intents& intents) {
  fill(box, ui.colours.panel);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box row = box.inset(ui.gutter(), 0);
  buttons(ui, row, state, intents);
  row.cut_right(8);
  Box title = row.cut_top(row.h / 2 + 6);
  title.cut_top(8);
  const float pill_w = pill_width(ui, state.state_words);
  const Type type = ui.narrow() ? Type::body_strong : Type::title;
  const float w = std::min(text_width(ui, type, state.title) + 2, title.w - pill_w - 12);
  say_heading(ui, title.cut_left(w), type, state.title, 1);
  title.cut_left(12);
  pill(ui, title, state.state_words, state.tone);
  row.cut_bottom(10);
  if (!state.customer.empty()) {
    const float name = std::min(text_width(ui, Type::caption, state.customer) + 1, row.w);
    if (link(ui, row.cut_left(name), state.customer, Type::caption, "customer")) {
      intents.push_back({DocumentAsk::go, state.customer_route});
    }
    row.cut_left(10);
  }
  say(ui, row, Type::caption, ui.colours.muted, state.subject);
}

// Label and value; a link where there is something behind it.
void fact_line(const Ui& ui, Box& column, const DocumentFact& fact, Intents& intents) {
  Box line = column.cut_top(kFact);
  say(ui, line.cut_left(std::min(112.0f, line.w * 0.4f)), Type::table, ui.colours.muted,
      fact.label);
  if (fact.route.empty()) {
    say(ui, line, Type::table, fact.bad ? ui.colours.bad : ui.colours.text, fact.value);
  } else if (link(ui, line, fact.value, Type::table, fact.route)) {
    intents.push_back({DocumentAsk::go, fact.route});
  }
}

float side_height(const DocumentState& state) {
  const auto lines = [](std::size_t n, float h) { return static_cast<float>(n) * h; };
  float h = 2 * kPad + 28 + lines(std::max<std::size_t>(1, state.address.size()), 20) + 16 +
            lines(state.facts.size(), kFact);
  if (!state.related.empty()) h += 16 + 28 + lines(state.related.size(), kFact);
  return h;
}

// To whom, when, and what belongs to it.
float side_card(const Ui& ui, const Box& at, const DocumentState& state, Intents& intents) {
  const Box whole{at.x, at.y, at.w, side_height(state)};
  card(ui, whole);
  Box column = whole.inset(kPad);
  Box title = column.cut_top(28);
  if (state.can_write) {
    const Box edit = Box(title.cut_right(28)).centred(28, 28);
    if (icon_button(ui, edit, Icon::edit, ui.tr.view("action.edit_details"))) {
      intents.push_back({DocumentAsk::edit});
    }
  }
  say_heading(ui, title, Type::body_strong, ui.tr.view("field.recipient"), 2);
  if (state.address.empty()) {
    say(ui, column.cut_top(20), Type::table, ui.colours.muted, ui.tr("document.no_address"));
  }
  for (const std::string& line : state.address) {
    say(ui, column.cut_top(20), Type::table, ui.colours.text, line);
  }
  column.cut_top(8);
  divider(ui, column.x, column.y, column.w);
  column.cut_top(8);
  for (const DocumentFact& fact : state.facts) fact_line(ui, column, fact, intents);
  if (state.related.empty()) return whole.h;
  column.cut_top(8);
  divider(ui, column.x, column.y, column.w);
  column.cut_top(8);
  say_heading(ui, column.cut_top(28), Type::body_strong, ui.tr.view("document.related"), 2);
  for (const DocumentFact& fact : state.related) fact_line(ui, column, fact, intents);
  return whole.h;
}

float words(const Ui& ui, Box column, std::string_view text) {
  if (text.empty()) return column.y;
  const float h = say_paragraph(ui, column, Type::body, ui.colours.text, text);
  return column.y + h + 12;
}

float sums(const Ui& ui, Box column, const DocumentState& state) {
  column.cut_left(std::max(0.0f, column.w - 420));
  for (const DocumentSum& sum : state.sums) {
    Box line = column.cut_top(kSum);
    const Type type = sum.strong ? Type::body_strong : Type::body;
    const float w = text_width(ui, type, sum.amount) + 2;
    say(ui, line.cut_right(w), type, ui.colours.text, sum.amount, Align::right);
    line.cut_right(12);
    say(ui, line, type, sum.strong ? ui.colours.text : ui.colours.muted, sum.label);
  }
  return column.y;
}

// The letter itself.
float main_card(const Ui& ui, const Box& at, const Box& window, DocumentState& state,
                std::vector<LineIntent>& line_intents) {
  return card_around(ui, at, [&](Box column) {
    Box title = column.cut_top(24);
    say_heading(ui, title, Type::body_strong, ui.tr.view("document.lines"), 2);
    if (state.locked) {
      say(ui, title, Type::caption, ui.colours.muted, ui.tr("document.locked"), Align::right);
    }
    column.cut_top(8);
    column.y = words(ui, column, state.introduction);
    column.y += view_lines(ui, column, window, state.table, line_intents) + 16;
    column.y = sums(ui, column, state) + 8;
    return words(ui, column, state.terms);
  });
}

}  // namespace

void view_document(const Ui& ui, const Box& area, DocumentState& state, Intents& intents,
                   std::vector<LineIntent>& line_intents) {
  if (state.missing) {
    if (empty_state(ui, area, Icon::note, ui.tr("document.missing"),
                    ui.tr("document.missing_hint"), ui.tr("action.back"))) {
      intents.push_back({DocumentAsk::go, list_route(state.kind)});
    }
    return;
  }
  Box rest = area;
  head(ui, rest.cut_top(ui.narrow() ? 68 : 74), state, intents);
  Scroll scroll("document", rest);
  const Box content = scroll.content();
  const Box inner = content.inset(ui.gutter(), 0);
  const float top = content.y + space::gap;
  if (ui.medium()) {
    float y = top + side_card(ui, {inner.x, top, inner.w, 0}, state, intents) + space::gap;
    y += main_card(ui, {inner.x, y, inner.w, 0}, rest, state, line_intents) + space::gap;
    scroll.finish(y - content.y);
    return;
  }
  const float left_w = inner.w - kSide - space::gap;
  const float left = main_card(ui, {inner.x, top, left_w, 0}, rest, state, line_intents);
  const float right =
      side_card(ui, {inner.right() - kSide, top, kSide, 0}, state, intents);
  scroll.finish(std::max(left, right) + 2 * space::gap);
}

void view_payment(const Ui& ui, DocumentState& state, Intents& intents) {
  if (!state.paying) return;
  const float error = state.pay_error.empty() ? 0.0f : 20.0f;
  Dialog dialog(ui, "payment", ui.tr.view("document.pay"), 380, 20 + ui.control() + error + 12,
                state.paying);
  if (!dialog.showing()) return;
  Box body = dialog.body();
  const std::string label = ui.tr("document.pay_amount") + " (" + state.currency + ")";
  const Box box = labelled(ui, body, label, state.pay_error);
  const Edited edited = text_field(ui, box,
                                   {.label = label, .error = state.pay_error,
                                    .keyboard = platform::Keyboard::decimal,
                                    .focus = state.pay_focus, .select_all = true},
                                   state.pay_text);
  state.pay_focus = false;
  Box foot = dialog.foot();
  const bool saved = button_right(ui, foot, {.label = ui.tr.view("action.save"),
                                             .kind = ButtonKind::primary, .key = "pay_save"});
  if (saved || edited.submitted) intents.push_back({DocumentAsk::pay_save});
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel"), .key = "pay_cancel"})) {
    state.paying = false;
  }
}

}  // namespace acq::ui
