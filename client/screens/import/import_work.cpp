// The long parts of an import, in slices: reading, the dry run, writing, taking back.
#include <algorithm>

#include "client/screens/import/import.h"
#include "client/screens/import/import_parts.h"
#include "import/contact_cards.h"

namespace acq::ui {
namespace {

constexpr std::int64_t kPiece = 1 << 20;
constexpr std::size_t kFeed = 128 << 10;
constexpr int kProgressMs = 100;
// Each batch is one durable transaction: smaller ones would spend their time on flushing.
constexpr std::size_t kBatchMin = 100, kBatchMax = 4'000;
constexpr std::int64_t kFileBytesMax = 200'000'000;

void open_book(ImportState& state) {
  auto book = SheetTable::open(std::move(state.bytes));
  state.bytes.clear();
  if (!book) {
    state.error = book.error();
    state.step = ImportStep::file;
    return;
  }
  state.book = std::move(*book);
  state.read_whole = true;
}

// Cards of an address book become a table of contacts.
void take_whole(ImportState& state) {
  if (is_spreadsheet(state.bytes)) return open_book(state);
  const bool people = is_vcard(state.bytes);
  auto text = table_text(std::move(state.bytes));
  state.bytes.clear();
  if (!text) {
    state.error = text.error();
    state.step = ImportStep::file;
    return;
  }
  state.bytes = std::move(*text);
  state.file_bytes = static_cast<std::int64_t>(state.bytes.size());
  state.form = guess_csv_form(state.bytes);
  state.read_whole = true;
  if (!people || state.kind_chosen) return;
  state.kind = EntityKind::contact;
  state.kind_chosen = true;
}

// Asks for the next piece; its answer asks for the one after it.
void read_on(platform::Host& host, ImportState& state) {
  const auto offset = static_cast<std::int64_t>(state.bytes.size());
  const std::uint32_t id = state.file_id;
  host.files.read(id, offset, kPiece, [&host, &state, id](Result<std::string> piece) {
    if (state.file_id != id || state.read_whole) return;  // another file by now
    host.frames.request_frames(1);
    if (!piece) {
      state.error = piece.error();
      state.step = ImportStep::file;
      return;
    }
    state.bytes += *piece;
    const auto have = static_cast<std::int64_t>(state.bytes.size());
    if (!piece->empty() && have < state.file_bytes) {
      read_on(host, state);
      return;
    }
    host.files.forget(id);
    take_whole(state);
    host.frames.request_work();
  });
}

// Columns are known by their names in every language; one that cannot be had is done without.
void read_languages(Env& env, ImportState& state) {
  platform::Host& host = env.host;
  const std::uint32_t id = state.file_id;
  const Dictionary* dictionary = &env.rows.dictionary();
  state.languages.push_back(env.tr);
  state.languages_asked = kLanguages.size() - 1;
  for (const Language language : kLanguages) {
    if (language == env.tr.language()) continue;
    host.words.fetch(
        language_code(language), [&host, &state, id, dictionary](Result<std::string> file) {
          if (state.file_id != id || state.languages_asked == 0) return;  // another file by now
          auto words = file ? Translator::from_file(*file) : Result<Translator>(forward(file));
          if (words) state.languages.push_back(std::move(*words));
          if (--state.languages_asked > 0) return;
          std::ranges::sort(state.languages, {}, &Translator::language);
          state.words = std::make_unique<ImportWords>(state.languages, dictionary);
          state.languages.clear();
          host.frames.request_work();
        });
  }
}

bool stop_reading(ImportState& state, const Error& why) {
  state.error = why;
  state.table.reset();
  state.step = ImportStep::file;
  return false;
}

bool sheet_step(Env& env, ImportState& state) {
  auto table = state.book->step(kFeed);
  if (!table) return stop_reading(state, table.error());
  if (!*table) return true;
  state.table = std::move(*table);
  begin_import_columns(env, state);
  return false;
}

// One feed of the parser; true while there is more of the file.
bool parse_step(Env& env, ImportState& state) {
  if (state.book) return sheet_step(env, state);
  if (!state.table) {
    state.table = std::make_unique<CsvTable>(state.form);
    state.fed = 0;
  }
  if (state.fed < state.bytes.size()) {
    const std::size_t size = std::min(kFeed, state.bytes.size() - state.fed);
    state.table->feed(std::string_view(state.bytes).substr(state.fed, size));
    state.fed += size;
    return true;
  }
  const auto finished = state.table->finish();
  if (!finished) return stop_reading(state, finished.error());
  begin_import_columns(env, state);
  return false;
}

void adapt_batch(ImportState& state, TimeMs took_ms, int budget_ms) {
  if (took_ms > budget_ms) state.batch = std::max(kBatchMin, state.batch / 2);
  if (took_ms * 3 < budget_ms) state.batch = std::min(kBatchMax, state.batch * 2);
}

// After a stage of the plan ended.
void plan_turned(Env& env, ImportState& state) {
  ImportPlan& plan = *state.plan;
  state.counts = plan.counts();
  if (plan.stage() == ImportStage::failed) state.error = *plan.error();
  if (plan.stage() == ImportStage::ready) {
    state.step = ImportStep::review;
    filter_import_rows(state);
  } else {
    state.step = ImportStep::done;
    filter_import_rows(state);
    if (!plan.transaction().is_nil()) env.shell.undoable(plan.transaction(), {});
  }
}

bool plan_step(Env& env, ImportState& state, int budget_ms) {
  const TimeMs before = env.host.clock.now_ms();
  state.plan->step(state.batch);
  adapt_batch(state, env.host.clock.now_ms() - before, budget_ms);
  const ImportStage stage = state.plan->stage();
  if (stage == ImportStage::checking || stage == ImportStage::writing) return true;
  plan_turned(env, state);
  return false;
}

bool undo_step(Env& env, ImportState& state, int budget_ms) {
  const TimeMs before = env.host.clock.now_ms();
  const auto done = state.undo->step(state.batch);
  adapt_batch(state, env.host.clock.now_ms() - before, budget_ms);
  if (!done) {
    state.error = done.error();
    state.step = ImportStep::done;
    return false;
  }
  if (!*done) return true;
  state.step = ImportStep::undone;
  env.shell.undoable(state.undo->transaction(), {});
  return false;
}

}  // namespace

bool take_import_file(Env& env, ImportState& state, const platform::PickedFile& file) {
  if (state.step == ImportStep::writing || state.step == ImportStep::undoing) return false;
  const EntityKind kind = state.kind_chosen ? state.kind : EntityKind::none;
  state = make_import_state();
  state.kind = kind;
  state.kind_chosen = kind != EntityKind::none;
  state.file_name = file.name;
  state.file_id = file.id;
  state.file_bytes = file.size_bytes;
  if (file.size_bytes == 0 || file.size_bytes > kFileBytesMax) {
    state.error = {file.size_bytes == 0 ? "csv_empty" : "file_too_large", "200", {}};
    env.host.files.forget(file.id);
    return true;
  }
  state.step = ImportStep::reading;
  state.bytes.reserve(static_cast<std::size_t>(file.size_bytes));
  read_on(env.host, state);
  read_languages(env, state);
  env.host.frames.request_frames(2);
  return true;
}

bool work_import(Env& env, ImportState& state, int budget_ms) {
  const TimeMs end = env.host.clock.now_ms() + budget_ms;
  bool more = true;
  // At least one step each time, whatever the clock does.
  do {
    switch (state.step) {
      case ImportStep::reading:
        more = state.read_whole && state.words && parse_step(env, state);
        break;
      case ImportStep::checking:
      case ImportStep::writing: more = plan_step(env, state, budget_ms); break;
      case ImportStep::undoing: more = undo_step(env, state, budget_ms); break;
      default: more = false; break;
    }
  } while (more && env.host.clock.now_ms() < end);
  // Progress is shown ten times a second: a frame after each slice would cost more than the work.
  if (more) env.host.frames.wake_in(kProgressMs);
  else env.host.frames.request_frames(2);
  return more;
}

}  // namespace acq::ui
