#include "server/app/log.h"

#include <nlohmann/json.hpp>

#include "base/date.h"

namespace acq::server {
namespace {

using Line = nlohmann::ordered_json;

std::string text_of_line(const Line& line) {
  return line.dump(-1, ' ', true, Line::error_handler_t::replace) + "\n";
}

}  // namespace

void Log::write(const std::string& line) {
  if (!out_) return;
  const std::lock_guard lock(mutex_);
  std::fwrite(line.data(), 1, line.size(), out_);
  std::fflush(out_);
}

void Log::event(std::string_view name, std::string_view detail) {
  Line line = {{"t", iso_time(clock_.now_ms())}, {"event", name}};
  if (!detail.empty()) line["detail"] = detail;
  write(text_of_line(line));
}

void Log::request(std::string_view method, std::string_view path, int status,
                  std::int64_t microseconds, std::size_t bytes) {
  write(text_of_line({{"t", iso_time(clock_.now_ms())},
                      {"event", "request"},
                      {"method", method},
                      {"path", path},
                      {"status", status},
                      {"us", microseconds},
                      {"bytes", bytes}}));
}

}  // namespace acq::server
