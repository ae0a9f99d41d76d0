// The page of one article: "/articles/UUID".
#pragma once

#include <memory>
#include <vector>

#include "client/screens/article/article_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_article_screen();

// Reads the article again when stale; what was typed stays.
void refresh_article(Env& env, ArticleState& state);
// Puts the chosen language into the editor: what was typed before, else its newest version.
void load_editor(ArticleState& state);
void view_article(const Ui& ui, const Box& area, ArticleState& state,
                  std::vector<ArticleIntent>& intents, std::vector<FileIntent>& file_intents);
void update_article(Env& env, ArticleState& state, const ArticleIntent& intent);

// A text as readers will see it; returns its height. Pictures come from `files`.
float view_article_text(const Ui& ui, Box column, std::string_view heading, std::string_view body,
                        const FilesCard& files);

}  // namespace acq::ui
