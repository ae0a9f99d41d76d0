// Pictures of files, as textures to draw. What is not here yet is fetched and decoded meanwhile.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "client/files/file_keeper.h"

namespace acq::files {

class PictureCache {
 public:
  // Both outlive it, and it outlives what it asked of the host.
  PictureCache(platform::Host& host, FileKeeper& keeper);
  ~PictureCache();
  PictureCache(const PictureCache&) = delete;
  PictureCache& operator=(const PictureCache&) = delete;

  // The picture of that name, no side longer than `side_max`, good for this frame. Null while it is
  // being fetched or decoded, and for what the browser cannot read.
  ImTextureData* find(std::string_view sha256, int side_max);
  // The browser cannot show it.
  bool unreadable(std::string_view sha256, int side_max) const;
  // The keeper has stopped: nothing more is asked of it.
  void stop() { stopped_ = true; }

 private:
  using Key = std::pair<std::string, int>;
  struct Shown {
    std::unique_ptr<ImTextureData> texture;
    int last_frame = 0;
  };
  void decode(const Key& key);
  void show(const Key& key, const platform::Pixels& pixels);
  void make_room();
  static void release(ImTextureData& texture);

  platform::Host& host_;
  FileKeeper& keeper_;
  std::map<Key, Shown> shown_;
  std::set<Key> decoding_, unreadable_;
  std::vector<std::unique_ptr<ImTextureData>> leaving_;
  bool stopped_ = false;
};

}  // namespace acq::files
