// The card of a record's attached files: what there is, adding, saving, looking at pictures.
// A part that pages are made of, not a screen of its own.
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

#include "client/files/file_keeper.h"
#include "client/screens/screen.h"

namespace acq::ui {

struct FileLine {
  Id row;
  std::string name, sha256, preview, mime;
  std::string below;            // "220 KB · Anna · today 14:05 · not sent yet"
  std::string facts;            // what of it does not change
  files::FileState at;
  bool bad = false;             // the server refused it
  bool picture = false;
  ImTextureData* small = nullptr;  // good for this frame
};

// The window with one picture.
struct LookedAt {
  bool open = false;
  std::string name, sha256;
  ImTextureData* texture = nullptr;
  std::string words;  // in its place while there is none
};

struct FilesCard {
  Id row;  // whose files they are
  bool can_add = false, can_remove = false;
  bool reading = false;         // a file is being taken in
  std::size_t most = 5;
  bool more = false;
  std::vector<FileLine> lines;

  std::uint64_t seen = 0;       // of FileKeeper::changes()
  LookedAt looked_at;
};

enum class FileAsk : std::uint8_t { add, photo, look, save, remove, all };

struct FileIntent {
  FileAsk ask;
  std::size_t index = 0;
};

// Reads the record's files anew.
void load_files(Env& env, FilesCard& card);
// Before each view: how far the bytes are, and the pictures.
void prepare_files(Env& env, FilesCard& card);
// Draws into the column and returns where it ended.
float view_files(const Ui& ui, Box column, FilesCard& card, std::vector<FileIntent>& intents);
void update_files(Env& env, FilesCard& card, const FileIntent& intent);

// The same of single files, for pages that show them in another form.
FileLine make_file_line(Env& env, const Record& record);
// `changed`: the keeper's states are worth asking for; `side_px`: how large its picture is shown.
void prepare_file_line(Env& env, FileLine& line, bool changed, int side_px);
void prepare_looked_at(Env& env, LookedAt& looked);
// The window over the page, while a picture is looked at.
void view_looked_at(const Ui& ui, LookedAt& looked);

// "220 KB", "1.5 MB", "2 GB"
std::string size_words(const Translator& tr, std::int64_t bytes);
// How far its bytes are; "" when they are where they should be.
std::string place_words(const Translator& tr, const files::FileState& state);
// The record of a file that was taken, for `subject`.
Change file_record(const Id& row, const files::TakenFile& file);

}  // namespace acq::ui
