// What others changed since this user looked at the page last, on this device.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/record_page/record_page.h"
#include "client/screens/record_page/record_page_parts.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kChangesMost = 6, kWordsMost = 80;

// A value in a sentence: long texts are cut.
std::string in_short(Env& env, const Record& record, const Field& field) {
  std::string words = shown_value(env, record, field);
  if (words.empty()) return env.tr("history.nothing");
  const std::string_view start = utf8_prefix(words, kWordsMost);
  if (start.size() < words.size()) words = std::string(start) + "…";
  return words;
}

void load_changes(Env& env, RecordPageState& state) {
  const Entity& described = env.entity(state.kind);
  const Record& before = state.before->record;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (field.has(kSystem) || field.has(kHidden) || before.values[i] == state.record.values[i]) {
      continue;
    }
    if (state.changes.size() == kChangesMost) break;
    state.changes.push_back({field_label(env.tr, field), in_short(env, before, field),
                             in_short(env, state.record, field)});
  }
}

}  // namespace

void load_since(Env& env, RecordPageState& state) {
  state.since.clear();
  state.changes.clear();
  if (!state.before) return;
  load_changes(env, state);
  const auto fresh = std::ranges::count_if(state.events, &PageEvent::fresh);
  if (fresh == 0 && state.changes.empty()) return;
  state.since = env.tr("page.since", {{"when", format_relative(env.tr, state.before->at, env.now,
                                                               env.utc_offset_min)}});
  if (fresh > 0) state.since += " " + env.tr.count("page.new_entries", fresh);
}

// A card: the sentence, then a line for each field, old and new value.
float view_since(const Ui& ui, const Box& area, RecordPageState& state,
                 std::vector<PageIntent>& intents) {
  if (state.since.empty()) return 0;
  const Box inner = area.inset(ui.gutter(), 0);
  const Box at{inner.x, inner.y + space::gap, inner.w, 0};
  const float height = card_around(ui, at, [&](Box column) {
    Box head = column.cut_top(24);
    const std::string_view close = ui.tr.view("page.since_read");
    if (icon_button(ui, Box(head.cut_right(28)).centred(28, 28), Icon::close, close)) {
      intents.push_back({PageAsk::forget_since});
    }
    say(ui, head, Type::body_strong, ui.colours.text, state.since);
    for (const PageChange& change : state.changes) {
      const std::string words = change.label + ": " + change.before + " → " + change.after;
      column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.muted, words, 2) + 2);
    }
    return column.y;
  });
  return height + space::gap;
}

}  // namespace acq::ui
