// The staff program: boots, holds the device and the screens, draws frames, takes commands.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/app/commit_news.h"
#include "client/app/data_keeper.h"
#include "client/app/model.h"
#include "client/app/preferences.h"
#include "client/app/reminders.h"
#include "client/app/session.h"
#include "client/app/shell_view.h"
#include "client/app/sync_pump.h"
#include "client/platform/app_host.h"
#include "client/files/file_keeper.h"
#include "client/files/picture_cache.h"
#include "client/screens/screen.h"
#include "rules/crm_rules.h"
#include "sync/device.h"

namespace acq::app {

enum class Phase : std::uint8_t {
  asking,      // waiting for the server to say who is signed in
  running,
  leaving,     // to the sign-in page
  no_network,  // nobody has signed in on this device yet, and the server does not answer
  other_user,  // the data on this device belong to someone else
  failed,      // the database cannot be opened; problem_ says why
  damaged,     // it cannot be read any more
};

class StaffApp final : public platform::App, private ui::Shell {
 public:
  explicit StaffApp(platform::Host& host);
  ~StaffApp() override;

  void frame() override;
  bool work(int budget_ms) override;
  void on_route(std::string_view route) override;
  void on_net(bool online) override;
  void on_visible(bool visible) override;
  void on_locale() override;
  void on_file(platform::PickedFile file) override;
  void on_update_ready() override;
  void close() override;

  // For tests.
  Device* device() { return device_.get(); }
  Phase phase() const { return phase_; }
  ui::Shell& shell() { return *this; }

 private:
  // Boot (staff_boot.cpp)
  void open_device();
  void ask_session();
  void on_session(const platform::HttpResponse& answer);
  void start_running();
  void read_organisation();
  void read_actor();

  // The data on this device (staff_data.cpp)
  bool claim_database();
  void tell_of_eviction();
  void remember_unsent();
  void found_damage();
  void draw_damaged(const ui::Ui& ui);
  void replace_database(std::string_view from);
  void start_anew(bool with_files);
  void take_copy(const platform::PickedFile& file);

  // Attached files (staff_files.cpp)
  struct Attaching {
    int ticket = 0;
    EntityKind kind = EntityKind::none;
    Id row;
  };
  void open_files();
  void run_files();
  void attach_taken(const Attaching& to, const files::TakenFile& file);
  void name_files();
  void notice_restored_server();
  // Edits and files that only this device has.
  std::int64_t unsent() const;

  // Reminders and the bell (staff_notices.cpp)
  void refresh_notices();
  void run_reminders();
  void open_notice(std::size_t index);
  void read_notices(std::span<const Id> ids);
  void read_all_notices();

  // Frames (staff_app.cpp)
  ui::Ui make_ui() const;
  ui::Env make_env();
  void draw_running(const ui::Ui& ui);
  void draw_screen(ui::Env& env, const ui::Ui& ui, const ui::Box& area);
  void draw_phase(const ui::Ui& ui);
  void run_keys();
  void show_route();
  void committed(std::span<const Touched> rows);
  void tell_screens(std::span<const Touched> rows);
  void tell_news();

  // Commands (staff_commands.cpp)
  void handle(const ShellIntent& intent);
  void search();
  void find_hits();
  void run_command(int index);
  void find_commands();
  void offer_recent();
  void open_found(const Found& found);
  void undo_last();
  void drop_local_data(bool with_files = true);
  void leave();

  // What the shell shows (staff_model.cpp)
  void refresh_model();
  void make_navigation();
  void make_quick_adds();
  // Another language, or what the organisation calls things: states hold words and are made anew.
  void make_screens_anew();
  void refresh_sync_words();
  void refresh_counts();
  void refresh_favourites();
  bool is_favourite_shown(const Id& row) const;

  // Which words (staff_language.cpp)
  Language chosen_language();
  void fetch_words(Language language);
  void use_words(Translator words);
  void show_in(Translator words);
  bool dark() const;

  // ui::Shell (staff_commands.cpp)
  void go(std::string route, bool replace) override;
  void back() override;
  Result<Written> write(std::span<const Change> changes, std::string said) override;
  Result<Written> try_write(std::span<const Change> changes, std::string said) override;
  void toast(std::string words, bool bad) override;
  void undoable(Id transaction, std::string said) override;
  void open_form(EntityKind kind, Id row, std::vector<ui::Preset> presets) override;
  void confirm(std::string title, std::string sentence, std::string action,
               std::function<void()> yes) override;
  void set_language(Language language) override;  // staff_language.cpp
  void set_theme(Theme theme) override;
  Theme theme() const override { return theme_; }
  void sign_out() override;
  int ask_server(platform::HttpRequest request) override;
  std::optional<platform::HttpResponse> answer_of(int ticket) override;
  std::uint64_t presence_news() const override;
  void request_work() override;
  bool letter(char letter) override;
  void favourites_changed() override { counts_stale_ = true; }
  std::string remembered(std::string_view name) override;
  void remember(std::string_view name, std::string_view value) override;
  std::optional<TimeMs> copied_ms() override;
  void restore_copy() override;
  void pick_copy() override;
  void attach(const platform::PickedFile& file, EntityKind kind, const Id& row) override;
  std::int64_t file_room() override;
  void set_file_room(std::int64_t bytes) override;
  void put_on_paper(ui::PaperPage page) override;

  platform::Host& host_;
  CrmRules rules_;
  std::unique_ptr<Device> device_;
  std::unique_ptr<Preferences> preferences_;
  std::unique_ptr<ui::Visits> visits_;
  std::unique_ptr<SyncPump> pump_;
  std::unique_ptr<DataKeeper> keeper_;
  std::unique_ptr<Reminders> reminders_;
  // Both stay when the session ends, stopped: the host still holds what they asked for, and the
  // frame that is being drawn the pictures.
  std::unique_ptr<files::FileKeeper> files_;
  std::unique_ptr<files::PictureCache> pictures_;
  std::vector<Attaching> attaching_;
  bool files_stale_ = true;
  std::string files_epoch_;  // of the server that was last sent to
  std::unique_ptr<Translator> tr_;
  Language wanted_language_ = Language::en;  // its words are here or on their way
  Phase phase_ = Phase::asking;
  Error problem_;
  Session session_;
  Actor actor_;
  std::string currency_;
  Theme theme_ = Theme::system;

  ShellModel model_;
  ShellIntents intents_;
  std::map<std::string, std::unique_ptr<ui::Screen>> screens_;
  ui::Screen* screen_ = nullptr;
  std::string shown_key_;
  std::string wanted_route_;
  bool route_changed_ = true;
  bool counts_stale_ = true;
  int dictionary_edition_ = 0;  // that the words on the screen were made with
  bool notices_stale_ = true;
  bool hits_stale_ = false;  // something was written since the search looked
  CommitNews news_;  // what long work wrote and screens were not told of
  bool in_work_ = false;  // within a slice of long work
  bool eviction_told_ = false, damage_told_ = false;
  bool has_copy_ = false;              // asked when the database is damaged
  std::int64_t unsent_noted_ = -1;     // what Storage::remember was told last
  bool organisation_stale_ = true;
  bool themed_ = false, themed_dark_ = false, themed_touch_ = false;
  std::optional<platform::PickedFile> waiting_file_;
  bool low_ = false;  // the window is too low for a page
  std::vector<Id> favourites_;  // those beside the page: their titles are shown
  std::string letters_;  // pressed in this frame as commands
  std::vector<Id> undo_stack_;
  std::map<int, platform::HttpResponse> answers_;
  int last_ticket_ = 0;
};

// For platform::run.
std::unique_ptr<platform::App> make_staff_app(platform::Host& host);

}  // namespace acq::app
