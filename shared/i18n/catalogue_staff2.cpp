// Words of the staff program's further screens: board, ticket, import assistant.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff2() {
  return R"acq(
[board.board]
en: Board
de: Board
es: Tablero
zh-Hans: 看板
zh-Hant: 看板
[board.table]
en: Table
de: Tabelle
es: Tabla
zh-Hans: 表格
zh-Hant: 表格
[board.all]
en: All deals
de: Alle
es: Todas
zh-Hans: 全部商机
zh-Hant: 全部商機
[board.mine]
en: My deals
de: Meine
es: Mías
zh-Hans: 我的商机
zh-Hant: 我的商機
[board.no_cards]
en: No deals in this stage
de: Keine in dieser Phase
es: Ninguna en esta fase
zh-Hans: 此阶段暂无商机
zh-Hant: 此階段暫無商機
[board.empty_title]
en: No deals yet
de: Noch keine Verkaufschancen
es: Aún no hay oportunidades
zh-Hans: 还没有商机
zh-Hant: 還沒有商機
[board.empty]
en: Each deal is a card that you move from stage to stage until it is won.
de: Jede Verkaufschance ist eine Karte, die von Phase zu Phase wandert, bis sie gewonnen ist.
es: Cada oportunidad es una tarjeta que avanza de fase en fase hasta ganarse.
zh-Hans: 每个商机都是一张卡片，从一个阶段移到下一个阶段，直到赢单。
zh-Hant: 每個商機都是一張卡片，從一個階段移到下一個階段，直到贏單。
[board.idle.one]
en: idle {n} day
de: ruht {n} Tag
es: {n} día inactiva
zh-Hans: 闲置 {n} 天
zh-Hant: 閒置 {n} 天
[board.idle.many]
en: idle {n} days
de: ruht {n} Tage
es: {n} días inactiva
zh-Hans: 闲置 {n} 天
zh-Hant: 閒置 {n} 天
[board.moved]
en: {deal} moved to {stage}
de: {deal} nach {stage} verschoben
es: {deal} movida a {stage}
zh-Hans: 已将{deal}移至{stage}
zh-Hant: 已將{deal}移至{stage}
[board.move_card]
en: Move {deal}
de: {deal} verschieben
es: Mover {deal}
zh-Hans: 移动{deal}
zh-Hant: 移動{deal}
[board.move_to]
en: Move to
de: Verschieben nach
es: Mover a
zh-Hans: 移至
zh-Hant: 移至
[board.lost_title]
en: Why was {deal} lost?
de: Warum ging {deal} verloren?
es: ¿Por qué se perdió {deal}?
zh-Hans: {deal}为何丢单？
zh-Hant: {deal}為何丟單？
[board.mark_lost]
en: Mark as lost
de: Als verloren markieren
es: Marcar como perdida
zh-Hans: 标记为丢单
zh-Hant: 標記為丟單
[ticket.number_follows]
en: Number follows
de: Nummer folgt
es: Número pendiente
zh-Hans: 编号待定
zh-Hant: 編號待定
[ticket.solve]
en: Mark as solved
de: Als gelöst markieren
es: Marcar como resuelto
zh-Hans: 标记为已解决
zh-Hant: 標記為已解決
[ticket.reopen]
en: Open again
de: Wieder öffnen
es: Reabrir
zh-Hans: 重新打开
zh-Hant: 重新開啟
[ticket.conversation]
en: Conversation
de: Verlauf
es: Conversación
zh-Hans: 对话
zh-Hant: 對話
[ticket.details]
en: Details
de: Details
es: Detalles
zh-Hans: 详情
zh-Hant: 詳細資料
[ticket.changed]
en: {field}: {value}
de: {field}: {value}
es: {field}: {value}
zh-Hans: {field}：{value}
zh-Hant: {field}：{value}
[ticket.no_owner]
en: Nobody yet
de: Noch niemand
es: Nadie todavía
zh-Hans: 尚未分配
zh-Hant: 尚未指派
[ticket.owner_cleared]
en: The ticket has no owner now
de: Das Ticket ist niemandem zugewiesen
es: La incidencia ya no tiene responsable
zh-Hans: 该工单现在没有负责人
zh-Hant: 此案件目前沒有負責人
[ticket.no_messages]
en: Nothing was written yet.
de: Noch wurde nichts geschrieben.
es: Todavía no hay mensajes.
zh-Hans: 还没有任何消息。
zh-Hant: 還沒有任何訊息。
[ticket.answer]
en: Answer
de: Antwort
es: Respuesta
zh-Hans: 回复客户
zh-Hant: 回覆客戶
[ticket.internal_note]
en: Internal note
de: Interne Notiz
es: Nota interna
zh-Hans: 内部备注
zh-Hant: 內部備註
[ticket.answer_label]
en: Write to the customer
de: An den Kunden schreiben
es: Escribir al cliente
zh-Hans: 写给客户
zh-Hant: 寫給客戶
[ticket.note_label]
en: Only staff will see this
de: Das sehen nur Mitarbeitende
es: Solo lo verá el personal
zh-Hans: 仅内部员工可见
zh-Hant: 僅內部員工可見
[ticket.send]
en: Send
de: Senden
es: Enviar
zh-Hans: 发送
zh-Hant: 傳送
[ticket.save_note]
en: Save note
de: Notiz speichern
es: Guardar nota
zh-Hans: 保存备注
zh-Hant: 儲存備註
[ticket.sent]
en: Answer sent
de: Antwort gesendet
es: Respuesta enviada
zh-Hans: 回复已发送
zh-Hant: 回覆已傳送
[ticket.noted]
en: Note saved
de: Notiz gespeichert
es: Nota guardada
zh-Hans: 备注已保存
zh-Hant: 備註已儲存
[ticket.unsent]
en: not sent yet
de: noch nicht gesendet
es: aún sin enviar
zh-Hans: 尚未发送
zh-Hant: 尚未傳送
[ticket.attach]
en: Attach a file
de: Datei anhängen
es: Adjuntar archivo
zh-Hans: 添加附件
zh-Hant: 附加檔案
[ticket.file_first]
en: A file is still being read or was refused. Wait for it or remove it.
de: Eine Datei wird noch gelesen oder wurde abgelehnt. Bitte warten oder sie entfernen.
es: Un archivo aún se está leyendo o fue rechazado. Espere o quítelo.
zh-Hans: 有文件仍在读取或被拒绝。请稍候或将其移除。
zh-Hant: 有檔案仍在讀取或被拒絕。請稍候或將其移除。
[ticket.missing]
en: This ticket is not here
de: Dieses Ticket gibt es hier nicht
es: Esta incidencia no está aquí
zh-Hans: 找不到此工单
zh-Hant: 找不到此案件
[ticket.missing_hint]
en: It may have been deleted, or it has not arrived on this device yet.
de: Vielleicht wurde es gelöscht, oder es ist auf diesem Gerät noch nicht angekommen.
es: Puede que se haya eliminado o que aún no haya llegado a este dispositivo.
zh-Hans: 它可能已被删除，或尚未同步到此设备。
zh-Hant: 它可能已被刪除，或尚未同步到此裝置。
[import.target.id]
en: Record id
de: Datensatz-ID
es: ID del registro
zh-Hans: 记录编号
zh-Hant: 記錄編號
[import.target.full_name]
en: First and last name together
de: Vor- und Nachname zusammen
es: Nombre y apellidos juntos
zh-Hans: 姓名（合并）
zh-Hant: 姓名（合併）
[import.guess_entity]
en: Recognise it from the file
de: Aus der Datei erkennen
es: Reconocer por el archivo
zh-Hans: 根据文件自动识别
zh-Hant: 依檔案自動辨識
[import.drop_hint]
en: People, companies, products or deals from a spreadsheet or another program.
 You see what would happen before anything is written.
de: Personen, Firmen, Produkte oder Verkaufschancen aus einer Tabelle oder einem anderen Programm.
 Sie sehen vorher, was passieren wird.
es: Personas, empresas, productos u oportunidades de una hoja de cálculo u otro programa.
 Verá qué pasaría antes de escribir nada.
zh-Hans: 来自电子表格或其他程序的联系人、公司、产品或商机。
 写入之前，您可以先查看结果。
zh-Hant: 來自試算表或其他程式的聯絡人、公司、產品或商機。
 寫入之前，您可以先檢視結果。
[import.reading]
en: Reading the file
de: Datei wird gelesen
es: Leyendo el archivo
zh-Hans: 正在读取文件
zh-Hant: 正在讀取檔案
[import.undoing]
en: Undoing {done} of {total} rows
de: {done} von {total} Zeilen rückgängig gemacht
es: Deshaciendo {done} de {total} filas
zh-Hans: 正在撤销第 {done} 行，共 {total} 行
zh-Hant: 正在復原第 {done} 列，共 {total} 列
[import.field_for]
en: Field for {column}
de: Feld für {column}
es: Campo para {column}
zh-Hans: {column} 对应的字段
zh-Hant: {column} 對應的欄位
[import.line_head]
en: Line
de: Zeile
es: Línea
zh-Hans: 行号
zh-Hant: 行號
[import.row]
en: Row
de: Inhalt
es: Fila
zh-Hans: 内容
zh-Hant: 內容
[import.verdict]
en: What happens
de: Was passiert
es: Qué pasará
zh-Hans: 结果
zh-Hant: 結果
[import.verdict.pending]
en: Waiting
de: Offen
es: En espera
zh-Hans: 等待中
zh-Hant: 等待中
[import.all_rows]
en: All rows
de: Alle Zeilen
es: Todas las filas
zh-Hans: 所有行
zh-Hant: 所有列
[import.start_rows]
en: Import {n} rows
de: {n} Zeilen importieren
es: Importar {n} filas
zh-Hans: 导入 {n} 行
zh-Hant: 匯入 {n} 列
[import.finished]
en: The import is done
de: Der Import ist fertig
es: La importación ha terminado
zh-Hans: 导入完成
zh-Hant: 匯入完成
[import.stopped]
en: Stopped after {done} of {total} rows
de: Nach {done} von {total} Zeilen abgebrochen
es: Detenida tras {done} de {total} filas
zh-Hans: 已在第 {done} 行停止，共 {total} 行
zh-Hant: 已在第 {done} 列停止，共 {total} 列
[import.show_records]
en: Show the records
de: Datensätze anzeigen
es: Ver los registros
zh-Hans: 查看记录
zh-Hant: 檢視記錄
[import.another]
en: Import another file
de: Weitere Datei importieren
es: Importar otro archivo
zh-Hans: 导入另一个文件
zh-Hant: 匯入另一個檔案
[import.refused_file]
en: refused
de: abgelehnt
es: rechazadas
zh-Hans: 未导入
zh-Hant: 未匯入
[error.upload_refused]
en: The server did not take the file.
de: Der Server hat die Datei nicht angenommen.
es: El servidor no aceptó el archivo.
zh-Hans: 服务器未接受该文件。
zh-Hant: 伺服器未接受該檔案。
[error.file_not_there]
en: The server does not have this file.
de: Der Server hat diese Datei nicht.
es: El servidor no tiene este archivo.
zh-Hans: 服务器上没有此文件。
zh-Hant: 伺服器上沒有此檔案。
[error.file_too_large]
en: The file is too large. At most {detail} MB fit.
de: Die Datei ist zu groß. Höchstens {detail} MB sind möglich.
es: El archivo es demasiado grande. Caben como máximo {detail} MB.
zh-Hans: 文件过大，最多 {detail} MB。
zh-Hant: 檔案過大，最多 {detail} MB。
[error.file_empty]
en: The file is empty.
de: Die Datei ist leer.
es: El archivo está vacío.
zh-Hans: 文件为空。
zh-Hant: 檔案是空的。
)acq";
}

}  // namespace acq::catalogue
