#include "client/widgets/picture.h"

namespace acq::ui {

void picture(const Ui&, const Box& box, ImTextureData& texture, PictureFit fit, float radius) {
  const float wide = static_cast<float>(texture.Width), high = static_cast<float>(texture.Height);
  Box at = box;
  ImVec2 from{0, 0}, to{1, 1};
  if (fit == PictureFit::contain) {
    const float scale = std::min({1.0f, box.w / wide, box.h / high});
    at = box.centred(wide * scale, high * scale);
  } else {
    const float scale = std::max(box.w / wide, box.h / high);
    const float cut_x = (1 - box.w / (wide * scale)) / 2, cut_y = (1 - box.h / (high * scale)) / 2;
    from = {cut_x, cut_y};
    to = {1 - cut_x, 1 - cut_y};
  }
  ImGui::GetWindowDrawList()->AddImageRounded(texture.GetTexRef(), at.min(), at.max(), from, to,
                                              IM_COL32_WHITE, radius);
}

}  // namespace acq::ui
