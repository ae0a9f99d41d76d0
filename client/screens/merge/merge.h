// The drawer in which two records that stand for one customer are made one.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

// A field in which they differ.
struct MergeChoice {
  std::size_t field = 0;            // index in the entity
  std::string label;
  std::vector<std::string> values;  // of the one that stays, of the other
  int chosen = 0;
};

struct MergePanel {
  bool open = false;
  EntityKind kind = EntityKind::none;
  Id ids[2];
  std::vector<std::string> titles;
  int keep = 0;
  std::vector<MergeChoice> choices;
  std::string error;  // why nothing was merged
};

enum class MergeAsk : std::uint8_t {
  keep,    // b: which of the two stays
  choose,  // a: index into choices, b: whose
  now,
  close,
};

struct MergeIntent {
  MergeAsk ask;
  std::size_t a = 0;
  int b = 0;
};

// Open, with the first one to stay; closed when one of them is not there.
MergePanel open_merge(Env& env, EntityKind kind, const Id& first, const Id& second);
// Draws the drawer while panel.open.
void view_merge(const Ui& ui, MergePanel& panel, std::vector<MergeIntent>& intents);
// True when the two were made one.
bool update_merge(Env& env, MergePanel& panel, const MergeIntent& intent);

}  // namespace acq::ui
