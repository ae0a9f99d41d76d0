#include "client/screens/shown/shown.h"

#include "client/screens/shown/repeat_words.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

std::string join_words(std::string left, std::string_view right) {
  if (right.empty()) return left;
  if (!left.empty()) left += " · ";
  return left + std::string(right);
}

std::string shown_tags(std::string_view joined) {
  std::string out;
  for (const std::string& tag : tags_of(joined)) out += (out.empty() ? "" : ", ") + tag;
  return out;
}

std::string shown_people(Env& env, std::string_view joined) {
  std::string out;
  for (const std::string& tag : tags_of(joined)) {
    const auto id = Id::parse(tag);
    if (id) out += (out.empty() ? "" : ", ") + env.rows.title(EntityKind::user, *id);
  }
  return out;
}

std::string shown_number(Env& env, const Record& record, const Field& field, std::int64_t n) {
  const Language language = env.tr.language();
  switch (field.type) {
    case FieldType::percent: return format_percent(language, n);
    case FieldType::decimal: return format_decimal(language, n, 3, true);
    case FieldType::money: return money_text(env, n, text_of(record.get("currency")));
    case FieldType::date: return format_date(env.tr, n, DateStyle::medium);
    case FieldType::time: return format_moment(env.tr, n, env.offset_at(n));
    case FieldType::boolean: return env.tr(n ? "value.yes" : "value.no");
    default: break;
  }
  // A year is not grouped.
  if (field.name == "founded") return std::to_string(n);
  if (field.name == "reminder_min") return reminder_words(env.tr, n);
  if (field.name == "due_minute") return format_time(language, n * 60'000, 0);
  return format_number(language, n);
}

}  // namespace

std::string label_in(const Translator& tr, const Labels& labels) {
  return std::string(labels.in(language_code(tr.language())));
}

std::string signed_number(const Translator& tr, std::int64_t value) {
  return (value > 0 ? "+" : "") + format_number(tr.language(), value);
}

std::string money_text(Env& env, std::int64_t minor, std::string_view currency) {
  const std::string_view code = currency.empty() ? env.currency : currency;
  std::string words = format_money(env.tr.language(), Money{minor, std::string(code)});
  // Whole amounts are quieter without their noughts.
  const std::string noughts = std::string(1, decimal_mark(env.tr.language())) + "00";
  const std::size_t at = words.rfind(noughts);
  if (minor % 100 == 0 && currency_digits(code) == 2 && at != std::string::npos) {
    words.erase(at, noughts.size());
  }
  return words;
}

std::string shown_choice(const Translator& tr, const ChoiceSet& set, std::string_view name) {
  if (name.empty()) return {};
  const Choice* choice = set.find(name);
  if (choice && choice->labels) return label_in(tr, *choice->labels);
  const std::string key = "choice." + std::string(set.name) + "." + std::string(name);
  return tr.has(key) ? tr(key) : std::string(name);
}

Tone tone_of(const Field& field, const Value& value) {
  if (!field.choices) return Tone::neutral;
  const Choice* choice = field.choices->find(text_of(value));
  return choice ? choice->tone : Tone::neutral;
}

std::vector<std::string> tone_names(const Translator& tr) {
  std::vector<std::string> names;
  for (const Tone tone : {Tone::neutral, Tone::accent, Tone::good, Tone::warning, Tone::bad}) {
    names.push_back(tr("tone." + std::string(tone_name(tone))));
  }
  return names;
}

bool is_coloured(const ChoiceSet& set) {
  for (const Choice& choice : set.choices) {
    if (choice.tone != Tone::neutral) return true;
  }
  return false;
}

std::string shown_value(Env& env, const Record& record, const Field& field) {
  return shown_alone(env, record, field, record.get(field.name));
}

std::string shown_alone(Env& env, const Record& record, const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  if (field.type == FieldType::reference) return env.rows.title(field.target, id_of(value));
  if (field.type == FieldType::choice && field.choices) {
    return shown_choice(env.tr, *field.choices, text_of(value));
  }
  if (field.name == "attendees") return shown_people(env, text_of(value));
  if (field.name == "recurrence") return recurrence_words(env.tr, text_of(value));
  if (field.type == FieldType::tags) return shown_tags(text_of(value));
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return shown_number(env, record, field, *number);
  }
  return std::string(text_of(value));
}

std::string field_label(const Translator& tr, const Field& field) {
  if (field.labels) return label_in(tr, *field.labels);
  return tr("field." + std::string(field.name));
}

std::string shown_title(Env& env, const Record& record) {
  std::string title = title_of(record);
  if (!title.empty()) return title;
  return env.tr("record.untitled", {{"entity", entity_name(env.tr, env.entity(record.kind))}});
}

std::string shown_subtitle(Env& env, const Record& record, EntityKind inside) {
  const Entity& described = env.entity(record.kind);
  std::string out;
  for (const std::string_view name : {"number", "job_title", "company", "account", "contact",
                                      "sector", "city", "stage", "due_on", "happened_at", "email",
                                      "sku"}) {
    const Field* field = described.find(name);
    if (!field || (name == "email" && !out.empty())) continue;
    if (field->type == FieldType::reference && field->target == inside) continue;
    out = join_words(std::move(out), shown_value(env, record, *field));
  }
  return out;
}

Icon icon_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::account: return Icon::building;
    case EntityKind::contact: return Icon::people;
    case EntityKind::lead: return Icon::lead;
    case EntityKind::deal: return Icon::bars;
    case EntityKind::product: return Icon::box;
    case EntityKind::activity: return Icon::clock;
    case EntityKind::task: return Icon::check;
    case EntityKind::ticket: return Icon::ticket;
    case EntityKind::sales_order: return Icon::cart;
    case EntityKind::invoice: return Icon::letter;
    case EntityKind::user: return Icon::user;
    case EntityKind::team: return Icon::people;
    case EntityKind::article: return Icon::book;
    case EntityKind::queue: return Icon::ticket;
    case EntityKind::business_hours:
    case EntityKind::sla_policy: return Icon::clock;
    case EntityKind::event: return Icon::calendar;
    default: return Icon::note;
  }
}

std::string entity_name(const Translator& tr, const Entity& described) {
  if (described.one) return label_in(tr, *described.one);
  return tr("entity." + std::string(described.name));
}

std::string entities_name(const Translator& tr, const Entity& described) {
  if (described.many) return label_in(tr, *described.many);
  return tr("entities." + std::string(described.name));
}

std::string new_name(const Translator& tr, const Entity& described) {
  if (described.one) return tr("new.own", {{"entity", label_in(tr, *described.one)}});
  return tr("new." + std::string(described.name));
}

std::string entities_inside(const Translator& tr, const Entity& described) {
  std::string name = entities_name(tr, described);
  if (described.many) return name;
  const bool small = tr.language() == Language::en || tr.language() == Language::es;
  if (small && !name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] += 'a' - 'A';
  return name;
}

const Field* owner_field(EntityKind kind) { return entity(kind).find("owner"); }

std::vector<Record> fetch_all(Env& env, const ListQuery& query) {
  std::vector<Record> records;
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return records;
  for (const std::int64_t rowid : *rowids) {
    auto record = env.rows.at(query.kind, rowid);
    if (record && *record) records.push_back(std::move(**record));
  }
  return records;
}

}  // namespace acq::ui
