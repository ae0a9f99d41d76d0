// A long list that others write to: it is shown as it was until it has been read again.
#include "client/screens/records/records.h"
#include "one_screen.h"

using namespace acq;

namespace {

struct LongList {
  LongList() : at(ui::make_records_screen(EntityKind::contact)) {
    for (const char* name : {"Anna", "Bert", "Carl", "Dora"}) add(name);
    ui::Env env = at.env();
    state = ui::make_records_state(env, EntityKind::contact);
    state.long_from = 3;
    refresh();
  }
  Id add(const char* name) {
    return at.add(EntityKind::contact, {{"last_name", std::string(name)}});
  }
  void refresh() {
    ui::Env env = at.env();
    ui::refresh_records(env, state);
  }
  void reread() {
    ui::Env env = at.env();
    while (ui::reread_records(env, state, 8)) {}
    refresh();
  }
  std::string names() const {
    std::string all;
    for (std::size_t i = 0; i < state.rowids.size(); ++i) all += state.cache.at(i).name + " ";
    return all;
  }

  test::OneScreen at;
  ui::RecordsState state;
};

}  // namespace

TEST_CASE("long list: what others wrote comes in with the next reading, not in the frame") {
  LongList list;
  REQUIRE(list.names() == "Anna Bert Carl Dora ");
  list.add("Bella");
  list.state.aged = true;
  list.refresh();
  CHECK(list.names() == "Anna Bert Carl Dora ");
  list.reread();
  CHECK(list.names() == "Anna Bella Bert Carl Dora ");
  CHECK(list.state.total == 5);
  CHECK_FALSE(list.state.aged);
}

TEST_CASE("long list: a row on the screen shows its new name at once") {
  LongList list;
  const auto bert = *list.at.device->rows().at(EntityKind::contact, list.state.rowids[1]);
  Change change = update_change(EntityKind::contact, bert->id);
  change.set("last_name", std::string("Zacharias"));
  REQUIRE(list.at.shell->write({&change, 1}, ""));
  list.state.aged = true;
  list.refresh();
  CHECK(list.names() == "Anna Zacharias Carl Dora ");
  list.reread();
  CHECK(list.names() == "Anna Carl Dora Zacharias ");
}

TEST_CASE("long list: what is written while it is read is read after that") {
  LongList list;
  list.state.aged = true;
  list.refresh();
  list.add("Bella");
  list.state.aged = true;
  list.reread();
  list.reread();
  CHECK(list.names() == "Anna Bella Bert Carl Dora ");
}

TEST_CASE("long list: a filter shows its first rows in the same frame, and all of them later") {
  LongList list;
  for (int i = 0; i < 9'000; ++i) list.add(i % 3 == 0 ? "Zed" : "Yon");
  ui::Env env = list.at.env();
  list.state.filter.conditions = {{"last_name", Compare::contains, std::string("zed")}};
  list.state.stale = true;
  list.state.first_rows_ms = 0;
  ui::refresh_records(env, list.state);
  REQUIRE(list.state.filling);
  CHECK(list.state.rowids.size() < 3'000);
  while (ui::reread_records(env, list.state, 0)) {}
  CHECK(list.state.rowids.size() == 3'000);
  CHECK_FALSE(list.state.filling);
}

TEST_CASE("long list: another order is there in the same frame, and a file has every row") {
  LongList list;
  list.add("Bella");
  list.state.aged = true;
  list.refresh();
  list.state.descending = true;
  list.state.stale = true;
  list.refresh();
  CHECK(list.names() == "Dora Carl Bert Bella Anna ");
  CHECK_FALSE(list.state.walk.has_value());
  list.add("Emil");
  list.state.aged = true;
  ui::Env env = list.at.env();
  CHECK(ui::exported_records(env, list.state, ExportForm::csv)->find("Emil") != std::string::npos);
}
