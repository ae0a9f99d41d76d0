// Sockets that wait for news: one thread holds them all and writes server-sent events.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/http/message.h"

namespace acq::http {

class EventHub {
 public:
  // `closed` is told from the hub's thread for every socket it has closed.
  // Codes: out_of_resources.
  static Result<std::unique_ptr<EventHub>> start(std::function<void(int socket)> closed);
  // Closes every stream and ends the thread.
  ~EventHub();
  EventHub(const EventHub&) = delete;
  EventHub& operator=(const EventHub&) = delete;

  // Takes over an open, non-blocking socket and writes the response head to it.
  void adopt(int socket, const StreamTag& tag);
  // Sends `data: TEXT` to every stream of the topic, at once. Only the latest text of a topic
  // counts: texts published faster than the thread runs are joined into the last. A stream that
  // takes no more bytes is closed; its client comes back and asks what it missed.
  void publish(std::string_view topic, std::string_view text);
  // Ends the streams of one owner.
  void close_owner(std::string_view owner);
  // Open streams, for the metrics.
  std::size_t count() const;

 private:
  struct Parts;
  explicit EventHub(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq::http
