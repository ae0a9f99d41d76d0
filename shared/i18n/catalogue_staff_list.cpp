// Words of the staff program: lists and forms.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff_list() {
  return R"acq(
[grid.columns]
en: Columns
de: Spalten
es: Columnas
zh-Hans: 列
zh-Hant: 欄
[grid.select_all]
en: Select all
de: Alle auswählen
es: Seleccionar todo
zh-Hans: 全选
zh-Hant: 全選
[list.name]
en: Name
de: Name
es: Nombre
zh-Hans: 姓名
zh-Hant: 姓名
[list.all]
en: All {entities}
de: Alle {entities}
es: Todos: {entities}
zh-Hans: 全部{entities}
zh-Hant: 全部{entities}
[list.find]
en: Find in this list
de: In dieser Liste finden
es: Encontrar en esta lista
zh-Hans: 在此列表中查找
zh-Hant: 在此清單中尋找
[list.mine]
en: Mine
de: Meine
es: Míos
zh-Hans: 我的
zh-Hant: 我的
[list.open]
en: Open
de: Offen
es: Abiertos
zh-Hans: 进行中
zh-Hant: 進行中
[list.at_risk]
en: At risk
de: Gefährdet
es: En riesgo
zh-Hans: 有风险
zh-Hant: 有風險
[list.open_tasks]
en: Open
de: Offen
es: Abiertas
zh-Hans: 未完成
zh-Hant: 未完成
[list.done_tasks]
en: Done
de: Erledigt
es: Hechas
zh-Hans: 已完成
zh-Hant: 已完成
[list.selected.one]
en: 1 selected
de: 1 ausgewählt
es: 1 seleccionado
zh-Hans: 已选 {n} 项
zh-Hant: 已選 {n} 項
[list.selected.many]
en: {n} selected
de: {n} ausgewählt
es: {n} seleccionados
zh-Hans: 已选 {n} 项
zh-Hant: 已選 {n} 項
[list.deleted.one]
en: 1 record deleted
de: 1 Datensatz gelöscht
es: 1 registro eliminado
zh-Hans: 已删除 {n} 条记录
zh-Hant: 已刪除 {n} 筆記錄
[list.deleted.many]
en: {n} records deleted
de: {n} Datensätze gelöscht
es: {n} registros eliminados
zh-Hans: 已删除 {n} 条记录
zh-Hant: 已刪除 {n} 筆記錄
[list.assigned.one]
en: 1 record is yours now
de: 1 Datensatz gehört jetzt Ihnen
es: 1 registro es suyo
zh-Hans: {n} 条记录已归您所有
zh-Hant: {n} 筆記錄已歸您所有
[list.assigned.many]
en: {n} records are yours now
de: {n} Datensätze gehören jetzt Ihnen
es: {n} registros son suyos
zh-Hans: {n} 条记录已归您所有
zh-Hant: {n} 筆記錄已歸您所有
[list.nothing_found]
en: Nothing fits
de: Nichts passt
es: Nada coincide
zh-Hans: 没有匹配项
zh-Hant: 沒有符合項目
[list.nothing_found_hint]
en: No record fits this view and filter.
de: Kein Datensatz passt zu dieser Ansicht und diesem Filter.
es: Ningún registro coincide con esta vista y filtro.
zh-Hans: 没有记录符合当前视图和筛选条件。
zh-Hant: 沒有記錄符合目前檢視與篩選條件。
[list.show_all]
en: Show all
de: Alle zeigen
es: Mostrar todo
zh-Hans: 显示全部
zh-Hant: 顯示全部
[list.empty_title]
en: No {entities} yet
de: Noch keine {entities}
es: Aún no hay {entities}
zh-Hans: 尚无{entities}
zh-Hant: 尚無{entities}
[list.empty]
en: Add the first one, or bring them in from a CSV file.
de: Legen Sie den ersten Eintrag an oder holen Sie die Daten aus einer CSV-Datei.
es: Añada el primero o impórtelos desde un archivo CSV.
zh-Hans: 添加第一条，或从 CSV 文件导入。
zh-Hant: 新增第一筆，或從 CSV 檔案匯入。
[list.empty_here]
en: Add the first one.
de: Legen Sie den ersten Eintrag an.
es: Añada el primero.
zh-Hans: 添加第一条。
zh-Hant: 新增第一筆。
[list.empty.task]
en: Write down what is to be done, for whom and until when.
de: Notieren Sie, was für wen bis wann zu tun ist.
es: Anote qué hay que hacer, para quién y cuándo.
zh-Hans: 记下要做什么、为谁做、何时完成。
zh-Hant: 記下要做什麼、為誰做、何時完成。
[list.empty.activity]
en: Calls, visits and notes you log at a customer appear here.
de: Anrufe, Besuche und Notizen zu Kunden erscheinen hier.
es: Aquí aparecen llamadas, visitas y notas de clientes.
zh-Hans: 在客户页面记录的通话、拜访和备注会显示在这里。
zh-Hant: 在客戶頁面記錄的通話、拜訪與備註會顯示在這裡。
[list.empty.ticket]
en: Requests of customers appear here, from the portal or typed in by you.
de: Anfragen von Kunden erscheinen hier, aus dem Portal oder von Ihnen erfasst.
es: Aquí aparecen las solicitudes de clientes, del portal o anotadas por usted.
zh-Hans: 客户请求会显示在这里，来自门户或由您录入。
zh-Hant: 客戶請求會顯示在這裡，來自入口網站或由您輸入。
[list.empty.user]
en: Invite your colleagues in the settings.
de: Laden Sie Ihre Kollegen in den Einstellungen ein.
es: Invite a sus compañeros en los ajustes.
zh-Hans: 请在设置中邀请同事。
zh-Hant: 請在設定中邀請同事。
[form.choose]
en: Choose …
de: Auswählen …
es: Elegir …
zh-Hans: 请选择…
zh-Hant: 請選擇…
[form.discard_title]
en: Discard what you entered?
de: Eingaben verwerfen?
es: ¿Descartar lo introducido?
zh-Hans: 放弃已填写的内容？
zh-Hant: 放棄已填寫的內容？
[form.discard_sentence]
en: This form has not been saved.
de: Dieses Formular wurde noch nicht gespeichert.
es: Este formulario aún no se ha guardado.
zh-Hans: 此表单尚未保存。
zh-Hant: 此表單尚未儲存。
[form.discard]
en: Discard
de: Verwerfen
es: Descartar
zh-Hans: 放弃
zh-Hant: 放棄
[form.keep]
en: Keep editing
de: Weiter bearbeiten
es: Seguir editando
zh-Hans: 继续编辑
zh-Hant: 繼續編輯
[form.no_match]
en: Nothing found
de: Nichts gefunden
es: Sin resultados
zh-Hans: 未找到结果
zh-Hant: 找不到結果
[form.time_of]
en: {field}: time
de: {field}: Uhrzeit
es: {field}: hora
zh-Hans: {field}:时间
zh-Hant: {field}:時間
[date.pick]
en: Pick a day
de: Tag wählen
es: Elegir día
zh-Hans: 选择日期
zh-Hant: 選擇日期
[date.next_month]
en: Next month
de: Nächster Monat
es: Mes siguiente
zh-Hans: 下个月
zh-Hant: 下個月
[date.previous_month]
en: Previous month
de: Voriger Monat
es: Mes anterior
zh-Hans: 上个月
zh-Hant: 上個月
[record.created]
en: {entity} created
de: {entity} angelegt
es: {entity}: creado
zh-Hans: 已创建{entity}
zh-Hant: 已建立{entity}
[record.saved]
en: {entity} saved
de: {entity} gespeichert
es: {entity}: guardado
zh-Hans: 已保存{entity}
zh-Hant: 已儲存{entity}
[record.deleted]
en: {title} deleted
de: {title} gelöscht
es: {title}: eliminado
zh-Hans: 已删除 {title}
zh-Hant: 已刪除 {title}
[record.untitled]
en: {entity} without a name
de: {entity} ohne Namen
es: {entity} sin nombre
zh-Hans: 未命名的{entity}
zh-Hant: 未命名的{entity}
[task.done]
en: Done: {subject}
de: Erledigt: {subject}
es: Hecho: {subject}
zh-Hans: 已完成：{subject}
zh-Hant: 已完成：{subject}
[task.reopened]
en: Open again: {subject}
de: Wieder offen: {subject}
es: Abierto de nuevo: {subject}
zh-Hans: 重新打开：{subject}
zh-Hant: 重新開啟：{subject}
[ticket.provisional]
en: not sent
de: nicht gesendet
es: sin enviar
zh-Hans: 未发送
zh-Hant: 未傳送
[undo.done]
en: Taken back
de: Zurückgenommen
es: Deshecho
zh-Hans: 已撤销
zh-Hant: 已復原
[value.no]
en: No
de: Nein
es: No
zh-Hans: 否
zh-Hant: 否
[value.yes]
en: Yes
de: Ja
es: Sí
zh-Hans: 是
zh-Hant: 是
)acq";
}

}  // namespace acq::catalogue
