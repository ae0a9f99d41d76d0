// Messages of the system's own kind, shown also while another window is in front.
#pragma once

#include <cstdint>
#include <string_view>

namespace acq::platform {

enum class NoticeRight : std::uint8_t {
  unknown,  // nobody was asked yet
  granted,
  denied,
  missing,  // this browser has none
};

struct Notices {
  virtual ~Notices() = default;
  virtual NoticeRight right() const = 0;
  // Asks the user. Call it in answer to a press: browsers refuse it otherwise. App::on_locale
  // follows the answer.
  virtual void ask() = 0;
  // Nothing happens without the right. A press on it brings the program to the front, at `route`.
  // A second one with the same `tag` takes the place of the first.
  virtual void show(std::string_view title, std::string_view tag, std::string_view route) = 0;
};

}  // namespace acq::platform
