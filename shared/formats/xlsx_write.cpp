#include "formats/xlsx_write.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "formats/xlsx.h"
#include "formats/zip_file.h"

namespace acq {
namespace {

constexpr std::size_t kSheetNameUnitsMax = 31;
constexpr std::size_t kNumberDigitsMax = 15;
constexpr std::size_t kRowsForWidths = 200, kHeld = 256 << 10;
constexpr std::size_t kWidthMin = 9, kWidthMax = 60;
constexpr DateDays kDayZero = -25'569, kFirstCountedDay = -25'508;  // 1899-12-30, 1900-03-01

// Styles, in the order of cellXfs below.
enum Style { kPlain, kHead, kDate, kMoment, kDecimals0, kDecimals2, kDecimals3 };

constexpr std::string_view kXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" "\n";
constexpr std::string_view kTypes = R"(<Types xmlns=)"
    R"("http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType=)"
    R"("application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType=)"
    R"("application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
constexpr std::string_view kRelationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kMain =
    R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
constexpr std::string_view kStyles =
    R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.000"/></numFmts>)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>)"
    R"(</cellStyleXfs><cellXfs count="7">)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>)";

std::string relation(int number, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" +
         std::string(kRelationType) + "/" + std::string(type) + "\" Target=\"" +
         std::string(target) + "\"/>";
}

std::string styles() {
  std::string out = std::string(kXml) + "<styleSheet " + std::string(kMain) + ">";
  out += kStyles;
  for (const int format : {14, 22, 3, 4, 164}) {
    out += "<xf numFmtId=\"" + std::to_string(format) +
           R"(" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)";
  }
  return out + R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" )"
               R"(builtinId="0"/></cellStyles></styleSheet>)";
}

std::size_t units_of(char32_t c) { return c > 0xFFFF ? 2 : 1; }

void append_escape(std::string& out, char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  out += "_x";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[(c >> shift) & 15]);
  out += "_";
}

// As XML, at most so many units of it. What XML cannot hold is written as "_x0001_", and so is
// what would be read as that.
void append_text(std::string& out, std::string_view text, std::size_t units_max) {
  std::size_t units = 0;
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    const char32_t c = point.value;
    units += units_of(c);
    if (units > units_max) return;
    const bool control = c < 0x20 && c != '\t' && c != '\n';
    if (control || c == 0xFFFE || c == 0xFFFF || text.starts_with("_x")) append_escape(out, c);
    else if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else append_utf8(out, c);
    text.remove_prefix(point.size);
  }
}

// At most 31 units, none of []:*?/\, no ' around it.
std::string sheet_name(std::string_view name) {
  std::string plain;
  std::size_t units = 0;
  for (name = trim(name); !name.empty();) {
    const CodePoint point = decode_utf8(name);
    units += units_of(point.value);
    if (units > kSheetNameUnitsMax) break;
    const bool allowed = point.value >= 0x20 &&
                         !(point.value < 128 &&
                           std::string_view("[]:*?/\\'").contains(static_cast<char>(point.value)));
    plain += allowed ? std::string(name.substr(0, point.size)) : " ";
    name.remove_prefix(point.size);
  }
  std::string out;
  append_text(out, trim(plain), kSheetNameUnitsMax);
  return out.empty() ? "1" : out;
}

std::string column_name(std::size_t column) {
  std::string out;
  for (++column; column > 0; column = (column - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return out;
}

bool is_number_text(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
  return digits > 0 && digits <= kNumberDigitsMax && is_digit(text.front()) &&
         is_digit(text.back()) && digits + (point == text.npos ? 0 : 1) == text.size();
}

// About how much room a text takes, in the width of a digit.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty() && width < kWidthMax) {
    const CodePoint point = decode_utf8(text);
    if (point.value == '\n') break;
    width += is_cjk(point.value) ? 2 : 1;
    text.remove_prefix(point.size);
  }
  return width;
}

}  // namespace

struct XlsxWriter::Parts {
  ZipWriter zip;
  std::string held;                 // of the sheet, not packed yet
  std::vector<std::size_t> widths;  // of the columns
  std::size_t column = 0;
  std::int64_t row = 1;
  bool in_row = false, begun = false;

  void add_part(std::string_view name, std::string_view text) {
    zip.begin(name);
    zip.write(text);
  }

  // `words` is what is seen in the cell, for its width.
  void cell(std::string_view attributes, int style, std::string_view inside, std::size_t width) {
    if (!in_row) held += "<row r=\"" + std::to_string(row) + "\">";
    in_row = true;
    if (!inside.empty()) {
      held += "<c r=\"" + column_name(column) + std::to_string(row) + "\"";
      if (style != kPlain) held += " s=\"" + std::to_string(style) + "\"";
      held += attributes;
      held += ">";
      held += inside;
      held += "</c>";
    }
    if (!begun) {
      if (widths.size() <= column) widths.resize(column + 1, kWidthMin);
      widths[column] = std::max(widths[column], std::min(width + 2, kWidthMax));
    }
    ++column;
  }

  void value(int style, std::string_view number, std::size_t width) {
    cell({}, style, "<v>" + std::string(number) + "</v>", width);
  }

  // What stands before the rows, once it is known how wide columns are.
  void begin_sheet() {
    begun = true;
    std::string head = std::string(kXml) + "<worksheet " + std::string(kMain) + ">" +
        R"(<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" )"
        R"(activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>)";
    if (!widths.empty()) head += "<cols>";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      head += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
              std::to_string(widths[i]) + "\" customWidth=\"1\"/>";
    }
    if (!widths.empty()) head += "</cols>";
    zip.write(head + "<sheetData>");
  }

  void flush() {
    if (!begun) begin_sheet();
    zip.write(held);
    held.clear();
  }
};

XlsxWriter::XlsxWriter(std::string_view name) : parts_(std::make_unique<Parts>()) {
  const std::string head(kXml);
  parts_->add_part("[Content_Types].xml", head + std::string(kTypes));
  parts_->add_part("_rels/.rels", head + std::string(kRelations) +
                                      relation(1, "officeDocument", "xl/workbook.xml") +
                                      "</Relationships>");
  parts_->add_part("xl/workbook.xml",
                   head + "<workbook " + std::string(kMain) + " xmlns:r=\"" +
                       std::string(kRelationType) + "\"><sheets><sheet name=\"" +
                       sheet_name(name) +
                       "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  parts_->add_part("xl/_rels/workbook.xml.rels",
                   head + std::string(kRelations) +
                       relation(1, "worksheet", "worksheets/sheet1.xml") +
                       relation(2, "styles", "styles.xml") + "</Relationships>");
  parts_->add_part("xl/styles.xml", styles());
  parts_->zip.begin("xl/worksheets/sheet1.xml");
}

XlsxWriter::~XlsxWriter() = default;

void XlsxWriter::text(std::string_view text) {
  if (text.empty()) return empty();
  std::string inside = "<is><t xml:space=\"preserve\">";
  append_text(inside, text, kXlsxCellUnitsMax);
  parts_->cell(" t=\"inlineStr\"", parts_->row == 1 ? kHead : kPlain, inside + "</t></is>",
               width_of(text));
}

void XlsxWriter::number(std::string_view number, int decimals) {
  if (!is_number_text(number)) return text(number);
  const int style = decimals == 0 ? kDecimals0 : decimals == 2 ? kDecimals2
                    : decimals == 3                            ? kDecimals3 : kPlain;
  const std::size_t groups = decimals < 0 ? 0 : number.size() / 3;
  parts_->value(style, number, number.size() + groups);
}

void XlsxWriter::boolean(bool value) {
  parts_->cell(" t=\"b\"", kPlain, value ? "<v>1</v>" : "<v>0</v>", 5);
}

void XlsxWriter::date(DateDays day) {
  if (day < kFirstCountedDay) return text(iso_date(day));
  parts_->value(kDate, std::to_string(day - kDayZero), 10);
}

void XlsxWriter::time(TimeMs time) {
  const DateDays day = day_of(time);
  if (day < kFirstCountedDay) return text(iso_time(time));
  // Ten decimals tell a hundredth of a millisecond.
  constexpr std::int64_t kParts = 10'000'000'000;
  const std::int64_t part = ((time - day * kMsPerDay) * (kParts / 100) + kMsPerDay / 200) /
                            (kMsPerDay / 100);
  std::string digits = std::to_string(part);
  digits.insert(0, 10 - std::min<std::size_t>(digits.size(), 10), '0');
  parts_->value(kMoment, std::to_string(day - kDayZero) + "." + digits, 16);
}

void XlsxWriter::empty() { parts_->cell({}, kPlain, {}, 0); }

void XlsxWriter::end_row() {
  Parts& parts = *parts_;
  if (parts.in_row) parts.held += "</row>";
  parts.in_row = false;
  parts.column = 0;
  ++parts.row;
  const bool widths_known = parts.begun || parts.row > static_cast<std::int64_t>(kRowsForWidths);
  if (widths_known && parts.held.size() > kHeld) parts.flush();
}

Result<std::string> XlsxWriter::take() {
  if (parts_->row - 1 > kXlsxRowsMax) {
    return fail("xlsx_too_many_rows", std::to_string(kXlsxRowsMax - 1));
  }
  parts_->held += "</sheetData></worksheet>";
  parts_->flush();
  return parts_->zip.take();
}

}  // namespace acq
