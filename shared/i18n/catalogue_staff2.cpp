// Words of the staff program's further screens.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff2() {
  return R"acq(
[ticket.reply]
en: Reply
de: Antworten
es: Responder
zh-Hans: 回复
zh-Hant: 回覆
)acq";
}

}  // namespace acq::catalogue
