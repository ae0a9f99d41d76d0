#include <algorithm>

#include "base/utf8.h"
#include "client/screens/shown/shown.h"
#include "client/screens/ticket/ticket.h"

namespace acq::ui {
namespace {

constexpr std::size_t kOwnersMost = 8;

void write_field(Env& env, TicketState& state, std::string_view field, Value value,
                 std::string said) {
  Change change = update_change(EntityKind::ticket, state.row);
  change.set(field, std::move(value));
  if (env.shell.write({&change, 1}, std::move(said))) state.stale = true;
}

void choose(Env& env, TicketState& state, const TicketPicker& picker, std::size_t index) {
  if (index >= picker.values.size() || static_cast<int>(index) == picker.chosen) return;
  write_field(env, state, picker.field, picker.values[index],
              env.tr("ticket.changed", {{"field", picker.label}, {"value", picker.names[index]}}));
}

void set_state(Env& env, TicketState& state, std::string_view value) {
  const auto found = std::ranges::find(state.ticket_state.values, value);
  if (found == state.ticket_state.values.end()) return;
  choose(env, state, state.ticket_state,
         static_cast<std::size_t>(found - state.ticket_state.values.begin()));
}

void search_owners(Env& env, TicketState& state) {
  state.owner_hits.clear();
  ListQuery query;
  query.kind = EntityKind::user;
  query.search = state.owner_words;
  query.limit = kOwnersMost;
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto user = env.rows.at(EntityKind::user, rowid);
    if (!user || !*user) continue;
    state.owner_hits.push_back({(*user)->id.text(), shown_title(env, **user), {}});
  }
}

void set_owner(Env& env, TicketState& state, std::size_t index) {
  if (index >= state.owner_hits.size()) return;
  const ComboHit& hit = state.owner_hits[index];
  const auto id = Id::parse(hit.key);
  if (!id) return;
  write_field(env, state, "owner", *id,
              env.tr("ticket.changed", {{"field", env.tr("field.owner")}, {"value", hit.title}}));
}

Change file_change(Env& env, const TicketState& state, const TicketUpload& upload,
                   const Id& message) {
  Change change = file_record(env.store.ids().make(), **upload.taken);
  change.set("ticket", state.row);
  change.set("ticket_message", message);
  return change;
}

const FileLine* file_at(const TicketState& state, const TicketIntent& intent) {
  if (intent.index >= state.messages.size()) return nullptr;
  const auto& files = state.messages[intent.index].files;
  return intent.other < files.size() ? &files[intent.other] : nullptr;
}

// The message and its files go together or not at all; a refused one stays in the box.
void send(Env& env, TicketState& state) {
  TicketDraft& draft = state.draft();
  if (trim(draft.words).empty()) return;
  for (const TicketUpload& upload : draft.uploads) {
    if (!upload.ready()) {
      env.shell.toast(env.tr("ticket.file_first"), true);
      return;
    }
  }
  Change message = insert_change(EntityKind::ticket_message, env.store.ids().make());
  message.set("ticket", state.row);
  message.set("author_kind", std::string("staff"));
  message.set("author_user", env.actor.user);
  message.set("internal", std::int64_t{draft.internal ? 1 : 0});
  message.set("body", std::string(trim(draft.words)));
  message.set("sent_at", env.now);
  std::vector<Change> changes{message};
  for (const TicketUpload& upload : draft.uploads) {
    changes.push_back(file_change(env, state, upload, message.row));
  }
  const std::string said = env.tr(draft.internal ? "ticket.noted" : "ticket.sent");
  if (!env.shell.write(changes, said)) return;
  draft = {};
  state.service.presence.typed_at = 0;
  state.stale = true;
  state.to_bottom = true;
}

}  // namespace

void update_ticket(Env& env, TicketState& state, const TicketIntent& intent) {
  env.host.frames.request_frames(2);
  if (update_ticket_service(env, state, intent)) return;
  switch (intent.ask) {
    case TicketAsk::go: env.shell.go(intent.text); break;
    case TicketAsk::choose_state: choose(env, state, state.ticket_state, intent.index); break;
    case TicketAsk::choose_priority: choose(env, state, state.priority, intent.index); break;
    case TicketAsk::owner_search: search_owners(env, state); break;
    case TicketAsk::owner_pick: set_owner(env, state, intent.index); break;
    case TicketAsk::owner_clear:
      write_field(env, state, "owner", Value{}, env.tr("ticket.owner_cleared"));
      break;
    case TicketAsk::solve: set_state(env, state, "solved"); break;
    case TicketAsk::reopen: set_state(env, state, "open"); break;
    case TicketAsk::edit: env.shell.open_form(EntityKind::ticket, state.row); break;
    case TicketAsk::send: send(env, state); break;
    case TicketAsk::internal: state.draft().internal = intent.index == 1; break;
    case TicketAsk::attach: env.host.files.pick("", true); break;
    case TicketAsk::drop_upload: {
      auto& uploads = state.draft().uploads;
      if (intent.index >= uploads.size()) return;
      uploads.erase(uploads.begin() + static_cast<std::ptrdiff_t>(intent.index));
      break;
    }
    case TicketAsk::save_file:
      if (const FileLine* file = file_at(state, intent); file && env.files) {
        env.files->save(file->sha256, file->name, file->mime);
      }
      break;
    case TicketAsk::look_at:
      if (const FileLine* file = file_at(state, intent)) {
        state.looked_at = {.open = true, .name = file->name, .sha256 = file->sha256};
      }
      break;
    case TicketAsk::show_details: state.show_details = intent.index == 1; break;
    default: break;  // of the service's
  }
}

namespace {

class TicketScreen final : public Screen {
 public:
  void open(Env&, const Route& route) override {
    const Id row = Id::parse(route.part(1)).value_or(Id{});
    if (row != state_.row) {
      state_.row = row;
      state_.messages.clear();
      state_.show_details = false;
      state_.to_bottom = true;
      state_.service = {};
    }
    state_.stale = true;
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      const EntityKind kind = touched.kind;
      if (kind == EntityKind::ticket || kind == EntityKind::ticket_message ||
          kind == EntityKind::file || kind == EntityKind::contact ||
          kind == EntityKind::account || kind == EntityKind::user ||
          kind == EntityKind::ticket_link || kind == EntityKind::queue ||
          kind == EntityKind::macro) {
        state_.stale = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    refresh_ticket(env, state_);
    prepare_ticket_files(env, state_);
    prepare_ticket_service(env, state_);
    intents_.clear();
    view_ticket(ui, area, state_, intents_);
    view_looked_at(ui, state_.looked_at);
    for (const TicketIntent& intent : intents_) update_ticket(env, state_, intent);
  }
  bool file(Env& env, const platform::PickedFile& file) override {
    if (state_.row.is_nil() || state_.missing || !state_.can_write) return false;
    take_ticket_file(env, state_, file);
    env.host.frames.request_frames(2);
    return true;
  }
  // Drafts outlive a change of language.
  bool survives_language() const override { return true; }

 private:
  TicketState state_;
  std::vector<TicketIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_ticket_screen() { return std::make_unique<TicketScreen>(); }

}  // namespace acq::ui
