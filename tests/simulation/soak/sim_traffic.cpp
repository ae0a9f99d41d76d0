// The network between devices and server, and what may be seen on it.
#include <algorithm>

#include "sim.h"
#include "store/scopes.h"

namespace acq::simulation {
namespace {

int status_of(const Error& error) {
  if (error.code.starts_with("database_")) return 503;
  return error.code == "cursor_expired" ? 410 : 409;
}

std::string hex(const Id& id) {
  std::string text = id.text();
  std::erase(text, '-');
  return text;
}

bool contains(const Bytes& bytes, std::string_view words) {
  return std::search(bytes.begin(), bytes.end(), words.begin(), words.end()) != bytes.end();
}

}  // namespace

void Sim::send(Peer& peer, bool push) {
  Line& line = push ? peer.push : peer.pull;
  if (line.busy()) return;
  ClientSync& sync = peer.device->sync();
  if (!push) sync.wake(server_->seq());
  line.sent = push ? sync.next_push() : sync.next_pull();
}

Result<Bytes> Sim::answer(const Actor& actor, const SyncRequest& request) {
  if (request.method == "POST") {
    auto decoded = decode_push_request(request.body);
    if (!decoded) return forward(decoded);
    auto response = server_->push(actor, *decoded);
    if (!response) return forward(response);
    return encode(*response);
  }
  return answer_pull(*server_, actor, request.path);
}

// The server answers with the rights that count now. Status 0: its power went meanwhile.
Line::Answer Sim::ask_server(const Id& user, const SyncRequest& request) {
  if (!server_is_back()) return {};
  const auto actor = server_->with([&](Store& store) { return load_actor(store.rows(), user); });
  if (!actor || !*actor) {
    server_is_back();
    return {};
  }
  auto body = answer(**actor, request);
  if (disk_.is_off(folder_.string())) {
    server_is_back();
    return {};
  }
  if (!body) return {status_of(body.error()), refusal(body.error())};
  const bool page = request.path.starts_with("/v1/sync/pull") ||
                    request.path.starts_with("/v1/sync/bucket?");
  if (page) check_page(**actor, *body);
  return {200, std::move(*body)};
}

// Nothing that the reader must not see is on the wire.
void Sim::check_page(const Actor& actor, const Bytes& body) {
  const FieldSet hidden = grant_of(actor, EntityKind::contact).hidden;
  const auto secret = *entity(EntityKind::contact).index_of("email_private");
  if (hidden & field_bit(secret)) {
    promise(!contains(body, "hidden-"), [] { return "a hidden field is on the wire"; });
  }
  auto page = PageReader::open(body);
  promise(page.has_value(), [] { return "the server's page cannot be read"; });
  if (!page) return;
  std::set<Id> brought;
  server_->with([&](Store& store) {
    for (;;) {
      auto row = page->next();
      promise(row.has_value(), [] { return "a row of the server's page cannot be read"; });
      if (!row) return;
      if (!*row) return check_groups(store, actor, brought, page->header().seq);
      brought.insert((*row)->id);
      auto there = store.rows().find((*row)->kind, (*row)->id);
      if (!there || !*there) continue;
      const auto away = distance(store.rows(), actor, **there);
      const bool seen = away && *away <= grant_of(actor, (*row)->kind).read;
      promise(seen, [&] {
        return "a row out of reach is on the wire: " + std::string(entity((*row)->kind).name);
      });
    }
  });
}

// A page never ends between two rows that were last written together. (A bucket's are apart.)
void Sim::check_groups(Store& store, const Actor& actor, const std::set<Id>& brought,
                       std::int64_t reached) {
  if (reached == 0) return;
  for (const auto& [one, other] : pairs_) {
    if (brought.contains(one) == brought.contains(other)) continue;
    const Id& left = brought.contains(one) ? other : one;
    const auto record = store.rows().find(EntityKind::contact, left);
    if (!record || !*record || (*record)->version <= reached) continue;
    const auto away = distance(store.rows(), actor, **record);
    if (!away || *away > grant_of(actor, EntityKind::contact).read) continue;
    const auto same = store.db().integer(
        "SELECT count(DISTINCT grp)=1 AND max(grp)>0 FROM row_version WHERE seq IN"
        " (SELECT version FROM contact WHERE id IN (x'" + hex(one) + "', x'" + hex(other) + "'))");
    promise(!same || same->value_or(0) == 0, [] { return "a page cuts a group"; });
  }
}

void Sim::arrive(Peer& peer, Line& line) {
  if (!line.sent) return;
  line.answer = ask_server(peer.user, *line.sent);
  strays_.push_back({peer.user, std::move(*line.sent)});
  if (strays_.size() > 40) strays_.erase(strays_.begin());
  line.sent.reset();
}

// The network repeats what it delivered long ago. Nobody waits for the answer.
void Sim::stray(SeededRandom& dice) {
  if (strays_.empty()) return;
  const Stray again = strays_[dice.below(strays_.size())];
  (void)ask_server(again.user, again.request);
}

void Sim::come_back(Peer& peer, Line& line, SeededRandom& dice, bool fair) {
  if (!line.busy()) return;
  const bool push = &line == &peer.push;
  Line::Answer answer = line.answer.value_or(Line::Answer{});
  if (line.sent) strays_.push_back({peer.user, std::move(*line.sent)});
  line = {};
  const auto weather = fair ? 99 : dice.below(100);
  if (weather < 15) answer = {};
  const bool cut = weather >= 15 && weather < 25;
  if (cut) answer.body.resize(dice.below(answer.body.size() + 1));
  if (!push) {
    const auto page = answer.status == 200 ? PageReader::open(answer.body)
                                           : Result<PageReader>(fail("none"));
    peer.caught_up = page && !page->header().more && !cut;
  }
  ClientSync& sync = peer.device->sync();
  (void)(push ? sync.on_push(answer.status, answer.body)
              : sync.on_pull(answer.status, answer.body));
}

void Sim::apply(Peer& peer, std::size_t rows_max) {
  ClientSync& sync = peer.device->sync();
  if (sync.has_work()) (void)sync.apply(rows_max);
}

void Sim::exchange(Peer& peer) {
  SeededRandom dice(1);
  for (const bool push : {true, false}) {
    Line& line = push ? peer.push : peer.pull;
    send(peer, push);
    arrive(peer, line);
    come_back(peer, line, dice, true);
    while (peer.device->sync().has_work()) apply(peer, 1000);
  }
}

void Sim::settle() {
  for (auto& peer : peers_) {
    disk_.power_off_after(peer->machine, -1);
    boot(*peer);
    if (!peer->device) return;
    SeededRandom dice(1);
    for (Line* line : {&peer->push, &peer->pull}) {
      if (line->answer) line->answer = Line::Answer{};  // lost
      come_back(*peer, *line, dice, true);
    }
  }
  disk_.power_off_after(folder_.string(), -1);
  if (!server_is_back()) return;
  for (int round = 0; round < 300 && !broken_; ++round) {
    time_.now += 120'000;  // longer than any back-off
    bool busy = false;
    for (auto& peer : peers_) exchange(*peer);
    for (auto& peer : peers_) {
      ClientSync& sync = peer->device->sync();
      sync.wake(server_->seq());
      busy = busy || sync.wake_at().has_value();
    }
    if (!busy) return;
  }
  promise(false, [] { return "the devices never came to rest"; });
}

}  // namespace acq::simulation
