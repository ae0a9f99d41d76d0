// The few calls that cross between C++ and the browser. Web build only.
#pragma once

#include <cstdint>
#include <string_view>

#include "client/platform/wire.h"

namespace acq::platform {

// Who gets what the browser says. One at a time; `receive` must not be re-entered.
struct Receiver {
  virtual ~Receiver() = default;
  virtual void receive(wire::In kind, const double numbers[4], std::string_view bytes) = 0;
  virtual void frame(double now_ms) = 0;
};

namespace bridge {

void start(Receiver& receiver);
void send(wire::Out kind, double a = 0, double b = 0, double c = 0, double d = 0,
          std::string_view bytes = {});
inline void send(wire::Out kind, std::string_view bytes) {
  send(kind, 0, 0, 0, 0, bytes);
}
// One call of Receiver::frame at the next screen refresh; repeats are ignored until then.
void request_frame();
// In::wake in so many milliseconds; replaces an earlier wish.
void wake_in(double delay_ms);
// In::work as soon as other messages had their turn.
void request_work();
double now_ms();         // steady, since the page began
double wall_clock_ms();  // since 1970
void random_bytes(void* out, int size);
int utc_offset_min(double at_ms);

void http(std::uint32_t id, std::string_view method, std::string_view path,
          std::string_view headers, std::string_view body, bool has_body, int timeout_ms);
void http_cancel(std::uint32_t id);
void stream_open(std::uint32_t id, std::string_view path);
void stream_close(std::uint32_t id);
void file_read(std::uint32_t id, double offset, double size);
void file_forget(std::uint32_t id);
void picture(std::uint32_t id, std::string_view bytes, int side_max, bool jpeg);
// Keeps what the canvas shows now, as a file or on paper; answered with In::paper.
void paper(std::uint32_t id, bool print, std::string_view name);

// Sets the canvas to this many device pixels and makes its WebGL2 context current. False: no
// context.
bool gl_create();
void canvas_resize(int width, int height);

}  // namespace bridge
}  // namespace acq::platform
