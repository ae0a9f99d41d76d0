#include <algorithm>

#include "base/utf8.h"
#include "client/files/picture_cache.h"
#include "client/screens/files_card/files_card.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr int kSmallSide = 160;   // 40 points on the sharpest screens
constexpr int kLargeSide = 2048;

// Without a smaller one the file itself is shown, when it is not too much to fetch for that.
constexpr std::int64_t kShownBytesMax = 4'000'000;

}  // namespace

FileLine make_file_line(Env& env, const Record& record) {
  FileLine line;
  line.row = record.id;
  line.name = text_of(record.get("name"));
  line.mime = text_of(record.get("mime"));
  line.sha256 = text_of(record.get("sha256"));
  line.preview = text_of(record.get("preview"));
  const std::int64_t size = number_of(record.get("size"));
  line.picture = line.mime.starts_with("image/") && size <= files::kPictureBytesMax;
  if (line.picture && line.preview.empty() && size <= kShownBytesMax) line.preview = line.sha256;
  line.facts = size_words(env.tr, size);
  const std::string who = env.rows.title(EntityKind::user, id_of(record.get("created_by")));
  if (!who.empty()) line.facts += " · " + who.substr(0, who.find(' '));
  const TimeMs when = number_of(record.get("created_at"));
  if (when > 0) line.facts += " · " + format_relative(env.tr, when, env.now, env.utc_offset_min);
  line.below = line.facts;
  return line;
}

std::string size_words(const Translator& tr, std::int64_t bytes) {
  if (bytes == 0) return "0 KB";
  if (bytes < 1'000'000) {
    return format_number(tr.language(), std::max<std::int64_t>(1, (bytes + 500) / 1000)) + " KB";
  }
  if (bytes < 1'000'000'000) {
    return format_decimal(tr.language(), (bytes + 50'000) / 100'000, 1, true) + " MB";
  }
  return format_decimal(tr.language(), (bytes + 50'000'000) / 100'000'000, 1, true) + " GB";
}

std::string place_words(const Translator& tr, const files::FileState& state) {
  if (!state.refused.empty()) return tr.error({state.refused, {}, {}});
  if (state.moving && state.percent > 0) {
    return tr("files.moving", {{"n", format_number(tr.language(), state.percent)}});
  }
  if (state.to_send) return tr("files.to_send");
  if (state.here) return {};
  return tr(state.missing ? "files.missing" : "files.not_here");
}

void load_files(Env& env, FilesCard& card) {
  card.lines.clear();
  card.seen = 0;
  const Grant grant = grant_of(env.actor, EntityKind::file);
  card.can_add = env.files && grant.create != Reach::none;
  card.can_remove = grant.remove != Reach::none;
  ListQuery query{.kind = EntityKind::file,
                  .where = {{"subject_id", Compare::equal, card.row}},
                  .sort = "created_at",
                  .descending = true,
                  .limit = card.most + 1};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(EntityKind::file, rowid);
    if (record && *record) card.lines.push_back(make_file_line(env, **record));
  }
  card.more = card.lines.size() > card.most;
  if (card.more) card.lines.resize(card.most);
}

void prepare_files(Env& env, FilesCard& card) {
  if (!env.files || !env.pictures) return;
  card.reading = env.files->taking();
  const bool changed = card.seen != env.files->changes();
  card.seen = env.files->changes();
  for (FileLine& line : card.lines) prepare_file_line(env, line, changed, kSmallSide);
  prepare_looked_at(env, card.looked_at);
}

void prepare_file_line(Env& env, FileLine& line, bool changed, int side_px) {
  if (!env.files || !env.pictures) return;
  if (changed) {
    line.at = env.files->state(line.sha256);
    const std::string place = place_words(env.tr, line.at);
    line.below = line.facts + (place.empty() ? "" : " · " + place);
    line.bad = !line.at.refused.empty();
  }
  line.small = line.picture ? env.pictures->find(line.preview, side_px) : nullptr;
}

void prepare_looked_at(Env& env, LookedAt& looked) {
  const bool wanted = looked.open && env.pictures;
  looked.texture = wanted ? env.pictures->find(looked.sha256, kLargeSide) : nullptr;
  if (!wanted || looked.texture) return;
  const files::FileState state = env.files->state(looked.sha256);
  if (env.pictures->unreadable(looked.sha256, kLargeSide)) {
    looked.words = env.tr("error.picture_unreadable");
  } else if (!state.here && !env.host.net.online()) {
    looked.words = env.tr.error({"file_not_here", looked.name, {}});
  } else {
    looked.words = env.tr(state.missing ? "error.file_not_there" : "files.picture_coming");
  }
}

Change file_record(const Id& row, const files::TakenFile& file) {
  const auto keep = [](std::string_view text) { return std::string(text); };
  Change change = insert_change(EntityKind::file, row);
  change.set("name", keep(file.name));
  change.set("mime", keep(file.mime));
  change.set("size", file.size);
  change.set("sha256", keep(file.sha256));
  if (!file.preview.empty()) change.set("preview", keep(file.preview));
  return change;
}

void update_files(Env& env, FilesCard& card, const FileIntent& intent) {
  env.host.frames.request_frames(2);
  if (intent.ask == FileAsk::add) return env.host.files.pick("", true);
  if (intent.ask == FileAsk::photo) return env.host.files.pick("image/*", false, true);
  if (intent.ask == FileAsk::all) {
    card.most = 1000;
    return load_files(env, card);
  }
  if (intent.index >= card.lines.size() || !env.files) return;
  const FileLine& line = card.lines[intent.index];
  switch (intent.ask) {
    case FileAsk::look:
      card.looked_at = {.open = true, .name = line.name, .sha256 = line.sha256};
      break;
    case FileAsk::save: env.files->save(line.sha256, line.name, line.mime); break;
    case FileAsk::remove: {
      const Change change{EntityKind::file, line.row, ChangeKind::remove, {}};
      (void)env.shell.write({&change, 1}, env.tr("files.removed", {{"name", line.name}}));
      break;
    }
    case FileAsk::add:
    case FileAsk::photo:
    case FileAsk::all: break;
  }
}

}  // namespace acq::ui
