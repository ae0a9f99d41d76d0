// A newer version of the program waits beside the running one (App::on_update_ready).
#pragma once

namespace acq::platform {

struct Update {
  virtual ~Update() = default;
  virtual bool ready() const = 0;
  // Calls App::close(), starts the new version and loads the page anew. Ask the user first.
  virtual void apply() = 0;
};

}  // namespace acq::platform
