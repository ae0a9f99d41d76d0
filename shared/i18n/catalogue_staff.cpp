// Words of the staff program's first screens.
#include "i18n/catalogue.h"

namespace acq::catalogue {

std::string_view staff() {
  return R"acq(
[action.save]
en: Save
de: Speichern
es: Guardar
zh-Hans: 保存
zh-Hant: 儲存
[action.cancel]
en: Cancel
de: Abbrechen
es: Cancelar
zh-Hans: 取消
zh-Hant: 取消
[action.undo]
en: Undo
de: Rückgängig
es: Deshacer
zh-Hans: 撤销
zh-Hant: 復原
)acq";
}

}  // namespace acq::catalogue
