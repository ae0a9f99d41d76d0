// What the designer's drawers are made of.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/screens/designer/designer.h"

namespace acq::ui {

// Where a drawer's next line goes, and what its lines have in common.
struct Drawn {
  const Ui& ui;
  Box& column;
  const EditorError& error;
  std::vector<DesignerIntent>& intents;

  std::string_view error_at(std::string_view field) const {
    return error.field == field ? std::string_view(error.words) : std::string_view{};
  }
  void whole_error();
  // What is wrong with the field, below its lines; nothing when it is right.
  void wrong_at(std::string_view field);
  void hint(std::string_view words);
  void text(std::string_view key, std::string_view field, std::string& into, bool required,
            bool lines = false);
  void pick(std::string_view key, std::string_view field, std::span<const std::string> names,
            int chosen, DesignerAsk ask, bool clearable = false);
  void check(std::string_view key, bool& on);
  // The same words in the languages that are not the reader's.
  void translations(std::string_view title_key, OtherWords& others, std::string_view key);
  void condition(std::string_view key, std::string_view none_key, std::string_view field,
                 const FilterState& filter);
  // The first line of something with a name, a colour and a place among its like.
  void choice(std::size_t index, std::string& label, int tone,
              std::span<const std::string> tone_names);
};

void pipeline_lines(Drawn& drawn, PipelineEditor& editor);
void score_lines(Drawn& drawn, ScoreEditor& editor);

// A drawer around lines(Drawn&), with Save and Cancel.
void editor_drawer(const Ui& ui, std::string_view key, std::string_view title,
                   const EditorError& error, std::vector<DesignerIntent>& intents,
                   const std::function<void(Drawn&)>& lines);

}  // namespace acq::ui
