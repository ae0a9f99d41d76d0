// The data on this device: whose they are, when they were taken away or damaged, copies of them.
#include "client/app/staff_app.h"
#include "client/app/unsent_edits.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"

namespace acq::app {

// Each user works in a database of their own. False: theirs is opened by a reload.
bool StaffApp::claim_database() {
  const auto known = device_->actor();
  const auto whose = !known                          ? platform::DatabaseOwner::nobody
                     : known->user == session_.user ? platform::DatabaseOwner::same
                                                     : platform::DatabaseOwner::other;
  if (host_.storage.claim(session_.user.text(), whose)) return true;
  close();
  phase_ = Phase::leaving;
  host_.location.reload();
  return false;
}

void StaffApp::tell_of_eviction() {
  const platform::StorageState& storage = host_.storage.state();
  if (eviction_told_ || !storage.evicted || device_->sync().state().first_sync_done) return;
  eviction_told_ = true;
  const std::string lost = storage.lost_edits == 0
                               ? (*tr_)("data.evicted_none")
                               : tr_->count("data.evicted_lost", storage.lost_edits);
  confirm((*tr_)("data.evicted"), (*tr_)("data.evicted_hint") + " " + lost,
          (*tr_)("settings.persist"), [this] {
            host_.storage.persist([this](bool) { host_.frames.request_frames(2); });
          });
  model_.confirm.notice = true;
}

void StaffApp::remember_unsent() {
  const SyncState& sync = device_->sync().state();
  if (host_.storage.state().kind == platform::StorageKind::memory || !sync.first_sync_done) return;
  const std::int64_t now = unsent();
  if (now == unsent_noted_) return;
  unsent_noted_ = now;
  host_.storage.remember(now);
}

// The server has everything but what was not sent; that is handed out before it goes.
void StaffApp::found_damage() {
  if (damage_told_) return;
  damage_told_ = true;
  const SyncState& sync = device_->sync().state();
  const std::int64_t unsent = sync.pending + sync.refused;
  const std::string lost = unsent == 0 ? (*tr_)("data.damaged_none")
                                       : tr_->count("data.damaged_unsent", unsent);
  confirm((*tr_)("data.damaged"), (*tr_)("data.damaged_hint") + " " + lost,
          (*tr_)("data.start_anew"), [this, unsent] {
            if (unsent > 0) {
              host_.files.save("acquaint-unsent.json", "application/json",
                               unsent_edits(*device_));
            }
            drop_local_data(false);  // files are in a database of their own, and whole
          });
}

void StaffApp::draw_damaged(const ui::Ui& ui) {
  const Translator& tr = *tr_;
  ui::Box all{0, 0, ui.width, ui.height};
  if (has_copy_) {
    const ui::Button button{.label = tr.view("settings.restore"), .icon = ui::Icon::undo};
    const float w = ui::button_width(ui, button);
    const ui::Box below = all.cut_bottom(ui.height / 4);
    if (ui::button(ui, {(ui.width - w) / 2, below.y, w, ui.control()}, button)) {
      return replace_database(host_.storage.kept());
    }
  }
  const std::string_view hint = has_copy_ ? "boot.damaged_copy" : "boot.damaged_hint";
  if (ui::empty_state(ui, all, ui::Icon::warning, tr("data.damaged"), tr(hint),
                      tr("data.start_anew"))) {
    start_anew(false);
  }
}

// Nothing of the user stays; what is unsent was named before this was pressed.
void StaffApp::drop_local_data(bool with_files) {
  close();
  start_anew(with_files);
}

void StaffApp::start_anew(bool with_files) {
  const platform::Storage& storage = host_.storage;
  std::vector<std::string_view> names = {storage.database(), storage.spare(), storage.kept()};
  if (with_files) names.push_back(storage.attached());
  for (const std::string_view name : names) {
    const auto removed = remove_database(open_options(storage, name));
    if (removed) continue;
    phase_ = Phase::failed;
    problem_ = removed.error();
    return;
  }
  host_.storage.forget();
  host_.location.reload();
}

void StaffApp::replace_database(std::string_view from) {
  close();
  const auto done = put_back(host_, from, &rules_);
  if (!done) {
    phase_ = Phase::failed;
    problem_ = done.error();
    return;
  }
  host_.location.reload();
}

void StaffApp::take_copy(const platform::PickedFile& file) {
  if (host_.storage.state().kind == platform::StorageKind::memory) {
    return toast((*tr_)("banner.memory"), true);
  }
  toast((*tr_)("data.reading"), false);
  keeper_->take_file(file, [this](Result<void> verdict) {
    model_.toasts.shown.clear();
    if (!verdict) return toast(tr_->error(verdict.error()), true);
    confirm((*tr_)("data.import"), (*tr_)("data.replace_hint"), (*tr_)("data.replace"),
            [this] { replace_database(host_.storage.spare()); });
  });
}

std::optional<TimeMs> StaffApp::copied_ms() {
  return keeper_ ? keeper_->copied_ms() : std::nullopt;
}

void StaffApp::restore_copy() {
  confirm((*tr_)("settings.restore"), (*tr_)("data.replace_hint"), (*tr_)("data.replace"),
          [this] { replace_database(host_.storage.kept()); });
}

void StaffApp::pick_copy() { host_.files.pick(".db"); }

}  // namespace acq::app
