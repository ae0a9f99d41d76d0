#include "client/files/picture_cache.h"

#include <cstring>

#include "imgui_internal.h"

namespace acq::files {
namespace {

// Four bytes a pixel, here and again in the graphics card.
constexpr std::size_t kBytesMost = 32u << 20;

std::size_t bytes_of(const ImTextureData& texture) {
  return static_cast<std::size_t>(texture.GetSizeInBytes());
}

// Also out of the list that the last frame left behind.
void unregister(ImTextureData* texture) {
  ImGui::UnregisterUserTexture(texture);
  ImGui::GetPlatformIO().Textures.find_erase(texture);
}

}  // namespace

PictureCache::PictureCache(platform::Host& host, FileKeeper& keeper)
    : host_(host), keeper_(keeper) {}

PictureCache::~PictureCache() {
  for (auto& [key, shown] : shown_) unregister(shown.texture.get());
  for (auto& texture : leaving_) unregister(texture.get());
}

ImTextureData* PictureCache::find(std::string_view sha256, int side_max) {
  if (stopped_ || sha256.empty()) return nullptr;
  const Key key{std::string(sha256), side_max};
  const auto found = shown_.find(key);
  if (found == shown_.end()) {
    decode(key);
    return nullptr;
  }
  found->second.last_frame = ImGui::GetFrameCount();
  ImTextureData* texture = found->second.texture.get();
  // The graphics context was lost, and everything with it.
  if (texture->Status == ImTextureStatus_Destroyed) texture->SetStatus(ImTextureStatus_WantCreate);
  return texture;
}

bool PictureCache::unreadable(std::string_view sha256, int side_max) const {
  return unreadable_.contains({std::string(sha256), side_max});
}

// One at a time: a photo takes four bytes for each of its pixels meanwhile.
void PictureCache::decode(const Key& key) {
  if (unreadable_.contains(key)) return;
  if (!keeper_.state(key.first).here) return keeper_.want(key.first);
  if (!decoding_.empty()) return;
  auto bytes = keeper_.bytes(key.first);
  if (!bytes) return;
  decoding_.insert(key);
  host_.pictures.decode(std::move(*bytes), key.second,
                        [this, key](Result<platform::Pixels> pixels) {
                          decoding_.erase(key);
                          if (stopped_) return;
                          if (pixels) show(key, *pixels);
                          else unreadable_.insert(key);
                          host_.frames.request_frames(2);
                        });
}

void PictureCache::show(const Key& key, const platform::Pixels& pixels) {
  make_room();
  auto texture = std::make_unique<ImTextureData>();
  texture->Create(ImTextureFormat_RGBA32, pixels.width, pixels.height);
  const std::size_t bytes = std::min(bytes_of(*texture), pixels.rgba.size());
  std::memcpy(texture->GetPixels(), pixels.rgba.data(), bytes);
  texture->UseColors = true;
  ImGui::RegisterUserTexture(texture.get());
  shown_[key] = {std::move(texture), ImGui::GetFrameCount()};
}

// The picture that was not looked at for longest goes first; the one that is looked at never.
void PictureCache::make_room() {
  std::erase_if(leaving_, [](const std::unique_ptr<ImTextureData>& texture) {
    if (texture->Status != ImTextureStatus_Destroyed) return false;
    unregister(texture.get());
    return true;
  });
  for (;;) {
    std::size_t bytes = 0;
    auto oldest = shown_.end();
    for (auto each = shown_.begin(); each != shown_.end(); ++each) {
      bytes += bytes_of(*each->second.texture);
      if (oldest == shown_.end() || each->second.last_frame < oldest->second.last_frame) {
        oldest = each;
      }
    }
    if (bytes < kBytesMost || oldest->second.last_frame >= ImGui::GetFrameCount() - 1) return;
    release(*oldest->second.texture);
    leaving_.push_back(std::move(oldest->second.texture));
    shown_.erase(oldest);
  }
}

// The backend frees it with the next frame; it was not drawn in this one.
void PictureCache::release(ImTextureData& texture) {
  texture.UnusedFrames = 1;
  texture.SetStatus(ImTextureStatus_WantDestroy);
}

}  // namespace acq::files
