#include "client/screens/attention/attention.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "sync/device.h"
#include "sync/difference.h"

namespace acq::ui {
namespace {

AttentionRow make_row(Env& env, const RefusedOperation& refused) {
  const Change& change = refused.operation.change;
  AttentionRow row;
  row.number = refused.operation.n;
  row.kind = change.entity;
  row.row = change.row;
  row.reason = env.tr.error(refused.error);
  row.when = format_relative(env.tr, refused.at, env.now, env.utc_offset_min);
  row.title = env.rows.title(change.entity, change.row);
  // What the edit would make of the record as it is.
  const auto current = env.rows.find(change.entity, change.row);
  Record values = current && *current ? **current : blank(change.entity, change.row);
  const Entity& described = env.entity(change.entity);
  for (const FieldChange& field : change.fields) {
    if (field.field >= described.fields.size()) continue;
    const Field& what = described.fields[field.field];
    const Value wanted = apply_difference(what, values.get(what.name), field.value);
    values.set(what.name, wanted);
    row.presets.push_back({std::string(what.name), wanted});
  }
  if (row.title.empty()) row.title = shown_title(env, values);
  row.title = entity_name(env.tr, env.entity(change.entity)) + " · " + row.title;
  for (const FieldChange& field : change.fields) {
    if (field.field >= described.fields.size()) continue;
    const Field& what = described.fields[field.field];
    row.values.push_back(field_label(env.tr, what) + ": " + shown_value(env, values, what));
  }
  return row;
}

void discard(Env& env, AttentionState& state, const AttentionRow& row) {
  const auto dropped = env.device->outbox().discard_refused(row.number);
  if (!dropped) {
    env.shell.toast(env.tr.error(dropped.error()), true);
    return;
  }
  env.device->sync().outbox_changed();
  state.stale = true;
}

}  // namespace

void load_attention(Env& env, AttentionState& state) {
  state.stale = false;
  state.rows.clear();
  const auto refused = env.device->outbox().refused();
  if (!refused) {
    env.shell.toast(env.tr.error(refused.error()), true);
    return;
  }
  for (const RefusedOperation& operation : *refused) {
    state.rows.push_back(make_row(env, operation));
  }
}

void update_attention(Env& env, AttentionState& state, const AttentionIntent& intent) {
  const AttentionRow row = state.rows[intent.index];
  switch (intent.ask) {
    case AttentionAsk::open: env.shell.go(record_route(row.kind, row.row)); break;
    case AttentionAsk::fix: {
      // The form opens with the refused values; the refused edit stays until it is discarded.
      const auto found = env.rows.find(row.kind, row.row);
      const bool there = found && *found && !(*found)->deleted;
      env.shell.open_form(row.kind, there ? row.row : Id{}, row.presets);
      break;
    }
    case AttentionAsk::copy: {
      std::string words = row.title + "\n" + row.reason;
      for (const std::string& value : row.values) words += "\n" + value;
      env.host.clipboard.copy(words);
      env.shell.toast(env.tr("action.copied"));
      break;
    }
    case AttentionAsk::discard:
      env.shell.confirm(env.tr("attention.discard_title"), env.tr("attention.discard_hint"),
                        env.tr("attention.discard"), [env, row, &state]() mutable {
                          discard(env, state, row);
                        });
      break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class AttentionScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load_attention(env, state_);
    intents_.clear();
    view_attention(ui, area, state_, intents_);
    for (const AttentionIntent& intent : intents_) update_attention(env, state_, intent);
  }

 private:
  AttentionState state_;
  std::vector<AttentionIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_attention_screen() { return std::make_unique<AttentionScreen>(); }

}  // namespace acq::ui
