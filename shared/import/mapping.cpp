#include "import/mapping.h"

#include <algorithm>
#include <set>

#include "base/id.h"
#include "base/utf8.h"
#include "formats/near.h"
#include "import/known_exports.h"

namespace acq {
namespace {

// Enough to see what a column holds.
constexpr std::size_t kSampleRows = 200;

Content content_of(const CsvTable& table, std::size_t column) {
  ContentGuess guess;
  for (std::size_t row = 0; row < std::min(table.row_count(), kSampleRows); ++row) {
    if (!table.error(row)) guess.add(table.cell(row, column));
  }
  return guess.content();
}

bool holds_ids(const CsvTable& table, std::size_t column) {
  for (std::size_t row = 0; row < std::min(table.row_count(), kSampleRows); ++row) {
    const std::string_view cell = trim(table.cell(row, column));
    if (!cell.empty() && !Id::parse(cell)) return false;
  }
  return table.row_count() > 0;
}

FieldType type_of(const Entity& described, std::string_view field) {
  const Field* found = described.find(field);
  return found ? found->type : FieldType::text;
}

bool value_fits(FieldType type, std::string_view value) {
  ContentGuess guess;
  guess.add(value);
  const Content content = guess.content();
  using enum FieldType;
  if (type == date || type == time) return content == Content::date;
  if (type == integer || type == percent || type == decimal) return content == Content::number;
  if (type == email) return content == Content::email;
  if (type == phone) return content == Content::phone || content == Content::number;
  return true;
}

// Several values of which none could ever be right speak against the header. A few wrong ones
// do not: they are to be refused with a reason, not left out in silence.
bool content_fits(const CsvTable& table, std::size_t column, FieldType type) {
  constexpr std::size_t kEnoughToTell = 3;
  std::size_t seen = 0;
  for (std::size_t row = 0; row < std::min(table.row_count(), kSampleRows); ++row) {
    const std::string_view cell = trim(table.cell(row, column));
    if (cell.empty() || table.error(row)) continue;
    if (value_fits(type, cell)) return true;
    ++seen;
  }
  return seen < kEnoughToTell;
}

std::string_view field_by_content(EntityKind kind, Content content,
                                  const std::set<std::string_view>& taken) {
  const auto free = [&](std::string_view field) {
    return entity(kind).find(field) && !taken.contains(field);
  };
  if (content == Content::email && free("email")) return "email";
  if (content == Content::url && free("website")) return "website";
  if (content == Content::phone && free("phone")) return "phone";
  return {};
}

// The columns of another product's export, which leave nothing to guess; they are taken off
// `open`. The first of several for one field that holds anything gets it.
void map_known(const CsvTable& table, const Entity& described, Mapping& mapping,
               std::set<std::string_view>& taken, std::vector<bool>& open) {
  const KnownExport* known = known_export(table.header(), mapping.kind);
  if (!known) return;
  for (std::size_t column = 0; column < table.header().size(); ++column) {
    const std::string_view name = known_field(*known, table.header()[column]);
    if (name.empty()) continue;
    open[column] = false;
    const Field* field = described.find(name);
    if (!field || !is_importable(*field) || taken.contains(field->name)) continue;
    if (content_of(table, column) == Content::empty && table.row_count() > 0) continue;
    mapping.columns[column].field = field->name;
    taken.insert(field->name);
  }
}

// The fields guessed for the headers; each is given out once.
void map_by_headers(const CsvTable& table, const ImportWords& words, Mapping& mapping,
                    std::set<std::string_view>& taken, const std::vector<bool>& open) {
  for (std::size_t column = 0; column < table.header().size(); ++column) {
    if (!open[column]) continue;
    for (std::string_view field : words.fields_for(mapping.kind, table.header()[column])) {
      if (field == kIdTarget && !holds_ids(table, column)) {
        if (!entity(mapping.kind).find("external_id")) continue;
        field = "external_id";
      }
      if (taken.contains(field)) continue;
      if (!content_fits(table, column, type_of(words.entity(mapping.kind), field))) continue;
      mapping.columns[column].field = field;
      taken.insert(field);
      break;
    }
  }
}

// A name in one piece stands back when first and last name are there.
void drop_doubled_name(Mapping& mapping) {
  const auto mapped = [&](std::string_view field) {
    return std::ranges::any_of(mapping.columns,
                               [&](const ColumnMap& map) { return map.field == field; });
  };
  if (!mapped("last_name")) return;
  for (ColumnMap& map : mapping.columns) {
    if (map.field == kFullNameTarget) map.field.clear();
  }
}

// "AccountId": another product's keys, by which nothing can be called that is not here.
bool holds_keys(const CsvTable& table, std::size_t column) {
  const std::string header = bare_name(table.header()[column]);
  return known_export(table.header()) && (header.ends_with("id") || header.ends_with("ids"));
}

bool creates_by_default(EntityKind kind, const Field& field) {
  if (kind == EntityKind::contact) return field.target == EntityKind::account;
  return kind == EntityKind::user && may_create(field);
}

}  // namespace

bool may_create(const Field& field) {
  return field.type == FieldType::reference &&
         (field.target == EntityKind::account || field.target == EntityKind::team ||
          field.target == EntityKind::product || field.target == EntityKind::contact ||
          field.target == EntityKind::user);
}

void guess_column_form(const CsvTable& table, const Entity& described, std::size_t column,
                       ColumnMap& map) {
  const FieldType type = type_of(described, map.field);
  const bool dates = is_day(type), numbers = is_number(type);
  if (!dates && !numbers) return;
  DateGuess date_guess;
  NumberGuess number_guess;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    if (table.error(row)) continue;
    if (dates) date_guess.add(table.cell(row, column));
    if (numbers) number_guess.add(table.cell(row, column));
  }
  map.date_order = date_guess.order();
  map.date_ambiguous = date_guess.ambiguous();
  map.decimal_mark = number_guess.contradictory() ? '\0' : number_guess.decimal_mark();
}

Mapping guess_mapping(const CsvTable& table, EntityKind kind, const ImportWords& words) {
  Mapping mapping{.kind = kind, .columns = {}};
  mapping.columns.resize(table.header().size());
  std::set<std::string_view> taken;
  std::vector<bool> open(table.header().size(), true);
  map_known(table, words.entity(kind), mapping, taken, open);
  map_by_headers(table, words, mapping, taken, open);
  for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
    ColumnMap& map = mapping.columns[column];
    if (map.field.empty() && open[column]) {
      const auto field = field_by_content(kind, content_of(table, column), taken);
      map.field = field;
      if (!field.empty()) taken.insert(field);
    }
    guess_column_form(table, words.entity(kind), column, map);
    if (const Field* field = words.entity(kind).find(map.field)) {
      map.create_missing = creates_by_default(kind, *field) && !holds_keys(table, column);
    }
  }
  drop_doubled_name(mapping);
  return mapping;
}

EntityKind guess_entity(const CsvTable& table, const ImportWords& words) {
  const KnownExport* known = known_export(table.header());
  if (known && words.knows(known->kind)) return known->kind;
  EntityKind best = EntityKind::contact;
  std::size_t best_score = 0;
  for (const Entity& described : entities()) {
    if (!is_importable(described.kind) || !words.knows(described.kind)) continue;
    const Mapping mapping = guess_mapping(table, described.kind, words);
    std::size_t score = 0;
    bool titled = false;
    for (const ColumnMap& map : mapping.columns) {
      if (map.field.empty()) continue;
      ++score;
      const bool title = map.field == described.title.front() || map.field == kFullNameTarget;
      titled = titled || title;
      // The header that is the entity's own name is the clearest sign there is.
      const std::size_t column = static_cast<std::size_t>(&map - mapping.columns.data());
      if (title && fold(table.header()[column]) == described.name) score += 3;
    }
    score += titled ? 1 : 0;
    if (score > best_score) {
      best = described.kind;
      best_score = score;
    }
  }
  return best;
}

std::vector<std::string_view> column_targets(const Entity& described) {
  std::vector<std::string_view> targets;
  if (is_person(described.kind)) targets.push_back(kFullNameTarget);
  for (const Field& field : described.fields) {
    if (is_importable(field)) targets.push_back(field.name);
  }
  targets.push_back(kIdTarget);
  return targets;
}

Result<void> check_mapping(const Entity& described, const Mapping& mapping) {
  if (!is_importable(mapping.kind)) {
    return fail("import_unknown_entity", std::string(described.name));
  }
  const auto targets = column_targets(described);
  std::set<std::string_view> seen;
  for (const ColumnMap& map : mapping.columns) {
    if (map.field.empty()) continue;
    const Where where{.entity = std::string(described.name), .field = map.field};
    if (std::ranges::find(targets, map.field) == targets.end()) {
      return fail("unknown_field", map.field, where);
    }
    if (!seen.insert(map.field).second) return fail("import_column_twice", map.field, where);
  }
  if (seen.empty()) return fail("import_nothing_mapped");
  return {};
}

}  // namespace acq
