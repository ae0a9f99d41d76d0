// Keeps the bytes of files on this device and moves them: what the user gives goes to the server,
// what records name comes from it, the newest first, as much as there is room for. Both ways go on
// where they were cut off.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "client/files/blob_store.h"
#include "client/platform/app_host.h"

namespace acq::files {

// Larger pictures get no preview and are not shown: a browser needs four bytes for each pixel.
inline constexpr std::int64_t kPictureBytesMax = 20 << 20;

// A file that was read, named and kept: what its record will say.
struct TakenFile {
  std::string name, mime, sha256;
  std::string preview;  // the name of a small picture of it; "" for none
  std::int64_t size = 0;
};

// What is known of a file's bytes.
struct FileState {
  bool here = false;
  bool to_send = false;     // only here: the server does not have them yet
  bool moving = false;      // on the way, one way or the other
  bool missing = false;     // the server does not have them either, so far
  int percent = 0;          // of those on the way
  std::string refused = {}; // why the server does not take them
};

// A file that records name.
struct NamedFile {
  std::string sha256;
  std::string preview;  // "" for none
  std::int64_t size = 0;
};

class FileKeeper {
 public:
  // `host` outlives it. Codes: the database's.
  static Result<std::unique_ptr<FileKeeper>> open(platform::Host& host,
                                                  const OpenOptions& options);
  FileKeeper(const FileKeeper&) = delete;
  FileKeeper& operator=(const FileKeeper&) = delete;

  // Reads a file of the user, one after another. taken(): nothing yet, or what became of it,
  // once. Codes: file_empty, file_too_large, type_not_allowed, file_read, the database's.
  int take(const platform::PickedFile& file);
  std::optional<Result<TakenFile>> taken(int ticket);
  bool taking() const { return taking_.has_value(); }

  FileState state(std::string_view sha256);
  // Grows whenever some file's state may have changed.
  std::uint64_t changes() const { return changes_; }

  // The whole file, when it is here. Codes: file_not_there, the database's.
  Result<std::string> bytes(std::string_view sha256);
  // Fetched before everything else, whatever the room; cheap to repeat. What the server did not
  // have is asked for again only after a while.
  void want(std::string_view sha256);
  // Hands the file to the user, as soon as it is here.
  void save(std::string_view sha256, std::string_view name, std::string_view mime);
  // Why something that was asked for does not come; once.
  std::optional<Error> problem();

  // The files that records name, the newest first; what does not fit into `room_bytes` is dropped
  // here, and comes again when it is wanted.
  void keep(std::vector<NamedFile> newest_first, std::int64_t room_bytes);
  // The server was restored from a backup: it is asked for each file that is here, and gets those
  // it has lost.
  void server_restored();
  // Starts what is due; call in each frame.
  void run();
  void on_net(bool online);

  // Ends everything and closes the database. It must go on living, stopped: what it has asked of
  // the host is told later, and touches nothing then.
  void stop();

  // Files (not their previews) whose bytes only this device has.
  std::int64_t waiting() const { return unsent_.waiting; }
  std::int64_t unsent() const { return unsent_.waiting + unsent_.refused; }
  std::int64_t kept_bytes() const { return kept_bytes_; }

 private:
  struct Taking {
    int ticket = 0;
    platform::PickedFile file;
    std::int64_t blob = 0, at = 0;
    std::string mime;
    Sha256 hash;
  };
  struct Transfer {
    std::string sha256;
    bool up = false;
    bool wanted = false;     // by the user: others make way for it
    bool asked = false;      // up: the server said how much it has
    std::int64_t at = 0, size = 0;
    int restarts = 0;
    bool damaged = false;    // up: it was so when it was all there
    Sha256 hash;             // down: of what is here, as far as it was gone through
    std::int64_t hashed = 0;
  };
  struct Saving {
    std::string sha256, name, mime;
  };
  // What did not work is left alone for a while, twice as long each time.
  struct Rest {
    TimeMs until_ms = 0;
    TimeMs wait_ms = 0;
  };

  FileKeeper(platform::Host& host, BlobStore store);

  // Taking (file_taking.cpp)
  void take_next();
  void read_piece();
  Result<bool> take_piece(const std::string& bytes);
  void end_reading();
  void finish_taking(Result<TakenFile> outcome);
  void make_preview(TakenFile file);
  Result<std::string> keep_preview(const std::string& jpeg);

  // Moving (file_transfers.cpp)
  void plan();
  bool rests(const Rest& rest) const;
  void rest_longer(Rest& rest, TimeMs first_ms, TimeMs most_ms);
  const std::string* ready(const std::deque<std::string>& names);
  std::optional<Transfer> next_transfer();
  void ask_received();
  void send_piece();
  void fetch_piece();
  void send(platform::HttpRequest request, void (FileKeeper::*done)(platform::HttpResponse&));
  void on_received(platform::HttpResponse& answer);
  void on_sent(platform::HttpResponse& answer);
  void on_fetched(platform::HttpResponse& answer);
  Result<void> take_fetched(const platform::HttpResponse& answer);
  bool go_through(const Blob& blob);
  void arrived(const Blob& blob);
  void end_transfer();
  void not_there();
  void refused(const platform::HttpResponse& answer);
  void progressed();
  void later();
  void restart();
  void no_room();

  void changed();
  void trouble(const Error& error);

  platform::Host& host_;
  std::optional<BlobStore> store_;  // nothing: stopped

  std::optional<Taking> taking_;
  std::deque<std::pair<int, platform::PickedFile>> waiting_;
  std::map<int, Result<TakenFile>> taken_;
  int last_ticket_ = 0;

  std::vector<NamedFile> named_;
  std::int64_t room_bytes_ = 0;
  bool told_ = false;    // keep() was called: what is named is known
  bool planned_ = false;
  bool full_ = false;    // the device; until something changes, nothing is fetched
  std::deque<std::string> due_, wants_;
  std::vector<Saving> saving_;
  std::map<std::string, Rest, std::less<>> missing_, resting_;  // down, up
  std::optional<Transfer> transfer_;
  platform::HttpId request_ = platform::HttpId::none;
  Rest network_;

  std::map<std::string, FileState, std::less<>> states_;
  std::optional<Error> problem_;
  std::uint64_t changes_ = 1;
  BlobStore::Unsent unsent_;
  std::int64_t kept_bytes_ = 0;
};

}  // namespace acq::files
