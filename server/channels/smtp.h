// Hands one finished message to a mail server.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "server/channels/mailer.h"

namespace acq::server {

enum class SmtpOutcome {
  sent,
  later,    // no connection, a time-out or a 4xx: worth another try
  refused,  // a 5xx: the same message will be refused again
};

struct SmtpReply {
  SmtpOutcome outcome = SmtpOutcome::later;
  std::string reason;  // libcurl's words or the reply code; holds no address
};

// Blocks for at most 30 seconds, or about one after `stop` was asked for (outcome: later). `to`
// and settings.from are plain addresses; `message` has CRLF
// line ends. With settings.user the password only travels encrypted.
SmtpReply send_smtp(const MailSettings& settings, std::string_view to, std::string_view message,
                    std::stop_token stop);

}  // namespace acq::server
