// A disk for simulations: an SQLite VFS in memory whose machines lose power. What was written and
// not synced may then be lost, in any order, and the last write torn; what was synced stays.
//
// A machine is the folder part of a file's path. While one SimDisk lives it is SQLite's default
// VFS, so that the product's code opens its databases on it without knowing.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "sim_bytes.h"

struct sqlite3_vfs;

namespace acq::simulation {

class SimDisk {
 public:
  explicit SimDisk(std::uint64_t seed);
  ~SimDisk();
  SimDisk(const SimDisk&) = delete;
  SimDisk& operator=(const SimDisk&) = delete;

  // The machine's power goes with its `writes`th write or sync from now on; every use of its
  // files fails from then on, until power_on.
  void power_off_after(const std::string& machine, int writes);
  void power_off(const std::string& machine) { power_off_after(machine, 0); }
  bool is_off(const std::string& machine) const;
  // Files hold what survived. Nobody may have one open any more.
  void power_on(const std::string& machine);

  // What a file holds, as a copy of the powered machine would see it.
  void copy(const std::string& from, const std::string& to);
  void remove(const std::string& path);

  struct Write {
    std::size_t at = 0;
    std::vector<std::uint8_t> bytes;   // empty: the file is cut off at `at`
    std::vector<std::uint8_t> before;  // what was there, as far as there was something
    std::size_t size_before = 0;
  };
  struct File {
    SimBytes now;
    std::vector<Write> unsynced;  // taken back from `now`, newest first: what is durable
    std::vector<std::vector<std::uint8_t>> shared;  // -shm regions, gone with the power
  };
  struct Machine {
    int writes_left = -1;  // -1: no end in sight
    bool off = false;
  };
  // For the VFS's callbacks.
  File* find(const std::string& path);
  File& make(const std::string& path);
  Machine& machine_of(const std::string& path);
  // Counts a write or sync; false when the power is gone.
  bool spend(Machine& machine);
  Random& random() { return random_; }

 private:
  void survive(File& file);

  SeededRandom random_;
  std::map<std::string, std::unique_ptr<File>> files_;
  std::map<std::string, Machine> machines_;
  std::unique_ptr<sqlite3_vfs> vfs_;
};

}  // namespace acq::simulation
