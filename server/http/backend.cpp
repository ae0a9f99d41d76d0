#include "server/http/backend.h"

#include <httplib.h>

#include <utility>
#include <vector>

namespace acq::http {
namespace {

constexpr int kBacklog = 1024;
constexpr std::size_t kRequestsPerConnection = 1'000'000;
constexpr std::time_t kIdleSeconds = 75;

// Runs a task where it was handed over: the accepting thread only passes sockets on.
struct InlineQueue final : httplib::TaskQueue {
  bool enqueue(std::function<void()> task) override {
    task();
    return true;
  }
  void shutdown() override {}
};

// Feeds a prepared head to httplib and collects what it writes.
class MemoryStream final : public httplib::Stream {
 public:
  MemoryStream(std::string_view in, std::string& out) : in_(in), out_(out) {}

  bool is_readable() const override { return true; }
  bool wait_readable() const override { return true; }
  bool wait_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t count = std::min(size, in_.size());
    in_.copy(to, count);
    in_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* from, std::size_t size) override {
    out_.append(from, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return INVALID_SOCKET; }
  std::time_t duration() const override { return 0; }

 private:
  std::string_view in_;
  std::string& out_;
};

void copy_headers(const Response& from, const Request& request, httplib::Response& to) {
  for (const Header& header : from.headers) {
    // The content provider brings it along; twice would be wrong.
    if (header.name != "Content-Type") to.set_header(header.name, header.value);
  }
  if (request.method == "HEAD") to.set_header("Accept-Ranges", "none");
}

}  // namespace

struct Backend::Server final : httplib::Server {
  // One for each worker, so that workers share nothing.
  struct Slot {
    Job* job = nullptr;
    Reply reply;
  };

  Server(std::size_t workers, const Router& router_, std::function<void(int)> accepted_)
      : router(router_), accepted(std::move(accepted_)), slots(workers) {
    new_task_queue = [] { return new InlineQueue; };
    set_tcp_nodelay(true);
    set_keep_alive_max_count(kRequestsPerConnection);
    set_keep_alive_timeout(kIdleSeconds);
    // httplib's own choice would let two servers share a port without a word.
    set_socket_options([](socket_t socket) {
      httplib::set_socket_opt(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    });
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      // httplib hands its handlers only the request; the worker's number travels as the port.
      route(slots[static_cast<std::size_t>(request.local_port)], response);
      return HandlerResponse::Handled;
    });
    set_post_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      Slot& slot = slots[static_cast<std::size_t>(request.local_port)];
      slot.reply.keep_alive =
          slot.job->keep_alive && response.get_header_value("Connection") != "close";
    });
  }

  void route(Slot& slot, httplib::Response& to) {
    Response response = router.answer(slot.job->request);
    Reply& reply = slot.reply;
    to.status = response.status;
    copy_headers(response, slot.job->request, to);
    reply.stream = std::move(response.stream);
    const bool bodyless = response.status == 204 || response.status == 304;
    const std::size_t size =
        response.fixed_body.empty() ? response.body.size() : response.fixed_body.size();
    if (bodyless || size == 0) return;
    // httplib writes the head with this length; the provider declines, because the body
    // follows without being copied (Reply).
    to.set_content_provider(size, std::string(response.header("content-type")),
                            [](std::size_t, std::size_t, httplib::DataSink&) { return false; });
    if (slot.job->request.method == "HEAD") return;
    reply.fixed = response.fixed_body;
    if (reply.fixed.empty()) reply.body = std::move(response.body);
  }

  bool process_and_close_socket(socket_t socket) override {
    accepted(socket);
    return true;
  }

  Reply answer(std::size_t worker, Job& job) {
    Slot& slot = slots[worker];
    slot.job = &job;
    slot.reply = Reply{};
    // Only what decides the form of the reply is shown to httplib.
    std::string head = job.request.method == "HEAD" ? "HEAD" : "GET";
    head += " / HTTP/1.1\r\nHost: gate\r\n";
    if (!job.keep_alive) head += "Connection: close\r\n";
    head += "\r\n";
    MemoryStream stream(head, slot.reply.bytes);
    bool closes = false;
    const int slot_number = static_cast<int>(worker);
    process_request(stream, {}, 0, {}, slot_number, !job.keep_alive, closes, nullptr);
    slot.reply.status = slot.reply.bytes.size() > 12 ? std::atoi(&slot.reply.bytes[9]) : 0;
    return std::move(slot.reply);
  }

  void widen_backlog() { ::listen(svr_sock_, kBacklog); }

  // httplib's stop() does nothing before its loop runs; this one holds in any order.
  void stop_accepting() {
    const socket_t socket = svr_sock_.exchange(INVALID_SOCKET);
    if (socket == INVALID_SOCKET) return;
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
  }

  const Router& router;
  std::function<void(int)> accepted;
  std::vector<Slot> slots;
  int bound_port = 0;
};

Backend::Backend(std::unique_ptr<Server> server) : server_(std::move(server)) {}
Backend::~Backend() = default;

Result<std::unique_ptr<Backend>> Backend::open(const std::string& host, int port,
                                               std::size_t workers, const Router& router,
                                               std::function<void(int)> accepted) {
  auto server = std::make_unique<Server>(workers, router, std::move(accepted));
  if (port == 0) {
    server->bound_port = server->bind_to_any_port(host);
    if (server->bound_port <= 0) return fail("bad_host", host);
  } else {
    if (!server->bind_to_port(host, port)) return fail("port_in_use", std::to_string(port));
    server->bound_port = port;
  }
  server->widen_backlog();
  return std::unique_ptr<Backend>(new Backend(std::move(server)));
}

int Backend::port() const { return server_->bound_port; }
void Backend::accept_until_stopped() { server_->listen_after_bind(); }
void Backend::stop_accepting() { server_->stop_accepting(); }
Reply Backend::answer(std::size_t worker, Job& job) { return server_->answer(worker, job); }

std::string refusal_bytes(int status, std::string_view code) {
  const Response response =
      error_response(status, code, "The request was refused before it was read.");
  return "HTTP/1.1 " + std::to_string(status) + " " + httplib::status_message(status) +
         "\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n"
         "X-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: " +
         std::to_string(response.body.size()) + "\r\n\r\n" + response.body;
}

}  // namespace acq::http
