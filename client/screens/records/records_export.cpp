#include "client/screens/records/records.h"

namespace acq::ui {

Result<std::string> exported_records(Env& env, RecordsState& state, ExportForm form) {
  if (state.aged || state.walk) state.stale = true;
  refresh_records(env, state);
  const auto out = make_export(form, env.rows, env.tr, state.kind);
  for (const std::int64_t rowid : state.rowids) {
    if (!state.selected.empty() && !state.selected.contains(rowid)) continue;
    const auto record = env.rows.at(state.kind, rowid);
    if (record && *record) out->add(**record);
  }
  return out->take();
}

}  // namespace acq::ui
