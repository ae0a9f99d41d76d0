#include <algorithm>
#include <fstream>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "client/platform/headless_parts.h"

namespace acq::platform {
namespace {

// Takes the place of a renderer: says that every texture was uploaded.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate ||
        texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

// Half of the triangle's bounding box, clipped: exact for halves of rectangles, and those are all
// that is large.
float painted_by(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                 const ImVec4& clip) {
  const auto [left, right] = std::minmax({a.pos.x, b.pos.x, c.pos.x});
  const auto [top, bottom] = std::minmax({a.pos.y, b.pos.y, c.pos.y});
  const float wide = std::min(right, clip.z) - std::max(left, clip.x);
  const float high = std::min(bottom, clip.w) - std::max(top, clip.y);
  return wide > 0 && high > 0 ? wide * high / 2 : 0;
}

// Calls look(a, b, c, clip) for each triangle, in the order in which they are painted.
template <class Look>
void for_triangles(const ImDrawList& list, Look look) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
      look(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]], command.ClipRect);
  }
}

}  // namespace

Result<void> HeadlessStorage::fill_spare(std::int64_t offset, std::string_view bytes) {
  const auto mode = std::ios::binary | std::ios::out |
                    (offset == 0 ? std::ios::trunc : std::ios::in);
  std::fstream file(spare_name, mode);
  file.seekp(offset);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file ? Result<void>{} : fail("database_full");
}

Headless::Headless(HeadlessOptions options) : parts_(std::make_unique<Parts>(options)) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImFont* font = io.Fonts->AddFontDefault();
  parts_->glyphs.all = {font, font, font};
  parts_->ui.mirror.on = options.mirror;
  parts_->ui.input.set_touch_active(options.touch);
  parts_->frames.touch = options.touch;
  parts_->net.now = options.online;
  parts_->storage.now.evicted = options.lost_edits >= 0;
  parts_->storage.now.lost_edits = options.lost_edits;
  parts_->locale.now.languages = std::move(options.languages);
  parts_->locale.now.dark = options.dark;
  parts_->location.history.push_back(std::move(options.route));
}

Headless::~Headless() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

Host& Headless::host() {
  return parts_->host;
}
HeadlessLog& Headless::log() {
  return parts_->log;
}
FixedClock& Headless::clock() {
  return parts_->clock;
}
LocaleState& Headless::locale() {
  return parts_->locale.now;
}
NoticeRight& Headless::notice_right() { return parts_->notices.now; }
StorageState& Headless::storage() {
  return parts_->storage.now;
}
void Headless::set_route(std::string route) {
  parts_->location.go(route, false);
}
void Headless::set_online(bool online) {
  parts_->net.now = online;
}
int Headless::vertices() const {
  return parts_->vertices;
}
float Headless::overdraw() const {
  float sum = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for_triangles(*list, [&](const auto& a, const auto& b, const auto& c, const ImVec4& clip) {
      sum += painted_by(a, b, c, clip);
    });
  }
  return sum / (parts_->width * parts_->height);
}
std::uint32_t Headless::colour_at(float x, float y) const {
  std::uint32_t colour = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for_triangles(*list, [&](const auto& a, const auto& b, const auto& c, const ImVec4& clip) {
      const bool seen = x >= clip.x && x < clip.z && y >= clip.y && y < clip.w;
      if (seen && ImTriangleContainsPoint(a.pos, b.pos, c.pos, {x, y})) colour = a.col;
    });
  }
  return colour;
}
ImGuiContext* Headless::imgui() {
  return ImGui::GetCurrentContext();
}

void Headless::resize(float width, float height) {
  parts_->width = width;
  parts_->height = height;
}

PickedFile Headless::add_file(std::string name, std::string bytes) {
  HeadlessFiles& files = parts_->files;
  PickedFile file{++files.last, std::move(name), "", static_cast<std::int64_t>(bytes.size())};
  files.contents[file.id] = std::move(bytes);
  return file;
}

void Headless::frame(App& app) {
  Parts& p = *parts_;
  for (auto& read : std::exchange(p.files.reads, {})) read();
  for (auto& answer : std::exchange(p.pictures.answers, {})) answer();
  for (auto& answer : std::exchange(p.words.answers, {})) answer();
  for (auto& done : std::exchange(p.storage.asked, {})) done(true);
  for (auto& done : std::exchange(p.http.cancelled, {})) done({.error = "http_cancelled"});
  if (std::exchange(p.location.went_back, false)) {
    p.location.history.pop_back();
    app.on_route(p.location.route());
  }
  if (p.frames.work) p.frames.work = app.work(8);
  p.frames.wanted = p.frames.wanted > 0 ? p.frames.wanted - 1 : 0;
  p.frame_ms += 1000.0 / 60;
  p.ui.begin(p.frame_ms, p.width, p.height, 1, true);
  app.frame();
  p.ui.end();
  accept_textures();
  if (std::exchange(p.ui.copied_anew, false)) p.log.clipboard = p.ui.copied;
  p.vertices = ImGui::GetDrawData()->TotalVtxCount;
  for (PaperAsk& ask : std::exchange(p.paper.asked, {})) {
    for (int pass = 0; pass < 2; ++pass) {
      p.ui.begin(p.frame_ms, ask.width, ask.height, ask.ratio, true);
      ask.draw();
      p.ui.end();
      accept_textures();
    }
    p.log.paper_words.clear();
    for (const a11y::Seen& seen : a11y::seen()) p.log.paper_words.push_back(seen.name);
    ask.done({});
    p.log.papers.push_back(std::move(ask));
    p.frames.request_frames(2);
  }
}

int Headless::settle(App& app, int frames_max) {
  int drawn = 0;
  const Parts& p = *parts_;
  do {
    frame(app);
    ++drawn;
  } while (drawn < frames_max &&
           (p.frames.wanted > 0 || p.frames.work || p.ui.wants_frames() || !p.files.reads.empty() ||
            !p.pictures.answers.empty()));
  return drawn;
}

}  // namespace acq::platform
