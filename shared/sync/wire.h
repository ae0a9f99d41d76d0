// The messages of push and pull, shared by both sides (docs/protocol.md).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/record.h"
#include "sync/cbor.h"
#include "sync/operation.h"

namespace acq {

struct PushRequest {
  Id client_id;
  std::string epoch;  // "" when the device has never pulled
  // The smallest n the device still keeps: what came before it was acknowledged long ago and
  // cannot be sent again, so it is no gap. 0 = everything from 1 on.
  std::int64_t oldest = 0;
  std::vector<Operation> operations;
};

struct OperationResult {
  std::int64_t n = 0;
  std::int64_t seq = 0;      // the row's version that holds it; 0 when refused
  std::optional<Error> error;
};

struct PushResponse {
  std::int64_t last_n = 0;  // all up to here are decided
  std::int64_t seq = 0;     // what the organisation has reached
  std::vector<OperationResult> results;
};

Bytes encode(const PushRequest& request);
Bytes encode(const PushResponse& response);
// Code: malformed_message.
Result<PushRequest> decode_push_request(ByteSpan bytes);
Result<PushResponse> decode_push_response(ByteSpan bytes);

// A page of rows: header, then tables. Rows are written as they come, without a tree.
struct PageHeader {
  std::string epoch;
  std::string cursor;     // for the next pull
  bool more = false;      // there is a next page already
  std::int64_t seq = 0;   // what this page reaches
  std::int64_t total = 0;  // rows of the whole first sync, 0 when this is none
};

struct PageTable {
  EntityKind kind = EntityKind::none;
  std::size_t count = 0;
  Bytes rows;  // `count` CBOR arrays: id, version, deleted, then each field of the model
};

Bytes encode_page(const PageHeader& header, std::span<const PageTable> tables);

// Reads a page and hands out its rows in order. Fields this program does not know are skipped.
// A refusal of `row` ends the reading. Code: malformed_message.
Result<PageHeader> decode_page(ByteSpan bytes,
                               const std::function<Result<void>(Record&&)>& row);

}  // namespace acq
