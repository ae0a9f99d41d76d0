#include <algorithm>
#include <set>

#include "client/screens/duplicates/duplicates.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/merge_records.h"

namespace acq::ui {
namespace {

constexpr std::int64_t kRowsAtOnce = 200;  // a few milliseconds in the browser
constexpr std::size_t kShownMost = 100;
constexpr std::string_view kDifferent = "duplicates.different";

std::string name_of(const DuplicatePair& pair) {
  return pair.first.text() + "+" + pair.second.text();
}

// The pairs that this user has told apart, one a line.
std::set<std::string, std::less<>> different(Env& env) {
  std::set<std::string, std::less<>> names;
  const std::string all = env.shell.remembered(kDifferent);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size());
    names.insert(all.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

void tell_apart(Env& env, const DuplicatePair& pair) {
  std::string all = env.shell.remembered(kDifferent);
  if (!all.empty()) all += '\n';
  env.shell.remember(kDifferent, all + name_of(pair));
}

bool make_row(Env& env, const DuplicatesState& state, const DuplicatePair& pair,
              DuplicateRow& row) {
  row.pair = pair;
  int side = 0;
  for (const Id& id : {pair.first, pair.second}) {
    const auto record = env.rows.find(state.kind, id);
    if (!record || !*record || (*record)->deleted) return false;
    row.titles[side] = shown_title(env, **record);
    row.below[side++] = shown_subtitle(env, **record);
  }
  std::string fields;
  for (const std::string_view field : pair.fields) {
    const std::string label = field_label(env.tr, *env.entity(state.kind).find(field));
    fields += (fields.empty() ? "" : ", ") + label;
  }
  row.reasons = env.tr("duplicates.same", {{"fields", fields},
                                           {"percent", format_percent(env.tr.language(),
                                                                      pair.score)}});
  return true;
}

// Pairs of which one is gone by now are left out, until Undo brings it back.
void fill_rows(Env& env, DuplicatesState& state) {
  state.rows.clear();
  state.there = 0;
  for (const DuplicatePair& pair : state.pairs) {
    DuplicateRow row;
    const bool shown = state.rows.size() < kShownMost;
    if (shown && !make_row(env, state, pair, row)) continue;
    ++state.there;
    if (shown) state.rows.push_back(std::move(row));
  }
}

void start(Env& env, DuplicatesState& state, EntityKind kind) {
  state = {};
  state.kind = kind;
  state.title = env.tr("duplicates.title", {{"entities", entities_name(env.tr, env.entity(kind))}});
  state.search.emplace(kind);
  env.shell.request_work();
}

void finish(Env& env, DuplicatesState& state) {
  auto pairs = state.search->pairs(env.rows);
  state.search.reset();
  env.host.frames.request_frames(2);
  if (!pairs) {
    state.error = env.tr.error(pairs.error());
    return;
  }
  const auto apart = different(env);
  std::erase_if(*pairs, [&](const DuplicatePair& pair) { return apart.contains(name_of(pair)); });
  state.pairs = std::move(*pairs);
  fill_rows(env, state);
}

class DuplicatesScreen final : public Screen {
 public:
  void open(Env& env, const Route& route) override {
    constexpr std::string_view kOf = "of=";
    const std::string_view query = route.query;
    const Entity* of =
        query.starts_with(kOf) ? env.rows.find_entity(query.substr(kOf.size())) : nullptr;
    const EntityKind kind = of && can_be_merged(of->kind) ? of->kind : EntityKind::contact;
    stale_ = true;
    // Back from a record: what was found is still found.
    if (kind != state_.kind || (state_.rows.empty() && !state_.search)) start(env, state_, kind);
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) stale_ = stale_ || touched.kind == state_.kind;
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (stale_ && !state_.search) fill_rows(env, state_);
    stale_ = false;
    intents_.clear();
    view_duplicates(ui, area, state_, intents_);
    for (const DuplicatesIntent& intent : intents_) update(env, intent);
    merge_intents_.clear();
    view_merge(ui, state_.merge, merge_intents_);
    for (const MergeIntent& intent : merge_intents_) {
      (void)update_merge(env, state_.merge, intent);
    }
  }
  bool work(Env& env, int budget_ms) override {
    const TimeMs begun = env.host.clock.now_ms();
    while (state_.search) {
      const auto more = state_.search->step(env.rows, kRowsAtOnce);
      if (!more) state_.error = env.tr.error(more.error());
      if (!more || !*more) {
        if (more) finish(env, state_);
        state_.search.reset();
        env.host.frames.request_frames(2);
      } else if (env.host.clock.now_ms() - begun >= budget_ms) {
        return true;
      }
    }
    return false;
  }

 private:
  void update(Env& env, const DuplicatesIntent& intent) {
    const DuplicatePair pair = state_.rows[intent.a].pair;
    switch (intent.ask) {
      case DuplicatesAsk::open:
        env.shell.go(record_route(state_.kind, intent.b == 0 ? pair.first : pair.second));
        break;
      case DuplicatesAsk::merge:
        state_.merge = open_merge(env, state_.kind, pair.first, pair.second);
        break;
      case DuplicatesAsk::differ:
        tell_apart(env, pair);
        std::erase_if(state_.pairs, [&](const DuplicatePair& each) {
          return name_of(each) == name_of(pair);
        });
        fill_rows(env, state_);
        break;
    }
    env.host.frames.request_frames(2);
  }

  DuplicatesState state_;
  bool stale_ = false;
  std::vector<DuplicatesIntent> intents_;
  std::vector<MergeIntent> merge_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_duplicates_screen() { return std::make_unique<DuplicatesScreen>(); }

}  // namespace acq::ui
