// One record in full: details, what happened, what comes next, what belongs to it.
#pragma once

#include <string>
#include <vector>

#include "client/screens/files_card/files_card.h"
#include "client/widgets/icons.h"
#include "model/record.h"

namespace acq::ui {

struct PageDetail {
  std::string label, value;
  std::string route;  // a reference's page
  std::string url;    // mailto:, tel:, https:
  bool pill = false;
  Tone tone = Tone::neutral;
};

struct PageEvent {
  std::string title;   // "Call, 12 min · outbound"
  std::string body;
  std::string right;   // "Cecily · today 11:20"
  Icon icon = Icon::note;
  std::string channel;  // stored name, "ticket" for tickets
  std::string route;
  Id row;
};

struct PageTask {
  Id row;
  std::string subject, due;
  bool late = false, done = false;
};

struct PageLink {
  std::string title, below, right;
  std::string route;
};

struct PageCard {
  std::string title;
  std::string add_key;  // "new.deal", "" when nothing can be added
  EntityKind kind = EntityKind::none;
  std::vector<PageLink> links;
};

// Two people changed one field without seeing each other: what did not stay.
struct PageConflict {
  Id row;  // the conflict record
  std::size_t field = 0;
  Value lost;
  std::string label, sentence;
};

struct RecordPageState {
  EntityKind kind = EntityKind::none;
  Id row;
  bool missing = false;
  bool stale = true;
  Record record;
  std::string title, subtitle, pill;
  Tone tone = Tone::neutral;
  std::string phone, email;  // "" when it has none
  std::vector<PageDetail> details;
  std::string description;

  bool has_timeline = false;
  std::vector<PageEvent> events;
  std::vector<std::string> channel_names;  // of the filter, first is "All"
  std::vector<std::string> channels;       // stored names, first is ""
  int channel = 0;
  std::size_t events_most = 40;
  bool more_events = false;

  bool logging = false;      // the inline form is open
  std::string log_channel = "call";
  std::string log_subject, log_body;
  std::string log_error;
  bool log_focus = false;

  std::vector<PageConflict> conflicts;
  bool has_tasks = false;
  std::vector<PageTask> tasks;
  std::vector<PageCard> cards;
  FilesCard files;
  std::vector<FileIntent> file_intents;  // of this frame
  bool can_convert = false;  // an open lead
  bool can_write = true;
};

enum class PageAsk : std::uint8_t {
  go,            // text: route
  open_url,      // text
  edit,
  remove,
  convert,
  log,           // text: channel; opens the inline form
  log_save,
  log_cancel,
  filter,        // number: index into channels
  more_events,
  open_event,    // number
  check_task,    // number
  open_task,     // number
  add_task,
  add,           // number: EntityKind
  back,
  history,
  take_back,     // number: index into conflicts
  leave,         // number
};

struct PageIntent {
  PageAsk ask;
  std::string text = {};
  int number = 0;
};

}  // namespace acq::ui
