// The head with the steps, and the steps that are short: file, progress.
#include "client/platform/a11y.h"
#include "client/screens/import/import_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ImportIntent>;

// File, columns, check, done: 0 to 3.
int stage_of(ImportStep step) {
  switch (step) {
    case ImportStep::file:
    case ImportStep::reading: return 0;
    case ImportStep::columns: return 1;
    case ImportStep::checking:
    case ImportStep::review: return 2;
    default: return 3;
  }
}

void steps(const Ui& ui, Box row, const ImportState& state) {
  const int now = stage_of(state.step);
  const std::string_view keys[] = {"import.step.file", "import.step.columns", "import.step.check",
                                   "import.step.run"};
  float total = 0;
  for (const std::string_view key : keys) {
    total += text_width(ui, Type::caption_strong, ui.tr.view(key)) + 48;
  }
  row = row.cut_right(std::min(total, row.w));
  for (int i = 0; i < 4; ++i) {
    const std::string_view words = ui.tr.view(keys[i]);
    const Box disc = row.cut_left(20);
    const ImVec2 centre{disc.x + 10, disc.y + disc.h / 2};
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool past = i < now || state.step == ImportStep::done;
    const ImU32 ground = past || i == now ? ui.colours.accent : ui.colours.line;
    list->AddCircleFilled(centre, 9, past ? ui.colours.accent_soft : ground);
    if (past) {
      draw_icon(list, Icon::check, {centre.x - 6, centre.y - 6}, 12, ui.colours.accent);
    } else {
      const ImU32 ink = i == now ? ui.colours.on_accent : ui.colours.muted;
      draw_text_in(ui, {centre.x - 9, centre.y - 10, 18, 20}, Type::section, ink,
                   std::to_string(i + 1), Align::centre);
    }
    row.cut_left(6);
    const float w = text_width(ui, Type::caption_strong, words) + 1;
    draw_text_in(ui, row.cut_left(w), i == now ? Type::caption_strong : Type::caption,
                 i == now ? ui.colours.text : ui.colours.muted, words);
    row.cut_left(20);
  }
}

void head(const Ui& ui, Box row, const ImportState& state) {
  const std::string_view title = ui.tr.view("import.title");
  Box left = row;
  say_heading(ui, left.cut_left(text_width(ui, Type::title, title) + 12), Type::title, title, 1);
  if (!ui.narrow()) {
    steps(ui, row, state);
    left.w = std::max(0.0f, left.w - 460);
  }
  if (!state.file_name.empty()) {
    say(ui, left, Type::body, ui.colours.muted, state.file_name);
  }
}

struct Progress {
  std::string words;
  float share = 0;
  bool may_stop = false;
};

Progress progress_of(const Ui& ui, const ImportState& state) {
  const Language language = ui.tr.language();
  const auto rows = [&](std::string_view key, std::int64_t done, std::int64_t total) {
    return ui.tr(key, {{"done", format_number(language, done)},
                       {"total", format_number(language, total)}});
  };
  const auto share = [](auto done, auto total) {
    return total > 0 ? static_cast<float>(done) / static_cast<float>(total) : 0.0f;
  };
  if (state.step == ImportStep::reading) {
    if (state.book) return {ui.tr("import.reading"), 0.5f + state.book->share() / 2};
    const std::size_t done = (state.bytes.size() + state.fed) / 2;
    return {ui.tr("import.reading"), share(done, static_cast<std::size_t>(state.file_bytes))};
  }
  if (state.step == ImportStep::undoing) {
    const std::int64_t done = state.undo->rows_done();
    return {rows("import.undoing", done, state.undo_total), share(done, state.undo_total)};
  }
  const auto done = static_cast<std::int64_t>(state.plan->rows_done());
  const auto total = static_cast<std::int64_t>(state.plan->rows_total());
  const bool writing = state.step == ImportStep::writing;
  return {rows(writing ? "import.running" : "import.checking", done, total), share(done, total),
          true};
}

void busy(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  const Progress progress = progress_of(ui, state);
  Box box = area.centred(std::min(area.w - 2 * ui.gutter(), 440.0f), 130);
  box.y = area.y + std::min(area.h / 3, 180.0f);
  say(ui, box.cut_top(24), Type::body_strong, ui.colours.text, progress.words);
  box.cut_top(8);
  progress_bar(ui, box.cut_top(12), progress.share, progress.words);
  box.cut_top(20);
  if (!progress.may_stop) return;
  const Button stop{.label = ui.tr.view("action.cancel")};
  if (button(ui, {box.x, box.y, button_width(ui, stop), ui.control()}, stop)) {
    intents.push_back({ImportAsk::stop});
  }
}

}  // namespace

void view_import_file(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  Box box = area.inset(ui.gutter(), 24);
  box.w = std::min(box.w, 720.0f);
  const std::string_view label = ui.tr.view("import.choose_entity");
  Box column = box.cut_top(84);
  const Box field = labelled(ui, column, label, {});
  const auto found = std::ranges::find(state.kinds, state.kind);
  const int chosen = state.kind_chosen && found != state.kinds.end()
                         ? static_cast<int>(found - state.kinds.begin())
                         : -1;
  const int picked =
      select_field(ui, {field.x, field.y, std::min(320.0f, field.w), field.h},
                   {.label = label, .key = "kind", .names = state.kind_labels, .chosen = chosen,
                    .placeholder = ui.tr.view("import.guess_entity")});
  if (picked >= 0) intents.push_back({ImportAsk::choose_kind, static_cast<std::size_t>(picked)});
  const Box drop = box.cut_top(std::min(260.0f, box.h));
  fill(drop, ui.colours.panel, space::radius_card);
  ImGui::GetWindowDrawList()->AddRect(drop.min(), drop.max(), ui.colours.line,
                                      space::radius_card, 0, 1.5f);
  if (empty_state(ui, drop, Icon::upload, ui.tr("import.drop_file"), ui.tr("import.drop_hint"),
                  ui.tr("import.choose_file"))) {
    intents.push_back({ImportAsk::pick});
  }
}

void view_import(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  Box rest = area;
  const Box top = rest.cut_top(ui.narrow() ? 64 : 60);
  fill(top, ui.colours.panel);
  head(ui, top.inset(ui.gutter(), 0), state);
  divider(ui, top.x, top.bottom() - 1, top.w);
  if (!state.error.code.empty()) {
    const std::string words = ui.tr.error(state.error);
    const float w = rest.w - 2 * ui.gutter();
    rest.cut_top(12);
    note(ui, rest.cut_top(note_height(ui, w, words)).inset(ui.gutter(), 0), words, Tone::bad);
  }
  switch (state.step) {
    case ImportStep::file: view_import_file(ui, rest, state, intents); break;
    case ImportStep::columns: view_import_columns(ui, rest, state, intents); break;
    case ImportStep::review: view_import_review(ui, rest, state, intents); break;
    case ImportStep::done:
    case ImportStep::undone: view_import_done(ui, rest, state, intents); break;
    default: busy(ui, rest, state, intents); break;
  }
}

}  // namespace acq::ui
