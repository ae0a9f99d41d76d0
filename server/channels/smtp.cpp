#include "server/channels/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace acq::server {
namespace {

constexpr long kConnectMsMax = 10'000;
constexpr long kWholeMsMax = 30'000;

// libcurl pulls the message in pieces of its own choosing.
std::size_t give_bytes(char* out, std::size_t size, std::size_t count, void* source) {
  auto& rest = *static_cast<std::string_view*>(source);
  const std::size_t taken = std::min(size * count, rest.size());
  std::memcpy(out, rest.data(), taken);
  rest.remove_prefix(taken);
  return taken;
}

int stop_when_asked(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

struct FreeCurl {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void set_up_connection(CURL* curl, const MailSettings& settings) {
  curl_easy_setopt(curl, CURLOPT_URL, settings.smtp_url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, kConnectMsMax);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, kWholeMsMax);
  if (settings.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
    return;
  }
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
  curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
}

SmtpReply reply_of(CURL* curl, CURLcode code) {
  if (code == CURLE_OK) return {SmtpOutcome::sent, {}};
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  // Only what the server said about this message is final; a failed sign-in is for the
  // administrator to mend, and the mail goes out afterwards.
  const bool about_message = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY;
  const bool refused = about_message && status >= 500 && status < 600;
  std::string reason = curl_easy_strerror(code);
  if (status > 0) reason += ", " + std::to_string(status);
  return {refused ? SmtpOutcome::refused : SmtpOutcome::later, std::move(reason)};
}

}  // namespace

SmtpReply send_smtp(const MailSettings& settings, std::string_view to, std::string_view message,
                    std::stop_token stop) {
  const std::unique_ptr<CURL, FreeCurl> curl(curl_easy_init());
  if (!curl) return {SmtpOutcome::later, "out of memory"};
  const std::string receiver = "<" + std::string(to) + ">";
  const std::string sender = "<" + settings.from + ">";
  const std::unique_ptr<curl_slist, FreeList> receivers(
      curl_slist_append(nullptr, receiver.c_str()));
  std::string_view rest = message;
  set_up_connection(curl.get(), settings);
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, receivers.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give_bytes);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, stop_when_asked);
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &stop);
  return reply_of(curl.get(), curl_easy_perform(curl.get()));
}

}  // namespace acq::server
