#include "sync/wire.h"

#include <algorithm>

#include "base/money.h"

namespace acq {
namespace {

std::unexpected<Error> malformed(const CborReader& in) {
  return fail("malformed_message", "byte " + std::to_string(in.position()));
}

// Calls read(key) for every key of the map that comes next.
template <class Read>
void each_key(CborReader& in, Read read) {
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) read(in.text());
}

void write_result(CborWriter& out, const OperationResult& result) {
  out.map(result.error ? 5 : 3).text("n").integer(result.n).text("mark").integer(result.mark);
  if (!result.error) {
    out.text("seq").integer(result.seq);
    return;
  }
  out.text("code").text(result.error->code);
  out.text("detail").text(result.error->detail);
  out.text("field").text(result.error->where.field);
}

OperationResult read_result(CborReader& in) {
  OperationResult result;
  Error error;
  each_key(in, [&](std::string_view key) {
    if (key == "n") {
      result.n = in.integer();
    } else if (key == "mark") {
      result.mark = in.integer();
    } else if (key == "seq") {
      result.seq = in.integer();
    } else if (key == "code") {
      error.code = in.text();
    } else if (key == "detail") {
      error.detail = in.text();
    } else if (key == "field") {
      error.where.field = in.text();
    } else {
      in.skip();
    }
  });
  if (!error.code.empty()) result.error = std::move(error);
  return result;
}

void write_results(CborWriter& out, const std::vector<OperationResult>& results) {
  out.array(results.size());
  for (const OperationResult& result : results) write_result(out, result);
}

std::vector<OperationResult> read_results(CborReader& in) {
  std::vector<OperationResult> results;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    results.push_back(read_result(in));
  }
  return results;
}

EntityKind kind_named(std::string_view name) {
  const Entity* described = find_entity(name);
  return described ? described->kind : EntityKind::none;
}

bool is_count(std::int64_t number) { return number >= 0 && number <= 9'000'000'000'000'000; }

void write_sum(CborWriter& out, const RowSum& sum) { out.integer(sum.count).integer(sum.sum); }

RowSum read_sum(CborReader& in) {
  RowSum sum;
  sum.count = in.integer();
  sum.sum = in.integer();
  return sum;
}

void write_proof(CborWriter& out, const std::vector<ProofEntry>& proof) {
  out.array(proof.size());
  for (const ProofEntry& entry : proof) {
    write_sum(out.array(3).text(entity(entry.kind).name), entry.sum);
  }
}

std::vector<ProofEntry> read_proof(CborReader& in) {
  std::vector<ProofEntry> proof;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    if (in.array() != 3) in.fail();
    const EntityKind kind = kind_named(in.text());
    const RowSum sum = read_sum(in);
    if (kind != EntityKind::none) proof.push_back({kind, sum});
  }
  return proof;
}

void write_gone(CborWriter& out, const std::vector<GoneRow>& gone) {
  out.array(gone.size());
  for (const GoneRow& row : gone) out.array(2).text(entity(row.kind).name).id(row.id);
}

std::vector<GoneRow> read_gone(CborReader& in) {
  std::vector<GoneRow> gone;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    if (in.array() != 2) in.fail();
    const EntityKind kind = kind_named(in.text());
    const Id id = in.id();
    if (kind != EntityKind::none) gone.push_back({kind, id});
  }
  return gone;
}

// Where each column of a table goes; an unknown one is skipped.
std::vector<std::optional<std::size_t>> read_columns(CborReader& in, const Entity* described) {
  std::vector<std::optional<std::size_t>> columns;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    const std::string_view name = in.text();
    columns.push_back(described ? described->index_of(name) : std::nullopt);
  }
  return columns;
}

void read_header_key(CborReader& in, std::string_view key, PageHeader& header) {
  if (key == "epoch") {
    header.epoch = in.text();
  } else if (key == "cursor") {
    header.cursor = in.text();
  } else if (key == "more") {
    header.more = in.boolean();
  } else if (key == "seq") {
    header.seq = in.integer();
  } else if (key == "hlc") {
    header.hlc = in.integer();
  } else if (key == "total") {
    header.total = in.integer();
  } else if (key == "rows") {
    header.rows = in.integer();
  } else if (key == "results") {
    header.results = read_results(in);
  } else if (key == "proof") {
    header.proof = read_proof(in);
  } else if (key == "gone") {
    header.gone = read_gone(in);
  } else {
    in.skip();
  }
}

}  // namespace

Bytes encode(const PushRequest& request) {
  CborWriter out;
  out.map(4).text("client").id(request.client_id).text("epoch").text(request.epoch);
  out.text("previous").integer(request.previous);
  out.text("operations").array(request.operations.size());
  for (const Operation& operation : request.operations) write_operation(out, operation);
  return out.take();
}

Bytes encode(const PushResponse& response) {
  CborWriter out;
  out.map(5).text("last_n").integer(response.last_n).text("seq").integer(response.seq);
  out.text("epoch").text(response.epoch).text("hlc").integer(response.hlc).text("results");
  write_results(out, response.results);
  return out.take();
}

Result<PushRequest> decode_push_request(ByteSpan bytes) {
  CborReader in(bytes);
  PushRequest request;
  each_key(in, [&](std::string_view key) {
    if (key == "client") {
      request.client_id = in.id();
    } else if (key == "epoch") {
      request.epoch = in.text();
    } else if (key == "previous") {
      request.previous = in.integer();
    } else if (key == "operations") {
      for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        request.operations.push_back(read_operation(in));
      }
    } else {
      in.skip();
    }
  });
  if (in.failed() || !in.at_end() || request.client_id.is_nil()) return malformed(in);
  return request;
}

Result<PushResponse> decode_push_response(ByteSpan bytes) {
  CborReader in(bytes);
  PushResponse response;
  each_key(in, [&](std::string_view key) {
    if (key == "last_n") {
      response.last_n = in.integer();
    } else if (key == "seq") {
      response.seq = in.integer();
    } else if (key == "epoch") {
      response.epoch = in.text();
    } else if (key == "hlc") {
      response.hlc = in.integer();
    } else if (key == "results") {
      response.results = read_results(in);
    } else {
      in.skip();
    }
  });
  if (in.failed() || !in.at_end()) return malformed(in);
  return response;
}

// "tables" comes last: a reader knows the whole header before the first row.
Bytes encode_page(const PageHeader& header, std::span<const PageTable> tables) {
  CborWriter out;
  std::int64_t rows = 0;
  for (const PageTable& table : tables) rows += static_cast<std::int64_t>(table.count);
  out.map(11).text("epoch").text(header.epoch).text("cursor").text(header.cursor);
  out.text("more").boolean(header.more).text("seq").integer(header.seq);
  out.text("hlc").integer(header.hlc).text("total").integer(header.total);
  out.text("rows").integer(rows).text("results");
  write_results(out, header.results);
  write_proof(out.text("proof"), header.proof);
  write_gone(out.text("gone"), header.gone);
  out.text("tables").array(tables.size());
  for (const PageTable& table : tables) {
    const Entity& described = entity(table.kind);
    std::vector<std::string_view> shown;
    for (std::size_t i = 0; i < described.fields.size(); ++i) {
      if ((table.hidden & field_bit(i)) == 0) shown.push_back(described.fields[i].name);
    }
    out.map(3).text("entity").text(described.name).text("fields").array(shown.size());
    for (const std::string_view name : shown) out.text(name);
    out.text("rows").array(table.count).raw(table.rows);
  }
  return out.take();
}

Result<PageReader> PageReader::open(Bytes bytes) {
  PageReader reader(std::move(bytes));
  CborReader& in = reader.in_;
  bool tables = false;
  for (std::size_t left = in.map(); left > 0 && !in.failed() && !tables; --left) {
    const std::string_view key = in.text();
    tables = key == "tables";
    if (!tables) read_header_key(in, key, reader.header_);
  }
  if (tables) reader.tables_left_ = in.array();
  const PageHeader& header = reader.header_;
  const bool counts = is_count(header.seq) && is_count(header.total) && is_count(header.rows);
  if (in.failed() || !tables || !counts || header.cursor.empty()) return malformed(in);
  return reader;
}

bool PageReader::next_table() {
  if (tables_left_ == 0) return false;
  --tables_left_;
  if (in_.map() != 3 || in_.text() != "entity") in_.fail();
  described_ = find_entity(in_.text());
  if (in_.text() != "fields") in_.fail();
  columns_ = read_columns(in_, described_);
  if (in_.text() != "rows") in_.fail();
  rows_left_ = in_.array();
  return true;
}

Record PageReader::read_row() {
  if (in_.array() != columns_.size() + 3) in_.fail();
  Record record = blank(described_->kind, in_.id());
  record.version = in_.integer();
  // What the server has always has a name and a version.
  if (record.version <= 0 || record.id.is_nil()) in_.fail();
  record.deleted = in_.boolean();
  for (const auto& column : columns_) {
    if (in_.failed()) break;
    if (column) {
      record.values[*column] = in_.value();
    } else {
      in_.skip();
    }
  }
  return record;
}

Result<std::optional<Record>> PageReader::next() {
  while (!in_.failed()) {
    if (rows_left_ == 0) {
      if (next_table()) continue;
      if (!in_.at_end()) in_.fail();
      break;
    }
    --rows_left_;
    ++rows_read_;
    if (!described_) {  // an entity of a newer program
      in_.skip();
      continue;
    }
    Record record = read_row();
    if (!in_.failed()) return record;
  }
  if (in_.failed()) return malformed(in_);
  return std::nullopt;
}

std::string pull_query(const PullRequest& request) {
  std::string query = "cursor=" + request.cursor + "&client=" + request.client_id.text() +
                      "&schema=" + std::to_string(request.schema);
  if (request.after >= 0) query += "&after=" + std::to_string(request.after);
  if (request.rows > 0) query += "&rows=" + std::to_string(request.rows);
  return query;
}

std::string_view query_value(std::string_view path, std::string_view key) {
  path.remove_prefix(std::min(path.find('?') + 1, path.size()));
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('&'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=') {
      return part.substr(key.size() + 1);
    }
  }
  return {};
}

PullRequest parse_pull_query(std::string_view path) {
  PullRequest request;
  request.cursor = query_value(path, "cursor");
  request.client_id = Id::parse(query_value(path, "client")).value_or(Id{});
  request.schema = static_cast<int>(parse_decimal(query_value(path, "schema"), 0).value_or(1));
  request.after = parse_decimal(query_value(path, "after"), 0).value_or(-1);
  const auto rows = parse_decimal(query_value(path, "rows"), 0).value_or(0);
  request.rows = static_cast<int>(std::clamp<std::int64_t>(rows, 0, 1'000'000));
  return request;
}

Bytes encode_buckets(const BucketSums& buckets) {
  CborWriter out;
  out.array(buckets.size() * 2);
  for (const RowSum& sum : buckets) write_sum(out, sum);
  return out.take();
}

Result<BucketSums> decode_buckets(ByteSpan bytes) {
  CborReader in(bytes);
  BucketSums buckets{};
  if (in.array() != buckets.size() * 2) in.fail();
  for (RowSum& sum : buckets) sum = read_sum(in);
  if (in.failed() || !in.at_end()) return malformed(in);
  return buckets;
}

}  // namespace acq
