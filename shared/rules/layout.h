// How a form and a page are laid out: which fields, in which order, under which headings.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/grants.h"
#include "store/rows.h"

namespace acq {

struct LayoutSection {
  std::string title;                // "" = no heading
  std::vector<std::string> fields;  // names
};
using Layout = std::vector<LayoutSection>;

inline constexpr std::size_t kLayoutSectionsMost = 20;

// "" is the empty layout: the fields in the model's order. A field that somebody removed meanwhile
// is left out. Codes: bad_layout (not readable, a field twice, too many sections), layout_lacks
// (detail: a required field that nobody could fill in).
Result<Layout> parse_layout(const Entity& described, std::string_view text);
std::string layout_text(const Layout& layout);

// The layout of this role's, else that for everybody, else the empty one.
Result<Layout> layout_for(Rows& rows, EntityKind kind, Role role);

// All fields of a form that have no place in `layout`, in the model's order, are hidden by it: the
// places of the others. Empty layout: nothing.
std::vector<std::size_t> layout_order(const Entity& described, const Layout& layout);

}  // namespace acq
