// One quote, order or invoice: who gets it, what it says, what it adds up to, what comes next.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "client/screens/line_table/line_table_state.h"
#include "client/widgets/icons.h"
#include "model/record.h"

namespace acq::ui {

struct DocumentFact {
  std::string label, value;
  std::string route;  // of the record it names, "" for none
  bool bad = false;   // late
};

struct DocumentSum {
  std::string label, amount;
  bool strong = false;
};

// What can be done with it as it stands; the first is what usually comes next.
enum class DocumentAsk : std::uint8_t {
  go,           // text: route
  edit,
  remove,
  state,        // text: the state it gets
  issue,        // an invoice, after asking
  cancel,       // likewise
  make_order,
  make_invoice,
  new_version,
  pay,          // opens the dialog
  pay_save,
  pdf,
  mail,
};

struct DocumentAction {
  DocumentAsk ask;
  std::string label;
  Icon icon = Icon::none;
  std::string text = {};
};

struct DocumentState {
  EntityKind kind = EntityKind::none;
  Id row{};
  bool stale = true;
  bool missing = false;
  bool can_write = true;
  bool locked = false;

  std::string title;         // "Q-1001", or that the number follows
  bool provisional = false;  // the server has not given the number yet
  std::string subject;
  std::string customer, customer_route;
  std::string state_words;
  Tone tone = Tone::neutral;
  std::vector<std::string> address;  // lines
  std::vector<DocumentFact> facts;
  std::vector<DocumentFact> related;  // label: what it is
  std::string introduction, terms;
  std::vector<DocumentSum> sums;
  std::vector<DocumentAction> actions;
  LineTableState table;

  bool paying = false;  // the dialog
  bool pay_focus = false;
  std::string pay_text, pay_error;
  std::string currency;
  std::int64_t open_amount = 0;

  std::string mail_to;  // the contact's address, "" when there is none
  int pdf_ticket = 0, mail_ticket = 0;  // of Shell::ask_server; 0: nothing asked
};

struct DocumentIntent {
  DocumentAsk ask;
  std::string text = {};
};

}  // namespace acq::ui
