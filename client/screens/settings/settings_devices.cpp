#include "client/screens/settings/settings.h"
#include "i18n/locale.h"
#include "sync/device.h"
#include "sync/device_list.h"

namespace acq::ui {
namespace {

SettingsDevice make_device(Env& env, const ListedDevice& listed) {
  SettingsDevice device;
  device.id = listed.id;
  const std::string name = env.rows.title(EntityKind::user, listed.user);
  const std::string when = format_relative(env.tr, listed.seen_ms, env.now, env.utc_offset_min);
  device.words = env.tr("devices.seen", {{"name", name}, {"when", when}});
  const bool own = listed.id == env.device->sync().client_id();
  device.wiped = listed.wiped;
  device.may_wipe = !own && !listed.wiped;
  if (own) device.state = env.tr("devices.this");
  if (listed.wiped) device.state = env.tr("devices.wiping");
  return device;
}

}  // namespace

void ask_devices(Env& env, SettingsState& state) {
  platform::HttpRequest request;
  request.path = "/v1/devices";
  request.headers.emplace_back("accept", "application/cbor");
  state.devices_ticket = env.shell.ask_server(std::move(request));
}

void take_devices(Env& env, SettingsState& state) {
  if (state.devices_ticket == 0) return;
  const auto answer = env.shell.answer_of(state.devices_ticket);
  if (!answer) return;
  state.devices_ticket = 0;
  state.devices.clear();
  state.devices_problem = env.tr("devices.offline");
  if (answer->status != 200) return;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer->body.data());
  const auto devices = decode_devices(ByteSpan(bytes, answer->body.size()));
  if (!devices) return;
  state.devices_problem.clear();
  for (const ListedDevice& device : *devices) state.devices.push_back(make_device(env, device));
}

void wipe_device(Env& env, SettingsState& state, int index) {
  const Id id = state.devices[static_cast<std::size_t>(index)].id;
  env.shell.confirm(env.tr("devices.wipe"), env.tr("devices.wipe_hint"), env.tr("devices.wipe"),
                    [&shell = env.shell, &state, id] {
                      platform::HttpRequest request;
                      request.method = "POST";
                      request.path = "/v1/devices/" + id.text() + "/wipe";
                      request.headers.emplace_back("x-acquaint", "1");
                      (void)shell.ask_server(std::move(request));
                      // Asked for again behind it: the list tells what has come of it.
                      platform::HttpRequest list;
                      list.path = "/v1/devices";
                      list.headers.emplace_back("accept", "application/cbor");
                      state.devices_ticket = shell.ask_server(std::move(list));
                    });
}

}  // namespace acq::ui
