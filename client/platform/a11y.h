// The accessibility mirror: what ImGui draws, once more as roles and names, for screen readers and
// for tests that look things up by role and name. It costs almost nothing while it is off.
//
// Plain ImGui items with a visible label are mirrored by themselves (button, checkbox, text box,
// option). Call item() right after an ImGui item to say more, begin()/end() around groups.
//
//   begin({.role = Role::table, .name = tr("contacts"), .row_count = 10000});
//   begin({.role = Role::row, .key = "0190...", .row_index = 7, .rect = {x, y, w, h}});
//   item({.role = Role::cell, .name = "Anna"});
//   end(); end();
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace acq::platform::a11y {

enum class Role : std::uint8_t {
  none,
  // controls
  button,
  link,
  textbox,
  searchbox,
  multiline,
  password,
  checkbox,
  toggle,
  radio,
  combobox,
  option,
  tab,
  menuitem,
  slider,
  progressbar,
  // text
  heading,
  text,
  image,
  status,
  alert,
  separator,
  // groups
  main,
  navigation,
  banner,
  region,
  search,
  form,
  group,
  toolbar,
  dialog,
  list,
  listitem,
  listbox,
  tablist,
  tabpanel,
  menu,
  table,
  row,
  columnheader,
  cell,
  tree,
  treeitem,
};

enum class State : std::uint8_t { unset, no, yes };
enum class Sort : std::uint8_t { unset, none, ascending, descending };

// Screen position in CSS pixels. Empty: the last ImGui item's, or, for groups, the union of what
// is inside.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
};

struct Node {
  Role role = Role::none;
  std::string_view name = {};         // as a person would say it, in the language shown
  std::string_view value = {};        // current text or choice; never mirrored for passwords
  std::string_view description = {};  // error or hint, read after the name
  std::string_view key = {};          // stable within the parent; "" = made of role and name
  std::uint32_t id = 0;  // ImGuiID; 0 = the last ImGui item's for items, none for groups
  Rect rect = {};
  State checked = State::unset;
  State expanded = State::unset;
  State selected = State::unset;
  State disabled = State::unset;
  State invalid = State::unset;
  State required = State::unset;
  State modal = State::unset;  // dialog: what lies outside is not mirrored meanwhile
  Sort sort = Sort::unset;     // columnheader
  int row_index = 0;           // row: 1-based among all rows, 0 = does not apply
  int row_count = 0;           // table: all rows, also those not drawn
  int column_count = 0;
  int level = 0;  // heading, treeitem
};

// True in frames that are mirrored. Use it only to skip costly name building.
bool collecting();

// True while the mirror is on at all.
bool enabled();

// Mirrors the item drawn last (or node.id / node.rect when given). Replaces what was mirrored of
// the same ImGui item by itself. Items clipped away are skipped.
void item(const Node& node);

// Text that is drawn without an ImGui item of its own.
void text(std::string_view words, Rect rect);

// Everything until end() is inside this node. Pairs nest; they must match within a frame.
void begin(const Node& node);
void end();

// The item drawn last is decoration: do not mirror it.
void hide();

// Says words once, politely or at once. Works while the mirror is on; ignored otherwise.
void announce(std::string_view words, bool urgent = false);

// A mirrored node as a test sees it.
struct Seen {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;  // 0 = the page
  Role role = Role::none;
  std::string name, value, description;
  Rect rect;
  State checked = State::unset, expanded = State::unset, selected = State::unset,
        disabled = State::unset, invalid = State::unset, required = State::unset,
        modal = State::unset;
  Sort sort = Sort::unset;
  int row_index = 0, row_count = 0, column_count = 0, level = 0;
  bool operator==(const Seen& other) const;
};

// All nodes of the last mirrored frame, parents before children, in drawing order.
std::span<const Seen> seen();

}  // namespace acq::platform::a11y
