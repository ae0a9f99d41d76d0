#include <algorithm>

#include "base/utf8.h"
#include "client/screens/article/article.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

// The newest version as long as it is a draft; nil: a new one is to be made.
const ArticleVersion* open_draft(const ArticleState& state) {
  const auto& versions = state.chosen().versions;
  const bool open = !versions.empty() && !versions.front().published;
  return open ? &versions.front() : nullptr;
}

// What stands in the editor as a version, and publishes it when asked.
Change text_change(Env& env, const ArticleState& state, bool publish) {
  const ArticleVersion* draft = open_draft(state);
  Change change = draft ? update_change(EntityKind::article_text, draft->id)
                        : insert_change(EntityKind::article_text, env.store.ids().make());
  if (!draft) {
    const auto& versions = state.chosen().versions;
    const std::int64_t number = versions.empty() ? 1 : versions.front().number + 1;
    change.set("article", state.row).set("language", state.chosen().code);
    change.set("text_version", number);
  }
  change.set("heading", state.heading).set("body", state.body);
  if (publish) change.set("published_at", env.now);
  return change;
}

void save(Env& env, ArticleState& state, bool publish) {
  if (trim(state.heading).empty()) {
    state.heading_error = env.tr("article.heading_first");
    return;
  }
  std::vector<Change> changes{text_change(env, state, publish)};
  if (publish) {
    Change shown = update_change(EntityKind::article, state.row);
    changes.push_back(shown.set("article_state", std::string("published")));
  }
  if (!env.shell.write(changes, env.tr(publish ? "article.published" : "article.saved"))) return;
  state.drafts.erase({state.row, state.chosen().code});
  state.edited = false;
  state.heading_error.clear();
  state.stale = true;
}

void set_state(Env& env, ArticleState& state, std::string_view value, std::string_view said) {
  Change change = update_change(EntityKind::article, state.row);
  change.set("article_state", std::string(value));
  if (env.shell.write({&change, 1}, env.tr(said))) state.stale = true;
}

void keep_typed(ArticleState& state) {
  state.edited = true;
  state.heading_error.clear();
  state.drafts[{state.row, state.chosen().code}] = {state.heading, state.body};
}

void restore(Env& env, ArticleState& state, std::size_t index) {
  const auto& versions = state.chosen().versions;
  if (index >= versions.size()) return;
  state.heading = versions[index].heading;
  state.body = versions[index].body;
  state.reload = true;
  keep_typed(state);
  const std::string number = std::to_string(versions[index].number);
  env.shell.toast(env.tr("article.restored", {{"n", number}}));
}

bool was_published(const ArticleState& state) {
  return std::ranges::any_of(state.languages, [](const ArticleLanguage& language) {
    return std::ranges::any_of(language.versions, &ArticleVersion::published);
  });
}

}  // namespace

void update_article(Env& env, ArticleState& state, const ArticleIntent& intent) {
  switch (intent.ask) {
    case ArticleAsk::language:
      state.language = static_cast<std::size_t>(intent.index);
      load_editor(state);
      break;
    case ArticleAsk::beside: state.beside = intent.index; break;
    case ArticleAsk::preview: state.preview = intent.index == 1; break;
    case ArticleAsk::typed: keep_typed(state); break;
    case ArticleAsk::save: save(env, state, false); break;
    case ArticleAsk::publish: save(env, state, true); break;
    case ArticleAsk::restore: restore(env, state, static_cast<std::size_t>(intent.index)); break;
    case ArticleAsk::archive: set_state(env, state, "archived", "article.archived"); break;
    case ArticleAsk::show_again:
      set_state(env, state, was_published(state) ? "published" : "draft", "article.back");
      break;
    case ArticleAsk::facts: env.shell.open_form(EntityKind::article, state.row); break;
    case ArticleAsk::picture: env.host.files.pick("image/*", false); break;
    case ArticleAsk::go_list: env.shell.go(list_route(EntityKind::article)); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class ArticleScreen final : public Screen {
 public:
  void open(Env&, const Route& route) override {
    const Id row = Id::parse(route.part(1)).value_or(Id{});
    if (row != state_.row) {
      auto drafts = std::move(state_.drafts);
      state_ = {};
      state_.row = row;
      state_.drafts = std::move(drafts);
    }
    state_.stale = true;
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      const EntityKind kind = touched.kind;
      if (kind == EntityKind::article || kind == EntityKind::article_text ||
          kind == EntityKind::file) {
        state_.stale = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    refresh_article(env, state_);
    prepare_files(env, state_.files);
    intents_.clear();
    file_intents_.clear();
    view_article(ui, area, state_, intents_, file_intents_);
    view_looked_at(ui, state_.files.looked_at);
    for (const ArticleIntent& intent : intents_) update_article(env, state_, intent);
    for (const FileIntent& intent : file_intents_) update_files(env, state_.files, intent);
  }
  // A picture stands where the text ends, by its name.
  bool file(Env& env, const platform::PickedFile& file) override {
    if (state_.missing || !state_.can_write) return false;
    env.shell.attach(file, EntityKind::article, state_.row);
    const bool picture = file.type.starts_with("image/");
    if (picture) {
      if (!state_.body.empty() && !state_.body.ends_with('\n')) state_.body += "\n";
      state_.body += "![" + file.name + "](" + file.name + ")\n";
      state_.reload = true;
      keep_typed(state_);
    }
    env.host.frames.request_frames(2);
    return true;
  }
  // What was typed outlives a change of language.
  bool survives_language() const override { return true; }

 private:
  ArticleState state_;
  std::vector<ArticleIntent> intents_;
  std::vector<FileIntent> file_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_article_screen() { return std::make_unique<ArticleScreen>(); }

}  // namespace acq::ui
