#include "base/utf8.h"
#include "client/screens/history/history.h"
#include "client/screens/line_table/line_table.h"
#include "client/screens/record_page/record_page.h"
#include "client/screens/shown/shown.h"
#include "rules/convert_document.h"
#include "rules/convert_lead.h"

namespace acq::ui {
namespace {

void save_log(Env& env, RecordPageState& state) {
  if (trim(state.log_subject).empty() && trim(state.log_body).empty()) {
    state.log_error = env.tr.error({"required", {}, {"activity", "subject"}});
    return;
  }
  Change change = insert_change(EntityKind::activity, env.store.ids().make());
  std::string subject(trim(state.log_subject));
  if (subject.empty()) subject = env.tr("choice.channel." + state.log_channel);
  change.set("channel", state.log_channel);
  change.set("direction", std::string(state.log_channel == "note" ? "internal" : "outbound"));
  change.set("subject", std::move(subject));
  if (!trim(state.log_body).empty()) change.set("body", std::string(trim(state.log_body)));
  change.set("happened_at", env.now);
  if (!env.actor.user.is_nil()) change.set("owner", env.actor.user);
  change.set(entity(state.kind).name, state.row);
  const Id account = id_of(state.record.get("account"));
  if (!account.is_nil()) change.set("account", account);
  const auto written = env.shell.try_write({&change, 1}, env.tr("log.saved"));
  if (!written) {
    state.log_error = env.tr.error(written.error());
    return;
  }
  state.logging = false;
  state.log_subject.clear();
  state.log_body.clear();
  state.log_error.clear();
}

void convert(Env& env, RecordPageState& state) {
  const std::string company(text_of(state.record.get("company")));
  const std::string deal = company.empty() ? state.title : company;
  auto conversion = convert_lead(env.rows, env.store.ids(), state.row, deal);
  if (!conversion) {
    env.shell.toast(env.tr.error(conversion.error()), true);
    return;
  }
  const std::string said = env.tr("lead.converted", {{"name", state.title}});
  if (env.shell.write(conversion->changes, said)) {
    env.shell.go(record_route(EntityKind::contact, conversion->contact));
  }
}

// A deal's quote has its lines from the beginning.
void make_quote(Env& env, const RecordPageState& state) {
  const auto made = quote_from_deal(env.rows, env.store.ids(), state.row);
  if (!made) {
    env.shell.toast(env.tr.error(made.error()), true);
    return;
  }
  const std::string said =
      env.tr("document.made", {{"document", entity_name(env.tr, env.entity(made->kind))}});
  if (env.shell.write(made->changes, said)) env.shell.go(record_route(made->kind, made->row));
}

void remove(Env& env, RecordPageState& state) {
  const Change change{state.kind, state.row, ChangeKind::remove, {}};
  const std::string said = env.tr("record.deleted", {{"title", state.title}});
  if (env.shell.write({&change, 1}, said)) env.shell.go(list_route(state.kind));
}

void check_task(Env& env, RecordPageState& state, int index) {
  if (index < 0 || index >= static_cast<int>(state.tasks.size())) return;
  PageTask& task = state.tasks[static_cast<std::size_t>(index)];
  Change change = update_change(EntityKind::task, task.row);
  change.set("task_state", std::string("done"));
  (void)env.shell.write({&change, 1}, env.tr("task.done", {{"subject", task.subject}}));
}

// What a new record made from this page already knows. `link`: the field that leads back here.
std::vector<Preset> presets_of(const RecordPageState& state, EntityKind kind,
                               std::string_view link) {
  std::vector<Preset> presets;
  const Entity& made = entity(kind);
  if (made.find(link)) presets.push_back({std::string(link), state.row});
  for (const std::string_view field : {"account", "contact"}) {
    const Id id = id_of(state.record.get(field));
    if (!id.is_nil() && made.find(field) && field != link) {
      presets.push_back({std::string(field), id});
    }
  }
  return presets;
}

// Takes the lost value back, or leaves the one that stayed.
void settle(Env& env, RecordPageState& state, int index, bool back) {
  if (index < 0 || index >= static_cast<int>(state.conflicts.size())) return;
  const PageConflict conflict = state.conflicts[static_cast<std::size_t>(index)];
  std::vector<Change> changes;
  if (back) {
    changes.push_back(update_change(state.kind, state.row));
    changes.back().fields.push_back({static_cast<std::uint16_t>(conflict.field), conflict.lost});
  }
  changes.push_back(update_change(EntityKind::conflict, conflict.row));
  changes.back().set("conflict_state", std::string(back ? "taken_back" : "kept"));
  const std::string said = env.tr(back ? "conflict.taken_back" : "conflict.left",
                                  {{"field", conflict.label}});
  (void)env.shell.write(changes, said);
}

void open_event(Env& env, const RecordPageState& state, int index) {
  if (index < 0 || index >= static_cast<int>(state.events.size())) return;
  const PageEvent& event = state.events[static_cast<std::size_t>(index)];
  if (!event.route.empty()) env.shell.go(event.route);
  else env.shell.open_form(EntityKind::activity, event.row);
}

}  // namespace

void update_record_page(Env& env, RecordPageState& state, const PageIntent& intent) {
  switch (intent.ask) {
    case PageAsk::go: env.shell.go(intent.text); break;
    case PageAsk::open_url: env.host.location.open(intent.text); break;
    case PageAsk::edit: env.shell.open_form(state.kind, state.row); break;
    case PageAsk::remove: remove(env, state); break;
    case PageAsk::convert: convert(env, state); break;
    case PageAsk::log:
      state.log_focus = !state.logging;
      state.logging = true;
      state.log_channel = intent.text;
      break;
    case PageAsk::log_save: save_log(env, state); break;
    case PageAsk::log_cancel: state.logging = false; break;
    case PageAsk::filter:
      state.channel = intent.number;
      state.stale = true;
      break;
    case PageAsk::person:
      state.person = {};
      if (intent.number >= 0) {
        state.person = state.persons[static_cast<std::size_t>(intent.number)].user;
      }
      state.stale = true;
      break;
    case PageAsk::star:
      state.favourite = !state.favourite;
      if (env.visits) env.visits->set_favourite(state.kind, state.row, state.favourite, env.now);
      env.shell.favourites_changed();
      break;
    case PageAsk::forget_since:
      state.before.reset();
      state.stale = true;
      break;
    case PageAsk::more_events:
      state.events_most += 40;
      state.stale = true;
      break;
    case PageAsk::open_event: open_event(env, state, intent.number); break;
    case PageAsk::check_task: check_task(env, state, intent.number); break;
    case PageAsk::open_task:
      env.shell.open_form(EntityKind::task,
                          state.tasks[static_cast<std::size_t>(intent.number)].row);
      break;
    case PageAsk::add_task:
      env.shell.open_form(EntityKind::task, Id{}, presets_of(state, EntityKind::task,
                                                               entity(state.kind).name));
      break;
    case PageAsk::add: {
      const PageCard& card = state.cards[static_cast<std::size_t>(intent.number)];
      if (card.kind == EntityKind::quote && state.kind == EntityKind::deal) {
        make_quote(env, state);
        break;
      }
      env.shell.open_form(card.kind, Id{}, presets_of(state, card.kind, card.link));
      break;
    }
    case PageAsk::back: env.shell.go(list_route(state.kind)); break;
    case PageAsk::history: break;  // the page's own
    case PageAsk::take_back: settle(env, state, intent.number, true); break;
    case PageAsk::leave: settle(env, state, intent.number, false); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class RecordPage final : public Screen {
 public:
  void open(Env&, const Route& route) override {
    const auto id = Id::parse(route.part(1));
    const EntityKind kind = kind_of_list(route.part(0));
    if (id && *id == state_.row && kind == state_.kind) {
      state_.stale = true;
      state_.looked = false;  // back from elsewhere: another look
      return;
    }
    state_ = RecordPageState{};
    state_.kind = kind;
    state_.row = id.value_or(Id{});
  }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load_record_page(env, state_);
    poll_history(env, history_);
    prepare_files(env, state_.files);
    intents_.clear();
    past_.clear();
    state_.file_intents.clear();
    state_.line_intents.clear();
    take_letters(env);
    view_record_page(ui, area, state_, intents_);
    view_looked_at(ui, state_.files.looked_at);
    view_history(ui, history_, past_);
    for (const PageIntent& intent : intents_) {
      if (intent.ask == PageAsk::history) open_history(env, history_, state_.kind, state_.row);
      update_record_page(env, state_, intent);
    }
    for (const HistoryIntent& intent : past_) update_history(env, history_, intent);
    for (const LineIntent& intent : state_.line_intents) update_lines(env, state_.lines, intent);
    for (const FileIntent& intent : state_.file_intents) update_files(env, state_.files, intent);
  }
  bool file(Env& env, const platform::PickedFile& file) override {
    if (state_.row.is_nil() || state_.missing || !state_.files.can_add) return false;
    env.shell.attach(file, state_.kind, state_.row);
    return true;
  }

 private:
  // A call or a note without a hand at the mouse: one key opens, Enter saves.
  void take_letters(Env& env) {
    if (state_.missing) return;
    const auto log = [&](char letter, const char* channel) {
      if (state_.has_timeline && state_.can_log && env.shell.letter(letter)) {
        update_record_page(env, state_, {PageAsk::log, channel});
      }
    };
    log('c', "call");
    log('n', "note");
    if (state_.can_edit && env.shell.letter('e')) update_record_page(env, state_, {PageAsk::edit});
    if (env.shell.letter('s')) update_record_page(env, state_, {PageAsk::star});
  }

  RecordPageState state_;
  HistoryState history_;
  std::vector<PageIntent> intents_;
  std::vector<HistoryIntent> past_;
};

}  // namespace

std::unique_ptr<Screen> make_record_page() { return std::make_unique<RecordPage>(); }

}  // namespace acq::ui
