#include <algorithm>

#include "client/screens/designer/designer.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "import/customisation_file.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

std::optional<Record> live(Env& env, EntityKind kind, const Id& row) {
  auto found = env.rows.find(kind, row);
  if (!found || !*found || (*found)->deleted) return std::nullopt;
  return std::move(**found);
}

void load_kinds(Env& env, DesignerState& state) {
  const EntityKind before = state.kinds.empty() ? EntityKind::none : designed_kind(state);
  state.kinds.clear();
  state.kind_names.clear();
  for (const Entity& built_in : entities()) {
    const Entity& described = env.entity(built_in.kind);
    if (!has_slots(described.kind) || !env.rows.dictionary().uses(described.kind)) continue;
    state.kinds.push_back(described.kind);
    state.kind_names.push_back(entities_name(env.tr, described));
  }
  const auto at = std::ranges::find(state.kinds, before);
  state.kind = at == state.kinds.end() ? 0 : static_cast<int>(at - state.kinds.begin());
}

void load_roles(Env& env, DesignerState& state) {
  state.roles = {""};
  state.role_names = {env.tr("designer.everybody")};
  for (const Choice& role : choices::role.choices) {
    state.roles.emplace_back(role.name);
    state.role_names.push_back(shown_choice(env.tr, choices::role, role.name));
  }
}

void load_rules(Env& env, DesignerState& state) {
  state.rules.clear();
  ListQuery query{.kind = EntityKind::validation_rule};
  query.where = {{"entity_name", Compare::equal, std::string(entity(designed_kind(state)).name)}};
  for (const Record& rule : fetch_all(env, query)) {
    state.rules.push_back({rule.id, shown_title(env, rule),
                           std::string(text_of(rule.get("message"))),
                           number_of(rule.get("active")) != 0});
  }
}

void remove(Env& env, EntityKind kind, const Id& row, const std::string& said) {
  const Change change{kind, row, ChangeKind::remove, {}};
  (void)env.shell.write({&change, 1}, said);
}

void remove_entity(Env& env, DesignerState& state) {
  const Entity& described = env.entity(designed_kind(state));
  const std::string name = entity_name(env.tr, described);
  env.shell.confirm(
      env.tr("designer.remove_entity_title", {{"name", name}}),
      env.tr.count("designer.remove_entity_hint", env.rows.count(described.kind).value_or(0)),
      env.tr("action.delete"),
      [&shell = env.shell, row = state.own_entity,
       said = env.tr("designer.removed", {{"name", name}})] {
        const Change change{EntityKind::custom_entity, row, ChangeKind::remove, {}};
        (void)shell.write({&change, 1}, said);
      });
}

void toggle_rule(Env& env, DesignerState& state, EntityKind kind, const DesignerRule& rule) {
  Change change = update_change(kind, rule.row);
  change.set("active", std::int64_t{!rule.active});
  (void)env.shell.write({&change, 1}, said_of(env, kind, false));
  state.stale = true;
}

void update_fields(Env& env, DesignerState& state, const DesignerIntent& intent) {
  const auto at = static_cast<std::size_t>(intent.index);
  const DesignerLine* line = at < state.own.size() ? &state.own[at] : nullptr;
  if (intent.ask == DesignerAsk::new_field) {
    open_field_editor(env, state, blank(EntityKind::custom_field, {}));
  } else if (line && intent.ask == DesignerAsk::edit_field) {
    if (const auto definition = live(env, EntityKind::custom_field, line->definition)) {
      open_field_editor(env, state, *definition);
    }
  } else if (line) {
    remove(env, EntityKind::custom_field, line->definition,
           env.tr("designer.removed", {{"name", line->label}}));
    state.stale = true;
  }
}

void update_rules(Env& env, DesignerState& state, const DesignerIntent& intent) {
  if (intent.ask == DesignerAsk::new_rule) {
    return open_rule_editor(env, state, blank(EntityKind::validation_rule, {}));
  }
  const auto at = static_cast<std::size_t>(intent.index);
  if (at >= state.rules.size()) return;
  const DesignerRule rule = state.rules[at];
  if (intent.ask == DesignerAsk::toggle_rule) {
    return toggle_rule(env, state, EntityKind::validation_rule, rule);
  }
  if (intent.ask == DesignerAsk::edit_rule) {
    if (const auto record = live(env, EntityKind::validation_rule, rule.row)) {
      open_rule_editor(env, state, *record);
    }
    return;
  }
  remove(env, EntityKind::validation_rule, rule.row,
         env.tr("designer.removed", {{"name", rule.name}}));
  state.stale = true;
}

void update_pipelines(Env& env, DesignerState& state, const DesignerIntent& intent) {
  if (intent.ask == DesignerAsk::new_pipeline) {
    open_pipeline_editor(env, state.pipeline, blank(EntityKind::pipeline, {}));
    return;
  }
  const DesignerPipeline& line = state.pipelines[static_cast<std::size_t>(intent.index)];
  if (intent.ask == DesignerAsk::remove_pipeline) {
    remove(env, EntityKind::pipeline, line.row,
           env.tr("designer.removed", {{"name", line.name}}));
    state.stale = true;
  } else if (const auto record = live(env, EntityKind::pipeline, line.row)) {
    open_pipeline_editor(env, state.pipeline, *record);
  }
}

void update_scores(Env& env, DesignerState& state, const DesignerIntent& intent) {
  if (intent.ask == DesignerAsk::new_score) {
    return open_score_editor(env, state.score, blank(EntityKind::score_rule, {}));
  }
  const DesignerRule line = state.scores[static_cast<std::size_t>(intent.index)];
  if (intent.ask == DesignerAsk::toggle_score) {
    toggle_rule(env, state, EntityKind::score_rule, line);
  } else if (intent.ask == DesignerAsk::remove_score) {
    remove(env, EntityKind::score_rule, line.row,
           env.tr("designer.removed", {{"name", line.name}}));
    state.stale = true;
  } else if (const auto record = live(env, EntityKind::score_rule, line.row)) {
    open_score_editor(env, state.score, *record);
  }
}

void update_editor(Env& env, DesignerState& state, const DesignerIntent& intent) {
  if (state.pipeline.open) return update_pipeline_editor(env, state, intent);
  if (state.score.open) return update_score_editor(env, state, intent);
  if (state.field.open) return update_field_editor(env, state, intent);
  if (state.entity.open) {
    if (intent.ask == DesignerAsk::save)
      save_entity(env, state);
    else if (intent.ask == DesignerAsk::cancel)
      state.entity.open = false;
    return;
  }
  if (!state.rule.open) return;
  switch (intent.ask) {
    case DesignerAsk::save:
      save_rule(env, state);
      break;
    case DesignerAsk::cancel:
      state.rule.open = false;
      break;
    case DesignerAsk::rule_field:
      state.rule.field = intent.index;
      break;
    case DesignerAsk::open_filter:
      state.rule.filtering = true;
      open_filter(state.rule.filter);
      break;
    default:
      state.rule.error = {};
  }
}

void download(Env& env) {
  const auto text = customisation_text(env.rows);
  if (!text) return env.shell.toast(env.tr.error(text.error()), true);
  env.host.files.save("acquaint-" + iso_date(env.today()) + ".json", "application/json", *text);
}

void take_file(Env& env, DesignerState& state, const std::string& text) {
  const auto changes = read_customisation(env.rows, text);
  if (!changes) return env.shell.toast(env.tr.error(changes.error()), true);
  if (changes->empty()) return env.shell.toast(env.tr("designer.nothing_new"));
  (void)env.shell.write(*changes, env.tr("designer.uploaded"));
  state.stale = true;
}

}  // namespace

EntityKind designed_kind(const DesignerState& state) {
  return state.kinds[static_cast<std::size_t>(state.kind)];
}

void load_designer(Env& env, DesignerState& state) {
  state.stale = false;
  load_kinds(env, state);
  load_roles(env, state);
  load_layout_lines(env, state);
  load_rules(env, state);
  load_pipelines(env, state);
  load_scores(env, state);
  state.own_entity = Id{};
  ListQuery query{.kind = EntityKind::custom_entity};
  query.where = {{"entity_name", Compare::equal, std::string(entity(designed_kind(state)).name)}};
  for (const Record& definition : fetch_all(env, query)) state.own_entity = definition.id;
}

void update_designer(Env& env, DesignerState& state, const DesignerIntent& intent) {
  env.host.frames.request_frames(2);
  switch (intent.ask) {
    case DesignerAsk::kind:
      env.shell.go("/designer?of=" +
                   std::string(entity(state.kinds[static_cast<std::size_t>(intent.index)]).name));
      break;
    case DesignerAsk::role:
      state.role = intent.index;
      state.stale = true;
      break;
    case DesignerAsk::up:
    case DesignerAsk::down:
    case DesignerAsk::hide:
    case DesignerAsk::show:
    case DesignerAsk::heading_left:
    case DesignerAsk::remove_heading:
    case DesignerAsk::add_heading:
    case DesignerAsk::reset_layout:
      update_layout(env, state, intent);
      break;
    case DesignerAsk::new_field:
    case DesignerAsk::edit_field:
    case DesignerAsk::remove_field:
      update_fields(env, state, intent);
      break;
    case DesignerAsk::new_entity:
      open_entity_editor(state.entity, blank(EntityKind::custom_entity, {}));
      break;
    case DesignerAsk::edit_entity:
      if (const auto found = live(env, EntityKind::custom_entity, state.own_entity)) {
        open_entity_editor(state.entity, *found);
      }
      break;
    case DesignerAsk::remove_entity:
      remove_entity(env, state);
      break;
    case DesignerAsk::new_rule:
    case DesignerAsk::edit_rule:
    case DesignerAsk::toggle_rule:
    case DesignerAsk::remove_rule:
      update_rules(env, state, intent);
      break;
    case DesignerAsk::new_pipeline:
    case DesignerAsk::edit_pipeline:
    case DesignerAsk::remove_pipeline:
      update_pipelines(env, state, intent);
      break;
    case DesignerAsk::new_score:
    case DesignerAsk::edit_score:
    case DesignerAsk::toggle_score:
    case DesignerAsk::remove_score:
      update_scores(env, state, intent);
      break;
    case DesignerAsk::download:
      download(env);
      break;
    case DesignerAsk::upload:
      env.host.files.pick(".json,application/json");
      break;
    default:
      update_editor(env, state, intent);
  }
}

namespace {

class DesignerScreen final : public Screen {
 public:
  void open(Env& env, const Route& route) override {
    state_.stale = true;
    const auto of = query_value(route, "of");
    load_kinds(env, state_);
    for (std::size_t i = 0; of && i < state_.kinds.size(); ++i) {
      if (entity(state_.kinds[i]).name == *of) state_.kind = static_cast<int>(i);
    }
  }
  void committed(Env& env, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      state_.stale = state_.stale || is_customisation(touched.kind);
      // However it came about: by hand, from a file, taken back.
      if (touched.kind == EntityKind::score_rule) begin_computing(env, state_, EntityKind::lead);
    }
  }
  // Editors hold what was typed.
  bool survives_language() const override { return true; }
  bool work(Env& env, int) override { return compute_some(env, state_); }
  bool file(Env& env, const platform::PickedFile& file) override {
    if (!file.name.ends_with(".json")) return false;
    // Beyond what such a file may hold it is refused by its size.
    const auto most = static_cast<std::int64_t>(kCustomisationBytesMost) + 1;
    platform::Host& host = env.host;
    host.files.read(file.id, 0, most, [this, &host, id = file.id](Result<std::string> bytes) {
      file_ = std::move(bytes);
      host.files.forget(id);
      host.frames.request_frames(2);
    });
    return true;
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (file_) {
      if (*file_)
        take_file(env, state_, **file_);
      else
        env.shell.toast(env.tr.error(file_->error()), true);
      file_.reset();
    }
    if (state_.stale) load_designer(env, state_);
    // Who somebody is may come only after the screen.
    state_.may_manage = grant_of(env.actor, EntityKind::custom_field).create != Reach::none;
    intents_.clear();
    view_designer(ui, area, state_, intents_);
    for (const DesignerIntent& intent : intents_) update_designer(env, state_, intent);
    if (state_.field.filtering) state_.field.filtering = filtered(env, ui, state_.field.shown_if);
    if (state_.score.filtering) state_.score.filtering = filtered(env, ui, state_.score.filter);
    if (state_.rule.filtering) state_.rule.filtering = filtered(env, ui, state_.rule.filter);
  }

 private:
  // The filter's drawer lies in the place of the editor's; true while it is open.
  bool filtered(Env& env, const Ui& ui, FilterState& filter) {
    filter_intents_.clear();
    view_filter(ui, filter, filter_intents_);
    for (const FilterIntent& intent : filter_intents_) (void)update_filter(env, filter, intent);
    if (!filter.open) env.host.frames.request_frames(2);
    return filter.open;
  }

  DesignerState state_;
  std::optional<Result<std::string>> file_;  // that was read
  std::vector<DesignerIntent> intents_;
  std::vector<FilterIntent> filter_intents_;
};

}  // namespace

std::unique_ptr<Screen> make_designer_screen() {
  return std::make_unique<DesignerScreen>();
}

}  // namespace acq::ui
