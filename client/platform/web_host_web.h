// The browser's side of every contract of app_host.h. Web build only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "client/platform/app_host.h"
#include "client/platform/bridge_web.h"

namespace acq::platform {

struct WebClock final : Clock {
  TimeMs now_ms() override { return static_cast<TimeMs>(bridge::wall_clock_ms()); }
};

struct WebRandom final : Random {
  void fill(std::span<std::uint8_t> out) override {
    bridge::random_bytes(out.data(), static_cast<int>(out.size()));
  }
};

struct WebFrames final : Frames {
  void request_frames(int count) override {
    if (count > wanted) wanted = count;
    bridge::request_frame();
  }
  void wake_in(int delay_ms) override { sooner(wake_at_ms, delay_ms); }
  void work_in(int delay_ms) override { sooner(work_at_ms, delay_ms); }
  void request_work() override {
    if (!working) bridge::request_work();
    working = true;
  }
  bool touch_first() const override { return touch; }
  int wanted = 0;
  bool working = false, touch = false;
  double wake_at_ms = 0, work_at_ms = 0;  // 0: nobody wishes

  void timer();  // the browser's one timer went off

 private:
  void sooner(double& at_ms, int delay_ms);
  void set_timer();
};

struct WebClipboard final : Clipboard {
  void copy(std::string_view text) override { bridge::send(wire::Out::copy, text); }
};

struct WebStorage final : Storage {
  const StorageState& state() const override { return now; }
  std::string_view database() const override;
  std::string_view vfs() const override;
  std::string_view spare() const override;
  std::string_view kept() const override;
  std::string_view attached() const override;
  Result<void> fill_spare(std::int64_t offset, std::string_view bytes) override;
  bool claim(std::string_view user, DatabaseOwner open_one) override;
  void remember(std::int64_t unsent) override {
    bridge::send(wire::Out::remember, 1, static_cast<double>(unsent));
  }
  void forget() override { bridge::send(wire::Out::remember, 0); }
  void persist(std::function<void(bool)> done) override;
  Result<void> download_spare(std::string_view name) override;
  StorageState now;
  bool remembered = false;  // the page knows of a database that was here,
  bool fresh = false;       // and its files say that nobody ever had one
  std::vector<std::function<void(bool)>> asked;
};

struct WebHttp final : Http {
  HttpId send(HttpRequest request, HttpDone done) override;
  void cancel(HttpId id) override { bridge::http_cancel(static_cast<std::uint32_t>(id)); }
  void head(std::uint32_t id, int status, int failure, std::string_view headers);
  void body(std::uint32_t id, std::string_view bytes);
  struct Open {
    HttpResponse response;
    HttpDone done;
  };
  std::unordered_map<std::uint32_t, Open> open;
  std::uint32_t last = 0;
};

struct WebStreams final : EventStreams {
  StreamId open(std::string path, OnEvent on_event) override;
  void close(StreamId id) override;
  void event(std::uint32_t id, int kind, std::string_view data);
  std::unordered_map<std::uint32_t, OnEvent> streams;
  std::uint32_t last = 0;
};

struct WebNet final : Net {
  bool online() const override { return now; }
  bool now = true;
};

struct WebFiles final : Files {
  void pick(std::string_view accept, bool several, bool camera) override {
    bridge::send(wire::Out::pick, several, camera, 0, 0, accept);
  }
  void read(std::uint32_t id, std::int64_t offset, std::int64_t size, OnBytes done) override;
  void forget(std::uint32_t id) override { bridge::file_forget(id); }
  void save(std::string_view name, std::string_view type, std::string_view bytes) override;
  void bytes(std::uint32_t id, int outcome, std::string_view bytes);
  std::multimap<std::uint32_t, OnBytes> reads;  // oldest first for each file
};

struct WebPictures final : Pictures {
  void decode(std::string bytes, int side_max, OnPixels done) override;
  void shrink(std::string bytes, int side_max, OnBytes done) override;
  // Width 0: unreadable.
  void answer(std::uint32_t id, int width, int height, std::string_view bytes);
  std::unordered_map<std::uint32_t, OnPixels> decoding;
  std::unordered_map<std::uint32_t, OnBytes> shrinking;
  std::uint32_t last = 0;
};

struct WebPaper final : Paper {
  void draw(PaperAsk ask) override;
  void answer(std::uint32_t id, bool made);
  std::vector<PaperAsk> asked;
  std::unordered_map<std::uint32_t, std::function<void(Result<void>)>> making;
  std::uint32_t last = 0;
  Frames* frames = nullptr;
};

struct WebLocation final : Location {
  const std::string& route() const override { return now; }
  void go(std::string_view route, bool replace) override {
    now = route;
    bridge::send(wire::Out::route, replace, 0, 0, 0, route);
  }
  void back() override { bridge::send(wire::Out::back); }
  void set_title(std::string_view title) override;
  void open(std::string_view url) override;
  void reload() override { bridge::send(wire::Out::reload); }
  std::string now = "/", title;
};

struct WebLocale final : Locale {
  const LocaleState& state() const override { return now; }
  int utc_offset_min(TimeMs at) const override {
    return bridge::utc_offset_min(static_cast<double>(at));
  }
  void set_page_language(std::string_view tag) override { bridge::send(wire::Out::language, tag); }
  void set(int flags, std::string_view text);
  LocaleState now;
};

struct WebUpdate final : Update {
  bool ready() const override { return waiting; }
  void apply() override { bridge::send(wire::Out::apply_update); }
  bool waiting = false;
};

struct WebNotices final : Notices {
  NoticeRight right() const override { return now; }
  void ask() override { bridge::send(wire::Out::notice_ask); }
  void show(std::string_view title, std::string_view tag, std::string_view route) override;
  NoticeRight now = NoticeRight::unknown;
};

struct WebWords final : Words {
  std::string_view first() const override { return came_first; }
  void fetch(std::string_view language, OnBytes done) override {
    asked.emplace(++last, std::move(done));
    bridge::send(wire::Out::words, last, 0, 0, 0, language);
  }
  void answer(std::uint32_t id, bool missing, std::string_view bytes);
  std::string came_first;
  std::unordered_map<std::uint32_t, OnBytes> asked;
  std::uint32_t last = 0;
};

}  // namespace acq::platform
