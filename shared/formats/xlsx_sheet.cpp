// The texts that cells share, and a sheet's rows.
#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "formats/xlsx_parts.h"

namespace acq {
namespace {

constexpr std::size_t kTextsMax = 8'000'000;
constexpr long long kColumnsOfFormat = 16'384;

class StringsHandler final : public PartHandler {
 public:
  explicit StringsHandler(SharedTexts& into) : into_(into) {}

  void start(std::string_view name, const XmlAttributes&) override {
    in_item_ = in_item_ || name == "si";
    run_.start(name);
  }
  void end(std::string_view name) override {
    run_.end(name);
    if (name != "si") return;
    in_item_ = false;
    into_.text += without_cell_escapes(text_);
    text_.clear();
    into_.ends.push_back(static_cast<std::uint32_t>(into_.text.size()));
    if (into_.ends.size() > kTextsMax) refuse("xlsx_too_large");
  }
  void text(std::string_view piece) override {
    if (!in_item_ || !run_.takes()) return;
    text_ += piece;
    if (into_.text.size() + text_.size() > kXlsxSharedMax) refuse("xlsx_too_large");
  }

 private:
  SharedTexts& into_;
  RunText run_;
  std::string text_;
  bool in_item_ = false;
};

enum class CellType : std::uint8_t { number, shared, own_text, plain_text, boolean };

CellType cell_type(std::string_view name) {
  if (name == "s") return CellType::shared;
  if (name == "inlineStr") return CellType::own_text;
  if (name == "b") return CellType::boolean;
  // Results of formulas, errors by their names, dates in ISO form.
  return name.empty() || name == "n" ? CellType::number : CellType::plain_text;
}

// The column of "BC17": 55; 0 when it has none.
long long column_of(std::string_view place) {
  long long column = 0;
  for (const char c : place.substr(0, 4)) {
    if (c >= 'A' && c <= 'Z') column = column * 26 + (c - 'A' + 1);
    else if (c >= 'a' && c <= 'z') column = column * 26 + (c - 'a' + 1);
    else break;
  }
  return column;
}

class SheetHandler final : public PartHandler {
 public:
  SheetHandler(const Workbook& book, const SharedTexts& texts, const XlsxReader::Sink& sink)
      : book_(book), texts_(texts), sink_(sink) {}

  bool has_enough() const override { return past_; }

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (past_) return;
    if (name == "sheetData") in_data_ = true;
    if (!in_data_) return;
    if (name == "row") return start_row(attributes);
    if (name == "c") return start_cell(attributes);
    if (name == "v" && in_cell_) in_value_ = type_ != CellType::own_text;
    if (in_cell_ && type_ == CellType::own_text) run_.start(name);
  }
  void end(std::string_view name) override {
    if (name == "sheetData") past_ = std::exchange(in_data_, false);
    if (!in_data_) return;
    if (name == "row") end_row();
    if (name == "c") end_cell();
    if (name == "v") in_value_ = false;
    if (in_cell_ && type_ == CellType::own_text) run_.end(name);
  }
  void text(std::string_view piece) override {
    if (!in_value_ && !(in_cell_ && run_.takes())) return;
    if (value_.size() + piece.size() > kCsvRowBytesMax) too_large_ = true;
    else value_ += piece;
  }

 private:
  void start_row(const XmlAttributes& attributes) {
    const std::string_view given = attributes.get("r");
    std::int64_t row = row_ + 1;
    if (!given.empty()) {
      const auto read = std::from_chars(given.data(), given.data() + given.size(), row);
      if (read.ec != std::errc() || read.ptr != given.data() + given.size()) row = -1;
    }
    if (row <= row_ || row > kXlsxRowsMax) return refuse("xlsx_damaged");
    row_ = row;
    column_ = 0;
    row_text_.clear();
    ends_.clear();
    too_large_ = too_wide_ = false;
  }

  void start_cell(const XmlAttributes& attributes) {
    const std::string_view place = attributes.get("r");
    const long long column = place.empty() ? column_ + 1 : column_of(place);
    if (column <= column_ || column > kColumnsOfFormat) return refuse("xlsx_damaged");
    column_ = column;
    type_ = cell_type(attributes.get("t"));
    const std::string_view style = attributes.get("s");
    style_ = 0;
    std::from_chars(style.data(), style.data() + style.size(), style_);
    in_cell_ = true;
    run_ = {};
    value_.clear();
  }

  void end_cell() {
    in_cell_ = in_value_ = false;
    if (value_.empty()) return;
    switch (type_) {
      case CellType::shared: return put_shared();
      case CellType::own_text:
      case CellType::plain_text: return put(without_cell_escapes(value_));
      case CellType::boolean: return put(value_ == "0" ? "false" : "true");
      case CellType::number: break;
    }
    const NumberLook look = style_ < book_.looks.size() ? book_.looks[style_] : NumberLook::plain;
    put(number_cell_text(value_, look, book_.from_1904));
  }

  void put_shared() {
    std::uint64_t index = 0;
    const auto read = std::from_chars(value_.data(), value_.data() + value_.size(), index);
    const auto text = read.ec == std::errc() ? texts_.at(index) : std::nullopt;
    if (!text) return refuse("xlsx_damaged");
    put(*text);
  }

  void put(std::string_view text) {
    if (text.empty()) return;
    const auto column = static_cast<std::size_t>(column_);
    if (column > kCsvColumnsMax) {
      too_wide_ = true;
      return;
    }
    if (row_text_.size() + text.size() > kCsvRowBytesMax) {
      too_large_ = true;
      return;
    }
    ends_.resize(column - 1, row_text_.size());
    row_text_ += text;
    ends_.push_back(row_text_.size());
  }

  void end_row() {
    if (ends_.empty() && !too_large_ && !too_wide_) return;
    cells_.clear();
    std::size_t from = 0;
    for (const std::size_t end : ends_) {
      cells_.push_back(std::string_view(row_text_).substr(from, end - from));
      from = end;
    }
    CsvRow row{.line = row_, .cells = cells_, .error = {}};
    if (too_wide_) {
      row.error = Error{"csv_too_many_columns", std::to_string(kCsvColumnsMax), {.line = row_}};
    }
    if (too_large_) {
      row.error = Error{"csv_row_too_large", {}, {.line = row_}};
      row.cells = {};
    }
    handed_text_ += row_text_.size();
    handed_cells_ += cells_.size();
    if (handed_text_ > kXlsxTextMax || handed_cells_ > kXlsxCellsMax) {
      return refuse("xlsx_too_large");
    }
    sink_(row);
  }

  const Workbook& book_;
  const SharedTexts& texts_;
  const XlsxReader::Sink& sink_;
  RunText run_;
  bool in_data_ = false, past_ = false, in_cell_ = false, in_value_ = false;
  bool too_large_ = false, too_wide_ = false;
  std::int64_t row_ = 0;
  long long column_ = 0;
  CellType type_ = CellType::number;
  std::size_t style_ = 0;
  std::string value_;             // of the cell that is being read
  std::string row_text_;          // the row's cells, one behind the other
  std::vector<std::size_t> ends_;  // where each ends
  std::vector<std::string_view> cells_;
  std::size_t handed_text_ = 0, handed_cells_ = 0;
};

}  // namespace

std::optional<std::string_view> SharedTexts::at(std::uint64_t index) const {
  if (index >= ends.size()) return std::nullopt;
  const auto i = static_cast<std::size_t>(index);
  const std::size_t from = i == 0 ? 0 : ends[i - 1];
  return std::string_view(text).substr(from, ends[i] - from);
}

void RunText::start(std::string_view name) {
  if (name == "t") in_t_ = true;
  if (name == "rPh") ++phonetic_;
}

void RunText::end(std::string_view name) {
  if (name == "t") in_t_ = false;
  if (name == "rPh") --phonetic_;
}

std::unique_ptr<PartHandler> make_strings_handler(SharedTexts& into) {
  return std::make_unique<StringsHandler>(into);
}

std::unique_ptr<PartHandler> make_sheet_handler(const Workbook& book, const SharedTexts& texts,
                                                const XlsxReader::Sink& sink) {
  return std::make_unique<SheetHandler>(book, texts, sink);
}

}  // namespace acq
