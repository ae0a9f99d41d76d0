#include "model/grants.h"
#include "staff_harness.h"
#include "sync/device_list.h"
#include "sync/past_change.h"

using namespace acq;
using namespace acq::testing;

namespace {

std::string as_text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

std::optional<Record> right_of(StaffHarness& staff, Role role, EntityKind kind) {
  const auto found =
      staff.app->device()->rows().find(EntityKind::role_right, role_right_id(role, kind));
  REQUIRE(found);
  return *found;
}

Id conflict(StaffHarness& staff, const Id& contact) {
  Change change = insert_change(EntityKind::conflict, staff.app->device()->store().ids().make());
  change.set("subject_kind", std::string("contact")).set("subject_id", contact);
  change.set("field_name", std::string("phone")).set("lost_value", std::string("+49 1111"));
  change.set("kept_value", std::string("+49 2222")).set("lost_by", staff.user);
  change.set("kept_by", staff.user).set("lost_at", TimeMs{1000}).set("kept_at", TimeMs{2000});
  change.set("conflict_state", std::string("open"));
  return staff.write(change);
}

std::string phone(StaffHarness& staff, const Id& contact) {
  return std::string(
      text_of((*staff.app->device()->rows().find(EntityKind::contact, contact))->get("phone")));
}

}  // namespace

TEST_CASE("rights: an administrator limits what a role sees, and takes it back") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/rights");
  CHECK(staff.shows(A11y::heading, "Roles and rights"));
  staff.press(A11y::toggle, "Sales");
  staff.press(A11y::combobox, "Contacts: May see");
  staff.press(A11y::option, "Own");
  const auto right = right_of(staff, Role::sales, EntityKind::contact);
  REQUIRE(right);
  CHECK(text_of(right->get("may_read")) == "own");
  CHECK(text_of(right->get("may_create")) == "all");
  staff.press(A11y::button, "Back to built-in");
  CHECK(right_of(staff, Role::sales, EntityKind::contact)->deleted);
}

TEST_CASE("rights: others read them and change nothing") {
  StaffHarness staff;
  staff.sign_in();
  Change change = update_change(EntityKind::user, staff.user);
  change.set("role", std::string("sales"));
  staff.write(change);
  staff.go("/rights");
  CHECK(staff.shows_text("Only administrators"));
  CHECK_FALSE(staff.shows(A11y::combobox, "Contacts: May see"));
}

TEST_CASE("conflict: the page says what did not stay; taking it back writes it") {
  StaffHarness staff;
  staff.sign_in();
  const Id contact = staff.contact("Anna", "Snelling", "+49 2222");
  conflict(staff, contact);
  staff.go("/contacts/" + contact.text());
  CHECK(staff.shows_text("+49 1111"));
  staff.press(A11y::button, "Take it back");
  CHECK(phone(staff, contact) == "+49 1111");
  CHECK_FALSE(staff.shows(A11y::button, "Take it back"));
}

TEST_CASE("conflict: leaving it settles it and changes nothing") {
  StaffHarness staff;
  staff.sign_in();
  const Id contact = staff.contact("Anna", "Snelling", "+49 2222");
  const Id row = conflict(staff, contact);
  staff.go("/contacts/" + contact.text());
  staff.press(A11y::button, "Leave it");
  CHECK(phone(staff, contact) == "+49 2222");
  const auto settled = staff.app->device()->rows().find(EntityKind::conflict, row);
  CHECK(text_of((*settled)->get("conflict_state")) == "kept");
}

TEST_CASE("history: the server's changes and the own unsent ones; an earlier value comes back") {
  StaffHarness staff;
  staff.sign_in();
  const Id contact = staff.contact("Anna", "Snelling", "+49 2222");
  staff.go("/contacts/" + contact.text());
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "History and access");
  CHECK(staff.shows_text("Not sent yet"));
  CHECK(staff.shows_text("Who may see this, and why"));
  const auto field = *entity(EntityKind::contact).index_of("phone");
  PastChange past{7, staff.user, hlc_at(1000), ChangeKind::update,
                  {{field, std::string("+49 1111"), std::string("+49 2222")}}};
  REQUIRE(staff.answer("/v1/history", 200,
                       as_text(encode_history(EntityKind::contact, {{past}, false}))));
  staff.settle();
  CHECK(staff.shows_text("+49 1111"));
  staff.press(A11y::button, "Bring back");
  CHECK(phone(staff, contact) == "+49 1111");
}

TEST_CASE("history: an edit that is sent while the drawer is open no longer counts as unsent") {
  StaffHarness staff;
  staff.sign_in();
  const Id contact = staff.contact("Anna", "Snelling", "+49 2222");
  staff.go("/contacts/" + contact.text());
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "History and access");
  REQUIRE(staff.answer("/v1/history", 0, {}));
  staff.settle();
  REQUIRE(staff.shows_text("Not sent yet"));
  REQUIRE(staff.shows_text("cannot be reached now"));
  PushResponse response{.seq = 9, .epoch = "e"};
  ClientSync& sync = staff.app->device()->sync();
  const auto pending = staff.app->device()->outbox().pending(100, 1'000'000);
  REQUIRE(pending);
  for (const Operation& op : *pending) response.results.push_back({.n = op.n, .seq = op.n});
  response.last_n = pending->back().n;
  (void)sync.next_push();
  REQUIRE(sync.on_push(200, encode(response)));
  staff.settle();
  CHECK_FALSE(staff.shows_text("Not sent yet"));
  CHECK_FALSE(staff.shows_text("cannot be reached now"));
  CHECK(staff.answer("/v1/history", 200,
                     as_text(encode_history(EntityKind::contact, {{}, false}))));
}

TEST_CASE("history: without the server the drawer says so and offers to ask again") {
  StaffHarness staff;
  staff.sign_in();
  const Id contact = staff.contact("Anna", "Snelling");
  staff.go("/contacts/" + contact.text());
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "History and access");
  REQUIRE(staff.answer("/v1/history", 0, {}));
  staff.settle();
  CHECK(staff.shows_text("cannot be reached now"));
  CHECK(staff.shows(A11y::button, "Try again"));
}

TEST_CASE("devices: those that hold data are listed; another one loses its data from afar") {
  StaffHarness staff({.height = 1800});
  staff.sign_in();
  staff.go("/settings");
  Id other;
  other.bytes[15] = 9;
  const std::vector<ListedDevice> devices = {
      {staff.app->device()->sync().client_id(), staff.user, 1000, false},
      {other, staff.user, 1000, false}};
  REQUIRE(staff.answer("/v1/devices", 200, as_text(encode_devices(devices))));
  staff.settle();
  CHECK(staff.shows_text("This device"));
  staff.press(A11y::button, "Remove its data");
  staff.press(A11y::button, "Remove its data");
  CHECK(staff.answer("/v1/devices/" + other.text() + "/wipe", 204, {}));
}

TEST_CASE("wipe: a device whose data are to go empties itself") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  const Bytes refusal = CborWriter().map(1).text("error").map(1).text("code")
                            .text("device_wiped").take();
  REQUIRE(staff.answer("/v1/sync/pull", 410, as_text(refusal)));
  staff.settle();
  CHECK(staff.app->device() == nullptr);
}

TEST_CASE("sign out: what the server does not have is asked about before anything goes") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.press(A11y::button, "Account of Darcel Schlecht");
  staff.press(A11y::option, "Sign out");
  CHECK(staff.shows(A11y::dialog, "Not everything has been sent"));
  CHECK_FALSE(staff.answer("/v1/session", 204, {}));
  staff.press(A11y::button, "Sign out and lose them");
  REQUIRE(staff.answer("/v1/session", 204, {}));
  staff.settle();
  CHECK(staff.app->device() == nullptr);
}
