#include <array>
#include <nlohmann/json.hpp>

#include "client/screens/files_card/files_card.h"
#include "client/screens/settings/answers.h"
#include "client/screens/settings/settings.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "sync/device.h"

namespace acq::ui {
namespace {

void load_organisation(Env& env, SettingsState& state) {
  state.facts.clear();
  ListQuery query{.kind = EntityKind::organisation, .limit = 1};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids || rowids->empty()) return;
  const auto record = env.rows.at(EntityKind::organisation, rowids->front());
  if (!record || !*record) return;
  state.organisation = (*record)->id;
  for (const Field& field : entity(EntityKind::organisation).fields) {
    if (field.has(kSystem)) continue;
    const std::string value = shown_value(env, **record, field);
    if (!value.empty()) state.facts.emplace_back(field_label(env.tr, field), value);
  }
}

void load_people(Env& env, SettingsState& state) {
  state.people.clear();
  ListQuery query{.kind = EntityKind::user, .limit = 60};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  const Field& role = *entity(EntityKind::user).find("role");
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(EntityKind::user, rowid);
    if (!record || !*record) continue;
    const std::string email(text_of((*record)->get("email")));
    state.people.push_back({shown_title(env, **record), email, shown_value(env, **record, role),
                            record_route(EntityKind::user, (*record)->id)});
  }
}

std::string storage_words(Env& env) {
  const platform::StorageState& storage = env.host.storage.state();
  if (storage.kind == platform::StorageKind::memory) return env.tr("settings.in_memory");
  const std::int64_t used_mb = storage.used_bytes / 1'000'000;
  const std::string used = format_number(env.tr.language(), std::max<std::int64_t>(1, used_mb));
  return env.tr(storage.persisted ? "settings.on_disk_kept" : "settings.on_disk",
                {{"used", used}});
}

// "This device holds what the server holds, today 14:05."
std::string proof_words(Env& env) {
  const SyncState& sync = env.device->sync().state();
  if (sync.proven_ms == 0) return env.tr("settings.not_proven");
  const std::string when =
      format_relative(env.tr, sync.proven_ms, env.now, env.utc_offset_min);
  if (sync.rows_repaired == 0) return env.tr("settings.proven", {{"when", when}});
  return env.tr("settings.proven_repaired",
                {{"when", when},
                 {"n", format_number(env.tr.language(), sync.rows_repaired)}});
}

// Choices of room for attached files, in bytes.
constexpr std::array<std::int64_t, 5> kRooms = {0, 100'000'000, 250'000'000, 1'000'000'000,
                                                4'000'000'000};

void load_file_room(Env& env, SettingsState& state) {
  state.files.clear();
  state.room_names.clear();
  state.room = -1;
  if (!env.files) return;
  const std::int64_t room = env.shell.file_room();
  for (const std::int64_t each : kRooms) {
    if (each == room) state.room = static_cast<int>(state.room_names.size());
    state.room_names.push_back(size_words(env.tr, each));
  }
  state.files_kept = env.files->kept_bytes();
  state.files = env.tr("files.on_device", {{"used", size_words(env.tr, state.files_kept)},
                                           {"room", size_words(env.tr, room)}});
}

}  // namespace

void load_settings(Env& env, SettingsState& state) {
  state.stale = false;
  state.language = env.tr.language();
  state.theme = env.shell.theme();
  state.letter_keys = env.shell.remembered("letter_keys") != "off";
  state.may_manage = env.actor.role == Role::administrator;
  load_organisation(env, state);
  load_people(env, state);
  state.roles.clear();
  state.role_names.clear();
  for (const Choice& role : choices::role.choices) {
    state.roles.emplace_back(role.name);
    state.role_names.push_back(shown_choice(env.tr, choices::role, role.name));
  }
  state.storage = storage_words(env);
  state.proof = proof_words(env);
  state.proven_ms = env.device->sync().state().proven_ms;
  const platform::StorageState& storage = env.host.storage.state();
  state.on_disk = storage.kind == platform::StorageKind::file;
  state.copy.clear();
  if (const auto copied = env.shell.copied_ms()) {
    state.copy = env.tr("settings.copied",
                        {{"when", format_relative(env.tr, *copied, env.now, env.utc_offset_min)}});
  }
  state.can_persist = storage.kind == platform::StorageKind::file && !storage.persisted;
  load_file_room(env, state);
  load_calendar_settings(env, state);
}

namespace {

// What came back for an invitation.
void take_answer(Env& env, SettingsState& state) {
  const auto answer = env.shell.answer_of(state.invite_ticket);
  if (!answer) return;
  state.invite_ticket = 0;
  if (answer->status >= 200 && answer->status < 300) {
    state.invite_link = link_in(answer->body);
    env.shell.toast(env.tr("settings.invited", {{"email", state.invite_email}}));
    state.invite_email.clear();
    state.invite_name.clear();
    return;
  }
  const std::string code = answer->status == 0 ? answer->error : error_code_in(answer->body);
  state.invite_error = env.tr.error({code, {}, {}});
}

void invite(Env& env, SettingsState& state) {
  const nlohmann::json body = {
      {"email", state.invite_email},
      {"name", state.invite_name},
      {"role", state.roles[static_cast<std::size_t>(state.invite_role)]}};
  platform::HttpRequest request;
  request.method = "POST";
  request.path = "/v1/invitations";
  request.headers = {{"content-type", "application/json"}, {"x-acquaint", "1"}};
  request.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  state.invite_error.clear();
  state.invite_link.clear();
  state.invite_ticket = env.shell.ask_server(std::move(request));
}

void persist(Env& env) {
  platform::Frames& frames = env.host.frames;
  env.host.storage.persist([&frames](bool) { frames.request_frames(2); });
}

void backup(Env& env) {
  const std::string spare(env.host.storage.spare());
  const auto copied = env.device->db().backup_to(spare);
  if (!copied) {
    env.shell.toast(env.tr.error(copied.error()), true);
    return;
  }
  const std::string name = "acquaint-" + iso_date(env.today()) + ".db";
  const auto given = env.host.storage.download_spare(name);
  if (!given) env.shell.toast(env.tr.error(given.error()), true);
}

}  // namespace

void update_settings(Env& env, SettingsState& state, const SettingsIntent& intent) {
  const auto index = static_cast<std::size_t>(intent.number);
  switch (intent.ask) {
    case SettingsAsk::language: env.shell.set_language(kLanguages[index]); break;
    case SettingsAsk::letter_keys:
      state.letter_keys = intent.number != 0;
      env.shell.remember("letter_keys", state.letter_keys ? "" : "off");
      break;
    case SettingsAsk::theme: env.shell.set_theme(static_cast<Shell::Theme>(intent.number)); break;
    case SettingsAsk::edit_organisation:
      env.shell.open_form(EntityKind::organisation, state.organisation);
      break;
    case SettingsAsk::open_person: env.shell.go(state.people[index].route); break;
    case SettingsAsk::backup: backup(env); break;
    case SettingsAsk::copy_link:
      env.host.clipboard.copy(state.invite_link);
      env.shell.toast(env.tr("action.copied"));
      break;
    case SettingsAsk::import: env.shell.go("/import"); break;
    case SettingsAsk::wipe_device: wipe_device(env, state, intent.number); break;
    case SettingsAsk::rights: env.shell.go("/rights"); break;
    case SettingsAsk::designer:
      env.shell.go("/designer");
      break;
    case SettingsAsk::teams: env.shell.go(list_route(EntityKind::team)); break;
    case SettingsAsk::service: env.shell.go("/service"); break;
    case SettingsAsk::follow_ups: env.shell.go("/follow_ups"); break;
    case SettingsAsk::allow_notices: env.host.notices.ask(); break;
    case SettingsAsk::feed_make: ask_feed(env, state, false); break;
    case SettingsAsk::feed_end: ask_feed(env, state, true); break;
    case SettingsAsk::feed_copy:
      env.host.clipboard.copy(state.feed_link);
      env.shell.toast(env.tr("action.copied"));
      break;
    case SettingsAsk::price_lists: env.shell.go(list_route(EntityKind::price_list)); break;
    case SettingsAsk::tax_rates: env.shell.go(list_route(EntityKind::tax_rate)); break;
    case SettingsAsk::exchange_rates:
      env.shell.go(list_route(EntityKind::exchange_rate));
      break;
    case SettingsAsk::territories: env.shell.go(list_route(EntityKind::territory)); break;
    case SettingsAsk::renew:
      env.shell.confirm(env.tr("settings.renew"), env.tr("settings.renew_hint"),
                        env.tr("settings.renew"), [&env_device = *env.device, &shell = env.shell,
                                                   &tr = env.tr] {
                          const auto begun = env_device.sync().renew();
                          if (!begun) shell.toast(tr.error(begun.error()), true);
                        });
      break;
    case SettingsAsk::invite: invite(env, state); break;
    case SettingsAsk::persist: persist(env); break;
    case SettingsAsk::restore: env.shell.restore_copy(); break;
    case SettingsAsk::import_copy: env.shell.pick_copy(); break;
    case SettingsAsk::file_room:
      env.shell.set_file_room(kRooms[index]);
      state.stale = true;
      break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class SettingsScreen final : public Screen {
 public:
  void open(Env& env, const Route&) override {
    state_.stale = true;
    ask_devices(env, state_);
  }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    take_devices(env, state_);
    const bool kept = !env.host.storage.state().persisted;
    // A proof comes without anything being written.
    const bool proven = state_.proven_ms != env.device->sync().state().proven_ms;
    const bool files = env.files && state_.files_kept != env.files->kept_bytes();
    if (state_.stale || proven || files || state_.theme != env.shell.theme() ||
        (state_.can_persist && !kept)) {
      load_settings(env, state_);
    }
    if (state_.invite_ticket != 0) take_answer(env, state_);
    if (state_.feed_ticket != 0) take_feed(env, state_);
    load_calendar_settings(env, state_);  // the answer to a question comes without a write
    intents_.clear();
    view_settings(ui, area, state_, intents_);
    for (const SettingsIntent& intent : intents_) update_settings(env, state_, intent);
  }

 private:
  SettingsState state_;
  std::vector<SettingsIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_settings_screen() { return std::make_unique<SettingsScreen>(); }

}  // namespace acq::ui
