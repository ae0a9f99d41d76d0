#include "sync/device.h"

#include "store/schema.h"

namespace acq {

Result<std::unique_ptr<Device>> Device::open(const OpenOptions& options, Clock& clock,
                                             Random& random, Rules* rules) {
  std::unique_ptr<Device> device(new Device);
  auto db = Database::open(options);
  if (!db) return forward(db);
  device->db_ = std::make_unique<Database>(std::move(*db));
  auto outbox = Outbox::open(*device->db_, clock);
  if (!outbox) return forward(outbox);
  device->outbox_ = std::move(*outbox);
  auto store = Store::open(*device->db_, clock, random, rules, device->outbox_.get());
  if (!store) return forward(store);
  device->store_ = std::move(*store);
  auto sync = ClientSync::open(*device->store_, *device->outbox_, random);
  if (!sync) return forward(sync);
  device->sync_ = std::move(*sync);
  device->store_->on_commit([engine = device->sync_.get()](auto) { engine->outbox_changed(); });
  return device;
}

Result<void> Device::sign_in(const Id& user) {
  auto known = get_meta(*db_, "user_id");
  if (!known) return forward(known);
  if (*known && **known != user.text()) return fail("other_user");
  return set_meta(*db_, "user_id", user.text());
}

std::optional<Actor> Device::actor() {
  const auto known = get_meta(*db_, "user_id");
  if (!known || !*known) return std::nullopt;
  const auto id = Id::parse(**known);
  if (!id) return std::nullopt;
  Actor actor{.role = Role::read_only, .user = *id};
  const auto user = rows().find(EntityKind::user, *id);
  if (user && *user) {
    actor.role = role_from_name(text_of((*user)->get("role"))).value_or(Role::read_only);
  }
  return actor;
}

}  // namespace acq
