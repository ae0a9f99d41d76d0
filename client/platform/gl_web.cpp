#include "client/platform/gl_web.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>

#include "client/platform/bridge_web.h"

namespace acq::platform {
namespace {

enum Attribute : GLuint { position_at, uv_at, color_at };

constexpr char vertex_source[] = R"(#version 300 es
precision highp float;
uniform vec4 scale;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 color;
out vec2 uv_here;
out vec4 color_here;
void main() {
  uv_here = uv;
  color_here = color;
  gl_Position = vec4(position * scale.xy + scale.zw, 0, 1);
}
)";

constexpr char fragment_source[] = R"(#version 300 es
precision mediump float;
uniform sampler2D picture;
in vec2 uv_here;
in vec4 color_here;
layout(location = 0) out vec4 result;
void main() {
  result = color_here * texture(picture, uv_here);
}
)";

GLuint make_shader(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

const void* offset_of(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

void point_attributes(unsigned first_vertex) {
  const std::size_t base = first_vertex * sizeof(ImDrawVert);
  constexpr GLsizei stride = sizeof(ImDrawVert);
  glVertexAttribPointer(position_at, 2, GL_FLOAT, GL_FALSE, stride,
                        offset_of(base + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(uv_at, 2, GL_FLOAT, GL_FALSE, stride,
                        offset_of(base + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(color_at, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        offset_of(base + offsetof(ImDrawVert, col)));
}

GLuint name_of(const ImTextureData& texture) {
  return static_cast<GLuint>(texture.TexID);
}

void create_texture(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(static_cast<ImTextureID>(name));
  texture.SetStatus(ImTextureStatus_OK);
}

void update_texture(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  texture.SetStatus(ImTextureStatus_OK);
}

void forget_texture(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void keep_texture_up(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) return create_texture(texture);
  if (texture.Status == ImTextureStatus_WantUpdates) return update_texture(texture);
  if (texture.Status != ImTextureStatus_WantDestroy || texture.UnusedFrames == 0) return;
  const GLuint name = name_of(texture);
  glDeleteTextures(1, &name);
  forget_texture(texture);
}

}  // namespace

bool Gl::make_program() {
  program_ = glCreateProgram();
  glAttachShader(program_, make_shader(GL_VERTEX_SHADER, vertex_source));
  glAttachShader(program_, make_shader(GL_FRAGMENT_SHADER, fragment_source));
  glLinkProgram(program_);
  GLint linked = 0;
  glGetProgramiv(program_, GL_LINK_STATUS, &linked);
  scale_at_ = glGetUniformLocation(program_, "scale");
  return linked != 0;
}

bool Gl::start() {
  lost();
  if (!bridge::gl_create() || !make_program()) return false;
  ImGui::GetIO().BackendRendererName = "acquaint";
  ImGui::GetIO().BackendFlags |=
      ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &size_max_);
  ImGui::GetPlatformIO().Renderer_TextureMaxWidth = size_max_;
  ImGui::GetPlatformIO().Renderer_TextureMaxHeight = size_max_;
  // Set once: nobody else touches this context.
  glUseProgram(program_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (GLuint at : {position_at, uv_at, color_at}) glEnableVertexAttribArray(at);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  working_ = true;
  return true;
}

void Gl::draw(int width, int height, std::uint32_t background) {
  const ImDrawData* data = ImGui::GetDrawData();
  if (!working_ || !data) return;
  if (data->Textures)
    for (ImTextureData* texture : *data->Textures) keep_texture_up(*texture);
  const ImVec4 color = ImGui::ColorConvertU32ToFloat4(background);
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(color.x, color.y, color.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  const ImVec2 size = data->DisplaySize, origin = data->DisplayPos;
  glUniform4f(scale_at_, 2 / size.x, -2 / size.y, -1 - origin.x * 2 / size.x,
              1 + origin.y * 2 / size.y);
  for (const ImDrawList* list : data->CmdLists) draw_list(*list, *data, height);
}

void Gl::draw_list(const ImDrawList& list, const ImDrawData& data, int height) {
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
               GL_STREAM_DRAW);
  offset_ = ~0u;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (!command.UserCallback) {
      draw_command(command, data, height);
    } else if (command.UserCallback != ImDrawCallback_ResetRenderState) {
      command.UserCallback(&list, &command);
    }
  }
}

void Gl::draw_command(const ImDrawCmd& command, const ImDrawData& data, int height) {
  const ImVec2 origin = data.DisplayPos, ratio = data.FramebufferScale;
  const int left = static_cast<int>((command.ClipRect.x - origin.x) * ratio.x);
  const int top = static_cast<int>((command.ClipRect.y - origin.y) * ratio.y);
  const int right = static_cast<int>((command.ClipRect.z - origin.x) * ratio.x);
  const int bottom = static_cast<int>((command.ClipRect.w - origin.y) * ratio.y);
  if (right <= left || bottom <= top) return;
  glScissor(left, height - bottom, right - left, bottom - top);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
  if (command.VtxOffset != offset_) point_attributes(command.VtxOffset);
  offset_ = command.VtxOffset;
  static_assert(sizeof(ImDrawIdx) == 2);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                 offset_of(command.IdxOffset * sizeof(ImDrawIdx)));
}

void Gl::lost() {
  if (!working_) return;
  working_ = false;
  // Everything in the context went with it; ImGui brings its textures anew in the next frame.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->TexID != ImTextureID_Invalid) forget_texture(*texture);
}

}  // namespace acq::platform
