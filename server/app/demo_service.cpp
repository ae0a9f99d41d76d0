#include "server/app/demo_service.h"

#include <array>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"

namespace acq::server::demo {
namespace {

struct Prepared {
  std::string_view name, shortcut, language, body;
};
constexpr std::array kPrepared = {
    Prepared{"Thank you", "thanks", "en",
             "Dear {contact.first_name},\n\nthank you for your message. I will look into it and "
             "come back to you today.\n\nKind regards\n{me.name}"},
    Prepared{"Danke", "danke", "de",
             "Guten Tag {contact.first_name} {contact.last_name},\n\nvielen Dank für Ihre "
             "Nachricht. Ich melde mich noch heute.\n\nFreundliche Grüße\n{me.name}"},
    Prepared{"Photo of the type plate", "plate", "en",
             "Could you send us a photo of the type plate? It is on the back of the lamp, below "
             "the cable. Your request is {ticket.number}."},
};

struct Text {
  std::string_view language, heading, body;
};
struct Article {
  std::string_view name, category, visible_to;
  std::array<Text, 2> texts;
};
constexpr std::array kArticles = {
    Article{"Flickering lamps and humming dimmers", "Lamps", "portal",
            {Text{"en", "Lamp flickers or dimmer hums",
                  "# Try this first\n- Set the **Fjord dimmer** to trailing-edge mode, page 6 of "
                  "the manual\n- Turn the brightness above 20 %\n- Check that no other brand of "
                  "lamp is on the same circuit\n\n# If it stays\nSend us a photo of the type "
                  "plate, and we send a new dimmer."},
             Text{"de", "Lampe flackert oder Dimmer brummt",
                  "# Zuerst versuchen\n- Den **Fjord-Dimmer** auf Phasenabschnitt stellen, "
                  "Handbuch Seite 6\n- Die Helligkeit über 20 % drehen\n- Prüfen, ob eine fremde "
                  "Leuchte am selben Stromkreis hängt\n\n# Wenn es bleibt\nSchicken Sie uns ein "
                  "Foto vom Typenschild, wir senden einen neuen Dimmer."}}},
    Article{"Change the invoice address", "Invoices", "portal",
            {Text{"en", "How to change the address on an invoice",
                  "Write to us with the old and the new address. You get a new invoice the same "
                  "day; the old one is cancelled."},
             Text{"de", "Rechnungsadresse ändern",
                  "Schreiben Sie uns die alte und die neue Adresse. Die neue Rechnung kommt am "
                  "selben Tag, die alte wird storniert."}}},
    Article{"Discounts for partners", "Sales", "internal",
            {Text{"en", "Discounts for partners", "From 50 lamps on 8 %, from 200 on 12 %."},
             Text{"de", "Rabatte für Partner", "Ab 50 Leuchten 8 %, ab 200 Leuchten 12 %."}}},
};

class Service {
 public:
  Service(std::vector<Change>& changes, IdMaker& ids) : changes_(changes), ids_(ids) {}

  Change& add(EntityKind kind, std::string_view name) {
    changes_.push_back(insert_change(kind, ids_.make()));
    return changes_.back().set("name", std::string(name));
  }

  Id office() {
    Change& hours = add(EntityKind::business_hours, "Office");
    hours.set("utc_offset", std::string("+01:00"));
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday"}) {
      hours.set(day, std::string("08:30-12:30, 13:30-17:30"));
    }
    hours.set("friday", std::string("08:30-14:00"));
    hours.set("holidays", std::string("2026-12-25 Christmas\n2027-01-01 New Year"));
    return hours.row;
  }

  void level(std::string_view name, std::string_view priority, const Id& hours,
             std::int64_t answer, std::int64_t solve) {
    Change& policy = add(EntityKind::sla_policy, name);
    policy.set("first_answer_minutes", answer).set("solve_minutes", solve);
    if (!priority.empty()) policy.set("priority", std::string(priority));
    if (!hours.is_nil()) policy.set("business_hours", hours);
  }

  void macros(const Id& repairs) {
    add(EntityKind::macro, "Ask for the type plate")
        .set("ticket_state", std::string("waiting"))
        .set("answer", std::string(kPrepared[2].body));
    add(EntityKind::macro, "To repairs, urgent")
        .set("priority", std::string("urgent"))
        .set("queue", repairs)
        .set("add_tags", std::string("on site"));
  }

  void rules(const Id& repairs) {
    add(EntityKind::assignment_rule, "Broken lamps")
        .set("position", std::int64_t{1})
        .set("queue", repairs)
        .set("filter", std::string(R"({"any":[{"field":"subject","is":"contains",)"
                                   R"("value":"lamp"},{"field":"subject","is":"contains",)"
                                   R"("value":"dimmer"},{"field":"priority","is":"equal",)"
                                   R"("value":"urgent"}]})"));
  }

  void article(const Article& article, TimeMs now) {
    Change& whole = add(EntityKind::article, article.name);
    whole.set("article_state", std::string("published"));
    whole.set("category", std::string(article.category));
    whole.set("visible_to", std::string(article.visible_to));
    const Id id = whole.row;
    for (const Text& text : article.texts) {
      Change& said = changes_.emplace_back(insert_change(EntityKind::article_text, ids_.make()));
      said.set("article", id).set("language", std::string(text.language));
      said.set("text_version", std::int64_t{1}).set("heading", std::string(text.heading));
      said.set("body", std::string(text.body)).set("published_at", now - 9 * kMsPerDay);
    }
  }

 private:
  std::vector<Change>& changes_;
  IdMaker& ids_;
};

}  // namespace

void add_service(std::vector<Change>& changes, IdMaker& ids, const Id& first_team,
                 const Id& second_team, TimeMs now) {
  Service service(changes, ids);
  const Id hours = service.office();
  service.add(EntityKind::queue, "Orders and invoices")
      .set("team", first_team)
      .set("is_default", std::int64_t{1});
  const Id repairs =
      service.add(EntityKind::queue, "Repairs").set("team", second_team).row;
  service.level("Everything", "", hours, 240, 1440);
  service.level("Urgent", "urgent", Id{}, 60, 480);
  for (const Prepared& one : kPrepared) {
    Change& canned = service.add(EntityKind::canned_answer, one.name);
    canned.set("shortcut", std::string(one.shortcut)).set("body", std::string(one.body));
    canned.set("language", std::string(one.language));
  }
  service.macros(repairs);
  service.rules(repairs);
  for (const Article& one : kArticles) service.article(one, now);
}

}  // namespace acq::server::demo
