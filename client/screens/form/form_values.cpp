// What stands in a field's box for a value, and back.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/form/form.h"
#include "client/screens/form/form_day.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/check.h"
#include "rules/recurrence.h"

namespace acq::ui {
namespace {

std::string number_text(const Translator& tr, const Field& field, std::int64_t value,
                        int money_digits) {
  switch (field.type) {
    case FieldType::money: return format_decimal(tr.language(), value, money_digits);
    case FieldType::decimal: return format_decimal(tr.language(), value, 3, true);
    default: return std::to_string(value);
  }
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// What a value looks like in its box.
void load_value(Env& env, FormField& f, const Value& value, int money_digits) {
  const Field& field = *f.field;
  if (field.type == FieldType::choice) {
    const auto chosen = std::ranges::find(f.options, text_of(value));
    if (chosen != f.options.end()) f.choice = static_cast<int>(chosen - f.options.begin());
    return;
  }
  if (is_empty(value)) return;
  if (field.type == FieldType::reference) {
    f.reference = id_of(value);
    f.reference_title = env.rows.title(field.target, f.reference);
    return;
  }
  if (field.type == FieldType::date) {
    f.text = format_date(env.tr, number_of(value), DateStyle::digits);
    return;
  }
  if (field.type == FieldType::time) {
    const TimeMs at = number_of(value);
    const int offset = env.offset_at(at);
    const ClockTime clock = clock_time_of(at, offset);
    f.text = format_date(env.tr, day_of(at, offset), DateStyle::digits);
    f.clock = two(clock.hour) + ":" + two(clock.minute);
    return;
  }
  if (field.type == FieldType::tags) {
    for (const std::string& tag : tags_of(text_of(value))) {
      f.text += (f.text.empty() ? "" : ", ") + tag;
    }
    return;
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    f.text = number_text(env.tr, field, *number, money_digits);
    return;
  }
  f.text = std::string(text_of(value));
}

Result<Value> time_value(Env& env, const FormField& f) {
  const auto day = parse_date(env.tr, f.text, env.today());
  if (!day) return fail("bad_date", f.text);
  int hour = 0, minute = 0;
  const std::string_view clock = trim(f.clock);
  if (!clock.empty()) {
    const std::string iso = iso_date(*day) + "T" + (clock.size() == 4 ? "0" : "") +
                            std::string(clock) + ":00Z";
    const auto at = parse_iso_time(iso);
    if (!at) return fail("bad_time", f.clock);
    const ClockTime read = clock_time_of(*at);
    hour = read.hour;
    minute = read.minute;
  }
  const TimeMs shown = *day * kMsPerDay + (hour * 60 + minute) * 60'000LL;
  return Value{moment_of(shown, [&](TimeMs at) { return env.offset_at(at); })};
}

}  // namespace

Result<Value> form_value(Env& env, EntityKind kind, const FormField& f, int money_digits) {
  const Field& field = *f.field;
  if (has_options(field) || is_people(field) || is_clock(field)) return day_value(env, f);
  switch (field.type) {
    case FieldType::reference: return f.reference.is_nil() ? Value{} : Value{f.reference};
    case FieldType::choice:
      if (f.choice < 0) return Value{};
      return Value{f.options[static_cast<std::size_t>(f.choice)]};
    default: break;
  }
  if (trim(f.text).empty()) return Value{};
  switch (field.type) {
    case FieldType::date: {
      const auto day = parse_date(env.tr, f.text, env.today());
      if (!day) return fail("bad_date", f.text);
      return Value{*day};
    }
    case FieldType::time: return time_value(env, f);
    case FieldType::money:
    case FieldType::decimal:
    case FieldType::integer:
    case FieldType::percent: {
      int digits = 0;
      if (field.type == FieldType::money) digits = money_digits;
      if (field.type == FieldType::decimal) digits = 3;
      const auto number = parse_number(env.tr.language(), f.text, digits);
      if (!number) return fail("bad_number", f.text);
      const Value value{*number};
      if (auto fits = check_value(env.entity(kind), field, value); !fits) return forward(fits);
      return value;
    }
    case FieldType::tags: {
      std::vector<std::string> tags;
      std::string_view rest = f.text;
      while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view tag = trim(rest.substr(0, comma));
        if (!tag.empty()) tags.emplace_back(tag);
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
      }
      return Value{join_tags(std::move(tags))};
    }
    default:
      return value_from_text(env.entity(kind), field, f.text, money_digits);
  }
}

FormField* field_named(FormState& state, std::string_view name) {
  for (FormField& f : state.fields) {
    if (f.field->name == name) return &f;
  }
  return nullptr;
}

void offer_choices(Env& env, FormField& f, std::span<const Choice> choices) {
  const std::string chosen = f.choice < 0 ? "" : f.options[static_cast<std::size_t>(f.choice)];
  f.options.clear();
  f.choice_names.clear();
  f.choice = -1;
  for (const Choice& choice : choices) {
    if (choice.name == chosen) f.choice = static_cast<int>(f.options.size());
    f.options.emplace_back(choice.name);
    f.choice_names.push_back(shown_choice(env.tr, *f.field->choices, choice.name));
  }
}

FormField make_form_field(Env& env, const Field& field, const Value& value, int money_digits) {
  FormField f;
  f.field = &field;
  f.label = field_label(env.tr, field);
  if (field.help) f.help = field.help->text;
  f.needed = field.has(kRequired);
  if (field.choices) offer_choices(env, f, field.choices->choices);
  if (has_options(field) || is_people(field) || is_clock(field)) {
    load_day_field(env, f, value, env.today());
  } else {
    load_value(env, f, value, money_digits);
  }
  return f;
}

}  // namespace acq::ui
