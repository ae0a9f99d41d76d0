// Whatever a device says of itself in a pull: a page that can be read, or a refusal with a name.
// The input is who asks, then the query; %E stands for the server's epoch and %V for the view's
// key, which nobody could guess.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "office.h"
#include "server/store/view.h"

namespace {

using namespace acq;
using fuzz::require;

constexpr std::array<std::string_view, 7> kRefusals = {
    "epoch_changed", "other_user", "view_changed", "cursor_expired",
    "bad_cursor",    "device_wiped", "program_too_old"};

void replace_all(std::string& text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + by.size())) {
    text.replace(at, part.size(), by);
  }
}

bool is_refusal(const Error& error) {
  return std::ranges::find(kRefusals, error.code) != kRefusals.end();
}

// The cursor it gave leads on, and comes to an end.
void follow(server::ServerStore& server, const Actor& actor, PullRequest request, Bytes page) {
  for (int pages = 0; pages < 10; ++pages) {
    fuzz::Replica replica;
    replica.take(page);
    const bool more = PageReader::open(std::move(page))->header().more;
    request.cursor = replica.cursor;
    auto next = server.pull(actor, request);
    require(next.has_value());
    if (!more) {
      require(PageReader::open(std::move(*next))->header().rows == 0);
      return;
    }
    page = std::move(*next);
  }
  std::abort();
}

void ask(std::uint8_t user, std::string query) {
  server::ServerStore& server = fuzz::the_office().server();
  const Actor actor = *fuzz::the_office().actor(user);
  replace_all(query, "%E", server.epoch());
  replace_all(query, "%V", server::view_of(actor).key());
  const PullRequest request = parse_pull_query("/v1/sync/pull?" + query);
  const auto key = server.page_key(actor, request);
  require(key.has_value() || is_refusal(key.error()));
  auto page = server.pull(actor, request);
  if (!page) return require(is_refusal(page.error()));
  require(key.has_value());
  follow(server, actor, request, std::move(*page));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto user = static_cast<std::uint8_t>(1 + data[0] % fuzz::kUsers);
  std::string query(reinterpret_cast<const char*>(data) + 1, size - 1);
  fuzz::the_office().undone([&] { ask(user, std::move(query)); });
  return 0;
}
