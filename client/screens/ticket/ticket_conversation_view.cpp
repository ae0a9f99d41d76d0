// What was said, oldest first, and the box for the answer.
#include "client/platform/a11y.h"
#include "client/screens/ticket/ticket_view.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/picture.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<TicketIntent>;
constexpr float kPad = 14, kFile = 36, kPicture = 150, kIndent = 56;

struct Look {
  ImU32 ground, line;
};

Look look_of(const Ui& ui, const TicketMessage& message) {
  if (message.internal) return {ui.colours.warning_soft, ui.colours.warning_soft};
  if (message.from_customer) return {ui.colours.panel, ui.colours.line};
  return {ui.colours.accent_soft, ui.colours.accent_soft};
}

float file_height(const FileLine& file) { return file.picture ? kPicture + kFile : kFile; }

float files_height(const TicketMessage& message) {
  if (message.files.empty()) return 0;
  float height = 8;
  for (const FileLine& file : message.files) height += file_height(file) + 6;
  return height;
}

float message_height(const Ui& ui, float width, const TicketMessage& message) {
  return 2 * kPad + 24 + paragraph_height(ui, width - 2 * kPad, Type::body, message.body) +
         files_height(message);
}

void author_line(const Ui& ui, Box row, const TicketMessage& message, bool can_split,
                 std::size_t index, Intents& intents) {
  avatar(ui, {row.x, row.y - 1}, 22, message.author);
  row.cut_left(30);
  if (can_split) {
    const Box at = Box(row.cut_right(28)).centred(26, 26);
    if (icon_button(ui, at, Icon::share, ui.tr.view("service.split"), "split")) {
      intents.push_back({.ask = TicketAsk::split, .index = index});
    }
    row.cut_right(6);
  }
  const float when = text_width(ui, Type::caption, message.when) + 1;
  say(ui, row.cut_right(when), Type::caption, ui.colours.muted, message.when);
  row.cut_right(8);
  if (message.unsent) {
    const std::string_view words = ui.tr.view("ticket.unsent");
    const Box at = row.cut_right(text_width(ui, Type::caption, words) + 1);
    say(ui, at, Type::caption, ui.colours.warning, words);
    row.cut_right(8);
  }
  const float w = std::min(text_width(ui, Type::body_strong, message.author) + 10, row.w);
  say(ui, row.cut_left(w), Type::body_strong, ui.colours.text, message.author);
  if (message.internal) {
    say(ui, row, Type::caption, ui.colours.warning, ui.tr.view("ticket.internal_note"));
  }
}

// A picture as far as it is here; pressed, it is shown large.
void picture_of(const Ui& ui, const Box& box, const FileLine& file, std::size_t message,
                std::size_t index, Intents& intents) {
  Box at = box;
  if (file.small) {
    const float scale = box.h / static_cast<float>(file.small->Height);
    at.w = std::clamp(static_cast<float>(file.small->Width) * scale, 60.0f, box.w);
  } else {
    at.w = std::min(box.w, box.h * 4 / 3);
  }
  const Press press = press_area(at, "look");
  a11y::item({.role = a11y::Role::button, .name = ui.tr("files.show", {{"name", file.name}})});
  if (file.small) {
    picture(ui, at, *file.small, PictureFit::cover, 8);
  } else {
    fill(at, ui.colours.background, 8);
    draw_icon(ImGui::GetWindowDrawList(), Icon::eye, {at.centre().x - 12, at.centre().y - 12}, 24,
              ui.colours.muted);
  }
  if (press.focused) focus_ring(ui, at, 8);
  hand_cursor(press);
  if (press.clicked) {
    intents.push_back({.ask = TicketAsk::look_at, .index = message, .other = index});
  }
}

void file_line(const Ui& ui, Box box, const FileLine& file, std::size_t message,
               std::size_t index, Intents& intents) {
  ImGui::PushID(static_cast<int>(index));
  if (file.picture) {
    Box above = box.cut_top(kPicture);
    above.cut_bottom(6);
    picture_of(ui, above, file, message, index, intents);
  }
  const float words = text_width(ui, Type::table_medium, file.name) +
                      text_width(ui, Type::caption, file.below) + 92;
  Box at{box.x, box.y, std::min(words, box.w), kFile};
  fill(at, ui.colours.panel, 8);
  ImGui::GetWindowDrawList()->AddRect(at.min(), at.max(), ui.colours.line, 8, 0, 1);
  Box row = at.inset(10, 0);
  const Box sign = row.cut_left(24);
  draw_icon(ImGui::GetWindowDrawList(), Icon::clip, {sign.x, sign.y + (kFile - 16) / 2}, 16,
            ui.colours.muted);
  const Box button = Box(row.cut_right(28)).centred(28, 28);
  if (icon_button(ui, button, Icon::download, ui.tr("files.save", {{"name", file.name}}), "save")) {
    intents.push_back({.ask = TicketAsk::save_file, .index = message, .other = index});
  }
  ImGui::PopID();
  const float below_w = std::min(text_width(ui, Type::caption, file.below) + 9, row.w * 0.6f);
  say(ui, row.cut_right(below_w), Type::caption, file.bad ? ui.colours.bad : ui.colours.muted,
      file.below);
  say(ui, row, Type::table_medium, ui.colours.text, file.name);
}

void one_message(const Ui& ui, const Box& box, const TicketMessage& message, bool can_split,
                 std::size_t index, Intents& intents) {
  const Look look = look_of(ui, message);
  ImGui::PushID(static_cast<int>(index));
  std::string name = message.author + ", " + message.when;
  if (message.internal) name += ", " + ui.tr("ticket.internal_note");
  a11y::begin({.role = a11y::Role::group, .name = name, .key = name,
               .rect = {box.x, box.y, box.w, box.h}});
  fill(box, look.ground, space::radius_card);
  ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), look.line, space::radius_card, 0, 1);
  Box rest = box.inset(kPad, kPad);
  author_line(ui, rest.cut_top(20), message, can_split, index, intents);
  rest.cut_top(6);
  const float h = say_paragraph(ui, rest, Type::body, ui.colours.text, message.body);
  rest.cut_top(h + (message.files.empty() ? 0 : 8));
  for (std::size_t i = 0; i < message.files.size(); ++i) {
    file_line(ui, rest.cut_top(file_height(message.files[i])), message.files[i], index, i, intents);
    rest.cut_top(6);
  }
  a11y::end();
  ImGui::PopID();
}

void messages(const Ui& ui, const Box& box, TicketState& state, Intents& intents) {
  Scroll scroll("messages", box);
  const Box content = scroll.content();
  const float indent = ui.narrow() ? 24.0f : kIndent;
  const Box column = Box{content.x + ui.gutter(), content.y, content.w - 2 * ui.gutter(), 0};
  const float width = std::min(column.w - indent, 720.0f);
  float y = column.y + 16;
  if (state.messages.empty()) {
    say(ui, {column.x, y, column.w, 24}, Type::body, ui.colours.muted,
        ui.tr.view("ticket.no_messages"));
    y += 32;
  }
  for (std::size_t i = 0; i < state.messages.size(); ++i) {
    const TicketMessage& message = state.messages[i];
    const float x = message.from_customer ? column.x : column.right() - width;
    const Box at{x, y, width, message_height(ui, width, message)};
    // The first stays, or nothing would be left.
    const bool can_split = state.can_write && i > 0 && !message.id.is_nil();
    if (scroll.shows(at)) one_message(ui, at, message, can_split, i, intents);
    y += at.h + 12;
  }
  scroll.finish(y - content.y + 4);
  if (state.to_bottom) {
    state.to_bottom = false;
    ImGui::SetScrollHereY(1);
    ui.frames.request_frames(3);
  }
}

}  // namespace

void view_ticket_conversation(const Ui& ui, const Box& box, TicketState& state,
                              Intents& intents) {
  Box rest = box;
  if (state.can_write) rest.h -= view_ticket_answer(ui, box, state, intents);
  messages(ui, rest, state, intents);
}

}  // namespace acq::ui
