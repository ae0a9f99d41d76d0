#include "server/http/message.h"

#include "base/utf8.h"

namespace acq::http {
namespace {

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
  for (const Header& header : headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  return find_header(headers, name);
}

bool Request::has_header(std::string_view name) const {
  for (const Header& entry : headers) {
    if (entry.name == name) return true;
  }
  return false;
}

std::string_view Request::cookie(std::string_view name) const {
  for (const Header& entry : headers) {
    if (entry.name != "cookie") continue;
    std::string_view rest = entry.value;
    while (!rest.empty()) {
      const std::size_t end = rest.find(';');
      const std::string_view pair = trim(rest.substr(0, end));
      const std::size_t equals = pair.find('=');
      if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return {};
}

std::optional<std::string> Request::query_value(std::string_view name) const {
  std::string_view rest = query;
  while (!rest.empty()) {
    const std::size_t end = rest.find('&');
    const std::string_view pair = rest.substr(0, end);
    const std::size_t equals = pair.find('=');
    const auto key = decode_percent(pair.substr(0, equals), true);
    if (key && *key == name) {
      return equals == pair.npos ? std::string() : decode_percent(pair.substr(equals + 1), true);
    }
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
  }
  return std::nullopt;
}

std::string_view Request::capture(std::string_view name) const {
  return find_header(captures, name);
}

Response& Response::set(std::string_view name, std::string_view value) {
  for (Header& entry : headers) {
    // Several cookies may be set at once.
    if (same_name(entry.name, name) && !same_name(name, "set-cookie")) {
      entry.value = value;
      return *this;
    }
  }
  headers.push_back({std::string(name), std::string(value)});
  return *this;
}

std::string_view Response::header(std::string_view name) const {
  for (const Header& entry : headers) {
    if (same_name(entry.name, name)) return entry.value;
  }
  return {};
}

Response json_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  response.set("Content-Type", "application/json");
  response.set("Cache-Control", "no-store");
  return response;
}

Response empty_response(int status) {
  Response response;
  response.status = status;
  response.set("Cache-Control", "no-store");
  return response;
}

std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    out += c;
  }
  if (!is_valid_utf8(out)) return std::nullopt;
  return out;
}

}  // namespace acq::http
