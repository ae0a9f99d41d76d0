// Carries the sync engine's bytes: asks it what to send, sends it, hands back what came.
#pragma once

#include <functional>

#include "client/platform/app_host.h"
#include "sync/client_sync.h"

namespace acq::app {

class SyncPump {
 public:
  // Everything outlives the running pump; a stopped one touches nothing any more. `failed` is told
  // of errors of the local database.
  SyncPump(platform::Host& host, ClientSync& sync, std::function<void(const Error&)> failed);
  ~SyncPump();
  SyncPump(const SyncPump&) = delete;
  SyncPump& operator=(const SyncPump&) = delete;

  // Opens the event stream and pulls for the first time.
  void start();
  // Sends whatever is to be sent; call after writes, events and answers, and in each frame.
  void run();
  void on_net(bool online);
  // Applies rows that have come, for at most `budget_ms`; true while there are more.
  bool work(int budget_ms);
  void stop();
  // How often the server has said that somebody came to a record or left it.
  std::uint64_t presence_news() const { return presence_news_; }

 private:
  void send(const SyncRequest& request, bool push);
  void on_event(platform::EventKind kind, const std::string& data);

  platform::Host& host_;
  ClientSync& sync_;
  std::function<void(const Error&)> failed_;
  platform::StreamId stream_ = platform::StreamId::none;
  platform::HttpId push_ = platform::HttpId::none, pull_ = platform::HttpId::none;
  std::int64_t presence_ = 0;  // the server's count
  std::uint64_t presence_news_ = 0;
  bool running_ = false;
};

}  // namespace acq::app
