// What customer service adds to a ticket's page: promises, prepared texts, other tickets, articles,
// and who else is here.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "client/widgets/combo.h"
#include "model/entity.h"

namespace acq::ui {

// "First answer: 20 min left".
struct SlaPill {
  std::string label, words;
  Tone tone = Tone::neutral;
};

// What the ticket says about its promises; 0 where it says nothing.
struct SlaMoments {
  TimeMs first_answer_due = 0, first_answered_at = 0, solve_due = 0, solved_at = 0;
  bool paused = false;
};

struct TicketLinkLine {
  Id link;
  std::string title, kind, route;
};

struct TicketMacro {
  Id id;
  std::string name;
};

struct TicketSuggestion {
  Id article;
  std::string title, body;
  bool for_customers = false;  // a link to it leads somewhere
};

// Another ticket is looked for: to be merged into, or to be linked with.
enum class TicketDialog : std::uint8_t { none, merge, link };

// Who else looks at this ticket, as the server last said.
struct TicketPresence {
  std::string here, writing;  // sentences, "" for nobody
  int asked = 0;              // waiting for the server's answer when not 0
  TimeMs ask_at = 0;          // the next time
  TimeMs typed_at = 0;        // when something was last typed here
  bool said_writing = false;
  std::uint64_t news = 0;     // of Shell::presence_news()
};

struct TicketService {
  SlaMoments moments;
  std::vector<SlaPill> sla;
  TimeMs sla_until = 0;  // when their words change; 0: never

  std::vector<TicketMacro> macros;
  std::vector<TicketLinkLine> links;
  std::string merged_into, merged_route;  // the ticket this one is part of now
  std::string satisfaction, satisfaction_comment;

  std::string suggested_for;  // the words that were searched with
  std::vector<TicketSuggestion> suggestions;

  std::string canned_words;
  std::vector<ComboHit> canned_hits;
  bool reload_answer = false;  // the program changed what is being written

  TicketDialog dialog = TicketDialog::none;
  std::string find_words, chosen_title, error;
  std::vector<ComboHit> find_hits;
  Id chosen{};
  bool other_customer = false;  // who will see what was said here

  TicketPresence presence;
};

}  // namespace acq::ui
