// The headless Host, part by part. Only headless_null.cpp and headless_input_null.cpp include it.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "client/platform/headless.h"
#include "client/platform/ui.h"

namespace acq::platform {

struct HeadlessFrames final : Frames {
  void request_frames(int count) override { wanted = count > wanted ? count : wanted; }
  void wake_in(int) override {}
  void work_in(int) override {}
  void request_work() override { work = true; }
  bool touch_first() const override { return touch; }
  int wanted = 2;
  bool work = false, touch = false;
};

struct HeadlessClipboard final : Clipboard {
  explicit HeadlessClipboard(HeadlessLog& where) : log(where) {}
  void copy(std::string_view text) override { log.clipboard = text; }
  HeadlessLog& log;
};

struct HeadlessStorage final : Storage {
  HeadlessStorage(HeadlessLog& where, const std::string& folder) : log(where) {
    if (folder.empty()) return;
    now.kind = StorageKind::file;
    database_name = folder + "/acquaint.db";
    spare_name = folder + "/spare.db";
    kept_name = folder + "/kept.db";
    attached_name = folder + "/files.db";
  }
  const StorageState& state() const override { return now; }
  std::string_view database() const override { return database_name; }
  std::string_view vfs() const override { return {}; }
  std::string_view spare() const override { return spare_name; }
  std::string_view kept() const override { return kept_name; }
  std::string_view attached() const override { return attached_name; }
  Result<void> fill_spare(std::int64_t offset, std::string_view bytes) override;
  bool claim(std::string_view user, DatabaseOwner open_one) override {
    log.claims.emplace_back(user);
    return now.kind == StorageKind::memory || open_one != DatabaseOwner::other;
  }
  void remember(std::int64_t unsent) override { log.remembered = unsent; }
  void forget() override { log.remembered = -1; }
  void persist(std::function<void(bool)> done) override { asked.push_back(std::move(done)); }
  Result<void> download_spare(std::string_view) override { return fail("storage_empty"); }
  HeadlessLog& log;
  StorageState now;
  std::string database_name = ":memory:", spare_name = ":memory:", kept_name = ":memory:";
  std::string attached_name = ":memory:";
  std::vector<std::function<void(bool)>> asked;
};

struct HeadlessHttp final : Http {
  explicit HeadlessHttp(HeadlessLog& where) : log(where) {}
  HttpId send(HttpRequest request, HttpDone done) override {
    const HttpId id{++last};
    log.sent.push_back({id, std::move(request), std::move(done)});
    return id;
  }
  void cancel(HttpId id) override {
    for (std::size_t i = 0; i < log.sent.size(); ++i) {
      if (log.sent[i].id != id) continue;
      cancelled.push_back(std::move(log.sent[i].done));
      log.sent.erase(log.sent.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }
  HeadlessLog& log;
  std::uint32_t last = 0;
  std::vector<HttpDone> cancelled;
};

struct HeadlessStreams final : EventStreams {
  explicit HeadlessStreams(HeadlessLog& where) : log(where) {}
  StreamId open(std::string path, OnEvent on_event) override {
    const StreamId id{++last};
    log.streams.push_back({id, std::move(path), std::move(on_event)});
    return id;
  }
  void close(StreamId id) override {
    std::erase_if(log.streams, [id](const auto& stream) { return stream.id == id; });
  }
  HeadlessLog& log;
  std::uint32_t last = 0;
};

struct HeadlessNet final : Net {
  bool online() const override { return now; }
  bool now = true;
};

struct HeadlessFiles final : Files {
  explicit HeadlessFiles(HeadlessLog& where) : log(where) {}
  void pick(std::string_view, bool, bool camera) override { ++(camera ? log.photos : log.picks); }
  void read(std::uint32_t id, std::int64_t offset, std::int64_t size, OnBytes done) override {
    reads.push_back([this, id, offset, size, done = std::move(done)] {
      const auto found = contents.find(id);
      if (found == contents.end()) return done(fail("file_unknown"));
      const auto at = static_cast<std::size_t>(offset);
      if (at >= found->second.size()) return done(std::string());
      done(found->second.substr(at, static_cast<std::size_t>(size)));
    });
  }
  void forget(std::uint32_t id) override { contents.erase(id); }
  void save(std::string_view name, std::string_view type, std::string_view bytes) override {
    log.saved.push_back({std::string(name), std::string(type), std::string(bytes)});
  }
  HeadlessLog& log;
  std::map<std::uint32_t, std::string> contents;
  std::vector<std::function<void()>> reads;
  std::uint32_t last = 0;
};

// Knows no format: what begins like a PNG is two pixels wide, everything else unreadable.
struct HeadlessPictures final : Pictures {
  static bool readable(const std::string& bytes) { return bytes.starts_with("\x89PNG"); }
  void decode(std::string bytes, int, OnPixels done) override {
    answers.push_back([bytes = std::move(bytes), done = std::move(done)] {
      if (!readable(bytes)) return done(fail("picture_unreadable"));
      done(Pixels{2, 1, std::string(8, '\x7f')});
    });
  }
  void shrink(std::string bytes, int side_max, OnBytes done) override {
    answers.push_back([bytes = std::move(bytes), side_max, done = std::move(done)] {
      if (!readable(bytes)) return done(fail("picture_unreadable"));
      done("\xff\xd8\xff" + std::to_string(side_max) + " of " + std::to_string(bytes.size()));
    });
  }
  std::vector<std::function<void()>> answers;
};

struct HeadlessPaper final : Paper {
  void draw(PaperAsk ask) override { asked.push_back(std::move(ask)); }
  std::vector<PaperAsk> asked;
};

struct HeadlessLocation final : Location {
  explicit HeadlessLocation(HeadlessLog& where) : log(where) {}
  const std::string& route() const override { return history.back(); }
  void go(std::string_view route, bool replace) override {
    if (replace) history.pop_back();
    history.emplace_back(route);
  }
  void back() override { went_back = history.size() > 1; }
  void set_title(std::string_view title) override { log.title = title; }
  void open(std::string_view url) override { log.opened_urls.emplace_back(url); }
  void reload() override { ++log.reloads; }
  HeadlessLog& log;
  std::vector<std::string> history;
  bool went_back = false;
};

struct HeadlessLocale final : Locale {
  explicit HeadlessLocale(HeadlessLog& where) : log(where) {}
  const LocaleState& state() const override { return now; }
  int utc_offset_min(TimeMs) const override { return 0; }
  void set_page_language(std::string_view tag) override { log.page_language = tag; }
  HeadlessLog& log;
  LocaleState now;
};

struct HeadlessGlyphs final : Glyphs {
  const Fonts& fonts() const override { return all; }
  bool from_browser() const override { return true; }
  void set_language(std::string_view) override {}
  Fonts all;
};

struct HeadlessUpdate final : Update {
  explicit HeadlessUpdate(HeadlessLog& where) : log(where) {}
  bool ready() const override { return waiting; }
  void apply() override { ++log.updates_applied; }
  HeadlessLog& log;
  bool waiting = false;
};

struct HeadlessNotices final : Notices {
  explicit HeadlessNotices(HeadlessLog& where) : log(where) {}
  NoticeRight right() const override { return now; }
  void ask() override { ++log.notices_asked; }
  void show(std::string_view title, std::string_view tag, std::string_view route) override {
    if (now != NoticeRight::granted) return;
    log.notices.push_back({std::string(title), std::string(tag), std::string(route)});
  }
  HeadlessLog& log;
  NoticeRight now = NoticeRight::unknown;
};

struct HeadlessWords final : Words {
  explicit HeadlessWords(const HeadlessOptions& options) : make(options.words) {
    for (const std::string& language : options.languages) {
      if (make && came_first.empty()) came_first = make(language);
    }
    if (make && came_first.empty()) came_first = make("en");
  }
  std::string_view first() const override { return came_first; }
  void fetch(std::string_view language, OnBytes done) override {
    answers.push_back([this, name = std::string(language), done = std::move(done)] {
      std::string file = make ? make(name) : std::string();
      if (file.empty()) return done(fail("http_offline"));
      done(std::move(file));
    });
  }
  std::string (*make)(std::string_view language);
  std::string came_first;
  std::vector<std::function<void()>> answers;
};

struct Headless::Parts {
  explicit Parts(const HeadlessOptions& options)
      : ui(),
        clock(options.now_ms),
        random(options.seed),
        storage(log, options.folder),
        words(options),
        width(options.width),
        height(options.height) {}

  HeadlessLog log;
  Ui ui;
  FixedClock clock;
  SeededRandom random;
  HeadlessFrames frames;
  HeadlessClipboard clipboard{log};
  HeadlessStorage storage;
  HeadlessHttp http{log};
  HeadlessStreams events{log};
  HeadlessNet net;
  HeadlessFiles files{log};
  HeadlessPictures pictures;
  HeadlessLocation location{log};
  HeadlessLocale locale{log};
  HeadlessGlyphs glyphs;
  HeadlessUpdate update{log};
  HeadlessNotices notices{log};
  HeadlessWords words;
  HeadlessPaper paper;
  Host host{clock, random,   frames,   clipboard, storage, http,   events,  net,
            files, pictures, location, locale,    glyphs,  update, notices, words,
            paper};
  float width, height;
  double frame_ms = 0;
  int vertices = 0;
};

}  // namespace acq::platform
