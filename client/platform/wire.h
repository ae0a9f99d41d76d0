// Messages between the browser's side (web/staff/*.js) and C++: a kind, up to four numbers and one
// text or byte string. The numbers here and in web/staff/wire.js are the same list.
#pragma once

#include <cstdint>

namespace acq::platform::wire {

// Towards C++.
enum class In : std::uint8_t {
  resize = 1,       // css width, css height, device pixels wide, high
  pointer = 2,      // x, y, phase + 8 * touch + 16 * button
  wheel = 3,        // dx, dy, x, y
  key = 4,          // down, mods, -, told so far (Out::mirror), text = key "\n" code
  text = 5,         // -, -, -, told so far, text
  compose = 6,      // end, -, -, told so far, text
  paste = 7,        // -, -, -, told so far, text
  focus = 8,        // has the keyboard
  http_head = 9,    // id, status, error (HttpFailure), text = "name: value\n" lines
  http_body = 10,   // id, bytes
  stream = 11,      // id, EventKind, text
  online = 12,      // yes
  visible = 13,     // yes
  route = 14,       // text
  file = 15,        // id, size, text = name "\n" type
  file_bytes = 16,  // id, ok, bytes
  action = 17,      // ImGuiID, a11y action, x, y, text
  locale = 18,      // flags, text = languages "," ... "\n" time zone
  mirror = 19,      // on
  context = 20,     // 0 lost, 1 restored, 2 a fresh canvas is there
  close = 21,       // close the database; what is left is answered with Out::closed
  update = 22,      // a new version waits
  wake = 23,        // the timer
  work = 24,        // the next slice
  persisted = 25,   // granted
  quota = 26,       // used bytes, quota bytes, persisted
  stats = 27,       // token: answer with Out::stats
  storage = 28,     // StorageKind, nobody ever had a database here, text = reason
  begin = 29,       // all of the above that is known at start was told: make the App
  remembered = 30,  // edits not sent by a database that was here (Out::remember); comes early
  picture = 31,     // id, width (0: unreadable), height, bytes
  notices = 32,     // NoticeRight
  words = 33,       // id (0: the first, before begin), missing, bytes
  paper = 34,       // id, whether it could be made
};

enum class HttpFailure : std::uint8_t { none, offline, timeout, cancelled, bad_path };
enum class Phase : std::uint8_t { move, down, up, cancel, leave };
enum class Action : std::uint8_t { press, focus, set, commit };
enum LocaleFlags : std::uint8_t { dark = 1, reduced_motion = 2, contrast = 4, mac = 8, touch = 16 };

// Towards the page. The host (worker side) answers some of them itself.
enum class Out : std::uint8_t {
  cursor = 1,         // index in the page's list of cursors
  caret = 2,          // x, y, height, wanted
  edit_rects = 3,     // text = "x y w h keyboard id\n" lines
  selection = 4,      // text
  copy = 5,           // text
  route = 6,          // replace, text
  back = 7,           //
  title = 8,          // text
  language = 9,       // text
  open = 10,          // in this tab, text = url
  reload = 11,        //
  mirror = 12,        // focused id, told so far of what this shows, text = changes (mirror_wire.h)
  announce = 13,      // urgent, text
  started = 14,       // the first frame is on screen
  closed = 15,        // the database is closed
  pick = 16,          // several, with the camera, text = accept
  save = 17,          // text = name "\n" type "\n" bytes
  apply_update = 18,  //
  persist = 19,       //
  error = 20,         // text: the program cannot go on
  stats = 21,         // token, text = JSON
  fresh_canvas = 22,  // the context did not come back
  save_spare = 23,    // text = name; the host adds the bytes
  remember = 24,      // there is a database, edits not sent; or no, 0
  notice_ask = 25,    // answered with In::notices
  notice_show = 26,   // text = title "\n" tag "\n" route
  words = 27,         // id, text = language; the host answers with In::words
  print = 28,         // of the host alone: a picture and its title
};

}  // namespace acq::platform::wire
