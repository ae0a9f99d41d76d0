#include <algorithm>

#include "client/screens/import/import.h"
#include "client/screens/import/import_parts.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

constexpr std::string_view kAccepted = ".csv,.tsv,.txt,.vcf,.xlsx,text/csv,text/vcard";
constexpr std::size_t kSampleRows = 60, kSamples = 3;

std::string sample_of(const CsvTable& table, std::size_t column) {
  std::vector<std::string_view> found;
  const std::size_t last = std::min(table.row_count(), kSampleRows);
  for (std::size_t row = 0; row < last && found.size() < kSamples; ++row) {
    const std::string_view cell = table.error(row) ? "" : table.cell(row, column);
    if (!cell.empty() && std::ranges::find(found, cell) == found.end()) found.push_back(cell);
  }
  std::string words;
  for (const std::string_view cell : found) {
    words += (words.empty() ? "" : " · ") + std::string(cell);
  }
  return words;
}

void use_kind(Env& env, ImportState& state, EntityKind kind) {
  state.kind = kind;
  state.mapping = guess_mapping(*state.table, kind, *state.words);
  state.known = known_export(state.table->header(), kind);
  state.targets = column_targets(env.entity(kind));
  label_import(env, state);
}

void set_target(Env& env, ImportState& state, std::size_t column, std::size_t label) {
  if (column >= state.mapping.columns.size() || label > state.targets.size()) return;
  ColumnMap map;
  if (label > 0) map.field = state.targets[label - 1];
  guess_column_form(*state.table, env.entity(state.mapping.kind), column, map);
  state.mapping.columns[column] = std::move(map);
}

void check(Env& env, ImportState& state) {
  const auto fits = check_mapping(env.entity(state.mapping.kind), state.mapping);
  if (!fits) {
    state.error = fits.error();
    return;
  }
  state.plan = std::make_unique<ImportPlan>(env.store, env.actor, *state.table, *state.words,
                                            state.mapping);
  state.step = ImportStep::checking;
  env.shell.request_work();
}

void back(ImportState& state) {
  if (state.step == ImportStep::review) {
    state.plan.reset();
    state.step = ImportStep::columns;
  } else if (state.step == ImportStep::columns) {
    const EntityKind kind = state.kind_chosen ? state.kind : EntityKind::none;
    state = make_import_state();
    state.kind = kind;
    state.kind_chosen = kind != EntityKind::none;
  }
}

// Accepting changes what other rows are worth: they are checked again.
void accept(Env& env, ImportState& state, std::optional<std::size_t> proposal) {
  if (!state.plan || state.plan->stage() != ImportStage::ready) return;
  if (!proposal) state.plan->accept_all();
  else if (*proposal < state.plan->proposals().size()) state.plan->accept(*proposal);
  if (state.plan->stage() != ImportStage::checking) return;
  state.step = ImportStep::checking;
  env.shell.request_work();
}

void start(Env& env, ImportState& state) {
  if (!state.plan || state.plan->stage() != ImportStage::ready) return;
  state.plan->start();
  state.step = ImportStep::writing;
  env.shell.request_work();
}

void stop(Env& env, ImportState& state) {
  if (state.step == ImportStep::checking) {
    state.plan.reset();
    state.step = ImportStep::columns;
    return;
  }
  if (state.step != ImportStep::writing) return;
  state.stopped = true;
  state.step = ImportStep::done;
  env.shell.undoable(state.plan->transaction(), {});
}

void begin_undo(Env& env, ImportState& state) {
  if (!env.outbox || !state.plan || state.step != ImportStep::done) return;
  state.undo = std::make_unique<Undo>(env.store, *env.outbox, env.actor,
                                      state.plan->transaction());
  const std::size_t rows = state.stopped ? state.plan->rows_done()
                                         : state.counts.fresh + state.counts.changed;
  state.undo_total = static_cast<std::int64_t>(rows + state.plan->creations().size());
  state.error = {};
  state.step = ImportStep::undoing;
  env.shell.request_work();
}

void download_refused(Env& env, const ImportState& state) {
  if (!state.plan) return;
  std::string name = state.file_name;
  for (const std::string_view ending : {".csv", ".xlsx"}) {
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  }
  env.host.files.save(name + "-" + env.tr("import.refused_file") + ".csv", "text/csv",
                      refused_csv(env.tr, *state.plan));
}

void change_column(ImportState& state, const ImportIntent& intent) {
  if (intent.a >= state.mapping.columns.size()) return;
  ColumnMap& map = state.mapping.columns[intent.a];
  switch (intent.ask) {
    case ImportAsk::date_order:
      map.date_order = static_cast<DateOrder>(intent.b);
      map.date_ambiguous = false;
      break;
    case ImportAsk::decimal_mark: map.decimal_mark = intent.b == 0 ? '.' : ','; break;
    case ImportAsk::scale: map.scale = static_cast<int>(intent.b) * 3; break;
    case ImportAsk::create_missing: map.create_missing = !map.create_missing; break;
    default: break;
  }
}

// What concerns the file as a whole.
void change_form(Env& env, ImportState& state, const ImportIntent& intent) {
  if (intent.ask == ImportAsk::delimiter) state.form.delimiter = kImportDelimiters[intent.a & 3];
  if (intent.ask == ImportAsk::encoding) {
    const EncodingGuess guessed = guess_encoding(state.bytes);
    const auto encoding = static_cast<Encoding>(intent.a);
    state.form.encoding = {encoding, encoding == guessed.encoding ? guessed.mark_bytes : 0};
  }
  if (intent.ask == ImportAsk::sheet && state.book) state.book->choose(intent.a);
  begin_import_parse(env, state);
}

}  // namespace

ImportState make_import_state() {
  ImportState state;
  for (const Entity& described : entities()) {
    if (is_importable(described.kind)) state.kinds.push_back(described.kind);
  }
  return state;
}

std::string import_target_label(const Translator& tr, const Entity& described,
                                std::string_view target) {
  if (target == kIdTarget || target == kFullNameTarget) {
    return tr("import.target." + std::string(target));
  }
  const Field* field = described.find(target);
  return field ? field_label(tr, *field) : tr("field." + std::string(target));
}

void label_import(Env& env, ImportState& state) {
  state.kinds.clear();
  for (const Entity& described : entities()) {
    const bool used = env.rows.dictionary().uses(described.kind);
    if (used && is_importable(described.kind)) state.kinds.push_back(described.kind);
  }
  state.kind_labels.clear();
  for (const EntityKind kind : state.kinds) {
    state.kind_labels.push_back(entities_name(env.tr, env.entity(kind)));
  }
  state.target_labels = {env.tr("import.skip_column")};
  for (const std::string_view target : state.targets) {
    state.target_labels.push_back(import_target_label(env.tr, env.entity(state.kind), target));
  }
  state.known_entities = state.known ? entities_name(env.tr, env.entity(state.known->kind)) : "";
  state.columns = {
      {.key = "line", .title = env.tr("import.line_head"), .width = 80, .look = CellLook::muted,
       .sortable = false},
      {.key = "verdict", .title = env.tr("import.verdict"), .width = 120,
       .look = CellLook::pill, .sortable = false},
      {.key = "row", .title = env.tr("import.row"), .width = 380, .look = CellLook::title,
       .sortable = false},
      {.key = "reason", .title = env.tr("import.reason"), .width = 380, .sortable = false}};
}

void begin_import_parse(Env& env, ImportState& state) {
  state.plan.reset();
  state.table.reset();
  state.error = {};
  state.step = ImportStep::reading;
  env.shell.request_work();
}

void begin_import_columns(Env& env, ImportState& state) {
  if (!state.kind_chosen) state.kind = guess_entity(*state.table, *state.words);
  state.samples.clear();
  for (std::size_t i = 0; i < state.table->header().size(); ++i) {
    state.samples.push_back(sample_of(*state.table, i));
  }
  use_kind(env, state, state.kind);
  state.step = ImportStep::columns;
}

void filter_import_rows(ImportState& state) {
  state.rows.clear();
  state.to_top = true;
  for (std::size_t row = 0; row < state.plan->rows_total(); ++row) {
    const RowVerdict verdict = state.plan->row(row).verdict;
    const bool shown = state.filter == ImportFilter::all ||
                       static_cast<int>(verdict) == static_cast<int>(state.filter);
    if (shown) state.rows.push_back(row);
  }
}

void update_import(Env& env, ImportState& state, const ImportIntent& intent) {
  if (intent.ask != ImportAsk::undo) state.error = {};
  switch (intent.ask) {
    case ImportAsk::pick: env.host.files.pick(kAccepted); break;
    case ImportAsk::choose_kind:
      state.kind = state.kinds[std::min(intent.a, state.kinds.size() - 1)];
      state.kind_chosen = true;
      if (state.step == ImportStep::columns) use_kind(env, state, state.kind);
      break;
    case ImportAsk::delimiter:
    case ImportAsk::encoding:
    case ImportAsk::sheet: change_form(env, state, intent); break;
    case ImportAsk::target:
      set_target(env, state, intent.a, intent.b);
      break;
    case ImportAsk::date_order:
    case ImportAsk::decimal_mark:
    case ImportAsk::scale:
    case ImportAsk::create_missing: change_column(state, intent); break;
    case ImportAsk::existing: state.mapping.update_existing = intent.a == 1; break;
    case ImportAsk::check: check(env, state); break;
    case ImportAsk::back: back(state); break;
    case ImportAsk::filter:
      state.filter = static_cast<ImportFilter>(intent.a);
      filter_import_rows(state);
      break;
    case ImportAsk::accept: accept(env, state, intent.a); break;
    case ImportAsk::accept_all: accept(env, state, {}); break;
    case ImportAsk::start: start(env, state); break;
    case ImportAsk::stop: stop(env, state); break;
    case ImportAsk::undo: begin_undo(env, state); break;
    case ImportAsk::download_refused: download_refused(env, state); break;
    case ImportAsk::show_records: env.shell.go(list_route(state.kind)); break;
    case ImportAsk::another: state = make_import_state(); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class ImportScreen final : public Screen {
 public:
  void open(Env& env, const Route& route) override {
    constexpr std::string_view key = "as=";
    if (state_.step == ImportStep::file && route.query.starts_with(key)) {
      const Entity* named = find_entity(route.query.substr(key.size()));
      state_.kind_chosen = named && is_importable(named->kind);
      if (state_.kind_chosen) state_.kind = named->kind;
    }
    label_import(env, state_);
    env.shell.request_work();
  }
  void committed(Env&, std::span<const Touched>) override {}
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.kind_labels.empty()) label_import(env, state_);
    intents_.clear();
    view_import(ui, area, state_, intents_);
    for (const ImportIntent& intent : intents_) update_import(env, state_, intent);
  }
  bool work(Env& env, int budget_ms) override { return work_import(env, state_, budget_ms); }
  bool file(Env& env, const platform::PickedFile& file) override {
    return take_import_file(env, state_, file);
  }
  // An import that runs must not be lost.
  bool survives_language() const override { return true; }

 private:
  ImportState state_ = make_import_state();
  std::vector<ImportIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_import_screen() { return std::make_unique<ImportScreen>(); }

}  // namespace acq::ui
