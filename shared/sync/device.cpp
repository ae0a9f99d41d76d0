#include "sync/device.h"

#include "store/schema.h"
#include "store/scopes.h"

namespace acq {

Result<std::unique_ptr<Device>> Device::open(const OpenOptions& options, Clock& clock,
                                             Random& random, Rules* rules) {
  std::unique_ptr<Device> device(new Device);
  auto db = Database::open(options);
  if (!db) return forward(db);
  device->db_ = std::make_unique<Database>(std::move(*db));
  auto base = BaseImages::open(*device->db_);
  if (!base) return forward(base);
  device->base_ = std::make_unique<BaseImages>(std::move(*base));
  auto outbox = Outbox::open(*device->db_, *device->base_, clock);
  if (!outbox) return forward(outbox);
  device->outbox_ = std::move(*outbox);
  auto store = Store::open(*device->db_, clock, random, rules, device->outbox_.get());
  if (!store) return forward(store);
  device->store_ = std::move(*store);
  auto images = Images::open(device->store_->rows(), *device->base_, *device->outbox_);
  if (!images) return forward(images);
  device->images_ = std::move(*images);
  auto sync = ClientSync::open(*device->store_, *device->outbox_, *device->images_, random);
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
  auto actor = load_actor(rows(), *id);
  if (actor && *actor) return std::move(**actor);
  // Not received yet: nothing may be written until the server has said who this is.
  return Actor{.role = Role::read_only, .user = *id};
}

}  // namespace acq
