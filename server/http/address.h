// Network addresses as text.
#pragma once

#include <string>
#include <string_view>

#include "server/http/message.h"

namespace acq::http {

// The other end's address: "192.0.2.1", "2001:db8::1"; an IPv4 address in IPv6 clothes is shown
// as IPv4. "" when the socket is not connected any more.
std::string peer_address(int socket);
bool is_loopback(std::string_view address);
// One IPv4 or IPv6 address and nothing else.
bool is_address(std::string_view text);
// `peer`, or with `trust_proxy` the last entry of X-Forwarded-For when a proxy on this machine
// sent it and it is an address.
std::string client_address(const std::string& peer, const Request& request, bool trust_proxy);
// What throttling counts together: the address, for IPv6 its first 64 bits.
std::string network_of(std::string_view address);

}  // namespace acq::http
