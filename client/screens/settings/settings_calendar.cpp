#include "client/screens/settings/answers.h"
#include "client/screens/settings/settings.h"
#include "client/widgets/button.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

std::string_view right_key(platform::NoticeRight right) {
  switch (right) {
    case platform::NoticeRight::granted: return "settings.notices_granted";
    case platform::NoticeRight::denied: return "settings.notices_denied";
    case platform::NoticeRight::missing: return "settings.notices_missing";
    case platform::NoticeRight::unknown: break;
  }
  return "settings.notices_unknown";
}

}  // namespace

void load_calendar_settings(Env& env, SettingsState& state) {
  const platform::NoticeRight right = env.host.notices.right();
  state.notices = env.tr(right_key(right));
  state.may_ask_notices = right == platform::NoticeRight::unknown;
}

void ask_feed(Env& env, SettingsState& state, bool ends) {
  platform::HttpRequest request;
  request.method = ends ? "DELETE" : "POST";
  request.path = "/v1/calendar-feed";
  request.headers = {{"x-acquaint", "1"}};
  state.feed_ends = ends;
  state.feed_link.clear();
  state.feed_error.clear();
  state.feed_ticket = env.shell.ask_server(std::move(request));
}

void take_feed(Env& env, SettingsState& state) {
  const auto answer = env.shell.answer_of(state.feed_ticket);
  if (!answer) return;
  state.feed_ticket = 0;
  if (answer->status < 200 || answer->status >= 300) {
    const std::string code = answer->status == 0 ? answer->error : error_code_in(answer->body);
    state.feed_error = env.tr.error({code, {}, {}});
    return;
  }
  if (state.feed_ends) env.shell.toast(env.tr("settings.feed_ended"));
  else state.feed_link = link_in(answer->body);
}

void view_calendar_settings(const Ui& ui, Box& page, SettingsState& state,
                            std::vector<SettingsIntent>& intents) {
  const float width = page.w - 2 * space::card_padding, line = ui.control() + 8;
  const std::string feed = ui.tr("settings.feed");
  const auto high = [&](const std::string& words) {
    return words.empty() ? 0 : paragraph_height(ui, width, Type::table, words) + 8;
  };
  const float height = 4 + high(state.notices) + (state.may_ask_notices ? line : 0) + high(feed) +
                       high(state.feed_error) + (state.feed_link.empty() ? 0 : line) +
                       (ui.narrow() ? 2 : 1) * line;
  Box inner = settings_card(ui, page, height, ui.tr.view("settings.reminders"));
  inner.cut_top(4);
  const auto words = [&](const std::string& text, ImU32 colour) {
    if (text.empty()) return;
    inner.cut_top(say_paragraph(ui, inner, Type::table, colour, text) + 8);
  };
  words(state.notices, ui.colours.muted);
  if (state.may_ask_notices) {
    Box row = inner.cut_top(line);
    if (button_left(ui, row, {.label = ui.tr.view("settings.notices_ask"), .icon = Icon::bell})) {
      intents.push_back({SettingsAsk::allow_notices});
    }
  }
  words(feed, ui.colours.muted);
  words(state.feed_error, ui.colours.bad);
  if (!state.feed_link.empty()) {
    Box row = inner.cut_top(line);
    if (button_right(ui, row, {.label = ui.tr.view("action.copy_link"), .icon = Icon::link,
                               .key = "feed_copy"})) {
      intents.push_back({SettingsAsk::feed_copy});
    }
    say(ui, row, Type::caption, ui.colours.muted, state.feed_link);
  }
  Box row = inner.cut_top(line);
  if (button_left(ui, row, {.label = ui.tr.view("settings.feed_make"), .icon = Icon::calendar,
                            .disabled = state.feed_ticket != 0})) {
    intents.push_back({SettingsAsk::feed_make});
  }
  if (ui.narrow()) row = inner.cut_top(line);
  if (button_left(ui, row, {.label = ui.tr.view("settings.feed_end"), .kind = ButtonKind::quiet,
                            .disabled = state.feed_ticket != 0})) {
    intents.push_back({SettingsAsk::feed_end});
  }
}

}  // namespace acq::ui
