// What makes leads worth more or less, as a drawer shows it, and back.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/designer/designer_drawer.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

// "+20 · Source is Website · Call: at least 2"
std::string score_words(Env& env, const Record& rule) {
  std::string said = signed_number(env.tr, number_of(rule.get("points")));
  const auto filter = parse_filter(env.entity(EntityKind::lead), text_of(rule.get("filter")));
  const FilterState shown = make_filter_state(env, EntityKind::lead, filter.value_or(Filter{}));
  for (const FilterChip& chip : shown.chips) said += " · " + chip.words;
  const std::int64_t least = number_of(rule.get("least"));
  if (least <= 0) return said;
  const std::string_view channel = text_of(rule.get("channel"));
  const std::string what = channel.empty() ? entities_name(env.tr, env.entity(EntityKind::activity))
                                           : shown_choice(env.tr, choices::channel, channel);
  return said + " · " + env.tr("designer.score_least_of",
                               {{"what", what}, {"n", std::to_string(least)}});
}

// What was typed as a whole number; nothing typed is nothing.
Result<Value> whole_number(Env& env, const std::string& typed, std::string_view field) {
  if (trim(typed).empty()) return Value{};
  std::string_view digits = trim(typed);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  const auto number = parse_number(env.tr.language(), digits, 0);
  if (number) return Value{*number};
  return fail("bad_number", typed, {.entity = "score_rule", .field = std::string(field)});
}

void save_score(Env& env, DesignerState& state) {
  ScoreEditor& editor = state.score;
  editor.error = {};
  const bool is_new = editor.row.is_nil();
  Change change = is_new ? insert_change(EntityKind::score_rule, env.store.ids().make())
                         : update_change(EntityKind::score_rule, editor.row);
  const auto refuse = [&](const Error& error) {
    editor.error = error_of(env, EntityKind::score_rule, error);
  };
  auto points = whole_number(env, editor.points, "points");
  if (!points) return refuse(points.error());
  auto least = whole_number(env, editor.least, "least");
  if (!least) return refuse(least.error());
  change.set("name", words_or_nothing(editor.name));
  change.set("points", std::move(*points));
  change.set("least", std::move(*least));
  const bool one = editor.channel >= 0;
  change.set("channel",
             one ? Value{editor.channel_keys[static_cast<std::size_t>(editor.channel)]} : Value{});
  const Filter filter = filter_of(env, editor.filter);
  change.set("filter", filter.empty() ? Value{} : Value{filter_text(filter)});
  change.set("active", std::int64_t{editor.active});
  const auto written =
      env.shell.try_write({&change, 1}, said_of(env, EntityKind::score_rule, is_new));
  if (!written) return refuse(written.error());
  editor.open = false;
  state.stale = true;
}

}  // namespace

void load_scores(Env& env, DesignerState& state) {
  state.scores.clear();
  if (designed_kind(state) != EntityKind::lead) return;
  for (const Record& rule : fetch_all(env, {.kind = EntityKind::score_rule})) {
    state.scores.push_back({rule.id, shown_title(env, rule), score_words(env, rule),
                            number_of(rule.get("active"), 1) != 0});
  }
}

void open_score_editor(Env& env, ScoreEditor& editor, const Record& rule) {
  editor = {};
  editor.open = true;
  editor.row = rule.id;
  editor.name = text_of(rule.get("name"));
  const auto typed = [&](std::string_view field) {
    const Value& value = rule.get(field);
    return is_empty(value) ? std::string() : std::to_string(number_of(value));
  };
  editor.points = typed("points");
  editor.least = typed("least");
  editor.active = rule.id.is_nil() || number_of(rule.get("active"), 1) != 0;
  for (const Choice& channel : choices::channel.choices) {
    if (channel.name == text_of(rule.get("channel"))) {
      editor.channel = static_cast<int>(editor.channel_keys.size());
    }
    editor.channel_keys.emplace_back(channel.name);
    editor.channel_names.push_back(shown_choice(env.tr, choices::channel, channel.name));
  }
  const auto filter = parse_filter(env.entity(EntityKind::lead), text_of(rule.get("filter")));
  editor.filter = make_filter_state(env, EntityKind::lead, filter.value_or(Filter{}));
}

void update_score_editor(Env& env, DesignerState& state, const DesignerIntent& intent) {
  ScoreEditor& editor = state.score;
  switch (intent.ask) {
    case DesignerAsk::save: save_score(env, state); return;
    case DesignerAsk::cancel: editor.open = false; return;
    case DesignerAsk::channel: editor.channel = intent.index; break;
    case DesignerAsk::open_filter:
      editor.filtering = true;
      open_filter(editor.filter);
      break;
    default: editor.error = {};
  }
}

void score_lines(Drawn& drawn, ScoreEditor& editor) {
  drawn.whole_error();
  drawn.text("designer.score_reason", "name", editor.name, true);
  drawn.text("designer.score_points", "points", editor.points, true);
  drawn.hint(drawn.ui.tr("designer.score_points_hint"));
  drawn.condition("designer.score_if", "designer.score_all", "filter", editor.filter);
  drawn.text("designer.score_least", "least", editor.least, false);
  drawn.pick("field.channel", "channel", editor.channel_names, editor.channel,
             DesignerAsk::channel, true);
  drawn.check("designer.in_force", editor.active);
}

}  // namespace acq::ui
