// Text that does not come key by key: input methods, the clipboard, replacement by the mirror.
// Each takes one or more frames; busy() says that later input has to wait.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace acq::platform {

class TextEdit {
public:
  // All before ImGui::NewFrame().
  void compose(std::string_view text, bool end);
  void paste(std::string_view text);
  void set_value(std::uint32_t id, std::string_view text);
  void commit(std::uint32_t id);
  // Makes the input the active one, as Tab would.
  void activate(std::uint32_t id);

  // Once a frame before ImGui::NewFrame(), after events were taken.
  void before_frame();
  // Once a frame between ImGui::NewFrame() and the program's drawing.
  void in_frame();

  bool busy() const { return setting_ != 0 || commit_ != 0; }
  // What ImGui puts on the clipboard and takes from it.
  const std::string& clipboard() const { return clipboard_; }
  void set_clipboard(std::string_view text) { clipboard_ = text; }

private:
  void replace_all(std::string_view text);

  std::string clipboard_;
  // Composition: the bytes [compose_at_, compose_at_ + compose_len_) of the active input.
  bool composing_ = false;
  std::uint32_t compose_id_ = 0;
  int compose_at_ = 0, compose_len_ = 0;
  // set_value: waits until the input is active, then replaces its text.
  std::uint32_t setting_ = 0;
  std::string setting_text_;
  int setting_frames_ = 0;
  bool setting_sent_ = false;
  std::uint32_t commit_ = 0;
};

}  // namespace acq::platform
