// A drawer beside a record: what became of it, field by field, with every value to be had back;
// and who may see the record, and why.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

struct HistoryLine {
  std::string label, before, after;
  std::size_t field = 0;
  Value value;            // what taking it back writes
  bool restorable = false;
};

struct HistoryEntry {
  std::string who, when;
  std::string note;  // "Deleted", "Not sent yet"
  std::vector<HistoryLine> lines;
};

struct HistoryState {
  bool open = false;
  EntityKind kind = EntityKind::none;
  Id row;
  int ticket = 0;       // waiting for the server's answer when not 0
  bool asked = false;
  std::string problem;  // the server cannot be asked
  std::vector<HistoryEntry> entries;
  std::vector<HistoryEntry> own;  // this device's edits the server has not answered
  std::int64_t waiting = 0;       // how many edits of this device waited when that was read
  std::int64_t oldest = 0;        // seq to go on from
  bool more = false;
  std::vector<std::string> seen_by;  // sentences
};

enum class HistoryAsk : std::uint8_t { restore, more, again };
struct HistoryIntent {
  HistoryAsk ask;
  bool own = false;  // the entry is one of `own`
  std::size_t entry = 0, line = 0;
};

void open_history(Env& env, HistoryState& state, EntityKind kind, const Id& row);
// Takes the server's answer when it has come, and asks again when own edits have been sent; call
// in every frame.
void poll_history(Env& env, HistoryState& state);
void view_history(const Ui& ui, HistoryState& state, std::vector<HistoryIntent>& intents);
void update_history(Env& env, HistoryState& state, const HistoryIntent& intent);

}  // namespace acq::ui
