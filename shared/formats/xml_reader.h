// XML piece by piece, through expat, bounded in depth and in the size of one tag. Documents with
// a DTD are refused: nothing that we read has one, and entities are what bombs are made of.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace acq {

// The attributes of a tag, valid during the call only.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // By its local name ("id" finds "r:id"); "" when it is not there.
  std::string_view get(std::string_view name) const;

 private:
  const char** pairs_;
};

// Hears of tags by their local names, without a name space's prefix.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  // In pieces of any size, entities already replaced.
  virtual void text(std::string_view piece) = 0;
};

class XmlReader {
 public:
  // The handler outlives it.
  explicit XmlReader(XmlHandler& handler);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  // Pieces of any size; `last` with the end of the document. Codes: xlsx_damaged, xlsx_forbidden
  // (a DTD), xlsx_too_large (no memory is left), and what the handler gave to refuse().
  Result<void> feed(std::string_view bytes, bool last);
  // For the handler: the document is not read further, and feed() answers with `why`.
  void refuse(Error why);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
