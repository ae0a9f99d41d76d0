// Words of the staff program: search, palette, keys, settings, what needs attention.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff_find() {
  return R"acq(
[search.hint]
en: Search people, companies, deals, tickets
de: Personen, Firmen, Chancen, Tickets suchen
es: Buscar personas, empresas, oportunidades, incidencias
zh-Hans: 搜索联系人、公司、商机、工单
zh-Hant: 搜尋聯絡人、公司、商機、案件
[search.hits]
en: Search results
de: Suchergebnisse
es: Resultados
zh-Hans: 搜索结果
zh-Hant: 搜尋結果
[search.nothing]
en: Nothing found
de: Nichts gefunden
es: Sin resultados
zh-Hans: 未找到结果
zh-Hant: 找不到結果
[palette.title]
en: Go to or do
de: Gehe zu oder tue
es: Ir a o hacer
zh-Hans: 前往或执行
zh-Hant: 前往或執行
[palette.hint]
en: A page, a person, or what to do
de: Eine Seite, eine Person oder was zu tun ist
es: Una página, una persona o qué hacer
zh-Hans: 页面、联系人或操作
zh-Hant: 頁面、聯絡人或操作
[palette.go]
en: Page
de: Seite
es: Página
zh-Hans: 页面
zh-Hant: 頁面
[keys.title]
en: Keyboard
de: Tastatur
es: Teclado
zh-Hans: 键盘
zh-Hant: 鍵盤
[keys.palette]
en: Go to or do
de: Gehe zu oder tue
es: Ir a o hacer
zh-Hans: 前往或执行
zh-Hant: 前往或執行
[keys.search]
en: Search
de: Suchen
es: Buscar
zh-Hans: 搜索
zh-Hant: 搜尋
[keys.undo]
en: Undo the last change
de: Letzte Änderung zurücknehmen
es: Deshacer el último cambio
zh-Hans: 撤销上次更改
zh-Hant: 復原上次變更
[keys.escape]
en: Close what is open
de: Offenes schließen
es: Cerrar lo abierto
zh-Hans: 关闭当前窗口
zh-Hant: 關閉目前視窗
[keys.tab]
en: Next control
de: Nächstes Element
es: Control siguiente
zh-Hans: 下一个控件
zh-Hant: 下一個控制項
[keys.save]
en: Save the form
de: Formular speichern
es: Guardar el formulario
zh-Hans: 保存表单
zh-Hant: 儲存表單
[keys.arrows]
en: Move
de: Bewegen
es: Mover
zh-Hans: 移动
zh-Hant: 移動
[keys.select]
en: Press or tick
de: Drücken oder ankreuzen
es: Pulsar o marcar
zh-Hans: 按下或勾选
zh-Hant: 按下或勾選
[keys.log_call]
en: On a record's page: log a call
de: Auf der Seite eines Datensatzes: Anruf festhalten
es: En la página de un registro: anotar una llamada
zh-Hans: 在记录页面上：登记通话
zh-Hant: 在記錄頁面上：登記通話
[keys.log_note]
en: There: write a note
de: Dort: Notiz schreiben
es: Allí: escribir una nota
zh-Hans: 同上：写备注
zh-Hant: 同上：寫備註
[keys.edit]
en: There: edit
de: Dort: bearbeiten
es: Allí: editar
zh-Hans: 同上：编辑
zh-Hant: 同上：編輯
[keys.star]
en: There: add to favourites
de: Dort: zu den Favoriten
es: Allí: añadir a favoritos
zh-Hans: 同上：加入收藏
zh-Hant: 同上：加入收藏
[keys.help]
en: This list
de: Diese Liste
es: Esta lista
zh-Hans: 此列表
zh-Hant: 此清單
[settings.you]
en: You
de: Sie
es: Usted
zh-Hans: 您
zh-Hant: 您
[settings.language]
en: Language
de: Sprache
es: Idioma
zh-Hans: 语言
zh-Hant: 語言
[settings.theme]
en: Theme
de: Farben
es: Tema
zh-Hans: 主题
zh-Hant: 主題
[settings.people]
en: People
de: Personen
es: Personas
zh-Hans: 成员
zh-Hant: 成員
[settings.invite]
en: Invite
de: Einladen
es: Invitar
zh-Hans: 邀请
zh-Hant: 邀請
[settings.invited]
en: Invitation sent to {email}
de: Einladung an {email} gesendet
es: Invitación enviada a {email}
zh-Hans: 已向 {email} 发送邀请
zh-Hant: 已向 {email} 傳送邀請
[settings.data]
en: Data on this device
de: Daten auf diesem Gerät
es: Datos en este dispositivo
zh-Hans: 此设备上的数据
zh-Hant: 此裝置上的資料
[settings.in_memory]
en: Held in memory only: closing the tab forgets them.
de: Nur im Arbeitsspeicher: Beim Schließen des Tabs sind sie weg.
es: Solo en memoria: al cerrar la pestaña se pierden.
zh-Hans: 仅保存在内存中：关闭标签页后即消失。
zh-Hant: 僅保存在記憶體中：關閉分頁後即消失。
[settings.on_disk]
en: Stored in this browser, {used} MB. The browser may remove them when it needs room.
de: In diesem Browser gespeichert, {used} MB. Der Browser darf sie löschen, wenn er Platz
  braucht.
es: Guardados en este navegador, {used} MB. El navegador puede borrarlos si necesita espacio.
zh-Hans: 保存在此浏览器中，{used} MB。浏览器空间不足时可能会删除。
zh-Hant: 保存在此瀏覽器中，{used} MB。瀏覽器空間不足時可能會刪除。
[settings.on_disk_kept]
en: Stored in this browser, {used} MB, and kept.
de: In diesem Browser dauerhaft gespeichert, {used} MB.
es: Guardados de forma permanente en este navegador, {used} MB.
zh-Hans: 已永久保存在此浏览器中，{used} MB。
zh-Hant: 已永久保存在此瀏覽器中，{used} MB。
[settings.persist]
en: Keep for good
de: Dauerhaft behalten
es: Conservar
zh-Hans: 永久保存
zh-Hant: 永久保存
[settings.backup]
en: Download a copy
de: Kopie herunterladen
es: Descargar copia
zh-Hans: 下载副本
zh-Hant: 下載副本
[attention.title]
en: Needs attention
de: Braucht Aufmerksamkeit
es: Requiere atención
zh-Hans: 需要处理
zh-Hant: 需要處理
[attention.hint]
en: The server did not accept these changes. Nothing of them is lost until you discard it.
de: Der Server hat diese Änderungen nicht angenommen. Nichts geht verloren, bis Sie es
  verwerfen.
es: El servidor no aceptó estos cambios. Nada se pierde hasta que lo descarte.
zh-Hans: 服务器未接受这些更改。在您放弃之前，内容不会丢失。
zh-Hant: 伺服器未接受這些變更。在您捨棄之前，內容不會遺失。
[attention.none]
en: Nothing needs attention
de: Alles in Ordnung
es: Nada requiere atención
zh-Hans: 没有需要处理的内容
zh-Hant: 沒有需要處理的內容
[attention.none_hint]
en: Every change was accepted.
de: Jede Änderung wurde angenommen.
es: Todos los cambios fueron aceptados.
zh-Hans: 所有更改均已被接受。
zh-Hant: 所有變更均已被接受。
[attention.fix]
en: Fix
de: Korrigieren
es: Corregir
zh-Hans: 修正
zh-Hant: 修正
[attention.copy]
en: Copy
de: Kopieren
es: Copiar
zh-Hans: 复制
zh-Hant: 複製
[attention.discard]
en: Discard
de: Verwerfen
es: Descartar
zh-Hans: 放弃
zh-Hant: 捨棄
[attention.discard_title]
en: Discard this change?
de: Diese Änderung verwerfen?
es: ¿Descartar este cambio?
zh-Hans: 放弃此更改？
zh-Hant: 捨棄此變更？
[attention.discard_hint]
en: Its values are then gone. This cannot be undone.
de: Ihre Werte sind dann weg. Das lässt sich nicht rückgängig machen.
es: Sus valores se perderán. No se puede deshacer.
zh-Hans: 其内容将消失，且无法撤销。
zh-Hant: 其內容將消失，且無法復原。
)acq";
}

}  // namespace acq::catalogue
