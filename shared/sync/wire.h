// The messages of push and pull, shared by both sides (docs/protocol.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/grants.h"
#include "sync/cbor.h"
#include "sync/operation.h"
#include "sync/proof.h"

namespace acq {

struct PushRequest {
  Id client_id;
  std::string epoch;  // "" when the device has never pulled, or asks where a new server stands
  // The n of the device's last edit before these that the server took, or will: it must have been
  // decided there. 0 for none that is still known. What was refused in between is never sent again.
  std::int64_t previous = 0;
  std::vector<Operation> operations;
};

struct OperationResult {
  std::int64_t n = 0;
  std::int64_t seq = 0;      // the row's version that holds it; 0 when refused
  std::int64_t mark = 0;     // mark_of the operation that was decided; 0: not known
  std::optional<Error> error;
};

struct PushResponse {
  std::int64_t last_n = 0;  // all up to here are decided
  std::int64_t seq = 0;     // what the organisation has reached
  std::string epoch;
  Hlc hlc = 0;  // the latest stamp of the organisation: the device's own go on from there
  std::vector<OperationResult> results;
};

Bytes encode(const PushRequest& request);
Bytes encode(const PushResponse& response);
// Code: malformed_message.
Result<PushRequest> decode_push_request(ByteSpan bytes);
Result<PushResponse> decode_push_response(ByteSpan bytes);

struct GoneRow {
  EntityKind kind = EntityKind::none;
  Id id;
};

struct ProofEntry {
  EntityKind kind = EntityKind::none;
  RowSum sum;
};

// A page of rows: header, then tables. Rows are written as they come, without a tree.
struct PageHeader {
  std::string epoch;
  std::string cursor;     // for the next pull
  bool more = false;      // there is a next page already
  std::int64_t seq = 0;   // what this page reaches
  Hlc hlc = 0;            // as in PushResponse
  std::int64_t total = 0;  // rows of the whole first sync, 0 when this is none
  std::int64_t rows = 0;   // in this page
  // Answers to operations whose push may have been lost, when the device asked.
  std::vector<OperationResult> results;
  std::vector<ProofEntry> proof;  // what the device must hold now; only when there is no more
  std::vector<GoneRow> gone;      // no longer the device's to see
};

struct PageTable {
  EntityKind kind = EntityKind::none;
  FieldSet hidden = 0;  // columns that are left out
  std::size_t count = 0;
  Bytes rows;  // `count` CBOR arrays: id, version, deleted, then each field that is not hidden
};

Bytes encode_page(const PageHeader& header, std::span<const PageTable> tables);

// Reads a page row by row, so that a long one can be applied in slices. Fields and entities this
// program does not know are skipped.
class PageReader {
 public:
  // Code: malformed_message.
  static Result<PageReader> open(Bytes bytes);

  const PageHeader& header() const { return header_; }
  // The next row; nothing at the end. Code: malformed_message.
  Result<std::optional<Record>> next();
  std::int64_t rows_read() const { return rows_read_; }

 private:
  explicit PageReader(Bytes bytes) : bytes_(std::move(bytes)), in_(bytes_) {}
  bool next_table();
  Record read_row();

  // Moved as a whole: a vector keeps its buffer, so `in_` stays right.
  Bytes bytes_;
  CborReader in_;
  PageHeader header_;
  std::size_t tables_left_ = 0;
  std::size_t rows_left_ = 0;
  const Entity* described_ = nullptr;
  std::vector<std::optional<std::size_t>> columns_;
  std::int64_t rows_read_ = 0;
};

// What a pull asks for, as its query says it.
struct PullRequest {
  std::string cursor;  // "" from the beginning
  Id client_id;
  int schema = 1;      // the model's version the device knows
  // The newest operation whose answer the device has, when it may have missed some; -1 if not.
  std::int64_t after = -1;
  int rows = 0;        // at most about so many in a page; 0 = as the server likes
};
std::string pull_query(const PullRequest& request);
// The value of a key in "…?a=1&b=2"; nothing percent-encoded is needed in these.
std::string_view query_value(std::string_view path, std::string_view key);
// Missing parts keep their defaults.
PullRequest parse_pull_query(std::string_view path);

// What the server says of one entity, bucket by bucket (proof.h).
Bytes encode_buckets(const BucketSums& buckets);
// Code: malformed_message.
Result<BucketSums> decode_buckets(ByteSpan bytes);

}  // namespace acq
