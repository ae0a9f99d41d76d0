// Which handler answers which request.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/http/message.h"

namespace acq::http {

using Handler = std::function<Response(const Request&)>;

struct Route {
  std::string method;   // "GET" also answers HEAD
  std::string pattern;  // "/v1/files/{sha256}": a {name} stands for one part of the path
  Handler handler;
  std::size_t body_bytes_max = 0;  // a longer body is refused unread with 413
};

// Filled before the server starts, then only read, by many threads at once.
class Router {
 public:
  void add(Route route);
  // Answers GET and HEAD requests that no pattern fits (pages).
  void set_fallback(Handler handler);
  // Has the last word on every reply (common headers, compression).
  void set_finish(std::function<void(const Request&, Response&)> finish);

  // Runs the route's handler. 404 not_found, 405 method_not_allowed with Allow; HEAD is a GET
  // whose body is dropped by the writer. Library exceptions become 500 internal_error.
  Response answer(Request& request) const;

  // How long a body this route takes; 0 when no route fits.
  std::size_t body_bytes_max(std::string_view method, std::string_view path) const;

 private:
  struct Entry {
    Route route;
    std::vector<std::string> parts;
  };
  Response handle(Request& request) const;
  const Entry* match(std::string_view method, std::string_view path,
                     std::vector<Header>* captures, std::string* allowed) const;

  std::vector<Entry> entries_;
  Handler fallback_;
  std::function<void(const Request&, Response&)> finish_;
};

// {"error":{"code":...,"message":...,"where":{...}}} with this status. `message` is shown to
// people; `where` holds those members that say something.
Response error_response(int status, std::string_view code, std::string_view message,
                        const Where& where = {});

}  // namespace acq::http
