#include "client/platform/program_web.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace acq::platform {
namespace {

constexpr int work_slice_ms = 8;
constexpr double mirror_every_ms = 100;
constexpr unsigned long kWasmPage = 65536;  // bytes

}  // namespace

Program::Program(MakeApp make_app)
    : host_{clock_, random_,   frames_,   clipboard_, storage_, http_,   streams_, net_,
            files_, pictures_, location_, locale_,    glyphs_,  update_, notices_, words_,
            paper_},
      make_app_(make_app) {
  paper_.frames = &frames_;
}

void Program::frame(double) {
  if (stopped_ || !app_ || width_ < 1) return;
  draw();
}

void Program::stop(std::string_view why) {
  stopped_ = true;
  bridge::send(wire::Out::error, why);
}

void Program::begin() {
  if (!gl_.start()) return stop("webgl2");
  storage_.now.evicted = storage_.remembered && storage_.fresh;
  ImGui::GetIO().ConfigMacOSXBehaviors = locale_.now.mac;
  app_ = make_app_(host_);
  frames_.request_frames(3);
}

void Program::close() {
  if (app_ && !stopped_) app_->close();
  stopped_ = true;
  bridge::send(wire::Out::closed);
}

void Program::context(int what) {
  if (what == 0) return gl_.lost();
  if (!gl_.start()) return stop("webgl2");
  frames_.request_frames(3);
}

void Program::draw() {
  const double start_ms = bridge::now_ms();
  frames_.wanted = std::max(0, frames_.wanted - 1);
  glyphs_.before_frame();
  const bool collect = start_ms - mirrored_ms_ >= mirror_every_ms;
  draw_screen(start_ms, collect);
  draw_papers();
  if (collect) mirrored_ms_ = start_ms;
  mirror_due_ = !collect;
  tell_page();
  schedule();
  frames_ms_.add(bridge::now_ms() - start_ms);
  if (frames_ms_.count == 1) bridge::send(wire::Out::started);
}

void Program::draw_screen(double now_ms, bool collect) {
  bridge::canvas_resize(pixels_wide_, pixels_high_);
  const float ratio = static_cast<float>(pixels_wide_) / width_;
  ui_.begin(now_ms, width_, height_, ratio, collect);
  app_->frame();
  ui_.end();
  gl_.draw(pixels_wide_, pixels_high_, ImGui::GetColorU32(ImGuiCol_WindowBg));
}

// On the canvas itself, which then shows the screen again before anybody sees it.
void Program::draw_papers() {
  for (PaperAsk& ask : std::exchange(paper_.asked, {})) {
    const int wide = static_cast<int>(ask.width * ask.ratio);
    const int high = static_cast<int>(ask.height * ask.ratio);
    const int most = gl_.size_max();
    if (wide > most || high > most) {
      ask.done(fail("paper_too_large"));
      continue;
    }
    bridge::canvas_resize(wide, high);
    for (int pass = 0; pass < 2; ++pass) {
      ui_.begin(bridge::now_ms(), ask.width, ask.height, ask.ratio, false);
      ask.draw();
      ui_.end();
    }
    gl_.draw(wide, high, ImGui::GetColorU32(ImGuiCol_WindowBg));
    paper_.making.emplace(++paper_.last, std::move(ask.done));
    bridge::paper(paper_.last, ask.use == PaperUse::print, ask.name);
    draw_screen(bridge::now_ms(), false);
    frames_.request_frames(2);
  }
}

void Program::work() {
  const double start_ms = bridge::now_ms();
  frames_.working = false;
  if (app_ && app_->work(work_slice_ms)) frames_.request_work();
  slices_ms_.add(bridge::now_ms() - start_ms);
}

void Program::schedule() {
  if (frames_.wanted > 0 || ui_.wants_frames()) return bridge::request_frame();
  const double now_ms = bridge::now_ms();
  const int wake_ms = ui_.wake_in_ms(now_ms);
  if (wake_ms >= 0) frames_.wake_in(wake_ms);
  // The last frame before the quiet must reach the mirror too.
  if (ui_.mirror.on && mirror_due_)
    frames_.wake_in(static_cast<int>(mirrored_ms_ + mirror_every_ms - now_ms) + 1);
}

void Program::tell_edit_rects() {
  std::string text;
  for (const EditRect& edit : ui_.mirror.edit_rects) {
    char line[120];
    const a11y::Rect& r = edit.rect;
    const auto whole = [](float pixels) { return static_cast<int>(std::lround(pixels)); };
    std::snprintf(line, sizeof line, "%d %d %d %d %d %u\n", whole(r.x), whole(r.y), whole(r.w),
                  whole(r.h), static_cast<int>(edit.keyboard), edit.id);
    text += line;
  }
  if (text == edit_rects_) return;
  edit_rects_ = text;
  bridge::send(wire::Out::edit_rects, text);
}

void Program::tell_page() {
  const int cursor = ImGui::GetMouseCursor();
  if (cursor != cursor_) bridge::send(wire::Out::cursor, cursor);
  cursor_ = cursor;
  if (ui_.caret != caret_)
    bridge::send(wire::Out::caret, ui_.caret.x, ui_.caret.y, ui_.caret.height, ui_.caret.wanted);
  caret_ = ui_.caret;
  std::string selection = ui_.selected_text();
  if (selection != selection_) bridge::send(wire::Out::selection, selection);
  selection_ = std::move(selection);
  if (ui_.copied_anew) bridge::send(wire::Out::copy, ui_.copied);
  ui_.copied_anew = false;
  tell_edit_rects();
  if (!ui_.mirror.on) return;
  const std::string changes = mirror_due_ ? std::string() : mirror_wire_.changes(ui_.mirror);
  // In the middle of input the focus is on its way; the page hears where it came to rest.
  const bool rests = !ui_.wants_frames();
  const std::uint32_t focused = rests ? ui_.mirror.focused_id() : focused_;
  const double typed = rests && !mirror_due_ ? typed_ : typed_mirrored_;
  if (!changes.empty() || focused != focused_ || typed != typed_mirrored_)
    bridge::send(wire::Out::mirror, focused, typed, 0, 0, changes);
  focused_ = focused;
  typed_mirrored_ = typed;
  for (const auto& said : ui_.mirror.announcements)
    bridge::send(wire::Out::announce, said.urgent, 0, 0, 0, said.words);
  ui_.mirror.announcements.clear();
}

static std::string json_of(const Durations& durations) {
  std::string json = "[";
  const long long kept = std::min<long long>(durations.count, std::ssize(durations.last));
  for (long long i = durations.count - kept; i < durations.count; ++i) {
    const float ms = durations.last[static_cast<std::size_t>(i) % durations.last.size()];
    char number[32];
    std::snprintf(number, sizeof number, "%.2f", static_cast<double>(ms));
    if (json.back() != '[') json += ',';
    json += number;
  }
  return json + "]";
}

void Program::send_stats(double token) {
  const std::string json = "{\"frames\":" + std::to_string(frames_ms_.count) +
                           ",\"cpu_ms\":" + json_of(frames_ms_) +
                           ",\"slices\":" + std::to_string(slices_ms_.count) +
                           ",\"slice_ms\":" + json_of(slices_ms_) + ",\"heap_bytes\":" +
                           std::to_string(__builtin_wasm_memory_size(0) * kWasmPage) + "}";
  bridge::send(wire::Out::stats, token, 0, 0, 0, json);
}

// The browser keeps the program until the page ends; there is nobody to give it back to.
int run(MakeApp make_app) {
  auto program = std::make_unique<Program>(make_app);
  bridge::start(*program.release());
  return 0;
}

}  // namespace acq::platform
