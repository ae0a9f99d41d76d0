// The WebGL2 canvas. Web build only.
#pragma once

namespace acq::platform {

class Gl {
public:
  ~Gl();
  // Creates the context and ImGui's renderer. False: the browser has none to give.
  bool start();
  // Draws ImGui's last frame on a canvas of this many device pixels.
  void draw(int width, int height, unsigned background);
  // The context is gone: nothing is drawn until start() succeeds again.
  void lost();
  bool working() const { return working_; }

private:
  bool working_ = false;
};

}  // namespace acq::platform
