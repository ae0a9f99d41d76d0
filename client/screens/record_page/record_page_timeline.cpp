// What happened with a customer, whatever the channel.
#include <algorithm>

#include "client/screens/record_page/record_page_parts.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

Icon channel_icon(std::string_view channel) {
  if (channel == "call") return Icon::phone;
  if (channel == "email") return Icon::mail;
  if (channel == "meeting") return Icon::meeting;
  if (channel == "visit") return Icon::people;
  if (channel == "letter") return Icon::letter;
  if (channel == "fax") return Icon::fax;
  if (channel == "sms") return Icon::sms;
  if (channel == "chat") return Icon::chat;
  if (channel == "social") return Icon::share;
  return Icon::note;
}

std::string when_text(Env& env, TimeMs at) {
  return format_relative(env.tr, at, env.now, env.utc_offset_min);
}

PageEvent activity_event(Env& env, const Record& activity) {
  const Entity& described = entity(EntityKind::activity);
  PageEvent event;
  event.row = activity.id;
  event.channel = text_of(activity.get("channel"));
  event.icon = channel_icon(event.channel);
  event.title = text_of(activity.get("subject"));
  event.body = text_of(activity.get("body"));
  std::string more = shown_value(env, activity, *described.find("channel"));
  const std::int64_t minutes = number_of(activity.get("minutes"));
  if (minutes > 0) more += ", " + env.tr.count("page.minutes", minutes);
  const std::string outcome = shown_value(env, activity, *described.find("outcome"));
  if (!outcome.empty()) more += " · " + outcome;
  event.title = event.title.empty() ? more : event.title;
  const std::string owner = shown_value(env, activity, *described.find("owner"));
  event.right = owner.substr(0, owner.find(' '));
  event.right += (event.right.empty() ? "" : " · ") +
                 when_text(env, number_of(activity.get("happened_at")));
  // The icon says the channel; the line is worth its room when it says more.
  const bool says_more = minutes > 0 || !outcome.empty();
  if (says_more && event.title != more) {
    event.body = event.body.empty() ? more : more + "\n" + event.body;
  }
  return event;
}

PageEvent ticket_event(Env& env, const Record& ticket) {
  PageEvent event;
  event.row = ticket.id;
  event.channel = "ticket";
  event.icon = Icon::ticket;
  event.route = record_route(EntityKind::ticket, ticket.id);
  const std::string number(text_of(ticket.get("number")));
  const Field& state = *entity(EntityKind::ticket).find("ticket_state");
  event.title = text_of(ticket.get("subject"));
  event.body = (number.empty() ? env.tr("ticket.provisional") : number) + " · " +
               shown_value(env, ticket, state);
  event.right = when_text(env, number_of(ticket.get("created_at")));
  return event;
}

PageEvent deal_event(Env& env, const Record& deal) {
  PageEvent event;
  event.row = deal.id;
  event.channel = "deal";
  event.icon = Icon::bars;
  event.route = record_route(EntityKind::deal, deal.id);
  event.title = text_of(deal.get("name"));
  const Entity& described = env.entity(EntityKind::deal);
  event.body = shown_value(env, deal, *described.find("stage"));
  const std::string amount = shown_value(env, deal, *described.find("amount"));
  if (!amount.empty()) event.body += " · " + amount;
  event.right = when_text(env, number_of(deal.get("created_at")));
  return event;
}

PageEvent document_event(Env& env, const Record& document) {
  PageEvent event;
  event.row = document.id;
  event.icon = icon_of(document.kind);
  event.route = record_route(document.kind, document.id);
  const Entity& described = entity(document.kind);
  event.channel = described.name;
  event.title = entity_name(env.tr, env.entity(document.kind)) + " " + shown_title(env, document);
  event.body = shown_value(env, document, *described.find(state_field(document.kind)));
  const std::string amount = shown_value(env, document, *described.find("amount"));
  if (!amount.empty()) event.body += " · " + amount;
  event.right = when_text(env, number_of(document.get("created_at")));
  return event;
}

// What the timeline shows beside activities, which have channels of their own.
struct Source {
  EntityKind kind;
  std::string_view time_field;
  PageEvent (*event)(Env&, const Record&);
};
constexpr Source kActivities{EntityKind::activity, "happened_at", activity_event};
constexpr Source kOthers[] = {{EntityKind::ticket, "created_at", ticket_event},
                              {EntityKind::deal, "created_at", deal_event},
                              {EntityKind::quote, "created_at", document_event},
                              {EntityKind::sales_order, "created_at", document_event},
                              {EntityKind::invoice, "created_at", document_event}};

struct Timed {
  TimeMs at;
  PageEvent event;
};

void take(Env& env, const RecordPageState& state, const Source& source,
          std::vector<Condition> where, std::vector<Timed>& all) {
  where.push_back({std::string(entity(state.kind).name), Compare::equal, state.row});
  if (!state.person.is_nil()) where.push_back({"owner", Compare::equal, state.person});
  for (const Record& record : records_where(env, source.kind, std::move(where), source.time_field,
                                            true, state.events_most + 1)) {
    Timed timed{number_of(record.get(source.time_field)), source.event(env, record)};
    timed.event.version = record.version;
    const bool mine = id_of(record.get("created_by")) == env.actor.user;
    timed.event.fresh = state.before && !mine && record.version > state.before->newest;
    all.push_back(std::move(timed));
  }
}

bool is_source(const RecordPageState& state, EntityKind kind) {
  return kind != state.kind && entity(kind).find(entity(state.kind).name);
}

// The channels and persons that occur here, for the filters. A filter that nothing fits any more,
// because the last entry of its kind was removed, is let go.
void load_filters(Env& env, RecordPageState& state) {
  const std::string link(entity(state.kind).name);
  const auto groups = [&](EntityKind kind, std::string_view by) {
    ListQuery query{.kind = kind, .where = {{link, Compare::equal, state.row}}, .sort = ""};
    return group_sums(env.rows, query, by).value_or(std::vector<GroupSum>{});
  };
  std::vector<std::string> there;
  for (const GroupSum& group : groups(EntityKind::activity, "channel")) {
    there.emplace_back(text_of(group.key));
  }
  const std::string chosen = state.channel_name();
  state.channels = {""};
  state.channel_names = {env.tr("page.all")};
  for (const Choice& channel : choices::channel.choices) {
    if (std::ranges::find(there, channel.name) == there.end()) continue;
    state.channels.emplace_back(channel.name);
    state.channel_names.push_back(shown_choice(env.tr, choices::channel, channel.name));
  }
  std::vector<Id> owners;
  const auto note_owners = [&](EntityKind kind) {
    for (const GroupSum& group : groups(kind, "owner")) {
      const Id owner = id_of(group.key);
      if (!owner.is_nil() && std::ranges::find(owners, owner) == owners.end()) {
        owners.push_back(owner);
      }
    }
  };
  note_owners(EntityKind::activity);
  for (const Source& source : kOthers) {
    if (!is_source(state, source.kind)) continue;
    const std::size_t before = owners.size();
    note_owners(source.kind);
    const bool some = owners.size() > before || !groups(source.kind, "owner").empty();
    if (!some) continue;
    state.channels.emplace_back(entity(source.kind).name);
    state.channel_names.push_back(entities_name(env.tr, env.entity(source.kind)));
  }
  const auto kept = std::ranges::find(state.channels, chosen);
  const bool there_still = kept != state.channels.end();
  state.channel = there_still ? static_cast<int>(kept - state.channels.begin()) : 0;
  state.persons.clear();
  for (const Id& owner : owners) {
    state.persons.push_back({owner, env.rows.title(EntityKind::user, owner)});
  }
  std::ranges::sort(state.persons, {}, &PagePerson::name);
  if (std::ranges::find(owners, state.person) == owners.end()) state.person = {};
}

}  // namespace

void load_timeline(Env& env, RecordPageState& state) {
  load_filters(env, state);
  const std::string channel = state.channel_name();
  std::vector<Timed> all;
  const auto other = std::ranges::find_if(
      kOthers, [&](const Source& source) { return entity(source.kind).name == channel; });
  if (other == std::end(kOthers)) {
    std::vector<Condition> where;
    if (!channel.empty()) where.push_back({"channel", Compare::equal, channel});
    take(env, state, kActivities, std::move(where), all);
  }
  for (const Source& source : kOthers) {
    const bool wanted = channel.empty() || channel == entity(source.kind).name;
    if (wanted && is_source(state, source.kind)) take(env, state, source, {}, all);
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &Timed::at);
  state.more_events = all.size() > state.events_most;
  if (state.more_events) all.resize(state.events_most);
  state.events.clear();
  for (Timed& timed : all) state.events.push_back(std::move(timed.event));
}

}  // namespace acq::ui
