// A quote, order or invoice as it is printed: from records to words.
#pragma once

#include "i18n/translator.h"
#include "model/rights.h"
#include "server/print/printed_document.h"
#include "store/store.h"

namespace acq::server {

struct DocumentToPrint {
  Record record;
  Record contact, account;  // blank when there is none
  std::string language;     // the customer's, else the house's: "de"
};

// All for use inside ServerStore::with. `kind` is a document's.
// Codes: not_found (also: not the actor's to see), not_allowed (the actor must not see all of its
// fields), and the database's.
Result<DocumentToPrint> find_to_print(Store& store, const Actor& actor, EntityKind kind,
                                      const Id& id);
// "Quote Q-1001"; a draft says that it is one.
std::string printed_title(const Translator& tr, const Record& document);
// Codes: the database's.
Result<PrintedDocument> printed(Store& store, const Translator& tr,
                                const DocumentToPrint& document);

}  // namespace acq::server
