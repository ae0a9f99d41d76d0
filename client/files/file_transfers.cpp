// Files between this device and the server, one at a time and in pieces; docs/protocol.md, "Files".
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/money.h"
#include "client/files/file_keeper.h"

namespace acq::files {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMovedAtOnce = 2 * kPieceBytes;
constexpr TimeMs kWaitFirstMs = 1000, kWaitMostMs = 300'000;
// Whoever attached it sends the bytes right after the record, but may be offline for days.
constexpr TimeMs kMissingFirstMs = 2000, kMissingMostMs = 600'000;
constexpr int kRestartsMost = 3;
// Of a preview only the name is known.
constexpr std::int64_t kPreviewBytes = 24 * 1024;

Json json_of(const std::string& body) {
  Json parsed = Json::parse(body, nullptr, false);
  return parsed.is_object() ? parsed : Json::object();
}

std::int64_t number_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

std::string code_in(const std::string& body) {
  const Json answer = json_of(body);
  const auto error = answer.find("error");
  if (error == answer.end() || !error->is_object()) return "upload_refused";
  const auto code = error->find("code");
  return code != error->end() && code->is_string() ? code->get<std::string>() : "upload_refused";
}

// "bytes 0-99/1000": the whole's size, -1 when it does not say.
std::int64_t size_in_range(std::string_view range) {
  const std::size_t slash = range.rfind('/');
  if (slash == std::string_view::npos) return -1;
  return parse_decimal(range.substr(slash + 1), 0).value_or(-1);
}

}  // namespace

// What is to come, in order: small pictures, then files while there is room. Drops the rest.
void FileKeeper::plan() {
  planned_ = true;
  due_.clear();
  std::set<std::string, std::less<>> keep(wants_.begin(), wants_.end());
  std::int64_t room = room_bytes_;
  std::deque<std::string> files;
  const auto add = [&](const std::string& sha256, std::deque<std::string>& where) {
    if (keep.insert(sha256).second && !state(sha256).here) where.push_back(sha256);
  };
  for (const NamedFile& file : named_) {
    if (room < file.size) continue;
    room -= file.size;
    add(file.sha256, files);
    if (file.preview.empty()) continue;
    room -= kPreviewBytes;
    add(file.preview, due_);
  }
  due_.insert(due_.end(), files.begin(), files.end());
  if (transfer_) keep.insert(transfer_->sha256);
  if (auto dropped = store_->keep_only(keep); !dropped) trouble(dropped.error());
  changed();
}

std::optional<FileKeeper::Transfer> FileKeeper::next_transfer() {
  const auto unsent = store_->next_to_send();
  if (unsent && *unsent) {
    return Transfer{.sha256 = (*unsent)->sha256, .up = true, .size = (*unsent)->size};
  }
  const TimeMs now = host_.clock.now_ms();
  std::optional<TimeMs> soonest;
  for (std::deque<std::string>* list : {&wants_, &due_}) {
    for (const std::string& sha256 : *list) {
      const auto missing = missing_.find(sha256);
      if (missing == missing_.end() || missing->second.again_ms <= now) {
        return Transfer{.sha256 = sha256};
      }
      soonest = std::min(soonest.value_or(missing->second.again_ms), missing->second.again_ms);
    }
  }
  if (soonest) host_.frames.wake_in(static_cast<int>(*soonest - now) + 1);
  return {};
}

void FileKeeper::run() {
  if (!store_ || request_ != platform::HttpId::none || !host_.net.online()) return;
  const TimeMs now = host_.clock.now_ms();
  if (now < again_ms_) return host_.frames.wake_in(static_cast<int>(again_ms_ - now) + 1);
  if (!planned_) plan();
  if (!transfer_) {
    transfer_ = next_transfer();
    if (!transfer_) return;
    changed();
  }
  if (!transfer_->up) return fetch_piece();
  if (transfer_->asked) return send_piece();
  ask_received();
}

void FileKeeper::on_net(bool online) {
  if (!store_ || !online) return;
  again_ms_ = wait_ms_ = 0;
  missing_.clear();
  run();
}

void FileKeeper::send(platform::HttpRequest request,
                      void (FileKeeper::*done)(platform::HttpResponse&)) {
  request.timeout_ms = 120'000;
  if (request.method != "GET") request.headers.emplace_back("x-acquaint", "1");
  request.headers.emplace_back("accept", "application/json");
  request_ = host_.http.send(std::move(request), [this, done](platform::HttpResponse answer) {
    request_ = platform::HttpId::none;
    if (!store_ || !transfer_) return;
    const bool again = answer.status == 0 || answer.status == 401 || answer.status == 429 ||
                       answer.status >= 500;
    if (again) {
      later();
    } else {
      again_ms_ = wait_ms_ = 0;
      (this->*done)(answer);
    }
    run();
  });
}

// The server cannot be asked now; where it was cut off is asked anew.
void FileKeeper::later() {
  wait_ms_ = std::clamp(wait_ms_ * 2, kWaitFirstMs, kWaitMostMs);
  std::uint8_t dice = 0;
  host_.random.fill({&dice, 1});
  again_ms_ = host_.clock.now_ms() + wait_ms_ * 3 / 4 + wait_ms_ * dice / 512;
  end_transfer();
}

void FileKeeper::end_transfer() {
  transfer_.reset();
  changed();
}

// --- up -----------------------------------------------------------------------------------------

void FileKeeper::ask_received() {
  platform::HttpRequest request;
  request.path = "/v1/files/" + transfer_->sha256 + "/received";
  send(std::move(request), &FileKeeper::on_received);
}

void FileKeeper::on_received(platform::HttpResponse& answer) {
  if (answer.status != 200) return refused(answer);
  on_sent(answer);
}

void FileKeeper::send_piece() {
  const auto blob = store_->find(transfer_->sha256);
  auto piece = blob && *blob ? store_->read(**blob, transfer_->at, kMovedAtOnce)
                             : Result<std::string>(fail("file_not_there"));
  if (!piece) {
    trouble(piece.error());
    return later();
  }
  platform::HttpRequest request;
  request.method = "PUT";
  request.path = "/v1/files/" + transfer_->sha256 + "?offset=" + std::to_string(transfer_->at) +
                 "&size=" + std::to_string(transfer_->size);
  request.headers = {{"content-type", "application/octet-stream"}};
  request.body = std::move(*piece);
  send(std::move(request), &FileKeeper::on_sent);
}

// {"received": 524288, "complete": false}
void FileKeeper::on_sent(platform::HttpResponse& answer) {
  if (answer.status == 409) return restart();
  if (answer.status != 200) return refused(answer);
  const Json body = json_of(answer.body);
  const std::int64_t received = number_in(body, "received");
  const auto complete = body.find("complete");
  if (complete != body.end() && complete->is_boolean() && complete->get<bool>()) {
    if (auto noted = store_->sent(transfer_->sha256); !noted) trouble(noted.error());
    planned_ = false;  // it counts for the room from now on
    return end_transfer();
  }
  if (received < 0 || received >= transfer_->size) return restart();
  transfer_->at = received;
  transfer_->asked = true;
  changed();
}

// The server has another count than we thought; a few times that is the network's doing.
void FileKeeper::restart() {
  transfer_->asked = false;
  if (++transfer_->restarts > kRestartsMost) later();
}

void FileKeeper::refused(const platform::HttpResponse& answer) {
  const auto noted = store_->refused(transfer_->sha256, code_in(answer.body));
  if (!noted) trouble(noted.error());
  end_transfer();
}

// --- down ---------------------------------------------------------------------------------------

void FileKeeper::fetch_piece() {
  const auto blob = store_->find(transfer_->sha256);
  transfer_->at = blob && *blob ? (*blob)->received : 0;
  if (transfer_->at > 0) {
    if (go_through(**blob)) return host_.frames.request_frames(1);
    if ((*blob)->here()) return arrived(**blob);
  }
  platform::HttpRequest request;
  request.path = "/v1/files/" + transfer_->sha256;
  request.headers = {{"range", "bytes=" + std::to_string(transfer_->at) + "-" +
                                   std::to_string(transfer_->at + kMovedAtOnce - 1)}};
  send(std::move(request), &FileKeeper::on_fetched);
}

void FileKeeper::on_fetched(platform::HttpResponse& answer) {
  if (answer.status != 200 && answer.status != 206) return not_there();
  const auto taken = take_fetched(answer);
  if (taken) return changed();
  trouble(taken.error());
  if (taken.error().code != "database_full") return later();
  // Until records or the room change, or the user asks again.
  due_.clear();
  wants_.clear();
  saving_.clear();
  end_transfer();
}

Result<void> FileKeeper::take_fetched(const platform::HttpResponse& answer) {
  const bool part = answer.status == 206;
  const std::int64_t size = part ? size_in_range(answer.header("content-range"))
                                 : static_cast<std::int64_t>(answer.body.size());
  if (size <= 0 || answer.body.empty()) return fail("bad_answer");
  auto blob = store_->expect(transfer_->sha256, size);
  if (!blob) return fail(blob.error());
  if (blob->size != size || (!part && blob->received > 0)) {
    if (auto gone = store_->drop(blob->id); !gone) return fail(gone.error());
    transfer_->hash = {};
    transfer_->hashed = 0;
    if (part) return {};  // from its start
    blob = store_->expect(transfer_->sha256, size);
    if (!blob) return fail(blob.error());
  }
  const std::string_view body = answer.body;
  for (std::size_t at = 0; at < body.size(); at += kPieceBytes) {
    auto kept = store_->append(blob->id, body.substr(at, kPieceBytes));
    if (!kept) return fail(kept.error());
  }
  transfer_->size = size;
  return {};
}

// Takes the next part of what is here into the hash, in slices that no frame notices; false when
// there is none.
bool FileKeeper::go_through(const Blob& blob) {
  if (transfer_->hashed >= blob.received) return false;
  const auto piece = store_->read(blob, transfer_->hashed, kMovedAtOnce);
  if (!piece || piece->empty()) {
    transfer_->hashed = blob.received;  // unreadable: the hash will not fit
    return true;
  }
  transfer_->hash.add(*piece);
  transfer_->hashed += static_cast<std::int64_t>(piece->size());
  return true;
}

// Whole: believed only when its name says so too.
void FileKeeper::arrived(const Blob& blob) {
  const std::string sha256 = transfer_->sha256;
  if (transfer_->hash.hex() != sha256) {
    (void)store_->drop(blob.id);
    return not_there();
  }
  missing_.erase(sha256);
  std::erase(wants_, sha256);
  std::erase(due_, sha256);
  end_transfer();
  const auto saves = std::exchange(saving_, {});
  for (const Saving& each : saves) {
    if (each.sha256 == sha256) save(each.sha256, each.name, each.mime);
    else saving_.push_back(each);
  }
}

void FileKeeper::not_there() {
  const std::string& sha256 = transfer_->sha256;
  Missing& missing = missing_[sha256];
  missing.wait_ms = std::clamp(missing.wait_ms * 2, kMissingFirstMs, kMissingMostMs);
  missing.again_ms = host_.clock.now_ms() + missing.wait_ms;
  std::erase(wants_, sha256);
  const auto asked = std::erase_if(
      saving_, [&](const Saving& each) { return each.sha256 == sha256; });
  if (asked > 0) trouble({"file_not_there", {}, {}});
  end_transfer();
}

}  // namespace acq::files
