// Words of the customers' portal. The pages get what is under "portal." (but not
// "portal.mail.") by GET /v1/portal/words, so every such key is one they use.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view portal() {
  return R"acq(
[portal.title]
en: Customer service
de: Kundenservice
es: Atención al cliente
zh-Hans: 客户服务
zh-Hant: 客戶服務
[portal.language]
en: Language
de: Sprache
es: Idioma
zh-Hans: 语言
zh-Hant: 語言
[portal.save]
en: Save
de: Speichern
es: Guardar
zh-Hans: 保存
zh-Hant: 儲存
[portal.send]
en: Send
de: Senden
es: Enviar
zh-Hans: 发送
zh-Hant: 傳送
[portal.again]
en: Try again
de: Noch einmal versuchen
es: Reintentar
zh-Hans: 重试
zh-Hant: 重試
[portal.sign_out]
en: Sign out
de: Abmelden
es: Cerrar sesión
zh-Hans: 退出登录
zh-Hant: 登出
[portal.needed]
en: Please fill this in.
de: Bitte ausfüllen.
es: Rellene este campo.
zh-Hans: 请填写此项。
zh-Hant: 請填寫此項。
[portal.not_found]
en: Not found
de: Nicht gefunden
es: No encontrado
zh-Hans: 未找到
zh-Hant: 找不到
[portal.trouble]
en: That did not work
de: Das hat nicht geklappt
es: Algo no ha funcionado
zh-Hans: 操作未成功
zh-Hant: 操作未成功
[portal.offline.now]
en: You are offline. What you send is kept and goes out by itself later.
de: Sie sind offline. Was Sie senden, wird aufgehoben und geht später von selbst hinaus.
es: No tiene conexión. Lo que envíe se guarda y saldrá solo más tarde.
zh-Hans: 您已离线。您发送的内容会保存，联网后自动发出。
zh-Hant: 您已離線。您傳送的內容會保留，連線後自動送出。
[portal.offline.no_copy]
en: There is no connection, and this page has not been opened on this device before.
de: Es gibt keine Verbindung, und diese Seite war auf diesem Gerät noch nicht geöffnet.
es: No hay conexión y esta página aún no se ha abierto en este dispositivo.
zh-Hans: 没有网络连接，并且此页面尚未在本设备上打开过。
zh-Hant: 沒有網路連線，而且此頁面尚未在本裝置上開啟過。
[portal.offline.not_saved]
en: No connection: not saved yet. Your entries stay here; save again when you are online.
de: Keine Verbindung: noch nicht gespeichert. Ihre Eingaben bleiben stehen; speichern Sie
  wieder, wenn Sie online sind.
es: Sin conexión: aún no se ha guardado. Sus datos siguen aquí; guárdelos de nuevo cuando tenga
  conexión.
zh-Hans: 没有连接，尚未保存。您填写的内容仍在此处，联网后请再次保存。
zh-Hant: 沒有連線，尚未儲存。您填寫的內容仍在此處，連線後請再次儲存。
[portal.offline.try_again]
en: No connection. Please try again when you are online.
de: Keine Verbindung. Bitte versuchen Sie es noch einmal, wenn Sie online sind.
es: Sin conexión. Inténtelo de nuevo cuando tenga conexión.
zh-Hans: 没有连接。请联网后重试。
zh-Hant: 沒有連線。請連線後重試。
[portal.home.title]
en: Home
de: Start
es: Inicio
zh-Hans: 首页
zh-Hant: 首頁
[portal.home.hello]
en: Hello {name}
de: Hallo {name}
es: Hola, {name}
zh-Hans: 您好，{name}
zh-Hant: 您好，{name}
[portal.home.ask]
en: Ask or report
de: Fragen oder melden
es: Preguntar o avisar
zh-Hans: 提问或报修
zh-Hant: 提問或報修
[portal.home.call]
en: Call us
de: Anrufen
es: Llámenos
zh-Hans: 致电我们
zh-Hant: 致電我們
[portal.home.recent]
en: Your requests
de: Ihre Anfragen
es: Sus solicitudes
zh-Hans: 您的请求
zh-Hant: 您的請求
[portal.home.all]
en: Show all {n}
de: Alle {n} zeigen
es: Ver las {n}
zh-Hans: 查看全部 {n} 条
zh-Hant: 查看全部 {n} 則
[portal.requests.title]
en: My requests
de: Meine Anfragen
es: Mis solicitudes
zh-Hans: 我的请求
zh-Hant: 我的請求
[portal.requests.none]
en: You have no requests yet. Ask us anything, or tell us what is wrong; a photo often helps.
de: Sie haben noch keine Anfragen. Fragen Sie uns, oder melden Sie, was nicht stimmt; ein Foto
  hilft oft.
es: Aún no tiene solicitudes. Pregúntenos o díganos qué falla; una foto suele ayudar.
zh-Hans: 您还没有请求。欢迎提问，或告诉我们出了什么问题；附上照片通常会有帮助。
zh-Hant: 您還沒有請求。歡迎提問，或告訴我們出了什麼問題；附上照片通常會有幫助。
[portal.state.new]
en: received
de: eingegangen
es: recibida
zh-Hans: 已收到
zh-Hant: 已收到
[portal.state.open]
en: in progress
de: in Arbeit
es: en curso
zh-Hans: 处理中
zh-Hant: 處理中
[portal.state.waiting]
en: your answer needed
de: Antwort erbeten
es: falta su respuesta
zh-Hans: 等待您回复
zh-Hant: 等待您回覆
[portal.state.answered]
en: answered
de: beantwortet
es: respondida
zh-Hans: 已答复
zh-Hant: 已回覆
[portal.state.solved]
en: solved
de: gelöst
es: resuelta
zh-Hans: 已解决
zh-Hant: 已解決
[portal.state.closed]
en: closed
de: geschlossen
es: cerrada
zh-Hans: 已关闭
zh-Hant: 已關閉
[portal.new.subject]
en: What is it about?
de: Worum geht es?
es: ¿De qué se trata?
zh-Hans: 关于什么？
zh-Hant: 關於什麼？
[portal.new.text]
en: What happened, or what would you like to know?
de: Was ist passiert, oder was möchten Sie wissen?
es: ¿Qué ha pasado o qué desea saber?
zh-Hans: 发生了什么，或您想了解什么？
zh-Hant: 發生了什麼，或您想了解什麼？
[portal.new.done]
en: We have your request. Its number is {number}.
de: Ihre Anfrage ist da. Ihre Nummer ist {number}.
es: Tenemos su solicitud. Su número es {number}.
zh-Hans: 已收到您的请求，编号为 {number}。
zh-Hant: 已收到您的請求，編號為 {number}。
[portal.photo.take]
en: Take a photo
de: Foto machen
es: Hacer una foto
zh-Hans: 拍照
zh-Hant: 拍照
[portal.photo.choose]
en: Add a picture
de: Bild anhängen
es: Añadir imagen
zh-Hans: 添加图片
zh-Hant: 加入圖片
[portal.photo.remove]
en: Remove {name}
de: {name} entfernen
es: Quitar {name}
zh-Hans: 移除 {name}
zh-Hant: 移除 {name}
[portal.photo.too_many]
en: At most {n} pictures at once.
de: Höchstens {n} Bilder auf einmal.
es: Como máximo {n} imágenes a la vez.
zh-Hans: 一次最多 {n} 张图片。
zh-Hant: 一次最多 {n} 張圖片。
[portal.photo.too_large]
en: This picture is larger than 10 MB. Please choose a smaller one.
de: Dieses Bild ist größer als 10 MB. Bitte wählen Sie ein kleineres.
es: Esta imagen supera los 10 MB. Elija una más pequeña.
zh-Hans: 图片超过 10 MB，请选择较小的图片。
zh-Hant: 圖片超過 10 MB，請選擇較小的圖片。
[portal.talk.title]
en: Conversation
de: Gespräch
es: Conversación
zh-Hans: 对话
zh-Hant: 對話
[portal.talk.you]
en: You
de: Sie
es: Usted
zh-Hans: 您
zh-Hant: 您
[portal.talk.staff]
en: Customer service
de: Kundenservice
es: Atención al cliente
zh-Hans: 客户服务
zh-Hant: 客戶服務
[portal.talk.reply]
en: Your reply
de: Ihre Antwort
es: Su respuesta
zh-Hans: 您的回复
zh-Hant: 您的回覆
[portal.talk.reopen]
en: This request is done. Write again and it opens anew.
de: Diese Anfrage ist erledigt. Schreiben Sie wieder, wird sie neu geöffnet.
es: Esta solicitud está terminada. Si vuelve a escribir, se abrirá de nuevo.
zh-Hans: 此请求已完成。再次回复即可重新打开。
zh-Hant: 此請求已完成。再次回覆即可重新開啟。
[portal.queue.waiting]
en: waiting to be sent
de: wartet auf Versand
es: pendiente de envío
zh-Hans: 等待发送
zh-Hant: 等待傳送
[portal.queue.waiting_hint]
en: Kept on this device until there is a connection.
de: Auf diesem Gerät aufgehoben, bis es eine Verbindung gibt.
es: Guardada en este dispositivo hasta que haya conexión.
zh-Hans: 已保存在本设备上，联网后发送。
zh-Hant: 已保留在本裝置上，連線後傳送。
[portal.queue.will_send]
en: No connection now. It is kept here and goes out by itself.
de: Gerade keine Verbindung. Es bleibt hier aufgehoben und geht von selbst hinaus.
es: Ahora no hay conexión. Se guarda aquí y saldrá solo.
zh-Hans: 当前没有连接。内容已保存，稍后自动发送。
zh-Hant: 目前沒有連線。內容已保留，稍後自動傳送。
[portal.queue.sent]
en: What was waiting has been sent.
de: Was gewartet hat, ist gesendet.
es: Lo pendiente se ha enviado.
zh-Hans: 等待的内容已发送。
zh-Hant: 等待的內容已傳送。
[portal.queue.discard]
en: Discard
de: Verwerfen
es: Descartar
zh-Hans: 放弃
zh-Hant: 捨棄
[portal.queue.edit]
en: Change and send again
de: Ändern und neu senden
es: Cambiar y reenviar
zh-Hans: 修改后重新发送
zh-Hant: 修改後重新傳送
[portal.me.title]
en: My data
de: Meine Daten
es: Mis datos
zh-Hans: 我的资料
zh-Hant: 我的資料
[portal.me.saved]
en: Your data are saved.
de: Ihre Daten sind gespeichert.
es: Sus datos se han guardado.
zh-Hans: 您的资料已保存。
zh-Hant: 您的資料已儲存。
[portal.field.mobile]
en: Mobile phone
de: Mobiltelefon
es: Teléfono móvil
zh-Hans: 手机
zh-Hant: 手機
[portal.field.phone]
en: Phone at work
de: Telefon (Arbeit)
es: Teléfono del trabajo
zh-Hans: 工作电话
zh-Hant: 公司電話
[portal.field.phone_private]
en: Phone at home
de: Telefon (privat)
es: Teléfono particular
zh-Hans: 家庭电话
zh-Hant: 住家電話
[portal.field.street]
en: Street and number
de: Straße und Hausnummer
es: Calle y número
zh-Hans: 街道和门牌号
zh-Hant: 街道和門牌號碼
[portal.field.postal_code]
en: Postal code
de: Postleitzahl
es: Código postal
zh-Hans: 邮政编码
zh-Hant: 郵遞區號
[portal.field.city]
en: Town
de: Ort
es: Localidad
zh-Hans: 城市
zh-Hant: 城市
[portal.field.region]
en: State or region
de: Bundesland oder Region
es: Provincia o región
zh-Hans: 省/州
zh-Hant: 省/州
[portal.field.country]
en: Country
de: Land
es: País
zh-Hans: 国家或地区
zh-Hant: 國家或地區
[portal.home.help]
en: Help
de: Hilfe
es: Ayuda
zh-Hans: 帮助
zh-Hant: 說明
[portal.rate.ask]
en: How satisfied are you with the solution?
de: Wie zufrieden sind Sie mit der Lösung?
es: ¿Qué tan satisfecho está con la solución?
zh-Hans: 您对解决结果满意吗？
zh-Hant: 您對解決結果滿意嗎？
[portal.rate.scale]
en: 1: not at all, 5: very
de: 1: gar nicht, 5: sehr
es: 1: nada, 5: mucho
zh-Hans: 1：很不满意，5：非常满意
zh-Hant: 1：很不滿意，5：非常滿意
[portal.rate.comment]
en: What should we know? (optional)
de: Was sollten wir wissen? (freiwillig)
es: ¿Qué deberíamos saber? (opcional)
zh-Hans: 您还想告诉我们什么？（可选）
zh-Hant: 您還想告訴我們什麼？（選填）
[portal.rate.choose]
en: Choose a mark first.
de: Wählen Sie zuerst eine Note.
es: Elija primero una nota.
zh-Hans: 请先选择评分。
zh-Hant: 請先選擇評分。
[portal.rate.thanks]
en: Thank you for your answer.
de: Danke für Ihre Antwort.
es: Gracias por su respuesta.
zh-Hans: 感谢您的反馈。
zh-Hant: 感謝您的意見。
)acq";
}

}  // namespace acq::catalogue
