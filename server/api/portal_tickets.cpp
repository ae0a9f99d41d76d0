#include "server/api/portal_tickets.h"

#include <algorithm>

#include "base/utf8.h"
#include "store/rows.h"

namespace acq::server {
namespace {

using nlohmann::json;

// ?1: the customer. Each ticket with the last message that the customer may see.
constexpr std::string_view kTickets =
    "SELECT t.id, t.number, t.subject, t.ticket_state, t.created_at, m.author_kind, m.sent_at,"
    " t.satisfaction"
    " FROM ticket t LEFT JOIN ticket_message m ON m.rid = (SELECT rid FROM ticket_message"
    "  WHERE ticket = t.id AND deleted=0 AND coalesce(internal, 0)=0"
    "  ORDER BY sent_at DESC, rid DESC LIMIT 1)"
    " WHERE t.contact=?1 AND t.deleted=0 AND NOT EXISTS (SELECT 1 FROM ticket k"
    "  WHERE k.id=t.merged_into AND k.contact=t.contact AND k.deleted=0)";
constexpr std::string_view kListOrder =
    " ORDER BY coalesce(m.sent_at, t.created_at) DESC, t.rid DESC LIMIT 200";
constexpr std::string_view kOneTicket = " AND t.id=?2";

constexpr std::string_view kMessages =
    "SELECT m.id, m.author_kind, m.author_user, m.body, m.sent_at FROM ticket_message m"
    " WHERE m.ticket=?1 AND m.deleted=0 AND coalesce(m.internal, 0)=0"
    " ORDER BY m.sent_at, m.rid LIMIT 2000";

constexpr std::string_view kFiles =
    "SELECT id, name, mime, size, ticket_message FROM file WHERE ticket=?1 AND deleted=0"
    " ORDER BY rid LIMIT 2000";

std::unexpected<Error> no_such(std::string_view entity_name) {
  return fail("not_found", {}, {.entity = std::string(entity_name)});
}

json ticket_json(const Statement& row) {
  const std::string state(row.text(3));
  const bool in_hand = state == "new" || state == "open";
  const bool answered = in_hand && row.text(5) == "staff";
  const std::int64_t created = row.integer(4);
  return {{"id", row.id(0).text()},
          {"number", row.text(1)},
          {"subject", row.text(2)},
          {"state", answered ? std::string("answered") : state},
          {"created_at", created},
          {"updated_at", row.is_null(6) ? created : row.integer(6)},
          {"satisfaction", row.integer(7)}};
}

// Files by the message they came with.
Result<std::vector<std::pair<Id, json>>> files_of(Database& db, const Id& ticket) {
  auto statement = db.prepare(kFiles);
  if (!statement) return forward(statement);
  statement->bind(1, ticket);
  std::vector<std::pair<Id, json>> files;
  for (;;) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) return files;
    files.emplace_back(statement->id(4), json{{"id", statement->id(0).text()},
                                              {"name", statement->text(1)},
                                              {"mime", statement->text(2)},
                                              {"size", statement->integer(3)}});
  }
}

Result<json> messages_of(Store& store, const Id& ticket) {
  auto files = files_of(store.db(), ticket);
  if (!files) return forward(files);
  auto statement = store.db().prepare(kMessages);
  if (!statement) return forward(statement);
  statement->bind(1, ticket);
  json messages = json::array();
  for (;;) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) return messages;
    const Id id = statement->id(0);
    const Id user = statement->id(2);
    json attached = json::array();
    for (const auto& [message, file] : *files) {
      if (message == id) attached.push_back(file);
    }
    messages.push_back({{"id", id.text()},
                        {"author", statement->text(1)},
                        {"name", user.is_nil() ? "" : store.rows().title(EntityKind::user, user)},
                        {"text", statement->text(3)},
                        {"sent_at", statement->integer(4)},
                        {"files", std::move(attached)}});
  }
}

// The customer's own live ticket.
Result<Record> own_ticket(Store& store, const Actor& actor, const Id& id) {
  auto found = store.rows().find(EntityKind::ticket, id);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted || !may_read(actor, **found)) return no_such("ticket");
  return std::move(**found);
}

// The ticket that this one was merged into, as long as it is the same customer's.
Result<Id> merge_target(Store& store, const Actor& actor, Id id) {
  constexpr int kMergesMost = 8;
  for (int i = 0; i < kMergesMost; ++i) {
    auto ticket = store.rows().find(EntityKind::ticket, id);
    if (!ticket) return forward(ticket);
    const Id next = *ticket ? id_of((*ticket)->get("merged_into")) : Id{};
    if (next.is_nil() || !own_ticket(store, actor, next)) return id;
    id = next;
  }
  return id;
}

// Was this record made by an earlier try of the same customer?
Result<bool> was_sent_before(Store& store, const Actor& actor, EntityKind kind, const Id& id,
                             std::string_view owner_field) {
  auto found = store.rows().find(kind, id);
  if (!found) return forward(found);
  if (!*found) return false;
  if (id_of((*found)->get(owner_field)) == actor.contact) return true;
  return fail("already_exists", {}, {.entity = std::string(entity(kind).name)});
}

void add_message(Store& store, const Actor& actor, const Id& ticket, const Id& message,
                 const PortalMessage& content, std::vector<Change>& changes) {
  Change said = insert_change(EntityKind::ticket_message, message);
  said.set("ticket", ticket);
  said.set("author_kind", std::string("customer"));
  said.set("author_contact", actor.contact);
  said.set("internal", std::int64_t{0});
  said.set("body", content.text);
  said.set("sent_at", store.clock().now_ms());
  changes.push_back(std::move(said));
  for (const PortalAttachment& attachment : content.files) {
    Change file = insert_change(EntityKind::file, store.ids().make());
    file.set("name", attachment.name);
    file.set("mime", attachment.mime);
    file.set("size", attachment.size);
    file.set("sha256", attachment.sha256);
    file.set("ticket", ticket);
    file.set("ticket_message", message);
    changes.push_back(std::move(file));
  }
}

}  // namespace

Result<json> portal_tickets(Store& store, const Actor& actor) {
  auto statement = store.db().prepare(std::string(kTickets).append(kListOrder));
  if (!statement) return forward(statement);
  statement->bind(1, actor.contact);
  json tickets = json::array();
  for (;;) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) return json{{"tickets", std::move(tickets)}};
    tickets.push_back(ticket_json(*statement));
  }
}

Result<json> portal_ticket(Store& store, const Actor& actor, const Id& asked) {
  auto target = merge_target(store, actor, asked);
  if (!target) return forward(target);
  const Id ticket = *target;
  auto statement = store.db().prepare(std::string(kTickets).append(kOneTicket));
  if (!statement) return forward(statement);
  statement->bind(1, actor.contact).bind(2, ticket);
  auto row = statement->step();
  if (!row) return forward(row);
  if (!*row) return no_such("ticket");
  json found = ticket_json(*statement);
  auto messages = messages_of(store, ticket);
  if (!messages) return messages;
  found["messages"] = std::move(*messages);
  return found;
}

Result<Id> open_portal_ticket(Store& store, const Actor& actor, std::string_view subject,
                              const PortalMessage& message) {
  auto before = was_sent_before(store, actor, EntityKind::ticket, message.id, "contact");
  if (!before) return forward(before);
  if (*before) return message.id;
  Change ticket = insert_change(EntityKind::ticket, message.id);
  ticket.set("subject", std::string(subject));
  ticket.set("ticket_state", std::string("new"));
  ticket.set("priority", std::string("normal"));
  ticket.set("ticket_channel", std::string("portal"));
  ticket.set("contact", actor.contact);
  if (!actor.account.is_nil()) ticket.set("account", actor.account);
  std::vector<Change> changes{std::move(ticket)};
  add_message(store, actor, message.id, store.ids().make(), message, changes);
  auto written = store.write(actor, changes);
  if (!written) return forward(written);
  return message.id;
}

Result<void> reply_to_portal_ticket(Store& store, const Actor& actor, const Id& asked,
                                    const PortalMessage& message) {
  auto target = merge_target(store, actor, asked);
  if (!target) return forward(target);
  const Id ticket = *target;
  auto own = own_ticket(store, actor, ticket);
  if (!own) return forward(own);
  if (trim(message.text).empty() && message.files.empty()) {
    return fail("required", {}, {.entity = "ticket_message", .field = "text"});
  }
  auto before =
      was_sent_before(store, actor, EntityKind::ticket_message, message.id, "author_contact");
  if (!before) return forward(before);
  if (*before) return {};
  std::vector<Change> changes;
  add_message(store, actor, ticket, message.id, message, changes);
  auto written = store.write(actor, changes);
  if (!written) return forward(written);
  return {};
}

Result<void> rate_portal_ticket(Store& store, const Actor& actor, const Id& ticket,
                                std::int64_t mark, std::string comment) {
  auto own = own_ticket(store, actor, ticket);
  if (!own) return forward(own);
  Change change = update_change(EntityKind::ticket, ticket);
  change.set("satisfaction", mark).set("satisfaction_comment", std::move(comment));
  auto written = store.write(actor, {&change, 1});
  if (!written) return forward(written);
  return {};
}

Result<Record> portal_file(Store& store, const Actor& actor, const Id& file) {
  auto found = store.rows().find(EntityKind::file, file);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return no_such("file");
  auto ticket = own_ticket(store, actor, id_of((*found)->get("ticket")));
  if (!ticket) return no_such("file");
  const Id message = id_of((*found)->get("ticket_message"));
  if (message.is_nil()) return no_such("file");
  auto said = store.rows().find(EntityKind::ticket_message, message);
  if (!said) return forward(said);
  if (!*said || (*said)->deleted || !may_read(actor, **said)) return no_such("file");
  return std::move(**found);
}

}  // namespace acq::server
