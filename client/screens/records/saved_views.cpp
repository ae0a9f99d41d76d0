#include "client/screens/records/saved_views.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {
namespace {

constexpr std::string_view kSharedNames[] = {"me", "team", "all"};  // in the order of SharedWith

std::vector<std::string> names_in(std::string_view joined) {
  std::vector<std::string> names;
  while (!joined.empty()) {
    const std::size_t comma = joined.find(',');
    const std::string_view name = joined.substr(0, comma);
    if (!name.empty()) names.emplace_back(name);
    joined = comma == joined.npos ? std::string_view{} : joined.substr(comma + 1);
  }
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ",") + name;
  return all;
}

SharedWith shared_with(const Record& record) {
  const auto found = std::ranges::find(kSharedNames, text_of(record.get("shared_with")));
  if (found == std::end(kSharedNames)) return SharedWith::me;
  return static_cast<SharedWith>(found - std::begin(kSharedNames));
}

// Is it for this user? Who made it always sees it.
bool is_for(Env& env, const Record& record) {
  const Id owner = id_of(record.get("owner"));
  const SharedWith shared = shared_with(record);
  if (owner == env.actor.user || shared == SharedWith::all) return true;
  if (shared == SharedWith::me || env.actor.team.is_nil()) return false;
  const auto maker = env.rows.find(EntityKind::user, owner);
  return maker && *maker && id_of((*maker)->get("team")) == env.actor.team;
}

// Nothing when this program cannot read it: a newer one may have made it.
std::optional<SavedView> read_view(Env& env, EntityKind kind, const Record& record) {
  const Entity& described = env.entity(kind);
  auto filter = parse_filter(described, text_of(record.get("filter")));
  auto colours = parse_colour_rules(described, text_of(record.get("colours")));
  if (!filter || !colours) return std::nullopt;
  const Role role = env.actor.role;
  SavedView view{.id = record.id, .filter = std::move(*filter)};
  view.name = text_of(record.get("name"));
  view.shared = shared_with(record);
  view.mine = id_of(record.get("owner")) == env.actor.user || role == Role::manager ||
              role == Role::administrator;
  view.sort = text_of(record.get("sort"));
  if (!described.find(view.sort) && view.sort != "title") view.sort.clear();
  view.descending = number_of(record.get("descending")) != 0;
  view.columns = names_in(text_of(record.get("columns")));
  const Field* group = described.find(text_of(record.get("grouped_by")));
  if (group && can_group_rows(*group)) view.group = group->name;
  view.colours = std::move(*colours);
  return view;
}

}  // namespace

std::vector<SavedView> load_views(Env& env, EntityKind kind) {
  std::vector<SavedView> views;
  ListQuery query{.kind = EntityKind::list_view};
  query.where = {{"entity_name", Compare::equal, std::string(entity(kind).name)}};
  for (const Record& record : fetch_all(env, query)) {
    if (!is_for(env, record)) continue;
    if (auto view = read_view(env, kind, record)) views.push_back(std::move(*view));
  }
  std::ranges::stable_sort(views, {}, [](const SavedView& view) {
    return std::pair(view.shared != SharedWith::me, fold(view.name));
  });
  return views;
}

Result<void> save_view(Env& env, EntityKind kind, SavedView& view) {
  if (trim(view.name).empty()) return fail("required", {}, {.field = "name"});
  const bool fresh = view.id.is_nil();
  if (fresh) view.id = env.store.ids().make();
  Change change = fresh ? insert_change(EntityKind::list_view, view.id)
                        : update_change(EntityKind::list_view, view.id);
  if (fresh) change.set("entity_name", std::string(entity(kind).name));
  change.set("name", view.name);
  change.set("shared_with", std::string(kSharedNames[static_cast<std::size_t>(view.shared)]));
  change.set("filter", filter_text(view.filter)).set("columns", joined(view.columns));
  change.set("sort", view.sort).set("descending", std::int64_t{view.descending});
  change.set("grouped_by", view.group).set("colours", colour_rules_text(view.colours));
  auto written =
      env.shell.try_write({&change, 1}, env.tr("view.saved", {{"name", view.name}}));
  if (!written) return forward(written);
  return {};
}

Result<void> remove_view(Env& env, const SavedView& view) {
  const Change gone{EntityKind::list_view, view.id, ChangeKind::remove, {}};
  auto written = env.shell.try_write({&gone, 1}, env.tr("view.removed", {{"name", view.name}}));
  if (!written) return forward(written);
  return {};
}

}  // namespace acq::ui
