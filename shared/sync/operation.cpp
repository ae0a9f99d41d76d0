#include "sync/operation.h"

#include <cstring>

#include "sync/difference.h"

namespace acq {
namespace {

// Sets travel as an array of "+name" and "-name".
void write_set(CborWriter& out, std::string_view difference) {
  const auto parts = tags_of(difference);
  out.array(parts.size());
  for (const std::string& part : parts) out.text(part);
}

// Long texts travel as [before, after].
void write_texts(CborWriter& out, std::string_view difference) {
  const auto [before, after] = three_way_texts(difference);
  if (!before) {
    out.text(after);
    return;
  }
  out.array(2).text(*before).text(after);
}

Value read_texts(CborReader& in) {
  if (in.peek() != CborType::array) return in.value();  // from before there was this rule
  if (in.array() != 2) in.fail();
  const std::string before(in.text());
  return three_way_difference(before, in.text());
}

Value read_set(CborReader& in) {
  std::vector<std::string> parts;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    const std::string_view part = in.text();
    if (part.size() < 2 || (part[0] != '+' && part[0] != '-')) in.fail();
    parts.emplace_back(part);
  }
  return join_tags(std::move(parts));
}

Value read_field(CborReader& in, MergeRule merge) {
  if (merge == MergeRule::set) return read_set(in);
  if (merge == MergeRule::three_way) return read_texts(in);
  if (merge != MergeRule::increment || in.peek() == CborType::null) return in.value();
  return in.integer();
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

std::int64_t mark_of(const Operation& operation) {
  std::int64_t random = 0;  // the random half of the transaction's id
  std::memcpy(&random, operation.transaction.bytes.data() + 8, sizeof random);
  const auto n = static_cast<std::uint64_t>(operation.n) * 0x9e37'79b9'7f4a'7c15;
  const std::int64_t mark = random ^ operation.hlc ^ static_cast<std::int64_t>(n);
  return mark != 0 ? mark : 1;
}

void apply_change(const Change& change, Record& record) {
  const Entity& described = entity(change.entity);
  for (const FieldChange& part : change.fields) {
    Value& value = record.values[part.field];
    value = apply_difference(described.fields[part.field], value, part.value);
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
    switch (described.fields[part.field].merge) {
      case MergeRule::set: write_set(out, text_of(part.value)); break;
      case MergeRule::three_way: write_texts(out, text_of(part.value)); break;
      default: out.value(part.value);
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
    change.fields.push_back({static_cast<std::uint16_t>(*index),
                             read_field(in, described.fields[*index].merge)});
  }
}

Bytes encode_values(const Record& record) {
  const Entity& described = entity(record.kind);
  std::size_t count = 0;
  for (const Value& value : record.values) count += is_empty(value) ? 0 : 1;
  CborWriter out;
  out.map(count);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    if (is_empty(record.values[i])) continue;
    out.text(described.fields[i].name).value(record.values[i]);
  }
  return out.take();
}

void decode_values(ByteSpan bytes, Record& record) {
  CborReader in(bytes);
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view name = in.text();
    record.set(name, in.value());
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
  const bool hollow = operation.change.entity == EntityKind::none;
  out.text("entity").text(hollow ? std::string_view{} : entity(operation.change.entity).name);
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
