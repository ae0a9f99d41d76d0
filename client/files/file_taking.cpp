// From the user's file to a blob: read in pieces, named by its content, with a small picture of it.
#include "base/utf8.h"
#include "client/files/file_keeper.h"
#include "formats/file_type.h"

namespace acq::files {
namespace {

constexpr int kPreviewSide = 320;

// What the user's system calls the file, as a record may hold it: one line, not too long, and with
// the ending that says what it is.
std::string record_name(std::string_view name) {
  constexpr std::size_t kNameMost = 200, kEndingMost = 12;
  std::string clean(name);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  clean = trim(clean);
  if (clean.empty() || !is_valid_utf8(clean)) return "file";
  if (utf8_length(clean) <= kNameMost) return clean;
  const std::size_t dot = clean.rfind('.');
  std::string_view ending =
      dot == clean.npos ? std::string_view{} : std::string_view(clean).substr(dot);
  if (utf8_length(ending) > kEndingMost) ending = {};
  return std::string(utf8_prefix(clean, kNameMost - utf8_length(ending))) + std::string(ending);
}

}  // namespace

int FileKeeper::take(const platform::PickedFile& file) {
  const int ticket = ++last_ticket_;
  waiting_.emplace_back(ticket, file);
  if (!taking_) take_next();
  return ticket;
}

std::optional<Result<TakenFile>> FileKeeper::taken(int ticket) {
  const auto found = taken_.find(ticket);
  if (found == taken_.end()) return {};
  auto outcome = std::move(found->second);
  taken_.erase(found);
  return outcome;
}

void FileKeeper::take_next() {
  taking_.reset();
  if (waiting_.empty()) return;
  taking_.emplace();
  std::tie(taking_->ticket, taking_->file) = std::move(waiting_.front());
  waiting_.pop_front();
  const std::int64_t size = taking_->file.size_bytes;
  if (size == 0) return finish_taking(fail("file_empty"));
  if (size > kAttachmentBytesMax) {
    return finish_taking(fail("file_too_large", std::to_string(kAttachmentBytesMax >> 20)));
  }
  const auto blob = store_->begin();
  if (!blob) return finish_taking(fail(blob.error()));
  taking_->blob = *blob;
  read_piece();
}

void FileKeeper::read_piece() {
  host_.files.read(taking_->file.id, taking_->at, kPieceBytes, [this](Result<std::string> bytes) {
    if (!store_) return;
    auto more = bytes ? take_piece(*bytes) : Result<bool>(fail(bytes.error()));
    if (!more) return finish_taking(fail(more.error()));
    if (*more) return read_piece();
    end_reading();
  });
}

// True while there is more to read.
Result<bool> FileKeeper::take_piece(const std::string& bytes) {
  Taking& taking = *taking_;
  if (taking.at == 0) taking.mime = file_type(bytes);
  if (taking.mime.empty()) return fail("type_not_allowed", taking.file.name);
  if (bytes.empty()) return fail("file_read");  // it became shorter
  if (auto kept = store_->append(taking.blob, bytes); !kept) return fail(kept.error());
  taking.hash.add(bytes);
  taking.at += static_cast<std::int64_t>(bytes.size());
  return taking.at < taking.file.size_bytes;
}

void FileKeeper::end_reading() {
  TakenFile file{.name = record_name(taking_->file.name), .mime = taking_->mime,
                 .sha256 = taking_->hash.hex(), .size = taking_->at};
  if (auto named = store_->finish(taking_->blob, file.sha256); !named) {
    return finish_taking(fail(named.error()));
  }
  taking_->blob = 0;
  make_preview(std::move(file));
}

void FileKeeper::make_preview(TakenFile file) {
  if (!file.mime.starts_with("image/") || file.size > kPictureBytesMax) {
    return finish_taking(std::move(file));
  }
  auto whole = bytes(file.sha256);
  if (!whole) return finish_taking(fail(whole.error()));
  host_.pictures.shrink(std::move(*whole), kPreviewSide,
                        [this, file = std::move(file)](Result<std::string> jpeg) mutable {
                          if (!store_) return;
                          // What the browser cannot read is kept all the same, without one.
                          if (jpeg) file.preview = keep_preview(*jpeg).value_or("");
                          finish_taking(std::move(file));
                        });
}

Result<std::string> FileKeeper::keep_preview(const std::string& jpeg) {
  const auto blob = store_->begin();
  if (!blob) return fail(blob.error());
  if (auto kept = store_->append(*blob, jpeg); !kept) return forward(kept);
  std::string name = sha256_hex(jpeg);
  if (auto named = store_->finish(*blob, name, true); !named) return forward(named);
  return name;
}

void FileKeeper::finish_taking(Result<TakenFile> outcome) {
  host_.files.forget(taking_->file.id);
  if (taking_->blob != 0) (void)store_->drop(taking_->blob);
  taken_.emplace(taking_->ticket, std::move(outcome));
  changed();
  take_next();
}

}  // namespace acq::files
