// When are two records the same one? By their keys; without keys by e-mail, phone and name.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

// The ways a record can be recognised, strongest first.
struct IdentityKey {
  std::string text;
  std::string_view field;  // what people see: "matched by E-mail"
  bool strong = false;     // an outside key or a unique field: decides alone
};

// Reads one field of a record, wherever it stands.
using FieldReader = std::function<Value(std::string_view field)>;
std::vector<IdentityKey> identity_keys(EntityKind kind, const FieldReader& read);
// Does the record carry an outside system's key?
bool has_outside_key(EntityKind kind, const FieldReader& read);

// All live records of one entity by their identity keys, then the file's rows behind them.
class Identities {
 public:
  explicit Identities(EntityKind kind);
  Result<bool> load(Rows& rows, std::int64_t rows_max);

  struct Known {
    Id id{};
    long long line = 0;  // of the file, 0 = in the database
    bool keyed = false;
  };
  struct Found {
    const Known* known = nullptr;  // lives until the next add or load
    std::string_view field;
  };
  // Two records that both carry outside keys are the same only by a strong key.
  Found find(const std::vector<IdentityKey>& keys, bool keyed) const;
  void add(const std::vector<IdentityKey>& keys, Known known);

 private:
  EntityKind kind_;
  std::int64_t last_rid_ = 0;
  std::vector<Known> known_;
  std::unordered_map<std::string, std::uint32_t> by_key_;  // the first of several
};

}  // namespace acq
