// From the records that define an organisation's own fields to the dictionary they make.
#include "store/rows.h"
#include "store/sql_text.h"

namespace acq {
namespace {

// Lists are looked through by what a reference points to: without an index each page of a record
// would read whole tables. Other fields are sorted and filtered by walking the table.
Result<void> index_references(Database& db, const Entity& entity) {
  for (const Field& field : entity.fields) {
    if (!field.has(kSlot) || field.type != FieldType::reference) continue;
    const std::string name = std::string(entity.name) + "_by_" + std::string(field.name);
    const std::string column = sql_name(field.name);
    auto made =
        db.run("CREATE INDEX IF NOT EXISTS " + sql_name(name) + " ON " + sql_name(entity.name) +
               "(" + column + ") WHERE deleted=0 AND " + column + " IS NOT NULL");
    if (!made) return made;
  }
  return {};
}

}  // namespace

Result<void> Rows::define() {
  std::vector<Record> definitions;
  for (const EntityKind kind :
       {EntityKind::custom_entity, EntityKind::custom_field, EntityKind::validation_rule,
        EntityKind::pipeline, EntityKind::score_rule}) {
    auto select = db_.prepare("SELECT rid FROM " + sql_name(acq::entity(kind).name) +
                              " WHERE deleted=0 ORDER BY rid");
    if (!select) return forward(select);
    for (;;) {
      auto row = select->step();
      if (!row) return forward(row);
      if (!*row) break;
      auto record = at(kind, select->integer(0));
      if (!record) return forward(record);
      if (*record) definitions.push_back(std::move(**record));
    }
  }
  dictionary_.define(definitions);
  for (const Record& definition : definitions) {
    const Entity* named = dictionary_.find(text_of(definition.get("entity_name")));
    if (!named || definition.get("custom_type") != Value{std::string("reference")}) continue;
    if (auto made = index_references(db_, *named); !made) return made;
  }
  return {};
}

}  // namespace acq
