// iCalendar files: what is shown is given out, what is dropped is taken in.
#include <set>

#include "client/screens/calendar/calendar.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "import/ical_records.h"

namespace acq::ui {
namespace {

constexpr std::size_t kWrittenAtOnce = 200, kProblemsShown = 5;

std::string problem_words(Env& env, const std::vector<Error>& problems) {
  std::string words;
  for (std::size_t i = 0; i < std::min(problems.size(), kProblemsShown); ++i) {
    const std::string line = format_number(env.tr.language(), problems[i].where.line);
    words += (i == 0 ? "" : "\n") +
             env.tr("ical.left_out", {{"line", line}, {"why", env.tr.error(problems[i])}});
  }
  if (problems.size() <= kProblemsShown) return words;
  return words + "\n" +
         env.tr.count("ical.problems", static_cast<std::int64_t>(problems.size()));
}

// In one transaction for Undo, but each item is a write of its own for the server.
Result<void> write_items(Env& env, std::span<const Change> changes, Id transaction) {
  while (!changes.empty()) {
    const auto part = changes.first(std::min(changes.size(), kWrittenAtOnce));
    auto written = env.store.write(env.actor, part, {.transaction = transaction, .apart = true});
    if (!written) return forward(written);
    changes = changes.subspan(part.size());
  }
  return {};
}

}  // namespace

void take_in_calendar(Env& env, CalendarState& state, std::string_view name,
                      std::string_view bytes) {
  state.error.clear();
  const ClockOffset offset = offset_of(env);
  const IcalOptions options{.zone = env.host.locale.state().time_zone,
                            .moment = [&](TimeMs shown) { return moment_of(shown, offset); }};
  auto reading = read_ical(bytes, options);
  if (!reading) return env.shell.toast(env.tr.error(reading.error()), true);
  auto taken = ical_changes(env.rows, std::move(*reading), env.store.ids(), offset);
  if (!taken) return env.shell.toast(env.tr.error(taken.error()), true);
  state.error = problem_words(env, taken->problems);
  if (taken->changes.empty()) return;
  const Id transaction = env.store.ids().make();
  const auto done = write_items(env, taken->changes, transaction);
  if (!done) env.shell.toast(env.tr.error(done.error()), true);
  const auto count = static_cast<std::int64_t>(taken->changes.size());
  const std::string n = format_number(env.tr.language(), count);
  env.shell.undoable(transaction, env.tr(count == 1 ? "ical.taken.one" : "ical.taken.many",
                                         {{"n", n}, {"file", name}}));
  state.stale = true;
}

void give_out_calendar(Env& env, const CalendarState& state) {
  std::vector<IcalItem> items;
  std::set<Id> given;
  for (const CalendarEntry& entry : state.entries) {
    if (!given.insert(entry.row).second) continue;
    const auto record = env.rows.find(entry.kind, entry.row);
    if (record && *record) items.push_back(ical_of(env.rows, **record, offset_of(env)));
  }
  const std::string text = write_ical(items, env.rows.title(EntityKind::user, env.actor.user),
                                      env.now);
  env.host.files.save("calendar-" + iso_date(state.first) + ".ics", "text/calendar", text);
}

}  // namespace acq::ui
