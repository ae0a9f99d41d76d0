// Files of staff over loopback: what strange requests get. How it works as a whole, the
// reference client tests (tests/protocol/reference_files_test.mjs).
#include "live_server.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include "server/app/backup.h"

using namespace live;
using namespace std::string_literals;

namespace {

std::string name_of(std::string_view bytes) {
  std::array<std::uint8_t, 32> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hex(hash);
}

const std::string kPicture = "\x89PNG\r\n\x1a\n"s + std::string(100, '\0');

Reply put(Live& live, const std::string& name, const std::string& query,
          const std::string& bytes = "x") {
  return live.ask("PUT", "/v1/files/" + name + "?" + query, bytes,
                  {{"Content-Type", "text/html"}});
}

// Stored, and named by a record of everybody's.
std::string keep(Live& live, const std::string& bytes) {
  const std::string name = name_of(bytes);
  const Reply kept = put(live, name, "offset=0&size=" + std::to_string(bytes.size()), bytes);
  REQUIRE(kept.status == 200);
  CHECK(kept.parsed() == json{{"received", bytes.size()}, {"complete", true}});
  live.server().store().with([&](Store& records) {
    Change file = insert_change(EntityKind::file, records.ids().make());
    file.set("name", "x"s).set("mime", "text/html"s).set("sha256", name);
    file.set("size", static_cast<std::int64_t>(bytes.size()));
    REQUIRE(records.write(Actor{.role = Role::system}, {&file, 1}));
  });
  return name;
}

Reply get(Live& live, const std::string& name, const std::string& range,
          std::vector<std::pair<std::string, std::string>> more = {}) {
  more.emplace_back("Range", range);
  return live.ask("GET", "/v1/files/" + name, {}, more);
}

constexpr TimeMs kYearMs = 365LL * 86'400'000;

// As if it had been written then.
void age(const std::string& file, TimeMs at) {
  const timespec time{at / 1000, at % 1000 * 1'000'000};
  const std::array times = {time, time};
  REQUIRE(::utimensat(AT_FDCWD, file.c_str(), times.data(), 0) == 0);
}

}  // namespace

TEST_CASE("files: kept by content, typed by content, handed out as downloads") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string name = keep(live, kPicture);
  const Reply got = live.ask("GET", "/v1/files/" + name);
  CHECK(got.status == 200);
  CHECK(got.body == kPicture);
  CHECK(got.header("Content-Type") == "image/png");
  CHECK(got.header("Content-Disposition") == "attachment");
  CHECK(got.header("X-Content-Type-Options") == "nosniff");
  CHECK(got.header("Content-Security-Policy") == "sandbox; default-src 'none'");
  const Reply same =
      live.ask("GET", "/v1/files/" + name, {}, {{"If-None-Match", got.header("ETag")}});
  CHECK(same.status == 304);
  const std::string page = keep(live, "<html><script>alert(1)</script>");
  CHECK(live.ask("GET", "/v1/files/" + page).header("Content-Type") ==
        "text/plain; charset=utf-8");
  live.cookie.clear();
  CHECK(live.ask("GET", "/v1/files/" + name).status == 401);
  CHECK(live.ask("GET", "/v1/files/" + name + "/received").status == 401);
  CHECK(put(live, name, "offset=0&size=1").status == 401);
}

TEST_CASE("files: addresses that name no file lead nowhere") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string name = keep(live, kPicture);
  std::string upper = name;
  for (char& c : upper) c = static_cast<char>(c >= 'a' ? c - 32 : c);
  for (const std::string& odd : {"..%2f..%2fauth.db"s, std::string(64, 'a'), "a"s, upper,
                                 name.substr(1), name + "%2f", name.substr(0, 62) + "%2e%2e",
                                 "partial"s}) {
    INFO(odd);
    CHECK(live.ask("GET", "/v1/files/" + odd).status == 404);
  }
  for (const std::string& odd : {"..%2f..%2fauth.db"s, std::string(64, 'g'), "a"s,
                                 name.substr(1), name + "%2fx"}) {
    INFO(odd);
    CHECK(live.ask("GET", "/v1/files/" + odd + "/received").code() == "bad_hash");
    CHECK(put(live, odd, "offset=0&size=1").code() == "bad_hash");
  }
  // Whole bodies under no name are not taken any more.
  CHECK(live.ask("PUT", "/v1/files", kPicture).status == 404);
}

TEST_CASE("files: offsets and sizes that are none are refused by name") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string name = name_of(kPicture);
  const auto code = [&](const std::string& query) { return put(live, name, query).code(); };
  for (const std::string& odd : {""s, "-1"s, "1.5"s, "1e3"s, "0x1"s, "+1"s, "%201"s, "abc"s,
                                 "1,2"s, "99999999999999999999999999"s}) {
    INFO(odd);
    CHECK(code("size=9&offset=" + odd) == "bad_number");
    CHECK(code("offset=0&size=" + odd) == "bad_number");
  }
  for (const char* odd : {"1%00", "1%0A"}) CHECK(code("offset=0&size="s + odd) == "bad_target");
  CHECK(code("offset=0") == "bad_number");
  CHECK(code("size=1") == "bad_number");
  CHECK(code("offset=9&size=9") == "out_of_range");
  CHECK(code("offset=9223372036854775807&size=9") == "out_of_range");
  CHECK(code("offset=0&size=104857601") == "file_too_large");
  CHECK(code("offset=0&size=104857600") == "");
  CHECK(code("offset=1&size=9223372036854775807") == "file_too_large");
  CHECK(code("offset=0&size=0") == "file_empty");
  CHECK(code("offset=5&size=104857600") == "upload_offset");
  CHECK(put(live, name, "offset=1&size=9", "").code() == "file_empty");
  const std::string piece(1 << 20, 'x');
  CHECK(put(live, name, "offset=1&size=104857600", piece).status == 200);
  CHECK(put(live, name, "offset=1048577&size=104857600", piece + "x").code() == "body_too_large");
  const Reply program = put(live, name_of("\x7f" "ELF\2"s), "offset=0&size=5", "\x7f" "ELF\2"s);
  CHECK(program.status == 415);
  CHECK(program.code() == "type_not_allowed");
  live.own_pages = false;
  CHECK(code("offset=0&size=9") == "forbidden_origin");
}

TEST_CASE("files: a range brings its bytes, one behind the end none, garbage the whole file") {
  Folder folder;
  Live live(folder);
  live.set_up();
  std::string bytes;
  for (int i = 0; i < 30'000; ++i) bytes += std::to_string(i) + "\n";
  const std::string name = keep(live, bytes.substr(0, 100'000));
  const std::string whole = bytes.substr(0, 100'000);
  const Reply middle = get(live, name, "bytes=70000-70009");
  CHECK(middle.status == 206);
  CHECK(middle.body == whole.substr(70'000, 10));
  CHECK(middle.header("Content-Range") == "bytes 70000-70009/100000");
  CHECK(middle.header("Content-Length") == "10");
  CHECK(middle.header("Content-Type") == "text/plain; charset=utf-8");
  CHECK(middle.header("Content-Disposition") == "attachment");
  CHECK(middle.header("ETag") == "\"" + name + "\"");
  const Reply rest = get(live, name, "bytes=99990-");
  CHECK(rest.status == 206);
  CHECK(rest.body == whole.substr(99'990));
  CHECK(get(live, name, "bytes=99990-200000").body == whole.substr(99'990));
  CHECK(get(live, name, "bytes=0-").header("Content-Range") == "bytes 0-99999/100000");
  for (const char* behind : {"bytes=100000-", "bytes=99999999999999999999999-"}) {
    const Reply none = get(live, name, behind);
    CHECK(none.status == 416);
    CHECK(none.code() == "range_not_satisfiable");
    CHECK(none.header("Content-Range") == "bytes */100000");
  }
  for (const char* odd : {"bytes=-5", "bytes=5-4", "bytes=0-1,5-6", "lines=1-2", "bytes=x"}) {
    const Reply all = get(live, name, odd);
    CHECK(all.status == 200);
    CHECK(all.body == whole);
  }
  CHECK(get(live, name, "bytes=0-9", {{"If-Range", "\"other\""}}).status == 200);
  CHECK(get(live, name, "bytes=0-9", {{"If-Range", middle.header("ETag")}}).status == 206);
  CHECK(get(live, name, "bytes=0-9", {{"If-None-Match", middle.header("ETag")}}).status == 304);
}

TEST_CASE("files: a server that starts clears away what has rested too long, and nothing else") {
  namespace fs = std::filesystem;
  Folder folder;
  const auto stored = [&](const std::string& name) {
    return folder.path + "/files/" + name.substr(0, 2) + "/" + name;
  };
  const std::string unnamed = name_of("nobody's");
  std::string named;
  TimeMs now = 0;
  {
    Live live(folder);
    live.set_up();
    now = live.clock.now_ms();
    named = keep(live, kPicture);
    REQUIRE(put(live, unnamed, "offset=0&size=8", "nobody's").status == 200);
    REQUIRE(put(live, name_of("half of it"), "offset=0&size=10", "half").status == 200);
  }
  std::string half;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path + "/files/partial")) {
    if (entry.is_regular_file()) half = entry.path().string();
  }
  for (const std::string& path : {stored(named), stored(unnamed), half}) age(path, now - kYearMs);
  Live live(folder);
  // It cleans beside its work: ask until it has.
  for (int asked = 0; asked < 5000 && (fs::exists(half) || fs::exists(stored(unnamed))); ++asked) {
    live.ask("GET", "/health");
  }
  CHECK_FALSE(fs::exists(half));
  CHECK_FALSE(fs::exists(stored(unnamed)));
  CHECK(fs::exists(stored(named)));
}

TEST_CASE("files: a backup holds what is stored, and nothing of what is on its way in") {
  Folder folder, other;
  const std::string backup = other.path + "/backup";
  std::string name;
  {
    Live live(folder);
    live.set_up();
    name = keep(live, kPicture);
    REQUIRE(put(live, name_of("half of it"), "offset=0&size=10", "half").status == 200);
  }
  REQUIRE(std::filesystem::exists(folder.path + "/files/partial"));
  REQUIRE(write_backup(folder.path, backup));
  REQUIRE(read_backup(backup, other.path + "/data"));
  CHECK(std::filesystem::exists(other.path + "/data/files/" + name.substr(0, 2) + "/" + name));
  CHECK_FALSE(std::filesystem::exists(other.path + "/data/files/partial"));
}
