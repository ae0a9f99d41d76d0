// Tickets: service levels, assignment, macros, merging, splitting, prepared texts.
#include <doctest/doctest.h>

#include "rules/assignment.h"
#include "rules/crm_rules.h"
#include "rules/filter_match.h"
#include "rules/placeholders.h"
#include "rules/ticket_changes.h"
#include "store/query.h"
#include "store/store.h"

using namespace acq;

namespace {

constexpr TimeMs kHour = 3'600'000;

Value words(std::string_view text) { return std::string(text); }

struct Desk {
  using Fields = std::vector<std::pair<std::string_view, Value>>;

  Desk() {
    store = std::move(*Store::open(*db, clock, random, &rules, nullptr));
    team = make(EntityKind::team, {{"name", words("Service")}});
    kim = person("Kim");
    ola = person("Ola");
    actor.user = kim;
    customer = make(EntityKind::contact, {{"first_name", words("Jürgen")},
                                          {"last_name", words("Groß")}});
    queue = make(EntityKind::queue, {{"name", words("Repairs")}, {"team", team}});
  }
  Id person(std::string_view name) {
    return make(EntityKind::user, {{"name", words(name)}, {"role", words("service")},
                                   {"team", team}});
  }
  Id make(EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    write({change});
    return change.row;
  }
  void write(const std::vector<Change>& changes) {
    const auto written = store->write(actor, changes);
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
  }
  void set(const Id& ticket, std::string_view field, Value value) {
    write({update_change(EntityKind::ticket, ticket).set(field, std::move(value))});
  }
  Id ticket(Fields fields = {}) {
    fields.emplace_back("subject", words("It is broken"));
    fields.emplace_back("contact", customer);
    return make(EntityKind::ticket, fields);
  }
  Id say(const Id& ticket, std::string_view who, std::string_view text = "Hello") {
    return make(EntityKind::ticket_message, {{"ticket", ticket}, {"author_kind", words(who)},
                                             {"body", words(text)}});
  }
  Record find(EntityKind kind, const Id& id) { return **store->rows().find(kind, id); }
  Value get(const Id& ticket, std::string_view field) {
    return find(EntityKind::ticket, ticket).get(field);
  }
  std::int64_t count(EntityKind kind, const Id& ticket) {
    return *count_rows(store->rows(), {.kind = kind,
                                       .where = {{"ticket", Compare::equal, ticket}}});
  }

  FixedClock clock{1'750'000'000'000};
  SeededRandom random{7};
  CrmRules rules;
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};
  Id team, kim, ola, customer, queue;
};

}  // namespace

TEST_CASE("sla: without a policy the priority's hours stay") {
  Desk desk;
  const Id ticket = desk.ticket({{"priority", words("urgent")}});
  CHECK(desk.get(ticket, "due_at") == Value{desk.clock.now + 2 * kHour});
  CHECK(is_empty(desk.get(ticket, "solve_due")));
}

TEST_CASE("sla: the policy of the queue and priority counts before the general one") {
  Desk desk;
  const auto policy = [&](std::string_view name, Value queue, Value priority, std::int64_t min) {
    Desk::Fields fields{{"name", words(name)}, {"first_answer_minutes", min}};
    if (!is_empty(queue)) fields.emplace_back("queue", queue);
    if (!is_empty(priority)) fields.emplace_back("priority", priority);
    desk.make(EntityKind::sla_policy, fields);
  };
  policy("all", {}, {}, 100);
  policy("urgent", {}, words("urgent"), 50);
  policy("repairs", desk.queue, {}, 30);
  policy("urgent repairs", desk.queue, words("urgent"), 10);
  const auto minutes = [&](Desk::Fields fields) {
    const Id ticket = desk.ticket(std::move(fields));
    return (number_of(desk.get(ticket, "due_at")) - desk.clock.now) / 60'000;
  };
  CHECK(minutes({}) == 100);
  CHECK(minutes({{"priority", words("urgent")}}) == 50);
  CHECK(minutes({{"queue", desk.queue}}) == 30);
  CHECK(minutes({{"queue", desk.queue}, {"priority", words("urgent")}}) == 10);
}

TEST_CASE("sla: the clock stands while the ticket waits for the customer") {
  Desk desk;
  desk.make(EntityKind::sla_policy, {{"name", words("all")},
                                     {"first_answer_minutes", std::int64_t{60}},
                                     {"solve_minutes", std::int64_t{240}}});
  const TimeMs begun = desk.clock.now;
  const Id ticket = desk.ticket();
  CHECK(desk.get(ticket, "due_at") == Value{begun + kHour});
  desk.clock.now += kHour / 2;
  desk.say(ticket, "staff");
  CHECK(text_of(desk.get(ticket, "ticket_state")) == "waiting");
  CHECK(desk.get(ticket, "first_answered_at") == Value{desk.clock.now});
  CHECK(is_empty(desk.get(ticket, "due_at")));
  desk.clock.now += 10 * kHour;
  desk.say(ticket, "customer");
  CHECK(desk.get(ticket, "due_at") == Value{begun + 14 * kHour});
  desk.set(ticket, "ticket_state", words("solved"));
  CHECK(is_empty(desk.get(ticket, "due_at")));
  CHECK(desk.get(ticket, "solve_due") == Value{begun + 14 * kHour});
}

TEST_CASE("sla: another priority is another promise, counted from the beginning") {
  Desk desk;
  desk.make(EntityKind::sla_policy, {{"name", words("urgent")}, {"priority", words("urgent")},
                                     {"solve_minutes", std::int64_t{60}}});
  const TimeMs begun = desk.clock.now;
  const Id ticket = desk.ticket();
  desk.clock.now += kHour / 2;
  desk.set(ticket, "priority", words("urgent"));
  CHECK(desk.get(ticket, "due_at") == Value{begun + kHour});
}

TEST_CASE("business hours: a record that cannot be read is not written") {
  Desk desk;
  Change change = insert_change(EntityKind::business_hours, desk.store->ids().make());
  change.set("name", words("Office")).set("monday", words("all day"));
  const auto written = desk.store->write(desk.actor, {&change, 1});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "bad_hours");
  CHECK(written.error().where.field == "monday");
}

TEST_CASE("assignment: the first rule that fits gives queue and owner, before the writer's name") {
  Desk desk;
  desk.make(EntityKind::assignment_rule,
            {{"name", words("second")}, {"position", std::int64_t{2}}, {"assignee", desk.kim}});
  desk.make(EntityKind::assignment_rule,
            {{"name", words("first")}, {"position", std::int64_t{1}}, {"assignee", desk.ola},
             {"queue", desk.queue},
             {"filter", words(R"({"all":[{"field":"contact.last_name","is":"contains",)"
                              R"("value":"MEIER"}]})")}});
  const Id ticket = desk.ticket();
  CHECK(id_of(desk.get(ticket, "queue")) == Id{});
  CHECK(id_of(desk.get(ticket, "owner")) == desk.kim);
  desk.write({update_change(EntityKind::contact, desk.customer).set("last_name", words("Meier"))});
  const Id other = desk.ticket();
  CHECK(id_of(desk.get(other, "queue")) == desk.queue);
  CHECK(id_of(desk.get(other, "owner")) == desk.ola);
}

TEST_CASE("assignment: what the writer has chosen stays, and later edits assign nothing") {
  Desk desk;
  desk.make(EntityKind::assignment_rule, {{"name", words("all")}, {"assignee", desk.ola}});
  const Id ticket = desk.ticket({{"owner", desk.kim}});
  CHECK(id_of(desk.get(ticket, "owner")) == desk.kim);
  desk.set(ticket, "owner", Value{});
  desk.set(ticket, "priority", words("high"));
  CHECK(is_empty(desk.get(ticket, "owner")));
}

TEST_CASE("assignment: in turn, and to whoever has the fewest open tickets") {
  Desk desk;
  const Id rule = desk.make(EntityKind::assignment_rule,
                            {{"name", words("all")}, {"spread", words("round_robin")},
                             {"team", desk.team}});
  std::vector<Id> owners;
  for (int i = 0; i < 4; ++i) {
    owners.push_back(id_of(desk.get(desk.ticket(), "owner")));
    desk.clock.now += 1000;
  }
  CHECK(owners[0] != owners[1]);
  CHECK(owners[0] == owners[2]);
  CHECK(owners[1] == owners[3]);
  desk.write({update_change(EntityKind::assignment_rule, rule).set("spread", words("least_busy"))});
  desk.ticket({{"owner", desk.kim}});
  CHECK(id_of(desk.get(desk.ticket(), "owner")) == desk.ola);
  desk.write({update_change(EntityKind::user, desk.ola).set("active", std::int64_t{0})});
  CHECK(id_of(desk.get(desk.ticket(), "owner")) == desk.kim);
}

TEST_CASE("assignment: a rule with a filter that cannot be read is not written") {
  Desk desk;
  Change change = insert_change(EntityKind::assignment_rule, desk.store->ids().make());
  change.set("name", words("R")).set("filter", words("{"));
  const auto written = desk.store->write(desk.actor, {&change, 1});
  REQUIRE_FALSE(written);
  CHECK(written.error().where.field == "filter");
}

TEST_CASE("assignment: without a rule a ticket comes into the default queue") {
  Desk desk;
  const Id rest = desk.make(EntityKind::queue, {{"name", words("Rest")},
                                                {"is_default", std::int64_t{1}}});
  CHECK(id_of(desk.get(desk.ticket(), "queue")) == rest);
  CHECK(id_of(desk.get(desk.ticket({{"queue", desk.queue}}), "queue")) == desk.queue);
}

TEST_CASE("filter: asked of one record it says what a list says") {
  Desk desk;
  const Id ticket = desk.ticket({{"priority", words("high")},
                                 {"tags", join_tags({"VIP", "Messe"})}});
  const Entity& described = entity(EntityKind::ticket);
  for (const char* text :
       {R"({"all":[{"field":"priority","is":"equal","value":"high"}]})",
        R"({"all":[{"field":"priority","is":"not_equal","value":"high"}]})",
        R"({"any":[{"field":"priority","is":"equal","value":"low"},)"
        R"({"field":"subject","is":"contains","value":"BROKEN"}]})",
        R"({"all":[{"field":"tags","is":"contains","value":"vip"},{"field":"deal","is":"empty"}]})",
        R"({"all":[{"field":"tags","is":"lacks","value":"vip"}]})",
        R"({"all":[{"field":"contact.first_name","is":"equal","value":"Jürgen"}]})",
        R"({"all":[{"field":"account.name","is":"not_empty"}]})",
        R"({"all":[{"field":"created_at","is":"past_days","value":1}]})",
        R"({"all":[{"field":"due_at","is":"less","value":100}]})",
        R"({"all":[{"field":"owner","is":"is_me"},{"any":[{"field":"product","is":"empty"}]}]})"}) {
    INFO(text);
    const auto parsed = parse_filter(described, text);
    REQUIRE(parsed);
    const Filter filter = resolved(described, *parsed, desk.kim, desk.clock.now, 0);
    const auto listed = list_rowids(desk.store->rows(), {.kind = EntityKind::ticket,
                                                         .filter = filter});
    REQUIRE(listed);
    CHECK(matches(desk.store->rows(), desk.find(EntityKind::ticket, ticket), filter) ==
          !listed->empty());
  }
}

TEST_CASE("macro: sets what it names, adds its tags, and answers with the customer's name") {
  Desk desk;
  const Id ticket = desk.ticket({{"tags", join_tags({"VIP"})}});
  const Id macro = desk.make(EntityKind::macro,
                             {{"name", words("Close")}, {"ticket_state", words("solved")},
                              {"queue", desk.queue}, {"assignee", desk.ola},
                              {"add_tags", join_tags({"done"})},
                              {"answer", words("Dear {contact.first_name}, done.")}});
  CHECK(is_empty(desk.find(EntityKind::macro, macro).get("priority")));
  auto applied = apply_macro(desk.store->rows(), desk.store->ids(), macro, ticket, desk.kim);
  REQUIRE(applied);
  desk.write(applied->changes);
  CHECK(text_of(desk.get(ticket, "ticket_state")) == "solved");
  CHECK(id_of(desk.get(ticket, "queue")) == desk.queue);
  CHECK(id_of(desk.get(ticket, "owner")) == desk.ola);
  CHECK(tags_of(text_of(desk.get(ticket, "tags"))) == std::vector<std::string>{"VIP", "done"});
  const auto said = list_rowids(desk.store->rows(), {.kind = EntityKind::ticket_message});
  REQUIRE(said->size() == 1);
  const Record message = **desk.store->rows().at(EntityKind::ticket_message, said->front());
  CHECK(text_of(message.get("body")) == "Dear Jürgen, done.");
  CHECK(id_of(message.get("author_user")) == desk.kim);
}

TEST_CASE("macro: what is so already is not written again") {
  Desk desk;
  const Id macro = desk.make(EntityKind::macro, {{"name", words("High")},
                                                 {"priority", words("high")}});
  const Id ticket = desk.ticket({{"priority", words("high")}});
  auto applied = apply_macro(desk.store->rows(), desk.store->ids(), macro, ticket, desk.kim);
  REQUIRE(applied);
  CHECK(applied->changes.empty());
}

TEST_CASE("placeholders: empty ones leave no gap, unknown ones stay") {
  Desk desk;
  const Id ticket = desk.ticket();
  const auto filled = [&](std::string_view text) {
    return fill_placeholders(desk.store->rows(), text, ticket, desk.kim);
  };
  CHECK(filled("Dear {contact.first_name} {contact.last_name},") == "Dear Jürgen Groß,");
  CHECK(filled("Dear {contact.job_title},") == "Dear,");
  CHECK(filled("{me.name} about {ticket.subject}") == "Kim about It is broken");
  CHECK(filled("{account.name}") == "");
  const std::string_view unknown = "a {nonsense} {contact.nonsense} {} { b";
  CHECK(filled(unknown) == unknown);
  CHECK(filled("{ticket.waited_ms}") == "{ticket.waited_ms}");
}

TEST_CASE("tickets: merging moves messages, files, tasks and links, and leaves a pointer") {
  Desk desk;
  const Id keep = desk.ticket(), gone = desk.ticket({{"description", words("From the phone")}});
  desk.say(keep, "customer", "first");
  const Id message = desk.say(gone, "customer", "second");
  const Id file = desk.make(EntityKind::file,
                            {{"name", words("a.png")}, {"mime", words("image/png")},
                             {"size", std::int64_t{1}}, {"sha256", std::string(64, 'a')},
                             {"ticket", gone}, {"ticket_message", message}});
  const Id task = desk.make(EntityKind::task, {{"subject", words("Call")}, {"ticket", gone}});
  auto merged = merge_tickets(desk.store->rows(), desk.store->ids(), keep, gone, desk.kim,
                              "Merged from T-2");
  REQUIRE(merged);
  desk.write(merged->changes);
  CHECK(desk.count(EntityKind::ticket_message, keep) == 3);  // and the note
  CHECK(desk.count(EntityKind::ticket_message, gone) == 0);
  CHECK(id_of(desk.find(EntityKind::file, file).get("ticket")) == keep);
  CHECK(id_of(desk.find(EntityKind::task, task).get("ticket")) == keep);
  CHECK(id_of(desk.get(gone, "merged_into")) == keep);
  CHECK(text_of(desk.get(gone, "ticket_state")) == "solved");
  CHECK(text_of(desk.get(keep, "ticket_state")) == "new");
  const auto refused = [&](const Id& a, const Id& b) {
    const auto again = merge_tickets(desk.store->rows(), desk.store->ids(), a, b, desk.kim, "");
    return again ? std::string("fine") : again.error().code;
  };
  CHECK(refused(keep, gone) == "merge_impossible");
  CHECK(refused(keep, keep) == "merge_impossible");
  CHECK(refused(keep, Id{}) == "not_found");
}

TEST_CASE("tickets: a message that is split off takes its files and names where it came from") {
  Desk desk;
  const Id old = desk.ticket({{"queue", desk.queue}});
  const Id message = desk.say(old, "customer", "And another thing");
  const Id file = desk.make(EntityKind::file,
                            {{"name", words("a.png")}, {"mime", words("image/png")},
                             {"size", std::int64_t{1}}, {"sha256", std::string(64, 'a')},
                             {"ticket", old}, {"ticket_message", message}});
  auto split = split_ticket(desk.store->rows(), desk.store->ids(), message, "Another thing",
                            desk.kim);
  REQUIRE(split);
  desk.write(split->changes);
  const Id fresh = split->ticket;
  CHECK(id_of(desk.find(EntityKind::ticket_message, message).get("ticket")) == fresh);
  CHECK(id_of(desk.find(EntityKind::file, file).get("ticket")) == fresh);
  CHECK(id_of(desk.get(fresh, "contact")) == desk.customer);
  CHECK(id_of(desk.get(fresh, "queue")) == desk.queue);
  CHECK(desk.count(EntityKind::ticket_link, fresh) == 1);
}

TEST_CASE("rights: how tickets are answered is for managers, articles for whoever works here") {
  Desk desk;
  const auto code = [&](Role role, EntityKind kind, const Desk::Fields& fields) {
    Change change = insert_change(kind, desk.store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    const auto written = desk.store->write({.role = role, .user = desk.kim}, {&change, 1});
    return written ? std::string("fine") : written.error().code;
  };
  const Desk::Fields named{{"name", words("N")}};
  for (const EntityKind kind : {EntityKind::queue, EntityKind::sla_policy, EntityKind::macro,
                                EntityKind::assignment_rule}) {
    CHECK(code(Role::service, kind, {{"name", words("Mine")}}) == "not_allowed");
    CHECK(code(Role::manager, kind, named) == "fine");
  }
  CHECK(code(Role::service, EntityKind::article, named) == "fine");
  CHECK(code(Role::read_only, EntityKind::article, named) == "not_allowed");
}

TEST_CASE("satisfaction: only marks from 1 to 5 are written, whoever writes them") {
  Desk desk;
  const Id ticket = desk.ticket();
  const auto code = [&](std::int64_t mark, bool replicated) {
    Change change = update_change(EntityKind::ticket, ticket).set("satisfaction", mark);
    const auto written = desk.store->write(desk.actor, {&change, 1}, {.replicated = replicated});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(code(0, false) == "bad_satisfaction");
  CHECK(code(6, true) == "bad_satisfaction");
  CHECK(code(5, true) == "fine");
}

TEST_CASE("next ticket: the one that is due first in the team's queues, and of no one yet") {
  Desk desk;
  const Id other = desk.make(EntityKind::queue, {{"name", words("Sales")}});
  desk.actor.user = {};
  const auto made = [&](const Id& queue, std::int64_t due) {
    return desk.ticket({{"queue", queue}, {"due_at", due}});
  };
  made(other, 1);
  const Id second = made(desk.queue, 3), first = made(desk.queue, 2);
  CHECK(*next_ticket(desk.store->rows(), desk.team) == first);
  desk.set(first, "owner", desk.kim);
  CHECK(*next_ticket(desk.store->rows(), desk.team) == second);
  desk.set(second, "ticket_state", words("solved"));
  const Id unpromised = made(desk.queue, 9);
  desk.set(unpromised, "due_at", Value{});
  CHECK(*next_ticket(desk.store->rows(), desk.team) == unpromised);
  desk.set(unpromised, "ticket_state", words("waiting"));
  CHECK(next_ticket(desk.store->rows(), desk.team)->is_nil());
  CHECK_FALSE(next_ticket(desk.store->rows(), {})->is_nil());
}
