// Shared by the import screen's source files only.
#pragma once

#include "client/screens/import/import.h"

namespace acq::ui {

inline constexpr float kImportFoot = 64;

// The file is in memory as `bytes`: reads it (again) in the form that is set.
void begin_import_parse(Env& env, ImportState& state);
// The table is there: guesses the entity, unless it was chosen, and the columns.
void begin_import_columns(Env& env, ImportState& state);
// The rows that the filter shows.
void filter_import_rows(ImportState& state);
// The words in the state, in the language of now.
void label_import(Env& env, ImportState& state);

// The steps' views, each below the head.
void view_import_file(const Ui& ui, const Box& area, ImportState& state,
                      std::vector<ImportIntent>& intents);
void view_import_columns(const Ui& ui, const Box& area, ImportState& state,
                         std::vector<ImportIntent>& intents);
void view_import_review(const Ui& ui, const Box& area, ImportState& state,
                        std::vector<ImportIntent>& intents);
void view_import_done(const Ui& ui, const Box& area, ImportState& state,
                      std::vector<ImportIntent>& intents);
// The table of rows and their verdicts.
void view_import_rows(const Ui& ui, const Box& area, ImportState& state,
                      std::vector<ImportIntent>& intents);
// Chips with counts; returns the height.
float view_import_filters(const Ui& ui, const Box& area, ImportState& state,
                          std::vector<ImportIntent>& intents);

}  // namespace acq::ui
