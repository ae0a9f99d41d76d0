#include <algorithm>

#include "client/platform/a11y.h"
#include "client/screens/files_card/files_card.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/picture.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<FileIntent>;
constexpr float kLine = 52, kSmall = 40;

Icon icon_for(const FileLine& line) {
  if (line.picture) return Icon::eye;
  return line.mime.starts_with("text/") || line.mime == "application/pdf" ? Icon::note : Icon::clip;
}

// The name opens a picture and saves everything else.
void name_of_line(const Ui& ui, Box row, const FileLine& line, std::size_t index,
                  Intents& intents) {
  const Box hit{row.x - 6, row.y, row.w + 6, row.h};
  const Press press = press_area(hit, "file");
  const std::string key = line.picture ? "files.show" : "files.save";
  a11y::item({.role = a11y::Role::link, .name = ui.tr(key, {{"name", line.name}}),
              .description = line.below});
  if (press.hovered) fill(hit, ui.colours.hover, 6);
  const Box mark = Box(row.cut_left(kSmall)).centred(kSmall, kSmall);
  if (line.small) {
    picture(ui, mark, *line.small, PictureFit::cover, 6);
  } else {
    fill(mark, ui.colours.background, 6);
    draw_icon(ImGui::GetWindowDrawList(), icon_for(line), {mark.x + 10, mark.y + 10}, 20,
              ui.colours.muted);
  }
  row.cut_left(10);
  draw_text_in(ui, {row.x, row.y + 6, row.w, 20}, Type::body, ui.colours.text, line.name);
  draw_text_in(ui, {row.x, row.y + 27, row.w, 16}, Type::caption,
               line.bad ? ui.colours.bad : ui.colours.muted, line.below);
  if (press.focused) focus_ring(ui, hit, 6);
  hand_cursor(press);
  if (press.clicked) {
    intents.push_back({line.picture ? FileAsk::look : FileAsk::save, index});
  }
}

void one_file(const Ui& ui, Box row, const FilesCard& card, std::size_t index,
              Intents& intents) {
  const FileLine& line = card.lines[index];
  ImGui::PushID(static_cast<int>(index));
  const auto sign = [&](Icon icon, std::string_view key, FileAsk ask) {
    const Box at = Box(row.cut_right(30)).centred(28, 28);
    if (icon_button(ui, at, icon, ui.tr(key, {{"name", line.name}}), key)) {
      intents.push_back({ask, index});
    }
  };
  if (card.can_remove) sign(Icon::trash, "files.remove", FileAsk::remove);
  if (line.picture) sign(Icon::download, "files.save", FileAsk::save);
  row.cut_right(4);
  name_of_line(ui, row, line, index, intents);
  ImGui::PopID();
}

}  // namespace

float view_files(const Ui& ui, Box column, FilesCard& card, Intents& intents) {
  Box head = column.cut_top(24);
  if (card.can_add) {
    const Box add = Box(head.cut_right(28)).centred(28, 28);
    if (icon_button(ui, add, Icon::plus, ui.tr.view("files.add"))) {
      intents.push_back({FileAsk::add});
    }
    if (ui.touch) {
      const Box photo = Box(head.cut_right(32)).centred(28, 28);
      if (icon_button(ui, photo, Icon::camera, ui.tr.view("files.photo"))) {
        intents.push_back({FileAsk::photo});
      }
    }
  }
  say_heading(ui, head, Type::body_strong, ui.tr.view("files.title"), 2);
  column.cut_top(4);
  if (card.reading) {
    say(ui, column.cut_top(24), Type::table, ui.colours.muted, ui.tr.view("files.reading"));
  }
  if (card.lines.empty() && !card.reading) {
    const std::string_view words = !card.can_add ? "page.none_yet"
                                   : ui.touch    ? "files.none_touch"
                                                 : "files.none";
    column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.muted, ui.tr(words)) + 4);
  }
  for (std::size_t i = 0; i < card.lines.size(); ++i) {
    one_file(ui, column.cut_top(kLine), card, i, intents);
  }
  if (card.more && link(ui, column.cut_top(28), ui.tr.view("files.all"), Type::table)) {
    intents.push_back({FileAsk::all});
  }
  return column.y;
}

void view_looked_at(const Ui& ui, LookedAt& looked) {
  if (!looked.open) return;
  const float width = std::min(ui.width - 32, 1100.0f);
  const float height = std::max(240.0f, ui.height - 80);
  Dialog dialog(ui, "looked_at", looked.name, width, height, looked.open);
  if (!dialog.showing()) return;
  const Box body = dialog.body();
  if (!looked.texture) {
    say_paragraph(ui, body, Type::body, ui.colours.muted, looked.words);
    return;
  }
  a11y::item({.role = a11y::Role::image, .name = looked.name,
              .rect = {body.x, body.y, body.w, body.h}});
  picture(ui, body, *looked.texture, PictureFit::contain);
}

}  // namespace acq::ui
