// What the server refused: every edit with its reason, and what can be done about it.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

struct AttentionRow {
  std::int64_t number = 0;  // of the operation
  std::string title;        // the record
  std::string reason;
  std::vector<std::string> values;  // "Phone: +49 711 ..."
  std::string when;
  EntityKind kind = EntityKind::none;
  Id row;
  std::vector<Preset> presets;  // to try again with
};

struct AttentionState {
  bool stale = true;
  std::vector<AttentionRow> rows;
};

enum class AttentionAsk : std::uint8_t { open, fix, discard, copy };
struct AttentionIntent {
  AttentionAsk ask;
  std::size_t index = 0;
};

std::unique_ptr<Screen> make_attention_screen();

void load_attention(Env& env, AttentionState& state);
void view_attention(const Ui& ui, const Box& area, AttentionState& state,
                    std::vector<AttentionIntent>& intents);
void update_attention(Env& env, AttentionState& state, const AttentionIntent& intent);

}  // namespace acq::ui
