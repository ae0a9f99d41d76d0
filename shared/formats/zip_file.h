// Zip files in memory, through minizip: what a workbook is packed in.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace acq {

// What a file may hold, by its own directory: looked at before anything is unpacked, and no part
// can give more than the directory says.
inline constexpr std::uint64_t kZipPartMax = std::uint64_t{512} << 20;
inline constexpr std::uint64_t kZipUnpackedMax = std::uint64_t{1} << 30;
inline constexpr std::size_t kZipPartsMax = 10'000;
// From this size on a part may not be more than so many times as large as it is packed.
inline constexpr std::uint64_t kZipRatioFrom = std::uint64_t{4} << 20, kZipRatioMax = 250;

bool is_zip(std::string_view bytes);

// One part is read at a time. Names of parts are compared without case, as their format demands.
class ZipReader {
 public:
  // `bytes` outlives the reader and stays where it is.
  // Codes: xlsx_damaged (truncated, part twice, packed in an unknown way), xlsx_encrypted,
  // xlsx_forbidden (names that lead elsewhere), xlsx_too_large.
  static Result<std::unique_ptr<ZipReader>> open(std::string_view bytes);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  bool has(std::string_view name) const;
  // Unpacked; 0 when it is not there.
  std::uint64_t size(std::string_view name) const;
  // Goes to the start of a part, and leaves the one before. Codes: xlsx_damaged.
  Result<void> enter(std::string_view name);
  // Fills as much of `into` as there is; 0 at the end, once the part's checksum was right.
  // Codes: xlsx_damaged.
  Result<std::size_t> read(std::span<char> into);

 private:
  struct Parts;
  explicit ZipReader(std::string_view bytes);
  Result<void> read_directory();
  std::unique_ptr<Parts> parts_;
};

// Writes parts one after the other, packed as they come: only what is packed is held.
class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  // Ends the part before. Nothing about the file depends on the time or the machine.
  void begin(std::string_view name);
  void write(std::string_view bytes);
  // The whole file; nothing may be written afterwards. Codes: xlsx_too_large (no memory is left).
  Result<std::string> take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
