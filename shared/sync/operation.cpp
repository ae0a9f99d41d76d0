#include "sync/operation.h"

#include <algorithm>

namespace acq {
namespace {

bool is_set(const Entity& described, const FieldChange& part) {
  return described.fields[part.field].merge == MergeRule::set;
}

bool holds(const std::vector<std::string>& tags, const std::string& tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

// Sets travel as an array of "+name" and "-name".
void write_difference(CborWriter& out, std::string_view difference) {
  const auto parts = tags_of(difference);
  out.array(parts.size());
  for (const std::string& part : parts) out.text(part);
}

Value read_difference(CborReader& in) {
  std::vector<std::string> parts;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    const std::string_view part = in.text();
    if (part.size() < 2 || (part[0] != '+' && part[0] != '-')) in.fail();
    parts.emplace_back(part);
  }
  return join_tags(std::move(parts));
}

std::optional<ChangeKind> kind_from_name(std::string_view name) {
  for (const ChangeKind kind : {ChangeKind::insert, ChangeKind::update, ChangeKind::remove,
                                ChangeKind::restore}) {
    if (change_kind_name(kind) == name) return kind;
  }
  return std::nullopt;
}

// The value of one key of an operation's map. `fields` may come before `entity`: it is noted
// and read when everything else is known.
void read_key(CborReader& in, std::string_view key, Operation& operation,
              std::optional<CborReader>& fields) {
  if (key == "n") {
    operation.n = in.integer();
  } else if (key == "group") {
    operation.group = in.integer();
  } else if (key == "tx") {
    operation.transaction = in.id();
  } else if (key == "hlc") {
    operation.hlc = in.integer();
  } else if (key == "schema") {
    operation.schema = static_cast<int>(in.integer());
  } else if (key == "base") {
    operation.base_version = in.integer();
  } else if (key == "entity") {
    const Entity* found = find_entity(in.text());
    operation.change.entity = found ? found->kind : EntityKind::none;
  } else if (key == "row") {
    operation.change.row = in.id();
  } else if (key == "kind") {
    const auto kind = kind_from_name(in.text());
    if (!kind) return in.fail();
    operation.change.kind = *kind;
  } else if (key == "fields") {
    fields = in;
    in.skip();
  } else {
    in.skip();
  }
}

}  // namespace

std::string set_difference(std::string_view before, std::string_view after) {
  const auto old_tags = tags_of(before);
  const auto new_tags = tags_of(after);
  std::vector<std::string> parts;
  for (const auto& tag : new_tags) {
    if (!holds(old_tags, tag)) parts.push_back("+" + tag);
  }
  for (const auto& tag : old_tags) {
    if (!holds(new_tags, tag)) parts.push_back("-" + tag);
  }
  return join_tags(std::move(parts));
}

std::string apply_set_difference(std::string_view current, std::string_view difference) {
  auto tags = tags_of(current);
  for (const std::string& part : tags_of(difference)) {
    const std::string tag = part.substr(1);
    std::erase(tags, tag);
    if (part[0] == '+') tags.push_back(tag);
  }
  return join_tags(std::move(tags));
}

void apply_change(const Change& change, Record& record) {
  const Entity& described = entity(change.entity);
  for (const FieldChange& part : change.fields) {
    Value& value = record.values[part.field];
    if (is_set(described, part)) {
      auto merged = apply_set_difference(text_of(value), text_of(part.value));
      value = merged.empty() ? Value{} : Value{std::move(merged)};
    } else {
      value = part.value;
    }
  }
  if (change.kind == ChangeKind::remove) record.deleted = true;
  if (change.kind == ChangeKind::restore || change.kind == ChangeKind::insert) {
    record.deleted = false;
  }
}

void write_fields(CborWriter& out, const Change& change) {
  const Entity& described = entity(change.entity);
  out.map(change.fields.size());
  for (const FieldChange& part : change.fields) {
    out.text(described.fields[part.field].name);
    if (is_set(described, part)) {
      write_difference(out, text_of(part.value));
    } else {
      out.value(part.value);
    }
  }
}

void read_fields(CborReader& in, Change& change, int* unknown) {
  const Entity& described = entity(change.entity);
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const auto index = described.index_of(in.text());
    if (!index) {
      in.skip();
      if (unknown) ++*unknown;
      continue;
    }
    const bool difference = described.fields[*index].merge == MergeRule::set;
    Value value = difference ? read_difference(in) : in.value();
    change.fields.push_back({static_cast<std::uint16_t>(*index), std::move(value)});
  }
}

void write_operation(CborWriter& out, const Operation& operation) {
  out.map(10);
  out.text("n").integer(operation.n);
  out.text("group").integer(operation.group);
  out.text("tx").id(operation.transaction);
  out.text("hlc").integer(operation.hlc);
  out.text("schema").integer(operation.schema);
  out.text("base").integer(operation.base_version);
  out.text("entity").text(entity(operation.change.entity).name);
  out.text("row").id(operation.change.row);
  out.text("kind").text(change_kind_name(operation.change.kind));
  out.text("fields");
  write_fields(out, operation.change);
}

Operation read_operation(CborReader& in) {
  Operation operation;
  operation.change.kind = ChangeKind{};
  std::optional<CborReader> fields;
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view key = in.text();
    read_key(in, key, operation, fields);
  }
  const bool whole = operation.n > 0 && operation.hlc > 0 && !operation.change.row.is_nil() &&
                     operation.change.kind != ChangeKind{};
  if (!whole) in.fail();
  if (operation.group == 0) operation.group = operation.n;
  if (in.failed() || !fields || operation.change.entity == EntityKind::none) return operation;
  read_fields(*fields, operation.change, nullptr);
  if (fields->failed()) in.fail();
  return operation;
}

}  // namespace acq
