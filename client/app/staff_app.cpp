#include "client/app/staff_app.h"

#include "client/app/router.h"
#include "client/platform/a11y.h"
#include "client/platform/input.h"
#include "client/screens/form/form.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "store/search.h"

namespace acq::app {

namespace {

constexpr int kWorkFrameMs = 250;  // how often long work shows how far it is

}  // namespace

using ui::Box;

ui::Ui StaffApp::make_ui() const {
  const ImGuiIO& io = ImGui::GetIO();
  const TimeMs now = host_.clock.now_ms();
  return {ui::palette(dark()), host_.glyphs.fonts(), *tr_, host_.frames, now,
          host_.locale.utc_offset_min(now), io.DisplaySize.x, io.DisplaySize.y,
          platform::touch_active() || host_.frames.touch_first(), host_.locale.state().mac};
}

ui::Env StaffApp::make_env() {
  const TimeMs now = host_.clock.now_ms();
  return {device_->store(), device_->rows(), actor_, *tr_, host_, *this, currency_, now,
          host_.locale.utc_offset_min(now), &device_->outbox(),
          device_.get(), files_.get(), pictures_.get(), visits_.get()};
}

void StaffApp::frame() {
  const TimeMs begun = host_.clock.now_ms();
  if (phase_ == Phase::running && device_->sync().state().trouble == SyncTrouble::wiped) {
    drop_local_data();
  }
  const ui::Ui ui = make_ui();
  if (!themed_ || themed_dark_ != dark() || themed_touch_ != ui.touch) {
    ui::apply_theme(ui.colours, ui.fonts, ui.touch);
    themed_ = true;
    themed_dark_ = dark();
    themed_touch_ = ui.touch;
  }
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({ui.width, ui.height});
  ImGui::Begin("##program", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  if (phase_ == Phase::running) {
    if (news_.due(begun)) tell_news();
    draw_running(ui);
  } else {
    draw_phase(ui);
    ImGui::End();
  }
  const TimeMs ended = host_.clock.now_ms();
  news_.frame_took(ended, ended - begun);
  if (!news_.empty()) host_.frames.wake_in(news_.due_in_ms(ended));
}

// In a window too low for it (enlarged four times, say) the page is as high as it must be, and
// scrolls as a whole. Not from one to the other while something is typed: the field would be
// another one, and a keyboard on the screen makes the window low for a while.
void StaffApp::draw_screen(ui::Env& env, const ui::Ui& ui, const ui::Box& area) {
  constexpr float kLeast = 240;  // the head of a list and two of its rows
  if (!ImGui::IsAnyItemActive()) low_ = area.h < kLeast;
  if (!low_) return screen_->frame(env, ui, area);
  ui::Scroll scroll("low", area);
  const ui::Box at = scroll.content();
  screen_->frame(env, ui, {at.x, at.y, at.w, kLeast});
  scroll.finish(kLeast);
}

void StaffApp::draw_running(const ui::Ui& ui) {
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;  // cells take the arrows away
  run_keys();
  refresh_model();  // which may make the screens anew
  if (route_changed_) show_route();
  const Box area = view_shell(ui, model_, intents_);
  {
    ui::Env env = make_env();
    platform::a11y::begin({.role = platform::a11y::Role::main, .key = "main",
                           .rect = {area.x, area.y, area.w, area.h}});
    if (screen_) {
      ImGui::PushID(shown_key_.c_str());
      draw_screen(env, ui, area);
      ImGui::PopID();
    } else if (ui::empty_state(ui, area, ui::Icon::search, (*tr_)("page.unknown"),
                               (*tr_)("page.unknown_hint"), (*tr_)("nav.my_day"))) {
      go("/", false);
    }
    platform::a11y::end();
  }
  // The program's window ends here: what lies above has windows of its own.
  view_overlays(ui, model_, intents_);
  ImGui::End();
  const ShellIntents intents = std::move(intents_);
  intents_.clear();
  for (const ShellIntent& intent : intents) {
    if (device_) handle(intent);
  }
  if (!device_) return;  // what was pressed ended the session
  const auto form_intents = std::move(model_.form_intents);
  model_.form_intents.clear();
  for (const ui::FormIntent& intent : form_intents) {
    ui::Env env = make_env();
    ui::update_form(env, model_.form, intent);
  }
  run_reminders();
  if (pump_) pump_->run();
  run_files();
  if (keeper_) keeper_->ask_for_time();
}

void StaffApp::draw_phase(const ui::Ui& ui) {
  const Translator& tr = *tr_;
  const Box all{0, 0, ui.width, ui.height};
  switch (phase_) {
    case Phase::no_network:
      if (ui::empty_state(ui, all, ui::Icon::cloud, tr("boot.no_network"),
                          tr("boot.no_network_hint"), tr("action.try_again"))) {
        phase_ = Phase::asking;
        ask_session();
      }
      break;
    case Phase::other_user:
      if (ui::empty_state(ui, all, ui::Icon::lock, tr("boot.other_user"),
                          tr("boot.other_user_hint"), tr("boot.other_user_drop"))) {
        drop_local_data();
      }
      break;
    case Phase::failed:
      if (ui::empty_state(ui, all, ui::Icon::warning, tr("boot.failed"), tr.error(problem_),
                          tr("action.try_again"))) {
        host_.location.reload();
      }
      break;
    case Phase::damaged: draw_damaged(ui); break;
    case Phase::asking:
    case Phase::leaving:
    case Phase::running:
      ui::say(ui, all, ui::Type::body, ui.colours.muted, tr("boot.opening"), ui::Align::centre);
      break;
  }
}

void StaffApp::run_keys() {
  const ImGuiIO& io = ImGui::GetIO();
  const bool typing = io.WantTextInput;
  letters_.clear();
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K)) intents_.push_back({ShellAsk::palette});
  if (typing) return;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z)) intents_.push_back({ShellAsk::undo});
  ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  const bool covered = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  for (int i = 0; i < typed.Size; ++i) {
    if (typed[i] == '?') intents_.push_back({ShellAsk::show_keys});
    if (!covered && typed[i] >= 'a' && typed[i] <= 'z') letters_ += static_cast<char>(typed[i]);
    if (typed[i] != '/') continue;
    model_.focus_search = true;
    typed.erase(typed.begin(), typed.begin() + i + 1);  // the rest is what is searched for
    break;
  }
}

void StaffApp::show_route() {
  route_changed_ = false;
  const ui::Route route = ui::parse_route(wanted_route_);
  const std::string key = screen_key(route);
  auto found = screens_.find(key);
  if (found == screens_.end()) {
    auto made = make_screen(route);
    found = screens_.emplace(key, std::move(made)).first;
  }
  shown_key_ = key;
  screen_ = found->second.get();
  model_.section = section_of(route);
  if (!screen_) return;
  ui::Env env = make_env();
  screen_->open(env, route);
  if (waiting_file_ && screen_->file(env, *waiting_file_)) waiting_file_.reset();
  host_.frames.request_frames(2);
}

void StaffApp::tell_screens(std::span<const Touched> rows) {
  ui::Env env = make_env();
  for (auto& [key, screen] : screens_) {
    if (screen) screen->committed(env, rows);
  }
}

void StaffApp::tell_news() { tell_screens(news_.take(host_.clock.now_ms())); }

bool StaffApp::is_favourite_shown(const Id& row) const {
  return std::ranges::find(favourites_, row) != favourites_.end();
}

void StaffApp::committed(std::span<const Touched> rows) {
  if (in_work_) news_.add(rows);
  else tell_screens(rows);
  for (const Touched& touched : rows) {
    if (touched.kind == EntityKind::organisation || touched.kind == EntityKind::user) {
      organisation_stale_ = true;
    }
    if (touched.kind == EntityKind::file) files_stale_ = true;
    if (touched.kind == EntityKind::notification) notices_stale_ = true;
    if (touched.kind == EntityKind::task || touched.kind == EntityKind::ticket ||
        is_favourite_shown(touched.row)) {
      counts_stale_ = true;
    }
  }
  if (reminders_) reminders_->committed(rows);
  hits_stale_ = true;
  device_->sync().outbox_changed();
  host_.frames.request_work();  // bulk loads leave search entries to be made
  // Long work writes in every slice: drawing after each would cost more than the work itself.
  if (in_work_) host_.frames.wake_in(kWorkFrameMs);
  else host_.frames.request_frames(2);
}

bool StaffApp::work(int budget_ms) {
  if (phase_ != Phase::running) return false;
  ui::Env env = make_env();
  // Also of screens that were left meanwhile: an import goes on.
  bool more = false;
  in_work_ = true;
  for (auto& [key, screen] : screens_) more = more || (screen && screen->work(env, budget_ms));
  if (!more && pump_) more = pump_->work(budget_ms);
  in_work_ = false;
  if (more) return true;
  if (!news_.empty()) host_.frames.wake_in(news_.due_in_ms(host_.clock.now_ms()));
  const auto left = index_pending(device_->rows(), 500);
  const bool indexing = left && *left > 0;
  if (model_.search_open && hits_stale_) {  // what was written may be what is being looked for
    find_hits();
    host_.frames.request_frames(2);
  }
  hits_stale_ = indexing;
  if (indexing) return true;
  run_reminders();
  return keeper_ && keeper_->work(budget_ms);
}

void StaffApp::on_route(std::string_view route) {
  wanted_route_ = route;
  route_changed_ = true;
  // What was entered stays above the other page.
  if (!model_.form.edited) model_.form.open = false;
  host_.frames.request_frames(2);
}

void StaffApp::on_net(bool online) {
  if (pump_) pump_->on_net(online);
  if (files_) files_->on_net(online);
  if (online && phase_ == Phase::no_network) {
    phase_ = Phase::asking;
    ask_session();
  }
  host_.frames.request_frames(2);
}

void StaffApp::on_visible(bool visible) {
  if (!visible || !pump_ || phase_ != Phase::running) return;
  device_->sync().retry_now();
  pump_->run();
}

void StaffApp::on_locale() { host_.frames.request_frames(2); }

void StaffApp::on_file(platform::PickedFile file) {
  if (phase_ != Phase::running) return;
  ui::Env env = make_env();
  // What lies over the page takes no files, and the page below was not meant.
  const bool covered = model_.form.open || model_.confirm.open;
  if (!covered && screen_ && screen_->file(env, file)) return;
  if (!covered && file.name.ends_with(".db")) return take_copy(file);
  const bool table = file.type == "text/csv" || file.name.ends_with(".csv") ||
                     file.name.ends_with(".xlsx") ||
                     file.name.ends_with(".tsv") || file.name.ends_with(".txt") ||
                     file.type == "text/vcard" || file.name.ends_with(".vcf");
  const bool calendar = file.type == "text/calendar" || file.name.ends_with(".ics");
  if (!covered && calendar) {
    waiting_file_ = std::move(file);
    return go("/calendar", false);
  }
  if (covered || !table) {
    host_.files.forget(file.id);
    return toast((*tr_)("files.nowhere"), true);
  }
  waiting_file_ = std::move(file);
  go("/import", false);
}

void StaffApp::on_update_ready() { host_.frames.request_frames(2); }

void StaffApp::close() {
  // It stays, stopped: what it cancels is told of it later.
  if (pump_) pump_->stop();
  if (pictures_) pictures_->stop();
  if (files_) files_->stop();
  screen_ = nullptr;
  screens_.clear();
  keeper_.reset();
  reminders_.reset();
  preferences_.reset();
  device_.reset();
  if (phase_ == Phase::running) phase_ = Phase::leaving;
}

}  // namespace acq::app
