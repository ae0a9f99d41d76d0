// A picture of the user's.
#pragma once

#include "client/widgets/ui.h"

namespace acq::ui {

enum class PictureFit : std::uint8_t {
  contain,  // all of it, in the middle
  cover,    // the whole box, what is too much is cut off
};

void picture(const Ui& ui, const Box& box, ImTextureData& texture, PictureFit fit,
             float radius = 0);

}  // namespace acq::ui
