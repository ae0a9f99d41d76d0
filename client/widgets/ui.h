// What every widget and view is given. Made anew each frame by the shell; nothing is global.
#pragma once

#include "base/clock.h"
#include "client/platform/frame.h"
#include "client/widgets/box.h"
#include "client/widgets/theme.h"
#include "i18n/translator.h"

namespace acq::ui {

struct Ui {
  const Palette& colours;
  const platform::Fonts& fonts;
  const Translator& tr;
  platform::Frames& frames;
  TimeMs now = 0;
  int utc_offset_min = 0;
  float width = 0, height = 0;  // of the whole window
  bool touch = false;           // a finger is used: controls take their touch size
  bool mac = false;

  // One column, bottom bar, taller rows.
  bool narrow() const { return width < space::narrow_below; }
  // Between phone and desktop: less beside each other.
  bool medium() const { return width < 1180; }
  float control() const { return narrow() ? space::control_touch : space::control; }
  float gutter() const { return narrow() ? 16 : space::gutter; }
};

}  // namespace acq::ui
