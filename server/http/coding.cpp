#include "server/http/coding.h"

#include <zlib.h>

#include "base/utf8.h"

namespace acq::http {
namespace {

// Below this the headers cost more than the saving.
constexpr std::size_t kCompressBytesMin = 1024;

bool is_refused(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == parameters.npos) return false;
  return parameters.substr(q + 2).find_first_not_of("0. \t") == std::string_view::npos;
}

bool takes(std::string_view accept, std::string_view coding) {
  while (!accept.empty()) {
    const std::size_t end = accept.find(',');
    const std::string_view item = trim(accept.substr(0, end));
    const std::size_t mark = item.find(';');
    if (trim(item.substr(0, mark)) == coding) {
      return mark == item.npos || !is_refused(item.substr(mark + 1));
    }
    accept = end == accept.npos ? std::string_view() : accept.substr(end + 1);
  }
  return false;
}

// Level 1: replies are made once and read once, so speed counts more than the last percent.
std::string gzip(std::string_view bytes) {
  z_stream z{};
  if (deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const bool done = deflate(&z, Z_FINISH) == Z_STREAM_END;
  out.resize(done ? z.total_out : 0);
  deflateEnd(&z);
  return out;
}

}  // namespace

Coding choose_coding(std::string_view accept, bool has_brotli, bool has_gzip) {
  if (has_brotli && takes(accept, "br")) return Coding::brotli;
  if (has_gzip && takes(accept, "gzip")) return Coding::gzip;
  return Coding::identity;
}

std::string_view coding_name(Coding coding) {
  switch (coding) {
    case Coding::brotli: return "br";
    case Coding::gzip: return "gzip";
    default: return "identity";
  }
}

void compress_body(Response& response, const Request& request) {
  if (response.body.size() < kCompressBytesMin) return;
  if (!response.header("content-encoding").empty()) return;
  response.set("Vary", "Accept-Encoding");
  if (!takes(request.header("accept-encoding"), "gzip")) return;
  std::string packed = gzip(response.body);
  if (packed.empty() || packed.size() >= response.body.size()) return;
  response.body = std::move(packed);
  response.set("Content-Encoding", "gzip");
}

}  // namespace acq::http
