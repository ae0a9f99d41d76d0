#include "client/screens/board/board.h"

#include <algorithm>

#include "base/utf8.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "rules/pipelines.h"

namespace acq::ui {
namespace {

constexpr std::size_t kAhead = 6, kCacheMost = 120;
constexpr std::int64_t kIdleDays = 14;
constexpr std::string_view kRemembered = "board_pipeline";

std::vector<Condition> conditions(Env& env, const BoardState& state, const std::string& stage) {
  std::vector<Condition> where{{"stage", Compare::equal, stage}, in_pipeline(state.pipeline)};
  if (state.mine) where.push_back({"owner", Compare::equal, env.actor.user});
  return where;
}

// Amounts in different currencies stand side by side; the organisation's comes first.
std::string sum_words(Env& env, const std::vector<GroupSum>& groups) {
  std::string own, others;
  std::int64_t own_minor = 0;
  for (const GroupSum& group : groups) {
    const std::string_view code = text_of(group.key);
    if (code.empty() || code == env.currency) {
      own_minor += group.sum;
    } else if (group.sum != 0) {
      others += " + " + format_money_short(env.tr, {group.sum, std::string(code)});
    }
  }
  own = format_money_short(env.tr, {own_minor, std::string(env.currency)});
  return own_minor == 0 && !others.empty() ? others.substr(3) : own + others;
}

Result<void> query_column(Env& env, const BoardState& state, BoardColumn& column) {
  ListQuery query{.kind = EntityKind::deal, .where = conditions(env, state, column.stage)};
  const bool closed = choices::is_closed(column.stage);
  query.sort = closed ? "closed_on" : "expected_close";
  query.descending = closed;
  auto rowids = list_rowids(env.rows, query);
  if (!rowids) return forward(rowids);
  auto sums = group_sums(env.rows, query, "currency", "amount");
  if (!sums) return forward(sums);
  column.rowids = std::move(*rowids);
  column.count = static_cast<std::int64_t>(column.rowids.size());
  column.sum = sum_words(env, *sums);
  column.cache.clear();
  return {};
}

// "Konmatfix GTX Pro" under the company Konmatfix is about "GTX Pro".
std::string without_company(std::string_view name, std::string_view company) {
  if (!company.empty() && name.starts_with(company)) {
    std::string_view rest = trim(name.substr(company.size()));
    for (const std::string_view mark : {"–", "-", "·", ",", ":", "/"}) {
      if (rest.starts_with(mark)) rest = trim(rest.substr(mark.size()));
    }
    return std::string(rest);
  }
  return std::string(name);
}

// Cards are for the overview: no cents, and short from a million up.
std::string amount_words(Env& env, const Record& deal) {
  const std::string_view own = text_of(deal.get("currency"));
  const std::string code(own.empty() ? env.currency : own);
  return format_money_short(env.tr, {number_of(deal.get("amount")), code});
}

void add_dates(Env& env, const Record& deal, bool closed, BoardCard& card) {
  const Value& day = deal.get(closed ? "closed_on" : "expected_close");
  if (!is_empty(day)) {
    const bool this_year = calendar_from_days(number_of(day)).year ==
                           calendar_from_days(env.today()).year;
    card.due = format_date(env.tr, number_of(day),
                           this_year ? DateStyle::day_month : DateStyle::medium);
    card.late = !closed && number_of(day) < env.today();
  }
  const TimeMs updated = number_of(deal.get("updated_at"), env.now);
  const std::int64_t days = (env.now - updated) / kMsPerDay;
  if (!closed && days >= kIdleDays) card.idle = env.tr.count("board.idle", days);
}

BoardCard make_card(Env& env, const Record& deal) {
  BoardCard card;
  card.id = deal.id;
  card.name = shown_title(env, deal);
  const std::string company = env.rows.title(EntityKind::account, id_of(deal.get("account")));
  const std::string product = env.rows.title(EntityKind::product, id_of(deal.get("product")));
  card.title = company.empty() ? card.name : company;
  card.below = company.empty() ? product : without_company(card.name, company);
  if (card.below.empty()) card.below = product;
  if (!is_empty(deal.get("amount"))) card.amount = amount_words(env, deal);
  card.owner = env.rows.title(EntityKind::user, id_of(deal.get("owner")));
  add_dates(env, deal, choices::is_closed(text_of(deal.get("stage"))), card);
  return card;
}

void fetch_cards(Env& env, BoardColumn& column) {
  const std::size_t last = std::min(column.rowids.size(), column.wanted_last + kAhead);
  const std::size_t first = column.wanted_first > kAhead ? column.wanted_first - kAhead : 0;
  if (column.cache.size() > kCacheMost) {
    std::erase_if(column.cache, [&](const auto& entry) {
      return entry.first < first || entry.first >= last;
    });
  }
  for (std::size_t i = first; i < last; ++i) {
    if (column.cache.contains(i)) continue;
    const auto deal = env.rows.at(EntityKind::deal, column.rowids[i]);
    if (deal && *deal) column.cache.emplace(i, make_card(env, **deal));
  }
}

// The card just moved stands somewhere else now: its column scrolls there.
void find_focus(Env& env, BoardState& state) {
  if (state.focus.is_nil()) return;
  const auto deal = env.rows.find(EntityKind::deal, state.focus);
  if (!deal || !*deal) return;
  for (BoardColumn& column : state.columns) {
    const auto found = std::ranges::find(column.rowids, (*deal)->rowid);
    if (found == column.rowids.end()) continue;
    column.scroll_to = static_cast<std::size_t>(found - column.rowids.begin());
  }
}

// The program's own pipeline is one of several while deals are in it.
Result<void> load_pipelines(Env& env, BoardState& state) {
  std::optional<Id> shown = state.pipeline;
  if (state.pipelines.empty()) shown = Id::parse(env.shell.remembered(kRemembered));
  state.pipelines.clear();
  state.pipeline_names.clear();
  for (const Pipeline& pipeline : env.rows.dictionary().pipelines()) {
    state.pipelines.push_back(pipeline.id);
    state.pipeline_names.push_back(label_in(env.tr, pipeline.labels));
  }
  auto without = count_rows(env.rows, {.kind = EntityKind::deal, .where = {in_pipeline(Id{})}});
  if (!without) return forward(without);
  if (*without > 0 || state.pipelines.empty()) {
    state.pipelines.emplace_back();
    state.pipeline_names.push_back(env.tr("board.first_pipeline"));
  }
  const bool there = shown && std::ranges::find(state.pipelines, *shown) != state.pipelines.end();
  state.pipeline = there ? *shown : state.pipelines.front();
  return {};
}

// What is known of a column stays while its stage does.
void make_columns(Env& env, BoardState& state) {
  const ChoiceSet& all = *env.entity(EntityKind::deal).find("stage")->choices;
  std::vector<BoardColumn> before = std::move(state.columns);
  state.columns.clear();
  for (const Choice& stage : stages_of(env.rows.dictionary(), state.pipeline)) {
    const auto known = std::ranges::find(before, stage.name, &BoardColumn::stage);
    BoardColumn column = known == before.end() ? BoardColumn{} : std::move(*known);
    column.stage = stage.name;
    column.title = shown_choice(env.tr, all, stage.name);
    column.tone = stage.tone;
    state.columns.push_back(std::move(column));
  }
  state.lost.reasons.clear();
  for (const Choice& reason : choices::lost_reason.choices) {
    state.lost.reasons.push_back(shown_choice(env.tr, choices::lost_reason, reason.name));
  }
}

void write_stage(Env& env, BoardState& state, const Id& row, const std::string& name,
                 std::string_view stage, std::string_view reason) {
  Change change = update_change(EntityKind::deal, row);
  change.set("stage", std::string(stage));
  if (!reason.empty()) change.set("lost_reason", std::string(reason));
  const ChoiceSet& stages = *env.entity(EntityKind::deal).find("stage")->choices;
  const std::string words = shown_choice(env.tr, stages, stage);
  const std::string said = env.tr("board.moved", {{"deal", name}, {"stage", words}});
  const auto written = env.shell.try_write({&change, 1}, said);
  state.stale = true;
  if (written) {
    state.focus = row;  // the keyboard follows the card to where it now stands
    return;
  }
  env.shell.toast(env.tr.error(written.error()), true);
  if (written.error().code != "stage_requires") return;
  // What is missing is typed in the form, which then moves the deal.
  std::vector<Preset> presets;
  for (const FieldChange& part : change.fields) {
    presets.push_back({std::string(entity(EntityKind::deal).fields[part.field].name), part.value});
  }
  env.shell.open_form(EntityKind::deal, row, std::move(presets));
}

void move_card(Env& env, BoardState& state, const Id& row, std::size_t to) {
  if (to >= state.columns.size() || !state.can_write) return;
  const auto deal = env.rows.find(EntityKind::deal, row);
  if (!deal || !*deal || (*deal)->deleted) return;
  const std::string& stage = state.columns[to].stage;
  if (text_of((*deal)->get("stage")) == stage) return;
  const std::string name = shown_title(env, **deal);
  if (stage != "lost") {
    write_stage(env, state, row, name, stage, {});
    return;
  }
  state.lost.open = true;
  state.lost.row = row;
  state.lost.name = name;
  state.lost.reason = -1;
}

void create_deal(Env& env, const BoardState& state, std::size_t column) {
  std::vector<Preset> presets;
  const std::size_t at = column < state.columns.size() ? column : 0;
  presets.push_back({"stage", state.columns[at].stage});
  if (!state.pipeline.is_nil()) presets.push_back({"pipeline", state.pipeline});
  env.shell.open_form(EntityKind::deal, Id{}, std::move(presets));
}

}  // namespace

void refresh_board(Env& env, BoardState& state) {
  // The role of a device that is new here arrives with the first sync.
  state.can_write = env.actor.role != Role::read_only;
  if (state.stale) {
    state.stale = false;
    state.error.clear();
    state.total = env.rows.count(EntityKind::deal).value_or(0);
    if (const auto loaded = load_pipelines(env, state); !loaded) {
      state.error = env.tr.error(loaded.error());
    }
    make_columns(env, state);
    for (BoardColumn& column : state.columns) {
      const auto queried = query_column(env, state, column);
      if (!queried) state.error = env.tr.error(queried.error());
    }
    find_focus(env, state);
  }
  for (BoardColumn& column : state.columns) fetch_cards(env, column);
}

void update_board(Env& env, BoardState& state, const BoardIntent& intent) {
  switch (intent.ask) {
    case BoardAsk::show_cards: {
      BoardColumn& column = state.columns[intent.column];
      if (column.wanted_first == intent.a && column.wanted_last == intent.b) return;
      column.wanted_first = intent.a;
      column.wanted_last = intent.b;
      break;
    }
    case BoardAsk::open_card: env.shell.go(record_route(EntityKind::deal, intent.row)); break;
    case BoardAsk::move: move_card(env, state, intent.row, intent.column); break;
    case BoardAsk::mine:
      state.mine = intent.a == 1;
      state.stale = true;
      break;
    case BoardAsk::pipeline:
      state.pipeline = state.pipelines[intent.a];
      env.shell.remember(kRemembered, state.pipeline.text());
      state.stale = true;
      break;
    case BoardAsk::table: env.shell.go(list_route(EntityKind::deal)); break;
    case BoardAsk::create: create_deal(env, state, intent.column); break;
    case BoardAsk::lost_reason: state.lost.reason = static_cast<int>(intent.a); break;
    case BoardAsk::lost_confirm: {
      const auto index = static_cast<std::size_t>(state.lost.reason);
      if (index >= choices::lost_reason.choices.size()) return;
      state.lost.open = false;
      write_stage(env, state, state.lost.row, state.lost.name, "lost",
                  choices::lost_reason.choices[index].name);
      break;
    }
    case BoardAsk::lost_cancel: state.lost.open = false; break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class BoardScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      // Cards show the company, the product and the owner by name.
      const EntityKind kind = touched.kind;
      if (kind == EntityKind::deal || kind == EntityKind::account ||
          kind == EntityKind::product || kind == EntityKind::user ||
          kind == EntityKind::pipeline) {
        state_.stale = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    refresh_board(env, state_);
    intents_.clear();
    view_board(ui, area, state_, intents_);
    for (const BoardIntent& intent : intents_) update_board(env, state_, intent);
  }

 private:
  BoardState state_;
  std::vector<BoardIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_board_screen() { return std::make_unique<BoardScreen>(); }

}  // namespace acq::ui
