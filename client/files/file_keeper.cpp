#include "client/files/file_keeper.h"

#include <algorithm>
#include <utility>

namespace acq::files {

Result<std::unique_ptr<FileKeeper>> FileKeeper::open(platform::Host& host,
                                                     const OpenOptions& options) {
  auto store = BlobStore::open(options);
  if (!store) return forward(store);
  std::unique_ptr<FileKeeper> keeper(new FileKeeper(host, std::move(*store)));
  keeper->changed();
  return keeper;
}

FileKeeper::FileKeeper(platform::Host& host, BlobStore store)
    : host_(host), store_(std::move(store)) {}

void FileKeeper::stop() {
  if (request_ != platform::HttpId::none) host_.http.cancel(request_);
  store_.reset();
}

void FileKeeper::changed() {
  ++changes_;
  states_.clear();
  unsent_ = store_->unsent().value_or(unsent_);
  kept_bytes_ = store_->bytes().value_or(kept_bytes_);
  host_.frames.request_frames(2);
}

void FileKeeper::trouble(const Error& error) {
  problem_ = error;
  host_.frames.request_frames(2);
}

FileState FileKeeper::state(std::string_view sha256) {
  const auto known = states_.find(sha256);
  if (known != states_.end()) return known->second;
  FileState state;
  const auto blob = store_->find(sha256);
  if (blob && *blob) {
    state.here = (*blob)->here();
    state.to_send = (*blob)->to_send;
    state.refused = (*blob)->refused;
  }
  state.missing = missing_.contains(sha256) && !state.here;
  if (transfer_ && transfer_->sha256 == sha256) {
    state.moving = true;
    state.percent = transfer_->size > 0 ? static_cast<int>(transfer_->at * 100 / transfer_->size)
                                        : 0;
  }
  states_.emplace(sha256, state);
  return state;
}

Result<std::string> FileKeeper::bytes(std::string_view sha256) {
  const auto blob = store_->find(sha256);
  if (!blob) return fail(blob.error());
  if (!*blob || !(*blob)->here()) return fail("file_not_there");
  return store_->read(**blob, 0, (*blob)->size);
}

void FileKeeper::want(std::string_view sha256) {
  if (full_ || !is_sha256_hex(sha256) || state(sha256).here) return;
  const auto missing = missing_.find(sha256);
  if (missing != missing_.end() && rests(missing->second)) return;
  if (std::ranges::find(wants_, sha256) != wants_.end()) return;
  wants_.emplace_front(sha256);
  host_.frames.request_frames(2);
}

void FileKeeper::save(std::string_view sha256, std::string_view name, std::string_view mime) {
  const auto whole = bytes(sha256);
  if (whole) return host_.files.save(name, mime, *whole);
  if (whole.error().code != "file_not_there") return trouble(whole.error());
  if (!host_.net.online()) return trouble({"file_not_here", std::string(name), {}});
  // The user asks: what was left alone is tried again.
  full_ = false;
  missing_.erase(std::string(sha256));
  if (std::ranges::find(saving_, sha256, &Saving::sha256) == saving_.end()) {
    saving_.push_back({std::string(sha256), std::string(name), std::string(mime)});
  }
  want(sha256);
}

std::optional<Error> FileKeeper::problem() { return std::exchange(problem_, {}); }

void FileKeeper::server_restored() {
  if (auto marked = store_->send_all_again(); !marked) return trouble(marked.error());
  changed();
}

void FileKeeper::keep(std::vector<NamedFile> newest_first, std::int64_t room_bytes) {
  named_ = std::move(newest_first);
  room_bytes_ = room_bytes;
  told_ = true;
  planned_ = full_ = false;
}

}  // namespace acq::files
