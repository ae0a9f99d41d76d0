// What the dry run found: verdicts row by row, and values that are nearly ones we know.
#include "client/screens/import/import_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ImportIntent>;
constexpr float kPhoneRow = 56;
constexpr std::size_t kProposalsShown = 4;

struct VerdictLook {
  std::string_view key;
  Tone tone;
};

VerdictLook look_of(RowVerdict verdict) {
  switch (verdict) {
    case RowVerdict::fresh: return {"import.verdict.new", Tone::good};
    case RowVerdict::changed: return {"import.verdict.changed", Tone::accent};
    case RowVerdict::duplicate: return {"import.verdict.duplicate", Tone::neutral};
    case RowVerdict::refused: return {"import.verdict.refused", Tone::bad};
    case RowVerdict::pending: break;
  }
  return {"import.verdict.pending", Tone::neutral};
}

float proposal_height(const Ui& ui) { return ui.narrow() ? 52.0f : 36.0f; }

std::size_t open_proposals(const ImportPlan& plan) {
  std::size_t count = 0;
  for (const Proposal& proposal : plan.proposals()) count += proposal.accepted ? 0 : 1;
  return count;
}

void proposal_line(const Ui& ui, Box row, const ImportState& state, std::size_t index,
                   Intents& intents) {
  const Proposal& proposal = state.plan->proposals()[index];
  ImGui::PushID(static_cast<int>(index));
  const Button accept{.label = ui.tr.view("import.accept_proposal"), .key = "accept"};
  const float w = button_width(ui, accept);
  if (button(ui, Box(row.cut_right(w)).centred(w, ui.touch ? 34 : 28), accept)) {
    intents.push_back({ImportAsk::accept, index});
  }
  ImGui::PopID();
  row.cut_right(12);
  const std::string rows = ui.tr.count("import.rows", static_cast<std::int64_t>(proposal.rows));
  const float rows_w = text_width(ui, Type::caption, rows) + 1;
  say(ui, row.cut_right(rows_w), Type::caption, ui.colours.muted, rows);
  row.cut_right(12);
  const std::string words =
      state.table->header()[proposal.column] + ": " +
      ui.tr("import.proposal", {{"from", proposal.from}, {"to", proposal.to}});
  const Type type = ui.narrow() ? Type::caption : Type::table;
  const float h = paragraph_height(ui, row.w, type, words, 2);
  say_paragraph(ui, row.centred(row.w, h), type, ui.colours.text, words, 2);
}

// A card with the proposals that are still open; returns its height.
float proposals(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  const std::size_t open = open_proposals(*state.plan);
  if (open == 0) return 0;
  const auto shown = static_cast<float>(std::min(open, kProposalsShown));
  const float line_h = proposal_height(ui);
  const Box whole{area.x, area.y, area.w, 52 + shown * line_h + 8};
  card(ui, whole);
  Box rest = whole.inset(16, 0);
  Box top = rest.cut_top(52);
  if (button_right(ui, top, {.label = ui.tr.view("import.accept_proposals")})) {
    intents.push_back({ImportAsk::accept_all});
  }
  say(ui, top, Type::body_strong, ui.colours.text,
      ui.tr.count("import.proposals", static_cast<std::int64_t>(open)));
  Scroll scroll("proposals", {rest.x - 4, rest.y, rest.w + 8, shown * line_h});
  const Box content = scroll.content();
  float y = content.y;
  for (std::size_t i = 0; i < state.plan->proposals().size(); ++i) {
    if (state.plan->proposals()[i].accepted) continue;
    const Box line{content.x + 4, y, content.w - 8, line_h};
    if (scroll.shows(line)) proposal_line(ui, line, state, i, intents);
    y += line_h;
  }
  scroll.finish(y - content.y);
  return whole.h + 12;
}

// "85 companies will be created": what rows name and nobody has yet.
std::string creations_words(const Ui& ui, const ImportPlan& plan) {
  std::map<EntityKind, std::int64_t> made;
  for (const Creation& creation : plan.creations()) ++made[creation.kind];
  std::string words;
  for (const auto& [kind, count] : made) {
    const std::string key = count == 1 ? "import.will_create.one" : "import.will_create.many";
    const std::string name =
        ui.tr((count == 1 ? "entity." : "entities.") + std::string(entity(kind).name));
    words += (words.empty() ? "" : " · ") +
             ui.tr(key, {{"n", format_number(ui.tr.language(), count)}, {"field", name}});
    if (kind == EntityKind::user) words += " · " + ui.tr("import.inactive_users");
  }
  return words;
}

void review_foot(const Ui& ui, Box row, const ImportState& state, Intents& intents) {
  const std::size_t rows = state.counts.fresh + state.counts.changed;
  const std::string number =
      format_number(ui.tr.language(), static_cast<std::int64_t>(rows));
  const std::string label = ui.tr("import.start_rows", {{"n", number}});
  if (button_right(ui, row, {.label = label, .kind = ButtonKind::primary, .disabled = rows == 0,
                             .key = "start"})) {
    intents.push_back({ImportAsk::start});
  }
  if (button_right(ui, row, {.label = ui.tr.view("import.back")})) {
    intents.push_back({ImportAsk::back});
  }
  if (ui.narrow() || state.counts.refused == 0) return;
  if (button_right(ui, row, {.label = ui.tr.view("import.download_refused"),
                             .icon = Icon::download, .kind = ButtonKind::quiet})) {
    intents.push_back({ImportAsk::download_refused});
  }
}

}  // namespace

float view_import_filters(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  const ImportCounts& counts = state.counts;
  const std::size_t all = counts.fresh + counts.changed + counts.duplicate + counts.refused;
  const std::size_t numbers[] = {all, counts.fresh, counts.changed, counts.duplicate,
                                 counts.refused};
  const std::string_view keys[] = {"import.all_rows", "import.verdict.new",
                                   "import.verdict.changed", "import.verdict.duplicate",
                                   "import.verdict.refused"};
  Box row{area.x, area.y, area.w, 32};
  float height = 32;
  for (std::size_t i = 0; i < kImportFilters; ++i) {
    const std::string words =
        ui.tr(keys[i]) + "  " +
        format_number(ui.tr.language(), static_cast<std::int64_t>(numbers[i]));
    const float w = chip_width(ui, words);
    if (row.w < w) {
      row = {area.x, row.y + 34, area.w, 32};
      height += 34;
    }
    const Box at = Box(row.cut_left(w)).centred(w, ui.touch ? 30 : 26);
    row.cut_left(8);
    if (chip(ui, at, words, static_cast<std::size_t>(state.filter) == i, keys[i])) {
      intents.push_back({ImportAsk::filter, i});
    }
  }
  return height;
}

namespace {

// The row as the table shows it. `shown` is used again for the next one.
const GridRow* fill_row(const Ui& ui, ImportState& state, std::size_t index) {
  if (index >= state.rows.size()) return nullptr;
  const std::size_t row = state.rows[index];
  const VerdictLook look = look_of(state.plan->row(row).verdict);
  const std::string line = std::to_string(state.table->line(row));
  const std::string reason = import_reason(ui.tr, *state.plan, row);
  GridRow& shown = state.shown_row;
  shown.key = line;
  shown.name = import_row_words(*state.table, row);
  shown.below = ui.tr("import.line", {{"line", line}});
  if (!reason.empty()) shown.below += " · " + reason;
  shown.pill = ui.tr(look.key);
  shown.tone = look.tone;
  shown.cells = {{line, {}}, {shown.pill, look.tone}, {shown.name, {}}, {reason, {}}};
  return &shown;
}

// Two lines a row; nothing in it can be pressed.
void phone_rows(const Ui& ui, const Box& area, ImportState& state) {
  Scroll scroll("verdicts", area);
  if (state.to_top) ImGui::SetScrollY(0);
  const Box content = scroll.content();
  const auto first = static_cast<std::size_t>(ImGui::GetScrollY() / kPhoneRow);
  const auto fit = static_cast<std::size_t>(area.h / kPhoneRow) + 2;
  const std::size_t last = std::min(state.rows.size(), first + fit);
  for (std::size_t i = first; i < last; ++i) {
    const GridRow* row = fill_row(ui, state, i);
    Box line{content.x, content.y + static_cast<float>(i) * kPhoneRow, content.w, kPhoneRow};
    divider(ui, line.x, line.bottom() - 1, line.w);
    line = line.inset(ui.gutter(), 8);
    pill(ui, line.cut_right(pill_width(ui, row->pill)), row->pill, row->tone);
    line.cut_right(10);
    say(ui, line.cut_top(20), Type::table_medium, ui.colours.text, row->name);
    say(ui, line.cut_top(18), Type::caption, ui.colours.muted, row->below);
  }
  scroll.finish(static_cast<float>(state.rows.size()) * kPhoneRow);
}

}  // namespace

void view_import_rows(const Ui& ui, const Box& area, ImportState& state, Intents&) {
  if (ui.narrow()) {
    phone_rows(ui, area, state);
  } else {
    Grid grid{.name = ui.tr.view("import.step.check"), .key = "verdicts",
              .count = state.rows.size()};
    grid.reset_scroll = state.to_top;
    grid.row = [&](std::size_t index) { return fill_row(ui, state, index); };
    (void)draw_grid(ui, area, grid, state.columns);
  }
  state.to_top = false;
}

void view_import_review(const Ui& ui, const Box& area, ImportState& state, Intents& intents) {
  Box rest = area;
  const Box bottom = rest.cut_bottom(kImportFoot);
  fill(bottom, ui.colours.panel);
  divider(ui, bottom.x, bottom.y, bottom.w);
  review_foot(ui, bottom.inset(ui.gutter(), 0), state, intents);
  Box inner = rest.inset(ui.gutter(), 0);
  inner.cut_top(16);
  inner.cut_top(proposals(ui, inner, state, intents));
  const std::string created = creations_words(ui, *state.plan);
  if (!created.empty()) {
    const float h = note_height(ui, inner.w, created);
    note(ui, inner.cut_top(h), created, Tone::accent);
    inner.cut_top(12);
  }
  inner.cut_top(view_import_filters(ui, inner, state, intents) + 8);
  const Box table = ui.narrow() ? Box{rest.x, inner.y, rest.w, inner.h} : inner;
  fill(table, ui.colours.panel);
  divider(ui, table.x, table.y, table.w);
  view_import_rows(ui, {table.x, table.y + 1, table.w, table.h - 1}, state, intents);
}

}  // namespace acq::ui
