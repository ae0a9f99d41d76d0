// Sends mail in the background: by SMTP when it is set up, otherwise into files that a person
// (or a test) can open.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "server/channels/mail_message.h"

namespace acq::server {

struct MailSettings {
  std::string smtp_url;   // "smtp://mail.example.org:587" or "smtps://..."; empty: write files
  std::string user;       // with a user the connection must be encrypted
  std::string password;
  std::string from;       // sender's address
  std::string from_name;  // UTF-8, shown beside it
  std::string outbox;     // folder for .eml files; made (0700) when it is not there
};

// Reads ACQ_SMTP_URL, ACQ_SMTP_USER, ACQ_SMTP_PASSWORD, ACQ_SMTP_FROM ("Name <a@b>" or "a@b")
// through `setting`, which returns "" for one that is not set (main() passes getenv).
// Codes: bad_email (ACQ_SMTP_FROM), bad_smtp_url.
Result<MailSettings> mail_settings(const std::function<std::string(std::string_view)>& setting,
                                   std::string outbox);

// Told from the mailer's own thread: mail_written (detail: the file's name), mail_sent,
// mail_delayed, mail_refused (detail: the reason without addresses). Must not throw.
using MailLog = std::function<void(std::string_view event, std::string_view detail)>;

// Owns one thread. With SMTP a mail waits in OUTBOX/queue until the mail server has taken it:
// it survives a restart, is tried again after 1, 5, 15 ... minutes for a day, and a mail that
// was refused for good is kept in OUTBOX/failed. Without SMTP every mail becomes OUTBOX/*.eml.
class Mailer {
 public:
  // `clock` and `random` are used under the mailer's own lock, from post() and its thread, and
  // outlive it. Codes: outbox_not_writable.
  static Result<std::unique_ptr<Mailer>> start(MailSettings settings, Clock& clock,
                                               Random& random, MailLog log);
  // Writes what was posted to disk first; does not wait for the mail server.
  ~Mailer();
  Mailer(const Mailer&) = delete;
  Mailer& operator=(const Mailer&) = delete;

  // Queues and returns at once: the time it takes says nothing about the receiver.
  // Codes: those of compose_mail, mail_queue_full (over 1,000 waiting; nothing was queued).
  Result<void> post(Mail mail);

  // Waits until everything posted before is in a file or was tried once with the mail server.
  void flush();

 private:
  struct Parts;
  explicit Mailer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq::server
