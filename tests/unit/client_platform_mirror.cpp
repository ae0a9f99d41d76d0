#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include <functional>
#include <string>

#include "client/platform/headless.h"
#include "client/platform/mirror_wire.h"
#include "client/platform/ui.h"

namespace a11y = acq::platform::a11y;
using a11y::Role;
using a11y::State;
using acq::platform::Headless;

namespace {

// An App that draws one window with whatever the test puts in it.
struct Drawn final : acq::platform::App {
  explicit Drawn(std::function<void()> what) : draw(std::move(what)) {}
  void frame() override {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({800, 600});
    ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration);
    draw();
    ImGui::End();
  }
  bool work(int) override { return false; }
  void on_route(std::string_view) override {}
  void on_net(bool) override {}
  void on_visible(bool) override {}
  void on_locale() override {}
  void on_file(acq::platform::PickedFile) override {}
  void on_update_ready() override {}
  void close() override {}
  std::function<void()> draw;
};

int count(Role role) {
  int found = 0;
  for (const auto& seen : a11y::seen()) found += seen.role == role;
  return found;
}

}  // namespace

TEST_CASE("mirror: a plain button and check box are mirrored without being asked") {
  Headless headless;
  bool agreed = true;
  Drawn app([&] {
    ImGui::Button("Save");
    ImGui::Checkbox("Agree", &agreed);
    ImGui::Button("##hidden");
  });
  headless.settle(app);
  REQUIRE(headless.find(Role::button, "Save"));
  REQUIRE(headless.find(Role::checkbox, "Agree"));
  CHECK(headless.find(Role::checkbox, "Agree")->checked == State::yes);
  CHECK(a11y::seen().size() == 2);
}

TEST_CASE("mirror: item() replaces what was mirrored by itself") {
  Headless headless;
  Drawn app([] {
    ImGui::Button("x");
    a11y::item({.role = Role::button, .name = "Close", .description = "ends the call"});
  });
  headless.settle(app);
  CHECK(a11y::seen().size() == 1);
  REQUIRE(headless.find(Role::button, "Close"));
  CHECK(headless.find(Role::button, "Close")->description == "ends the call");
}

TEST_CASE("mirror: rows know their place among all rows and nest in their table") {
  Headless headless;
  Drawn app([] {
    a11y::begin({.role = Role::table, .name = "People", .row_count = 10000});
    a11y::begin({.role = Role::row, .key = "7", .rect = {0, 40, 300, 20}, .row_index = 7});
    a11y::item({.role = Role::cell, .name = "Anna", .rect = {0, 40, 100, 20}});
    a11y::end();
    a11y::begin({.role = Role::row, .key = "8", .rect = {0, 900, 300, 20}, .row_index = 8});
    a11y::item({.role = Role::cell, .name = "below the window", .rect = {0, 900, 100, 20}});
    a11y::end();
    a11y::end();
  });
  headless.settle(app);
  CHECK(count(Role::row) == 1);
  CHECK(count(Role::cell) == 1);
  const a11y::Seen* table = headless.find(Role::table, "People");
  REQUIRE(table);
  CHECK(table->row_count == 10000);
  CHECK(a11y::seen()[1].parent == table->id);
  CHECK(a11y::seen()[1].row_index == 7);
  CHECK(a11y::seen()[2].parent == a11y::seen()[1].id);
}

TEST_CASE("mirror: ids stay the same from frame to frame and differ for equal names") {
  Headless headless;
  Drawn app([] {
    a11y::begin({.role = Role::list, .name = "twins"});
    for (float y : {50.0f, 80.0f})
      a11y::item({.role = Role::listitem, .name = "Kim", .rect = {0, y, 100, 20}});
    a11y::end();
  });
  headless.settle(app);
  const auto first = a11y::seen()[1].id, second = a11y::seen()[2].id;
  CHECK(first != second);
  headless.frame(app);
  CHECK(a11y::seen()[1].id == first);
  CHECK(a11y::seen()[2].id == second);
}

TEST_CASE("mirror: while a modal dialog is open nothing else can be reached") {
  Headless headless;
  bool open = true;
  Drawn app([&] {
    ImGui::Button("Behind");
    if (!open) return;
    a11y::begin({.role = Role::dialog, .name = "Really?", .modal = State::yes});
    ImGui::Button("Yes");
    a11y::end();
  });
  headless.settle(app);
  CHECK(headless.find(Role::button, "Yes"));
  CHECK_FALSE(headless.find(Role::button, "Behind"));
  open = false;
  headless.frame(app);
  CHECK(headless.find(Role::button, "Behind"));
}

TEST_CASE("mirror: what is typed into a password field is not mirrored") {
  Headless headless;
  std::string secret = "hunter2";
  Drawn app([&] {
    ImGui::InputText("###secret", &secret, ImGuiInputTextFlags_Password);
    a11y::item({.role = Role::password, .name = "Password", .value = secret});
  });
  headless.settle(app);
  REQUIRE(headless.find(Role::password, "Password"));
  CHECK(headless.find(Role::password, "Password")->value.empty());
}

TEST_CASE("mirror: filling a field replaces its text, also with nothing") {
  Headless headless;
  std::string name = "before", committed;
  Drawn app([&] {
    ImGui::InputText("###name", &name);
    a11y::item({.role = Role::textbox, .name = "Name", .value = name});
    if (ImGui::IsItemDeactivatedAfterEdit()) committed = name;
  });
  headless.settle(app);
  REQUIRE(headless.fill(app, Role::textbox, "Name", "Grüße 你好"));
  CHECK(name == "Grüße 你好");
  CHECK(committed == "Grüße 你好");
  REQUIRE(headless.fill(app, Role::textbox, "Name", ""));
  CHECK(name.empty());
  CHECK(committed.empty());
}

TEST_CASE("mirror: a field filled and a button pressed at once happen in that order") {
  Headless headless;
  std::string name, saved;
  Drawn app([&] {
    ImGui::InputText("###name", &name);
    a11y::item({.role = Role::textbox, .name = "Name", .value = name});
    if (ImGui::Button("Save")) saved = name;
  });
  headless.settle(app);
  using acq::platform::InputKind;
  auto& input = acq::platform::Ui::current().input;
  const auto id = headless.find(Role::textbox, "Name")->id;
  const auto box = headless.find(Role::button, "Save")->rect;
  const float x = box.x + 2, y = box.y + 2;
  input.push({.kind = InputKind::act_set, .id = id, .text = "Anna"});
  input.push({.kind = InputKind::pointer_move, .x = x, .y = y});
  input.push({.kind = InputKind::pointer_down, .x = x, .y = y});
  input.push({.kind = InputKind::pointer_up, .x = x, .y = y});
  headless.settle(app);
  headless.frame(app);
  CHECK(saved == "Anna");
}

TEST_CASE("mirror: only what changed is sent to the page") {
  Headless headless;
  std::string label = "One";
  Drawn app([&] {
    ImGui::Button(label.c_str());
    ImGui::Button("Stays");
  });
  headless.settle(app);
  acq::platform::MirrorWire wire;
  const auto& mirror = acq::platform::Ui::current().mirror;
  CHECK(wire.changes(mirror).find("Stays") != std::string::npos);
  CHECK(wire.changes(mirror).empty());
  label = "Two";
  headless.frame(app);
  const std::string changed = wire.changes(mirror);
  CHECK(changed.find("Two") != std::string::npos);
  CHECK(changed.find("Stays") == std::string::npos);
  wire.forget();
  CHECK(wire.changes(mirror).find("Stays") != std::string::npos);
}

TEST_CASE("mirror: a name cannot pretend to be the end of a field") {
  Headless headless;
  Drawn app([] {
    a11y::item({.role = Role::image,
                .name = "a\x1f"
                        "b\x1e"
                        "c",
                .rect = {9, 9, 9, 9}});
  });
  headless.settle(app);
  acq::platform::MirrorWire wire;
  const std::string sent = wire.changes(acq::platform::Ui::current().mirror);
  CHECK(sent.find("abc") != std::string::npos);
}
