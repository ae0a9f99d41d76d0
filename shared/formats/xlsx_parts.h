// The inside of XlsxReader, shared by its source files only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/xlsx.h"
#include "formats/xml_reader.h"
#include "formats/zip_file.h"

namespace acq {

// What a cell's number format makes of its number.
enum class NumberLook : std::uint8_t { plain, percent, date, time_of_day, date_time };
NumberLook look_of_format(std::string_view code);
// The formats that every program knows by number only.
NumberLook look_of_built_in(int number);

// The text of a number as it is stored; what is no number stays as it is. `from_1904`: days count
// from 1904-01-01, as on old Macintoshes.
std::string number_cell_text(std::string_view stored, NumberLook look, bool from_1904);
// "_x000D_" means the character of that number.
std::string without_cell_escapes(std::string_view text);

struct WorkbookSheet {
  std::string name, part;
};

// What the workbook says of itself.
struct Workbook {
  std::vector<WorkbookSheet> sheets;  // those to offer
  std::vector<NumberLook> looks;      // by the index that cells give
  std::string strings_part;           // "" when it has none
  bool from_1904 = false;
};
Result<Workbook> read_workbook(ZipReader& zip);

// Texts that cells share, one behind the other.
struct SharedTexts {
  std::string text;
  std::vector<std::uint32_t> ends;

  std::optional<std::string_view> at(std::uint64_t index) const;
};

// Text runs of <si> and <is>: plain or rich, without readings in another script.
class RunText {
 public:
  void start(std::string_view name);
  void end(std::string_view name);
  bool takes() const { return in_t_ && phonetic_ == 0; }

 private:
  bool in_t_ = false;
  int phonetic_ = 0;
};

// A document of XML within the workbook, read piece by piece.
class PartHandler : public XmlHandler {
 public:
  PartHandler() : xml_(*this) {}
  Result<void> feed(std::string_view bytes, bool last) { return xml_.feed(bytes, last); }
  // The rest of the part does not matter.
  virtual bool has_enough() const { return false; }

 protected:
  void refuse(std::string_view code) { xml_.refuse({std::string(code), {}, {}}); }

 private:
  XmlReader xml_;
};

// Both outlive nothing but the calls of feed().
std::unique_ptr<PartHandler> make_strings_handler(SharedTexts& into);
std::unique_ptr<PartHandler> make_sheet_handler(const Workbook& book, const SharedTexts& texts,
                                                const XlsxReader::Sink& sink);

}  // namespace acq
