#include "client/platform/gl_web.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "client/platform/bridge_web.h"

namespace acq::platform {

Gl::~Gl() {
  lost();
}

bool Gl::start() {
  lost();
  if (!bridge::gl_create()) return false;
  working_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  return working_;
}

void Gl::draw(int width, int height, unsigned background) {
  if (!working_) return;
  ImGui_ImplOpenGL3_NewFrame();
  const ImVec4 color = ImGui::ColorConvertU32ToFloat4(background);
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(color.x, color.y, color.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Gl::lost() {
  if (!working_) return;
  working_ = false;
  // Marks every texture as gone; ImGui asks for them anew in the next frame.
  ImGui_ImplOpenGL3_Shutdown();
}

}  // namespace acq::platform
