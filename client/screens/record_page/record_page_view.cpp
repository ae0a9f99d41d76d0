#include <cmath>

#include "client/screens/record_page/record_page.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<PageIntent>;

void more_menu(const Ui& ui, const Box& under, RecordPageState& state, Intents& intents) {
  Menu menu(ui, "page_more", ui.tr.view("action.more"),
            {under.right() - 220, under.bottom() + 4}, 220);
  if (!menu.open()) return;
  if (ui.narrow()) {
    if (state.can_edit && menu.line(ui.tr.view("action.edit"), Icon::edit)) {
      intents.push_back({PageAsk::edit});
    }
    if (!state.email.empty() && menu.line(ui.tr.view("action.mail"), Icon::mail)) {
      intents.push_back({PageAsk::open_url, "mailto:" + state.email});
    }
    if (state.can_convert && menu.line(ui.tr.view("action.convert"), Icon::people)) {
      intents.push_back({PageAsk::convert});
    }
  }
  const std::string_view star = ui.tr.view(state.favourite ? "action.unstar" : "action.star");
  if (menu.line(star, Icon::star)) intents.push_back({PageAsk::star});
  if (menu.line(ui.tr.view("history.title"), Icon::clock)) intents.push_back({PageAsk::history});
  if (state.can_remove && menu.line(ui.tr.view("action.delete"), Icon::trash)) {
    intents.push_back({PageAsk::remove});
  }
}

// A sign with its words where there is room for them.
Button action(std::string_view words, Icon icon, bool roomy) {
  return {.label = roomy ? words : std::string_view{}, .icon = icon, .key = words,
          .hint = roomy ? std::string_view{} : words};
}

void buttons(const Ui& ui, Box& row, RecordPageState& state, Intents& intents) {
  const Box more = Box(row.cut_right(36)).centred(32, ui.control());
  if (icon_button(ui, more, Icon::more, ui.tr.view("action.more"))) open_menu("page_more");
  more_menu(ui, more, state, intents);
  row.cut_right(4);
  const bool roomy = !ui.narrow() && !ui.medium();
  Button log = action(ui.tr.view("action.log"), Icon::note, !ui.narrow());
  log.kind = ButtonKind::primary;
  const bool logs = state.has_timeline && state.can_log;
  if (logs && button_right(ui, row, log)) {
    intents.push_back({PageAsk::log, "note"});
  }
  if (!state.phone.empty() &&
      button_right(ui, row, action(ui.tr.view("action.call"), Icon::phone, roomy))) {
    intents.push_back({PageAsk::open_url, "tel:" + state.phone});
    if (logs) intents.push_back({PageAsk::log, "call"});
  }
  if (ui.narrow()) return;
  if (!state.email.empty() &&
      button_right(ui, row, action(ui.tr.view("action.mail"), Icon::mail, roomy))) {
    intents.push_back({PageAsk::open_url, "mailto:" + state.email});
  }
  if (state.can_convert &&
      button_right(ui, row, {.label = ui.tr.view("action.convert"), .icon = Icon::people})) {
    intents.push_back({PageAsk::convert});
  }
  if (state.can_edit &&
      button_right(ui, row, action(ui.tr.view("action.edit"), Icon::edit, roomy))) {
    intents.push_back({PageAsk::edit});
  }
}

void head(const Ui& ui, const Box& box, RecordPageState& state, Intents& intents) {
  fill(box, ui.colours.panel);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box row = box.inset(ui.gutter(), 0);
  if (ui.narrow()) {
    const Box at = row.cut_left(32).centred(36, 40);
    if (icon_button(ui, at, Icon::chevron_left, ui.tr.view("action.back"))) {
      intents.push_back({PageAsk::back});
    }
    row.cut_left(4);
  }
  buttons(ui, row, state, intents);
  const float disc = ui.narrow() ? 36.0f : 40.0f;
  const Box face = row.cut_left(disc).centred(disc, disc);
  avatar(ui, face.min(), disc, state.title);
  row.cut_left(10);
  const Type type = ui.narrow() ? Type::body_strong : Type::title;
  const float title_w = std::min(text_width(ui, type, state.title) + 1, row.w);
  const float below_w = std::min(text_width(ui, Type::caption, state.subtitle) + 1, row.w);
  const Box words{row.x, row.y + row.h / 2 - 24, row.w, 28};
  const bool two_lines = !state.subtitle.empty();
  say_heading(ui, {words.x, two_lines ? words.y : row.y + row.h / 2 - 14, row.w, 28}, type,
              state.title, 1);
  if (two_lines) {
    say(ui, {row.x, words.y + 28, row.w, 18}, Type::caption, ui.colours.muted, state.subtitle);
  }
  const float used = std::max(title_w, below_w) + 16;
  const float star_w = ui.narrow() ? 0.0f : 40.0f;
  float x = row.x + used;
  if (!state.pill.empty() && used + pill_width(ui, state.pill) + star_w < row.w) {
    x += pill(ui, {x, row.y, row.right() - x, row.h}, state.pill, state.tone) + 8;
  }
  if (star_w > 0 && x + star_w <= row.right()) {
    const Box at = Box{x, row.y, 32, row.h}.centred(32, ui.control());
    const std::string_view name =
        ui.tr.view(state.favourite ? "action.unstar" : "action.star");
    if (icon_button(ui, at, state.favourite ? Icon::starred : Icon::star, name, "star")) {
      intents.push_back({PageAsk::star});
    }
  }
}

float one_column(const Ui& ui, const Box& area, RecordPageState& state, Intents& intents) {
  const Box inner = area.inset(ui.gutter(), 0);
  const float gap = space::gap;
  float y = area.y + gap;
  y += view_details_card(ui, {inner.x, y, inner.w, 0}, state, intents) + gap;
  y += view_lines_card(ui, {inner.x, y, inner.w, 0}, state);
  if (state.has_timeline) {
    y += view_timeline_card(ui, {inner.x, y, inner.w, 0}, state, intents) + gap;
  }
  y += view_side_cards(ui, {inner.x, y, inner.w, 0}, state, intents);
  return y + view_files_card(ui, {inner.x, y, inner.w, 0}, state) + gap - area.y;
}

float two_columns(const Ui& ui, const Box& area, RecordPageState& state, Intents& intents) {
  const Box inner = area.inset(ui.gutter(), 0);
  const float gap = space::gap;
  const float left_w = std::floor(inner.w * 0.4f);
  const float x = inner.x + left_w + gap;
  const float w = inner.right() - x;
  float left = area.y + gap, right = left;
  left += view_details_card(ui, {inner.x, left, left_w, 0}, state, intents) + gap;
  right += view_lines_card(ui, {x, right, w, 0}, state);
  if (state.has_timeline) {
    right += view_timeline_card(ui, {x, right, w, 0}, state, intents) + gap;
    left += view_side_cards(ui, {inner.x, left, left_w, 0}, state, intents);
  } else {
    right += view_side_cards(ui, {x, right, w, 0}, state, intents);
  }
  right += view_files_card(ui, {x, right, w, 0}, state) + gap;
  return std::max(left, right) - area.y;
}

float three_columns(const Ui& ui, const Box& area, RecordPageState& state, Intents& intents) {
  const Box inner = area.inset(ui.gutter(), 0);
  const float gap = space::gap, left_w = 320, right_w = 300;
  const float middle_x = inner.x + left_w + gap;
  const float middle_w = inner.w - left_w - right_w - 2 * gap;
  const float right_x = state.has_timeline ? inner.right() - right_w : middle_x;
  float left = area.y + gap, middle = left, right = left;
  left += view_details_card(ui, {inner.x, left, left_w, 0}, state, intents);
  middle += view_lines_card(ui, {middle_x, middle, middle_w, 0}, state);
  if (state.has_timeline) {
    middle += view_timeline_card(ui, {middle_x, middle, middle_w, 0}, state, intents);
  }
  right += view_side_cards(ui, {right_x, right, right_w, 0}, state, intents);
  right += view_files_card(ui, {right_x, right, right_w, 0}, state);
  return std::max({left, middle, right}) - area.y + gap;
}

float columns(const Ui& ui, const Box& area, RecordPageState& state, Intents& intents) {
  if (ui.narrow()) return one_column(ui, area, state, intents);
  if (ui.medium()) return two_columns(ui, area, state, intents);
  return three_columns(ui, area, state, intents);
}

}  // namespace

void view_record_page(const Ui& ui, const Box& area, RecordPageState& state, Intents& intents) {
  if (state.missing) {
    if (empty_state(ui, area, Icon::search, ui.tr("page.gone"), ui.tr("page.gone_hint"),
                    ui.tr("action.back"))) {
      intents.push_back({PageAsk::back});
    }
    return;
  }
  Box rest = area;
  head(ui, rest.cut_top(ui.narrow() ? 64 : 74), state, intents);
  Scroll scroll("page", rest);
  Box content = scroll.content();
  const float notes = view_conflicts(ui, content, state, intents);
  content.cut_top(notes);
  const float since = view_since(ui, content, state, intents);
  content.cut_top(since);
  scroll.finish(notes + since + columns(ui, content, state, intents));
}

}  // namespace acq::ui
