// Figures as charts.
#include <algorithm>
#include <cmath>
#include <map>

#include "client/screens/dashboard/figures.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kSeriesMost = 6, kBucketsMost = 400, kPartsMost = 7;

bool by_day(const Question& question) {
  if (question.first.field.empty()) return false;
  return field_of(question.entity(), question.first.field)->is_day();
}

// The first keys in the order in which they are shown; days without gaps.
std::vector<Value> keys_of(const Widget& widget, const Aggregate& found,
                           const std::optional<DaySpan>& days) {
  const Question& question = widget.question;
  std::vector<Value> keys;
  for (const AggregateGroup& group : found.groups) {
    if (keys.empty() || keys.back() != group.first) keys.push_back(group.first);
  }
  if (by_day(question)) {
    std::erase_if(keys, [](const Value& key) { return is_empty(key); });
    if (keys.empty()) return keys;
    const bool whole = days && question.period_field == question.first.field;
    const Bucket bucket = question.first.bucket;
    const DateDays from = whole ? bucket_start(days->from, bucket) : acq::number_of(keys.front());
    const DateDays last = whole ? days->before - 1 : acq::number_of(keys.back());
    keys.clear();
    for (DateDays day = from; day <= last && keys.size() < kBucketsMost;
         day = bucket_after(day, bucket)) {
      keys.emplace_back(day);
    }
    return keys;
  }
  const std::string& path = question.first.field;
  const Field* field = path.empty() ? nullptr : field_of(question.entity(), path);
  if (widget.kind == WidgetKind::funnel && field && field->choices) {
    const auto place = [&](const Value& key) {
      const Choice* choice = field->choices->find(text_of(key));
      return choice ? choice - field->choices->choices.data() : std::ptrdiff_t{1000};
    };
    std::ranges::stable_sort(keys, {}, place);
  }
  return keys;
}

using Cells = std::map<std::pair<Value, Value>, Tally>;

Cells cells_of(const Aggregate& found) {
  Cells cells;
  for (const AggregateGroup& group : found.groups) {
    cells[{group.first, group.second}].add(group.tally);
  }
  return cells;
}

ChartPoint point_of(Env& env, const Question& question, const std::string& currency,
                    const Tally* tally) {
  // Nothing to count or add up is nought; of an average nothing is known.
  const bool adds = question.measure == Measure::count || question.measure == Measure::sum;
  std::optional<std::int64_t> value = tally ? tally->of(question.measure) : std::nullopt;
  if (!value && adds) value = 0;
  ChartPoint point{.known = value.has_value()};
  if (value) point.value = chart_value(env, question, currency, *value);
  point.text = figure_text(env, question, currency, value);
  return point;
}

const Tally* find(const Cells& cells, const Value& first, const Value& second) {
  const auto found = cells.find({first, second});
  return found == cells.end() ? nullptr : &found->second;
}

// What the days before had, each under the one of now that stands in the same place.
void add_before(Env& env, const Widget& widget, const Aggregate& before,
                const std::vector<Value>& keys, const std::optional<DaySpan>& days,
                ChartShown& shown) {
  const Question& question = widget.question;
  ChartSeries series{.name = env.tr("sight.period_before"), .points = {}, .before = true};
  const Cells cells = cells_of(before);
  std::vector<Value> old = keys;
  if (by_day(question) && days) {
    const DaySpan then = span_before(*days);
    DateDays day = bucket_start(then.from, question.first.bucket);
    for (Value& key : old) {
      key = day < then.before ? Value{day} : Value{};
      day = bucket_after(day, question.first.bucket);
    }
  }
  for (const Value& key : old) {
    const bool beyond = is_empty(key) && by_day(question);
    series.points.push_back(beyond ? ChartPoint{.known = false}
                                   : point_of(env, question, before.currency,
                                              find(cells, key, {})));
  }
  shown.chart.series.front().name = env.tr("sight.this_period");
  shown.chart.series.push_back(std::move(series));
  shown.routes.emplace_back(keys.size());
}

// The rest as one mark that leads nowhere, as far as it can be one.
void add_others(Env& env, const Widget& widget, const Aggregate& found, const Tally& rest,
                std::size_t groups, ChartShown& shown) {
  const Question& question = widget.question;
  if (groups == 0 || by_day(question) || widget.kind == WidgetKind::funnel) return;
  shown.chart.labels.push_back(env.tr.count("sight.others", static_cast<std::int64_t>(groups)));
  for (std::size_t s = 0; s < shown.chart.series.size(); ++s) {
    ChartSeries& series = shown.chart.series[s];
    const bool known = s == 0 && question.second.field.empty();
    series.points.push_back(known ? point_of(env, question, found.currency, &rest)
                                  : ChartPoint{.known = false});
    shown.routes[s].emplace_back();
  }
}

void add_target(Env& env, const Widget& widget, Chart& chart) {
  if (!widget.target || widget.kind == WidgetKind::donut) return;
  chart.target = static_cast<double>(*widget.target) / 1000;
  chart.target_text =
      env.tr("sight.target", {{"value", chart.axis_text(*chart.target)}});
}

}  // namespace

ChartShown chart_of(Env& env, const Widget& widget, const Aggregate& now, const Aggregate* before,
                    const std::optional<DaySpan>& days) {
  const Question& question = widget.question;
  ChartShown shown;
  Chart& chart = shown.chart;
  chart.name = widget.name;
  chart.key = widget.row.text();
  chart.pressed = true;
  chart.axis_text = axis_words(env, question, now.currency);
  Aggregate whole = now;
  if (question.first.field.empty()) whole.groups = {{{}, {}, now.all}};
  const Cells cells = cells_of(whole);
  std::vector<Value> keys = keys_of(widget, whole, days);
  Tally rest = whole.other;
  std::size_t others = whole.others;
  if (widget.kind == WidgetKind::donut && keys.size() > kPartsMost) {
    for (std::size_t i = kPartsMost - 1; i < keys.size(); ++i, ++others) {
      if (const Tally* tally = find(cells, keys[i], {})) rest.add(*tally);
    }
    keys.resize(kPartsMost - 1);
  }
  std::vector<Value> seconds;
  for (const AggregateGroup& group : whole.groups) {
    const bool known = std::ranges::find(seconds, group.second) != seconds.end();
    if (!known && seconds.size() < kSeriesMost) seconds.push_back(group.second);
  }
  for (const Value& key : keys) {
    const bool all = question.first.field.empty();
    chart.labels.push_back(all ? measure_label(env, question)
                               : group_label(env, question, question.first, key));
  }
  for (const Value& second : seconds) {
    ChartSeries series;
    std::vector<std::string> routes;
    if (!question.second.field.empty()) {
      series.name = group_label(env, question, question.second, second);
    }
    for (const Value& key : keys) {
      series.points.push_back(point_of(env, question, now.currency, find(cells, key, second)));
      routes.push_back(route_behind(question, days, &key, &second));
    }
    chart.series.push_back(std::move(series));
    shown.routes.push_back(std::move(routes));
  }
  const bool whole_of = widget.kind == WidgetKind::donut || widget.kind == WidgetKind::funnel;
  const bool compares = before && before->all.rows > 0 && before->currency == now.currency &&
                        !whole_of;
  if (compares && chart.series.size() == 1) {
    add_before(env, widget, *before, keys, days, shown);
  }
  if (!chart.series.empty()) add_others(env, widget, now, rest, others, shown);
  add_target(env, widget, chart);
  return shown;
}

FigureShown number_of(Env& env, const Widget& widget, const Aggregate& now,
                      const Aggregate* before, const std::optional<DaySpan>& days) {
  const Question& question = widget.question;
  FigureShown shown;
  Figure& figure = shown.figure;
  figure.name = widget.name;
  figure.pressed = true;
  const bool adds = question.measure == Measure::count || question.measure == Measure::sum;
  std::optional<std::int64_t> value = now.all.of(question.measure);
  if (!value && adds) value = 0;
  figure.value = figure_text(env, question, now.currency, value);
  shown.route = route_behind(question, days, nullptr, nullptr);
  if (before && before->currency == now.currency) {
    const std::int64_t old = before->all.of(question.measure).value_or(0);
    if (old == 0) {
      figure.note = env.tr("sight.nothing_before");
    } else {
      const double change = static_cast<double>(value.value_or(0) - old) * 100 /
                            std::abs(static_cast<double>(old));
      const auto percent = static_cast<std::int64_t>(std::llround(std::abs(change)));
      figure.note = env.tr("sight.to_before",
                           {{"percent", (change < 0 ? "−" : "+") +
                                            format_percent(env.tr.language(), percent)}});
      figure.tone = percent == 0 ? Tone::neutral : change > 0 ? Tone::good : Tone::bad;
    }
  }
  if (widget.target && *widget.target > 0 && value) {
    const double target = static_cast<double>(*widget.target) / 1000;
    figure.done = chart_value(env, question, now.currency, *value) / target;
    figure.target_text = env.tr(
        "sight.of_target",
        {{"percent", format_percent(env.tr.language(), std::llround(*figure.done * 100))},
         {"value", axis_words(env, question, now.currency)(target)}});
  }
  return shown;
}

}  // namespace acq::ui
