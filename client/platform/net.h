// What the browser thinks of the network. A hint: only a request's answer proves anything.
#pragma once

namespace acq::platform {

struct Net {
  virtual ~Net() = default;
  // App::on_net follows each change.
  virtual bool online() const = 0;
};

}  // namespace acq::platform
