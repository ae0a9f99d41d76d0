// Who else looks at the ticket. Only with a network; nothing of it is kept.
#include <nlohmann/json.hpp>

#include "client/screens/ticket/ticket.h"

namespace acq::ui {
namespace {

constexpr TimeMs kEveryMs = 20'000;   // the server forgets after twice that
constexpr TimeMs kTypingMs = 30'000;  // so long after the last key somebody is still writing

// "Anna, Kim"
std::string names_of(const nlohmann::json& others, bool writing, int& count) {
  std::string names;
  for (const nlohmann::json& other : others) {
    if (!other.is_object() || other.value("writing", false) != writing) continue;
    const auto name = other.find("name");
    if (name == other.end() || !name->is_string()) continue;
    names += (names.empty() ? "" : ", ") + name->get<std::string>();
    ++count;
  }
  return names;
}

std::string sentence(Env& env, const nlohmann::json& others, bool writing) {
  int count = 0;
  const std::string names = names_of(others, writing, count);
  if (count == 0) return {};
  const std::string_view one = writing ? "service.is_writing" : "service.is_here";
  const std::string_view many = writing ? "service.are_writing" : "service.are_here";
  return env.tr(count == 1 ? one : many, {{"names", names}});
}

void take_answer(Env& env, TicketPresence& presence) {
  const auto answer = env.shell.answer_of(presence.asked);
  if (!answer) return;
  presence.asked = 0;
  presence.here.clear();
  presence.writing.clear();
  if (answer->status != 200) return;
  const auto body = nlohmann::json::parse(answer->body, nullptr, false);
  if (!body.is_object() || !body.contains("others") || !body["others"].is_array()) return;
  presence.here = sentence(env, body["others"], false);
  presence.writing = sentence(env, body["others"], true);
  env.host.frames.request_frames(2);
}

void ask(Env& env, TicketState& state, bool writing) {
  const nlohmann::json body = {{"ticket", state.row.text()}, {"writing", writing}};
  platform::HttpRequest request{.method = "POST", .path = "/v1/presence"};
  request.headers = {{"content-type", "application/json"}, {"x-acquaint", "1"}};
  request.body = body.dump();
  TicketPresence& presence = state.service.presence;
  presence.asked = env.shell.ask_server(std::move(request));
  presence.ask_at = env.now + kEveryMs;
  presence.said_writing = writing;
}

}  // namespace

void keep_presence(Env& env, TicketState& state) {
  TicketPresence& presence = state.service.presence;
  if (presence.asked != 0) take_answer(env, presence);
  if (!env.host.net.online()) {
    presence.here.clear();
    presence.writing.clear();
    return;
  }
  const std::uint64_t news = env.shell.presence_news();
  const bool writing = presence.typed_at != 0 && env.now - presence.typed_at < kTypingMs;
  const bool due = env.now >= presence.ask_at || news != presence.news ||
                   writing != presence.said_writing;
  if (due && presence.asked == 0) {
    presence.news = news;
    ask(env, state, writing);
  }
  const TimeMs wait = presence.ask_at - env.now;
  if (wait > 0) env.host.frames.wake_in(static_cast<int>(wait));
}

}  // namespace acq::ui
