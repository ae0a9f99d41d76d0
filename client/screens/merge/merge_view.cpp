#include "client/screens/merge/merge.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<MergeIntent>;

float lines(const Ui& ui, const Box& area, MergePanel& panel, Intents& intents) {
  Box rest{area.x, area.y + 16, area.w, 1e6f};
  if (!panel.error.empty()) {
    note(ui, rest.cut_top(note_height(ui, rest.w, panel.error)), panel.error, Tone::bad);
    rest.cut_top(16);
  }
  const std::string sentence = ui.tr("merge.sentence");
  rest.cut_top(say_paragraph(ui, rest, Type::body, ui.colours.muted, sentence) + 16);
  const std::string stays = ui.tr("merge.stays");
  const int keep = select_field(ui, labelled(ui, rest, stays, {}),
                                {.label = stays, .key = "stays", .names = panel.titles,
                                 .chosen = panel.keep});
  if (keep >= 0) intents.push_back({MergeAsk::keep, 0, keep});
  for (std::size_t i = 0; i < panel.choices.size(); ++i) {
    const MergeChoice& choice = panel.choices[i];
    ImGui::PushID(static_cast<int>(i));
    const int chosen = select_field(ui, labelled(ui, rest, choice.label, {}),
                                    {.label = choice.label, .key = "value",
                                     .names = choice.values, .chosen = choice.chosen});
    if (chosen >= 0) intents.push_back({MergeAsk::choose, i, chosen});
    ImGui::PopID();
  }
  return rest.y - area.y + 16;
}

}  // namespace

void view_merge(const Ui& ui, MergePanel& panel, std::vector<MergeIntent>& intents) {
  bool open = panel.open;
  Drawer drawer(ui, "merge", ui.tr.view("merge.title"), 480, open);
  if (!drawer.showing()) return;
  {
    Scroll scroll("lines", {drawer.body().x - 4, drawer.body().y, drawer.body().w + 8,
                            drawer.body().h});
    const Box content = scroll.content();
    scroll.finish(lines(ui, {content.x + 4, content.y, content.w - 8, content.h}, panel,
                        intents));
  }
  Box foot = drawer.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("merge.now"), .kind = ButtonKind::primary})) {
    intents.push_back({MergeAsk::now});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({MergeAsk::close});
  }
}

}  // namespace acq::ui
