// Words of filters, saved views, and what is done to several records at once.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view filter() {
  return R"acq(
[filter.title]
en: Filter
de: Filter
es: Filtro
zh-Hans: 筛选
zh-Hant: 篩選
[filter.match]
en: Which records
de: Welche Datensätze
es: Qué registros
zh-Hans: 哪些记录
zh-Hant: 哪些記錄
[filter.all]
en: All of these conditions
de: Alle diese Bedingungen
es: Todas estas condiciones
zh-Hans: 满足以下全部条件
zh-Hant: 符合以下所有條件
[filter.any]
en: At least one of these conditions
de: Mindestens eine dieser Bedingungen
es: Al menos una de estas condiciones
zh-Hans: 满足以下任一条件
zh-Hant: 符合以下任一條件
[filter.field]
en: Field
de: Feld
es: Campo
zh-Hans: 字段
zh-Hant: 欄位
[filter.choose_field]
en: Choose a field
de: Feld wählen
es: Elegir un campo
zh-Hans: 选择字段
zh-Hant: 選擇欄位
[filter.question]
en: Condition
de: Bedingung
es: Condición
zh-Hans: 条件
zh-Hant: 條件
[filter.value]
en: Value
de: Wert
es: Valor
zh-Hans: 值
zh-Hant: 值
[filter.days]
en: Number of days
de: Anzahl Tage
es: Número de días
zh-Hans: 天数
zh-Hant: 天數
[filter.add]
en: Add condition
de: Bedingung hinzufügen
es: Añadir condición
zh-Hans: 添加条件
zh-Hant: 新增條件
[filter.add_group]
en: Add group
de: Gruppe hinzufügen
es: Añadir grupo
zh-Hans: 添加条件组
zh-Hant: 新增條件群組
[filter.remove]
en: Remove condition
de: Bedingung entfernen
es: Quitar condición
zh-Hans: 移除条件
zh-Hant: 移除條件
[filter.remove_group]
en: Remove group
de: Gruppe entfernen
es: Quitar grupo
zh-Hans: 移除条件组
zh-Hant: 移除條件群組
[filter.clear]
en: Clear
de: Leeren
es: Vaciar
zh-Hans: 清空
zh-Hant: 清空
[filter.done]
en: Done
de: Fertig
es: Listo
zh-Hans: 完成
zh-Hant: 完成
[filter.words]
en: {field} {is} {value}
de: {field} {is} {value}
es: {field} {is} {value}
zh-Hans: {field}{is}{value}
zh-Hant: {field}{is}{value}
[filter.words_none]
en: {field} {is}
de: {field} {is}
es: {field} {is}
zh-Hans: {field}{is}
zh-Hant: {field}{is}
[filter.and]
en: {a} and {b}
de: {a} und {b}
es: {a} y {b}
zh-Hans: {a}且{b}
zh-Hant: {a}且{b}
[filter.or]
en: {a} or {b}
de: {a} oder {b}
es: {a} o {b}
zh-Hans: {a}或{b}
zh-Hant: {a}或{b}
[compare.equal]
en: is
de: ist
es: es
zh-Hans: 是
zh-Hant: 是
[compare.not_equal]
en: is not
de: ist nicht
es: no es
zh-Hans: 不是
zh-Hant: 不是
[compare.on]
en: on
de: am
es: el día
zh-Hans: 在
zh-Hant: 在
[compare.before]
en: before
de: vor dem
es: antes del
zh-Hans: 早于
zh-Hant: 早於
[compare.after]
en: after
de: nach dem
es: después del
zh-Hans: 晚于
zh-Hant: 晚於
[compare.less]
en: less than
de: kleiner als
es: menor que
zh-Hans: 小于
zh-Hant: 小於
[compare.more]
en: more than
de: größer als
es: mayor que
zh-Hans: 大于
zh-Hant: 大於
[compare.at_least]
en: at least
de: mindestens
es: al menos
zh-Hans: 至少
zh-Hant: 至少
[compare.at_most]
en: at most
de: höchstens
es: como máximo
zh-Hans: 至多
zh-Hant: 至多
[compare.empty]
en: is empty
de: ist leer
es: está vacío
zh-Hans: 为空
zh-Hant: 為空
[compare.not_empty]
en: has a value
de: hat einen Wert
es: tiene un valor
zh-Hans: 有值
zh-Hant: 有值
[compare.contains]
en: contains
de: enthält
es: contiene
zh-Hans: 包含
zh-Hant: 包含
[compare.lacks]
en: does not contain
de: enthält nicht
es: no contiene
zh-Hans: 不包含
zh-Hant: 不包含
[compare.past_days]
en: in the past days:
de: in den letzten Tagen:
es: en los últimos días:
zh-Hans: 过去天数：
zh-Hant: 過去天數：
[compare.next_days]
en: in the next days:
de: in den nächsten Tagen:
es: en los próximos días:
zh-Hans: 未来天数：
zh-Hant: 未來天數：
[compare.is_me]
en: is me
de: bin ich
es: soy yo
zh-Hans: 是我
zh-Hant: 是我
[error.bad_filter]
en: This filter cannot be read. Put it together anew.
de: Dieser Filter ist nicht lesbar. Stellen Sie ihn neu zusammen.
es: Este filtro no se puede leer. Vuelva a crearlo.
zh-Hans: 无法读取此筛选。请重新设置。
zh-Hant: 無法讀取此篩選。請重新設定。
[error.filter_field]
en: The field “{detail}” cannot be filtered by. Choose another one.
de: Nach dem Feld „{detail}“ lässt sich nicht filtern. Wählen Sie ein anderes.
es: No se puede filtrar por el campo «{detail}». Elija otro.
zh-Hans: 无法按字段“{detail}”筛选。请选择其他字段。
zh-Hant: 無法依欄位「{detail}」篩選。請選擇其他欄位。
[error.filter_compare]
en: The field “{detail}” cannot be asked this. Choose another condition.
de: Diese Bedingung passt nicht zum Feld „{detail}“. Wählen Sie eine andere.
es: Esta condición no sirve para el campo «{detail}». Elija otra.
zh-Hans: 此条件不适用于字段“{detail}”。请选择其他条件。
zh-Hant: 此條件不適用於欄位「{detail}」。請選擇其他條件。
[error.filter_value]
en: The value for “{detail}” does not fit. Enter another one.
de: Der Wert für „{detail}“ passt nicht. Geben Sie einen anderen ein.
es: El valor para «{detail}» no es válido. Introduzca otro.
zh-Hans: “{detail}”的值不适用。请输入其他值。
zh-Hant: 「{detail}」的值不適用。請輸入其他值。
[error.filter_too_big]
en: A filter may hold {detail} conditions at most. Remove some.
de: Ein Filter fasst höchstens {detail} Bedingungen. Entfernen Sie einige.
es: Un filtro admite como máximo {detail} condiciones. Quite algunas.
zh-Hans: 筛选最多可包含 {detail} 个条件。请移除一些。
zh-Hant: 篩選最多可包含 {detail} 個條件。請移除一些。
[view.save]
en: Save as a view
de: Als Ansicht speichern
es: Guardar como vista
zh-Hans: 另存为视图
zh-Hant: 另存為檢視
[view.change]
en: Change view
de: Ansicht ändern
es: Cambiar la vista
zh-Hans: 更改视图
zh-Hant: 變更檢視
[view.remove]
en: Delete view
de: Ansicht löschen
es: Eliminar la vista
zh-Hans: 删除视图
zh-Hant: 刪除檢視
[view.name]
en: Name of the view
de: Name der Ansicht
es: Nombre de la vista
zh-Hans: 视图名称
zh-Hant: 檢視名稱
[view.for]
en: Who sees it
de: Wer sie sieht
es: Quién la ve
zh-Hans: 谁可以看到
zh-Hant: 誰可以看到
[view.me]
en: Only I, on this device
de: Nur ich, auf diesem Gerät
es: Solo yo, en este dispositivo
zh-Hans: 仅我自己（此设备）
zh-Hant: 僅我自己（此裝置）
[view.team]
en: My team
de: Mein Team
es: Mi equipo
zh-Hans: 我的团队
zh-Hant: 我的團隊
[view.all]
en: Everybody here
de: Alle im Haus
es: Todos aquí
zh-Hans: 所有人
zh-Hant: 所有人
[view.others]
en: Other tabs
de: Weitere Reiter
es: Otras pestañas
zh-Hans: 其他标签页
zh-Hant: 其他分頁
[view.columns]
en: Columns
de: Spalten
es: Columnas
zh-Hans: 列
zh-Hant: 欄
[view.saved]
en: View “{name}” saved
de: Ansicht „{name}“ gespeichert
es: Vista «{name}» guardada
zh-Hans: 已保存视图“{name}”
zh-Hant: 已儲存檢視「{name}」
[view.removed]
en: View “{name}” deleted
de: Ansicht „{name}“ gelöscht
es: Vista «{name}» eliminada
zh-Hans: 已删除视图“{name}”
zh-Hant: 已刪除檢視「{name}」
[entity.list_view]
en: Saved view
de: Gespeicherte Ansicht
es: Vista guardada
zh-Hans: 已保存的视图
zh-Hant: 已儲存的檢視
[entities.list_view]
en: Saved views
de: Gespeicherte Ansichten
es: Vistas guardadas
zh-Hans: 已保存的视图
zh-Hant: 已儲存的檢視
[field.shared_with]
en: Shared with
de: Geteilt mit
es: Compartido con
zh-Hans: 共享给
zh-Hant: 分享給
[choice.shared_with.team]
en: Team
de: Team
es: Equipo
zh-Hans: 团队
zh-Hant: 團隊
[choice.shared_with.all]
en: Everybody
de: Alle
es: Todos
zh-Hans: 所有人
zh-Hant: 所有人
[field.filter]
en: Filter
de: Filter
es: Filtro
zh-Hans: 筛选
zh-Hant: 篩選
[field.columns]
en: Columns
de: Spalten
es: Columnas
zh-Hans: 列
zh-Hant: 欄
[field.sort]
en: Order
de: Sortierung
es: Orden
zh-Hans: 排序
zh-Hant: 排序
[field.descending]
en: Descending
de: Absteigend
es: Descendente
zh-Hans: 降序
zh-Hant: 遞減
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
[filter.more_groups]
en: Groups within a group
de: Gruppen in einer Gruppe
es: Grupos dentro de un grupo
zh-Hans: 嵌套的条件组
zh-Hant: 巢狀的條件群組
[error.merge_incomplete]
en: Not everything that belongs to the two is on this device. Wait for the first sync, or ask
    somebody who may see all records.
de: Auf diesem Gerät fehlt etwas, das zu den beiden gehört. Warten Sie die erste
    Synchronisierung ab oder fragen Sie jemanden, der alle Datensätze sieht.
es: En este dispositivo falta algo que pertenece a los dos. Espere a la primera sincronización
    o pida ayuda a quien pueda ver todos los registros.
zh-Hans: 此设备上缺少与这两条记录相关的内容。请等待首次同步完成，或请有权查看全部记录的人处理。
zh-Hant: 此裝置上缺少與這兩筆記錄相關的內容。請等待首次同步完成，或請有權檢視全部記錄的人處理。
)acq";
}

}  // namespace acq::catalogue
