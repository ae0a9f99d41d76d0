// Line icons, drawn as paths on a 24 grid.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace acq::ui {

enum class Icon : std::uint8_t {
  none, home, calendar, check, mail, people, building, bars, ticket, chat, book, megaphone, chart,
  gear, search, plus, filter, phone, note, cart, close, chevron_down, chevron_right, chevron_left,
  arrow_up, arrow_down, more, edit, trash, download, upload, undo, cloud, warning, globe, sun,
  moon, sign_out, box, lead, meeting, letter, fax, sms, share, clock, user, key, eye, clip, send,
  board, table, link, refresh, keyboard, lock, star, starred, pin, camera, bell,
};

// In a square of `size` pixels whose top left is `at`.
void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float size, ImU32 colour);

}  // namespace acq::ui
