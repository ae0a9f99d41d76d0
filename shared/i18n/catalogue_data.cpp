// The database on a device: taken away, damaged, copied, put back.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view data() {
  return R"acq(
[data.evicted]
en: This browser has removed your data
de: Dieser Browser hat Ihre Daten entfernt
es: Este navegador ha eliminado sus datos
zh-Hans: 此浏览器已移除您的数据
zh-Hant: 此瀏覽器已移除您的資料
[data.evicted_hint]
en: Acquaint keeps a copy of the records in this browser. It is gone: browsers clear up when space
  is short, after long absence, or when someone deletes site data. Everything the server has is
  being fetched again now. “Keep for good” asks the browser not to do it again.
de: Acquaint bewahrt in diesem Browser eine Kopie der Datensätze auf. Sie ist weg: Browser räumen
  auf, wenn der Platz knapp wird, nach langer Abwesenheit oder wenn jemand Websitedaten löscht.
  Alles, was der Server hat, wird gerade neu geholt. „Dauerhaft behalten“ bittet den Browser, das
  nicht wieder zu tun.
es: Acquaint guarda una copia de los registros en este navegador. Ya no está: los navegadores
  limpian cuando falta espacio, tras una larga ausencia o cuando alguien borra los datos de sitios.
  Todo lo que tiene el servidor se está descargando de nuevo. «Conservar» pide al navegador que no
  vuelva a hacerlo.
zh-Hans: Acquaint 在此浏览器中保存记录的副本。该副本已不存在：空间不足、长时间未使用或有人清除网站数据时，
  浏览器会清理数据。服务器上的所有内容正在重新获取。“永久保存”会请求浏览器不再这样做。
zh-Hant: Acquaint 在此瀏覽器中保存記錄的副本。該副本已不存在：空間不足、長時間未使用或有人清除網站資料時，
  瀏覽器會清理資料。伺服器上的所有內容正在重新取得。「永久保存」會請求瀏覽器不再這樣做。
[data.evicted_none]
en: Nothing was waiting to be sent, so nothing is lost.
de: Nichts wartete mehr auf das Senden, also ist nichts verloren.
es: No quedaba nada por enviar, así que no se ha perdido nada.
zh-Hans: 当时没有待发送的内容，因此没有丢失任何数据。
zh-Hant: 當時沒有待傳送的內容，因此沒有遺失任何資料。
[data.evicted_lost.one]
en: 1 change had not been sent and is lost.
de: 1 Änderung war noch nicht gesendet und ist verloren.
es: 1 cambio no se había enviado y se ha perdido.
zh-Hans: 有 {n} 项更改尚未发送，已丢失。
zh-Hant: 有 {n} 項變更尚未傳送，已遺失。
[data.evicted_lost.many]
en: {n} changes had not been sent and are lost.
de: {n} Änderungen waren noch nicht gesendet und sind verloren.
es: {n} cambios no se habían enviado y se han perdido.
zh-Hans: 有 {n} 项更改尚未发送，已丢失。
zh-Hant: 有 {n} 項變更尚未傳送，已遺失。
[data.damaged]
en: The data on this device are damaged
de: Die Daten auf diesem Gerät sind beschädigt
es: Los datos de este dispositivo están dañados
zh-Hans: 此设备上的数据已损坏
zh-Hant: 此裝置上的資料已損壞
[data.damaged_hint]
en: What the server has is whole. Starting anew removes the damaged database here and fetches
  everything again.
de: Was der Server hat, ist unversehrt. Ein Neubeginn entfernt die beschädigte Datenbank hier und
  holt alles noch einmal.
es: Lo que tiene el servidor está intacto. Empezar de nuevo quita la base de datos dañada de aquí y
  lo descarga todo otra vez.
zh-Hans: 服务器上的数据完好无损。重新开始会移除此处损坏的数据库，并重新获取全部内容。
zh-Hant: 伺服器上的資料完好無損。重新開始會移除此處損壞的資料庫，並重新取得全部內容。
[data.damaged_none]
en: Nothing is waiting to be sent.
de: Nichts wartet auf das Senden.
es: No hay nada por enviar.
zh-Hans: 没有待发送的内容。
zh-Hant: 沒有待傳送的內容。
[data.damaged_unsent.one]
en: 1 change has not been sent; it is saved as a file for you first.
de: 1 Änderung ist noch nicht gesendet; sie wird Ihnen vorher als Datei gespeichert.
es: 1 cambio no se ha enviado; antes se le guarda en un archivo.
zh-Hans: 有 {n} 项更改尚未发送，会先为您保存为文件。
zh-Hant: 有 {n} 項變更尚未傳送，會先為您儲存為檔案。
[data.damaged_unsent.many]
en: {n} changes have not been sent; they are saved as a file for you first.
de: {n} Änderungen sind noch nicht gesendet; sie werden Ihnen vorher als Datei gespeichert.
es: {n} cambios no se han enviado; antes se le guardan en un archivo.
zh-Hans: 有 {n} 项更改尚未发送，会先为您保存为文件。
zh-Hant: 有 {n} 項變更尚未傳送，會先為您儲存為檔案。
[data.start_anew]
en: Start anew
de: Neu beginnen
es: Empezar de nuevo
zh-Hans: 重新开始
zh-Hant: 重新開始
[boot.damaged_hint]
en: They cannot be opened any more. Starting anew removes them here and fetches everything the
  server has. What was not sent from this device is lost.
de: Sie lassen sich nicht mehr öffnen. Ein Neubeginn entfernt sie hier und holt alles, was der
  Server hat. Was von diesem Gerät nicht gesendet wurde, ist verloren.
es: Ya no se pueden abrir. Empezar de nuevo los quita de aquí y descarga todo lo que tiene el
  servidor. Lo no enviado desde este dispositivo se pierde.
zh-Hans: 数据已无法打开。重新开始会在此处移除它们，并获取服务器上的全部内容。此设备上未发送的内容将丢失。
zh-Hant: 資料已無法開啟。重新開始會在此處移除它們，並取得伺服器上的全部內容。此裝置上未傳送的內容將遺失。
[boot.damaged_copy]
en: They cannot be opened any more. There is a copy, made by this device: it brings back what was
  not sent by then. Starting anew only fetches what the server has.
de: Sie lassen sich nicht mehr öffnen. Es gibt eine Kopie, die dieses Gerät angelegt hat: Sie
  bringt zurück, was bis dahin nicht gesendet war. Ein Neubeginn holt nur, was der Server hat.
es: Ya no se pueden abrir. Hay una copia hecha por este dispositivo: recupera lo que hasta entonces
  no se había enviado. Empezar de nuevo solo descarga lo que tiene el servidor.
zh-Hans: 数据已无法打开。此设备曾制作过一份副本，可恢复当时尚未发送的内容。重新开始只会获取服务器上的内容。
zh-Hant: 資料已無法開啟。此裝置曾製作過一份副本，可復原當時尚未傳送的內容。重新開始只會取得伺服器上的內容。
[settings.copied]
en: This device made a copy of its data {when}.
de: Dieses Gerät hat seine Daten {when} kopiert.
es: Este dispositivo copió sus datos {when}.
zh-Hans: 此设备制作数据副本的时间：{when}。
zh-Hant: 此裝置製作資料副本的時間：{when}。
[settings.restore]
en: Go back to the copy
de: Zur Kopie zurückkehren
es: Volver a la copia
zh-Hans: 恢复到副本
zh-Hant: 復原到副本
[data.import]
en: Put back a copy
de: Kopie einspielen
es: Restaurar una copia
zh-Hans: 导入副本
zh-Hant: 匯入副本
[data.reading]
en: The file is being read …
de: Die Datei wird gelesen …
es: Leyendo el archivo …
zh-Hans: 正在读取文件……
zh-Hant: 正在讀取檔案……
[data.replace]
en: Replace
de: Ersetzen
es: Reemplazar
zh-Hans: 替换
zh-Hant: 取代
[data.replace_hint]
en: The copy takes the place of the data on this device; then what has changed on the server since
  is fetched. Changes made here after the copy and not yet sent are lost.
de: Die Kopie ersetzt die Daten auf diesem Gerät; danach wird geholt, was sich auf dem Server
  seitdem geändert hat. Spätere Änderungen von hier, die noch nicht gesendet sind, gehen verloren.
es: La copia sustituye los datos de este dispositivo; después se descarga lo que ha cambiado en el
  servidor. Los cambios hechos aquí después de la copia y aún no enviados se pierden.
zh-Hans: 副本将替换此设备上的数据，随后获取服务器上此后的更改。在副本之后于此处所做且尚未发送的更改将丢失。
zh-Hant: 副本將取代此裝置上的資料，隨後取得伺服器上此後的變更。在副本之後於此處所做且尚未傳送的變更將遺失。
[error.copy_not_ours]
en: This file is not a copy of Acquaint's data. Choose one that was saved under Settings.
de: Diese Datei ist keine Kopie von Acquaint-Daten. Wählen Sie eine, die in den Einstellungen
  gespeichert wurde.
es: Este archivo no es una copia de los datos de Acquaint. Elija una guardada desde los ajustes.
zh-Hans: 此文件不是 Acquaint 数据的副本。请选择在设置中保存的文件。
zh-Hant: 此檔案不是 Acquaint 資料的副本。請選擇在設定中儲存的檔案。
[error.copy_other_user]
en: This copy belongs to another user. Sign in as that user to use it.
de: Diese Kopie gehört einem anderen Benutzer. Melden Sie sich als dieser an, um sie zu verwenden.
es: Esta copia pertenece a otro usuario. Inicie sesión como ese usuario para usarla.
zh-Hans: 此副本属于其他用户。请以该用户身份登录后使用。
zh-Hant: 此副本屬於其他使用者。請以該使用者身分登入後使用。
)acq";
}

}  // namespace acq::catalogue
