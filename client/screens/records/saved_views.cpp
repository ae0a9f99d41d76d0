#include "client/screens/records/saved_views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace acq::ui {
namespace {

using nlohmann::json;

std::string place_of(EntityKind kind) { return "views." + std::string(entity(kind).name); }

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

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

json to_json(const SavedView& view) {
  return {{"id", view.id.text()},          {"name", view.name},
          {"filter", filter_text(view.filter)}, {"sort", view.sort},
          {"descending", view.descending}, {"columns", joined(view.columns)}};
}

json private_list(Env& env, EntityKind kind) {
  json all = json::parse(env.shell.remembered(place_of(kind)), nullptr, false);
  return all.is_array() ? std::move(all) : json::array();
}

void keep_list(Env& env, EntityKind kind, const json& all) {
  env.shell.remember(place_of(kind), all.dump(-1, ' ', false, json::error_handler_t::replace));
}

// Views that this program cannot read stay where they are: a newer one may have made them.
json without(const json& all, const Id& id) {
  json left = json::array();
  for (const json& each : all) {
    if (!each.is_object() || text_in(each, "id") != id.text()) left.push_back(each);
  }
  return left;
}

void drop_private(Env& env, EntityKind kind, const Id& id) {
  keep_list(env, kind, without(private_list(env, kind), id));
}

void put_private(Env& env, EntityKind kind, const SavedView& view) {
  json all = without(private_list(env, kind), view.id);
  all.push_back(to_json(view));
  keep_list(env, kind, all);
}

std::vector<SavedView> private_views(Env& env, EntityKind kind) {
  std::vector<SavedView> views;
  for (const json& each : private_list(env, kind)) {
    if (!each.is_object()) continue;
    const auto id = Id::parse(text_in(each, "id"));
    auto filter = parse_filter(env.entity(kind), text_in(each, "filter"));
    if (!id || !filter) continue;
    views.push_back({.id = *id, .name = text_in(each, "name"), .filter = std::move(*filter),
                     .sort = text_in(each, "sort"),
                     .descending = each.value("descending", json(false)) == json(true),
                     .columns = names_in(text_in(each, "columns"))});
  }
  return views;
}

// Is it for this user? Who made it always sees it.
bool is_for(Env& env, const Record& record) {
  const Id owner = id_of(record.get("owner"));
  if (text_of(record.get("shared_with")) == "all" || owner == env.actor.user) return true;
  const auto maker = env.rows.find(EntityKind::user, owner);
  if (!maker || !*maker || env.actor.team.is_nil()) return false;
  return id_of((*maker)->get("team")) == env.actor.team;
}

void add_shared(Env& env, EntityKind kind, std::vector<SavedView>& views) {
  ListQuery query{.kind = EntityKind::list_view};
  query.where = {{"entity_name", Compare::equal, std::string(entity(kind).name)}};
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(EntityKind::list_view, rowid);
    if (!record || !*record || !is_for(env, **record)) continue;
    auto filter = parse_filter(env.entity(kind), text_of((*record)->get("filter")));
    if (!filter) continue;
    const Role role = env.actor.role;
    SavedView view{.id = (*record)->id, .filter = std::move(*filter)};
    view.name = text_of((*record)->get("name"));
    view.shared = text_of((*record)->get("shared_with")) == "all" ? SharedWith::all
                                                                   : SharedWith::team;
    view.mine = id_of((*record)->get("owner")) == env.actor.user || role == Role::manager ||
                role == Role::administrator;
    view.sort = text_of((*record)->get("sort"));
    if (!env.entity(kind).find(view.sort) && view.sort != "title") view.sort.clear();
    view.descending = number_of((*record)->get("descending")) != 0;
    view.columns = names_in(text_of((*record)->get("columns")));
    views.push_back(std::move(view));
  }
}

bool is_record(Env& env, const Id& id) {
  const auto found = env.rows.find(EntityKind::list_view, id);
  return found && *found && !(*found)->deleted;
}

// With Undo, unless it goes from one place to the other: taking back half of that would lose it.
Result<void> write(Env& env, const Change& change, std::string said, bool moves) {
  auto written = moves ? env.store.write(env.actor, {&change, 1})
                       : env.shell.try_write({&change, 1}, said);
  if (!written) return forward(written);
  if (moves) env.shell.toast(std::move(said));
  return {};
}

Result<void> write_shared(Env& env, EntityKind kind, const SavedView& view, bool moves) {
  const bool there = is_record(env, view.id);
  Change change = there ? update_change(EntityKind::list_view, view.id)
                        : insert_change(EntityKind::list_view, view.id);
  if (!there) change.set("entity_name", std::string(entity(kind).name));
  change.set("name", view.name);
  change.set("shared_with", std::string(view.shared == SharedWith::all ? "all" : "team"));
  change.set("filter", filter_text(view.filter)).set("columns", joined(view.columns));
  change.set("sort", view.sort).set("descending", std::int64_t{view.descending});
  return write(env, change, env.tr("view.saved", {{"name", view.name}}), moves);
}

}  // namespace

std::vector<SavedView> load_views(Env& env, EntityKind kind) {
  std::vector<SavedView> views = private_views(env, kind);
  std::ranges::stable_sort(views, {}, [](const SavedView& view) { return fold(view.name); });
  add_shared(env, kind, views);
  return views;
}

Result<void> save_view(Env& env, EntityKind kind, SavedView& view) {
  if (trim(view.name).empty()) return fail("required", {}, {.field = "name"});
  const bool fresh = view.id.is_nil();
  if (fresh) view.id = env.store.ids().make();
  if (view.shared == SharedWith::me) {
    put_private(env, kind, view);
    if (!is_record(env, view.id)) return {};
    const Change gone{EntityKind::list_view, view.id, ChangeKind::remove, {}};
    return write(env, gone, env.tr("view.saved", {{"name", view.name}}), true);
  }
  const Id before = view.id;
  // A record that was removed keeps its id: what is shared again begins anew.
  const auto old = env.rows.find(EntityKind::list_view, before);
  if (old && *old && (*old)->deleted) view.id = env.store.ids().make();
  const bool moves = !fresh && !is_record(env, before);
  if (auto done = write_shared(env, kind, view, moves); !done) return done;
  if (moves) drop_private(env, kind, before);
  return {};
}

Result<void> remove_view(Env& env, EntityKind kind, const SavedView& view) {
  if (view.shared == SharedWith::me) {
    drop_private(env, kind, view.id);
    return {};
  }
  const Change gone{EntityKind::list_view, view.id, ChangeKind::remove, {}};
  return write(env, gone, env.tr("view.removed", {{"name", view.name}}), false);
}

}  // namespace acq::ui
