// One record in full: details, what happened, what comes next, what belongs to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/files_card/files_card.h"
#include "client/screens/line_table/line_table_state.h"
#include "client/screens/visits/visits.h"
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
  std::int64_t version = 0;  // the record's
  bool fresh = false;        // of others, and not here when this user looked last
};

struct PagePerson {
  Id user;
  std::string name;
};

// A field that others changed since this user looked last.
struct PageChange {
  std::string label, before, after;
};

struct PageTask {
  Id row;
  std::string subject, due;
  bool late = false, done = false;
};

struct PageLink {
  std::string title = {}, below = {}, right = {};
  std::string route = {};  // "": it leads nowhere
};

struct PageCard {
  std::string title;
  std::string count;    // how many there are, when not all are shown
  std::string note;     // below the links
  std::string link;     // the field by which they belong here
  std::string add_label;  // "New deal", "" when nothing can be added
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
  std::vector<PagePerson> persons;         // who has entries here
  Id person;                               // only that one's; nil for all
  std::size_t events_most = 40;
  bool more_events = false;

  bool logging = false;      // the inline form is open
  std::string log_channel = "call";
  std::string log_subject, log_body;
  std::string log_error;
  bool log_focus = false;

  std::vector<PageConflict> conflicts;
  bool favourite = false;
  bool looked = false;         // `before` has been asked for
  std::optional<Seen> before;  // when this user looked last
  std::optional<Seen> noted;   // what was remembered of this time
  std::string since;           // a sentence, "" when nothing changed
  std::vector<PageChange> changes;
  bool has_tasks = false;
  std::vector<PageTask> tasks;
  std::vector<PageCard> cards;
  FilesCard files;
  LineTableState lines;  // of a deal
  std::vector<LineIntent> line_intents;  // of this frame
  std::vector<FileIntent> file_intents;  // of this frame
  bool can_convert = false;  // an open lead
  bool can_write = true;     // anything at all
  bool can_edit = true, can_remove = true, can_log = true;  // as far as the role says

  std::string channel_name() const {
    const auto index = static_cast<std::size_t>(channel);
    return index < channels.size() ? channels[index] : "";
  }
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
  person,        // number: index into persons, -1 for all
  star,
  forget_since,  // the note about changes was read
  more_events,
  open_event,    // number
  check_task,    // number
  open_task,     // number
  add_task,
  add,           // number: index into cards
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
