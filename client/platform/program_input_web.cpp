// What the browser says, turned into input for ImGui and calls of the App.
#include <algorithm>

#include "client/platform/keymap.h"
#include "client/platform/program_web.h"

namespace acq::platform {

using wire::In;

namespace {

// Browsers count middle before right, ImGui after.
int imgui_button(int button) {
  return button == 1 ? 2 : button == 2 ? 1 : button;
}

}  // namespace

void Program::receive(In kind, const double numbers[4], std::string_view bytes) {
  if (stopped_ && kind != In::close) return;
  take(kind, numbers, bytes);
}

void Program::take(In kind, const double numbers[4], std::string_view bytes) {
  if (take_input(kind, numbers, bytes)) return frames_.request_frames(3);
  if (take_answer(kind, numbers, bytes)) {
    if (app_) frames_.request_frames(2);
    return;
  }
  take_state(kind, numbers, bytes);
}

void Program::pointer(const double n[4]) {
  const int bits = static_cast<int>(n[2]);
  InputEvent event;
  event.touch = (bits & 8) != 0;
  event.button = imgui_button(bits >> 4);
  event.x = static_cast<float>(n[0]);
  event.y = static_cast<float>(n[1]);
  constexpr InputKind kinds[] = {InputKind::pointer_move, InputKind::pointer_down,
                                 InputKind::pointer_up, InputKind::pointer_cancel,
                                 InputKind::pointer_leave};
  event.kind = kinds[std::min(bits & 7, 4)];
  ui_.input.push(event);
}

void Program::action(const double n[4], std::string_view bytes) {
  constexpr InputKind kinds[] = {InputKind::act_press, InputKind::act_focus, InputKind::act_set,
                                 InputKind::act_commit};
  InputEvent event;
  event.kind = kinds[std::clamp(static_cast<int>(n[1]), 0, 3)];
  event.id = static_cast<std::uint32_t>(n[0]);
  event.x = static_cast<float>(n[2]);
  event.y = static_cast<float>(n[3]);
  event.text = bytes;
  ui_.input.push(event);
}

// True when it was input, after which frames are drawn.
bool Program::take_input(In kind, const double n[4], std::string_view bytes) {
  if (kind >= In::key && kind <= In::paste) typed_ = n[3];
  InputEvent event;
  event.text = bytes;
  switch (kind) {
    case In::pointer:
      pointer(n);
      return true;
    case In::action:
      action(n, bytes);
      return true;
    case In::wheel:
      event.kind = InputKind::wheel;
      event.dx = static_cast<float>(n[0]);
      event.dy = static_cast<float>(n[1]);
      break;
    case In::key: {
      const std::size_t split = std::min(bytes.find('\n'), bytes.size());
      event.kind = InputKind::key;
      event.down = n[0] != 0;
      event.mods = static_cast<std::uint8_t>(n[1]);
      event.imgui_key =
          imgui_key(bytes.substr(0, split), bytes.substr(std::min(split + 1, bytes.size())));
      break;
    }
    case In::text:
      event.kind = InputKind::text;
      break;
    case In::compose:
      event.kind = n[0] != 0 ? InputKind::compose_end : InputKind::compose;
      break;
    case In::paste:
      event.kind = InputKind::paste;
      break;
    case In::focus:
      event.kind = InputKind::focus;
      event.down = n[0] != 0;
      break;
    default:
      return false;
  }
  ui_.input.push(std::move(event));
  return true;
}

// True when it was an answer the program waited for.
bool Program::take_answer(In kind, const double n[4], std::string_view bytes) {
  const auto id = static_cast<std::uint32_t>(n[0]);
  switch (kind) {
    case In::http_head:
      http_.head(id, static_cast<int>(n[1]), static_cast<int>(n[2]), bytes);
      return true;
    case In::http_body:
      http_.body(id, bytes);
      return true;
    case In::stream:
      streams_.event(id, static_cast<int>(n[1]), bytes);
      return true;
    case In::file_bytes:
      files_.bytes(id, static_cast<int>(n[1]), bytes);
      return true;
    case In::picture:
      pictures_.answer(id, static_cast<int>(n[1]), static_cast<int>(n[2]), bytes);
      return true;
    case In::paper:
      paper_.answer(id, n[1] != 0);
      return true;
    case In::words:
      words_.answer(id, n[1] != 0, bytes);
      return true;
    case In::persisted: {
      storage_.now.persisted = n[0] != 0;
      for (auto& done : std::exchange(storage_.asked, {})) done(n[0] != 0);
      return true;
    }
    case In::route:
      location_.now = bytes.empty() ? "/" : std::string(bytes);
      if (app_) app_->on_route(location_.now);
      return true;
    case In::online:
      net_.now = n[0] != 0;
      if (app_) app_->on_net(net_.now);
      return true;
    case In::locale:
      locale_.set(static_cast<int>(n[0]), bytes);
      frames_.touch = (static_cast<int>(n[0]) & wire::touch) != 0;
      if (app_) app_->on_locale();
      return true;
    case In::notices:
      notices_.now = static_cast<NoticeRight>(static_cast<int>(n[0]));
      if (app_) app_->on_locale();
      return true;
    case In::update:
      update_.waiting = true;
      if (app_) app_->on_update_ready();
      return true;
    case In::file: {
      const std::size_t split = std::min(bytes.find('\n'), bytes.size());
      PickedFile file{id, std::string(bytes.substr(0, split)),
                      std::string(bytes.substr(std::min(split + 1, bytes.size()))),
                      static_cast<std::int64_t>(n[1])};
      if (app_) app_->on_file(std::move(file));
      return true;
    }
    default:
      return false;
  }
}

void Program::take_state(In kind, const double n[4], std::string_view bytes) {
  switch (kind) {
    case In::begin:
      return begin();
    case In::close:
      return close();
    case In::stats:
      return send_stats(n[0]);
    case In::context:
      return context(static_cast<int>(n[0]));
    case In::storage:
      storage_.now.kind = n[0] == 0 ? StorageKind::file : StorageKind::memory;
      storage_.now.reason = bytes;
      storage_.fresh = n[0] == 0 && n[1] != 0;
      return;
    case In::remembered:
      storage_.remembered = true;
      storage_.now.lost_edits = static_cast<std::int64_t>(n[0]);
      return;
    case In::quota:
      storage_.now.used_bytes = static_cast<std::int64_t>(n[0]);
      storage_.now.quota_bytes = static_cast<std::int64_t>(n[1]);
      storage_.now.persisted = n[2] != 0;
      return;
    case In::resize:
      width_ = static_cast<float>(n[0]);
      height_ = static_cast<float>(n[1]);
      pixels_wide_ = static_cast<int>(n[2]);
      pixels_high_ = static_cast<int>(n[3]);
      return frames_.request_frames(2);
    case In::visible:
      if (app_) app_->on_visible(n[0] != 0);
      return frames_.request_frames(2);
    case In::mirror:
      ui_.mirror.on = n[0] != 0;
      mirror_wire_.forget();
      mirrored_ms_ = -1000;
      return frames_.request_frames(2);
    case In::wake:
      return frames_.timer();
    case In::work:
      return work();
    default:
      return;
  }
}

}  // namespace acq::platform
