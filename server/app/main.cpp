#include <string_view>
#include <vector>

#include "server/app/commands.h"

int main(int count, char** words) {
  const std::vector<std::string_view> all(words + 1, words + count);
  return acq::server::run_program(all, ACQ_VERSION);
}
