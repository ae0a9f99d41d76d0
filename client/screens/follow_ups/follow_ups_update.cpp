#include "client/screens/filter/filter.h"
#include "client/screens/follow_ups/follow_ups.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "model/check.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

std::string value_words(Env& env, const Field& field, std::string_view wanted) {
  if (field.choices) return shown_choice(env.tr, *field.choices, wanted);
  if (field.type == FieldType::boolean) return env.tr(wanted == "1" ? "value.yes" : "value.no");
  return std::string(wanted);
}

// "Deal: Stage becomes Won → Call about {name}"
std::string sentence_of(Env& env, const Record& rule) {
  const Entity* described = env.rows.find_entity(text_of(rule.get("entity_name")));
  if (!described) return {};
  const std::string_view occasion = text_of(rule.get("occasion"));
  const Field* field = described->find(text_of(rule.get("field_name")));
  const std::string label = field ? field_label(env.tr, *field) : std::string{};
  const std::string days = std::to_string(number_of(rule.get("wait_days")));
  const std::string value =
      field ? value_words(env, *field, text_of(rule.get("wanted_value"))) : std::string{};
  const std::string when = env.tr("follow_ups.when." + std::string(occasion),
                                  {{"field", label}, {"value", value}, {"days", days}});
  return env.tr("follow_ups.sentence",
                {{"entity", entity_name(env.tr, env.entity(described->kind))},
                 {"when", when},
                 {"task", text_of(rule.get("task_subject"))}});
}

void save(Env& env, FollowUpEditor& editor) {
  editor.error.clear();
  editor.error_field.clear();
  const Change change = follow_up_change(env, editor);
  const std::string key = editor.row.is_nil() ? "record.created" : "record.saved";
  const std::string said =
      env.tr(key, {{"entity", entity_name(env.tr, env.entity(EntityKind::follow_up_rule))}});
  const auto written = env.shell.try_write({&change, 1}, said);
  if (written) {
    editor.open = false;
    return;
  }
  editor.error = env.tr.error(written.error());
  const std::string& field = written.error().where.field;
  if (env.entity(EntityKind::follow_up_rule).find(field)) editor.error_field = field;
}

std::optional<Record> rule_at(Env& env, const FollowUpsState& state, int index) {
  const Id& row = state.lines[static_cast<std::size_t>(index)].row;
  auto found = env.rows.find(EntityKind::follow_up_rule, row);
  if (!found || !*found || (*found)->deleted) return std::nullopt;
  return std::move(**found);
}

void toggle(Env& env, const FollowUpsState& state, int index) {
  const FollowUpLine& line = state.lines[static_cast<std::size_t>(index)];
  Change change = update_change(EntityKind::follow_up_rule, line.row);
  change.set("active", std::int64_t{!line.active});
  const std::string_view key = line.active ? "follow_ups.stopped" : "follow_ups.started";
  (void)env.shell.write({&change, 1}, env.tr(key, {{"name", line.name}}));
}

void remove(Env& env, const FollowUpsState& state, int index) {
  const FollowUpLine& line = state.lines[static_cast<std::size_t>(index)];
  const Change change{EntityKind::follow_up_rule, line.row, ChangeKind::remove, {}};
  (void)env.shell.write({&change, 1}, env.tr("follow_ups.removed", {{"name", line.name}}));
}

// Choices that others depend on make those anew; each makes the preview anew.
void choose(Env& env, FollowUpEditor& editor, const FollowUpIntent& intent) {
  switch (intent.ask) {
    case FollowUpAsk::kind:
      editor.kind = intent.index;
      editor.field = editor.value = -1;
      break;
    case FollowUpAsk::occasion:
      editor.occasion = intent.index;
      editor.field = editor.value = -1;
      break;
    case FollowUpAsk::field:
      editor.field = intent.index;
      editor.value = -1;
      break;
    case FollowUpAsk::value: editor.value = intent.index; break;
    case FollowUpAsk::assign: editor.assign = intent.index; break;
    case FollowUpAsk::person: editor.person = intent.index; break;
    default: break;
  }
  editor.error.clear();
  editor.error_field.clear();
  renew_follow_up(env, editor);
  preview_follow_up(env, editor);
}

}  // namespace

void load_follow_ups(Env& env, FollowUpsState& state) {
  state.stale = false;
  state.may_manage = grant_of(env.actor, EntityKind::follow_up_rule).create != Reach::none;
  state.lines.clear();
  for (const Record& rule : fetch_all(env, {.kind = EntityKind::follow_up_rule, .limit = 500})) {
    state.lines.push_back({rule.id, shown_title(env, rule), sentence_of(env, rule),
                           number_of(rule.get("active")) != 0});
  }
}

void update_follow_ups(Env& env, FollowUpsState& state, const FollowUpIntent& intent) {
  switch (intent.ask) {
    case FollowUpAsk::create:
      open_follow_up(env, state.editor, blank(EntityKind::follow_up_rule, Id{}));
      break;
    case FollowUpAsk::edit:
      if (const auto rule = rule_at(env, state, intent.index)) {
        open_follow_up(env, state.editor, *rule);
      }
      break;
    case FollowUpAsk::toggle: toggle(env, state, intent.index); break;
    case FollowUpAsk::remove: remove(env, state, intent.index); break;
    case FollowUpAsk::open_filter:
      state.editor.filtering = true;
      open_filter(state.editor.filter);
      break;
    case FollowUpAsk::save: save(env, state.editor); break;
    case FollowUpAsk::cancel: state.editor.open = false; break;
    default: choose(env, state.editor, intent);
  }
  env.host.frames.request_frames(2);
}

namespace {

class FollowUpsScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      state_.stale = state_.stale || touched.kind == EntityKind::follow_up_rule ||
                     touched.kind == EntityKind::user;
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load_follow_ups(env, state_);
    intents_.clear();
    view_follow_ups(ui, area, state_, intents_);
    for (const FollowUpIntent& intent : intents_) update_follow_ups(env, state_, intent);
    if (!state_.editor.filtering) return;
    filter_intents_.clear();
    FilterState& filter = state_.editor.filter;
    view_filter(ui, filter, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) (void)update_filter(env, filter, intent);
    if (filter.open) return;
    state_.editor.filtering = false;
    preview_follow_up(env, state_.editor);
    env.host.frames.request_frames(2);
  }

 private:
  FollowUpsState state_;
  std::vector<FollowUpIntent> intents_;
  std::vector<FilterIntent> filter_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_follow_ups_screen() { return std::make_unique<FollowUpsScreen>(); }

}  // namespace acq::ui
