#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "formats/sheet_table.h"
#include "i18n/translator.h"
#include "import/contact_cards.h"
#include "import/known_exports.h"
#include "import/plan.h"
#include "import/rejected.h"
#include "server/api/accounts.h"
#include "server/app/command_line.h"
#include "server/app/commands.h"
#include "server/app/data_directory.h"
#include "server/app/system_clock.h"
#include "server/auth/secrets.h"
#include "server/store/server_store.h"

namespace acq::server {
namespace {

constexpr std::string_view kUsage = R"(acquaint import FILE [--as ENTITY] [options]

Brings in a CSV file, an Excel workbook (.xlsx) or vCards, as the import assistant does: columns,
dates and numbers are recognised, records that are here already are not made twice, bad rows are
refused one by one. The server must not be running on the same folder.

  --as ENTITY        account, contact, lead, deal, product, user ...; guessed when not given
  --sheet NAME       of a workbook; the first one with rows when not given
  --accept-near      take near misses as what they nearly are ("GTXPro" for "GTX Pro");
                     otherwise they are listed and their rows refused
  --create           make accounts, products ... that rows name and nobody knows
  --dry-run          only say what would happen
  --rejected FILE    write the refused rows there, with reasons
  --data DIR         the server's folder (acquaint-data, or ACQ_DATA)
)";

constexpr std::array kOptions = {OptionSpec{"as"},          OptionSpec{"data"},
                                 OptionSpec{"rejected"},    OptionSpec{"sheet"},
                                 OptionSpec{"accept-near", false},
                                 OptionSpec{"create", false}, OptionSpec{"dry-run", false}};
constexpr std::size_t kRowsAtOnce = 5'000;
constexpr std::size_t kBytesAtOnce = 16 << 20;

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail("file_not_readable", path);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return fail("file_not_readable", path);
  return bytes;
}

Result<Mapping> choose_mapping(const CommandLine& line, const CsvTable& table,
                               const ImportWords& words) {
  EntityKind kind = guess_entity(table, words);
  if (line.has("as")) {
    const Entity* named = find_entity(line.value("as", nullptr, ""));
    if (!named || !is_importable(named->kind)) {
      return fail("import_unknown_entity", line.value("as", nullptr, ""));
    }
    kind = named->kind;
  }
  Mapping mapping = guess_mapping(table, kind, words);
  for (ColumnMap& column : mapping.columns) {
    const Field* field = words.entity(kind).find(column.field);
    if (line.has("create") && field && may_create(*field)) column.create_missing = true;
  }
  if (auto good = check_mapping(words.entity(kind), mapping); !good) return forward(good);
  return mapping;
}

void show_mapping(const CsvTable& table, const Mapping& mapping) {
  if (const KnownExport* known = known_export(table.header(), mapping.kind)) {
    std::printf("Looks like an export of %s.\n", std::string(known->product).c_str());
  }
  std::printf("Importing as %s:\n", std::string(entity(mapping.kind).name).c_str());
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const std::string& field = mapping.columns[i].field;
    std::printf("  %-24s -> %s\n", table.header()[i].c_str(),
                field.empty() ? "(left out)" : field.c_str());
  }
}

void show_findings(const ImportPlan& plan) {
  const Entity& described = entity(plan.mapping().kind);
  for (const Proposal& proposal : plan.proposals()) {
    std::printf("  near miss in %s: \"%s\" -> \"%s\" (%zu rows, %s)\n",
                plan.mapping().columns[proposal.column].field.c_str(), proposal.from.c_str(),
                proposal.to.c_str(), proposal.rows, proposal.accepted ? "accepted" : "refused");
  }
  if (!plan.creations().empty()) {
    std::printf("  %zu records made because rows name them\n", plan.creations().size());
  }
  const ImportCounts counts = plan.counts();
  std::printf("%s: %zu new, %zu changed, %zu already here, %zu refused\n",
              std::string(described.name).c_str(), counts.fresh, counts.changed,
              counts.duplicate, counts.refused);
}

Result<void> run_stage(ImportPlan& plan, ImportStage stage) {
  while (plan.stage() == stage) plan.step(kRowsAtOnce);
  if (plan.stage() == ImportStage::failed) {
    return fail(plan.error().value_or(Error{"database_error", {}, {}}));
  }
  return {};
}

Result<void> write_rejected(const CommandLine& line, const ImportPlan& plan) {
  if (!line.has("rejected")) return {};
  const std::string path = line.value("rejected", nullptr, "");
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << rejected_csv(plan, Translator(Language::en));
  if (!out.flush()) return fail("file_not_writable", path);
  return {};
}

Result<void> run_import(const CommandLine& line, Store& store, const CsvTable& table) {
  const ImportWords words(&store.rows().dictionary());
  auto mapping = choose_mapping(line, table, words);
  if (!mapping) return forward(mapping);
  show_mapping(table, *mapping);
  ImportPlan plan(store, system_actor(), table, words, std::move(*mapping));
  if (auto done = run_stage(plan, ImportStage::checking); !done) return done;
  if (line.has("accept-near")) {
    plan.accept_all();
    if (auto done = run_stage(plan, ImportStage::checking); !done) return done;
  }
  if (!line.has("dry-run")) {
    plan.start();
    if (auto done = run_stage(plan, ImportStage::writing); !done) return done;
  }
  show_findings(plan);
  return write_rejected(line, plan);
}

Result<std::unique_ptr<CsvTable>> read_text(std::string file) {
  auto bytes = table_text(std::move(file));
  if (!bytes) return forward(bytes);
  auto table = std::make_unique<CsvTable>(guess_csv_form(*bytes));
  table->feed(*bytes);
  if (auto done = table->finish(); !done) return forward(done);
  return table;
}

Result<std::unique_ptr<CsvTable>> read_sheet(const CommandLine& line, std::string file) {
  auto book = SheetTable::open(std::move(file));
  if (!book) return forward(book);
  if (line.has("sheet")) {
    const std::string name = line.value("sheet", nullptr, "");
    const auto found = std::ranges::find((*book)->sheets(), name);
    if (found == (*book)->sheets().end()) return fail("xlsx_no_sheet", name);
    (*book)->choose(static_cast<std::size_t>(found - (*book)->sheets().begin()));
  }
  for (;;) {
    auto table = (*book)->step(kBytesAtOnce);
    if (!table) return table;
    if (!*table) continue;
    std::printf("Sheet \"%s\":\n", (*book)->sheets()[(*book)->sheet()].c_str());
    return table;
  }
}

Result<void> import_file(const CommandLine& line) {
  auto file = read_file(line.plain[0]);
  if (!file) return forward(file);
  auto table = is_spreadsheet(*file) ? read_sheet(line, std::move(*file))
                                     : read_text(std::move(*file));
  if (!table) return forward(table);
  const std::string data = line.value("data", "ACQ_DATA", kDefaultData);
  if (auto made = make_data_directory(data); !made) return made;
  auto lock = DataLock::take(data);
  if (!lock) return forward(lock);
  SystemClock clock;
  SystemRandom random;
  auto store = ServerStore::open(data, clock, random);
  if (!store) return forward(store);
  return (*store)->with([&](Store& records) { return run_import(line, records, **table); });
}

}  // namespace

int import_command(Words words) {
  if (wants_help(words)) return usage(kUsage, true);
  auto line = parse_command_line(words, kOptions);
  if (!line) return tell(line.error());
  if (line->plain.size() != 1) return usage(kUsage, false);
  if (auto done = import_file(*line); !done) return tell(done.error());
  return 0;
}

}  // namespace acq::server
