#include "client/screens/calendar/calendar.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/event_series.h"

namespace acq::ui {

ClockOffset offset_of(Env& env) {
  return [&env](TimeMs at) { return env.offset_at(at); };
}

namespace {

// What the clock shows, as a moment.
TimeMs moment(Env& env, TimeMs shown, bool all_day) {
  return all_day ? shown : moment_of(shown, offset_of(env));
}

void show(CalendarState& state, DateDays day) {
  state.day = day;
  state.stale = true;
}

void step(CalendarState& state, int by) {
  if (state.span == CalendarSpan::month) {
    CalendarDate date = calendar_from_days(state.day);
    const int month = date.year * 12 + date.month - 1 + by;
    date = {month / 12, month % 12 + 1, 1};
    show(state, days_from_calendar(date).value_or(state.day));
    return;
  }
  const int days = state.span == CalendarSpan::day ? 1 : state.span == CalendarSpan::week ? 7 : 30;
  show(state, state.day + by * days);
}

void set_span(Env& env, CalendarState& state, CalendarSpan span) {
  state.span = span;
  state.span_chosen = true;
  state.stale = true;
  env.shell.remember("calendar.span", std::to_string(static_cast<int>(span)));
}

std::string when_words(Env& env, TimeMs shown, bool all_day) {
  const std::string day = format_day(env.tr, day_of(shown), env.today());
  return all_day ? day : day + ", " + format_time(env.tr.language(), shown, 0);
}

Result<Record> event_of(Env& env, const CalendarEntry& entry) {
  auto found = env.rows.find(entry.kind, entry.row);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return fail("not_found");
  return std::move(**found);
}

void move_task(Env& env, CalendarState& state, const CalendarEntry& entry,
               const CalendarAsking& to) {
  Change change = update_change(EntityKind::task, entry.row);
  const DateDays day = day_of(to.from);
  change.set("due_on", day);
  change.set("due_minute",
             to.all_day ? Value{} : Value{(to.from - day * kMsPerDay) / 60'000});
  const std::string said = env.tr("calendar.moved", {{"subject", entry.title},
                                                     {"when", when_words(env, to.from,
                                                                         to.all_day)}});
  if (!env.shell.write({&change, 1}, said)) return;
  state.selected_at = day * kMsPerDay;
}

// Does what was asked to the part of the series that was chosen.
void carry_out(Env& env, CalendarState& state, const CalendarAsking& ask, SeriesPart part) {
  const CalendarEntry entry = state.entries[ask.entry];
  state.selected = entry.row;
  state.selected_at = entry.occurrence;
  state.focus_selected = !ask.removes;
  state.stale = true;
  if (entry.kind == EntityKind::task && !ask.removes) return move_task(env, state, entry, ask);
  auto record = event_of(env, entry);
  if (!record) return env.shell.toast(env.tr.error(record.error()), true);
  if (entry.kind == EntityKind::task) {
    const Change gone{EntityKind::task, entry.row, ChangeKind::remove, {}};
    (void)env.shell.write({&gone, 1}, env.tr("calendar.removed", {{"subject", entry.title}}));
    return;
  }
  const Occurrence occurrence{*record, entry.occurrence};
  if (ask.removes) {
    const auto changes = remove_occurrence(occurrence, part, offset_of(env));
    (void)env.shell.write(changes, env.tr("calendar.removed", {{"subject", entry.title}}));
    return;
  }
  const NewTimes times{moment(env, ask.from, ask.all_day), moment(env, ask.to, ask.all_day),
                       ask.all_day};
  const auto changes =
      move_occurrence(occurrence, part, times, env.store.ids(), offset_of(env));
  const std::string said = env.tr("calendar.moved", {{"subject", entry.title},
                                                     {"when", when_words(env, ask.from,
                                                                         ask.all_day)}});
  if (!env.shell.write(changes, said)) return;
  state.selected = changes.back().row;
  state.selected_at = times.starts_at;
}

// At once, or after asking which of a series.
void ask_or_do(Env& env, CalendarState& state, CalendarAsking ask) {
  if (ask.entry >= state.entries.size() || !state.entries[ask.entry].movable) return;
  if (!state.entries[ask.entry].repeats) return carry_out(env, state, ask, SeriesPart::all);
  ask.open = true;
  state.asking = ask;
}

void open_one_of_series(Env& env, const CalendarEntry& entry) {
  auto record = event_of(env, entry);
  if (!record) return env.shell.toast(env.tr.error(record.error()), true);
  const Change copy = detached({*record, entry.occurrence}, Id{});
  std::vector<Preset> presets;
  for (const FieldChange& part : copy.fields) {
    presets.push_back({std::string(entity(EntityKind::event).fields[part.field].name),
                       part.value});
  }
  env.shell.open_form(EntityKind::event, Id{}, std::move(presets));
}

void open_entry(Env& env, CalendarState& state, std::size_t index) {
  if (index >= state.entries.size()) return;
  const CalendarEntry& entry = state.entries[index];
  state.selected = entry.row;
  state.selected_at = entry.occurrence;
  if (!entry.repeats || !state.can_write) return env.shell.open_form(entry.kind, entry.row);
  state.asking = {.open = true, .opens = true, .entry = index};
}

void answer(Env& env, CalendarState& state, SeriesPart part) {
  const CalendarAsking ask = state.asking;
  state.asking = {};
  if (ask.entry >= state.entries.size()) return;
  if (!ask.opens) return carry_out(env, state, ask, part);
  const CalendarEntry entry = state.entries[ask.entry];
  if (part == SeriesPart::this_one) open_one_of_series(env, entry);
  else env.shell.open_form(entry.kind, entry.row);
}

void create(Env& env, const CalendarIntent& intent) {
  std::vector<Preset> presets = {
      {"starts_at", moment(env, intent.from, intent.all_day)},
      {"ends_at", moment(env, intent.to, intent.all_day)},
      {"all_day", std::int64_t{intent.all_day}},
  };
  env.shell.open_form(EntityKind::event, Id{}, std::move(presets));
}

void toggle_person(Env& env, CalendarState& state, int index) {
  CalendarPerson& person = state.people[static_cast<std::size_t>(index)];
  person.shown = !person.shown;
  std::string shown;
  for (const CalendarPerson& each : state.people) {
    if (each.shown) shown += each.id.text() + " ";
  }
  env.shell.remember("calendar.people", shown);
  state.stale = true;
}

void check_task(Env& env, const CalendarState& state, std::size_t index) {
  const CalendarEntry& entry = state.entries[index];
  Change change = update_change(EntityKind::task, entry.row);
  change.set("task_state", std::string("done"));
  (void)env.shell.write({&change, 1}, env.tr("task.done", {{"subject", entry.title}}));
}

}  // namespace

void update_calendar(Env& env, CalendarState& state, const CalendarIntent& intent) {
  switch (intent.ask) {
    case CalendarAsk::span:
      set_span(env, state, static_cast<CalendarSpan>(intent.number));
      break;
    case CalendarAsk::step: step(state, intent.number); break;
    case CalendarAsk::today: show(state, env.today()); break;
    case CalendarAsk::show_day:
      set_span(env, state, CalendarSpan::day);
      show(state, intent.day);
      break;
    case CalendarAsk::open: open_entry(env, state, intent.entry); break;
    case CalendarAsk::check: check_task(env, state, intent.entry); break;
    case CalendarAsk::move:
      ask_or_do(env, state, {.entry = intent.entry, .from = intent.from, .to = intent.to,
                             .all_day = intent.all_day});
      break;
    case CalendarAsk::remove:
      ask_or_do(env, state, {.removes = true, .entry = intent.entry});
      break;
    case CalendarAsk::create: create(env, intent); break;
    case CalendarAsk::person: toggle_person(env, state, intent.number); break;
    case CalendarAsk::answer: answer(env, state, static_cast<SeriesPart>(intent.number)); break;
    case CalendarAsk::give_up: state.asking = {}; break;
    case CalendarAsk::take_in: env.host.files.pick(".ics,text/calendar", false, false); break;
    case CalendarAsk::give_out: give_out_calendar(env, state); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

bool changes_it(EntityKind kind) {
  return kind == EntityKind::event || kind == EntityKind::task || kind == EntityKind::user ||
         kind == EntityKind::contact;
}

class CalendarScreen final : public Screen {
 public:
  void open(Env& env, const Route&) override {
    state_.stale = true;
    const std::string span = env.shell.remembered("calendar.span");
    if (!span.empty() && !state_.span_chosen) {
      state_.span = static_cast<CalendarSpan>(std::clamp(span[0] - '0', 0, 3));
      state_.span_chosen = true;
    }
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) state_.stale = state_.stale || changes_it(touched.kind);
  }
  bool file(Env& env, const platform::PickedFile& file) override {
    if (!file.name.ends_with(".ics") && file.type != "text/calendar") return false;
    name_ = file.name;
    const std::uint32_t id = file.id;
    platform::Host& host = env.host;
    host.files.read(id, 0, kBytesMost + 1, [this, &host, id](Result<std::string> bytes) {
      host.files.forget(id);
      read_ = std::move(bytes);
      host.frames.request_frames(2);
    });
    return true;
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    take_file(env);
    if (!state_.span_chosen) {
      const CalendarSpan usual = ui.narrow() ? CalendarSpan::agenda : CalendarSpan::week;
      state_.stale = state_.stale || usual != state_.span;
      state_.span = usual;
    }
    state_.now_shown = env.now + env.utc_offset_min * 60'000ll;
    const bool holds = state_.drag.moving || state_.asking.open;  // indexes must stay
    if ((state_.stale || state_.today != env.today()) && !holds) load_calendar(env, state_);
    intents_.clear();
    view_calendar(ui, area, state_, intents_);
    for (const CalendarIntent& intent : intents_) update_calendar(env, state_, intent);
  }

 private:
  void take_file(Env& env) {
    if (!read_) return;
    const Result<std::string> bytes = std::move(*read_);
    read_.reset();
    if (bytes) take_in_calendar(env, state_, name_, *bytes);
    else env.shell.toast(env.tr.error(bytes.error()), true);
  }

  static constexpr std::int64_t kBytesMost = 5 << 20;
  std::string name_;  // of the file that is being read
  std::optional<Result<std::string>> read_;
  CalendarState state_;
  std::vector<CalendarIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_calendar_screen() { return std::make_unique<CalendarScreen>(); }

}  // namespace acq::ui
