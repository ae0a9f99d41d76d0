// A portal with a store, sign-in, mailer and files in a folder of its own, asked without sockets.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/api/portal.h"
#include "server/auth/secrets.h"

namespace portal_test {

using namespace acq;
using namespace acq::server;
using nlohmann::json;
namespace fs = std::filesystem;

inline const Actor kSystem{.role = Role::system, .user = {}, .contact = {}, .account = {}};

struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "portal-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path;
};

// A clock that mailer and store may read from several threads; the test sets it in between.
struct TestClock final : Clock {
  TimeMs now_ms() override { return now.load(); }
  std::atomic<TimeMs> now{1'795'269'900'000};
};

struct Answer {
  int status = 0;
  json body;
  http::Response response;
  std::string code() const {
    const auto error = body.find("error");
    return error == body.end() ? "" : error->at("code").get<std::string>();
  }
  std::string text(const std::string& name) const { return body.at(name).get<std::string>(); }
  std::string field() const {
    return body.at("error").at("where").at("field").get<std::string>();
  }
};

struct Letter {
  std::string to;
  std::string token;
  std::string code;
  std::string text;
};

class Bench {
 public:
  Bench() {
    auto opened_store = ServerStore::open(folder.path, clock, random);
    REQUIRE(opened_store.has_value());
    store = std::move(*opened_store);
    auto opened_auth = AuthDatabase::open(":memory:");
    REQUIRE(opened_auth.has_value());
    auth = std::move(*opened_auth);
    const MailSettings settings{.smtp_url = {}, .user = {}, .password = {},
                                .from = "help@nordlicht.example", .from_name = "Nordlicht",
                                .outbox = folder.path + "/outbox"};
    auto started_mailer = Mailer::start(settings, clock, random, {});
    REQUIRE(started_mailer.has_value());
    mailer = std::move(*started_mailer);
    auto opened_files = FileStore::open(folder.path + "/files", random);
    REQUIRE(opened_files.has_value());
    files = std::make_unique<FileStore>(std::move(*opened_files));
    organisation = insert(EntityKind::organisation,
                          {{"name", "Nordlicht Service"}, {"phone", "+49 40 123456"},
                           {"language", "de"}});
    auto started = Portal::start(
        {*store, *auth, *mailer, *files, clock, random, "http://crm.example", false,
         [this](std::string_view topic, std::string_view) { published.emplace_back(topic); },
         [this](std::string_view owner) { closed.emplace_back(owner); }},
        router);
    REQUIRE(started.has_value());
    portal = std::move(*started);
  }

  // Writes a record as the system; values are texts or ids.
  Id insert(EntityKind kind, std::vector<std::pair<std::string, Value>> values) {
    return store->with([&](Store& records) {
      const Id id = records.ids().make();
      Change change = insert_change(kind, id);
      for (auto& [name, value] : values) change.set(name, std::move(value));
      const auto written = records.write(kSystem, {&change, 1});
      REQUIRE_MESSAGE(written.has_value(), (written ? "" : written.error().code));
      return id;
    });
  }
  void update(EntityKind kind, const Id& id, std::string_view field, Value value) {
    change(kind, id, ChangeKind::update, field, std::move(value));
  }
  void remove(EntityKind kind, const Id& id) { change(kind, id, ChangeKind::remove, {}, {}); }
  Record find(EntityKind kind, const Id& id) {
    return store->with([&](Store& records) {
      auto found = records.rows().find(kind, id);
      REQUIRE(found.has_value());
      REQUIRE(found->has_value());
      return **found;
    });
  }
  std::int64_t count(EntityKind kind) {
    return store->with([&](Store& records) { return records.rows().count(kind).value_or(-1); });
  }

  // A request as the portal's own page sends it.
  http::Request request(std::string method, std::string path, std::string body = {}) const {
    http::Request made;
    made.method = std::move(method);
    const std::size_t mark = path.find('?');
    made.path = path.substr(0, mark);
    if (mark != path.npos) made.query = path.substr(mark + 1);
    made.body = std::move(body);
    made.address = "192.0.2.7";
    made.headers = {{"host", "crm.example"}, {"origin", "http://crm.example"},
                    {"x-acquaint", "1"}, {"content-type", "application/json"}};
    if (!cookie.empty()) made.headers.push_back({"cookie", cookie});
    return made;
  }
  Answer ask(http::Request made) {
    Answer answer;
    answer.response = router.answer(made);
    answer.status = answer.response.status;
    answer.body = json::parse(answer.response.body, nullptr, false);
    if (answer.body.is_discarded()) answer.body = json::object();
    return answer;
  }
  Answer get(std::string path) { return ask(request("GET", "/v1/portal/" + path)); }
  Answer send(std::string method, std::string path, const json& body) {
    return ask(request(std::move(method), "/v1/portal/" + path, body.dump()));
  }

  // The mails written so far, oldest first, and taken away.
  std::vector<Letter> letters() {
    mailer->flush();
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder.path + "/outbox")) {
      paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<Letter> all;
    for (const fs::path& path : paths) {
      std::ifstream in(path, std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in),
                             std::istreambuf_iterator<char>()};
      all.push_back(read_letter(text));
      fs::remove(path);
    }
    return all;
  }
  // Asks for a mail and takes it out of the outbox.
  Letter letter_for(const std::string& email) {
    REQUIRE(send("POST", "link", {{"email", email}, {"language", "en"}}).status == 202);
    const auto all = letters();
    REQUIRE(all.size() == 1);
    return all[0];
  }
  // Signs in and keeps the cookie.
  void sign_in(const std::string& email) {
    const Letter letter = letter_for(email);
    take_cookie(send("POST", "session", {{"token", letter.token}}));
  }
  void take_cookie(const Answer& answer) {
    REQUIRE(answer.status == 200);
    const std::string_view set = answer.response.header("Set-Cookie");
    cookie = set.substr(0, set.find(';'));
  }
  // Sends a request of the signed-in customer; gives the ticket's id.
  std::string open_ticket(const std::string& subject) {
    const std::string id = new_id();
    const Answer answer =
        send("POST", "tickets", {{"id", id}, {"subject", subject}, {"text", "Please help"}});
    REQUIRE(answer.status == 201);
    return id;
  }
  // What staff answer.
  Id staff_says(const std::string& ticket, const std::string& text, bool internal = false) {
    return insert(EntityKind::ticket_message,
                  {{"ticket", *Id::parse(ticket)}, {"author_kind", std::string("staff")},
                   {"author_user", staff()}, {"internal", std::int64_t{internal ? 1 : 0}},
                   {"body", text}, {"sent_at", clock.now_ms()}});
  }
  Id staff() {
    if (jonas_.is_nil()) {
      jonas_ = insert(EntityKind::user, {{"name", "Jonas Weber"}, {"email", "j@nordlicht.example"},
                                         {"role", "service"}});
    }
    return jonas_;
  }
  std::string new_id() {
    return store->with([](Store& records) { return records.ids().make().text(); });
  }

  Folder folder;
  TestClock clock;
  SystemRandom random;
  std::vector<std::string> published;
  std::vector<std::string> closed;
  std::unique_ptr<ServerStore> store;
  std::unique_ptr<AuthDatabase> auth;
  std::unique_ptr<Mailer> mailer;
  std::unique_ptr<FileStore> files;
  http::Router router;
  std::unique_ptr<Portal> portal;
  Id organisation;
  std::string cookie;

 private:
  void change(EntityKind kind, const Id& id, ChangeKind what, std::string_view field,
              Value value) {
    store->with([&](Store& records) {
      Change made{kind, id, what, {}};
      if (!field.empty()) made.set(field, std::move(value));
      REQUIRE(records.write(kSystem, {&made, 1}).has_value());
    });
  }
  static Letter read_letter(const std::string& text) {
    Letter letter{.to = {}, .token = {}, .code = {}, .text = text};
    const std::size_t to = text.find("To: ");
    const std::size_t open = text.find('<', to);
    letter.to = text.substr(open + 1, text.find('>', open) - open - 1);
    const std::size_t link = text.find("/portal/#in/");
    REQUIRE(link != text.npos);
    letter.token = text.substr(link + 12, 32);
    const std::size_t code = text.find("code: ");
    if (code != text.npos) letter.code = text.substr(code + 6, 6);
    return letter;
  }

  Id jonas_;
};

}  // namespace portal_test
