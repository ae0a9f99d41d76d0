// Content codings: which one a client takes, and compressing replies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/message.h"

namespace acq::http {

enum class Coding : std::uint8_t { identity, gzip, brotli };

// By an Accept-Encoding value: brotli before gzip before identity among those that are there
// and not refused with q=0. Identity is always taken.
Coding choose_coding(std::string_view accept, bool has_brotli, bool has_gzip);
// "br", "gzip", "identity"
std::string_view coding_name(Coding coding);

// Compresses a large body when the client takes gzip and nothing is set yet.
void compress_body(Response& response, const Request& request);

}  // namespace acq::http
