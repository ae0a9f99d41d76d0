// Words of the import assistant and of the export.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view import() {
  return R"acq(
[import.title]
en: Import
de: Importieren
es: Importar
zh-Hans: 导入
zh-Hant: 匯入
[import.drop_file]
en: Drop a CSV or Excel file here
de: CSV- oder Excel-Datei hier ablegen
es: Suelte aquí un archivo CSV o de Excel
zh-Hans: 将 CSV 或 Excel 文件拖到此处
zh-Hant: 將 CSV 或 Excel 檔案拖曳到此處
[import.choose_file]
en: Choose a file
de: Datei auswählen
es: Elegir archivo
zh-Hans: 选择文件
zh-Hant: 選擇檔案
[import.choose_entity]
en: What is in the file?
de: Was enthält die Datei?
es: ¿Qué contiene el archivo?
zh-Hans: 文件中是什么数据？
zh-Hant: 檔案中是什麼資料？
[import.step.file]
en: File
de: Datei
es: Archivo
zh-Hans: 文件
zh-Hant: 檔案
[import.step.columns]
en: Columns
de: Spalten
es: Columnas
zh-Hans: 列
zh-Hant: 欄
[import.step.check]
en: Check
de: Prüfung
es: Comprobación
zh-Hans: 检查
zh-Hant: 檢查
[import.step.run]
en: Import
de: Import
es: Importación
zh-Hans: 导入
zh-Hant: 匯入
[import.step.done]
en: Done
de: Fertig
es: Listo
zh-Hans: 完成
zh-Hant: 完成
[import.column]
en: Column in the file
de: Spalte der Datei
es: Columna del archivo
zh-Hans: 文件中的列
zh-Hant: 檔案中的欄
[import.field]
en: Field
de: Feld
es: Campo
zh-Hans: 字段
zh-Hant: 欄位
[import.sample]
en: Examples
de: Beispiele
es: Ejemplos
zh-Hans: 示例
zh-Hant: 範例
[import.skip_column]
en: Do not import
de: Nicht importieren
es: No importar
zh-Hans: 不导入
zh-Hant: 不匯入
[import.date_order]
en: Date form
de: Datumsform
es: Formato de fecha
zh-Hans: 日期格式
zh-Hant: 日期格式
[import.date_order.iso]
en: Year-month-day
de: Jahr-Monat-Tag
es: Año-mes-día
zh-Hans: 年-月-日
zh-Hant: 年-月-日
[import.date_order.day_first]
en: Day/month/year
de: Tag/Monat/Jahr
es: Día/mes/año
zh-Hans: 日/月/年
zh-Hant: 日/月/年
[import.date_order.month_first]
en: Month/day/year
de: Monat/Tag/Jahr
es: Mes/día/año
zh-Hans: 月/日/年
zh-Hant: 月/日/年
[import.date_ambiguous]
en: Day or month first? The values fit both; please check.
de: Tag oder Monat zuerst? Die Werte passen zu beidem; bitte prüfen.
es: ¿Primero el día o el mes? Los valores encajan en ambos; compruébelo.
zh-Hans: 日在前还是月在前？两种都符合，请确认。
zh-Hant: 日在前還是月在前？兩種都符合，請確認。
[import.decimal_mark]
en: Decimal mark
de: Dezimalzeichen
es: Separador decimal
zh-Hans: 小数点
zh-Hant: 小數點
[import.decimal_mark.point]
en: Point: 1,234.5
de: Punkt: 1,234.5
es: Punto: 1,234.5
zh-Hans: 点：1,234.5
zh-Hant: 點：1,234.5
[import.decimal_mark.comma]
en: Comma: 1.234,5
de: Komma: 1.234,5
es: Coma: 1.234,5
zh-Hans: 逗号：1.234,5
zh-Hant: 逗號：1.234,5
[import.scale]
en: Unit
de: Einheit
es: Unidad
zh-Hans: 单位
zh-Hant: 單位
[import.scale.1]
en: As given
de: Wie angegeben
es: Tal cual
zh-Hans: 按原值
zh-Hant: 按原值
[import.scale.1000]
en: Thousands
de: Tausend
es: Miles
zh-Hans: 千
zh-Hant: 千
[import.scale.1000000]
en: Millions
de: Millionen
es: Millones
zh-Hans: 百万
zh-Hant: 百萬
[import.delimiter]
en: Delimiter
de: Trennzeichen
es: Separador
zh-Hans: 分隔符
zh-Hant: 分隔符號
[import.delimiter.comma]
en: Comma
de: Komma
es: Coma
zh-Hans: 逗号
zh-Hant: 逗號
[import.delimiter.semicolon]
en: Semicolon
de: Semikolon
es: Punto y coma
zh-Hans: 分号
zh-Hant: 分號
[import.delimiter.tab]
en: Tab
de: Tabulator
es: Tabulador
zh-Hans: 制表符
zh-Hant: 定位字元
[import.delimiter.bar]
en: Vertical bar
de: Senkrechter Strich
es: Barra vertical
zh-Hans: 竖线
zh-Hant: 直線符號
[import.encoding]
en: Text encoding
de: Zeichensatz
es: Codificación
zh-Hans: 文本编码
zh-Hant: 文字編碼
[import.looks_like]
en: Looks like an export of {product}: {entities}. Check the columns and change what does not fit.
de: Sieht nach einem Export aus {product} aus: {entities}. Prüfen Sie die Spalten und ändern Sie,
  was nicht passt.
es: Parece una exportación de {product}: {entities}. Revise las columnas y cambie lo que no encaje.
zh-Hans: 看起来是从 {product} 导出的：{entities}。请检查各列，不合适的请更改。
zh-Hant: 看起來是從 {product} 匯出的：{entities}。請檢查各欄，不合適的請變更。
[import.sheet]
en: Sheet
de: Tabellenblatt
es: Hoja
zh-Hans: 工作表
zh-Hant: 工作表
[import.create_missing]
en: Create missing ones
de: Fehlende anlegen
es: Crear los que falten
zh-Hans: 自动创建缺少的
zh-Hant: 自動建立缺少的
[import.accept_proposals]
en: Accept all proposals
de: Alle Vorschläge annehmen
es: Aceptar todas las propuestas
zh-Hans: 接受所有建议
zh-Hant: 接受所有建議
[import.accept_proposal]
en: Accept
de: Annehmen
es: Aceptar
zh-Hans: 接受
zh-Hant: 接受
[import.proposal]
en: “{from}” is probably “{to}”
de: „{from}“ ist wohl „{to}“
es: «{from}» es probablemente «{to}»
zh-Hans: “{from}”可能是“{to}”
zh-Hant: 「{from}」可能是「{to}」
[import.proposals.one]
en: {n} proposal
de: {n} Vorschlag
es: {n} propuesta
zh-Hans: {n} 条建议
zh-Hant: {n} 項建議
[import.proposals.many]
en: {n} proposals
de: {n} Vorschläge
es: {n} propuestas
zh-Hans: {n} 条建议
zh-Hant: {n} 項建議
[import.will_create.one]
en: {n} “{field}” will be created
de: {n} „{field}“ wird angelegt
es: Se creará {n} «{field}»
zh-Hans: 将创建 {n} 个“{field}”
zh-Hant: 將建立 {n} 個「{field}」
[import.will_create.many]
en: {n} “{field}” will be created
de: {n} „{field}“ werden angelegt
es: Se crearán {n} «{field}»
zh-Hans: 将创建 {n} 个“{field}”
zh-Hant: 將建立 {n} 個「{field}」
[import.existing]
en: Records already here
de: Schon vorhandene Datensätze
es: Registros ya existentes
zh-Hans: 已有的记录
zh-Hant: 已有的記錄
[import.existing.update]
en: Update them
de: Aktualisieren
es: Actualizarlos
zh-Hans: 更新
zh-Hant: 更新
[import.existing.skip]
en: Leave them as they are
de: Unverändert lassen
es: Dejarlos como están
zh-Hans: 保持不变
zh-Hant: 保持不變
[import.check]
en: Check the rows
de: Zeilen prüfen
es: Comprobar las filas
zh-Hans: 检查数据行
zh-Hant: 檢查資料列
[import.start]
en: Import
de: Importieren
es: Importar
zh-Hans: 导入
zh-Hant: 匯入
[import.back]
en: Back
de: Zurück
es: Atrás
zh-Hans: 返回
zh-Hant: 返回
[import.next]
en: Next
de: Weiter
es: Siguiente
zh-Hans: 下一步
zh-Hant: 下一步
[import.undo]
en: Undo this import
de: Diesen Import rückgängig machen
es: Deshacer esta importación
zh-Hans: 撤销此次导入
zh-Hant: 復原此次匯入
[import.undone]
en: The import was undone.
de: Der Import wurde rückgängig gemacht.
es: Se ha deshecho la importación.
zh-Hans: 已撤销导入。
zh-Hant: 已復原匯入。
[import.checking]
en: Checking {done} of {total} rows
de: {done} von {total} Zeilen geprüft
es: Comprobando {done} de {total} filas
zh-Hans: 正在检查 {done} / {total} 行
zh-Hant: 正在檢查 {done} / {total} 列
[import.running]
en: Importing {done} of {total} rows
de: {done} von {total} Zeilen importiert
es: Importando {done} de {total} filas
zh-Hans: 正在导入 {done} / {total} 行
zh-Hant: 正在匯入 {done} / {total} 列
[import.result]
en: {created} created, {changed} changed, {refused} refused
de: {created} angelegt, {changed} geändert, {refused} abgelehnt
es: {created} creados, {changed} modificados, {refused} rechazados
zh-Hans: 新建 {created}，修改 {changed}，拒绝 {refused}
zh-Hant: 新增 {created}，修改 {changed}，拒絕 {refused}
[import.verdict.new]
en: New
de: Neu
es: Nuevo
zh-Hans: 新增
zh-Hant: 新增
[import.verdict.changed]
en: Changed
de: Geändert
es: Modificado
zh-Hans: 修改
zh-Hant: 修改
[import.verdict.duplicate]
en: Duplicate
de: Doppelt
es: Duplicado
zh-Hans: 重复
zh-Hant: 重複
[import.verdict.refused]
en: Refused
de: Abgelehnt
es: Rechazado
zh-Hans: 拒绝
zh-Hant: 拒絕
[import.rows.one]
en: {n} row
de: {n} Zeile
es: {n} fila
zh-Hans: {n} 行
zh-Hant: {n} 列
[import.rows.many]
en: {n} rows
de: {n} Zeilen
es: {n} filas
zh-Hans: {n} 行
zh-Hant: {n} 列
[import.line]
en: Line {line}
de: Zeile {line}
es: Línea {line}
zh-Hans: 第 {line} 行
zh-Hant: 第 {line} 列
[import.line_column]
en: Line {line}, column {column}
de: Zeile {line}, Spalte {column}
es: Línea {line}, columna {column}
zh-Hans: 第 {line} 行第 {column} 列
zh-Hant: 第 {line} 列第 {column} 欄
[import.reason]
en: Reason
de: Grund
es: Motivo
zh-Hans: 原因
zh-Hant: 原因
[import.reject.line]
en: Line
de: Zeile
es: Línea
zh-Hans: 行号
zh-Hant: 行號
[import.download_refused]
en: Download refused rows
de: Abgelehnte Zeilen herunterladen
es: Descargar filas rechazadas
zh-Hans: 下载被拒绝的行
zh-Hant: 下載被拒絕的列
[import.empty_file]
en: The file is empty.
de: Die Datei ist leer.
es: El archivo está vacío.
zh-Hans: 文件为空。
zh-Hant: 檔案為空。
[import.matched_by]
en: Matched by {field}
de: Erkannt an „{field}“
es: Reconocido por «{field}»
zh-Hans: 按“{field}”匹配
zh-Hant: 按「{field}」比對
[import.inactive_users]
en: Users come in without sign-in; an administrator invites them.
de: Benutzer kommen ohne Anmeldung herein; die Administration lädt sie ein.
es: Los usuarios se importan sin acceso; un administrador los invita.
zh-Hans: 导入的用户不能登录，需由管理员邀请。
zh-Hant: 匯入的使用者無法登入，須由管理員邀請。
[export.title]
en: Export
de: Exportieren
es: Exportar
zh-Hans: 导出
zh-Hant: 匯出
[export.csv]
en: Export as CSV
de: Als CSV exportieren
es: Exportar como CSV
zh-Hans: 导出为 CSV
zh-Hant: 匯出為 CSV
[export.machine_names]
en: Column names for programs
de: Spaltennamen für Programme
es: Nombres de columna para programas
zh-Hans: 使用程序字段名
zh-Hant: 使用程式欄位名稱
[export.done.one]
en: {n} row exported
de: {n} Zeile exportiert
es: {n} fila exportada
zh-Hans: 已导出 {n} 行
zh-Hant: 已匯出 {n} 列
[export.done.many]
en: {n} rows exported
de: {n} Zeilen exportiert
es: {n} filas exportadas
zh-Hans: 已导出 {n} 行
zh-Hant: 已匯出 {n} 列
)acq";
}

}  // namespace acq::catalogue
