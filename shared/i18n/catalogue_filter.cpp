// Words of filters and saved views.
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
en: Only I
de: Nur ich
es: Solo yo
zh-Hans: 仅我自己
zh-Hant: 僅我自己
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
[view.arrange]
en: Columns, groups, colours
de: Spalten, Gruppen, Farben
es: Columnas, grupos, colores
zh-Hans: 列、分组、颜色
zh-Hant: 欄、分組、顏色
[view.group]
en: Group by
de: Gruppieren nach
es: Agrupar por
zh-Hans: 分组依据
zh-Hant: 分組依據
[view.no_group]
en: No groups
de: Keine Gruppen
es: Sin grupos
zh-Hans: 不分组
zh-Hant: 不分組
[view.colours]
en: Rows that stand out
de: Hervorgehobene Zeilen
es: Filas destacadas
zh-Hans: 突出显示的行
zh-Hant: 醒目顯示的列
[view.add_colour]
en: Colour rows where …
de: Zeilen färben, wenn …
es: Colorear filas donde…
zh-Hans: 为符合条件的行着色…
zh-Hant: 為符合條件的列上色…
[view.remove_colour]
en: Remove the colour: {rule}
de: Farbe entfernen: {rule}
es: Quitar el color: {rule}
zh-Hans: 移除颜色：{rule}
zh-Hant: 移除顏色：{rule}
[swipe.done]
en: Done
de: Erledigt
es: Hecho
zh-Hans: 完成
zh-Hant: 完成
[swipe.reopen]
en: Open again
de: Wieder offen
es: Reabrir
zh-Hans: 重新打开
zh-Hant: 重新開啟
[swipe.mine]
en: Mine
de: Meins
es: Mío
zh-Hans: 归我
zh-Hant: 歸我
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
[choice.shared_with.me]
en: Oneself
de: Nur selbst
es: Uno mismo
zh-Hans: 仅本人
zh-Hant: 僅本人
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
[field.grouped_by]
en: Grouped by
de: Gruppiert nach
es: Agrupado por
zh-Hans: 分组字段
zh-Hant: 分組欄位
[field.colours]
en: Colours of rows
de: Farben der Zeilen
es: Colores de las filas
zh-Hans: 行颜色
zh-Hant: 列顏色
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
[filter.more_groups]
en: Groups within a group
de: Gruppen in einer Gruppe
es: Grupos dentro de un grupo
zh-Hans: 嵌套的条件组
zh-Hant: 巢狀的條件群組
)acq";
}

}  // namespace acq::catalogue
