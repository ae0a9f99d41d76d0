// Files of a ticket: from the server to the user, and from the user to the server. Answers come
// when they come: they touch the state, which lives as long as the program, and nothing else.
#include <algorithm>

#include "client/screens/ticket/ticket.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

// The server takes no more (server/api/file_store.h).
constexpr std::int64_t kUploadBytesMax = 20'000'000;

Error answer_error(const platform::HttpResponse& answer, std::string_view refused) {
  return {answer.status == 0 ? answer.error : std::string(refused), {}, {}};
}

TicketFile* find_file(TicketState& state, const std::string& sha256) {
  for (TicketMessage& message : state.messages) {
    for (TicketFile& file : message.files) {
      if (file.sha256 == sha256) return &file;
    }
  }
  return nullptr;
}

TicketUpload* find_upload(TicketState& state, std::uint32_t number) {
  for (auto& [row, draft] : state.drafts) {
    for (TicketUpload& upload : draft.uploads) {
      if (upload.number == number) return &upload;
    }
  }
  return nullptr;
}

// {"sha256":"64 hex digits", ...}: the only member that matters here.
std::string sha256_of(std::string_view body) {
  const std::size_t key = body.find("\"sha256\"");
  if (key == std::string_view::npos) return {};
  const std::size_t open = body.find('"', key + 8);
  if (open == std::string_view::npos || open + 65 >= body.size()) return {};
  const std::string_view hex = body.substr(open + 1, 64);
  const bool fine = std::ranges::all_of(hex, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  return fine && body[open + 65] == '"' ? std::string(hex) : std::string{};
}

void send_bytes(platform::Host& host, TicketState& state, std::uint32_t number,
                std::string bytes) {
  platform::HttpRequest request;
  request.method = "PUT";
  request.path = "/v1/files";
  request.headers = {{"x-acquaint", "1"}, {"content-type", "application/octet-stream"}};
  request.body = std::move(bytes);
  request.timeout_ms = 120'000;
  (void)host.http.send(std::move(request), [&state, number](platform::HttpResponse answer) {
    TicketUpload* upload = find_upload(state, number);
    if (!upload) return;
    const bool kept = answer.status == 200 || answer.status == 201;
    if (kept) upload->sha256 = sha256_of(answer.body);
    if (!upload->ready()) upload->error = answer_error(answer, "upload_refused");
  });
}

}  // namespace

void save_ticket_file(Env& env, TicketState& state, std::size_t message, std::size_t index) {
  if (message >= state.messages.size() || index >= state.messages[message].files.size()) return;
  TicketFile& file = state.messages[message].files[index];
  if (file.loading) return;
  file.loading = true;
  platform::HttpRequest request;
  request.path = "/v1/files/" + file.sha256;
  request.timeout_ms = 120'000;
  platform::Files& files = env.host.files;
  (void)env.host.http.send(
      std::move(request), [&state, &files, sha = file.sha256, name = file.name,
                           mime = file.mime](platform::HttpResponse answer) {
        if (TicketFile* shown = find_file(state, sha)) shown->loading = false;
        if (answer.status == 200) files.save(name, mime, answer.body);
        else state.failed = answer_error(answer, "file_not_there");
      });
}

void upload_ticket_file(Env& env, TicketState& state, const platform::PickedFile& file) {
  TicketUpload upload;
  upload.number = ++state.uploads_made;
  upload.name = file.name;
  upload.mime = file.type.empty() ? "application/octet-stream" : file.type;
  upload.size_bytes = file.size_bytes;
  upload.size_words = size_words(env.tr, file.size_bytes);
  if (file.size_bytes > kUploadBytesMax) upload.error = Error{"file_too_large", "20", {}};
  if (file.size_bytes == 0) upload.error = Error{"file_empty", {}, {}};
  const std::uint32_t number = upload.number;
  const bool refused = upload.error.has_value();
  state.draft().uploads.push_back(std::move(upload));
  if (refused) {
    env.host.files.forget(file.id);
    return;
  }
  platform::Host& host = env.host;
  host.files.read(file.id, 0, file.size_bytes,
                  [&host, &state, number, id = file.id](Result<std::string> bytes) {
                    host.files.forget(id);
                    TicketUpload* picked = find_upload(state, number);
                    if (!picked) return;
                    if (bytes) send_bytes(host, state, number, std::move(*bytes));
                    else picked->error = bytes.error();
                  });
}

}  // namespace acq::ui
