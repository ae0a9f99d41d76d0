#include <zip.h>

#include "formats/zip_file.h"
#include "formats/zip_memory.h"

namespace acq {
namespace {

// 1980-01-01, the first day that a zip file knows.
constexpr unsigned long kNoDate = (1UL << 21) | (1UL << 16);

}  // namespace

struct ZipWriter::Parts {
  std::string out;
  ZipMemory memory;
  zipFile file = nullptr;
  bool good = true;

  void expect(int outcome) { good = good && outcome == ZIP_OK; }
};

ZipWriter::ZipWriter() : parts_(std::make_unique<Parts>()) {
  parts_->memory.out = &parts_->out;
  zlib_filefunc64_def functions = zip_memory_functions(parts_->memory);
  parts_->file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  parts_->good = parts_->file != nullptr;
}

ZipWriter::~ZipWriter() {
  if (parts_->file) zipClose(parts_->file, nullptr);
}

void ZipWriter::begin(std::string_view name) {
  if (!parts_->good) return;
  const zip_fileinfo info{.tmz_date = {}, .dosDate = kNoDate, .internal_fa = 0, .external_fa = 0};
  // Opening a part ends the one before.
  parts_->expect(zipOpenNewFileInZip(parts_->file, std::string(name).c_str(), &info, nullptr, 0,
                                     nullptr, 0, nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION));
}

void ZipWriter::write(std::string_view bytes) {
  if (!parts_->good) return;
  parts_->expect(zipWriteInFileInZip(parts_->file, bytes.data(),
                                     static_cast<unsigned>(bytes.size())));
}

Result<std::string> ZipWriter::take() {
  if (parts_->file) parts_->expect(zipClose(parts_->file, nullptr));
  parts_->file = nullptr;
  if (!parts_->good) return fail("xlsx_too_large");
  return std::move(parts_->out);
}

}  // namespace acq
