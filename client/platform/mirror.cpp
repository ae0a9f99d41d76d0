#include "client/platform/mirror.h"

#include <algorithm>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

namespace acq::platform {

using a11y::Node;
using a11y::Rect;
using a11y::Role;
using a11y::Seen;
using a11y::State;

namespace {

Rect to_rect(const ImRect& box) {
  return {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()};
}

// The part of `rect` that the current window shows; w or h is 0 or less when nothing is left.
Rect visible(Rect rect) {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (!window) return rect;
  ImRect box(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h);
  box.ClipWith(window->ClipRect);
  if (box.IsInverted()) return {};
  return to_rect(box);
}

bool empty(const Rect& rect) {
  return rect.w <= 0 || rect.h <= 0;
}

int layer_now() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  return g.BeginPopupStack.Size;
}

std::string label_text(const char* label) {
  const char* end = ImGui::FindRenderedTextEnd(label);
  return std::string(label, end);
}

Seen make_seen(const Node& node, std::uint32_t id, std::uint32_t parent, Rect rect) {
  Seen seen;
  seen.id = id;
  seen.parent = parent;
  seen.role = node.role;
  seen.name = node.name;
  if (node.role != Role::password) seen.value = node.value;
  seen.description = node.description;
  seen.rect = rect;
  seen.checked = node.checked;
  seen.expanded = node.expanded;
  seen.selected = node.selected;
  seen.disabled = node.disabled;
  seen.invalid = node.invalid;
  seen.required = node.required;
  seen.modal = node.modal;
  seen.sort = node.sort;
  seen.row_index = node.row_index;
  seen.row_count = node.row_count;
  seen.column_count = node.column_count;
  seen.level = node.level;
  return seen;
}

std::uint32_t hash(std::string_view text, std::uint32_t seed) {
  return ImHashStr(text.data(), text.size(), seed);
}

// While a modal dialog is open only it, and what it is inside of, can be reached.
void keep_modal(std::vector<Seen>& nodes, std::vector<int>& layers) {
  const auto modal = std::find_if(nodes.rbegin(), nodes.rend(),
                                  [](const Seen& seen) { return seen.modal == State::yes; });
  if (modal == nodes.rend()) return;
  std::unordered_set<std::uint32_t> keep{modal->id};
  std::vector<Seen> kept;
  std::vector<int> kept_layers;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool inside = keep.contains(nodes[i].parent) || nodes[i].id == modal->id;
    if (!inside) continue;
    keep.insert(nodes[i].id);
    if (nodes[i].id == modal->id) nodes[i].parent = 0;
    kept.push_back(nodes[i]);
    kept_layers.push_back(layers[i]);
  }
  nodes = std::move(kept);
  layers = std::move(kept_layers);
}

}  // namespace

void Mirror::start_frame(bool collect) {
  collecting = on && collect;
  edit_rects.clear();
  nodes_.clear();
  layers_.clear();
  open_.clear();
  by_item_.clear();
  ids_.clear();
}

void Mirror::finish_frame() {
  if (!collecting) return;
  collecting = false;
  std::vector<Seen> kept;
  std::vector<int> kept_layers;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Seen& seen = nodes_[i];
    if (seen.role == Role::none || (empty(seen.rect) && seen.role != Role::group)) continue;
    kept.push_back(seen);
    kept_layers.push_back(layers_[i]);
  }
  keep_modal(kept, kept_layers);
  last = std::move(kept);
  last_layers = std::move(kept_layers);
}

std::uint32_t Mirror::parent_id() const {
  for (auto open = open_.rbegin(); open != open_.rend(); ++open)
    if (open->node >= 0) return nodes_[static_cast<std::size_t>(open->node)].id;
  return 0;
}

std::uint32_t Mirror::unique_id(std::uint32_t wanted) {
  while (wanted == 0 || !ids_.insert(wanted).second) wanted = hash("again", wanted);
  return wanted;
}

int Mirror::push(const Node& node, std::uint32_t id, Rect rect) {
  const std::uint32_t parent = parent_id();
  if (id == 0) {
    const std::uint32_t seed = parent + static_cast<std::uint32_t>(node.role) * 2654435761u;
    id = hash(node.key.empty() ? node.name : node.key, seed);
  }
  nodes_.push_back(make_seen(node, unique_id(id), parent, rect));
  layers_.push_back(layer_now());
  return static_cast<int>(nodes_.size()) - 1;
}

void Mirror::add_item(const Node& node) {
  if (!collecting || left_out()) return;
  const ImGuiLastItemData& last_item = ImGui::GetCurrentContext()->LastItemData;
  const bool own_rect = !empty(node.rect);
  const std::uint32_t id = node.id != 0 ? node.id : (own_rect ? 0 : last_item.ID);
  const Rect rect = visible(own_rect ? node.rect : to_rect(last_item.Rect));
  const auto known = id ? by_item_.find(id) : by_item_.end();
  if (known != by_item_.end()) {
    Seen& seen = nodes_[static_cast<std::size_t>(known->second)];
    Seen better = make_seen(node, seen.id, parent_id(), rect);
    if (better.disabled == State::unset) better.disabled = seen.disabled;
    seen = std::move(better);
    return;
  }
  if (empty(rect)) return;
  const int index = push(node, id, rect);
  if (id) by_item_[id] = index;
}

void Mirror::add_automatic(std::uint32_t id, const char* label, int status_flags) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!g.CurrentWindow || g.LastItemData.ID != id) return;
  if (status_flags & ImGuiItemStatusFlags_Inputable) {
    const Rect rect = visible(to_rect(g.LastItemData.Rect));
    if (!empty(rect)) edit_rects.push_back({rect, Keyboard::text, id});
  }
  if (!collecting || left_out() || by_item_.contains(id)) return;
  if (!label || label[0] == '#' || id == g.CurrentWindow->ID) return;
  const std::string name = label_text(label);
  const Rect rect = visible(to_rect(g.LastItemData.Rect));
  if (name.empty() || empty(rect)) return;
  Node node{.role = Role::button, .name = name};
  if (status_flags & ImGuiItemStatusFlags_Checkable) {
    node.role = Role::checkbox;
    node.checked = status_flags & ImGuiItemStatusFlags_Checked ? State::yes : State::no;
  } else if (status_flags & ImGuiItemStatusFlags_Inputable) {
    node.role = Role::textbox;
  } else if (status_flags & ImGuiItemStatusFlags_Openable) {
    node.expanded = status_flags & ImGuiItemStatusFlags_Opened ? State::yes : State::no;
  }
  if (g.LastItemData.ItemFlags & ImGuiItemFlags_Disabled) node.disabled = State::yes;
  by_item_[id] = push(node, id, rect);
}

void Mirror::add_text(std::string_view words, Rect rect) {
  if (!collecting || left_out()) return;
  const Rect shown = visible(rect);
  if (words.empty() || empty(shown)) return;
  push({.role = Role::text, .name = words}, 0, shown);
}

void Mirror::begin(const Node& node) {
  if (!collecting) return;
  Open open;
  open.sized = !empty(node.rect);
  const Rect rect = open.sized ? visible(node.rect) : Rect{};
  open.left_out = left_out() || (open.sized && empty(rect));
  if (!open.left_out) {
    const auto known = node.id ? by_item_.find(node.id) : by_item_.end();
    if (known != by_item_.end()) nodes_[static_cast<std::size_t>(known->second)].role = Role::none;
    if (known != by_item_.end()) ids_.erase(node.id);
    open.node = push(node, node.id, rect);
    if (node.id) by_item_[node.id] = open.node;
  }
  open_.push_back(open);
}

void Mirror::end() {
  if (!collecting || open_.empty()) return;
  const Open open = open_.back();
  open_.pop_back();
  if (open.node < 0 || open.sized) return;
  // Without a place of its own a group is where its contents are.
  ImRect box(FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX);
  for (std::size_t i = static_cast<std::size_t>(open.node) + 1; i < nodes_.size(); ++i) {
    const Rect& rect = nodes_[i].rect;
    if (empty(rect) || nodes_[i].role == Role::none) continue;
    box.Add(ImRect(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h));
  }
  if (!box.IsInverted()) nodes_[static_cast<std::size_t>(open.node)].rect = to_rect(box);
}

void Mirror::hide_last() {
  if (!collecting) return;
  const auto known = by_item_.find(ImGui::GetItemID());
  if (known != by_item_.end()) nodes_[static_cast<std::size_t>(known->second)].role = Role::none;
}

std::uint32_t Mirror::focused_id() const {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId) return g.ActiveId;
  return g.NavCursorVisible ? g.NavId : 0;
}

}  // namespace acq::platform
