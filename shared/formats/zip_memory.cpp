#include "formats/zip_memory.h"

#include <algorithm>
#include <cstring>

namespace acq {
namespace {

ZipMemory& memory_of(voidpf opaque) { return *static_cast<ZipMemory*>(opaque); }

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }

uLong read_memory(voidpf, voidpf stream, void* into, uLong size) {
  ZipMemory& memory = memory_of(stream);
  const std::string_view all = memory.all();
  const std::size_t left = all.size() - std::min(memory.at, all.size());
  const std::size_t take = std::min<std::size_t>(size, left);
  if (take > 0) std::memcpy(into, all.data() + memory.at, take);
  memory.at += take;
  return static_cast<uLong>(take);
}

uLong write_memory(voidpf, voidpf stream, const void* from, uLong size) {
  ZipMemory& memory = memory_of(stream);
  if (!memory.out) return 0;
  memory.out->resize(std::max(memory.out->size(), memory.at + size));
  std::memcpy(memory.out->data() + memory.at, from, size);
  memory.at += size;
  return size;
}

ZPOS64_T tell_memory(voidpf, voidpf stream) { return memory_of(stream).at; }

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  ZipMemory& memory = memory_of(stream);
  const std::size_t size = memory.all().size();
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                              : size;
  if (offset > size - std::min(from, size)) return -1;
  memory.at = from + static_cast<std::size_t>(offset);
  return 0;
}

int close_memory(voidpf, voidpf) { return 0; }
int error_in_memory(voidpf, voidpf) { return 0; }

}  // namespace

zlib_filefunc64_def zip_memory_functions(ZipMemory& memory) {
  return {.zopen64_file = open_memory, .zread_file = read_memory, .zwrite_file = write_memory,
          .ztell64_file = tell_memory, .zseek64_file = seek_memory, .zclose_file = close_memory,
          .zerror_file = error_in_memory, .opaque = &memory};
}

}  // namespace acq
