// Attached files: opened with the program, given records, told what records name.
#include <algorithm>

#include "base/money.h"
#include "client/app/staff_app.h"
#include "client/screens/files_card/files_card.h"

namespace acq::app {
namespace {

constexpr std::size_t kNamedMost = 1000;
constexpr std::int64_t kRoomBytes = 250'000'000;
// What is in memory is gone with the tab, and the tab with too much of it.
constexpr std::int64_t kRoomInMemoryBytes = 40'000'000;

}  // namespace

// A damaged database of files is replaced: what the server has comes again.
void StaffApp::open_files() {
  const OpenOptions options = open_options(host_.storage, host_.storage.attached());
  auto opened = files::FileKeeper::open(host_, options);
  if (!opened && opened.error().code == "database_corrupt" && remove_database(options)) {
    opened = files::FileKeeper::open(host_, options);
  }
  if (!opened) return toast(tr_->error(opened.error()), true);
  files_ = std::move(*opened);
  pictures_ = std::make_unique<files::PictureCache>(host_, *files_);
}

void StaffApp::attach(const platform::PickedFile& file, EntityKind kind, const Id& row) {
  if (!files_) return host_.files.forget(file.id);
  attaching_.push_back({files_->take(file), kind, row});
  host_.frames.request_frames(2);
}

void StaffApp::run_files() {
  if (!files_) return;
  for (const Attaching& each : std::exchange(attaching_, {})) {
    const auto taken = files_->taken(each.ticket);
    if (!taken) attaching_.push_back(each);
    else if (*taken) attach_taken(each, **taken);
    else toast(tr_->error(taken->error()), true);
  }
  if (const auto problem = files_->problem()) toast(tr_->error(*problem), true);
  notice_restored_server();
  if (files_stale_ && device_->sync().state().first_sync_done && !in_work_) name_files();
  // Only for the user whose files they are: the sync has just spoken with the server as them.
  const SyncState& sync = device_->sync().state();
  if (sync.trouble == SyncTrouble::none && sync.last_contact_ms > 0) files_->run();
}

// A backup may be older than files that were sent since.
void StaffApp::notice_restored_server() {
  const std::string& epoch = device_->sync().epoch();
  if (epoch.empty() || epoch == files_epoch_) return;
  files_epoch_ = preferences_->get("files_epoch");
  const bool restored = !files_epoch_.empty() && files_epoch_ != epoch;
  files_epoch_ = epoch;
  preferences_->set("files_epoch", epoch);
  if (restored && grant_of(actor_, EntityKind::file).create != Reach::none) {
    files_->server_restored();
  }
}

void StaffApp::attach_taken(const Attaching& to, const files::TakenFile& file) {
  Change change = ui::file_record(device_->store().ids().make(), file);
  change.set("subject_kind", std::string(entity(to.kind).name));
  change.set("subject_id", to.row);
  (void)write({&change, 1}, (*tr_)("files.attached", {{"name", file.name}}));
}

// Tells the keeper what records name, the newest first.
void StaffApp::name_files() {
  files_stale_ = false;
  ListQuery query{.kind = EntityKind::file, .sort = "created_at", .descending = true,
                  .limit = kNamedMost};
  const auto rowids = list_rowids(device_->rows(), query);
  if (!rowids) return;
  std::vector<files::NamedFile> named;
  for (const std::int64_t rowid : *rowids) {
    const auto record = device_->rows().at(EntityKind::file, rowid);
    if (!record || !*record) continue;
    named.push_back({std::string(text_of((*record)->get("sha256"))),
                     std::string(text_of((*record)->get("preview"))),
                     number_of((*record)->get("size"))});
  }
  files_->keep(std::move(named), file_room());
}

std::int64_t StaffApp::file_room() {
  if (host_.storage.state().kind == platform::StorageKind::memory) return kRoomInMemoryBytes;
  return parse_decimal(preferences_->get("file_room"), 0).value_or(kRoomBytes);
}

void StaffApp::set_file_room(std::int64_t bytes) {
  preferences_->set("file_room", std::to_string(bytes));
  files_stale_ = true;
  host_.frames.request_frames(2);
}

std::int64_t StaffApp::unsent() const {
  const SyncState& sync = device_->sync().state();
  return sync.pending + sync.refused + (files_ ? files_->unsent() : 0);
}

}  // namespace acq::app
