// Words of what is done to several records at once (changed, merged, told apart), and of taking
// back what was done.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view several() {
  return R"acq(
[list.change_field]
en: Change
de: Ändern
es: Cambiar
zh-Hans: 更改
zh-Hant: 變更
[list.change.one]
en: Change 1 record
de: 1 Datensatz ändern
es: Cambiar 1 registro
zh-Hans: 更改 {n} 条记录
zh-Hant: 變更 {n} 筆記錄
[list.change.many]
en: Change {n} records
de: {n} Datensätze ändern
es: Cambiar {n} registros
zh-Hans: 更改 {n} 条记录
zh-Hant: 變更 {n} 筆記錄
[list.changed.one]
en: 1 record changed
de: 1 Datensatz geändert
es: 1 registro cambiado
zh-Hans: 已更改 {n} 条记录
zh-Hant: 已變更 {n} 筆記錄
[list.changed.many]
en: {n} records changed
de: {n} Datensätze geändert
es: {n} registros cambiados
zh-Hans: 已更改 {n} 条记录
zh-Hant: 已變更 {n} 筆記錄
[list.change_now]
en: Change them
de: Jetzt ändern
es: Cambiarlos
zh-Hans: 立即更改
zh-Hant: 立即變更
[list.new_value]
en: New value
de: Neuer Wert
es: Nuevo valor
zh-Hans: 新值
zh-Hant: 新值
[list.empties]
en: Without a value the field is emptied. Undo brings everything back.
de: Ohne Wert wird das Feld geleert. „Rückgängig“ holt alles zurück.
es: Sin valor, el campo se vacía. «Deshacer» lo recupera todo.
zh-Hans: 不填写值将清空该字段。“撤销”可恢复全部内容。
zh-Hant: 不填寫值將清空該欄位。「復原」可還原所有內容。
[merge.action]
en: Merge
de: Zusammenführen
es: Combinar
zh-Hans: 合并
zh-Hant: 合併
[merge.title]
en: Merge two records
de: Zwei Datensätze zusammenführen
es: Combinar dos registros
zh-Hans: 合并两条记录
zh-Hant: 合併兩筆記錄
[merge.sentence]
en: One of the two stays. Deals, tickets, activities and files of the other become its own. Undo
    brings both back.
de: Einer der beiden bleibt. Verkaufschancen, Tickets, Aktivitäten und Dateien des anderen gehen
    auf ihn über. „Rückgängig“ holt beide zurück.
es: Uno de los dos se queda. Las oportunidades, tickets, actividades y archivos del otro pasan a
    él. «Deshacer» recupera ambos.
zh-Hans: 其中一条将保留，另一条的商机、工单、活动和文件都会归入其中。“撤销”可恢复两条记录。
zh-Hant: 其中一筆將保留，另一筆的商機、工單、活動與檔案都會歸入其中。「復原」可還原兩筆記錄。
[merge.stays]
en: This one stays
de: Dieser bleibt
es: Se queda este
zh-Hans: 保留此条
zh-Hant: 保留此筆
[merge.nothing]
en: (empty)
de: (leer)
es: (vacío)
zh-Hans: （空）
zh-Hant: （空）
[merge.now]
en: Merge now
de: Jetzt zusammenführen
es: Combinar ahora
zh-Hans: 立即合并
zh-Hant: 立即合併
[merge.done.one]
en: Merged; 1 other record moved along
de: Zusammengeführt; 1 anderer Datensatz ist mitgegangen
es: Combinado; 1 registro más lo acompaña
zh-Hans: 已合并；随同移动了 {n} 条其他记录
zh-Hant: 已合併；隨同移動了 {n} 筆其他記錄
[merge.done.many]
en: Merged; {n} other records moved along
de: Zusammengeführt; {n} andere Datensätze sind mitgegangen
es: Combinado; {n} registros más lo acompañan
zh-Hans: 已合并；随同移动了 {n} 条其他记录
zh-Hant: 已合併；隨同移動了 {n} 筆其他記錄
[error.merge_impossible]
en: These two cannot be merged. Choose two different companies, contacts or leads.
de: Diese beiden lassen sich nicht zusammenführen. Wählen Sie zwei verschiedene Firmen, Kontakte
    oder Leads.
es: Estos dos no se pueden combinar. Elija dos empresas, contactos o leads distintos.
zh-Hans: 这两条记录无法合并。请选择两个不同的公司、联系人或线索。
zh-Hant: 這兩筆記錄無法合併。請選擇兩個不同的公司、聯絡人或潛在客戶。
[duplicates.find]
en: Find duplicates
de: Dubletten suchen
es: Buscar duplicados
zh-Hans: 查找重复项
zh-Hant: 尋找重複項目
[duplicates.title]
en: Possible duplicates: {entities}
de: Mögliche Dubletten: {entities}
es: Posibles duplicados: {entities}
zh-Hans: 可能重复：{entities}
zh-Hant: 可能重複：{entities}
[duplicates.hint.one]
en: 1 pair may be the same customer.
de: 1 Paar könnte derselbe Kunde sein.
es: 1 par podría ser el mismo cliente.
zh-Hans: 有 {n} 对可能是同一客户。
zh-Hant: 有 {n} 組可能是同一位客戶。
[duplicates.hint.many]
en: {n} pairs may be the same customers.
de: {n} Paare könnten dieselben Kunden sein.
es: {n} pares podrían ser los mismos clientes.
zh-Hans: 有 {n} 对可能是同一客户。
zh-Hant: 有 {n} 組可能是同一位客戶。
[duplicates.same]
en: {percent} likely · the same: {fields}
de: {percent} wahrscheinlich · gleich: {fields}
es: {percent} probable · iguales: {fields}
zh-Hans: 可能性 {percent} · 相同：{fields}
zh-Hant: 可能性 {percent} · 相同：{fields}
[duplicates.compare]
en: Compare and merge
de: Vergleichen und zusammenführen
es: Comparar y combinar
zh-Hans: 比较并合并
zh-Hant: 比較並合併
[duplicates.differ]
en: Not the same
de: Nicht dasselbe
es: No son el mismo
zh-Hans: 不是同一个
zh-Hant: 不是同一個
[duplicates.searching]
en: Looking for duplicates …
de: Dubletten werden gesucht …
es: Buscando duplicados …
zh-Hans: 正在查找重复项……
zh-Hant: 正在尋找重複項目……
[duplicates.none]
en: No duplicates
de: Keine Dubletten
es: Sin duplicados
zh-Hans: 没有重复项
zh-Hant: 沒有重複項目
[duplicates.none_hint]
en: No two records look like the same customer.
de: Keine zwei Datensätze sehen nach demselben Kunden aus.
es: Ningún par de registros parece el mismo cliente.
zh-Hans: 没有两条记录看起来是同一客户。
zh-Hant: 沒有兩筆記錄看起來是同一位客戶。
[error.merge_incomplete]
en: Not everything that belongs to the two is on this device. Wait for the first sync, or ask
    somebody who may see all records.
de: Auf diesem Gerät fehlt etwas, das zu den beiden gehört. Warten Sie die erste
    Synchronisierung ab oder fragen Sie jemanden, der alle Datensätze sieht.
es: En este dispositivo falta algo que pertenece a los dos. Espere a la primera sincronización
    o pida ayuda a quien pueda ver todos los registros.
zh-Hans: 此设备上缺少与这两条记录相关的内容。请等待首次同步完成，或请有权查看全部记录的人处理。
zh-Hant: 此裝置上缺少與這兩筆記錄相關的內容。請等待首次同步完成，或請有權檢視全部記錄的人處理。
[form.alike]
en: This may be there already:
de: Das gibt es vielleicht schon:
es: Puede que ya exista:
zh-Hans: 可能已存在：
zh-Hant: 可能已存在：
[cells.edit]
en: Edit in the table
de: In der Tabelle bearbeiten
es: Editar en la tabla
zh-Hans: 在表格中编辑
zh-Hant: 在表格中編輯
[cells.leave]
en: Done
de: Fertig
es: Listo
zh-Hans: 完成
zh-Hant: 完成
[cells.hint]
en: Arrows move, Enter edits, Shift marks, Ctrl C and Ctrl V go to and from a spreadsheet,
  Esc ends.
de: Pfeile bewegen, Enter bearbeitet, Umschalt markiert, Strg C und Strg V tauschen mit einer
  Tabellenkalkulation, Esc beendet.
es: Las flechas mueven, Intro edita, Mayús marca, Ctrl C y Ctrl V intercambian con una hoja de
  cálculo, Esc termina.
zh-Hans: 方向键移动，回车编辑，Shift 选择，Ctrl C 和 Ctrl V 与电子表格交换，Esc 结束。
zh-Hant: 方向鍵移動，Enter 編輯，Shift 選取，Ctrl C 與 Ctrl V 與試算表交換，Esc 結束。
[cells.fixed]
en: This column cannot be edited here.
de: Diese Spalte kann hier nicht bearbeitet werden.
es: Esta columna no se puede editar aquí.
zh-Hans: 此列不能在这里编辑。
zh-Hant: 此欄不能在這裡編輯。
[cells.at]
en: Row {row}, {field}: {why}
de: Zeile {row}, {field}: {why}
es: Fila {row}, {field}: {why}
zh-Hans: 第 {row} 行，{field}：{why}
zh-Hant: 第 {row} 列，{field}：{why}
[cells.too_many]
en: That is too much at once. Import it as a file instead.
de: Das ist zu viel auf einmal. Importieren Sie es als Datei.
es: Es demasiado de una vez. Impórtelo como archivo.
zh-Hans: 一次粘贴的内容过多，请改为导入文件。
zh-Hant: 一次貼上的內容過多，請改為匯入檔案。
[cells.saved]
en: Saved
de: Gespeichert
es: Guardado
zh-Hans: 已保存
zh-Hant: 已儲存
[error.several_named]
en: There are several called “{detail}”.
de: Es gibt mehrere mit dem Namen „{detail}“.
es: Hay varios con el nombre «{detail}».
zh-Hans: 有多个名为“{detail}”的记录。
zh-Hant: 有多個名為「{detail}」的記錄。
[error.none_named]
en: There is none called “{detail}”.
de: Es gibt nichts mit dem Namen „{detail}“.
es: No hay ninguno con el nombre «{detail}».
zh-Hans: 没有名为“{detail}”的记录。
zh-Hant: 沒有名為「{detail}」的記錄。
[past.title]
en: Changes and bin
de: Verlauf, Papierkorb
es: Cambios y papelera
zh-Hans: 更改与回收站
zh-Hant: 變更與回收桶
[past.own]
en: My changes
de: Meine Änderungen
es: Mis cambios
zh-Hans: 我的更改
zh-Hant: 我的變更
[past.deleted]
en: Deleted
de: Gelöscht
es: Eliminados
zh-Hans: 已删除
zh-Hant: 已刪除
[past.own_hint]
en: What you changed in this browser in the last two weeks. Undo keeps what others have
  changed since.
de: Was Sie in diesem Browser in den letzten zwei Wochen geändert haben. „Rückgängig“ lässt
  stehen, was andere seitdem geändert haben.
es: Lo que ha cambiado en este navegador en las dos últimas semanas. «Deshacer» respeta lo que
  otros han cambiado desde entonces.
zh-Hans: 您最近两周在此浏览器中所做的更改。撤销时会保留他人之后的更改。
zh-Hant: 您最近兩週在此瀏覽器中所做的變更。復原時會保留他人之後的變更。
[past.deleted_hint]
en: What was deleted since this browser was set up, by you or by others. The last comes first.
de: Was gelöscht wurde, seit dieser Browser eingerichtet ist, von Ihnen oder anderen. Das
  Letzte steht oben.
es: Lo que se ha eliminado desde que se configuró este navegador, por usted o por otros. Lo
  último va primero.
zh-Hans: 自此浏览器设置以来由您或他人删除的内容，最近的排在最前。
zh-Hant: 自此瀏覽器設定以來由您或他人刪除的內容，最近的排在最前。
[past.no_writes]
en: Nothing was changed here yet.
de: Hier wurde noch nichts geändert.
es: Aún no se ha cambiado nada aquí.
zh-Hans: 这里还没有任何更改。
zh-Hant: 這裡還沒有任何變更。
[past.no_deleted]
en: Nothing was deleted.
de: Es wurde nichts gelöscht.
es: No se ha eliminado nada.
zh-Hans: 没有已删除的内容。
zh-Hant: 沒有已刪除的內容。
[past.restore]
en: Restore
de: Wiederherstellen
es: Restaurar
zh-Hans: 恢复
zh-Hant: 還原
[past.is_back]
en: {title} is back
de: {title} ist wieder da
es: {title} se ha restaurado
zh-Hans: 已恢复 {title}
zh-Hant: 已還原 {title}
[past.nothing_left]
en: There is nothing left of it to undo.
de: Davon ist nichts mehr rückgängig zu machen.
es: Ya no queda nada que deshacer.
zh-Hans: 已没有可撤销的内容。
zh-Hant: 已沒有可復原的內容。
[past.made]
en: {kind} created: {title}
de: {kind} angelegt: {title}
es: {kind}, creado: {title}
zh-Hans: 已创建{kind}：{title}
zh-Hant: 已建立{kind}：{title}
[past.changed]
en: {kind} changed: {title}
de: {kind} geändert: {title}
es: {kind}, cambiado: {title}
zh-Hans: 已更改{kind}：{title}
zh-Hant: 已變更{kind}：{title}
[past.deleted_one]
en: {kind} deleted: {title}
de: {kind} gelöscht: {title}
es: {kind}, eliminado: {title}
zh-Hans: 已删除{kind}：{title}
zh-Hant: 已刪除{kind}：{title}
[past.restored]
en: {kind} restored: {title}
de: {kind} wiederhergestellt: {title}
es: {kind}, restaurado: {title}
zh-Hans: 已恢复{kind}：{title}
zh-Hant: 已還原{kind}：{title}
[past.more.one]
en: and 1 more record
de: und 1 weiterer Datensatz
es: y 1 registro más
zh-Hans: 及另外 {n} 条记录
zh-Hant: 及另外 {n} 筆記錄
[past.more.many]
en: and {n} more records
de: und {n} weitere Datensätze
es: y {n} registros más
zh-Hans: 及另外 {n} 条记录
zh-Hant: 及另外 {n} 筆記錄
)acq";
}

}  // namespace acq::catalogue
