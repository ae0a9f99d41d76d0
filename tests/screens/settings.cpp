#include "i18n/locale.h"
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

TEST_CASE("settings: an invitation goes to the server with what was typed") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/settings");
  staff.fill(A11y::textbox, "E-mail", "mei@example.org");
  staff.fill(A11y::textbox, "Name", "Mei Tanaka");
  staff.press(A11y::button, "Invite");
  bool sent = false;
  for (const auto& each : staff.headless.log().sent) {
    if (each.request.path != "/v1/invitations") continue;
    sent = true;
    CHECK(each.request.method == "POST");
    CHECK(each.request.body.find("mei@example.org") != std::string::npos);
    CHECK(each.request.body.find("\"role\":\"sales\"") != std::string::npos);
  }
  REQUIRE(sent);
  REQUIRE(staff.answer("/v1/invitations", 201, "{}"));
  staff.settle();
  CHECK(staff.shows_text("Invitation sent to mei@example.org"));
}

TEST_CASE("settings: a proof is shown when it is made, also when no row came with it") {
  StaffHarness staff;
  staff.sign_in();
  ClientSync& sync = staff.app->device()->sync();
  const Bytes page = encode_page({.epoch = "e", .cursor = "c"}, {});
  REQUIRE(sync.on_pull(200, page));
  staff.headless.clock().now += 3 * 3'600'000;
  staff.go("/settings");
  const Translator tr(Language::en);
  const std::string now = format_relative(tr, sync.state().proven_ms, sync.state().proven_ms, 0);
  CHECK_FALSE(staff.shows_text(tr("settings.proven", {{"when", now}})));
  sync.retry_now();
  REQUIRE(sync.next_pull());
  REQUIRE(sync.on_pull(200, page));
  staff.settle();
  CHECK(staff.shows_text(tr("settings.proven", {{"when", now}})));
}

TEST_CASE("settings: a refused invitation says why and keeps what was typed") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/settings");
  staff.fill(A11y::textbox, "E-mail", "nonsense");
  staff.press(A11y::button, "Invite");
  REQUIRE(staff.answer("/v1/invitations", 422, R"({"error":{"code":"bad_email"}})"));
  staff.settle();
  CHECK(staff.shows_text(Translator(Language::en)("error.bad_email").substr(0, 12)));
  CHECK(staff.headless.find(A11y::textbox, "E-mail")->value == "nonsense");
}

TEST_CASE("settings: only administrators may invite") {
  StaffHarness staff;
  staff.sign_in();
  Change change = update_change(EntityKind::user, staff.user);
  change.set("role", std::string("sales"));
  staff.write(change);
  staff.go("/settings");
  CHECK(staff.shows(A11y::link, "Darcel Schlecht"));
  CHECK_FALSE(staff.shows(A11y::button, "Invite"));
}

TEST_CASE("attention: a refused edit is listed with its reason until it is discarded") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  Device& device = *staff.app->device();
  const auto pending = device.outbox().pending(100, 1 << 20);
  REQUIRE(pending);
  REQUIRE_FALSE(pending->empty());
  {
    auto transaction = Transaction::begin(device.db());
    REQUIRE(transaction);
    const Error error{"not_allowed", {}, {}};
    REQUIRE(device.images().refuse(pending->back().n, error));
    REQUIRE(transaction->commit());
  }
  device.sync().outbox_changed();
  staff.go("/attention");
  CHECK(staff.shows(A11y::heading, "Needs attention"));
  CHECK(staff.shows_text("Snelling"));
  staff.press(A11y::button, "Discard");
  REQUIRE(staff.shows(A11y::dialog, "Discard this change?"));
  // The first button of that name lies under the dialog and is not mirrored meanwhile.
  staff.press(A11y::button, "Discard");
  CHECK(staff.shows_text("Nothing needs attention"));
}
