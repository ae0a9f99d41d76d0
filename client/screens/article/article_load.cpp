// What the article's page shows, read from the store.
#include <algorithm>

#include "client/screens/article/article.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "rules/articles.h"

namespace acq::ui {
namespace {

void read_facts(Env& env, ArticleState& state, const Record& article) {
  state.name = shown_title(env, article);
  const std::string_view stored = text_of(article.get("article_state"));
  state.archived = stored == "archived";
  state.state_words = shown_choice(env.tr, choices::article_state, stored);
  const Choice* choice = choices::article_state.find(stored);
  state.tone = choice ? choice->tone : Tone::neutral;
  state.facts = shown_choice(env.tr, choices::visible_to, text_of(article.get("visible_to")));
  const std::string_view category = text_of(article.get("category"));
  if (!category.empty()) state.facts = std::string(category) + " · " + state.facts;
}

ArticleVersion version_of(Env& env, const Record& text) {
  ArticleVersion version;
  version.id = text.id;
  version.number = number_of(text.get("text_version"));
  version.heading = text_of(text.get("heading"));
  version.body = text_of(text.get("body"));
  version.published = !is_empty(text.get("published_at"));
  const std::string who = env.rows.title(EntityKind::user, id_of(text.get("created_by")));
  const std::string when = format_relative(env.tr, number_of(text.get("updated_at")), env.now,
                                           env.utc_offset_min);
  version.below = who.empty() ? when : who + ", " + when;
  return version;
}

void make_languages(Env& env, ArticleState& state) {
  state.languages.clear();
  for (const Choice& choice : choices::language.choices) {
    state.languages.push_back({std::string(choice.name),
                               shown_choice(env.tr, choices::language, choice.name), {}});
  }
}

Result<void> read_texts(Env& env, ArticleState& state) {
  auto rowids = list_rowids(env.rows, {.kind = EntityKind::article_text,
                                       .where = {{"article", Compare::equal, state.row}},
                                       .sort = "text_version",
                                       .descending = true});
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto text = env.rows.at(EntityKind::article_text, rowid);
    if (!text) return forward(text);
    if (!*text) continue;
    const auto found = std::ranges::find(state.languages, text_of((*text)->get("language")),
                                         &ArticleLanguage::code);
    if (found != state.languages.end()) found->versions.push_back(version_of(env, **text));
  }
  for (ArticleLanguage& language : state.languages) {
    auto live = published_text(env.rows, state.row, language.code);
    if (!live) return forward(live);
    for (ArticleVersion& version : language.versions) {
      version.live = *live && (*live)->id == version.id;
    }
  }
  return {};
}

// The language to begin with: the user's, when there is a text or none in any other.
std::size_t first_language(Env& env, const ArticleState& state) {
  const auto own = std::ranges::find(state.languages, language_code(env.tr.language()),
                                     &ArticleLanguage::code);
  const auto any = std::ranges::find_if(
      state.languages, [](const ArticleLanguage& one) { return !one.versions.empty(); });
  const bool has_own = own != state.languages.end() && !own->versions.empty();
  const auto first = has_own || any == state.languages.end() ? own : any;
  return static_cast<std::size_t>(first - state.languages.begin());
}

}  // namespace

void load_editor(ArticleState& state) {
  const ArticleLanguage& language = state.chosen();
  const auto typed = state.drafts.find({state.row, language.code});
  state.edited = typed != state.drafts.end();
  state.heading_error.clear();
  state.reload = true;
  if (state.edited) {
    state.heading = typed->second.heading;
    state.body = typed->second.body;
    return;
  }
  const bool none = language.versions.empty();
  state.heading = none ? std::string() : language.versions.front().heading;
  state.body = none ? std::string() : language.versions.front().body;
}

void refresh_article(Env& env, ArticleState& state) {
  if (!state.stale) return;
  state.stale = false;
  state.error.clear();
  state.can_write = grant_of(env.actor, EntityKind::article_text).edit != Reach::none;
  const auto article = env.rows.find(EntityKind::article, state.row);
  state.missing = !article || !*article || (*article)->deleted;
  if (state.missing) return;
  read_facts(env, state, **article);
  const bool first = state.languages.empty();
  make_languages(env, state);
  if (auto read = read_texts(env, state); !read) state.error = env.tr.error(read.error());
  if (first) state.language = first_language(env, state);
  if (!state.edited) load_editor(state);
  state.files.row = state.row;
  state.files.can_add = state.files.can_remove = state.can_write;
  load_files(env, state.files);
}

}  // namespace acq::ui
