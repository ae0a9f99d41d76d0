// Scoring leads: rules made in the designer, the reasons on a lead's page, the column of the list.
#include <doctest/doctest.h>

#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

Value said(std::string_view text) { return std::string(text); }

struct Scored : StaffHarness {
  Scored() {
    sign_in();
    first_sync();
  }
  Rows& rows() { return app->device()->rows(); }
  Id add_lead(std::string_view name, std::string_view source) {
    return write(insert_change(EntityKind::lead, app->device()->store().ids().make())
                     .set("last_name", said(name))
                     .set("source", said(source)));
  }
  Value score(const Id& lead) { return (*rows().find(EntityKind::lead, lead))->get("score"); }
  // Those that come from the website, by hand.
  void make_rule() {
    go("/designer?of=lead");
    press(A11y::button, "New scoring rule");
    fill(A11y::textbox, "Reason, as people read it", "Came by the website");
    fill(A11y::textbox, "Points", "+20");
    press(A11y::button, "All leads");
    press(A11y::combobox, "Field");
    headless.type(*app, "sourc");
    settle();
    press(A11y::option, "Source");
    press(A11y::combobox, "Value");
    press(A11y::option, "Website");
    press(A11y::button, "Done");
    press(A11y::button, "Save");
  }
};

}  // namespace

TEST_CASE("scoring: a rule made there scores the leads that are there, and each says why") {
  Scored at;
  const Id web = at.add_lead("Okafor", "website");
  const Id other = at.add_lead("Lindt", "referral");
  at.make_rule();
  CHECK(at.shows(A11y::link, "Came by the website"));
  at.settle();
  CHECK(at.score(web) == Value{std::int64_t{20}});
  CHECK(at.score(other) == Value{std::int64_t{0}});
  at.go("/leads/" + web.text());
  CHECK(at.shows(A11y::heading, "Score 20"));
  CHECK(at.shows_text("Came by the website +20"));
  at.go("/leads/" + other.text());
  CHECK(at.shows(A11y::heading, "Score 0"));
  at.go("/leads");
  CHECK(at.shows(A11y::columnheader, "Score"));
}

TEST_CASE("scoring: a call logged on the lead's page is counted there at once") {
  Scored at;
  const Id lead = at.add_lead("Okafor", "referral");
  at.go("/designer?of=lead");
  at.press(A11y::button, "New scoring rule");
  at.fill(A11y::textbox, "Reason, as people read it", "Spoke with us");
  at.fill(A11y::textbox, "Points", "15");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::score_rule) == 0);  // of which leads, it does not say yet
  at.fill(A11y::textbox, "With at least so many activities", "1");
  at.press(A11y::combobox, "Channel");
  at.press(A11y::option, "Call");
  at.press(A11y::button, "Save");
  CHECK(at.shows_text("+15 · Call: at least 1"));
  at.go("/leads/" + lead.text());
  CHECK(at.shows(A11y::heading, "Score 0"));
  at.write(insert_change(EntityKind::activity, at.app->device()->store().ids().make())
               .set("channel", said("call"))
               .set("subject", said("Hello"))
               .set("lead", lead));
  at.settle();
  CHECK(at.shows(A11y::heading, "Score 15"));
  CHECK(at.score(lead) == Value{std::int64_t{15}});
}

TEST_CASE("scoring: what is no number is refused there, and nothing is written") {
  Scored at;
  at.go("/designer?of=lead");
  at.press(A11y::button, "New scoring rule");
  at.fill(A11y::textbox, "Reason, as people read it", "Big");
  at.fill(A11y::textbox, "Points", "many");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::score_rule) == 0);
  CHECK(at.shows(A11y::textbox, "Points"));
}

TEST_CASE("scoring: a rule switched off, and on again by undo, scores the leads anew") {
  Scored at;
  const Id web = at.add_lead("Okafor", "website");
  at.make_rule();
  at.settle();
  at.press(A11y::checkbox, "Came by the website is in force");
  at.settle();
  CHECK(at.score(web) != Value{std::int64_t{20}});
  at.press(A11y::checkbox, "Came by the website is in force");
  at.settle();
  CHECK(at.score(web) == Value{std::int64_t{20}});
}
