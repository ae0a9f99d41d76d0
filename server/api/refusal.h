// Refusals on the wire: the status, the code, the sentence in the reader's language, the place.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "i18n/translator.h"
#include "server/http/message.h"

namespace acq::server {

// 400 for what has no status of its own.
int status_of(std::string_view code);

// One translator for each language; immutable, shared by all threads.
class Languages {
 public:
  Languages();
  // By Accept-Language, English otherwise.
  const Translator& of(const http::Request& request) const;
  const Translator& of(std::string_view language_code) const;

 private:
  std::array<Translator, kLanguages.size()> translators_;
};

// JSON, or CBOR for a client that asks for it ({"error":{"code",...}}; `last_n` when given).
http::Response refusal(const Languages& languages, const http::Request& request,
                       const Error& error);

}  // namespace acq::server
