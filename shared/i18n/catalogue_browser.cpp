// What the staff program says when the browser refuses something (client/platform).
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view browser() {
  return R"acq(
[error.http_offline]
en: The server cannot be reached. Your work is kept and sent as soon as there is a connection.
de: Der Server ist nicht erreichbar. Ihre Arbeit bleibt erhalten und wird gesendet, sobald eine
  Verbindung besteht.
es: No se puede contactar con el servidor. Su trabajo se conserva y se enviará en cuanto haya
  conexión.
zh-Hans: 无法连接服务器。您的工作已保留，恢复连接后会立即发送。
zh-Hant: 無法連線至伺服器。您的工作已保留，恢復連線後會立即送出。
[error.http_timeout]
en: The server took too long to answer. Try again in a moment.
de: Der Server hat zu lange für eine Antwort gebraucht. Versuchen Sie es gleich noch einmal.
es: El servidor tardó demasiado en responder. Inténtelo de nuevo en un momento.
zh-Hans: 服务器响应超时。请稍后重试。
zh-Hant: 伺服器回應逾時。請稍後再試一次。
[error.http_cancelled]
en: This was cancelled. Start it again if you still need it.
de: Der Vorgang wurde abgebrochen. Starten Sie ihn bei Bedarf erneut.
es: La operación se canceló. Iníciela de nuevo si aún la necesita.
zh-Hans: 操作已取消。如仍需要，请重新开始。
zh-Hant: 操作已取消。如仍需要，請重新開始。
[error.http_bad_path]
en: The program asked for an address outside its own server. Tell your administrator.
de: Das Programm wollte eine Adresse außerhalb des eigenen Servers. Sagen Sie Ihrer
  Administration Bescheid.
es: El programa pidió una dirección ajena a su servidor. Avise a su administrador.
zh-Hans: 程序请求了不属于自己服务器的地址。请告知管理员。
zh-Hant: 程式要求了不屬於自己伺服器的位址。請告知管理員。
[error.storage_empty]
en: There is nothing to export yet. Try again after the first changes.
de: Es gibt noch nichts zu exportieren. Versuchen Sie es nach den ersten Änderungen erneut.
es: Todavía no hay nada que exportar. Inténtelo de nuevo tras los primeros cambios.
zh-Hans: 还没有可导出的内容。请在有更改后重试。
zh-Hant: 還沒有可匯出的內容。請在有變更後再試一次。
[error.storage_read]
en: The browser cannot read its copy of the data. Load the page again and export once more.
de: Der Browser kann seine Kopie der Daten nicht lesen. Laden Sie die Seite neu und exportieren
  Sie noch einmal.
es: El navegador no puede leer su copia de los datos. Recargue la página y exporte otra vez.
zh-Hans: 浏览器无法读取数据副本。请重新加载页面后再导出。
zh-Hant: 瀏覽器無法讀取資料副本。請重新載入頁面後再匯出。
[error.file_unknown]
en: This file is no longer open. Choose it again.
de: Diese Datei ist nicht mehr geöffnet. Wählen Sie sie erneut aus.
es: Este archivo ya no está abierto. Elíjalo de nuevo.
zh-Hans: 该文件已不再打开。请重新选择。
zh-Hant: 此檔案已不再開啟。請重新選擇。
[error.file_read]
en: The file changed or disappeared while it was read. Choose it again.
de: Die Datei wurde beim Lesen verändert oder entfernt. Wählen Sie sie erneut aus.
es: El archivo cambió o desapareció mientras se leía. Elíjalo de nuevo.
zh-Hans: 读取时文件已被更改或移除。请重新选择。
zh-Hant: 讀取時檔案已被變更或移除。請重新選擇。
[error.bad_hash]
en: This is no fingerprint of a file. It has 64 digits from 0 to 9 and a to f.
de: Das ist keine Prüfsumme einer Datei. Sie hat 64 Ziffern von 0 bis 9 und a bis f.
es: Esto no es la huella de un archivo. Tiene 64 cifras de 0 a 9 y de a a f.
zh-Hans: 这不是文件的校验值。校验值由 64 个 0 到 9、a 到 f 的字符组成。
zh-Hant: 這不是檔案的校驗值。校驗值由 64 個 0 到 9、a 到 f 的字元組成。
[error.upload_offset]
en: The server has another part of this file than expected. Send the file again.
de: Der Server hat einen anderen Teil dieser Datei als erwartet. Senden Sie die Datei noch einmal.
es: El servidor tiene otra parte de este archivo que la esperada. Envíe el archivo de nuevo.
zh-Hans: 服务器上已有的文件部分与预期不符。请重新发送该文件。
zh-Hant: 伺服器上已有的檔案部分與預期不符。請重新傳送該檔案。
[error.file_damaged]
en: The file was damaged on its way. Send it again.
de: Die Datei wurde unterwegs beschädigt. Senden Sie sie noch einmal.
es: El archivo se dañó por el camino. Envíelo de nuevo.
zh-Hans: 文件在传输中损坏。请重新发送。
zh-Hant: 檔案在傳輸中損毀。請重新傳送。
[error.range_not_satisfiable]
en: The file ends before this part. Load it again from the beginning.
de: Die Datei endet vor diesem Teil. Laden Sie sie noch einmal von vorn.
es: El archivo termina antes de esta parte. Cárguelo de nuevo desde el principio.
zh-Hans: 文件没有这一部分。请从头重新下载。
zh-Hant: 檔案沒有這一部分。請從頭重新下載。
)acq";
}

}  // namespace acq::catalogue
