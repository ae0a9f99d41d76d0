// The import assistant: "/import", "/import?as=contact".
#pragma once

#include "client/screens/import/import_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_import_screen();

// The parts, for tests. `state` lives as long as the program: file reads answer into it.
ImportState make_import_state();
void view_import(const Ui& ui, const Box& area, ImportState& state,
                 std::vector<ImportIntent>& intents);
void update_import(Env& env, ImportState& state, const ImportIntent& intent);

// A file was dropped or picked. While something is being written it is not taken: false.
bool take_import_file(Env& env, ImportState& state, const platform::PickedFile& file);
// One slice of reading, checking, writing or undoing; true while there is more to do.
bool work_import(Env& env, ImportState& state, int budget_ms);

// The refused rows as they stand in the file, with their line and the reason.
std::string refused_csv(const Translator& tr, const ImportPlan& plan);

// What a row is called in the table of verdicts: its first cells.
std::string import_row_words(const CsvTable& table, std::size_t row);
// "Phone: not a telephone number", with line and column.
std::string import_reason(const Translator& tr, const ImportPlan& plan, std::size_t row);
// The label of a target: a field's, or the pseudo fields'.
std::string import_target_label(const Translator& tr, const Entity& described,
                                std::string_view target);

}  // namespace acq::ui
