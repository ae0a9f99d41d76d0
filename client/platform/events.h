// Server-sent events of our own server, kept open and reopened.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace acq::platform {

enum class EventKind : std::uint8_t {
  open,     // connected (again): what was missed has to be asked for
  message,  // `data` holds the event's data
  lost,     // connection gone; it is tried again after 1, 2, 4 ... 60 s with jitter
};

using OnEvent = std::function<void(EventKind kind, const std::string& data)>;
enum class StreamId : std::uint32_t { none = 0 };

struct EventStreams {
  virtual ~EventStreams() = default;
  // Opens `path` (same origin). `on_event` runs on this thread until close(), never inside open().
  virtual StreamId open(std::string path, OnEvent on_event) = 0;
  // Unknown ids are ignored. No call of its `on_event` follows.
  virtual void close(StreamId id) = 0;
};

}  // namespace acq::platform
