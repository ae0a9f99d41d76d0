#include "server/api/refusal.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "server/http/router.h"
#include "sync/cbor.h"

namespace acq::server {
namespace {

struct Status {
  std::string_view code;
  int status;
};

constexpr std::array kStatuses = {
    Status{"not_signed_in", 401},       Status{"portal_sign_in_needed", 401},
    Status{"wrong_credentials", 401},   Status{"forbidden_origin", 403},
    Status{"not_allowed", 403},         Status{"not_found", 404},
    Status{"already_exists", 409},      Status{"already_set_up", 409},
    Status{"not_unique", 409},          Status{"operation_gap", 409},
    Status{"upload_offset", 409},       Status{"range_not_satisfiable", 416},
    Status{"file_damaged", 422},
    Status{"epoch_changed", 409},       Status{"other_user", 409},
    Status{"view_changed", 409},        Status{"client_copied", 409},
    Status{"schema_newer", 409},        Status{"cursor_expired", 410},
    Status{"device_wiped", 410},        Status{"program_too_old", 426},
    Status{"link_invalid", 410},        Status{"file_too_large", 413},
    Status{"too_many_operations", 413}, Status{"type_not_allowed", 415},
    Status{"portal_not_a_picture", 415},
    Status{"wrong_content_type", 415},  Status{"too_many_attempts", 429},
    Status{"database_error", 500},      Status{"database_corrupt", 500},
    Status{"file_not_readable", 500},   Status{"file_not_writable", 500},
    Status{"busy", 503},                Status{"database_busy", 503},
    Status{"out_of_resources", 503},    Status{"mail_queue_full", 503},
    Status{"print_failed", 500},        Status{"print_not_available", 501},
    Status{"database_full", 507},       Status{"disk_full", 507},
};

// What went wrong inside the server is for its log, not for a stranger.
bool is_internal(int status) { return status == 500; }

http::Response cbor_refusal(int status, const Error& error) {
  std::int64_t last_n = -1;
  if (error.code == "operation_gap") {
    std::from_chars(error.detail.data(), error.detail.data() + error.detail.size(), last_n);
  }
  CborWriter out;
  out.map(1).text("error").map(last_n < 0 ? 1 : 2).text("code").text(error.code);
  if (last_n >= 0) out.text("last_n").integer(last_n);
  const Bytes bytes = out.take();
  http::Response response = http::empty_response(status);
  response.body.assign(bytes.begin(), bytes.end());
  response.set("Content-Type", "application/cbor");
  return response;
}

template <std::size_t... I>
std::array<Translator, sizeof...(I)> make_translators(std::index_sequence<I...>) {
  return {Translator(kLanguages[I])...};
}

}  // namespace

int status_of(std::string_view code) {
  const auto at = std::ranges::find(kStatuses, code, &Status::code);
  return at == kStatuses.end() ? 400 : at->status;
}

Languages::Languages()
    : translators_(make_translators(std::make_index_sequence<kLanguages.size()>())) {}

const Translator& Languages::of(std::string_view code) const {
  const auto language = language_from_code(code).value_or(Language::en);
  return translators_[static_cast<std::size_t>(language)];
}

const Translator& Languages::of(const http::Request& request) const {
  std::string_view rest = request.header("accept-language");
  while (!rest.empty()) {
    const std::size_t end = rest.find(',');
    const std::string_view item = rest.substr(0, end);
    const std::string_view code = trim(item.substr(0, item.find(';')));
    if (const auto language = language_from_code(code)) {
      return translators_[static_cast<std::size_t>(*language)];
    }
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
  }
  return translators_[static_cast<std::size_t>(Language::en)];
}

http::Response refusal(const Languages& languages, const http::Request& request,
                       const Error& error) {
  const int status = status_of(error.code);
  if (request.header("accept").find("application/cbor") != std::string_view::npos) {
    return cbor_refusal(status, error);
  }
  Error shown = error;
  if (is_internal(status)) shown.detail.clear();
  return http::error_response(status, shown.code, languages.of(request).error(shown),
                              shown.where);
}

}  // namespace acq::server
