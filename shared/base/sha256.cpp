#include "base/sha256.h"

#include <algorithm>
#include <array>
#include <new>

// Only this part of the library: the browser has no other.
#include <sodium/crypto_hash_sha256.h>

namespace acq {
namespace {

using State = crypto_hash_sha256_state;

State& state_in(std::byte* bytes) { return *std::launder(reinterpret_cast<State*>(bytes)); }

}  // namespace

Sha256::Sha256() {
  static_assert(sizeof(State) <= sizeof state_ && alignof(State) <= 16);
  crypto_hash_sha256_init(new (state_) State);
}

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&state_in(state_),
                            reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state_in(state_), hash.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : hash) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

bool is_sha256_hex(std::string_view text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace acq
