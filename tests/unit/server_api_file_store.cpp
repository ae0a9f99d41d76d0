// Stored files, those on their way in, and what becomes of those that nobody names.
#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "base/sha256.h"
#include "formats/file_type.h"
#include "server/api/file_clean.h"
#include "server/auth/secrets.h"

using namespace acq;
using namespace acq::server;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

constexpr TimeMs kNow = 1'800'000'000'000;

std::string text_of_size(std::size_t size) {
  std::string text(size, 'a');
  for (std::size_t i = 0; i < size; i += 7) text[i] = static_cast<char>('a' + i % 23);
  return text;
}

struct Fixture {
  Fixture() {
    std::string pattern = (fs::temp_directory_path() / "files-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
    auto opened = FileStore::open(path + "/files", random);
    REQUIRE(opened);
    files = std::make_unique<FileStore>(std::move(*opened));
    uploads = std::make_unique<FileUploads>(*files);
    kim.bytes[0] = 1;
    lee.bytes[0] = 2;
  }
  ~Fixture() { fs::remove_all(path); }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  // "" or the refusal's code.
  std::string add(std::string_view sha256, std::int64_t size, std::int64_t offset,
                  std::string_view bytes) {
    const auto added = uploads->add(kim, {sha256, size, offset, bytes});
    return added ? std::string() : added.error().code;
  }
  std::string partial(const Id& user, std::string_view bytes) const {
    return path + "/files/partial/" + user.text() + "/" + sha256_hex(bytes) + "." +
           std::to_string(bytes.size());
  }
  std::string stored(const std::string& name) const {
    return path + "/files/" + name.substr(0, 2) + "/" + name;
  }
  // As if it had been written so long ago.
  static void age(const std::string& file, TimeMs at) {
    const timespec time{at / 1000, at % 1000 * 1'000'000};
    const std::array times = {time, time};
    REQUIRE(::utimensat(AT_FDCWD, file.c_str(), times.data(), 0) == 0);
  }

  std::string path;
  SystemRandom random;
  std::unique_ptr<FileStore> files;
  std::unique_ptr<FileUploads> uploads;
  Id kim, lee;
};

}  // namespace

TEST_CASE("uploads: a file that comes in pieces is stored as it was, and the pieces are gone") {
  Fixture f;
  const std::string bytes = text_of_size(200'000), name = sha256_hex(bytes);
  const std::string_view whole = bytes;
  CHECK(*f.uploads->received(f.kim, name) == 0);
  CHECK(f.add(name, 200'000, 0, whole.substr(0, 90'000)) == "");
  CHECK(*f.uploads->received(f.kim, name) == 90'000);
  CHECK(*f.uploads->received(f.lee, name) == 0);
  CHECK(f.files->size(name).error().code == "not_found");
  FileUploads later(*f.files);  // of a server that was started again
  CHECK(*later.received(f.kim, name) == 90'000);
  const auto done = later.add(f.kim, {name, 200'000, 90'000, whole.substr(90'000)});
  REQUIRE(done);
  CHECK(done->bytes == 200'000);
  CHECK(done->complete);
  CHECK(*f.files->read(name) == bytes);
  CHECK(*f.files->read(name, 100'000, 50) == bytes.substr(100'000, 50));
  CHECK(*f.files->read(name, 199'990, 50) == bytes.substr(199'990));
  CHECK(*f.files->read(name, 200'000, 50) == "");
  CHECK_FALSE(fs::exists(f.partial(f.kim, bytes)));
  CHECK(*later.received(f.kim, name) == 0);
}

TEST_CASE("uploads: what is stored already may be sent again by somebody else") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  REQUIRE(*f.files->keep(bytes) == name);
  const auto done = f.uploads->add(f.lee, {name, 1000, 0, bytes});
  REQUIRE(done);
  CHECK(done->complete);
  CHECK_FALSE(fs::exists(f.partial(f.lee, bytes)));
  CHECK(*f.files->read(name) == bytes);
}

TEST_CASE("uploads: a piece goes where the ones before it end and nowhere else") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  CHECK(f.add(name, 1000, 1, bytes.substr(1, 10)) == "upload_offset");
  CHECK(f.add(name, 1000, 0, bytes.substr(0, 500)) == "");
  for (const std::int64_t offset : {0, 1, 499, 501}) {
    CHECK(f.add(name, 1000, offset, "x") == "upload_offset");
  }
  CHECK(*f.uploads->received(f.kim, name) == 500);
}

TEST_CASE("uploads: numbers that cannot be are refused before anything is written") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();
  CHECK(f.add(name, 1000, -1, "x") == "out_of_range");
  CHECK(f.add(name, 1000, 1000, "x") == "out_of_range");
  CHECK(f.add(name, 1000, kHuge, "x") == "out_of_range");
  CHECK(f.add(name, 5, 0, "longer than five") == "out_of_range");
  CHECK(f.add(name, kHuge, 0, "x") == "file_too_large");
  CHECK(f.add(name, kAttachmentBytesMax + 1, 0, "x") == "file_too_large");
  CHECK(f.add(name, 0, 0, "x") == "file_empty");
  CHECK(f.add(name, 1000, 0, "") == "file_empty");
  for (const std::string& odd : {""s, "x"s, std::string(64, 'A'), std::string(63, 'a'),
                                 "../../../../auth.db"s, name + "/../x", name + "\0x"s}) {
    CHECK(f.add(odd, 1000, 0, "x") == "bad_hash");
    CHECK(f.uploads->received(f.kim, odd).error().code == "bad_hash");
  }
  CHECK_FALSE(fs::exists(f.path + "/files/partial"));
}

TEST_CASE("uploads: another size in the middle is refused, at the start it begins anew") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  CHECK(f.add(name, 2000, 0, bytes.substr(0, 500)) == "");
  CHECK(f.add(name, 1000, 500, bytes.substr(500)) == "out_of_range");
  CHECK(f.add(name, 1000, 0, bytes.substr(0, 400)) == "");
  CHECK(*f.uploads->received(f.kim, name) == 400);
  CHECK(f.add(name, 1000, 400, bytes.substr(400)) == "");
  CHECK(*f.files->read(name) == bytes);
}

TEST_CASE("uploads: damaged bytes, and those of a kind that is not taken, are forgotten") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  CHECK(f.add(name, 1000, 0, bytes.substr(0, 999)) == "");
  CHECK(f.add(name, 1000, 999, "!") == "file_damaged");
  CHECK(*f.uploads->received(f.kim, name) == 0);
  CHECK(f.files->size(name).error().code == "not_found");
  const std::string program = "\x7f" "ELF\0\1\2"s;
  CHECK(f.add(sha256_hex(program), 7, 0, program) == "type_not_allowed");
  CHECK_FALSE(fs::exists(f.partial(f.kim, program)));
  CHECK(f.add(name, 1000, 0, bytes) == "");
  CHECK(*f.files->read(name) == bytes);
}

TEST_CASE("uploads: whole but not moved when the power went, the last byte is sent again") {
  Fixture f;
  const std::string bytes = text_of_size(1000), name = sha256_hex(bytes);
  CHECK(f.add(name, 1000, 0, bytes.substr(0, 999)) == "");
  fs::resize_file(f.partial(f.kim, bytes), 1000);
  CHECK(f.add(name, 1000, 999, bytes.substr(999)) == "upload_offset");
  CHECK(*f.uploads->received(f.kim, name) == 999);
  CHECK(f.add(name, 1000, 999, bytes.substr(999)) == "");
  CHECK(*f.files->read(name) == bytes);
}

TEST_CASE("uploads: of two who send the same pieces at once one is taken, piece by piece") {
  Fixture f;
  constexpr std::size_t kPieces = 100, kPiece = 600;
  const std::string bytes = text_of_size(kPieces * kPiece), name = sha256_hex(bytes);
  REQUIRE(f.add(name, kPieces * kPiece, 0, bytes.substr(0, kPiece)) == "");
  std::array<std::atomic<int>, kPieces> taken{};
  std::atomic<int> strange = 0;
  const auto send = [&] {
    for (std::size_t n = 1; n < kPieces; ++n) {
      const std::string code = f.add(name, kPieces * kPiece,
                                     static_cast<std::int64_t>(n * kPiece),
                                     bytes.substr(n * kPiece, kPiece));
      if (code.empty()) ++taken[n];
      else if (code != "upload_offset") ++strange;
    }
  };
  std::thread one(send), other(send);
  one.join();
  other.join();
  CHECK(strange == 0);
  for (std::size_t n = 1; n < kPieces; ++n) CHECK(taken[n] == 1);
  CHECK(*f.files->read(name) == bytes);
}

TEST_CASE("uploads: of more than twenty unfinished ones of a user the oldest goes") {
  Fixture f;
  std::vector<std::string> all;
  for (std::size_t i = 0; i < 21; ++i) {
    all.push_back(text_of_size(1000 + i));
    const auto size = static_cast<std::int64_t>(all[i].size());
    REQUIRE(f.add(sha256_hex(all[i]), size, 0, "piece") == "");
    // Not in the order of their names.
    Fixture::age(f.partial(f.kim, all[i]), kNow + static_cast<TimeMs>(i));
  }
  CHECK(*f.uploads->received(f.kim, sha256_hex(all[0])) == 0);
  for (std::size_t i = 1; i < 21; ++i) {
    CHECK(*f.uploads->received(f.kim, sha256_hex(all[i])) == 5);
  }
  const auto others = f.uploads->add(f.lee, {sha256_hex(all[0]), 1000, 0, "piece"});
  CHECK(others.has_value());
  CHECK(*f.uploads->received(f.kim, sha256_hex(all[1])) == 5);
}

TEST_CASE("uploads: what had no piece for a week is forgotten, what had one goes on") {
  Fixture f;
  const std::string old = text_of_size(1000), young = text_of_size(2000);
  REQUIRE(f.add(sha256_hex(old), 1000, 0, "piece") == "");
  REQUIRE(f.add(sha256_hex(young), 2000, 0, "piece") == "");
  const auto others = f.uploads->add(f.lee, {sha256_hex(old), 1000, 0, "piece"});
  REQUIRE(others);
  Fixture::age(f.partial(f.kim, old), kNow - kKeepUnfinishedMs - 1);
  Fixture::age(f.partial(f.lee, old), kNow - kKeepUnfinishedMs - 1);
  Fixture::age(f.partial(f.kim, young), kNow - kKeepUnfinishedMs);
  f.uploads->forget(kNow - kKeepUnfinishedMs);
  CHECK(*f.uploads->received(f.kim, sha256_hex(old)) == 0);
  CHECK(*f.uploads->received(f.kim, sha256_hex(young)) == 5);
  CHECK_FALSE(fs::exists(f.path + "/files/partial/" + f.lee.text()));
}

TEST_CASE("files: old ones that no record names go, those of records stay, removed ones too") {
  Fixture f;
  FixedClock clock{kNow};
  auto store = ServerStore::open(f.path, clock, f.random);
  REQUIRE(store);
  std::vector<std::string> names;
  for (const char* text : {"live", "removed", "preview", "unnamed", "young", "again"}) {
    names.push_back(*f.files->keep(text));
    Fixture::age(f.stored(names.back()), kNow - kKeepUnnamedMs - 1);
  }
  Fixture::age(f.stored(names[4]), kNow - kKeepUnnamedMs);
  REQUIRE(f.files->keep("again"));  // sent again: young again
  (*store)->with([&](Store& records) {
    const Actor system{.role = Role::system};
    Change live = insert_change(EntityKind::file, records.ids().make());
    live.set("name", "a"s).set("mime", "b"s).set("size", std::int64_t{4});
    live.set("sha256", names[0]).set("preview", names[2]);
    Change gone = insert_change(EntityKind::file, records.ids().make());
    gone.set("name", "a"s).set("mime", "b"s).set("size", std::int64_t{4}).set("sha256", names[1]);
    const std::array changes = {live, gone, Change{EntityKind::file, gone.row,
                                                   ChangeKind::remove, {}}};
    REQUIRE(records.write(system, changes));
  });
  REQUIRE(remove_unnamed_files(*f.files, **store, kNow));
  const std::array there = {true, true, true, false, true, true};
  for (std::size_t i = 0; i < names.size(); ++i) {
    INFO(i);
    CHECK(f.files->size(names[i]).has_value() == there[i]);
  }
}
