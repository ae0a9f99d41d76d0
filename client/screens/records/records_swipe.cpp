// What sliding a row aside on a phone does: to the right what is done most often with such a
// record, to the left its form. All of it can be reached otherwise, too.
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

enum class Swipe : std::uint8_t { none, check, call, take, edit };

const GridRow* row_at(const RecordsState& state, std::size_t index) {
  const auto found = state.cache.find(index);
  return found == state.cache.end() ? nullptr : &found->second;
}

Swipe asked(const RecordsState& state, std::size_t index, bool right) {
  const GridRow* row = row_at(state, index);
  if (!row) return Swipe::none;
  if (!right) return state.can_edit ? Swipe::edit : Swipe::none;
  if (row->can_call) return Swipe::call;
  if (!state.can_edit) return Swipe::none;
  if (state.kind == EntityKind::task) return Swipe::check;
  return owner_field(state.kind) ? Swipe::take : Swipe::none;
}

}  // namespace

GridSwipe swipe_of(const Ui& ui, const RecordsState& state, std::size_t index, bool right) {
  const auto with = [&](Icon icon, std::string_view key, Tone tone) {
    return GridSwipe{icon, ui.tr.view(key), tone};
  };
  switch (asked(state, index, right)) {
    case Swipe::check:
      return row_at(state, index)->done ? with(Icon::undo, "swipe.reopen", Tone::warning)
                                        : with(Icon::check, "swipe.done", Tone::good);
    case Swipe::call: return with(Icon::phone, "action.call", Tone::good);
    case Swipe::take: return with(Icon::user, "swipe.mine", Tone::good);
    case Swipe::edit: return with(Icon::edit, "action.edit", Tone::accent);
    default: return {};
  }
}

void swipe_row(Env& env, RecordsState& state, std::size_t index, bool right) {
  const Swipe swipe = asked(state, index, right);
  if (swipe == Swipe::none || index >= state.rowids.size()) return;
  const auto record = env.rows.at(state.kind, state.rowids[index]);
  if (!record || !*record) return;
  if (swipe == Swipe::edit) return env.shell.open_form(state.kind, (*record)->id);
  if (swipe == Swipe::check) return update_records(env, state, {RecordsAsk::check_row, index});
  if (swipe == Swipe::call) return update_records(env, state, {RecordsAsk::call_row, index});
  Change change = update_change(state.kind, (*record)->id);
  change.set("owner", env.actor.user);
  (void)env.shell.write({&change, 1}, env.tr.count("list.assigned", 1));
}

}  // namespace acq::ui
