#include <utility>

#include "client/platform/a11y.h"
#include "client/screens/article/article.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

using Intents = std::vector<ArticleIntent>;
constexpr float kPad = space::card_padding, kEditorLeast = 280, kVersion = 44;

void more_menu(const Ui& ui, const Box& under, const ArticleState& state, Intents& intents) {
  Menu menu(ui, "article_more", ui.tr.view("action.more"),
            {under.right() - 240, under.bottom() + 4}, 240);
  if (!menu.open()) return;
  if (menu.line(ui.tr.view("article.facts"), Icon::edit)) intents.push_back({ArticleAsk::facts});
  if (ui.narrow() && menu.line(ui.tr.view("article.save"), Icon::check)) {
    intents.push_back({ArticleAsk::save});
  }
  if (menu.line(ui.tr.view("article.attach"), Icon::clip)) {
    intents.push_back({ArticleAsk::picture});
  }
  const ArticleAsk ask = state.archived ? ArticleAsk::show_again : ArticleAsk::archive;
  const std::string_view words = ui.tr.view(state.archived ? "article.back" : "article.archive");
  if (menu.line(words, state.archived ? Icon::undo : Icon::box)) intents.push_back({ask});
}

void actions(const Ui& ui, Box& row, const ArticleState& state, Intents& intents) {
  const Box more = Box(row.cut_right(36)).centred(32, ui.control());
  if (icon_button(ui, more, Icon::more, ui.tr.view("action.more"))) open_menu("article_more");
  more_menu(ui, more, state, intents);
  row.cut_right(4);
  const std::string_view publish = ui.tr.view("article.publish");
  if (button_right(ui, row, {.label = ui.narrow() ? std::string_view{} : publish,
                             .icon = ui.narrow() ? Icon::globe : Icon::none,
                             .kind = ButtonKind::primary, .key = "publish", .hint = publish})) {
    intents.push_back({ArticleAsk::publish});
  }
  if (!ui.narrow() && button_right(ui, row, {.label = ui.tr.view("article.save"),
                                             .disabled = !state.edited})) {
    intents.push_back({ArticleAsk::save});
  }
}

void head(const Ui& ui, const Box& box, const ArticleState& state, Intents& intents) {
  fill(box, ui.colours.panel);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box row = box.inset(ui.gutter(), 0);
  if (state.can_write) actions(ui, row, state, intents);
  row.cut_right(8);
  Box title = row.cut_top(row.h / 2 + 6);
  title.cut_top(8);
  const float pill_w = pill_width(ui, state.state_words);
  const Type type = ui.narrow() ? Type::body_strong : Type::title;
  const float w = std::min(text_width(ui, type, state.name) + 2, title.w - pill_w - 12);
  say_heading(ui, title.cut_left(w), type, state.name, 1);
  title.cut_left(12);
  platform::a11y::text(state.state_words, {title.x, title.y, pill_w, title.h});
  pill(ui, title, state.state_words, state.tone);
  row.cut_bottom(10);
  if (state.edited) {
    const std::string_view words = ui.tr.view("article.unsaved");
    const float wide = text_width(ui, Type::caption, words) + 1;
    say(ui, row.cut_right(wide), Type::caption, ui.colours.warning, words);
  }
  say(ui, row, Type::caption, ui.colours.muted, state.facts);
}

void languages(const Ui& ui, Box row, const ArticleState& state, Intents& intents) {
  fill(row, ui.colours.panel);
  divider(ui, row.x, row.bottom() - 1, row.w);
  std::vector<std::string> names;
  for (const ArticleLanguage& language : state.languages) {
    names.push_back(language.versions.empty() ? language.name + " –" : language.name);
  }
  const int pressed = tab_row(ui, row.inset(ui.gutter(), 0), names,
                              static_cast<int>(state.language), ui.tr.view("field.language"));
  if (pressed >= 0) intents.push_back({ArticleAsk::language, pressed});
}

float editor(const Ui& ui, const Box& at, ArticleState& state, Intents& intents) {
  Box column = at;
  column.h = 1e6f;
  const std::string_view label = ui.tr.view("field.heading");
  ImGui::PushID(state.chosen().code.c_str());
  const Box box = labelled(ui, column, label, state.heading_error, true);
  const Edited heading = text_field(ui, box, {.label = label, .key = "heading",
                                              .error = state.heading_error, .required = true},
                                    state.heading);
  const std::string_view text = ui.tr.view("article.body_label");
  const float height = lines_height(ui, column.w, state.body, kEditorLeast, 1400);
  const Box area = labelled(ui, column, text, {}, false, height);
  const Edited body = text_field(ui, area, {.label = text, .key = "body", .lines = true,
                                            .reload = std::exchange(state.reload, false)},
                                 state.body);
  ImGui::PopID();
  if (heading.changed || body.changed) intents.push_back({ArticleAsk::typed});
  column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted,
                               ui.tr.view("article.syntax")) + 8);
  return column.y - at.y;
}

// What stands beside the editor: how it will look, or another language.
float beside(const Ui& ui, const Box& at, ArticleState& state, Intents& intents) {
  Box column = at;
  column.h = 1e6f;
  std::vector<std::string> names{ui.tr("article.read")};
  for (const ArticleLanguage& language : state.languages) names.push_back(language.name);
  const std::string_view label = ui.tr.view("article.beside");
  const int chosen = select_field(ui, labelled(ui, column, label, {}),
                                  {.label = label, .key = "beside", .names = names,
                                   .chosen = state.beside + 1});
  if (chosen >= 0) intents.push_back({ArticleAsk::beside, chosen - 1});
  column.cut_top(4);
  if (state.beside < 0) {
    column.cut_top(view_article_text(ui, column, state.heading, state.body, state.files));
    return column.y - at.y;
  }
  const auto& versions = state.languages[static_cast<std::size_t>(state.beside)].versions;
  if (versions.empty()) {
    say(ui, column.cut_top(24), Type::body, ui.colours.muted, ui.tr.view("article.no_text"));
  } else {
    column.cut_top(view_article_text(ui, column, versions.front().heading,
                                     versions.front().body, state.files));
  }
  return column.y - at.y;
}

void version_row(const Ui& ui, Box row, const ArticleState& state, std::size_t index,
                 Intents& intents) {
  const ArticleVersion& version = state.chosen().versions[index];
  const std::string number = std::to_string(version.number);
  ImGui::PushID(version.id.text().c_str());
  if (state.can_write) {
    const Box at = Box(row.cut_right(34)).centred(30, 30);
    if (icon_button(ui, at, Icon::undo, ui.tr("article.restore", {{"n", number}}), "restore")) {
      intents.push_back({ArticleAsk::restore, static_cast<int>(index)});
    }
    row.cut_right(8);
  }
  Box first = row.cut_top(24);
  const std::string name = ui.tr("article.version", {{"n", number}});
  const float w = text_width(ui, Type::table_medium, name) + 10;
  say(ui, first.cut_left(w), Type::table_medium, ui.colours.text, name);
  if (version.live || !version.published) {
    const std::string_view words =
        ui.tr.view(version.live ? "article.live" : "article.unpublished");
    platform::a11y::text(words, {first.x, first.y, first.w, first.h});
    pill(ui, first, words, version.live ? Tone::good : Tone::warning);
  }
  say(ui, row.cut_top(18), Type::caption, ui.colours.muted, version.below);
  ImGui::PopID();
}

float versions(const Ui& ui, const Box& at, const ArticleState& state, Intents& intents) {
  const auto& all = state.chosen().versions;
  if (all.empty()) return 0;
  const Box whole{at.x, at.y, at.w, 28 + 2 * kPad + static_cast<float>(all.size()) * kVersion};
  card(ui, whole);
  Box column = whole.inset(kPad);
  say_heading(ui, column.cut_top(28), Type::body_strong, ui.tr.view("article.versions"), 2);
  for (std::size_t i = 0; i < all.size(); ++i) {
    version_row(ui, column.cut_top(kVersion), state, i, intents);
  }
  return whole.h + space::gap;
}

float attached(const Ui& ui, const Box& at, ArticleState& state,
               std::vector<FileIntent>& intents) {
  const float height = card_around(ui, at, [&](Box column) {
    return view_files(ui, column, state.files, intents);
  });
  return height + space::gap;
}

float reading(const Ui& ui, const Box& at, const ArticleState& state) {
  return view_article_text(ui, at, state.heading, state.body, state.files);
}

float narrow_body(const Ui& ui, Box column, ArticleState& state, Intents& intents,
                  std::vector<FileIntent>& file_intents) {
  const float from = column.y;
  const std::string names[] = {ui.tr("article.edit"), ui.tr("article.read")};
  const int pressed = tab_row(ui, column.cut_top(40), names, state.preview ? 1 : 0, state.name);
  if (pressed >= 0) intents.push_back({ArticleAsk::preview, pressed});
  column.cut_top(12);
  if (state.preview) {
    column.cut_top(reading(ui, column, state));
    return column.y - from;
  }
  column.cut_top(editor(ui, column, state, intents) + 8);
  column.cut_top(versions(ui, column, state, intents));
  column.cut_top(attached(ui, column, state, file_intents));
  return column.y - from;
}

float wide_body(const Ui& ui, const Box& area, ArticleState& state, Intents& intents,
                std::vector<FileIntent>& file_intents) {
  const float half = (area.w - 32) / 2;
  Box left{area.x, area.y, half, 1e6f}, right{area.x + half + 32, area.y, half, 1e6f};
  const float top = left.y;
  left.cut_top(editor(ui, left, state, intents) + 8);
  left.cut_top(versions(ui, left, state, intents));
  left.cut_top(attached(ui, left, state, file_intents));
  right.cut_top(beside(ui, right, state, intents));
  return std::max(left.y, right.y) - top;
}

}  // namespace

void view_article(const Ui& ui, const Box& area, ArticleState& state, Intents& intents,
                  std::vector<FileIntent>& file_intents) {
  if (state.missing) {
    if (empty_state(ui, area, Icon::book, ui.tr("article.missing"), ui.tr("article.missing_hint"),
                    ui.tr("entities.article"))) {
      intents.push_back({ArticleAsk::go_list});
    }
    return;
  }
  Box rest = area;
  head(ui, rest.cut_top(ui.narrow() ? 68 : 72), state, intents);
  languages(ui, rest.cut_top(40), state, intents);
  if (!state.error.empty()) {
    note(ui, rest.cut_top(44).inset(ui.gutter(), 4), state.error, Tone::bad);
  }
  Scroll scroll("article", rest);
  const Box content = scroll.content();
  const Box column{content.x + ui.gutter(), content.y + 16, content.w - 2 * ui.gutter(), 1e6f};
  float height = 0;
  if (!state.can_write) height = reading(ui, column, state);
  else if (ui.narrow()) height = narrow_body(ui, column, state, intents, file_intents);
  else height = wide_body(ui, column, state, intents, file_intents);
  scroll.finish(height + 32);
}

}  // namespace acq::ui
