// Words of the staff program: a record's page and the start page.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff_page() {
  return R"acq(
[page.unknown]
en: There is no such page
de: Diese Seite gibt es nicht
es: Esa página no existe
zh-Hans: 没有此页面
zh-Hant: 沒有此頁面
[page.unknown_hint]
en: The address may be old or mistyped.
de: Die Adresse ist veraltet oder falsch geschrieben.
es: La dirección puede ser antigua o errónea.
zh-Hans: 地址可能已过期或输入有误。
zh-Hant: 位址可能已過期或輸入有誤。
[page.gone]
en: This record is not here
de: Diesen Datensatz gibt es hier nicht
es: Este registro no está aquí
zh-Hans: 此记录不存在
zh-Hant: 此記錄不存在
[page.gone_hint]
en: It was deleted, or has not arrived on this device yet.
de: Er wurde gelöscht oder ist noch nicht auf diesem Gerät.
es: Fue eliminado o aún no ha llegado a este dispositivo.
zh-Hans: 它已被删除，或尚未同步到此设备。
zh-Hant: 它已被刪除，或尚未同步到此裝置。
[page.details]
en: Details
de: Details
es: Detalles
zh-Hans: 详情
zh-Hant: 詳情
[page.timeline]
en: Timeline
de: Verlauf
es: Cronología
zh-Hans: 时间线
zh-Hant: 時間軸
[page.next]
en: Next
de: Als Nächstes
es: Siguiente
zh-Hans: 下一步
zh-Hant: 下一步
[page.address]
en: Address
de: Adresse
es: Dirección
zh-Hans: 地址
zh-Hant: 地址
[page.all]
en: All
de: Alle
es: Todo
zh-Hans: 全部
zh-Hant: 全部
[page.no_events]
en: Nothing has happened yet.
de: Noch ist nichts passiert.
es: Aún no ha pasado nada.
zh-Hans: 还没有任何记录。
zh-Hant: 還沒有任何記錄。
[page.no_tasks]
en: Nothing planned
de: Nichts geplant
es: Nada planeado
zh-Hans: 暂无计划
zh-Hant: 暫無計畫
[page.none_yet]
en: None yet
de: Noch keine
es: Ninguno aún
zh-Hans: 暂无
zh-Hant: 暫無
[page.anybody]
en: Anybody
de: Alle Personen
es: Cualquier persona
zh-Hans: 所有人
zh-Hant: 所有人
[page.whose]
en: Whose entries
de: Wessen Einträge
es: Entradas de quién
zh-Hans: 谁的记录
zh-Hant: 誰的記錄
[page.fresh]
en: New
de: Neu
es: Nuevo
zh-Hans: 新
zh-Hant: 新
[page.since]
en: Changed by others since you looked ({when}).
de: Von anderen geändert, seit Sie hier waren ({when}).
es: Cambios de otros desde su última visita ({when}).
zh-Hans: 自您上次查看（{when}）以来他人的更改。
zh-Hant: 自您上次查看（{when}）以來他人的變更。
[page.new_entries.one]
en: 1 new entry in the timeline.
de: 1 neuer Eintrag im Verlauf.
es: 1 entrada nueva en el historial.
zh-Hans: 时间线中有 {n} 条新记录。
zh-Hant: 時間軸中有 {n} 筆新記錄。
[page.new_entries.many]
en: {n} new entries in the timeline.
de: {n} neue Einträge im Verlauf.
es: {n} entradas nuevas en el historial.
zh-Hans: 时间线中有 {n} 条新记录。
zh-Hant: 時間軸中有 {n} 筆新記錄。
[page.since_read]
en: I have read it
de: Gelesen
es: Ya lo he leído
zh-Hans: 已阅
zh-Hant: 已閱
[page.open_deals]
en: Open deals
de: Offene Verkaufschancen
es: Oportunidades abiertas
zh-Hans: 进行中的商机
zh-Hant: 進行中的商機
[page.open_tickets]
en: Open tickets
de: Offene Tickets
es: Tickets abiertos
zh-Hans: 未关闭的工单
zh-Hant: 未結案的工單
[page.reports]
en: People who report here
de: Berichtet hierher
es: Personas a su cargo
zh-Hans: 下属
zh-Hant: 下屬
[page.subsidiaries]
en: Subsidiaries
de: Tochterfirmen
es: Filiales
zh-Hans: 子公司
zh-Hant: 子公司
[page.people.one]
en: 1 contact
de: 1 Kontakt
es: 1 contacto
zh-Hans: {n} 位联系人
zh-Hant: {n} 位聯絡人
[page.people.many]
en: {n} contacts
de: {n} Kontakte
es: {n} contactos
zh-Hans: {n} 位联系人
zh-Hant: {n} 位聯絡人
[page.tickets_open.one]
en: 1 open ticket
de: 1 offenes Ticket
es: 1 ticket abierto
zh-Hans: {n} 个未关闭工单
zh-Hant: {n} 個未結案工單
[page.tickets_open.many]
en: {n} open tickets
de: {n} offene Tickets
es: {n} tickets abiertos
zh-Hans: {n} 个未关闭工单
zh-Hant: {n} 個未結案工單
[page.in_deals]
en: {sum} in open deals
de: {sum} in offenen Verkaufschancen
es: {sum} en oportunidades abiertas
zh-Hans: 进行中的商机 {sum}
zh-Hant: 進行中的商機 {sum}
[action.star]
en: Add to favourites
de: Zu Favoriten hinzufügen
es: Añadir a favoritos
zh-Hans: 加入收藏
zh-Hant: 加入收藏
[action.unstar]
en: Remove from favourites
de: Aus Favoriten entfernen
es: Quitar de favoritos
zh-Hans: 取消收藏
zh-Hant: 取消收藏
[nav.favourites]
en: Favourites
de: Favoriten
es: Favoritos
zh-Hans: 收藏
zh-Hant: 收藏
[palette.recent]
en: Seen lately
de: Zuletzt gesehen
es: Visto hace poco
zh-Hans: 最近查看
zh-Hant: 最近檢視
[settings.letter_keys]
en: Single letters are commands on a record's page (C call, N note, E edit, S star)
de: Einzelne Buchstaben sind Befehle auf der Seite eines Datensatzes (C Anruf, N Notiz,
  E bearbeiten, S Stern)
es: Las letras sueltas son órdenes en la página de un registro (C llamada, N nota, E editar,
  S favorito)
zh-Hans: 在记录页面上单个字母是命令（C 通话、N 备注、E 编辑、S 收藏）
zh-Hant: 在記錄頁面上單一字母是指令（C 通話、N 備註、E 編輯、S 收藏）
[page.older]
en: Show older
de: Ältere zeigen
es: Mostrar anteriores
zh-Hans: 显示更早
zh-Hant: 顯示更早
[page.staff]
en: {n} staff
de: {n} Beschäftigte
es: {n} empleados
zh-Hans: {n} 名员工
zh-Hant: {n} 名員工
[page.minutes.one]
en: 1 min
de: 1 Min.
es: 1 min
zh-Hans: {n} 分钟
zh-Hant: {n} 分鐘
[page.minutes.many]
en: {n} min
de: {n} Min.
es: {n} min
zh-Hans: {n} 分钟
zh-Hant: {n} 分鐘
[log.first]
en: Log a call or a visit
de: Anruf oder Besuch erfassen
es: Registrar una llamada o visita
zh-Hans: 记录通话或拜访
zh-Hant: 記錄通話或拜訪
[log.saved]
en: Logged
de: Erfasst
es: Registrado
zh-Hans: 已记录
zh-Hant: 已記錄
[lead.converted]
en: {name} is a contact now
de: {name} ist jetzt ein Kontakt
es: {name} ya es un contacto
zh-Hans: {name} 已转为联系人
zh-Hant: {name} 已轉為聯絡人
[day.morning]
en: Good morning
de: Guten Morgen
es: Buenos días
zh-Hans: 早上好
zh-Hant: 早安
[day.afternoon]
en: Good afternoon
de: Guten Tag
es: Buenas tardes
zh-Hans: 下午好
zh-Hant: 午安
[day.evening]
en: Good evening
de: Guten Abend
es: Buenas noches
zh-Hans: 晚上好
zh-Hant: 晚安
[day.morning_name]
en: Good morning, {name}
de: Guten Morgen, {name}
es: Buenos días, {name}
zh-Hans: 早上好，{name}
zh-Hant: 早安，{name}
[day.afternoon_name]
en: Good afternoon, {name}
de: Guten Tag, {name}
es: Buenas tardes, {name}
zh-Hans: 下午好，{name}
zh-Hant: 午安，{name}
[day.evening_name]
en: Good evening, {name}
de: Guten Abend, {name}
es: Buenas noches, {name}
zh-Hans: 晚上好，{name}
zh-Hant: 晚安，{name}
[day.won_month]
en: Won this month
de: Gewonnen in diesem Monat
es: Ganado este mes
zh-Hans: 本月赢单
zh-Hant: 本月贏單
[day.to_last_month]
en: {percent} to last month
de: {percent} zum Vormonat
es: {percent} frente al mes anterior
zh-Hans: 较上月 {percent}
zh-Hant: 較上月 {percent}
[day.open_pipeline]
en: Open pipeline
de: Offene Pipeline
es: Embudo abierto
zh-Hans: 进行中的商机
zh-Hant: 進行中的商機
[day.deals.one]
en: 1 deal
de: 1 Chance
es: 1 oportunidad
zh-Hans: {n} 个商机
zh-Hant: {n} 個商機
[day.deals.many]
en: {n} deals
de: {n} Chancen
es: {n} oportunidades
zh-Hans: {n} 个商机
zh-Hant: {n} 個商機
[day.open_tickets]
en: Open tickets
de: Offene Tickets
es: Incidencias abiertas
zh-Hans: 未结工单
zh-Hant: 未結案件
[day.late.one]
en: 1 is late
de: 1 ist überfällig
es: 1 con retraso
zh-Hans: {n} 个已逾期
zh-Hant: {n} 個已逾期
[day.late.many]
en: {n} are late
de: {n} sind überfällig
es: {n} con retraso
zh-Hans: {n} 个已逾期
zh-Hant: {n} 個已逾期
[day.none_late]
en: none is late
de: keines überfällig
es: ninguno con retraso
zh-Hans: 无逾期
zh-Hant: 無逾期
[day.at_risk]
en: Customers at risk
de: Gefährdete Kunden
es: Clientes en riesgo
zh-Hans: 有流失风险的客户
zh-Hant: 有流失風險的客戶
[day.call_them]
en: call them
de: anrufen
es: llámelos
zh-Hans: 请联系他们
zh-Hant: 請聯絡他們
[day.all_well]
en: all well
de: alles gut
es: todo bien
zh-Hans: 一切正常
zh-Hant: 一切正常
[day.today]
en: My tasks
de: Meine Aufgaben
es: Mis tareas
zh-Hans: 我的任务
zh-Hant: 我的任務
[day.tasks.one]
en: 1 task
de: 1 Aufgabe
es: 1 tarea
zh-Hans: {n} 项任务
zh-Hant: {n} 項任務
[day.tasks.many]
en: {n} tasks
de: {n} Aufgaben
es: {n} tareas
zh-Hans: {n} 项任务
zh-Hant: {n} 項任務
[day.tickets.one]
en: 1 ticket needs you
de: 1 Ticket braucht Sie
es: 1 incidencia le necesita
zh-Hans: {n} 个工单需要您
zh-Hant: {n} 個案件需要您
[day.tickets.many]
en: {n} tickets need you
de: {n} Tickets brauchen Sie
es: {n} incidencias le necesitan
zh-Hans: {n} 个工单需要您
zh-Hant: {n} 個案件需要您
[day.no_tasks]
en: Nothing to do. Enjoy it.
de: Nichts zu tun. Genießen Sie es.
es: Nada que hacer. Disfrútelo.
zh-Hans: 没有待办事项。
zh-Hant: 沒有待辦事項。
[day.tickets_need]
en: Tickets that need you
de: Tickets, die Sie brauchen
es: Incidencias que le necesitan
zh-Hans: 需要您处理的工单
zh-Hant: 需要您處理的案件
[day.no_tickets]
en: No ticket is waiting.
de: Kein Ticket wartet.
es: Ninguna incidencia espera.
zh-Hans: 没有等待的工单。
zh-Hant: 沒有等待的案件。
[day.my_deals]
en: My deals
de: Meine Chancen
es: Mis oportunidades
zh-Hans: 我的商机
zh-Hant: 我的商機
[day.no_deals]
en: No open deal is yours.
de: Keine offene Chance gehört Ihnen.
es: Ninguna oportunidad abierta es suya.
zh-Hans: 您没有进行中的商机。
zh-Hant: 您沒有進行中的商機。
[day.pipeline]
en: Pipeline
de: Pipeline
es: Embudo
zh-Hans: 销售漏斗
zh-Hant: 銷售漏斗
[day.won_by_week]
en: Won by week
de: Gewonnen je Woche
es: Ganado por semana
zh-Hans: 每周赢单
zh-Hant: 每週贏單
[day.best_week]
en: best {sum}
de: Bestwert {sum}
es: mejor {sum}
zh-Hans: 最高 {sum}
zh-Hant: 最高 {sum}
[day.due]
en: due {when}
de: fällig {when}
es: vence {when}
zh-Hans: {when} 到期
zh-Hant: {when} 到期
[day.was_due]
en: overdue · {when}
de: überfällig · {when}
es: vencido · {when}
zh-Hans: 已逾期 · {when}
zh-Hant: 已逾期 · {when}
[day.welcome]
en: Bring your customers in
de: Holen Sie Ihre Kunden herein
es: Traiga a sus clientes
zh-Hans: 导入您的客户
zh-Hant: 匯入您的客戶
[day.welcome_hint]
en: A CSV file from your old program is enough. You see what will happen before it does, and can
  take it back.
de: Eine CSV-Datei aus dem alten Programm genügt. Sie sehen vorher, was geschieht, und können es
  zurücknehmen.
es: Basta un archivo CSV de su programa anterior. Verá qué ocurrirá antes y podrá deshacerlo.
zh-Hans: 只需旧系统导出的 CSV 文件。导入前可预览，导入后可撤销。
zh-Hant: 只需舊系統匯出的 CSV 檔案。匯入前可預覽，匯入後可復原。
[day.import_customers]
en: Import customers
de: Kunden importieren
es: Importar clientes
zh-Hans: 导入客户
zh-Hant: 匯入客戶
[day.or_first_contact]
en: or add the first contact by hand
de: oder den ersten Kontakt von Hand anlegen
es: o añada el primer contacto a mano
zh-Hans: 或手动添加第一个联系人
zh-Hant: 或手動新增第一位聯絡人
[day.arrange]
en: Arrange this page
de: Diese Seite anordnen
es: Organizar esta página
zh-Hans: 自定义此页
zh-Hant: 自訂此頁
[day.arrange_hint]
en: For you alone, on all of your devices.
de: Nur für Sie, auf allen Ihren Geräten.
es: Solo para usted, en todos sus dispositivos.
zh-Hans: 仅对您生效，并同步到您的所有设备。
zh-Hant: 僅對您生效，並同步到您的所有裝置。
[day.arranged]
en: Page arranged
de: Seite angeordnet
es: Página organizada
zh-Hans: 已调整页面
zh-Hant: 已調整頁面
[day.figures]
en: Figures
de: Zahlen
es: Cifras
zh-Hans: 关键数字
zh-Hant: 關鍵數字
[day.recent]
en: Recently seen
de: Zuletzt angesehen
es: Vistos hace poco
zh-Hans: 最近查看
zh-Hant: 最近檢視
[day.no_favourites]
en: Press the star on a record's page to see it here.
de: Drücken Sie auf der Seite eines Datensatzes den Stern, dann steht er hier.
es: Pulse la estrella en la página de un registro para verlo aquí.
zh-Hans: 在记录页面点击星标，它就会显示在这里。
zh-Hant: 在記錄頁面按下星號，它就會顯示在這裡。
[day.no_recent]
en: You have looked at nothing yet.
de: Sie haben noch nichts angesehen.
es: Aún no ha visto nada.
zh-Hans: 您还没有查看过任何记录。
zh-Hant: 您尚未檢視任何記錄。
[entity.user_setting]
en: Own setting
de: Eigene Einstellung
es: Ajuste propio
zh-Hans: 个人设置
zh-Hant: 個人設定
[entities.user_setting]
en: Own settings
de: Eigene Einstellungen
es: Ajustes propios
zh-Hans: 个人设置
zh-Hant: 個人設定
[new.user_setting]
en: New own setting
de: Neue eigene Einstellung
es: Nuevo ajuste propio
zh-Hans: 新建个人设置
zh-Hant: 新增個人設定
[field.value]
en: Value
de: Wert
es: Valor
zh-Hans: 值
zh-Hant: 值
)acq";
}

}  // namespace acq::catalogue
