#include <doctest/doctest.h>

#include <filesystem>

#include "base/sha256.h"
#include "client/files/blob_store.h"

using namespace acq;
using namespace acq::files;

namespace {

BlobStore in_memory() {
  auto store = BlobStore::open({.path = ":memory:"});
  REQUIRE(store);
  return std::move(*store);
}

// Kept whole, in pieces of `piece` bytes; its name.
std::string keep(BlobStore& store, const std::string& bytes, std::size_t piece = 4) {
  const auto blob = store.begin();
  REQUIRE(blob);
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    REQUIRE(store.append(*blob, std::string_view(bytes).substr(at, piece)));
  }
  const std::string name = sha256_hex(bytes);
  REQUIRE(store.finish(*blob, name));
  return name;
}

Blob find(BlobStore& store, const std::string& name) {
  const auto blob = store.find(name);
  REQUIRE(blob);
  REQUIRE(*blob);
  return **blob;
}

}  // namespace

TEST_CASE("sha256: names are those of the standard, however the bytes come") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Sha256 parts;
  for (const char c : std::string(1000, 'x')) parts.add({&c, 1});
  CHECK(parts.hex() == sha256_hex(std::string(1000, 'x')));
  CHECK(is_sha256_hex(sha256_hex("abc")));
  CHECK_FALSE(is_sha256_hex("abc"));
  CHECK_FALSE(is_sha256_hex(std::string(63, 'a') + "G"));
}

TEST_CASE("blob_store: any part can be read, across pieces and up to the end") {
  BlobStore store = in_memory();
  const std::string bytes = "0123456789abc";
  const Blob blob = find(store, keep(store, bytes));
  CHECK(blob.here());
  CHECK(blob.size == 13);
  for (std::int64_t from = 0; from <= 13; ++from) {
    for (std::int64_t size = 0; size <= 14; ++size) {
      const auto part = store.read(blob, from, size);
      REQUIRE(part);
      CHECK(*part == bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(size)));
    }
  }
}

TEST_CASE("blob_store: the same bytes twice are one blob, to be sent") {
  BlobStore store = in_memory();
  const std::string name = keep(store, "the same");
  REQUIRE(store.sent(name));
  CHECK(store.unsent()->waiting == 0);
  CHECK(keep(store, "the same") == name);
  CHECK(store.unsent()->waiting == 1);
  CHECK(store.bytes() == 8);
}

TEST_CASE("blob_store: a half that came from the server gives way to the user's whole") {
  BlobStore store = in_memory();
  const std::string bytes = "all of it";
  const auto half = store.expect(sha256_hex(bytes), 9);
  REQUIRE(half);
  REQUIRE(store.append(half->id, "all "));
  CHECK_FALSE(find(store, sha256_hex(bytes)).here());
  const Blob whole = find(store, keep(store, bytes));
  CHECK(whole.here());
  CHECK(store.read(whole, 0, 100) == bytes);
}

TEST_CASE("blob_store: what is dropped for want of room never is what only this device has") {
  BlobStore store = in_memory();
  const std::string kept = keep(store, "kept"), gone = keep(store, "gone"),
                    unsent = keep(store, "unsent"), refused = keep(store, "refused");
  for (const std::string& name : {kept, gone}) REQUIRE(store.sent(name));
  REQUIRE(store.refused(refused, "type_not_allowed"));
  REQUIRE(store.keep_only({kept}));
  CHECK_FALSE(store.find(gone)->has_value());
  for (const std::string& name : {kept, unsent, refused}) CHECK(find(store, name).here());
  CHECK(store.unsent()->waiting == 1);
  CHECK(store.unsent()->refused == 1);
  CHECK(store.to_send() == std::vector<std::string>{unsent});
}

TEST_CASE("blob_store: after a restart what was being taken in is gone, everything else is there") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("acq-blobs-" + std::to_string(::getpid()) + ".db");
  std::string name;
  {
    auto store = BlobStore::open({.path = path.string()});
    REQUIRE(store);
    name = keep(*store, "whole");
    const auto draft = store->begin();
    REQUIRE(draft);
    REQUIRE(store->append(*draft, "not finished"));
    CHECK(store->bytes() == 17);
  }
  auto store = BlobStore::open({.path = path.string()});
  REQUIRE(store);
  CHECK(store->bytes() == 5);
  CHECK(store->read(find(*store, name), 0, 9) == "whole");
  for (const char* more : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + more);
}
