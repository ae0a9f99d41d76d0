// Dashboards and sales targets: what nobody could draw is no use to anybody.
#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/sha256.h"
#include "rules/edit.h"
#include "rules/sales_target.h"
#include "store/query.h"

namespace acq {
namespace {

std::unexpected<Error> refuse(std::string_view code, const Edit& edit, std::string_view field) {
  const Value& value = edit.get(field);
  const auto* number = std::get_if<std::int64_t>(&value);
  return fail(code, number ? std::to_string(*number) : std::string(text_of(value)),
              {.entity = std::string(entity(edit.change.entity).name),
               .field = std::string(field)});
}

// "" or a field of the entity that fits.
Result<void> check_path(const Edit& edit, const Entity& asked, std::string_view name,
                        bool (Field::*fits)() const) {
  const std::string_view path = edit.text(name);
  if (path.empty()) return {};
  const Field* field = field_of(asked, path);
  if (!field || field->has(kHidden)) return refuse("unknown_field", edit, name);
  return (field->*fits)() ? Result<void>{} : refuse("not_countable", edit, name);
}

struct Range {
  std::string_view field;
  std::int64_t least, most;
};

}  // namespace

Result<void> on_dashboard_widget(const Edit& edit) {
  const Entity* asked = edit.context.rows.find_entity(edit.text("entity_name"));
  if (!asked) return refuse("unknown_entity", edit, "entity_name");
  if (auto filter = parse_filter(*asked, edit.text("filter")); !filter) return forward(filter);
  for (const auto& [name, fits] :
       {std::pair{"measure_field", &Field::is_number}, std::pair{"group_field", &Field::can_group},
        std::pair{"second_field", &Field::can_group}, std::pair{"period_field", &Field::is_day}}) {
    if (auto fine = check_path(edit, *asked, name, fits); !fine) return fine;
  }
  // A sum is of something.
  if (edit.text("measure") != "count" && edit.text("measure_field").empty()) {
    return refuse("required", edit, "measure_field");
  }
  constexpr std::array kRanges = {Range{"width", 1, 4}, Range{"height", 1, 4},
                                  Range{"position", 0, 10'000}};
  for (const Range& range : kRanges) {
    const Value& value = edit.get(range.field);
    if (is_empty(value)) continue;
    const std::int64_t n = number_of(value);
    if (n < range.least || n > range.most) return refuse("out_of_range", edit, range.field);
  }
  return {};
}

Id sales_target_id(const Id& who, std::string_view month) {
  std::string bytes = "sales target ";
  bytes.append(reinterpret_cast<const char*>(who.bytes.data()), who.bytes.size()).append(month);
  const std::string hex = sha256_hex(bytes);
  Id id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const auto digit = [&](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    id.bytes[i] = static_cast<std::uint8_t>(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
  }
  return id;
}

Result<void> on_sales_target(const Edit& edit) {
  const auto month = parse_iso_date(std::string(edit.text("month")) + "-01");
  if (!month) return refuse("bad_month", edit, "month");
  const Id owner = id_of(edit.get("owner")), team = id_of(edit.get("team"));
  if (owner.is_nil() == team.is_nil()) return refuse("target_for_one", edit, "owner");
  if (number_of(edit.get("amount")) < 0) return refuse("out_of_range", edit, "amount");
  return {};
}

}  // namespace acq
