#include "formats/xml_reader.h"

#include <expat.h>

namespace acq {
namespace {

// Deeper than any workbook nests; each level costs memory.
constexpr int kDepthMax = 100;
// Expat holds a tag until it is whole.
constexpr XML_Index kTagBytesMax = 1 << 20;

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2) {
    if (local_name(*pair) == name) return pair[1];
  }
  return {};
}

struct XmlReader::Parts {
  struct FreeParser {
    void operator()(XML_Parser made) const { XML_ParserFree(made); }
  };
  explicit Parts(XmlHandler& a_handler) : handler(a_handler), parser(XML_ParserCreate(nullptr)) {}

  void refuse(Error why) {
    if (!refused) refused = std::move(why);
    XML_StopParser(parser.get(), XML_FALSE);
  }
  static void start(void* self, const char* name, const char** attributes) {
    Parts& parts = *static_cast<Parts*>(self);
    if (++parts.depth > kDepthMax) return parts.refuse({"xlsx_damaged", {}, {}});
    parts.handler.start(local_name(name), XmlAttributes(attributes));
  }
  static void end(void* self, const char* name) {
    Parts& parts = *static_cast<Parts*>(self);
    --parts.depth;
    if (!parts.refused) parts.handler.end(local_name(name));
  }
  static void text(void* self, const char* piece, int size) {
    Parts& parts = *static_cast<Parts*>(self);
    if (!parts.refused) parts.handler.text({piece, static_cast<std::size_t>(size)});
  }
  static void doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Parts*>(self)->refuse({"xlsx_forbidden", {}, {}});
  }

  XmlHandler& handler;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser;
  XML_Index fed = 0;
  int depth = 0;
  std::optional<Error> refused;
};

XmlReader::XmlReader(XmlHandler& handler) : parts_(std::make_unique<Parts>(handler)) {
  XML_Parser parser = parts_->parser.get();
  if (!parser) return;
  XML_SetUserData(parser, parts_.get());
  XML_SetElementHandler(parser, Parts::start, Parts::end);
  XML_SetCharacterDataHandler(parser, Parts::text);
  XML_SetStartDoctypeDeclHandler(parser, Parts::doctype);
}

XmlReader::~XmlReader() = default;

Result<void> XmlReader::feed(std::string_view bytes, bool last) {
  Parts& parts = *parts_;
  if (!parts.parser) return fail("xlsx_too_large");
  if (parts.refused) return fail(*parts.refused);
  const XML_Status status = XML_Parse(parts.parser.get(), bytes.data(),
                                      static_cast<int>(bytes.size()), last);
  if (parts.refused) return fail(*parts.refused);
  if (status != XML_STATUS_OK) {
    const bool no_memory = XML_GetErrorCode(parts.parser.get()) == XML_ERROR_NO_MEMORY;
    return fail(no_memory ? "xlsx_too_large" : "xlsx_damaged");
  }
  parts.fed += static_cast<XML_Index>(bytes.size());
  if (parts.fed - XML_GetCurrentByteIndex(parts.parser.get()) > kTagBytesMax) {
    refuse({"xlsx_damaged", {}, {}});
    return fail(*parts.refused);
  }
  return {};
}

void XmlReader::refuse(Error why) { parts_->refuse(std::move(why)); }

}  // namespace acq
