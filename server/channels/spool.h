// Mails as files: written whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace acq::server {

// Makes the folder, readable by its owner only. Code: outbox_not_writable.
Result<void> make_private_folder(const std::string& path);

// Writes FOLDER/NAME so that a reader sees all of it or nothing, and it survives a power cut.
// Codes: outbox_not_writable, disk_full; no file is left behind then.
Result<void> write_whole(const std::string& folder, const std::string& name,
                         std::string_view bytes);

// Everything in it. Code: outbox_not_readable.
Result<std::string> read_whole(const std::string& path);

// The names of the files directly in `folder` that end in `suffix`, sorted.
std::vector<std::string> files_in(const std::string& folder, std::string_view suffix);

}  // namespace acq::server
