// What the shell shows, taken from the device.
#include <algorithm>

#include "client/app/staff_app.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::app {

using ui::Icon;

namespace {

constexpr std::size_t kFavouritesMost = 8;

std::string_view trouble_key(SyncTrouble trouble) {
  switch (trouble) {
    case SyncTrouble::none: break;
    case SyncTrouble::signed_out: return "sync.signed_out";
    case SyncTrouble::other_user: return "sync.other_user";
    case SyncTrouble::program_old: return "sync.program_old";
    case SyncTrouble::server_old: return "sync.server_old";
    case SyncTrouble::wiped: return "sync.wiped";
    case SyncTrouble::storage: return "sync.storage";
  }
  return "sync.sent";
}

}  // namespace

bool StaffApp::dark() const {
  if (theme_ == Theme::system) return host_.locale.state().dark;
  return theme_ == Theme::dark;
}

void StaffApp::make_navigation() {
  const Translator& tr = *tr_;
  model_.groups.clear();
  model_.bottom.clear();
  for (ui::PlaceGroup& group : ui::places(tr, device_->rows().dictionary())) {
    NavGroup made{std::move(group.label), {}};
    for (ui::Place& place : group.places) made.entries.push_back({std::move(place)});
    model_.groups.push_back(std::move(made));
  }
  make_quick_adds();
  for (const std::string_view section : {"my_day", "contacts", "deals", "tickets"}) {
    for (const NavGroup& group : model_.groups) {
      const auto found = std::ranges::find(group.entries, section, &NavEntry::section);
      if (found != group.entries.end()) model_.bottom.push_back(*found);
    }
  }
  model_.bottom.push_back({{"more", "/more", tr("nav.more"), Icon::more}});
  model_.bottom[0].label = tr("nav.day_short");
}

// What the header's plus offers, and the palette besides.
void StaffApp::make_quick_adds() {
  model_.quick_adds.clear();
  const Dictionary& dictionary = device_->rows().dictionary();
  for (const EntityKind kind :
       {EntityKind::contact, EntityKind::account, EntityKind::lead, EntityKind::deal,
        EntityKind::event, EntityKind::task, EntityKind::ticket, EntityKind::activity}) {
    model_.quick_adds.push_back({kind, ui::new_name(*tr_, entity(kind))});
  }
  for (const Entity& each : entities()) {
    if (!is_own(each.kind) || !dictionary.uses(each.kind)) continue;
    model_.quick_adds.push_back({each.kind, ui::new_name(*tr_, dictionary.entity(each.kind))});
  }
}

// What has a star stands in a group of its own, below the day.
void StaffApp::refresh_favourites() {
  const std::string label = (*tr_)("nav.favourites");
  std::erase_if(model_.groups, [&](const NavGroup& group) { return group.label == label; });
  NavGroup group{label, {}};
  favourites_.clear();
  ui::Env env = make_env();
  for (const ui::Visit& visit : visits_->favourites(kFavouritesMost)) {
    const auto record = device_->rows().find(visit.kind, visit.row);
    favourites_.push_back(visit.row);  // one that was deleted may come back
    if (!record || !*record || (*record)->deleted) continue;
    group.entries.push_back({{visit.row.text(), ui::record_route(visit.kind, visit.row),
                              ui::shown_title(env, **record), ui::icon_of(visit.kind)}});
  }
  if (!group.entries.empty()) model_.groups.insert(model_.groups.begin() + 1, std::move(group));
}

void StaffApp::refresh_counts() {
  counts_stale_ = false;
  refresh_favourites();
  ListQuery tasks{.kind = EntityKind::task};
  tasks.where = {{"task_state", Compare::equal, std::string("open")},
                 {"owner", Compare::equal, actor_.user}};
  ListQuery tickets{.kind = EntityKind::ticket};
  tickets.where = {{"ticket_state", Compare::not_equal, std::string("solved")},
                   {"ticket_state", Compare::not_equal, std::string("closed")}};
  const auto open_tasks = count_rows(device_->rows(), tasks);
  const auto open_tickets = count_rows(device_->rows(), tickets);
  for (NavGroup& group : model_.groups) {
    for (NavEntry& entry : group.entries) {
      if (entry.section == "tasks" && open_tasks) entry.count = *open_tasks;
      if (entry.section == "tickets" && open_tickets) entry.count = *open_tickets;
    }
  }
}

void StaffApp::refresh_sync_words() {
  const SyncState& sync = device_->sync().state();
  const Translator& tr = *tr_;
  const std::int64_t files = files_ ? files_->waiting() : 0;
  const std::int64_t refused = files_ ? files_->unsent() - files : 0;
  const std::int64_t waits = sync.pending + files;
  const std::string waiting = format_number(tr.language(), waits);
  if (sync.refused > 0) {
    model_.sync = SyncLook::attention;
    model_.sync_words = tr.count("sync.attention", sync.refused);
    model_.sync_short = format_number(tr.language(), sync.refused);
  } else if (sync.trouble != SyncTrouble::none) {
    model_.sync = SyncLook::attention;
    model_.sync_words = tr(trouble_key(sync.trouble));
    model_.sync_short = "!";
  } else if ((!sync.first_sync_done || sync.renewing) && sync.online) {
    model_.sync = SyncLook::receiving;
    model_.sync_words =
        tr("sync.receiving", {{"n", format_number(tr.language(), sync.rows_received)}});
    model_.sync_short = "…";
    model_.sync_progress =
        sync.rows_expected > 0
            ? static_cast<float>(sync.rows_received) / static_cast<float>(sync.rows_expected)
            : 0;
  } else if (!sync.online) {
    model_.sync = SyncLook::offline;
    model_.sync_words = waits > 0 ? tr.count("sync.offline_waiting", waits) : tr("sync.offline");
    model_.sync_short = waits > 0 ? waiting : model_.sync_words;
  } else if (sync.pending > 0) {
    model_.sync = SyncLook::sending;
    model_.sync_words = tr.count("sync.sending", sync.pending);
    model_.sync_short = waiting;
  } else if (refused > 0) {
    model_.sync = SyncLook::attention;
    model_.sync_words = tr.count("sync.files_refused", refused);
    model_.sync_short = format_number(tr.language(), refused);
  } else if (files > 0) {
    model_.sync = SyncLook::sending;
    model_.sync_words = tr.count("sync.sending_files", files);
    model_.sync_short = waiting;
  } else {
    model_.sync = SyncLook::sent;
    model_.sync_words = tr("sync.sent");
    model_.sync_short = tr("sync.sent_short");
  }
}

void StaffApp::refresh_model() {
  if (organisation_stale_) {
    read_organisation();
    read_actor();
  }
  const int edition = device_->rows().dictionary().edition();
  if (edition != dictionary_edition_) {
    if (dictionary_edition_ != 0) make_screens_anew();
    dictionary_edition_ = edition;
  }
  if (counts_stale_) refresh_counts();
  if (notices_stale_) refresh_notices();
  model_.user_name = session_.name.empty() ? session_.email : session_.name;
  model_.user_email = session_.email;
  model_.can_undo = !undo_stack_.empty();
  refresh_sync_words();
  remember_unsent();
  const Translator& tr = *tr_;
  model_.banner.clear();
  model_.banner_action.clear();
  if (host_.update.ready()) {
    model_.banner = tr("banner.update");
    model_.banner_action = tr("banner.update_now");
  } else if (host_.storage.state().kind == platform::StorageKind::memory) {
    model_.banner = tr("banner.memory");
  }
}

}  // namespace acq::app
