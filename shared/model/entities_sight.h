// How the numbers look: dashboards, and what is meant to be sold.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

// Every device has every dashboard; `listed_for` says on whose list it stands. It holds questions,
// no answers: those come from the records that the reader may see.
constexpr Field kDashboard[] = {
    words("name", kRequired | kListed),
    pick("listed_for", choices::listed_for, kRequired | kListed),
    plain("position", integer, kHidden),  // the order of the list
    link("owner", EntityKind::user, kListed),
};
// One picture of it. Which records, what of them, by what; where it stands follows from `position`
// and the sizes of those before it.
constexpr Field kDashboardWidget[] = {
    fixed(link("dashboard", EntityKind::dashboard, kRequired | kScope | kHidden)),
    words("name", kRequired | kListed),
    pick("widget_kind", choices::widget_kind, kRequired | kListed),
    Field{.name = "entity_name", .flags = kRequired | kHidden, .max_length = 40},
    Field{.name = "filter", .type = long_text, .flags = kHidden, .max_length = 20'000},
    pick("measure", choices::measure, kRequired | kHidden),
    Field{.name = "measure_field", .flags = kHidden, .max_length = 40},
    Field{.name = "group_field", .flags = kHidden, .group = "grouping", .max_length = 90},
    Field{.name = "time_bucket", .type = choice, .flags = kHidden,
          .choices = &choices::time_bucket, .group = "grouping"},
    Field{.name = "second_field", .flags = kHidden, .group = "grouping", .max_length = 90},
    pick("widget_period", choices::widget_period, kHidden),
    Field{.name = "period_field", .flags = kHidden, .max_length = 40},  // of date or time
    plain("compares", boolean, kHidden),   // with the period before
    plain("target_value", decimal, kHidden),
    Field{.name = "position", .type = integer, .flags = kHidden, .group = "place"},
    Field{.name = "width", .type = integer, .flags = kHidden, .group = "place"},   // quarters
    Field{.name = "height", .type = integer, .flags = kHidden, .group = "place"},  // rows
};
// What a person or a team is to sell in one month.
constexpr Field kSalesTarget[] = {
    fixed(Field{.name = "month", .flags = kRequired | kIndexed | kListed, .max_length = 7}),
    fixed(link("owner", EntityKind::user, kListed)),  // one of the two
    fixed(link("team", EntityKind::team, kListed)),
    sum("amount", kRequired | kListed),
    in_currency(),
};

}  // namespace acq::described
