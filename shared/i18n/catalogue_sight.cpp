// Words of dashboards, pivots, the forecast and sales targets.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view sight() {
  return R"acq(
[nav.dashboards]
en: Dashboards
de: Dashboards
es: Paneles
zh-Hans: 仪表板
zh-Hant: 儀表板
[nav.forecast]
en: Forecast
de: Prognose
es: Previsión
zh-Hans: 预测
zh-Hant: 預測
[entity.dashboard]
en: Dashboard
de: Dashboard
es: Panel
zh-Hans: 仪表板
zh-Hant: 儀表板
[entities.dashboard]
en: Dashboards
de: Dashboards
es: Paneles
zh-Hans: 仪表板
zh-Hant: 儀表板
[new.dashboard]
en: New dashboard
de: Neues Dashboard
es: Nuevo panel
zh-Hans: 新建仪表板
zh-Hant: 新增儀表板
[entity.dashboard_widget]
en: Widget
de: Element
es: Elemento
zh-Hans: 组件
zh-Hant: 元件
[entities.dashboard_widget]
en: Widgets
de: Elemente
es: Elementos
zh-Hans: 组件
zh-Hant: 元件
[new.dashboard_widget]
en: New widget
de: Neues Element
es: Nuevo elemento
zh-Hans: 新建组件
zh-Hant: 新增元件
[entity.sales_target]
en: Sales target
de: Vertriebsziel
es: Objetivo de ventas
zh-Hans: 销售目标
zh-Hant: 銷售目標
[entities.sales_target]
en: Sales targets
de: Vertriebsziele
es: Objetivos de ventas
zh-Hans: 销售目标
zh-Hant: 銷售目標
[new.sales_target]
en: New sales target
de: Neues Vertriebsziel
es: Nuevo objetivo de ventas
zh-Hans: 新建销售目标
zh-Hant: 新增銷售目標
[field.listed_for]
en: Listed for
de: Aufgeführt für
es: En la lista de
zh-Hans: 列表显示给
zh-Hant: 列表顯示給
[field.dashboard]
en: Dashboard
de: Dashboard
es: Panel
zh-Hans: 仪表板
zh-Hant: 儀表板
[field.widget_kind]
en: Kind
de: Art
es: Tipo
zh-Hans: 类型
zh-Hant: 類型
[field.measure]
en: What is shown
de: Was gezeigt wird
es: Qué se muestra
zh-Hans: 显示内容
zh-Hant: 顯示內容
[field.measure_field]
en: Of which field
de: Von welchem Feld
es: De qué campo
zh-Hans: 对哪个字段
zh-Hant: 對哪個欄位
[field.group_field]
en: By
de: Nach
es: Por
zh-Hans: 分组依据
zh-Hant: 分組依據
[field.time_bucket]
en: In steps of
de: In Schritten von
es: En pasos de
zh-Hans: 时间单位
zh-Hant: 時間單位
[field.second_field]
en: And by
de: Und nach
es: Y por
zh-Hans: 第二分组
zh-Hant: 第二分組
[field.widget_period]
en: Which days
de: Welche Tage
es: Qué días
zh-Hans: 时间范围
zh-Hant: 時間範圍
[field.period_field]
en: Days go by
de: Tage richten sich nach
es: Los días según
zh-Hans: 日期依据
zh-Hant: 日期依據
[field.compares]
en: Compare with the period before
de: Mit dem Zeitraum davor vergleichen
es: Comparar con el periodo anterior
zh-Hans: 与上一期间比较
zh-Hant: 與上一期間比較
[field.target_value]
en: Target
de: Ziel
es: Objetivo
zh-Hans: 目标
zh-Hant: 目標
[field.width]
en: Width
de: Breite
es: Anchura
zh-Hans: 宽度
zh-Hant: 寬度
[field.height]
en: Height
de: Höhe
es: Altura
zh-Hans: 高度
zh-Hant: 高度
[field.month]
en: Month
de: Monat
es: Mes
zh-Hans: 月份
zh-Hant: 月份
[choice.listed_for.none]
en: Me only
de: Nur mich
es: Solo para mí
zh-Hans: 仅自己
zh-Hant: 僅自己
[choice.listed_for.team]
en: My team
de: Mein Team
es: Mi equipo
zh-Hans: 我的团队
zh-Hant: 我的團隊
[choice.listed_for.all]
en: Everybody
de: Alle
es: Todos
zh-Hans: 所有人
zh-Hant: 所有人
[choice.widget_kind.number]
en: Number
de: Zahl
es: Número
zh-Hans: 数字
zh-Hant: 數字
[choice.widget_kind.bar]
en: Bars
de: Balken
es: Barras
zh-Hans: 柱状图
zh-Hant: 長條圖
[choice.widget_kind.line]
en: Line
de: Linie
es: Línea
zh-Hans: 折线图
zh-Hant: 折線圖
[choice.widget_kind.funnel]
en: Funnel
de: Trichter
es: Embudo
zh-Hans: 漏斗图
zh-Hant: 漏斗圖
[choice.widget_kind.donut]
en: Ring
de: Ring
es: Anillo
zh-Hans: 环形图
zh-Hant: 環圈圖
[choice.widget_kind.table]
en: Table
de: Tabelle
es: Tabla
zh-Hans: 表格
zh-Hant: 表格
[choice.widget_kind.leaderboard]
en: Leaderboard
de: Rangliste
es: Clasificación
zh-Hans: 排行榜
zh-Hant: 排行榜
[choice.widget_kind.pivot]
en: Pivot
de: Pivot
es: Tabla dinámica
zh-Hans: 透视表
zh-Hant: 樞紐分析表
[choice.measure.count]
en: Number
de: Anzahl
es: Número
zh-Hans: 数量
zh-Hant: 數量
[choice.measure.sum]
en: Sum
de: Summe
es: Suma
zh-Hans: 总和
zh-Hant: 總和
[choice.measure.average]
en: Average
de: Durchschnitt
es: Promedio
zh-Hans: 平均值
zh-Hant: 平均值
[choice.measure.minimum]
en: Least
de: Kleinster Wert
es: Mínimo
zh-Hans: 最小值
zh-Hant: 最小值
[choice.measure.maximum]
en: Most
de: Größter Wert
es: Máximo
zh-Hans: 最大值
zh-Hant: 最大值
[choice.time_bucket.day]
en: Days
de: Tagen
es: Días
zh-Hans: 天
zh-Hant: 天
[choice.time_bucket.week]
en: Weeks
de: Wochen
es: Semanas
zh-Hans: 周
zh-Hant: 週
[choice.time_bucket.month]
en: Months
de: Monaten
es: Meses
zh-Hans: 月
zh-Hant: 月
[choice.time_bucket.quarter]
en: Quarters
de: Quartalen
es: Trimestres
zh-Hans: 季度
zh-Hant: 季
[choice.time_bucket.year]
en: Years
de: Jahren
es: Años
zh-Hans: 年
zh-Hant: 年
[choice.widget_period.dashboard]
en: As the dashboard
de: Wie das Dashboard
es: Como el panel
zh-Hans: 与仪表板一致
zh-Hant: 與儀表板一致
[choice.widget_period.always]
en: All days
de: Alle Tage
es: Todos los días
zh-Hans: 全部时间
zh-Hant: 全部時間
[choice.widget_period.this_month]
en: This month
de: Dieser Monat
es: Este mes
zh-Hans: 本月
zh-Hant: 本月
[choice.widget_period.this_quarter]
en: This quarter
de: Dieses Quartal
es: Este trimestre
zh-Hans: 本季度
zh-Hant: 本季
[choice.widget_period.this_year]
en: This year
de: Dieses Jahr
es: Este año
zh-Hans: 今年
zh-Hant: 今年
[choice.widget_period.past_30_days]
en: Last 30 days
de: Letzte 30 Tage
es: Últimos 30 días
zh-Hans: 最近 30 天
zh-Hant: 最近 30 天
[error.not_countable]
en: “{detail}” cannot be used here. Choose another field.
de: „{detail}“ lässt sich hier nicht verwenden. Wählen Sie ein anderes Feld.
es: «{detail}» no se puede usar aquí. Elija otro campo.
zh-Hans: 此处不能使用“{detail}”。请选择其他字段。
zh-Hant: 此處不能使用「{detail}」。請選擇其他欄位。
[error.bad_month]
en: “{detail}” is no month. Write it as 2026-11.
de: „{detail}“ ist kein Monat. Schreiben Sie ihn als 2026-11.
es: «{detail}» no es un mes. Escríbalo como 2026-11.
zh-Hans: “{detail}”不是月份。请写成 2026-11。
zh-Hant: 「{detail}」不是月份。請寫成 2026-11。
[error.target_for_one]
en: A target is for one person or for one team. Choose one of the two.
de: Ein Ziel gilt für eine Person oder für ein Team. Wählen Sie eines von beiden.
es: Un objetivo es de una persona o de un equipo. Elija uno de los dos.
zh-Hans: 目标只能属于一个人或一个团队。请二选一。
zh-Hant: 目標只能屬於一個人或一個團隊。請二擇一。
[sight.dashboard]
en: Dashboard
de: Dashboard
es: Panel
zh-Hans: 仪表板
zh-Hant: 儀表板
[sight.new_dashboard]
en: New dashboard
de: Neues Dashboard
es: Nuevo panel
zh-Hans: 新建仪表板
zh-Hant: 新增儀表板
[sight.more]
en: More for this dashboard
de: Mehr zu diesem Dashboard
es: Más de este panel
zh-Hans: 此仪表板的更多操作
zh-Hant: 此儀表板的更多操作
[sight.settings]
en: Name and sharing
de: Name und Freigabe
es: Nombre y uso compartido
zh-Hans: 名称与共享
zh-Hant: 名稱與分享
[sight.remove_dashboard]
en: Remove dashboard
de: Dashboard entfernen
es: Quitar panel
zh-Hans: 移除仪表板
zh-Hant: 移除儀表板
[sight.period]
en: Period
de: Zeitraum
es: Periodo
zh-Hans: 期间
zh-Hant: 期間
[sight.own_days]
en: Own days
de: Eigene Tage
es: Días propios
zh-Hans: 自定义
zh-Hant: 自訂
[sight.from]
en: From
de: Von
es: Desde
zh-Hans: 从
zh-Hant: 從
[sight.to]
en: To
de: Bis
es: Hasta
zh-Hans: 到
zh-Hant: 到
[sight.days_turned]
en: The first day comes after the last. Correct one of them.
de: Der erste Tag liegt nach dem letzten. Berichtigen Sie einen davon.
es: El primer día es posterior al último. Corrija uno de ellos.
zh-Hans: 开始日期晚于结束日期。请更正其中一个。
zh-Hant: 開始日期晚於結束日期。請更正其中一個。
[sight.compare]
en: Compare
de: Vergleichen
es: Comparar
zh-Hans: 比较
zh-Hant: 比較
[sight.arrange]
en: Arrange
de: Anordnen
es: Organizar
zh-Hans: 排列
zh-Hant: 排列
[sight.arranged]
en: Done
de: Fertig
es: Listo
zh-Hans: 完成
zh-Hant: 完成
[sight.add_widget]
en: Add widget
de: Element hinzufügen
es: Añadir elemento
zh-Hans: 添加组件
zh-Hant: 新增元件
[sight.edit_widget]
en: Edit widget
de: Element bearbeiten
es: Editar elemento
zh-Hans: 编辑组件
zh-Hant: 編輯元件
[sight.remove_widget]
en: Remove widget
de: Element entfernen
es: Quitar elemento
zh-Hans: 移除组件
zh-Hant: 移除元件
[sight.widget_menu]
en: More for {widget}
de: Mehr zu {widget}
es: Más de {widget}
zh-Hans: {widget}的更多操作
zh-Hant: {widget}的更多操作
[sight.of_widget]
en: {action}: {widget}
de: {action}: {widget}
es: {action}: {widget}
zh-Hans: {action}：{widget}
zh-Hant: {action}：{widget}
[sight.earlier]
en: Move earlier
de: Nach vorn
es: Mover antes
zh-Hans: 前移
zh-Hant: 前移
[sight.later]
en: Move later
de: Nach hinten
es: Mover después
zh-Hans: 后移
zh-Hant: 後移
[sight.size]
en: Size
de: Größe
es: Tamaño
zh-Hans: 大小
zh-Hant: 大小
[sight.as_table]
en: Show as table
de: Als Tabelle zeigen
es: Mostrar como tabla
zh-Hans: 以表格显示
zh-Hant: 以表格顯示
[sight.as_chart]
en: Show as chart
de: Als Diagramm zeigen
es: Mostrar como gráfico
zh-Hans: 以图表显示
zh-Hant: 以圖表顯示
[sight.csv]
en: Export as CSV
de: Als CSV exportieren
es: Exportar como CSV
zh-Hans: 导出为 CSV
zh-Hant: 匯出為 CSV
[sight.picture]
en: Save as a picture
de: Als Bild speichern
es: Guardar como imagen
zh-Hans: 保存为图片
zh-Hant: 儲存為圖片
[sight.print]
en: Print
de: Drucken
es: Imprimir
zh-Hans: 打印
zh-Hant: 列印
[paper.saved]
en: Saved as {name}
de: Gespeichert als {name}
es: Guardado como {name}
zh-Hans: 已保存为 {name}
zh-Hant: 已儲存為 {name}
[sight.nothing]
en: Nothing in these days.
de: Nichts in diesen Tagen.
es: Nada en estos días.
zh-Hans: 这段时间没有数据。
zh-Hant: 這段時間沒有資料。
[sight.counting]
en: Counting …
de: Wird gezählt …
es: Contando…
zh-Hans: 正在统计…
zh-Hant: 正在統計…
[sight.empty]
en: Nothing on this dashboard yet
de: Noch nichts auf diesem Dashboard
es: Aún no hay nada en este panel
zh-Hans: 此仪表板还是空的
zh-Hant: 此儀表板還是空的
[sight.empty_hint]
en: A widget shows a number or a chart over any list.
de: Ein Element zeigt eine Zahl oder ein Diagramm über eine beliebige Liste.
es: Un elemento muestra un número o un gráfico de cualquier lista.
zh-Hans: 组件可以显示任意列表的数字或图表。
zh-Hant: 元件可以顯示任意清單的數字或圖表。
[sight.none]
en: No dashboards yet
de: Noch keine Dashboards
es: Aún no hay paneles
zh-Hans: 还没有仪表板
zh-Hant: 還沒有儀表板
[sight.none_hint]
en: Begin with a ready one for sales, service or marketing, and change it as you like.
de: Beginnen Sie mit einem fertigen für Vertrieb, Service oder Marketing und ändern Sie es nach
  Belieben.
es: Empiece con uno listo para ventas, servicio o marketing y cámbielo a su gusto.
zh-Hans: 可以从销售、服务或市场的现成仪表板开始，再按需修改。
zh-Hant: 可以從銷售、服務或行銷的現成儀表板開始，再按需修改。
[sight.untitled]
en: My dashboard
de: Mein Dashboard
es: Mi panel
zh-Hans: 我的仪表板
zh-Hant: 我的儀表板
[sight.made]
en: {name} was made
de: {name} wurde angelegt
es: Se ha creado {name}
zh-Hans: 已创建“{name}”
zh-Hant: 已建立「{name}」
[sight.saved]
en: {name} was saved
de: {name} wurde gespeichert
es: Se ha guardado {name}
zh-Hans: 已保存“{name}”
zh-Hant: 已儲存「{name}」
[sight.removed]
en: {name} was removed
de: {name} wurde entfernt
es: Se ha quitado {name}
zh-Hans: 已移除“{name}”
zh-Hant: 已移除「{name}」
[sight.moved]
en: The widget was moved
de: Das Element wurde verschoben
es: Se ha movido el elemento
zh-Hans: 组件已移动
zh-Hant: 元件已移動
[sight.resized]
en: The widget has another size
de: Das Element hat eine andere Größe
es: El elemento tiene otro tamaño
zh-Hans: 组件大小已更改
zh-Hant: 元件大小已變更
[sight.entity]
en: Records
de: Datensätze
es: Registros
zh-Hans: 记录
zh-Hant: 記錄
[sight.which]
en: Which of them
de: Welche davon
es: Cuáles de ellos
zh-Hans: 其中哪些
zh-Hant: 其中哪些
[sight.all_records]
en: All of them
de: Alle
es: Todos
zh-Hans: 全部
zh-Hant: 全部
[sight.edit_filter]
en: Filter
de: Filter
es: Filtro
zh-Hans: 筛选
zh-Hant: 篩選
[sight.by]
en: {measure} by {group}
de: {measure} nach {group}
es: {measure} por {group}
zh-Hans: {measure}（按{group}）
zh-Hant: {measure}（依{group}）
[sight.number_of]
en: Number of {entities}
de: Anzahl {entities}
es: Número de {entities}
zh-Hans: {entities}数量
zh-Hant: {entities}數量
[sight.measure_of]
en: {field} ({measure})
de: {field} ({measure})
es: {field} ({measure})
zh-Hans: {field}（{measure}）
zh-Hant: {field}（{measure}）
[sight.not_set]
en: Not set
de: Nicht angegeben
es: Sin indicar
zh-Hans: 未填写
zh-Hant: 未填寫
[sight.unknown]
en: Unknown
de: Unbekannt
es: Desconocido
zh-Hans: 未知
zh-Hant: 未知
[sight.week]
en: W{week} {year}
de: KW {week}/{year}
es: S{week} {year}
zh-Hans: {year}年第{week}周
zh-Hant: {year}年第{week}週
[sight.month]
en: {month} {year}
de: {month} {year}
es: {month} {year}
zh-Hans: {year}年{month}
zh-Hant: {year}年{month}
[sight.quarter]
en: Q{quarter} {year}
de: Q{quarter} {year}
es: T{quarter} {year}
zh-Hans: {year}年第{quarter}季度
zh-Hant: {year}年第{quarter}季
[sight.others.one]
en: 1 other
de: 1 weiterer
es: 1 más
zh-Hans: 其他 {n} 项
zh-Hant: 其他 {n} 項
[sight.others.many]
en: {n} others
de: {n} weitere
es: {n} más
zh-Hans: 其他 {n} 项
zh-Hant: 其他 {n} 項
[sight.others_note.one]
en: 1 group is not shown.
de: 1 Gruppe ist nicht gezeigt.
es: No se muestra 1 grupo.
zh-Hans: 有 {n} 组未显示。
zh-Hant: 有 {n} 組未顯示。
[sight.others_note.many]
en: {n} groups are not shown.
de: {n} Gruppen sind nicht gezeigt.
es: No se muestran {n} grupos.
zh-Hans: 有 {n} 组未显示。
zh-Hant: 有 {n} 組未顯示。
[sight.other_currency]
en: Not included, in another currency: {value}.
de: Nicht enthalten, in anderer Währung: {value}.
es: No incluido, en otra moneda: {value}.
zh-Hans: 未计入（其他货币）：{value}。
zh-Hant: 未計入（其他貨幣）：{value}。
[sight.converted]
en: At today’s rate: {currencies}.
de: Zum heutigen Kurs: {currencies}.
es: Al cambio de hoy: {currencies}.
zh-Hans: 按今日汇率折算：{currencies}。
zh-Hant: 依今日匯率換算：{currencies}。
[sight.this_period]
en: This period
de: Dieser Zeitraum
es: Este periodo
zh-Hans: 本期
zh-Hant: 本期
[sight.period_before]
en: Period before
de: Zeitraum davor
es: Periodo anterior
zh-Hans: 上一期
zh-Hant: 上一期
[sight.to_before]
en: {percent} to the period before
de: {percent} zum Zeitraum davor
es: {percent} respecto al periodo anterior
zh-Hans: 较上一期 {percent}
zh-Hant: 較上一期 {percent}
[sight.nothing_before]
en: Nothing in the period before
de: Nichts im Zeitraum davor
es: Nada en el periodo anterior
zh-Hans: 上一期没有数据
zh-Hant: 上一期沒有資料
[sight.target]
en: Target: {value}
de: Ziel: {value}
es: Objetivo: {value}
zh-Hans: 目标：{value}
zh-Hant: 目標：{value}
[sight.of_target]
en: {percent} of {value}
de: {percent} von {value}
es: {percent} de {value}
zh-Hans: 已达 {value} 的 {percent}
zh-Hant: 已達 {value} 的 {percent}
[sight.total]
en: Total
de: Gesamt
es: Total
zh-Hans: 合计
zh-Hant: 合計
[sight.all_others]
en: All others
de: Alle übrigen
es: Todos los demás
zh-Hans: 其他全部
zh-Hant: 其他全部
[sight.sales]
en: Sales overview
de: Vertriebsübersicht
es: Resumen de ventas
zh-Hans: 销售概览
zh-Hant: 銷售概覽
[sight.sales_about]
en: What was won, the pipeline, who sells, why deals are lost
de: Gewonnenes, Pipeline, wer verkauft, warum Chancen verloren gehen
es: Lo ganado, el embudo, quién vende, por qué se pierde
zh-Hans: 赢单、销售漏斗、排行、丢单原因
zh-Hant: 成交、銷售漏斗、排行、失單原因
[sight.service]
en: Service overview
de: Serviceübersicht
es: Resumen de servicio
zh-Hans: 服务概览
zh-Hant: 服務概覽
[sight.service_about]
en: Open and new tickets, channels, priorities, who works on them
de: Offene und neue Tickets, Kanäle, Prioritäten, wer daran arbeitet
es: Incidencias abiertas y nuevas, canales, prioridades, quién las lleva
zh-Hans: 未结与新工单、渠道、优先级、负责人
zh-Hant: 未結與新案件、管道、優先順序、負責人
[sight.marketing]
en: Marketing overview
de: Marketingübersicht
es: Resumen de marketing
zh-Hans: 市场概览
zh-Hant: 行銷概覽
[sight.marketing_about]
en: New leads and contacts, where they come from, what becomes of them
de: Neue Leads und Kontakte, woher sie kommen, was daraus wird
es: Nuevos clientes potenciales y contactos, de dónde vienen, qué pasa con ellos
zh-Hans: 新线索与联系人、来源与转化
zh-Hant: 新潛在客戶與聯絡人、來源與轉換
[sight.empty_one]
en: Empty dashboard
de: Leeres Dashboard
es: Panel vacío
zh-Hans: 空白仪表板
zh-Hant: 空白儀表板
[sight.empty_one_about]
en: Put together by yourself
de: Selbst zusammengestellt
es: Montado por usted
zh-Hans: 自行搭建
zh-Hant: 自行組合
[sight.won]
en: Won
de: Gewonnen
es: Ganado
zh-Hans: 赢单金额
zh-Hant: 成交金額
[sight.won_deals]
en: Deals won
de: Gewonnene Verkaufschancen
es: Oportunidades ganadas
zh-Hans: 赢单数
zh-Hant: 成交數
[sight.won_average]
en: Average deal won
de: Gewonnen im Durchschnitt
es: Oportunidad ganada media
zh-Hans: 平均赢单金额
zh-Hant: 平均成交金額
[sight.open_pipeline]
en: Open pipeline
de: Offene Pipeline
es: Embudo abierto
zh-Hans: 进行中的商机
zh-Hant: 進行中的商機
[sight.won_by_month]
en: Won by month
de: Gewonnen nach Monat
es: Ganado por mes
zh-Hans: 每月赢单
zh-Hant: 每月成交
[sight.pipeline]
en: Pipeline by stage
de: Pipeline nach Phase
es: Embudo por etapa
zh-Hans: 各阶段商机
zh-Hant: 各階段商機
[sight.won_by_owner]
en: Won by owner
de: Gewonnen nach Zuständigen
es: Ganado por responsable
zh-Hans: 负责人赢单排行
zh-Hant: 負責人成交排行
[sight.lost_reasons]
en: Why deals were lost
de: Warum Verkaufschancen verloren gingen
es: Por qué se perdieron oportunidades
zh-Hans: 丢单原因
zh-Hant: 失單原因
[sight.open_tickets]
en: Open tickets
de: Offene Tickets
es: Incidencias abiertas
zh-Hans: 未结工单
zh-Hant: 未結案件
[sight.new_tickets]
en: New tickets
de: Neue Tickets
es: Incidencias nuevas
zh-Hans: 新工单
zh-Hant: 新案件
[sight.solved_tickets]
en: Solved tickets
de: Gelöste Tickets
es: Incidencias resueltas
zh-Hans: 已解决工单
zh-Hant: 已解決案件
[sight.urgent_tickets]
en: Urgent and open
de: Dringend und offen
es: Urgentes y abiertas
zh-Hans: 紧急未结
zh-Hant: 緊急未結
[sight.tickets_by_week]
en: New tickets by week
de: Neue Tickets nach Woche
es: Incidencias nuevas por semana
zh-Hans: 每周新工单
zh-Hant: 每週新案件
[sight.open_by_priority]
en: Open tickets by priority
de: Offene Tickets nach Priorität
es: Incidencias abiertas por prioridad
zh-Hans: 未结工单（按优先级）
zh-Hant: 未結案件（依優先順序）
[sight.tickets_by_channel]
en: New tickets by channel
de: Neue Tickets nach Kanal
es: Incidencias nuevas por canal
zh-Hans: 新工单（按渠道）
zh-Hant: 新案件（依管道）
[sight.open_by_owner]
en: Open tickets by owner
de: Offene Tickets nach Zuständigen
es: Incidencias abiertas por responsable
zh-Hans: 未结工单（按负责人）
zh-Hant: 未結案件（依負責人）
[sight.new_leads]
en: New leads
de: Neue Leads
es: Clientes potenciales nuevos
zh-Hans: 新线索
zh-Hant: 新潛在客戶
[sight.new_contacts]
en: New contacts
de: Neue Kontakte
es: Contactos nuevos
zh-Hans: 新联系人
zh-Hant: 新聯絡人
[sight.new_accounts]
en: New companies
de: Neue Firmen
es: Empresas nuevas
zh-Hans: 新公司
zh-Hant: 新公司
[sight.contacts_made]
en: Activities
de: Aktivitäten
es: Actividades
zh-Hans: 活动
zh-Hant: 活動
[sight.leads_by_week]
en: New leads by week
de: Neue Leads nach Woche
es: Clientes potenciales nuevos por semana
zh-Hans: 每周新线索
zh-Hant: 每週新潛在客戶
[sight.leads_by_source]
en: New leads by source
de: Neue Leads nach Herkunft
es: Clientes potenciales nuevos por origen
zh-Hans: 新线索来源
zh-Hant: 新潛在客戶來源
[sight.leads_by_state]
en: Leads by state
de: Leads nach Status
es: Clientes potenciales por estado
zh-Hans: 线索状态
zh-Hant: 潛在客戶狀態
[sight.accounts_by_sector]
en: Companies by sector
de: Firmen nach Branche
es: Empresas por sector
zh-Hans: 公司行业分布
zh-Hant: 公司產業分布
[pivot.title]
en: Pivot: {entities}
de: Pivot: {entities}
es: Tabla dinámica: {entities}
zh-Hans: {entities}透视表
zh-Hant: {entities}樞紐分析表
[pivot.rows]
en: Rows
de: Zeilen
es: Filas
zh-Hans: 行
zh-Hant: 列
[pivot.columns]
en: Columns
de: Spalten
es: Columnas
zh-Hans: 列
zh-Hant: 欄
[pivot.open]
en: Pivot
de: Pivot
es: Tabla dinámica
zh-Hans: 透视表
zh-Hant: 樞紐分析表
[forecast.by]
en: Split by
de: Aufteilen nach
es: Desglosar por
zh-Hans: 拆分依据
zh-Hant: 拆分依據
[forecast.owners]
en: Owners
de: Zuständige
es: Responsables
zh-Hans: 负责人
zh-Hant: 負責人
[forecast.teams]
en: Teams
de: Teams
es: Equipos
zh-Hans: 团队
zh-Hant: 團隊
[forecast.month]
en: Month
de: Monat
es: Mes
zh-Hans: 月份
zh-Hant: 月份
[forecast.won]
en: Won
de: Gewonnen
es: Ganado
zh-Hans: 已赢
zh-Hant: 已成交
[forecast.weighted]
en: Weighted
de: Gewichtet
es: Ponderado
zh-Hans: 加权
zh-Hant: 加權
[forecast.best]
en: Best case
de: Bestfall
es: Mejor caso
zh-Hans: 最佳情况
zh-Hant: 最佳情況
[forecast.target]
en: Target
de: Ziel
es: Objetivo
zh-Hans: 目标
zh-Hant: 目標
[forecast.reached]
en: Reached
de: Erreicht
es: Alcanzado
zh-Hans: 达成率
zh-Hant: 達成率
[forecast.total]
en: Total
de: Gesamt
es: Total
zh-Hans: 合计
zh-Hant: 合計
[forecast.all_months]
en: All months
de: Alle Monate
es: Todos los meses
zh-Hans: 全部月份
zh-Hant: 全部月份
[forecast.no_owner]
en: Nobody
de: Niemand
es: Nadie
zh-Hans: 无人
zh-Hant: 無人
[forecast.no_team]
en: No team
de: Kein Team
es: Sin equipo
zh-Hans: 无团队
zh-Hant: 無團隊
[forecast.target_of]
en: Target: {who}
de: Ziel: {who}
es: Objetivo: {who}
zh-Hans: 目标：{who}
zh-Hant: 目標：{who}
[forecast.saved]
en: The target was saved
de: Das Ziel wurde gespeichert
es: Se ha guardado el objetivo
zh-Hans: 目标已保存
zh-Hant: 目標已儲存
[forecast.how]
en: Weighted: won, plus open deals times their probability. Best case: won, plus all open deals.
de: Gewichtet: Gewonnenes plus offene Verkaufschancen mal ihre Wahrscheinlichkeit. Bestfall:
  Gewonnenes plus alle offenen Verkaufschancen.
es: Ponderado: lo ganado más las oportunidades abiertas por su probabilidad. Mejor caso: lo
  ganado más todas las abiertas.
zh-Hans: 加权：已赢加上进行中商机乘以概率。最佳情况：已赢加上全部进行中商机。
zh-Hant: 加權：已成交加上進行中商機乘以機率。最佳情況：已成交加上全部進行中商機。
[forecast.apart.one]
en: 1 deal in another currency is not included.
de: 1 Verkaufschance in anderer Währung ist nicht enthalten.
es: No se incluye 1 oportunidad en otra moneda.
zh-Hans: 未计入 {n} 个其他货币的商机。
zh-Hant: 未計入 {n} 個其他貨幣的商機。
[forecast.apart.many]
en: {n} deals in other currencies are not included.
de: {n} Verkaufschancen in anderen Währungen sind nicht enthalten.
es: No se incluyen {n} oportunidades en otras monedas.
zh-Hans: 未计入 {n} 个其他货币的商机。
zh-Hant: 未計入 {n} 個其他貨幣的商機。
[forecast.months]
en: By month
de: Nach Monat
es: Por mes
zh-Hans: 按月
zh-Hant: 按月
[forecast.earlier]
en: Year before
de: Jahr davor
es: Año anterior
zh-Hans: 上一年
zh-Hant: 上一年
[forecast.later]
en: Year after
de: Jahr danach
es: Año siguiente
zh-Hans: 下一年
zh-Hant: 下一年
)acq";
}

}  // namespace acq::catalogue
