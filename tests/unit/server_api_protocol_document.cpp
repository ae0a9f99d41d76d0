// docs/protocol.md lists the model for those who write a client; this keeps the list true.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "model/dictionary.h"
#include "model/entity.h"

using namespace acq;

namespace {

constexpr std::size_t kColumns = 96;

std::string_view type_word(const Field& field) {
  using enum FieldType;
  if (field.merge == MergeRule::increment) return "count";
  if (field.merge == MergeRule::three_way) return "long";
  switch (field.type) {
    case text: return "";
    case long_text: return "";
    case email: return "email";
    case phone: return "phone";
    case url: return "url";
    case integer: return "integer";
    case percent: return "percent";
    case decimal: return "decimal";
    case money: return "money";
    case currency: return "currency";
    case date: return "date";
    case time: return "time";
    case boolean: return "boolean";
    case choice: return field.choices->name;
    case reference:
      return field.target == EntityKind::none ? std::string_view("id") : entity(field.target).name;
    case tags: return "tags";
    case slot:
      return "";
  }
  return "";
}

std::string field_word(const Field& field) {
  std::string word(field.name);
  if (field.has(kRequired)) word += '!';
  if (field.has(kUnique)) word += '#';
  if (field.merge == MergeRule::insert_only) word += '=';
  if (field.has(kSystem)) word += '*';
  if (const auto type = type_word(field); !type.empty()) word += ":" + std::string(type);
  return word;
}

// Words in lines of so many columns, all but the first indented.
std::string wrapped(const std::string& title, const std::vector<std::string>& words) {
  std::string text = title, line = title;
  for (const std::string& word : words) {
    const bool full = line.size() + 1 + word.size() > kColumns;
    const std::string next = full ? "    " + word : " " + word;
    text += (full ? "\n" : "") + next;
    line = full ? next : line + next;
  }
  return text + "\n";
}

std::string entity_lines(const Entity& described) {
  std::vector<std::string> words;
  for (const Field& field : described.fields) {
    const bool every = field.name == "created_at" || field.name == "created_by" ||
                       field.name == "updated_at";
    if (!every && !field.has(kSlot)) words.push_back(field_word(field));
  }
  if (has_slots(described.kind)) words.push_back("custom_1 to custom_24");
  const auto number = std::to_string(static_cast<int>(described.kind));
  return wrapped(std::string(described.name) + " " + number + ":", words);
}

std::string choice_lines(const ChoiceSet& set) {
  std::vector<std::string> words;
  for (const Choice& choice : set.choices) {
    std::string word(choice.name);
    for (std::size_t i = 0; i < choice.next.size(); ++i) {
      word += (i == 0 ? ">" : ",") + std::string(choice.next[i]);
    }
    words.push_back(std::move(word));
  }
  return wrapped(std::string(set.name) + ":", words);
}

std::string read_document() {
  std::ifstream in(std::string(ACQ_SOURCE_DIR) + "/docs/protocol.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the protocol's document lists every entity and field as the model has them") {
  const std::string document = read_document();
  std::string all;
  for (const Entity& described : entities()) all += entity_lines(described);
  INFO("docs/protocol.md, \"Model\", should hold:\n", all);
  CHECK(document.contains("```\n" + all + "```\n"));
}

TEST_CASE("the protocol's document lists every choice and what may follow it") {
  const std::string document = read_document();
  std::map<std::string_view, const ChoiceSet*> sets;
  for (const Entity& described : entities()) {
    for (const Field& field : described.fields) {
      if (field.choices) sets.emplace(field.choices->name, field.choices);
    }
  }
  std::string all;
  for (const auto& [name, set] : sets) all += choice_lines(*set);
  INFO("docs/protocol.md, \"Model\", should hold:\n", all);
  CHECK(document.contains("```\n" + all + "```\n"));
}
