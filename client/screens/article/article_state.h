// One article of the knowledge base: its languages, their versions, and what is being written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "client/screens/files_card/files_card.h"
#include "model/entity.h"

namespace acq::ui {

struct ArticleVersion {
  Id id;
  std::int64_t number = 0;
  std::string below;  // "Anna, yesterday"
  std::string heading, body;
  bool published = false;
  bool live = false;  // what readers see
};

struct ArticleLanguage {
  std::string code, name;
  std::vector<ArticleVersion> versions;  // the newest first
};

// What was typed and not saved yet. Kept while the program runs.
struct ArticleDraft {
  std::string heading, body;
};

struct ArticleState {
  Id row{};
  bool stale = true, missing = false, can_write = true;
  std::string error, heading_error;

  std::string name, state_words, facts;  // "Repairs · Customers in the portal"
  Tone tone = Tone::neutral;
  bool archived = false;

  std::vector<ArticleLanguage> languages;  // all that there can be
  std::size_t language = 0;                // the one that is written
  int beside = -1;                         // another one beside it; -1: how it will look
  bool preview = false;                    // on phones: the other tab

  std::string heading, body;  // in the editor
  bool edited = false;
  bool reload = false;        // the program changed the body
  std::map<std::pair<Id, std::string>, ArticleDraft> drafts;  // by article and language

  FilesCard files;

  const ArticleLanguage& chosen() const { return languages[language]; }
};

enum class ArticleAsk : std::uint8_t {
  language,   // index
  beside,     // index into languages, -1 for the preview
  preview,    // index: 0 or 1
  typed,
  save,
  publish,
  restore,    // index into the versions
  archive,
  show_again,
  facts,      // the form opens
  picture,    // is picked
  go_list,
};

struct ArticleIntent {
  ArticleAsk ask;
  int index = 0;
};

}  // namespace acq::ui
