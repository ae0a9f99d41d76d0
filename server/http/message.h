// What a handler gets and what it gives back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acq::http {

struct Header {
  std::string name;  // lower case in requests
  std::string value;
  bool operator==(const Header&) const = default;
};

// One whole request. Everything in it comes from outside and is checked for form only.
struct Request {
  std::string method;  // "GET", upper case
  std::string path;    // as sent, without the query: starts with '/', percent-encoded
  std::string query;   // as sent, without '?'
  std::vector<Header> headers;
  std::string body;
  std::string address;  // the client's network address as text, never a name
  // The parts of the path that a route's {names} stand for, percent-decoded valid UTF-8.
  std::vector<Header> captures;

  // The first header of that lower-case name, "" when there is none.
  std::string_view header(std::string_view name) const;
  bool has_header(std::string_view name) const;
  // "" when the cookie is not there.
  std::string_view cookie(std::string_view name) const;
  // Percent-decoded; nothing when it is absent or decodes to something that is not UTF-8.
  std::optional<std::string> query_value(std::string_view name) const;
  std::string_view capture(std::string_view name) const;
};

// A socket that stays open for server-sent events. Events are published by topic; closing by
// owner ends the streams of a user whose sessions end.
struct StreamTag {
  std::string topic;
  std::string owner;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;  // names in any case
  std::string body;
  std::string_view fixed_body;      // instead of `body`: bytes that outlive the server
  std::optional<StreamTag> stream;  // instead of a body: the socket becomes an event stream

  Response& set(std::string_view name, std::string_view value);
  std::string_view header(std::string_view name) const;
};

// application/json, not to be cached.
Response json_response(int status, std::string body);
Response empty_response(int status);

// Percent-decoding. Nothing for a broken escape, a NUL, or bytes that are not UTF-8.
// `plus_is_space` is the rule inside a query.
std::optional<std::string> decode_percent(std::string_view text, bool plus_is_space);

}  // namespace acq::http
