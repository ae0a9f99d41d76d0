// The rules only the server can carry out, around those both sides share.
#pragma once

#include "rules/crm_rules.h"

namespace acq::server {

// Gives document numbers: a field with MergeRule::server_number is filled when the record is
// inserted, from a counter kept in the same transaction, and never changes afterwards.
class ServerRules final : public Rules {
 public:
  Result<void> before_write(RuleContext& context, Change& change, const Record* current,
                            std::vector<Change>& more) override;

 private:
  CrmRules shared_;
};

}  // namespace acq::server
