// Hashing passwords: Argon2id with 64 MiB and two passes, at most two at once.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.h"

namespace acq::server {

inline constexpr std::size_t kPasswordLengthMin = 10;  // code points
inline constexpr std::size_t kPasswordBytesMax = 512;

// Is it long enough and not one of the first that anybody would try?
// Codes: password_too_short, password_too_long, password_guessable, not_utf8; field "password".
Result<void> check_new_password(std::string_view password, std::string_view email);

class Passwords {
 public:
  // Code: out_of_resources.
  static Result<std::unique_ptr<Passwords>> make();

  // The hash with its parameters, as text. Codes: busy (too many are waiting), out_of_resources.
  Result<std::string> hash(std::string_view password);
  // Is it this one? `stored` empty means there is no such account: takes as long, answers false.
  // Code: busy.
  Result<bool> verify(std::string_view stored, std::string_view password);

 private:
  class Turn;
  Passwords() = default;
  bool enter();
  void leave();

  std::string nobody_;  // a hash that no password is known for
  std::mutex mutex_;
  std::condition_variable freed_;
  int running_ = 0;
  int waiting_ = 0;
};

}  // namespace acq::server
