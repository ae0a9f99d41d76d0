// The hits below the search field, the palette, and the list of keys.
#include "client/app/shell_view.h"
#include "client/platform/a11y.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "imgui_internal.h"

namespace acq::app {
namespace {

namespace a11y = platform::a11y;
using namespace ui;
constexpr float kFoundLine = 44;

// One line; true when pressed.
bool found_line(const Ui& ui, const Box& box, const Found& found, int index, bool on) {
  ImGui::PushID(index);
  const Press press = press_area(box, "line");
  ImGui::PopID();
  a11y::item({.role = a11y::Role::option, .name = found.title, .description = found.below,
              .selected = on ? a11y::State::yes : a11y::State::no});
  if (!press.visible) return press.clicked;
  if (on || press.hovered) fill(box, on ? ui.colours.accent_soft : ui.colours.hover, 6);
  const Box sign{box.x + 10, box.y, 16, box.h};
  draw_icon(ImGui::GetWindowDrawList(), found.icon, {sign.x, sign.y + (box.h - 16) / 2}, 16,
            on ? ui.colours.accent : ui.colours.muted);
  Box rest{box.x + 38, box.y, box.w - 48, box.h};
  if (!found.below.empty()) {
    const float w = std::min(text_width(ui, Type::caption, found.below), rest.w * 0.5f);
    draw_text_in(ui, rest.cut_right(w), Type::caption, ui.colours.muted, found.below);
    rest.cut_right(12);
  }
  draw_text_in(ui, rest, Type::body, ui.colours.text, found.title);
  hand_cursor(press);
  return press.clicked;
}

}  // namespace

void view_search_hits(const Ui& ui, ShellModel& model, ShellIntents& out) {
  if (!model.search_open || model.search.empty()) return;
  const float count = static_cast<float>(std::max<std::size_t>(1, model.found.size()));
  const float left = ui.narrow() ? 8.0f : space::side_bar + ui.gutter();
  const float width = ui.narrow() ? ui.width - 16 : std::min(560.0f, ui.width - left - 16);
  const float top = ui.narrow() ? 58.0f : 48.0f;
  const float height = std::min(count * kFoundLine + 8, ui.height - top - 24);
  const Box box{left, top, width, height};
  ImGui::SetNextWindowPos({box.x - 16, box.y - 16});
  ImGui::SetNextWindowSize({box.w + 32, box.h + 40});
  ImGui::Begin("##hits", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoMove);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  soft_shadow(ui, ImGui::GetWindowDrawList(), box, space::radius_card);
  card(ui, box);
  const std::string name = ui.tr("search.hits");
  a11y::begin({.role = a11y::Role::listbox, .name = name, .key = "hits",
               .rect = {box.x, box.y, box.w, box.h}});
  if (model.found.empty()) {
    say(ui, box.inset(14, 0), Type::body, ui.colours.muted, ui.tr("search.nothing"));
  }
  {
    Scroll scroll("lines", box.inset(4));
    Box rest = scroll.content();
    const float from = rest.y;
    for (std::size_t i = 0; i < model.found.size(); ++i) {
      const Box line{rest.x, rest.y, rest.w, kFoundLine};
      rest.y += kFoundLine;
      const int index = static_cast<int>(i);
      if (found_line(ui, line, model.found[i], index, index == model.search_line)) {
        out.push_back({ShellAsk::open_found, {}, index});
      }
    }
    scroll.finish(rest.y - from);
  }
  a11y::end();
  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                       !ImGui::IsMouseHoveringRect(box.min(), box.max(), false) &&
                       ImGui::GetIO().MousePos.y > top;
  ImGui::End();
  if (outside) out.push_back({ShellAsk::close_search});
}

void view_palette(const Ui& ui, ShellModel& model, ShellIntents& out) {
  bool open = model.palette_open;
  const std::string title = ui.tr("palette.title");
  {
    Dialog dialog(ui, "palette", title, 560, 380, open);
    if (!dialog.showing()) {
      model.palette_open = open;
      return;
    }
    Box body = dialog.body();
    body.h += 48;
    const std::string hint = ui.tr("palette.hint");
    const Edited edited =
        text_field(ui, body.cut_top(ui.control() + 4),
                   {.label = title, .key = "words", .hint = hint, .icon = Icon::search,
                    .focus = model.palette_appears},
                   model.palette_words);
    model.palette_appears = false;
    if (edited.changed) out.push_back({ShellAsk::palette_typed});
    body.cut_top(8);
    const int count = static_cast<int>(model.commands.size());
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++model.palette_line;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) --model.palette_line;
    model.palette_line = std::clamp(model.palette_line, 0, std::max(0, count - 1));
    if (edited.submitted && count > 0) {
      out.push_back({ShellAsk::run_command, {}, model.palette_line});
      open = false;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) open = false;
    Scroll scroll("commands", body);
    Box rest = scroll.content();
    const float from = rest.y;
    for (int i = 0; i < count; ++i) {
      const Box line{rest.x, rest.y, rest.w, 40};
      rest.y += 40;
      const Found& found = model.commands[static_cast<std::size_t>(i)];
      if (!found_line(ui, line, found, i, i == model.palette_line)) continue;
      out.push_back({ShellAsk::run_command, {}, i});
      open = false;
    }
    scroll.finish(rest.y - from);
  }
  model.palette_open = open;
}

void view_keys(const Ui& ui, ShellModel& model) {
  struct Key {
    std::string_view keys, words;
  };
  static constexpr Key kKeys[] = {
      {"Ctrl K", "keys.palette"}, {"/", "keys.search"},     {"Ctrl Z", "keys.undo"},
      {"Esc", "keys.escape"},     {"Tab", "keys.tab"},      {"Ctrl Enter", "keys.save"},
      {"↑ ↓ ← →", "keys.arrows"}, {"Space", "keys.select"}, {"C", "keys.log_call"},
      {"N", "keys.log_note"},     {"E", "keys.edit"},       {"S", "keys.star"},
      {"⇧ ↑ ↓ ← →", "keys.move"}, {"Ctrl ↑ ↓", "keys.resize"}, {"?", "keys.help"}};
  Dialog dialog(ui, "keys", ui.tr.view("keys.title"), 440, std::size(kKeys) * 36.0f,
                model.keys_open);
  if (!dialog.showing()) return;
  Box body = dialog.body();
  for (const Key& key : kKeys) {
    Box row = body.cut_top(36);
    std::string keys(key.keys);
    if (ui.mac && keys.starts_with("Ctrl")) keys.replace(0, 4, "⌘");
    key_cap(ui, row.cut_right(110), keys);
    say(ui, row, Type::body, ui.colours.text, ui.tr(key.words));
  }
}

}  // namespace acq::app
