#include "server/http/router.h"

#include <exception>

#include <nlohmann/json.hpp>

namespace acq::http {
namespace {

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> parts;
  std::size_t at = 1;
  while (at <= path.size()) {
    const std::size_t end = path.find('/', at);
    parts.emplace_back(path.substr(at, end == path.npos ? path.npos : end - at));
    if (end == path.npos) break;
    at = end + 1;
  }
  return parts;
}

bool is_capture(std::string_view part) { return part.starts_with('{') && part.ends_with('}'); }

// Compares part by part; an escape that decodes to a slash stays inside its part.
bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& parts,
          std::vector<Header>* captures) {
  if (pattern.size() != parts.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_capture(pattern[i])) {
      if (pattern[i] != parts[i]) return false;
      continue;
    }
    const auto value = decode_percent(parts[i], false);
    if (!value || value->empty()) return false;
    if (captures) captures->push_back({pattern[i].substr(1, pattern[i].size() - 2), *value});
  }
  return true;
}

bool method_fits(std::string_view route, std::string_view request) {
  return route == request || (route == "GET" && request == "HEAD");
}

}  // namespace

void Router::add(Route route) {
  auto parts = split_path(route.pattern);
  entries_.push_back({std::move(route), std::move(parts)});
}

void Router::set_fallback(Handler handler) { fallback_ = std::move(handler); }

const Router::Entry* Router::match(std::string_view method, std::string_view path,
                                   std::vector<Header>* captures, std::string* allowed) const {
  const auto parts = split_path(path);
  for (const Entry& entry : entries_) {
    if (captures) captures->clear();
    if (!fits(entry.parts, parts, captures)) continue;
    if (method_fits(entry.route.method, method)) return &entry;
    if (allowed) *allowed += (allowed->empty() ? "" : ", ") + entry.route.method;
  }
  return nullptr;
}

std::size_t Router::body_bytes_max(std::string_view method, std::string_view path) const {
  const Entry* entry = match(method, path, nullptr, nullptr);
  return entry ? entry->route.body_bytes_max : 0;
}

void Router::set_finish(std::function<void(const Request&, Response&)> finish) {
  finish_ = std::move(finish);
}

Response Router::answer(Request& request) const {
  Response response = handle(request);
  if (finish_) finish_(request, response);
  return response;
}

Response Router::handle(Request& request) const {
  std::string allowed;
  const Entry* entry = match(request.method, request.path, &request.captures, &allowed);
  try {
    if (entry) return entry->route.handler(request);
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (allowed.empty() && reads && fallback_) return fallback_(request);
  } catch (const std::exception&) {
    // Our code does not throw; a library ran out of memory or met something it cannot hold.
    return error_response(500, "internal_error", "The server could not do that.");
  }
  if (!allowed.empty()) {
    return error_response(405, "method_not_allowed", "This address does not take that method.")
        .set("Allow", allowed);
  }
  return error_response(404, "not_found", "There is nothing at this address.");
}

Response error_response(int status, std::string_view code, std::string_view message,
                        const Where& where) {
  nlohmann::json error = {{"code", code}, {"message", message}};
  if (where != Where{}) {
    nlohmann::json place = nlohmann::json::object();
    if (!where.entity.empty()) place["entity"] = where.entity;
    if (!where.field.empty()) place["field"] = where.field;
    if (where.line != 0) place["line"] = where.line;
    if (where.column != 0) place["column"] = where.column;
    error["where"] = std::move(place);
  }
  const nlohmann::json body = {{"error", std::move(error)}};
  return json_response(status,
                       body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace acq::http
