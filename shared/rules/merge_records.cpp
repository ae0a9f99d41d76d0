#include "rules/merge_records.h"

#include <map>
#include <string>
#include <utility>

#include "store/query.h"

namespace acq {
namespace {

// Visits each live record of `query`.
template <class Visit>
Result<void> each_record(Rows& rows, const ListQuery& query, Visit visit) {
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(query.kind, rowid);
    if (!record) return forward(record);
    if (*record) visit(**record);
  }
  return {};
}

class Merge {
 public:
  Merge(Rows& rows, IdMaker& ids, const Record& keep, const Record& gone)
      : rows_(rows), ids_(ids), keep_(keep), gone_(gone) {}

  // What points to the one that goes points to the other.
  Result<MergedRecords> move_all() {
    for (const Entity& each : entities()) {
      if (auto done = move_references(rows_.entity(each.kind)); !done) return forward(done);
    }
    if (auto done = move_files(); !done) return forward(done);
    return std::move(result_);
  }

  Result<MergedRecords> run(FieldSet taken) {
    add_values(taken);
    auto moved = move_all();
    if (!moved) return moved;
    result_ = std::move(*moved);
    result_.changes.push_back({gone_.kind, gone_.id, ChangeKind::remove, {}});
    return std::move(result_);
  }

 private:
  void add_values(FieldSet taken) {
    const Entity& described = rows_.entity(keep_.kind);
    Change change = update_change(keep_.kind, keep_.id);
    for (std::size_t i = 0; i < described.fields.size(); ++i) {
      const Field& field = described.fields[i];
      const Value& theirs = gone_.values[i];
      if (field.type == FieldType::tags) {
        std::vector<std::string> all = tags_of(text_of(keep_.values[i]));
        const std::vector<std::string> more = tags_of(text_of(theirs));
        all.insert(all.end(), more.begin(), more.end());
        const Value joined{join_tags(std::move(all))};
        if (!more.empty() && joined != keep_.values[i]) change.set(field.name, joined);
      } else if ((taken & field_bit(i)) != 0) {
        change.set(field.name, theirs);
      } else if (field.target == keep_.kind && id_of(keep_.values[i]) == gone_.id) {
        change.set(field.name, Value{});  // it would point to itself
      } else if (field.has(kHidden) && !field.has(kSystem) && is_empty(keep_.values[i]) &&
                 !is_empty(theirs)) {
        change.set(field.name, theirs);  // what a lead became
      }
    }
    if (!change.fields.empty()) result_.changes.push_back(std::move(change));
  }

  Result<void> move_references(const Entity& described) {
    for (const Field& field : described.fields) {
      if (field.type != FieldType::reference || field.target != gone_.kind) continue;
      if (field.merge == MergeRule::insert_only) continue;
      const ListQuery query{.kind = described.kind,
                            .where = {{std::string(field.name), Compare::equal, gone_.id}},
                            .sort = ""};
      auto done = each_record(rows_, query, [&](const Record& record) {
        if (record.id == keep_.id || record.id == gone_.id) return;
        move(described.kind, record.id, field.name);
      });
      if (!done) return done;
    }
    return {};
  }

  // A record that points to it twice gets one change.
  void move(EntityKind kind, const Id& row, std::string_view field) {
    const auto [known, fresh] = moved_.try_emplace({kind, row}, result_.changes.size());
    if (!fresh) {
      result_.changes[known->second].set(field, keep_.id);
      return;
    }
    result_.changes.push_back(update_change(kind, row).set(field, keep_.id));
    ++result_.moved;
  }

  // Whose a file is stays as it was made: it is made again.
  Result<void> move_files() {
    const std::string name(entity(gone_.kind).name);
    const ListQuery query{.kind = EntityKind::file,
                          .where = {{"subject_id", Compare::equal, gone_.id},
                                    {"subject_kind", Compare::equal, name}},
                          .sort = ""};
    return each_record(rows_, query, [&](const Record& file) {
      Change copy = insert_change(EntityKind::file, ids_.make());
      for (const std::string_view field : {"name", "mime", "size", "sha256", "preview"}) {
        if (!is_empty(file.get(field))) copy.set(field, file.get(field));
      }
      copy.set("subject_kind", name).set("subject_id", keep_.id);
      result_.changes.push_back(std::move(copy));
      result_.changes.push_back({EntityKind::file, file.id, ChangeKind::remove, {}});
      ++result_.moved;
    });
  }

  Rows& rows_;
  IdMaker& ids_;
  const Record& keep_;
  const Record& gone_;
  MergedRecords result_;
  std::map<std::pair<EntityKind, Id>, std::size_t> moved_;  // their places in the changes
};

Result<Record> live(Rows& rows, EntityKind kind, const Id& id) {
  auto record = rows.find(kind, id);
  if (!record) return forward(record);
  if (!*record || (*record)->deleted) return fail("not_found", id.text());
  return std::move(**record);
}

}  // namespace

Result<std::vector<Change>> move_to(Rows& rows, IdMaker& ids, const Record& keep,
                                    const Record& gone) {
  auto moved = Merge(rows, ids, keep, gone).move_all();
  if (!moved) return forward(moved);
  return std::move(moved->changes);
}

bool can_be_merged(EntityKind kind) {
  return kind == EntityKind::account || kind == EntityKind::contact || kind == EntityKind::lead;
}

std::vector<std::size_t> merge_fields(const Rows& rows, const Record& keep, const Record& gone) {
  const Entity& described = rows.entity(keep.kind);
  std::vector<std::size_t> differ;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (field.has(kSystem) || field.has(kHidden) || field.type == FieldType::tags) continue;
    if (field.merge == MergeRule::insert_only || field.merge == MergeRule::transition) continue;
    if (keep.values[i] == gone.values[i]) continue;
    // Neither of them can be its own parent.
    const bool itself = field.target == keep.kind && (id_of(gone.values[i]) == keep.id ||
                                                      id_of(keep.values[i]) == gone.id);
    if (!itself) differ.push_back(i);
  }
  return differ;
}

Result<MergedRecords> merge_records(Rows& rows, IdMaker& ids, EntityKind kind, const Id& keep,
                                    const Id& gone, FieldSet taken) {
  if (keep == gone || !can_be_merged(kind)) return fail("merge_impossible");
  auto stays = live(rows, kind, keep);
  if (!stays) return forward(stays);
  auto goes = live(rows, kind, gone);
  if (!goes) return forward(goes);
  FieldSet possible = 0;
  for (const std::size_t index : merge_fields(rows, *stays, *goes)) possible |= field_bit(index);
  return Merge(rows, ids, *stays, *goes).run(taken & possible);
}

}  // namespace acq
