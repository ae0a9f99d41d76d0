// Questions: read from records, made into queries, and into the lists behind them.
#include <algorithm>
#include <array>

#include "client/screens/dashboard/figures.h"
#include "model/choices.h"
#include "rules/pricing.h"

namespace acq::ui {
namespace {

constexpr std::size_t kGroupsMost = 60, kColumnsMost = 366;

// A choice's place in its set is the number of the enumerator.
template <class Enum>
Enum chosen(const ChoiceSet& set, const Value& value, Enum otherwise, int shift = 0) {
  const auto found = std::ranges::find(set.choices, text_of(value), &Choice::name);
  if (found == set.choices.end()) return otherwise;
  return static_cast<Enum>(found - set.choices.begin() + shift);
}
template <class Enum>
std::string name_in(const ChoiceSet& set, Enum value, int shift = 0) {
  return std::string(set.choices[static_cast<std::size_t>(static_cast<int>(value) - shift)].name);
}

bool is_known(const Entity& described, std::string_view path) {
  return path.empty() || field_of(described, path);
}

bool is_moment(const Entity& described, std::string_view path) {
  const Field* field = field_of(described, path);
  return field && field->type == FieldType::time;
}

TimeMs begin_of(DateDays day, const Zone& zone) {
  const TimeMs about = day * kMsPerDay;
  return about - std::int64_t{offset_at(zone, about)} * 60'000;
}

// How lists ask for these days.
void add_days(Filter& filter, const std::string& field, const DaySpan& days) {
  filter.conditions.push_back({field, Compare::more, days.from - 1});
  filter.conditions.push_back({field, Compare::less, days.before});
}

void add_key(Filter& filter, const Entity& described, const GroupBy& by, const Value& key) {
  const FieldType type = field_of(described, by.field)->type;
  if (is_empty(key)) {
    filter.conditions.push_back({by.field, Compare::empty, {}});
  } else if (is_day(type)) {
    const DateDays day = acq::number_of(key);
    add_days(filter, by.field, {day, bucket_after(day, by.bucket)});
  } else {
    const bool tags = type == FieldType::tags;
    filter.conditions.push_back({by.field, tags ? Compare::contains : Compare::equal, key});
  }
}

}  // namespace

std::optional<Widget> read_widget(Rows& rows, const Record& record) {
  const Entity* asked = rows.find_entity(text_of(record.get("entity_name")));
  if (!asked || list_name(asked->kind).empty()) return std::nullopt;
  auto filter = parse_filter(*asked, text_of(record.get("filter")));
  if (!filter) return std::nullopt;
  Widget widget{.row = record.id, .name = std::string(text_of(record.get("name")))};
  widget.kind = chosen(choices::widget_kind, record.get("widget_kind"), WidgetKind::number);
  Question& question = widget.question;
  question.kind = asked->kind;
  question.described = asked;
  question.filter = std::move(*filter);
  question.measure = chosen(choices::measure, record.get("measure"), Measure::count);
  question.field = text_of(record.get("measure_field"));
  const Bucket bucket = chosen(choices::time_bucket, record.get("time_bucket"), Bucket::month, 1);
  question.first = {std::string(text_of(record.get("group_field"))), bucket};
  question.second = {std::string(text_of(record.get("second_field"))), bucket};
  question.period = chosen(choices::widget_period, record.get("widget_period"), Period::always);
  question.period_field = text_of(record.get("period_field"));
  question.compares = acq::number_of(record.get("compares")) != 0;
  for (const std::string* path : {&question.field, &question.first.field, &question.second.field,
                                  &question.period_field}) {
    if (!is_known(*asked, *path)) return std::nullopt;
  }
  if (const Value& target = record.get("target_value"); !is_empty(target)) {
    widget.target = acq::number_of(target);
  }
  const auto size = [&](std::string_view name) {
    return static_cast<int>(std::clamp<std::int64_t>(acq::number_of(record.get(name), 1), 1, 4));
  };
  widget.position = static_cast<int>(acq::number_of(record.get("position")));
  widget.width = size("width");
  widget.height = size("height");
  return widget;
}

void put_widget(Change& change, const Widget& widget) {
  const Question& question = widget.question;
  const auto text = [](const std::string& words) { return words.empty() ? Value{} : Value{words}; };
  const bool grouped = !question.first.field.empty();
  change.set("name", text(widget.name));
  change.set("widget_kind", name_in(choices::widget_kind, widget.kind));
  change.set("entity_name", std::string(question.entity().name));
  change.set("filter", text(filter_text(question.filter)));
  change.set("measure", name_in(choices::measure, question.measure));
  change.set("measure_field", text(question.field));
  change.set("group_field", text(question.first.field));
  const bool bucket = grouped && question.first.bucket != Bucket::none;
  change.set("time_bucket",
             bucket ? Value{name_in(choices::time_bucket, question.first.bucket, 1)} : Value{});
  change.set("second_field", text(question.second.field));
  change.set("widget_period", name_in(choices::widget_period, question.period));
  change.set("period_field", text(question.period_field));
  change.set("compares", std::int64_t{question.compares});
  change.set("target_value", widget.target ? Value{*widget.target} : Value{});
  change.set("position", std::int64_t{widget.position});
  change.set("width", std::int64_t{widget.width}).set("height", std::int64_t{widget.height});
}

Zone reader_zone(Env& env) {
  constexpr int kYears = 12;
  constexpr std::int64_t kStep = 28 * kMsPerDay;
  const auto offset = [&](TimeMs at) { return env.host.locale.utc_offset_min(at); };
  const TimeMs end = env.now + 2 * 366 * kMsPerDay;
  TimeMs from = env.now - kYears * 366 * kMsPerDay;
  Zone zone = {{from, offset(from)}};
  for (; from < end; from += kStep) {
    const int after = offset(from + kStep);
    if (after == zone.back().offset_min) continue;
    TimeMs before = from, changed = from + kStep;  // between the two, to a minute
    while (changed - before > 60'000) {
      const TimeMs middle = before + (changed - before) / 2;
      (offset(middle) == after ? changed : before) = middle;
    }
    zone.push_back({changed - changed % 60'000, after});
  }
  return zone;
}

std::optional<DaySpan> days_of(Period period, DateDays today, const DaySpan& own) {
  switch (period) {
    case Period::this_month: return span_of(today, Bucket::month);
    case Period::this_quarter: return span_of(today, Bucket::quarter);
    case Period::this_year: return span_of(today, Bucket::year);
    case Period::past_30_days: return DaySpan{today - 29, today + 1};
    case Period::own: return own;
    default: return std::nullopt;
  }
}

AggregateQuery query_of(Env& env, const Question& question, const std::optional<DaySpan>& days,
                        const Zone& zone) {
  AggregateQuery query{.list = {.kind = question.kind}};
  query.list.filter =
      resolved(question.entity(), question.filter, env.actor.user, env.now, env.utc_offset_min);
  if (days && !question.period_field.empty()) {
    const bool moments = is_moment(question.entity(), question.period_field);
    const auto edge = [&](DateDays day) { return moments ? begin_of(day, zone) : day; };
    query.list.where = {{question.period_field, Compare::at_least, edge(days->from)},
                        {question.period_field, Compare::less, edge(days->before)}};
  }
  if (question.measure != Measure::count) query.field = question.field;
  for (const GroupBy& by : {question.first, question.second}) {
    if (!by.field.empty()) query.by.push_back(by);
  }
  query.currency = env.currency;
  query.rate = [&rows = env.rows, to = query.currency,
                today = env.today()](const std::string& other) -> std::optional<double> {
    constexpr std::int64_t kMany = 1'000'000'000;  // the more, the more exactly
    const auto worth = converted(rows, {kMany, other}, to, today);
    if (!worth || !*worth) return std::nullopt;
    return static_cast<double>(**worth) / static_cast<double>(kMany);
  };
  query.zone = zone;
  query.rank = question.measure;
  const bool by_day = !query.by.empty() && query.by[0].bucket != Bucket::none;
  query.groups_max = by_day ? kColumnsMost : kGroupsMost;
  return query;
}

std::string route_behind(const Question& question, const std::optional<DaySpan>& days,
                         const Value* first, const Value* second) {
  Filter filter;
  if (question.filter.any) filter.groups.push_back(question.filter);
  else filter = question.filter;
  if (days && !question.period_field.empty()) add_days(filter, question.period_field, *days);
  if (first && !question.first.field.empty()) {
    add_key(filter, question.entity(), question.first, *first);
  }
  if (second && !question.second.field.empty()) {
    add_key(filter, question.entity(), question.second, *second);
  }
  if (filter.empty()) return list_route(question.kind);
  return list_route(question.kind) + "?filter=" + escaped(filter_text(filter));
}

}  // namespace acq::ui
