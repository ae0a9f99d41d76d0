#include "common.h"

#include "model/check.h"

namespace acq::simulation {

Bytes refusal(const Error& error) {
  const bool gap = error.code == "operation_gap";
  CborWriter out;
  out.map(1).text("error").map(gap ? 2 : 1).text("code").text(error.code);
  if (gap) out.text("last_n").integer(std::stoll(error.detail));
  return out.take();
}

Result<Bytes> answer_pull(server::ServerStore& server, const Actor& actor,
                          std::string_view path) {
  if (path.starts_with("/v1/sync/pull")) return server.pull(actor, parse_pull_query(path));
  const EntityKind kind = find_entity(query_value(path, "entity"))->kind;
  if (path.starts_with("/v1/sync/buckets")) return server.buckets(actor, kind);
  const auto number = std::stoul(std::string(query_value(path, "n")));
  return server.bucket(actor, kind, number);
}

std::string line_of(const Record& record, FieldSet hidden) {
  const Entity& described = entity(record.kind);
  std::string line = std::string(described.name) + " " + record.id.text() + " v" +
                     std::to_string(record.version);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    line += "|";
    if ((hidden & field_bit(i)) == 0) line += value_to_text(described.fields[i], record.values[i]);
  }
  return line;
}

}  // namespace acq::simulation
