// The whole staff program on the null platform: a window, a finger and a keyboard, no GPU.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "client/app/staff_app.h"
#include "client/platform/headless.h"
#include "sync/wire.h"
#include "with_words.h"

namespace acq::testing {

using A11y = platform::a11y::Role;

struct StaffHarness {
  explicit StaffHarness(platform::HeadlessOptions options = {})
      : headless(with_words(std::move(options))) {
    app = std::make_unique<app::StaffApp>(headless.host());
  }
  ~StaffHarness() {
    app->close();
    app.reset();
  }

  // Answers the oldest request whose path starts with `path`; false when there is none.
  bool answer(std::string_view path, int status, std::string body) {
    auto& sent = headless.log().sent;
    for (std::size_t i = 0; i < sent.size(); ++i) {
      if (!sent[i].request.path.starts_with(path)) continue;
      const platform::HttpDone done = std::move(sent[i].done);
      sent.erase(sent.begin() + static_cast<std::ptrdiff_t>(i));
      platform::HttpResponse response;
      response.status = status;
      response.body = std::move(body);
      done(std::move(response));
      return true;
    }
    return false;
  }

  // Signed in as an administrator called Darcel Schlecht, with an empty organisation.
  void sign_in() {
    user = app->device()->store().ids().make();
    const std::string body = R"({"user":{"id":")" + user.text() +
                             R"(","name":"Darcel Schlecht","email":"darcel@example.org"}})";
    REQUIRE(answer("/v1/session", 200, body));
    Change made = insert_change(EntityKind::user, user);
    made.set("name", std::string("Darcel Schlecht"));
    made.set("email", std::string("darcel@example.org"));
    made.set("role", std::string("administrator"));
    made.set("active", std::int64_t{1});
    write(made);
    Change organisation =
        insert_change(EntityKind::organisation, app->device()->store().ids().make());
    organisation.set("name", std::string("Nordlicht"));
    organisation.set("currency", std::string("EUR"));
    write(organisation);
    settle();
  }

  // All that there is has come: nothing more.
  void first_sync() {
    REQUIRE(app->device()->sync().on_pull(200, encode_page({.epoch = "e", .cursor = "c"}, {})));
    settle();
  }

  Id write(const Change& change) {
    const Actor system{.role = acq::Role::system, .user = {}, .contact = {}, .account = {}};
    const auto written = app->device()->store().write(system, {&change, 1});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }

  Id contact(std::string first, std::string last, std::string phone = {}) {
    Change change = insert_change(EntityKind::contact, app->device()->store().ids().make());
    change.set("first_name", std::move(first));
    change.set("last_name", std::move(last));
    if (!phone.empty()) change.set("phone", std::move(phone));
    change.set("owner", user);
    return write(change);
  }

  void go(std::string route) {
    headless.set_route(route);
    app->on_route(route);
    settle();
  }
  void settle() { frames = headless.settle(*app, 120); }

  bool shows(A11y role, std::string_view name) { return headless.find(role, name) != nullptr; }
  // Text anywhere in what is mirrored.
  bool shows_text(std::string_view words) {
    for (const platform::a11y::Seen& seen : platform::a11y::seen()) {
      if (seen.name.find(words) != std::string::npos) return true;
      if (seen.value.find(words) != std::string::npos) return true;
      if (seen.description.find(words) != std::string::npos) return true;
    }
    return false;
  }
  // The nth of that role and name.
  void press(A11y role, std::string_view name, int nth = 0) {
    INFO("pressing " << name);
    REQUIRE(headless.click(*app, role, name, nth));
    settle();
  }
  void fill(A11y role, std::string_view name, std::string_view text) {
    INFO("filling " << name);
    REQUIRE(headless.fill(*app, role, name, text));
    settle();
  }

  platform::Headless headless;
  std::unique_ptr<app::StaffApp> app;
  Id user;
  int frames = 0;
};

}  // namespace acq::testing
