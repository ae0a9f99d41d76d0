// Workbooks that cannot be read or written, and exports of other products.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view spreadsheet() {
  return R"acq(
[error.xlsx_damaged]
en: The workbook is damaged or not complete. Open it in your spreadsheet program, save it anew and
  try again.
de: Die Arbeitsmappe ist beschädigt oder unvollständig. Öffnen Sie sie in Ihrem Tabellenprogramm,
  speichern Sie sie neu und versuchen Sie es noch einmal.
es: El libro está dañado o incompleto. Ábralo en su programa de hojas de cálculo, guárdelo de nuevo
  e inténtelo otra vez.
zh-Hans: 工作簿已损坏或不完整。请用电子表格程序打开，重新保存后再试。
zh-Hant: 活頁簿已損毀或不完整。請用試算表程式開啟，重新儲存後再試。
[error.xlsx_encrypted]
en: The workbook is protected by a password. Save it without one and try again.
de: Die Arbeitsmappe ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort und
  versuchen Sie es noch einmal.
es: El libro está protegido con contraseña. Guárdelo sin ella e inténtelo de nuevo.
zh-Hans: 工作簿受密码保护。请去除密码保存后再试。
zh-Hant: 活頁簿受密碼保護。請移除密碼儲存後再試。
[error.xlsx_forbidden]
en: The workbook holds something that spreadsheets never write, so it is not opened.
de: Die Arbeitsmappe enthält etwas, das Tabellenprogramme nie schreiben. Sie wird nicht geöffnet.
es: El libro contiene algo que las hojas de cálculo nunca escriben, por lo que no se abre.
zh-Hans: 工作簿含有电子表格程序从不写入的内容，因此不予打开。
zh-Hant: 活頁簿含有試算表程式從不寫入的內容，因此不予開啟。
[error.xlsx_too_large]
en: Unpacked, the workbook is too large. Split it, or save the sheet as CSV.
de: Die Arbeitsmappe ist entpackt zu groß. Teilen Sie sie auf oder speichern Sie das Blatt als CSV.
es: El libro descomprimido es demasiado grande. Divídalo o guarde la hoja como CSV.
zh-Hans: 工作簿解压后过大。请拆分，或将工作表另存为 CSV。
zh-Hant: 活頁簿解壓縮後過大。請分割，或將工作表另存為 CSV。
[error.xlsx_no_workbook]
en: This is no Excel workbook. Save it as .xlsx or CSV and try again.
de: Das ist keine Excel-Arbeitsmappe. Speichern Sie sie als .xlsx oder CSV und versuchen Sie es
  noch einmal.
es: Esto no es un libro de Excel. Guárdelo como .xlsx o CSV e inténtelo de nuevo.
zh-Hans: 这不是 Excel 工作簿。请另存为 .xlsx 或 CSV 后再试。
zh-Hant: 這不是 Excel 活頁簿。請另存為 .xlsx 或 CSV 後再試。
[error.xlsx_no_sheet]
en: The workbook has no sheet “{detail}”.
de: Die Arbeitsmappe hat kein Blatt „{detail}“.
es: El libro no tiene ninguna hoja «{detail}».
zh-Hans: 工作簿中没有工作表“{detail}”。
zh-Hant: 活頁簿中沒有工作表「{detail}」。
[error.xls_old]
en: This file was made for an old Excel. Open it, save it as .xlsx and try again.
de: Diese Datei ist für ein altes Excel. Öffnen Sie sie, speichern Sie sie als .xlsx und versuchen
  Sie es noch einmal.
es: Este archivo es de un Excel antiguo. Ábralo, guárdelo como .xlsx e inténtelo de nuevo.
zh-Hans: 这是旧版 Excel 的文件。请打开并另存为 .xlsx 后再试。
zh-Hant: 這是舊版 Excel 的檔案。請開啟並另存為 .xlsx 後再試。
[error.xlsx_too_many_rows]
en: A sheet holds at most {detail} rows. Filter the list, or export it as CSV.
de: Ein Tabellenblatt fasst höchstens {detail} Zeilen. Filtern Sie die Liste oder exportieren Sie
  sie als CSV.
es: Una hoja admite como máximo {detail} filas. Filtre la lista o expórtela como CSV.
zh-Hans: 一个工作表最多 {detail} 行。请筛选列表，或导出为 CSV。
zh-Hant: 一個工作表最多 {detail} 列。請篩選清單，或匯出為 CSV。
[error.cell_error]
en: “{field}” holds the spreadsheet's error {detail}. Correct the cell.
de: „{field}“ enthält den Fehler {detail} des Tabellenprogramms. Berichtigen Sie die Zelle.
es: «{field}» contiene el error {detail} de la hoja de cálculo. Corrija la celda.
zh-Hans: “{field}”中有电子表格错误 {detail}。请更正该单元格。
zh-Hant: 「{field}」中有試算表錯誤 {detail}。請更正該儲存格。
)acq";
}

}  // namespace acq::catalogue
