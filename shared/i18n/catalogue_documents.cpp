// Quotes, orders, invoices; price lists, taxes, exchange rates.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view documents() {
  return R"acq(
[entity.price_list]
en: Price list
de: Preisliste
es: Lista de precios
zh-Hans: 价目表
zh-Hant: 價目表
[entities.price_list]
en: Price lists
de: Preislisten
es: Listas de precios
zh-Hans: 价目表
zh-Hant: 價目表
[new.price_list]
en: New price list
de: Neue Preisliste
es: Nueva lista de precios
zh-Hans: 新建价目表
zh-Hant: 新增價目表
[entity.price_list_entry]
en: List price
de: Listenpreis
es: Precio de lista
zh-Hans: 目录价
zh-Hant: 目錄價
[entities.price_list_entry]
en: List prices
de: Listenpreise
es: Precios de lista
zh-Hans: 目录价
zh-Hant: 目錄價
[new.price_list_entry]
en: New list price
de: Neuer Listenpreis
es: Nuevo precio de lista
zh-Hans: 新建目录价
zh-Hant: 新增目錄價
[entity.tax_rate]
en: Tax rate
de: Steuersatz
es: Tipo impositivo
zh-Hans: 税率
zh-Hant: 稅率
[entities.tax_rate]
en: Tax rates
de: Steuersätze
es: Tipos impositivos
zh-Hans: 税率
zh-Hant: 稅率
[new.tax_rate]
en: New tax rate
de: Neuer Steuersatz
es: Nuevo tipo impositivo
zh-Hans: 新建税率
zh-Hant: 新增稅率
[entity.exchange_rate]
en: Exchange rate
de: Wechselkurs
es: Tipo de cambio
zh-Hans: 汇率
zh-Hant: 匯率
[entities.exchange_rate]
en: Exchange rates
de: Wechselkurse
es: Tipos de cambio
zh-Hans: 汇率
zh-Hant: 匯率
[new.exchange_rate]
en: New exchange rate
de: Neuer Wechselkurs
es: Nuevo tipo de cambio
zh-Hans: 新建汇率
zh-Hant: 新增匯率
[entity.quote]
en: Quote
de: Angebot
es: Presupuesto
zh-Hans: 报价单
zh-Hant: 報價單
[entities.quote]
en: Quotes
de: Angebote
es: Presupuestos
zh-Hans: 报价单
zh-Hant: 報價單
[new.quote]
en: New quote
de: Neues Angebot
es: Nuevo presupuesto
zh-Hans: 新建报价单
zh-Hant: 新增報價單
[entity.sales_order]
en: Order
de: Auftrag
es: Pedido
zh-Hans: 订单
zh-Hant: 訂單
[entities.sales_order]
en: Orders
de: Aufträge
es: Pedidos
zh-Hans: 订单
zh-Hant: 訂單
[new.sales_order]
en: New order
de: Neuer Auftrag
es: Nuevo pedido
zh-Hans: 新建订单
zh-Hant: 新增訂單
[entity.invoice]
en: Invoice
de: Rechnung
es: Factura
zh-Hans: 发票
zh-Hant: 發票
[entities.invoice]
en: Invoices
de: Rechnungen
es: Facturas
zh-Hans: 发票
zh-Hant: 發票
[new.invoice]
en: New invoice
de: Neue Rechnung
es: Nueva factura
zh-Hans: 新建发票
zh-Hant: 新增發票
[entity.document_line]
en: Line
de: Position
es: Línea
zh-Hans: 明细行
zh-Hant: 明細列
[entities.document_line]
en: Lines
de: Positionen
es: Líneas
zh-Hans: 明细行
zh-Hant: 明細列
[new.document_line]
en: New line
de: Neue Position
es: Nueva línea
zh-Hans: 新建明细行
zh-Hant: 新增明細列
[field.price_list]
en: Price list
de: Preisliste
es: Lista de precios
zh-Hans: 价目表
zh-Hant: 價目表
[field.tax_rate]
en: Tax rate
de: Steuersatz
es: Tipo impositivo
zh-Hans: 税率
zh-Hant: 稅率
[field.tax_percent]
en: Tax in percent
de: Steuer in Prozent
es: Impuesto en %
zh-Hans: 税率（%）
zh-Hant: 稅率（%）
[field.standard]
en: Standard rate
de: Regelsatz
es: Tipo general
zh-Hans: 标准税率
zh-Hant: 標準稅率
[field.units]
en: Units
de: Einheiten
es: Unidades
zh-Hans: 单位数
zh-Hant: 單位數
[field.exchange_rate]
en: Worth in own currency
de: Wert in eigener Währung
es: Valor en moneda propia
zh-Hans: 折合本币
zh-Hant: 折合本幣
[field.valid_from]
en: Valid from
de: Gültig ab
es: Válido desde
zh-Hans: 生效日期
zh-Hant: 生效日期
[field.valid_until]
en: Valid until
de: Gültig bis
es: Válido hasta
zh-Hans: 有效期至
zh-Hant: 有效期至
[field.quote_state]
en: State
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.order_state]
en: State
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.invoice_state]
en: State
de: Status
es: Estado
zh-Hans: 状态
zh-Hant: 狀態
[field.issued_on]
en: Date
de: Datum
es: Fecha
zh-Hans: 日期
zh-Hant: 日期
[field.deliver_on]
en: Delivery date
de: Liefertermin
es: Fecha de entrega
zh-Hans: 交货日期
zh-Hant: 交貨日期
[field.net_amount]
en: Net amount
de: Nettobetrag
es: Importe neto
zh-Hans: 净额
zh-Hant: 淨額
[field.tax_amount]
en: Tax
de: Steuer
es: Impuestos
zh-Hans: 税额
zh-Hant: 稅額
[field.paid_amount]
en: Paid
de: Bezahlt
es: Pagado
zh-Hans: 已付金额
zh-Hant: 已付金額
[field.paid_on]
en: Paid on
de: Bezahlt am
es: Pagado el
zh-Hans: 付款日期
zh-Hant: 付款日期
[field.recipient]
en: Recipient
de: Empfänger
es: Destinatario
zh-Hans: 收件人
zh-Hant: 收件人
[field.introduction]
en: Introduction
de: Einleitung
es: Introducción
zh-Hans: 开头语
zh-Hant: 開頭語
[field.terms]
en: Closing words
de: Schlusstext
es: Texto final
zh-Hans: 结束语
zh-Hant: 結束語
[field.replaces]
en: Replaces
de: Ersetzt
es: Sustituye a
zh-Hans: 替代
zh-Hant: 取代
[field.revision]
en: Version
de: Version
es: Versión
zh-Hans: 版本
zh-Hant: 版本
[field.quote]
en: Quote
de: Angebot
es: Presupuesto
zh-Hans: 报价单
zh-Hant: 報價單
[field.sales_order]
en: Order
de: Auftrag
es: Pedido
zh-Hans: 订单
zh-Hant: 訂單
[field.invoice]
en: Invoice
de: Rechnung
es: Factura
zh-Hans: 发票
zh-Hant: 發票
[field.tax_number]
en: Tax number
de: Steuernummer
es: NIF
zh-Hans: 税号
zh-Hant: 稅籍編號
[field.document_foot]
en: Foot of documents
de: Fußzeile von Belegen
es: Pie de documentos
zh-Hans: 单据页脚
zh-Hant: 單據頁尾
[field.payment_days]
en: Days to pay
de: Zahlungsziel in Tagen
es: Días de pago
zh-Hans: 付款天数
zh-Hant: 付款天數
[choice.quote_state.draft]
en: Draft
de: Entwurf
es: Borrador
zh-Hans: 草稿
zh-Hant: 草稿
[choice.quote_state.sent]
en: Sent
de: Gesendet
es: Enviado
zh-Hans: 已发送
zh-Hant: 已傳送
[choice.quote_state.accepted]
en: Accepted
de: Angenommen
es: Aceptado
zh-Hans: 已接受
zh-Hant: 已接受
[choice.quote_state.declined]
en: Declined
de: Abgelehnt
es: Rechazado
zh-Hans: 已拒绝
zh-Hant: 已拒絕
[choice.quote_state.expired]
en: Expired
de: Abgelaufen
es: Vencido
zh-Hans: 已过期
zh-Hant: 已過期
[choice.quote_state.replaced]
en: Replaced
de: Ersetzt
es: Sustituido
zh-Hans: 已替代
zh-Hant: 已取代
[choice.order_state.confirmed]
en: Confirmed
de: Bestätigt
es: Confirmado
zh-Hans: 已确认
zh-Hant: 已確認
[choice.order_state.in_delivery]
en: In delivery
de: In Lieferung
es: En entrega
zh-Hans: 配送中
zh-Hant: 配送中
[choice.order_state.delivered]
en: Delivered
de: Geliefert
es: Entregado
zh-Hans: 已交付
zh-Hant: 已交付
[choice.order_state.cancelled]
en: Cancelled
de: Storniert
es: Cancelado
zh-Hans: 已取消
zh-Hant: 已取消
[choice.invoice_state.draft]
en: Draft
de: Entwurf
es: Borrador
zh-Hans: 草稿
zh-Hant: 草稿
[choice.invoice_state.issued]
en: Issued
de: Gestellt
es: Emitida
zh-Hans: 已开具
zh-Hant: 已開立
[choice.invoice_state.part_paid]
en: Part paid
de: Teilweise bezahlt
es: Pagada en parte
zh-Hans: 部分付款
zh-Hant: 部分付款
[choice.invoice_state.paid]
en: Paid
de: Bezahlt
es: Pagada
zh-Hans: 已付清
zh-Hant: 已付清
[choice.invoice_state.cancelled]
en: Cancelled
de: Storniert
es: Anulada
zh-Hans: 已作废
zh-Hant: 已作廢
[error.document_issued]
en: An issued invoice is no longer changed. Cancel it and make a new one.
de: Eine gestellte Rechnung wird nicht mehr geändert.
  Stornieren Sie sie und schreiben Sie eine neue.
es: Una factura emitida ya no se modifica. Anúlela y cree una nueva.
zh-Hans: 已开具的发票不能再修改，请作废后重新开具。
zh-Hant: 已開立的發票不能再修改，請作廢後重新開立。
[error.document_closed]
en: This quote is closed. Make a new version to change it.
de: Dieses Angebot ist abgeschlossen. Legen Sie für Änderungen eine neue Version an.
es: Este presupuesto está cerrado. Cree una versión nueva para cambiarlo.
zh-Hans: 此报价单已关闭，如需修改请新建版本。
zh-Hant: 此報價單已結案，如需修改請新增版本。
[error.currency_has_lines]
en: The currency can only change while there are no lines.
de: Die Währung lässt sich nur ändern, solange es keine Positionen gibt.
es: La moneda solo puede cambiarse mientras no haya líneas.
zh-Hans: 只有在没有明细行时才能更改币种。
zh-Hant: 只有在沒有明細列時才能更改幣別。
[error.one_document]
en: A line belongs to exactly one quote, order or invoice.
de: Eine Position gehört zu genau einem Angebot, Auftrag oder einer Rechnung.
es: Una línea pertenece a un solo presupuesto, pedido o factura.
zh-Hans: 明细行必须且只能属于一张报价单、订单或发票。
zh-Hant: 明細列必須且只能屬於一張報價單、訂單或發票。
[error.too_many_lines]
en: A document has at most {detail} lines.
de: Ein Beleg hat höchstens {detail} Positionen.
es: Un documento tiene como máximo {detail} líneas.
zh-Hans: 单据最多 {detail} 行。
zh-Hant: 單據最多 {detail} 列。
[error.already_ordered]
en: There is already an order from this quote: {detail}.
de: Aus diesem Angebot gibt es schon einen Auftrag: {detail}.
es: Ya existe un pedido de este presupuesto: {detail}.
zh-Hans: 此报价单已生成订单：{detail}。
zh-Hant: 此報價單已產生訂單：{detail}。
[error.already_invoiced]
en: There is already an invoice for this order: {detail}.
de: Zu diesem Auftrag gibt es schon eine Rechnung: {detail}.
es: Ya existe una factura de este pedido: {detail}.
zh-Hans: 此订单已开具发票：{detail}。
zh-Hant: 此訂單已開立發票：{detail}。
[error.already_replaced]
en: There is already a newer version: {detail}.
de: Es gibt schon eine neuere Version: {detail}.
es: Ya existe una versión más reciente: {detail}.
zh-Hans: 已有较新的版本：{detail}。
zh-Hant: 已有較新的版本：{detail}。
[document.overdue]
en: Overdue
de: Überfällig
es: Vencida
zh-Hans: 已逾期
zh-Hant: 已逾期
[document.lines]
en: Lines
de: Positionen
es: Líneas
zh-Hans: 明细
zh-Hant: 明細
[document.tax]
en: Tax %
de: USt. %
es: Imp. %
zh-Hans: 税率 %
zh-Hant: 稅率 %
[document.discount]
en: Disc. %
de: Rabatt %
es: Dto. %
zh-Hans: 折扣 %
zh-Hant: 折扣 %
[document.add_line]
en: Add line
de: Position hinzufügen
es: Añadir línea
zh-Hans: 添加一行
zh-Hant: 新增一列
[document.find_product]
en: Search products or type a description
de: Produkt suchen oder Text eingeben
es: Busque un producto o escriba un texto
zh-Hans: 搜索产品或输入说明
zh-Hant: 搜尋產品或輸入說明
[document.remove_line]
en: Remove line
de: Position entfernen
es: Quitar línea
zh-Hans: 删除此行
zh-Hant: 刪除此列
[document.line_removed]
en: Line removed.
de: Position entfernt.
es: Línea quitada.
zh-Hans: 已删除该行。
zh-Hant: 已刪除該列。
[document.free_text]
en: As free text
de: Als freier Text
es: Como texto libre
zh-Hans: 作为自由文本
zh-Hant: 作為自訂文字
[document.no_lines]
en: No lines yet. Add the first one below.
de: Noch keine Positionen. Fügen Sie unten die erste hinzu.
es: Aún no hay líneas. Añada la primera abajo.
zh-Hans: 还没有明细，请在下方添加第一行。
zh-Hant: 還沒有明細，請在下方新增第一列。
[document.sum]
en: Subtotal
de: Zwischensumme
es: Subtotal
zh-Hans: 小计
zh-Hant: 小計
[document.doc_discount]
en: Discount {percent}
de: Rabatt {percent}
es: Descuento {percent}
zh-Hans: 折扣 {percent}
zh-Hant: 折扣 {percent}
[document.net]
en: Net
de: Netto
es: Neto
zh-Hans: 净额
zh-Hant: 淨額
[document.tax_of]
en: {percent} tax on {base}
de: {percent} USt. auf {base}
es: {percent} de impuesto sobre {base}
zh-Hans: {base} 的 {percent} 税
zh-Hant: {base} 的 {percent} 稅
[document.total]
en: Total
de: Gesamtbetrag
es: Total
zh-Hans: 合计
zh-Hant: 合計
[document.open_amount]
en: Still to pay
de: Noch offen
es: Pendiente de pago
zh-Hans: 未付金额
zh-Hant: 未付金額
[document.mark_sent]
en: Mark as sent
de: Als gesendet markieren
es: Marcar como enviado
zh-Hans: 标记为已发送
zh-Hant: 標記為已傳送
[document.mark_accepted]
en: Mark as accepted
de: Als angenommen markieren
es: Marcar como aceptado
zh-Hans: 标记为已接受
zh-Hant: 標記為已接受
[document.mark_declined]
en: Mark as declined
de: Als abgelehnt markieren
es: Marcar como rechazado
zh-Hans: 标记为已拒绝
zh-Hant: 標記為已拒絕
[document.make_quote]
en: Make quote
de: Angebot erstellen
es: Crear presupuesto
zh-Hans: 生成报价单
zh-Hant: 產生報價單
[document.make_order]
en: Make order
de: Auftrag anlegen
es: Crear pedido
zh-Hans: 生成订单
zh-Hant: 產生訂單
[document.make_invoice]
en: Make invoice
de: Rechnung schreiben
es: Crear factura
zh-Hans: 开具发票
zh-Hant: 開立發票
[document.new_version]
en: New version
de: Neue Version
es: Nueva versión
zh-Hans: 新建版本
zh-Hant: 新增版本
[document.issue]
en: Issue
de: Stellen
es: Emitir
zh-Hans: 开具
zh-Hant: 開立
[document.issue_ask]
en: Issue this invoice?
de: Diese Rechnung stellen?
es: ¿Emitir esta factura?
zh-Hans: 要开具此发票吗？
zh-Hant: 要開立此發票嗎？
[document.issue_hint]
en: Afterwards its lines and amounts can no longer be changed.
de: Danach lassen sich Positionen und Beträge nicht mehr ändern.
es: Después ya no se podrán cambiar sus líneas ni importes.
zh-Hans: 开具后将无法再更改明细和金额。
zh-Hant: 開立後將無法再更改明細與金額。
[document.cancel]
en: Cancel it
de: Stornieren
es: Anular
zh-Hans: 作废
zh-Hant: 作廢
[document.cancel_ask]
en: Cancel this?
de: Wirklich stornieren?
es: ¿Anularlo?
zh-Hans: 确定作废吗？
zh-Hant: 確定作廢嗎？
[document.cancel_hint]
en: A cancelled invoice stays in the books and is never opened again.
de: Eine stornierte Rechnung bleibt in den Büchern und wird nie wieder geöffnet.
es: Una factura anulada queda en los libros y no vuelve a abrirse.
zh-Hans: 作废的发票会保留在账目中，且不能恢复。
zh-Hant: 作廢的發票會保留在帳目中，且不能復原。
[document.in_delivery]
en: In delivery
de: In Lieferung
es: En entrega
zh-Hans: 开始配送
zh-Hant: 開始配送
[document.delivered]
en: Delivered
de: Geliefert
es: Entregado
zh-Hans: 已交付
zh-Hant: 已交付
[document.cancel_order]
en: Cancel order
de: Auftrag stornieren
es: Cancelar pedido
zh-Hans: 取消订单
zh-Hant: 取消訂單
[document.pay]
en: Record payment
de: Zahlung erfassen
es: Registrar pago
zh-Hans: 登记付款
zh-Hant: 登錄付款
[document.pay_amount]
en: Amount received
de: Eingegangener Betrag
es: Importe recibido
zh-Hans: 收到金额
zh-Hant: 收到金額
[document.pay_bad]
en: Enter an amount above 0.
de: Geben Sie einen Betrag über 0 ein.
es: Introduzca un importe mayor que 0.
zh-Hans: 请输入大于 0 的金额。
zh-Hant: 請輸入大於 0 的金額。
[document.paid_said]
en: Payment of {amount} recorded.
de: Zahlung von {amount} erfasst.
es: Pago de {amount} registrado.
zh-Hans: 已登记付款 {amount}。
zh-Hant: 已登錄付款 {amount}。
[document.pdf]
en: PDF
de: PDF
es: PDF
zh-Hans: PDF
zh-Hant: PDF
[document.pdf_offline]
en: The PDF is made by the server. It needs a connection.
de: Das PDF erstellt der Server. Dafür braucht es eine Verbindung.
es: El PDF lo crea el servidor. Necesita conexión.
zh-Hans: PDF 由服务器生成，需要联网。
zh-Hant: PDF 由伺服器產生，需要連線。
[document.pdf_unsent]
en: Changes must reach the server first. Try again in a moment.
de: Änderungen müssen erst beim Server ankommen. Versuchen Sie es gleich noch einmal.
es: Primero deben llegar los cambios al servidor. Inténtelo en un momento.
zh-Hans: 更改需先同步到服务器，请稍后再试。
zh-Hant: 變更需先同步到伺服器，請稍後再試。
[document.send_mail]
en: Send by mail
de: Per E-Mail senden
es: Enviar por correo
zh-Hans: 通过邮件发送
zh-Hant: 以郵件傳送
[document.mailed]
en: Sent to {email}.
de: An {email} gesendet.
es: Enviado a {email}.
zh-Hans: 已发送至 {email}。
zh-Hant: 已傳送至 {email}。
[document.version]
en: Version {n}
de: Version {n}
es: Versión {n}
zh-Hans: 第 {n} 版
zh-Hant: 第 {n} 版
[document.made]
en: {document} made.
de: {document} angelegt.
es: {document}: creado.
zh-Hans: 已生成{document}。
zh-Hant: 已產生{document}。
[document.state_now]
en: {title}: {state}
de: {title}: {state}
es: {title}: {state}
zh-Hans: {title}：{state}
zh-Hant: {title}：{state}
[document.again]
en: Make another
de: Noch einmal anlegen
es: Crear otro
zh-Hans: 再生成一个
zh-Hant: 再產生一個
[document.again_ask]
en: Make it again?
de: Noch einmal?
es: ¿Crearlo otra vez?
zh-Hans: 要再次生成吗？
zh-Hant: 要再次產生嗎？
[document.missing]
en: This document is not here
de: Diesen Beleg gibt es hier nicht
es: Este documento no está aquí
zh-Hans: 此处没有该单据
zh-Hant: 此處沒有該單據
[document.missing_hint]
en: It was removed, or you may not see it.
de: Er wurde gelöscht, oder Sie dürfen ihn nicht sehen.
es: Se eliminó o no tiene permiso para verlo.
zh-Hans: 它可能已被删除，或您无权查看。
zh-Hant: 它可能已被刪除，或您無權檢視。
[document.locked]
en: Its lines are fixed.
de: Die Positionen stehen fest.
es: Sus líneas son definitivas.
zh-Hans: 明细已锁定。
zh-Hant: 明細已鎖定。
[document.customer]
en: Customer
de: Kunde
es: Cliente
zh-Hans: 客户
zh-Hant: 客戶
[document.line_n]
en: Line {n}
de: Position {n}
es: Línea {n}
zh-Hans: 第 {n} 行
zh-Hant: 第 {n} 列
[document.related]
en: Related documents
de: Zugehörige Belege
es: Documentos relacionados
zh-Hans: 相关单据
zh-Hant: 相關單據
[document.no_address]
en: No address yet
de: Noch keine Adresse
es: Sin dirección
zh-Hans: 暂无地址
zh-Hant: 尚無地址
[document.no_amount]
en: No price yet
de: Noch kein Preis
es: Sin precio
zh-Hans: 尚无价格
zh-Hant: 尚無價格
[nav.prices]
en: Prices and taxes
de: Preise und Steuern
es: Precios e impuestos
zh-Hans: 价格与税
zh-Hant: 價格與稅
[list.unpaid]
en: Unpaid
de: Unbezahlt
es: Pendientes
zh-Hans: 未付款
zh-Hant: 未付款
[print.quote]
en: Quote {number}
de: Angebot {number}
es: Presupuesto {number}
zh-Hans: 报价单 {number}
zh-Hant: 報價單 {number}
[print.sales_order]
en: Order confirmation {number}
de: Auftragsbestätigung {number}
es: Confirmación de pedido {number}
zh-Hans: 订单确认书 {number}
zh-Hant: 訂單確認書 {number}
[print.invoice]
en: Invoice {number}
de: Rechnung {number}
es: Factura {number}
zh-Hans: 发票 {number}
zh-Hant: 發票 {number}
[print.draft]
en: {title} (draft)
de: {title} (Entwurf)
es: {title} (borrador)
zh-Hans: {title}（草稿）
zh-Hant: {title}（草稿）
[print.cancelled]
en: {title} (cancelled)
de: {title} (storniert)
es: {title} (anulada)
zh-Hans: {title}（已作废）
zh-Hant: {title}（已作廢）
[print.contact]
en: Your contact
de: Ihr Ansprechpartner
es: Su contacto
zh-Hans: 联系人
zh-Hant: 聯絡人
[print.attention]
en: Attn. {name}
de: z. Hd. {name}
es: A la atención de {name}
zh-Hans: {name} 收
zh-Hant: {name} 收
[print.page]
en: Page {n} of {m}
de: Seite {n} von {m}
es: Página {n} de {m}
zh-Hans: 第 {n} 页，共 {m} 页
zh-Hant: 第 {n} 頁，共 {m} 頁
[print.no]
en: No.
de: Pos.
es: N.º
zh-Hans: 序号
zh-Hant: 序號
[print.phone]
en: Tel. {phone}
de: Tel. {phone}
es: Tel. {phone}
zh-Hans: 电话 {phone}
zh-Hant: 電話 {phone}
[print.tax_number]
en: Tax no. {number}
de: USt-IdNr. {number}
es: NIF {number}
zh-Hans: 税号 {number}
zh-Hant: 統一編號 {number}
[error.print_not_available]
en: The server cannot make PDFs: Pango is not installed there.
de: Der Server kann keine PDFs erstellen: Pango ist dort nicht installiert.
es: El servidor no puede crear PDF: falta Pango.
zh-Hans: 服务器未安装 Pango，无法生成 PDF。
zh-Hant: 伺服器未安裝 Pango，無法產生 PDF。
[error.print_failed]
en: The PDF could not be made. Try again later.
de: Das PDF konnte nicht erstellt werden. Versuchen Sie es später noch einmal.
es: No se pudo crear el PDF. Inténtelo más tarde.
zh-Hans: 无法生成 PDF，请稍后再试。
zh-Hant: 無法產生 PDF，請稍後再試。
[error.no_address]
en: The contact has no e-mail address.
de: Der Kontakt hat keine E-Mail-Adresse.
es: El contacto no tiene dirección de correo.
zh-Hans: 该联系人没有电子邮件地址。
zh-Hant: 該聯絡人沒有電子郵件地址。
[document.mail.subject]
en: {title} from {house}
de: {title} von {house}
es: {title} de {house}
zh-Hans: {house} 的{title}
zh-Hant: {house} 的{title}
[document.mail.text]
en: Dear {name},\n\nplease find {title} attached.\n\nKind regards\n{sender}\n{house}
de: Guten Tag {name},\n\nim Anhang finden Sie {title}.\n\nMit freundlichen Grüßen\n{sender}\n{house}
es: Hola, {name}:\n\nAdjuntamos {title}.\n\nUn cordial saludo\n{sender}\n{house}
zh-Hans: {name}，您好：\n\n请查收附件{title}。\n\n此致\n{sender}\n{house}
zh-Hant: {name}，您好：\n\n請查收附件{title}。\n\n敬祝商祺\n{sender}\n{house}
[error.not_issued]
en: Issue the invoice before you send it.
de: Stellen Sie die Rechnung, bevor Sie sie senden.
es: Emita la factura antes de enviarla.
zh-Hans: 请先开具发票再发送。
zh-Hant: 請先開立發票再傳送。
[document.mail_ask]
en: Send {title} as PDF to {email}?
de: {title} als PDF an {email} senden?
es: ¿Enviar {title} en PDF a {email}?
zh-Hans: 将{title}以 PDF 发送至 {email}？
zh-Hant: 將{title}以 PDF 傳送至 {email}？
)acq";
}

}  // namespace acq::catalogue
