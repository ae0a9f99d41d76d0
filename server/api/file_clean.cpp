#include "server/api/file_clean.h"

#include <algorithm>
#include <iterator>

namespace acq::server {

namespace {
// The store serves others in between.
constexpr std::size_t kAtOnce = 500;
}  // namespace

Result<void> remove_unnamed_files(const FileStore& files, ServerStore& store, TimeMs now) {
  const TimeMs before_ms = now - kKeepUnnamedMs;
  std::vector<std::string> old = files.kept_before(before_ms);
  while (!old.empty()) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(kAtOnce, old.size()));
    std::vector<std::string> some(std::make_move_iterator(old.end() - count),
                                  std::make_move_iterator(old.end()));
    old.resize(old.size() - static_cast<std::size_t>(count));
    auto unnamed = store.unnamed_files(std::move(some));
    if (!unnamed) return forward(unnamed);
    for (const std::string& name : *unnamed) files.remove_kept_before(name, before_ms);
  }
  return {};
}

}  // namespace acq::server
