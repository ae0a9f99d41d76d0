#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include <functional>
#include <string>

#include "client/platform/headless.h"
#include "client/platform/ui.h"

using acq::platform::Headless;
using acq::platform::InputKind;
using acq::platform::Ui;

namespace {

// A window with one text field at the top and a list that scrolls below it.
struct FieldAndList : acq::platform::App {
  void frame() override {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 600});
    ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::InputText("###field", &text);
    ImGui::BeginChild("list", {300, 400});
    for (int i = 0; i < 200; ++i) {
      ImGui::PushID(i);
      if (ImGui::Selectable("row")) pressed = i;
      if (ImGui::IsItemClicked(ImGuiMouseButton_Right)) right_pressed = i;
      ImGui::PopID();
    }
    scroll = ImGui::GetScrollY();
    ImGui::EndChild();
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

  std::string text;
  int pressed = -1, right_pressed = -1;
  float scroll = 0;
};

void finger(InputKind kind, float x, float y) {
  Ui::current().input.push({.kind = kind, .touch = true, .x = x, .y = y});
}

void push(InputKind kind, std::string text) {
  Ui::current().input.push({.kind = kind, .text = std::move(text)});
}

}  // namespace

TEST_CASE("input: typed text lands in the field that was pressed") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 20, 18);
  headless.type(app, "Grüße");
  CHECK(app.text == "Grüße");
}

TEST_CASE("input: an input method's text is replaced until it is final") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 20, 18);
  headless.type(app, "Hi ");
  for (const char* step : {"n", "ni", "ni h"}) {
    push(InputKind::compose, step);
    headless.settle(app);
    CHECK(app.text == std::string("Hi ") + step);
  }
  push(InputKind::compose_end, "你好");
  headless.settle(app);
  CHECK(app.text == "Hi 你好");
  headless.type(app, "!");
  CHECK(app.text == "Hi 你好!");
}

TEST_CASE("input: an abandoned composition leaves nothing behind") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 20, 18);
  headless.type(app, "Hi");
  push(InputKind::compose, "zhong");
  headless.settle(app);
  push(InputKind::compose_end, "");
  headless.settle(app);
  headless.frame(app);
  CHECK(app.text == "Hi");
}

TEST_CASE("input: composition steps that come all at once still end in the final text") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 20, 18);
  push(InputKind::compose, "d");
  push(InputKind::compose, "do");
  push(InputKind::compose_end, "東");
  push(InputKind::text, "京");
  headless.settle(app);
  headless.frame(app);
  CHECK(app.text == "東京");
}

TEST_CASE("input: pasted text goes in as one piece") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 20, 18);
  push(InputKind::paste, "pasted text");
  headless.settle(app);
  headless.frame(app);
  CHECK(app.text == "pasted text");
}

TEST_CASE("touch: a tap presses, and hovers over nothing afterwards") {
  Headless headless({.touch = true});
  FieldAndList app;
  headless.settle(app);
  headless.click(app, 60, 100);
  CHECK(app.pressed >= 0);
  CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("touch: a drag scrolls what is under the finger and presses nothing") {
  Headless headless({.touch = true});
  FieldAndList app;
  headless.settle(app);
  finger(InputKind::pointer_down, 60, 300);
  headless.frame(app);
  for (int step = 1; step <= 10; ++step) {
    finger(InputKind::pointer_move, 60, 300 - 10.0f * static_cast<float>(step));
    headless.frame(app);
  }
  const float under_finger = app.scroll;
  CHECK(under_finger > 60);
  finger(InputKind::pointer_up, 60, 200);
  const int glide_frames = headless.settle(app, 400);
  CHECK(app.scroll > under_finger);
  CHECK(glide_frames > 5);
  CHECK(glide_frames < 400);
  CHECK(app.pressed == -1);
}

TEST_CASE("touch: a long press is a right click") {
  Headless headless({.touch = true});
  FieldAndList app;
  headless.settle(app);
  finger(InputKind::pointer_down, 60, 100);
  for (int i = 0; i < 40; ++i) headless.frame(app);
  finger(InputKind::pointer_up, 60, 100);
  headless.settle(app);
  headless.frame(app);
  CHECK(app.right_pressed >= 0);
  CHECK(app.pressed == -1);
}

TEST_CASE("input: an idle program asks for no frame, one with a caret wakes to blink it") {
  Headless headless;
  FieldAndList app;
  headless.settle(app);
  CHECK_FALSE(Ui::current().wants_frames());
  CHECK(Ui::current().wake_in_ms(1e9) == -1);
  headless.click(app, 20, 18);
  CHECK(Ui::current().wake_in_ms(1e9) > 0);
}

namespace {

// A row with a checkbox over it, as in every list.
struct RowUnderBox final : FieldAndList {
  void frame() override {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 600});
    ImGui::Begin("window", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::SetNextItemAllowOverlap();
    if (ImGui::InvisibleButton("under", {300, 40})) ++opened;
    ImGui::End();
  }

  int opened = 0;
};

}  // namespace

TEST_CASE("input: a press out of nowhere works on what others may overlap") {
  for (const bool by_reader : {true, false}) {
    CAPTURE(by_reader);
    Headless headless;
    RowUnderBox app;
    headless.settle(app);
    if (by_reader) {
      Ui::current().input.push({.kind = InputKind::act_press, .x = 200, .y = 25});
    } else {
      Ui::current().input.push({.kind = InputKind::pointer_down, .x = 200, .y = 25});
      Ui::current().input.push({.kind = InputKind::pointer_up, .x = 200, .y = 25});
    }
    headless.settle(app);
    CHECK(app.opened == 1);
  }
}
