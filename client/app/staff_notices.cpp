// Reminders and what others told the user: the bell, toasts, and the system's own messages.
#include "client/app/staff_app.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::app {
namespace {

constexpr std::size_t kShownMost = 20, kSystemMost = 3;

std::string_view words_key(std::string_view kind) {
  if (kind == "mention") return "bell.mention";
  if (kind == "assigned") return "bell.assigned";
  return kind == "reminder" ? "bell.reminder" : "bell.follow_up";
}

ui::Icon icon_of_notice(std::string_view kind) {
  if (kind == "mention") return ui::Icon::chat;
  if (kind == "assigned") return ui::Icon::user;
  return kind == "reminder" ? ui::Icon::clock : ui::Icon::check;
}

// Records without a page of their own are opened in their form.
bool has_page(EntityKind kind) {
  return kind != EntityKind::task && kind != EntityKind::activity && kind != EntityKind::event &&
         !ui::list_name(kind).empty();
}

}  // namespace

void StaffApp::refresh_notices() {
  notices_stale_ = false;
  model_.notices.clear();
  ListQuery query{.kind = EntityKind::notification, .sort = "noticed_at", .descending = true,
                  .limit = kShownMost};
  query.where = {{"owner", Compare::equal, actor_.user}};
  ui::Env env = make_env();
  for (const Record& record : ui::fetch_all(env, query)) {
    const std::string_view kind = text_of(record.get("notice_kind"));
    NoticeLine line;
    line.id = record.id;
    line.icon = icon_of_notice(kind);
    line.title = text_of(record.get("subject"));
    line.below = (*tr_)(words_key(kind)) + " · " +
                 format_relative(*tr_, number_of(record.get("noticed_at")), env.now,
                                 env.utc_offset_min);
    line.unread = is_empty(record.get("read_at"));
    model_.notices.push_back(std::move(line));
  }
  query.where.push_back({"read_at", Compare::empty, {}});
  model_.unread = count_rows(device_->rows(), query).value_or(0);
}

void StaffApp::run_reminders() {
  if (!reminders_) return;
  ui::Env env = make_env();
  const std::vector<Reminded> due = reminders_->run(env);
  if (due.empty()) return;
  const bool late = due.front().late;
  if (due.size() == 1 && !late) {
    toast((*tr_)("bell.due", {{"subject", due[0].subject}, {"when", due[0].when}}), false);
  } else {
    toast(tr_->count("bell.several", static_cast<std::int64_t>(due.size())), false);
    model_.bell_opens = true;
  }
  for (std::size_t i = 0; i < std::min(due.size(), kSystemMost); ++i) {
    const std::string route = due[i].kind == EntityKind::event ? "/calendar" : "/tasks";
    host_.notices.show(due[i].subject + " · " + due[i].when, due[i].notice.text(), route);
  }
  if (pump_) pump_->run();
}

void StaffApp::read_notices(std::span<const Id> ids) {
  std::vector<Change> changes;
  for (const Id& id : ids) {
    Change change = update_change(EntityKind::notification, id);
    change.set("read_at", host_.clock.now_ms());
    changes.push_back(std::move(change));
  }
  if (changes.empty()) return;
  const auto written = device_->store().write(actor_, changes);
  if (!written) toast(tr_->error(written.error()), true);
  if (pump_) pump_->run();
}

void StaffApp::open_notice(std::size_t index) {
  if (index >= model_.notices.size()) return;
  const Id id = model_.notices[index].id;
  const auto record = device_->rows().find(EntityKind::notification, id);
  if (!record || !*record) return;
  if (model_.notices[index].unread) read_notices({&id, 1});
  const Entity* about = find_entity(text_of((*record)->get("subject_kind")));
  const Id row = id_of((*record)->get("subject_id"));
  if (!about || row.is_nil()) return;
  if (has_page(about->kind)) go(ui::record_route(about->kind, row), false);
  else open_form(about->kind, row, {});
}

void StaffApp::read_all_notices() {
  ListQuery query{.kind = EntityKind::notification, .sort = "noticed_at", .limit = 1000};
  query.where = {{"owner", Compare::equal, actor_.user}, {"read_at", Compare::empty, {}}};
  ui::Env env = make_env();
  std::vector<Id> ids;
  for (const Record& record : ui::fetch_all(env, query)) ids.push_back(record.id);
  read_notices(ids);
}

}  // namespace acq::app
