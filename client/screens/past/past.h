// What this user did on this device, each write with its undo, and what was deleted, to be had
// back. "/past" and "/past?deleted".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/history/history.h"
#include "client/screens/screen.h"
#include "client/widgets/icons.h"
#include "sync/undo.h"

namespace acq::ui {

struct PastWrite {
  Id transaction;
  std::int64_t newest = 0;  // see OwnWrite
  std::string title;        // "Contact changed: Anna Snelling"
  std::string below;        // the fields, and how many records more
  std::string when;
  Icon icon = Icon::none;
  bool waiting = false;  // the server has not answered it
};

struct PastRecord {
  EntityKind kind = EntityKind::none;
  Id row;
  std::int64_t version = 0;
  std::string title, below;
  Icon icon = Icon::none;
};

struct PastState {
  bool stale = true;
  int tab = 0;  // 0: own writes, 1: what was deleted
  std::vector<PastWrite> writes;
  bool more_writes = false;
  std::size_t writes_most = 50;
  std::vector<PastRecord> deleted;
  std::size_t deleted_most = 100;
  bool more_deleted = false;
  std::optional<Undo> undoing;  // under way, in slices
};

enum class PastAsk : std::uint8_t {
  tab,      // index
  undo,     // index into writes
  restore,  // index into deleted
  history,  // the same
  more,
};
struct PastIntent {
  PastAsk ask;
  std::size_t index = 0;
};

std::unique_ptr<Screen> make_past_screen();

void load_past(Env& env, PastState& state);
void view_past(const Ui& ui, const Box& area, PastState& state, std::vector<PastIntent>& intents);

}  // namespace acq::ui
