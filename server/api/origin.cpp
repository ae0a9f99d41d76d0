#include "server/api/origin.h"

#include <string>

namespace acq::server {

std::string_view origin_of(std::string_view url) {
  const std::size_t host = url.find("://");
  if (host == url.npos) return {};
  return url.substr(0, url.find('/', host + 3));
}

bool is_from_own_pages(const http::Request& request, std::string_view public_url,
                       bool over_https) {
  if (request.method == "GET" || request.method == "HEAD") return true;
  if (request.header("x-acquaint") != "1") return false;
  const std::string_view origin = request.header("origin");
  if (over_https) return origin == origin_of(public_url);
  return origin == "http://" + std::string(request.header("host"));
}

}  // namespace acq::server
