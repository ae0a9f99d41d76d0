#include <unzip.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/ascii.h"
#include "formats/zip_file.h"
#include "formats/zip_memory.h"

namespace acq {
namespace {

constexpr std::size_t kPartNameMax = 255;
constexpr unsigned long kEncryptedFlag = 1;
constexpr unsigned long kStored = 0, kDeflated = 8;

std::string plain_name(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// A part's name is a path below the file's root; nothing is ever written to a disk by it, but a
// file that tries was not made by a spreadsheet.
bool leads_elsewhere(std::string_view name) {
  return name.empty() || name.starts_with('/') || name.contains('\\') || name.contains("../") ||
         name.ends_with("..") || name.contains(':');
}

Result<void> check_part(const unz_file_info64& info, std::string_view name, std::uint64_t& total) {
  if (info.size_filename > kPartNameMax || name.size() != info.size_filename ||
      leads_elsewhere(name)) {
    return fail("xlsx_forbidden");
  }
  if ((info.flag & kEncryptedFlag) != 0) return fail("xlsx_encrypted");
  if (info.compression_method != kStored && info.compression_method != kDeflated) {
    return fail("xlsx_damaged");
  }
  const std::uint64_t size = info.uncompressed_size, packed = info.compressed_size;
  // Counted so that no sum can go round.
  const bool too_dense = size > kZipRatioFrom && size / kZipRatioMax > packed;
  if (size > kZipPartMax || too_dense || total + size > kZipUnpackedMax) {
    return fail("xlsx_too_large");
  }
  total += size;
  return {};
}

}  // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with(std::string_view("PK\x03\x04")); }

struct ZipReader::Parts {
  struct PackedPart {
    unz64_file_pos at{};
    std::uint64_t unpacked = 0;
  };
  ZipMemory memory;
  unzFile file = nullptr;
  bool entered = false;
  std::map<std::string, PackedPart, std::less<>> all;

  const PackedPart* find(std::string_view name) const {
    const auto it = all.find(plain_name(name));
    return it == all.end() ? nullptr : &it->second;
  }
};

ZipReader::ZipReader(std::string_view bytes) : parts_(std::make_unique<Parts>()) {
  parts_->memory.bytes = bytes;
}

ZipReader::~ZipReader() {
  if (parts_->file) unzClose(parts_->file);
}

Result<std::unique_ptr<ZipReader>> ZipReader::open(std::string_view bytes) {
  auto reader = std::unique_ptr<ZipReader>(new ZipReader(bytes));
  zlib_filefunc64_def functions = zip_memory_functions(reader->parts_->memory);
  reader->parts_->file = unzOpen2_64("", &functions);
  if (!reader->parts_->file) return fail("xlsx_damaged");
  if (auto read = reader->read_directory(); !read) return forward(read);
  return reader;
}

Result<void> ZipReader::read_directory() {
  Parts& parts = *parts_;
  std::uint64_t total = 0;
  int went = unzGoToFirstFile(parts.file);
  for (; went == UNZ_OK; went = unzGoToNextFile(parts.file)) {
    unz_file_info64 info{};
    std::array<char, kPartNameMax + 1> buffer{};
    if (unzGetCurrentFileInfo64(parts.file, &info, buffer.data(), kPartNameMax, nullptr, 0,
                                nullptr, 0) != UNZ_OK) {
      return fail("xlsx_damaged");
    }
    const std::string_view name(buffer.data());
    if (auto good = check_part(info, name, total); !good) return good;
    Parts::PackedPart part{.at = {}, .unpacked = info.uncompressed_size};
    if (unzGetFilePos64(parts.file, &part.at) != UNZ_OK) return fail("xlsx_damaged");
    if (!parts.all.emplace(plain_name(name), part).second) return fail("xlsx_damaged");
    if (parts.all.size() > kZipPartsMax) return fail("xlsx_too_large");
  }
  if (went != UNZ_END_OF_LIST_OF_FILE) return fail("xlsx_damaged");
  return {};
}

bool ZipReader::has(std::string_view name) const { return parts_->find(name) != nullptr; }

std::uint64_t ZipReader::size(std::string_view name) const {
  const Parts::PackedPart* part = parts_->find(name);
  return part ? part->unpacked : 0;
}

Result<void> ZipReader::enter(std::string_view name) {
  Parts& parts = *parts_;
  if (parts.entered) unzCloseCurrentFile(parts.file);
  parts.entered = false;
  const Parts::PackedPart* part = parts.find(name);
  if (!part) return fail("xlsx_damaged");
  if (unzGoToFilePos64(parts.file, &part->at) != UNZ_OK ||
      unzOpenCurrentFile(parts.file) != UNZ_OK) {
    return fail("xlsx_damaged");
  }
  parts.entered = true;
  return {};
}

Result<std::size_t> ZipReader::read(std::span<char> into) {
  Parts& parts = *parts_;
  if (!parts.entered) return fail("xlsx_damaged");
  const int got = unzReadCurrentFile(parts.file, into.data(), static_cast<unsigned>(into.size()));
  if (got < 0) return fail("xlsx_damaged");
  if (got > 0) return static_cast<std::size_t>(got);
  parts.entered = false;
  // What was packed may be shorter than it was said to be; the checksum tells that, too.
  if (unzCloseCurrentFile(parts.file) != UNZ_OK) return fail("xlsx_damaged");
  return std::size_t{0};
}

}  // namespace acq
