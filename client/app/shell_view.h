#pragma once

#include <string_view>
#include <vector>

#include "client/app/model.h"
#include "client/widgets/ui.h"

namespace acq::app {

using ShellIntents = std::vector<ShellIntent>;

// Side bar, header (or the phone's bars) and banner; returns what is left for the screen.
ui::Box view_shell(const ui::Ui& ui, ShellModel& model, ShellIntents& intents);
// What lies over everything: search hits, palette, keys, form, confirmation, toasts.
void view_overlays(const ui::Ui& ui, ShellModel& model, ShellIntents& intents);

// Parts, each in its own file.
void view_side_bar(const ui::Ui& ui, const ui::Box& box, ShellModel& model, ShellIntents& out);
void view_bottom_bar(const ui::Ui& ui, const ui::Box& box, ShellModel& model, ShellIntents& out);
void view_bell(const ui::Ui& ui, ui::Box& row, ShellModel& model, ShellIntents& out);
void view_header(const ui::Ui& ui, const ui::Box& box, ShellModel& model, ShellIntents& out);
void view_search_hits(const ui::Ui& ui, ShellModel& model, ShellIntents& out);
void view_palette(const ui::Ui& ui, ShellModel& model, ShellIntents& out);
void view_keys(const ui::Ui& ui, ShellModel& model);

}  // namespace acq::app
