// The running program in the browser: the App, its Host, ImGui and the canvas. Web build only.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "client/platform/app_host.h"
#include "client/platform/bridge_web.h"
#include "client/platform/gl_web.h"
#include "client/platform/glyphs_web.h"
#include "client/platform/mirror_wire.h"
#include "client/platform/ui.h"
#include "client/platform/web_host_web.h"

namespace acq::platform {

// How many there were, and how long the last ones took.
struct Durations {
  long long count = 0;
  std::array<float, 256> last{};

  void add(double ms) {
    last[static_cast<std::size_t>(count++) % last.size()] = static_cast<float>(ms);
  }
};

class Program final : public Receiver {
public:
  explicit Program(MakeApp make_app);
  void receive(wire::In kind, const double numbers[4], std::string_view bytes) override;
  void frame(double now_ms) override;

private:
  void take(wire::In kind, const double numbers[4], std::string_view bytes);
  bool take_input(wire::In kind, const double numbers[4], std::string_view bytes);
  bool take_answer(wire::In kind, const double numbers[4], std::string_view bytes);
  void take_state(wire::In kind, const double numbers[4], std::string_view bytes);
  void pointer(const double numbers[4]);
  void action(const double numbers[4], std::string_view bytes);
  void begin();
  void close();
  void context(int what);
  void draw();
  void draw_screen(double now_ms, bool collect);
  void draw_papers();
  void tell_page();
  void tell_edit_rects();
  void work();
  void schedule();
  void send_stats(double token);
  void stop(std::string_view why);

  Ui ui_;
  WebGlyphs glyphs_;
  Gl gl_;
  MirrorWire mirror_wire_;
  WebClock clock_;
  WebRandom random_;
  WebFrames frames_;
  WebClipboard clipboard_;
  WebStorage storage_;
  WebHttp http_;
  WebStreams streams_;
  WebNet net_;
  WebFiles files_;
  WebPictures pictures_;
  WebLocation location_;
  WebLocale locale_;
  WebUpdate update_;
  WebNotices notices_;
  WebWords words_;
  WebPaper paper_;
  Host host_;
  MakeApp make_app_;
  std::unique_ptr<App> app_;

  bool stopped_ = false;
  float width_ = 0, height_ = 0;           // CSS pixels
  int pixels_wide_ = 0, pixels_high_ = 0;  // device pixels
  double mirrored_ms_ = -1000;             // when a frame was last mirrored
  bool mirror_due_ = false;                // a frame was drawn since
  // What the page was told last.
  int cursor_ = -1;
  Caret caret_;
  std::string edit_rects_, selection_;
  std::uint32_t focused_ = 0;
  double typed_ = 0;           // how much of what was typed has come in, in the page's count
  double typed_mirrored_ = 0;  // how much of it the page knows to be in the mirror
  Durations frames_ms_, slices_ms_;  // for measuring: of frames, and of slices of long work
};

}  // namespace acq::platform
