// Files between this device and the server, one at a time and in pieces; docs/protocol.md, "Files".
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

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

// What the server says for good. Anything else (a proxy's page, an older server, a defect) may be
// another answer tomorrow.
constexpr std::array<std::string_view, 4> kFinal = {"type_not_allowed", "file_too_large",
                                                    "file_empty", "not_allowed"};

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

bool FileKeeper::rests(const Rest& rest) const {
  // A clock that was set back must not make a short rest a long one.
  const TimeMs left = rest.until_ms - host_.clock.now_ms();
  return left > 0 && left <= rest.wait_ms;
}

void FileKeeper::rest_longer(Rest& rest, TimeMs first_ms, TimeMs most_ms) {
  rest.wait_ms = std::clamp(rest.wait_ms * 2, first_ms, most_ms);
  rest.until_ms = host_.clock.now_ms() + rest.wait_ms;
}

// What is to come, in order: small pictures, then files while there is room. Drops the rest.
void FileKeeper::plan() {
  planned_ = true;
  if (!told_) return;
  due_.clear();
  std::set<std::string, std::less<>> keep(wants_.begin(), wants_.end());
  const auto add = [&](const std::string& sha256) {
    if (!sha256.empty() && keep.insert(sha256).second && !state(sha256).here) {
      due_.push_back(sha256);
    }
  };
  if (room_bytes_ > 0) {
    for (const NamedFile& file : named_) add(file.preview);
  }
  std::int64_t room = room_bytes_;
  for (const NamedFile& file : named_) {
    const std::int64_t size = std::max<std::int64_t>(0, file.size);
    if (room < size) continue;
    room -= size;
    add(file.sha256);
  }
  if (transfer_) keep.insert(transfer_->sha256);
  if (auto dropped = store_->keep_only(keep); !dropped) trouble(dropped.error());
  changed();
}

// The first that is not left alone just now.
const std::string* FileKeeper::ready(const std::deque<std::string>& names) {
  for (const std::string& sha256 : names) {
    const auto missing = missing_.find(sha256);
    if (missing == missing_.end() || !rests(missing->second)) return &sha256;
    const TimeMs left = missing->second.until_ms - host_.clock.now_ms();
    host_.frames.wake_in(static_cast<int>(left) + 1);
  }
  return nullptr;
}

std::optional<FileKeeper::Transfer> FileKeeper::next_transfer() {
  if (const std::string* wanted = ready(wants_)) return Transfer{.sha256 = *wanted, .wanted = true};
  const auto names = store_->to_send();
  for (const std::string& name : names ? *names : std::vector<std::string>{}) {
    const auto resting = resting_.find(name);
    if (resting != resting_.end() && rests(resting->second)) {
      const TimeMs left = resting->second.until_ms - host_.clock.now_ms();
      host_.frames.wake_in(static_cast<int>(left) + 1);
      continue;
    }
    const auto blob = store_->find(name);
    if (blob && *blob) return Transfer{.sha256 = name, .up = true, .size = (*blob)->size};
  }
  if (full_) return {};
  if (const std::string* due = ready(due_)) return Transfer{.sha256 = *due};
  return {};
}

void FileKeeper::run() {
  if (!store_ || request_ != platform::HttpId::none || !host_.net.online()) return;
  if (rests(network_)) {
    const TimeMs left = network_.until_ms - host_.clock.now_ms();
    return host_.frames.wake_in(static_cast<int>(left) + 1);
  }
  if (!planned_) plan();
  // What goes on where it was can be interrupted.
  if (transfer_ && !transfer_->wanted && ready(wants_)) end_transfer();
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
  network_ = {};
  missing_.clear();
  resting_.clear();
  host_.frames.request_frames(2);
}

void FileKeeper::send(platform::HttpRequest request,
                      void (FileKeeper::*done)(platform::HttpResponse&)) {
  request.timeout_ms = 120'000;
  if (request.method != "GET") request.headers.emplace_back("x-acquaint", "1");
  request.headers.emplace_back("accept", "application/json");
  request_ = host_.http.send(std::move(request), [this, done](platform::HttpResponse answer) {
    request_ = platform::HttpId::none;
    if (!store_ || !transfer_) return;
    const bool again = answer.status == 0 || answer.status == 401 || answer.status == 408 ||
                       answer.status == 429 || answer.status >= 500;
    if (again) later();
    else (this->*done)(answer);
    run();
  });
}

// Something came through: whatever was left alone was not left alone for nothing.
void FileKeeper::progressed() {
  network_ = {};
  resting_.erase(transfer_->sha256);
  transfer_->restarts = 0;
}

// It cannot be done now; where it was cut off is asked anew. Others may go before.
void FileKeeper::later() {
  rest_longer(network_, kWaitFirstMs, kWaitMostMs);
  std::uint8_t dice = 0;
  host_.random.fill({&dice, 1});
  network_.until_ms -= network_.wait_ms * dice / 1024;  // so that not all come back at once
  if (transfer_->up) rest_longer(resting_[transfer_->sha256], 2 * kWaitFirstMs, kWaitMostMs);
  const auto asked = std::erase_if(
      saving_, [&](const Saving& each) { return each.sha256 == transfer_->sha256; });
  if (asked > 0) trouble({"file_not_fetched", {}, {}});
  std::erase(wants_, transfer_->sha256);
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
    progressed();
    if (auto noted = store_->sent(transfer_->sha256); !noted) trouble(noted.error());
    planned_ = false;  // it counts for the room from now on
    return end_transfer();
  }
  if (received < 0 || received >= transfer_->size) return restart();
  if (received > transfer_->at) progressed();
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
  const std::string code = code_in(answer.body);
  // On the way, perhaps; a second time it is the bytes here.
  if (code == "file_damaged" && !std::exchange(transfer_->damaged, true)) return restart();
  const bool final = code == "file_damaged" || std::ranges::find(kFinal, code) != kFinal.end();
  if (!final) return later();
  const auto noted = store_->refused(transfer_->sha256, code);
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
  if (taken.error().code == "database_full") return no_room();
  trouble(taken.error());
  later();
}

// Nothing more is fetched until records or the room change, or the user asks.
void FileKeeper::no_room() {
  trouble({"database_full", {}, {}});
  full_ = true;
  wants_.clear();
  saving_.clear();
  end_transfer();
}

Result<void> FileKeeper::take_fetched(const platform::HttpResponse& answer) {
  const bool part = answer.status == 206;
  const std::string_view body = answer.body;
  const auto length = static_cast<std::int64_t>(body.size());
  const std::int64_t size = part ? size_in_range(answer.header("content-range")) : length;
  auto blob = store_->expect(transfer_->sha256, size);
  if (!blob) return fail(blob.error());
  // The user gave the same file meanwhile.
  if (blob->received != transfer_->at) return {};
  const std::int64_t from = part ? transfer_->at : 0;
  const bool fits = length > 0 && size == blob->size && from + length <= size;
  if (!fits || (!part && blob->received > 0)) {
    if (auto gone = store_->drop(blob->id); !gone) return fail(gone.error());
    transfer_->hash = {};
    transfer_->hashed = 0;
    return fits ? Result<void>{} : fail("bad_answer");  // from its start
  }
  for (std::size_t at = 0; at < body.size(); at += kPieceBytes) {
    auto kept = store_->append(blob->id, body.substr(at, kPieceBytes));
    if (!kept) return fail(kept.error());
  }
  progressed();
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
  rest_longer(missing_[sha256], kMissingFirstMs, kMissingMostMs);
  std::erase(wants_, sha256);
  const auto asked = std::erase_if(
      saving_, [&](const Saving& each) { return each.sha256 == sha256; });
  if (asked > 0) trouble({"file_not_there", {}, {}});
  end_transfer();
}

}  // namespace acq::files
