// What came of it, and the way back.
#include "client/screens/import/import_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ImportIntent>;

void figure(const Ui& ui, const Box& box, std::string_view label, std::size_t number) {
  Box rest = box;
  say(ui, rest.cut_top(32), Type::figure, ui.colours.text,
      format_number(ui.tr.language(), static_cast<std::int64_t>(number)));
  say(ui, rest.cut_top(18), Type::caption, ui.colours.muted, label);
}

std::string headline(const Ui& ui, const ImportState& state) {
  if (state.step == ImportStep::undone) return ui.tr("import.undone");
  if (!state.stopped) return ui.tr("import.finished");
  const auto number = [&](std::size_t rows) {
    return format_number(ui.tr.language(), static_cast<std::int64_t>(rows));
  };
  return ui.tr("import.stopped", {{"done", number(state.plan->rows_done())},
                                  {"total", number(state.plan->rows_total())}});
}

void figures(const Ui& ui, Box row, const ImportCounts& counts) {
  const float w = row.w / 4;
  figure(ui, row.cut_left(w), ui.tr.view("import.verdict.new"), counts.fresh);
  figure(ui, row.cut_left(w), ui.tr.view("import.verdict.changed"), counts.changed);
  figure(ui, row.cut_left(w), ui.tr.view("import.verdict.duplicate"), counts.duplicate);
  figure(ui, row, ui.tr.view("import.verdict.refused"), counts.refused);
}

struct Way {
  std::string_view key;
  Icon icon;
  ImportAsk ask;
  ButtonKind kind;
  bool offered;
};

// What can be done next, in as many lines as it needs; without `intents` only measured.
float ways(const Ui& ui, const Box& area, const ImportState& state, Intents* intents) {
  const bool done = state.step == ImportStep::done;
  const bool wrote = !state.plan->transaction().is_nil();
  const Way all[] = {
      {"import.show_records", Icon::table, ImportAsk::show_records, ButtonKind::primary, done},
      {"import.another", Icon::upload, ImportAsk::another, ButtonKind::secondary, true},
      {"import.download_refused", Icon::download, ImportAsk::download_refused,
       ButtonKind::secondary, done && state.counts.refused > 0},
      {"import.undo", Icon::undo, ImportAsk::undo, ButtonKind::secondary, done && wrote}};
  Box row{area.x, area.y, area.w, ui.control()};
  float height = ui.control();
  for (const Way& way : all) {
    if (!way.offered) continue;
    const Button spec{.label = ui.tr.view(way.key), .icon = way.icon, .kind = way.kind};
    const float w = button_width(ui, spec);
    if (row.w < w) {
      row = {area.x, row.y + ui.control() + 8, area.w, ui.control()};
      height += ui.control() + 8;
    }
    const Box at = row.cut_left(std::min(w, row.w));
    if (intents && button(ui, at, spec)) intents->push_back({way.ask});
    row.cut_left(8);
  }
  return height;
}

}  // namespace

void view_import_done(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  Box rest = area.inset(ui.gutter(), 16);
  const float ways_h = ways(ui, rest.inset(20, 0), state, nullptr);
  const bool undone = state.step == ImportStep::undone;
  const Box whole = rest.cut_top(16 + 28 + (undone ? 12 : 80) + ways_h + 20);
  card(ui, whole);
  Box inner = whole.inset(20, 16);
  Box title = inner.cut_top(28);
  const Box sign = title.cut_left(30);
  draw_icon(ImGui::GetWindowDrawList(), undone ? Icon::undo : Icon::check,
            {sign.x, sign.y + 4}, 20, undone ? ui.colours.muted : ui.colours.good);
  say_heading(ui, title, Type::body_strong, headline(ui, state), 2);
  if (!undone) {
    inner.cut_top(12);
    figures(ui, inner.cut_top(68), state.counts);
  } else {
    inner.cut_top(12);
  }
  (void)ways(ui, inner, state, &intents);
  rest.cut_top(16);
  if (undone || state.counts.refused == 0 || rest.h < 120) return;
  rest.cut_top(view_import_filters(ui, rest, state, intents) + 8);
  fill(rest, ui.colours.panel);
  divider(ui, rest.x, rest.y, rest.w);
  view_import_rows(ui, {rest.x, rest.y + 1, rest.w, rest.h - 1}, state, intents);
}

}  // namespace acq::ui
