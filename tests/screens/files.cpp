// Attached files in the whole program: given, shown, removed, counted, forgotten.
#include <doctest/doctest.h>

#include <filesystem>

#include "base/sha256.h"
#include "staff_harness.h"
#include "store/query.h"
#include "sync/wire.h"

using namespace acq;
using namespace acq::testing;

namespace {

const std::string kPng = "\x89PNG\r\n\x1a\n and more";

struct Files : StaffHarness {
  explicit Files(platform::HeadlessOptions options = {}) : StaffHarness(std::move(options)) {
    sign_in();
    anna = contact("Anna", "Snelling");
    go("/contacts/" + anna.text());
  }
  void drop(std::string name, std::string bytes) {
    app->on_file(headless.add_file(std::move(name), std::move(bytes)));
    settle();
  }
  // Everything that waits is accepted.
  void take_push() {
    PushResponse response{.seq = 1, .epoch = "one"};
    const auto pending = app->device()->outbox().pending(100, 1 << 20);
    REQUIRE(pending);
    for (const Operation& op : *pending) response.results.push_back({.n = op.n, .seq = 1});
    const Bytes body = encode(response);
    REQUIRE(answer("/v1/sync/push", 200, {body.begin(), body.end()}));
    settle();
  }
  std::vector<Record> records() {
    std::vector<Record> all;
    const auto rowids = list_rowids(app->device()->rows(), {.kind = EntityKind::file});
    REQUIRE(rowids);
    for (const std::int64_t rowid : *rowids) {
      all.push_back(**app->device()->rows().at(EntityKind::file, rowid));
    }
    return all;
  }
  Id anna;
};

}  // namespace

TEST_CASE("files: a file dropped on a record belongs to it, offline too") {
  Files staff({.online = false});
  CHECK(staff.shows_text(R"(Drop a file here)"));
  staff.drop("offer.txt", "words");
  REQUIRE(staff.records().size() == 1);
  const Record file = staff.records()[0];
  CHECK(text_of(file.get("subject_kind")) == "contact");
  CHECK(id_of(file.get("subject_id")) == staff.anna);
  CHECK(text_of(file.get("sha256")) == sha256_hex("words"));
  CHECK(number_of(file.get("size")) == 5);
  CHECK(staff.shows(A11y::link, "Save offer.txt"));
  CHECK(staff.shows_text("not sent yet"));
  CHECK(staff.shows_text("offer.txt attached"));
  staff.press(A11y::link, "Save offer.txt");
  REQUIRE(staff.headless.log().saved.size() == 1);
  CHECK(staff.headless.log().saved[0].bytes == "words");
}

TEST_CASE("files: a picture is looked at, and has a small one of its own") {
  Files staff({.online = false});
  staff.drop("shop.png", kPng);
  const Record file = staff.records().at(0);
  CHECK(is_sha256_hex(text_of(file.get("preview"))));
  staff.press(A11y::link, "Show shop.png");
  CHECK(staff.shows(A11y::image, "shop.png"));
}

TEST_CASE("files: removed by hand, a file comes back with undo") {
  Files staff({.online = false});
  staff.drop("offer.txt", "words");
  staff.press(A11y::button, "Remove offer.txt");
  CHECK(staff.records().empty());
  CHECK_FALSE(staff.shows(A11y::link, "Save offer.txt"));
  staff.press(A11y::button, "Undo");
  CHECK(staff.records().size() == 1);
  CHECK(staff.shows(A11y::link, "Save offer.txt"));
}

TEST_CASE("files: what cannot be attached is said in words, and no record is made") {
  Files staff({.online = false});
  staff.drop("program", std::string("\x7f" "ELF\0", 5));
  CHECK(staff.records().empty());
  CHECK(staff.shows_text((Translator(Language::en))("error.type_not_allowed")));
}

TEST_CASE("files: with a finger a photo can be taken; the dialog asks for the camera") {
  Files staff({.width = 390, .height = 1200, .touch = true, .online = false});
  staff.press(A11y::button, "Take photo");
  CHECK(staff.headless.log().photos == 1);
  staff.press(A11y::button, "Add file");
  CHECK(staff.headless.log().picks == 1);
}

TEST_CASE("files: bytes that only this device has are counted as unsent") {
  const auto folder = std::filesystem::temp_directory_path() /
                      ("acq-files-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  {
    Files staff({.folder = folder.string()});
    staff.drop("offer.txt", "words");
    CHECK_FALSE(staff.answer("/v1/files/", 200, "{}"));  // the server has not spoken yet
    staff.take_push();
    staff.app->shell().sign_out();
    staff.settle();
    CHECK(staff.shows_text("1 change the server does not have"));
    staff.press(A11y::button, "Cancel");
    const std::string sha256 = sha256_hex("words");
    REQUIRE(staff.answer("/v1/files/" + sha256 + "/received", 200,
                         R"({"received":0,"complete":false})"));
    staff.settle();
    auto& sent = staff.headless.log().sent;
    const auto put = std::ranges::find_if(
        sent, [](const auto& each) { return each.request.method == "PUT"; });
    REQUIRE(put != sent.end());
    CHECK(put->request.path == "/v1/files/" + sha256 + "?offset=0&size=5");
    CHECK(put->request.body == "words");
    REQUIRE(staff.answer("/v1/files/" + sha256, 200, R"({"received":5,"complete":true})"));
    staff.settle();
    CHECK_FALSE(staff.shows_text("Sending 1 file"));
    CHECK_FALSE(staff.shows_text("not sent yet"));
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("files: settings say how much room they take and let it be chosen") {
  const auto folder = std::filesystem::temp_directory_path() /
                      ("acq-room-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  {
    Files staff({.online = false, .folder = folder.string()});
    staff.drop("offer.txt", std::string(3000, 'x'));
    staff.go("/settings");
    CHECK(staff.shows_text("Files on this device: 3 KB of 250 MB."));
    staff.press(A11y::combobox, "Room for files on this device");
    staff.press(A11y::option, "1 GB");
    CHECK(staff.app->shell().file_room() == 1'000'000'000);
  }
  std::filesystem::remove_all(folder);
}
