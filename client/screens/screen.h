// The contract of a screen, and what it is given.
//
// A screen is a folder: NAME_state.h (a plain struct and its intents), NAME_view.cpp (draws the
// state with widgets, appends intents; sees no database), NAME_update.cpp (intents -> queries and
// commands) and a small class made by make_NAME_screen() that ties them together. The router
// (client/app/router.cpp) knows the makers.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "client/files/file_keeper.h"
#include "client/files/picture_cache.h"
#include "client/platform/app_host.h"
#include "client/screens/route.h"
#include "client/screens/visits/visits.h"
#include "client/widgets/ui.h"
#include "i18n/translator.h"
#include "model/rights.h"
#include "store/query.h"
#include "store/rows.h"
#include "store/store.h"
#include "sync/outbox.h"

namespace acq {
class Device;
}

namespace acq::ui {

// A field of a new record that is already known: the contact a task is for.
struct Preset {
  std::string field;
  Value value;
};

// What goes on paper: drawn once, in light colours, on a page of this size.
struct PaperPage {
  std::string name;  // of the file; the title of what is printed
  platform::PaperUse use = platform::PaperUse::save;
  float width = 0, height = 0;
  // Runs within this turn of the program, after its frame.
  std::function<void(const Ui& ui, const Box& page)> draw;
};

// What a screen asks of the program around it. Lives as long as the program.
class Shell {
 public:
  virtual ~Shell() = default;

  // Moves to a route ("/contacts/UUID"). Takes effect after this frame.
  virtual void go(std::string route, bool replace = false) = 0;
  virtual void back() = 0;

  // Writes all or nothing as the signed-in user. On success `said` is shown with Undo (nothing is
  // shown when it is empty); on failure the error's sentence is shown and returned.
  virtual Result<Written> write(std::span<const Change> changes, std::string said) = 0;
  // The same without showing the error, for forms that show it beside the field.
  virtual Result<Written> try_write(std::span<const Change> changes, std::string said) = 0;

  virtual void toast(std::string words, bool bad = false) = 0;
  // Puts a transaction on top of what Ctrl+Z undoes (an import).
  virtual void undoable(Id transaction, std::string said) = 0;

  // The form drawer, for a new record or (row not nil) an existing one.
  virtual void open_form(EntityKind kind, Id row, std::vector<Preset> presets = {}) = 0;

  // Asks before something that cannot be undone; `yes` runs when it was confirmed.
  virtual void confirm(std::string title, std::string sentence, std::string action,
                       std::function<void()> yes) = 0;

  virtual void set_language(Language language) = 0;
  enum class Theme : std::uint8_t { system, light, dark };
  virtual void set_theme(Theme theme) = 0;
  virtual Theme theme() const = 0;
  virtual void sign_out() = 0;

  // Sends a request and returns a ticket; the answer waits until it is taken, so that it may come
  // after the asking screen has gone. answer_of: nothing yet, or the answer, once.
  virtual int ask_server(platform::HttpRequest request) = 0;
  virtual std::optional<platform::HttpResponse> answer_of(int ticket) = 0;
  // Grows when the server says that a colleague came to a record or left it (POST /v1/presence).
  virtual std::uint64_t presence_news() const = 0;

  // What this device remembers for its user under a name; "" when nothing was.
  virtual std::string remembered(std::string_view name) = 0;
  virtual void remember(std::string_view name, std::string_view value) = 0;

  // The copy that the program keeps on this device: when it was made, and putting it (or one the
  // user has as a file) in the place of what is here. Both ask first.
  virtual std::optional<TimeMs> copied_ms() = 0;
  virtual void restore_copy() = 0;
  virtual void pick_copy() = 0;

  // Attaches a file to a record, as soon as it has been read; says so, or why not.
  virtual void attach(const platform::PickedFile& file, EntityKind kind, const Id& row) = 0;
  // How much room attached files get on this device.
  virtual std::int64_t file_room() = 0;
  virtual void set_file_room(std::int64_t bytes) = 0;

  // True when this letter was pressed in this frame as a command: nothing was being typed, nothing
  // lies over the page, and the user wants such keys (remembered "letter_keys" is not "off"). Once.
  virtual bool letter(char letter) = 0;
  // A star was given or taken: the list beside the page is read again.
  virtual void favourites_changed() = 0;

  virtual void put_on_paper(PaperPage page) = 0;

  // Calls the open screen's work() until it returns false.
  virtual void request_work() = 0;
};

// What update code works with. References live as long as the session.
struct Env {
  Store& store;
  Rows& rows;
  const Actor& actor;
  const Translator& tr;
  platform::Host& host;
  Shell& shell;
  std::string_view currency;  // the organisation's, "EUR"
  TimeMs now = 0;
  int utc_offset_min = 0;
  Outbox* outbox = nullptr;  // for undo in slices; null in tests without a device
  Device* device = nullptr;  // for backups and refused edits; null likewise
  files::FileKeeper* files = nullptr;  // null when their database cannot be opened
  files::PictureCache* pictures = nullptr;
  Visits* visits = nullptr;  // null in tests without a device

  // The description of a kind with this organisation's own fields (store/rows.h).
  const Entity& entity(EntityKind kind) const { return rows.entity(kind); }
  DateDays today() const { return day_of(now, utc_offset_min); }
  // What the user's clock is ahead of UTC at another moment: summer time differs.
  int offset_at(TimeMs at) const { return host.locale.utc_offset_min(at); }
};

class Screen {
 public:
  virtual ~Screen() = default;

  // The address points here now: at first and whenever it changes within this screen.
  virtual void open(Env& env, const Route& route) = 0;
  // Rows were committed, by this user or by others. Only note what is stale; query in frame().
  virtual void committed(Env& env, std::span<const Touched> rows) = 0;
  // Draws and handles what was pressed.
  virtual void frame(Env& env, const Ui& ui, const Box& area) = 0;

  // One slice of long work of at most `budget_ms`; true: call again.
  virtual bool work(Env& env, int budget_ms) {
    (void)env, (void)budget_ms;
    return false;
  }
  // Words are made anew by open() after another language was chosen. Screens that hold work in
  // progress say true and are told; the others are simply made again.
  virtual bool survives_language() const { return false; }
  // A file was dropped or picked; true when the screen took it.
  virtual bool file(Env& env, const platform::PickedFile& file) {
    (void)env, (void)file;
    return false;
  }
};

}  // namespace acq::ui
