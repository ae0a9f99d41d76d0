#include "client/platform/mirror_wire.h"

#include <cmath>
#include <string_view>

namespace acq::platform {

using a11y::Role;
using a11y::Seen;
using a11y::State;

namespace {

constexpr char field_end = '\x1f';
constexpr char record_end = '\x1e';

// By the order of Role.
constexpr std::string_view role_names[] = {
    "none",      "button",      "link",       "textbox",  "searchbox",    "multiline", "password",
    "checkbox",  "switch",      "radio",      "combobox", "option",       "tab",       "menuitem",
    "slider",    "progressbar", "heading",    "text",     "img",          "status",    "alert",
    "separator", "main",        "navigation", "banner",   "region",       "search",    "form",
    "group",     "toolbar",     "dialog",     "list",     "listitem",     "listbox",   "tablist",
    "tabpanel",  "menu",        "table",      "row",      "columnheader", "cell",      "tree",
    "treeitem",
};
static_assert(std::size(role_names) == static_cast<std::size_t>(Role::treeitem) + 1);

constexpr std::string_view sort_names[] = {"", "none", "ascending", "descending"};

// Names and values come from users: they must not look like the ends of fields.
void add_text(std::string& out, std::string_view text) {
  for (char c : text)
    if (c != field_end && c != record_end && c != '\0') out += c;
  out += field_end;
}

void add_number(std::string& out, long long number) {
  out += std::to_string(number);
  out += field_end;
}

void add_state(std::string& out, State state, char letter) {
  if (state == State::no) out += letter;
  if (state == State::yes) out += static_cast<char>(letter - 'a' + 'A');
}

std::string record_of(const Seen& seen, int layer) {
  std::string out = "N";
  out += field_end;
  add_number(out, seen.id);
  add_number(out, seen.parent);
  add_text(out, role_names[static_cast<std::size_t>(seen.role)]);
  add_number(out, layer);
  add_number(out, std::lround(seen.rect.x));
  add_number(out, std::lround(seen.rect.y));
  add_number(out, std::lround(seen.rect.w));
  add_number(out, std::lround(seen.rect.h));
  add_state(out, seen.checked, 'c');
  add_state(out, seen.expanded, 'e');
  add_state(out, seen.selected, 's');
  add_state(out, seen.disabled, 'd');
  add_state(out, seen.invalid, 'i');
  add_state(out, seen.required, 'r');
  add_state(out, seen.modal, 'm');
  out += field_end;
  add_number(out, seen.row_count);
  add_number(out, seen.row_index);
  add_number(out, seen.column_count);
  add_number(out, seen.level);
  add_text(out, sort_names[static_cast<std::size_t>(seen.sort)]);
  add_text(out, seen.name);
  add_text(out, seen.value);
  add_text(out, seen.description);
  out += record_end;
  return out;
}

}  // namespace

void MirrorWire::forget() {
  sent_.clear();
  order_.clear();
}

std::string MirrorWire::changes(const Mirror& mirror) {
  std::string out;
  std::vector<std::uint32_t> order;
  std::unordered_map<std::uint32_t, std::string> now;
  for (std::size_t i = 0; i < mirror.last.size(); ++i) {
    const Seen& seen = mirror.last[i];
    std::string record = record_of(seen, mirror.last_layers[i]);
    order.push_back(seen.id);
    const auto before = sent_.find(seen.id);
    if (before == sent_.end() || before->second != record) out += record;
    now.emplace(seen.id, std::move(record));
  }
  for (const auto& [id, record] : sent_) {
    if (now.contains(id)) continue;
    out += "D";
    out += field_end;
    add_number(out, id);
    out += record_end;
  }
  if (order != order_) {
    out += "O";
    out += field_end;
    for (std::uint32_t id : order) add_number(out, id);
    out += record_end;
  }
  sent_ = std::move(now);
  order_ = std::move(order);
  return out;
}

}  // namespace acq::platform
