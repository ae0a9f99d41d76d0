// Pages and programs that are part of the server binary.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "server/http/message.h"

namespace acq::http {

// One file. All views outlive the server; an empty coding means "not worth it".
struct StaticFile {
  std::string_view mime;
  std::string_view etag;  // without quotes
  std::string_view bytes;
  std::string_view br_bytes;
  std::string_view gz_bytes;
  bool immutable = false;  // the name holds the content's hash
};

// The file of a path without leading slash, or nothing.
using FindFile = std::function<std::optional<StaticFile>(std::string_view path)>;

// Answers a GET: the file in the best coding the client takes, 304 when it has it already,
// /folder/ by its index.html, / and /staff and /portal by a redirect, else 404. HEAD likewise.
Response static_response(const FindFile& find, const Request& request);

// The headers that every reply of this server carries (content security policy and others).
// A reply that sets one of them itself keeps its own.
void add_security_headers(Response& response, bool over_https);

}  // namespace acq::http
