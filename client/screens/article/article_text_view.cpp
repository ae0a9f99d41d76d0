// A text of the knowledge base as its readers will see it.
#include <algorithm>

#include "base/utf8.h"
#include "client/platform/a11y.h"
#include "client/screens/article/article.h"
#include "client/widgets/marks.h"
#include "client/widgets/picture.h"
#include "client/widgets/text.h"
#include "formats/markup.h"

namespace acq::ui {
namespace {

constexpr float kPictureMost = 260, kIndent = 16;

Type type_of(const MarkupBlock& block) {
  if (block.kind != MarkupKind::heading) return Type::body;
  return block.level == 1 ? Type::title : Type::body_strong;
}

// Words one after the other, in as many lines as the width asks for.
class Flow {
 public:
  Flow(const Ui& ui, const Box& column, Type type)
      : ui_(ui), column_(column), type_(type), line_(type_spec(type).line_px) {}

  void add(const MarkupSpan& span) {
    const Type type = span.strong && type_ == Type::body ? Type::body_strong : type_;
    const ImU32 colour = span.address.empty() ? ui_.colours.text : ui_.colours.accent;
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::string_view piece = next_piece(rest);
      rest.remove_prefix(piece.size());
      if (piece == "\n") {
        x_ = 0;
        y_ += line_;
        continue;
      }
      const float w = text_width(ui_, type, piece);
      if (x_ > 0 && x_ + text_width(ui_, type, trim(piece)) > column_.w) {
        x_ = 0;
        y_ += line_;
      }
      draw_text(ui_, {column_.x + x_, column_.y + y_}, type, colour, piece);
      x_ += w;
    }
  }
  float height() const { return y_ + line_; }

 private:
  // A word with the blank behind it, a Han character, or the end of a line.
  static std::string_view next_piece(std::string_view text) {
    if (text.starts_with('\n')) return text.substr(0, 1);
    std::size_t size = 0;
    while (size < text.size() && text[size] != '\n') {
      const CodePoint point = decode_utf8(text.substr(size));
      if (is_cjk(point.value)) return text.substr(0, size == 0 ? point.size : size);
      size += point.size;
      if (text[size - 1] == ' ') break;
    }
    return text.substr(0, size);
  }

  const Ui& ui_;
  Box column_;
  Type type_;
  float line_, x_ = 0, y_ = 0;
};

float text_block(const Ui& ui, Box column, const MarkupBlock& block) {
  if (block.kind == MarkupKind::item) {
    draw_text(ui, {column.x + 2, column.y}, Type::body, ui.colours.muted, "•");
    column.cut_left(kIndent);
  }
  Flow flow(ui, column, type_of(block));
  std::string words;
  for (const MarkupSpan& span : block.spans) {
    flow.add(span);
    words += span.text;
  }
  platform::a11y::text(words, {column.x, column.y, column.w, flow.height()});
  return flow.height();
}

// The attached picture with this name; its description as long as it is not here.
float picture_block(const Ui& ui, const Box& column, const MarkupBlock& block,
                    const FilesCard& files) {
  const auto found = std::ranges::find(files.lines, block.file, &FileLine::name);
  const std::string words = block.spans.empty() ? block.file : block.spans.front().text;
  if (found == files.lines.end() || !found->small) {
    say(ui, {column.x, column.y, column.w, 20}, Type::table, ui.colours.muted, words);
    return 24;
  }
  const auto wide = static_cast<float>(found->small->Width);
  const auto high = static_cast<float>(found->small->Height);
  const float scale = std::min({1.0f, column.w / wide, kPictureMost / high});
  const Box at{column.x, column.y, wide * scale, high * scale};
  picture(ui, at, *found->small, PictureFit::contain, 6);
  platform::a11y::text(words, {at.x, at.y, at.w, at.h});
  return at.h;
}

}  // namespace

float view_article_text(const Ui& ui, Box column, std::string_view heading, std::string_view body,
                        const FilesCard& files) {
  const float from = column.y;
  column.h = 1e6f;
  if (!heading.empty()) {
    column.cut_top(say_paragraph(ui, column, Type::title, ui.colours.text, heading) + 12);
  }
  bool after_item = false;
  for (const MarkupBlock& block : parse_markup(body)) {
    const bool item = block.kind == MarkupKind::item;
    if (after_item && !item) column.cut_top(8);
    after_item = item;
    const float height = block.kind == MarkupKind::picture
                             ? picture_block(ui, column, block, files)
                             : text_block(ui, column, block);
    column.cut_top(height + (item ? 4 : 12));
  }
  return column.y - from;
}

}  // namespace acq::ui
