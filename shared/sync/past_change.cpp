#include "sync/past_change.h"

namespace acq {
namespace {

PastChange read_change(CborReader& in, EntityKind kind) {
  PastChange change;
  if (in.array() != 5) in.fail();
  change.seq = in.integer();
  const Value user = in.value();
  if (const auto* id = std::get_if<Id>(&user)) change.user = *id;
  change.hlc = in.integer();
  const std::int64_t what = in.integer();
  if (what < 1 || what > static_cast<std::int64_t>(ChangeKind::restore)) in.fail();
  change.kind = static_cast<ChangeKind>(what);
  change.values = read_past_values(in, kind);
  return change;
}

}  // namespace

void write_past_values(CborWriter& out, EntityKind kind, std::span<const PastValue> values) {
  const Entity& described = entity(kind);
  out.map(values.size());
  for (const PastValue& value : values) {
    out.text(described.fields[value.field].name).array(2);
    out.value(value.before).value(value.after);
  }
}

std::vector<PastValue> read_past_values(CborReader& in, EntityKind kind) {
  const Entity& described = entity(kind);
  std::vector<PastValue> values;
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const auto field = described.index_of(in.text());
    if (in.array() != 2) in.fail();
    Value before = in.value();
    Value after = in.value();
    if (!field || in.failed()) continue;
    values.push_back({*field, std::move(before), std::move(after)});
  }
  return values;
}

Bytes encode_history(EntityKind kind, const History& history) {
  CborWriter out;
  out.array(2).boolean(history.more).array(history.changes.size());
  for (const PastChange& change : history.changes) {
    out.array(5).integer(change.seq);
    out.value(change.user.is_nil() ? Value{} : Value{change.user});
    out.integer(change.hlc).integer(static_cast<std::int64_t>(change.kind));
    write_past_values(out, kind, change.values);
  }
  return out.take();
}

Result<History> decode_history(EntityKind kind, ByteSpan bytes) {
  CborReader in(bytes);
  History history;
  if (in.array() != 2) in.fail();
  history.more = in.boolean();
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    history.changes.push_back(read_change(in, kind));
  }
  if (in.failed() || !in.at_end()) {
    return fail("malformed_message", "byte " + std::to_string(in.position()));
  }
  return history;
}

}  // namespace acq
