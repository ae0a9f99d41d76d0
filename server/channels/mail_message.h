// One mail as text: RFC 5322 headers and a UTF-8 body, ready for SMTP or for an .eml file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace acq::server {

struct MailAttachment {
  std::string name;   // UTF-8, a file's
  std::string mime;   // "application/pdf"
  std::string bytes;
};

struct Mail {
  std::string to;           // one address, ASCII
  std::string to_name = {};  // UTF-8, may be empty
  std::string subject;      // UTF-8
  std::string text;         // UTF-8, lines end in '\n'
  std::string language = {};  // "de": the Content-Language, may be empty
  std::string reply_to = {};  // one address: a person sends it, not the program by itself
  std::vector<MailAttachment> attachments = {};
};

// Who sends, and what makes this copy unique.
struct MailStamp {
  std::string from;       // one address, ASCII
  std::string from_name;  // UTF-8, may be empty
  TimeMs time = 0;
  std::string message_id;  // without angle brackets
};

// The whole message with CRLF line ends, no line longer than 78 characters except links in a
// body that is plain ASCII. Nothing in `mail` can add or end a header: addresses are refused
// unless they are one plain address, other words are encoded (RFC 2047) or stripped of control
// characters. Codes: bad_email (field "to" or "from"), not_utf8 (field "subject", "text").
Result<std::string> compose_mail(const Mail& mail, const MailStamp& stamp);

// One address that can stand between '<' and '>' in a header and in an SMTP command.
bool is_plain_address(std::string_view address);

}  // namespace acq::server
