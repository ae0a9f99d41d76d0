#include "client/widgets/marks.h"

#include <cmath>
#include <string>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

ImDrawList* list() { return ImGui::GetWindowDrawList(); }

// A band along the edge of `box`, from `out` outside of it to `in` inside. What is drawn over the
// box hides the middle anyway, and where there is no graphics card every pixel costs time.
void rim(ImDrawList* draw, const Box& box, float out, float in, ImU32 colour, float radius) {
  const float middle = (out - in) / 2;
  const Box line = box.inset(-middle);
  draw->AddRect(line.min(), line.max(), colour, radius + middle, 0, out + in);
}

}  // namespace

void soft_shadow(const Ui& ui, ImDrawList* draw, const Box& box, float radius) {
  constexpr float kBelow = 3, kUnder = 4;  // how far it hangs down, and goes in under the box
  for (int layer = 1; layer <= 6; ++layer) {
    const auto out = static_cast<float>(layer) * 1.6f;
    rim(draw, {box.x, box.y + kBelow, box.w, box.h}, out, kUnder, ui.colours.shadow, radius);
  }
}

void card(const Ui& ui, const Box& box) {
  const Palette& c = ui.colours;
  rim(list(), {box.x, box.y + 1, box.w, box.h}, 0, 3, faded(c.shadow, 2.2f), space::radius_card);
  list()->AddRectFilled(box.min(), box.max(), c.panel, space::radius_card);
  list()->AddRect(box.min(), box.max(), c.line, space::radius_card, 0, 1);
}

// The ground goes to a layer below.
float card_around(const Ui& ui, const Box& at, const std::function<float(Box)>& content) {
  ImDrawList* draw = list();
  draw->ChannelsSplit(2);
  draw->ChannelsSetCurrent(1);
  constexpr float kPad = space::card_padding;
  const Box column{at.x + kPad, at.y + kPad, at.w - 2 * kPad, 1e6f};
  const float end = content(column);
  const float height = end - at.y + kPad;
  draw->ChannelsSetCurrent(0);
  card(ui, {at.x, at.y, at.w, height});
  draw->ChannelsMerge();
  return height;
}

void divider(const Ui& ui, float x, float y, float width) {
  const float at = std::floor(y);
  list()->AddRectFilled({x, at}, {x + width, at + 1}, ui.colours.line);
}

void fill(const Box& box, ImU32 colour, float radius) {
  list()->AddRectFilled(box.min(), box.max(), colour, radius);
}

float pill_width(const Ui& ui, std::string_view words) {
  return text_width(ui, Type::caption, words) + 16;
}

float pill(const Ui& ui, const Box& box, std::string_view words, Tone tone) {
  if (words.empty()) return 0;
  const float width = std::min(pill_width(ui, words), box.w);
  const Box at{box.x, std::floor(box.y + (box.h - 20) / 2), width, 20};
  const ToneColours look = tone_colours(ui.colours, tone);
  fill(at, look.soft, 10);
  draw_text_in(ui, at.inset(8, 0), Type::caption, look.ink, words);
  return width;
}

float dot_pill(const Ui& ui, const Box& box, std::string_view words, Tone tone) {
  const float width = std::min(box.w, text_width(ui, Type::caption, words) + 32);
  const Box at{box.x, std::floor(box.y + (box.h - 24) / 2), width, 24};
  const ImU32 ink = tone_colours(ui.colours, tone).ink;
  fill(at, ui.colours.background, 12);
  list()->AddRect(at.min(), at.max(), ui.colours.line, 12, 0, 1);
  list()->AddCircleFilled({at.x + 13, at.y + 12}, 3.5f, ink);
  draw_text_in(ui, {at.x + 22, at.y, width - 30, 24}, Type::caption, ink, words);
  return width;
}

void avatar(const Ui& ui, ImVec2 at, float size, std::string_view name) {
  const Box box{at.x, at.y, size, size};
  list()->AddCircleFilled(box.centre(), size / 2, ui.colours.accent_soft);
  const std::string letters = initials(name);
  Type type = Type::caption_strong;
  if (size >= 40) type = Type::body_strong;
  if (size < 30) {
    ImFont* font = font_of(ui, Type::caption_strong);
    const float px = size < 24 ? 9.0f : 10.0f;
    const float w = font->CalcTextSizeA(px, 1e9f, 0, letters.data(),
                                        letters.data() + letters.size()).x;
    list()->AddText(font, px, {std::floor(box.x + (size - w) / 2),
                               std::floor(box.y + (size - px) / 2)},
                    ui.colours.accent, letters.data(), letters.data() + letters.size());
    return;
  }
  draw_text_in(ui, box, type, ui.colours.accent, letters, Align::centre);
}

void icon_disc(const Ui& ui, ImVec2 at, float size, Icon icon) {
  const Box box{at.x, at.y, size, size};
  list()->AddCircleFilled(box.centre(), size / 2, ui.colours.background);
  list()->AddCircle(box.centre(), size / 2, ui.colours.line, 0, 1);
  draw_icon(list(), icon, box.centred(14, 14).min(), 14, ui.colours.muted);
}

void section_label(const Ui& ui, const Box& box, std::string_view words) {
  draw_text_in(ui, box, Type::section, ui.colours.muted, capitals(words));
}

void key_cap(const Ui& ui, const Box& box, std::string_view words) {
  const float width = text_width(ui, Type::section, words) + 12;
  const Box at{box.right() - width, box.y + (box.h - 20) / 2, width, 20};
  fill(at, ui.colours.panel, 4);
  list()->AddRect(at.min(), at.max(), ui.colours.line, 4, 0, 1);
  draw_text_in(ui, at, Type::section, ui.colours.muted, words, Align::centre);
}

void progress_bar(const Ui& ui, const Box& box, float done, std::string_view name) {
  const float share = std::clamp(done, 0.0f, 1.0f);
  const Box at = box.centred(box.w, 6);
  fill(at, ui.colours.accent_soft, 3);
  if (share > 0) fill({at.x, at.y, std::max(6.0f, at.w * share), at.h}, ui.colours.accent, 3);
  const std::string value = std::to_string(static_cast<int>(share * 100));
  a11y::item({.role = a11y::Role::progressbar,
              .name = name,
              .value = value,
              .id = ImGui::GetID(name.data(), name.data() + name.size()),
              .rect = {box.x, box.y, box.w, box.h}});
}

void bar(const Box& box, float share, ImU32 colour) {
  const float width = std::max(4.0f, box.w * std::clamp(share, 0.0f, 1.0f));
  fill({box.x, box.y, width, box.h}, colour, 4);
}

float note_height(const Ui& ui, float width, std::string_view words) {
  return paragraph_height(ui, width - 24, Type::table, words) + 20;
}

void note(const Ui& ui, const Box& box, std::string_view words, Tone tone) {
  const ToneColours look = tone_colours(ui.colours, tone);
  fill(box, look.soft, 8);
  say_paragraph(ui, box.inset(12, 10), Type::table, look.ink, words);
}

bool empty_state(const Ui& ui, const Box& box, Icon icon, std::string_view title,
                 std::string_view sentence, std::string_view action) {
  const float width = std::min(box.w - 32, 360.0f);
  const float words = paragraph_height(ui, width, Type::body, sentence);
  const float total = 48 + 12 + 24 + words + (action.empty() ? 0 : 16 + ui.control());
  Box at = box.centred(width, std::min(total, box.h));
  at.y = std::max(box.y + 16, at.y - 24);
  const Box disc = at.cut_top(48);
  const ImVec2 centre = disc.centre();
  list()->AddCircleFilled(centre, 24, ui.colours.accent_soft);
  draw_icon(list(), icon, {centre.x - 11, centre.y - 11}, 22, ui.colours.accent);
  at.cut_top(12);
  say(ui, at.cut_top(24), Type::body_strong, ui.colours.text, title, Align::centre);
  const float line = text_width(ui, Type::body, sentence);
  Box sentence_box = at.cut_top(words);
  if (line < width) sentence_box = sentence_box.centred(line + 1, words);
  say_paragraph(ui, sentence_box, Type::body, ui.colours.muted, sentence);
  if (action.empty()) return false;
  at.cut_top(16);
  const Button press{.label = action, .kind = ButtonKind::primary, .key = "empty_action"};
  const float w = button_width(ui, press);
  return button(ui, {box.x + (box.w - w) / 2, at.y, w, ui.control()}, press);
}

}  // namespace acq::ui
