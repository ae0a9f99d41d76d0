// What is to be remembered now. A reminder that came due becomes a notification with an id that
// every device of the user derives alike (rules/notices.h): each device shows it once, and where it
// was read it is read on all of them. What came due while the program was closed is told once, as
// a list.
#pragma once

#include <string>
#include <vector>

#include "client/app/preferences.h"
#include "client/screens/screen.h"

namespace acq::app {

struct Reminded {
  Id notice;
  EntityKind kind = EntityKind::none;
  Id row;
  std::string subject, when;
  bool late = false;  // it came due a while ago
};

class Reminders {
 public:
  // Outlived by the preferences, which say until when this device has looked.
  explicit Reminders(Preferences& preferences) : preferences_(preferences) {}

  // What came due since it was last asked; its notifications are written. Looks only when something
  // was changed or the next one is due. Asks for work at that time.
  std::vector<Reminded> run(ui::Env& env);
  void committed(std::span<const Touched> rows);

 private:
  struct Due {
    TimeMs at = 0, starts_at = 0;
    EntityKind kind = EntityKind::none;
    Id row;
    std::string subject;
    bool all_day = false;
  };
  void ask_for_time(ui::Env& env) const;
  std::vector<Due> find(ui::Env& env, TimeMs from, TimeMs before);
  void add_events(ui::Env& env, TimeMs from, TimeMs before, std::vector<Due>& out);
  void add_tasks(ui::Env& env, TimeMs from, TimeMs before, std::vector<Due>& out);

  Preferences& preferences_;
  bool stale_ = true;
  TimeMs begun_ms_ = 0, next_ms_ = 0;
};

}  // namespace acq::app
