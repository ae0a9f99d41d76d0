#include "rules/ticket_changes.h"

#include <utility>

#include "base/id.h"
#include "rules/merge_records.h"
#include "rules/placeholders.h"
#include "store/query.h"

namespace acq {
namespace {

Result<Record> live(Rows& rows, EntityKind kind, const Id& id) {
  auto record = rows.find(kind, id);
  if (!record) return forward(record);
  if (!*record || (*record)->deleted) return fail("not_found", id.text());
  return std::move(**record);
}

Change staff_message(IdMaker& ids, const Id& ticket, const Id& me, bool internal,
                     std::string body) {
  Change message = insert_change(EntityKind::ticket_message, ids.make());
  message.set("ticket", ticket).set("author_kind", std::string("staff"));
  message.set("author_user", me).set("internal", std::int64_t{internal ? 1 : 0});
  message.set("body", std::move(body));
  return message;
}

bool is_done(const Record& ticket) {
  const std::string_view state = text_of(ticket.get("ticket_state"));
  return state == "solved" || state == "closed";
}

// Copies what is not empty.
void copy_fields(const Record& from, std::initializer_list<std::string_view> names, Change& to) {
  for (const std::string_view name : names) {
    if (!is_empty(from.get(name))) to.set(name, from.get(name));
  }
}

}  // namespace

Result<TicketChanges> merge_tickets(Rows& rows, IdMaker& ids, const Id& keep, const Id& gone,
                                    const Id& me, std::string_view heading) {
  if (keep == gone) return fail("merge_impossible");
  auto stays = live(rows, EntityKind::ticket, keep);
  if (!stays) return forward(stays);
  auto goes = live(rows, EntityKind::ticket, gone);
  if (!goes) return forward(goes);
  if (!is_empty(goes->get("merged_into")) || !is_empty(stays->get("merged_into"))) {
    return fail("merge_impossible");
  }
  auto moved = move_to(rows, ids, *stays, *goes);
  if (!moved) return forward(moved);
  TicketChanges result{std::move(*moved), keep};
  Change ended = update_change(EntityKind::ticket, gone);
  ended.set("merged_into", keep);
  if (!is_done(*goes)) ended.set("ticket_state", std::string("solved"));
  result.changes.push_back(std::move(ended));
  const std::string_view described = text_of(goes->get("description"));
  std::string words(heading);
  if (!described.empty()) words.append("\n").append(described);
  result.changes.push_back(staff_message(ids, keep, me, true, std::move(words)));
  return result;
}

Result<TicketChanges> split_ticket(Rows& rows, IdMaker& ids, const Id& message,
                                   std::string subject, const Id& me) {
  auto said = live(rows, EntityKind::ticket_message, message);
  if (!said) return forward(said);
  auto ticket = live(rows, EntityKind::ticket, id_of(said->get("ticket")));
  if (!ticket) return forward(ticket);
  const Id fresh = ids.make();
  Change made = insert_change(EntityKind::ticket, fresh);
  made.set("subject", std::move(subject)).set("ticket_state", std::string("open"));
  made.set("owner", me);
  copy_fields(*ticket, {"priority", "ticket_channel", "contact", "account", "product", "queue"},
              made);
  TicketChanges result{{std::move(made)}, fresh};
  result.changes.push_back(
      update_change(EntityKind::ticket_message, message).set("ticket", fresh));
  auto files = list_rowids(rows, {.kind = EntityKind::file,
                                  .where = {{"ticket_message", Compare::equal, message}},
                                  .sort = ""});
  if (!files) return forward(files);
  for (const std::int64_t rowid : *files) {
    auto file = rows.at(EntityKind::file, rowid);
    if (!file) return forward(file);
    if (!*file) continue;
    result.changes.push_back(update_change(EntityKind::file, (*file)->id).set("ticket", fresh));
  }
  Change link = insert_change(EntityKind::ticket_link, ids.make());
  link.set("ticket", fresh).set("other_ticket", ticket->id);
  link.set("link_kind", std::string("split"));
  result.changes.push_back(std::move(link));
  return result;
}

Result<TicketChanges> apply_macro(Rows& rows, IdMaker& ids, const Id& macro, const Id& ticket,
                                  const Id& me) {
  auto actions = live(rows, EntityKind::macro, macro);
  if (!actions) return forward(actions);
  auto target = live(rows, EntityKind::ticket, ticket);
  if (!target) return forward(target);
  TicketChanges result{{}, ticket};
  Change change = update_change(EntityKind::ticket, ticket);
  const auto set = [&](std::string_view action, std::string_view field) {
    const Value& value = actions->get(action);
    if (!is_empty(value) && value != target->get(field)) change.set(field, value);
  };
  set("ticket_state", "ticket_state");
  set("priority", "priority");
  set("queue", "queue");
  set("assignee", "owner");
  std::vector<std::string> tags = tags_of(text_of(target->get("tags")));
  const std::vector<std::string> more = tags_of(text_of(actions->get("add_tags")));
  tags.insert(tags.end(), more.begin(), more.end());
  const Value joined{join_tags(std::move(tags))};
  if (!more.empty() && joined != target->get("tags")) change.set("tags", joined);
  if (!change.fields.empty()) result.changes.push_back(std::move(change));
  // After the state: an answer to a solved ticket leaves it solved.
  const std::string_view answer = text_of(actions->get("answer"));
  if (!answer.empty()) {
    const bool internal = number_of(actions->get("internal")) != 0;
    result.changes.push_back(staff_message(ids, ticket, me, internal,
                                           fill_placeholders(rows, answer, ticket, me)));
  }
  return result;
}

}  // namespace acq
