// Pages that are kept as pictures or printed: drawn like the screen, but on their own.
#include <utility>

#include "client/app/staff_app.h"
#include "client/widgets/marks.h"
#include "imgui.h"

namespace acq::app {
namespace {

// Nothing on paper is pointed at or pressed.
constexpr ImGuiWindowFlags kPaper = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoBackground;

}  // namespace

void StaffApp::put_on_paper(ui::PaperPage page) {
  const bool saves = page.use == platform::PaperUse::save;
  platform::PaperAsk ask{.name = std::move(page.name), .use = page.use, .width = page.width,
                         .height = page.height, .draw = {}, .done = {}};
  ask.draw = [this, draw = std::move(page.draw)] {
    if (phase_ != Phase::running) return;
    const ui::Ui now = make_ui();
    const ui::Ui ui{ui::palette(false), now.fonts, now.tr, now.frames, now.now,
                    now.utc_offset_min, now.width, now.height, false, now.mac};
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ui.width, ui.height});
    ImGui::Begin("##paper", nullptr, kPaper);
    const ui::Box page_box{0, 0, ui.width, ui.height};
    ui::fill(page_box, ui.colours.background);
    draw(ui, page_box);
    ImGui::End();
  };
  ask.done = [this, saves, name = ask.name](Result<void> made) {
    if (!made) return toast(tr_->error(made.error()), true);
    if (saves) toast((*tr_)("paper.saved", {{"name", name + ".png"}}), false);
  };
  host_.paper.draw(std::move(ask));
}

}  // namespace acq::app
