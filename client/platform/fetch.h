// HTTP to our own server, without blocking.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acq::platform {

struct HttpRequest {
  std::string method = "GET";
  std::string path = {};  // same origin: "/v1/..."; anything else fails with http_bad_path
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};  // bytes; sent only when the method has a body
  int timeout_ms = 30'000;
};

struct HttpResponse {
  int status = 0;          // 0 = no answer; `error` says why
  std::string error = {};  // "", "http_offline", "http_timeout", "http_cancelled", "http_bad_path"
  std::vector<std::pair<std::string, std::string>> headers = {};  // names in lower case
  std::string body = {};                                          // bytes

  // The header's value, or "" when absent. `name` in lower case.
  std::string_view header(std::string_view name) const {
    for (const auto& [key, value] : headers)
      if (key == name) return value;
    return {};
  }
};

using HttpDone = std::function<void(HttpResponse)>;
enum class HttpId : std::uint32_t { none = 0 };

struct Http {
  virtual ~Http() = default;
  // Cookies of the origin go along. `done` runs once on this thread, never inside send(), also
  // after cancel(); two frames follow.
  virtual HttpId send(HttpRequest request, HttpDone done) = 0;
  // Ends a request: its `done` runs with http_cancelled. Unknown ids are ignored.
  virtual void cancel(HttpId id) = 0;
};

}  // namespace acq::platform
