#include "formats/csv.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::size_t kRawTextMax = 1'000;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// The end of the physical line at `at`, without its line break.
std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

// Where the next line starts, given where this one ends.
std::size_t after_break(std::string_view text, std::size_t end) {
  if (end < text.size() && text[end] == '\r') ++end;
  if (end < text.size() && text[end] == '\n') ++end;
  return end;
}

long long count_lines(std::string_view text) {
  long long lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    lines += is_line_end(text[i]) && !crlf;
  }
  return lines;
}

}  // namespace

CsvReader::CsvReader(CsvForm form, Sink sink)
    : form_(form), sink_(std::move(sink)), decoder_(form.encoding) {}

void CsvReader::feed(std::string_view bytes) {
  decoder_.feed(bytes, buffer_);
  if (buffer_.size() >= wait_for_) read_rows(false);
}

void CsvReader::finish() {
  decoder_.finish(buffer_);
  read_rows(true);
}

void CsvReader::read_rows(bool last) {
  at_ = 0;
  if (skipping_) skip_rest_of_line(last);
  while (!skipping_ && at_ < buffer_.size() && read_row(last)) {
  }
  buffer_.erase(0, at_);
  at_ = 0;
  // Trying again only when there is twice as much keeps tiny pieces from costing n * n.
  wait_for_ = buffer_.empty() ? 0 : buffer_.size() * 2;
}

void CsvReader::add_cell(std::string_view text) {
  ++column_count_;
  if (cells_.size() < kCsvColumnsMax) cells_.push_back(text);
}

bool CsvReader::read_row(bool last) {
  cells_.clear();
  unquoted_.clear();
  unquoted_.reserve(std::min(buffer_.size() - at_, kCsvRowBytesMax + 8));
  column_count_ = 0;
  std::size_t at = at_;
  for (;;) {
    Cell cell = read_cell(at, last);
    if (cell != Cell::broken && at - at_ > kCsvRowBytesMax) {
      broken_code_ = "csv_row_too_large";
      cell = Cell::broken;
    }
    if (cell == Cell::next) continue;
    if (cell == Cell::incomplete) return false;
    if (cell == Cell::broken) {
      // The whole line must be here, so that reading can go on behind it.
      const std::size_t end = line_end(buffer_, at_);
      if (end + 1 >= buffer_.size() && !last && end - at_ <= kCsvRowBytesMax) return false;
      emit_broken(last);
    } else {
      emit_row(at);
    }
    return true;
  }
}

// `at` stands behind a cell's content: at a delimiter, a line break or the end.
CsvReader::Cell CsvReader::after_cell(std::size_t& at, bool last) {
  if (at == buffer_.size()) return last ? Cell::end_of_row : Cell::incomplete;
  if (buffer_[at] == form_.delimiter) {
    ++at;
    return Cell::next;
  }
  // CR may be the first half of CRLF.
  if (buffer_[at] == '\r' && at + 1 == buffer_.size() && !last) return Cell::incomplete;
  at = after_break(buffer_, at);
  return Cell::end_of_row;
}

CsvReader::Cell CsvReader::read_cell(std::size_t& at, bool last) {
  const std::string_view text = buffer_;
  if (at < text.size() && text[at] == '"') return read_quoted(at, last);
  const std::size_t start = at;
  while (at < text.size() && text[at] != form_.delimiter && !is_line_end(text[at])) ++at;
  if (at == text.size() && !last) {
    if (at - at_ <= kCsvRowBytesMax) return Cell::incomplete;
    broken_code_ = "csv_row_too_large";
    return Cell::broken;
  }
  add_cell(text.substr(start, at - start));
  return after_cell(at, last);
}

CsvReader::Cell CsvReader::read_quoted(std::size_t& at, bool last) {
  const std::string_view text = buffer_;
  const std::size_t start = ++at;
  const std::size_t copied = unquoted_.size();
  std::size_t from = start;
  bool doubled = false;
  for (;;) {
    at = std::min(text.find('"', at), text.size());
    if (at - at_ > kCsvRowBytesMax) {
      broken_code_ = "csv_unclosed_quote";
      return Cell::broken;
    }
    if (at == text.size()) {
      if (!last) return Cell::incomplete;
      broken_code_ = "csv_unclosed_quote";
      return Cell::broken;
    }
    if (at + 1 == text.size() && !last) return Cell::incomplete;
    if (at + 1 >= text.size() || text[at + 1] != '"') break;
    doubled = true;
    unquoted_ += text.substr(from, at + 1 - from);
    at += 2;
    from = at;
  }
  if (doubled) unquoted_ += text.substr(from, at - from);
  add_cell(doubled ? std::string_view(unquoted_).substr(copied) : text.substr(start, at - start));
  ++at;
  while (at < text.size() && text[at] == ' ') ++at;
  if (at < text.size() && text[at] != form_.delimiter && !is_line_end(text[at])) {
    broken_code_ = "csv_stray_quote";
    return Cell::broken;
  }
  return after_cell(at, last);
}

// Goes on at `end`, counting the lines passed.
void CsvReader::skip_to(std::size_t end) {
  line_ += count_lines(std::string_view(buffer_).substr(at_, end - at_));
  at_ = end;
}

void CsvReader::emit_row(std::size_t end) {
  const auto filled = [](std::string_view cell) { return !trim(cell).empty(); };
  CsvRow row{.line = line_, .cells = cells_, .error = {}};
  const std::string_view raw = std::string_view(buffer_).substr(at_, end - at_);
  if (raw.find('\0') != raw.npos) {
    const auto bad = std::ranges::find_if(cells_, [](auto cell) { return cell.contains('\0'); });
    row.error = Error{"csv_nul", {}, {.line = line_, .column = bad - cells_.begin() + 1}};
  } else if (!is_valid_utf8(raw)) {
    const auto bad = std::ranges::find_if_not(cells_, is_valid_utf8);
    row.error = Error{"not_utf8", {}, {.line = line_, .column = bad - cells_.begin() + 1}};
  } else if (column_count_ > kCsvColumnsMax) {
    row.error = Error{"csv_too_many_columns", std::to_string(kCsvColumnsMax), {.line = line_}};
  }
  if (row.error || std::ranges::any_of(cells_, filled)) sink_(row);
  skip_to(end);
}

void CsvReader::emit_broken(bool last) {
  const std::size_t end = line_end(buffer_, at_);
  const bool whole = end < buffer_.size() || last;
  const std::string_view raw =
      std::string_view(buffer_).substr(at_, std::min(end - at_, kRawTextMax));
  const std::array<std::string_view, 1> cells = {raw};
  const std::string detail =
      broken_code_ == "csv_unclosed_quote" ? std::to_string(line_) : std::string();
  const auto column = static_cast<long long>(column_count_);
  CsvRow row{.line = line_, .cells = cells, .error = {}};
  const bool unclosed = broken_code_ == "csv_unclosed_quote";
  row.error = Error{std::string(broken_code_), detail,
                    {.line = line_, .column = unclosed ? column + 1 : column}};
  sink_(row);
  skipping_ = !whole;
  skip_to(whole ? after_break(buffer_, end) : end);
}

void CsvReader::skip_rest_of_line(bool last) {
  const std::size_t end = line_end(buffer_, 0);
  const bool whole = end + 1 < buffer_.size() || last;
  skipping_ = !whole;
  skip_to(whole ? after_break(buffer_, end) : end);
}

}  // namespace acq
