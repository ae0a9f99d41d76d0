// Which steps a document can take next.
#include "client/screens/document/document.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

using Actions = std::vector<DocumentAction>;

struct Offer {
  Env& env;
  Actions& actions;

  void add(DocumentAsk ask, std::string_view key, Icon icon, std::string_view text = {}) {
    actions.push_back({ask, env.tr(key), icon, std::string(text)});
  }
  void state(std::string_view key, Icon icon, std::string_view state) {
    add(DocumentAsk::state, key, icon, state);
  }
};

void of_quote(Offer& offer, std::string_view state, bool mail) {
  const bool draft = state == "draft";
  if (draft && mail) offer.add(DocumentAsk::mail, "document.send_mail", Icon::send);
  if (draft) offer.state("document.mark_sent", Icon::send, "sent");
  if (state == "sent" || state == "expired") {
    offer.state("document.mark_accepted", Icon::check, "accepted");
  }
  if (state != "replaced" && state != "declined") {
    offer.add(DocumentAsk::make_order, "document.make_order", Icon::cart);
  }
  if (draft) offer.state("document.mark_accepted", Icon::check, "accepted");
  if (state == "sent") {
    offer.state("document.mark_declined", Icon::close, "declined");
    if (mail) offer.add(DocumentAsk::mail, "document.send_mail", Icon::mail);
  }
  if (state != "replaced") {
    offer.add(DocumentAsk::new_version, "document.new_version", Icon::refresh);
  }
}

void of_order(Offer& offer, std::string_view state, bool mail) {
  if (state == "cancelled") return;
  offer.add(DocumentAsk::make_invoice, "document.make_invoice", Icon::note);
  if (state == "confirmed") offer.state("document.in_delivery", Icon::cart, "in_delivery");
  if (state != "delivered") offer.state("document.delivered", Icon::check, "delivered");
  if (mail) offer.add(DocumentAsk::mail, "document.send_mail", Icon::mail);
  offer.state("document.cancel_order", Icon::close, "cancelled");
}

void of_invoice(Offer& offer, std::string_view state, bool mail) {
  if (state == "draft") offer.add(DocumentAsk::issue, "document.issue", Icon::check);
  const bool waits = state == "issued" || state == "part_paid";
  if (waits) offer.add(DocumentAsk::pay, "document.pay", Icon::check);
  if (mail && state != "draft" && state != "cancelled") {
    offer.add(DocumentAsk::mail, "document.send_mail", Icon::mail);
  }
  if (waits) offer.add(DocumentAsk::cancel, "document.cancel", Icon::close);
}

}  // namespace

std::vector<DocumentAction> document_actions(Env& env, const Record& record) {
  Actions actions;
  Offer offer{env, actions};
  const std::string_view state = text_of(record.get(state_field(record.kind)));
  const Id contact = id_of(record.get("contact"));
  const auto person = env.rows.find(EntityKind::contact, contact);
  const bool mail = person && *person && !is_empty((*person)->get("email"));
  if (record.kind == EntityKind::quote) of_quote(offer, state, mail);
  if (record.kind == EntityKind::sales_order) of_order(offer, state, mail);
  if (record.kind == EntityKind::invoice) of_invoice(offer, state, mail);
  return actions;
}

}  // namespace acq::ui
