// Labels of the model's fields: field.NAME.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view model_fields() {
  return R"acq(
[field.account]
en: Company
de: Firma
es: Empresa
zh-Hans: 公司
zh-Hant: 公司
[field.active]
en: Active
de: Aktiv
es: Activo
zh-Hans: 启用
zh-Hant: 啟用
[field.amount]
en: Amount
de: Betrag
es: Importe
zh-Hans: 金额
zh-Hant: 金額
[field.author_contact]
en: Written by customer
de: Verfasst von (Kunde)
es: Escrito por (cliente)
zh-Hans: 撰写客户
zh-Hant: 撰寫客戶
[field.author_kind]
en: Written by
de: Verfasst von
es: Escrito por
zh-Hans: 撰写方
zh-Hant: 撰寫方
[field.author_user]
en: Written by colleague
de: Verfasst von (Team)
es: Escrito por (equipo)
zh-Hans: 撰写员工
zh-Hant: 撰寫員工
[field.birthday]
en: Birthday
de: Geburtstag
es: Cumpleaños
zh-Hans: 生日
zh-Hant: 生日
[field.body]
en: Text
de: Text
es: Texto
zh-Hans: 内容
zh-Hant: 內容
[field.channel]
en: Channel
de: Kanal
es: Canal
zh-Hans: 渠道
zh-Hant: 管道
[field.city]
en: City
de: Ort
es: Ciudad
zh-Hans: 城市
zh-Hant: 城市
[field.closed_on]
en: Closed on
de: Abgeschlossen am
es: Cerrado el
zh-Hans: 关闭日期
zh-Hant: 結案日期
[field.colour]
en: Colour
de: Farbe
es: Color
zh-Hans: 颜色
zh-Hant: 顏色
[field.company]
en: Company name
de: Firmenname
es: Nombre de la empresa
zh-Hans: 公司名称
zh-Hant: 公司名稱
[field.contact]
en: Contact
de: Kontakt
es: Contacto
zh-Hans: 联系人
zh-Hant: 聯絡人
[field.country]
en: Country
de: Land
es: País
zh-Hans: 国家/地区
zh-Hant: 國家/地區
[field.created_at]
en: Created
de: Angelegt
es: Creado
zh-Hans: 创建时间
zh-Hant: 建立時間
[field.created_by]
en: Created by
de: Angelegt von
es: Creado por
zh-Hans: 创建人
zh-Hant: 建立者
[field.currency]
en: Currency
de: Währung
es: Moneda
zh-Hans: 币种
zh-Hant: 幣別
[field.customer_since]
en: Customer since
de: Kunde seit
es: Cliente desde
zh-Hans: 成为客户日期
zh-Hant: 成為客戶日期
[field.deal]
en: Deal
de: Verkaufschance
es: Oportunidad
zh-Hans: 商机
zh-Hant: 商機
[field.description]
en: Description
de: Beschreibung
es: Descripción
zh-Hans: 描述
zh-Hant: 描述
[field.direction]
en: Direction
de: Richtung
es: Sentido
zh-Hans: 方向
zh-Hant: 方向
[field.discount]
en: Discount
de: Rabatt
es: Descuento
zh-Hans: 折扣
zh-Hant: 折扣
[field.done_at]
en: Done
de: Erledigt am
es: Completada
zh-Hans: 完成时间
zh-Hant: 完成時間
[field.due_at]
en: Due
de: Fällig
es: Vence
zh-Hans: 截止时间
zh-Hant: 截止時間
[field.due_on]
en: Due on
de: Fällig am
es: Vence el
zh-Hans: 截止日期
zh-Hant: 截止日期
[field.email]
en: E-mail
de: E-Mail
es: Correo electrónico
zh-Hans: 邮箱
zh-Hant: 電子郵件
[field.email_private]
en: E-mail (private)
de: E-Mail (privat)
es: Correo personal
zh-Hans: 私人邮箱
zh-Hant: 私人電子郵件
[field.employees]
en: Employees
de: Beschäftigte
es: Empleados
zh-Hans: 员工人数
zh-Hant: 員工人數
[field.expected_close]
en: Expected close
de: Abschluss erwartet
es: Cierre previsto
zh-Hans: 预计成交日期
zh-Hant: 預計成交日期
[field.external_id]
en: External ID
de: Externe Nummer
es: ID externo
zh-Hans: 外部编号
zh-Hant: 外部編號
[field.fax]
en: Fax
de: Fax
es: Fax
zh-Hans: 传真
zh-Hant: 傳真
[field.first_name]
en: First name
de: Vorname
es: Nombre de pila
zh-Hans: 名
zh-Hant: 名字
[field.founded]
en: Founded
de: Gründungsjahr
es: Año de fundación
zh-Hans: 成立年份
zh-Hant: 成立年份
[field.happened_at]
en: When
de: Zeitpunkt
es: Cuándo
zh-Hans: 发生时间
zh-Hant: 發生時間
[field.internal]
en: Internal note
de: Interne Notiz
es: Nota interna
zh-Hans: 内部备注
zh-Hant: 內部備註
[field.job_title]
en: Job title
de: Position
es: Cargo
zh-Hans: 职位
zh-Hant: 職稱
[field.language]
en: Language
de: Sprache
es: Idioma
zh-Hans: 语言
zh-Hant: 語言
[field.last_name]
en: Last name
de: Nachname
es: Apellidos
zh-Hans: 姓
zh-Hant: 姓氏
[field.lead]
en: Lead
de: Lead
es: Cliente potencial
zh-Hans: 线索
zh-Hant: 潛在客戶
[field.lead_state]
en: Lead status
de: Lead-Status
es: Estado del cliente potencial
zh-Hans: 线索状态
zh-Hant: 潛在客戶狀態
[field.lost_reason]
en: Reason lost
de: Verlustgrund
es: Motivo de la pérdida
zh-Hans: 输单原因
zh-Hant: 輸單原因
[field.manager]
en: Manager
de: Vorgesetzte Person
es: Responsable
zh-Hans: 上级
zh-Hant: 主管
[field.mime]
en: File type
de: Dateityp
es: Tipo de archivo
zh-Hans: 文件类型
zh-Hant: 檔案類型
[field.minutes]
en: Minutes
de: Minuten
es: Minutos
zh-Hans: 时长（分钟）
zh-Hant: 時長（分鐘）
[field.mobile]
en: Mobile
de: Mobil
es: Móvil
zh-Hans: 手机
zh-Hant: 手機
[field.name]
en: Name
de: Name
es: Nombre
zh-Hans: 名称
zh-Hant: 名稱
[field.number]
en: Number
de: Nummer
es: Número
zh-Hans: 编号
zh-Hant: 編號
[field.opened_on]
en: Opened on
de: Begonnen am
es: Abierto el
zh-Hans: 开始日期
zh-Hant: 開始日期
[field.outcome]
en: Outcome
de: Ergebnis
es: Resultado
zh-Hans: 结果
zh-Hant: 結果
[field.owner]
en: Owner
de: Zuständig
es: Responsable
zh-Hans: 负责人
zh-Hant: 負責人
[field.parent]
en: Parent company
de: Muttergesellschaft
es: Empresa matriz
zh-Hans: 母公司
zh-Hant: 母公司
[field.phone]
en: Phone
de: Telefon
es: Teléfono
zh-Hans: 电话
zh-Hant: 電話
[field.phone_private]
en: Phone (private)
de: Telefon (privat)
es: Teléfono personal
zh-Hans: 私人电话
zh-Hant: 私人電話
[field.postal_code]
en: Postal code
de: Postleitzahl
es: Código postal
zh-Hans: 邮政编码
zh-Hant: 郵遞區號
[field.preview]
en: Preview
de: Vorschau
es: Vista previa
zh-Hans: 预览
zh-Hant: 預覽
[field.price]
en: Price
de: Preis
es: Precio
zh-Hans: 价格
zh-Hant: 價格
[field.priority]
en: Priority
de: Priorität
es: Prioridad
zh-Hans: 优先级
zh-Hant: 優先順序
[field.probability]
en: Probability
de: Wahrscheinlichkeit
es: Probabilidad
zh-Hans: 成交概率
zh-Hant: 成交機率
[field.product]
en: Product
de: Produkt
es: Producto
zh-Hans: 产品
zh-Hant: 產品
[field.quantity]
en: Quantity
de: Menge
es: Cantidad
zh-Hans: 数量
zh-Hant: 數量
[field.region]
en: Region
de: Region
es: Región
zh-Hans: 省/地区
zh-Hant: 省/地區
[field.reports_to]
en: Reports to
de: Berichtet an
es: Depende de
zh-Hans: 汇报对象
zh-Hant: 直屬主管
[field.revenue]
en: Revenue
de: Umsatz
es: Facturación
zh-Hans: 年收入
zh-Hant: 年營收
[field.role]
en: Role
de: Rolle
es: Rol
zh-Hans: 角色
zh-Hant: 角色
[field.salutation]
en: Salutation
de: Anrede
es: Tratamiento
zh-Hans: 称谓
zh-Hant: 稱謂
[field.sector]
en: Sector
de: Branche
es: Sector
zh-Hans: 行业
zh-Hant: 產業
[field.self_registration]
en: Customers may register themselves
de: Kunden dürfen sich selbst anmelden
es: Los clientes pueden registrarse
zh-Hans: 允许客户自行注册
zh-Hant: 允許客戶自行註冊
[field.sent_at]
en: Sent
de: Gesendet
es: Enviado
zh-Hans: 发送时间
zh-Hant: 傳送時間
[field.series]
en: Series
de: Serie
es: Serie
zh-Hans: 系列
zh-Hant: 系列
[field.sha256]
en: Fingerprint
de: Prüfsumme
es: Huella digital
zh-Hans: 校验值
zh-Hant: 校驗值
[field.size]
en: Size
de: Größe
es: Tamaño
zh-Hans: 大小
zh-Hant: 大小
[field.sku]
en: Article number
de: Artikelnummer
es: Referencia
zh-Hans: 货号
zh-Hant: 貨號
[field.solved_at]
en: Solved
de: Gelöst am
es: Resuelto
zh-Hans: 解决时间
zh-Hant: 解決時間
[field.source]
en: Source
de: Herkunft
es: Origen
zh-Hans: 来源
zh-Hant: 來源
[field.stage]
en: Stage
de: Phase
es: Etapa
zh-Hans: 阶段
zh-Hant: 階段
[field.state]
en: Status
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.street]
en: Street
de: Straße
es: Calle
zh-Hans: 街道
zh-Hant: 街道
[field.subject]
en: Subject
de: Betreff
es: Asunto
zh-Hans: 主题
zh-Hant: 主旨
[field.tags]
en: Tags
de: Schlagwörter
es: Etiquetas
zh-Hans: 标签
zh-Hant: 標籤
[field.task_state]
en: Task status
de: Aufgabenstatus
es: Estado de la tarea
zh-Hans: 任务状态
zh-Hant: 工作狀態
[field.team]
en: Team
de: Team
es: Equipo
zh-Hans: 团队
zh-Hant: 團隊
[field.ticket]
en: Ticket
de: Ticket
es: Incidencia
zh-Hans: 工单
zh-Hant: 案件
[field.ticket_channel]
en: Received by
de: Eingang über
es: Recibido por
zh-Hans: 受理渠道
zh-Hant: 受理管道
[field.ticket_message]
en: Message
de: Nachricht
es: Mensaje
zh-Hans: 消息
zh-Hant: 訊息
[field.ticket_state]
en: Ticket status
de: Ticketstatus
es: Estado de la incidencia
zh-Hans: 工单状态
zh-Hant: 案件狀態
[field.title]
en: Title
de: Titel
es: Título
zh-Hans: 标题
zh-Hant: 標題
[field.unit]
en: Unit
de: Einheit
es: Unidad
zh-Hans: 单位
zh-Hant: 單位
[field.updated_at]
en: Changed
de: Geändert
es: Modificado
zh-Hans: 修改时间
zh-Hant: 修改時間
[field.website]
en: Website
de: Website
es: Sitio web
zh-Hans: 网站
zh-Hant: 網站
[field.stock]
en: In stock
de: Bestand
es: Existencias
zh-Hans: 库存
zh-Hant: 庫存
)acq";
}

}  // namespace acq::catalogue
