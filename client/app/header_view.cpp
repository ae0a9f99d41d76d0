#include "client/app/shell_view.h"
#include "client/platform/a11y.h"
#include "client/screens/shown/shown.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::app {
namespace {

namespace a11y = platform::a11y;
using namespace ui;

Tone tone_of(SyncLook look) {
  switch (look) {
    case SyncLook::sent: return Tone::good;
    case SyncLook::sending:
    case SyncLook::receiving: return Tone::accent;
    case SyncLook::offline: return Tone::warning;
    case SyncLook::attention: return Tone::bad;
  }
  return Tone::neutral;
}

// Takes its width off the right end of `row`.
void sync_pill(const Ui& ui, Box& row, ShellModel& model, ShellIntents& out) {
  const std::string& words = ui.narrow() ? model.sync_short : model.sync_words;
  const float w = text_width(ui, Type::caption, words) + 32;
  const Box box = Box(row.cut_right(w)).centred(w, ui.narrow() ? 40 : 28);
  const Press press = press_area(box, "sync");
  a11y::item({.role = a11y::Role::status, .name = model.sync_words});
  dot_pill(ui, box, words, tone_of(model.sync));
  if (press.focused) focus_ring(ui, box, 14);
  hand_cursor(press);
  tooltip(ui, model.sync_words);
  if (press.clicked) out.push_back({ShellAsk::sync_pressed});
  if (model.sync == SyncLook::receiving && model.sync_progress > 0) {
    const Box line{box.x + 10, box.bottom() - 2, box.w - 20, 2};
    bar(line, model.sync_progress, ui.colours.accent);
  }
}

void quick_add(const Ui& ui, Box& row, const ShellModel& model, ShellIntents& out) {
  const Box box = Box(row.cut_right(42)).centred(42, 32);
  const std::string name = ui.tr("action.quick_add");
  if (button(ui, box, {.label = {}, .icon = Icon::plus, .key = "quick_add", .hint = name})) {
    open_menu("quick_add_menu");
  }
  Menu menu(ui, "quick_add_menu", name, {box.right() - 210, box.bottom() + 4}, 210);
  if (!menu.open()) return;
  for (const QuickAdd& add : model.quick_adds) {
    if (menu.line(add.label, icon_of(add.kind))) {
      out.push_back({ShellAsk::quick_add, {}, static_cast<int>(add.kind)});
    }
  }
}

void user_menu_lines(const Ui& ui, Menu& menu, ShellModel& model, ShellIntents& out) {
  const Box who = menu.strip(44);
  draw_text_in(ui, {who.x + 10, who.y + 2, who.w - 20, 20}, Type::body_strong, ui.colours.text,
               model.user_name);
  draw_text_in(ui, {who.x + 10, who.y + 22, who.w - 20, 16}, Type::caption, ui.colours.muted,
               model.user_email);
  menu.separator();
  menu.label(ui.tr.view("settings.language"));
  for (const Language language : kLanguages) {
    const std::string code(language_code(language));
    const bool chosen = language == ui.tr.language();
    // A language is called by its own name, whatever language is shown.
    if (menu.line(ui.tr.view("language.own." + code), Icon::none, chosen, code)) {
      out.push_back({ShellAsk::language, code});
    }
  }
  menu.label(ui.tr.view("settings.theme"));
  if (menu.line(ui.tr.view("theme.system"), Icon::gear)) out.push_back({ShellAsk::theme, {}, 0});
  if (menu.line(ui.tr.view("theme.light"), Icon::sun)) out.push_back({ShellAsk::theme, {}, 1});
  if (menu.line(ui.tr.view("theme.dark"), Icon::moon)) out.push_back({ShellAsk::theme, {}, 2});
  menu.separator();
  if (menu.line(ui.tr.view("keys.title"), Icon::keyboard)) out.push_back({ShellAsk::show_keys});
  if (menu.line(ui.tr.view("past.title"), Icon::clock)) out.push_back({ShellAsk::go, "/past"});
  if (menu.line(ui.tr.view("nav.settings"), Icon::gear)) {
    out.push_back({ShellAsk::go, "/settings"});
  }
  if (menu.line(ui.tr.view("action.sign_out"), Icon::sign_out)) {
    out.push_back({ShellAsk::sign_out});
  }
}

void user_menu(const Ui& ui, Box& row, ShellModel& model, ShellIntents& out) {
  const float size = ui.narrow() ? 32.0f : 26.0f;
  const Box box = Box(row.cut_right(size)).centred(size, size);
  const Press press = press_area(box.inset(-3), "user");
  const std::string name = ui.tr("nav.account_of", {{"name", model.user_name}});
  a11y::item({.role = a11y::Role::button, .name = name});
  avatar(ui, box.min(), size, model.user_name);
  if (press.focused) focus_ring(ui, box, size / 2);
  hand_cursor(press);
  tooltip(ui, model.user_name);
  if (press.clicked) open_menu("user_menu");
  Menu menu(ui, "user_menu", name, {box.right() - 240, box.bottom() + 8}, 240);
  if (menu.open()) user_menu_lines(ui, menu, model, out);
}

void search_field(const Ui& ui, const Box& box, ShellModel& model, ShellIntents& out) {
  const Palette& c = ui.colours;
  fill(box, c.background, 8);
  ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), model.search_open ? c.accent : c.line,
                                      8, 0, 1);
  draw_icon(ImGui::GetWindowDrawList(), Icon::search, {box.x + 11, box.y + (box.h - 16) / 2}, 16,
            c.muted);
  const std::string long_hint = ui.tr("search.hint");
  const bool roomy = text_width(ui, Type::body, long_hint) + 60 < box.w;
  const std::string hint = roomy ? long_hint : ui.tr("action.search");
  const std::string name = ui.tr("action.search");
  const float keys = !ui.touch && roomy && model.search.empty() ? 64.0f : 0.0f;
  if (keys > 0) key_cap(ui, {box.x, box.y, box.w - 10, box.h}, ui.mac ? "⌘ K" : "Ctrl K");
  const Box inner{box.x + 26, box.y, box.w - 30 - keys, box.h};
  const Edited edited =
      text_field(ui, inner, {.label = name, .key = "search", .hint = hint,
                             .keyboard = platform::Keyboard::search, .search = true,
                             .focus = model.focus_search, .select_all = true, .plain = true},
                 model.search);
  model.focus_search = false;
  if (edited.changed) out.push_back({ShellAsk::search});
  if (edited.active && !model.search.empty() && !model.search_open && !edited.submitted) {
    model.search_open = true;
  }
  if (!model.search_open) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) out.push_back({ShellAsk::close_search});
  const int count = static_cast<int>(model.found.size());
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) {
    model.search_line = std::min(model.search_line + 1, count - 1);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) model.search_line = std::max(model.search_line - 1, 0);
  if (edited.submitted && count > 0) {
    out.push_back({ShellAsk::open_found, {}, std::max(0, model.search_line)});
  }
}

}  // namespace

void view_header(const Ui& ui, const Box& box, ShellModel& model, ShellIntents& out) {
  const std::string name = ui.tr("nav.header");
  a11y::begin({.role = a11y::Role::banner, .name = name, .key = "header",
               .rect = {box.x, box.y, box.w, box.h}});
  fill(box, ui.colours.panel);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box row = box.inset(ui.narrow() ? 14 : ui.gutter(), 0);
  if (ui.narrow()) {
    user_menu(ui, row, model, out);
    row.cut_right(6);
    view_bell(ui, row, model, out);
    row.cut_right(6);
    sync_pill(ui, row, model, out);
    row.cut_right(10);
    search_field(ui, row.centred(row.w, 40), model, out);
  } else {
    user_menu(ui, row, model, out);
    row.cut_right(10);
    view_bell(ui, row, model, out);
    row.cut_right(10);
    quick_add(ui, row, model, out);
    row.cut_right(12);
    sync_pill(ui, row, model, out);
    row.cut_right(24);
    const float w = std::min(row.w, 420.0f);
    search_field(ui, {row.x, row.y + 9, w, 34}, model, out);
  }
  a11y::end();
}

}  // namespace acq::app
