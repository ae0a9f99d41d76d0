// How a list looks: its columns, what its rows are put together by, which of them stand out.
#include <algorithm>

#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "client/screens/shown/shown_key.h"
#include "rules/filter_match.h"

namespace acq::ui {
namespace {

// The same as long as the group is: what is folded stays so.
std::string key_text(const Value& key) {
  if (const auto* id = std::get_if<Id>(&key)) return id->text();
  if (const auto* number = std::get_if<std::int64_t>(&key)) return std::to_string(*number);
  return std::string(text_of(key));
}

void offer_columns(Env& env, RecordsState& state) {
  ListLook& look = state.look;
  const Entity& described = env.entity(state.kind);
  for (const Field& field : described.fields) {
    const bool title = std::ranges::find(described.title, field.name) != described.title.end();
    if (field.has(kHidden) || field.has(kHash) || title) continue;
    const bool on = std::ranges::find(state.columns, field.name, &GridColumn::key) !=
                    state.columns.end();
    look.columns.push_back({std::string(field.name), field_label(env.tr, field), on});
  }
  for (const Field& field : described.fields) {
    if (!can_group_rows(field)) continue;
    look.group_keys.emplace_back(field.name);
    look.group_names.push_back(field_label(env.tr, field));
  }
}

// What each rule asks for, as the chips of a filter say it.
void name_colours(Env& env, RecordsState& state) {
  state.look.colour_words.clear();
  for (const ColourRule& rule : state.colours) {
    std::string words;
    for (const FilterChip& chip : make_filter_state(env, state.kind, rule.filter).chips) {
      words += (words.empty() ? "" : " · ") + chip.words;
    }
    state.look.colour_words.push_back(std::move(words));
  }
}

void arrange(Env& env, RecordsState& state) {
  state.look = {};
  state.look.open = true;
  offer_columns(env, state);
  name_colours(env, state);
}

// A column that is added comes last; without any the list would be its own again.
void set_column(Env& env, RecordsState& state, std::size_t index, bool on) {
  std::vector<ColumnChoice>& offered = state.look.columns;
  if (index >= offered.size()) return;
  std::vector<std::string> chosen;
  for (const GridColumn& column : state.columns) {
    if (env.entity(state.kind).find(column.key)) chosen.push_back(column.key);
  }
  const std::string& key = offered[index].key;
  std::erase(chosen, key);
  if (on) chosen.push_back(key);
  if (chosen.empty()) return;
  offered[index].on = on;
  show_columns(env, state, std::move(chosen));
}

void set_group(RecordsState& state, std::int64_t index) {
  const auto& keys = state.look.group_keys;
  const bool one = index >= 0 && static_cast<std::size_t>(index) < keys.size();
  state.group = one ? keys[static_cast<std::size_t>(index)] : std::string();
  state.folded.clear();
  state.stale = true;
  state.to_top = true;
}

// Its filter is put together at once: a rule for every row would say nothing.
void ask_colour(Env& env, RecordsState& state, std::size_t rule) {
  if (rule >= state.colours.size()) return;
  state.look.colouring = static_cast<int>(rule);
  state.look.panel = make_filter_state(env, state.kind, state.colours[rule].filter);
  open_filter(state.look.panel);
}

void add_colour(Env& env, RecordsState& state) {
  if (state.colours.size() == kColourRulesMost) return;
  constexpr Tone kNext[] = {Tone::bad, Tone::warning, Tone::good, Tone::accent, Tone::neutral};
  std::vector<ColourRule> rules = state.colours;
  rules.push_back({kNext[rules.size() % std::size(kNext)], {}});
  set_colours(env, state, std::move(rules));
  ask_colour(env, state, state.colours.size() - 1);
}

void remove_colour(Env& env, RecordsState& state, std::size_t rule) {
  if (rule >= state.colours.size()) return;
  std::vector<ColourRule> rules = state.colours;
  rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(rule));
  set_colours(env, state, std::move(rules));
}

void set_tone(Env& env, RecordsState& state, std::size_t rule, std::int64_t tone) {
  if (rule >= state.colours.size() || tone < 0) return;
  std::vector<ColourRule> rules = state.colours;
  rules[rule].tone = static_cast<Tone>(tone);
  set_colours(env, state, std::move(rules));
}

void fold_group(RecordsState& state, std::size_t index) {
  if (index >= state.groups.size()) return;
  GridGroup& group = state.groups[index];
  group.folded = !group.folded;
  if (group.folded) state.folded.insert(group.key);
  else state.folded.erase(group.key);
  state.lines = GridLines(state.groups);
}

}  // namespace

void set_colours(Env& env, RecordsState& state, std::vector<ColourRule> colours) {
  state.colours = std::move(colours);
  state.colour_filters.clear();
  for (const ColourRule& rule : state.colours) {
    state.colour_filters.push_back(resolved(env.entity(state.kind), rule.filter, env.actor.user,
                                            env.now, env.utc_offset_min));
  }
  state.cache.clear();
  if (state.look.open) name_colours(env, state);
}

std::optional<Tone> colour_of(Env& env, const RecordsState& state, const Record& record) {
  for (std::size_t i = 0; i < state.colours.size(); ++i) {
    const Filter& filter = state.colour_filters[i];
    if (!filter.empty() && matches(env.rows, record, filter)) return state.colours[i].tone;
  }
  return std::nullopt;
}

std::vector<std::int64_t> put_together(Env& env, RecordsState& state,
                                       std::vector<std::int64_t> rowids, const RowGroups* found) {
  state.groups.clear();
  const Field* field = found ? env.entity(state.kind).find(state.group) : nullptr;
  if (!field) {
    state.lines = GridLines(rowids.size());
    return rowids;
  }
  std::vector<std::size_t> order = keys_in_order(env, *field, found->keys());
  if (state.descending && state.sort == state.group) std::ranges::reverse(order);
  const std::vector<std::size_t> counts = found->counts();
  for (const std::size_t group : order) {
    const Value& key = found->keys()[group];
    GridGroup heading{.key = key_text(key), .label = shown_key(env, *field, Bucket::month, key)};
    if (field->type == FieldType::choice) heading.tone = tone_of(*field, key);
    heading.count = counts[group];
    heading.folded = state.folded.contains(heading.key);
    state.groups.push_back(std::move(heading));
  }
  state.lines = GridLines(state.groups);
  return found->together(rowids, order);
}

void update_colour_filter(Env& env, RecordsState& state, const FilterIntent& intent) {
  ListLook& look = state.look;
  const auto rule = static_cast<std::size_t>(look.colouring);
  if (look.colouring < 0 || rule >= state.colours.size()) return;
  if (update_filter(env, look.panel, intent)) {
    std::vector<ColourRule> rules = state.colours;
    rules[rule].filter = filter_of(env, look.panel);
    set_colours(env, state, std::move(rules));
  }
  if (look.panel.open) return;
  look.colouring = -1;
  if (state.colours[rule].filter.empty()) remove_colour(env, state, rule);
}

void update_look(Env& env, RecordsState& state, const RecordsIntent& intent) {
  switch (intent.ask) {
    case RecordsAsk::arrange: arrange(env, state); break;
    case RecordsAsk::set_column: set_column(env, state, intent.a, intent.b != 0); break;
    case RecordsAsk::set_group: set_group(state, intent.b); break;
    case RecordsAsk::add_colour: add_colour(env, state); break;
    case RecordsAsk::ask_colour: ask_colour(env, state, intent.a); break;
    case RecordsAsk::set_tone: set_tone(env, state, intent.a, intent.b); break;
    case RecordsAsk::remove_colour: remove_colour(env, state, intent.a); break;
    case RecordsAsk::close_look: state.look.open = false; break;
    case RecordsAsk::fold_group: fold_group(state, intent.a); break;
    default: break;
  }
}

}  // namespace acq::ui
