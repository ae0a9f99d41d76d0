// Words of sign-in, set-up, invitations and mails, and the refusals of the server.
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
[account.sign_in.lead]
en: Welcome back.
de: Schön, dass Sie wieder da sind.
es: Nos alegra verle de nuevo.
zh-Hans: 欢迎回来。
zh-Hant: 歡迎回來。
[account.email]
en: E-mail
de: E-Mail
es: Correo electrónico
zh-Hans: 电子邮件
zh-Hant: 電子郵件
[account.password]
en: Password
de: Passwort
es: Contraseña
zh-Hans: 密码
zh-Hant: 密碼
[account.new_password]
en: Choose a password
de: Passwort wählen
es: Elija una contraseña
zh-Hans: 设置密码
zh-Hant: 設定密碼
[account.password.hint]
en: At least 10 characters. A few words in a row are easy to remember.
de: Mindestens 10 Zeichen. Ein paar Wörter hintereinander merkt man sich leicht.
es: Al menos 10 caracteres. Unas palabras seguidas se recuerdan bien.
zh-Hans: 至少 10 个字符。几个词连在一起更容易记住。
zh-Hant: 至少 10 個字元。幾個詞連在一起更容易記住。
[account.show]
en: Show
de: Zeigen
es: Mostrar
zh-Hans: 显示
zh-Hant: 顯示
[account.hide]
en: Hide
de: Verbergen
es: Ocultar
zh-Hans: 隐藏
zh-Hant: 隱藏
[account.language]
en: Language
de: Sprache
es: Idioma
zh-Hans: 语言
zh-Hant: 語言
[account.currency]
en: Currency
de: Währung
es: Moneda
zh-Hans: 货币
zh-Hant: 貨幣
[account.organisation]
en: Name of your organisation
de: Name Ihrer Organisation
es: Nombre de su organización
zh-Hans: 机构名称
zh-Hant: 機構名稱
[account.your_name]
en: Your name
de: Ihr Name
es: Su nombre
zh-Hans: 您的姓名
zh-Hant: 您的姓名
[account.forgot]
en: Forgot your password?
de: Passwort vergessen?
es: ¿Ha olvidado la contraseña?
zh-Hans: 忘记密码？
zh-Hant: 忘記密碼？
[account.forgot.email_first]
en: Enter your e-mail address first.
de: Geben Sie zuerst Ihre E-Mail-Adresse ein.
es: Escriba primero su correo electrónico.
zh-Hans: 请先输入电子邮件地址。
zh-Hant: 請先輸入電子郵件地址。
[account.forgot.sent]
en: If {email} has an account, a link is on its way.
de: Wenn es zu {email} ein Konto gibt, ist ein Link unterwegs.
es: Si {email} tiene una cuenta, el enlace está en camino.
zh-Hans: 如果 {email} 有账户，链接已经发出。
zh-Hant: 如果 {email} 有帳戶，連結已經寄出。
[account.setup]
en: Set up Acquaint
de: Acquaint einrichten
es: Configurar Acquaint
zh-Hans: 设置 Acquaint
zh-Hant: 設定 Acquaint
[account.setup.lead]
en: Two minutes, once. You become the first administrator.
de: Zwei Minuten, einmal. Sie werden die erste Administratorin oder der erste Administrator.
es: Dos minutos, una sola vez. Usted será la primera persona administradora.
zh-Hans: 只需两分钟，仅此一次。您将成为第一位管理员。
zh-Hant: 只需兩分鐘，僅此一次。您將成為第一位管理員。
[account.setup.go]
en: Set up and sign in
de: Einrichten und anmelden
es: Configurar y entrar
zh-Hans: 完成设置并登录
zh-Hant: 完成設定並登入
[account.invite]
en: Welcome to the team
de: Willkommen im Team
es: Le damos la bienvenida al equipo
zh-Hans: 欢迎加入团队
zh-Hant: 歡迎加入團隊
[account.invite.lead]
en: {organisation} works with Acquaint. Choose a password and come in.
de: {organisation} arbeitet mit Acquaint. Wählen Sie ein Passwort und kommen Sie herein.
es: {organisation} trabaja con Acquaint. Elija una contraseña y entre.
zh-Hans: {organisation}使用 Acquaint。设置密码即可进入。
zh-Hant: {organisation} 使用 Acquaint。設定密碼即可進入。
[account.invite.go]
en: Come in
de: Loslegen
es: Entrar
zh-Hans: 进入
zh-Hant: 進入
[account.reset]
en: Choose a new password
de: Neues Passwort wählen
es: Elija una contraseña nueva
zh-Hans: 设置新密码
zh-Hant: 設定新密碼
[account.reset.lead]
en: You will be signed out everywhere else.
de: Auf allen anderen Geräten werden Sie abgemeldet.
es: Se cerrará su sesión en los demás dispositivos.
zh-Hans: 您在其他设备上的登录将全部退出。
zh-Hant: 您在其他裝置上的登入將全部登出。
[account.reset.go]
en: Save and sign in
de: Speichern und anmelden
es: Guardar y entrar
zh-Hans: 保存并登录
zh-Hant: 儲存並登入
[account.required]
en: Please fill this in.
de: Bitte ausfüllen.
es: Rellene este campo.
zh-Hans: 请填写此项。
zh-Hant: 請填寫此項。
[account.offline]
en: The server cannot be reached. Check the connection and try again.
de: Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.
es: No se puede contactar con el servidor. Compruebe la conexión e inténtelo de nuevo.
zh-Hans: 无法连接服务器。请检查网络后重试。
zh-Hant: 無法連線到伺服器。請檢查網路後再試。
[account.mail.invitation.subject]
en: Your access to {organisation}
de: Ihr Zugang zu {organisation}
es: Su acceso a {organisation}
zh-Hans: 您在 {organisation} 的访问权限
zh-Hant: 您在 {organisation} 的存取權限
[account.mail.invitation.text]
en: Hello {name},\n\n{host} has invited you to work with {organisation} in Acquaint. Choose a
  password here:\n\n{link}\n\nThe link works once and lasts seven days.\n
de: Guten Tag {name},\n\n{host} hat Sie eingeladen, in Acquaint mit {organisation} zu arbeiten.
  Wählen Sie hier ein Passwort:\n\n{link}\n\nDer Link funktioniert einmal und gilt sieben Tage.\n
es: Hola, {name}:\n\n{host} le ha invitado a trabajar con {organisation} en Acquaint. Elija aquí
  una contraseña:\n\n{link}\n\nEl enlace sirve una vez y dura siete días.\n
zh-Hans: {name}，您好：\n\n{host} 邀请您在 Acquaint 中与 {organisation} 一起工
  作。请在此设置密码：\n\n{link}\n\n此链接只能使用一次，七天内有效。\n
zh-Hant: {name}，您好：\n\n{host} 邀請您在 Acquaint 中與 {organisation} 一起工
  作。請在此設定密碼：\n\n{link}\n\n此連結只能使用一次，七天內有效。\n
[account.mail.reset.subject]
en: Choose a new password
de: Neues Passwort wählen
es: Elija una contraseña nueva
zh-Hans: 设置新密码
zh-Hant: 設定新密碼
[account.mail.reset.text]
en: Hello {name},\n\nsomebody, probably you, asked for a new password. Choose it
  here:\n\n{link}\n\nThe link works once and lasts one hour. If it was not you, nothing has to be
  done.\n
de: Guten Tag {name},\n\njemand, vermutlich Sie, hat um ein neues Passwort gebeten. Wählen Sie es
  hier:\n\n{link}\n\nDer Link funktioniert einmal und gilt eine Stunde. Waren Sie es nicht, ist
  nichts zu tun.\n
es: Hola, {name}:\n\nalguien, seguramente usted, ha pedido una contraseña nueva. Elíjala
  aquí:\n\n{link}\n\nEl enlace sirve una vez y dura una hora. Si no fue usted, no tiene que hacer
  nada.\n
zh-Hans: {name}，您好：\n\n有人（很可能是您）申请了新密码。请在此设
  置：\n\n{link}\n\n此链接只能使用一次，一小时内有效。如果不是您本
  人，无需任何操作。\n
zh-Hant: {name}，您好：\n\n有人（很可能是您）申請了新密碼。請在此設
  定：\n\n{link}\n\n此連結只能使用一次，一小時內有效。如果不是您本
  人，不需任何動作。\n
[error.not_signed_in]
en: Please sign in first.
de: Bitte melden Sie sich zuerst an.
es: Inicie sesión primero.
zh-Hans: 请先登录。
zh-Hant: 請先登入。
[error.wrong_credentials]
en: E-mail or password is wrong.
de: E-Mail oder Passwort ist falsch.
es: El correo o la contraseña no son correctos.
zh-Hans: 电子邮件或密码不正确。
zh-Hant: 電子郵件或密碼不正確。
[error.wrong_password]
en: That is not your current password.
de: Das ist nicht Ihr jetziges Passwort.
es: Esa no es su contraseña actual.
zh-Hans: 当前密码不正确。
zh-Hant: 目前的密碼不正確。
[error.too_many_attempts]
en: Too many attempts. Try again in {detail} minutes.
de: Zu viele Versuche. Versuchen Sie es in {detail} Minuten erneut.
es: Demasiados intentos. Inténtelo dentro de {detail} minutos.
zh-Hans: 尝试次数过多。请在 {detail} 分钟后再试。
zh-Hant: 嘗試次數過多。請在 {detail} 分鐘後再試。
[error.busy]
en: The server is busy. Try again in a moment.
de: Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.
es: El servidor está ocupado. Inténtelo dentro de un momento.
zh-Hans: 服务器繁忙。请稍后再试。
zh-Hant: 伺服器忙碌。請稍後再試。
[error.link_invalid]
en: This link has been used already or has run out. Ask for a new one.
de: Dieser Link wurde schon benutzt oder ist abgelaufen. Bitten Sie um einen neuen.
es: Este enlace ya se ha usado o ha caducado. Pida uno nuevo.
zh-Hans: 此链接已被使用或已过期。请索取新的链接。
zh-Hant: 此連結已被使用或已過期。請索取新的連結。
[error.already_set_up]
en: Acquaint is set up already. Sign in instead.
de: Acquaint ist schon eingerichtet. Melden Sie sich an.
es: Acquaint ya está configurado. Inicie sesión.
zh-Hans: Acquaint 已经设置完成。请直接登录。
zh-Hant: Acquaint 已經設定完成。請直接登入。
[error.password_too_short]
en: Use at least {detail} characters.
de: Nehmen Sie mindestens {detail} Zeichen.
es: Use al menos {detail} caracteres.
zh-Hans: 请至少使用 {detail} 个字符。
zh-Hant: 請至少使用 {detail} 個字元。
[error.password_too_long]
en: This password is too long.
de: Dieses Passwort ist zu lang.
es: Esta contraseña es demasiado larga.
zh-Hans: 此密码过长。
zh-Hant: 此密碼過長。
[error.password_guessable]
en: This password is too easy to guess.
de: Dieses Passwort ist zu leicht zu erraten.
es: Esta contraseña es demasiado fácil de adivinar.
zh-Hans: 此密码太容易被猜到。
zh-Hant: 此密碼太容易被猜到。
[error.forbidden_origin]
en: This request did not come from Acquaint’s own pages.
de: Diese Anfrage kam nicht von den Seiten von Acquaint.
es: Esta petición no viene de las páginas de Acquaint.
zh-Hans: 此请求并非来自 Acquaint 的页面。
zh-Hant: 此請求並非來自 Acquaint 的頁面。
[error.missing_field]
en: Please fill this in.
de: Bitte ausfüllen.
es: Rellene este campo.
zh-Hans: 请填写此项。
zh-Hant: 請填寫此項。
[error.wrong_content_type]
en: The server expects {detail} here.
de: Der Server erwartet hier {detail}.
es: El servidor espera aquí {detail}.
zh-Hans: 服务器在此处需要 {detail}。
zh-Hant: 伺服器在此處需要 {detail}。
[error.bad_json]
en: This is not valid JSON.
de: Das ist kein gültiges JSON.
es: Esto no es JSON válido.
zh-Hans: 这不是有效的 JSON。
zh-Hant: 這不是有效的 JSON。
[error.json_not_utf8]
en: The text is not valid UTF-8.
de: Der Text ist kein gültiges UTF-8.
es: El texto no es UTF-8 válido.
zh-Hans: 文本不是有效的 UTF-8。
zh-Hant: 文字不是有效的 UTF-8。
[error.json_too_deep]
en: The message is nested too deeply.
de: Die Nachricht ist zu tief verschachtelt.
es: El mensaje está anidado con demasiada profundidad.
zh-Hans: 消息嵌套过深。
zh-Hant: 訊息巢狀過深。
[error.json_duplicate_key]
en: A name occurs twice in the message.
de: Ein Name kommt in der Nachricht doppelt vor.
es: Un nombre aparece dos veces en el mensaje.
zh-Hans: 消息中有重复的名称。
zh-Hant: 訊息中有重複的名稱。
[error.json_number_range]
en: A number is too large.
de: Eine Zahl ist zu groß.
es: Un número es demasiado grande.
zh-Hans: 数字过大。
zh-Hant: 數字過大。
[error.malformed_message]
en: The server could not read this message.
de: Der Server konnte diese Nachricht nicht lesen.
es: El servidor no pudo leer este mensaje.
zh-Hans: 服务器无法读取此消息。
zh-Hant: 伺服器無法讀取此訊息。
[error.type_not_allowed]
en: Files of this type are not taken. Send a picture, sound, video, a PDF, text or an office
  document.
de: Dateien dieser Art werden nicht angenommen. Senden Sie ein Bild, Ton, Video, PDF, Text oder
  Office-Dokument.
es: No se aceptan archivos de este tipo. Envíe una imagen, audio, vídeo, un PDF, texto o un
  documento de oficina.
zh-Hans: 不接受此类文件。请发送图片、音频、视频、PDF、文本或办公文档。
zh-Hant: 不接受此類檔案。請傳送圖片、音訊、影片、PDF、文字或辦公文件。
[error.file_not_writable]
en: {detail} cannot be written.
de: {detail} kann nicht geschrieben werden.
es: No se puede escribir {detail}.
zh-Hans: 无法写入 {detail}。
zh-Hant: 無法寫入 {detail}。
[error.data_in_use]
en: Another process is using {detail}. Stop the server first.
de: Ein anderer Prozess benutzt {detail}. Beenden Sie zuerst den Server.
es: Otro proceso está usando {detail}. Detenga antes el servidor.
zh-Hans: 另一个进程正在使用 {detail}。请先停止服务器。
zh-Hant: 另一個程序正在使用 {detail}。請先停止伺服器。
[error.data_not_writable]
en: The folder {detail} cannot be written.
de: In den Ordner {detail} kann nicht geschrieben werden.
es: No se puede escribir en la carpeta {detail}.
zh-Hans: 无法写入文件夹 {detail}。
zh-Hant: 無法寫入資料夾 {detail}。
[error.not_a_backup]
en: {detail} is not a backup made by Acquaint.
de: {detail} ist keine Sicherung von Acquaint.
es: {detail} no es una copia hecha por Acquaint.
zh-Hans: {detail} 不是 Acquaint 的备份。
zh-Hant: {detail} 不是 Acquaint 的備份。
[error.port_in_use]
en: Port {detail} is in use. Choose another one with --port.
de: Port {detail} ist belegt. Wählen Sie mit --port einen anderen.
es: El puerto {detail} está ocupado. Elija otro con --port.
zh-Hans: 端口 {detail} 已被占用。请用 --port 选择其他端口。
zh-Hant: 連接埠 {detail} 已被占用。請用 --port 選擇其他連接埠。
[error.bad_host]
en: The server cannot listen at {detail}.
de: Der Server kann an {detail} nicht lauschen.
es: El servidor no puede escuchar en {detail}.
zh-Hans: 服务器无法监听 {detail}。
zh-Hant: 伺服器無法監聽 {detail}。
[error.out_of_resources]
en: The machine has no more room for this. Try again later.
de: Die Maschine hat dafür keinen Platz mehr. Versuchen Sie es später erneut.
es: La máquina no tiene más recursos. Inténtelo más tarde.
zh-Hans: 机器资源不足。请稍后再试。
zh-Hant: 機器資源不足。請稍後再試。
[error.unknown_option]
en: There is no option {detail}. See --help.
de: Die Option {detail} gibt es nicht. Siehe --help.
es: No existe la opción {detail}. Vea --help.
zh-Hans: 没有选项 {detail}。请看 --help。
zh-Hant: 沒有選項 {detail}。請看 --help。
[error.missing_value]
en: The option {detail} needs a value.
de: Die Option {detail} braucht einen Wert.
es: La opción {detail} necesita un valor.
zh-Hans: 选项 {detail} 需要一个值。
zh-Hant: 選項 {detail} 需要一個值。
[error.option_twice]
en: The option {detail} was given twice.
de: Die Option {detail} wurde doppelt angegeben.
es: La opción {detail} aparece dos veces.
zh-Hans: 选项 {detail} 重复出现。
zh-Hant: 選項 {detail} 重複出現。
)acq";
}

}  // namespace acq::catalogue
