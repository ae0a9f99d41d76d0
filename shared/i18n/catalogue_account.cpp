// Words of sign-in, set-up, invitations and mails.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view account() {
  return R"acq(
[account.sign_in]
en: Sign in
de: Anmelden
es: Iniciar sesión
zh-Hans: 登录
zh-Hant: 登入
)acq";
}

}  // namespace acq::catalogue
