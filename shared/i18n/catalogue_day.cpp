// Words of the day: calendar, reminders, notifications, follow-up rules.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view day() {
  return R"acq(
[entity.event]
en: Event
de: Termin
es: Cita
zh-Hans: 日程
zh-Hant: 行程
[entities.event]
en: Calendar entries
de: Termine
es: Citas
zh-Hans: 日程
zh-Hant: 行程
[new.event]
en: New event
de: Neuer Termin
es: Nueva cita
zh-Hans: 新建日程
zh-Hant: 新增行程
[entity.follow_up_rule]
en: Follow-up rule
de: Folgeregel
es: Regla de seguimiento
zh-Hans: 跟进规则
zh-Hant: 跟進規則
[entities.follow_up_rule]
en: Follow-up rules
de: Folgeregeln
es: Reglas de seguimiento
zh-Hans: 跟进规则
zh-Hant: 跟進規則
[new.follow_up_rule]
en: New follow-up rule
de: Neue Folgeregel
es: Nueva regla de seguimiento
zh-Hans: 新建跟进规则
zh-Hant: 新增跟進規則
[entity.notification]
en: Notification
de: Benachrichtigung
es: Aviso
zh-Hans: 通知
zh-Hant: 通知
[entities.notification]
en: Notifications
de: Benachrichtigungen
es: Avisos
zh-Hans: 通知
zh-Hant: 通知
[new.notification]
en: New notification
de: Neue Benachrichtigung
es: Nuevo aviso
zh-Hans: 新建通知
zh-Hant: 新增通知
[field.event_state]
en: State
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.starts_at]
en: Starts
de: Beginn
es: Inicio
zh-Hans: 开始
zh-Hant: 開始
[field.ends_at]
en: Ends
de: Ende
es: Fin
zh-Hans: 结束
zh-Hant: 結束
[field.all_day]
en: All day
de: Ganztägig
es: Todo el día
zh-Hans: 全天
zh-Hant: 整天
[field.recurrence]
en: Repeats
de: Wiederholung
es: Se repite
zh-Hans: 重复
zh-Hant: 重複
[field.except_at]
en: Does not take place
de: Fällt aus
es: No se celebra
zh-Hans: 不举行的日期
zh-Hant: 不舉行的日期
[field.series_at]
en: Occurrence
de: Vorkommen
es: Repetición
zh-Hans: 原定时间
zh-Hant: 原定時間
[field.reminder_min]
en: Reminder
de: Erinnerung
es: Recordatorio
zh-Hans: 提醒
zh-Hant: 提醒
[field.place]
en: Place
de: Ort
es: Lugar
zh-Hans: 地点
zh-Hant: 地點
[field.video_url]
en: Video call
de: Videoanruf
es: Videollamada
zh-Hans: 视频会议链接
zh-Hant: 視訊會議連結
[field.attendees]
en: With
de: Teilnehmende
es: Asistentes
zh-Hans: 参加人
zh-Hant: 參加人
[field.due_minute]
en: Due time
de: Uhrzeit
es: Hora límite
zh-Hans: 截止时刻
zh-Hant: 截止時刻
[field.follow_up]
en: Made by rule
de: Durch Regel erstellt
es: Creada por la regla
zh-Hans: 由规则创建
zh-Hant: 由規則建立
[field.occasion]
en: When
de: Anlass
es: Ocasión
zh-Hans: 时机
zh-Hant: 時機
[field.wanted_value]
en: becomes
de: wird zu
es: pasa a ser
zh-Hans: 变为
zh-Hant: 變為
[field.wait_days]
en: Days
de: Tage
es: Días
zh-Hans: 天数
zh-Hant: 天數
[field.task_subject]
en: Task
de: Aufgabe
es: Tarea
zh-Hans: 任务
zh-Hant: 任務
[field.task_days]
en: Due in days
de: Fällig in Tagen
es: Vence en días
zh-Hans: 几天后到期
zh-Hant: 幾天後到期
[field.assign_to]
en: Who gets it
de: Wer sie bekommt
es: Para quién
zh-Hans: 分配给
zh-Hant: 指派給
[field.notice_kind]
en: Kind
de: Art
es: Tipo
zh-Hans: 类型
zh-Hant: 類型
[field.noticed_at]
en: When
de: Wann
es: Cuándo
zh-Hans: 时间
zh-Hant: 時間
[field.read_at]
en: Read
de: Gelesen
es: Leído
zh-Hans: 已读
zh-Hant: 已讀
[choice.event_state.planned]
en: Planned
de: Geplant
es: Planificada
zh-Hans: 已计划
zh-Hant: 已計劃
[choice.event_state.held]
en: Held
de: Stattgefunden
es: Celebrada
zh-Hans: 已举行
zh-Hant: 已舉行
[choice.event_state.cancelled]
en: Cancelled
de: Abgesagt
es: Cancelada
zh-Hans: 已取消
zh-Hant: 已取消
[choice.occasion.created]
en: a record is made
de: ein Datensatz entsteht
es: se crea un registro
zh-Hans: 新建记录时
zh-Hant: 新增記錄時
[choice.occasion.becomes]
en: a field gets a value
de: ein Feld einen Wert bekommt
es: un campo toma un valor
zh-Hans: 字段变为某值时
zh-Hant: 欄位變為某值時
[choice.occasion.idle]
en: nothing happened for some days
de: einige Tage nichts geschah
es: no pasa nada durante unos días
zh-Hans: 若干天没有动静时
zh-Hant: 若干天沒有動靜時
[choice.occasion.date_near]
en: a date is some days away
de: ein Datum in einigen Tagen ansteht
es: faltan unos días para una fecha
zh-Hans: 距某日期若干天时
zh-Hant: 距某日期若干天時
[choice.assign_to.record_owner]
en: The record's owner
de: Wem der Datensatz gehört
es: El responsable del registro
zh-Hans: 记录负责人
zh-Hant: 記錄負責人
[choice.assign_to.named]
en: A certain person
de: Eine bestimmte Person
es: Una persona concreta
zh-Hans: 指定人员
zh-Hant: 指定人員
[choice.notice_kind.mention]
en: Mention
de: Erwähnung
es: Mención
zh-Hans: 提及
zh-Hant: 提及
[choice.notice_kind.assigned]
en: Assigned
de: Zuweisung
es: Asignación
zh-Hans: 分配
zh-Hant: 指派
[choice.notice_kind.reminder]
en: Reminder
de: Erinnerung
es: Recordatorio
zh-Hans: 提醒
zh-Hant: 提醒
[choice.notice_kind.follow_up]
en: Follow-up
de: Folgeaufgabe
es: Seguimiento
zh-Hans: 跟进
zh-Hant: 跟進
[calendar.title]
en: Calendar
de: Kalender
es: Calendario
zh-Hans: 日历
zh-Hant: 行事曆
[calendar.month]
en: {month} {year}
de: {month} {year}
es: {month} de {year}
zh-Hans: {year}年{month}
zh-Hant: {year}年{month}
[calendar.span]
en: View
de: Ansicht
es: Vista
zh-Hans: 视图
zh-Hant: 檢視
[calendar.day]
en: Day
de: Tag
es: Día
zh-Hans: 日
zh-Hant: 日
[calendar.week]
en: Week
de: Woche
es: Semana
zh-Hans: 周
zh-Hant: 週
[calendar.month_view]
en: Month
de: Monat
es: Mes
zh-Hans: 月
zh-Hant: 月
[calendar.agenda]
en: Agenda
de: Agenda
es: Agenda
zh-Hans: 日程表
zh-Hant: 議程
[calendar.today]
en: Today
de: Heute
es: Hoy
zh-Hans: 今天
zh-Hant: 今天
[calendar.before]
en: Earlier
de: Früher
es: Anterior
zh-Hans: 更早
zh-Hant: 更早
[calendar.after]
en: Later
de: Später
es: Siguiente
zh-Hans: 更晚
zh-Hant: 更晚
[calendar.all_day]
en: All day
de: Ganztägig
es: Todo el día
zh-Hans: 全天
zh-Hant: 全天
[calendar.more]
en: {n} more
de: {n} weitere
es: {n} más
zh-Hans: 还有 {n} 项
zh-Hant: 還有 {n} 項
[calendar.people]
en: Colleagues' calendars
de: Kalender der Kollegen
es: Calendarios del equipo
zh-Hans: 同事的日历
zh-Hant: 同事的行事曆
[calendar.nothing]
en: Nothing is planned in these days.
de: In diesen Tagen ist nichts geplant.
es: No hay nada previsto en estos días.
zh-Hans: 这些天没有安排。
zh-Hant: 這些天沒有安排。
[calendar.nothing_title]
en: A free calendar
de: Freier Kalender
es: Calendario libre
zh-Hans: 日历是空的
zh-Hant: 行事曆是空的
[calendar.moved]
en: {subject} moved to {when}
de: {subject} verschoben auf {when}
es: {subject} movida a {when}
zh-Hans: 已将“{subject}”移到 {when}
zh-Hant: 已將「{subject}」移到 {when}
[calendar.removed]
en: {subject} removed
de: {subject} entfernt
es: {subject} eliminada
zh-Hans: 已删除“{subject}”
zh-Hant: 已刪除「{subject}」
[calendar.series_title]
en: This repeats
de: Das wiederholt sich
es: Esto se repite
zh-Hans: 这是重复日程
zh-Hant: 這是重複行程
[calendar.series_move]
en: Move which occurrences of “{subject}”?
de: Welche Termine von „{subject}“ verschieben?
es: ¿Qué repeticiones de «{subject}» mover?
zh-Hans: 要移动“{subject}”的哪些日程？
zh-Hant: 要移動「{subject}」的哪些行程？
[calendar.series_remove]
en: Remove which occurrences of “{subject}”?
de: Welche Termine von „{subject}“ entfernen?
es: ¿Qué repeticiones de «{subject}» eliminar?
zh-Hans: 要删除“{subject}”的哪些日程？
zh-Hant: 要刪除「{subject}」的哪些行程？
[calendar.series_open]
en: Edit which occurrences of “{subject}”?
de: Welche Termine von „{subject}“ bearbeiten?
es: ¿Qué repeticiones de «{subject}» editar?
zh-Hans: 要编辑“{subject}”的哪些日程？
zh-Hant: 要編輯「{subject}」的哪些行程？
[calendar.this_one]
en: Only this one
de: Nur dieser
es: Solo esta
zh-Hans: 仅此一次
zh-Hant: 僅此一次
[calendar.following]
en: This and following
de: Dieser und alle folgenden
es: Esta y las siguientes
zh-Hans: 此次及以后
zh-Hant: 此次及之後
[calendar.all]
en: All
de: Alle
es: Todas
zh-Hans: 全部
zh-Hant: 全部
[calendar.keys]
en: Shift with the arrow keys moves it, Ctrl with up and down makes it longer or shorter,
  Delete removes it
de: Umschalt mit Pfeiltasten verschiebt, Strg mit Auf und Ab kürzt oder verlängert, Entf entfernt
es: Mayús y las flechas la mueven, Ctrl con arriba y abajo la alarga o acorta, Supr la elimina
zh-Hans: Shift+方向键移动，Ctrl+上下键调整长短，Delete 删除
zh-Hant: Shift+方向鍵移動，Ctrl+上下鍵調整長短，Delete 刪除
[calendar.hours]
en: Hours
de: Stunden
es: Horas
zh-Hans: 时间轴
zh-Hant: 時間軸
[calendar.import]
en: Read an .ics file
de: Eine .ics-Datei einlesen
es: Leer un archivo .ics
zh-Hans: 导入 .ics 文件
zh-Hant: 匯入 .ics 檔案
[calendar.export]
en: Save as .ics file
de: Als .ics-Datei sichern
es: Guardar como archivo .ics
zh-Hans: 导出为 .ics 文件
zh-Hant: 匯出為 .ics 檔案
[calendar.menu]
en: More about the calendar
de: Mehr zum Kalender
es: Más del calendario
zh-Hans: 更多日历操作
zh-Hant: 更多行事曆操作
[calendar.repeats]
en: repeats
de: wiederholt sich
es: se repite
zh-Hans: 重复
zh-Hant: 重複
[calendar.done]
en: done
de: erledigt
es: hecha
zh-Hans: 已完成
zh-Hant: 已完成
[calendar.task]
en: Task
de: Aufgabe
es: Tarea
zh-Hans: 任务
zh-Hant: 任務
[nav.calendar]
en: Calendar
de: Kalender
es: Calendario
zh-Hans: 日历
zh-Hant: 行事曆
[error.recurrence_unknown]
en: This way of repeating is not supported: {detail}
de: Diese Art der Wiederholung gibt es hier nicht: {detail}
es: No se admite esta forma de repetición: {detail}
zh-Hans: 不支持这种重复方式：{detail}
zh-Hant: 不支援這種重複方式：{detail}
[error.recurrence_value]
en: The rule of repeating cannot be read: {detail}
de: Die Wiederholungsregel ist nicht lesbar: {detail}
es: No se entiende la regla de repetición: {detail}
zh-Hans: 无法识别重复规则：{detail}
zh-Hant: 無法辨識重複規則：{detail}
[error.ends_before_start]
en: It ends before it begins.
de: Das Ende liegt vor dem Beginn.
es: Termina antes de empezar.
zh-Hans: 结束时间早于开始时间。
zh-Hant: 結束時間早於開始時間。
[error.event_too_long]
en: An event lasts at most {detail} days.
de: Ein Termin dauert höchstens {detail} Tage.
es: Una cita dura como máximo {detail} días.
zh-Hans: 日程最长 {detail} 天。
zh-Hant: 行程最長 {detail} 天。
[repeat.never]
en: Does not repeat
de: Wiederholt sich nicht
es: No se repite
zh-Hans: 不重复
zh-Hant: 不重複
[repeat.day.one]
en: Every day
de: Jeden Tag
es: Cada día
zh-Hans: 每天
zh-Hant: 每天
[repeat.day.many]
en: Every {n} days
de: Alle {n} Tage
es: Cada {n} días
zh-Hans: 每 {n} 天
zh-Hant: 每 {n} 天
[repeat.week.one]
en: Every week
de: Jede Woche
es: Cada semana
zh-Hans: 每周
zh-Hant: 每週
[repeat.week.many]
en: Every {n} weeks
de: Alle {n} Wochen
es: Cada {n} semanas
zh-Hans: 每 {n} 周
zh-Hant: 每 {n} 週
[repeat.month.one]
en: Every month
de: Jeden Monat
es: Cada mes
zh-Hans: 每月
zh-Hant: 每月
[repeat.month.many]
en: Every {n} months
de: Alle {n} Monate
es: Cada {n} meses
zh-Hans: 每 {n} 个月
zh-Hant: 每 {n} 個月
[repeat.year.one]
en: Every year
de: Jedes Jahr
es: Cada año
zh-Hans: 每年
zh-Hant: 每年
[repeat.year.many]
en: Every {n} years
de: Alle {n} Jahre
es: Cada {n} años
zh-Hans: 每 {n} 年
zh-Hant: 每 {n} 年
[repeat.work_days]
en: Every working day (Mon to Fri)
de: An jedem Werktag (Mo bis Fr)
es: Cada día laborable (lun a vie)
zh-Hans: 每个工作日（周一至周五）
zh-Hant: 每個工作日（週一至週五）
[repeat.on]
en: {what}: {days}
de: {what}: {days}
es: {what}: {days}
zh-Hans: {what}：{days}
zh-Hant: {what}：{days}
[repeat.nth.1]
en: first
de: erster
es: primer
zh-Hans: 第一个
zh-Hant: 第一個
[repeat.nth.2]
en: second
de: zweiter
es: segundo
zh-Hans: 第二个
zh-Hant: 第二個
[repeat.nth.3]
en: third
de: dritter
es: tercer
zh-Hans: 第三个
zh-Hant: 第三個
[repeat.nth.4]
en: fourth
de: vierter
es: cuarto
zh-Hans: 第四个
zh-Hant: 第四個
[repeat.nth.5]
en: fifth
de: fünfter
es: quinto
zh-Hans: 第五个
zh-Hant: 第五個
[repeat.nth.last]
en: last
de: letzter
es: último
zh-Hans: 最后一个
zh-Hant: 最後一個
[repeat.last_day]
en: last day
de: letzter Tag
es: último día
zh-Hans: 最后一天
zh-Hant: 最後一天
[repeat.day_n]
en: day {n}
de: am {n}.
es: día {n}
zh-Hans: {n} 日
zh-Hant: {n} 日
[repeat.times]
en: {what}, {n} times
de: {what}, {n}-mal
es: {what}, {n} veces
zh-Hans: {what}，共 {n} 次
zh-Hant: {what}，共 {n} 次
[repeat.until]
en: {what} until {day}
de: {what} bis {day}
es: {what} hasta el {day}
zh-Hans: {what}，至 {day}
zh-Hant: {what}，至 {day}
[repeat.until_field]
en: Until
de: Bis
es: Hasta
zh-Hans: 截止
zh-Hant: 截止
[reminder.none]
en: No reminder
de: Keine Erinnerung
es: Sin recordatorio
zh-Hans: 不提醒
zh-Hant: 不提醒
[reminder.at_start]
en: When it begins
de: Zum Beginn
es: Al empezar
zh-Hans: 开始时
zh-Hant: 開始時
[reminder.minutes.one]
en: 1 minute before
de: 1 Minute vorher
es: 1 minuto antes
zh-Hans: 提前 {n} 分钟
zh-Hant: 提前 {n} 分鐘
[reminder.minutes.many]
en: {n} minutes before
de: {n} Minuten vorher
es: {n} minutos antes
zh-Hans: 提前 {n} 分钟
zh-Hant: 提前 {n} 分鐘
[reminder.hours.one]
en: 1 hour before
de: 1 Stunde vorher
es: 1 hora antes
zh-Hans: 提前 {n} 小时
zh-Hant: 提前 {n} 小時
[reminder.hours.many]
en: {n} hours before
de: {n} Stunden vorher
es: {n} horas antes
zh-Hans: 提前 {n} 小时
zh-Hant: 提前 {n} 小時
[reminder.days.one]
en: 1 day before
de: 1 Tag vorher
es: 1 día antes
zh-Hans: 提前 {n} 天
zh-Hant: 提前 {n} 天
[reminder.days.many]
en: {n} days before
de: {n} Tage vorher
es: {n} días antes
zh-Hans: 提前 {n} 天
zh-Hant: 提前 {n} 天
[form.add_person]
en: Add somebody
de: Jemanden hinzufügen
es: Añadir a alguien
zh-Hans: 添加人员
zh-Hant: 新增人員
[form.remove_person]
en: Remove {name}
de: {name} entfernen
es: Quitar a {name}
zh-Hans: 移除{name}
zh-Hant: 移除{name}
[follow_ups.hint]
en: When something happens to a record, somebody gets a task. What people do is noticed at
  once, also offline; what time brings is noticed by the server every hour.
de: Wenn mit einem Datensatz etwas geschieht, bekommt jemand eine Aufgabe. Was Menschen tun,
  wird sofort bemerkt, auch offline; was die Zeit bringt, bemerkt der Server jede Stunde.
es: Cuando le ocurre algo a un registro, alguien recibe una tarea. Lo que hacen las personas se
  detecta al momento, también sin conexión; lo que trae el tiempo lo detecta el servidor cada hora.
zh-Hans: 记录发生变化时，有人会得到一项任务。人的操作即时生效，离线也一样；随时间发生的由服务器每小时检查。
zh-Hant: 記錄發生變化時，有人會得到一項任務。人的操作即時生效，離線也一樣；隨時間發生的由伺服器每小時檢查。
[follow_ups.of]
en: Records
de: Datensätze
es: Registros
zh-Hans: 记录类型
zh-Hant: 記錄類型
[follow_ups.idle_days]
en: Days without any activity
de: Tage ohne jede Aktivität
es: Días sin actividad
zh-Hans: 无活动的天数
zh-Hant: 無活動的天數
[follow_ups.near_days]
en: Days until the date (negative: after it)
de: Tage bis zum Datum (negativ: danach)
es: Días hasta la fecha (negativo: después)
zh-Hans: 距该日期的天数（负数表示之后）
zh-Hant: 距該日期的天數（負數表示之後）
[follow_ups.task]
en: Task ({name} is the record's name)
de: Aufgabe ({name} ist der Name des Datensatzes)
es: Tarea ({name} es el nombre del registro)
zh-Hans: 任务（{name} 为记录名称）
zh-Hant: 任務（{name} 為記錄名稱）
[follow_ups.conditions.one]
en: Only if: 1 condition
de: Nur wenn: 1 Bedingung
es: Solo si: 1 condición
zh-Hans: 仅当：{n} 个条件
zh-Hant: 僅當：{n} 個條件
[follow_ups.conditions.many]
en: Only if: {n} conditions
de: Nur wenn: {n} Bedingungen
es: Solo si: {n} condiciones
zh-Hans: 仅当：{n} 个条件
zh-Hant: 僅當：{n} 個條件
[follow_ups.preview.one]
en: 1 record is like this now.
de: Zurzeit trifft das auf 1 Datensatz zu.
es: Ahora mismo hay 1 registro así.
zh-Hans: 目前有 {n} 条记录符合。
zh-Hant: 目前有 {n} 筆記錄符合。
[follow_ups.preview.many]
en: {n} records are like this now.
de: Zurzeit trifft das auf {n} Datensätze zu.
es: Ahora mismo hay {n} registros así.
zh-Hans: 目前有 {n} 条记录符合。
zh-Hant: 目前有 {n} 筆記錄符合。
[follow_ups.active]
en: {name} is active
de: {name} ist aktiv
es: {name} está activa
zh-Hans: {name}：启用
zh-Hant: {name}：啟用
[follow_ups.remove]
en: Remove {name}
de: {name} entfernen
es: Eliminar {name}
zh-Hans: 删除{name}
zh-Hant: 刪除{name}
[follow_ups.removed]
en: {name} removed
de: {name} entfernt
es: {name} eliminada
zh-Hans: 已删除{name}
zh-Hant: 已刪除{name}
[follow_ups.stopped]
en: {name} stopped
de: {name} angehalten
es: {name} detenida
zh-Hans: 已停用{name}
zh-Hant: 已停用{name}
[follow_ups.started]
en: {name} started
de: {name} gestartet
es: {name} iniciada
zh-Hans: 已启用{name}
zh-Hant: 已啟用{name}
[follow_ups.when.created]
en: is made
de: entsteht
es: se crea
zh-Hans: 新建
zh-Hant: 新增
[follow_ups.when.becomes]
en: {field} becomes {value}
de: {field} wird {value}
es: {field} pasa a {value}
zh-Hans: {field}变为{value}
zh-Hant: {field}變為{value}
[follow_ups.when.idle]
en: nothing for {days} days
de: {days} Tage lang nichts
es: nada durante {days} días
zh-Hans: {days} 天没有动静
zh-Hant: {days} 天沒有動靜
[follow_ups.when.date_near]
en: {days} days to {field}
de: {days} Tage bis {field}
es: {days} días para {field}
zh-Hans: 距{field}还有 {days} 天
zh-Hant: 距{field}還有 {days} 天
[follow_ups.sentence]
en: {entity}: {when} → {task}
de: {entity}: {when} → {task}
es: {entity}: {when} → {task}
zh-Hans: {entity}：{when} → {task}
zh-Hant: {entity}：{when} → {task}
[error.follow_up_field]
en: Choose a field that holds a date.
de: Ein Feld mit einem Datum wählen.
es: Elige un campo de fecha.
zh-Hans: 请选择日期字段。
zh-Hant: 請選擇日期欄位。
[bell.title]
en: Notifications
de: Benachrichtigungen
es: Avisos
zh-Hans: 通知
zh-Hant: 通知
[bell.news.one]
en: Notifications: 1 is new
de: Benachrichtigungen: 1 neu
es: Avisos: 1 nuevo
zh-Hans: 通知：{n} 条未读
zh-Hant: 通知：{n} 則未讀
[bell.news.many]
en: Notifications: {n} are new
de: Benachrichtigungen: {n} neu
es: Avisos: {n} nuevos
zh-Hans: 通知：{n} 条未读
zh-Hant: 通知：{n} 則未讀
[bell.nothing]
en: Nobody told you anything yet.
de: Noch keine Benachrichtigungen.
es: Todavía no hay avisos.
zh-Hans: 暂无通知。
zh-Hant: 尚無通知。
[bell.unread]
en: , unread
de: , ungelesen
es: , sin leer
zh-Hans: ，未读
zh-Hant: ，未讀
[bell.read_all]
en: Mark all as read
de: Alle als gelesen markieren
es: Marcar todo como leído
zh-Hans: 全部标为已读
zh-Hant: 全部標為已讀
[bell.mention]
en: Mentioned you
de: Hat Sie erwähnt
es: Te ha mencionado
zh-Hans: 提到了您
zh-Hant: 提到了您
[bell.assigned]
en: Now yours
de: Jetzt Ihre Aufgabe
es: Ahora es tuyo
zh-Hans: 已分配给您
zh-Hant: 已指派給您
[bell.reminder]
en: Reminder
de: Erinnerung
es: Recordatorio
zh-Hans: 提醒
zh-Hant: 提醒
[bell.follow_up]
en: Follow-up task
de: Folgeaufgabe
es: Tarea de seguimiento
zh-Hans: 跟进任务
zh-Hant: 跟進任務
[bell.due]
en: {subject} · {when}
de: {subject} · {when}
es: {subject} · {when}
zh-Hans: {subject} · {when}
zh-Hant: {subject} · {when}
[bell.several.one]
en: 1 reminder came due while you were away
de: 1 Erinnerung wurde fällig, während Sie weg waren
es: Venció 1 recordatorio en tu ausencia
zh-Hans: 您离开期间有 {n} 条提醒到期
zh-Hant: 您離開期間有 {n} 則提醒到期
[bell.several.many]
en: {n} reminders came due
de: {n} Erinnerungen sind fällig geworden
es: Han vencido {n} recordatorios
zh-Hans: 有 {n} 条提醒到期
zh-Hant: 有 {n} 則提醒到期
[settings.reminders]
en: Calendar and reminders
de: Kalender und Erinnerungen
es: Calendario y recordatorios
zh-Hans: 日历与提醒
zh-Hant: 行事曆與提醒
[settings.notices_unknown]
en: Reminders are shown in this window. They can also come as messages of your system.
de: Erinnerungen erscheinen in diesem Fenster. Sie können auch als Mitteilungen des Systems
  kommen.
es: Los recordatorios aparecen en esta ventana. También pueden llegar como avisos del sistema.
zh-Hans: 提醒显示在本窗口，也可以作为系统通知显示。
zh-Hant: 提醒顯示在本視窗，也可以作為系統通知顯示。
[settings.notices_granted]
en: Reminders also come as messages of your system while the program is open.
de: Solange das Programm offen ist, kommen Erinnerungen auch als Mitteilungen des Systems.
es: Mientras el programa esté abierto, los recordatorios llegan también como avisos del sistema.
zh-Hans: 程序打开时，提醒也会作为系统通知显示。
zh-Hant: 程式開啟時，提醒也會作為系統通知顯示。
[settings.notices_denied]
en: This browser does not let the program send messages. You can change that in the browser's
  settings.
de: Dieser Browser erlaubt dem Programm keine Mitteilungen. Das lässt sich in den Einstellungen
  des Browsers ändern.
es: Este navegador no permite que el programa envíe avisos. Puedes cambiarlo en los ajustes del
  navegador.
zh-Hans: 浏览器不允许本程序发送通知，可在浏览器设置中更改。
zh-Hant: 瀏覽器不允許本程式傳送通知，可在瀏覽器設定中變更。
[settings.notices_missing]
en: This browser knows no messages of the system.
de: Dieser Browser kennt keine Mitteilungen des Systems.
es: Este navegador no tiene avisos del sistema.
zh-Hans: 此浏览器不支持系统通知。
zh-Hant: 此瀏覽器不支援系統通知。
[settings.notices_ask]
en: Allow messages
de: Mitteilungen erlauben
es: Permitir avisos
zh-Hans: 允许通知
zh-Hant: 允許通知
[settings.feed]
en: Other calendars can show yours by an address that nobody can guess. A new address ends the
  earlier one.
de: Andere Kalender können Ihren über eine Adresse zeigen, die niemand erraten kann. Eine neue
  Adresse beendet die frühere.
es: Otros calendarios pueden mostrar el tuyo con una dirección que nadie puede adivinar. Una
  dirección nueva anula la anterior.
zh-Hans: 其他日历可通过一个无法猜到的地址显示您的日历。新地址会使旧地址失效。
zh-Hant: 其他行事曆可透過一個無法猜到的網址顯示您的行事曆。新網址會使舊網址失效。
[settings.feed_make]
en: New calendar address
de: Neue Kalenderadresse
es: Nueva dirección de calendario
zh-Hans: 新建日历地址
zh-Hant: 新增行事曆網址
[settings.feed_end]
en: End the address
de: Adresse beenden
es: Anular la dirección
zh-Hans: 停用地址
zh-Hant: 停用網址
[settings.feed_ended]
en: The address leads nowhere now
de: Die Adresse führt jetzt nirgendwohin
es: La dirección ya no lleva a ninguna parte
zh-Hans: 该地址已失效
zh-Hant: 該網址已失效
[ical.taken.one]
en: 1 event read from {file}
de: 1 Termin aus {file} eingelesen
es: 1 cita leída de {file}
zh-Hans: 已从 {file} 导入 {n} 项
zh-Hant: 已從 {file} 匯入 {n} 項
[ical.taken.many]
en: {n} events read from {file}
de: {n} Termine aus {file} eingelesen
es: {n} citas leídas de {file}
zh-Hans: 已从 {file} 导入 {n} 项
zh-Hant: 已從 {file} 匯入 {n} 項
[ical.left_out]
en: Line {line}: {why}
de: Zeile {line}: {why}
es: Línea {line}: {why}
zh-Hans: 第 {line} 行：{why}
zh-Hant: 第 {line} 行：{why}
[ical.problems.one]
en: 1 thing needs a look
de: 1 Stelle braucht einen Blick
es: 1 cosa requiere atención
zh-Hans: 有 {n} 处需要查看
zh-Hant: 有 {n} 處需要查看
[ical.problems.many]
en: {n} things need a look
de: {n} Stellen brauchen einen Blick
es: {n} cosas requieren atención
zh-Hans: 有 {n} 处需要查看
zh-Hant: 有 {n} 處需要查看
[error.not_ical]
en: This is no calendar file.
de: Das ist keine Kalenderdatei.
es: No es un archivo de calendario.
zh-Hans: 这不是日历文件。
zh-Hant: 這不是行事曆檔案。
[error.ical_too_big]
en: A calendar file may have at most {detail} MB.
de: Eine Kalenderdatei darf höchstens {detail} MB groß sein.
es: Un archivo de calendario puede tener como máximo {detail} MB.
zh-Hans: 日历文件最大 {detail} MB。
zh-Hant: 行事曆檔案最大 {detail} MB。
[error.ical_time]
en: A time cannot be read: {detail}
de: Eine Zeit ist nicht lesbar: {detail}
es: No se entiende una hora: {detail}
zh-Hans: 无法识别时间：{detail}
zh-Hant: 無法辨識時間：{detail}
[error.ical_uid]
en: An event has no UID.
de: Ein Termin hat keine UID.
es: Una cita no tiene UID.
zh-Hans: 有一项缺少 UID。
zh-Hant: 有一項缺少 UID。
[error.ical_too_long]
en: A line is too long and was cut.
de: Eine Zeile ist zu lang und wurde gekürzt.
es: Una línea es demasiado larga y se ha cortado.
zh-Hans: 某行过长，已截断。
zh-Hant: 某行過長，已截斷。
[error.ical_zone]
en: Times in {detail} were read by your own clock.
de: Zeiten in {detail} wurden nach Ihrer eigenen Uhr gelesen.
es: Las horas de {detail} se han leído con tu propio reloj.
zh-Hans: {detail} 的时间按您的时钟读取。
zh-Hant: {detail} 的時間按您的時鐘讀取。
[keys.move]
en: Move an event or a card
de: Termin oder Karte verschieben
es: Mover una cita o una tarjeta
zh-Hans: 移动日程或卡片
zh-Hant: 移動行程或卡片
[keys.resize]
en: Make an event longer or shorter
de: Termin verlängern oder kürzen
es: Alargar o acortar una cita
zh-Hans: 调整日程长短
zh-Hant: 調整行程長短
)acq";
}

}  // namespace acq::catalogue
