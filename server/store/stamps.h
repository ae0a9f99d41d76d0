// Who wrote a record's columns last: for each, the writer's clock and the seq it got.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "sync/hlc.h"

namespace acq::server {

struct Stamp {
  Hlc hlc = 0;
  std::int64_t seq = 0;  // 0: from before seqs were kept with stamps
};

// A column without an entry of its own has the stamp of "", which is the insert's. "deleted"
// stands for the record's removal or return.
class Stamps {
 public:
  Stamp of(std::string_view column) const;
  // The latest among a field and those that merge with it as one.
  Stamp of_group(const Entity& described, const Field& field) const;
  void set(std::string_view column, Stamp stamp);
  // What `change` wrote, at `stamp`.
  void note(const Change& change, Stamp stamp);

  std::vector<std::uint8_t> encode() const;
  static Stamps decode(std::span<const std::uint8_t> bytes);

 private:
  std::map<std::string, Stamp, std::less<>> by_column_;
};

}  // namespace acq::server
