// Packs web files into the server: reads folders, compresses each file once at the highest
// level, and writes embedded.bin (all bytes, one after another) and embedded_data.cpp (the
// table of server/app/embedded.h, with the bytes pulled in by the assembler's .incbin).
//
//   acq_pack --web DIR [--client DIR] [--words DIR] --out DIR
//
// Every file below --web keeps its path: web/portal/index.html becomes "portal/index.html".
// The wasm program of --client becomes "staff/acquaint-HASH.js", "staff/acquaint-HASH.wasm" and
// "staff/later-HASH.wasm", the words of --words (de.txt) "staff/words-de-HASH.txt": named by their
// content, so that browsers may keep them for ever. In text files below staff/ words are replaced:
// @ACQ_JS@, @ACQ_WASM@, @ACQ_LATER@ and @ACQ_WORDS@ (all of them, with blanks between) by those
// file names (without a folder; empty when there are none) and @ACQ_BUILD@ by one hash over
// everything that was packed, which changes when any file does.
#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;
  std::string bytes;
  bool immutable = false;
};

struct Options {
  fs::path web;
  fs::path client;
  fs::path words;
  fs::path out;
};

// Two FNV-1a streams with different starts. It names versions of our own files; nobody hostile
// chooses them, so a cryptographic hash would buy nothing.
std::string content_hash(std::string_view bytes) {
  std::uint64_t a = 14695981039346656037ull;
  std::uint64_t b = 0x9e3779b97f4a7c15ull;
  for (const unsigned char c : bytes) {
    a = (a ^ c) * 1099511628211ull;
    b = (b ^ c) * 1099511628211ull;
    b ^= b >> 29;
  }
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(a),
                static_cast<unsigned long long>(b));
  return text;
}

bool read_file(const fs::path& path, std::string& bytes) {
  std::ifstream in(path, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(in), {});
  return in.good() || in.eof();
}

std::string_view mime_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".map", "application/json"},
  };
  for (const auto& [ending, mime] : kinds) {
    if (path.ends_with(ending)) return mime;
  }
  return "application/octet-stream";
}

bool is_text(std::string_view path) {
  const std::string_view mime = mime_of(path);
  return mime.starts_with("text/") || mime.find("json") != mime.npos || path.ends_with(".svg");
}

void replace_all(std::string& text, std::string_view word, std::string_view with) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + with.size())) {
    text.replace(at, word.size(), with);
  }
}

std::string brotli(std::string_view bytes, bool text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size()) + 64;
  std::string out(size, '\0');
  const bool ok = BrotliEncoderCompress(
      BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, text ? BROTLI_MODE_TEXT : BROTLI_MODE_GENERIC,
      bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
      reinterpret_cast<std::uint8_t*>(out.data()));
  out.resize(ok ? size : 0);
  return out.size() < bytes.size() ? out : std::string();
}

std::string gzip(std::string_view bytes) {
  z_stream z{};
  if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const bool ok = deflate(&z, Z_FINISH) == Z_STREAM_END;
  out.resize(ok ? z.total_out : 0);
  deflateEnd(&z);
  return out.size() < bytes.size() ? out : std::string();
}

bool read_web(const fs::path& web, std::vector<File>& files) {
  std::error_code failed;
  for (const auto& entry : fs::recursive_directory_iterator(web, failed)) {
    const fs::path relative = fs::relative(entry.path(), web);
    const bool packed = !relative.filename().string().starts_with(".");
    if (!entry.is_regular_file() || !packed || relative.extension() == ".md") continue;
    File file{relative.generic_string(), {}};
    if (!read_file(entry.path(), file.bytes)) return false;
    files.push_back(std::move(file));
  }
  return !failed;
}

// What the words in the staff pages stand for.
struct Names {
  std::string js, wasm, later, words;
};

// Adds a file whose name says its content, and returns the name.
bool add_hashed(const fs::path& from, std::string_view begin, std::vector<File>& files,
                std::string& name) {
  File file{{}, {}, true};
  if (!read_file(from, file.bytes) || file.bytes.empty()) return false;
  name =
      std::string(begin) + "-" + content_hash(file.bytes).substr(0, 16) + from.extension().string();
  file.path = "staff/" + name;
  files.push_back(std::move(file));
  return true;
}

bool add_client(const fs::path& client, std::vector<File>& files, Names& names) {
  return client.empty() ||
         (add_hashed(client / "acquaint.js", "acquaint", files, names.js) &&
          add_hashed(client / "acquaint.wasm", "acquaint", files, names.wasm) &&
          add_hashed(client / "acquaint-later.wasm", "later", files, names.later));
}

bool add_words(const fs::path& words, std::vector<File>& files, Names& names) {
  if (words.empty()) return true;
  std::error_code failed;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(words, failed)) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  for (const fs::path& file : found) {
    std::string name;
    if (!add_hashed(file, "words-" + file.stem().string(), files, name)) return false;
    names.words += (names.words.empty() ? "" : " ") + name;
  }
  return !failed && !found.empty();
}

void put_names(const Names& names, std::vector<File>& files) {
  std::string hashes;
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.path < b.path; });
  for (const File& file : files) hashes += file.path + content_hash(file.bytes);
  const std::string build = content_hash(hashes).substr(0, 16);
  for (File& file : files) {
    if (file.immutable || !file.path.starts_with("staff/") || !is_text(file.path)) continue;
    replace_all(file.bytes, "@ACQ_JS@", names.js);
    replace_all(file.bytes, "@ACQ_WASM@", names.wasm);
    replace_all(file.bytes, "@ACQ_LATER@", names.later);
    replace_all(file.bytes, "@ACQ_WORDS@", names.words);
    replace_all(file.bytes, "@ACQ_BUILD@", build);
  }
}

constexpr std::string_view head = R"(// Made by acq_pack; the bytes are in embedded.bin.
#include <algorithm>

#include "server/app/embedded.h"

__asm__(".section .rodata\n.global acq_embedded_bytes\nacq_embedded_bytes:\n.incbin \"@BIN@\"\n"
        ".byte 0\n.section .note.GNU-stack,\"\",@progbits\n.text\n");
extern "C" const char acq_embedded_bytes[];

namespace acq::server {
namespace {

std::string_view part(std::size_t at, std::size_t size) { return {acq_embedded_bytes + at, size}; }

const EmbeddedFile files[] = {
)";

constexpr std::string_view tail = R"(    {"~", "", "", {}, {}, {}, false},  // is not counted
};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return {files, std::size(files) - 1}; }

const EmbeddedFile* find_embedded(std::string_view path) {
  const auto all = embedded_files();
  const auto at = std::lower_bound(all.begin(), all.end(), path,
                                   [](const EmbeddedFile& f, auto p) { return f.path < p; });
  return at != all.end() && at->path == path ? &*at : nullptr;
}

}  // namespace acq::server
)";

bool write_out(const fs::path& out, const std::vector<File>& files) {
  std::ofstream bin(out / "embedded.bin", std::ios::binary);
  std::ofstream cpp(out / "embedded_data.cpp");
  std::string start(head);
  replace_all(start, "@BIN@", (out / "embedded.bin").generic_string());
  cpp << start;
  std::size_t at = 0;
  const auto put = [&](const std::string& bytes) {
    bin << bytes;
    cpp << "part(" << at << ", " << bytes.size() << "), ";
    at += bytes.size();
  };
  for (const File& file : files) {
    cpp << "    {\"" << file.path << "\", \"" << mime_of(file.path) << "\", \""
        << content_hash(file.bytes) << "\", ";
    put(file.bytes);
    put(brotli(file.bytes, is_text(file.path)));
    put(gzip(file.bytes));
    cpp << (file.immutable ? "true" : "false") << "},\n";
  }
  cpp << tail;
  return bin.flush().good() && cpp.flush().good();
}

bool parse(int count, char** words, Options& options) {
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view name = words[i];
    fs::path* target = name == "--web"      ? &options.web
                       : name == "--client" ? &options.client
                       : name == "--words"  ? &options.words
                       : name == "--out"    ? &options.out
                                            : nullptr;
    if (target == nullptr) return false;
    *target = words[i + 1];
  }
  return count % 2 == 1 && !options.web.empty() && !options.out.empty();
}

}  // namespace

int main(int count, char** words) {
  Options options;
  if (!parse(count, words, options)) {
    std::fputs("usage: acq_pack --web DIR [--client DIR] [--words DIR] --out DIR\n", stderr);
    return 2;
  }
  std::vector<File> files;
  Names names;
  bool done = read_web(options.web, files) && add_client(options.client, files, names) &&
              add_words(options.words, files, names);
  if (done) put_names(names, files);
  done = done && write_out(options.out, files);
  if (!done) {
    std::fputs("acq_pack: a file could not be read or written\n", stderr);
    return 1;
  }
  return 0;
}
