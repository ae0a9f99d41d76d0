// Names of the model's entities (entity.NAME, entities.NAME) and choices (choice.SET.NAME).
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view model_words() {
  return R"acq(
[entity.account]
en: Company
de: Firma
es: Empresa
zh-Hans: 公司
zh-Hant: 公司
[entities.account]
en: Companies
de: Firmen
es: Empresas
zh-Hans: 公司
zh-Hant: 公司
[entity.activity]
en: Activity
de: Aktivität
es: Actividad
zh-Hans: 活动
zh-Hant: 活動
[entities.activity]
en: Activities
de: Aktivitäten
es: Actividades
zh-Hans: 活动
zh-Hant: 活動
[entity.contact]
en: Contact
de: Kontakt
es: Contacto
zh-Hans: 联系人
zh-Hant: 聯絡人
[entities.contact]
en: Contacts
de: Kontakte
es: Contactos
zh-Hans: 联系人
zh-Hant: 聯絡人
[entity.deal]
en: Deal
de: Verkaufschance
es: Oportunidad
zh-Hans: 商机
zh-Hant: 商機
[entities.deal]
en: Deals
de: Verkaufschancen
es: Oportunidades
zh-Hans: 商机
zh-Hant: 商機
[entity.deal_line]
en: Deal line
de: Position
es: Línea
zh-Hans: 商机明细
zh-Hant: 商機明細
[entities.deal_line]
en: Deal lines
de: Positionen
es: Líneas
zh-Hans: 商机明细
zh-Hant: 商機明細
[entity.file]
en: File
de: Datei
es: Archivo
zh-Hans: 文件
zh-Hant: 檔案
[entities.file]
en: Files
de: Dateien
es: Archivos
zh-Hans: 文件
zh-Hant: 檔案
[entity.lead]
en: Lead
de: Lead
es: Cliente potencial
zh-Hans: 线索
zh-Hant: 潛在客戶
[entities.lead]
en: Leads
de: Leads
es: Clientes potenciales
zh-Hans: 线索
zh-Hant: 潛在客戶
[entity.organisation]
en: Organisation
de: Organisation
es: Organización
zh-Hans: 组织
zh-Hant: 組織
[entities.organisation]
en: Organisations
de: Organisationen
es: Organizaciones
zh-Hans: 组织
zh-Hant: 組織
[entity.product]
en: Product
de: Produkt
es: Producto
zh-Hans: 产品
zh-Hant: 產品
[entities.product]
en: Products
de: Produkte
es: Productos
zh-Hans: 产品
zh-Hant: 產品
[entity.tag]
en: Tag
de: Schlagwort
es: Etiqueta
zh-Hans: 标签
zh-Hant: 標籤
[entities.tag]
en: Tags
de: Schlagwörter
es: Etiquetas
zh-Hans: 标签
zh-Hant: 標籤
[entity.task]
en: Task
de: Aufgabe
es: Tarea
zh-Hans: 任务
zh-Hant: 工作
[entities.task]
en: Tasks
de: Aufgaben
es: Tareas
zh-Hans: 任务
zh-Hant: 工作
[entity.team]
en: Team
de: Team
es: Equipo
zh-Hans: 团队
zh-Hant: 團隊
[entities.team]
en: Teams
de: Teams
es: Equipos
zh-Hans: 团队
zh-Hant: 團隊
[entity.ticket]
en: Ticket
de: Ticket
es: Incidencia
zh-Hans: 工单
zh-Hant: 案件
[entities.ticket]
en: Tickets
de: Tickets
es: Incidencias
zh-Hans: 工单
zh-Hant: 案件
[entity.ticket_message]
en: Message
de: Nachricht
es: Mensaje
zh-Hans: 消息
zh-Hant: 訊息
[entities.ticket_message]
en: Messages
de: Nachrichten
es: Mensajes
zh-Hans: 消息
zh-Hant: 訊息
[entity.user]
en: User
de: Benutzer
es: Usuario
zh-Hans: 用户
zh-Hant: 使用者
[entities.user]
en: Users
de: Benutzer
es: Usuarios
zh-Hans: 用户
zh-Hant: 使用者
[choice.role.administrator]
en: Administrator
de: Administration
es: Administración
zh-Hans: 管理员
zh-Hant: 管理員
[choice.role.manager]
en: Manager
de: Leitung
es: Dirección
zh-Hans: 经理
zh-Hant: 經理
[choice.role.sales]
en: Sales
de: Vertrieb
es: Ventas
zh-Hans: 销售
zh-Hant: 業務
[choice.role.service]
en: Service
de: Service
es: Atención al cliente
zh-Hans: 客服
zh-Hant: 客服
[choice.role.marketing]
en: Marketing
de: Marketing
es: Marketing
zh-Hans: 市场
zh-Hant: 行銷
[choice.role.read_only]
en: Read only
de: Nur lesen
es: Solo lectura
zh-Hans: 只读
zh-Hant: 唯讀
[choice.language.en]
en: English
de: English
es: English
zh-Hans: English
zh-Hant: English
[choice.language.de]
en: Deutsch
de: Deutsch
es: Deutsch
zh-Hans: Deutsch
zh-Hant: Deutsch
[choice.language.es]
en: Español
de: Español
es: Español
zh-Hans: Español
zh-Hant: Español
[choice.language.zh-Hans]
en: 简体中文
de: 简体中文
es: 简体中文
zh-Hans: 简体中文
zh-Hant: 简体中文
[choice.language.zh-Hant]
en: 繁體中文
de: 繁體中文
es: 繁體中文
zh-Hans: 繁體中文
zh-Hant: 繁體中文
[choice.account_state.prospect]
en: Prospect
de: Interessent
es: Interesado
zh-Hans: 意向客户
zh-Hant: 意向客戶
[choice.account_state.customer]
en: Customer
de: Kunde
es: Cliente
zh-Hans: 客户
zh-Hant: 客戶
[choice.account_state.partner]
en: Partner
de: Partner
es: Socio
zh-Hans: 合作伙伴
zh-Hant: 合作夥伴
[choice.account_state.at_risk]
en: At risk
de: Gefährdet
es: En riesgo
zh-Hans: 有流失风险
zh-Hant: 有流失風險
[choice.account_state.former]
en: Former
de: Ehemalig
es: Antiguo
zh-Hans: 前客户
zh-Hant: 前客戶
[choice.sector.agriculture]
en: Agriculture
de: Landwirtschaft
es: Agricultura
zh-Hans: 农业
zh-Hant: 農業
[choice.sector.construction]
en: Construction
de: Bauwesen
es: Construcción
zh-Hans: 建筑
zh-Hant: 營造
[choice.sector.consulting]
en: Consulting
de: Beratung
es: Consultoría
zh-Hans: 咨询
zh-Hant: 顧問
[choice.sector.education]
en: Education
de: Bildung
es: Educación
zh-Hans: 教育
zh-Hant: 教育
[choice.sector.employment]
en: Employment
de: Personalwesen
es: Empleo
zh-Hans: 人力资源
zh-Hant: 人力資源
[choice.sector.energy]
en: Energy
de: Energie
es: Energía
zh-Hans: 能源
zh-Hant: 能源
[choice.sector.entertainment]
en: Entertainment
de: Unterhaltung
es: Entretenimiento
zh-Hans: 娱乐
zh-Hant: 娛樂
[choice.sector.finance]
en: Finance
de: Finanzen
es: Finanzas
zh-Hans: 金融
zh-Hant: 金融
[choice.sector.government]
en: Government
de: Öffentliche Hand
es: Administración pública
zh-Hans: 政府
zh-Hant: 政府
[choice.sector.hospitality]
en: Hospitality
de: Gastgewerbe
es: Hostelería
zh-Hans: 酒店餐饮
zh-Hant: 餐旅
[choice.sector.manufacturing]
en: Manufacturing
de: Industrie
es: Industria
zh-Hans: 制造业
zh-Hant: 製造業
[choice.sector.marketing]
en: Marketing
de: Marketing
es: Marketing
zh-Hans: 市场营销
zh-Hant: 行銷
[choice.sector.medical]
en: Medical
de: Medizin
es: Sanidad
zh-Hans: 医疗
zh-Hant: 醫療
[choice.sector.retail]
en: Retail
de: Einzelhandel
es: Comercio minorista
zh-Hans: 零售
zh-Hant: 零售
[choice.sector.services]
en: Services
de: Dienstleistungen
es: Servicios
zh-Hans: 服务业
zh-Hant: 服務業
[choice.sector.software]
en: Software
de: Software
es: Software
zh-Hans: 软件
zh-Hant: 軟體
[choice.sector.technology]
en: Technology
de: Technologie
es: Tecnología
zh-Hans: 科技
zh-Hant: 科技
[choice.sector.telecommunications]
en: Telecommunications
de: Telekommunikation
es: Telecomunicaciones
zh-Hans: 电信
zh-Hant: 電信
[choice.sector.transport]
en: Transport
de: Transport
es: Transporte
zh-Hans: 交通运输
zh-Hant: 運輸
[choice.sector.other]
en: Other
de: Sonstige
es: Otros
zh-Hans: 其他
zh-Hant: 其他
[choice.contact_state.lead]
en: Lead
de: Lead
es: Potencial
zh-Hans: 线索
zh-Hant: 潛在
[choice.contact_state.prospect]
en: Prospect
de: Interessent
es: Interesado
zh-Hans: 意向客户
zh-Hant: 意向客戶
[choice.contact_state.customer]
en: Customer
de: Kunde
es: Cliente
zh-Hans: 客户
zh-Hant: 客戶
[choice.contact_state.at_risk]
en: At risk
de: Gefährdet
es: En riesgo
zh-Hans: 有流失风险
zh-Hant: 有流失風險
[choice.contact_state.former]
en: Former
de: Ehemalig
es: Antiguo
zh-Hans: 前客户
zh-Hant: 前客戶
[choice.source.website]
en: Website
de: Website
es: Sitio web
zh-Hans: 网站
zh-Hant: 網站
[choice.source.portal]
en: Portal
de: Portal
es: Portal
zh-Hans: 客户门户
zh-Hant: 客戶入口
[choice.source.phone]
en: Phone
de: Telefon
es: Teléfono
zh-Hans: 电话
zh-Hant: 電話
[choice.source.email]
en: E-mail
de: E-Mail
es: Correo electrónico
zh-Hans: 邮件
zh-Hant: 電子郵件
[choice.source.shop]
en: Shop
de: Laden
es: Tienda
zh-Hans: 门店
zh-Hant: 門市
[choice.source.referral]
en: Referral
de: Empfehlung
es: Recomendación
zh-Hans: 推荐
zh-Hant: 推薦
[choice.source.campaign]
en: Campaign
de: Kampagne
es: Campaña
zh-Hans: 营销活动
zh-Hant: 行銷活動
[choice.source.trade_fair]
en: Trade fair
de: Messe
es: Feria
zh-Hans: 展会
zh-Hant: 展覽
[choice.source.social]
en: Social media
de: Soziale Medien
es: Redes sociales
zh-Hans: 社交媒体
zh-Hant: 社群媒體
[choice.source.partner]
en: Partner
de: Partner
es: Socio
zh-Hans: 合作伙伴
zh-Hant: 合作夥伴
[choice.source.import]
en: Import
de: Import
es: Importación
zh-Hans: 导入
zh-Hant: 匯入
[choice.source.other]
en: Other
de: Sonstige
es: Otro
zh-Hans: 其他
zh-Hant: 其他
[choice.lead_state.new]
en: New
de: Neu
es: Nuevo
zh-Hans: 新建
zh-Hant: 新建
[choice.lead_state.contacted]
en: Contacted
de: Kontaktiert
es: Contactado
zh-Hans: 已联系
zh-Hant: 已聯絡
[choice.lead_state.qualified]
en: Qualified
de: Qualifiziert
es: Cualificado
zh-Hans: 已确认
zh-Hant: 已確認
[choice.lead_state.converted]
en: Converted
de: Umgewandelt
es: Convertido
zh-Hans: 已转化
zh-Hant: 已轉換
[choice.lead_state.disqualified]
en: Disqualified
de: Ausgeschieden
es: Descartado
zh-Hans: 已放弃
zh-Hant: 已放棄
[choice.stage.prospecting]
en: Prospecting
de: Sondierung
es: Prospección
zh-Hans: 初步接触
zh-Hant: 初步接觸
[choice.stage.engaging]
en: Engaging
de: Im Gespräch
es: En conversación
zh-Hans: 洽谈中
zh-Hant: 洽談中
[choice.stage.quote_sent]
en: Quote sent
de: Angebot gesendet
es: Oferta enviada
zh-Hans: 已报价
zh-Hant: 已報價
[choice.stage.won]
en: Won
de: Gewonnen
es: Ganada
zh-Hans: 赢单
zh-Hant: 贏單
[choice.stage.lost]
en: Lost
de: Verloren
es: Perdida
zh-Hans: 输单
zh-Hant: 輸單
[choice.lost_reason.price]
en: Price
de: Preis
es: Precio
zh-Hans: 价格
zh-Hant: 價格
[choice.lost_reason.competitor]
en: Competitor
de: Wettbewerb
es: Competencia
zh-Hans: 竞争对手
zh-Hant: 競爭對手
[choice.lost_reason.no_budget]
en: No budget
de: Kein Budget
es: Sin presupuesto
zh-Hans: 没有预算
zh-Hant: 沒有預算
[choice.lost_reason.no_decision]
en: No decision
de: Keine Entscheidung
es: Sin decisión
zh-Hans: 未做决定
zh-Hant: 未做決定
[choice.lost_reason.features]
en: Missing features
de: Fehlende Funktionen
es: Faltan funciones
zh-Hans: 功能不足
zh-Hant: 功能不足
[choice.lost_reason.timing]
en: Timing
de: Zeitpunkt
es: Momento
zh-Hans: 时机不合
zh-Hant: 時機不合
[choice.lost_reason.other]
en: Other
de: Sonstiges
es: Otro
zh-Hans: 其他
zh-Hant: 其他
[choice.channel.call]
en: Call
de: Anruf
es: Llamada
zh-Hans: 电话
zh-Hant: 電話
[choice.channel.email]
en: E-mail
de: E-Mail
es: Correo electrónico
zh-Hans: 邮件
zh-Hant: 電子郵件
[choice.channel.meeting]
en: Meeting
de: Besprechung
es: Reunión
zh-Hans: 会议
zh-Hant: 會議
[choice.channel.visit]
en: Visit
de: Besuch
es: Visita
zh-Hans: 拜访
zh-Hant: 拜訪
[choice.channel.letter]
en: Letter
de: Brief
es: Carta
zh-Hans: 信函
zh-Hant: 信件
[choice.channel.fax]
en: Fax
de: Fax
es: Fax
zh-Hans: 传真
zh-Hant: 傳真
[choice.channel.sms]
en: SMS
de: SMS
es: SMS
zh-Hans: 短信
zh-Hant: 簡訊
[choice.channel.chat]
en: Chat
de: Chat
es: Chat
zh-Hans: 聊天
zh-Hant: 聊天
[choice.channel.social]
en: Social media
de: Soziale Medien
es: Redes sociales
zh-Hans: 社交媒体
zh-Hant: 社群媒體
[choice.channel.note]
en: Note
de: Notiz
es: Nota
zh-Hans: 备注
zh-Hant: 備註
[choice.direction.inbound]
en: Inbound
de: Eingehend
es: Entrante
zh-Hans: 呼入
zh-Hant: 撥入
[choice.direction.outbound]
en: Outbound
de: Ausgehend
es: Saliente
zh-Hans: 呼出
zh-Hant: 撥出
[choice.direction.internal]
en: Internal
de: Intern
es: Interno
zh-Hans: 内部
zh-Hant: 內部
[choice.outcome.reached]
en: Reached
de: Erreicht
es: Contactado
zh-Hans: 已接通
zh-Hant: 已接通
[choice.outcome.no_answer]
en: No answer
de: Niemand erreicht
es: Sin respuesta
zh-Hans: 无人接听
zh-Hant: 無人接聽
[choice.outcome.left_message]
en: Left a message
de: Nachricht hinterlassen
es: Mensaje dejado
zh-Hans: 已留言
zh-Hant: 已留言
[choice.outcome.wrong_number]
en: Wrong number
de: Falsche Nummer
es: Número equivocado
zh-Hans: 号码错误
zh-Hant: 號碼錯誤
[choice.outcome.interested]
en: Interested
de: Interessiert
es: Interesado
zh-Hans: 感兴趣
zh-Hant: 有興趣
[choice.outcome.not_interested]
en: Not interested
de: Kein Interesse
es: Sin interés
zh-Hans: 不感兴趣
zh-Hant: 沒有興趣
[choice.task_state.open]
en: Open
de: Offen
es: Abierta
zh-Hans: 待办
zh-Hant: 待辦
[choice.task_state.done]
en: Done
de: Erledigt
es: Hecha
zh-Hans: 已完成
zh-Hant: 已完成
[choice.priority.low]
en: Low
de: Niedrig
es: Baja
zh-Hans: 低
zh-Hant: 低
[choice.priority.normal]
en: Normal
de: Normal
es: Normal
zh-Hans: 普通
zh-Hant: 普通
[choice.priority.high]
en: High
de: Hoch
es: Alta
zh-Hans: 高
zh-Hant: 高
[choice.priority.urgent]
en: Urgent
de: Dringend
es: Urgente
zh-Hans: 紧急
zh-Hant: 緊急
[choice.ticket_state.new]
en: New
de: Neu
es: Nueva
zh-Hans: 新建
zh-Hant: 新建
[choice.ticket_state.open]
en: Open
de: Offen
es: Abierta
zh-Hans: 处理中
zh-Hant: 處理中
[choice.ticket_state.waiting]
en: Waiting for customer
de: Wartet auf Kunden
es: Esperando al cliente
zh-Hans: 等待客户
zh-Hant: 等待客戶
[choice.ticket_state.solved]
en: Solved
de: Gelöst
es: Resuelta
zh-Hans: 已解决
zh-Hant: 已解決
[choice.ticket_state.closed]
en: Closed
de: Geschlossen
es: Cerrada
zh-Hans: 已关闭
zh-Hant: 已結案
[choice.ticket_channel.portal]
en: Portal
de: Portal
es: Portal
zh-Hans: 客户门户
zh-Hant: 客戶入口
[choice.ticket_channel.phone]
en: Phone
de: Telefon
es: Teléfono
zh-Hans: 电话
zh-Hant: 電話
[choice.ticket_channel.email]
en: E-mail
de: E-Mail
es: Correo electrónico
zh-Hans: 邮件
zh-Hant: 電子郵件
[choice.ticket_channel.shop]
en: Shop
de: Laden
es: Tienda
zh-Hans: 门店
zh-Hant: 門市
[choice.ticket_channel.letter]
en: Letter
de: Brief
es: Carta
zh-Hans: 信函
zh-Hant: 信件
[choice.ticket_channel.fax]
en: Fax
de: Fax
es: Fax
zh-Hans: 传真
zh-Hant: 傳真
[choice.ticket_channel.sms]
en: SMS
de: SMS
es: SMS
zh-Hans: 短信
zh-Hant: 簡訊
[choice.ticket_channel.chat]
en: Chat
de: Chat
es: Chat
zh-Hans: 聊天
zh-Hant: 聊天
[choice.ticket_channel.social]
en: Social media
de: Soziale Medien
es: Redes sociales
zh-Hans: 社交媒体
zh-Hant: 社群媒體
[choice.author_kind.customer]
en: Customer
de: Kunde
es: Cliente
zh-Hans: 客户
zh-Hant: 客戶
[choice.author_kind.staff]
en: Staff
de: Team
es: Equipo
zh-Hans: 员工
zh-Hant: 員工
[choice.salutation.ms]
en: Ms
de: Frau
es: Sra.
zh-Hans: 女士
zh-Hant: 女士
[choice.salutation.mr]
en: Mr
de: Herr
es: Sr.
zh-Hans: 先生
zh-Hant: 先生
[choice.salutation.mx]
en: Mx
de: Mx
es: Mx
zh-Hans: Mx
zh-Hant: Mx
[choice.salutation.dr]
en: Dr
de: Dr.
es: Dr.
zh-Hans: 博士
zh-Hant: 博士
[choice.salutation.prof]
en: Prof.
de: Prof.
es: Prof.
zh-Hans: 教授
zh-Hant: 教授
)acq";
}

}  // namespace acq::catalogue
