// Words the server says to customers; the portal's pages have their own.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view portal() {
  return R"acq(
[portal.request_received]
en: We have received your request {number}.
de: Wir haben Ihre Anfrage {number} erhalten.
es: Hemos recibido su solicitud {number}.
zh-Hans: 我们已收到您的请求 {number}。
zh-Hant: 我們已收到您的請求 {number}。
)acq";
}

}  // namespace acq::catalogue
