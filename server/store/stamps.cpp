#include "server/store/stamps.h"

#include <algorithm>

#include "sync/cbor.h"

namespace acq::server {

Stamp Stamps::of(std::string_view column) const {
  auto it = by_column_.find(column);
  if (it == by_column_.end()) it = by_column_.find("");
  return it == by_column_.end() ? Stamp{} : it->second;
}

Stamp Stamps::of_group(const Entity& described, const Field& field) const {
  if (field.group.empty()) return of(field.name);
  Stamp latest;
  for (const Field& other : described.fields) {
    if (other.group != field.group) continue;
    const Stamp stamp = of(other.name);
    latest.hlc = std::max(latest.hlc, stamp.hlc);
    latest.seq = std::max(latest.seq, stamp.seq);
  }
  return latest;
}

void Stamps::set(std::string_view column, Stamp stamp) {
  by_column_.insert_or_assign(std::string(column), stamp);
}

void Stamps::note(const Change& change, Stamp stamp) {
  if (change.kind == ChangeKind::insert) {
    set("", stamp);
    return;
  }
  if (change.kind != ChangeKind::update) set("deleted", stamp);
  const Entity& described = entity(change.entity);
  for (const FieldChange& part : change.fields) set(described.fields[part.field].name, stamp);
}

std::vector<std::uint8_t> Stamps::encode() const {
  CborWriter out;
  out.map(by_column_.size());
  for (const auto& [column, stamp] : by_column_) {
    out.text(column).array(2).integer(stamp.hlc).integer(stamp.seq);
  }
  return out.take();
}

Stamps Stamps::decode(std::span<const std::uint8_t> bytes) {
  Stamps stamps;
  CborReader in(bytes);
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view column = in.text();
    Stamp stamp;
    const bool pair = in.peek() == CborType::array;  // before: the clock alone
    if (pair && in.array() != 2) in.fail();
    stamp.hlc = in.integer();
    if (pair) stamp.seq = in.integer();
    stamps.set(column, stamp);
  }
  return stamps;
}

}  // namespace acq::server
