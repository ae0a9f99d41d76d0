// Where the answer is written: to the customer, or a note that only staff see.
#include <utility>

#include "client/screens/ticket/ticket_view.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<TicketIntent>;
constexpr float kUpload = 32;

void upload_line(const Ui& ui, Box row, const TicketUpload& upload, std::size_t index,
                 Intents& intents) {
  ImGui::PushID(upload.ticket);
  const Box close = Box(row.cut_right(28)).centred(28, 28);
  const std::string name = ui.tr("files.remove", {{"name", upload.name}});
  if (icon_button(ui, close, Icon::close, name, "drop")) {
    intents.push_back({.ask = TicketAsk::drop_upload, .index = index});
  }
  ImGui::PopID();
  const Box sign = row.cut_left(24);
  draw_icon(ImGui::GetWindowDrawList(), Icon::clip, {sign.x, sign.y + 8}, 16, ui.colours.muted);
  std::string more = upload.size_words;
  ImU32 colour = ui.colours.muted;
  if (!upload.taken) {
    more = ui.tr("files.reading");
  } else if (!upload.ready()) {
    more = ui.tr.error(upload.taken->error());
    colour = ui.colours.bad;
  }
  const float w = std::min(text_width(ui, Type::table_medium, upload.name) + 12, row.w / 2);
  say(ui, row.cut_left(w), Type::table_medium, ui.colours.text, upload.name);
  say(ui, row, Type::caption, colour, more);
}

void foot(const Ui& ui, Box row, TicketState& state, Intents& intents) {
  TicketDraft& draft = state.draft();
  const auto kind = [&](std::string_view key, bool on, std::size_t value) {
    const std::string_view words = ui.tr.view(key);
    const float w = chip_width(ui, words);
    const Box at = Box(row.cut_left(w)).centred(w, ui.touch ? 32 : 24);
    row.cut_left(6);
    if (chip(ui, at, words, on)) {
      intents.push_back({.ask = TicketAsk::internal, .index = value});
    }
  };
  kind("ticket.answer", !draft.internal, 0);
  kind("ticket.internal_note", draft.internal, 1);
  const std::string_view words = ui.tr.view(draft.internal ? "ticket.save_note" : "ticket.send");
  // On a phone the sign alone: what else an answer needs stands beside it.
  const Button send{.label = ui.narrow() ? std::string_view{} : words,
                    .icon = draft.internal ? Icon::lock : Icon::send,
                    .kind = ButtonKind::primary, .disabled = draft.words.empty(), .key = "send",
                    .hint = words};
  if (button_right(ui, row, send)) intents.push_back({.ask = TicketAsk::send});
  const Box clip = Box(row.cut_right(ui.control())).centred(ui.control(), ui.control());
  if (icon_button(ui, clip, Icon::clip, ui.tr.view("ticket.attach"))) {
    intents.push_back({.ask = TicketAsk::attach});
  }
  const Box canned = Box(row.cut_right(ui.control())).centred(ui.control(), ui.control());
  if (icon_button(ui, canned, Icon::note, ui.tr.view("service.canned"))) {
    open_menu("canned");
    state.service.canned_words.clear();
    intents.push_back({.ask = TicketAsk::canned_search});
  }
  view_canned(ui, canned, state, intents);
}

}  // namespace

float view_ticket_answer(const Ui& ui, const Box& box, TicketState& state, Intents& intents) {
  TicketDraft& draft = state.draft();
  const float gutter = ui.gutter();
  const float words_h = ui.narrow() ? 64.0f : 84.0f;
  const float uploads = static_cast<float>(draft.uploads.size()) * kUpload;
  const float height = words_h + uploads + ui.control() + 12 + 2 * 12;
  const Box whole{box.x + gutter, box.bottom() - height - gutter, box.w - 2 * gutter, height};
  card(ui, whole);
  if (draft.internal) fill(whole.inset(1), ui.colours.warning_soft, space::radius_card - 1);
  Box rest = whole.inset(12, 12);
  const std::string_view label =
      ui.tr.view(draft.internal ? "ticket.note_label" : "ticket.answer_label");
  ImGui::PushID(state.row.text().c_str());
  const Box words = rest.cut_top(words_h);
  const Edited edited = text_field(
      ui, words, {.label = label, .key = "answer", .lines = true,
                  .reload = std::exchange(state.service.reload_answer, false), .plain = true},
      draft.words);
  if (edited.changed) intents.push_back({.ask = TicketAsk::typed});
  if (draft.words.empty()) {
    draw_text(ui, {words.x + 10, words.y + 8}, Type::body, ui.colours.muted, label);
  }
  ImGui::PopID();
  if (edited.active && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter)) {
    intents.push_back({.ask = TicketAsk::send});
  }
  for (std::size_t i = 0; i < draft.uploads.size(); ++i) {
    upload_line(ui, rest.cut_top(kUpload), draft.uploads[i], i, intents);
  }
  rest.cut_top(12);
  foot(ui, rest.cut_top(ui.control()), state, intents);
  return height + gutter + 4;
}

}  // namespace acq::ui
