#include "formats/markup.h"

#include <algorithm>

#include "base/utf8.h"

namespace acq {
namespace {

// "[words](address)" at the beginning of `text`; how long it is, 0 when there is none.
std::size_t read_link(std::string_view text, std::string_view& words, std::string_view& address) {
  if (!text.starts_with('[')) return 0;
  const std::size_t close = text.find(']');
  if (close == text.npos || !text.substr(close + 1).starts_with('(')) return 0;
  const std::size_t end = text.find(')', close);
  if (end == text.npos) return 0;
  words = text.substr(1, close - 1);
  address = trim(text.substr(close + 2, end - close - 2));
  return end + 1;
}

class Line {
 public:
  explicit Line(std::vector<MarkupSpan>& spans) : spans_(spans) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t taken = step(text);
      text.remove_prefix(taken);
    }
    flush();
  }

 private:
  std::size_t step(std::string_view text) {
    if (text.starts_with("**")) {
      // Without its other end it is only two stars.
      if (!strong_ && text.find("**", 2) == text.npos) return plain(text, 2);
      flush();
      strong_ = !strong_;
      return 2;
    }
    std::string_view words, address;
    const std::size_t length = read_link(text, words, address);
    if (length == 0 || !is_safe_address(address)) {
      const std::size_t size = std::min(decode_utf8(text).size, text.size());
      return plain(text, size);
    }
    flush();
    spans_.push_back({std::string(words.empty() ? address : words), strong_,
                      std::string(address)});
    return length;
  }
  std::size_t plain(std::string_view text, std::size_t size) {
    run_ += text.substr(0, size);
    return size;
  }
  void flush() {
    if (!run_.empty()) spans_.push_back({std::move(run_), strong_, {}});
    run_.clear();
  }

  std::vector<MarkupSpan>& spans_;
  std::string run_;
  bool strong_ = false;
};

MarkupBlock block_of(std::string_view line, bool& alone) {
  MarkupBlock block;
  alone = true;
  std::string_view words, file;
  if (line.starts_with('!') && read_link(line.substr(1), words, file) + 1 == line.size()) {
    block.kind = MarkupKind::picture;
    block.file = file;
    if (!words.empty()) block.spans.push_back({std::string(words), false, {}});
    return block;
  }
  std::size_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  if (level >= 1 && level <= 3 && line.substr(level).starts_with(' ')) {
    block.kind = MarkupKind::heading;
    block.level = static_cast<int>(level);
    Line(block.spans).read(trim(line.substr(level)));
    return block;
  }
  if (line.starts_with("- ") || line.starts_with("* ")) {
    block.kind = MarkupKind::item;
    Line(block.spans).read(trim(line.substr(2)));
    return block;
  }
  alone = false;
  return block;
}

std::string span_html(const MarkupSpan& span) {
  std::string html = escape_html(span.text);
  if (span.strong) html = "<strong>" + html + "</strong>";
  if (span.address.empty()) return html;
  return "<a href=\"" + escape_html(span.address) + "\" rel=\"noopener noreferrer\">" + html +
         "</a>";
}

}  // namespace

bool is_safe_address(std::string_view address) {
  for (const char c : address) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '\\') return false;
  }
  if (address.starts_with('/')) return !address.starts_with("//");
  const std::string folded = fold(address);
  for (const std::string_view scheme : {"http://", "https://", "mailto:", "tel:"}) {
    if (folded.starts_with(scheme) && folded.size() > scheme.size()) return true;
  }
  return false;
}

std::vector<MarkupBlock> parse_markup(std::string_view text) {
  std::vector<MarkupBlock> blocks;
  std::string paragraph;
  const auto finish = [&] {
    if (paragraph.empty()) return;
    MarkupBlock& block = blocks.emplace_back();
    Line(block.spans).read(paragraph);
    paragraph.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    bool alone = true;
    MarkupBlock block = line.empty() ? MarkupBlock{} : block_of(line, alone);
    if (!alone) {
      if (!paragraph.empty()) paragraph += '\n';
      paragraph += line;
      continue;
    }
    finish();
    if (!line.empty()) blocks.push_back(std::move(block));
  }
  finish();
  return blocks;
}

std::string escape_html(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html.push_back(c);
    }
  }
  return html;
}

std::string markup_block_html(const MarkupBlock& block, std::string_view picture_address) {
  std::string inner;
  for (const MarkupSpan& span : block.spans) inner += span_html(span);
  switch (block.kind) {
    case MarkupKind::heading: {
      const std::string tag = "h" + std::to_string(block.level + 1);
      return "<" + tag + ">" + inner + "</" + tag + ">";
    }
    case MarkupKind::item: return "<li>" + inner + "</li>";
    case MarkupKind::picture:
      if (picture_address.empty()) return inner.empty() ? "" : "<p>" + inner + "</p>";
      return "<p><img src=\"" + escape_html(picture_address) + "\" alt=\"" + inner +
             "\" loading=\"lazy\"></p>";
    case MarkupKind::paragraph: break;
  }
  std::string lines;
  for (const char c : inner) {
    if (c == '\n') lines += "<br>";
    else lines.push_back(c);
  }
  return "<p>" + lines + "</p>";
}

}  // namespace acq
