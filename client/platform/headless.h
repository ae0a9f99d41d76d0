// The platform without a browser or a screen, for tests: an ImGui context of a given size, a Host
// whose answers the test decides, and a finger and keyboard to press with. Native builds only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "client/platform/a11y.h"
#include "client/platform/app_host.h"

struct ImGuiContext;

namespace acq::platform {

// What the program asked of the machine, in order, and what the test lets the machine answer.
struct HeadlessLog {
  struct Sent {
    HttpId id;
    HttpRequest request;
    HttpDone done;
  };
  struct Stream {
    StreamId id;
    std::string path;
    OnEvent on_event;
  };
  struct Saved {
    std::string name, type, bytes;
  };
  struct Notice {
    std::string title, tag, route;
  };
  std::vector<PaperAsk> papers;  // that were drawn; `done` was called
  std::vector<std::string> paper_words;  // what the last one says
  std::vector<Notice> notices;  // of the system's own kind
  int notices_asked = 0;
  std::vector<Sent> sent;       // take one out and call its `done` to answer it
  std::vector<Stream> streams;  // call `on_event` to say something
  std::vector<Saved> saved;
  std::vector<std::string> opened_urls;
  std::string clipboard, title, page_language;
  int reloads = 0, updates_applied = 0, picks = 0, photos = 0;
  std::vector<std::string> claims;  // users who claimed the database
  std::int64_t remembered = -1;     // edits not sent, as noted outside of it; -1: none
};

struct HeadlessOptions {
  float width = 1440, height = 900;
  TimeMs now_ms = 1'700'000'000'000;
  std::uint64_t seed = 1;
  std::string route = "/";
  std::vector<std::string> languages = {"en"};
  bool dark = false;
  bool touch = false;
  bool online = true;
  bool mirror = true;  // accessibility mirror on
  std::string folder = {};  // the database and its copies are files there; "": in memory
  std::int64_t lost_edits = -1;  // the browser removed the database, with so many not sent
  // The file of words of a language; "" when it cannot be had. Without it there are no words.
  std::string (*words)(std::string_view language) = nullptr;
};

// Owns the ImGui context (made current) and every part of host(). One at a time per thread.
class Headless {
public:
  explicit Headless(HeadlessOptions options = {});
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  Host& host();
  HeadlessLog& log();
  FixedClock& clock();
  LocaleState& locale();
  StorageState& storage();
  NoticeRight& notice_right();
  void set_route(std::string route);
  void set_online(bool online);
  void resize(float width, float height);

  // The app's file dialog: puts a file where Files::read finds it. Give it to App::on_file.
  PickedFile add_file(std::string name, std::string bytes);
  // Runs what is due (file reads, persist answers), then one frame of 1/60 s. Work slices run too.
  void frame(App& app);
  // Frames until nothing is asked for any more, at most `frames_max`. Returns the frames drawn.
  int settle(App& app, int frames_max = 60);

  // Input; each draws the frames it needs.
  void click(App& app, float x, float y);
  void press_key(App& app, int imgui_key, bool ctrl = false, bool shift = false,
                 bool alt = false);
  void type(App& app, std::string_view text);
  // By accessibility: the nth mirrored node of that role and name. False when there is none.
  bool click(App& app, a11y::Role role, std::string_view name, int nth = 0);
  bool fill(App& app, a11y::Role role, std::string_view name, std::string_view text);
  const a11y::Seen* find(a11y::Role role, std::string_view name, int nth = 0) const;

  // Number of vertices of the last frame: 0 means nothing was drawn.
  int vertices() const;
  // How many times the last frame painted a pixel, on average; what is clipped away counts not.
  float overdraw() const;
  // What the last frame painted at this place last, 0 for nothing; alpha is not mixed.
  std::uint32_t colour_at(float x, float y) const;
  ImGuiContext* imgui();

private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq::platform
