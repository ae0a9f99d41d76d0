#include "client/app/sync_pump.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace acq::app {
namespace {

std::int64_t number_in(const std::string& data, const char* name) {
  const auto parsed = nlohmann::json::parse(data, nullptr, false);
  if (parsed.is_discarded() || !parsed.is_object()) return 0;
  const auto found = parsed.find(name);
  if (found == parsed.end() || !found->is_number_integer()) return 0;
  return found->get<std::int64_t>();
}

ByteSpan bytes_of(const std::string& body) {
  return {reinterpret_cast<const std::uint8_t*>(body.data()), body.size()};
}

}  // namespace

SyncPump::SyncPump(platform::Host& host, ClientSync& sync,
                   std::function<void(const Error&)> failed)
    : host_(host), sync_(sync), failed_(std::move(failed)) {}

SyncPump::~SyncPump() { stop(); }

void SyncPump::start() {
  running_ = true;
  stream_ = host_.events.open("/v1/events", [this](platform::EventKind kind,
                                                   const std::string& data) {
    on_event(kind, data);
  });
  if (sync_.has_work()) host_.frames.request_work();
  run();
}

void SyncPump::stop() {
  if (!running_) return;
  running_ = false;
  host_.events.close(stream_);
  if (push_ != platform::HttpId::none) host_.http.cancel(push_);
  if (pull_ != platform::HttpId::none) host_.http.cancel(pull_);
}

void SyncPump::on_event(platform::EventKind kind, const std::string& data) {
  if (!running_) return;
  const bool lost = kind == platform::EventKind::lost && sync_.state().online;
  if (kind == platform::EventKind::open || lost) sync_.retry_now();
  if (kind == platform::EventKind::message) {
    sync_.wake(number_in(data, "seq"));
    const std::int64_t presence = number_in(data, "presence");
    if (presence != presence_) {
      presence_ = presence;
      ++presence_news_;
      host_.frames.request_frames(1);
    }
  }
  run();
}

void SyncPump::on_net(bool online) {
  if (!running_) return;
  // Gone offline: ask once, so that what is shown is what was found out.
  if (online || sync_.state().online) sync_.retry_now();
  run();
}

void SyncPump::run() {
  if (!running_) return;
  if (push_ == platform::HttpId::none) {
    if (const auto request = sync_.next_push()) send(*request, true);
  }
  if (pull_ == platform::HttpId::none) {
    if (const auto request = sync_.next_pull()) send(*request, false);
  }
  const auto at = sync_.wake_at();
  if (!at) return;
  const TimeMs wait = *at - host_.clock.now_ms();
  host_.frames.wake_in(static_cast<int>(std::clamp<TimeMs>(wait, 20, 60'000)));
}

bool SyncPump::work(int budget_ms) {
  // So few that a slice ends near its budget. But every commit writes the index pages that its rows
  // fall on, which are almost all of them: a first sync takes more rows at once, 30 ms of work, and
  // writes a tenth.
  constexpr std::size_t kRowsAtOnce = 100;
  constexpr std::size_t kFirstRowsAtOnce = 2500;
  const TimeMs begun = host_.clock.now_ms();
  while (running_ && sync_.has_work()) {
    const auto more = sync_.apply(sync_.in_first_sync() ? kFirstRowsAtOnce : kRowsAtOnce);
    if (!more) failed_(more.error());
    if (!more || host_.clock.now_ms() - begun >= budget_ms) break;
  }
  run();
  return running_ && sync_.has_work();
}

void SyncPump::send(const SyncRequest& request, bool push) {
  platform::HttpRequest http;
  http.method = request.method;
  http.path = request.path;
  http.body.assign(request.body.begin(), request.body.end());
  http.headers.emplace_back("accept", "application/cbor");
  if (request.method != "GET") {
    http.headers.emplace_back("content-type", "application/cbor");
    http.headers.emplace_back("x-acquaint", "1");
  }
  http.timeout_ms = 60'000;
  const platform::HttpId id =
      host_.http.send(std::move(http), [this, push](platform::HttpResponse answer) {
        (push ? push_ : pull_) = platform::HttpId::none;
        if (!running_) return;
        const auto taken = push ? sync_.on_push(answer.status, bytes_of(answer.body))
                                : sync_.on_pull(answer.status, bytes_of(answer.body));
        if (!taken) failed_(taken.error());
        host_.frames.request_frames(2);
        if (sync_.has_work()) host_.frames.request_work();
        run();
      });
  (push ? push_ : pull_) = id;
}

}  // namespace acq::app
