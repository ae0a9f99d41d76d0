// Words of the staff program: attached files.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view files() {
  return R"acq(
[files.title]
en: Files
de: Dateien
es: Archivos
zh-Hans: 文件
zh-Hant: 檔案
[files.add]
en: Add file
de: Datei hinzufügen
es: Añadir archivo
zh-Hans: 添加文件
zh-Hant: 新增檔案
[files.photo]
en: Take photo
de: Foto aufnehmen
es: Hacer foto
zh-Hans: 拍照
zh-Hant: 拍照
[files.none]
en: None yet. Drop a file here, paste a picture, or press +.
de: Noch keine. Ziehen Sie eine Datei hierher, fügen Sie ein Bild ein oder drücken Sie +.
es: Aún ninguno. Suelte un archivo aquí, pegue una imagen o pulse +.
zh-Hans: 还没有文件。将文件拖到此处、粘贴图片，或按 +。
zh-Hant: 尚無檔案。將檔案拖到此處、貼上圖片，或按 +。
[files.none_touch]
en: None yet. Take a photo or press +.
de: Noch keine. Nehmen Sie ein Foto auf oder drücken Sie +.
es: Aún ninguno. Haga una foto o pulse +.
zh-Hans: 还没有文件。请拍照或按 +。
zh-Hant: 尚無檔案。請拍照或按 +。
[files.show]
en: Show {name}
de: {name} anzeigen
es: Mostrar {name}
zh-Hans: 显示 {name}
zh-Hant: 顯示 {name}
[files.save]
en: Save {name}
de: {name} speichern
es: Guardar {name}
zh-Hans: 保存 {name}
zh-Hant: 儲存 {name}
[files.remove]
en: Remove {name}
de: {name} entfernen
es: Quitar {name}
zh-Hans: 移除 {name}
zh-Hant: 移除 {name}
[files.removed]
en: {name} removed
de: {name} entfernt
es: {name} quitado
zh-Hans: 已移除 {name}
zh-Hant: 已移除 {name}
[files.attached]
en: {name} attached
de: {name} angehängt
es: {name} adjuntado
zh-Hans: 已添加 {name}
zh-Hant: 已新增 {name}
[files.reading]
en: The file is being read …
de: Die Datei wird gelesen …
es: Se está leyendo el archivo …
zh-Hans: 正在读取文件…
zh-Hant: 正在讀取檔案…
[files.to_send]
en: not sent yet
de: noch nicht gesendet
es: aún sin enviar
zh-Hans: 尚未发送
zh-Hant: 尚未傳送
[files.moving]
en: {n} %
de: {n} %
es: {n} %
zh-Hans: {n}%
zh-Hant: {n}%
[files.missing]
en: not on the server yet
de: noch nicht auf dem Server
es: aún no está en el servidor
zh-Hans: 尚未到达服务器
zh-Hant: 尚未到達伺服器
[files.not_here]
en: on the server
de: auf dem Server
es: en el servidor
zh-Hans: 在服务器上
zh-Hant: 在伺服器上
[files.all]
en: Show all files
de: Alle Dateien anzeigen
es: Mostrar todos los archivos
zh-Hans: 显示全部文件
zh-Hant: 顯示全部檔案
[files.picture_coming]
en: The picture is on its way …
de: Das Bild wird geholt …
es: La imagen está en camino …
zh-Hans: 正在获取图片…
zh-Hant: 正在取得圖片…
[files.on_device]
en: Files on this device: {used} of {room}. The newest are kept.
de: Dateien auf diesem Gerät: {used} von {room}. Die neuesten bleiben.
es: Archivos en este dispositivo: {used} de {room}. Se conservan los más recientes.
zh-Hans: 此设备上的文件：{used} / {room}。保留最新的文件。
zh-Hant: 此裝置上的檔案：{used} / {room}。保留最新的檔案。
[files.room]
en: Room for files on this device
de: Platz für Dateien auf diesem Gerät
es: Espacio para archivos en este dispositivo
zh-Hans: 此设备上的文件空间
zh-Hant: 此裝置上的檔案空間
[files.nowhere]
en: Nothing here takes a file. Open a contact, company or ticket to attach it.
de: Hier kann keine Datei abgelegt werden. Öffnen Sie einen Kontakt, eine Firma oder ein Ticket.
es: Aquí no se admite ningún archivo. Abra un contacto, una empresa o una incidencia para
  adjuntarlo.
zh-Hans: 此处不能放置文件。请打开联系人、公司或工单后再添加。
zh-Hant: 此處不能放置檔案。請開啟聯絡人、公司或案件後再新增。
[sync.files_refused.one]
en: 1 file not taken
de: 1 Datei abgelehnt
es: 1 archivo rechazado
zh-Hans: {n} 个文件被拒绝
zh-Hant: {n} 個檔案被拒絕
[sync.files_refused.many]
en: {n} files not taken
de: {n} Dateien abgelehnt
es: {n} archivos rechazados
zh-Hans: {n} 个文件被拒绝
zh-Hant: {n} 個檔案被拒絕
[error.file_not_fetched]
en: The file could not be fetched. Try again in a moment.
de: Die Datei konnte nicht geholt werden. Versuchen Sie es gleich noch einmal.
es: No se pudo obtener el archivo. Inténtelo de nuevo en un momento.
zh-Hans: 无法获取文件。请稍后重试。
zh-Hant: 無法取得檔案。請稍後重試。
[sync.sending_files.one]
en: Sending 1 file
de: 1 Datei wird gesendet
es: Enviando 1 archivo
zh-Hans: 正在发送 {n} 个文件
zh-Hant: 正在傳送 {n} 個檔案
[sync.sending_files.many]
en: Sending {n} files
de: {n} Dateien werden gesendet
es: Enviando {n} archivos
zh-Hans: 正在发送 {n} 个文件
zh-Hant: 正在傳送 {n} 個檔案
[error.file_not_here]
en: {detail} is not on this device, and there is no network. Try again when you are online.
de: {detail} ist nicht auf diesem Gerät, und es gibt kein Netz. Versuchen Sie es online noch einmal.
es: {detail} no está en este dispositivo y no hay red. Inténtelo de nuevo cuando esté en línea.
zh-Hans: {detail} 不在此设备上，且没有网络。请联网后重试。
zh-Hant: {detail} 不在此裝置上，且沒有網路。請連線後重試。
[error.picture_unreadable]
en: This browser cannot show the picture. Save the file to open it elsewhere.
de: Dieser Browser kann das Bild nicht anzeigen. Speichern Sie die Datei, um sie anderswo zu öffnen.
es: Este navegador no puede mostrar la imagen. Guarde el archivo para abrirlo en otro lugar.
zh-Hans: 此浏览器无法显示该图片。请保存文件后用其他程序打开。
zh-Hant: 此瀏覽器無法顯示該圖片。請儲存檔案後用其他程式開啟。
)acq";
}

}  // namespace acq::catalogue
