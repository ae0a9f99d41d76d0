// What people do on their devices.
#include <algorithm>

#include "sim.h"
#include "store/query.h"

namespace acq::simulation {
namespace {

std::string word(SeededRandom& dice) { return "w" + std::to_string(dice.below(1000)); }

std::string pick(SeededRandom& dice, std::initializer_list<const char*> from) {
  return *(from.begin() + dice.below(from.size()));
}

}  // namespace

std::optional<Id> Sim::any(Peer& peer, EntityKind kind, SeededRandom& dice) {
  const auto rowids = list_rowids(peer.device->rows(), {.kind = kind, .sort = ""});
  if (!rowids || rowids->empty()) return std::nullopt;
  const auto record = peer.device->rows().at(kind, (*rowids)[dice.below(rowids->size())]);
  if (!record || !*record) return std::nullopt;
  return (*record)->id;
}

// A saved edit is a promise; a refused one is none; when the power goes, boot finds out.
void Sim::write(Peer& peer, const std::vector<Change>& changes, Deed deed) {
  const auto actor = peer.device->actor();
  if (!actor || changes.empty()) return;
  deed.peer = index_of(peer);
  deed.transaction = peer.device->store().ids().make();
  const auto written = peer.device->store().write(*actor, changes,
                                                  {.transaction = deed.transaction});
  if (written) {
    deeds_.push_back(deed);
    return;
  }
  if (!written.error().code.starts_with("database_")) return;
  promise(disk_.is_off(peer.machine), [&] { return "an edit failed: " + written.error().detail; });
  deed.certain = false;
  deeds_.push_back(deed);
}

std::vector<Change> Sim::contact_edit(Peer& peer, SeededRandom& dice) {
  const auto target = any(peer, EntityKind::contact, dice);
  if (!target) return {};
  const bool paired = std::ranges::any_of(pairs_, [&](const auto& pair) {
    return pair.first == *target || pair.second == *target;
  });
  Change change = update_change(EntityKind::contact, *target);
  switch (dice.below(8)) {
    case 0: change.set("first_name", word(dice)); break;
    case 1: change.set("street", word(dice)).set("city", word(dice)); break;
    case 2: change.set("city", word(dice)); break;
    case 3: change.set("tags", word(dice) + ", " + word(dice)); break;
    case 4: change.set("description", word(dice) + "\n" + word(dice) + "\n" + word(dice)); break;
    case 5: change.set("email_private", "hidden-" + word(dice) + "@x.example"); break;
    case 6: change.set("owner", people_[dice.below(people_.size())]); break;
    default:
      if (paired) return {};
      change.kind = ChangeKind::remove;
      removed_.insert(*target);
  }
  return {change};
}

std::vector<Change> Sim::new_deal(Peer& peer, SeededRandom& dice) {
  IdMaker& ids = peer.device->store().ids();
  Change deal = insert_change(EntityKind::deal, ids.make());
  deal.set("name", word(dice)).set("stage", pick(dice, {"prospecting", "engaging"}));
  std::vector<Change> all{deal};
  for (std::uint64_t i = dice.below(3); i > 0; --i) {
    all.push_back(insert_change(EntityKind::deal_line, ids.make()).set("deal", deal.row)
                      .set("description", word(dice))
                      .set("quantity", static_cast<std::int64_t>(1000 * (1 + dice.below(9))))
                      .set("price", static_cast<std::int64_t>(dice.below(100'000))));
  }
  return all;
}

std::vector<Change> Sim::next_state(Peer& peer, SeededRandom& dice) {
  if (dice.below(2) == 0) {
    const auto deal = any(peer, EntityKind::deal, dice);
    if (!deal) return {};
    return {update_change(EntityKind::deal, *deal)
                .set("stage", pick(dice, {"prospecting", "engaging", "won", "lost"}))};
  }
  const auto ticket = any(peer, EntityKind::ticket, dice);
  if (!ticket) return {};
  if (dice.below(2) == 0) {
    return {update_change(EntityKind::ticket, *ticket)
                .set("ticket_state", pick(dice, {"new", "open", "waiting", "solved", "closed"}))};
  }
  return {insert_change(EntityKind::ticket_message, peer.device->store().ids().make())
              .set("ticket", *ticket).set("author_kind", std::string("staff"))
              .set("author_user", peer.user).set("body", word(dice))
              .set("sent_at", peer.clock.now_ms())};
}

void Sim::edit(Peer& peer, SeededRandom& dice) {
  IdMaker& ids = peer.device->store().ids();
  const auto kind = dice.below(20);
  if (kind < 4) {
    const Id row = ids.make();
    write(peer, {insert_change(EntityKind::contact, row).set("last_name", word(dice))
                     .set("email_private", "hidden-" + word(dice) + "@x.example")},
          {.kind = EntityKind::contact, .row = row});
  } else if (kind < 10) {
    write(peer, contact_edit(peer, dice), {});
  } else if (kind < 13) {
    const auto product = any(peer, EntityKind::product, dice);
    if (!product) return;
    const auto before = peer.device->rows().find(EntityKind::product, *product);
    if (!before || !*before) return;
    const auto stock_at = *entity(EntityKind::product).index_of("stock");
    const auto* now = std::get_if<std::int64_t>(&(*before)->values[stock_at]);
    const auto by = static_cast<std::int64_t>(1 + dice.below(9));
    write(peer, {update_change(EntityKind::product, *product).set("stock", (now ? *now : 0) + by)},
          {.row = *product, .stock = by});
  } else if (kind < 15) {
    const auto& [one, other] = pairs_[dice.below(pairs_.size())];
    const std::string both = word(dice);
    write(peer, {update_change(EntityKind::contact, one).set("job_title", both),
                 update_change(EntityKind::contact, other).set("job_title", both)}, {});
  } else if (kind == 15) {
    const Id row = ids.make();
    write(peer, {insert_change(EntityKind::ticket, row).set("subject", word(dice))
                     .set("ticket_state", std::string("new"))},
          {.kind = EntityKind::ticket, .row = row});
  } else if (kind == 16) {
    const auto all = new_deal(peer, dice);
    write(peer, all, {.kind = EntityKind::deal, .row = all.front().row});
  } else if (kind == 17) {
    // Two devices may both find the name free: the server knows better.
    write(peer, {insert_change(EntityKind::tag, ids.make())
                     .set("name", "tag " + std::to_string(dice.below(6)))}, {});
  } else {
    write(peer, next_state(peer, dice), {});
  }
}

}  // namespace acq::simulation
