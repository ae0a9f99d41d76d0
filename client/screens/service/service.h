// How customer service is set up: "/service". The lists are generic; here is the way to them, and
// what a form cannot ask: to which tickets an assignment rule applies.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screens/filter/filter_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

struct ServiceDoor {
  EntityKind kind = EntityKind::none;
  std::string label, count;
};

struct ServiceRule {
  Id id;
  std::string name, gives;  // "Repairs · Anna"
  std::string condition;    // "Priority is urgent"
};

struct ServiceState {
  bool stale = true;
  bool can_edit = false;
  std::vector<ServiceDoor> doors;
  std::vector<ServiceRule> rules;  // in the order in which they are asked
  FilterState panel;
  Id editing{};                    // the rule whose filter is in the panel
  std::string error;
};

enum class ServiceAsk : std::uint8_t {
  open_list,   // a: door
  open_rule,   // a: rule
  condition,   // a: rule: its filter opens in the drawer
  new_rule,
};
struct ServiceIntent {
  ServiceAsk ask;
  std::size_t a = 0;
};

std::unique_ptr<Screen> make_service_screen();

void view_service(const Ui& ui, const Box& area, ServiceState& state,
                  std::vector<ServiceIntent>& intents);

}  // namespace acq::ui
