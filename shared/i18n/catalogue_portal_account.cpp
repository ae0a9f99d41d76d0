// Signing in to the portal, its mail and refusals. The pages get what is under "portal." (but not
// "portal.mail.") by GET /v1/portal/words, so every such key is one they use.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view portal_account() {
  return R"acq(
[portal.sign_in.title]
en: Sign in
de: Anmelden
es: Iniciar sesión
zh-Hans: 登录
zh-Hant: 登入
[portal.sign_in.how]
en: You need no password: we send you a mail with a link and a code.
de: Sie brauchen kein Passwort: Wir senden Ihnen eine Mail mit einem Link und einem Code.
es: No necesita contraseña: le enviamos un correo con un enlace y un código.
zh-Hans: 无需密码：我们会给您发送一封含链接和验证码的邮件。
zh-Hant: 不需要密碼：我們會寄給您一封含連結和驗證碼的郵件。
[portal.sign_in.email]
en: E-mail address
de: E-Mail-Adresse
es: Correo electrónico
zh-Hans: 电子邮箱
zh-Hant: 電子郵件地址
[portal.sign_in.ask]
en: Send me the mail
de: Mail zusenden
es: Enviarme el correo
zh-Hans: 发送邮件
zh-Hant: 寄送郵件
[portal.sign_in.call]
en: Or call us:
de: Oder rufen Sie uns an:
es: O llámenos:
zh-Hans: 或致电我们：
zh-Hant: 或致電我們：
[portal.sign_in.look]
en: Look into your mail
de: Sehen Sie in Ihre Mails
es: Mire su correo
zh-Hans: 请查看邮箱
zh-Hant: 請查看信箱
[portal.sign_in.sent]
en: If we know {email}, a mail is on its way to it. Open its link on this device, or type the
  code from it.
de: Wenn wir {email} kennen, ist eine Mail dorthin unterwegs. Öffnen Sie den Link auf diesem
  Gerät, oder geben Sie den Code ein.
es: Si conocemos {email}, le hemos enviado un correo. Abra el enlace en este dispositivo o
  escriba el código.
zh-Hans: 如果我们有 {email} 的记录，邮件已发出。请在本设备上打开链接，或输入邮件中的验证码。
zh-Hant: 如果我們有 {email} 的紀錄，郵件已寄出。請在本裝置上開啟連結，或輸入郵件中的驗證碼。
[portal.sign_in.code]
en: Code from the mail
de: Code aus der Mail
es: Código del correo
zh-Hans: 邮件中的验证码
zh-Hant: 郵件中的驗證碼
[portal.sign_in.code_hint]
en: Six digits, good for ten minutes.
de: Sechs Ziffern, zehn Minuten gültig.
es: Seis cifras, válidas durante diez minutos.
zh-Hans: 六位数字，十分钟内有效。
zh-Hant: 六位數字，十分鐘內有效。
[portal.sign_in.go]
en: Sign in
de: Anmelden
es: Iniciar sesión
zh-Hans: 登录
zh-Hant: 登入
[portal.sign_in.other]
en: Use another address or send again
de: Andere Adresse oder noch einmal senden
es: Usar otra dirección o enviar de nuevo
zh-Hans: 换一个邮箱或重新发送
zh-Hant: 使用其他地址或重新寄送
[portal.sign_in.welcome]
en: Welcome to {name}
de: Willkommen bei {name}
es: Bienvenido a {name}
zh-Hans: 欢迎来到 {name}
zh-Hant: 歡迎來到 {name}
[portal.sign_in.confirm]
en: Sign in on this device
de: Auf diesem Gerät anmelden
es: Iniciar sesión en este dispositivo
zh-Hans: 在本设备上登录
zh-Hant: 在本裝置上登入
[portal.sign_in.confirm_hint]
en: You opened the link from your mail. It works once.
de: Sie haben den Link aus Ihrer Mail geöffnet. Er gilt einmal.
es: Ha abierto el enlace de su correo. Solo funciona una vez.
zh-Hans: 您打开了邮件中的链接。它只能使用一次。
zh-Hant: 您開啟了郵件中的連結。它只能使用一次。
[portal.sign_in.new_link]
en: Ask for a new link
de: Neuen Link anfordern
es: Pedir otro enlace
zh-Hans: 获取新链接
zh-Hant: 取得新連結
[portal.mail.subject]
en: Your sign-in to {organisation}: {code}
de: Ihre Anmeldung bei {organisation}: {code}
es: Su acceso a {organisation}: {code}
zh-Hans: 登录 {organisation}：{code}
zh-Hant: 登入 {organisation}：{code}
[portal.mail.text]
en: Hello,\n\nopen this link to sign in to {organisation}:\n\n{link}\n\nOr type this code:
  {code}\n\nBoth work once, for ten minutes. If you did not ask for this mail, just ignore it.\n
de: Guten Tag,\n\nmit diesem Link melden Sie sich bei {organisation} an:\n\n{link}\n\nOder geben
  Sie diesen Code ein: {code}\n\nBeides gilt einmal, zehn Minuten lang. Wenn Sie diese Mail
  nicht angefordert haben, beachten Sie sie einfach nicht.\n
es: Hola:\n\nAbra este enlace para entrar en {organisation}:\n\n{link}\n\nO escriba este código:
  {code}\n\nAmbos funcionan una vez, durante diez minutos. Si no ha pedido este correo, no haga
  nada.\n
zh-Hans: 您好，\n\n请打开此链接登录 {organisation}：\n\n{link}\n\n或输入验证码：{code}\n\n两
  者均只能使用一次，十分钟内有效。如果您没有请求此邮件，请忽略。\n
zh-Hant: 您好，\n\n請開啟此連結登入 {organisation}：\n\n{link}\n\n或輸入驗證碼：{code}\n\n兩
  者皆只能使用一次，十分鐘內有效。如果您沒有要求此郵件，請忽略。\n
[error.portal_sign_in_needed]
en: Please sign in first.
de: Bitte melden Sie sich zuerst an.
es: Inicie sesión primero.
zh-Hans: 请先登录。
zh-Hant: 請先登入。
[error.portal_bad_code]
en: This code is not right or too old. Check it, or ask for a new mail.
de: Dieser Code stimmt nicht oder ist zu alt. Prüfen Sie ihn, oder fordern Sie eine neue Mail
  an.
es: El código no es correcto o ha caducado. Compruébelo o pida otro correo.
zh-Hans: 验证码不正确或已过期。请核对，或重新获取邮件。
zh-Hant: 驗證碼不正確或已過期。請核對，或重新取得郵件。
[error.portal_not_a_picture]
en: Only pictures (JPEG, PNG, WebP, HEIC) can be attached here.
de: Hier können nur Bilder (JPEG, PNG, WebP, HEIC) angehängt werden.
es: Aquí solo se pueden adjuntar imágenes (JPEG, PNG, WebP, HEIC).
zh-Hans: 此处只能附加图片（JPEG、PNG、WebP、HEIC）。
zh-Hant: 此處只能附加圖片（JPEG、PNG、WebP、HEIC）。
[error.portal_unknown_file]
en: A picture did not arrive. Please attach it again.
de: Ein Bild ist nicht angekommen. Bitte hängen Sie es noch einmal an.
es: Una imagen no ha llegado. Adjúntela de nuevo.
zh-Hans: 有一张图片未送达。请重新附加。
zh-Hant: 有一張圖片未送達。請重新附加。
[error.portal_too_many_files]
en: At most {detail} pictures at once.
de: Höchstens {detail} Bilder auf einmal.
es: Como máximo {detail} imágenes a la vez.
zh-Hans: 一次最多 {detail} 张图片。
zh-Hant: 一次最多 {detail} 張圖片。
)acq";
}

}  // namespace acq::catalogue
