// Who may do what: roles' rights, territories, who sees a record.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view rights() {
  return R"acq(
[entity.role_right]
en: Right
de: Recht
es: Permiso
zh-Hans: 权限
zh-Hant: 權限
[entities.role_right]
en: Rights
de: Rechte
es: Permisos
zh-Hans: 权限
zh-Hant: 權限
[entity.territory]
en: Territory
de: Gebiet
es: Territorio
zh-Hans: 区域
zh-Hant: 區域
[entities.territory]
en: Territories
de: Gebiete
es: Territorios
zh-Hans: 区域
zh-Hant: 區域
[field.territory]
en: Territory
de: Gebiet
es: Territorio
zh-Hans: 区域
zh-Hant: 區域
[field.entity_name]
en: Kind of record
de: Art des Datensatzes
es: Tipo de registro
zh-Hans: 记录类型
zh-Hant: 記錄類型
[field.may_read]
en: May see
de: Darf sehen
es: Puede ver
zh-Hans: 可查看
zh-Hant: 可檢視
[field.may_create]
en: May create
de: Darf anlegen
es: Puede crear
zh-Hans: 可新建
zh-Hant: 可新增
[field.may_edit]
en: May change
de: Darf ändern
es: Puede modificar
zh-Hans: 可修改
zh-Hant: 可修改
[field.may_remove]
en: May delete
de: Darf löschen
es: Puede eliminar
zh-Hans: 可删除
zh-Hant: 可刪除
[field.hidden_fields]
en: Hidden fields
de: Verborgene Felder
es: Campos ocultos
zh-Hans: 隐藏字段
zh-Hant: 隱藏欄位
[field.fixed_fields]
en: Read-only fields
de: Nur lesbare Felder
es: Campos de solo lectura
zh-Hans: 只读字段
zh-Hant: 唯讀欄位
[field.countries]
en: Countries
de: Länder
es: Países
zh-Hans: 国家/地区
zh-Hant: 國家/地區
[choice.reach.none]
en: Nothing
de: Nichts
es: Nada
zh-Hans: 无
zh-Hant: 無
[choice.reach.own]
en: Own
de: Eigene
es: Propios
zh-Hans: 本人
zh-Hant: 本人
[choice.reach.team]
en: Team
de: Team
es: Equipo
zh-Hans: 团队
zh-Hant: 團隊
[choice.reach.all]
en: All
de: Alle
es: Todos
zh-Hans: 全部
zh-Hant: 全部
[access.title]
en: Who may see this, and why
de: Wer das sehen darf, und warum
es: Quién puede ver esto y por qué
zh-Hans: 谁可以查看，以及原因
zh-Hant: 誰可以檢視，以及原因
[access.all]
en: {role}: everyone with this role
de: {role}: alle mit dieser Rolle
es: {role}: todas las personas con este rol
zh-Hans: {role}：所有具有此角色的人
zh-Hant: {role}：所有具有此角色的人
[access.team]
en: {role}: members of {names}, because the owner or the territory belongs there
de: {role}: Mitglieder von {names}, weil Zuständige oder Gebiet dorthin gehören
es: {role}: miembros de {names}, porque el responsable o el territorio pertenece allí
zh-Hans: {role}：{names}的成员，因为负责人或区域属于该团队
zh-Hant: {role}：{names}的成員，因為負責人或區域屬於該團隊
[access.team_nobody]
en: {role}: nobody, because no team is responsible
de: {role}: niemand, weil kein Team zuständig ist
es: {role}: nadie, porque ningún equipo es responsable
zh-Hans: {role}：无人，因为没有负责的团队
zh-Hant: {role}：無人，因為沒有負責的團隊
[access.own]
en: {role}: only {names}, who are responsible
de: {role}: nur {names}, die zuständig sind
es: {role}: solo {names}, que son responsables
zh-Hans: {role}：仅限负责人{names}
zh-Hant: {role}：僅限負責人{names}
[access.own_nobody]
en: {role}: nobody, because nobody is responsible
de: {role}: niemand, weil niemand zuständig ist
es: {role}: nadie, porque no hay responsable
zh-Hans: {role}：无人，因为没有负责人
zh-Hant: {role}：無人，因為沒有負責人
[access.none]
en: {role}: nobody
de: {role}: niemand
es: {role}: nadie
zh-Hans: {role}：无人
zh-Hant: {role}：無人
[rights.title]
en: Roles and rights
de: Rollen und Rechte
es: Roles y permisos
zh-Hans: 角色与权限
zh-Hant: 角色與權限
[rights.hint]
en: What each role may see and change. A device only ever receives what its user may see.
  Administrators may do everything.
de: Was jede Rolle sehen und ändern darf. Ein Gerät erhält nur, was seine Person sehen darf.
  Administratoren dürfen alles.
es: Qué puede ver y cambiar cada rol. Un dispositivo solo recibe lo que su usuario puede ver.
  Los administradores pueden todo.
zh-Hans: 各角色可查看和修改的内容。设备只会收到其用户可查看的记录。管理员拥有全部权限。
zh-Hant: 各角色可檢視和修改的內容。裝置只會收到其使用者可檢視的記錄。管理員擁有全部權限。
[rights.hint_reader]
en: What each role may see and change. Only administrators can set this.
de: Was jede Rolle sehen und ändern darf. Nur Administratoren legen das fest.
es: Qué puede ver y cambiar cada rol. Solo los administradores lo deciden.
zh-Hans: 各角色可查看和修改的内容。只有管理员可以设置。
zh-Hant: 各角色可檢視和修改的內容。只有管理員可以設定。
[rights.saved]
en: Right saved
de: Recht gespeichert
es: Permiso guardado
zh-Hans: 权限已保存
zh-Hant: 權限已儲存
[rights.fields]
en: Fields
de: Felder
es: Campos
zh-Hans: 字段
zh-Hant: 欄位
[rights.built_in]
en: Back to built-in
de: Auf Vorgabe zurück
es: Volver al predeterminado
zh-Hans: 恢复默认
zh-Hant: 恢復預設
[rights.may_change]
en: May change
de: Darf ändern
es: Puede cambiar
zh-Hans: 可修改
zh-Hant: 可修改
[rights.read_only]
en: Read-only
de: Nur lesen
es: Solo lectura
zh-Hans: 只读
zh-Hant: 唯讀
[rights.hidden]
en: Hidden
de: Verborgen
es: Oculto
zh-Hans: 隐藏
zh-Hant: 隱藏
)acq";
}

}  // namespace acq::catalogue
