// The data on the device: taken away by the browser, full, damaged, copied, put back, another
// user's. The database is a real file here.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "staff_harness.h"
#include "store/schema.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Folder {
  explicit Folder(std::string_view name)
      : path(std::filesystem::temp_directory_path() / ("acquaint_data_" + std::string(name))) {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file(std::string_view name) const { return (path / name).string(); }
  std::filesystem::path path;
};

constexpr std::string_view kUser = "018f0000-0000-7000-8000-000000000001";

// A device that has received everything and holds an administrator called Darcel.
void prepare(const Folder& folder) {
  FixedClock clock(1'699'999'000'000);
  SeededRandom random(7);
  auto device = Device::open({.path = folder.file("acquaint.db")}, clock, random, nullptr);
  REQUIRE(device);
  REQUIRE((*device)->sign_in(*Id::parse(kUser)));
  REQUIRE(set_meta((*device)->db(), "first_sync_done", "1"));
  REQUIRE(set_meta((*device)->db(), "schema", std::to_string(kSchemaVersion)));
  Change made = insert_change(EntityKind::user, *Id::parse(kUser));
  made.set("name", std::string("Darcel Schlecht"));
  made.set("email", std::string("darcel@example.org"));
  made.set("role", std::string("administrator"));
  made.set("active", std::int64_t{1});
  const Actor system{.role = acq::Role::system, .user = {}, .contact = {}, .account = {}};
  REQUIRE((*device)->store().write(system, {&made, 1}));
}

std::string session_of(std::string_view user) {
  return R"({"user":{"id":")" + std::string(user) +
         R"(","name":"Darcel Schlecht","email":"darcel@example.org"}})";
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::int64_t contacts(const std::string& path) {
  auto db = Database::open({.path = path});
  REQUIRE(db);
  return db->integer("SELECT count(*) FROM contact")->value_or(-1);
}

}  // namespace

TEST_CASE("data: when the browser removed the database the user is told, and what was lost") {
  const Folder folder("evicted");
  StaffHarness staff({.folder = folder.path.string(), .lost_edits = 3});
  staff.sign_in();
  REQUIRE(staff.shows(A11y::dialog, "This browser has removed your data"));
  CHECK(staff.shows_text("3 changes had not been sent and are lost."));
  staff.press(A11y::button, "Keep for good");
  CHECK_FALSE(staff.shows(A11y::dialog, "This browser has removed your data"));
}

TEST_CASE("data: edits not sent are noted outside of the database") {
  const Folder folder("noted");
  prepare(folder);
  StaffHarness staff({.folder = folder.path.string()});
  staff.settle();
  const std::int64_t before = staff.headless.log().remembered;
  CHECK(before >= 0);
  staff.contact("Anna", "Snelling");
  staff.settle();
  CHECK(staff.headless.log().remembered == before + 1);
}

TEST_CASE("data: the language chosen here is shown, also when the page expected another") {
  const Folder folder("language");
  prepare(folder);
  const platform::HeadlessOptions options{.folder = folder.path.string()};
  for (const char* heading : {"Contacts", "Kontakte"}) {
    StaffHarness staff(options);
    staff.go("/contacts");
    CHECK(staff.shows(A11y::heading, heading));
    if (staff.headless.log().page_language == "de") continue;
    staff.press(A11y::button, "Account of Darcel Schlecht");
    staff.press(A11y::option, "Deutsch");
  }
}

TEST_CASE("data: a full disk is said clearly, what was not sent stays, and saving goes on later") {
  const Folder folder("full");
  prepare(folder);
  StaffHarness staff({.folder = folder.path.string()});
  staff.settle();
  staff.contact("Anna", "Snelling");
  Device& device = *staff.app->device();
  device.sync().outbox_changed();
  const std::int64_t pending = device.sync().state().pending;
  const auto pages = device.db().integer("PRAGMA page_count");
  REQUIRE(device.db().integer("PRAGMA max_page_count=" + std::to_string(pages->value_or(0))));
  Change large = insert_change(EntityKind::contact, device.store().ids().make());
  large.set("last_name", std::string("Long"));
  large.set("description", std::string(19'000, 'x'));
  ui::Shell& shell = staff.app->shell();
  const auto refused = shell.write({&large, 1}, "saved");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "database_full");
  staff.settle();
  CHECK(staff.shows_text("There is no space left"));
  device.sync().outbox_changed();
  CHECK(device.sync().state().pending == pending);
  REQUIRE(device.db().integer("PRAGMA max_page_count=100000"));
  CHECK(shell.write({&large, 1}, "saved"));
}

TEST_CASE("data: once a day the device copies its data, and goes back to the copy when asked") {
  const Folder folder("copy");
  prepare(folder);
  StaffHarness staff({.height = 1200, .folder = folder.path.string()});
  REQUIRE(staff.answer("/v1/session", 200, session_of(kUser)));
  staff.user = *Id::parse(kUser);
  staff.contact("Anna", "Snelling");
  staff.settle();
  CHECK_FALSE(staff.app->shell().copied_ms());
  staff.headless.clock().now += 120'000;
  staff.headless.frame(*staff.app);
  staff.settle();
  REQUIRE(staff.app->shell().copied_ms());
  staff.contact("Ben", "Later");
  staff.go("/settings");
  CHECK(staff.shows_text("This device made a copy of its data"));
  staff.press(A11y::button, "Go back to the copy");
  staff.press(A11y::button, "Replace");
  CHECK(staff.headless.log().reloads == 1);
  CHECK(contacts(folder.file("acquaint.db")) == 1);
  CHECK(contacts(folder.file("kept.db")) == 1);
  StaffHarness again({.folder = folder.path.string()});
  again.settle();
  CHECK(again.app->device()->sync().state().renewing);
}

TEST_CASE("data: a copy from a file is put back; what is none, or another's, is refused") {
  const Folder folder("import");
  prepare(folder);
  const std::string copy = bytes_of(folder.file("acquaint.db"));
  StaffHarness staff({.folder = folder.path.string()});
  REQUIRE(staff.answer("/v1/session", 200, session_of(kUser)));
  staff.user = *Id::parse(kUser);
  staff.contact("Anna", "Snelling");
  staff.go("/settings");
  staff.press(A11y::button, "Put back a copy");
  CHECK(staff.headless.log().picks == 1);
  staff.app->on_file(staff.headless.add_file("holiday.db", "no database at all"));
  staff.settle();
  CHECK(staff.shows_text("This file is not a copy of Acquaint's data."));
  std::string others = copy;
  for (std::size_t at; (at = others.find(kUser)) != std::string::npos;) others[at + 35] = '2';
  staff.app->on_file(staff.headless.add_file("others.db", others));
  staff.settle();
  CHECK(staff.shows_text("This copy belongs to another user."));
  staff.app->on_file(staff.headless.add_file("acquaint.db", copy));
  staff.settle();
  REQUIRE(staff.shows(A11y::dialog, "Put back a copy"));
  staff.press(A11y::button, "Replace");
  CHECK(staff.headless.log().reloads == 1);
  CHECK(contacts(folder.file("acquaint.db")) == 0);
}

TEST_CASE("data: damage found while idle is told, unsent edits are saved, a new start removes it") {
  const Folder folder("damaged");
  prepare(folder);
  {
    StaffHarness first({.folder = folder.path.string()});
    for (int i = 0; i < 200; ++i) first.contact("Anna", "Snelling " + std::to_string(i));
  }
  {
    auto db = Database::open({.path = folder.file("acquaint.db")});
    REQUIRE(db);
    const auto root = db->integer("SELECT rootpage FROM sqlite_schema WHERE name='contact'");
    REQUIRE(root);
    std::fstream file(folder.file("acquaint.db"), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((root->value_or(1) - 1) * 8192);
    file << std::string(4000, '\x7f');
  }
  StaffHarness staff({.folder = folder.path.string()});
  staff.headless.clock().now += 120'000;
  staff.headless.frame(*staff.app);
  staff.settle();
  REQUIRE(staff.shows(A11y::dialog, "The data on this device are damaged"));
  CHECK(staff.shows_text("changes have not been sent"));
  staff.press(A11y::button, "Start anew");
  REQUIRE(staff.headless.log().saved.size() == 1);
  CHECK(staff.headless.log().saved[0].bytes.find("Snelling 199") != std::string::npos);
  CHECK(staff.headless.log().reloads == 1);
  CHECK_FALSE(std::filesystem::exists(folder.file("acquaint.db")));
}

TEST_CASE("data: a database that cannot be opened offers a new start, and the copy") {
  const Folder folder("unreadable");
  prepare(folder);
  std::filesystem::copy(folder.file("acquaint.db"), folder.file("kept.db"));
  std::ofstream(folder.file("acquaint.db"), std::ios::binary) << std::string(50'000, '\x7f');
  {
    StaffHarness staff({.folder = folder.path.string()});
    staff.settle();
    CHECK(staff.shows_text("The data on this device are damaged"));
    staff.press(A11y::button, "Go back to the copy");
    CHECK(staff.headless.log().reloads == 1);
  }
  StaffHarness again({.folder = folder.path.string()});
  CHECK(again.app->phase() == app::Phase::running);
}

TEST_CASE("data: another person who signs in gets a database of their own") {
  const Folder folder("other");
  prepare(folder);
  StaffHarness staff({.folder = folder.path.string()});
  CHECK(staff.app->phase() == app::Phase::running);
  constexpr std::string_view kOther = "018f0000-0000-7000-8000-000000000002";
  REQUIRE(staff.answer("/v1/session", 200, session_of(kOther)));
  staff.settle();
  REQUIRE(staff.headless.log().claims.size() == 1);
  CHECK(staff.headless.log().claims[0] == kOther);
  CHECK(staff.headless.log().reloads == 1);
  CHECK(contacts(folder.file("acquaint.db")) == 0);  // it is still there
}
