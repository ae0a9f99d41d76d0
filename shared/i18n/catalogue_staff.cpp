// Words of the staff program: actions, navigation, sync state, start.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff() {
  return R"acq(
[action.save]
en: Save
de: Speichern
es: Guardar
zh-Hans: 保存
zh-Hant: 儲存
[action.cancel]
en: Cancel
de: Abbrechen
es: Cancelar
zh-Hans: 取消
zh-Hant: 取消
[action.undo]
en: Undo
de: Rückgängig
es: Deshacer
zh-Hans: 撤销
zh-Hant: 復原
[action.assign_to_me]
en: Assign to me
de: Mir zuweisen
es: Asignarme
zh-Hans: 分配给我
zh-Hant: 指派給我
[action.back]
en: Back
de: Zurück
es: Atrás
zh-Hans: 返回
zh-Hant: 返回
[action.call]
en: Call
de: Anrufen
es: Llamar
zh-Hans: 呼叫
zh-Hant: 撥打
[action.clear_selection]
en: Clear selection
de: Auswahl aufheben
es: Quitar selección
zh-Hans: 清除选择
zh-Hant: 清除選取
[action.close]
en: Close
de: Schließen
es: Cerrar
zh-Hans: 关闭
zh-Hant: 關閉
[action.convert]
en: Convert
de: Umwandeln
es: Convertir
zh-Hans: 转换
zh-Hant: 轉換
[action.copied]
en: Copied
de: Kopiert
es: Copiado
zh-Hans: 已复制
zh-Hant: 已複製
[action.copy_link]
en: Copy link
de: Link kopieren
es: Copiar enlace
zh-Hans: 复制链接
zh-Hant: 複製連結
[action.delete]
en: Delete
de: Löschen
es: Eliminar
zh-Hans: 删除
zh-Hant: 刪除
[action.edit]
en: Edit
de: Bearbeiten
es: Editar
zh-Hans: 编辑
zh-Hant: 編輯
[action.edit_details]
en: Edit details
de: Details bearbeiten
es: Editar detalles
zh-Hans: 编辑详情
zh-Hant: 編輯詳情
[action.export]
en: Export CSV
de: CSV exportieren
es: Exportar CSV
zh-Hans: 导出 CSV
zh-Hant: 匯出 CSV
[action.export_xlsx]
en: Export XLSX (Excel)
de: XLSX exportieren (Excel)
es: Exportar XLSX (Excel)
zh-Hans: 导出 XLSX（Excel）
zh-Hant: 匯出 XLSX（Excel）
[action.export_json]
en: Export JSON
de: JSON exportieren
es: Exportar JSON
zh-Hans: 导出 JSON
zh-Hant: 匯出 JSON
[action.export_vcard]
en: Export vCards
de: vCards exportieren
es: Exportar vCard
zh-Hans: 导出 vCard
zh-Hant: 匯出 vCard
[action.filter]
en: Filter
de: Filter
es: Filtrar
zh-Hans: 筛选
zh-Hant: 篩選
[action.import]
en: Import
de: Importieren
es: Importar
zh-Hans: 导入
zh-Hant: 匯入
[action.log]
en: Log
de: Erfassen
es: Registrar
zh-Hans: 记录
zh-Hant: 記錄
[action.mail]
en: Mail
de: E-Mail
es: Correo
zh-Hans: 邮件
zh-Hant: 郵件
[action.more]
en: More
de: Mehr
es: Más
zh-Hans: 更多
zh-Hant: 更多
[action.quick_add]
en: Add
de: Hinzufügen
es: Añadir
zh-Hans: 添加
zh-Hant: 新增
[action.search]
en: Search
de: Suchen
es: Buscar
zh-Hans: 搜索
zh-Hant: 搜尋
[action.sign_out]
en: Sign out
de: Abmelden
es: Cerrar sesión
zh-Hans: 退出登录
zh-Hant: 登出
[action.try_again]
en: Try again
de: Erneut versuchen
es: Reintentar
zh-Hans: 重试
zh-Hant: 重試
[new.contact]
en: New contact
de: Neuer Kontakt
es: Nuevo contacto
zh-Hans: 新建联系人
zh-Hant: 新增聯絡人
[new.account]
en: New company
de: Neue Firma
es: Nueva empresa
zh-Hans: 新建公司
zh-Hant: 新增公司
[new.lead]
en: New lead
de: Neuer Lead
es: Nuevo cliente potencial
zh-Hans: 新建线索
zh-Hant: 新增潛在客戶
[new.deal]
en: New deal
de: Neue Verkaufschance
es: Nueva oportunidad
zh-Hans: 新建商机
zh-Hant: 新增商機
[new.deal_line]
en: New line
de: Neue Position
es: Nueva línea
zh-Hans: 新建明细
zh-Hant: 新增明細
[new.product]
en: New product
de: Neues Produkt
es: Nuevo producto
zh-Hans: 新建产品
zh-Hant: 新增產品
[new.activity]
en: New activity
de: Neue Aktivität
es: Nueva actividad
zh-Hans: 新建活动
zh-Hant: 新增活動
[new.task]
en: New task
de: Neue Aufgabe
es: Nueva tarea
zh-Hans: 新建任务
zh-Hant: 新增任務
[new.ticket]
en: New ticket
de: Neues Ticket
es: Nueva incidencia
zh-Hans: 新建工单
zh-Hant: 新增案件
[new.user]
en: New user
de: Neuer Benutzer
es: Nuevo usuario
zh-Hans: 新建用户
zh-Hant: 新增使用者
[new.team]
en: New team
de: Neues Team
es: Nuevo equipo
zh-Hans: 新建团队
zh-Hant: 新增團隊
[new.organisation]
en: Organisation
de: Organisation
es: Organización
zh-Hans: 组织
zh-Hant: 組織
[nav.main]
en: Main
de: Hauptbereich
es: Principal
zh-Hans: 主导航
zh-Hant: 主導覽
[nav.header]
en: Header
de: Kopfzeile
es: Cabecera
zh-Hans: 页眉
zh-Hant: 頁首
[nav.my_day]
en: My day
de: Mein Tag
es: Mi día
zh-Hans: 我的一天
zh-Hant: 我的一天
[nav.day_short]
en: Day
de: Tag
es: Día
zh-Hans: 今日
zh-Hant: 今日
[nav.sales]
en: Sales
de: Vertrieb
es: Ventas
zh-Hans: 销售
zh-Hant: 銷售
[nav.service]
en: Service
de: Service
es: Servicio
zh-Hans: 服务
zh-Hant: 服務
[nav.data]
en: Data
de: Daten
es: Datos
zh-Hans: 数据
zh-Hant: 資料
[nav.import]
en: Import
de: Import
es: Importación
zh-Hans: 导入
zh-Hant: 匯入
[nav.board]
en: Deals board
de: Board der Verkaufschancen
es: Tablero de oportunidades
zh-Hans: 商机看板
zh-Hant: 商機看板
[nav.more]
en: More
de: Mehr
es: Más
zh-Hans: 更多
zh-Hant: 更多
[nav.settings]
en: Settings
de: Einstellungen
es: Ajustes
zh-Hans: 设置
zh-Hant: 設定
[nav.account_of]
en: Account of {name}
de: Konto von {name}
es: Cuenta de {name}
zh-Hans: {name} 的账户
zh-Hant: {name} 的帳戶
[language.own.en]
en: English
de: English
es: English
zh-Hans: English
zh-Hant: English
[language.own.de]
en: Deutsch
de: Deutsch
es: Deutsch
zh-Hans: Deutsch
zh-Hant: Deutsch
[language.own.es]
en: Español
de: Español
es: Español
zh-Hans: Español
zh-Hant: Español
[language.own.zh-Hans]
en: 简体中文
de: 简体中文
es: 简体中文
zh-Hans: 简体中文
zh-Hant: 简体中文
[language.own.zh-Hant]
en: 繁體中文
de: 繁體中文
es: 繁體中文
zh-Hans: 繁體中文
zh-Hant: 繁體中文
[theme.system]
en: As the system
de: Wie das System
es: Como el sistema
zh-Hans: 跟随系统
zh-Hant: 跟隨系統
[theme.light]
en: Light
de: Hell
es: Claro
zh-Hans: 浅色
zh-Hant: 淺色
[theme.dark]
en: Dark
de: Dunkel
es: Oscuro
zh-Hans: 深色
zh-Hant: 深色
[sync.sent]
en: All changes sent
de: Alles gesendet
es: Todo enviado
zh-Hans: 所有更改已发送
zh-Hant: 所有變更已傳送
[sync.sent_short]
en: Sent
de: Gesendet
es: Enviado
zh-Hans: 已发送
zh-Hant: 已傳送
[sync.sending.one]
en: Sending 1 change
de: 1 Änderung wird gesendet
es: Enviando 1 cambio
zh-Hans: 正在发送 {n} 项更改
zh-Hant: 正在傳送 {n} 項變更
[sync.sending.many]
en: Sending {n} changes
de: {n} Änderungen werden gesendet
es: Enviando {n} cambios
zh-Hans: 正在发送 {n} 项更改
zh-Hant: 正在傳送 {n} 項變更
[sync.offline]
en: Offline
de: Offline
es: Sin conexión
zh-Hans: 离线
zh-Hant: 離線
[sync.offline_waiting.one]
en: Offline · 1 change waiting
de: Offline · 1 Änderung wartet
es: Sin conexión · 1 cambio en espera
zh-Hans: 离线 · {n} 项更改待发送
zh-Hant: 離線 · {n} 項變更待傳送
[sync.offline_waiting.many]
en: Offline · {n} changes waiting
de: Offline · {n} Änderungen warten
es: Sin conexión · {n} cambios en espera
zh-Hans: 离线 · {n} 项更改待发送
zh-Hant: 離線 · {n} 項變更待傳送
[sync.attention.one]
en: 1 change needs attention
de: 1 Änderung braucht Sie
es: 1 cambio requiere atención
zh-Hans: {n} 项更改需要处理
zh-Hant: {n} 項變更需要處理
[sync.attention.many]
en: {n} changes need attention
de: {n} Änderungen brauchen Sie
es: {n} cambios requieren atención
zh-Hans: {n} 项更改需要处理
zh-Hant: {n} 項變更需要處理
[sync.receiving]
en: Receiving · {n} records
de: Empfange · {n} Datensätze
es: Recibiendo · {n} registros
zh-Hans: 正在接收 · {n} 条记录
zh-Hant: 正在接收 · {n} 筆記錄
[sync.signed_out]
en: Sign in again to send
de: Zum Senden neu anmelden
es: Inicie sesión para enviar
zh-Hans: 请重新登录以发送
zh-Hant: 請重新登入以傳送
[banner.memory]
en: This browser keeps nothing on disk: data are gone when the tab is closed. Changes are sent
  at once.
de: Dieser Browser speichert nichts: Beim Schließen des Tabs sind die Daten weg. Änderungen
  werden sofort gesendet.
es: Este navegador no guarda nada: los datos se pierden al cerrar la pestaña. Los cambios se
  envían al momento.
zh-Hans: 此浏览器不在磁盘上保存数据：关闭标签页后数据会消失。更改会立即发送。
zh-Hant: 此瀏覽器不會將資料存到磁碟：關閉分頁後資料會消失。變更會立即傳送。
[banner.update]
en: A new version is ready.
de: Eine neue Version ist bereit.
es: Hay una versión nueva lista.
zh-Hans: 新版本已就绪。
zh-Hant: 新版本已就緒。
[banner.update_now]
en: Restart now
de: Jetzt neu starten
es: Reiniciar ahora
zh-Hans: 立即重启
zh-Hant: 立即重新啟動
[boot.opening]
en: Opening your data …
de: Ihre Daten werden geöffnet …
es: Abriendo sus datos …
zh-Hans: 正在打开您的数据…
zh-Hant: 正在開啟您的資料…
[boot.no_network]
en: No connection
de: Keine Verbindung
es: Sin conexión
zh-Hans: 没有网络连接
zh-Hant: 沒有網路連線
[boot.no_network_hint]
en: Nobody has signed in on this device yet. Connect once, then it also works offline.
de: Auf diesem Gerät hat sich noch niemand angemeldet. Einmal verbinden, dann geht es auch
  offline.
es: Nadie ha iniciado sesión en este dispositivo. Conéctese una vez y después funcionará sin
  conexión.
zh-Hans: 此设备上尚未有人登录。请联网登录一次，之后可离线使用。
zh-Hant: 此裝置上尚未有人登入。請連線登入一次，之後可離線使用。
[boot.other_user]
en: This device holds the data of another user
de: Auf diesem Gerät liegen Daten eines anderen Benutzers
es: Este dispositivo tiene los datos de otro usuario
zh-Hans: 此设备保存着其他用户的数据
zh-Hant: 此裝置保存著其他使用者的資料
[boot.other_user_hint]
en: Sign in as that user to send what is waiting, or remove their data from this device. What
  has not been sent is then lost.
de: Melden Sie sich als dieser Benutzer an, um Wartendes zu senden, oder entfernen Sie dessen
  Daten. Nicht Gesendetes geht dann verloren.
es: Inicie sesión como ese usuario para enviar lo pendiente, o quite sus datos de este
  dispositivo. Lo no enviado se perderá.
zh-Hans: 请以该用户身份登录以发送待处理的更改，或从此设备移除其数据。未发送的内容将会丢
  失。
zh-Hant: 請以該使用者身分登入以傳送待處理的變更，或從此裝置移除其資料。未傳送的內容將會
  遺失。
[boot.other_user_drop]
en: Remove their data
de: Daten entfernen
es: Quitar sus datos
zh-Hans: 移除其数据
zh-Hant: 移除其資料
[boot.failed]
en: Acquaint could not start
de: Acquaint konnte nicht starten
es: Acquaint no pudo iniciarse
zh-Hans: Acquaint 无法启动
zh-Hant: Acquaint 無法啟動
)acq";
}

}  // namespace acq::catalogue
