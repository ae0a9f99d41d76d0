#include "client/platform/web_host_web.h"

#include <emscripten.h>

#include <algorithm>

#include "client/platform/vfs_web.h"

// clang-format off
// 0: given to the page, 1: empty, 2: cannot be read, 3: it is in memory.
EM_JS(int, acq_js_save_spare, (const char* name, int size), {
  return Module["acq"].saveSpare(UTF8ToString(name, size));
})
// 1: the opened files are this user's from now on, 0: theirs are others.
EM_JS(int, acq_js_claim, (const char* user, int size, int owner), {
  return Module["acq"].claim(UTF8ToString(user, size), owner) ? 1 : 0;
})
// clang-format on

namespace acq::platform {
namespace {

constexpr std::string_view failures[] = {"", "http_offline", "http_timeout", "http_cancelled",
                                         "http_bad_path"};

// Calls `take` with every line of `text`, without its end.
template <class Take>
void each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

void WebFrames::sooner(double& at_ms, int delay_ms) {
  const double at = bridge::now_ms() + std::max(delay_ms, 0);
  if (at_ms > 0 && at_ms <= at) return;
  at_ms = at;
  set_timer();
}

void WebFrames::set_timer() {
  double next = wake_at_ms > 0 ? wake_at_ms : work_at_ms;
  if (work_at_ms > 0) next = std::min(next, work_at_ms);
  if (next > 0) bridge::wake_in(std::max(next - bridge::now_ms(), 0.0));
}

void WebFrames::timer() {
  const double now = bridge::now_ms() + 1;  // timers may be early by less than that
  const auto due = [now](double& at_ms) {
    return at_ms > 0 && at_ms <= now && std::exchange(at_ms, 0.0) > 0;
  };
  const bool draw = due(wake_at_ms), look = due(work_at_ms);
  set_timer();
  if (draw) request_frames(1);
  if (look) request_work();
}

std::string_view WebStorage::database() const {
  return database_name;
}
std::string_view WebStorage::vfs() const {
  return vfs_name;
}
std::string_view WebStorage::spare() const {
  return spare_name;
}

std::string_view WebStorage::kept() const {
  return kept_name;
}

std::string_view WebStorage::attached() const {
  return attached_name;
}

Result<void> WebStorage::fill_spare(std::int64_t offset, std::string_view bytes) {
  return write_file(spare_name, offset, bytes);
}

bool WebStorage::claim(std::string_view user, DatabaseOwner open_one) {
  if (now.kind == StorageKind::memory) return true;
  return acq_js_claim(user.data(), static_cast<int>(user.size()), static_cast<int>(open_one)) != 0;
}

void WebStorage::persist(std::function<void(bool)> done) {
  asked.push_back(std::move(done));
  bridge::send(wire::Out::persist);
}

Result<void> WebStorage::download_spare(std::string_view name) {
  const int outcome = acq_js_save_spare(name.data(), static_cast<int>(name.size()));
  if (outcome == 0) return {};
  if (outcome == 3) {
    const std::string bytes = memory_file(spare_name);
    if (bytes.empty()) return fail("storage_empty");
    std::string message(name);
    bridge::send(wire::Out::save, message + "\napplication/vnd.sqlite3\n" + bytes);
    return {};
  }
  return fail(outcome == 1 ? "storage_empty" : "storage_read");
}

HttpId WebHttp::send(HttpRequest request, HttpDone done) {
  const std::uint32_t id = ++last;
  open[id].done = std::move(done);
  std::string headers;
  for (const auto& [name, value] : request.headers) headers += name + ": " + value + "\n";
  const bool has_body = request.method != "GET" && request.method != "HEAD";
  bridge::http(id, request.method, request.path, headers, request.body, has_body,
               request.timeout_ms);
  return HttpId{id};
}

void WebHttp::head(std::uint32_t id, int status, int failure, std::string_view headers) {
  const auto found = open.find(id);
  if (found == open.end()) return;
  HttpResponse& response = found->second.response;
  response.status = status;
  const auto index = static_cast<std::size_t>(failure);
  if (index < std::size(failures)) response.error = failures[index];
  each_line(headers, [&response](std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == line.npos) return;
    response.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
  });
}

void WebHttp::body(std::uint32_t id, std::string_view bytes) {
  const auto found = open.find(id);
  if (found == open.end()) return;
  Open ended = std::move(found->second);
  open.erase(found);
  ended.response.body = bytes;
  ended.done(std::move(ended.response));
}

StreamId WebStreams::open(std::string path, OnEvent on_event) {
  const std::uint32_t id = ++last;
  streams.emplace(id, std::move(on_event));
  bridge::stream_open(id, path);
  return StreamId{id};
}

void WebStreams::close(StreamId id) {
  if (streams.erase(static_cast<std::uint32_t>(id)) != 0)
    bridge::stream_close(static_cast<std::uint32_t>(id));
}

void WebStreams::event(std::uint32_t id, int kind, std::string_view data) {
  const auto found = streams.find(id);
  if (found == streams.end()) return;
  const OnEvent on_event = found->second;  // it may close the stream
  on_event(static_cast<EventKind>(kind), std::string(data));
}

void WebFiles::read(std::uint32_t id, std::int64_t offset, std::int64_t size, OnBytes done) {
  reads.emplace(id, std::move(done));
  bridge::file_read(id, static_cast<double>(offset), static_cast<double>(size));
}

void WebFiles::save(std::string_view name, std::string_view type, std::string_view bytes) {
  std::string message(name);
  message.append("\n").append(type).append("\n").append(bytes);
  bridge::send(wire::Out::save, message);
}

void WebFiles::bytes(std::uint32_t id, int outcome, std::string_view bytes) {
  const auto found = reads.find(id);
  if (found == reads.end()) return;
  const OnBytes done = std::move(found->second);
  reads.erase(found);
  if (outcome == 0) return done(std::string(bytes));
  done(fail(outcome == 1 ? "file_unknown" : "file_read"));
}

void WebPaper::draw(PaperAsk ask) {
  asked.push_back(std::move(ask));
  frames->request_frames(1);
}

void WebPaper::answer(std::uint32_t id, bool made) {
  auto waiting = making.extract(id);
  if (!waiting) return;
  if (made) return waiting.mapped()({});
  waiting.mapped()(fail("paper_failed"));
}

void WebPictures::decode(std::string bytes, int side_max, OnPixels done) {
  decoding.emplace(++last, std::move(done));
  bridge::picture(last, bytes, side_max, false);
}

void WebPictures::shrink(std::string bytes, int side_max, OnBytes done) {
  shrinking.emplace(++last, std::move(done));
  bridge::picture(last, bytes, side_max, true);
}

void WebPictures::answer(std::uint32_t id, int width, int height, std::string_view bytes) {
  if (auto decoded = decoding.extract(id)) {
    if (width > 0) return decoded.mapped()(Pixels{width, height, std::string(bytes)});
    return decoded.mapped()(fail("picture_unreadable"));
  }
  auto shrunk = shrinking.extract(id);
  if (!shrunk) return;
  if (width > 0) return shrunk.mapped()(std::string(bytes));
  shrunk.mapped()(fail("picture_unreadable"));
}

void WebWords::answer(std::uint32_t id, bool missing, std::string_view bytes) {
  if (id == 0) came_first = bytes;
  auto found = asked.extract(id);
  if (!found) return;
  if (missing)
    found.mapped()(fail("http_offline"));
  else
    found.mapped()(std::string(bytes));
}

void WebLocation::set_title(std::string_view words) {
  if (title == words) return;
  title = words;
  bridge::send(wire::Out::title, words);
}

void WebLocation::open(std::string_view url) {
  const bool own = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
  if (own) return bridge::send(wire::Out::open, 1, 0, 0, 0, url);
  for (std::string_view scheme : {"https:", "http:", "mailto:", "tel:"})
    if (url.starts_with(scheme)) return bridge::send(wire::Out::open, url);
}

void WebNotices::show(std::string_view title, std::string_view tag, std::string_view route) {
  if (now != NoticeRight::granted) return;
  std::string message(title);
  std::ranges::replace(message, '\n', ' ');
  message.append("\n").append(tag).append("\n").append(route);
  bridge::send(wire::Out::notice_show, message);
}

void WebLocale::set(int flags, std::string_view text) {
  now.dark = (flags & wire::dark) != 0;
  now.reduced_motion = (flags & wire::reduced_motion) != 0;
  now.high_contrast = (flags & wire::contrast) != 0;
  now.mac = (flags & wire::mac) != 0;
  now.languages.clear();
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view tags = text.substr(0, end);
  now.time_zone = text.substr(std::min(end + 1, text.size()));
  while (!tags.empty()) {
    const std::size_t comma = std::min(tags.find(','), tags.size());
    now.languages.emplace_back(tags.substr(0, comma));
    tags.remove_prefix(std::min(comma + 1, tags.size()));
  }
}

}  // namespace acq::platform
