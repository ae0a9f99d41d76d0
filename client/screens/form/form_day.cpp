#include "client/screens/form/form_day.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "client/screens/form/form.h"
#include "client/screens/shown/repeat_words.h"
#include "i18n/locale.h"
#include "rules/recurrence.h"

namespace acq::ui {
namespace {

constexpr std::array<std::int64_t, 9> kReminders = {0, 5, 10, 15, 30, 60, 120, 1440, 2880};

std::string two(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::vector<std::string> usual_rules(DateDays day) {
  std::vector<std::string> rules = {"FREQ=DAILY",
                                    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                                    "FREQ=WEEKLY",
                                    "FREQ=WEEKLY;INTERVAL=2",
                                    "FREQ=MONTHLY"};
  Recurrence nth{.every = Every::month};
  nth.nth = (calendar_from_days(day).day - 1) / 7 + 1;
  nth.nth_day = weekday(day);
  rules.push_back(recurrence_text(nth));
  nth.nth = -1;
  rules.push_back(recurrence_text(nth));
  rules.push_back("FREQ=MONTHLY;INTERVAL=3");
  rules.push_back("FREQ=YEARLY");
  return rules;
}

// Chooses the value among the options; one that is not there is added.
void choose(FormField& f, const std::string& value) {
  f.choice = -1;
  if (value.empty()) return;
  const auto it = std::ranges::find(f.options, value);
  f.choice = static_cast<int>(it - f.options.begin());
  if (it == f.options.end()) f.options.push_back(value);
}

void load_recurrence(Env& env, FormField& f, std::string_view text, DateDays day) {
  f.options = usual_rules(day);
  auto rule = parse_recurrence(text);
  if (rule) {
    std::optional<DateDays> last = rule->last_day;
    if (rule->last_at) last = day_of(*rule->last_at, env.offset_at(*rule->last_at));
    if (last) f.clock = format_date(env.tr, *last, DateStyle::digits);
    rule->last_day.reset();
    rule->last_at.reset();
  }
  choose(f, rule ? recurrence_text(*rule) : std::string(text));
  f.choice_names.clear();
  for (const std::string& each : f.options) {
    f.choice_names.push_back(recurrence_words(env.tr, each));
  }
}

void load_reminder(Env& env, FormField& f, const Value& value) {
  f.options.clear();
  f.choice_names.clear();
  for (const std::int64_t minutes : kReminders) f.options.push_back(std::to_string(minutes));
  choose(f, is_empty(value) ? std::string{} : std::to_string(number_of(value)));
  for (const std::string& each : f.options) {
    f.choice_names.push_back(reminder_words(env.tr, std::atoll(each.c_str())));
  }
}

void load_people_of(Env& env, FormField& f, std::string_view tags) {
  f.people.clear();
  for (const std::string& tag : tags_of(tags)) {
    const auto id = Id::parse(tag);
    if (id) f.people.push_back({*id, env.rows.title(EntityKind::user, *id)});
  }
}

Result<Value> recurrence_value(Env& env, const FormField& f) {
  if (f.choice < 0) return Value{};
  const std::string& text = f.options[static_cast<std::size_t>(f.choice)];
  if (trim(f.clock).empty()) return Value{text};
  const auto last = parse_date(env.tr, f.clock, env.today());
  if (!last) return fail("bad_date", f.clock);
  auto rule = parse_recurrence(text);
  if (!rule) return Value{text};
  rule->count = 0;
  rule->last_day = last;
  return Value{recurrence_text(*rule)};
}

Result<Value> clock_value(const FormField& f) {
  const std::string_view clock = trim(f.text);
  if (clock.empty()) return Value{};
  const std::string iso = "1970-01-01T" + std::string(clock.size() == 4 ? "0" : "") +
                          std::string(clock) + ":00Z";
  const auto at = parse_iso_time(iso);
  if (!at) return fail("bad_time", f.text);
  return Value{*at / 60'000};
}

FormField* named(FormState& state, std::string_view name) {
  for (FormField& f : state.fields) {
    if (f.field->name == name) return &f;
  }
  return nullptr;
}

}  // namespace

bool has_options(const Field& field) {
  return field.name == "recurrence" || field.name == "reminder_min";
}
bool is_people(const Field& field) { return field.name == "attendees"; }
bool is_clock(const Field& field) { return field.name == "due_minute"; }

void load_day_field(Env& env, FormField& f, const Value& value, DateDays day) {
  if (f.field->name == "recurrence") load_recurrence(env, f, text_of(value), day);
  if (f.field->name == "reminder_min") load_reminder(env, f, value);
  if (is_people(*f.field)) load_people_of(env, f, text_of(value));
  if (is_clock(*f.field) && !is_empty(value)) {
    f.text = two(number_of(value) / 60) + ":" + two(number_of(value) % 60);
  }
}

Result<Value> day_value(Env& env, const FormField& f) {
  if (f.field->name == "recurrence") return recurrence_value(env, f);
  if (is_clock(*f.field)) return clock_value(f);
  if (is_people(*f.field)) {
    std::vector<std::string> tags;
    for (const auto& [id, name] : f.people) tags.push_back(id.text());
    return tags.empty() ? Value{} : Value{join_tags(std::move(tags))};
  }
  if (f.choice < 0) return Value{};
  return Value{std::int64_t{std::atoll(f.options[static_cast<std::size_t>(f.choice)].c_str())}};
}

void show_whole_days(Env& env, Record& event) {
  if (event.kind != EntityKind::event || number_of(event.get("all_day")) == 0) return;
  const auto show = [&](std::string_view name, TimeMs by) {
    if (is_empty(event.get(name))) return;
    const TimeMs at = number_of(event.get(name)) + by;
    event.set(name, moment_of(at, [&](TimeMs when) { return env.offset_at(when); }));
  };
  show("starts_at", 0);
  show("ends_at", -kMsPerDay);
}

void store_whole_days(Env& env, const FormState& state, Change& change) {
  if (state.kind != EntityKind::event) return;
  const auto all_day = std::ranges::find_if(state.fields, [](const FormField& f) {
    return f.field->name == "all_day" && f.text == "1";
  });
  if (all_day == state.fields.end()) return;
  const auto store = [&](std::string_view name, DateDays by) {
    const Value* value = change.find(name);
    if (!value || is_empty(*value)) return;
    const TimeMs at = number_of(*value);
    change.set(name, (day_of(at, env.offset_at(at)) + by) * kMsPerDay);
  };
  store("starts_at", 0);
  store("ends_at", 1);
}

void follow_start(Env& env, FormState& state, std::size_t edited) {
  if (state.kind != EntityKind::event) return;
  FormField* start = named(state, "starts_at");
  FormField* end = named(state, "ends_at");
  const FormField* all_day = named(state, "all_day");
  if (!start || !end) return;
  start->whole_day = end->whole_day = all_day && all_day->text == "1";
  const auto from = form_value(env, state.kind, *start, 0);
  if (!from || is_empty(*from)) return;
  const TimeMs before = std::exchange(state.start_before, number_of(*from));
  const auto to = form_value(env, state.kind, *end, 0);
  if (before == 0 || !to || is_empty(*to)) return;
  TimeMs by = 0;
  if (&state.fields[edited] == start) by = number_of(*from) - before;
  // What ends at midnight ends on the day before, once only days are shown.
  const bool midnight = number_of(*to) > number_of(*from) && end->clock == "00:00";
  if (&state.fields[edited] == all_day && end->whole_day && midnight) by = -1;
  if (by == 0) return;
  const Value moved{number_of(*to) + by};
  const FormField shown = make_form_field(env, *end->field, moved, 0);
  end->text = shown.text;
  end->clock = shown.clock;
  end->touched = true;
}

}  // namespace acq::ui
