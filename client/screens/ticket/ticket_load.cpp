// What the ticket's page shows, read from the store.
#include <algorithm>

#include "client/screens/shown/shown.h"
#include "client/screens/ticket/ticket.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

TicketPicker make_picker(Env& env, const Record& ticket, std::string_view field,
                         const ChoiceSet& set) {
  TicketPicker picker;
  picker.field = field;
  picker.label = env.tr("field." + std::string(field));
  for (const Choice& choice : set.choices) {
    if (choice.name == text_of(ticket.get(field))) {
      picker.chosen = static_cast<int>(picker.values.size());
    }
    picker.values.emplace_back(choice.name);
    picker.names.push_back(shown_choice(env.tr, set, choice.name));
  }
  return picker;
}

// The ticket's files by the message they came with; nil for the ticket itself.
Result<void> add_files(Env& env, TicketState& state) {
  ListQuery query{.kind = EntityKind::file,
                  .where = {{"ticket", Compare::equal, state.row}},
                  .sort = "name"};
  auto rowids = list_rowids(env.rows, query);
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto record = env.rows.at(EntityKind::file, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    const Id message = id_of((*record)->get("ticket_message"));
    const auto found = std::ranges::find(state.messages, message, &TicketMessage::id);
    if (found != state.messages.end()) {
      FileLine line = make_file_line(env, **record);
      // Who and when stands above the message.
      line.below = line.facts = size_words(env.tr, number_of((*record)->get("size")));
      found->files.push_back(std::move(line));
    };
  }
  return {};
}

TicketMessage make_message(Env& env, const Record& record) {
  TicketMessage message;
  message.id = record.id;
  message.from_customer = text_of(record.get("author_kind")) == "customer";
  const Id user = id_of(record.get("author_user"));
  const Id contact = id_of(record.get("author_contact"));
  message.author = message.from_customer ? env.rows.title(EntityKind::contact, contact)
                                         : env.rows.title(EntityKind::user, user);
  if (message.author.empty()) {
    message.author =
        shown_choice(env.tr, choices::author_kind, text_of(record.get("author_kind")));
  }
  message.when = format_relative(env.tr, number_of(record.get("sent_at")), env.now,
                                 env.utc_offset_min);
  message.body = text_of(record.get("body"));
  message.internal = number_of(record.get("internal")) != 0;
  message.unsent = record.version == 0;
  return message;
}

// What stood in the ticket before anybody answered.
void add_description(Env& env, TicketState& state, const Record& ticket) {
  const std::string_view words = text_of(ticket.get("description"));
  if (words.empty()) return;
  TicketMessage first;
  first.author = state.contact.empty() ? env.tr("entity.ticket") : state.contact;
  first.from_customer = !state.contact.empty();
  first.when = format_relative(env.tr, number_of(ticket.get("created_at"), env.now), env.now,
                               env.utc_offset_min);
  first.body = words;
  state.messages.push_back(std::move(first));
}

Result<void> read_messages(Env& env, TicketState& state, const Record& ticket) {
  const std::size_t before = state.messages.size();
  state.messages.clear();
  add_description(env, state, ticket);
  ListQuery query{.kind = EntityKind::ticket_message,
                  .where = {{"ticket", Compare::equal, state.row}},
                  .sort = "sent_at"};
  auto rowids = list_rowids(env.rows, query);
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto record = env.rows.at(EntityKind::ticket_message, rowid);
    if (!record) return forward(record);
    if (*record) state.messages.push_back(make_message(env, **record));
  }
  if (state.messages.size() != before) state.to_bottom = true;
  state.files_seen = 0;
  return add_files(env, state);
}

void read_details(Env& env, TicketState& state, const Record& ticket) {
  state.details.clear();
  for (const std::string_view name : {"contact", "account", "product", "deal", "ticket_channel",
                                      "due_at", "first_answered_at", "solved_at", "tags",
                                      "created_at"}) {
    const Field* field = entity(EntityKind::ticket).find(name);
    if (!field) continue;
    TicketDetail detail;
    detail.label = field_label(env.tr, *field);
    detail.value = shown_value(env, ticket, *field);
    if (detail.value.empty()) continue;
    if (field->type == FieldType::reference && !list_name(field->target).empty()) {
      detail.route = record_route(field->target, id_of(ticket.get(name)));
    }
    if (name == "due_at") detail.bad = state.open && number_of(ticket.get(name)) < env.now;
    state.details.push_back(std::move(detail));
  }
}

void read_names(Env& env, TicketState& state, const Record& ticket) {
  const std::string_view number = text_of(ticket.get("number"));
  state.provisional = number.empty();
  state.number = state.provisional ? env.tr("ticket.number_follows") : std::string(number);
  state.subject = shown_title(env, ticket);
  const std::string_view stored = text_of(ticket.get("ticket_state"));
  state.open = stored != "solved" && stored != "closed";
  state.state_words = shown_choice(env.tr, choices::ticket_state, stored);
  const Choice* choice = choices::ticket_state.find(stored);
  state.tone = choice ? choice->tone : Tone::neutral;
  const auto name = [&](EntityKind kind, std::string_view field, std::string& title,
                        std::string& route) {
    const Id id = id_of(ticket.get(field));
    title = id.is_nil() ? std::string{} : env.rows.title(kind, id);
    route = title.empty() ? std::string{} : record_route(kind, id);
  };
  name(EntityKind::contact, "contact", state.contact, state.contact_route);
  name(EntityKind::account, "account", state.account, state.account_route);
  state.owner = env.rows.title(EntityKind::user, id_of(ticket.get("owner")));
}

}  // namespace

void refresh_ticket(Env& env, TicketState& state) {
  state.can_write = env.actor.role != Role::read_only;
  if (!state.stale) return;
  state.stale = false;
  state.error.clear();
  const auto ticket = env.rows.find(EntityKind::ticket, state.row);
  if (!ticket) {
    state.error = env.tr.error(ticket.error());
    return;
  }
  state.missing = !*ticket || (*ticket)->deleted;
  if (state.missing) return;
  read_names(env, state, **ticket);
  state.ticket_state = make_picker(env, **ticket, "ticket_state", choices::ticket_state);
  state.priority = make_picker(env, **ticket, "priority", choices::priority);
  read_details(env, state, **ticket);
  load_ticket_service(env, state, **ticket);
  const auto read = read_messages(env, state, **ticket);
  if (!read) state.error = env.tr.error(read.error());
  suggest_for_ticket(env, state);
}

}  // namespace acq::ui
