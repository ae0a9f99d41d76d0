// What the kinds of charts share.
#pragma once

#include "client/widgets/chart.h"
#include "client/widgets/press.h"

namespace acq::ui {

// A mark's item: pressed or not, its name, its tooltip. Marks but the first of a chart are reached
// by the arrow keys.
Press chart_mark(const Ui& ui, const Box& box, const Chart& chart, std::size_t series,
                 std::size_t point, std::optional<ChartPress>& pressed);

std::optional<ChartPress> draw_columns(const Ui& ui, const Box& box, const Chart& chart);
std::optional<ChartPress> draw_line(const Ui& ui, const Box& box, const Chart& chart);
std::optional<ChartPress> draw_bars(const Ui& ui, const Box& box, const Chart& chart);
std::optional<ChartPress> draw_funnel(const Ui& ui, const Box& box, const Chart& chart);
std::optional<ChartPress> draw_donut(const Ui& ui, const Box& box, const Chart& chart);

}  // namespace acq::ui
