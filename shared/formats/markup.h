// Text as people write it in an article: "# heading", "- item", **strong**, [words](address),
// ![picture](file name). Everything else is what it is: nothing of it is ever markup of a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace acq {

struct MarkupSpan {
  std::string text;
  bool strong = false;
  std::string address;  // of a link, "" for none; always a safe one
  bool operator==(const MarkupSpan&) const = default;
};

enum class MarkupKind : std::uint8_t { paragraph, heading, item, picture };

struct MarkupBlock {
  MarkupKind kind = MarkupKind::paragraph;
  int level = 0;                  // of a heading: 1 to 3
  std::vector<MarkupSpan> spans;  // of a picture: its description
  std::string file;               // of a picture
};

// Never fails. Lines that follow one another are one paragraph; an empty line ends it.
std::vector<MarkupBlock> parse_markup(std::string_view text);

// http, https, mailto, tel, or a path of this server ("/portal/...", not "//host").
bool is_safe_address(std::string_view address);

// As HTML with everything escaped; headings begin at <h2>. A picture becomes an <img> of what
// `picture_address` gives for its file, or its description when that is "".
template <class PictureAddress>
std::string markup_html(std::string_view text, PictureAddress picture_address);
std::string escape_html(std::string_view text);
std::string markup_block_html(const MarkupBlock& block, std::string_view picture_address);

template <class PictureAddress>
std::string markup_html(std::string_view text, PictureAddress picture_address) {
  std::string html;
  bool in_list = false;
  for (const MarkupBlock& block : parse_markup(text)) {
    const bool item = block.kind == MarkupKind::item;
    if (item != in_list) html += item ? "<ul>" : "</ul>";
    in_list = item;
    const bool picture = block.kind == MarkupKind::picture;
    html += markup_block_html(block, picture ? picture_address(block.file) : std::string());
  }
  return in_list ? html + "</ul>" : html;
}

}  // namespace acq
