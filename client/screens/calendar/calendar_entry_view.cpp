// One entry of the calendar, and moving it by pointer, finger and keys.
#include <cmath>

#include "client/platform/a11y.h"
#include "base/date.h"
#include "client/screens/calendar/calendar_view.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kSlop = 5, kEdge = 8;
constexpr TimeMs kStep = 15 * 60'000;

TimeMs down_to(TimeMs at, TimeMs step) {
  return at - ((at % step) + step) % step;
}

std::string spoken(const Ui& ui, const CalendarEntry& entry) {
  std::string words = entry.title + ", " +
                      format_date(ui.tr, day_of(entry.from), DateStyle::long_day);
  if (!entry.when.empty()) words += ", " + entry.when;
  if (!entry.below.empty()) words += ", " + entry.below;
  if (entry.repeats) words += ", " + ui.tr("calendar.repeats");
  if (entry.struck) words += ", " + ui.tr("calendar.done");
  if (entry.kind == EntityKind::task) words = ui.tr("calendar.task") + ": " + words;
  return words;
}

// Shift (as on the board) or Alt with arrows moves, Ctrl with them the end; Delete removes.
// Browsers keep Alt with the arrows left and right for themselves.
void entry_keys(const Press& press, const CalendarState& state, std::size_t index,
                CalendarIntents& intents) {
  const CalendarEntry& entry = state.entries[index];
  if (!entry.movable) return;
  const ImGuiIO& io = ImGui::GetIO();
  const auto move = [&](TimeMs from_by, TimeMs to_by) {
    if (entry.to + to_by <= entry.from + from_by) return;
    intents.push_back({.ask = CalendarAsk::move, .entry = index, .from = entry.from + from_by,
                       .to = entry.to + to_by, .all_day = entry.all_day});
  };
  if (ImGui::IsKeyPressed(ImGuiKey_Delete, false)) {
    intents.push_back({.ask = CalendarAsk::remove, .entry = index});
  }
  const bool resizes = io.KeyCtrl || (io.KeyAlt && io.KeyShift);
  if (!resizes && !io.KeyAlt && !io.KeyShift) return;
  // Alone the arrows move the focus.
  const auto pressed = [&](ImGuiKey key) {
    ImGui::SetKeyOwner(key, press.id);
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, press.id);
  };
  const bool up = pressed(ImGuiKey_UpArrow), down = pressed(ImGuiKey_DownArrow);
  const bool left = pressed(ImGuiKey_LeftArrow), right = pressed(ImGuiKey_RightArrow);
  const TimeMs small = entry.all_day ? kMsPerDay : kStep;
  const TimeMs along = state.span == CalendarSpan::month ? 7 * kMsPerDay : small;
  if (resizes) {
    if (entry.kind == EntityKind::event && down) move(0, small);
    if (entry.kind == EntityKind::event && up) move(0, -small);
    return;
  }
  if (left) move(-kMsPerDay, -kMsPerDay);
  if (right) move(kMsPerDay, kMsPerDay);
  if (up) move(-along, -along);
  if (down) move(along, along);
}

void draw_entry(const Ui& ui, const Box& box, const CalendarEntry& entry, bool line) {
  const ToneColours colours = calendar_colours(ui.colours, entry.colour);
  const bool task = entry.kind == EntityKind::task;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 ground = task ? ui.colours.panel : entry.done ? ui.colours.background : colours.soft;
  fill(box, ground, 4);
  if (task || entry.done) list->AddRect(box.min(), box.max(), ui.colours.line, 4, 0, 1);
  const ImU32 edge = entry.done ? ui.colours.faint : colours.ink;
  fill({box.x, box.y, 3, box.h}, task ? faded(edge, 0.5f) : edge, 1.5f);
  Box inner{box.x + 8, box.y, box.w - 12, box.h};
  const ImU32 ink = entry.done ? ui.colours.muted : ui.colours.text;
  const auto title_in = [&](const Box& at, Type type) {
    const float w = draw_text_in(ui, at, type, ink, entry.title);
    if (!entry.struck) return;
    list->AddLine({at.x, at.centre().y}, {at.x + w, at.centre().y}, ink, 1);
  };
  if (task) {
    const Icon sign = Icon::check;
    draw_icon(list, sign, {inner.x - 2, box.y + (line ? (box.h - 12) / 2 : 4)}, 12,
              entry.done ? ui.colours.good : ui.colours.muted);
    inner.cut_left(14);
  }
  if (line || box.h < 34) {
    const std::string clock = entry.all_day ? "" : format_time(ui.tr.language(), entry.from, 0);
    if (!clock.empty() && inner.w > 110) {
      const float w = text_width(ui, Type::caption, clock) + 6;
      draw_text_in(ui, inner.cut_left(w), Type::caption, ui.colours.muted, clock);
    }
    title_in(inner, Type::caption_strong);
    return;
  }
  inner.cut_top(3);
  title_in(inner.cut_top(16), Type::caption_strong);
  if (inner.h >= 14) {
    draw_text_in(ui, inner.cut_top(15), Type::caption, ui.colours.muted, entry.when);
  }
  if (inner.h >= 14 && !entry.below.empty()) {
    draw_text_in(ui, inner.cut_top(15), Type::caption, ui.colours.muted, entry.below);
  }
}

}  // namespace

ToneColours calendar_colours(const Palette& c, int colour) {
  switch (colour) {
    case 1: return {c.good, c.good_soft};
    case 2: return {c.warning, c.warning_soft};
    case 3: return {c.bad, c.bad_soft};
    case 4: return {c.muted, c.hover};
    case 5: return {c.text, c.line};
    default: return {c.accent, c.accent_soft};
  }
}

void calendar_entry(const Ui& ui, const Box& box, CalendarState& state, std::size_t index,
                    bool line, CalendarIntents& intents) {
  const CalendarEntry& entry = state.entries[index];
  const std::string key = entry.row.text() + std::to_string(entry.occurrence) +
                          std::to_string(static_cast<int>(box.x));
  ImGui::PushID(key.c_str());
  const Press press = press_area(box, "entry", kPressOverlap);
  const bool selected = entry.is(state.selected, state.selected_at);
  if (a11y::collecting()) {
    const std::string keys = entry.movable ? ui.tr("calendar.keys") : std::string{};
    a11y::item({.role = a11y::Role::button, .name = spoken(ui, entry), .description = keys});
  }
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool by_pointer = ImGui::IsItemActivated() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
  const bool has_end = !line && entry.kind == EntityKind::event;
  const bool at_end = has_end && mouse.y > box.bottom() - kEdge && box.h > 2 * kEdge;
  if (by_pointer && entry.movable) {
    begin_calendar_drag(state, at_end ? CalendarGrip::end : CalendarGrip::move, index, entry.from,
                        entry.all_day);
  }
  if (selected && state.focus_selected) {
    const bool ring = ImGui::GetCurrentContext()->NavCursorVisible;
    ImGui::SetFocusID(press.id, ImGui::GetCurrentWindow());
    ImGui::SetNavCursorVisible(ring);
    state.focus_selected = false;
  }
  if (press.visible) {
    const bool lifted = state.drag.moving && state.drag.entry == index &&
                        state.drag.grip != CalendarGrip::create;
    draw_entry(ui, box, entry, line);
    if (lifted) fill(box, faded(ui.colours.background, 0.6f), 4);
    if (press.focused) {
      focus_ring(ui, box.inset(2), 4);
      entry_keys(press, state, index, intents);
    }
    if (press.hovered && at_end && entry.movable) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    else hand_cursor(press);
    if (!state.drag.moving) tooltip(ui, entry.title);
  }
  if (press.clicked && !state.drag.moving) {
    intents.push_back({.ask = CalendarAsk::open, .entry = index});
  }
  ImGui::PopID();
}

void begin_calendar_drag(CalendarState& state, CalendarGrip grip, std::size_t entry, TimeMs at,
                         bool all_day) {
  const ImVec2 mouse = ImGui::GetMousePos();
  state.drag = {.grip = grip, .entry = entry, .press_x = mouse.x, .press_y = mouse.y};
  state.drag.pressed = at;
  state.drag.all_day = all_day;
}

namespace {

void follow_create(CalendarDrag& drag, TimeMs at) {
  const TimeMs step = drag.all_day ? kMsPerDay : 2 * kStep;
  drag.from = down_to(std::min(at, drag.pressed), step);
  drag.to = std::max(drag.from + step, down_to(std::max(at, drag.pressed), step) + step);
}

// The entry where it would go: by quarters of an hour, or by days over whole days.
void follow_move(CalendarDrag& drag, const CalendarEntry& entry, TimeMs at, bool all_day) {
  if (drag.grip == CalendarGrip::end) {
    drag.from = entry.from;
    drag.to = std::max(entry.from + kStep, down_to(at + kStep / 2, kStep));
    return;
  }
  if (entry.all_day != all_day) {  // from whole days into the hours, or the other way
    drag.all_day = all_day;
    drag.from = down_to(at, all_day ? kMsPerDay : kStep);
    drag.to = drag.from + (all_day ? kMsPerDay : kMsPerHour);
    return;
  }
  drag.all_day = all_day;
  const TimeMs by = all_day ? down_to(at, kMsPerDay) - down_to(drag.pressed, kMsPerDay)
                            : at - drag.pressed;
  const bool whole_days = by % kMsPerDay == 0;  // 9:05 stays 9:05 on another day
  drag.from = entry.from + by;
  if (!whole_days) drag.from = down_to(drag.from + kStep / 2, kStep);
  drag.to = drag.from + entry.to - entry.from;
}

}  // namespace

void follow_calendar_drag(const Ui& ui, CalendarState& state, TimeMs at, bool all_day,
                          CalendarIntents& intents) {
  CalendarDrag& drag = state.drag;
  if (drag.grip == CalendarGrip::none) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool away = std::abs(mouse.x - drag.press_x) + std::abs(mouse.y - drag.press_y) > kSlop;
  const bool gone = drag.grip != CalendarGrip::create && drag.entry >= state.entries.size();
  if (gone || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    drag = {};
    ImGui::ClearActiveID();
    return;
  }
  // The frame in which it was pressed: what is held is where the pointer was then.
  if (drag.grip == CalendarGrip::move && !drag.held) drag.pressed = at;
  drag.held = true;
  if (away) drag.moving = true;
  if (drag.moving) {
    if (drag.grip == CalendarGrip::create) follow_create(drag, at);
    else follow_move(drag, state.entries[drag.entry], at, all_day);
    ImGui::SetMouseCursor(drag.grip == CalendarGrip::move ? ImGuiMouseCursor_ResizeAll
                                                          : ImGuiMouseCursor_ResizeNS);
  }
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  const bool create = drag.grip == CalendarGrip::create;
  if (create && !drag.moving) {  // a press on empty room makes an hour
    follow_create(drag, drag.pressed);
    if (!drag.all_day) drag.to = drag.from + kMsPerHour;
  }
  if (create) {
    intents.push_back({.ask = CalendarAsk::create, .from = drag.from, .to = drag.to,
                       .all_day = drag.all_day});
  } else if (drag.moving) {
    const CalendarEntry& entry = state.entries[drag.entry];
    const bool same = drag.from == entry.from && drag.to == entry.to &&
                      drag.all_day == entry.all_day;
    if (!same) {
      intents.push_back({.ask = CalendarAsk::move, .entry = drag.entry, .from = drag.from,
                         .to = drag.to, .all_day = drag.all_day});
    }
  }
  drag = {};
  ui.frames.request_frames(2);
}

}  // namespace acq::ui
