// What the program does when it is told to.
#include <algorithm>

#include "base/utf8.h"
#include "client/app/router.h"
#include "client/app/staff_app.h"
#include "client/screens/form/form.h"
#include "client/screens/shown/shown.h"
#include "imgui_internal.h"
#include "store/search.h"

namespace acq::app {
namespace {

constexpr std::size_t kUndoMost = 100, kHitsEach = 5, kRecentMost = 6;

}  // namespace

void StaffApp::handle(const ShellIntent& intent) {
  switch (intent.ask) {
    case ShellAsk::none: break;
    case ShellAsk::go: go(intent.text, false); break;
    case ShellAsk::search: search(); break;
    case ShellAsk::close_search: model_.search_open = false; break;
    case ShellAsk::open_found:
      if (intent.number < static_cast<int>(model_.found.size())) {
        open_found(model_.found[static_cast<std::size_t>(intent.number)]);
      }
      break;
    case ShellAsk::quick_add: open_form(static_cast<EntityKind>(intent.number), Id{}, {}); break;
    case ShellAsk::language:
      if (const auto language = language_from_code(intent.text)) set_language(*language);
      break;
    case ShellAsk::theme: set_theme(static_cast<Theme>(intent.number)); break;
    case ShellAsk::sign_out: sign_out(); break;
    case ShellAsk::sync_pressed:
      if (device_->sync().state().trouble == SyncTrouble::signed_out) {
        host_.location.open("/staff/account/sign-in.html");
      } else if (device_->sync().state().refused > 0) {
        go("/attention", false);
      } else {
        device_->sync().retry_now();
      }
      break;
    case ShellAsk::banner_pressed: host_.update.apply(); break;
    case ShellAsk::undo: undo_last(); break;
    case ShellAsk::palette:
      model_.palette_open = true;
      model_.palette_appears = true;
      model_.palette_words.clear();
      find_commands();
      break;
    case ShellAsk::palette_typed: find_commands(); break;
    case ShellAsk::run_command: run_command(intent.number); break;
    case ShellAsk::show_keys: model_.keys_open = true; break;
    case ShellAsk::confirm_yes:
      if (model_.confirm.yes) model_.confirm.yes();
      break;
    case ShellAsk::open_notice: open_notice(static_cast<std::size_t>(intent.number)); break;
    case ShellAsk::read_notices: read_all_notices(); break;
  }
  host_.frames.request_frames(2);
}

void StaffApp::search() {
  model_.search_open = !model_.search.empty();
  model_.search_line = 0;
  find_hits();
}

void StaffApp::find_hits() {
  model_.found.clear();
  const auto hits = search_everything(device_->rows(), model_.search, kHitsEach);
  if (!hits) return;
  ui::Env env = make_env();
  for (const Hit& hit : *hits) {
    const bool text = hit.kind == EntityKind::article_text;
    if (ui::list_name(hit.kind).empty() && !text) continue;
    const auto record = device_->rows().at(hit.kind, hit.rowid);
    if (!record || !*record) continue;
    Found found;
    found.title = ui::shown_title(env, **record);
    const std::string more = ui::shown_subtitle(env, **record);
    found.below = ui::entity_name(*tr_, env.entity(hit.kind)) + (more.empty() ? "" : " · " + more);
    found.icon = ui::icon_of(hit.kind);
    found.route = ui::record_route(hit.kind, hit.id);
    if (text) {
      found.icon = ui::icon_of(EntityKind::article);
      found.route = ui::record_route(EntityKind::article, id_of((*record)->get("article")));
      if (std::ranges::find(model_.found, found.route, &Found::route) != model_.found.end()) {
        continue;
      }
    }
    model_.found.push_back(std::move(found));
  }
}

void StaffApp::open_found(const Found& found) {
  const std::string route = found.route;
  model_.search_open = false;
  model_.search.clear();
  ImGui::ClearActiveID();
  go(route, false);
}

// What was looked at last, for a palette in which nothing was typed yet.
void StaffApp::offer_recent() {
  ui::Env env = make_env();
  for (const ui::Visit& visit : visits_->recent(kRecentMost)) {
    const auto record = device_->rows().find(visit.kind, visit.row);
    if (!record || !*record || (*record)->deleted) continue;
    model_.commands.push_back({ui::shown_title(env, **record), (*tr_)("palette.recent"),
                               ui::icon_of(visit.kind), ui::record_route(visit.kind, visit.row)});
  }
}

void StaffApp::find_commands() {
  model_.commands.clear();
  model_.palette_line = 0;
  const std::string words = fold(model_.palette_words);
  if (words.empty()) offer_recent();
  const auto offer = [&](Found found) {
    if (fold(found.title).find(words) != std::string::npos) {
      model_.commands.push_back(std::move(found));
    }
  };
  for (const NavGroup& group : model_.groups) {
    for (const NavEntry& entry : group.entries) {
      offer({entry.label, (*tr_)("palette.go"), entry.icon, entry.route});
    }
  }
  offer({(*tr_)("nav.board"), (*tr_)("palette.go"), ui::Icon::board, "/deals/board"});
  offer({(*tr_)("past.deleted"), (*tr_)("palette.go"), ui::Icon::trash, "/past?deleted"});
  offer({(*tr_)("designer.title"), (*tr_)("palette.go"), ui::Icon::edit, "/designer"});
  offer({(*tr_)("nav.settings"), (*tr_)("palette.go"), ui::Icon::gear, "/settings"});
  for (const EntityKind kind :
       {EntityKind::price_list, EntityKind::tax_rate, EntityKind::exchange_rate}) {
    offer({ui::entities_name(*tr_, entity(kind)), (*tr_)("palette.go"), ui::icon_of(kind),
           ui::list_route(kind)});
  }
  for (const QuickAdd& add : model_.quick_adds) {
    offer({add.label, {}, ui::Icon::plus, {}, static_cast<int>(add.kind)});
  }
  for (const EntityKind kind :
       {EntityKind::product, EntityKind::quote, EntityKind::sales_order, EntityKind::invoice}) {
    offer({ui::new_name(*tr_, entity(kind)), {}, ui::Icon::plus, {}, static_cast<int>(kind)});
  }
  if (words.empty()) return;
  const std::string kept = model_.search;
  model_.search = model_.palette_words;
  search();
  for (const Found& found : model_.found) model_.commands.push_back(found);
  model_.search = kept;
  model_.search_open = false;
}

void StaffApp::run_command(int index) {
  if (index < 0 || index >= static_cast<int>(model_.commands.size())) return;
  const Found command = model_.commands[static_cast<std::size_t>(index)];
  model_.palette_open = false;
  if (command.command != 0) {
    open_form(static_cast<EntityKind>(command.command), Id{}, {});
  } else {
    go(command.route, false);
  }
}

void StaffApp::undo_last() {
  if (undo_stack_.empty()) return;
  const Id transaction = undo_stack_.back();
  undo_stack_.pop_back();
  const auto undone = acq::undo(device_->store(), device_->outbox(), actor_, transaction);
  model_.toasts.shown.clear();
  if (undone) toast((*tr_)("undo.done"), false);
  else toast(tr_->error(undone.error()), true);
}

void StaffApp::go(std::string route, bool replace) {
  host_.location.go(route, replace);
  wanted_route_ = std::move(route);
  route_changed_ = true;
  model_.search_open = false;
  host_.frames.request_frames(2);
}

void StaffApp::back() { host_.location.back(); }

Result<Written> StaffApp::write(std::span<const Change> changes, std::string said) {
  auto written = try_write(changes, std::move(said));
  if (!written) toast(tr_->error(written.error()), true);
  return written;
}

Result<Written> StaffApp::try_write(std::span<const Change> changes, std::string said) {
  auto written = device_->store().write(actor_, changes);
  if (!written && written.error().code == "database_corrupt") found_damage();
  if (!written) return written;
  undoable(written->transaction, std::move(said));
  device_->sync().outbox_changed();
  if (pump_) pump_->run();
  return written;
}

void StaffApp::toast(std::string words, bool bad) {
  model_.toasts.add({.words = std::move(words), .action = {}, .bad = bad}, host_.clock.now_ms());
  host_.frames.request_frames(2);
}

void StaffApp::undoable(Id transaction, std::string said) {
  undo_stack_.push_back(transaction);
  if (undo_stack_.size() > kUndoMost) undo_stack_.erase(undo_stack_.begin());
  if (said.empty()) return;
  // Only the newest change can be taken back from a toast.
  for (ui::Toast& toast : model_.toasts.shown) toast.action.clear();
  model_.toasts.add({.words = std::move(said), .action = (*tr_)("action.undo"), .action_id = 1},
                    host_.clock.now_ms());
  host_.frames.request_frames(2);
}

void StaffApp::open_form(EntityKind kind, Id row, std::vector<ui::Preset> presets) {
  ui::Env env = make_env();
  auto form = ui::make_form(env, kind, row, std::move(presets));
  if (!form) {
    toast(tr_->error(form.error()), true);
    return;
  }
  model_.form = std::move(*form);
  host_.frames.request_frames(2);
}

void StaffApp::confirm(std::string title, std::string sentence, std::string action,
                       std::function<void()> yes) {
  model_.confirm = {true, false, std::move(title), std::move(sentence), std::move(action),
                    std::move(yes)};
  host_.frames.request_frames(2);
}

void StaffApp::make_screens_anew() {
  screen_ = nullptr;
  std::erase_if(screens_, [](const auto& entry) {
    return !entry.second || !entry.second->survives_language();
  });
  make_navigation();
  counts_stale_ = true;
  notices_stale_ = true;
  route_changed_ = true;
  host_.frames.request_frames(3);
}

void StaffApp::set_theme(Theme theme) {
  theme_ = theme;
  const std::string_view names[] = {"system", "light", "dark"};
  preferences_->set("theme", names[static_cast<std::size_t>(theme)]);
  host_.frames.request_frames(3);
}

// Whoever signs out leaves nothing behind. What the server does not have yet is asked about.
void StaffApp::sign_out() {
  const std::int64_t lost = unsent();
  if (lost == 0) {
    leave();
    return;
  }
  confirm((*tr_)("sign_out.unsent"), tr_->count("sign_out.unsent_hint", lost),
          (*tr_)("sign_out.anyway"), [this] { leave(); });
}

void StaffApp::leave() {
  platform::HttpRequest request;
  request.method = "DELETE";
  request.path = "/v1/session";
  request.headers.emplace_back("x-acquaint", "1");
  (void)host_.http.send(std::move(request), [this](platform::HttpResponse answer) {
    if (answer.status == 0) {
      toast((*tr_)("error.http_offline"), true);
      return;
    }
    drop_local_data();
  });
}

int StaffApp::ask_server(platform::HttpRequest request) {
  const int ticket = ++last_ticket_;
  (void)host_.http.send(std::move(request), [this, ticket](platform::HttpResponse answer) {
    answers_[ticket] = std::move(answer);
    host_.frames.request_frames(2);
  });
  return ticket;
}

std::optional<platform::HttpResponse> StaffApp::answer_of(int ticket) {
  const auto found = answers_.find(ticket);
  if (found == answers_.end()) return {};
  platform::HttpResponse answer = std::move(found->second);
  answers_.erase(found);
  return answer;
}

bool StaffApp::letter(char letter) {
  const std::size_t at = letters_.find(letter);
  if (at == std::string::npos || preferences_->get("letter_keys") == "off") return false;
  letters_.erase(at, 1);
  // A field that opens now must not begin with the letter.
  ImGui::GetIO().InputQueueCharacters.resize(0);
  host_.frames.request_frames(2);
  return true;
}

std::uint64_t StaffApp::presence_news() const { return pump_ ? pump_->presence_news() : 0; }

void StaffApp::request_work() { host_.frames.request_work(); }

std::string StaffApp::remembered(std::string_view name) { return preferences_->get(name); }

void StaffApp::remember(std::string_view name, std::string_view value) {
  preferences_->set(name, value);
}

}  // namespace acq::app
