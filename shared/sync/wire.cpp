#include "sync/wire.h"

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
  out.map(result.error ? 4 : 2).text("n").integer(result.n);
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

using RowSink = std::function<Result<void>(Record&&)>;

// Where each column of a table goes; an unknown one is skipped.
std::vector<std::optional<std::size_t>> read_columns(CborReader& in, const Entity* described) {
  std::vector<std::optional<std::size_t>> columns;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    const std::string_view name = in.text();
    columns.push_back(described ? described->index_of(name) : std::nullopt);
  }
  return columns;
}

Record read_row(CborReader& in, const Entity& described,
                std::span<const std::optional<std::size_t>> columns) {
  if (in.array() != columns.size() + 3) in.fail();
  Record record = blank(described.kind, in.id());
  record.version = in.integer();
  record.deleted = in.boolean();
  for (const auto& column : columns) {
    if (in.failed()) break;
    if (column) {
      record.values[*column] = in.value();
    } else {
      in.skip();
    }
  }
  return record;
}

Result<void> read_table(CborReader& in, const RowSink& row) {
  if (in.map() != 3 || in.text() != "entity") in.fail();
  const Entity* described = find_entity(in.text());
  if (in.text() != "fields") in.fail();
  const auto columns = read_columns(in, described);
  if (in.text() != "rows") in.fail();
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    if (!described) {  // an entity of a newer program
      in.skip();
      continue;
    }
    Record record = read_row(in, *described, columns);
    if (in.failed()) break;
    if (auto done = row(std::move(record)); !done) return done;
  }
  if (in.failed()) return malformed(in);
  return {};
}

}  // namespace

Bytes encode(const PushRequest& request) {
  CborWriter out;
  out.map(4).text("client").id(request.client_id).text("epoch").text(request.epoch);
  out.text("oldest").integer(request.oldest);
  out.text("operations").array(request.operations.size());
  for (const Operation& operation : request.operations) write_operation(out, operation);
  return out.take();
}

Bytes encode(const PushResponse& response) {
  CborWriter out;
  out.map(3).text("last_n").integer(response.last_n).text("seq").integer(response.seq);
  out.text("results").array(response.results.size());
  for (const OperationResult& result : response.results) write_result(out, result);
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
    } else if (key == "oldest") {
      request.oldest = in.integer();
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
    } else if (key == "results") {
      for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        response.results.push_back(read_result(in));
      }
    } else {
      in.skip();
    }
  });
  if (in.failed() || !in.at_end()) return malformed(in);
  return response;
}

Bytes encode_page(const PageHeader& header, std::span<const PageTable> tables) {
  CborWriter out;
  out.map(6).text("epoch").text(header.epoch).text("cursor").text(header.cursor);
  out.text("more").boolean(header.more).text("seq").integer(header.seq);
  out.text("total").integer(header.total).text("tables").array(tables.size());
  for (const PageTable& table : tables) {
    const Entity& described = entity(table.kind);
    out.map(3).text("entity").text(described.name).text("fields").array(described.fields.size());
    for (const Field& field : described.fields) out.text(field.name);
    out.text("rows").array(table.count).raw(table.rows);
  }
  return out.take();
}

Result<PageHeader> decode_page(ByteSpan bytes, const RowSink& row) {
  CborReader in(bytes);
  PageHeader header;
  Result<void> rows;
  each_key(in, [&](std::string_view key) {
    if (key == "epoch") {
      header.epoch = in.text();
    } else if (key == "cursor") {
      header.cursor = in.text();
    } else if (key == "more") {
      header.more = in.boolean();
    } else if (key == "seq") {
      header.seq = in.integer();
    } else if (key == "total") {
      header.total = in.integer();
    } else if (key == "tables") {
      for (std::size_t left = in.array(); left > 0 && rows && !in.failed(); --left) {
        rows = read_table(in, row);
      }
      if (!rows) in.fail();
    } else {
      in.skip();
    }
  });
  if (!rows) return forward(rows);
  if (in.failed() || !in.at_end() || header.cursor.empty()) return malformed(in);
  return header;
}

}  // namespace acq
