#include "client/screens/attention/attention.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

float row_height(const Ui& ui, float width, const AttentionRow& row) {
  return 16 + 22 + paragraph_height(ui, width, Type::table, row.reason) +
         static_cast<float>(row.values.size()) * 20 + 12 + ui.control() + 16;
}

void one(const Ui& ui, const Box& box, const AttentionRow& row, std::size_t index,
         std::vector<AttentionIntent>& intents) {
  card(ui, box);
  fill({box.x, box.y + 12, 3, box.h - 24}, ui.colours.bad, 2);
  Box inner = box.inset(space::card_padding, 16);
  Box head = inner.cut_top(22);
  const float w = text_width(ui, Type::caption, row.when) + 1;
  say(ui, head.cut_right(w), Type::caption, ui.colours.muted, row.when, Align::right);
  say(ui, head, Type::body_strong, ui.colours.text, row.title);
  const float reason = say_paragraph(ui, inner, Type::table, ui.colours.bad, row.reason);
  inner.cut_top(reason);
  for (const std::string& value : row.values) {
    say(ui, inner.cut_top(20), Type::table, ui.colours.muted, value);
  }
  inner.cut_top(12);
  Box line = inner.cut_top(ui.control());
  const auto add = [&](std::string_view key, Icon icon, AttentionAsk ask) {
    if (button_left(ui, line, {.label = ui.tr.view(key), .icon = icon})) {
      intents.push_back({ask, index});
    }
  };
  add("attention.fix", Icon::edit, AttentionAsk::fix);
  add("attention.copy", Icon::clip, AttentionAsk::copy);
  add("attention.discard", Icon::trash, AttentionAsk::discard);
}

}  // namespace

void view_attention(const Ui& ui, const Box& area, AttentionState& state,
                    std::vector<AttentionIntent>& intents) {
  if (state.rows.empty()) {
    (void)empty_state(ui, area, Icon::check, ui.tr("attention.none"),
                      ui.tr("attention.none_hint"));
    return;
  }
  Scroll scroll("attention", area);
  Box rest = scroll.content().inset(ui.gutter(), 0);
  rest.h = 1e6f;
  const float from = rest.y;
  rest.cut_top(16);
  say_heading(ui, rest.cut_top(28), Type::title, ui.tr.view("attention.title"), 1);
  const float w = std::min(rest.w, 760.0f);
  rest.w = w;
  rest.cut_top(say_paragraph(ui, rest, Type::body, ui.colours.muted, ui.tr("attention.hint")));
  rest.cut_top(16);
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const float h = row_height(ui, w - 2 * space::card_padding, state.rows[i]);
    one(ui, rest.cut_top(h), state.rows[i], i, intents);
    rest.cut_top(space::gap);
    ImGui::PopID();
  }
  scroll.finish(rest.y - from + 8);
}

}  // namespace acq::ui
