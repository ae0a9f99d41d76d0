// Operations that are well formed and otherwise anything: each byte of the input chooses who
// writes what into which field of which row, when, and what was seen before. They go over the
// wire to the server (office.h says what must hold then).
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "model/grants.h"
#include "office.h"
#include "sync/difference.h"

namespace {

using namespace acq;

class Choices {
 public:
  explicit Choices(ByteSpan bytes) : bytes_(bytes) {}
  // 0 at the end, so that every input ends.
  std::uint8_t next() { return at_ < bytes_.size() ? bytes_[at_++] : 0; }
  template <class List>
  const auto& of(const List& list) {
    return list[next() % list.size()];
  }
  bool at_end() const { return at_ >= bytes_.size(); }

 private:
  ByteSpan bytes_;
  std::size_t at_ = 0;
};

constexpr std::array<std::int64_t, 10> kNumbers = {
    0, 1, -1, 5, 100, 20'000, 9'000'000'000'000'000, -9'000'000'000'000'000,
    std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};

const std::array<std::string, 14>& texts() {
  static const std::array<std::string, 14> all = {
      "", " ", "a", "Lamp", "Team 7", "b@mail.example", "+49 711 1", "One\nTwo", "One\nThree",
      "EUR", "contact", "sales", "\t\x1f\x1e", std::string(300, 'x')};
  return all;
}

std::string set_part(Choices& choices) {
  std::string joined;
  for (int left = choices.next() % 3; left >= 0; --left) {
    joined += (joined.empty() ? "" : "\x1f");
    joined += choices.next() % 2 == 0 ? "+" : "-";
    joined += std::string(1, static_cast<char>('a' + choices.next() % 4));
  }
  return joined;
}

// Row 0 is nobody's; those above the office's are new.
Id some_row(Choices& choices) {
  const std::uint8_t number = choices.next();
  if (number >= 240) {
    return role_right_id(static_cast<Role>(number % 6), static_cast<EntityKind>(choices.next()));
  }
  return fuzz::small_id(static_cast<std::uint8_t>(1 + number % (fuzz::kRows + 4)));
}

struct Block {
  EntityKind kind;
  std::uint8_t first, count;
};
constexpr std::array kBlocks = {
    Block{EntityKind::user, 1, 6},     Block{EntityKind::team, 7, 2},
    Block{EntityKind::territory, 9, 1}, Block{EntityKind::account, 10, 4},
    Block{EntityKind::contact, 14, 4}, Block{EntityKind::deal, 18, 4},
    Block{EntityKind::ticket, 22, 4},  Block{EntityKind::ticket_message, 26, 4},
    Block{EntityKind::lead, 30, 4},    Block{EntityKind::product, 34, 1}};

// Mostly a row that is of this entity.
Id likely_row(Choices& choices, EntityKind kind) {
  const auto block = std::ranges::find(kBlocks, kind, &Block::kind);
  const std::uint8_t number = choices.next();
  if (number % 32 == 0 || block == kBlocks.end()) return some_row(choices);
  return fuzz::small_id(static_cast<std::uint8_t>(block->first + number % block->count));
}

Value some_value(Choices& choices, const Field& field) {
  const std::uint8_t how = choices.next();
  if (field.merge == MergeRule::set) return set_part(choices);
  if (field.merge == MergeRule::three_way) {
    return how % 4 == 0 ? Value{choices.of(texts())}
                        : Value{three_way_difference(choices.of(texts()), choices.of(texts()))};
  }
  if (field.merge == MergeRule::increment) return choices.of(kNumbers);
  if (how % 16 == 0) return Value{};
  if (how % 16 == 1) return choices.of(kNumbers);
  if (how % 16 == 2) return choices.of(texts());
  if (how % 16 == 3) return some_row(choices);
  if (field.choices) return std::string(choices.of(field.choices->choices).name);
  if (field.type == FieldType::reference) return likely_row(choices, field.target);
  switch (field.type) {
    case FieldType::email: return std::string("b@mail.example");
    case FieldType::phone: return std::string("+49 711 1");
    case FieldType::url: return std::string("a.example");
    case FieldType::currency: return std::string("EUR");
    case FieldType::boolean: return std::int64_t{choices.next() % 2};
    case FieldType::percent: return std::int64_t{choices.next() % 101};
    case FieldType::text:
    case FieldType::long_text: return "Text " + std::to_string(choices.next() % 32);
    default: return std::int64_t{choices.next()};
  }
}

Operation some_operation(Choices& choices, std::int64_t n, std::int64_t group) {
  Operation op;
  op.n = n;
  op.group = choices.next() % 8 == 0 && group != 0 ? group : n;
  op.transaction = fuzz::small_id(static_cast<std::uint8_t>(n));
  op.hlc = hlc_at(fuzz::kNow - 128'000 + choices.next() * 1000) + n;
  op.base_version = choices.next();
  const bool any = choices.next() % 4 == 0;
  op.change.entity = any ? choices.of(entities()).kind : choices.of(kBlocks).kind;
  const std::uint8_t kind = choices.next() % 8;
  op.change.kind = kind < 4 ? static_cast<ChangeKind>(1 + kind) : ChangeKind::update;
  const bool insert = op.change.kind == ChangeKind::insert;
  op.change.row = insert ? some_row(choices) : likely_row(choices, op.change.entity);
  const Entity& described = entity(op.change.entity);
  for (std::size_t i = 0; insert && i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (!field.has(kRequired)) continue;
    op.change.fields.push_back({static_cast<std::uint16_t>(i), some_value(choices, field)});
  }
  for (int left = choices.next() % 8; left > 0; --left) {
    const std::size_t index = choices.next() % described.fields.size();
    const Field& field = described.fields[index];
    op.change.fields.push_back({static_cast<std::uint16_t>(index), some_value(choices, field)});
  }
  return op;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(ByteSpan(data, size));
  const auto user = static_cast<std::uint8_t>(1 + choices.next() % fuzz::kUsers);
  PushRequest request;
  request.client_id = fuzz::small_id(1);
  std::int64_t group = 0;
  for (std::int64_t n = 1; n <= 24 && !choices.at_end(); ++n) {
    request.operations.push_back(some_operation(choices, n, group));
    group = request.operations.back().group;
  }
  const auto sent = decode_push_request(encode(request));
  if (!sent) return 0;
  fuzz::require(sent->operations.size() == request.operations.size());
  fuzz::the_office().undone([&] { fuzz::check_push(fuzz::the_office(), user, *sent); });
  return 0;
}
