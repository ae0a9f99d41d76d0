// From nothing to a running program: database, session, first pull.
#include "client/app/staff_app.h"

namespace acq::app {

StaffApp::StaffApp(platform::Host& host) : host_(host) {
  auto words = Translator::from_file(host.words.first());
  use_words(words ? std::move(*words) : Translator());
  wanted_route_ = host.location.route();
  open_device();
  fetch_words(chosen_language());
  if (phase_ == Phase::asking || phase_ == Phase::running) ask_session();
}

StaffApp::~StaffApp() { close(); }

void StaffApp::open_device() {
  const OpenOptions options = open_options(host_.storage, host_.storage.database());
  auto device = Device::open(options, host_.clock, host_.random, &rules_);
  if (!device) {
    const bool damaged = device.error().code == "database_corrupt";
    phase_ = damaged ? Phase::damaged : Phase::failed;
    problem_ = device.error();
    has_copy_ = damaged && has_copy(host_.storage);
    return;
  }
  device_ = std::move(*device);
  preferences_ = std::make_unique<Preferences>(device_->db());
  visits_ = std::make_unique<ui::Visits>(device_->db());
  device_->store().on_commit([this](std::span<const Touched> rows) { committed(rows); });
  open_files();
  const std::string theme = preferences_->get("theme");
  if (theme == "light") theme_ = Theme::light;
  if (theme == "dark") theme_ = Theme::dark;
  session_.name = preferences_->get("user_name");
  session_.email = preferences_->get("user_email");
  // Someone worked here before: no need to wait for the server.
  if (device_->actor()) start_running();
}

void StaffApp::ask_session() {
  platform::HttpRequest request;
  request.path = "/v1/session";
  request.timeout_ms = 10'000;
  (void)host_.http.send(std::move(request), [this](platform::HttpResponse answer) {
    on_session(answer);
    host_.frames.request_frames(2);
  });
}

void StaffApp::on_session(const platform::HttpResponse& answer) {
  if (!device_) return;
  if (answer.status == 401) {
    phase_ = Phase::leaving;
    host_.location.open("/staff/account/sign-in.html");
    return;
  }
  if (answer.status != 200) {
    if (phase_ != Phase::running) phase_ = Phase::no_network;
    return;
  }
  auto session = parse_session(answer.body);
  if (!session) {
    if (phase_ == Phase::running) return;
    phase_ = Phase::failed;
    problem_ = session.error();
    return;
  }
  session_ = std::move(*session);
  if (!claim_database()) return;
  const auto signed_in = device_->sign_in(session_.user);
  if (!signed_in) {
    const bool other = signed_in.error().code == "other_user";
    phase_ = other ? Phase::other_user : Phase::failed;
    problem_ = signed_in.error();
    return;
  }
  preferences_->set("user_name", session_.name);
  preferences_->set("user_email", session_.email);
  start_running();
}

void StaffApp::start_running() {
  read_actor();
  read_organisation();
  if (!pump_) {
    pump_ = std::make_unique<SyncPump>(host_, device_->sync(), [this](const Error& error) {
      if (error.code == "database_corrupt") return found_damage();
      toast(tr_->error(error), true);
    });
    pump_->start();
    reminders_ = std::make_unique<Reminders>(*preferences_);
    keeper_ = std::make_unique<DataKeeper>(host_, *device_, *preferences_,
                                           [this] { found_damage(); });
  }
  if (phase_ == Phase::running) return;
  phase_ = Phase::running;
  route_changed_ = true;
  counts_stale_ = true;
  make_navigation();
  tell_of_eviction();
  host_.frames.request_work();
}

void StaffApp::read_actor() {
  if (const auto actor = device_->actor()) actor_ = *actor;
  const auto user = device_->rows().find(EntityKind::user, actor_.user);
  if (!user || !*user) return;
  session_.name = text_of((*user)->get("name"));
  session_.email = text_of((*user)->get("email"));
}

void StaffApp::read_organisation() {
  organisation_stale_ = false;
  ListQuery query;
  query.kind = EntityKind::organisation;
  query.limit = 1;
  const auto rowids = list_rowids(device_->rows(), query);
  if (!rowids || rowids->empty()) return;
  const auto record = device_->rows().at(EntityKind::organisation, rowids->front());
  if (record && *record) currency_ = text_of((*record)->get("currency"));
}

std::unique_ptr<platform::App> make_staff_app(platform::Host& host) {
  return std::make_unique<StaffApp>(host);
}

}  // namespace acq::app
