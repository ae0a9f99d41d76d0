// One screen of the staff program on a device in memory, without the shell around it.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "client/files/file_keeper.h"
#include "client/files/picture_cache.h"
#include "client/platform/headless.h"
#include "client/platform/ui.h"
#include "client/screens/screen.h"
#include "client/widgets/marks.h"
#include "client/widgets/theme.h"
#include "imgui.h"
#include "rules/crm_rules.h"
#include "sync/device.h"
#include "with_words.h"

namespace acq::test {

// Says what a screen asked of the program.
struct ShellLog final : ui::Shell {
  explicit ShellLog(Device& a_device) : device(a_device) {}

  void go(std::string route, bool) override { routes.push_back(std::move(route)); }
  void back() override {}
  Result<Written> write(std::span<const Change> changes, std::string words) override {
    auto written = try_write(changes, std::move(words));
    if (!written) errors.push_back(written.error().code);
    return written;
  }
  Result<Written> try_write(std::span<const Change> changes, std::string words) override {
    auto written = device.store().write(actor, changes);
    if (written) undoable(written->transaction, std::move(words));
    return written;
  }
  void toast(std::string words, bool) override { toasts.push_back(std::move(words)); }
  void undoable(Id transaction, std::string words) override {
    transactions.push_back(transaction);
    said.push_back(std::move(words));
  }
  void open_form(EntityKind kind, Id row, std::vector<ui::Preset>) override {
    forms.emplace_back(kind, row);
  }
  void confirm(std::string, std::string, std::string, std::function<void()> yes) override { yes(); }
  void set_language(Language) override {}
  void set_theme(Theme) override {}
  Theme theme() const override { return Theme::light; }
  void sign_out() override {}
  int ask_server(platform::HttpRequest request) override {
    asked.push_back(std::move(request));
    return static_cast<int>(asked.size());
  }
  std::optional<platform::HttpResponse> answer_of(int ticket) override {
    const auto found = answers.find(ticket);
    if (found == answers.end()) return {};
    auto answer = std::move(found->second);
    answers.erase(found);
    return answer;
  }
  std::uint64_t presence_news() const override { return presence; }
  void request_work() override { frames->request_work(); }
  bool letter(char) override { return false; }
  void favourites_changed() override {}
  void put_on_paper(ui::PaperPage page) override { papers.push_back(std::move(page)); }
  std::string remembered(std::string_view name) override { return memory[std::string(name)]; }
  void remember(std::string_view name, std::string_view value) override {
    memory[std::string(name)] = value;
  }
  std::optional<TimeMs> copied_ms() override { return {}; }
  void restore_copy() override {}
  void pick_copy() override {}
  void attach(const platform::PickedFile& file, EntityKind, const Id& row) override {
    attached.emplace_back(file.name, row);
  }
  std::int64_t file_room() override { return room; }
  void set_file_room(std::int64_t bytes) override { room = bytes; }

  Device& device;
  Actor actor;
  platform::Frames* frames = nullptr;
  std::vector<std::string> routes, toasts, said, errors;
  std::vector<Id> transactions;
  std::vector<ui::PaperPage> papers;
  std::vector<platform::HttpRequest> asked;
  std::map<int, platform::HttpResponse> answers;  // to the nth of them
  std::uint64_t presence = 0;
  std::vector<std::pair<EntityKind, Id>> forms;
  std::vector<std::pair<std::string, Id>> attached;
  std::int64_t room = 250'000'000;
  std::map<std::string, std::string> memory;
};

class OneScreen final : public platform::App {
 public:
  explicit OneScreen(std::unique_ptr<ui::Screen> a_screen, platform::HeadlessOptions options = {},
                     Language language = Language::en)
      : headless(testing::with_words(options)), tr(language), screen(std::move(a_screen)) {
    auto opened = Device::open({.path = ":memory:"}, headless.host().clock,
                               headless.host().random, &rules);
    REQUIRE(opened);
    device = std::move(*opened);
    auto keeper = files::FileKeeper::open(headless.host(), {.path = ":memory:"});
    REQUIRE(keeper);
    files = std::move(*keeper);
    pictures = std::make_unique<files::PictureCache>(headless.host(), *files);
    shell = std::make_unique<ShellLog>(*device);
    shell->frames = &headless.host().frames;
    user = add(EntityKind::user, {{"name", std::string("Cecily Lampkin")},
                                  {"email", std::string("cecily@example.com")},
                                  {"role", std::string("administrator")}});
    shell->actor = {.role = Role::administrator, .user = user};
    device->store().on_commit([this](std::span<const Touched> rows) {
      ui::Env now = env();
      screen->committed(now, rows);
    });
  }

  // Writes a record and returns its id.
  Id add(EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, device->store().ids().make());
    for (auto& [name, value] : fields) change.set(name, std::move(value));
    const Actor writer{.role = Role::system, .user = user};
    const auto written = device->store().write(writer, {&change, 1});
    REQUIRE_MESSAGE(written, (written ? "" : written.error().code + " " +
                                               written.error().where.field));
    return change.row;
  }
  Record get(EntityKind kind, const Id& id) {
    auto found = device->rows().find(kind, id);
    REQUIRE(found);
    REQUIRE(*found);
    return **found;
  }

  ui::Env env() {
    return {device->store(), device->rows(), shell->actor, tr, headless.host(), *shell, "EUR",
            headless.host().clock.now_ms(), 0, &device->outbox(), nullptr, files.get(),
            pictures.get()};
  }
  void open(std::string_view route) {
    ui::Env now = env();
    screen->open(now, ui::parse_route(route));
    settle();
  }
  void settle(int frames = 60) { headless.settle(*this, frames); }

  void frame() override {
    const ImGuiIO& io = ImGui::GetIO();
    const bool touch = headless.host().frames.touch_first();
    const ui::Ui ui{ui::palette(headless.locale().dark), headless.host().glyphs.fonts(), tr,
                    headless.host().frames, headless.host().clock.now_ms(), 0,
                    io.DisplaySize.x, io.DisplaySize.y, touch, false};
    if (!themed_) ui::apply_theme(ui.colours, ui.fonts, touch);
    themed_ = true;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ui.width, ui.height});
    ImGui::Begin("##program", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ui::Env now = env();
    screen->frame(now, ui, {0, 0, ui.width, ui.height});
    ImGui::End();
    files->run();
  }
  bool work(int budget_ms) override {
    ui::Env now = env();
    return screen->work(now, budget_ms);
  }
  void on_route(std::string_view) override {}
  void on_net(bool) override {}
  void on_visible(bool) override {}
  void on_locale() override {}
  void on_file(platform::PickedFile file) override {
    ui::Env now = env();
    taken = screen->file(now, file);
  }
  void on_update_ready() override {}
  void close() override {}

  // Presses at one place, lets go at another; a finger rests before it moves.
  void drag(float x, float y, float to_x, float to_y, bool touch = false) {
    using platform::InputKind;
    platform::InputQueue& input = platform::Ui::current().input;
    const auto push = [&](InputKind kind, float at_x, float at_y) {
      input.push({.kind = kind, .touch = touch, .x = at_x, .y = at_y});
      headless.frame(*this);
    };
    if (!touch) push(InputKind::pointer_move, x, y);
    push(InputKind::pointer_down, x, y);
    for (int i = 0; i < (touch ? 40 : 1); ++i) headless.frame(*this);
    for (int step = 1; step <= 8; ++step) {
      const float share = static_cast<float>(step) / 8;
      push(InputKind::pointer_move, x + (to_x - x) * share, y + (to_y - y) * share);
    }
    for (int i = 0; i < 4; ++i) headless.frame(*this);
    push(InputKind::pointer_up, to_x, to_y);
    settle();
  }
  // A finger that moves at once, as in a swipe.
  void swipe(float x, float y, float to_x, float to_y) {
    using platform::InputKind;
    platform::InputQueue& input = platform::Ui::current().input;
    const auto push = [&](InputKind kind, float at_x, float at_y) {
      input.push({.kind = kind, .touch = true, .x = at_x, .y = at_y});
      headless.frame(*this);
    };
    push(InputKind::pointer_down, x, y);
    for (int step = 1; step <= 8; ++step) {
      const float share = static_cast<float>(step) / 8;
      push(InputKind::pointer_move, x + (to_x - x) * share, y + (to_y - y) * share);
    }
    push(InputKind::pointer_up, to_x, to_y);
    settle();
  }
  bool click(platform::a11y::Role role, std::string_view name) {
    return headless.click(*this, role, name);
  }
  bool has(platform::a11y::Role role, std::string_view name) const {
    return headless.find(role, name) != nullptr;
  }

  platform::Headless headless;
  Translator tr;
  CrmRules rules;
  std::unique_ptr<Device> device;
  std::unique_ptr<files::FileKeeper> files;
  std::unique_ptr<files::PictureCache> pictures;
  std::unique_ptr<ShellLog> shell;
  std::unique_ptr<ui::Screen> screen;
  Id user;
  bool taken = false;

 private:
  bool themed_ = false;
};

}  // namespace acq::test
