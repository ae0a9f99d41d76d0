// The web files inside the server binary: web/portal, web/staff, web/embed and the wasm program.
// They are packed at build time by emsdk-setup/pack, which also describes the naming.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace acq::server {

// One file. All views point into the program's read-only data and live as long as it does.
struct EmbeddedFile {
  std::string_view path;  // "portal/index.html", no leading slash, '/' between parts
  std::string_view mime;  // "text/html; charset=utf-8"
  std::string_view etag;  // 32 hex digits of the content's hash, without quotes
  std::string_view bytes;
  std::string_view br_bytes;  // brotli; empty when it would not be smaller
  std::string_view gz_bytes;  // gzip; empty when it would not be smaller
  bool immutable;             // the name holds the content's hash: may be cached for ever
};

// Every file, sorted by path.
std::span<const EmbeddedFile> embedded_files();

// The file with exactly this path, or nullptr.
const EmbeddedFile* find_embedded(std::string_view path);

}  // namespace acq::server
