// What must hold at any moment, and what must hold when all has come to rest.
#include <algorithm>

#include "sim.h"
#include "store/query.h"
#include "store/scopes.h"

namespace acq::simulation {
namespace {

std::string first_difference(const std::vector<std::string>& own,
                             const std::vector<std::string>& theirs) {
  std::vector<std::string> extra, missing;
  std::ranges::set_difference(own, theirs, std::back_inserter(extra));
  std::ranges::set_difference(theirs, own, std::back_inserter(missing));
  std::string text = std::to_string(extra.size()) + " too many, " +
                     std::to_string(missing.size()) + " missing";
  if (!extra.empty()) text += "\n  has:     " + extra.front();
  if (!missing.empty()) text += "\n  not has: " + missing.front();
  return text;
}

bool quiet(Peer& peer) {
  ClientSync& sync = peer.device->sync();
  return peer.caught_up && !sync.state().renewing && !sync.has_work();
}

}  // namespace

// What was written together is seen together; until their rows come, own edits are shown although
// they may have lost.
void Sim::check_pairs(Peer& peer) {
  if (!peer.device || !quiet(peer)) return;
  for (const auto& [one, other] : pairs_) {
    const auto a = peer.device->rows().find(EntityKind::contact, one);
    const auto b = peer.device->rows().find(EntityKind::contact, other);
    if (!a || !*a || !b || !*b) continue;
    Outbox& outbox = peer.device->outbox();
    const bool own = outbox.has_live(EntityKind::contact, one, (*a)->version).value_or(false) ||
                     outbox.has_live(EntityKind::contact, other, (*b)->version).value_or(false);
    if (own) continue;
    promise((*a)->get("job_title") == (*b)->get("job_title"), [&] {
      return peer.machine + " shows half a write: " + std::string(text_of((*a)->get("job_title"))) +
             " and " + std::string(text_of((*b)->get("job_title")));
    });
  }
}

// What a device shows is the server's image with its own pending edits over it. A restored server
// has images of its own, which come with the snapshot.
void Sim::check_fold(Peer& peer) {
  if (peer.device->sync().state().renewing) return;
  Database& db = peer.device->db();
  auto select = db.prepare("SELECT entity, row FROM base");
  auto images = BaseImages::open(db);
  if (!select || !images) return;
  for (;;) {
    const auto row = select->step();
    if (!row || !*row) return;
    const auto kind = static_cast<EntityKind>(select->integer(0));
    auto image = images->find(kind, select->id(1));
    const auto shown = peer.device->rows().find(kind, select->id(1));
    if (!image || !*image || !shown || !*shown) continue;
    if (!peer.device->outbox().fold_live(**image)) return;
    (*image)->set("updated_at", (*shown)->get("updated_at"));  // by the write path, not by an edit
    promise(line_of(**image) == line_of(**shown), [&] {
      return peer.machine + " shows something else than image and edits:\n  " +
             line_of(**shown) + "\n  " + line_of(**image);
    });
  }
}

// The running sums are those of the rows.
void Sim::check_sums(Peer& peer) {
  Images& images = peer.device->images();
  std::vector<RowSum> running;
  for (const Entity& described : entities()) running.push_back(images.sum(described.kind));
  if (!images.recount()) return;
  std::size_t at = 0;
  for (const Entity& described : entities()) {
    promise(running[at++] == images.sum(described.kind), [&] {
      return peer.machine + "'s running sum of " + std::string(described.name) + " is wrong";
    });
  }
}

// Nothing is left to do, nothing had to be mended, and asking once more brings nothing.
void Sim::check_rest(Peer& peer) {
  ClientSync& sync = peer.device->sync();
  const SyncState& state = sync.state();
  promise(state.pending == 0, [&] {
    return peer.machine + " still has " + std::to_string(state.pending) +
           " edits to send, trouble " + std::to_string(static_cast<int>(state.trouble));
  });
  promise(state.rows_repaired == 0, [&] { return peer.machine + " had to be repaired"; });
  promise(state.proven_ms > 0 && !state.renewing, [&] { return peer.machine + " has no proof"; });
  sync.retry_now();
  const auto request = sync.next_pull();
  if (!request) return;
  const Line::Answer answer = ask_server(peer.user, *request);
  const auto page = PageReader::open(answer.body);
  const bool empty = page && page->header().rows == 0 && page->header().gone.empty() &&
                     page->header().results.empty();
  promise(empty, [&] {
    return peer.machine + " gets something when there is nothing new: " + request->path + " " +
           std::to_string(answer.status) +
           (page ? " rows " + std::to_string(page->header().rows) : " unreadable");
  });
  (void)sync.on_pull(answer.status, answer.body);
}

std::vector<std::string> Sim::contents(Rows& rows, const Actor* reader) {
  std::vector<std::string> lines;
  for (const Entity& described : entities()) {
    const auto rowids = list_rowids(rows, {.kind = described.kind, .sort = ""});
    if (!rowids) continue;
    for (const std::int64_t rowid : *rowids) {
      const auto record = rows.at(described.kind, rowid);
      if (!record || !*record) continue;
      FieldSet hidden = 0;
      if (reader) {
        const Grant grant = grant_of(*reader, described.kind);
        const auto away = distance(rows, *reader, **record);
        if (!away || grant.read == Reach::none || *away > grant.read) continue;
        hidden = grant.hidden;
      }
      lines.push_back(line_of(**record, hidden));
    }
  }
  std::ranges::sort(lines);
  return lines;
}

// A device holds what its user may see, all of it and nothing else.
void Sim::check_contents(Peer& peer) {
  std::vector<std::string> truth;
  on_server([&](Store& store) {
    const auto actor = load_actor(store.rows(), peer.user);
    if (actor && *actor) truth = contents(store.rows(), &**actor);
  });
  const auto own = contents(peer.device->rows(), nullptr);
  promise(own == truth, [&] {
    return peer.machine + " does not hold what it should: " + first_difference(own, truth);
  });
}

// What was saved and not refused is on the server, once.
void Sim::check_deeds() {
  std::map<Id, std::int64_t> stock;
  for (const Deed& deed : deeds_) {
    const auto refused = peers_[deed.peer]->device->outbox().refused();
    const bool void_ = refused && std::ranges::any_of(*refused, [&](const auto& each) {
      return each.operation.transaction == deed.transaction;
    });
    if (void_) continue;
    if (deed.stock != 0) stock[deed.row] += deed.stock;
    if (deed.kind == EntityKind::none || removed_.contains(deed.row)) continue;
    bool there = false;
    on_server([&](Store& store) {
      there = store.rows().exists(deed.kind, deed.row).value_or(false);
    });
    promise(there, [&] {
      return "a saved " + std::string(entity(deed.kind).name) + " of " +
             peers_[deed.peer]->machine + " never reached the server";
    });
  }
  if (set_back_) return;
  for (const auto& [row, sum] : stock) {
    std::int64_t held = 0;
    on_server([&](Store& store) {
      const auto product = store.rows().find(EntityKind::product, row);
      if (!product || !*product) return;
      const auto* value = std::get_if<std::int64_t>(&(*product)->get("stock"));
      held = value ? *value : 0;
    });
    promise(held == sum, [&] {
      return "the stock is " + std::to_string(held) + ", added up it is " + std::to_string(sum);
    });
  }
}

void Sim::check_promises() {
  for (auto& peer : peers_) {
    if (broken_) return;
    check_rest(*peer);
    check_contents(*peer);
    check_pairs(*peer);
    check_fold(*peer);
    check_sums(*peer);
  }
  if (!broken_) check_deeds();
}

}  // namespace acq::simulation
