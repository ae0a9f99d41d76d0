// What figures and their groups are called.
#include <cmath>

#include "client/screens/dashboard/figures.h"
#include "client/screens/shown/shown.h"
#include "client/screens/shown/shown_key.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

const Field* counted(const Question& question) {
  if (question.measure == Measure::count) return nullptr;
  return question.entity().find(question.field);
}

}  // namespace

std::string figure_text(Env& env, const Question& question, const std::string& currency,
                        std::optional<std::int64_t> value) {
  if (!value) return "–";
  const Field* field = counted(question);
  const Language language = env.tr.language();
  if (!field) return format_number(language, *value);
  switch (field->type) {
    case FieldType::money: return money_text(env, *value, currency);
    case FieldType::percent: return format_percent(language, *value);
    case FieldType::decimal: return format_decimal(language, *value, kFigureDigits, true);
    default: return format_number(language, *value);
  }
}

double chart_value(Env& env, const Question& question, const std::string& currency,
                   std::int64_t value) {
  const Field* field = counted(question);
  const auto number = static_cast<double>(value);
  if (!field) return number;
  if (field->type == FieldType::decimal) return number / 1000;
  if (field->type != FieldType::money) return number;
  return number / std::pow(10, currency_digits(currency.empty() ? env.currency : currency));
}

std::function<std::string(double)> axis_words(Env& env, const Question& question,
                                              const std::string& currency) {
  const Field* field = counted(question);
  const FieldType type = field ? field->type : FieldType::integer;
  const std::string code = currency.empty() ? std::string(env.currency) : currency;
  return [tr = &env.tr, type, code](double value) {
    const Language language = tr->language();
    if (type == FieldType::money) {
      const double minor = value * std::pow(10, currency_digits(code));
      return format_money_short(*tr, {std::llround(minor), code});
    }
    if (type == FieldType::percent) return format_percent(language, std::lround(value));
    if (value == std::floor(value)) return format_number(language, std::llround(value));
    return format_decimal(language, std::llround(value * 1000), kFigureDigits, true);
  };
}

std::string path_label(Env& env, EntityKind kind, std::string_view path) {
  const auto dot = path.find('.');
  std::string label = field_label(env.tr, *env.entity(kind).find(path.substr(0, dot)));
  if (dot != path.npos) label += " › " + field_label(env.tr, *field_of(env.entity(kind), path));
  return label;
}

std::string group_label(Env& env, const Question& question, const GroupBy& by, const Value& key) {
  return shown_key(env, *field_of(question.entity(), by.field), by.bucket, key);
}

std::string measure_label(Env& env, const Question& question) {
  const Field* field = counted(question);
  if (!field) {
    return env.tr("sight.number_of", {{"entities", entities_inside(env.tr, question.entity())}});
  }
  const auto index = static_cast<std::size_t>(question.measure);
  const std::string how = shown_choice(env.tr, choices::measure,
                                       choices::measure.choices[index].name);
  return env.tr("sight.measure_of", {{"field", field_label(env.tr, *field)}, {"measure", how}});
}

std::string note_of(Env& env, const Question& question, const Aggregate& found) {
  std::string note;
  const auto add = [&](const std::string& words) { note += (note.empty() ? "" : " ") + words; };
  std::string converted;
  for (const std::string& each : found.converted) {
    converted += (converted.empty() ? "" : ", ") + each;
  }
  if (!converted.empty()) add(env.tr("sight.converted", {{"currencies", converted}}));
  for (const auto& [currency, tally] : found.apart) {
    if (tally.values == 0) continue;
    add(env.tr("sight.other_currency",
               {{"value", figure_text(env, question, currency, tally.of(question.measure))}}));
  }
  const auto others = static_cast<std::int64_t>(found.others);
  if (others > 0) add(env.tr.count("sight.others_note", others));
  return note;
}

}  // namespace acq::ui
