// The bell in the header, and the list it drops down.
#include "client/app/shell_view.h"
#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::app {
namespace {

namespace a11y = platform::a11y;
using namespace ui;

constexpr float kWidth = 340, kLine = 48;

void notice_line(const Ui& ui, Menu& menu, const NoticeLine& line, std::size_t index,
                 ShellIntents& out) {
  const Box row = menu.strip(kLine);
  const std::string key = line.id.text();
  const Press press = press_area(row, key);
  const std::string state = line.unread ? ui.tr("bell.unread") : std::string{};
  a11y::item({.role = a11y::Role::option, .name = line.title, .description = line.below + state});
  if (press.hovered) fill(row, ui.colours.hover, space::radius_small);
  draw_icon(ImGui::GetWindowDrawList(), line.icon, {row.x + 12, row.y + 16}, 16,
            line.unread ? ui.colours.accent : ui.colours.muted);
  Box words{row.x + 40, row.y + 5, row.w - 64, row.h - 8};
  draw_text_in(ui, words.cut_top(20), line.unread ? Type::body_strong : Type::body,
               ui.colours.text, line.title);
  draw_text_in(ui, words.cut_top(18), Type::caption, ui.colours.muted, line.below);
  if (line.unread) {
    ImGui::GetWindowDrawList()->AddCircleFilled({row.right() - 14, row.centre().y}, 4,
                                                ui.colours.accent);
  }
  if (press.focused) focus_ring(ui, row.inset(2));
  hand_cursor(press);
  if (!press.clicked) return;
  ImGui::CloseCurrentPopup();
  out.push_back({ShellAsk::open_notice, {}, static_cast<int>(index)});
}

}  // namespace

void view_bell(const Ui& ui, Box& row, ShellModel& model, ShellIntents& out) {
  const float size = ui.narrow() ? 36.0f : 32.0f;
  const Box box = Box(row.cut_right(size)).centred(size, size);
  const std::string name = model.unread > 0 ? ui.tr.count("bell.news", model.unread)
                                            : ui.tr("bell.title");
  if (icon_button(ui, box, Icon::bell, name, "bell") || model.bell_opens) open_menu("bell_menu");
  model.bell_opens = false;
  if (model.unread > 0) {
    const Box mark{box.right() - 12, box.y + 4, 9, 9};
    fill(mark, ui.colours.bad, 4.5f);
  }
  Menu menu(ui, "bell_menu", ui.tr.view("bell.title"),
            {std::max(8.0f, box.right() - kWidth), box.bottom() + 6}, kWidth);
  if (!menu.open()) return;
  menu.label(ui.tr.view("bell.title"));
  if (model.notices.empty()) {
    const Box strip = menu.strip(kLine);
    say(ui, strip.inset(12, 0), Type::body, ui.colours.muted, ui.tr.view("bell.nothing"));
  }
  for (std::size_t i = 0; i < model.notices.size(); ++i) {
    notice_line(ui, menu, model.notices[i], i, out);
  }
  if (model.unread == 0) return;
  menu.separator();
  if (menu.line(ui.tr.view("bell.read_all"), Icon::check)) {
    out.push_back({ShellAsk::read_notices});
  }
}

}  // namespace acq::app
