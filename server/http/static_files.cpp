#include "server/http/static_files.h"

#include "server/http/coding.h"
#include "server/http/router.h"

namespace acq::http {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

void add_default(Response& response, std::string_view name, std::string_view value) {
  if (response.header(name).empty()) response.set(name, value);
}

Response redirect(std::string_view to) {
  Response response = empty_response(302);
  response.set("Location", to);
  return response;
}

bool has_etag(std::string_view list, std::string_view etag) {
  if (list == "*") return true;
  const std::string quoted = "\"" + std::string(etag) + "\"";
  return list.find(quoted) != list.npos;
}

Response file_response(const StaticFile& file, const Request& request) {
  // Each coding is its own representation and needs its own tag.
  const Coding coding = choose_coding(request.header("accept-encoding"), !file.br_bytes.empty(),
                                      !file.gz_bytes.empty());
  std::string etag(file.etag);
  if (coding != Coding::identity) etag += "-" + std::string(coding_name(coding));
  Response response;
  response.set("Vary", "Accept-Encoding");
  response.set("ETag", "\"" + etag + "\"");
  response.set("Cache-Control",
               file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (has_etag(request.header("if-none-match"), etag)) {
    response.status = 304;
    return response;
  }
  response.set("Content-Type", file.mime);
  if (coding != Coding::identity) response.set("Content-Encoding", coding_name(coding));
  response.fixed_body = coding == Coding::brotli ? file.br_bytes
                        : coding == Coding::gzip ? file.gz_bytes
                                                 : file.bytes;
  return response;
}

}  // namespace

Response static_response(const FindFile& find, const Request& request) {
  if (request.path == "/") return redirect("/staff/");
  if (request.path == "/staff" || request.path == "/portal") return redirect(request.path + "/");
  const auto decoded = decode_percent(request.path, false);
  if (!decoded) return error_response(404, "not_found", "There is nothing at this address.");
  std::string path = decoded->substr(1);
  if (path.ends_with('/')) path += "index.html";
  const auto file = find(path);
  if (!file) return error_response(404, "not_found", "There is nothing at this address.");
  return file_response(*file, request);
}

void add_security_headers(Response& response, bool over_https) {
  add_default(response, "Content-Security-Policy", kPolicy);
  add_default(response, "X-Content-Type-Options", "nosniff");
  add_default(response, "Referrer-Policy", "no-referrer");
  add_default(response, "X-Frame-Options", "DENY");
  add_default(response, "Cross-Origin-Opener-Policy", "same-origin");
  add_default(response, "Cross-Origin-Resource-Policy", "same-origin");
  if (over_https) {
    add_default(response, "Strict-Transport-Security", "max-age=31536000");
  }
}

}  // namespace acq::http
