// One ticket: what the customer asked, what was answered, and where it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "client/screens/files_card/files_card.h"
#include "client/screens/ticket/ticket_service_state.h"
#include "client/widgets/combo.h"
#include "model/record.h"

namespace acq::ui {

struct TicketMessage {
  Id id{};
  std::string author;
  std::string when;
  std::string body;
  bool from_customer = false;
  bool internal = false;
  bool unsent = false;  // not acknowledged by the server yet
  std::vector<FileLine> files;
};

// A pick list that is written as soon as something is chosen.
struct TicketPicker {
  std::string_view field;
  std::string label;
  std::vector<std::string> values;  // stored names
  std::vector<std::string> names;   // as shown
  int chosen = -1;
};

struct TicketDetail {
  std::string label, value;
  std::string route;  // of the record it names, "" for none
  bool bad = false;   // overdue
};

// A file picked for the answer: kept on this device at once, sent with the message.
struct TicketUpload {
  int ticket = 0;  // of FileKeeper::take
  std::string name, size_words;
  std::optional<Result<files::TakenFile>> taken;  // nothing while it is being read
  bool ready() const { return taken && taken->has_value(); }
};

// What was typed for one ticket. Kept while the program runs, whatever is looked at meanwhile.
struct TicketDraft {
  std::string words;
  bool internal = false;
  std::vector<TicketUpload> uploads;
};

struct TicketState {
  Id row{};
  bool stale = true;
  bool missing = false;
  bool can_write = true;
  std::string error;

  std::string number;        // "T-1042", or the provisional label
  bool provisional = false;  // the server has not given the number yet
  std::string subject;
  bool open = true;          // neither solved nor closed
  std::string contact, contact_route;
  std::string account, account_route;
  std::string state_words;
  Tone tone = Tone::neutral;

  TicketPicker ticket_state, priority, queue;  // of the queue the values are ids, the first none
  std::string owner;
  std::string owner_words;          // typed into its search
  std::vector<ComboHit> owner_hits;
  std::vector<TicketDetail> details;
  std::vector<TicketMessage> messages;  // oldest first; the ticket's own text leads

  TicketService service;

  std::unordered_map<Id, TicketDraft> drafts;
  std::uint64_t files_seen = 0;  // of FileKeeper::changes()
  LookedAt looked_at;
  bool to_bottom = true;   // scroll to the newest message
  bool show_details = false;  // phones: the other tab

  TicketDraft& draft() { return drafts[row]; }
};

enum class TicketAsk : std::uint8_t {
  go,            // text: route
  choose_state,  // index
  choose_priority,
  choose_queue,
  owner_search,  // opened or typed
  owner_pick,    // index into owner_hits
  owner_clear,
  solve,
  reopen,
  edit,
  send,
  internal,      // index: 0 answer, 1 note
  attach,
  drop_upload,   // index
  save_file,     // index: message, other: its file
  look_at,       // index: message, other: its file
  show_details,  // index: 0 or 1
  typed,          // the answer changed
  canned_search,  // opened or typed
  canned_pick,    // index into canned_hits
  macro,          // index into macros
  split,          // index: message
  ask_merge,      // the dialog opens
  ask_link,
  find_ticket,    // opened or typed
  pick_ticket,    // index into find_hits
  clear_ticket,
  dialog_now,
  close_dialog,
  unlink,         // index into links
  insert_article,  // index into suggestions: its text, or (other: 1) a link to it
};

struct TicketIntent {
  TicketAsk ask;
  std::size_t index = 0, other = 0;
  std::string text = {};
};

}  // namespace acq::ui
