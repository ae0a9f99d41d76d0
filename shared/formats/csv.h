// Reading CSV as people's programs write it: RFC 4180 and its usual relatives.
//
// Rows end with LF, CRLF or CR. A cell that starts with a double quote ends at the next single
// one; two of them inside mean one. Other quotes are text. Rows without any content are left out.
//
// What is wrong with one row is told with that row, and reading goes on in the next line: one
// missing quote spoils its own line, not the rest of the file.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/encoding.h"

namespace acq {

inline constexpr std::size_t kCsvColumnsMax = 1'000;
inline constexpr std::size_t kCsvRowBytesMax = 1 << 20;

struct CsvForm {
  EncodingGuess encoding;
  char delimiter = ',';  // one of , ; tab |
};

// From the file's first bytes (64 KiB are plenty), or from all of it.
CsvForm guess_csv_form(std::string_view bytes);
// The mark that parts the cells of most lines of UTF-8 text evenly; ',' when none does.
char guess_delimiter(std::string_view text);

struct CsvRow {
  long long line = 0;  // 1-based, where the row starts
  std::span<const std::string_view> cells;  // valid during the call only
  // csv_unclosed_quote, csv_stray_quote, csv_row_too_large: `cells` holds the line's raw text
  // (its first 1,000 bytes) as one cell. csv_nul, csv_too_many_columns, not_utf8: the cells, up
  // to 1,000. `where` has line and, when known, column (1 = first cell).
  std::optional<Error> error;
};

// Takes bytes in pieces of any size and hands out whole rows. Keeps at most one row and a piece.
class CsvReader {
 public:
  using Sink = std::function<void(const CsvRow&)>;
  CsvReader(CsvForm form, Sink sink);

  void feed(std::string_view bytes);
  // The last row; nothing may be fed afterwards.
  void finish();

 private:
  void read_rows(bool last);
  // Reads one row at `at_`; false when the buffer ends inside it.
  bool read_row(bool last);
  enum class Cell { next, end_of_row, incomplete, broken };
  Cell read_cell(std::size_t& at, bool last);
  Cell read_quoted(std::size_t& at, bool last);
  Cell after_cell(std::size_t& at, bool last);
  void emit_row(std::size_t end);
  void emit_broken(bool last);
  void add_cell(std::string_view text);
  void skip_to(std::size_t end);
  void skip_rest_of_line(bool last);

  CsvForm form_;
  Sink sink_;
  Decoder decoder_;
  std::string buffer_;            // UTF-8, from the current row on
  std::size_t at_ = 0;            // where the current row starts
  std::size_t wait_for_ = 0;      // buffer size below which another try is pointless
  long long line_ = 1;
  std::vector<std::string_view> cells_;
  std::string unquoted_;          // cells whose quotes were doubled; reserved, never moved
  std::size_t column_count_ = 0;
  std::string_view broken_code_;
  bool skipping_ = false;         // inside a line that was too long to hold
};

}  // namespace acq
