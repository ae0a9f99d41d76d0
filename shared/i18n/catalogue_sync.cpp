// Conflicts, history, devices, and what the sync engine says.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view sync() {
  return R"acq(
[entity.conflict]
en: Conflict
de: Konflikt
es: Conflicto
zh-Hans: 冲突
zh-Hant: 衝突
[entities.conflict]
en: Conflicts
de: Konflikte
es: Conflictos
zh-Hans: 冲突
zh-Hant: 衝突
[field.subject_kind]
en: Belongs to
de: Gehört zu
es: Pertenece a
zh-Hans: 所属类型
zh-Hant: 所屬類型
[field.subject_id]
en: Record
de: Datensatz
es: Registro
zh-Hans: 记录
zh-Hant: 記錄
[field.field_name]
en: Field
de: Feld
es: Campo
zh-Hans: 字段
zh-Hant: 欄位
[field.lost_value]
en: Value not kept
de: Nicht behaltener Wert
es: Valor no conservado
zh-Hans: 未保留的值
zh-Hant: 未保留的值
[field.kept_value]
en: Value kept
de: Behaltener Wert
es: Valor conservado
zh-Hans: 保留的值
zh-Hant: 保留的值
[field.lost_by]
en: Written by
de: Geschrieben von
es: Escrito por
zh-Hans: 填写人
zh-Hant: 填寫人
[field.kept_by]
en: Kept from
de: Behalten von
es: Conservado de
zh-Hans: 保留自
zh-Hant: 保留自
[field.lost_at]
en: Written at
de: Geschrieben am
es: Escrito el
zh-Hans: 填写时间
zh-Hant: 填寫時間
[field.kept_at]
en: Kept since
de: Behalten seit
es: Conservado desde
zh-Hans: 保留时间
zh-Hant: 保留時間
[field.conflict_state]
en: State
de: Zustand
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[choice.conflict_state.open]
en: To be looked at
de: Anzusehen
es: Por revisar
zh-Hans: 待处理
zh-Hant: 待處理
[choice.conflict_state.kept]
en: Settled
de: Erledigt
es: Resuelto
zh-Hans: 已解决
zh-Hant: 已解決
[choice.conflict_state.taken_back]
en: Taken back
de: Zurückgeholt
es: Recuperado
zh-Hans: 已取回
zh-Hant: 已取回
[sync.other_user]
en: Another person's data
de: Daten einer anderen Person
es: Datos de otra persona
zh-Hans: 他人的数据
zh-Hant: 他人的資料
[sync.program_old]
en: Reload to receive again
de: Zum Empfangen neu laden
es: Recargue para recibir
zh-Hans: 请刷新以继续接收
zh-Hant: 請重新整理以繼續接收
[sync.server_old]
en: The server is being updated
de: Der Server wird aktualisiert
es: El servidor se está actualizando
zh-Hans: 服务器正在更新
zh-Hant: 伺服器正在更新
[sync.wiped]
en: This device is being cleared
de: Dieses Gerät wird geleert
es: Este dispositivo se está vaciando
zh-Hans: 正在清除本设备
zh-Hant: 正在清除本裝置
[sync.storage]
en: No room to receive
de: Kein Platz zum Empfangen
es: Sin espacio para recibir
zh-Hans: 空间不足，无法接收
zh-Hant: 空間不足，無法接收
[error.illegal_transition]
en: “{field}” cannot change from “{detail}” to this. Choose another state.
de: „{field}“ kann nicht von „{detail}“ hierhin wechseln. Wählen Sie einen anderen Zustand.
es: «{field}» no puede pasar de «{detail}» a este valor. Elija otro estado.
zh-Hans: “{field}”不能从“{detail}”变为此状态，请选择其他状态。
zh-Hant: 「{field}」不能從「{detail}」變為此狀態，請選擇其他狀態。
[error.view_changed]
en: Your rights have changed. Your records are fetched anew; what you wrote is kept.
de: Ihre Rechte haben sich geändert. Ihre Datensätze werden neu geholt; Geschriebenes bleibt.
es: Sus permisos han cambiado. Sus registros se descargan de nuevo; lo que escribió se conserva.
zh-Hans: 您的权限已更改。记录将重新获取，您填写的内容会保留。
zh-Hant: 您的權限已變更。記錄將重新取得，您填寫的內容會保留。
[error.cursor_expired]
en: This device was away for very long. Your records are fetched anew; what you wrote is kept.
de: Dieses Gerät war sehr lange weg. Ihre Datensätze werden neu geholt; Geschriebenes bleibt.
es: Este dispositivo estuvo ausente mucho tiempo. Sus registros se descargan de nuevo; lo que
  escribió se conserva.
zh-Hans: 本设备离线过久。记录将重新获取，您填写的内容会保留。
zh-Hant: 本裝置離線過久。記錄將重新取得，您填寫的內容會保留。
[error.client_copied]
en: This database was copied from another device. It takes a name of its own and goes on.
de: Diese Datenbank wurde von einem anderen Gerät kopiert. Sie erhält einen eigenen Namen und
  arbeitet weiter.
es: Esta base de datos se copió de otro dispositivo. Recibe un nombre propio y continúa.
zh-Hans: 此数据库复制自其他设备。它将使用新的名称并继续工作。
zh-Hant: 此資料庫複製自其他裝置。它將使用新的名稱並繼續運作。
[error.schema_newer]
en: The server is older than this program. Your changes wait until it is updated.
de: Der Server ist älter als dieses Programm. Ihre Änderungen warten, bis er aktualisiert ist.
es: El servidor es más antiguo que este programa. Sus cambios esperan hasta que se actualice.
zh-Hans: 服务器版本低于本程序。您的修改会等待服务器更新。
zh-Hant: 伺服器版本低於本程式。您的修改會等待伺服器更新。
[error.program_too_old]
en: This program is too old to receive. Reload to get the current one; your changes are sent.
de: Dieses Programm ist zum Empfangen zu alt. Laden Sie neu; Ihre Änderungen werden gesendet.
es: Este programa es demasiado antiguo para recibir. Recargue; sus cambios se envían.
zh-Hans: 本程序版本过旧，无法接收。请刷新以获取最新版本，您的修改仍会发送。
zh-Hant: 本程式版本過舊，無法接收。請重新整理以取得最新版本，您的修改仍會傳送。
[error.device_wiped]
en: An administrator had this device cleared. Sign in again to fetch your records.
de: Dieses Gerät wurde von der Administration geleert. Melden Sie sich neu an, um Ihre
  Datensätze zu holen.
es: Un administrador hizo vaciar este dispositivo. Inicie sesión de nuevo para descargar sus
  registros.
zh-Hans: 管理员已清除本设备。请重新登录以获取记录。
zh-Hant: 管理員已清除本裝置。請重新登入以取得記錄。
[error.push_unreadable]
en: The server could not read this change. Enter it again, and tell your administrator.
de: Der Server konnte diese Änderung nicht lesen. Geben Sie sie neu ein und informieren Sie Ihre
  Administration.
es: El servidor no pudo leer este cambio. Introdúzcalo de nuevo e informe a su administrador.
zh-Hans: 服务器无法读取此修改。请重新输入并告知管理员。
zh-Hant: 伺服器無法讀取此修改。請重新輸入並告知管理員。
[history.title]
en: History and access
de: Verlauf und Zugriff
es: Historial y acceso
zh-Hans: 历史与访问
zh-Hant: 歷程與存取
[history.nothing]
en: nothing
de: nichts
es: nada
zh-Hans: 空
zh-Hant: 空
[history.somebody]
en: A customer or the program
de: Kundschaft oder Programm
es: Un cliente o el programa
zh-Hans: 客户或程序
zh-Hant: 客戶或程式
[history.removed]
en: Deleted
de: Gelöscht
es: Eliminado
zh-Hans: 已删除
zh-Hant: 已刪除
[history.brought_back]
en: Brought back
de: Wiederhergestellt
es: Recuperado
zh-Hans: 已恢复
zh-Hant: 已復原
[history.not_sent]
en: Not sent yet
de: Noch nicht gesendet
es: Aún no enviado
zh-Hans: 尚未发送
zh-Hant: 尚未傳送
[history.restore]
en: Bring back
de: Zurückholen
es: Recuperar
zh-Hans: 恢复
zh-Hant: 復原
[history.restored]
en: {field} has its earlier value again
de: {field} hat wieder den früheren Wert
es: {field} tiene de nuevo su valor anterior
zh-Hans: {field}已恢复为之前的值
zh-Hant: {field}已恢復為先前的值
[history.asking]
en: Asking the server …
de: Der Server wird gefragt …
es: Consultando al servidor…
zh-Hans: 正在询问服务器…
zh-Hant: 正在詢問伺服器…
[history.offline]
en: The history is kept on the server, which cannot be reached now. Your own changes that are
  not sent yet are shown.
de: Der Verlauf liegt auf dem Server, der gerade nicht erreichbar ist. Ihre noch nicht
  gesendeten Änderungen sind zu sehen.
es: El historial está en el servidor, que no responde ahora. Se muestran sus cambios aún no
  enviados.
zh-Hans: 历史保存在服务器上，目前无法连接。下面显示您尚未发送的更改。
zh-Hant: 歷程保存在伺服器上，目前無法連線。下面顯示您尚未傳送的變更。
[history.never_sent]
en: The server does not have this record yet.
de: Der Server hat diesen Datensatz noch nicht.
es: El servidor aún no tiene este registro.
zh-Hans: 服务器上还没有此记录。
zh-Hant: 伺服器上還沒有此記錄。
[history.empty]
en: Nothing has changed since this record was made.
de: Seit dem Anlegen hat sich nichts geändert.
es: Nada ha cambiado desde que se creó.
zh-Hans: 自创建以来没有更改。
zh-Hant: 自建立以來沒有變更。
[history.more]
en: Earlier changes
de: Frühere Änderungen
es: Cambios anteriores
zh-Hans: 更早的更改
zh-Hant: 更早的變更
[settings.renew]
en: Fetch everything anew
de: Alles neu holen
es: Descargar todo de nuevo
zh-Hans: 重新获取全部
zh-Hant: 重新取得全部
[settings.renew_hint]
en: Your records are fetched from the server again. What you have not sent stays.
de: Ihre Datensätze werden noch einmal vom Server geholt. Nicht Gesendetes bleibt.
es: Sus registros se descargan de nuevo del servidor. Lo no enviado se conserva.
zh-Hans: 将从服务器重新获取记录。未发送的内容会保留。
zh-Hant: 將從伺服器重新取得記錄。未傳送的內容會保留。
[settings.proven]
en: This device holds what the server holds: checked {when}.
de: Dieses Gerät hat, was der Server hat: geprüft {when}.
es: Este dispositivo tiene lo mismo que el servidor: comprobado {when}.
zh-Hans: 本设备与服务器一致：{when}已核对。
zh-Hant: 本裝置與伺服器一致：{when}已核對。
[settings.proven_repaired]
en: This device holds what the server holds: checked {when}, {n} records were fetched again.
de: Dieses Gerät hat, was der Server hat: geprüft {when}, {n} Datensätze wurden neu geholt.
es: Este dispositivo tiene lo mismo que el servidor: comprobado {when}; {n} registros se
  descargaron de nuevo.
zh-Hans: 本设备与服务器一致：{when}已核对，重新获取了{n}条记录。
zh-Hant: 本裝置與伺服器一致：{when}已核對，重新取得了{n}筆記錄。
[settings.not_proven]
en: This device has not been compared with the server yet.
de: Dieses Gerät wurde noch nicht mit dem Server verglichen.
es: Este dispositivo aún no se ha comparado con el servidor.
zh-Hans: 本设备尚未与服务器核对。
zh-Hant: 本裝置尚未與伺服器核對。
[sign_out.unsent]
en: Not everything has been sent
de: Noch nicht alles gesendet
es: Aún no se ha enviado todo
zh-Hans: 还有内容未发送
zh-Hant: 還有內容未傳送
[sign_out.unsent_hint.one]
en: Signing out removes your data from this device, and with it 1 change the server does not
  have. Stay signed in to send it.
de: Beim Abmelden werden Ihre Daten von diesem Gerät entfernt, auch 1 Änderung, die der Server
  nicht hat. Bleiben Sie angemeldet, um sie zu senden.
es: Al cerrar la sesión se quitan sus datos de este dispositivo, también 1 cambio que el
  servidor no tiene. Siga conectado para enviarlo.
zh-Hans: 退出将从本设备移除您的数据，包括服务器尚未收到的{n}项更改。
  保持登录即可发送。
zh-Hant: 登出將從本裝置移除您的資料，包括伺服器尚未收到的{n}項變更。
  保持登入即可傳送。
[sign_out.unsent_hint.many]
en: Signing out removes your data from this device, and with it {n} changes the server does not
  have. Stay signed in to send them.
de: Beim Abmelden werden Ihre Daten von diesem Gerät entfernt, auch {n} Änderungen, die der
  Server nicht hat. Bleiben Sie angemeldet, um sie zu senden.
es: Al cerrar la sesión se quitan sus datos de este dispositivo, también {n} cambios que el
  servidor no tiene. Siga conectado para enviarlos.
zh-Hans: 退出将从本设备移除您的数据，包括服务器尚未收到的{n}项更改。
  保持登录即可发送。
zh-Hant: 登出將從本裝置移除您的資料，包括伺服器尚未收到的{n}項變更。
  保持登入即可傳送。
[sign_out.anyway]
en: Sign out and lose them
de: Abmelden und verlieren
es: Cerrar sesión y perderlos
zh-Hans: 退出并放弃
zh-Hant: 登出並放棄
[devices.title]
en: Devices with data
de: Geräte mit Daten
es: Dispositivos con datos
zh-Hans: 存有数据的设备
zh-Hant: 存有資料的裝置
[devices.seen]
en: {name}, seen {when}
de: {name}, gesehen {when}
es: {name}, visto {when}
zh-Hans: {name}，最近使用：{when}
zh-Hant: {name}，最近使用：{when}
[devices.this]
en: This device
de: Dieses Gerät
es: Este dispositivo
zh-Hans: 本设备
zh-Hant: 本裝置
[devices.wipe]
en: Remove its data
de: Daten entfernen
es: Quitar sus datos
zh-Hans: 移除其数据
zh-Hant: 移除其資料
[devices.wipe_hint]
en: At its next contact the device removes everything it holds, also changes it has not sent.
  Use this for a device that was lost.
de: Beim nächsten Kontakt entfernt das Gerät alles, was es hält, auch nicht gesendete
  Änderungen. Gedacht für ein verlorenes Gerät.
es: En su próximo contacto el dispositivo elimina todo lo que guarda, también cambios sin
  enviar. Úselo para un dispositivo perdido.
zh-Hans: 设备下次连接时会删除其全部数据，包括未发送的更改。适用于丢失的设备。
zh-Hant: 裝置下次連線時會刪除其全部資料，包括未傳送的變更。適用於遺失的裝置。
[devices.wiping]
en: Its data go at the next contact
de: Daten gehen beim nächsten Kontakt
es: Sus datos se quitan en el próximo contacto
zh-Hans: 数据将在下次连接时移除
zh-Hant: 資料將在下次連線時移除
[devices.offline]
en: The list is on the server, which cannot be reached now.
de: Die Liste liegt auf dem Server, der gerade nicht erreichbar ist.
es: La lista está en el servidor, que no responde ahora.
zh-Hans: 列表在服务器上，目前无法连接。
zh-Hant: 清單在伺服器上，目前無法連線。
[conflict.sentence]
en: {field}: {lost_by} wrote “{lost}” ({lost_at}) and {kept_by} “{kept}” ({kept_at}), without
  seeing each other. “{kept}” stayed.
de: {field}: {lost_by} schrieb „{lost}“ ({lost_at}) und {kept_by} „{kept}“ ({kept_at}), ohne
  voneinander zu wissen. „{kept}“ blieb.
es: {field}: {lost_by} escribió «{lost}» ({lost_at}) y {kept_by} «{kept}» ({kept_at}) sin
  saberlo. Quedó «{kept}».
zh-Hans: {field}：{lost_by}填写了“{lost}”（{lost_at}），
  {kept_by}填写了“{kept}”（{kept_at}），彼此不知情。
  保留了“{kept}”。
zh-Hant: {field}：{lost_by}填寫了「{lost}」（{lost_at}），
  {kept_by}填寫了「{kept}」（{kept_at}），彼此不知情。
  保留了「{kept}」。
[conflict.take_back]
en: Take it back
de: Zurückholen
es: Recuperarlo
zh-Hans: 取回
zh-Hant: 取回
[conflict.leave]
en: Leave it
de: So lassen
es: Dejarlo así
zh-Hans: 保持现状
zh-Hant: 維持現狀
[conflict.taken_back]
en: {field} has the other value again
de: {field} hat wieder den anderen Wert
es: {field} tiene de nuevo el otro valor
zh-Hans: {field}已改回另一个值
zh-Hant: {field}已改回另一個值
[conflict.left]
en: {field} stays as it is
de: {field} bleibt, wie es ist
es: {field} queda como está
zh-Hans: {field}保持不变
zh-Hant: {field}保持不變
)acq";
}

}  // namespace acq::catalogue
