#include "client/screens/shown/shown_key.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

std::string day_label(Env& env, DateDays day, Bucket bucket) {
  const CalendarDate date = calendar_from_days(day);
  const std::string year = std::to_string(date.year);
  switch (bucket) {
    case Bucket::week: {
      const IsoWeek week = iso_week(day);
      return env.tr("sight.week", {{"week", std::to_string(week.week)},
                                   {"year", std::to_string(week.year)}});
    }
    case Bucket::month:
      return env.tr("sight.month", {{"month", env.tr("month.short." + std::to_string(date.month))},
                                    {"year", year}});
    case Bucket::quarter:
      return env.tr("sight.quarter", {{"quarter", std::to_string((date.month + 2) / 3)},
                                      {"year", year}});
    case Bucket::year: return year;
    default: return format_date(env.tr, day, DateStyle::medium);
  }
}

// Where a choice stands in its list; one that was taken away, behind all.
std::int64_t place_of(const Field& field, const Value& key) {
  const auto& choices = field.choices->choices;
  const auto found = std::ranges::find(choices, text_of(key), &Choice::name);
  return found - choices.begin();
}

}  // namespace

std::string shown_key(Env& env, const Field& field, Bucket bucket, const Value& key) {
  if (is_empty(key)) return env.tr("sight.not_set");
  switch (field.type) {
    case FieldType::date:
    case FieldType::time: return day_label(env, acq::number_of(key), bucket);
    case FieldType::boolean: return env.tr(acq::number_of(key) ? "value.yes" : "value.no");
    case FieldType::choice: return shown_choice(env.tr, *field.choices, text_of(key));
    case FieldType::reference: {
      std::string title = env.rows.title(field.target, id_of(key));
      return title.empty() ? env.tr("sight.unknown") : title;
    }
    default: return std::string(text_of(key));
  }
}

std::vector<std::size_t> keys_in_order(Env& env, const Field& field, std::span<const Value> keys) {
  struct Place {
    bool nothing;
    std::int64_t number;
    std::string words;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  places.reserve(keys.size());
  for (const Value& key : keys) {
    Place place{.nothing = is_empty(key), .number = 0, .words = {}};
    if (field.is_day() || field.type == FieldType::boolean) place.number = acq::number_of(key);
    else if (field.type == FieldType::choice && field.choices) place.number = place_of(field, key);
    else place.words = fold(shown_key(env, field, Bucket::none, key));
    places.push_back(std::move(place));
  }
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return places[a] < places[b];
  });
  return order;
}

}  // namespace acq::ui
