// The state of the shell: what is around the screens. Drawn by shell_view, changed by staff_app.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "client/screens/form/form_state.h"
#include "client/screens/places.h"
#include "client/screens/screen.h"
#include "client/widgets/icons.h"
#include "client/widgets/toast.h"

namespace acq::app {

// A line of the search list and of the palette.
struct Found {
  std::string title, below;
  ui::Icon icon = ui::Icon::none;
  std::string route;   // where it leads, or
  int command = 0;     // what it does (ShellAsk as int)
};

// What somebody was told, as the bell lists it.
struct NoticeLine {
  Id id;
  ui::Icon icon = ui::Icon::none;
  std::string title, below;
  bool unread = false;
};

struct NavEntry : ui::Place {
  std::int64_t count = 0;  // shown when above 0
};

struct NavGroup {
  std::string label;  // "" for the first
  std::vector<NavEntry> entries;
};

struct QuickAdd {
  EntityKind kind;
  std::string label;  // "New contact"
};

enum class SyncLook : std::uint8_t { sent, sending, offline, attention, receiving };

struct Confirm {
  bool open = false;
  bool notice = false;  // tells rather than asks: what it offers harms nothing
  std::string title, sentence, action;
  std::function<void()> yes;
};

struct ShellModel {
  std::string section;             // highlighted in the side bar
  std::string user_name, user_email;
  std::vector<NavGroup> groups;
  std::vector<NavEntry> bottom;    // phones
  std::vector<QuickAdd> quick_adds;
  SyncLook sync = SyncLook::sent;
  std::string sync_words;          // the pill's
  std::string sync_short;          // on phones
  float sync_progress = 0;         // receiving
  std::string banner;              // no storage, update ready ...; "" for none
  std::string banner_action;

  std::vector<NoticeLine> notices;  // the newest
  std::int64_t unread = 0;          // also those that are not shown
  bool bell_opens = false;          // in this frame

  std::string search;              // what was typed in the header
  bool search_open = false;
  bool focus_search = false;
  int search_line = 0;             // highlighted
  std::vector<Found> found;

  bool palette_open = false;
  bool palette_appears = false;
  std::string palette_words;
  std::vector<Found> commands;     // that fit the words
  int palette_line = 0;

  bool keys_open = false;          // the list of keys
  bool can_undo = false;
  ui::Toasts toasts;
  ui::FormState form;
  std::vector<ui::FormIntent> form_intents;
  Confirm confirm;
};

enum class ShellAsk : std::uint8_t {
  none,
  go,              // text: route
  search,          // the words changed
  close_search,
  open_found,      // number: index into found
  quick_add,       // number: EntityKind
  language,        // text
  theme,           // number
  sign_out,
  sync_pressed,
  banner_pressed,
  undo,
  palette,         // open
  palette_typed,
  run_command,     // number: index into commands
  show_keys,
  confirm_yes,
  open_notice,     // number: index into notices
  read_notices,    // all
};

struct ShellIntent {
  ShellAsk ask = ShellAsk::none;
  std::string text = {};
  int number = 0;
};

}  // namespace acq::app
