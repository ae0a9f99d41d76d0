// The model as data: every entity and field once. SQL schema, forms, list columns, import
// mapping, wire format and portal all derive from these descriptions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acq {

// The numbers are written into databases: append only.
enum class EntityKind : std::uint8_t {
  none = 0,
  organisation = 1,
  user = 2,
  team = 3,
  account = 4,
  contact = 5,
  lead = 6,
  product = 7,
  deal = 8,
  deal_line = 9,
  activity = 10,
  task = 11,
  ticket = 12,
  ticket_message = 13,
  tag = 14,
  file = 15,
  role_right = 16,
  territory = 17,
  conflict = 18,
  list_view = 19,
  dashboard = 30,
  dashboard_widget = 31,
  sales_target = 32,
  queue = 34,
  business_hours = 35,
  sla_policy = 36,
  canned_answer = 37,
  macro = 38,
  assignment_rule = 39,
  article = 40,
  article_text = 41,
  ticket_link = 42,
  price_list = 20,
  price_list_entry = 21,
  tax_rate = 22,
  exchange_rate = 23,
  quote = 24,
  sales_order = 25,
  invoice = 26,
  document_line = 27,
  event = 44,
  follow_up_rule = 45,
  notification = 46,
  custom_field = 50,
  custom_entity = 51,
  form_layout = 52,
  validation_rule = 53,
  own_1 = 54,  // entities that an organisation gives a meaning (dictionary.h)
  own_2 = 55,
  own_3 = 56,
  own_4 = 57,
  own_5 = 58,
  own_6 = 59,
  pipeline = 60,
  score_rule = 61,
  user_setting = 62,
};

// Above the highest kind, with room for more: the size of tables indexed by kind.
inline constexpr std::size_t kEntityKinds = 64;

enum class FieldType : std::uint8_t {
  text,       // one line
  long_text,  // many lines
  email,
  phone,
  url,
  integer,
  percent,   // 0..100
  decimal,   // thousandths
  money,     // minor units of the record's `currency` field, or of the organisation's
  currency,  // ISO 4217 code
  date,
  time,
  boolean,
  choice,
  reference,
  tags,
  slot,  // waits for an organisation to give it one of the others (dictionary.h)
};

// A date or a moment; something to count with.
constexpr bool is_day(FieldType type) {
  return type == FieldType::date || type == FieldType::time;
}
constexpr bool is_number(FieldType type) {
  return type == FieldType::integer || type == FieldType::percent ||
         type == FieldType::decimal || type == FieldType::money;
}

// How two writers of one field come together (docs/protocol.md, "Merge").
enum class MergeRule : std::uint8_t {
  last_writer,    // the later clock wins; fields of one group move together
  set,            // per element: additions and removals are both kept
  insert_only,    // fixed when the record is made
  server_number,  // given by the server, once
  increment,      // what was added and taken away adds up
  three_way,      // both texts are merged; where they overlap, both passages stay
  transition,     // as last_writer, but only along the choices' `next`
};

// The colour role of a choice's pill.
enum class Tone : std::uint8_t { neutral, accent, good, warning, bad };

// Words that an organisation has chosen: for all, and for readers of one language.
struct Labels {
  std::string text;
  std::vector<std::pair<std::string, std::string>> others{};  // by language code: "de", "zh-Hans"

  std::string_view in(std::string_view language) const;
};

struct Choice {
  std::string_view name;  // stable, stored
  Tone tone = Tone::neutral;
  int weight = 0;  // what the field's rules need: a stage's probability in percent
  // What may follow under MergeRule::transition; empty: everything. Its own name alone: nothing.
  std::span<const std::string_view> next = {};
  const Labels* labels = nullptr;  // of a choice that an organisation added

  bool may_become(std::string_view other) const;
};

// Label of a choice: tr("choice." + set.name + "." + choice.name).
struct ChoiceSet {
  std::string_view name;
  std::span<const Choice> choices;
  const Choice* find(std::string_view choice_name) const;
};

enum FieldFlags : std::uint32_t {
  kRequired = 1 << 0,
  kUnique = 1 << 1,      // folded text must be unique; the server decides, the client warns
  kSearchable = 1 << 2,  // part of the full-text index
  kIndexed = 1 << 3,     // lists sort and filter by it
  kSystem = 1 << 4,      // set by the write path, never by a form or an import
  kListed = 1 << 5,      // a column of the default list
  kHidden = 1 << 6,      // not in forms
  kKey = 1 << 7,         // an outside system's key: imports match existing records by it
  kScope = 1 << 8,       // a reference: who may see its target may see this record (rights.h)
  kHash = 1 << 9,        // a SHA-256 as 64 lower-case hexadecimal digits
  kSlot = 1 << 10,       // an organisation's own field, or one that it may still make
};

struct Entity;

// What holds for an organisation's own field besides its type.
struct FieldRules {
  std::string formula;    // rules/formula.h; "" = typed by people
  std::string shown_if;   // a filter; "" = always
  bool required = false;  // when it is shown
};

struct Field {
  std::string_view name;
  FieldType type = FieldType::text;
  std::uint32_t flags = 0;
  const ChoiceSet* choices = nullptr;       // choice
  EntityKind target = EntityKind::none;     // reference
  std::string_view group = {};              // fields that merge as one, e.g. "address"
  MergeRule merge = MergeRule::last_writer;
  std::size_t max_length = 200;             // code points, for text types
  // Of a dictionary's fields (dictionary.h): the label and a hint that an organisation has written,
  // null for those of the program, and what the reference's target has become there.
  const Labels* labels = nullptr;
  const Labels* help = nullptr;
  const Entity* of = nullptr;
  const FieldRules* rules = nullptr;

  bool has(FieldFlags flag) const { return (flags & flag) != 0; }
  bool is_day() const { return acq::is_day(type); }
  bool is_number() const { return acq::is_number(type); }
  // Do records with the same value of it make a group worth naming?
  bool can_group() const {
    return is_day() || type == FieldType::choice || type == FieldType::reference ||
           type == FieldType::boolean || type == FieldType::tags || type == FieldType::currency ||
           type == FieldType::text;
  }
};

// Label of a field: tr("field." + name). Label of an entity: tr("entity." + name), in the
// plural tr("entities." + name).
struct Entity {
  EntityKind kind = EntityKind::none;
  std::string_view name;  // also the table's name
  std::span<const Field> fields;
  // Fields joined by a space make the record's title ("first_name last_name").
  std::span<const std::string_view> title;
  const Labels* one = nullptr;   // an organisation's name for it ("Machine")
  const Labels* many = nullptr;  // and for several ("Machines")

  // Index into `fields`, or nothing.
  std::optional<std::size_t> index_of(std::string_view field_name) const;
  const Field* find(std::string_view field_name) const;
};

// All entities, in an order in which references point backwards where they can. These three serve
// once main has begun: the model is put together when the program starts.
std::span<const Entity> entities();
// `kind` must be a real entity.
const Entity& entity(EntityKind kind);
const Entity* find_entity(std::string_view name);

// Bumped with every change of the descriptions; sent with each operation.
inline constexpr int kSchemaVersion = 11;

}  // namespace acq
