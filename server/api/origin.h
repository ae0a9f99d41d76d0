// Does a writing request come from our own pages?
#pragma once

#include <string_view>

#include "server/http/message.h"

namespace acq::server {

// GET and HEAD always do. Others carry X-Acquaint: 1, which no foreign page can add without
// asking first, and an Origin that is ours: that of `public_url` behind https, otherwise plain
// http and the Host the request itself names.
bool is_from_own_pages(const http::Request& request, std::string_view public_url,
                       bool over_https);

// "https://crm.example.org/x" -> "https://crm.example.org"
std::string_view origin_of(std::string_view url);

}  // namespace acq::server
