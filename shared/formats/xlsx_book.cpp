// What a workbook says of itself: its sheets, where they are, and its number formats.
#include <array>
#include <charconv>
#include <map>

#include "formats/xlsx_parts.h"

namespace acq {
namespace {

constexpr std::uint64_t kSmallPartMax = 32 << 20;
constexpr std::size_t kSheetsMax = 1'000, kFormatsMax = 100'000, kRelationsMax = 100'000;
constexpr std::size_t kPiece = 64 << 10;

Result<void> read_part(ZipReader& zip, std::string_view name, PartHandler& handler) {
  if (zip.size(name) > kSmallPartMax) return fail("xlsx_too_large");
  if (auto there = zip.enter(name); !there) return there;
  std::vector<char> piece(kPiece);
  for (;;) {
    const auto got = zip.read(piece);
    if (!got) return fail(got.error());
    if (auto fed = handler.feed({piece.data(), *got}, *got == 0); !fed || *got == 0) return fed;
  }
}

int number_in(std::string_view text) {
  int number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

struct Relation {
  std::string type, target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

class RelationsHandler final : public PartHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    if (all.size() >= kRelationsMax) return refuse("xlsx_too_large");
    all.try_emplace(std::string(attributes.get("Id")),
                    Relation{std::string(attributes.get("Type")),
                             std::string(attributes.get("Target"))});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  Relations all;
};

struct NamedSheet {
  std::string name, relation;
  bool hidden = false;
};

class WorkbookHandler final : public PartHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") {
      const std::string_view from = attributes.get("date1904");
      from_1904 = from == "1" || from == "true" || from == "on";
    }
    if (name != "sheet") return;
    if (sheets.size() >= kSheetsMax) return refuse("xlsx_too_large");
    const std::string_view state = attributes.get("state");
    sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")),
                      !state.empty() && state != "visible"});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<NamedSheet> sheets;
  bool from_1904 = false;
};

class StylesHandler final : public PartHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") in_cells_ = true;
    if (name == "numFmt") {
      if (own_.size() >= kFormatsMax) return refuse("xlsx_too_large");
      own_[number_in(attributes.get("numFmtId"))] = look_of_format(attributes.get("formatCode"));
    }
    if (name != "xf" || !in_cells_) return;
    if (looks.size() >= kFormatsMax) return refuse("xlsx_too_large");
    const int number = number_in(attributes.get("numFmtId"));
    const auto own = own_.find(number);
    looks.push_back(own == own_.end() ? look_of_built_in(number) : own->second);
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view) override {}

  std::vector<NumberLook> looks;

 private:
  std::map<int, NumberLook> own_;
  bool in_cells_ = false;
};

// A target is relative to the folder of the part that names it, or starts at the root.
std::string part_of(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  if (target.starts_with("./")) target.remove_prefix(2);
  return std::string(folder) + std::string(target);
}

Result<Relations> relations_of(ZipReader& zip, std::string_view folder, std::string_view leaf) {
  const std::string name =
      std::string(folder) + "_rels/" + std::string(leaf) + ".rels";
  RelationsHandler handler;
  if (!zip.has(name)) return std::move(handler.all);
  if (auto read = read_part(zip, name, handler); !read) return forward(read);
  return std::move(handler.all);
}

const Relation* relation_like(const Relations& all, std::string_view type) {
  for (const auto& [id, relation] : all) {
    if (relation.type.ends_with(type)) return &relation;
  }
  return nullptr;
}

void take_sheets(const WorkbookHandler& read, const Relations& relations, std::string_view folder,
                 bool hidden, Workbook& book) {
  for (const NamedSheet& sheet : read.sheets) {
    const auto found = relations.find(sheet.relation);
    if (sheet.hidden != hidden || found == relations.end()) continue;
    // Others hold charts or old macros.
    if (!found->second.type.ends_with("/worksheet")) continue;
    book.sheets.push_back({sheet.name, part_of(folder, found->second.target)});
  }
}

}  // namespace

Result<Workbook> read_workbook(ZipReader& zip) {
  auto roots = relations_of(zip, "", "");
  if (!roots) return forward(roots);
  const Relation* root = relation_like(*roots, "/officeDocument");
  const std::string part = root ? part_of("", root->target) : "xl/workbook.xml";
  if (!zip.has(part) || !part.ends_with(".xml")) return fail("xlsx_no_workbook");
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == part.npos ? "" : part.substr(0, slash + 1);
  auto relations = relations_of(zip, folder, std::string_view(part).substr(folder.size()));
  if (!relations) return forward(relations);
  WorkbookHandler read;
  if (auto done = read_part(zip, part, read); !done) return forward(done);
  Workbook book;
  book.from_1904 = read.from_1904;
  take_sheets(read, *relations, folder, false, book);
  if (book.sheets.empty()) take_sheets(read, *relations, folder, true, book);
  if (book.sheets.empty()) return fail("xlsx_no_workbook");
  if (const Relation* strings = relation_like(*relations, "/sharedStrings")) {
    book.strings_part = part_of(folder, strings->target);
  }
  const Relation* styles = relation_like(*relations, "/styles");
  if (!styles) return book;
  StylesHandler formats;
  if (auto done = read_part(zip, part_of(folder, styles->target), formats); !done) {
    return forward(done);
  }
  book.looks = std::move(formats.looks);
  return book;
}

}  // namespace acq
