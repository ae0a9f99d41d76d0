// Draws ImGui's frames on the WebGL2 canvas. Written for exactly one user of the context, so it
// never asks the context for its state: such questions wait for the graphics process, 20 to 90 ms a
// frame where drawing is done in software. Web build only.
#pragma once

#include <cstdint>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace acq::platform {

class Gl {
public:
  Gl() = default;
  Gl(const Gl&) = delete;
  Gl& operator=(const Gl&) = delete;

  // Creates the context, or takes up the one that came back. False: the browser has none to give.
  bool start();
  // Draws ImGui's last frame on a canvas of this many device pixels.
  void draw(int width, int height, std::uint32_t background);
  // The context is gone: nothing is drawn until start() succeeds again.
  void lost();
  // The longest side a picture may have.
  int size_max() const { return size_max_; }

private:
  bool make_program();
  void draw_list(const ImDrawList& list, const ImDrawData& data, int height);
  void draw_command(const ImDrawCmd& command, const ImDrawData& data, int height);

  bool working_ = false;
  int size_max_ = 2048;
  std::uint32_t program_ = 0, vertices_ = 0, indices_ = 0;
  int scale_at_ = -1;      // uniform: CSS pixels to clip space
  unsigned offset_ = ~0u;  // first vertex the attributes point at
};

}  // namespace acq::platform
