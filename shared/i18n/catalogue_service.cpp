// Words of customer service: queues, service levels, prepared texts, the knowledge base.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view service() {
  return R"acq(
[entity.queue]
en: Queue
de: Warteschlange
es: Cola
zh-Hans: 队列
zh-Hant: 佇列
[entities.queue]
en: Queues
de: Warteschlangen
es: Colas
zh-Hans: 队列
zh-Hant: 佇列
[new.queue]
en: New queue
de: Neue Warteschlange
es: Nueva cola
zh-Hans: 新建队列
zh-Hant: 新增佇列
[entity.business_hours]
en: Business hours
de: Geschäftszeiten
es: Horario de atención
zh-Hans: 营业时间
zh-Hant: 營業時間
[entities.business_hours]
en: Business hours
de: Geschäftszeiten
es: Horarios de atención
zh-Hans: 营业时间
zh-Hant: 營業時間
[new.business_hours]
en: New business hours
de: Neue Geschäftszeiten
es: Nuevo horario de atención
zh-Hans: 新建营业时间
zh-Hant: 新增營業時間
[entity.sla_policy]
en: Service level
de: Servicelevel
es: Nivel de servicio
zh-Hans: 服务级别
zh-Hant: 服務水準
[entities.sla_policy]
en: Service levels
de: Servicelevel
es: Niveles de servicio
zh-Hans: 服务级别
zh-Hant: 服務水準
[new.sla_policy]
en: New service level
de: Neues Servicelevel
es: Nuevo nivel de servicio
zh-Hans: 新建服务级别
zh-Hant: 新增服務水準
[entity.canned_answer]
en: Canned answer
de: Textbaustein
es: Respuesta preparada
zh-Hans: 快捷回复
zh-Hant: 罐頭回覆
[entities.canned_answer]
en: Canned answers
de: Textbausteine
es: Respuestas preparadas
zh-Hans: 快捷回复
zh-Hant: 罐頭回覆
[new.canned_answer]
en: New canned answer
de: Neuer Textbaustein
es: Nueva respuesta preparada
zh-Hans: 新建快捷回复
zh-Hant: 新增罐頭回覆
[entity.macro]
en: Macro
de: Makro
es: Macro
zh-Hans: 宏
zh-Hant: 巨集
[entities.macro]
en: Macros
de: Makros
es: Macros
zh-Hans: 宏
zh-Hant: 巨集
[new.macro]
en: New macro
de: Neues Makro
es: Nueva macro
zh-Hans: 新建宏
zh-Hant: 新增巨集
[entity.assignment_rule]
en: Assignment rule
de: Zuweisungsregel
es: Regla de asignación
zh-Hans: 分配规则
zh-Hant: 指派規則
[entities.assignment_rule]
en: Assignment rules
de: Zuweisungsregeln
es: Reglas de asignación
zh-Hans: 分配规则
zh-Hant: 指派規則
[new.assignment_rule]
en: New assignment rule
de: Neue Zuweisungsregel
es: Nueva regla de asignación
zh-Hans: 新建分配规则
zh-Hant: 新增指派規則
[entity.article]
en: Article
de: Artikel
es: Artículo
zh-Hans: 文章
zh-Hant: 文章
[entities.article]
en: Articles
de: Artikel
es: Artículos
zh-Hans: 文章
zh-Hant: 文章
[new.article]
en: New article
de: Neuer Artikel
es: Nuevo artículo
zh-Hans: 新建文章
zh-Hant: 新增文章
[entity.article_text]
en: Article text
de: Artikeltext
es: Texto del artículo
zh-Hans: 文章内容
zh-Hant: 文章內容
[entities.article_text]
en: Article texts
de: Artikeltexte
es: Textos de artículos
zh-Hans: 文章内容
zh-Hant: 文章內容
[new.article_text]
en: New article text
de: Neuer Artikeltext
es: Nuevo texto de artículo
zh-Hans: 新建文章内容
zh-Hant: 新增文章內容
[entity.ticket_link]
en: Ticket link
de: Ticketverknüpfung
es: Vínculo de tickets
zh-Hans: 工单关联
zh-Hant: 工單關聯
[entities.ticket_link]
en: Ticket links
de: Ticketverknüpfungen
es: Vínculos de tickets
zh-Hans: 工单关联
zh-Hant: 工單關聯
[new.ticket_link]
en: New ticket link
de: Neue Ticketverknüpfung
es: Nuevo vínculo de tickets
zh-Hans: 新建工单关联
zh-Hant: 新增工單關聯
[field.queue]
en: Queue
de: Warteschlange
es: Cola
zh-Hans: 队列
zh-Hant: 佇列
[field.assignee]
en: Assign to
de: Zuweisen an
es: Asignar a
zh-Hans: 分配给
zh-Hant: 指派給
[field.first_answer_due]
en: First answer due
de: Erste Antwort fällig
es: Primera respuesta antes de
zh-Hans: 首次回复期限
zh-Hant: 首次回覆期限
[field.solve_due]
en: Solution due
de: Lösung fällig
es: Solución antes de
zh-Hans: 解决期限
zh-Hant: 解決期限
[field.first_answered_at]
en: First answered
de: Erstmals beantwortet
es: Primera respuesta
zh-Hans: 首次回复时间
zh-Hant: 首次回覆時間
[field.waiting_since]
en: Waiting since
de: Wartet seit
es: En espera desde
zh-Hans: 等待开始时间
zh-Hant: 等待開始時間
[field.waited_ms]
en: Waited (ms)
de: Gewartet (ms)
es: Esperado (ms)
zh-Hans: 已等待（毫秒）
zh-Hant: 已等待（毫秒）
[field.merged_into]
en: Merged into
de: Zusammengeführt mit
es: Fusionado con
zh-Hans: 已合并到
zh-Hant: 已合併到
[field.satisfaction]
en: Satisfaction
de: Zufriedenheit
es: Satisfacción
zh-Hans: 满意度
zh-Hant: 滿意度
[field.satisfaction_comment]
en: Comment on satisfaction
de: Kommentar zur Zufriedenheit
es: Comentario sobre la satisfacción
zh-Hans: 满意度评语
zh-Hant: 滿意度評語
[field.other_ticket]
en: Other ticket
de: Anderes Ticket
es: Otro ticket
zh-Hans: 另一工单
zh-Hant: 另一工單
[field.link_kind]
en: Kind of link
de: Art der Verknüpfung
es: Tipo de vínculo
zh-Hans: 关联类型
zh-Hant: 關聯類型
[field.is_default]
en: For all other tickets
de: Für alle übrigen Tickets
es: Para los demás tickets
zh-Hans: 接收其余工单
zh-Hant: 接收其餘工單
[field.utc_offset]
en: Ahead of UTC (+01:00)
de: Vor UTC (+01:00)
es: Diferencia con UTC (+01:00)
zh-Hans: 与 UTC 的时差（+08:00）
zh-Hant: 與 UTC 的時差（+08:00）
[field.monday]
en: Monday (09:00-12:30, 13:30-18:00)
de: Montag (09:00-12:30, 13:30-18:00)
es: Lunes (09:00-12:30, 13:30-18:00)
zh-Hans: 星期一（09:00-12:30, 13:30-18:00）
zh-Hant: 星期一（09:00-12:30, 13:30-18:00）
[field.tuesday]
en: Tuesday
de: Dienstag
es: Martes
zh-Hans: 星期二
zh-Hant: 星期二
[field.wednesday]
en: Wednesday
de: Mittwoch
es: Miércoles
zh-Hans: 星期三
zh-Hant: 星期三
[field.thursday]
en: Thursday
de: Donnerstag
es: Jueves
zh-Hans: 星期四
zh-Hant: 星期四
[field.friday]
en: Friday
de: Freitag
es: Viernes
zh-Hans: 星期五
zh-Hant: 星期五
[field.saturday]
en: Saturday
de: Samstag
es: Sábado
zh-Hans: 星期六
zh-Hant: 星期六
[field.sunday]
en: Sunday
de: Sonntag
es: Domingo
zh-Hans: 星期日
zh-Hant: 星期日
[field.holidays]
en: Holidays, a day a line (2026-12-25)
de: Feiertage, einer je Zeile (2026-12-25)
es: Festivos, uno por línea (2026-12-25)
zh-Hans: 节假日，每行一天（2026-12-25）
zh-Hant: 節假日，每行一天（2026-12-25）
[field.first_answer_minutes]
en: First answer within (minutes)
de: Erste Antwort binnen (Minuten)
es: Primera respuesta en (minutos)
zh-Hans: 首次回复时限（分钟）
zh-Hant: 首次回覆時限（分鐘）
[field.solve_minutes]
en: Solution within (minutes)
de: Lösung binnen (Minuten)
es: Solución en (minutos)
zh-Hans: 解决时限（分钟）
zh-Hant: 解決時限（分鐘）
[field.business_hours]
en: Business hours
de: Geschäftszeiten
es: Horario de atención
zh-Hans: 营业时间
zh-Hant: 營業時間
[field.shortcut]
en: Shortcut
de: Kürzel
es: Atajo
zh-Hans: 快捷词
zh-Hant: 快捷詞
[field.add_tags]
en: Add tags
de: Schlagwörter hinzufügen
es: Añadir etiquetas
zh-Hans: 添加标签
zh-Hant: 新增標籤
[field.answer]
en: Answer
de: Antwort
es: Respuesta
zh-Hans: 回复内容
zh-Hant: 回覆內容
[field.position]
en: Position
de: Reihenfolge
es: Orden
zh-Hans: 顺序
zh-Hant: 順序
[field.spread]
en: Spread in the team
de: Verteilung im Team
es: Reparto en el equipo
zh-Hans: 团队内分配方式
zh-Hant: 團隊內分配方式
[field.article_state]
en: State
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.category]
en: Category
de: Kategorie
es: Categoría
zh-Hans: 分类
zh-Hant: 分類
[field.visible_to]
en: Visible to
de: Sichtbar für
es: Visible para
zh-Hans: 可见范围
zh-Hant: 可見範圍
[field.article]
en: Article
de: Artikel
es: Artículo
zh-Hans: 文章
zh-Hant: 文章
[field.text_version]
en: Version
de: Version
es: Versión
zh-Hans: 版本
zh-Hant: 版本
[field.heading]
en: Title
de: Titel
es: Título
zh-Hans: 标题
zh-Hant: 標題
[field.published_at]
en: Published
de: Veröffentlicht
es: Publicado
zh-Hans: 发布时间
zh-Hant: 發布時間
[choice.link_kind.related]
en: Related
de: Verwandt
es: Relacionado
zh-Hans: 相关
zh-Hant: 相關
[choice.link_kind.duplicate]
en: Duplicate
de: Dublette
es: Duplicado
zh-Hans: 重复
zh-Hant: 重複
[choice.link_kind.split]
en: Split off
de: Abgetrennt
es: Separado
zh-Hans: 拆分
zh-Hant: 拆分
[choice.spread.round_robin]
en: In turn
de: Reihum
es: Por turnos
zh-Hans: 轮流
zh-Hant: 輪流
[choice.spread.least_busy]
en: Whoever has the fewest
de: Wer am wenigsten hat
es: A quien tenga menos
zh-Hans: 工单最少者
zh-Hant: 工單最少者
[choice.article_state.draft]
en: Draft
de: Entwurf
es: Borrador
zh-Hans: 草稿
zh-Hant: 草稿
[choice.article_state.published]
en: Published
de: Veröffentlicht
es: Publicado
zh-Hans: 已发布
zh-Hant: 已發布
[choice.article_state.archived]
en: Archived
de: Archiviert
es: Archivado
zh-Hans: 已归档
zh-Hant: 已封存
[choice.visible_to.internal]
en: Staff only
de: Nur intern
es: Solo personal
zh-Hans: 仅内部
zh-Hant: 僅內部
[choice.visible_to.portal]
en: Customers in the portal
de: Kunden im Portal
es: Clientes en el portal
zh-Hans: 门户客户
zh-Hant: 入口網站客戶
[error.bad_hours]
en: “{detail}” cannot be read. Write hours like 09:00-12:30, 13:30-18:00.
de: „{detail}“ ist nicht lesbar. Schreiben Sie Zeiten wie 09:00-12:30, 13:30-18:00.
es: No se puede leer «{detail}». Escriba las horas así: 09:00-12:30, 13:30-18:00.
zh-Hans: 无法识别“{detail}”。请按 09:00-12:30, 13:30-18:00 的格式填写。
zh-Hant: 無法辨識「{detail}」。請依 09:00-12:30, 13:30-18:00 的格式填寫。
[error.bad_utc_offset]
en: “{detail}” is no distance from UTC. Write it like +01:00.
de: „{detail}“ ist kein Abstand zu UTC. Schreiben Sie ihn wie +01:00.
es: «{detail}» no es una diferencia con UTC. Escríbala así: +01:00.
zh-Hans: “{detail}”不是有效的 UTC 时差。请按 +08:00 的格式填写。
zh-Hant: 「{detail}」不是有效的 UTC 時差。請依 +08:00 的格式填寫。
[error.bad_holiday]
en: “{detail}” does not begin with a date. Write one day a line, like 2026-12-25 Christmas.
de: „{detail}“ beginnt nicht mit einem Datum. Schreiben Sie einen Tag je Zeile, wie 2026-12-25
  Weihnachten.
es: «{detail}» no empieza con una fecha. Escriba un día por línea, como 2026-12-25 Navidad.
zh-Hans: “{detail}”不以日期开头。请每行写一天，例如 2026-12-25 圣诞节。
zh-Hant: 「{detail}」不以日期開頭。請每行寫一天，例如 2026-12-25 聖誕節。
[error.no_hours]
en: Nobody would ever be there. Give hours for at least one day.
de: So wäre nie jemand da. Geben Sie für mindestens einen Tag Zeiten an.
es: Así nunca habría nadie. Indique horas al menos para un día.
zh-Hans: 这样就没有任何营业时间。请至少填写一天。
zh-Hant: 這樣就沒有任何營業時間。請至少填寫一天。
[error.bad_satisfaction]
en: Choose a mark from 1 to 5.
de: Wählen Sie eine Note von 1 bis 5.
es: Elija una nota del 1 al 5.
zh-Hans: 请选择 1 到 5 分。
zh-Hant: 請選擇 1 到 5 分。
[error.not_done_yet]
en: This request is not solved yet.
de: Diese Anfrage ist noch nicht gelöst.
es: Esta solicitud aún no está resuelta.
zh-Hans: 该请求尚未解决。
zh-Hant: 此請求尚未解決。
[service.no_queue]
en: No queue
de: Keine Warteschlange
es: Sin cola
zh-Hans: 无队列
zh-Hant: 無佇列
[service.queue_cleared]
en: The ticket is in no queue any more
de: Das Ticket ist in keiner Warteschlange mehr
es: El ticket ya no está en ninguna cola
zh-Hans: 工单已移出队列
zh-Hant: 工單已移出佇列
[service.first_answer]
en: First answer
de: Erste Antwort
es: Primera respuesta
zh-Hans: 首次回复
zh-Hant: 首次回覆
[service.solution]
en: Solution
de: Lösung
es: Solución
zh-Hans: 解决
zh-Hant: 解決
[service.left]
en: {time} left
de: noch {time}
es: quedan {time}
zh-Hans: 剩余 {time}
zh-Hant: 剩餘 {time}
[service.late]
en: {time} late
de: {time} zu spät
es: {time} de retraso
zh-Hans: 超时 {time}
zh-Hant: 逾時 {time}
[service.paused]
en: clock stopped
de: Uhr angehalten
es: reloj detenido
zh-Hans: 已暂停计时
zh-Hant: 已暫停計時
[service.kept]
en: in time
de: rechtzeitig
es: a tiempo
zh-Hans: 按时
zh-Hant: 準時
[service.missed]
en: too late
de: zu spät
es: tarde
zh-Hans: 已超时
zh-Hant: 已逾時
[service.minutes]
en: {n} min
de: {n} Min.
es: {n} min
zh-Hans: {n} 分钟
zh-Hant: {n} 分鐘
[service.hours]
en: {h} h {n} min
de: {h} Std. {n} Min.
es: {h} h {n} min
zh-Hans: {h} 小时 {n} 分钟
zh-Hant: {h} 小時 {n} 分鐘
[service.days]
en: {d} d {h} h
de: {d} T. {h} Std.
es: {d} d {h} h
zh-Hans: {d} 天 {h} 小时
zh-Hant: {d} 天 {h} 小時
[service.canned]
en: Canned answers
de: Textbausteine
es: Respuestas preparadas
zh-Hans: 快捷回复
zh-Hant: 罐頭回覆
[service.canned_find]
en: Name or shortcut
de: Name oder Kürzel
es: Nombre o atajo
zh-Hans: 名称或快捷词
zh-Hant: 名稱或快捷詞
[service.canned_none]
en: No canned answer fits
de: Kein passender Textbaustein
es: Ninguna respuesta preparada coincide
zh-Hans: 没有匹配的快捷回复
zh-Hant: 沒有符合的罐頭回覆
[service.shortcut_hint]
en: Or type / and the shortcut
de: Oder / und das Kürzel tippen
es: O escriba / y el atajo
zh-Hans: 或输入 / 加快捷词
zh-Hant: 或輸入 / 加快捷詞
[service.macros]
en: Macros
de: Makros
es: Macros
zh-Hans: 宏
zh-Hant: 巨集
[service.macros_none]
en: There are no macros yet
de: Es gibt noch keine Makros
es: Aún no hay macros
zh-Hans: 还没有宏
zh-Hant: 還沒有巨集
[service.macro_done]
en: Macro “{name}” applied
de: Makro „{name}“ angewendet
es: Macro «{name}» aplicada
zh-Hans: 已执行宏“{name}”
zh-Hant: 已執行巨集「{name}」
[service.macro_nothing]
en: There is nothing left for this macro to do
de: Für dieses Makro gibt es nichts mehr zu tun
es: Esta macro ya no tiene nada que hacer
zh-Hans: 此宏没有可执行的操作
zh-Hant: 此巨集沒有可執行的動作
[service.more]
en: More for this ticket
de: Mehr zu diesem Ticket
es: Más sobre este ticket
zh-Hans: 更多工单操作
zh-Hant: 更多工單操作
[service.merge]
en: Merge into another ticket
de: Mit anderem Ticket zusammenführen
es: Fusionar con otro ticket
zh-Hans: 合并到其他工单
zh-Hant: 合併到其他工單
[service.merge_hint]
en: All messages and files move to the ticket you choose. This one is solved and points there.
de: Alle Nachrichten und Dateien ziehen in das gewählte Ticket um. Dieses gilt als gelöst und
  verweist dorthin.
es: Todos los mensajes y archivos pasan al ticket elegido. Este queda resuelto y remite a él.
zh-Hans: 所有消息和文件都会移到所选工单。当前工单将标为已解决并指向该工单。
zh-Hant: 所有訊息和檔案都會移到所選工單。目前工單將標為已解決並指向該工單。
[service.merge_now]
en: Merge
de: Zusammenführen
es: Fusionar
zh-Hans: 合并
zh-Hant: 合併
[service.find_ticket]
en: Find a ticket
de: Ticket suchen
es: Buscar un ticket
zh-Hans: 查找工单
zh-Hant: 尋找工單
[service.merged]
en: Merged with “{title}”
de: Mit „{title}“ zusammengeführt
es: Fusionado con «{title}»
zh-Hans: 已与“{title}”合并
zh-Hant: 已與「{title}」合併
[service.merge_heading]
en: Merged from {number}: {subject}
de: Zusammengeführt aus {number}: {subject}
es: Fusionado desde {number}: {subject}
zh-Hans: 由 {number} 合并：{subject}
zh-Hant: 由 {number} 合併：{subject}
[service.was_merged]
en: This ticket was merged into another one.
de: Dieses Ticket wurde mit einem anderen zusammengeführt.
es: Este ticket se fusionó con otro.
zh-Hans: 此工单已合并到另一工单。
zh-Hant: 此工單已合併到另一工單。
[service.open_target]
en: Open that ticket
de: Dieses Ticket öffnen
es: Abrir ese ticket
zh-Hans: 打开该工单
zh-Hant: 開啟該工單
[service.split]
en: Move to a new ticket
de: In ein neues Ticket verschieben
es: Mover a un ticket nuevo
zh-Hans: 移到新工单
zh-Hant: 移到新工單
[service.split_done]
en: The message is a ticket of its own now
de: Die Nachricht ist jetzt ein eigenes Ticket
es: El mensaje es ahora un ticket propio
zh-Hans: 该消息已成为独立工单
zh-Hant: 此訊息已成為獨立工單
[service.link]
en: Link another ticket
de: Anderes Ticket verknüpfen
es: Vincular otro ticket
zh-Hans: 关联其他工单
zh-Hant: 關聯其他工單
[service.link_hint]
en: Both tickets then name each other.
de: Beide Tickets nennen dann einander.
es: Ambos tickets se mencionarán entre sí.
zh-Hans: 两个工单将互相显示关联。
zh-Hant: 兩個工單將互相顯示關聯。
[service.link_now]
en: Link
de: Verknüpfen
es: Vincular
zh-Hans: 关联
zh-Hant: 關聯
[service.links]
en: Linked tickets
de: Verknüpfte Tickets
es: Tickets vinculados
zh-Hans: 关联工单
zh-Hant: 關聯工單
[service.linked]
en: Tickets linked
de: Tickets verknüpft
es: Tickets vinculados
zh-Hans: 工单已关联
zh-Hant: 工單已關聯
[service.unlink]
en: Remove the link to {title}
de: Verknüpfung mit {title} entfernen
es: Quitar el vínculo con {title}
zh-Hans: 解除与 {title} 的关联
zh-Hant: 解除與 {title} 的關聯
[service.unlinked]
en: Link removed
de: Verknüpfung entfernt
es: Vínculo eliminado
zh-Hans: 已解除关联
zh-Hant: 已解除關聯
[service.stars]
en: {n} of 5
de: {n} von 5
es: {n} de 5
zh-Hans: {n}/5 分
zh-Hant: {n}/5 分
[service.is_here]
en: {names} has this ticket open
de: {names} hat dieses Ticket geöffnet
es: {names} tiene abierto este ticket
zh-Hans: {names} 正在查看此工单
zh-Hant: {names} 正在檢視此工單
[service.are_here]
en: {names} have this ticket open
de: {names} haben dieses Ticket geöffnet
es: {names} tienen abierto este ticket
zh-Hans: {names} 正在查看此工单
zh-Hant: {names} 正在檢視此工單
[service.is_writing]
en: {names} is answering
de: {names} antwortet gerade
es: {names} está respondiendo
zh-Hans: {names} 正在回复
zh-Hant: {names} 正在回覆
[service.are_writing]
en: {names} are answering
de: {names} antworten gerade
es: {names} están respondiendo
zh-Hans: {names} 正在回复
zh-Hant: {names} 正在回覆
[service.suggestions]
en: Articles that may help
de: Artikel, die helfen könnten
es: Artículos que pueden ayudar
zh-Hans: 可能有用的文章
zh-Hant: 可能有用的文章
[service.insert_text]
en: Insert the text of {title}
de: Text von {title} einfügen
es: Insertar el texto de {title}
zh-Hans: 插入“{title}”的内容
zh-Hant: 插入「{title}」的內容
[service.insert_link]
en: Insert a link to {title}
de: Link zu {title} einfügen
es: Insertar un enlace a {title}
zh-Hans: 插入“{title}”的链接
zh-Hant: 插入「{title}」的連結
[service.take_next]
en: Take the next one
de: Nächstes übernehmen
es: Tomar el siguiente
zh-Hans: 领取下一个
zh-Hant: 領取下一個
[service.nothing_next]
en: Nothing waits in your queues
de: In Ihren Warteschlangen wartet nichts
es: No hay nada pendiente en sus colas
zh-Hans: 您的队列中没有待处理工单
zh-Hant: 您的佇列中沒有待處理工單
[service.taken]
en: {title} is yours now
de: {title} gehört jetzt Ihnen
es: {title} es suyo ahora
zh-Hans: {title} 已分配给您
zh-Hant: {title} 已指派給您
[service.my_queues]
en: My queues
de: Meine Warteschlangen
es: Mis colas
zh-Hans: 我的队列
zh-Hant: 我的佇列
[service.title]
en: Customer service
de: Kundenservice
es: Atención al cliente
zh-Hans: 客户服务
zh-Hant: 客戶服務
[service.hint]
en: Queues, promised times, prepared texts and who gets a new ticket.
de: Warteschlangen, zugesagte Zeiten, Textbausteine und wer ein neues Ticket bekommt.
es: Colas, plazos prometidos, textos preparados y a quién se asigna un ticket nuevo.
zh-Hans: 队列、承诺时限、快捷回复以及新工单的分配。
zh-Hant: 佇列、承諾時限、罐頭回覆以及新工單的指派。
[service.condition]
en: Which tickets
de: Welche Tickets
es: Qué tickets
zh-Hans: 适用工单
zh-Hant: 適用工單
[service.condition_all]
en: All tickets
de: Alle Tickets
es: Todos los tickets
zh-Hans: 所有工单
zh-Hant: 所有工單
[article.read]
en: Preview
de: Vorschau
es: Vista previa
zh-Hans: 预览
zh-Hant: 預覽
[article.edit]
en: Edit
de: Bearbeiten
es: Editar
zh-Hans: 编辑
zh-Hant: 編輯
[article.body_label]
en: Text
de: Text
es: Texto
zh-Hans: 正文
zh-Hant: 正文
[article.syntax]
en: # heading, - list, [words](address), **strong**, ![picture](file)
de: # Überschrift, - Liste, [Worte](Adresse), **fett**, ![Bild](Datei)
es: # título, - lista, [palabras](dirección), **negrita**, ![imagen](archivo)
zh-Hans: # 标题，- 列表，[文字](地址)，**加粗**，![图片](文件)
zh-Hant: # 標題，- 清單，[文字](網址)，**粗體**，![圖片](檔案)
[article.save]
en: Save draft
de: Entwurf speichern
es: Guardar borrador
zh-Hans: 保存草稿
zh-Hant: 儲存草稿
[article.saved]
en: Draft saved
de: Entwurf gespeichert
es: Borrador guardado
zh-Hans: 草稿已保存
zh-Hant: 草稿已儲存
[article.publish]
en: Publish
de: Veröffentlichen
es: Publicar
zh-Hans: 发布
zh-Hant: 發布
[article.published]
en: Published
de: Veröffentlicht
es: Publicado
zh-Hans: 已发布
zh-Hant: 已發布
[article.archive]
en: Archive
de: Archivieren
es: Archivar
zh-Hans: 归档
zh-Hant: 封存
[article.archived]
en: Archived: nobody finds it any more
de: Archiviert: niemand findet ihn mehr
es: Archivado: ya nadie lo encuentra
zh-Hans: 已归档，不再显示
zh-Hant: 已封存，不再顯示
[article.back]
en: Show again
de: Wieder zeigen
es: Mostrar de nuevo
zh-Hans: 重新显示
zh-Hant: 重新顯示
[article.versions]
en: Versions
de: Versionen
es: Versiones
zh-Hans: 版本
zh-Hant: 版本
[article.version]
en: Version {n}
de: Version {n}
es: Versión {n}
zh-Hans: 第 {n} 版
zh-Hant: 第 {n} 版
[article.live]
en: what readers see
de: was Leser sehen
es: lo que ven los lectores
zh-Hans: 读者所见
zh-Hant: 讀者所見
[article.unpublished]
en: draft
de: Entwurf
es: borrador
zh-Hans: 草稿
zh-Hant: 草稿
[article.restore]
en: Take version {n} as a draft
de: Version {n} als Entwurf übernehmen
es: Tomar la versión {n} como borrador
zh-Hans: 以第 {n} 版为草稿
zh-Hant: 以第 {n} 版為草稿
[article.restored]
en: Version {n} is in the editor again
de: Version {n} steht wieder im Editor
es: La versión {n} está de nuevo en el editor
zh-Hans: 第 {n} 版已载入编辑器
zh-Hant: 第 {n} 版已載入編輯器
[article.beside]
en: Show beside
de: Daneben zeigen
es: Mostrar al lado
zh-Hans: 并排显示
zh-Hant: 並排顯示
[article.beside_none]
en: Nothing beside
de: Nichts daneben
es: Nada al lado
zh-Hans: 不并排
zh-Hant: 不並排
[article.no_text]
en: There is no text in this language yet.
de: In dieser Sprache gibt es noch keinen Text.
es: Aún no hay texto en este idioma.
zh-Hans: 此语言还没有内容。
zh-Hant: 此語言還沒有內容。
[article.missing]
en: This article is not here
de: Diesen Artikel gibt es hier nicht
es: Este artículo no está aquí
zh-Hans: 找不到此文章
zh-Hant: 找不到此文章
[article.missing_hint]
en: It was removed, or you may not see it.
de: Er wurde entfernt, oder Sie dürfen ihn nicht sehen.
es: Se eliminó o usted no puede verlo.
zh-Hans: 文章已删除或您无权查看。
zh-Hant: 文章已刪除或您無權檢視。
[article.facts]
en: About this article
de: Über diesen Artikel
es: Sobre este artículo
zh-Hans: 文章信息
zh-Hant: 文章資訊
[article.attach]
en: Add a picture
de: Bild einfügen
es: Añadir una imagen
zh-Hans: 插入图片
zh-Hant: 插入圖片
[article.unsaved]
en: Not saved yet
de: Noch nicht gespeichert
es: Sin guardar
zh-Hans: 尚未保存
zh-Hant: 尚未儲存
[article.heading_first]
en: Give the article a title first.
de: Geben Sie dem Artikel zuerst einen Titel.
es: Primero dé un título al artículo.
zh-Hans: 请先填写标题。
zh-Hant: 請先填寫標題。
[list.empty.article]
en: Write down what customers ask again and again.
de: Schreiben Sie auf, was Kunden immer wieder fragen.
es: Anote lo que los clientes preguntan una y otra vez.
zh-Hans: 把客户常问的问题写下来。
zh-Hant: 把客戶常問的問題寫下來。
[help.title]
en: Help
de: Hilfe
es: Ayuda
zh-Hans: 帮助
zh-Hant: 說明
[help.portal]
en: Customer portal
de: Kundenportal
es: Portal de clientes
zh-Hans: 客户门户
zh-Hant: 客戶入口網站
[help.search]
en: Search the help
de: Hilfe durchsuchen
es: Buscar en la ayuda
zh-Hans: 搜索帮助
zh-Hant: 搜尋說明
[help.none]
en: Nothing was found. Try other words.
de: Nichts gefunden. Versuchen Sie es mit anderen Worten.
es: No se encontró nada. Pruebe con otras palabras.
zh-Hans: 未找到内容。请换其他词再试。
zh-Hant: 找不到內容。請換其他詞再試。
[help.missing]
en: This page is not here.
de: Diese Seite gibt es nicht.
es: Esta página no existe.
zh-Hans: 找不到此页面。
zh-Hant: 找不到此頁面。
[service.other_customer]
en: That ticket is another customer's: they will see what was said here.
de: Das Ticket gehört einem anderen Kunden: Er sieht dann, was hier geschrieben wurde.
es: Ese ticket es de otro cliente: verá lo que se dijo aquí.
zh-Hans: 该工单属于另一位客户：对方将看到这里的消息。
zh-Hant: 該工單屬於另一位客戶：對方將看到這裡的訊息。
)acq";
}

}  // namespace acq::catalogue
