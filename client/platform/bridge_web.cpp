#include "client/platform/bridge_web.h"

#include <emscripten.h>

#include <cstdlib>

// Everything on the JavaScript side hangs on Module.acq, the host object of web/staff/host.js.
// A string argument is a pointer and a length in UTF-8 or plain bytes.

// clang-format off
EM_JS_DEPS(acq_bridge, "$UTF8ToString,$GL")

EM_JS(void, acq_js_start, (void* receiver), {
  const host = Module["acq"];
  host.receive = (kind, a, b, c, d, payload) => {
    let bytes = payload;
    if (typeof payload === "string") bytes = new TextEncoder().encode(payload);
    const size = bytes ? bytes.byteLength : 0;
    const at = size ? _acq_alloc(size) : 0;
    if (size) HEAPU8.set(bytes, at);
    _acq_receive(receiver, kind, +a || 0, +b || 0, +c || 0, +d || 0, at, size);
  };
  host.draw = (now) => _acq_frame(receiver, now);
})

EM_JS(void, acq_js_send, (int kind, double a, double b, double c, double d, const char* at,
                          int size), {
  Module["acq"].send(kind, a, b, c, d, size ? HEAPU8.slice(at, at + size) : null);
})

EM_JS(void, acq_js_request_frame, (), { Module["acq"].requestFrame(); })
EM_JS(void, acq_js_wake_in, (double ms), { Module["acq"].wakeIn(ms); })
EM_JS(void, acq_js_request_work, (), { Module["acq"].requestWork(); })
EM_JS(double, acq_js_now, (), { return performance.now(); })
EM_JS(double, acq_js_wall, (), { return Date.now(); })
EM_JS(int, acq_js_utc_offset, (double at), { return -new Date(at).getTimezoneOffset(); })
EM_JS(void, acq_js_random, (void* out, int size), {
  for (let done = 0; done < size; done += 65536) {
    crypto.getRandomValues(HEAPU8.subarray(out + done, out + Math.min(size, done + 65536)));
  }
})

EM_JS(void, acq_js_http, (int id, const char* method, int method_size, const char* path,
                          int path_size, const char* headers, int headers_size, const char* body,
                          int body_size, int has_body, int timeout_ms), {
  Module["acq"].http(id, UTF8ToString(method, method_size), UTF8ToString(path, path_size),
                     UTF8ToString(headers, headers_size),
                     has_body ? HEAPU8.slice(body, body + body_size) : undefined, timeout_ms);
})
EM_JS(void, acq_js_http_cancel, (int id), { Module["acq"].httpCancel(id); })
EM_JS(void, acq_js_stream_open, (int id, const char* path, int size), {
  Module["acq"].streamOpen(id, UTF8ToString(path, size));
})
EM_JS(void, acq_js_stream_close, (int id), { Module["acq"].streamClose(id); })
EM_JS(void, acq_js_file_read, (int id, double offset, double size), {
  Module["acq"].fileRead(id, offset, size);
})
EM_JS(void, acq_js_file_forget, (int id), { Module["acq"].fileForget(id); })
EM_JS(void, acq_js_picture, (int id, const char* bytes, int size, int side_max, int jpeg), {
  Module["acq"].picture(id, HEAPU8.slice(bytes, bytes + size), side_max, jpeg === 1);
})

EM_JS(void, acq_js_paper, (int id, int print, const char* name, int size), {
  Module["acq"].paper(id, print === 1, UTF8ToString(name, size));
})

EM_JS(int, acq_js_gl_create, (), {
  const context = Module["acq"].glContext();
  if (!context) return 0;
  const handle = GL.registerContext(context, {
    majorVersion : 2, minorVersion : 0, enableExtensionsByDefault : 0
  });
  return handle && GL.makeContextCurrent(handle) ? 1 : 0;
})
EM_JS(void, acq_js_canvas_resize, (int width, int height), {
  const canvas = Module["acq"].canvas;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
})
// clang-format on

extern "C" {

EMSCRIPTEN_KEEPALIVE void* acq_alloc(int size) {
  return std::malloc(static_cast<std::size_t>(size));
}

// Takes over `at`, which acq_alloc gave out.
EMSCRIPTEN_KEEPALIVE void acq_receive(acq::platform::Receiver* receiver, int kind, double a,
                                      double b, double c, double d, char* at, int size) {
  const double numbers[4] = {a, b, c, d};
  receiver->receive(static_cast<acq::platform::wire::In>(kind), numbers,
                    {at, static_cast<std::size_t>(size)});
  std::free(at);
}

EMSCRIPTEN_KEEPALIVE void acq_frame(acq::platform::Receiver* receiver, double now_ms) {
  receiver->frame(now_ms);
}
}

namespace acq::platform::bridge {
namespace {

int size_of(std::string_view text) {
  return static_cast<int>(text.size());
}

}  // namespace

void start(Receiver& receiver) {
  acq_js_start(&receiver);
}

void send(wire::Out kind, double a, double b, double c, double d, std::string_view bytes) {
  acq_js_send(static_cast<int>(kind), a, b, c, d, bytes.data(), size_of(bytes));
}

void request_frame() {
  acq_js_request_frame();
}
void wake_in(double delay_ms) {
  acq_js_wake_in(delay_ms);
}
void request_work() {
  acq_js_request_work();
}
double now_ms() {
  return acq_js_now();
}
double wall_clock_ms() {
  return acq_js_wall();
}
void random_bytes(void* out, int size) {
  acq_js_random(out, size);
}
int utc_offset_min(double at_ms) {
  return acq_js_utc_offset(at_ms);
}

void http(std::uint32_t id, std::string_view method, std::string_view path,
          std::string_view headers, std::string_view body, bool has_body, int timeout_ms) {
  acq_js_http(static_cast<int>(id), method.data(), size_of(method), path.data(), size_of(path),
              headers.data(), size_of(headers), body.data(), size_of(body), has_body, timeout_ms);
}

void http_cancel(std::uint32_t id) {
  acq_js_http_cancel(static_cast<int>(id));
}

void stream_open(std::uint32_t id, std::string_view path) {
  acq_js_stream_open(static_cast<int>(id), path.data(), size_of(path));
}

void stream_close(std::uint32_t id) {
  acq_js_stream_close(static_cast<int>(id));
}

void file_read(std::uint32_t id, double offset, double size) {
  acq_js_file_read(static_cast<int>(id), offset, size);
}

void file_forget(std::uint32_t id) {
  acq_js_file_forget(static_cast<int>(id));
}

void picture(std::uint32_t id, std::string_view bytes, int side_max, bool jpeg) {
  acq_js_picture(static_cast<int>(id), bytes.data(), size_of(bytes), side_max, jpeg ? 1 : 0);
}

void paper(std::uint32_t id, bool print, std::string_view name) {
  acq_js_paper(static_cast<int>(id), print ? 1 : 0, name.data(), size_of(name));
}

bool gl_create() {
  return acq_js_gl_create() != 0;
}
void canvas_resize(int width, int height) {
  acq_js_canvas_resize(width, height);
}

}  // namespace acq::platform::bridge
