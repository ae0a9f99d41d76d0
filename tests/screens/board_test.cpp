// The board: columns, moving by pointer, keys and menu, the reason for a loss.
#include <doctest/doctest.h>

#include "client/screens/board/board.h"
#include "imgui_internal.h"
#include "one_screen.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

struct Board {
  explicit Board(platform::HeadlessOptions options = {})
      : at(ui::make_board_screen(), std::move(options)) {
    company = at.add(EntityKind::account, {{"name", std::string("Konmatfix")}});
  }
  Id deal(const char* name, const char* stage, std::int64_t minor, const char* currency = "EUR") {
    return at.add(EntityKind::deal, {{"name", std::string(name)},
                                     {"account", company},
                                     {"stage", std::string(stage)},
                                     {"amount", minor},
                                     {"currency", std::string(currency)},
                                     {"owner", at.user}});
  }
  std::string stage_of(const Id& id) {
    return std::string(text_of(at.get(EntityKind::deal, id).get("stage")));
  }
  const platform::a11y::Seen* card(std::string_view part) {
    for (const auto& seen : platform::a11y::seen()) {
      const bool fits = seen.role == Mirror::button && seen.name.starts_with("Konmatfix, ") &&
                        seen.name.find(part) != std::string::npos;
      if (fits) return &seen;
    }
    return nullptr;
  }
  const platform::a11y::Seen* column(std::string_view title) {
    return at.headless.find(Mirror::region, title);
  }
  test::OneScreen at;
  Id company;
};

TEST_CASE("board: a column says how many deals it has and what they are worth") {
  Board board;
  board.deal("Konmatfix GTX Pro", "engaging", 316200);
  board.deal("Konmatfix MG Special", "engaging", 50000);
  board.at.open("/deals/board");
  REQUIRE(board.column("Engaging"));
  CHECK(board.card("GTX Pro"));
  CHECK(board.at.has(Mirror::text, "2"));
  CHECK(board.at.has(Mirror::text, "€3,662"));
}

TEST_CASE("board: amounts of different currencies are not added up") {
  Board board;
  board.deal("One", "engaging", 100000, "EUR");
  board.deal("Two", "engaging", 200000, "USD");
  board.at.open("/deals/board");
  CHECK(board.at.has(Mirror::text, "€1,000 + $2,000"));
}

TEST_CASE("board: a card that is dragged to another column changes its stage") {
  Board board;
  const Id deal = board.deal("GTX Pro", "prospecting", 210800);
  board.at.open("/deals/board");
  const auto* card = board.card("GTX Pro");
  const auto* to = board.column("Engaging");
  REQUIRE(card);
  REQUIRE(to);
  const float x = card->rect.x + 40, y = card->rect.y + 40;
  const float to_x = to->rect.x + 100;
  board.at.drag(x, y, to_x, y + 60);
  CHECK(board.stage_of(deal) == "engaging");
  REQUIRE(board.at.shell->said.size() == 1);
  CHECK(board.at.shell->said[0] == "GTX Pro moved to Engaging");
  CHECK(board.at.shell->routes.empty());
}

TEST_CASE("board: a finger that rests on a card and then moves carries it along") {
  Board board({.width = 1024, .height = 768, .touch = true});
  const Id deal = board.deal("GTX Pro", "prospecting", 210800);
  board.at.open("/deals/board");
  const auto* card = board.card("GTX Pro");
  const auto* to = board.column("Engaging");
  REQUIRE(card);
  REQUIRE(to);
  const float x = card->rect.x + 40, y = card->rect.y + 50;
  board.at.drag(x, y, to->rect.x + 100, y + 30, true);
  CHECK(board.stage_of(deal) == "engaging");
}

TEST_CASE("board: a press without moving opens the deal") {
  Board board;
  const Id deal = board.deal("GTX Pro", "prospecting", 210800);
  board.at.open("/deals/board");
  const auto* card = board.card("GTX Pro");
  REQUIRE(card);
  board.at.headless.click(board.at, card->rect.x + 40, card->rect.y + 50);
  REQUIRE(board.at.shell->routes.size() == 1);
  CHECK(board.at.shell->routes[0] == "/deals/" + deal.text());
  CHECK(board.stage_of(deal) == "prospecting");
}

TEST_CASE("board: on a phone a card moves by its menu") {
  Board board({.width = 390, .height = 844, .touch = true});
  const Id deal = board.deal("GTX Pro", "prospecting", 210800);
  board.at.open("/deals/board");
  REQUIRE(board.at.click(Mirror::button, "Move Konmatfix"));
  REQUIRE(board.at.click(Mirror::option, "Quote sent"));
  CHECK(board.stage_of(deal) == "quote_sent");
}

TEST_CASE("board: moving to lost asks for the reason first") {
  Board board;
  const Id deal = board.deal("GTX Pro", "engaging", 210800);
  board.at.open("/deals/board");
  REQUIRE(board.at.click(Mirror::button, "Move Konmatfix"));
  REQUIRE(board.at.click(Mirror::option, "Lost"));
  CHECK(board.stage_of(deal) == "engaging");
  REQUIRE(board.at.click(Mirror::combobox, board.at.tr("field.lost_reason")));
  REQUIRE(board.at.click(Mirror::option, "Price"));
  REQUIRE(board.at.click(Mirror::button, "Mark as lost"));
  CHECK(board.stage_of(deal) == "lost");
  CHECK(text_of(board.at.get(EntityKind::deal, deal).get("lost_reason")) == "price");
}

TEST_CASE("board: giving no reason leaves the deal where it was") {
  Board board;
  const Id deal = board.deal("GTX Pro", "engaging", 210800);
  board.at.open("/deals/board");
  REQUIRE(board.at.click(Mirror::button, "Move Konmatfix"));
  REQUIRE(board.at.click(Mirror::option, "Lost"));
  REQUIRE(board.at.click(Mirror::button, "Cancel"));
  CHECK(board.stage_of(deal) == "engaging");
  CHECK(board.at.shell->said.empty());
}

TEST_CASE("board: shift and an arrow move the card the keyboard is on, and it keeps the focus") {
  Board board;
  const Id deal = board.deal("GTX Pro", "prospecting", 210800);
  board.at.open("/deals/board");
  const auto* card = board.card("GTX Pro");
  REQUIRE(card);
  const ImGuiID id = card->id;
  for (int i = 0; i < 12 && ImGui::GetCurrentContext()->NavId != id; ++i) {
    board.at.headless.press_key(board.at, ImGuiKey_Tab);
  }
  REQUIRE(ImGui::GetCurrentContext()->NavId == id);
  board.at.headless.press_key(board.at, ImGuiKey_RightArrow, false, true);
  CHECK(board.stage_of(deal) == "engaging");
  board.at.headless.press_key(board.at, ImGuiKey_RightArrow, false, true);
  CHECK(board.stage_of(deal) == "quote_sent");
}

TEST_CASE("board: nothing can be moved until the role that may has arrived") {
  Board board;
  board.deal("GTX Pro", "prospecting", 210800);
  board.at.shell->actor.role = Role::read_only;
  board.at.open("/deals/board");
  CHECK_FALSE(board.at.has(Mirror::button, "Move Konmatfix"));
  CHECK_FALSE(board.at.has(Mirror::button, "New deal"));
  board.at.shell->actor.role = Role::sales;
  board.at.headless.frame(board.at);
  CHECK(board.at.has(Mirror::button, "Move Konmatfix"));
  CHECK(board.at.has(Mirror::button, "New deal"));
}

constexpr const char* kRenewal =
    R"([{"name":"r1","label":"Due","probability":40},
        {"name":"r2","label":"Agreed","probability":80,"required":["expected_close"]}])";

TEST_CASE("board: shows one pipeline with its own stages, and the other when it is chosen") {
  Board board;
  board.deal("GTX Pro", "prospecting", 210800);
  board.at.add(EntityKind::pipeline, {{"name", std::string("Renewal")},
                                      {"stages", std::string(kRenewal)}});
  board.deal("MG Special", "r1", 50000);
  board.at.open("/deals/board");
  CHECK(board.column("Due"));
  CHECK(board.column("Won"));
  CHECK_FALSE(board.column("Engaging"));
  CHECK(board.card("MG Special"));
  CHECK_FALSE(board.card("GTX Pro"));
  REQUIRE(board.at.click(Mirror::combobox, "Pipeline"));
  REQUIRE(board.at.click(Mirror::option, "Usual stages"));
  CHECK(board.column("Engaging"));
  CHECK(board.card("GTX Pro"));
  CHECK_FALSE(board.card("MG Special"));
}

TEST_CASE("board: a stage that requires something opens the form, and the deal stays") {
  Board board;
  board.at.add(EntityKind::pipeline, {{"name", std::string("Renewal")},
                                      {"stages", std::string(kRenewal)}});
  const Id deal = board.deal("MG Special", "r1", 50000);
  board.at.open("/deals/board");
  REQUIRE(board.at.click(Mirror::button, "Move Konmatfix"));
  REQUIRE(board.at.click(Mirror::option, "Agreed"));
  CHECK(board.stage_of(deal) == "r1");
  REQUIRE(board.at.shell->toasts.size() == 1);
  CHECK(board.at.shell->toasts[0] == "This stage needs “Expected close”. Fill it in first.");
  REQUIRE(board.at.shell->forms.size() == 1);
  CHECK(board.at.shell->forms[0].second == deal);
}

TEST_CASE("board: of five thousand deals only those on screen are drawn") {
  Board board;
  std::vector<Change> changes;
  for (int i = 0; i < 5000; ++i) {
    Change change = insert_change(EntityKind::deal, board.at.device->store().ids().make());
    change.set("name", "Deal " + std::to_string(i));
    change.set("stage", std::string("won"));
    change.set("amount", std::int64_t{100});
    changes.push_back(std::move(change));
  }
  const Actor system{.role = Role::system};
  REQUIRE(board.at.device->store().write(system, changes));
  board.at.open("/deals/board");
  std::size_t cards = 0;
  for (const auto& seen : platform::a11y::seen()) {
    cards += seen.role == Mirror::button && seen.name.starts_with("Deal ");
  }
  CHECK(cards > 5);
  CHECK(cards < 20);
  CHECK(board.at.has(Mirror::text, "€5,000"));
}

}  // namespace
