#include "formats/content_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::size_t kLineMax = 64 * 1024;
constexpr std::size_t kFold = 75;  // bytes, as both RFCs ask

std::string_view unquoted(std::string_view text) {
  const bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// Where the first `mark` outside of quotes is, or the end.
std::size_t outside_quotes(std::string_view text, char mark) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == mark && !quoted) return i;
  }
  return text.size();
}

}  // namespace

ContentLines::ContentLines(std::string_view text) : rest_(text) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

bool ContentLines::next() {
  if (rest_.empty()) return false;
  line_.clear();
  cut_ = false;
  number_ = at_;
  append(physical());
  while (rest_.starts_with(' ') || rest_.starts_with('\t')) {
    rest_.remove_prefix(1);
    append(physical());
  }
  return true;
}

std::string_view ContentLines::physical() {
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  std::string_view part = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  ++at_;
  if (part.ends_with('\r')) part.remove_suffix(1);
  return part;
}

void ContentLines::append(std::string_view part) {
  const std::size_t room = kLineMax - line_.size();
  cut_ = cut_ || part.size() > room;
  line_ += part.substr(0, room);
}

std::optional<ContentProperty> ContentProperty::of(std::string_view line) {
  const std::size_t colon = outside_quotes(line, ':');
  if (colon == line.size()) return std::nullopt;
  ContentProperty property;
  property.value = line.substr(colon + 1);
  std::string_view head = line.substr(0, colon);
  const std::size_t semicolon = std::min(head.find(';'), head.size());
  property.name = head.substr(0, semicolon);
  head.remove_prefix(semicolon);
  while (head.starts_with(';')) {
    head.remove_prefix(1);
    const std::size_t end = outside_quotes(head, ';');
    const std::string_view parameter = head.substr(0, end);
    head.remove_prefix(end);
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    const std::string_view value = parameter.substr(std::min(equals + 1, parameter.size()));
    property.parameters.emplace_back(parameter.substr(0, equals), unquoted(value));
  }
  return property;
}

std::string_view ContentProperty::parameter(std::string_view wanted) const {
  for (const auto& [key, text] : parameters) {
    if (in_capitals(key) == wanted) return text;
  }
  return {};
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    ++i;
    out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
  }
  return is_valid_utf8(out) ? out : std::string{};
}

std::string with_escapes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

void put_content_text(std::string& out, std::string_view name, std::string_view text) {
  if (!text.empty()) put_content_line(out, name, with_escapes(text));
}

void put_content_line(std::string& out, std::string_view name, std::string_view value) {
  const std::string line = std::string(name) + ":" + std::string(value);
  std::size_t begin = 0, room = kFold;
  while (line.size() - begin > room) {
    std::size_t end = begin + room;
    while (end > begin && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
    if (end == begin) end = begin + room;
    out += line.substr(begin, end - begin) + "\r\n ";
    begin = end;
    room = kFold - 1;
  }
  out += line.substr(begin) + "\r\n";
}

}  // namespace acq
