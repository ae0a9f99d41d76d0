#include "client/screens/cells/cells.h"
#include "client/screens/form/form.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<CellIntent>;

bool chord(ImGuiKeyChord keys) { return ImGui::IsKeyChordPressed(keys); }

// The arrow keys move the cursor, with Shift the marked block's corner.
void take_arrows(Intents& intents) {
  struct Arrow {
    ImGuiKey key;
    std::ptrdiff_t row, column;
  };
  constexpr Arrow kArrows[] = {{ImGuiKey_UpArrow, -1, 0},   {ImGuiKey_DownArrow, 1, 0},
                               {ImGuiKey_LeftArrow, 0, -1}, {ImGuiKey_RightArrow, 0, 1},
                               {ImGuiKey_PageUp, -15, 0},   {ImGuiKey_PageDown, 15, 0}};
  for (const Arrow& arrow : kArrows) {
    if (chord(arrow.key)) intents.push_back({CellAsk::move, arrow.row, arrow.column});
    if (chord(ImGuiMod_Shift | arrow.key)) {
      intents.push_back({CellAsk::mark, arrow.row, arrow.column});
    }
  }
  if (chord(ImGuiKey_Tab)) intents.push_back({CellAsk::move, 0, 1});
  if (chord(ImGuiMod_Shift | ImGuiKey_Tab)) intents.push_back({CellAsk::move, 0, -1});
}

void take_keys(Intents& intents) {
  if (ImGui::GetIO().WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
  take_arrows(intents);
  if (chord(ImGuiKey_Enter) || chord(ImGuiKey_F2)) intents.push_back({CellAsk::edit});
  if (chord(ImGuiKey_Delete)) intents.push_back({CellAsk::empty});
  if (chord(ImGuiKey_Escape)) intents.push_back({CellAsk::leave});
  if (chord(ImGuiMod_Ctrl | ImGuiKey_C)) intents.push_back({CellAsk::copy});
  if (chord(ImGuiMod_Ctrl | ImGuiKey_V)) {
    const char* text = ImGui::GetClipboardText();
    if (text) intents.push_back({CellAsk::paste, 0, 0, text});
  }
}

void editor(const Ui& ui, const Box& cell, CellsState& state, Intents& intents) {
  if (cell.w <= 0) return;
  std::vector<FormIntent> typed;
  {
    // The rows are a window within this one and lie over what is drawn here: a later one over them.
    Scroll above("cell_editor", cell);
    const Box box = above.content();
    fill(box, ui.colours.panel);
    view_form_field(ui, {box.x, box.y + 1, box.w, cell.h - 2}, state.today, state.input, 0,
                    state.focus, typed);
    above.finish(cell.h - 1);
  }
  state.focus = false;
  for (const FormIntent& intent : typed) intents.push_back({CellAsk::input, 0, 0, {}, intent});
  if (chord(ImGuiKey_Escape)) intents.push_back({CellAsk::cancel});
  else if (chord(ImGuiKey_Enter)) intents.push_back({CellAsk::save, 1, 0});
  else if (chord(ImGuiKey_Tab)) intents.push_back({CellAsk::save, 0, 1});
}

}  // namespace

float cells_strip_height(const CellsState& state) { return state.on ? 36.0f : 0.0f; }

void view_cells(const Ui& ui, const Box& strip, const GridEvents& events, CellsState& state,
                Intents& intents) {
  if (!state.on) return;
  // The arrow keys are the cursor's while this is on; Esc gives them back.
  ImGui::GetIO().ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
  Box row = strip;
  if (button_right(ui, row, {.label = ui.tr.view("cells.leave"), .key = "leave_cells"})) {
    intents.push_back({CellAsk::leave});
  }
  const bool wrong = !state.problem.empty();
  say(ui, row, Type::caption, wrong ? ui.colours.bad : ui.colours.muted,
      wrong ? std::string_view(state.problem) : ui.tr.view("cells.hint"));
  if (state.editing) editor(ui, events.cursor_box, state, intents);
  else take_keys(intents);
  if (events.cell_row == kNoRow) return;
  const CellAsk ask = ImGui::GetIO().KeyShift ? CellAsk::extend : CellAsk::press;
  intents.push_back({ask, static_cast<std::ptrdiff_t>(events.cell_row),
                     static_cast<std::ptrdiff_t>(events.cell_column)});
}

}  // namespace acq::ui
