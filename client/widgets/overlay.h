// What lies over the page: menus, dialogs, drawers.
#pragma once

#include <string_view>

#include "client/widgets/icons.h"
#include "client/widgets/press.h"

namespace acq::ui {

// A list that drops down. Lives for its drawing code:
//   if (icon_button(...)) open_menu("more");
//   Menu menu(ui, "more", {x, y}, 200);
//   if (menu.open()) { if (menu.line(tr("..."), Icon::edit)) ... }
void open_menu(std::string_view key);
bool menu_is_open(std::string_view key);

class Menu {
 public:
  // `at` is the top left; it is moved to stay inside the window. `width` is its least width.
  // `name` is what the list is called in the mirror.
  Menu(const Ui& ui, std::string_view key, std::string_view name, ImVec2 at, float width);
  ~Menu();
  Menu(const Menu&) = delete;
  Menu& operator=(const Menu&) = delete;
  bool open() const { return open_; }

  // True when chosen; the menu then closes.
  bool line(std::string_view words, Icon icon = Icon::none, bool chosen = false,
            std::string_view key = {});
  void separator();
  void label(std::string_view words);
  // A free strip of this height, for a search box or a note.
  Box strip(float height);

 private:
  const Ui& ui_;
  float width_;
  bool open_ = false;
};

// A window in the middle that must be answered. Title and close sign are drawn; `body()` is what
// is left above the foot. Height is the content's: give what it will be.
class Dialog {
 public:
  // `open` is the caller's state; closing by Esc or the sign sets it to false.
  Dialog(const Ui& ui, std::string_view key, std::string_view title, float width, float height,
         bool& open);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  bool showing() const { return showing_; }
  Box body() const { return body_; }
  Box foot() const { return foot_; }  // 56 high, for the buttons, already padded

 private:
  bool showing_ = false;
  Box body_, foot_;
};

// The same at the right edge in full height; the whole window on phones.
class Drawer {
 public:
  Drawer(const Ui& ui, std::string_view key, std::string_view title, float width, bool& open);
  ~Drawer();
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;
  bool showing() const { return showing_; }
  Box body() const { return body_; }
  Box foot() const { return foot_; }

 private:
  bool showing_ = false;
  Box body_, foot_;
};

}  // namespace acq::ui
