#include "server/app/demo.h"

#include <array>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/random.h"
#include "model/choices.h"
#include "server/api/accounts.h"
#include "server/app/demo_day.h"
#include "server/app/demo_service.h"
#include "server/app/demo_words.h"
#include "server/app/server.h"
#include "store/rows.h"

namespace acq::server {
namespace {

constexpr int kContactsPerCompanyMax = 5;
constexpr int kDeals = 130;
constexpr int kLeads = 42;
constexpr int kActivities = 320;
constexpr int kTasks = 70;
constexpr int kTickets = 40;

struct Company {
  Id id, owner;
  const demo::Place* place = nullptr;
  std::string name, domain;
};

struct Person {
  Id id;
  std::size_t company = 0;
};

// Collects changes in an order in which references point backwards.
class Demo {
 public:
  Demo(Store& store) : store_(store), now_(store.clock().now_ms()) {}

  std::vector<Change> make() {
    add_organisation();
    add_staff();
    add_products();
    for (const demo::Place& place : demo::places()) add_place(place);
    for (int i = 0; i < kLeads; ++i) add_lead();
    for (int i = 0; i < kDeals; ++i) add_deal(i);
    for (int i = 0; i < kActivities; ++i) add_activity();
    for (int i = 0; i < kTasks; ++i) add_task();
    for (int i = 0; i < kTickets; ++i) add_ticket(i);
    std::vector<Id> contacts;
    for (const Person& person : people_) contacts.push_back(person.id);
    demo::add_day(changes_, store_.ids(), staff_, contacts, now_);
    return std::move(changes_);
  }

 private:
  Change& add(EntityKind kind) {
    changes_.push_back(insert_change(kind, store_.ids().make()));
    return changes_.back();
  }
  int below(int bound) {
    return static_cast<int>(dice_.below(static_cast<std::uint64_t>(bound)));
  }
  template <class List>
  const auto& any(const List& list) {
    return list[dice_.below(list.size())];
  }
  std::string text_of_any(std::span<const std::string_view> list) {
    return std::string(any(list));
  }
  std::int64_t day(int from_today) { return day_of(now_) + from_today; }
  std::string phone(const demo::Place& place) {
    return std::string(place.phone_prefix) + std::to_string(200'000 + below(799'999));
  }

  void add_organisation() {
    add(EntityKind::organisation)
        .set("name", std::string("Nordlicht Leuchten"))
        .set("currency", std::string("EUR"))
        .set("language", std::string("en"))
        .set("email", std::string("hello@nordlicht.example"));
  }

  void add_staff() {
    std::vector<std::pair<std::string_view, Id>> teams;
    for (const std::string_view name : {"Central Europe", "Iberia", "Asia"}) {
      teams.emplace_back(name, add(EntityKind::team).set("name", std::string(name)).row);
    }
    for (const demo::Colleague& one : demo::colleagues()) {
      Change& user = add(EntityKind::user);
      user.set("name", std::string(one.name)).set("email", std::string(one.email));
      user.set("role", std::string(one.role)).set("language", std::string(one.language));
      user.set("active", std::int64_t{1});
      for (const auto& [name, id] : teams) {
        if (name == one.team) user.set("team", id);
      }
      staff_.push_back(user.row);
    }
    demo::add_service(changes_, store_.ids(), teams[0].second, teams[1].second, now_);
  }

  void add_products() {
    for (const demo::Product& one : demo::products()) {
      Change& product = add(EntityKind::product);
      product.set("name", std::string(one.name)).set("sku", std::string(one.sku));
      product.set("series", std::string(one.series)).set("unit", std::string(one.unit));
      product.set("price", std::int64_t{one.price_minor}).set("currency", std::string("EUR"));
      product.set("active", std::int64_t{1});
      products_.push_back(product.row);
    }
  }

  void add_place(const demo::Place& place) {
    for (const std::string_view entry : place.company_names) {
      const std::size_t bar = entry.find('|');
      Company company;
      company.place = &place;
      company.name = entry.substr(0, bar);
      company.domain = std::string(entry.substr(bar + 1)) + "." + std::string(place.domain);
      company.owner = any(staff_);
      add_company(company);
      companies_.push_back(company);
      const int people = 2 + below(kContactsPerCompanyMax - 1);
      for (int i = 0; i < people; ++i) add_person(companies_.size() - 1, i);
    }
  }

  void add_company(Company& company) {
    constexpr std::array kStates = {"customer", "customer", "customer", "prospect", "partner",
                                    "at_risk"};
    constexpr std::array kSectors = {"hospitality", "construction", "medical", "manufacturing",
                                     "retail",      "transport",    "energy",  "education"};
    Change& account = add(EntityKind::account);
    company.id = account.row;
    const demo::Place& place = *company.place;
    account.set("name", company.name).set("state", std::string(any(kStates)));
    account.set("sector", std::string(any(kSectors)));
    account.set("website", "https://" + company.domain).set("email", "info@" + company.domain);
    account.set("phone", phone(place)).set("employees", std::int64_t{8 + below(900)});
    account.set("street", text_of_any(place.streets) + " " + std::to_string(1 + below(120)));
    account.set("postal_code", std::to_string(10'000 + below(89'999)));
    account.set("city", text_of_any(place.cities)).set("country", std::string(place.country));
    account.set("owner", company.owner).set("source", std::string("referral"));
  }

  void add_person(std::size_t index, int number) {
    constexpr std::array kStates = {"customer", "customer", "prospect", "lead"};
    const Company& company = companies_[index];
    const demo::Place& place = *company.place;
    Change& contact = add(EntityKind::contact);
    contact.set("first_name", text_of_any(place.first_names));
    contact.set("last_name", text_of_any(place.last_names));
    contact.set("account", company.id).set("job_title", text_of_any(demo::job_titles()));
    contact.set("email", "contact" + std::to_string(number + 1) + "@" + company.domain);
    contact.set("phone", phone(place)).set("state", std::string(any(kStates)));
    contact.set("language", std::string(place.language)).set("owner", company.owner);
    contact.set("city", text_of_any(place.cities)).set("country", std::string(place.country));
    contact.set("customer_since", day(-below(1500)));
    people_.push_back({contact.row, index});
  }

  void add_lead() {
    constexpr std::array kStates = {"new", "new", "contacted", "qualified", "disqualified"};
    constexpr std::array kSources = {"website", "trade_fair", "campaign", "social", "phone"};
    const demo::Place& place = any(demo::places());
    Change& lead = add(EntityKind::lead);
    lead.set("first_name", text_of_any(place.first_names));
    lead.set("last_name", text_of_any(place.last_names));
    lead.set("company", std::string(any(place.cities)) + " " + std::to_string(10 + below(90)));
    lead.set("email", "lead" + std::to_string(changes_.size()) + "@" + std::string(place.domain));
    lead.set("phone", phone(place)).set("lead_state", std::string(any(kStates)));
    lead.set("source", std::string(any(kSources))).set("owner", any(staff_));
    lead.set("amount", std::int64_t{(5 + below(200)) * 10'000});
    lead.set("currency", std::string("EUR"));
    lead.set("city", text_of_any(place.cities)).set("country", std::string(place.country));
  }

  void add_deal(int number) {
    constexpr std::array kStages = {"prospecting", "prospecting", "engaging", "engaging",
                                    "quote_sent",  "quote_sent",  "won",      "won",
                                    "won",         "lost"};
    constexpr std::array kReasons = {"price", "competitor", "timing", "no_budget"};
    const Person& person = any(people_);
    const Company& company = companies_[person.company];
    const std::string stage = kStages[static_cast<std::size_t>(number) % kStages.size()];
    const bool closed = choices::is_closed(stage);
    const std::size_t product = dice_.below(products_.size());
    Change& deal = add(EntityKind::deal);
    deal.set("name", company.name + ", " + std::string(demo::products()[product].series));
    deal.set("account", company.id).set("contact", person.id).set("stage", stage);
    deal.set("amount", std::int64_t{(12 + below(900)) * 10'000});
    deal.set("currency", std::string("EUR"));
    deal.set("opened_on", day(-30 - below(200))).set("owner", company.owner);
    deal.set("expected_close", day(closed ? -below(90) : below(120) - 10));
    if (closed) deal.set("closed_on", day(-below(90)));
    if (stage == "lost") deal.set("lost_reason", std::string(any(kReasons)));
    deal.set("product", products_[product]).set("source", std::string("website"));
    deals_.push_back(deal.row);
  }

  void add_activity() {
    const demo::Note& note = any(demo::notes());
    const Person& person = any(people_);
    Change& activity = add(EntityKind::activity);
    activity.set("channel", std::string(note.channel));
    activity.set("direction", std::string(note.direction));
    activity.set("subject", std::string(note.subject));
    if (!note.body.empty()) activity.set("body", std::string(note.body));
    const TimeMs ago = (1 + below(120)) * kMsPerDay + below(9 * kMsPerHour);
    activity.set("happened_at", now_ - ago).set("contact", person.id);
    activity.set("account", companies_[person.company].id);
    activity.set("minutes", std::int64_t{5 + below(55)});
    activity.set("owner", companies_[person.company].owner);
  }

  void add_task() {
    constexpr std::array kPriorities = {"low", "normal", "normal", "high", "urgent"};
    const Person& person = any(people_);
    Change& task = add(EntityKind::task);
    task.set("subject", text_of_any(demo::task_subjects()));
    task.set("task_state", std::string(below(4) == 0 ? "done" : "open"));
    task.set("priority", std::string(any(kPriorities))).set("due_on", day(below(28) - 6));
    task.set("contact", person.id).set("account", companies_[person.company].id);
    // Whoever looks around signs in as the first colleague: she has something to do.
    const Id owner = below(3) == 0 ? staff_.front() : any(staff_);
    task.set("deal", any(deals_)).set("owner", owner);
  }

  void add_ticket(int number) {
    const auto all = demo::conversations();
    const demo::Conversation& talk = all[static_cast<std::size_t>(number) % all.size()];
    const Person& person = person_speaking(talk.language);
    Change& ticket = add(EntityKind::ticket);
    const Id id = ticket.row;
    ticket.set("subject", std::string(talk.subject)).set("ticket_state", std::string(talk.state));
    ticket.set("priority", std::string(talk.priority));
    ticket.set("ticket_channel", std::string(below(2) == 0 ? "portal" : "email"));
    ticket.set("contact", person.id).set("account", companies_[person.company].id);
    const Id owner = staff_[dice_.below(staff_.size())];
    ticket.set("owner", owner).set("due_at", now_ + (below(8) - 2) * kMsPerDay);
    const TimeMs start = now_ - (1 + below(20)) * kMsPerDay;
    add_message(id, talk.question, start, person.id, Id{});
    if (!talk.answer.empty()) add_message(id, talk.answer, start + 5'400'000, Id{}, owner);
    if (!talk.reply.empty()) add_message(id, talk.reply, start + 9'000'000, person.id, Id{});
  }

  void add_message(const Id& ticket, std::string_view body, TimeMs at, const Id& customer,
                   const Id& colleague) {
    Change& message = add(EntityKind::ticket_message);
    message.set("ticket", ticket).set("body", std::string(body)).set("sent_at", at);
    message.set("internal", std::int64_t{0});
    if (colleague.is_nil()) {
      message.set("author_kind", std::string("customer")).set("author_contact", customer);
    } else {
      message.set("author_kind", std::string("staff")).set("author_user", colleague);
    }
  }

  const Person& person_speaking(std::string_view language) {
    for (int i = 0; i < 400; ++i) {
      const Person& person = any(people_);
      if (companies_[person.company].place->language == language) return person;
    }
    return people_.front();
  }

  Store& store_;
  TimeMs now_;
  SeededRandom dice_{20'261'121};
  std::vector<Change> changes_;
  std::vector<Id> staff_, products_, deals_;
  std::vector<Company> companies_;
  std::vector<Person> people_;
};

}  // namespace

Result<void> load_demo(Server& server) {
  auto loaded = server.store().with([](Store& store) -> Result<bool> {
    auto there = store.rows().count(EntityKind::organisation);
    if (!there) return forward(there);
    if (*there > 0) return false;
    const std::vector<Change> changes = Demo(store).make();
    auto written = store.write(system_actor(), changes);
    if (!written) return forward(written);
    return true;
  });
  if (!loaded) return forward(loaded);
  if (!*loaded) return {};
  return server.set_password(kDemoEmail, kDemoPassword);
}

}  // namespace acq::server
