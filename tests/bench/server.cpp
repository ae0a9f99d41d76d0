// The gate under load, on loopback: requests a second, and what a thousand event streams cost.
// Prints lines of JSON for `crm bench`.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "server/http/gate.h"

namespace {

using namespace acq::http;

constexpr int kClients = 4;
constexpr int kRequestsEach = 20'000;
constexpr int kStreams = 1'000;

int connect_to(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return -1;
  return socket;
}

// One request after the other; how many were answered.
int ask_often(int port, int times) {
  constexpr std::string_view kRequest = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
  const int socket = connect_to(port);
  std::array<char, 4096> buffer;
  int answered = 0;
  for (; answered < times; ++answered) {
    if (::send(socket, kRequest.data(), kRequest.size(), MSG_NOSIGNAL) <= 0) break;
    if (::recv(socket, buffer.data(), buffer.size(), 0) <= 0) break;
  }
  ::close(socket);
  return answered;
}

// Resident memory of this process in KiB.
long resident_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::strtol(line.c_str() + 6, nullptr, 10);
  }
  return 0;
}

double requests_a_second(int port) {
  std::atomic<int> answered{0};
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::thread> clients;
  for (int i = 0; i < kClients; ++i) {
    clients.emplace_back([&] { answered += ask_often(port, kRequestsEach); });
  }
  for (std::thread& client : clients) client.join();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return answered / took.count();
}

// Opens streams until each has its first bytes; the sockets stay open.
std::vector<int> open_streams(int port) {
  constexpr std::string_view kRequest = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n";
  std::vector<int> streams;
  std::array<char, 4096> buffer;
  for (int i = 0; i < kStreams; ++i) {
    const int socket = connect_to(port);
    ::send(socket, kRequest.data(), kRequest.size(), MSG_NOSIGNAL);
    if (::recv(socket, buffer.data(), buffer.size(), 0) > 0) streams.push_back(socket);
  }
  return streams;
}

void report(const std::string& what, double value, const char* unit) {
  std::printf("{\"what\":\"%s\",\"value\":%.1f,\"unit\":\"%s\"}\n", what.c_str(), value, unit);
}

}  // namespace

int main() {
  Router router;
  router.add({"GET", "/hello", [](const Request&) { return json_response(200, "{}"); }});
  router.add({"GET", "/events", [](const Request&) {
                Response response;
                response.stream = StreamTag{"seq", "bench"};
                return response;
              }});
  GateOptions options;
  options.port = 0;
  auto gate = Gate::open(options, router, nullptr);
  if (!gate) return 1;
  std::thread serving([&] { (*gate)->run(); });
  const int port = (*gate)->port();
  const long idle = resident_kib();
  const double rate = requests_a_second(port);
  const std::vector<int> streams = open_streams(port);
  const long with_streams = resident_kib();
  const double rate_with_streams = requests_a_second(port);
  const std::string with = ", " + std::to_string(streams.size()) + " event streams";
  report("gate, loopback", rate, "requests/s");
  report("gate, loopback" + with, rate_with_streams, "requests/s");
  report("gate, memory", static_cast<double>(idle) / 1024, "MB");
  report("gate, memory" + with, static_cast<double>(with_streams) / 1024, "MB");
  for (const int socket : streams) ::close(socket);
  (*gate)->stop();
  serving.join();
  return 0;
}
