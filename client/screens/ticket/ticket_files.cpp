// Files of a ticket: those of its messages, and those of the answer being written.
#include "client/screens/ticket/ticket.h"

namespace acq::ui {
namespace {

constexpr int kPictureSide = 480;  // the height of a message's picture on the sharpest screens

}  // namespace

void take_ticket_file(Env& env, TicketState& state, const platform::PickedFile& file) {
  if (!env.files) return env.host.files.forget(file.id);
  TicketUpload upload;
  upload.ticket = env.files->take(file);
  upload.name = file.name;
  upload.size_words = size_words(env.tr, file.size_bytes);
  state.draft().uploads.push_back(std::move(upload));
}

void prepare_ticket_files(Env& env, TicketState& state) {
  if (!env.files) return;
  for (TicketUpload& upload : state.draft().uploads) {
    if (!upload.taken) upload.taken = env.files->taken(upload.ticket);
  }
  const bool changed = state.files_seen != env.files->changes();
  state.files_seen = env.files->changes();
  for (TicketMessage& message : state.messages) {
    for (FileLine& line : message.files) prepare_file_line(env, line, changed, kPictureSide);
  }
  prepare_looked_at(env, state.looked_at);
}

}  // namespace acq::ui
