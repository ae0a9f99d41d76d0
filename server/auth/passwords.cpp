#include "server/auth/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace acq::server {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 64u << 20;
constexpr int kRunningMax = 2;
constexpr int kWaitingMax = 8;

constexpr std::array<std::string_view, 12> kGuessable = {
    "1234567890", "0123456789", "12345678910", "qwertyuiop", "qwertzuiop", "password12",
    "password123", "passwort123", "contrasena", "1q2w3e4r5t", "iloveyou12", "administrator"};

std::string hash_now(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  const int failed = crypto_pwhash_str_alg(out.data(), password.data(), password.size(), kPasses,
                                           kMemoryBytes, crypto_pwhash_ALG_ARGON2ID13);
  return failed ? std::string() : std::string(out.data());
}

}  // namespace

Result<void> check_new_password(std::string_view password, std::string_view email) {
  const Where where{.field = "password"};
  if (!is_valid_utf8(password)) return fail("not_utf8", {}, where);
  if (password.size() > kPasswordBytesMax) return fail("password_too_long", {}, where);
  if (utf8_length(password) < kPasswordLengthMin) {
    return fail("password_too_short", std::to_string(kPasswordLengthMin), where);
  }
  const std::string folded = fold(password);
  const bool one_character = folded.find_first_not_of(folded.front()) == folded.npos;
  const bool known = std::ranges::find(kGuessable, folded) != kGuessable.end();
  if (one_character || known || folded == fold(email)) {
    return fail("password_guessable", {}, where);
  }
  return {};
}

// One of the two places where hashing may run.
class Passwords::Turn {
 public:
  explicit Turn(Passwords& owner) : owner_(owner), taken_(owner.enter()) {}
  ~Turn() {
    if (taken_) owner_.leave();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  bool taken() const { return taken_; }

 private:
  Passwords& owner_;
  bool taken_;
};

Result<std::unique_ptr<Passwords>> Passwords::make() {
  if (sodium_init() < 0) return fail("out_of_resources");
  std::unique_ptr<Passwords> made(new Passwords);
  std::array<char, 32> nobody{};
  randombytes_buf(nobody.data(), nobody.size());
  made->nobody_ = hash_now({nobody.data(), nobody.size()});
  if (made->nobody_.empty()) return fail("out_of_resources");
  return made;
}

bool Passwords::enter() {
  std::unique_lock lock(mutex_);
  if (waiting_ == kWaitingMax) return false;
  ++waiting_;
  freed_.wait(lock, [this] { return running_ < kRunningMax; });
  --waiting_;
  ++running_;
  return true;
}

void Passwords::leave() {
  {
    const std::lock_guard lock(mutex_);
    --running_;
  }
  freed_.notify_one();
}

Result<std::string> Passwords::hash(std::string_view password) {
  const Turn turn(*this);
  if (!turn.taken()) return fail("busy");
  std::string hashed = hash_now(password);
  if (hashed.empty()) return fail("out_of_resources");
  return hashed;
}

Result<bool> Passwords::verify(std::string_view stored, std::string_view password) {
  const Turn turn(*this);
  if (!turn.taken()) return fail("busy");
  // A password too long to have been set is compared by its beginning: wrong, in equal time.
  const std::string_view tried = password.substr(0, kPasswordBytesMax);
  const std::string against(stored.empty() ? nobody_ : std::string(stored));
  const bool same = crypto_pwhash_str_verify(against.c_str(), tried.data(), tried.size()) == 0;
  return same && !stored.empty() && tried.size() == password.size();
}

}  // namespace acq::server
