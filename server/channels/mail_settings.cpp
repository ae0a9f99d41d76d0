#include <algorithm>

#include "base/utf8.h"
#include "server/channels/mailer.h"

namespace acq::server {
namespace {

bool is_smtp_url(std::string_view url) {
  std::string_view rest = url;
  if (rest.starts_with("smtps://")) {
    rest.remove_prefix(8);
  } else if (rest.starts_with("smtp://")) {
    rest.remove_prefix(7);
  } else {
    return false;
  }
  // A password belongs into its own setting: addresses end up in error messages.
  return !rest.empty() && std::ranges::all_of(rest, [](char c) {
    return c > 0x20 && c < 0x7f && c != '@' && c != '?' && c != '#';
  });
}

// "Nordlicht Service <help@nordlicht.example>" or the address alone.
void split_sender(std::string_view text, MailSettings& settings) {
  text = trim(text);
  const std::size_t open = text.rfind('<');
  if (open == text.npos || !text.ends_with('>')) {
    settings.from = text;
    return;
  }
  settings.from = text.substr(open + 1, text.size() - open - 2);
  std::string_view name = trim(text.substr(0, open));
  if (name.size() >= 2 && name.starts_with('"') && name.ends_with('"')) {
    name = name.substr(1, name.size() - 2);
  }
  settings.from_name = name;
}

}  // namespace

Result<MailSettings> mail_settings(const std::function<std::string(std::string_view)>& setting,
                                   std::string outbox) {
  MailSettings settings;
  settings.outbox = std::move(outbox);
  settings.smtp_url = setting("ACQ_SMTP_URL");
  settings.user = setting("ACQ_SMTP_USER");
  settings.password = setting("ACQ_SMTP_PASSWORD");
  const std::string sender = setting("ACQ_SMTP_FROM");
  split_sender(sender.empty() ? "Acquaint <acquaint@localhost>" : sender, settings);
  if (!is_plain_address(settings.from)) return fail("bad_email", {}, {.field = "ACQ_SMTP_FROM"});
  if (!settings.smtp_url.empty() && !is_smtp_url(settings.smtp_url)) {
    return fail("bad_smtp_url", {}, {.field = "ACQ_SMTP_URL"});
  }
  return settings;
}

}  // namespace acq::server
