// Words of fields, entities, forms and rules of an organisation's own.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view own() {
  return R"acq(
[nav.own]
en: Own lists
de: Eigene Listen
es: Listas propias
zh-Hans: 自定义列表
zh-Hant: 自訂清單
[new.own]
en: New: {entity}
de: Neu: {entity}
es: Nuevo: {entity}
zh-Hans: 新建{entity}
zh-Hant: 新增{entity}
[entity.custom_field]
en: Own field
de: Eigenes Feld
es: Campo propio
zh-Hans: 自定义字段
zh-Hant: 自訂欄位
[entities.custom_field]
en: Own fields
de: Eigene Felder
es: Campos propios
zh-Hans: 自定义字段
zh-Hant: 自訂欄位
[new.custom_field]
en: New field
de: Neues Feld
es: Nuevo campo
zh-Hans: 新建字段
zh-Hant: 新增欄位
[entity.custom_entity]
en: Own list
de: Eigene Liste
es: Lista propia
zh-Hans: 自定义列表
zh-Hant: 自訂清單
[entities.custom_entity]
en: Own lists
de: Eigene Listen
es: Listas propias
zh-Hans: 自定义列表
zh-Hant: 自訂清單
[new.custom_entity]
en: New list
de: Neue Liste
es: Nueva lista
zh-Hans: 新建列表
zh-Hant: 新增清單
[entity.form_layout]
en: Form
de: Formular
es: Formulario
zh-Hans: 表单
zh-Hant: 表單
[entities.form_layout]
en: Forms
de: Formulare
es: Formularios
zh-Hans: 表单
zh-Hant: 表單
[new.form_layout]
en: New form
de: Neues Formular
es: Nuevo formulario
zh-Hans: 新建表单
zh-Hant: 新增表單
[entity.validation_rule]
en: Rule
de: Regel
es: Regla
zh-Hans: 规则
zh-Hant: 規則
[entities.validation_rule]
en: Rules
de: Regeln
es: Reglas
zh-Hans: 规则
zh-Hant: 規則
[new.validation_rule]
en: New rule
de: Neue Regel
es: Nueva regla
zh-Hans: 新建规则
zh-Hant: 新增規則
[entity.own_1]
en: Own list 1
de: Eigene Liste 1
es: Lista propia 1
zh-Hans: 自定义列表 1
zh-Hant: 自訂清單 1
[entities.own_1]
en: Own list 1
de: Eigene Liste 1
es: Lista propia 1
zh-Hans: 自定义列表 1
zh-Hant: 自訂清單 1
[new.own_1]
en: New entry in own list 1
de: Neuer Eintrag in eigener Liste 1
es: Nueva entrada en la lista propia 1
zh-Hans: 新建自定义列表 1 条目
zh-Hant: 新增自訂清單 1 項目
[entity.own_2]
en: Own list 2
de: Eigene Liste 2
es: Lista propia 2
zh-Hans: 自定义列表 2
zh-Hant: 自訂清單 2
[entities.own_2]
en: Own list 2
de: Eigene Liste 2
es: Lista propia 2
zh-Hans: 自定义列表 2
zh-Hant: 自訂清單 2
[new.own_2]
en: New entry in own list 2
de: Neuer Eintrag in eigener Liste 2
es: Nueva entrada en la lista propia 2
zh-Hans: 新建自定义列表 2 条目
zh-Hant: 新增自訂清單 2 項目
[entity.own_3]
en: Own list 3
de: Eigene Liste 3
es: Lista propia 3
zh-Hans: 自定义列表 3
zh-Hant: 自訂清單 3
[entities.own_3]
en: Own list 3
de: Eigene Liste 3
es: Lista propia 3
zh-Hans: 自定义列表 3
zh-Hant: 自訂清單 3
[new.own_3]
en: New entry in own list 3
de: Neuer Eintrag in eigener Liste 3
es: Nueva entrada en la lista propia 3
zh-Hans: 新建自定义列表 3 条目
zh-Hant: 新增自訂清單 3 項目
[entity.own_4]
en: Own list 4
de: Eigene Liste 4
es: Lista propia 4
zh-Hans: 自定义列表 4
zh-Hant: 自訂清單 4
[entities.own_4]
en: Own list 4
de: Eigene Liste 4
es: Lista propia 4
zh-Hans: 自定义列表 4
zh-Hant: 自訂清單 4
[new.own_4]
en: New entry in own list 4
de: Neuer Eintrag in eigener Liste 4
es: Nueva entrada en la lista propia 4
zh-Hans: 新建自定义列表 4 条目
zh-Hant: 新增自訂清單 4 項目
[entity.own_5]
en: Own list 5
de: Eigene Liste 5
es: Lista propia 5
zh-Hans: 自定义列表 5
zh-Hant: 自訂清單 5
[entities.own_5]
en: Own list 5
de: Eigene Liste 5
es: Lista propia 5
zh-Hans: 自定义列表 5
zh-Hant: 自訂清單 5
[new.own_5]
en: New entry in own list 5
de: Neuer Eintrag in eigener Liste 5
es: Nueva entrada en la lista propia 5
zh-Hans: 新建自定义列表 5 条目
zh-Hant: 新增自訂清單 5 項目
[entity.own_6]
en: Own list 6
de: Eigene Liste 6
es: Lista propia 6
zh-Hans: 自定义列表 6
zh-Hant: 自訂清單 6
[entities.own_6]
en: Own list 6
de: Eigene Liste 6
es: Lista propia 6
zh-Hans: 自定义列表 6
zh-Hant: 自訂清單 6
[new.own_6]
en: New entry in own list 6
de: Neuer Eintrag in eigener Liste 6
es: Nueva entrada en la lista propia 6
zh-Hans: 新建自定义列表 6 条目
zh-Hant: 新增自訂清單 6 項目
[field.labels]
en: Name in other languages
de: Name in anderen Sprachen
es: Nombre en otros idiomas
zh-Hans: 其他语言中的名称
zh-Hant: 其他語言中的名稱
[field.plural]
en: Name of several
de: Name für mehrere
es: Nombre en plural
zh-Hans: 复数名称
zh-Hant: 複數名稱
[field.plural_labels]
en: Name of several in other languages
de: Name für mehrere in anderen Sprachen
es: Nombre en plural en otros idiomas
zh-Hans: 其他语言中的复数名称
zh-Hant: 其他語言中的複數名稱
[field.slot_name]
en: Place
de: Platz
es: Lugar
zh-Hans: 位置
zh-Hant: 位置
[field.custom_type]
en: Type
de: Typ
es: Tipo
zh-Hans: 类型
zh-Hant: 類型
[field.target_name]
en: Refers to
de: Verweist auf
es: Se refiere a
zh-Hans: 指向
zh-Hant: 指向
[field.options]
en: Choices
de: Auswahl
es: Opciones
zh-Hans: 选项
zh-Hant: 選項
[field.help]
en: Hint
de: Hinweis
es: Ayuda
zh-Hans: 提示
zh-Hant: 提示
[field.required]
en: Required
de: Pflichtfeld
es: Obligatorio
zh-Hans: 必填
zh-Hant: 必填
[field.listed]
en: Column of lists
de: Spalte in Listen
es: Columna en las listas
zh-Hans: 列表中的列
zh-Hant: 清單中的欄
[field.shown_if]
en: Shown if
de: Anzeigen, wenn
es: Mostrar si
zh-Hans: 显示条件
zh-Hant: 顯示條件
[field.formula]
en: Formula
de: Formel
es: Fórmula
zh-Hans: 公式
zh-Hant: 公式
[field.fields]
en: Fields
de: Felder
es: Campos
zh-Hans: 字段
zh-Hant: 欄位
[field.message]
en: Message
de: Meldung
es: Mensaje
zh-Hans: 提示信息
zh-Hant: 提示訊息
[choice.custom_type.text]
en: Text
de: Text
es: Texto
zh-Hans: 文本
zh-Hant: 文字
[choice.custom_type.long_text]
en: Long text
de: Langer Text
es: Texto largo
zh-Hans: 长文本
zh-Hant: 長文字
[choice.custom_type.choice]
en: Choice
de: Auswahl
es: Opción
zh-Hans: 单选
zh-Hant: 單選
[choice.custom_type.tags]
en: Tags
de: Schlagwörter
es: Etiquetas
zh-Hans: 标签
zh-Hant: 標籤
[choice.custom_type.boolean]
en: Yes or no
de: Ja oder nein
es: Sí o no
zh-Hans: 是或否
zh-Hant: 是或否
[choice.custom_type.integer]
en: Whole number
de: Ganze Zahl
es: Número entero
zh-Hans: 整数
zh-Hant: 整數
[choice.custom_type.decimal]
en: Decimal number
de: Dezimalzahl
es: Número decimal
zh-Hans: 小数
zh-Hant: 小數
[choice.custom_type.percent]
en: Percent
de: Prozent
es: Porcentaje
zh-Hans: 百分比
zh-Hant: 百分比
[choice.custom_type.money]
en: Money
de: Betrag
es: Importe
zh-Hans: 金额
zh-Hant: 金額
[choice.custom_type.date]
en: Date
de: Datum
es: Fecha
zh-Hans: 日期
zh-Hant: 日期
[choice.custom_type.time]
en: Date and time
de: Datum und Uhrzeit
es: Fecha y hora
zh-Hans: 日期和时间
zh-Hant: 日期和時間
[choice.custom_type.email]
en: E-mail
de: E-Mail
es: Correo
zh-Hans: 电子邮件
zh-Hant: 電子郵件
[choice.custom_type.phone]
en: Phone
de: Telefon
es: Teléfono
zh-Hans: 电话
zh-Hant: 電話
[choice.custom_type.url]
en: Web address
de: Webadresse
es: Dirección web
zh-Hans: 网址
zh-Hant: 網址
[choice.custom_type.reference]
en: Reference to a record
de: Verweis auf einen Datensatz
es: Referencia a un registro
zh-Hans: 关联记录
zh-Hant: 關聯記錄
[tone.neutral]
en: Grey
de: Grau
es: Gris
zh-Hans: 灰色
zh-Hant: 灰色
[tone.accent]
en: Blue
de: Blau
es: Azul
zh-Hans: 蓝色
zh-Hant: 藍色
[tone.good]
en: Green
de: Grün
es: Verde
zh-Hans: 绿色
zh-Hant: 綠色
[tone.warning]
en: Amber
de: Gelb
es: Ámbar
zh-Hans: 黄色
zh-Hant: 黃色
[tone.bad]
en: Red
de: Rot
es: Rojo
zh-Hans: 红色
zh-Hant: 紅色
[designer.title]
en: Fields and forms
de: Felder und Formulare
es: Campos y formularios
zh-Hans: 字段与表单
zh-Hant: 欄位與表單
[designer.intro]
en: Add what your business needs. Changes are on every device at once and can be undone.
de: Ergänzen Sie, was Ihr Betrieb braucht. Änderungen gelten sofort auf jedem Gerät und
  lassen sich rückgängig machen.
es: Añada lo que su empresa necesita. Los cambios llegan al instante a todos los
  dispositivos y se pueden deshacer.
zh-Hans: 添加您的业务所需内容。更改会立即出现在所有设备上，并可撤销。
zh-Hant: 新增您的業務所需內容。變更會立即出現在所有裝置上，並可復原。
[designer.of]
en: Fields of
de: Felder von
es: Campos de
zh-Hans: 所属
zh-Hant: 所屬
[designer.form]
en: Form and page
de: Formular und Seite
es: Formulario y página
zh-Hans: 表单与页面
zh-Hant: 表單與頁面
[designer.for]
en: For
de: Für
es: Para
zh-Hans: 适用于
zh-Hant: 適用於
[designer.everybody]
en: Everybody
de: Alle
es: Todos
zh-Hans: 所有人
zh-Hant: 所有人
[designer.add_heading]
en: Heading
de: Überschrift
es: Encabezado
zh-Hans: 小标题
zh-Hant: 小標題
[designer.new_heading]
en: Section
de: Abschnitt
es: Sección
zh-Hans: 分组
zh-Hant: 分組
[designer.heading]
en: Words of the heading
de: Text der Überschrift
es: Texto del encabezado
zh-Hans: 小标题文字
zh-Hant: 小標題文字
[designer.remove_heading]
en: Remove the heading {name}
de: Überschrift {name} entfernen
es: Quitar el encabezado {name}
zh-Hans: 移除小标题{name}
zh-Hant: 移除小標題{name}
[designer.reset]
en: As delivered
de: Wie ausgeliefert
es: Como de origen
zh-Hans: 恢复默认
zh-Hant: 恢復預設
[designer.bad_layout]
en: This form cannot be read. Fields stand in the usual order.
de: Dieses Formular ist nicht lesbar. Die Felder stehen in der üblichen Reihenfolge.
es: Este formulario no se puede leer. Los campos están en el orden habitual.
zh-Hans: 无法读取此表单，字段按默认顺序显示。
zh-Hant: 無法讀取此表單，欄位依預設順序顯示。
[designer.hidden]
en: Not shown
de: Nicht angezeigt
es: No se muestran
zh-Hans: 未显示
zh-Hant: 未顯示
[designer.layout_changed]
en: Form changed
de: Formular geändert
es: Formulario cambiado
zh-Hans: 表单已更改
zh-Hant: 表單已變更
[designer.layout_reset]
en: Form as delivered
de: Formular wie ausgeliefert
es: Formulario como de origen
zh-Hans: 表单已恢复默认
zh-Hant: 表單已恢復預設
[designer.required]
en: required
de: Pflichtfeld
es: obligatorio
zh-Hans: 必填
zh-Hant: 必填
[designer.computed]
en: computed
de: berechnet
es: calculado
zh-Hans: 计算得出
zh-Hant: 計算得出
[designer.sometimes]
en: shown for some
de: nur manchmal
es: solo a veces
zh-Hans: 有条件显示
zh-Hant: 有條件顯示
[designer.up]
en: Move {name} up
de: {name} nach oben
es: Subir {name}
zh-Hans: 上移{name}
zh-Hant: 上移{name}
[designer.down]
en: Move {name} down
de: {name} nach unten
es: Bajar {name}
zh-Hans: 下移{name}
zh-Hant: 下移{name}
[designer.hide]
en: Hide {name}
de: {name} ausblenden
es: Ocultar {name}
zh-Hans: 隐藏{name}
zh-Hant: 隱藏{name}
[designer.show]
en: Show {name}
de: {name} anzeigen
es: Mostrar {name}
zh-Hans: 显示{name}
zh-Hant: 顯示{name}
[designer.remove_field]
en: Remove the field {name}
de: Feld {name} entfernen
es: Quitar el campo {name}
zh-Hans: 移除字段{name}
zh-Hant: 移除欄位{name}
[designer.removed]
en: {name} removed
de: {name} entfernt
es: {name} eliminado
zh-Hans: 已移除{name}
zh-Hant: 已移除{name}
[designer.edit_field]
en: Change the field
de: Feld ändern
es: Cambiar el campo
zh-Hans: 更改字段
zh-Hant: 變更欄位
[designer.name]
en: Name
de: Name
es: Nombre
zh-Hans: 名称
zh-Hant: 名稱
[designer.target]
en: Refers to
de: Verweist auf
es: Se refiere a
zh-Hans: 指向
zh-Hant: 指向
[designer.choices]
en: Choices
de: Auswahl
es: Opciones
zh-Hans: 选项
zh-Hant: 選項
[designer.choice_n]
en: Choice {n}
de: Auswahl {n}
es: Opción {n}
zh-Hans: 选项 {n}
zh-Hant: 選項 {n}
[designer.tone]
en: Colour
de: Farbe
es: Color
zh-Hans: 颜色
zh-Hant: 顏色
[designer.add_choice]
en: Choice
de: Auswahl
es: Opción
zh-Hans: 添加选项
zh-Hant: 新增選項
[designer.remove_choice]
en: Remove {name}
de: {name} entfernen
es: Quitar {name}
zh-Hans: 移除{name}
zh-Hant: 移除{name}
[designer.is_computed]
en: Computed by a formula
de: Aus einer Formel berechnet
es: Calculado con una fórmula
zh-Hans: 由公式计算
zh-Hant: 由公式計算
[designer.formula_hint]
en: Numbers, texts in "quotes", + - * /, & joins texts, = <> < <= > >=, and, or, not, if(a,
  b, c), round(x, 2), abs, min, max, days(from, to), empty(field), length, upper, lower.
de: Zahlen, Texte in "Anführungszeichen", + - * /, & verbindet Texte, = <> < <= > >=, and,
  or, not, if(a, b, c), round(x, 2), abs, min, max, days(von, bis), empty(Feld), length,
  upper, lower.
es: Números, textos entre "comillas", + - * /, & une textos, = <> < <= > >=, and, or, not,
  if(a, b, c), round(x, 2), abs, min, max, days(desde, hasta), empty(campo), length, upper,
  lower.
zh-Hans: 可用数字、"引号"内的文本、+ - * /、& 连接文本、= <> < <= > >=、and、or、not、
  if(a, b, c)、round(x, 2)、abs、min、max、days(起, 止)、empty(字段)、length、upper、lower。
zh-Hant: 可用數字、"引號"內的文字、+ - * /、& 連接文字、= <> < <= > >=、and、or、not、
  if(a, b, c)、round(x, 2)、abs、min、max、days(起, 迄)、empty(欄位)、length、upper、lower。
[designer.preview]
en: {name}: {value}
de: {name}: {value}
es: {name}: {value}
zh-Hans: {name}：{value}
zh-Hant: {name}：{value}
[designer.is_required]
en: Required
de: Pflichtfeld
es: Obligatorio
zh-Hans: 必填
zh-Hant: 必填
[designer.is_listed]
en: A column of lists
de: Spalte in Listen
es: Columna en las listas
zh-Hans: 作为列表的列
zh-Hant: 作為清單的欄
[designer.shown_if.one]
en: Shown if one condition is met
de: Angezeigt, wenn eine Bedingung erfüllt ist
es: Se muestra si se cumple una condición
zh-Hans: 满足一个条件时显示
zh-Hant: 符合一個條件時顯示
[designer.shown_if.many]
en: Shown if: {n} conditions
de: Angezeigt, wenn: {n} Bedingungen
es: Se muestra si: {n} condiciones
zh-Hans: 显示条件：{n} 个
zh-Hant: 顯示條件：{n} 個
[designer.wrong_if.one]
en: Wrong if one condition is met
de: Falsch, wenn eine Bedingung erfüllt ist
es: Incorrecto si se cumple una condición
zh-Hans: 满足一个条件即为错误
zh-Hant: 符合一個條件即為錯誤
[designer.wrong_if.many]
en: Wrong if: {n} conditions
de: Falsch, wenn: {n} Bedingungen
es: Incorrecto si: {n} condiciones
zh-Hans: 错误条件：{n} 个
zh-Hant: 錯誤條件：{n} 個
[designer.shown_always]
en: Shown always
de: Immer angezeigt
es: Se muestra siempre
zh-Hans: 始终显示
zh-Hant: 一律顯示
[designer.wrong_which]
en: Which records are wrong
de: Welche Datensätze falsch sind
es: Qué registros son incorrectos
zh-Hans: 哪些记录是错误的
zh-Hant: 哪些記錄是錯誤的
[designer.help]
en: Hint below the field
de: Hinweis unter dem Feld
es: Ayuda debajo del campo
zh-Hans: 字段下方的提示
zh-Hant: 欄位下方的提示
[designer.other_languages]
en: In other languages
de: In anderen Sprachen
es: En otros idiomas
zh-Hans: 其他语言
zh-Hant: 其他語言
[designer.other_plurals]
en: Several, in other languages
de: Mehrere, in anderen Sprachen
es: Plural en otros idiomas
zh-Hans: 复数（其他语言）
zh-Hant: 複數（其他語言）
[designer.entity_name]
en: One is called
de: Einer heißt
es: Uno se llama
zh-Hans: 单个名称
zh-Hant: 單個名稱
[designer.entity_plural]
en: Several are called
de: Mehrere heißen
es: Varios se llaman
zh-Hans: 复数名称
zh-Hant: 複數名稱
[designer.edit_entity]
en: Change the list
de: Liste ändern
es: Cambiar la lista
zh-Hans: 更改列表
zh-Hant: 變更清單
[designer.remove_entity]
en: Remove the list
de: Liste entfernen
es: Quitar la lista
zh-Hans: 移除列表
zh-Hant: 移除清單
[designer.remove_entity_title]
en: Remove {name}?
de: {name} entfernen?
es: ¿Quitar {name}?
zh-Hans: 移除{name}？
zh-Hant: 移除{name}？
[designer.remove_entity_hint.one]
en: One record is no longer shown. It comes back with the list.
de: Ein Datensatz wird nicht mehr angezeigt. Er kommt mit der Liste zurück.
es: Un registro ya no se mostrará. Vuelve con la lista.
zh-Hans: 一条记录将不再显示，恢复列表后会重新出现。
zh-Hant: 一筆記錄將不再顯示，恢復清單後會重新出現。
[designer.remove_entity_hint.many]
en: {n} records are no longer shown. They come back with the list.
de: {n} Datensätze werden nicht mehr angezeigt. Sie kommen mit der Liste zurück.
es: {n} registros ya no se mostrarán. Vuelven con la lista.
zh-Hans: {n} 条记录将不再显示，恢复列表后会重新出现。
zh-Hant: {n} 筆記錄將不再顯示，恢復清單後會重新出現。
[designer.rules_hint]
en: What a record must not be. Who saves such a one reads the message.
de: Was ein Datensatz nicht sein darf. Wer so einen sichert, liest die Meldung.
es: Lo que un registro no debe ser. Quien guarda uno así lee el mensaje.
zh-Hans: 记录不允许的情况。保存此类记录时会显示提示信息。
zh-Hant: 記錄不允許的情況。儲存此類記錄時會顯示提示訊息。
[designer.rule_hint]
en: Describe the wrong records.
de: Beschreiben Sie die falschen Datensätze.
es: Describa los registros incorrectos.
zh-Hans: 请描述错误的记录。
zh-Hant: 請描述錯誤的記錄。
[designer.message]
en: What to say then
de: Was dann zu sagen ist
es: Qué decir entonces
zh-Hans: 此时显示的信息
zh-Hant: 此時顯示的訊息
[designer.beside]
en: Beside the field
de: Neben dem Feld
es: Junto al campo
zh-Hans: 显示在字段旁
zh-Hant: 顯示在欄位旁
[designer.in_force]
en: In force
de: In Kraft
es: En vigor
zh-Hans: 生效
zh-Hant: 生效
[designer.rule_in_force]
en: {name} is in force
de: {name} ist in Kraft
es: {name} está en vigor
zh-Hans: {name}生效
zh-Hant: {name}生效
[designer.edit_rule]
en: Change the rule
de: Regel ändern
es: Cambiar la regla
zh-Hans: 更改规则
zh-Hant: 變更規則
[designer.remove_rule]
en: Remove the rule {name}
de: Regel {name} entfernen
es: Quitar la regla {name}
zh-Hans: 移除规则{name}
zh-Hant: 移除規則{name}
[designer.computing]
en: Computing the field for the records that are there
de: Das Feld wird für vorhandene Datensätze berechnet
es: Calculando el campo de los registros existentes
zh-Hans: 正在为现有记录计算该字段
zh-Hant: 正在為現有記錄計算該欄位
[designer.file]
en: All of it as one file
de: Alles als eine Datei
es: Todo en un archivo
zh-Hans: 全部导出为一个文件
zh-Hant: 全部匯出為一個檔案
[designer.file_hint]
en: Fields, lists, forms and rules, without any records: to keep, or to use elsewhere.
de: Felder, Listen, Formulare und Regeln, ohne Datensätze: zum Aufheben oder für anderswo.
es: Campos, listas, formularios y reglas, sin registros: para guardar o usar en otro lugar.
zh-Hans: 字段、列表、表单和规则，不含记录：可保存或用于其他地方。
zh-Hant: 欄位、清單、表單和規則，不含記錄：可保存或用於其他地方。
[designer.download]
en: Save as a file
de: Als Datei sichern
es: Guardar como archivo
zh-Hans: 另存为文件
zh-Hant: 另存為檔案
[designer.upload]
en: Read from a file
de: Aus einer Datei lesen
es: Leer de un archivo
zh-Hans: 从文件读取
zh-Hant: 從檔案讀取
[designer.uploaded]
en: Fields and forms read
de: Felder und Formulare gelesen
es: Campos y formularios leídos
zh-Hans: 已读取字段与表单
zh-Hant: 已讀取欄位與表單
[designer.nothing_new]
en: The file says nothing new.
de: Die Datei sagt nichts Neues.
es: El archivo no contiene nada nuevo.
zh-Hans: 文件中没有新内容。
zh-Hant: 檔案中沒有新內容。
[error.rule_broken]
en: {detail}
de: {detail}
es: {detail}
zh-Hans: {detail}
zh-Hant: {detail}
[error.slot_taken]
en: Somebody made another field at the same time. Please save it again.
de: Jemand hat zur gleichen Zeit ein anderes Feld angelegt. Bitte noch einmal sichern.
es: Alguien creó otro campo al mismo tiempo. Guárdelo de nuevo.
zh-Hans: 有人同时创建了另一个字段，请再次保存。
zh-Hant: 有人同時建立了另一個欄位，請再次儲存。
[error.no_slot_left]
en: All {detail} own fields of this list are in use.
de: Alle {detail} eigenen Felder dieser Liste sind vergeben.
es: Los {detail} campos propios de esta lista están en uso.
zh-Hans: 此列表的 {detail} 个自定义字段已全部使用。
zh-Hant: 此清單的 {detail} 個自訂欄位已全部使用。
[error.no_entity_left]
en: All six own lists are in use.
de: Alle sechs eigenen Listen sind vergeben.
es: Las seis listas propias están en uso.
zh-Hans: 六个自定义列表已全部使用。
zh-Hant: 六個自訂清單已全部使用。
[error.too_many_choices]
en: There can be {detail} choices at most.
de: Höchstens {detail} Auswahlmöglichkeiten.
es: Puede haber {detail} opciones como máximo.
zh-Hans: 最多 {detail} 个选项。
zh-Hant: 最多 {detail} 個選項。
[error.bad_layout]
en: This form cannot be read. Put it together anew.
de: Dieses Formular ist nicht lesbar. Stellen Sie es neu zusammen.
es: Este formulario no se puede leer. Vuelva a crearlo.
zh-Hans: 无法读取此表单，请重新设置。
zh-Hant: 無法讀取此表單，請重新設定。
[error.layout_lacks]
en: A required field must stay in the form ({detail}).
de: Ein Pflichtfeld muss im Formular bleiben ({detail}).
es: Un campo obligatorio debe quedar en el formulario ({detail}).
zh-Hans: 必填字段必须保留在表单中（{detail}）。
zh-Hant: 必填欄位必須保留在表單中（{detail}）。
[error.formula_syntax]
en: The formula cannot be read from here: {detail}
de: Die Formel ist ab hier nicht lesbar: {detail}
es: La fórmula no se entiende desde aquí: {detail}
zh-Hans: 公式从此处起无法读取：{detail}
zh-Hant: 公式從此處起無法讀取：{detail}
[error.formula_field]
en: There is no such field: {detail}
de: Dieses Feld gibt es nicht: {detail}
es: No existe este campo: {detail}
zh-Hans: 没有此字段：{detail}
zh-Hant: 沒有此欄位：{detail}
[error.formula_function]
en: {detail} is no function, or takes another number of values.
de: {detail} ist keine Funktion oder nimmt andere Angaben.
es: {detail} no es una función o necesita otros valores.
zh-Hans: {detail} 不是函数，或参数数量不符。
zh-Hant: {detail} 不是函數，或參數數量不符。
[error.formula_computed]
en: A formula cannot use a computed field: {detail}
de: Eine Formel kann kein berechnetes Feld verwenden: {detail}
es: Una fórmula no puede usar un campo calculado: {detail}
zh-Hans: 公式不能使用计算字段：{detail}
zh-Hant: 公式不能使用計算欄位：{detail}
[error.formula_result]
en: A field of this type cannot be computed.
de: Ein Feld dieses Typs lässt sich nicht berechnen.
es: Un campo de este tipo no se puede calcular.
zh-Hans: 此类型的字段无法计算。
zh-Hant: 此類型的欄位無法計算。
[error.formula_big]
en: The formula is too long, or too deep in brackets.
de: Die Formel ist zu lang oder zu tief verschachtelt.
es: La fórmula es demasiado larga o anidada.
zh-Hans: 公式过长或嵌套过深。
zh-Hant: 公式過長或巢狀過深。
[error.bad_customisation]
en: This is no file of fields and forms: {detail}
de: Das ist keine Datei mit Feldern und Formularen: {detail}
es: No es un archivo de campos y formularios: {detail}
zh-Hans: 这不是字段与表单文件：{detail}
zh-Hant: 這不是欄位與表單檔案：{detail}
[entity.pipeline]
en: Pipeline
de: Pipeline
es: Embudo
zh-Hans: 销售流程
zh-Hant: 銷售流程
[entities.pipeline]
en: Pipelines
de: Pipelines
es: Embudos
zh-Hans: 销售流程
zh-Hant: 銷售流程
[new.pipeline]
en: New pipeline
de: Neue Pipeline
es: Nuevo embudo
zh-Hans: 新建销售流程
zh-Hant: 新增銷售流程
[field.pipeline]
en: Pipeline
de: Pipeline
es: Embudo
zh-Hans: 销售流程
zh-Hant: 銷售流程
[field.usual]
en: New deals begin here
de: Neue Verkaufschancen beginnen hier
es: Las oportunidades nuevas empiezan aquí
zh-Hans: 新商机从这里开始
zh-Hant: 新商機從這裡開始
[field.stages]
en: Stages
de: Phasen
es: Fases
zh-Hans: 阶段
zh-Hant: 階段
[board.first_pipeline]
en: Usual stages
de: Übliche Phasen
es: Fases habituales
zh-Hans: 通用阶段
zh-Hant: 通用階段
[designer.edit_pipeline]
en: Change the pipeline
de: Pipeline ändern
es: Cambiar el embudo
zh-Hans: 修改销售流程
zh-Hant: 修改銷售流程
[designer.pipelines_hint]
en: Deals of one kind go through stages of their own, each with its chance of success and with
  fields that must be filled in by then. Won and lost end every pipeline.
de: Verkaufschancen einer Art durchlaufen eigene Phasen, jede mit ihrer Erfolgsaussicht und mit
  Feldern, die bis dahin ausgefüllt sein müssen. Jede Pipeline endet mit gewonnen oder verloren.
es: Las oportunidades de un tipo pasan por fases propias, cada una con su probabilidad y con campos
  que deben estar rellenos para entonces. Todo embudo acaba en ganada o perdida.
zh-Hans: 每类商机可以有自己的阶段，每个阶段有成功率和到时必须填写的字段。每个流程都以赢单或输单结束。
zh-Hant: 每類商機可以有自己的階段，每個階段有成功率和到時必須填寫的欄位。每個流程都以贏單或輸單結束。
[designer.stages]
en: Stages, in order
de: Phasen in ihrer Reihenfolge
es: Fases, en orden
zh-Hans: 阶段（按顺序）
zh-Hant: 階段（依順序）
[designer.add_stage]
en: Add a stage
de: Phase hinzufügen
es: Añadir una fase
zh-Hans: 添加阶段
zh-Hant: 新增階段
[designer.stage_requires]
en: Must be filled in by then
de: Muss bis dahin ausgefüllt sein
es: Debe estar relleno para entonces
zh-Hans: 到时必须填写
zh-Hant: 到時必須填寫
[designer.need_not]
en: {name} need not be filled in for {stage}
de: {name} muss für {stage} nicht ausgefüllt sein
es: {name} no tiene que estar relleno en {stage}
zh-Hans: “{stage}”不再要求填写“{name}”
zh-Hant: 「{stage}」不再要求填寫「{name}」
[error.stage_requires]
en: This stage needs “{field}”. Fill it in first.
de: Diese Phase braucht „{field}“. Füllen Sie es zuerst aus.
es: Esta fase necesita «{field}». Rellénelo primero.
zh-Hans: 此阶段需要“{field}”。请先填写。
zh-Hant: 此階段需要「{field}」。請先填寫。
[error.stage_taken]
en: “{detail}” is a stage of another pipeline. Add a new stage instead.
de: „{detail}“ ist eine Phase einer anderen Pipeline. Fügen Sie stattdessen eine neue hinzu.
es: «{detail}» es una fase de otro embudo. Añada una nueva en su lugar.
zh-Hans: “{detail}”是另一销售流程的阶段。请添加新的阶段。
zh-Hant: 「{detail}」是另一銷售流程的階段。請新增其他階段。
[error.stage_in_use]
en: There are deals in “{detail}”. Move them to another stage first.
de: In „{detail}“ stehen noch Verkaufschancen. Verschieben Sie diese zuerst.
es: Hay oportunidades en «{detail}». Muévalas antes a otra fase.
zh-Hans: “{detail}”中还有商机。请先把它们移到其他阶段。
zh-Hant: 「{detail}」中還有商機。請先將它們移到其他階段。
[error.pipeline_in_use]
en: Open deals in this pipeline: {detail}. Move or close them first.
de: Offene Verkaufschancen in dieser Pipeline: {detail}. Verschieben oder schließen Sie sie zuerst.
es: Oportunidades abiertas en este embudo: {detail}. Muévalas o ciérrelas antes.
zh-Hans: 此销售流程中未结束的商机：{detail}。请先移走或结束它们。
zh-Hant: 此銷售流程中未結束的商機：{detail}。請先移走或結束它們。
[entity.score_rule]
en: Scoring rule
de: Bewertungsregel
es: Regla de puntuación
zh-Hans: 评分规则
zh-Hant: 評分規則
[entities.score_rule]
en: Scoring
de: Bewertung
es: Puntuación
zh-Hans: 线索评分
zh-Hant: 線索評分
[new.score_rule]
en: New scoring rule
de: Neue Bewertungsregel
es: Nueva regla de puntuación
zh-Hans: 新建评分规则
zh-Hant: 新增評分規則
[field.score]
en: Score
de: Bewertung
es: Puntuación
zh-Hans: 评分
zh-Hant: 評分
[field.points]
en: Points
de: Punkte
es: Puntos
zh-Hans: 分值
zh-Hant: 分數
[field.least]
en: At least
de: Mindestens
es: Como mínimo
zh-Hans: 至少
zh-Hant: 至少
[page.score]
en: Score {n}
de: Bewertung {n}
es: Puntuación {n}
zh-Hans: 评分 {n}
zh-Hant: 評分 {n}
[designer.edit_score]
en: Change the scoring rule
de: Bewertungsregel ändern
es: Cambiar la regla de puntuación
zh-Hans: 修改评分规则
zh-Hant: 修改評分規則
[designer.scores_hint]
en: What a lead promises: each rule it meets adds its points, and its page says which. Call those
  with the highest score first.
de: Was ein Lead verspricht: Jede Regel, die er erfüllt, gibt ihre Punkte, und seine Seite nennt
  sie. Rufen Sie zuerst die mit der höchsten Bewertung an.
es: Lo que promete un cliente potencial: cada regla que cumple suma sus puntos, y su página dice
  cuáles. Llame primero a los de mayor puntuación.
zh-Hans: 线索的潜力：每符合一条规则就加上其分值，线索页面会列出原因。请先联系评分最高的线索。
zh-Hant: 潛在客戶的潛力：每符合一條規則就加上其分數，其頁面會列出原因。請先聯絡評分最高者。
[designer.score_reason]
en: Reason, as people read it
de: Grund, wie man ihn liest
es: Motivo, como se lee
zh-Hans: 显示的原因
zh-Hant: 顯示的原因
[designer.score_points]
en: Points
de: Punkte
es: Puntos
zh-Hans: 分值
zh-Hant: 分數
[designer.score_points_hint]
en: Negative points take away.
de: Negative Punkte ziehen ab.
es: Los puntos negativos restan.
zh-Hans: 负分值会扣分。
zh-Hant: 負分數會扣分。
[designer.score_if.one]
en: Leads that meet {n} condition
de: Leads, die {n} Bedingung erfüllen
es: Clientes potenciales que cumplen {n} condición
zh-Hans: 符合 {n} 个条件的线索
zh-Hant: 符合 {n} 個條件的潛在客戶
[designer.score_if.many]
en: Leads that meet {n} conditions
de: Leads, die {n} Bedingungen erfüllen
es: Clientes potenciales que cumplen {n} condiciones
zh-Hans: 符合 {n} 个条件的线索
zh-Hant: 符合 {n} 個條件的潛在客戶
[designer.score_all]
en: All leads
de: Alle Leads
es: Todos los clientes potenciales
zh-Hans: 所有线索
zh-Hant: 所有潛在客戶
[designer.score_least]
en: With at least so many activities
de: Mit mindestens so vielen Aktivitäten
es: Con al menos estas actividades
zh-Hans: 至少有这么多次活动
zh-Hant: 至少有這麼多次活動
[designer.score_least_of]
en: {what}: at least {n}
de: {what}: mindestens {n}
es: {what}: al menos {n}
zh-Hans: {what}：至少 {n} 次
zh-Hant: {what}：至少 {n} 次
[error.score_time]
en: A score cannot ask for the day, for who reads it, or for itself. Choose other conditions.
de: Eine Bewertung kann nicht nach dem Tag, dem Leser oder sich selbst fragen. Wählen Sie andere
  Bedingungen.
es: Una puntuación no puede preguntar por el día, por quien la lee ni por sí misma. Elija otras
  condiciones.
zh-Hans: 评分不能取决于日期、读者或评分本身。请选择其他条件。
zh-Hant: 評分不能取決於日期、讀者或評分本身。請選擇其他條件。
[error.too_many_rules]
en: There are too many rules. Remove some first.
de: Es gibt zu viele Regeln. Entfernen Sie zuerst einige.
es: Hay demasiadas reglas. Elimine algunas antes.
zh-Hans: 规则过多。请先删除一些。
zh-Hant: 規則過多。請先刪除一些。
)acq";
}

}  // namespace acq::catalogue
