// Lists that hang over a screen.
#include <doctest/doctest.h>

#include "client/widgets/overlay.h"
#include "one_screen.h"

using namespace acq;
namespace a11y = platform::a11y;

namespace {

// Opens a menu in the frame it is told to, without anything pressed: nobody else asks for frames.
struct MenuScreen final : ui::Screen {
  explicit MenuScreen(bool& an_asked) : asked(an_asked) {}
  void open(ui::Env&, const ui::Route&) override {}
  void committed(ui::Env&, std::span<const Touched>) override {}
  void frame(ui::Env&, const ui::Ui& ui, const ui::Box&) override {
    if (std::exchange(asked, false)) ui::open_menu("menu");
    ui::Menu menu(ui, "menu", "Choices", {40, 40}, 200);
    if (!menu.open()) return;
    menu.line("One");
    menu.line("Two");
    menu.line("Three");
  }
  bool& asked;
};

}  // namespace

TEST_CASE("overlay: a menu comes on screen by itself, whatever opened it") {
  bool asked = false;
  test::OneScreen screen(std::make_unique<MenuScreen>(asked));
  screen.settle();
  asked = true;
  screen.settle();
  CHECK(screen.headless.find(a11y::Role::option, "One") != nullptr);
  CHECK(screen.headless.find(a11y::Role::option, "Three") != nullptr);
}
