// State of the accessibility mirror and of what the page must know about editable items.
// a11y.h is the side the program sees.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "client/platform/a11y.h"
#include "client/platform/input.h"

struct ImRect;

namespace acq::platform {

// Where a tap must open the keyboard at once.
struct EditRect {
  a11y::Rect rect;
  Keyboard keyboard = Keyboard::text;
  std::uint32_t id = 0;
};

class Mirror {
public:
  bool on = false;
  bool collecting = false;
  std::vector<EditRect> edit_rects;  // of the frame being drawn
  std::vector<a11y::Seen> last;      // the last whole frame that was collected
  std::vector<int> last_layers;      // parallel: 0 = windows, 1.. = popups above them
  struct Announcement {
    std::string words;
    bool urgent = false;
  };
  std::vector<Announcement> announcements;

  void start_frame(bool collect);
  // Ends the frame; when it was collected, last and last_layers are replaced.
  void finish_frame();

  void add_item(const a11y::Node& node);
  void add_automatic(std::uint32_t id, const char* label, int status_flags);
  void add_text(std::string_view words, a11y::Rect rect);
  void begin(const a11y::Node& node);
  void end();
  void hide_last();

  // Which mirrored item the keyboard goes to in ImGui; 0 = none.
  std::uint32_t focused_id() const;

private:
  struct Open {
    int node = -1;  // index in nodes_, -1 = left out because it is clipped away
    bool left_out = false;
    bool sized = false;
  };
  int push(const a11y::Node& node, std::uint32_t id, a11y::Rect rect);
  std::uint32_t unique_id(std::uint32_t wanted);
  std::uint32_t parent_id() const;
  bool left_out() const { return !open_.empty() && open_.back().left_out; }

  std::vector<a11y::Seen> nodes_;
  std::vector<int> layers_;
  std::vector<Open> open_;
  std::unordered_map<std::uint32_t, int> by_item_;  // ImGuiID to index in nodes_
  std::unordered_set<std::uint32_t> ids_;
};

// The mirror of the current ImGui context.
Mirror& mirror();

}  // namespace acq::platform
