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

void add_private(Env& env, EntityKind kind, std::vector<SavedView>& views) {
  const json all = json::parse(env.shell.remembered(place_of(kind)), nullptr, false);
  if (!all.is_array()) return;
  for (const json& each : all) {
    if (!each.is_object()) continue;
    const auto id = Id::parse(text_in(each, "id"));
    auto filter = parse_filter(entity(kind), text_in(each, "filter"));
    if (!id || !filter) continue;
    views.push_back({.id = *id, .name = text_in(each, "name"), .filter = std::move(*filter),
                     .sort = text_in(each, "sort"),
                     .descending = each.value("descending", json(false)) == json(true),
                     .columns = names_in(text_in(each, "columns"))});
  }
}

void keep_private(Env& env, EntityKind kind, const std::vector<SavedView>& views) {
  json all = json::array();
  for (const SavedView& view : views) {
    if (view.shared == SharedWith::me) all.push_back(to_json(view));
  }
  env.shell.remember(place_of(kind),
                     all.dump(-1, ' ', false, json::error_handler_t::replace));
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
    auto filter = parse_filter(entity(kind), text_of((*record)->get("filter")));
    if (!filter) continue;
    const Role role = env.actor.role;
    SavedView view{.id = (*record)->id, .filter = std::move(*filter)};
    view.name = text_of((*record)->get("name"));
    view.shared = text_of((*record)->get("shared_with")) == "all" ? SharedWith::all
                                                                   : SharedWith::team;
    view.mine = id_of((*record)->get("owner")) == env.actor.user || role == Role::manager ||
                role == Role::administrator;
    view.sort = text_of((*record)->get("sort"));
    view.descending = number_of((*record)->get("descending")) != 0;
    view.columns = names_in(text_of((*record)->get("columns")));
    views.push_back(std::move(view));
  }
}

std::vector<SavedView> private_views(Env& env, EntityKind kind) {
  std::vector<SavedView> views;
  add_private(env, kind, views);
  return views;
}

bool is_record(Env& env, const Id& id) {
  const auto found = env.rows.find(EntityKind::list_view, id);
  return found && *found && !(*found)->deleted;
}

Result<void> write_shared(Env& env, EntityKind kind, const SavedView& view) {
  const bool there = is_record(env, view.id);
  Change change = there ? update_change(EntityKind::list_view, view.id)
                        : insert_change(EntityKind::list_view, view.id);
  if (!there) change.set("entity_name", std::string(entity(kind).name));
  change.set("name", view.name);
  change.set("shared_with", std::string(view.shared == SharedWith::all ? "all" : "team"));
  change.set("filter", filter_text(view.filter)).set("columns", joined(view.columns));
  change.set("sort", view.sort).set("descending", std::int64_t{view.descending});
  auto written = env.shell.try_write({&change, 1}, env.tr("view.saved", {{"name", view.name}}));
  if (!written) return forward(written);
  return {};
}

Result<void> remove_record(Env& env, const SavedView& view) {
  const Change change{EntityKind::list_view, view.id, ChangeKind::remove, {}};
  auto written =
      env.shell.try_write({&change, 1}, env.tr("view.removed", {{"name", view.name}}));
  if (!written) return forward(written);
  return {};
}

void drop_private(std::vector<SavedView>& views, const Id& id) {
  std::erase_if(views, [&](const SavedView& each) { return each.id == id; });
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
  if (view.id.is_nil()) view.id = env.store.ids().make();
  std::vector<SavedView> own = private_views(env, kind);
  if (view.shared != SharedWith::me) {
    const Id before = view.id;
    // A record that was removed keeps its id: what is shared again begins anew.
    const auto old = env.rows.find(EntityKind::list_view, before);
    if (old && *old && (*old)->deleted) view.id = env.store.ids().make();
    if (auto done = write_shared(env, kind, view); !done) return done;
    drop_private(own, before);
  } else {
    if (is_record(env, view.id)) {
      if (auto done = remove_record(env, view); !done) return done;
    }
    const auto same = std::ranges::find(own, view.id, &SavedView::id);
    if (same == own.end()) own.push_back(view);
    else *same = view;
  }
  keep_private(env, kind, own);
  return {};
}

Result<void> remove_view(Env& env, EntityKind kind, const SavedView& view) {
  if (view.shared != SharedWith::me) return remove_record(env, view);
  std::vector<SavedView> own = private_views(env, kind);
  drop_private(own, view.id);
  keep_private(env, kind, own);
  return {};
}

}  // namespace acq::ui
