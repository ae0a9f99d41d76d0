#include <algorithm>

#include "formats/xlsx_parts.h"

namespace acq {
namespace {

constexpr std::string_view kOleStart = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
constexpr std::size_t kReadAtOnce = 64 << 10;

// An encrypted workbook is a container of the old kind, with this name in UTF-16 among its parts.
bool holds_encrypted(std::string_view bytes) {
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) {
    name.push_back(c);
    name.push_back('\0');
  }
  return bytes.contains(name);
}

}  // namespace

bool is_spreadsheet(std::string_view bytes) {
  return is_zip(bytes) || bytes.starts_with(kOleStart);
}

struct XlsxReader::Parts {
  std::string bytes;
  std::unique_ptr<ZipReader> zip;
  Workbook book;
  std::vector<std::string> names;

  SharedTexts texts;
  bool texts_read = false;
  std::size_t sheet = 0;
  Sink sink;
  std::string_view part;  // the one that is being read; "" when none is
  std::unique_ptr<PartHandler> handler;
  std::uint64_t done = 0, total = 0;
  std::vector<char> piece = std::vector<char>(kReadAtOnce);

  bool has_strings() const { return !book.strings_part.empty() && zip->has(book.strings_part); }
  const std::string& sheet_part() const { return book.sheets[sheet].part; }

  Result<void> enter() {
    const bool strings = !texts_read && has_strings();
    part = strings ? book.strings_part : sheet_part();
    if (auto there = zip->enter(part); !there) return there;
    if (strings) texts = {};
    handler = strings ? make_strings_handler(texts) : make_sheet_handler(book, texts, sink);
    return {};
  }

  // One piece of the part; true when that was the last one of the sheet.
  Result<bool> read_piece() {
    const auto got = zip->read(piece);
    if (!got) return fail(got.error());
    done += *got;
    const bool last = *got == 0;
    if (!handler->has_enough()) {
      if (auto fed = handler->feed({piece.data(), *got}, last); !fed) return forward(fed);
    }
    if (!last) return false;
    const bool was_sheet = part == sheet_part();
    if (!was_sheet) texts_read = true;
    part = {};
    handler.reset();
    return was_sheet;
  }

  Result<bool> step(std::size_t bytes_max) {
    for (const std::uint64_t end = done + bytes_max; done < end;) {
      if (part.empty()) {
        if (auto entered = enter(); !entered) return forward(entered);
      }
      auto finished = read_piece();
      if (!finished || *finished) return finished ? Result<bool>(false) : finished;
    }
    return true;
  }
};

XlsxReader::XlsxReader() : parts_(std::make_unique<Parts>()) {}
XlsxReader::~XlsxReader() = default;

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(std::string bytes) {
  if (bytes.starts_with(kOleStart)) {
    return fail(holds_encrypted(bytes) ? "xlsx_encrypted" : "xls_old");
  }
  auto reader = std::unique_ptr<XlsxReader>(new XlsxReader());
  Parts& parts = *reader->parts_;
  parts.bytes = std::move(bytes);
  auto zip = ZipReader::open(parts.bytes);
  if (!zip) return forward(zip);
  parts.zip = std::move(*zip);
  auto book = read_workbook(*parts.zip);
  if (!book) return forward(book);
  parts.book = std::move(*book);
  for (const WorkbookSheet& sheet : parts.book.sheets) parts.names.push_back(sheet.name);
  return reader;
}

const std::vector<std::string>& XlsxReader::sheets() const { return parts_->names; }

void XlsxReader::begin(std::size_t sheet, Sink sink) {
  Parts& parts = *parts_;
  parts.sheet = std::min(sheet, parts.book.sheets.size() - 1);
  parts.sink = std::move(sink);
  parts.part = {};
  parts.handler.reset();
  const bool strings = !parts.texts_read && parts.has_strings();
  parts.done = 0;
  parts.total = parts.zip->size(parts.sheet_part()) +
                (strings ? parts.zip->size(parts.book.strings_part) : 0);
}

Result<bool> XlsxReader::step(std::size_t bytes_max) { return parts_->step(bytes_max); }

std::uint64_t XlsxReader::done() const { return parts_->done; }

std::uint64_t XlsxReader::total() const { return parts_->total; }

}  // namespace acq
