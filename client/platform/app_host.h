// The two sides of the contract between the program and the machine below it.
// Everything runs on one thread. All references outlive the App.
#pragma once

#include <memory>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "client/platform/clipboard.h"
#include "client/platform/events.h"
#include "client/platform/fetch.h"
#include "client/platform/files.h"
#include "client/platform/frame.h"
#include "client/platform/glyphs.h"
#include "client/platform/locale.h"
#include "client/platform/location.h"
#include "client/platform/net.h"
#include "client/platform/notices.h"
#include "client/platform/paper.h"
#include "client/platform/pictures.h"
#include "client/platform/storage.h"
#include "client/platform/update.h"
#include "client/platform/words.h"

namespace acq::platform {

// What the machine gives the program.
struct Host {
  Clock& clock;
  Random& random;
  Frames& frames;
  Clipboard& clipboard;
  Storage& storage;
  Http& http;
  EventStreams& events;
  Net& net;
  Files& files;
  Pictures& pictures;
  Location& location;
  Locale& locale;
  Glyphs& glyphs;
  Update& update;
  Notices& notices;
  Words& words;
  Paper& paper;
};

// What the program gives the machine.
class App {
public:
  virtual ~App() = default;

  // Draws one frame: runs between ImGui::NewFrame() and ImGui::Render(). Sizes are CSS pixels.
  virtual void frame() = 0;

  // One slice of long work, done after at most `budget_ms`. True: call again.
  virtual bool work(int budget_ms) = 0;

  // The user moved in history or typed another address.
  virtual void on_route(std::string_view route) = 0;

  virtual void on_net(bool online) = 0;
  virtual void on_visible(bool visible) = 0;
  virtual void on_locale() = 0;
  virtual void on_file(PickedFile file) = 0;
  virtual void on_update_ready() = 0;

  // Another tab takes over or the page reloads: commit, close the database, stop. No frame follows.
  virtual void close() = 0;
};

using MakeApp = std::unique_ptr<App> (*)(Host& host);

// Runs the program: `return acq::platform::run(make_app);` is all main() does. Only in the browser
// build, where it returns at once and the browser keeps calling. A headless test uses headless.h.
int run(MakeApp make_app);

}  // namespace acq::platform
