#include "server/http/head.h"

#include <algorithm>
#include <array>

namespace acq::http {
namespace {

constexpr std::array<std::string_view, 7> kMethods = {"GET",   "HEAD",   "POST",   "PUT",
                                                      "PATCH", "DELETE", "OPTIONS"};

// Headers whose meaning depends on there being one of them.
constexpr std::array<std::string_view, 14> kSingle = {
    "host",         "content-length", "content-type",  "content-encoding", "transfer-encoding",
    "origin",       "authorization",  "cookie",        "expect",           "x-acquaint",
    "x-forwarded-for", "if-none-match", "accept-encoding", "last-event-id"};

bool is_token(char c) {
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_hidden_control(char high, char low) {
  low = low >= 'A' && low <= 'Z' ? static_cast<char>(low + 32) : low;
  return high == '0' && (low == 'd' || low == 'a' || low == '0');
}

// %0d, %0a or %00 would become a line break or a NUL wherever a value is decoded later.
bool hides_control(std::string_view value) {
  for (std::size_t at = value.find('%'); at != value.npos; at = value.find('%', at + 1)) {
    if (value.size() - at < 3) break;
    if (is_hidden_control(value[at + 1], value[at + 2])) return true;
  }
  return false;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

std::string_view strip(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t");
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

struct Parse {
  Head head;
  bool http_1_0 = false;
  bool has_host = false;
};

using Check = std::optional<Refusal>;

Check parse_target(std::string_view target, Head& head) {
  if (target.size() > kTargetBytesMax) return Refusal{414, "target_too_long"};
  if (!target.starts_with('/') || target.starts_with("//")) return Refusal{400, "bad_target"};
  const bool printable =
      std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
  if (!printable || hides_control(target)) return Refusal{400, "bad_target"};
  const std::size_t mark = target.find('?');
  head.path = target.substr(0, mark);
  if (mark != target.npos) head.query = target.substr(mark + 1);
  return {};
}

Check parse_request_line(std::string_view line, Parse& parse) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == line.npos || first == last) return Refusal{400, "bad_request_line"};
  const std::string_view method = line.substr(0, first);
  const std::string_view version = line.substr(last + 1);
  if (method.empty() || !std::ranges::all_of(method, is_token)) {
    return Refusal{400, "bad_request_line"};
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    const bool http = version.starts_with("HTTP/");
    return http ? Refusal{505, "version_not_supported"} : Refusal{400, "bad_request_line"};
  }
  if (std::ranges::find(kMethods, method) == kMethods.end()) {
    return Refusal{501, "method_not_allowed"};
  }
  parse.http_1_0 = version == "HTTP/1.0";
  parse.head.keep_alive = !parse.http_1_0;
  parse.head.method = method;
  return parse_target(line.substr(first + 1, last - first - 1), parse.head);
}

Check parse_length(std::string_view value, Head& head) {
  const bool digits = std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
  if (value.empty() || value.size() > 15 || !digits) return Refusal{400, "bad_content_length"};
  head.content_length = 0;
  for (const char c : value) {
    head.content_length = head.content_length * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return {};
}

Check apply(std::string_view name, std::string_view value, Parse& parse) {
  Head& head = parse.head;
  if (name == "transfer-encoding") return Refusal{411, "length_required"};
  if (name == "content-encoding" && value != "identity") {
    return Refusal{415, "encoding_not_supported"};
  }
  if (name == "content-length") return parse_length(value, head);
  if (name == "host") {
    parse.has_host = !value.empty();
  } else if (name == "expect") {
    if (lower(value) != "100-continue") return Refusal{417, "expectation_failed"};
    head.expects_continue = !parse.http_1_0;
  } else if (name == "connection") {
    const std::string words = lower(value);
    if (words.find("close") != words.npos) head.keep_alive = false;
    if (parse.http_1_0 && words == "keep-alive") head.keep_alive = true;
  }
  return {};
}

Check parse_header(std::string_view line, Parse& parse) {
  if (line.front() == ' ' || line.front() == '\t') return Refusal{400, "folded_header"};
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return Refusal{400, "bad_header"};
  const std::string_view raw_name = line.substr(0, colon);
  const std::string_view value = strip(line.substr(colon + 1));
  if (!std::ranges::all_of(raw_name, is_token)) return Refusal{400, "bad_header"};
  const bool clean = std::ranges::all_of(value, [](char c) {
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
  });
  if (!clean) return Refusal{400, "bad_header"};
  if (hides_control(value)) return Refusal{400, "escaped_control"};
  std::string name = lower(raw_name);
  const bool single = std::ranges::find(kSingle, name) != kSingle.end();
  const bool seen = std::ranges::any_of(parse.head.headers,
                                        [&](const Header& h) { return h.name == name; });
  if (single && seen) return Refusal{400, "repeated_header"};
  if (parse.head.headers.size() == kHeadersMax) return Refusal{431, "too_many_headers"};
  const Check check = apply(name, value, parse);
  parse.head.headers.push_back({std::move(name), std::string(value)});
  return check;
}

// Every line feed needs its carriage return and the other way round; no NUL anywhere.
Check check_line_ends(std::string_view bytes, bool whole) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\0') return Refusal{400, "bad_header"};
    if (c == '\n' && (i == 0 || bytes[i - 1] != '\r')) return Refusal{400, "bare_line_feed"};
    if (c == '\r') {
      const bool last = i + 1 == bytes.size();
      if (last ? whole : bytes[i + 1] != '\n') return Refusal{400, "bare_line_feed"};
    }
  }
  return {};
}

HeadResult refuse(Refusal refusal) {
  HeadResult result;
  result.state = HeadState::refused;
  result.refusal = refusal;
  return result;
}

Check parse_lines(std::string_view text, Parse& parse) {
  std::size_t end = text.find("\r\n");
  if (Check check = parse_request_line(text.substr(0, end), parse)) return check;
  while (end + 2 < text.size()) {
    const std::size_t start = end + 2;
    end = text.find("\r\n", start);
    if (Check check = parse_header(text.substr(start, end - start), parse)) return check;
  }
  if (!parse.has_host && !parse.http_1_0) return Refusal{400, "host_missing"};
  return {};
}

}  // namespace

HeadResult parse_head(std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  const std::size_t size = end == bytes.npos ? bytes.size() : end + 4;
  if (Check check = check_line_ends(bytes.substr(0, size), end != bytes.npos)) {
    return refuse(*check);
  }
  if (size > kHeadBytesMax || (end == bytes.npos && size == kHeadBytesMax)) {
    return refuse({431, "head_too_large"});
  }
  if (bytes.starts_with("\r\n")) return refuse({400, "bad_request_line"});
  if (end == bytes.npos) return {};
  Parse parse;
  if (Check check = parse_lines(bytes.substr(0, end + 2), parse)) return refuse(*check);
  HeadResult result;
  result.state = HeadState::complete;
  result.size = size;
  result.head = std::move(parse.head);
  return result;
}

}  // namespace acq::http
