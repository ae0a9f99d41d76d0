#include "client/screens/records/records.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/tabs.h"
#include "i18n/locale.h"
#include "rules/merge_records.h"

namespace acq::ui {
namespace {

using Intents = std::vector<RecordsIntent>;
constexpr float kFindWidth = 220, kFindGap = 16;

void more_menu(const Ui& ui, const Box& under, RecordsState& state, Intents& intents) {
  Menu menu(ui, "more", ui.tr.view("action.more"), {under.right() - 220, under.bottom() + 4},
            220);
  if (!menu.open()) return;
  if (state.can_import && menu.line(ui.tr.view("action.import"), Icon::upload)) {
    intents.push_back({RecordsAsk::import});
  }
  const auto save_as = [&](std::string_view key, ExportForm form) {
    if (!menu.line(ui.tr.view(key), Icon::download)) return;
    intents.push_back({RecordsAsk::save_as, static_cast<std::size_t>(form)});
  };
  save_as("action.export", ExportForm::csv);
  save_as("action.export_xlsx", ExportForm::xlsx);
  if (state.kind == EntityKind::contact) save_as("action.export_vcard", ExportForm::vcard);
  save_as("action.export_json", ExportForm::json);
  if (can_be_merged(state.kind) && menu.line(ui.tr.view("duplicates.find"), Icon::search)) {
    intents.push_back({RecordsAsk::duplicates});
  }
  menu.separator();
  if (state.can_create && !ui.narrow() && menu.line(ui.tr.view("cells.edit"), Icon::table)) {
    intents.push_back({RecordsAsk::edit_cells});
  }
  if (menu.line(ui.tr.view("view.arrange"), Icon::board)) {
    intents.push_back({RecordsAsk::arrange});
  }
  const auto& saved = state.tabs[static_cast<std::size_t>(state.tab)].saved;
  if (menu.line(ui.tr.view("view.save"), Icon::plus)) {
    intents.push_back({RecordsAsk::ask_name, 0, 1});
  }
  if (!saved || !saved->mine) return;
  if (menu.line(ui.tr.view("view.change"), Icon::edit)) {
    intents.push_back({RecordsAsk::ask_name, 0, 0});
  }
  if (menu.line(ui.tr.view("view.remove"), Icon::trash)) {
    intents.push_back({RecordsAsk::remove_view});
  }
}

// How the list is called and how long it is, in the room that the buttons leave.
void head_words(const Ui& ui, Box left, const RecordsState& state) {
  const float title_w = std::min(text_width(ui, Type::title, state.title) + 12, left.w);
  say_heading(ui, left.cut_left(title_w), Type::title, state.title, 1);
  const auto count = static_cast<std::int64_t>(state.rowids.size());
  std::string number = format_number(ui.tr.language(), count);
  if (state.filling) number += " …";
  if (text_width(ui, Type::body, number) > left.w) return;
  say(ui, left, Type::body, ui.colours.muted, number);
}

void head(const Ui& ui, Box row, RecordsState& state, Intents& intents) {
  if (state.can_create) {
    const Button create{.label = state.new_label, .icon = Icon::plus,
                        .kind = ButtonKind::primary};
    if (ui.narrow()) {
      const Box at = row.cut_right(44).centred(44, 40);
      if (icon_button(ui, at, Icon::plus, state.new_label, "create", ButtonKind::primary)) {
        intents.push_back({RecordsAsk::create});
      }
    } else if (button_right(ui, row, create)) {
      intents.push_back({RecordsAsk::create});
    }
  }
  if (ui.narrow()) {
    row.cut_right(4);
    if (state.kind == EntityKind::ticket && state.can_create) {
      const Box next = row.cut_right(44).centred(40, 40);
      if (icon_button(ui, next, Icon::check, ui.tr.view("service.take_next"))) {
        intents.push_back({RecordsAsk::take_next});
      }
    }
    if (state.kind == EntityKind::deal) {
      const Box board = row.cut_right(44).centred(40, 40);
      if (icon_button(ui, board, Icon::board, ui.tr.view("board.board"))) {
        intents.push_back({RecordsAsk::board});
      }
    }
    const Box at = row.cut_right(44).centred(40, 40);
    if (icon_button(ui, at, Icon::filter, ui.tr.view("action.filter"))) {
      intents.push_back({RecordsAsk::filter});
    }
    const Box others = row.cut_right(44).centred(40, 40);
    if (icon_button(ui, others, Icon::more, ui.tr.view("action.more"))) open_menu("more");
    more_menu(ui, others, state, intents);
    return head_words(ui, row, state);
  }
  const Box more = Box(row.cut_right(32)).centred(32, 32);
  if (icon_button(ui, more, Icon::more, ui.tr.view("action.more"))) open_menu("more");
  more_menu(ui, more, state, intents);
  row.cut_right(8);
  if (state.can_import && row.w > 420 &&
      button_right(ui, row, {.label = ui.tr.view("action.import")})) {
    intents.push_back({RecordsAsk::import});
  }
  if (state.kind == EntityKind::ticket && state.can_create &&
      button_right(ui, row, {.label = ui.tr.view("service.take_next"), .icon = Icon::check})) {
    intents.push_back({RecordsAsk::take_next});
  }
  if (state.kind == EntityKind::deal &&
      button_right(ui, row, {.label = ui.tr.view("board.board"), .icon = Icon::board})) {
    intents.push_back({RecordsAsk::board});
  }
  if (button_right(ui, row, {.label = ui.tr.view("action.filter"), .icon = Icon::filter,
                             .selected = !state.filter.empty()})) {
    intents.push_back({RecordsAsk::filter});
  }
  row.cut_right(8);
  head_words(ui, row, state);
}

// Words to look for in this list only, at the right of the tabs.
void find_field(const Ui& ui, const Box& tabs, RecordsState& state, Intents& intents) {
  if (ui.narrow()) return;
  const std::string name = ui.tr("list.find");
  const Box box{tabs.right() - ui.gutter() - kFindWidth, tabs.y + 2, kFindWidth, 30};
  const Edited edited = text_field(
      ui, box, {.label = name, .key = "find", .hint = name, .icon = Icon::search}, state.words);
  if (edited.changed) intents.push_back({RecordsAsk::search});
}

// What narrows the list, each with a way off, in as many lines as it takes; and saving that.
float filter_strip(const Ui& ui, const Box& area, const RecordsState& state, Intents& intents) {
  if (state.panel.chips.empty() && !view_changed(state)) return 0;
  constexpr float kLine = 32;
  const float left = area.x + ui.gutter(), room = area.w - 2 * ui.gutter();
  float x = 0, y = 6;
  for (std::size_t i = 0; i < state.panel.chips.size(); ++i) {
    const std::string words = state.panel.chips[i].words + "  ×";
    const float w = std::min(chip_width(ui, words), room);
    if (x > 0 && x + w > room) {
      x = 0;
      y += kLine;
    }
    ImGui::PushID(static_cast<int>(i));
    const Box at{left + x, area.y + y, w, 24};
    if (chip(ui, at, words, true, "off")) intents.push_back({RecordsAsk::drop_chip, i});
    ImGui::PopID();
    x += w + 8;
  }
  if (!view_changed(state)) return y + kLine;
  const std::string save = ui.tr("view.save");
  const float w = text_width(ui, Type::table, save) + 8;
  if (x > 0 && x + w > room) {
    x = 0;
    y += kLine;
  }
  if (link(ui, {left + x, area.y + y, w, 24}, save)) {
    const auto& saved = state.tabs[static_cast<std::size_t>(state.tab)].saved;
    intents.push_back({RecordsAsk::ask_name, 0, saved && saved->mine ? 0 : 1});
  }
  return y + kLine;
}

void selection_bar(const Ui& ui, Box row, RecordsState& state, Intents& intents) {
  const std::string words = ui.tr.count("list.selected",
                                        static_cast<std::int64_t>(state.selected.size()));
  const float w = text_width(ui, Type::body_strong, words) + 16;
  say(ui, row.cut_left(w), Type::body_strong, ui.colours.text, words);
  const auto add = [&](std::string_view key, Icon icon, RecordsAsk ask, ButtonKind kind) {
    if (button_left(ui, row, {.label = ui.tr.view(key), .icon = icon, .kind = kind})) {
      intents.push_back({ask});
    }
  };
  add("list.change_field", Icon::edit, RecordsAsk::edit_selected, ButtonKind::secondary);
  if (state.can_delete && state.selected.size() == 2 && can_be_merged(state.kind)) {
    add("merge.action", Icon::link, RecordsAsk::merge_selected, ButtonKind::secondary);
  }
  add("action.assign_to_me", Icon::user, RecordsAsk::assign_selected, ButtonKind::secondary);
  add("action.export", Icon::download, RecordsAsk::save_as, ButtonKind::secondary);
  if (state.can_delete) {
    add("action.delete", Icon::trash, RecordsAsk::remove_selected, ButtonKind::secondary);
  }
  add("action.clear_selection", Icon::close, RecordsAsk::clear_selection, ButtonKind::quiet);
}

void body(const Ui& ui, Box area, RecordsState& state, Intents& intents,
          std::vector<CellIntent>& cells) {
  if (!state.error.empty()) {
    note(ui, {area.x + ui.gutter(), area.y + 16, area.w - 2 * ui.gutter(), 44}, state.error,
         Tone::bad);
    return;
  }
  if (state.rowids.empty() && !state.stale && !state.filling) {
    if (state.filtered() && state.total > 0) {
      if (empty_state(ui, area, Icon::search, ui.tr("list.nothing_found"),
                      ui.tr("list.nothing_found_hint"), ui.tr("list.show_all"))) {
        intents.push_back({RecordsAsk::clear_filters});
      }
    } else if (empty_state(ui, area, state.icon, state.empty_title, state.empty_sentence,
                           state.can_create ? state.new_label : std::string{})) {
      intents.push_back({RecordsAsk::create});
    }
    return;
  }
  const bool sheet = state.cells.on && !ui.narrow();
  const Box strip = area.cut_top(sheet ? cells_strip_height(state.cells) : 0);
  Grid grid{.name = state.title, .key = "grid", .count = state.rowids.size()};
  for (std::size_t i = 0; i < state.columns.size(); ++i) {
    if (state.columns[i].key == state.sort) grid.sort_column = static_cast<int>(i);
  }
  grid.descending = state.descending;
  grid.selectable = state.kind != EntityKind::task && !ui.narrow();
  grid.row_icon = state.people ? Icon::none : state.icon;
  grid.reset_scroll = state.to_top;
  if (state.grouped()) {
    grid.lines = &state.lines;
    grid.groups = state.groups;
  }
  grid.swipe = [&](std::size_t i, bool right) { return swipe_of(ui, state, i, right); };
  grid.row = [&](std::size_t i) -> const GridRow* {
    const auto found = state.cache.find(i);
    return found == state.cache.end() ? nullptr : &found->second;
  };
  grid.selected = [&](std::size_t i) { return state.selected.contains(state.rowids[i]); };
  if (sheet) grid.cursor = &state.cells.cursor;
  const GridEvents events = draw_grid(ui, area, grid, state.columns);
  if (sheet) view_cells(ui, strip.inset(ui.gutter(), 0), events, state.cells, cells);
  state.to_top = false;
  intents.push_back({RecordsAsk::show_rows, events.first, static_cast<std::int64_t>(events.last)});
  if (events.sort >= 0) {
    intents.push_back({RecordsAsk::sort, static_cast<std::size_t>(events.sort)});
  }
  if (events.toggled != kNoRow) intents.push_back({RecordsAsk::toggle_row, events.toggled});
  if (events.folded != kNoRow) intents.push_back({RecordsAsk::fold_group, events.folded});
  if (events.swiped != kNoRow) {
    intents.push_back({RecordsAsk::swipe_row, events.swiped, events.swiped_right ? 1 : 0});
  }
  if (events.toggled_all) intents.push_back({RecordsAsk::toggle_all});
  if (events.checked != kNoRow) intents.push_back({RecordsAsk::check_row, events.checked});
  if (events.called != kNoRow) intents.push_back({RecordsAsk::call_row, events.called});
  if (events.opened != kNoRow) intents.push_back({RecordsAsk::open_row, events.opened});
}

}  // namespace

void view_records(const Ui& ui, const Box& area, RecordsState& state, Intents& intents,
                  std::vector<CellIntent>& cells) {
  Box rest = area;
  fill(area, ui.colours.panel);
  const Box head_row = rest.cut_top(ui.narrow() ? 64 : 60).inset(ui.gutter(), 0);
  head(ui, head_row, state, intents);
  Box tabs = rest.cut_top(40);
  if (!state.selected.empty() && !ui.narrow()) {
    selection_bar(ui, tabs.inset(ui.gutter(), 0), state, intents);
  } else {
    find_field(ui, tabs, state, intents);
    std::vector<std::string> names;
    for (const RecordsTab& tab : state.tabs) names.push_back(tab.label);
    Box row = tabs.inset(ui.gutter(), 0);
    if (!ui.narrow()) row.cut_right(kFindWidth + kFindGap);
    const int pressed = tab_row(ui, row, names, state.tab, state.title);
    if (pressed >= 0) {
      intents.push_back({RecordsAsk::choose_tab, static_cast<std::size_t>(pressed)});
    }
  }
  divider(ui, tabs.x, tabs.bottom() - 1, tabs.w);
  rest.cut_top(filter_strip(ui, rest, state, intents));
  body(ui, rest, state, intents, cells);
}

}  // namespace acq::ui
