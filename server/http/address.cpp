#include "server/http/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace acq::http {

std::string peer_address(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getpeername(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return {};
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.ss_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(&address);
    ::inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
  } else if (address.ss_family == AF_INET6) {
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&address);
    if (IN6_IS_ADDR_V4MAPPED(&v6->sin6_addr)) {
      ::inet_ntop(AF_INET, v6->sin6_addr.s6_addr + 12, text.data(), text.size());
    } else {
      ::inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
    }
  }
  return text.data();
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

bool is_address(std::string_view text) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  const std::string copy(text);
  return copy.find('\0') == copy.npos && (::inet_pton(AF_INET, copy.c_str(), bytes.data()) == 1 ||
                                          ::inet_pton(AF_INET6, copy.c_str(), bytes.data()) == 1);
}

std::string client_address(const std::string& peer, const Request& request, bool trust_proxy) {
  if (!trust_proxy || !is_loopback(peer)) return peer;
  const std::string_view list = request.header("x-forwarded-for");
  const std::size_t comma = list.rfind(',');
  const std::string_view last = trim(comma == list.npos ? list : list.substr(comma + 1));
  return is_address(last) ? std::string(last) : peer;
}

std::string network_of(std::string_view address) {
  const std::string copy(address);
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  if (::inet_pton(AF_INET6, copy.c_str(), bytes.data()) != 1) return copy;
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return std::string(text.data()) + "/64";
}

}  // namespace acq::http
